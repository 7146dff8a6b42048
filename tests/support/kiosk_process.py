"""Kiosks in processes of their own that can be killed: imports are paid once, and a copy is made for every run.

What a kiosk says of itself, line by line (support.kiosk_program is the other end):

    ["ready"]               everything is imported
    ["pid", number]         a copy was made
    ["at", phase]           where a visit stands
    ["begun", n, dep]       a patient showed a document
    ["printed", Slip...]    the printer confirmed; nothing that follows from it has happened yet
    ["lent"]                it holds numbers the hospital lent, told once
    ["stopped", word]       the kiosk could not go on with a visit
    ["mistake", text]       an exception nobody caught
    ["ended", status]       the copy is gone; below 0 it is the signal
"""

import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

Said = list[Any]
TESTS = Path(__file__).parents[1]
LONGEST_START_S = 60.0


@dataclass(frozen=True, slots=True)
class Job:
    """One run of a kiosk, until it is killed, or with `drain` until all have left and its queue is empty.

    With `borrow` it does not end before the hospital lent it numbers, with `empty` not before it knows of every code to
    pay with what became of it. `booking` is how long the journey waits for the hospital, `paper_s` how long paper takes
    to come out, in seconds; `lingers_ms` how long a patient looks at the ticket. With a `bank`, the hospital's own
    address, every other patient pays by the code on the glass.
    """

    kiosk_id: str
    folder: str
    url: str
    wishes: tuple[tuple[int, str], ...]
    booking: float
    drain: bool = False
    borrow: bool = False
    empty: bool = False
    lingers_ms: int = 5
    paper_s: float = 0.004
    bank: str = ""


class KioskProcesses:
    """Makes kiosks, one at a time, hears what they say and kills them. Nothing outlives it."""

    def __init__(self) -> None:
        environment = {
            **os.environ,
            "PYTHONPATH": f"{TESTS.parent}:{TESTS}",
            "OPENBLAS_NUM_THREADS": "1",
            "QT_QPA_PLATFORM": "offscreen",
        }
        command = [sys.executable, "-m", "support.kiosk_program"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)
        self._unread = b""
        self._pid = 0
        self._ready = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pid:
            self.kill()
        with self._process:
            self._process.kill()

    def wait_until_ready(self) -> None:
        """Until everything is imported; the first `start` does it otherwise."""
        if not self._ready:
            assert self.hear(LONGEST_START_S) == ["ready"], "nothing to make kiosks of; see its words above"
            self._ready = True

    def start(self, job: Job) -> None:
        """Let a kiosk begin; returns when it was made."""
        self.wait_until_ready()
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(asdict(job)).encode() + b"\n")
        self._process.stdin.flush()
        word, self._pid = self.hear(LONGEST_START_S) or ["nothing", 0]
        assert word == "pid", "no kiosk was made; see its words above"

    def hear(self, seconds: float) -> Said | None:
        """The next thing it says; None when it is silent for so long."""
        assert self._process.stdout is not None
        deadline = time.monotonic() + seconds
        while b"\n" not in self._unread:
            ready, _, _ = select.select([self._process.stdout], [], [], max(0.0, deadline - time.monotonic()))
            if not ready:
                return None
            piece = os.read(self._process.stdout.fileno(), 65_536)
            assert piece, "the process kiosks are made of is gone"
            self._unread += piece
        line, _, self._unread = self._unread.partition(b"\n")
        said: Said = json.loads(line)
        if said[0] == "ended":
            self._pid = 0
        return said

    def kill(self) -> list[Said]:
        """`kill -9`; what it had said before it was gone."""
        os.kill(self._pid, signal.SIGKILL)
        return list(self.rest())

    def rest(self, seconds: float = 60.0) -> Iterator[Said]:
        """Everything it says until it is gone."""
        while True:
            said = self.hear(seconds)
            assert said is not None, "the kiosk neither speaks nor ends"
            yield said
            if said[0] == "ended":
                return
