"""Starts, listens to and ends a decoding process."""

import os
import select
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

from drivers.camera.messages import MAX_LINE_BYTES, Message, from_line
from drivers.device import DeviceError, DeviceProtocolError

NO_DECODER: Final = "codes cannot be decoded: libzbar (0.23.1 or newer), zxing-cpp or OpenCV is missing"

_ROOT: Final = Path(__file__).resolve().parents[2]

_ENVIRONMENT: Final = {
    "PYTHONPATH": os.fspath(_ROOT),
    "PYTHONUTF8": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
    "LC_ALL": "C.UTF-8",
    # two cores serve the whole kiosk, and every thread reserves address space
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "OPENCV_FOR_THREADS_NUM": "1",
    "OPENCV_LOG_LEVEL": "OFF",
    "OPENCV_FFMPEG_LOGLEVEL": "-8",
    # FFmpeg would also follow playlists to other files and hosts, and show a text file as a film
    "OPENCV_FFMPEG_CAPTURE_OPTIONS": "protocol_whitelist;file|format_whitelist;avi,matroska,webm,mov,mp4,mpeg,mpegts",
    "OPENCV_IO_MAX_IMAGE_PIXELS": str(1 << 26),
}


class WorkerEndedError(Exception):
    """The process has ended by itself, or was killed."""


class WorkerProcess:
    """A child of its own session, so that a Ctrl-C in a terminal does not reach it; ends when this object is ended.

    Raises DeviceError when the system has no room for another process.
    """

    def __init__(self, module: str, arguments: list[str]) -> None:
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", module, *arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
                env=_ENVIRONMENT,
                cwd="/",
                start_new_session=True,
            )
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

    def end(self) -> None:
        """Ends it at once (it holds nothing worth saving) and leaves no zombie; ending it again does nothing."""
        self._process.kill()
        self._process.wait()
        self._to.close()
        self._from.close()
