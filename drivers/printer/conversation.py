"""Questions and answers on one printer's line, kept in step although answers may be late, lost or unasked for."""

import time
from collections.abc import Callable
from typing import assert_never

from drivers.device import DeviceProtocolError
from drivers.printer import escpos
from drivers.printer.answers import AnswerSorter, Block, InStream, RealTime
from drivers.printer.transport import Transport

_READ_SIZE = 256
_ROUNDS = 3
_MOST_READS = 64
_MOST_STRAYS = 8
_TWICE_S = 0.1
"""In which a printer that says everything twice has said it twice."""


class Conversation:
    """Sends bytes, asks for statuses, and counts the confirmations a printer still owes.

    Answers carry no number, so a late one looks like the answer to the next question. Confirmations are therefore
    counted: the last page is confirmed when none is owed any more, never by the first answer that comes. After a
    status request that went unanswered, and after a picture that happened to hold one, the last answer in a quiet line
    is taken, not the first. Some printers never confirm: `learn_confirming` finds out. Every method may raise
    DeviceError.
    """

    def __init__(self, transport: Transport, *, answer_s: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._transport = transport
        self._answer_s = answer_s
        self._clock = clock
        self._is_open = False
        self._sorter = AnswerSorter()
        self._stray_answers = False
        self._owed = 0
        self._confirms: bool | None = None
        self._confirmations = 0
        self._says_twice = False
        self._paper_ended = False
        self._heard_at = clock()
        self._blocks: list[bytes] = []

    @property
    def owes_confirmations(self) -> bool:
        """Whether confirmations of earlier pages may still arrive."""
        return self._owed > 0

    @property
    def confirms(self) -> bool | None:
        """Whether it ever confirmed anything since the line was opened; None while it was not asked to.

        One that says everything twice confirms nothing: the second answer to one page would be taken for the next.
        """
        return False if self._says_twice else self._confirms

    @property
    def paper_ended(self) -> bool:
        """Whether a confirmation since the last request came from a printer without paper."""
        return self._paper_ended

    @property
    def heard_at(self) -> float:
        """When the last answer to `ask` came, by the clock."""
        return self._heard_at

    def open(self) -> bool:
        """Opens the line if need be, and tells whether that was needed."""
        if self._is_open:
            return False
        self._transport.open()
        self._is_open = True
        self._sorter = AnswerSorter()
        self._confirms = None  # another printer may hang there now
        self._says_twice = False
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
        self.catch_up()
        self._transport.write(escpos.status_request(n))
        latest: int | None = None
        asked_at = self._clock()
        deadline, end = asked_at + within_s, asked_at + within_s + _MOST_STRAYS * self._answer_s
        while (left := min(deadline, end) - self._clock()) > 0:
            answers = self._receive(left)
            if answers:
                latest = answers[-1]
                self._heard_at = self._clock()
                if not self._stray_answers:
                    break
                deadline = self._clock() + self._answer_s
        self._stray_answers = latest is None
        return latest

    def ask_identity(self, n: int, within_s: float) -> bytes | None:
        """The text of the answer to GS I `n`; None when there was none in time."""
        self.catch_up()
        self._blocks.clear()
        self._transport.write(escpos.FORGET_LINE + escpos.identity_request(n))
        deadline = self._clock() + within_s
        while not self._blocks and (left := deadline - self._clock()) > 0:
            self._receive(left)
        self._transport.write(escpos.FORGET_LINE)
        return self._blocks[0] if self._blocks else None

    def wait(self, seconds: float) -> None:
        """Lets time pass, and hears what comes meanwhile."""
        deadline = self._clock() + seconds
        while (left := deadline - self._clock()) > 0:
            self._receive(left)

    def request_confirmation(self, after: bytes = b"", then: bytes = b"") -> None:
        """Sends `after`, asks for an answer once everything sent so far has been processed, and sends `then`."""
        self._owed += 1
        self._paper_ended = False
        self._transport.write(after + escpos.IN_STREAM_STATUS + then)

    def learn_confirming(self, within_s: float) -> None:
        """Asks an idle printer for a confirmation, once for each opening, to learn whether it knows the question."""
        if self._confirms is not None:
            return
        self._confirms = False
        self._confirmations = 0
        self.request_confirmation(then=escpos.FORGET_LINE)
        deadline = self._clock() + within_s
        while not self._confirms and (left := deadline - self._clock()) > 0:
            self._receive(left)
        if self._confirms:
            self._receive(min(within_s, _TWICE_S))
        self._says_twice = self._confirmations > 1

    def is_confirmed(self, within_s: float) -> bool:
        """Waits at most `within_s` until no confirmation is owed."""
        deadline = self._clock() + within_s
        while self._owed and (left := deadline - self._clock()) > 0:
            self._receive(left)
        return self._owed == 0

    def settle(self, quiet_s: float) -> bool:
        """Lets confirmations of earlier pages come in, so that the next one is not mistaken for them.

        Each round asks once more. When exactly one answer came and the line then stayed quiet, it was the answer to
        that, and the others were lost with the printer's memory; the first round may have had the answer of an earlier
        page instead, so two such rounds are needed. When none came, the printer may still be printing, and all of them
        stay owed. Tells whether every single one came.
        """
        alone = 0
        for _ in range(_ROUNDS):
            self.request_confirmation()
            owed = self._owed
            deadline = self._clock() + owed * quiet_s
            while self._owed and self._clock() < deadline and self._receive(quiet_s) is not None:
                pass
            if not self._owed or self._owed == owed:
                return not self._owed
            alone = alone + 1 if owed - self._owed == 1 else 0
            if alone == 2:
                self._owed = 0
                break
        return False

    def catch_up(self) -> None:
        """Hears what has already come. What never ends comes from no printer: DeviceProtocolError."""
        for _ in range(_MOST_READS):
            if self._receive(0.0) is None:
                return
        raise DeviceProtocolError("it sends bytes without end")

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
                    self._confirmations += 1
                    self._confirms = self._confirms or self._owed > 0
                    self._owed = self._owed if self._says_twice else max(0, self._owed - 1)
                    self._paper_ended |= answer.paper_ended
                case Block(text):
                    self._blocks.append(text)
                case _:
                    assert_never(answer)
        return told
