from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.serial_scanner import Framer

STX, ETX = b"\x02", b"\x03"
CODE = "001090000000||Nguyễn Thị Ngọc Ánh|01011990|Nữ|Hà Nội|01012022".encode()

codes = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff"), min_size=1, max_size=60
).map(lambda text: text.encode())


def framed(framer: Framer, pieces: list[bytes]) -> list[bytes]:
    found = [code for piece in pieces for code in framer.feed(piece, 0.0)]
    return found + framer.flush(1.0)


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", ETX])
def test_every_usual_end_mark_ends_a_code(end: bytes) -> None:
    assert Framer().feed(CODE + end + CODE + end, 0) == [CODE, CODE]


def test_between_stx_and_etx_line_ends_belong_to_the_code() -> None:
    assert Framer().feed(STX + b"line 1\r\nline 2" + ETX, 0) == [b"line 1\r\nline 2"]
    assert Framer().feed(STX + CODE + b"\r\n" + ETX, 0) == [CODE]


def test_silence_ends_a_code_of_a_scanner_without_end_mark() -> None:
    framer = Framer()
    assert framer.feed(CODE, 0.0) == []
    assert framer.waiting
    assert framer.flush(0.05) == []
    assert framer.flush(0.11) == [CODE]
    assert not framer.waiting
    assert framer.dropped == 0


def test_the_next_code_after_a_silence_is_not_glued_to_the_first() -> None:
    framer = Framer()
    assert framer.feed(b"first", 0.0) == []
    assert framer.feed(b"second", 1.0) == [b"first"]
    assert framer.flush(2.0) == [b"second"]


def test_a_fragment_of_a_scanner_that_sends_end_marks_is_dropped_not_taken_for_a_code() -> None:
    framer = Framer()
    assert framer.feed(CODE + b"\r", 0.0) == [CODE]
    assert framer.feed(CODE[:20], 1.0) == []
    assert framer.flush(2.0) == []
    assert framer.feed(CODE + b"\r", 3.0) == [CODE]
    assert framer.dropped == 1


def test_a_code_begun_by_stx_and_never_ended_is_dropped() -> None:
    framer = Framer()
    assert framer.feed(STX + CODE[:20], 0.0) == []
    assert framer.flush(1.0) == []
    assert framer.feed(STX + b"half" + STX + CODE + ETX, 2.0) == [CODE]
    assert framer.dropped == 2


@pytest.mark.parametrize(
    "dressed", [b"\0\0" + CODE, CODE + b"\0\0", b"\xef\xbb\xbf" + CODE, b"\0\xef\xbb\xbf" + CODE + b"\0"]
)
def test_nul_bytes_and_byte_order_marks_around_a_code_are_taken_off(dressed: bytes) -> None:
    assert Framer().feed(dressed + b"\r", 0) == [CODE]


def test_what_holds_nothing_is_no_code() -> None:
    assert framed(Framer(), [b"\r\n\r\n\n\0\r\xef\xbb\xbf\r", STX + ETX]) == []


def test_what_was_forgotten_is_not_glued_to_the_next_code() -> None:
    framer = Framer()
    assert framer.feed(b"begun", 0.0) == []
    framer.forget()
    assert not framer.waiting
    assert framer.feed(CODE + b"\r", 0.01) == [CODE]
    assert framer.dropped == 0


def test_too_long_is_garbage_up_to_the_next_end_mark() -> None:
    framer = Framer()
    assert framer.feed(b"x" * 100_000 + b"\r" + CODE + b"\r", 0.0) == [CODE]
    assert framer.dropped == 1


def test_too_long_is_garbage_up_to_the_next_silence() -> None:
    framer = Framer()
    assert framer.feed(b"x" * 5000, 0.0) == []
    assert framer.feed(b"still garbage", 0.05) == []
    assert framer.flush(0.2) == []
    assert framer.feed(CODE + b"\r", 1.0) == [CODE]
    assert framer.dropped == 1


def test_a_line_end_within_too_long_an_stx_frame_does_not_end_the_garbage() -> None:
    framer = Framer()
    assert framer.feed(STX + b"x" * 5000 + b"\rtail" + ETX + STX + CODE + ETX, 0.0) == [CODE]
    assert framer.dropped == 1


def test_the_longest_code_passes() -> None:
    assert Framer().feed(b"x" * 4096 + b"\r", 0) == [b"x" * 4096]


@given(st.lists(codes, max_size=5), st.sampled_from([b"\r", b"\n", b"\r\n", ETX]), st.data())
def test_codes_come_out_as_they_were_sent_however_they_are_cut(
    sent: list[bytes], end: bytes, data: st.DataObject
) -> None:
    stream = b"".join(code + end for code in sent)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=8)))
    pieces = [stream[a:b] for a, b in pairwise([0, *cuts, len(stream)])]
    assert framed(Framer(), pieces) == sent


streams = st.lists(
    st.one_of(
        st.sampled_from([STX, ETX, b"\r", b"\n", b"\0", b"\xef\xbb\xbf", b"a", b"bc", b"x" * 60]), st.binary(max_size=9)
    ),
    max_size=30,
).map(b"".join)


@given(
    streams,
    st.lists(st.integers(0, 200), max_size=8),
    st.sampled_from([frozenset(b"\r\n\x03"), frozenset(b"\r"), frozenset()]),
)
def test_any_bytes_give_the_same_codes_however_they_are_cut(
    stream: bytes, cuts: list[int], ends: frozenset[int]
) -> None:
    at = sorted(min(cut, len(stream)) for cut in cuts)
    whole, cut = Framer(ends, max_bytes=50), Framer(ends, max_bytes=50)
    pieces = [stream[a:b] for a, b in pairwise([0, *at, len(stream)])]
    assert framed(whole, [stream]) == framed(cut, pieces)
    assert whole.dropped == cut.dropped


@given(streams)
def test_no_code_is_empty_too_long_or_dressed(stream: bytes) -> None:
    for code in framed(Framer(max_bytes=50), [stream]):
        assert 0 < len(code) <= 50
        assert not code.startswith((b"\0", b"\xef\xbb\xbf"))
        assert not code.endswith((b"\0", b"\r", b"\n"))
