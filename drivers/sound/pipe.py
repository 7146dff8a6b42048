"""A program that is fed: how much it takes, what it complains of, how it ends."""

import fcntl
import os
import select
import subprocess
from types import TracebackType
from typing import Final, Self

from drivers.sound.programs import SLICE_S, end

_PIPE_BYTES: Final = 4096
"""What waits in the pipe cannot be made louder any more: little. The kernel gives a page at least."""
_LAST_WORDS: Final = 400
_COMPLAINTS: Final = 65536


class Pipe:
    """Standard input of a program. Leaving its `with` ends the program."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        if process.stdin is None or process.stderr is None:
            raise AssertionError("both are pipes")
        self._process = process
        self._to, self._complaints = process.stdin, process.stderr
        fcntl.fcntl(self._to, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)
        os.set_blocking(self._to.fileno(), False)
        os.set_blocking(self._complaints.fileno(), False)
        self._poll = select.poll()
        self._poll.register(self._to, select.POLLOUT)
        self._words = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        end(self._process)

    @property
    def code(self) -> int | None:
        """How it ended, None while it runs."""
        return self._process.returncode

    def put(self, data: bytes) -> bytes:
        """Gives what it takes within a moment; what is left. Raises BrokenPipeError when it takes no more."""
        self._listen()
        if not self._poll.poll(SLICE_S * 1000):
            return data
        try:
            return data[os.write(self._to.fileno(), data) :]
        except BlockingIOError:
            return data

    def no_more(self) -> None:
        """That was all."""
        self._to.close()

    def ended(self) -> bool:
        """Whether it has ended, after a moment for it."""
        self._listen()
        try:
            self._process.wait(SLICE_S)
        except subprocess.TimeoutExpired:
            return False
        return True

    def last_words(self) -> str:
        """What it complained of last, on one line."""
        try:
            self._process.wait(10 * SLICE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._listen()
        lines = self._words.decode("utf-8", "replace").split("\n")
        return next((line.strip() for line in reversed(lines) if line.strip()), "")

    def _listen(self) -> None:
        """Takes its complaints, so that they never stop it."""
        try:
            self._words = (self._words + (os.read(self._complaints.fileno(), _COMPLAINTS)))[-_LAST_WORDS:]
        except BlockingIOError:
            return
