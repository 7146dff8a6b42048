"""The camera as a code reader: supervises the process that looks at the pictures.

That process is restarted when it crashes, hangs or says what it should not; the caller notices nothing but a moment
without codes. All supervision happens inside `open` and `read`, so a camera needs to be read to stay alive.
"""

import os
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final, assert_never

from drivers.camera.messages import Beat, CodeArrived, CodeFound, FileDone, Message, SourceTrouble, Trouble, WorkerReady
from drivers.camera.process import NO_DECODER, WorkerEndedError, WorkerProcess
from drivers.device import (
    DeviceBusy,
    DeviceError,
    DeviceProtocolError,
    DeviceTimeout,
    DeviceUnplugged,
    Faulty,
    Ready,
    Scan,
    Starting,
    Status,
    Unplugged,
)

_SLICE_S: Final = 0.1
_MOST_FAILED_STARTS: Final = 3


@dataclass(frozen=True, slots=True)
class CameraDelays:
    """Every wait of a camera, in seconds."""

    start: float = 15.0
    """How long a camera may take to give its first picture."""
    silence: float = 2.0
    """How long its process may say nothing before it counts as hanging."""
    restart: float = 0.5
    """The least time from one start of the process to the next."""
    stale: float = 2.0
    """How old a code may be when it is read: an older one may be the patient's before."""


class Camera:
    """Reads QR codes with a camera.

    `source` is a camera's path (best a stable one below /dev/v4l/by-id) or number, or stands for a camera in tests and
    training: a video, a folder whose newest picture is what stands before the camera, or one picture.
    `size` is what a camera is asked for, in pixels; it gives the nearest it has.

    A code held for seconds is one scan. After a restart of the process it may be a second one.
    """

    def __init__(
        self,
        source: str | Path,
        *,
        size: tuple[int, int] = (1920, 1080),
        name: str = "camera",
        memory_mb: int = 1024,
        delays: CameraDelays | None = None,
    ) -> None:
        text = os.fspath(source)
        self._source = text if text.isdigit() else os.path.abspath(text)  # noqa: PTH100 - links stay links
        self._arguments = [f"--size={size[0]}x{size[1]}", f"--memory-mb={memory_mb}", "--", self._source]
        self._name = name
        self._delays = delays or CameraDelays()
        self._lock = threading.Lock()
        self._opened = threading.Event()
        self._worker: WorkerProcess | None = None
        self._worker_ready = False
        self._failed_starts = 0
        self._last_start = 0.0
        self._last_sign = 0.0
        self._last_listened = 0.0
        self._status: Status = Starting()

    @property
    def name(self) -> str:
        """What technicians call it."""
        return self._name

    @property
    def status(self) -> Status:
        """How it is doing as of the last call."""
        return self._status

    @property
    def worker_pid(self) -> int | None:
        """The process that looks at the pictures, for watching its memory; None between two of them."""
        worker = self._worker
        return worker.pid if worker else None

    def open(self) -> None:
        """Starts looking; returns when the first picture has come. Raises DeviceError."""
        if self._opened.is_set():
            return
        self._failed_starts, self._last_start = 0, 0.0
        self._status = Starting()
        self._opened.set()
        while self._opened.is_set() and not self._worker_ready:
            self._turn(_SLICE_S)
        self._last_listened = time.monotonic()

    def read(self, timeout_s: float) -> Scan | None:
        """The next code that comes before the camera. Raises DeviceError; the camera is closed after it."""
        if not self._opened.is_set():
            raise DeviceUnplugged(f"{self._name} is not open")
        began = time.monotonic()
        self._last_sign += began - self._last_listened  # what it said while nobody listened is not yet heard
        while self._opened.is_set():
            scan = self._turn(max(0.0, min(_SLICE_S, began + timeout_s - time.monotonic())))
            self._last_listened = time.monotonic()
            if scan is not None or self._last_listened >= began + timeout_s:
                return scan
        return None

    def close(self) -> None:
        """Ends the process."""
        self._opened.clear()
        with self._lock:
            self._end_worker()
            if isinstance(self._status, Ready):
                self._status = Starting()

    def _turn(self, timeout_s: float) -> Scan | None:
        """Listens for one message and does what it asks for. `close` comes between two turns."""
        with self._lock:
            if not self._opened.is_set():
                return None
            worker = self._worker or self._start_worker()
            if worker is None:
                time.sleep(min(timeout_s, 0.02))
                return None
            try:
                message = worker.message(timeout_s)
            except WorkerEndedError:
                self._restart("the decoding process ended by itself")
            except DeviceProtocolError as error:
                self._restart(str(error))
            else:
                return self._heed(message)
            return None

    def _heed(self, message: Message | None) -> Scan | None:
        now = time.monotonic()
        match message:
            case None:
                if now - self._last_sign > (self._delays.silence if self._worker_ready else self._delays.start):
                    self._restart("the decoding process did not answer")
            case WorkerReady():
                self._worker_ready, self._failed_starts, self._last_sign = True, 0, now
                self._status = Ready()
            case Beat():
                if self._worker_ready:
                    self._last_sign = now
            case CodeArrived(code, at):
                self._last_sign = now
                if now - at <= self._delays.stale:
                    return Scan(code.payload, code.symbology, code.decoder)
            case SourceTrouble(trouble):
                self._fail(trouble)
            case CodeFound() | FileDone():
                self._restart("the decoding process said something it should not")
            case _:
                assert_never(message)
        return None

    def _start_worker(self) -> WorkerProcess | None:
        now = time.monotonic()
        if now - self._last_start < self._delays.restart:
            return None
        self._last_start = self._last_sign = now
        self._worker = WorkerProcess("drivers.camera.worker", self._arguments)
        return self._worker

    def _restart(self, why: str) -> None:
        """Ends the process; the next turn starts another. Raises DeviceError when none comes to life."""
        self._failed_starts = 0 if self._worker_ready else self._failed_starts + 1
        self._end_worker()
        self._status = Faulty(why)
        if self._failed_starts >= _MOST_FAILED_STARTS:
            self._opened.clear()
            raise DeviceError(f"{self._name}: {why}, {self._failed_starts} times before it saw a picture")

    def _fail(self, trouble: Trouble) -> None:
        """The source gives no pictures: the camera is closed, unless a new start is worth trying."""
        if trouble is Trouble.SILENT and self._worker_ready:
            self._restart("the camera gave no pictures for a while")
            return
        error = _error(trouble, f"{self._name} at {self._source}")
        self._end_worker()
        self._opened.clear()
        self._status = Unplugged(str(error)) if isinstance(error, DeviceUnplugged) else Faulty(str(error))
        raise error

    def _end_worker(self) -> None:
        if self._worker is not None:
            self._worker.end()
        self._worker, self._worker_ready = None, False


def _error(trouble: Trouble, what: str) -> DeviceError:
    match trouble:
        case Trouble.MISSING:
            return DeviceUnplugged(f"{what} is not there")
        case Trouble.DENIED:
            return DeviceError(f"{what} may not be used by this user; cameras belong to the group 'video'")
        case Trouble.BUSY:
            return DeviceBusy(f"{what} cannot be opened: another program uses it, or it is no camera")
        case Trouble.SILENT:
            return DeviceTimeout(f"{what} gives no pictures")
        case Trouble.UNREADABLE:
            return DeviceProtocolError(f"{what} is no picture or video that can be read")
        case Trouble.NO_DECODER:
            return DeviceError(NO_DECODER)
