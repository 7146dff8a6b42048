"""Starts, listens to and ends a decoding process."""

import os
import select
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

from drivers.camera.messages import MAX_LINE_BYTES, Message, from_line
from drivers.device import DeviceError, DeviceProtocolError

NO_DECODER: Final = "codes cannot be decoded: libzbar (0.23.1 or newer), zxing-cpp or OpenCV is missing"

_ROOT: Final = Path(__file__).resolve().parents[2]

ENVIRONMENT: Final = {
    "PYTHONPATH": os.fspath(_ROOT),
    "PYTHONUTF8": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
    "LC_ALL": "C.UTF-8",
}


_ASLEEP: Final = frozenset("STt")
"""proc(5): sleeping, stopped, stopped by a tracer. Waiting for a disk (D) is work: it ends by itself."""


class WorkerEndedError(Exception):
    """The process has ended by itself, or was killed."""


def spawn(
    module: str, arguments: list[str], *, inherits: tuple[int, ...] = (), stdin: int = subprocess.PIPE
) -> "subprocess.Popen[bytes]":
    """A Python child with an environment and a session of its own; its output comes through a pipe. Raises OSError."""
    return subprocess.Popen(
        [sys.executable, "-P", "-m", module, *arguments],
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=0,
        env=ENVIRONMENT,
        cwd="/",
        start_new_session=True,
        pass_fds=inherits,
    )


class WorkerProcess:
    """A child of its own session, so that a Ctrl-C in a terminal does not reach it; ends when this object is ended.

    `inherits` are file descriptors it takes over under the same numbers. Raises DeviceError when the system has no room
    for another process.
    """

    def __init__(self, module: str, arguments: list[str], inherits: tuple[int, ...] = ()) -> None:
        try:
            self._process = spawn(module, arguments, inherits=inherits)
        except OSError as error:
            raise DeviceError("the decoding process cannot be started") from error
        if self._process.stdin is None or self._process.stdout is None:
            raise AssertionError("both are pipes")
        self._to, self._from = self._process.stdin, self._process.stdout
        self._poll = select.poll()
        self._poll.register(self._from, select.POLLIN)
        self._waiting = b""
        self.pid = self._process.pid

    def message(self, timeout_s: float) -> Message | None:
        """What it says next, None when it says nothing in time. Raises WorkerEndedError and DeviceProtocolError."""
        deadline = time.monotonic() + timeout_s
        while b"\n" not in self._waiting:
            if len(self._waiting) > MAX_LINE_BYTES:
                raise DeviceProtocolError("the decoding process says too much at once")
            if not self._poll.poll(max(0.0, deadline - time.monotonic()) * 1000):
                return None
            piece = os.read(self._from.fileno(), MAX_LINE_BYTES)
            if not piece:
                raise WorkerEndedError
            self._waiting += piece
        line, _, self._waiting = self._waiting.partition(b"\n")
        return from_line(line)

    def tell(self, line: bytes) -> None:
        """Sends one line. Raises WorkerEndedError."""
        try:
            self._to.write(line + b"\n")
        except BrokenPipeError as error:
            raise WorkerEndedError from error

    def ended(self) -> bool:
        """It has ended by itself."""
        return self._process.poll() is not None

    def last_words(self) -> str:
        """Why it ended by itself, for technicians."""
        self._process.kill()  # it may have closed its output only
        code = self._process.wait()
        if code == -signal.SIGPROF:
            return "one picture took the decoders too long"
        if code < 0:
            return f"the decoding process was ended by {_signal_name(-code)}"
        return f"the decoding process ended by itself ({code})"

    def asleep(self) -> int | None:
        """The processor time it has used, in ticks, when all of it sleeps; None when a part of it works or wants to.

        A process that the machine gives no time to wants to work. Stopped is asleep. None too where nothing is told.
        """
        try:
            threads = [_states(entry) for entry in Path(f"/proc/{self.pid}/task").iterdir()]
        except (OSError, ValueError, IndexError):
            return None
        if not threads or any(state not in _ASLEEP for state, _ in threads):
            return None
        return sum(ticks for _, ticks in threads)

    def end(self, grace_s: float = 0.0) -> None:
        """Ends it, at the latest after `grace_s`, and leaves no zombie; ending it again does nothing.

        With grace it gives a camera back as it was found.
        """
        if grace_s > 0:
            self._to.close()
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(grace_s)
        self._process.kill()
        self._process.wait()
        self._to.close()
        self._from.close()


def _signal_name(number: int) -> str:
    """Signals of real time have numbers only, and a process may end itself by one."""
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


def _states(task: Path) -> tuple[str, int]:
    """State and used ticks of one thread (proc_pid_stat(5)); its name, in brackets, may hold anything."""
    fields = (task / "stat").read_text("ascii", "replace").rpartition(")")[2].split()
    return fields[0], int(fields[11]) + int(fields[12])
