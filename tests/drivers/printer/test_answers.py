from hypothesis import given
from hypothesis import strategies as st

from drivers.printer.answers import AnswerSorter, Block, InStream, RealTime


def test_the_two_kinds_of_answers_are_told_apart() -> None:
    assert AnswerSorter().feed(b"\x16\x00\x12\x03") == [RealTime(0x16), InStream(0), RealTime(0x12), InStream(3)]


def test_flow_control_is_no_answer() -> None:
    assert AnswerSorter().feed(b"\x11\x13\x12") == [RealTime(0x12)]


def test_an_automatic_status_is_not_taken_for_a_confirmation() -> None:
    sorter = AnswerSorter()
    assert sorter.feed(b"\x14\x00") == []
    assert sorter.feed(b"\x00\x0f\x00") == [InStream(0)]


def test_the_answer_to_clearing_the_buffers_is_not_taken_for_a_confirmation() -> None:
    assert AnswerSorter().feed(b"\x37\x25\x00\x00") == [InStream(0)]


def test_an_identity_is_a_block_and_no_confirmation() -> None:
    assert AnswerSorter().feed(b"\x12\x5fTM-T88V\x00\x00") == [RealTime(0x12), Block(b"TM-T88V"), InStream(0)]


def test_flow_control_within_a_block_is_no_part_of_it() -> None:
    assert AnswerSorter().feed(b"\x5fTM\x13\x11-T20\x00") == [Block(b"TM-T20")]


def test_a_block_that_never_ends_does_not_deafen_for_ever() -> None:
    sorter = AnswerSorter()
    sorter.feed(b"\x5f" + b"x" * 80)
    assert sorter.feed(b"\x12") == [RealTime(0x12)]


def test_noise_like_the_head_of_a_block_hides_one_answer_at_most() -> None:
    assert AnswerSorter().feed(b"\x37\x12\x00\x16") == [RealTime(0x12), InStream(0), RealTime(0x16)]


def test_an_answer_without_paper_says_so() -> None:
    assert InStream(0x0F).paper_ended
    assert not InStream(0x03).paper_ended


@given(st.binary(max_size=200), st.integers(0, 200))
def test_how_the_bytes_were_split_does_not_matter(data: bytes, at: int) -> None:
    halves = AnswerSorter()
    assert AnswerSorter().feed(data) == halves.feed(data[:at]) + halves.feed(data[at:])
