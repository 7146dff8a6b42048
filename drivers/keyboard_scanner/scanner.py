"""A scanner that types, as a code reader. Linux only: it reads the kernel's input events and keeps them to itself."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from drivers.device import Faulty, Impaired, Ready, Scan
from drivers.keyboard_scanner.fidelity import LASTING, Damage, DamagedCodeError, code_of
from drivers.keyboard_scanner.input_events import grab, parse
from drivers.keyboard_scanner.keystrokes import Keystrokes, Typed
from drivers.line_reader import LineReader, News

BY_ID: Final = Path("/dev/input/by-id")


def find_keyboards(by_id: Path = BY_ID) -> list[str]:
    """Stable paths of everything that acts as a USB keyboard; a scanner is one of them until it is set otherwise."""
    return sorted(map(str, by_id.glob("*-event-kbd"))) if by_id.is_dir() else []


class KeyboardScanner(LineReader):
    """Reads what a scanner types.

    `device` is best a stable path below /dev/input/by-id; while it is open nobody else gets its keys. `most_gap_s`:
    keys further apart are not typed by a scanner. `grab_device` takes the device; tests, which have none, leave it out.
    `prefix`: what this scanner is set to type first.
    """

    def __init__(
        self,
        device: str,
        *,
        prefix: bytes = b"",
        most_gap_s: float = 0.05,
        silence_s: float = 0.1,
        stale_s: float = 2.0,
        name: str = "keyboard scanner",
        grab_device: Callable[[int], None] = grab,
    ) -> None:
        super().__init__(device, name, silence_s, stale_s)
        self._prefix = prefix
        self._most_gap_s = most_gap_s
        self._grab_device = grab_device
        self._keystrokes = Keystrokes(most_gap_s, silence_s)
        self._cut_off = b""

    @property
    def _waiting(self) -> bool:
        return self._keystrokes.waiting

    @property
    def _group(self) -> str:
        return "input"

    def _connect(self) -> int:
        fd = os.open(self._where, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            self._grab_device(fd)
        except OSError:
            os.close(fd)
            raise
        self._keystrokes = Keystrokes(self._most_gap_s, self._silence_s)
        self._cut_off = b""
        return fd

    def _disconnect(self, fd: int) -> None:
        os.close(fd)

    def _arrived(self, data: bytes, now: float) -> Sequence[News]:
        events, self._cut_off = parse(self._cut_off + data)
        return self._judged(self._keystrokes.feed(events, now))

    def _quiet(self, now: float) -> Sequence[News]:
        return self._judged(self._keystrokes.flush(now))

    def _forget(self) -> None:
        self._keystrokes.forget()

    def _unusable(self, what: str) -> str:
        return f"{what} is no keyboard"

    def _judged(self, codes: list[Typed]) -> Sequence[News]:
        news: list[News] = []
        for typed in codes:
            code = code_of(typed, self._prefix)
            if isinstance(code, Damage):
                problem = DamagedCodeError(self._name, code)
                self._status = Impaired(str(problem)) if code in LASTING else Faulty(str(problem))
                news.append(problem)
            elif code.payload:
                if isinstance(self._status, Faulty):
                    self._status = Ready()
                news.append(Scan(code.payload, code.symbology, self._name))
        return news
