"""The journal of the kiosk's own units, as systemd-journald has it, one masked line each, the oldest first.

Run as the kiosk's user, who reads it as a member of the group systemd-journal (journalctl(1), journal-fields(7)).
"""

import json
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import Final

from kiosk.staff.logs.masking import masked
from kiosk.values import dataclass

DAYS: Final = 7
MOST_BYTES: Final = 24 << 20
"""Of lines before they are packed; of more only the newest go along."""
LONGEST_S: Final = 60.0
_LONGEST_LINE: Final = 4096
_COMMAND: Final = ("journalctl", "--no-pager", "--quiet", "--output=json", "--utc")
_FIELDS: Final = "--output-fields=MESSAGE,PRIORITY,_SYSTEMD_UNIT,UNIT,SYSLOG_IDENTIFIER"
Run = Callable[[Sequence[str]], Iterable[bytes]]


@dataclass(frozen=True, slots=True)
class JournalRead:
    """The lines, and how many older ones were left out for their size."""

    lines: tuple[str, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class NoJournal:
    """There is no journal to be read; `why` for technicians."""

    why: str


class _Refused(Exception):  # noqa: N818 - told in its text
    """journalctl ended with an error."""


def read_journal(days: int = DAYS, run: Run | None = None) -> JournalRead | NoJournal:
    """What the kiosk's units said in the last days. A minute at most. Raises nothing for what the world does."""
    command = [*_COMMAND, _FIELDS, "--unit=kiosk*", f"--since=-{days}d"]
    lines: deque[str] = deque()
    size = left_out = 0
    try:
        for raw in (run or _run)(command):
            line = line_of(raw)
            if line is None:
                continue
            lines.append(line)
            size += len(line.encode())
            while size > MOST_BYTES:
                size -= len(lines.popleft().encode())
                left_out += 1
    except FileNotFoundError:
        return NoJournal("there is no journalctl: this machine does not run systemd")
    except (OSError, _Refused, subprocess.SubprocessError) as error:
        return NoJournal(f"journalctl: {masked(str(error))[:200]}")
    if not lines:
        return NoJournal("journald has no line of the kiosk's units, or this user may not read it (systemd-journal)")
    return JournalRead(tuple(lines), left_out)


def line_of(raw: bytes) -> str | None:
    """One entry of `--output=json`: time, unit, priority, words. None for what is no entry."""
    with suppress(ValueError, TypeError, KeyError, OverflowError):
        entry = json.loads(raw)
        at = datetime.fromtimestamp(int(entry["__REALTIME_TIMESTAMP"]) / 1e6, UTC)
        unit = entry.get("_SYSTEMD_UNIT") or entry.get("UNIT") or entry.get("SYSLOG_IDENTIFIER") or "?"
        message = _text(entry.get("MESSAGE", ""))
        words = masked(message[:_LONGEST_LINE])
        return f"{at:%Y-%m-%dT%H:%M:%S.%f}Z {unit} <{entry.get('PRIORITY', '6')}> {words}"
    return None


def _text(message: object) -> str:
    """A message that is no text comes as a list of bytes (journal-export-formats)."""
    if isinstance(message, list):
        message = bytes(byte for byte in message if isinstance(byte, int) and 0 <= byte < 256).decode(
            "utf-8", "replace"
        )
    return str(message or "").replace("\n", " ").replace("\r", " ")


def _run(command: Sequence[str]) -> Iterator[bytes]:
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        watch = threading.Timer(LONGEST_S, process.kill)
        watch.daemon = True
        watch.start()
        try:
            yield from process.stdout or ()
        finally:
            watch.cancel()
            if process.poll() is None and sys.exc_info()[0] is not None:
                process.kill()
    if process.returncode:
        raise _Refused(f"ended with {process.returncode}")
