from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.serial_scanner import ANY_SUFFIX, NO_SUFFIX, SOME_MARK, Framer, Suffix

STX, ETX = b"\x02", b"\x03"
CODE = "001090000000||Nguyễn Thị Ngọc Ánh|01011990|Nữ|Hà Nội|01012022".encode()

codes = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff]"), min_size=1, max_size=60
).map(lambda text: text.encode())


def fed(framer: Framer, data: bytes, now: float = 0.0) -> list[bytes]:
    return [code.payload for code in framer.feed(data, now)]


def flushed(framer: Framer, now: float) -> list[bytes]:
    return [code.payload for code in framer.flush(now)]


def framed(framer: Framer, pieces: list[bytes]) -> list[bytes]:
    return [code for piece in pieces for code in fed(framer, piece)] + flushed(framer, 1.0)


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", ETX])
def test_every_usual_end_mark_ends_a_code(end: bytes) -> None:
    assert fed(Framer(), CODE + end + CODE + end) == [CODE, CODE]


def test_between_stx_and_etx_line_ends_belong_to_the_code() -> None:
    assert fed(Framer(), STX + b"line 1\r\nline 2" + ETX) == [b"line 1\r\nline 2"]
    assert fed(Framer(), STX + CODE + b"\r\n" + ETX) == [CODE]
    assert fed(Framer(), STX + CODE + ETX + b"\r\n" + STX + CODE + ETX + b"\r\n") == [CODE, CODE]


def test_silence_ends_a_code_of_a_scanner_without_end_mark() -> None:
    framer = Framer()
    assert fed(framer, CODE) == []
    assert framer.waiting
    assert flushed(framer, 0.05) == []
    assert flushed(framer, 0.11) == [CODE]
    assert not framer.waiting
    assert framer.dropped == 0


def test_who_reads_late_does_not_take_the_first_half_of_a_code_for_a_whole_one() -> None:
    framer = Framer()
    assert fed(framer, CODE[:40], 0.0) == []
    assert fed(framer, CODE[40:], 5.0) == []
    assert flushed(framer, 5.2) == [CODE]


def test_the_next_code_after_a_silence_is_not_glued_to_the_first() -> None:
    framer = Framer()
    assert fed(framer, b"first") == []
    assert flushed(framer, 0.2) == [b"first"]
    assert fed(framer, b"second", 1.0) == []
    assert flushed(framer, 2.0) == [b"second"]


def test_a_fragment_of_a_scanner_that_sends_end_marks_is_dropped_not_taken_for_a_code() -> None:
    framer = Framer()
    assert fed(framer, CODE + b"\r") == [CODE]
    assert fed(framer, CODE[:20], 1.0) == []
    assert flushed(framer, 2.0) == []
    assert fed(framer, CODE + b"\r", 3.0) == [CODE]
    assert framer.dropped == 1


def test_of_a_scanner_known_to_send_an_end_mark_even_the_first_fragment_is_dropped() -> None:
    framer = Framer(SOME_MARK)
    assert framed(framer, [CODE[:20]]) == []
    assert framer.dropped == 1


def test_line_ends_belong_to_the_codes_of_a_scanner_known_to_send_no_end_mark() -> None:
    assert framed(Framer(NO_SUFFIX), [b"line 1\r\nline 2"]) == [b"line 1\r\nline 2"]


def test_a_code_begun_by_stx_and_never_ended_is_dropped() -> None:
    framer = Framer()
    assert fed(framer, STX + CODE[:20]) == []
    assert flushed(framer, 1.0) == []
    assert fed(framer, STX + b"half" + STX + CODE + ETX, 2.0) == [CODE]
    assert framer.dropped == 2


@pytest.mark.parametrize(
    "dressed", [b"\0\0" + CODE, CODE + b"\0\0", b"\xef\xbb\xbf" + CODE, b"\0\xef\xbb\xbf" + CODE + b"\0"]
)
def test_nul_bytes_and_byte_order_marks_around_a_code_are_taken_off(dressed: bytes) -> None:
    assert fed(Framer(), dressed + b"\r") == [CODE]


def test_what_holds_nothing_is_no_code() -> None:
    assert framed(Framer(), [b"\r\n\r\n\n\0\r\xef\xbb\xbf\r]Q1\r", STX + ETX]) == []


def test_what_was_forgotten_is_not_glued_to_the_next_code() -> None:
    framer = Framer()
    assert fed(framer, b"begun") == []
    framer.forget()
    assert fed(framer, b" and its end\r", 0.01) == []
    assert flushed(framer, 0.2) == []
    assert not framer.waiting
    assert fed(framer, CODE + b"\r", 0.3) == [CODE]
    assert framer.dropped == 0


def test_nothing_is_lost_by_forgetting_between_two_codes() -> None:
    framer = Framer()
    assert fed(framer, CODE + b"\r") == [CODE]
    framer.forget()
    assert fed(framer, CODE + b"\r", 0.01) == [CODE]


def test_a_code_of_several_lines_does_not_make_a_scanner_without_end_mark_deaf() -> None:
    framer = Framer()
    fed(framer, b"BEGIN:VCARD\r\nFN:Nobody\r\nEND:VCARD", 0.0)
    assert flushed(framer, 0.2) == []
    assert fed(framer, CODE, 5.0) == []
    assert flushed(framer, 5.2) == [CODE]


def test_a_fragment_some_time_after_a_mark_does_not_make_fragments_codes() -> None:
    framer = Framer()
    assert fed(framer, CODE + b"\r", 0.0) == [CODE]
    for now in (1.0, 2.0, 3.0):
        assert fed(framer, CODE[:20], now) == []
        assert flushed(framer, now + 0.2) == []


def test_of_a_scanner_known_to_send_an_end_mark_no_line_end_proves_the_contrary() -> None:
    framer = Framer(SOME_MARK)
    assert framed(framer, [b"line 1\r\nline 2"]) == [b"line 1"]
    assert fed(framer, CODE[:20], 2.0) == []
    assert flushed(framer, 3.0) == []


def test_too_long_is_garbage_up_to_the_next_silence() -> None:
    framer = Framer()
    assert fed(framer, b"x" * 100_000 + b"\rthe rest of it\r") == []
    assert flushed(framer, 0.05) == []
    assert fed(framer, b"still garbage\r", 0.05) == []
    assert flushed(framer, 0.2) == []
    assert fed(framer, CODE + b"\r", 1.0) == [CODE]
    assert framer.dropped == 1


def test_what_cannot_be_text_is_garbage_with_all_that_follows_it_without_a_pause() -> None:
    framer = Framer()
    assert fed(framer, b"\x8f\x07\xfe\x81\rABC123\r" + STX + b"ABC123" + ETX) == []
    assert flushed(framer, 0.2) == []
    assert fed(framer, CODE + b"\r", 0.3) == [CODE]
    assert framer.dropped == 1


def test_a_byte_that_broke_on_the_wire_breaks_its_code() -> None:
    """The driver has the kernel give NUL for it."""
    framer = Framer()
    assert framed(framer, [CODE[:30] + b"\0" + CODE[31:] + b"\r"]) == []
    assert framer.dropped == 1


def test_the_longest_code_passes() -> None:
    assert fed(Framer(), b"x" * 4096 + b"\r") == [b"x" * 4096]


@pytest.mark.parametrize("code_page", ["utf-8", "cp1258", "latin-1", "utf-16-be"])
def test_the_bytes_of_any_code_page_of_single_bytes_pass_unchanged(code_page: str) -> None:
    sent = "001090000000||Trần Văn Bằng|01011990|Nam|Hà Nội|01012022".encode(code_page, "replace")
    passes = code_page != "utf-16-be"  # half of it is NUL
    assert framed(Framer(), [sent + b"\r"]) == [sent] * passes


@given(st.lists(codes, max_size=5), st.sampled_from([b"\r", b"\n", b"\r\n", ETX]), st.data())
def test_codes_come_out_as_they_were_sent_however_they_are_cut(
    sent: list[bytes], end: bytes, data: st.DataObject
) -> None:
    stream = b"".join(code + end for code in sent)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=8)))
    pieces = [stream[a:b] for a, b in pairwise([0, *cuts, len(stream)])]
    assert framed(Framer(), pieces) == sent


def test_a_code_is_whole_wherever_it_is_cut_in_three() -> None:
    stream = STX + b"]Q1" + CODE + ETX + CODE + b"\r\n"
    for first in range(len(stream)):
        for second in range(first, len(stream), 7):
            assert framed(Framer(), [stream[:first], stream[first:second], stream[second:]]) == [CODE, CODE]


streams = st.lists(
    st.one_of(
        st.sampled_from([STX, ETX, b"\r", b"\n", b"\0", b"\xef\xbb\xbf", b"]Q1", b"a", b"bc", b"x" * 60]),
        st.binary(max_size=9),
    ),
    max_size=30,
).map(b"".join)


@given(streams, st.lists(st.integers(0, 200), max_size=8), st.sampled_from([ANY_SUFFIX, SOME_MARK, NO_SUFFIX]))
def test_any_bytes_give_the_same_codes_however_they_are_cut(stream: bytes, cuts: list[int], suffix: Suffix) -> None:
    at = sorted(min(cut, len(stream)) for cut in cuts)
    whole, cut = Framer(suffix, max_bytes=50), Framer(suffix, max_bytes=50)
    pieces = [stream[a:b] for a, b in pairwise([0, *at, len(stream)])]
    assert framed(whole, [stream]) == framed(cut, pieces)
    assert whole.dropped == cut.dropped


@given(streams)
def test_no_code_is_empty_too_long_or_dressed(stream: bytes) -> None:
    for code in framed(Framer(max_bytes=50), [stream]):
        assert 0 < len(code) <= 50
        assert not code.startswith((b"\0", b"\xef\xbb\xbf"))
        assert not code.endswith((b"\0", b"\r", b"\n"))
