from collections import deque

import pytest

from drivers.device import DeviceProtocolError
from drivers.printer import escpos
from drivers.printer.conversation import Conversation

WELL, COVER = b"\x12", b"\x16"
CONFIRMED = b"\x00"


class Script:
    """A line whose answers are written down: each request (a write) releases the next entry, read by read."""

    def __init__(self, *replies: list[bytes]) -> None:
        self._replies = deque(replies)
        self._due: deque[bytes] = deque()

    def open(self) -> None:
        self._due.clear()

    def write(self, data: bytes) -> None:
        assert isinstance(data, bytes)
        self._due.extend(self._replies.popleft() if self._replies else [])

    def read(self, n: int, timeout_s: float) -> bytes:
        if self._due and (timeout_s > 0 or self._due[0] != b""):
            return self._due.popleft()[:n]
        return b""

    def close(self) -> None:
        pass


def conversation(*replies: list[bytes]) -> Conversation:
    talk = Conversation(Script(*replies), answer_s=0.02)
    talk.open()
    return talk


def test_the_first_answer_is_taken_when_nothing_was_left_open() -> None:
    assert conversation([WELL]).ask(1, 0.02) == 0x12


def test_silence_is_no_answer() -> None:
    assert conversation([]).ask(1, 0.02) is None


def test_a_late_answer_is_not_taken_for_the_next_one() -> None:
    talk = conversation([], [COVER, WELL])
    assert talk.ask(2, 0.02) is None
    assert talk.ask(4, 0.02) == 0x12


def test_an_answer_the_picture_asked_for_is_not_taken_for_the_next_one() -> None:
    talk = conversation([], [COVER, WELL])
    talk.send(escpos.raster_band(3, b"\x10\x04\x02"))
    assert talk.ask(4, 0.02) == 0x12


def test_a_confirmation_that_comes_with_a_status_is_not_lost() -> None:
    talk = conversation([], [WELL + CONFIRMED])
    talk.request_confirmation()
    assert talk.ask(1, 0.02) == 0x12
    assert talk.is_confirmed(0.0)


def test_the_confirmation_of_an_earlier_ticket_does_not_confirm_the_next() -> None:
    talk = conversation([], [], [CONFIRMED], [CONFIRMED, CONFIRMED])
    talk.request_confirmation()
    talk.settle(0.01)
    talk.request_confirmation()
    assert not talk.is_confirmed(0.02)
    talk.send(b"")
    assert talk.is_confirmed(0.02)


def test_confirmations_lost_with_the_printers_memory_are_given_up() -> None:
    talk = conversation([], [CONFIRMED], [CONFIRMED], [CONFIRMED])
    talk.request_confirmation()
    talk.settle(0.01)
    assert not talk.owes_confirmations
    talk.request_confirmation()
    assert talk.is_confirmed(0.02)


def test_one_answer_too_few_is_not_taken_for_a_loss_while_the_printer_may_be_busy() -> None:
    talk = conversation([], [CONFIRMED], [], [])
    talk.request_confirmation()
    talk.settle(0.01)
    assert talk.owes_confirmations


def test_answers_that_only_came_late_settle_everything() -> None:
    talk = conversation([], [CONFIRMED], [CONFIRMED, CONFIRMED])
    talk.request_confirmation()
    talk.settle(0.01)
    assert not talk.owes_confirmations


def test_an_identity_disturbs_no_confirmation() -> None:
    talk = conversation([], [b"\x5fTM-T88V\x00"], [], [CONFIRMED])
    talk.request_confirmation()
    assert talk.ask_identity(67, 0.02) == b"TM-T88V"
    assert not talk.is_confirmed(0.02)
    talk.send(b"")
    assert talk.is_confirmed(0.02)


def test_a_confirmation_nobody_asked_for_counts_for_nothing() -> None:
    talk = conversation([CONFIRMED + WELL], [])
    assert talk.ask(1, 0.02) == 0x12
    talk.request_confirmation()
    assert not talk.is_confirmed(0.02)


def test_a_confirmation_without_paper_is_told() -> None:
    talk = conversation([b"\x0f"])
    talk.request_confirmation()
    assert talk.is_confirmed(0.02)
    assert talk.paper_ended


class Flood(Script):
    """A line that says the same for ever; time goes by one read a millisecond."""

    now = 0.0

    def read(self, n: int, timeout_s: float) -> bytes:
        self.now += min(0.001, timeout_s or 0.001)
        return WELL * n


def test_a_line_that_never_falls_silent_is_given_up() -> None:
    flood = Flood()
    talk = Conversation(flood, answer_s=0.02, clock=lambda: flood.now)
    talk.open()
    with pytest.raises(DeviceProtocolError, match="without end"):
        talk.ask(1, 0.02)


def test_answers_that_keep_coming_are_not_heard_for_ever() -> None:
    flood = Flood()
    talk = Conversation(flood, answer_s=0.02, clock=lambda: flood.now)
    talk.open()
    talk.send(b"\x10\x04\x01")  # so that the last answer counts, not the first
    talk.catch_up = lambda: None  # type: ignore[method-assign]  # it fell silent for a moment
    assert talk.ask(1, 0.02) == 0x12
    assert flood.now < 0.3
