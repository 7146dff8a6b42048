"""Plays one visit on the real screens: waits for a screen, takes its picture, touches what a patient would touch."""

import json
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer, Slot
from PySide6.QtGui import QImage

from kiosk.composition.app import KioskApp
from kiosk.demo.nurse import Renaming, changes
from kiosk.demo.stage import Stage
from kiosk.demo.touch import find, touch
from kiosk.demo.visits import Visit
from kiosk.journey import Paper
from kiosk.journey.state import (
    Confirmed,
    Journey,
    Provisional,
    ReadingCard,
    ReadProblem,
    RefusedLate,
    Reviewing,
    Ticketed,
    Welcome,
)
from kiosk.runtime.standing import undelivered
from kiosk.runtime.workers import Workers

LONGEST_VISIT_S = 60.0
TICK_MS = 5
CAMERA_LEARNS_S = 1.2
RESET = b"\x1b@"


@dataclass(slots=True)
class Summary:
    """What became of a visit, as written to summary.json. `seconds` are by screen, in the order they were shown.

    `shown_after_s` is how long after the nurse manager's last click this kiosk showed what she had published.
    """

    outcome: str = "unfinished"
    visit: str = ""
    queue_number: str = ""
    room: str = ""
    seconds: dict[str, float] = field(default_factory=dict)
    total_seconds: float = 0.0
    offline: bool = False
    printed: bool = False
    receipt: bool = False
    delivered: bool = False
    longest_block_ms: float = 0.0
    payment: str = ""
    shown_after_s: float | None = None


class VisitFailedError(Exception):
    """The visit did not go where it should; says on which screen it stood."""


class Director(QObject):
    """One visit on one stage. `play` returns when the patient has left and the queue is empty."""

    def __init__(self, app: KioskApp, stage: Stage, visit: Visit, out: Path | None) -> None:
        super().__init__()
        self._app = app
        self._stage = stage
        self._visit = visit
        self._out = out
        self._pictures = Workers(1, "pictures")
        self._stagehand = Workers(1, "stagehand")
        self._count = 0
        self._summary = Summary(visit=visit.name)
        self._began = 0.0
        self._shown_at = 0.0
        self._screen = ""
        app.engine.changed.connect(self._remember)

    def play(self) -> Summary:
        """From the welcome screen back to the welcome screen. Raises `VisitFailedError`."""
        visit, stage = self._visit, self._stage
        self._wait(lambda: self._at("welcome") and self._journey.catalogue is not None, "welcome with departments")
        visit.before(stage)
        if visit.renaming is not None:
            self._renamed(visit.renaming)
        self._picture("welcome")
        self._app.pulse.start()
        self._began = self._shown_at = time.monotonic()
        self._screen = "welcome"
        if visit.badly is not None:
            self._coached(visit.badly)
        self._stagehand.run(lambda: visit.show(stage, visit.person))
        if visit.opens is not None:
            self._opened(visit.opens)
        if visit.outcome == "refused":
            self._refused()
        else:
            self._registered()
        stage.camera.take_away()
        stage.reader.lift()
        self._wait(lambda: self._at("welcome"), "welcome again")
        self._leave_screen()
        self._summary.total_seconds = round(time.monotonic() - self._began, 3)
        self._summary.longest_block_ms = round(self._app.pulse.longest_ms, 1)
        visit.after(stage)
        self._wait(self._delivered, "the queue to be empty")
        self._summary.delivered = True
        self._finish()
        return self._summary

    @property
    def _journey(self) -> Journey:
        return self._app.engine.journey

    def _renamed(self, renaming: Renaming) -> None:
        """Nobody stands before the kiosk while the hospital changes what it will offer them."""
        published = Event()

        def at_her_desk() -> None:
            changes(self._stage, renaming, self._visit.summary)
            published.set()

        self._stagehand.run(at_her_desk)
        self._wait(published.is_set, "the page of the hospital's staff")
        began = time.monotonic()
        self._wait(lambda: self._offers(renaming.name), f"{renaming.name} on this kiosk")
        self._summary.shown_after_s = round(time.monotonic() - began, 2)

    def _offers(self, name: str) -> bool:
        catalogue = self._journey.catalogue
        return catalogue is not None and any(department.name == name for department in catalogue.departments)

    def _coached(self, badly: Callable[[Stage, str], None]) -> None:
        """The patient holds the document so that it cannot be read, until the glass says what would help."""
        self._wait(lambda: self._stage.is_watched, "the camera")
        learnt = time.monotonic() + CAMERA_LEARNS_S
        self._wait(lambda: time.monotonic() > learnt, "the camera to know the empty desk")
        self._stagehand.run(lambda: badly(self._stage, self._visit.person))
        self._wait(lambda: self._journey.hint is not None, "a word of help")
        self._wait(self._mirrored, "the mirror on the glass")
        self._picture("welcome-coached")

    def _opened(self, opens: Callable[[Stage, str], None]) -> None:
        """The card lies on the reader, and the glass asks for what opens it."""
        self._wait(lambda: isinstance(self._journey.step, ReadingCard) and self._journey.step.number_wanted, "the card")
        self._wait(lambda: self._at("reading-card"), "reading-card")
        self._show("reading-card")
        self._stagehand.run(lambda: opens(self._stage, self._visit.person))

    def _mirrored(self) -> bool:
        mirror = find(self._app.window.window, "mirror")
        return self._app.window.settled and mirror is not None and bool(mirror.property("live"))

    def _refused(self) -> None:
        self._wait(lambda: self._at("read-problem"), "read-problem")
        self._show("read-problem")
        self._summary.outcome = "refused" if isinstance(self._journey.step, ReadProblem) else "unexpected"
        self._touch("exitButton")

    def _registered(self) -> None:
        """Whatever screen comes next, do there what this patient would do, until the ticket is in hand."""
        answers: dict[str, Callable[[], None]] = {
            "choose-document": lambda: self._touch("document-0"),
            "identity": self._confirm,
            "registered": lambda: self._touch("printAgain-0" if self._visit.again else "registerMore"),
            "coverage": lambda: self._touch("payMyself"),
            "appointment": lambda: self._touch("appointment-0"),
            "department": self._choose_department,
            "review": self._review,
            "session": lambda: self._touch("time-0-0"),
            "paying": self._pay,
        }
        while not self._at("ticket"):
            name = self._wait_for_one_of([*answers, "ticket", "stopped"])
            if name == "stopped":
                self._show(name)
                raise VisitFailedError(f"{self._visit.name}: the visit stopped ({self._journey.step})")
            if name == "ticket":
                break
            self._show(name)
            answers[name]()
            self._wait(partial(self._has_left, name), f"the screen after {name}")
        self._ticket()

    def _confirm(self) -> None:
        """A child is registered by its mother."""
        grown = find(self._app.window.window, "confirmIdentity") is not None
        self._touch("confirmIdentity" if grown else "confirmMother")

    def _choose_department(self) -> None:
        """Turn pages until the department is there, as a patient does."""
        catalogue = self._journey.catalogue
        departments = catalogue.departments if catalogue else ()
        wanted = next(f"department-{d.id}" for d in departments if d.code == self._visit.department)
        window = self._app.window.window

        def wanted_or_more() -> bool:
            return find(window, wanted) is not None or find(window, "nextPage") is not None

        while find(window, wanted) is None:
            self._wait(wanted_or_more, f"{wanted} or another page")
            if find(window, wanted) is None:
                self._touch("nextPage")
                self._rest()
        self._touch(wanted)

    def _review(self) -> None:
        """Somebody who wants a time of their own chooses it first, and comes back."""
        step = self._journey.step
        if self._visit.chooses_time and isinstance(step, Reviewing) and step.plan.choice.at is None:
            self._touch("doctorButton")
            return
        self._visit.at_review(self._stage)
        self._touch("registerButton")

    def _pay(self) -> None:
        if not self._visit.pays:
            self._touch("payAtDesk")
            return
        self._wait(lambda: find(self._app.window.window, "payingCode") is not None, "the code to pay with")
        self._picture("paying-code")
        self._stagehand.run(self._stage.outside.money_comes)

    def _ticket(self) -> None:
        self._wait(lambda: self._paper() not in (None, Paper.PRINTING), "the printer's word")
        if self._visit.at_ticket is not None:
            self._picture("ticket-torn")
            at_ticket = self._visit.at_ticket
            self._stagehand.run(lambda: at_ticket(self._stage))
            self._wait(lambda: self._paper() is Paper.PRINTED, "the ticket, whole")
        self._wait(lambda: self._receipt() is not Paper.PRINTING, "the printer's word on the receipt")
        self._rest()
        self._show("ticket")
        self._touch("doneButton")

    def _paper(self) -> Paper | None:
        step = self._journey.step
        return step.paper if isinstance(step, Ticketed) else None

    def _receipt(self) -> Paper | None:
        step = self._journey.step
        return step.receipt if isinstance(step, Ticketed) else None

    @Slot()
    def _remember(self) -> None:
        """What the summary says comes from the journey while the ticket is shown."""
        step = self._journey.step
        if not isinstance(step, Ticketed):
            return
        summary = self._summary
        summary.queue_number = step.number
        summary.printed = step.paper is Paper.PRINTED
        summary.receipt = step.receipt is Paper.PRINTED
        summary.payment = step.payment.value
        match step.result:
            case Confirmed(booking=booking):
                summary.outcome, summary.room = "booked", booking.place.room
            case Provisional():
                summary.outcome, summary.room, summary.offline = "provisional", step.plan.choice.room, True
            case RefusedLate():
                summary.outcome = "refused-late"

    def _delivered(self) -> bool:
        outbox = self._app.outbox()
        if outbox is None or not isinstance(self._journey.step, Welcome):
            return False
        return undelivered(outbox) == outbox.stats().set_aside == 0

    def _at(self, name: str) -> bool:
        return self._app.window.screen_name == name and self._app.window.settled

    def _has_left(self, name: str) -> bool:
        return not self._at(name)

    def _show(self, name: str) -> None:
        self._leave_screen()
        self._screen, self._shown_at = name, time.monotonic()
        self._picture(name)

    def _leave_screen(self) -> None:
        if self._screen:
            spent = self._summary.seconds.get(self._screen, 0.0) + time.monotonic() - self._shown_at
            self._summary.seconds[self._screen] = round(spent, 3)
            self._screen, self._shown_at = "", time.monotonic()

    def _picture(self, name: str) -> None:
        if self._out is None:
            return
        self._count += 1
        path = self._out / "screens" / f"{self._count:02}-{name}.png"
        image = self._app.window.grab()
        self._pictures.run(lambda: _save(image, path))

    def _touch(self, name: str) -> None:
        self._wait(lambda: find(self._app.window.window, name) is not None, name)
        item = find(self._app.window.window, name)
        if item is not None:
            touch(self._app.window.window, item)

    def _wait_for_one_of(self, names: list[str]) -> str:
        self._wait(lambda: any(self._at(name) for name in names), " or ".join(names))
        return self._app.window.screen_name

    def _wait(self, condition: Callable[[], bool], what: str) -> None:
        deadline = time.monotonic() + LONGEST_VISIT_S
        while not condition():
            if time.monotonic() > deadline:
                raise VisitFailedError(
                    f"{self._visit.name}: waited for {what}, stood at {self._app.window.screen_name}"
                )
            self._rest()

    def _rest(self) -> None:
        """Let the program work for a moment."""
        loop = QEventLoop()
        QTimer.singleShot(TICK_MS, loop.quit)
        loop.exec()

    def _finish(self) -> None:
        if self._out is None:
            return
        pages = list(self._stage.printer.pages)
        if self._summary.receipt:
            pages.pop().save_png(self._out / "receipt.png")
        if pages:
            pages[-1].save_png(self._out / "ticket.png")
            raw = pages[-1].raw
            (self._out / "ticket.bin").write_bytes(raw[max(0, raw.find(RESET)) :])  # without the questions before it
        self._pictures.close(30.0)
        text = json.dumps(asdict(self._summary), ensure_ascii=False, indent=2)
        (self._out / "summary.json").write_text(text + "\n", "utf-8")
        QCoreApplication.processEvents()


def _save(image: QImage, path: Path) -> None:
    image.save(str(path))
