import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ui.paper.blocks import Align, Band, Gap, Ground, Heading, Line, Parts, Rule, Stack
from ui.paper.figures import BesideCode, Code, Number
from ui.paper.fonts import Weight
from ui.paper.rows import Row
from ui.paper.sizes import WIDE
from ui.paper.text import Style

AROUND = 40
BODY = Style(Weight.SEMIBOLD, (26, 22))
VIETNAMESE = st.text(st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyẶẾỄỖỬỲĐgjy –-./WMÅ\u0303\u1ebf"), max_size=60)
ANYTHING = st.text(max_size=40)


def outside(ink, width, height):
    """The dots beyond a block's own box."""
    rest = ink.copy()
    rest[AROUND : AROUND + height, AROUND : AROUND + width] = False
    return rest


@settings(deadline=None, max_examples=150)
@example("♈¨", 120, 1, Align.LEFT)  # a soft edge one dot beyond what Qt measures
@given(text=VIETNAMESE | ANYTHING, width=st.integers(120, 600), lines=st.integers(1, 3), align=st.sampled_from(Align))
def test_text_never_leaves_its_box(drawn, text, width, lines, align):
    height, ink, _ = drawn(Line(text, BODY, align, lines), width, AROUND)
    assert not outside(ink, width, height).any()


@settings(deadline=None, max_examples=60)
@given(parts=st.lists(VIETNAMESE, max_size=3).map(tuple), width=st.integers(120, 600))
def test_parts_and_bands_and_headings_never_leave_their_box(drawn, parts, width):
    for block in (Parts(parts, BODY), Band([Parts(parts, BODY)], Ground.FRAMED), Heading(" ".join(parts), BODY)):
        height, ink, _ = drawn(block, width, AROUND)
        assert not outside(ink, width, height).any()


@settings(deadline=None, max_examples=100)
@given(text=st.text(st.sampled_from("0123456789ABCĐẪ -/."), max_size=24) | ANYTHING, width=st.integers(280, 592))
def test_a_number_never_leaves_its_box(drawn, text, width):
    height, ink, _ = drawn(Number(text), width, AROUND)
    assert not outside(ink, width, height).any()


@pytest.mark.parametrize("width", [280, 344, 528, 592])
@pytest.mark.parametrize("number", ["7", "42", "A 042", "N 1007", "K3-07", "0042", "TMH-1042", "PHCN 1042", "K12-0007"])
def test_digits_stand_at_least_ten_millimetres_high(drawn, width, number):
    _, ink, painter = drawn(Number(number), width, AROUND)
    assert ink.any()
    for outline in painter.outlines:
        assert outline.boundingRect().height() >= 80
        assert outline.boundingRect().width() <= width


def test_a_number_is_as_large_as_fits_but_not_larger_than_twenty_millimetres(drawn):
    short, _, _ = drawn(Number("7"), 528, AROUND)
    assert 158 <= short <= 164
    _, ink, _ = drawn(Number("A 042"), 528, AROUND)
    across = np.flatnonzero(ink.any(axis=0))
    assert across[-1] - across[0] + 1 >= 524


def test_a_number_too_long_for_one_line_is_broken_at_its_own_signs(drawn):
    _, _, painter = drawn(Number("PHCN-YHCT 1042"), 344, AROUND)
    assert len(painter.outlines) == 2
    _, _, painter = drawn(Number("12345678901234"), 344, AROUND)
    assert len(painter.outlines) == 1


def test_parts_stand_on_one_line_or_below_each_other_and_never_with_a_dangling_dot(drawn):
    def lines(parts, width):
        return [line.text for line in drawn(Parts(parts, BODY), width, AROUND)[2].written]

    assert lines(("Phòng 305", "Tầng 3"), 400) == ["Phòng 305 · Tầng 3"]
    assert lines(("Phòng 305", "Tầng 3"), 150) == ["Phòng 305", "Tầng 3"]
    assert lines(("", "Tầng 3"), 400) == ["Tầng 3"]
    assert lines(("", " \t"), 400) == []


def test_parts_below_each_other_have_one_size(drawn):
    _, _, painter = drawn(Parts(("Tầng 3", "Phòng khám Nội 2"), BODY, max_lines=1), 215, AROUND)
    assert [(line.text, line.size) for line in painter.written] == [("Tầng 3", 22), ("Phòng khám Nội 2", 22)]


def test_a_line_stands_left_or_in_the_middle(drawn):
    _, left, _ = drawn(Line("Nội", BODY, Align.LEFT), 400, AROUND)
    _, middle, _ = drawn(Line("Nội", BODY), 400, AROUND)
    from_left = np.flatnonzero(left.any(axis=0))
    from_middle = np.flatnonzero(middle.any(axis=0))
    assert from_left[0] - AROUND <= 4
    assert abs((from_middle[0] + from_middle[-1]) / 2 - (AROUND + 200)) <= 3


def test_an_inverted_band_is_black_with_white_words_and_leaves_the_pen_as_it_was(drawn):
    height, ink, _ = drawn(Stack((Band([Line("ƯU TIÊN", BODY)], Ground.INVERTED), Gap(10), Rule())), 400, AROUND)
    band = ink[AROUND : AROUND + height - 12, AROUND : AROUND + 400]
    assert band[:, 0].any()
    assert 0.7 < band.mean() < 0.97
    assert ink[AROUND + height - 1, AROUND : AROUND + 400].all(), "the rule after it is black"
    _, framed, _ = drawn(Band([Line("ƯU TIÊN", BODY)], Ground.FRAMED), 400, AROUND)
    inside = framed[AROUND + 3 : AROUND + height - 15, AROUND + 3 : AROUND + 397]
    assert inside.mean() < 0.2


def test_blocks_stand_below_each_other_without_touching(drawn):
    height, ink, _ = drawn(Stack((Rule(3), Gap(5), Rule(2))), 50, AROUND)
    assert height == 10
    rows = ink[AROUND : AROUND + 10, AROUND : AROUND + 50]
    assert [bool(row.all()) for row in rows] == [True] * 3 + [False] * 5 + [True] * 2
    assert not rows[3:8].any()


def test_a_heading_loses_its_rules_before_it_loses_a_word(drawn):
    _, wide, _ = drawn(Heading("SỐ THỨ TỰ", BODY), 500, AROUND)
    _, narrow, painter = drawn(Heading("SỐ THỨ TỰ", BODY), 140, AROUND)
    assert wide[:, AROUND].any()
    assert not narrow[:, AROUND].any()
    assert [line.text for line in painter.written] == ["SỐ THỨ TỰ"]


def test_a_code_ends_where_the_text_ends_and_its_white_lies_in_the_margin(drawn):
    code = Code.holding("V7K2-9QMX", 6, 300)
    assert code is not None
    height, ink, _ = drawn(BesideCode([Line("Nội", BODY, Align.LEFT)], code, "V7K2-9QMX", BODY), 500, AROUND)
    across = np.flatnonzero(ink.any(axis=0))
    assert across[-1] == AROUND + 500 - 1
    assert height >= code.side()
    assert not outside(ink, 500, height).any()


def test_what_begins_below_a_code_has_the_whole_width(drawn):
    code = Code.holding("V7K2-9QMX", 6, 300)
    assert code is not None
    long = "khoảng 3 giờ 35 phút nữa thôi"
    blocks = [Line(long, BODY, Align.LEFT, 2), Gap(code.side()), Line(long, BODY, Align.LEFT, 2)]
    _, _, painter = drawn(BesideCode(blocks, code, "", BODY), 480, AROUND)
    assert [line.text for line in painter.written if line.text == long] == [long]
    assert len(painter.written) == 3


@pytest.mark.parametrize(("caption", "lines"), [("V7K2M9Q4", ["V7K2", "M9Q4"]), ("7K2", ["7K2"]), ("9" * 40, [])])
def test_a_caption_stands_on_two_lines_or_not_at_all_before_it_gets_too_small(drawn, caption, lines):
    code = Code.holding("V7K2-9QMX", 6, 300)
    assert code is not None
    _, _, painter = drawn(BesideCode([], code, caption, WIDE.caption), 360, AROUND)
    assert [line.text for line in painter.written] == lines


def test_a_row_breaks_no_word_beside_its_figure(drawn):
    row = Row("Mã thanh toán", "NPS68690819", WIDE.label, WIDE.value, second="Payment reference")
    for width in range(240, 560, 20):
        said = " ".join(line.text for line in drawn(row, width, AROUND)[2].written)
        for word in ("thanh", "toán", "Payment", "reference", "NPS68690819"):
            assert word in said


def test_a_code_takes_fewer_dots_a_module_before_it_is_left_out():
    roomy, tight = Code.holding("V7K2-9QMX", 6, 200), Code.holding("V7K2-9QMX", 6, 130)
    assert roomy is not None
    assert tight is not None
    assert (roomy.size, tight.size) == (6, 4)
    assert Code.holding("V7K2-9QMX", 6, 29 * 4 - 1) is None
