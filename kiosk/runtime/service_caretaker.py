"""The caretaker as the technicians' menu asks it, and the matrix of the touch screen that is kept or taken back."""

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final, assert_never

from kiosk.caretaker.dropping import Answered, NoAnswer, NoCaretaker, ask
from kiosk.caretaker.requests import CalibrateTouch, PowerOff, Reboot, Request, Restart, SetUpAgain
from kiosk.durable import replace_file
from kiosk.staff.machine import MachineAsk, MachineWord
from kiosk.staff.touch import PLAIN, Matrix

Asking = Callable[[Request], Answered | NoCaretaker | NoAnswer]
LONGEST_S: Final = 10.0
_LONGEST: Final = 4096


def ask_caretaker(request: Request) -> Answered | NoCaretaker | NoAnswer:
    """The machine's own, for at most ten seconds."""
    return ask(request, timeout_s=LONGEST_S)


def word_of(answer: Answered | NoCaretaker | NoAnswer) -> MachineWord:
    """What became of a request, for the menu."""
    match answer:
        case Answered(answer=said):
            return MachineWord.DONE if not said.problem else MachineWord.REFUSED
        case NoCaretaker():
            return MachineWord.NO_CARETAKER
        case NoAnswer():
            return MachineWord.NO_ANSWER
        case _:
            assert_never(answer)


def _request_of(ask: MachineAsk, pin: str) -> Request:
    match ask:
        case MachineAsk.RESTART:
            return Restart()
        case MachineAsk.REBOOT:
            return Reboot()
        case MachineAsk.POWER_OFF:
            return PowerOff()
        case MachineAsk.SET_UP_AGAIN:
            return SetUpAgain(pin)
        case _:
            assert_never(ask)


class Caretaker:
    """Implements `kiosk.staff.machine.MachineWork`. `record` is where the touch screen's matrix is written down."""

    def __init__(self, record: Path, asking: Asking = ask_caretaker, *, uncalibrated: Matrix = PLAIN) -> None:
        self._record = record
        self._uncalibrated = uncalibrated
        self._asking = asking

    def ask(self, ask: MachineAsk, pin: str) -> MachineWord:
        """See `MachineWork`."""
        return self._word(_request_of(ask, pin))

    def matrix(self) -> Matrix:
        """What was kept last; on a machine that was never calibrated what its session laid."""
        kept, _ = self._written()
        return kept

    def try_matrix(self, matrix: Matrix, instead_of: Matrix) -> MachineWord:
        """Lay it. What it is laid instead of is written down first: who starts the kiosk anew gets that back."""
        with suppress(OSError):
            self._write(instead_of, trying=True)
        word = self._word(CalibrateTouch(matrix))
        match word:
            case MachineWord.DONE:
                pass
            case MachineWord.NO_ANSWER:  # it may lie there all the same, and nobody would confirm it
                self._word(CalibrateTouch(instead_of))
                self.keep_matrix(instead_of)
            case _:
                self.keep_matrix(instead_of)
        return word

    def keep_matrix(self, matrix: Matrix) -> None:
        """This is the one from now on."""
        with suppress(OSError):
            self._write(matrix, trying=False)

    def settle(self) -> None:
        """At the start of the program: what nobody confirmed is taken back."""
        kept, trying = self._written()
        if trying and self._word(CalibrateTouch(kept)) is not MachineWord.NO_ANSWER:
            self.keep_matrix(kept)

    def _word(self, request: Request) -> MachineWord:
        return word_of(self._asking(request))

    def _written(self) -> tuple[Matrix, bool]:
        with suppress(OSError, ValueError, TypeError, KeyError):
            kept = json.loads(self._record.read_bytes()[:_LONGEST])
            a, b, c, d, e, f = (float(number) for number in kept["matrix"])
            return (a, b, c, d, e, f), bool(kept["trying"])
        return self._uncalibrated, False

    def _write(self, matrix: Matrix, *, trying: bool) -> None:
        replace_file(self._record, json.dumps({"matrix": matrix, "trying": trying}).encode("ascii"))
