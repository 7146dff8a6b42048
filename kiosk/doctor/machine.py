"""The machine a check looks at: its files, its programs, its clock and who asks. Tests give one of their own."""

import os
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

KIOSK_USER: Final = "kiosk"
SOON_S: Final = 2.0


@dataclass(frozen=True, slots=True)
class Ran:
    """What a program said before it ended with `code`."""

    code: int
    out: str


Run = Callable[[Sequence[str]], Ran | None]
"""Runs a program; None where it is not installed, hangs or may not be run."""


def run_program(words: Sequence[str]) -> Ran | None:
    """In English whatever the technician's shell speaks, for at most two seconds."""
    spoken = {**os.environ, "LC_ALL": "C.UTF-8"}
    try:
        done = subprocess.run(
            words, capture_output=True, check=False, timeout=SOON_S, env=spoken, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return Ran(done.returncode, done.stdout.decode("utf-8", "replace"))


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Machine:
    """`root` stands before every path of the system; `user` is the number of who runs the doctor."""

    root: Path = Path("/")
    run: Run = run_program
    now: Callable[[], datetime] = _now
    statvfs: Callable[[Path], os.statvfs_result] = os.statvfs
    user: int = field(default_factory=os.geteuid)
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)

    def at(self, path: str | Path) -> Path:
        """Where a path of the system lies."""
        return self.root / str(path).lstrip("/")

    def read(self, path: str) -> str | None:
        """A small file of the system; None where there is none or it may not be read."""
        try:
            return self.at(path).read_text("utf-8", "replace").strip()
        except OSError:
            return None
