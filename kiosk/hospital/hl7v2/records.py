"""Which visits of this kiosk the hospital accepted. HL7 v2 cannot be asked for a visit, so the kiosk remembers.

One small file a day, appended to and flushed to disk before anybody hears of the visit; of older days two are kept. A
line names the visit, its number, where and when: nothing of the patient. The patient's own line (PID) is remembered in
memory alone, for as long as a visit is usually taken back.
"""

import os
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

import msgspec

from kiosk.decoding import decode
from kiosk.durable import sync_folder

KEPT_DAYS: Final = 3
MOST_PATIENTS: Final = 64
PATIENT_S: Final = 1800.0
MOST_LINES: Final = 20_000
MOST_VISITS: Final = KEPT_DAYS * MOST_LINES
_PREFIX: Final = "visits-"


class Accepted(msgspec.Struct, frozen=True, omit_defaults=True):
    """A visit the hospital took. `timed`: a time was booked; `filler` is the hospital's name of it."""

    number: str
    ticket: str
    department_id: str
    queue_id: str | None
    at: datetime
    timed: bool = False
    filler: str = ""


class Records:
    """Safe to use from threads. `doubtful` is True when the file failed: then nothing is concluded from an absence."""

    def __init__(
        self,
        folder: Path,
        *,
        today: Callable[[], date],
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._folder = folder
        self._today = today
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._visits: dict[str, Accepted] = {}
        self._patients: OrderedDict[str, tuple[float, str]] = OrderedDict()
        self.doubtful = False
        self._load()

    def add(self, visit: Accepted, patient: str) -> None:
        """Durable when this returns, or `doubtful`. Again is harmless."""
        with self._lock:
            known = self._visits.get(visit.number) == visit
            self._visits[visit.number] = visit
            while len(self._visits) > MOST_VISITS:
                del self._visits[next(iter(self._visits))]
            self._patients[visit.number] = (self._monotonic() + PATIENT_S, patient)
            while len(self._patients) > MOST_PATIENTS:
                self._patients.popitem(last=False)
            if known:
                return
            try:
                self._append(visit)
            except OSError:
                self.doubtful = True

    def find(self, number: str) -> Accepted | None:
        """The visit with this number of ours."""
        with self._lock:
            return self._visits.get(number)

    def patient(self, number: str) -> str | None:
        """The PID it was booked with, while it is remembered."""
        with self._lock:
            now = self._monotonic()
            for name in [name for name, (until, _) in self._patients.items() if until <= now]:
                del self._patients[name]
            found = self._patients.get(number)
            return found[1] if found else None

    def forget_patient(self, number: str) -> None:
        """The visit is over for this kiosk."""
        with self._lock:
            self._patients.pop(number, None)

    def _append(self, visit: Accepted) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / f"{_PREFIX}{self._today().isoformat()}.jsonl"
        new = not path.exists()
        with path.open("ab") as file:
            file.write(b"\n" + msgspec.json.encode(visit) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        if new:
            sync_folder(self._folder)
            self._tidy()

    def _load(self) -> None:
        oldest = self._today() - timedelta(days=KEPT_DAYS - 1)
        try:
            for path in sorted(self._folder.glob(f"{_PREFIX}*.jsonl")) if self._folder.is_dir() else []:
                if path.stem.removeprefix(_PREFIX) >= oldest.isoformat():
                    self._read(path)
        except OSError:
            self.doubtful = True

    def _read(self, path: Path) -> None:
        for line in path.read_bytes().splitlines()[-MOST_LINES:]:
            with suppress(msgspec.DecodeError, UnicodeDecodeError):  # a line cut by a power failure was never told
                visit = decode(line, Accepted)
                self._visits[visit.number] = visit

    def _tidy(self) -> None:
        oldest = self._today() - timedelta(days=KEPT_DAYS - 1)
        for path in self._folder.glob(f"{_PREFIX}*.jsonl"):
            if path.stem.removeprefix(_PREFIX) < oldest.isoformat():
                path.unlink(missing_ok=True)
