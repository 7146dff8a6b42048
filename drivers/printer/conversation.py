"""Questions and answers on one printer's line, kept in step although answers may be late, lost or unasked for."""

import time
from typing import assert_never

from drivers.printer import escpos
from drivers.printer.answers import AnswerSorter, InStream, RealTime
from drivers.printer.transport import Transport

_READ_SIZE = 256


class Conversation:
    """Sends bytes, asks for statuses, and counts the confirmations a printer still owes.

    Answers carry no number, so a late one looks like the answer to the next question. Confirmations are therefore
    counted: the last ticket is confirmed when none is owed any more, never by the first answer that comes. After a
    status request that went unanswered, and after a picture that happened to hold one, the last answer in a quiet line
    is taken, not the first. Every method may raise DeviceError.
    """

    def __init__(self, transport: Transport, *, answer_s: float) -> None:
        self._transport = transport
        self._answer_s = answer_s
        self._is_open = False
        self._sorter = AnswerSorter()
        self._stray_answers = False
        self._owed = 0
        self._paper_ended = False

    @property
    def owes_confirmations(self) -> bool:
        """Whether confirmations of earlier tickets may still arrive."""
        return self._owed > 0

    @property
    def paper_ended(self) -> bool:
        """Whether the last confirmation came from a printer without paper."""
        return self._paper_ended

    def open(self) -> bool:
        """Opens the line if need be, and tells whether that was needed."""
        if self._is_open:
            return False
        self._transport.open()
        self._is_open = True
        self._sorter = AnswerSorter()
        return True

    def close(self) -> None:
        """Closes the line; `open` takes it again."""
        self._is_open = False
        self._transport.close()

    def send(self, data: bytes) -> None:
        """Sends printing commands."""
        self._transport.write(data)
        if escpos.count_real_time_requests(data):
            self._stray_answers = True

    def ask(self, n: int, within_s: float) -> int | None:
        """The answer to DLE EOT `n`; None when there was none in time."""
        while self._receive(0.0) is not None:
            pass
        self._transport.write(escpos.status_request(n))
        latest: int | None = None
        deadline = time.monotonic() + within_s
        while (left := deadline - time.monotonic()) > 0:
            answers = self._receive(left)
            if answers:
                latest = answers[-1]
                if not self._stray_answers:
                    break
                deadline = time.monotonic() + self._answer_s
        self._stray_answers = latest is None
        return latest

    def request_confirmation(self, after: bytes = b"") -> None:
        """Sends `after` and asks for an answer once everything sent so far has been processed."""
        self._owed += 1
        self._paper_ended = False
        self._transport.write(after + escpos.IN_STREAM_STATUS)

    def is_confirmed(self, within_s: float) -> bool:
        """Waits at most `within_s` until no confirmation is owed."""
        deadline = time.monotonic() + within_s
        while self._owed and (left := deadline - time.monotonic()) > 0:
            self._receive(left)
        return self._owed == 0

    def settle(self, quiet_s: float) -> None:
        """Lets confirmations of earlier tickets come in, so that the next one is not mistaken for them.

        When at least one came and the line then stayed quiet, the others were lost with the printer's memory. When
        none came, the printer may still be printing, and all of them stay owed.
        """
        self.request_confirmation()
        owed = self._owed
        deadline = time.monotonic() + owed * quiet_s
        while self._owed and (left := deadline - time.monotonic()) > 0:
            if self._receive(min(left, quiet_s)) is None:
                break
        if self._owed < owed:
            self._owed = 0

    def _receive(self, within_s: float) -> list[int] | None:
        """One read: the real-time answers in it, None when nothing came. Confirmations are counted on the way."""
        data = self._transport.read(_READ_SIZE, within_s)
        if not data:
            return None
        told: list[int] = []
        for answer in self._sorter.feed(data):
            match answer:
                case RealTime(value):
                    told.append(value)
                case InStream():
                    self._owed = max(0, self._owed - 1)
                    self._paper_ended = answer.paper_ended
                case _:
                    assert_never(answer)
        return told
