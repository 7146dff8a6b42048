import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.paper.fonts import Weight, font
from ui.paper.text import Style, balanced, clean, fits_one_line, measure_in, set_text, words_of, wrap

WORDS = st.lists(st.text(st.sampled_from("aăâbcđêghươ–.1"), min_size=1, max_size=14), max_size=12).map(" ".join)


@given(text=WORDS, width=st.integers(3, 40))
@pytest.mark.parametrize("broken", [wrap, balanced])
def test_lines_hold_all_letters_in_order_and_never_more_than_their_width(broken, text, width):
    lines = broken(text, len, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(0 < len(line) <= width for line in lines)


@given(text=WORDS, width=st.integers(14, 40))
def test_words_that_fit_a_line_are_never_broken(text, width):
    assert [word for line in wrap(text, len, width) for word in words_of(line)] == words_of(text)
    assert [word for line in balanced(text, len, width) for word in words_of(line)] == words_of(text)


@given(text=WORDS, width=st.integers(3, 40))
def test_balancing_needs_no_further_line_and_no_wider_one(text, width):
    plain, even = wrap(text, len, width), balanced(text, len, width)
    assert len(even) == len(plain)
    assert max(map(len, even), default=0) <= max(map(len, plain), default=0)


def test_no_word_is_left_alone_below_a_full_line():
    assert balanced("một hai ba bốn năm sáu", len, 20) == ["một hai ba", "bốn năm sáu"]


def test_an_accent_that_composes_with_no_letter_stays_with_its_own():
    assert wrap("xxx\u0303x\u0303", len, 3) == ["xx", "x\u0303", "x\u0303"]


@pytest.mark.parametrize(
    ("given_text", "cleaned"),
    [
        ("  Nội \t tổng\nquát ", "Nội tổng quát"),
        ("Nô\u0323i", "Nội"),
        ("a\u200bb\u00adc\x00d", "abc d"),
        ("Nội – Ngoại", "Nội\u00a0– Ngoại"),
        ("Nội - Ngoại", "Nội\u00a0- Ngoại"),
        ("15\u00a0phút", "15\u00a0phút"),
        ("\u2003\u2028", ""),
        ("", ""),
    ],
)
def test_text_is_composed_and_freed_of_what_has_no_shape(given_text, cleaned):
    assert clean(given_text) == cleaned


@given(text=st.text(max_size=40) | st.text(st.sampled_from("a –-\N{NO-BREAK SPACE}")))
def test_cleaning_twice_changes_nothing_more(text):
    assert clean(clean(text)) == clean(text)


def test_text_shrinks_before_it_takes_more_lines_than_wanted():
    style = Style(Weight.BOLD, (44, 32, 26))
    assert set_text("Tim mạch", style, 528, 1).font.pixelSize() == 44
    long = "Chấn thương chỉnh hình và bỏng"
    assert set_text(long, style, 528, 1).font.pixelSize() == 32
    assert len(set_text(long, style, 528, 1).lines) == 1
    assert set_text(long, style, 528, 2).font.pixelSize() == 44
    longer = set_text(long * 4, style, 300, 2)
    assert longer.font.pixelSize() == 26
    assert len(longer.lines) > 2


def test_a_word_longer_than_the_paper_shrinks_first_and_is_then_broken():
    style = Style(Weight.BOLD, (44, 26))
    assert len(set_text("Răng-hàm-mặt-và-tai-mũi", style, 400, 3).lines) == 1
    broken = set_text("W" * 60, style, 300, 3)
    assert len(broken.lines) > 1
    assert all(line.width <= 300 for line in broken.lines)
    assert "".join(line.text for line in broken.lines) == "W" * 60


def test_fitting_one_line_agrees_with_setting_it():
    style = Style(Weight.BOLD, (40, 28))
    for text in ("Phòng 305 · Tầng 3", "Phòng khám Vật lý trị liệu và Vận động số 12 · Tầng 12"):
        for width in (200, 300, 528):
            assert fits_one_line(text, style, width) == (len(set_text(text, style, width, 1).lines) == 1)


def test_measuring_counts_letter_spacing_and_grows_with_text():
    narrow, wide = measure_in(font(Weight.BOLD, 26)), measure_in(font(Weight.BOLD, 26, spacing=3))
    assert 3 * 8 <= wide("SỐ THỨ TỰ") - narrow("SỐ THỨ TỰ") <= 3 * 9
    assert narrow("") == 0
