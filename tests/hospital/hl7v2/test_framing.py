import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.hospital.hl7v2.mllp import Frames, TooLargeError, framed

PAYLOADS = st.lists(st.binary(max_size=40).map(lambda raw: raw.translate(None, b"\x0b\x1c")), max_size=5)


def in_pieces(data: bytes, cuts: list[int]) -> list[bytes]:
    places = sorted({cut % (len(data) + 1) for cut in cuts})
    return [data[start:end] for start, end in zip([0, *places], [*places, len(data)], strict=True)]


@settings(max_examples=200)
@given(PAYLOADS, st.lists(st.integers(0, 400), max_size=8))
def test_frames_come_out_whole_however_the_stream_was_cut(payloads: list[bytes], cuts: list[int]) -> None:
    frames, found = Frames(), []
    for piece in in_pieces(b"".join(map(framed, payloads)), cuts):
        found += frames.feed(piece)
    assert found == payloads
    assert frames.discarded == 0


@settings(max_examples=200)
@given(st.lists(st.binary(max_size=60), max_size=10))
def test_no_stream_of_bytes_breaks_the_reader(pieces: list[bytes]) -> None:
    frames = Frames(largest=100)
    try:
        for piece in pieces:
            assert all(b"\x0b" not in frame and b"\x1c" not in frame for frame in frames.feed(piece))
    except TooLargeError:
        assert sum(map(len, pieces)) > 100


def test_garbage_before_a_frame_is_passed_over_and_counted() -> None:
    frames = Frames()
    assert frames.feed(b"HTTP/1.1\r\n" + framed(b"one")) == [b"one"]
    assert frames.discarded == len(b"HTTP/1.1\n")


def test_a_missing_carriage_return_behind_the_frame_is_forgiven() -> None:
    frames = Frames()
    assert frames.feed(b"\x0bone\x1c\x0btwo\x1c") == [b"one", b"two"]
    assert frames.discarded == 0


def test_a_frame_begun_anew_gives_up_the_one_before() -> None:
    frames = Frames()
    assert frames.feed(b"\x0bhalf") == []
    assert frames.feed(b" of it\x0bwhole\x1c\r") == [b"whole"]
    assert frames.discarded == len("half of it")


def test_a_frame_without_end_is_not_read_for_ever() -> None:
    frames = Frames(largest=100)
    assert frames.feed(b"\x0b" + b"x" * 100) == []
    with pytest.raises(TooLargeError):
        frames.feed(b"x")
