"""Frames of the PN532: bytes as the user manual prints them, and any bytes at all."""

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.chip_card.terminals.pn532.frames import (
    ACK,
    ERROR,
    LONGEST,
    NACK,
    TO_HOST,
    TO_MODULE,
    Packet,
    Parser,
    Received,
    Signal,
    encode,
)

packets = st.builds(Packet, st.sampled_from([TO_MODULE, TO_HOST]), st.binary(min_size=1, max_size=LONGEST - 1))
wires = {Signal.ACK: ACK, Signal.NACK: NACK, Signal.ERROR: ERROR}


def on_the_wire(frame: Received) -> bytes:
    return encode(frame.direction, frame.data) if isinstance(frame, Packet) else wires[frame]


def heard(data: bytes) -> list[Received]:
    parser = Parser()
    return parser.feed(data) + parser.give_up()


def test_a_command_is_framed_as_the_manual_prints_it() -> None:
    assert encode(TO_MODULE, b"\x02") == bytes.fromhex("0000FF02FED4022A00")
    assert encode(TO_MODULE, bytes.fromhex("140100")) == bytes.fromhex("0000FF04FCD414010017 00")


def test_the_version_is_read_from_the_frame_the_manual_prints() -> None:
    answer = bytes.fromhex("0000FF00FF00 0000FF06FAD50332010607E800")
    assert heard(answer) == [Signal.ACK, Packet(TO_HOST, bytes.fromhex("0332010607"))]


def test_255_bytes_are_a_normal_frame_and_256_an_extended_one() -> None:
    assert encode(TO_HOST, bytes(254))[:6] == bytes.fromhex("0000FFFF01D5")
    assert encode(TO_HOST, bytes(255))[:9] == bytes.fromhex("0000FFFFFF0100FFD5")


def test_a_short_extended_frame_is_understood() -> None:
    assert heard(bytes.fromhex("0000FFFFFF0002FED5032800")) == [Packet(TO_HOST, b"\x03")]


def test_frames_without_preamble_and_postamble_are_understood() -> None:
    stripped = b"".join(on_the_wire(frame)[1:-1] for frame in (Signal.ACK, Packet(TO_HOST, b"\x15")))
    assert heard(stripped) == [Signal.ACK, Packet(TO_HOST, b"\x15")]


def test_the_error_frame_is_told_apart() -> None:
    assert heard(ERROR) == [Signal.ERROR]


@pytest.mark.parametrize("place", range(3, 9))
def test_a_frame_with_one_wrong_byte_is_damaged(place: int) -> None:
    frame = bytearray.fromhex("0000FF03FDD5410FDB00")
    frame[place] ^= 0x10
    assert set(heard(bytes(frame))) == {Signal.DAMAGED}


def test_a_frame_that_claims_more_than_there_can_be_is_damaged_at_once() -> None:
    parser = Parser()
    assert parser.feed(bytes.fromhex("0000FFFFFF010AF5")) == [Signal.DAMAGED]


def test_a_true_frame_inside_a_false_one_is_found() -> None:
    false = bytes.fromhex("00FF20E0")
    assert heard(false + on_the_wire(Packet(TO_HOST, b"\x41\x00"))) == [Signal.DAMAGED, Packet(TO_HOST, b"\x41\x00")]


@given(st.lists(packets | st.sampled_from(sorted(wires, key=str)), max_size=6))
def test_what_is_sent_is_heard(sent: list[Received]) -> None:
    assert heard(b"".join(map(on_the_wire, sent))) == sent


@given(st.lists(packets, max_size=3), st.lists(st.integers(0, 900), max_size=8), st.binary(max_size=30))
def test_however_the_bytes_are_cut_the_same_is_heard(sent: list[Received], cuts: list[int], noise: bytes) -> None:
    data = noise + noise.join(map(on_the_wire, sent))
    parser = Parser()
    found: list[Received] = []
    edges = [0, *sorted(cut for cut in cuts if cut < len(data)), len(data)]
    for begin, end in itertools.pairwise(edges):
        found += parser.feed(data[begin:end])
    assert found + parser.give_up() == heard(data)


@given(
    st.binary(max_size=40).filter(lambda noise: b"\x00\xff" not in noise + b"\x00" and noise[-1:] != b"\x00"), packets
)
def test_noise_before_a_frame_is_skipped(noise: bytes, frame: Packet) -> None:
    assert heard(noise + on_the_wire(frame)) == [frame]


@given(st.binary(max_size=600))
def test_any_bytes_end_in_frames_and_leave_nothing_behind(data: bytes) -> None:
    parser = Parser()
    parser.feed(data)
    parser.give_up()
    assert not parser.is_within_frame
    assert parser.feed(ACK) == [Signal.ACK]


@pytest.mark.parametrize("hostile", [b"\x00\xff\xff\xff\x01\x08\xf7", b"\x00\xff\xfe\x02", b"\x00\xff\x02", b"\x00"])
def test_the_time_grows_with_the_bytes_and_no_faster(hostile: bytes) -> None:
    def seconds(times: int) -> float:
        began = time.process_time()
        heard(hostile * times)
        return time.process_time() - began

    assert min(seconds(16_000) for _ in range(3)) < 12 * min(seconds(4_000) for _ in range(3)) + 0.05


def test_a_packet_does_not_show_what_it_holds() -> None:
    assert repr(Packet(TO_HOST, b"\x41secret")) == "Packet(D5, <7 bytes>)"
