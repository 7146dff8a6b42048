"""From notes to observations: what a visit took, where it was left, how long the line was down.

One thread's. Durations come from the machine's clock alone; a wall clock that jumps changes the day something is
counted in, never how long it took.
"""

from collections.abc import Callable, Collection, Mapping
from typing import Final

from kiosk.journal import Level, Note
from kiosk.watching.catalogue import OTHER, closed, words
from kiosk.watching.heard import Heard
from kiosk.watching.observations import Counted, Observation, Took, What, end_of
from kiosk.watching.situation import Situation
from kiosk.watching.tries import Tries
from kiosk.watching.visiting import Visiting

NONE: Final = "none"
CAMERA, CHIP_READER = "camera", "chip-reader"


class Reckoner:
    """`heed` for every note in its order, `tick` now and then; `tell` hears what they add up to."""

    def __init__(self, tell: Callable[[Observation], None], at: float, printers: Collection[str] = ()) -> None:
        """`printers` are the names in kiosk.toml; `at` is now."""
        self.situation = Situation()
        self._printers = frozenset(printers)
        self._tell = tell
        self._ticked = at
        self._tries = Tries(tell)
        self._visiting = Visiting(tell)
        self._heeds: Mapping[Note, Callable[[Heard], None]] = {
            Note.VISIT_STARTED: self._visit_started,
            Note.VISIT_STEP: self._visit_step,
            Note.VISIT_ENDED: self._visit_ended,
            Note.HELP_CALLED: self._help,
            Note.CODE_READ: self._code_read,
            Note.CHIP_READ: lambda heard: self._tries.read(CHIP_READER, heard.at),
            Note.READ_REFUSED: self._refused,
            Note.READ_COACHED: lambda heard: self._tries.hinted(CAMERA, closed(heard.word("hint"), "hints"), heard.at),
            Note.LINE_LOST: self._line_lost,
            Note.LINE_RESTORED: self._line_restored,
            Note.OUT_OF_SERVICE: self._out_of_service,
            Note.BACK_IN_SERVICE: self._back_in_service,
            Note.SERVICE_OPENED: self._service_opened,
            Note.SERVICE_CLOSED: self._service_closed,
            Note.SCREEN_STALLED: self._stalled,
            Note.BOOKING_STORED: self._stored,
            Note.BOOKING_NOT_STORED: lambda _heard: self._tell(Counted(What.NOT_STORED)),
            Note.BOOKING_DELIVERED: lambda heard: self._delivered("book", heard),
            Note.WRITE_DELIVERED: lambda heard: self._delivered(heard.word("kind"), heard),
            Note.WRITE_SET_ASIDE: self._set_aside,
            Note.NUMBER_GIVEN: self._numbered,
            Note.TICKET_PRINTED: lambda _heard: self._tell(Counted(What.PRINTED, ("ticket",))),
            Note.RECEIPT_PRINTED: lambda _heard: self._tell(Counted(What.PRINTED, ("receipt",))),
            Note.CONSENT_PRINTED: lambda _heard: self._tell(Counted(What.PRINTED, ("consent",))),
            Note.TICKET_NOT_PRINTED: self._not_printed,
            Note.ROLL_CHANGED: lambda heard: self._tell(Counted(What.ROLL, (self._printer(heard),))),
            Note.PRINTER_STATUS: self._printer_status,
            Note.DEVICE_READY: lambda heard: self._device(heard, "ready"),
            Note.DEVICE_IMPAIRED: lambda heard: self._device(heard, "impaired"),
            Note.DEVICE_LOST: self._device_lost,
            Note.DIRECTORY_ADOPTED: self._adopted,
            Note.PROGRAM_FAILED: lambda _heard: self._tell(Counted(What.MISTAKE)),
        }

    def heed(self, heard: Heard) -> None:
        """One note. What it does not know is counted by its level alone."""
        self.tick(heard.at)
        if heard.level is not Level.INFO:
            self._tell(Counted(What.TOLD, (heard.level.name.lower(),)))
        heed = self._heeds.get(heard.note)
        if heed is not None:
            heed(heard)

    def tick(self, at: float) -> None:
        """Time went on until `at`, on the machine's clock."""
        passed, self._ticked = at - self._ticked, max(at, self._ticked)
        if passed <= 0:
            return
        self._tell(Counted(What.UP, (), passed))
        if not self.situation.online:
            self._tell(Counted(What.OFFLINE, (), passed))
        if self.situation.out_of_service:
            self._tell(Counted(What.OUT, (self.situation.out_of_service,), passed))
        if self.situation.menu:
            self._tell(Counted(What.MENU, (), passed))

    def shut(self, reason: str) -> None:
        """Why nobody can begin a visit, empty where somebody can: what is so, however notes of it crossed."""
        self.situation.out_of_service = closed(reason, "out-of-service") if reason else ""

    def _visit_started(self, heard: Heard) -> None:
        self._tries.begin(heard.at)
        self.situation.visit = True
        self._visiting.begin(closed(heard.word("step"), "steps"), heard.at)

    def _visit_step(self, heard: Heard) -> None:
        self._visiting.go(closed(heard.word("step"), "steps"), heard.at)

    def _visit_ended(self, heard: Heard) -> None:
        outcome = closed(heard.word("outcome"), "outcomes")
        self.situation.visit = False
        self._tell(Counted(What.ENDED, (outcome,)))
        seconds = heard.number("seconds")
        if seconds is not None:
            self._tell(Took(What.VISIT, (end_of(outcome),), seconds))
        self._visiting.end(outcome, heard.at)
        self._tries.over()

    def _help(self, heard: Heard) -> None:
        self._tell(Counted(What.HELP, (closed(heard.word("step"), "steps"),)))

    def _code_read(self, heard: Heard) -> None:
        self._at_rest(heard.at)
        device, failed = closed(heard.word("device"), "devices"), heard.word("failed")
        if failed == NONE:
            self._tries.read(device, heard.at)
        else:
            self._tries.refused(device, closed(failed, "refusals"), heard.at)

    def _refused(self, heard: Heard) -> None:
        """Of codes `code-read` says which device; only the chip reader has reasons of its own."""
        if heard.word("reason") in words("card-problems"):
            self._at_rest(heard.at)
            self._tries.refused(CHIP_READER, heard.word("reason"), heard.at)

    def _at_rest(self, at: float) -> None:
        if not self.situation.visit:
            self._tries.rest(at)

    def _line_lost(self, _heard: Heard) -> None:
        self.situation.online = False
        self._tell(Counted(What.LINE_LOST))

    def _line_restored(self, _heard: Heard) -> None:
        self.situation.online = True

    def _out_of_service(self, heard: Heard) -> None:
        self.situation.out_of_service = closed(heard.word("reason"), "out-of-service")

    def _back_in_service(self, _heard: Heard) -> None:
        self.situation.out_of_service = ""

    def _service_opened(self, _heard: Heard) -> None:
        self.situation.menu = True

    def _service_closed(self, _heard: Heard) -> None:
        self.situation.menu = False

    def _stalled(self, heard: Heard) -> None:
        milliseconds = heard.number("milliseconds")
        if milliseconds is not None:
            self._tell(Took(What.STALL, (), milliseconds / 1000))

    def _stored(self, heard: Heard) -> None:
        if heard.word("again") != "yes":
            self._tell(Counted(What.REGISTERED, ("offline" if heard.word("offline") == "yes" else "online",)))

    def _delivered(self, kind: str, heard: Heard) -> None:
        self.situation.delivered_at = heard.at
        self._tell(Counted(What.DELIVERED, (closed(kind, "writes"),)))

    def _set_aside(self, heard: Heard) -> None:
        self._tell(Counted(What.SET_ASIDE, (closed(heard.word("kind"), "writes"),)))

    def _numbered(self, heard: Heard) -> None:
        self._tell(Counted(What.NUMBERED, ("hospital" if heard.word("lent") == "yes" else "kiosk",)))

    def _not_printed(self, heard: Heard) -> None:
        status = closed(heard.word("status"), "printer-status")
        self._tell(Counted(What.NOT_PRINTED, (closed(heard.word("kind"), "printed"), status)))

    def _printer_status(self, heard: Heard) -> None:
        self.situation.printers[self._printer(heard)] = closed(heard.word("status"), "printer-status")

    def _printer(self, heard: Heard) -> str:
        return heard.word("name") if heard.word("name") in self._printers else OTHER

    def _device(self, heard: Heard, state: str) -> None:
        device = closed(heard.word("device"), "devices")
        if device != OTHER:
            self.situation.devices[device] = state

    def _device_lost(self, heard: Heard) -> None:
        self._device(heard, "lost")
        self._tell(Counted(What.DEVICE_LOST, (closed(heard.word("device"), "devices"),)))

    def _adopted(self, heard: Heard) -> None:
        version = heard.number("version")
        self.situation.directory = int(version) if version is not None else None
