"""What the technicians' menu needs from the first moment on, long before somebody knocks."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from drivers.serial_scanner import SerialScanner
from kiosk.composition.parts import Devices
from kiosk.journal import Journal, Level, Note
from kiosk.journey import Journey, OutOfServiceReason
from kiosk.journey.events import TakenOutOfService
from kiosk.runtime.engine import Engine
from kiosk.runtime.resting import RestingReader, nobody_scans
from kiosk.runtime.service_caretaker import Asking, Caretaker, ask_caretaker
from kiosk.runtime.service_ear import Ear, HeardChip, HeardReader
from kiosk.settings import Settings
from kiosk.staff.closing import ClosureFile
from kiosk.staff.touch import TURNED

CLOSURE = "out-of-service"
"""Beside the queue: that staff took this kiosk out of service, and why."""
TOUCH = "touch-matrix"
"""Beside the queue: how the touch screen was calibrated."""


def beside_queue(settings: Settings, name: str) -> Path:
    """A file of the menu's own."""
    return Path(settings.queue.path).with_name(name)


def begin_service(settings: Settings, engine: Engine, journal: Journal, asking: Asking | None = None) -> None:
    """What a restart must not undo: a kiosk that staff closed stays closed. What it must: an unsure touch screen."""
    closure = ClosureFile(beside_queue(settings, CLOSURE)).load()
    if closure is not None:
        journal.note(Note.OUT_OF_SERVICE, Level.WARNING, reason=closure.reason, by="staff")
        engine.dispatch(TakenOutOfService(OutOfServiceReason(closure.reason.value)))
    threading.Thread(target=caretaker_of(settings, asking).settle, name="touch-settling", daemon=True).start()


def caretaker_of(settings: Settings, asking: Asking | None = None) -> Caretaker:
    """Whoever may do what the kiosk's user may not: the machine's own, unless `asking` asks another."""
    return Caretaker(
        beside_queue(settings, TOUCH), asking or ask_caretaker, uncalibrated=TURNED[settings.screen.rotation]
    )


def resting(devices: Devices, journey: Callable[[], Journey]) -> Devices:
    """The same devices; a scanner that can be told so rests while nobody may use it."""
    scanner = devices.scanner
    if not isinstance(scanner, SerialScanner):
        return devices
    return replace(devices, scanner=RestingReader(scanner, lambda: nobody_scans(journey())))


def heard(devices: Devices, ear: Ear) -> Devices:
    """The same devices with an ear on every reader: while the menu is open no visit begins, and trials hear them."""
    return replace(
        devices,
        camera=devices.camera and HeardReader("camera", devices.camera, ear),
        scanner=devices.scanner and HeardReader("scanner", devices.scanner, ear),
        keyboard_scanner=devices.keyboard_scanner and HeardReader("keyboard_scanner", devices.keyboard_scanner, ear),
        chip=devices.chip and HeardChip("chip", devices.chip, ear),
    )
