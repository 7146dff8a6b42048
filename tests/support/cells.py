"""One cell of the table of cuts: a kiosk with its own queue and its own line, two visits of one patient, one fault."""

import io
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEventLoop, QTimer

from drivers.simulation.network import FaultProxy, Which
from kiosk.composition import works
from kiosk.journal import Journal
from kiosk.journey import CancelWord, Delays, events, state
from kiosk.runtime import leases, payment_watch, sending_payments
from kiosk.runtime.engine import Engine
from support.bank import MONEY_REST_S, Bank, looks_again_soon
from support.hasty_hospital import HastyHospital, nobody_listens
from support.invented_patients import DEPARTMENTS, Wish
from support.kiosk_without_glass import KioskWithoutGlass, TellingPrinter, lay_out_written, settings_for
from support.line_faults import Fault, Request
from support.visitors import Habits, Visitors
from support.witness import Slip

ANSWER_S = 0.6
"""The longest a request that goes wrong waits; longer than the journey does, so that silence is met with a number."""
BOOKING_S = 0.3
BOOKED_S = 3.0
"""Where what is hit comes after a booking, the hospital has all the time it wants for that."""
ASKS_AGAIN_S = 0.5
"""A machine too busy to ask for numbers in time asks again while the cell still runs."""
MONEY = {Request.START_PAYMENT, Request.PAYMENT}
AFTER_BOOKING = MONEY | {Request.REPRINT, Request.APPOINTMENTS, Request.VISITS_OF_TODAY}
"""What comes when the first visit was booked, or is asked of a patient who is known by it."""
PLACES = {Request.SESSIONS, Request.HOLD, Request.RELEASE}
VISITS = 2
LONGEST_MS = 30_000


class Cell:
    """Runs from the moment it is made. `patient` comes twice; the faults wait for the first visit."""

    def __init__(self, patient: int, faults: Sequence[Fault], line: FaultProxy, folder: Path, bank: Bank) -> None:
        self.patient = patient
        self.line = line
        self.bank = bank
        self.slips: list[Slip] = []
        self.log = io.StringIO()
        self.help_words: list[bool] = []
        asked_for = {fault.request for fault in faults}
        self._lends = Request.LEND in asked_for
        self._asks_for_help = Request.HELP in asked_for
        line.arm(*faults)
        host, port = line.address
        settings = settings_for(kiosk_of(patient), folder, f"http://{host}:{port}")
        delays = Delays(booking=BOOKED_S if asked_for & AFTER_BOOKING else BOOKING_S)
        self.kiosk = KioskWithoutGlass(settings, Journal(self.log), delays, TellingPrinter(self._printed))
        self._pays = bool(asked_for & MONEY)
        departments = [DEPARTMENTS[0]] * VISITS if Request.REPRINT in asked_for else DEPARTMENTS[:VISITS]
        wishes = [Wish(self.patient, department) for department in departments]
        self.visitors = Visitors(
            self.kiosk.engine,
            wishes,
            patience=self._goes_on,
            habits=lambda wish: Habits(
                pays=bank.pay if asked_for & MONEY else None,
                regrets=Request.CANCEL in asked_for and wish == wishes[0],
                copies=Request.REPRINT in asked_for,
                chooses=patient if asked_for & PLACES and wish == wishes[0] else None,
            ),
        )

    @property
    def is_over(self) -> bool:
        """Both visits are over, nothing waits in the queue, and numbers were asked for if that was to go wrong."""
        over = self.visitors.all_left and self.kiosk.is_drained and (self.line.hits != [] or not self._lends)
        if over and self._pays:
            self.bank.pay_what_is_open(kiosk_of(self.patient))
        return over and (self.kiosk.is_empty or not self._pays)

    def _goes_on(self, engine: Engine) -> bool:
        """Whether the patient registers now; one who wants help hears first what became of the call."""
        if not self._asks_for_help:
            return True
        match engine.journey.notice:
            case None:
                engine.dispatch(events.HelpPressed())
                return False
            case state.HelpCalled(reached=bool(reached)):
                self._asks_for_help = False
                self.help_words.append(reached)
                return True
            case _:
                return False

    def _printed(self, page: dict[str, Any]) -> None:
        wish = self.visitors.now_here
        assert wish is not None
        self.slips.append(Slip.of(wish, page))

    def outcome(self) -> "Outcome":
        """What became of it."""
        return Outcome(
            self.patient,
            self.is_over,
            tuple(self.slips),
            tuple(self.visitors.words),
            tuple(self.help_words),
            tuple(self.visitors.regretted),
            self.kiosk.set_aside,
            self.bank.paid,
            tuple(self.line.hits),
            self.log.getvalue(),
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a cell. `words` were said to a patient who got no ticket, `help_words` to one who called for help.

    `regretted` was said to one who took the visit back, `paid` is VND by the code they were paid with.
    """

    patient: int
    is_over: bool
    slips: tuple[Slip, ...]
    words: tuple[str, ...]
    help_words: tuple[bool, ...]
    regretted: tuple[CancelWord, ...]
    set_aside: int
    paid: dict[str, int]
    hits: tuple[Fault, ...]
    log: str

    @property
    def kiosk_id(self) -> str:
        """The kiosk it was played on."""
        return kiosk_of(self.patient)


def kiosk_of(patient: int) -> str:
    """Each patient has a kiosk of their own."""
    return f"C{patient}"


def play(
    origin: str,
    folder: Path,
    cases: Sequence[Sequence[Fault]],
    first_patient: int,
    line_type: type[FaultProxy] = FaultProxy,
) -> list[Outcome]:
    """A cell for each list of faults, all at the same time, until everything was delivered."""
    host, _, port = origin.removeprefix("http://").partition(":")
    lines: dict[str, FaultProxy] = {}
    hit: dict[str, set[Which]] = {}
    cells: list[Cell] = []
    with ExitStack() as stack:
        refusing_port = stack.enter_context(nobody_listens())
        patch = stack.enter_context(pytest.MonkeyPatch.context())
        patch.setattr(works, "lay_out_for", lay_out_written)
        patch.setattr(leases, "AGAIN_S", ASKS_AGAIN_S)
        patch.setattr(payment_watch, "REST_S", MONEY_REST_S)
        patch.setattr(payment_watch, "SPREAD_S", 0.0)
        patch.setattr(sending_payments.Payments, "_later", looks_again_soon)
        patch.setattr(
            works,
            "begin",
            lambda settings, _journal: HastyHospital(
                lines[settings.kiosk.id], refusing_port, ANSWER_S, hit[settings.kiosk.id]
            ),
        )
        for patient, faults in enumerate(cases, start=first_patient):
            hit[kiosk_of(patient)] = {fault.request for fault in faults}
            line = lines[kiosk_of(patient)] = stack.enter_context(line_type(host, int(port)))
            cells.append(Cell(patient, faults, line, folder / str(patient), Bank(origin)))
            stack.callback(cells[-1].kiosk.close)
        _until(lambda: all(cell.is_over for cell in cells))
        return [cell.outcome() for cell in cells]


def _until(condition: Callable[[], bool]) -> None:
    """Let Qt work until it holds, or until nothing can be expected any more."""
    loop, beat, end = QEventLoop(), QTimer(), QTimer()
    beat.timeout.connect(lambda: loop.quit() if condition() else None)
    end.setSingleShot(True)
    end.timeout.connect(loop.quit)
    beat.start(10)
    end.start(LONGEST_MS)
    loop.exec()
