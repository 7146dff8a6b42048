"""The file that says what stands on the glass, for programs that look at this machine (`kiosk healthy`).

`/run/kiosk/glass.json`, as

    {"state": "welcome", "reason": "", "since": 81.4, "pid": 812, "began": 7613, "proven": true}

`since` in seconds of the monotonic clock, which no change of the date moves; `proven` once the glass was redrawn and
the runtime answered. A program that was killed leaves the file behind: it counts only as long as the process lives.
Another process may have its number by then, so `began` is when it began, in ticks since the machine's start (proc(5)).
"""

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import msgspec

from kiosk.decoding import decode
from kiosk.runtime.small_file import small_file
from kiosk.runtime.systemd.standing import Standing

GLASS_FILE: Final = Path("/run/kiosk/glass.json")
"""Where the units' RuntimeDirectory= lies; another one is named in the environment (systemd.exec(5))."""


class Glass(msgspec.Struct, frozen=True):
    """What the file says."""

    state: str
    reason: str
    since: float
    pid: int
    began: int
    proven: bool


class GlassFile:
    """Writes the file; where the folder is not there, as in a technician's shell, none."""

    def __init__(self, path: Path | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        folder = os.environ.get("RUNTIME_DIRECTORY", "").split(":")[0]
        self._path = path or (Path(folder) / GLASS_FILE.name if folder else GLASS_FILE)
        self._clock = clock
        self._told: tuple[Standing, bool] | None = None

    def tell(self, standing: Standing, *, proven: bool) -> None:
        """Say so, unless the file says it already. The folder is in memory: nothing is synced."""
        if (standing, proven) == self._told:
            return
        self._told = (standing, proven)
        glass = Glass(
            standing.state, standing.reason, round(self._clock(), 3), os.getpid(), began(os.getpid()) or 0, proven
        )
        new = self._path.with_name(f"{self._path.name}.new")
        try:
            new.write_bytes(msgspec.json.encode(glass))
            new.replace(self._path)
        except OSError:
            self._told = None  # the next change tries again


def read_glass(path: Path = GLASS_FILE) -> Glass | None:
    """What stands on the glass; None where no program lives that shows anything."""
    try:
        glass = decode(small_file(path), Glass)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None
    return glass if began(glass.pid) == glass.began else None


def began(pid: int) -> int | None:
    """When this process began; None where there is none."""
    try:
        told = Path(f"/proc/{pid}/stat").read_bytes()
    except OSError:
        return None
    return int(told.rpartition(b") ")[2].split()[19])  # the 22nd field; the second is a name that may hold anything
