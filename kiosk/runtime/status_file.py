"""How the running kiosk's devices are, in a file that `kiosk doctor` reads: it cannot ask devices that are held.

`devices.json` in the folder of systemd's RuntimeDirectory, written only when something changed and at most once a
second. It tells of devices, never of a patient.
"""

import os
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

import msgspec

from kiosk.decoding import decode
from kiosk.runtime.small_file import small_file
from kiosk.runtime.workers import tell_of_mistake

NAME: Final = "devices.json"
EVERY_S: Final = 1.0


class DeviceSaid(msgspec.Struct, frozen=True, omit_defaults=True):
    """One device: `camera`, `scanner`, `keyboard-scanner`, `chip-reader` or `printer NAME`.

    `state` is a word of `drivers.device` (ready, impaired, …) or of printers (ready, paper-low, no-paper, …).
    """

    device: str
    state: str
    detail: str = ""
    tickets_left: int | None = None


class Running(msgspec.Struct, frozen=True):
    """What a running kiosk says. `pid` and `began` (proc(5), starttime) tell whether it still runs."""

    pid: int
    began: int
    devices: tuple[DeviceSaid, ...]


def running(folder: Path, proc: Path = Path("/proc")) -> Running | None:
    """What the kiosk that runs now says of its devices; None where none runs, or none that says it."""
    try:
        told = decode(small_file(folder / NAME), Running)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None
    return told if began(told.pid, proc) == told.began else None


def began(pid: int, proc: Path = Path("/proc")) -> int | None:
    """When a process began, in ticks since the machine did; None where there is none of this number."""
    try:
        return int((proc / str(pid) / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()[19])
    except (OSError, IndexError, ValueError):
        return None


class StatusFile:
    """Writes what `look` gives, on a thread of its own. Nothing is written where systemd made no folder."""

    def __init__(self, look: Callable[[], tuple[DeviceSaid, ...]], folder: str | None = None) -> None:
        where = os.environ.get("RUNTIME_DIRECTORY", "") if folder is None else folder
        self._path = Path(where.split(":")[0]) / NAME if where else None
        self._look = look
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._run, name="status-file", daemon=True)
        self._written: tuple[DeviceSaid, ...] | None = None

    def start(self) -> None:
        """Begin; the first time at once."""
        if self._path is not None:
            self._thread.start()

    def close(self, seconds: float = 1.0) -> None:
        """End, and take the file away: nobody holds the devices any more."""
        self._ending.set()
        if self._thread.is_alive():
            self._thread.join(seconds)
        if self._path is not None:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)

    def write(self) -> None:
        """Where something changed. A full or vanished folder is tried again at the next look."""
        if self._path is None or (told := self._look()) == self._written:
            return
        pid = os.getpid()
        new = self._path.with_name(f"{NAME}.new")
        with suppress(OSError):
            new.write_bytes(msgspec.json.encode(Running(pid, began(pid) or 0, told)))
            new.chmod(0o644)
            new.replace(self._path)
            self._written = told

    def _run(self) -> None:
        while True:
            try:
                self.write()
            except Exception:  # the next look may go well
                tell_of_mistake()
            if self._ending.wait(EVERY_S):
                return
