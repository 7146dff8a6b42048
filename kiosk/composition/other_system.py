"""The hospital's own system as its office sees it: asked in the background, and what it said is kept for a while."""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.composition.hospitals import open_hospital
from kiosk.departments import Catalogue
from kiosk.hospital.port import Hospital
from kiosk.settings import load

_log = logging.getLogger("kiosk.office")

ASKED_EVERY_SECONDS: Final = 10.0
GOOD_FOR_SECONDS: Final = 60.0
"""Longer ago, the system counts as silent."""


@dataclass(frozen=True, slots=True)
class OtherSystem:
    """The system of [hospital] in this kiosk.toml. It is opened in the process that asks it."""

    config: Path

    def __call__(self) -> AbstractContextManager[Callable[[], Catalogue | None]]:
        """Raises SettingsError, HospitalSettingsError."""
        return _asked(open_hospital(load(self.config)))


@contextmanager
def _asked(hospital: Hospital) -> Iterator[Callable[[], Catalogue | None]]:
    asking = _Asking(hospital)
    thread = threading.Thread(target=asking.run, name="other-system", daemon=True)
    thread.start()
    try:
        yield asking.said
    finally:
        asking.over.set()
        thread.join()
        hospital.close()


class _Asking:
    """The newest answer, and when it came."""

    def __init__(self, hospital: Hospital) -> None:
        self._hospital = hospital
        self._newest: tuple[float, Catalogue] | None = None
        self._answered = threading.Event()
        self.over = threading.Event()

    def run(self) -> None:
        """Ask until it is over."""
        while not self.over.is_set():
            try:
                came = self._hospital.catalogue()
            except Exception as error:  # it is asked again, and silent meanwhile
                _log.error("hospital-system-unreadable type=%s", type(error).__name__)
            else:
                if isinstance(came, Catalogue):
                    self._newest = (time.monotonic(), came)
            self._answered.set()
            self.over.wait(ASKED_EVERY_SECONDS)

    def said(self) -> Catalogue | None:
        """None where it is silent; the first question is waited for."""
        self._answered.wait(ASKED_EVERY_SECONDS)
        newest = self._newest
        return newest[1] if newest is not None and time.monotonic() - newest[0] < GOOD_FOR_SECONDS else None
