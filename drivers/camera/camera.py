"""The camera as a code reader: what its process says, in the words all code readers share.

The process is replaced when it crashes, hangs or says what it should not (see supervision.py); the caller notices
nothing but a moment without codes. All of this happens inside `open` and `read`, so a camera needs to be read to stay
alive.
"""

import threading
import time
from pathlib import Path
from typing import Final, assert_never

from drivers.camera.capture.place import told
from drivers.camera.condition import Condition
from drivers.camera.messages import (
    Beat,
    CodeFound,
    CodesArrived,
    ConditionChanged,
    FileDone,
    Guard,
    HintChanged,
    Message,
    SourceTrouble,
    Trouble,
    WorkerReady,
)
from drivers.camera.preview import Preview
from drivers.camera.supervision import AccidentError, CameraDelays, Supervisor
from drivers.camera.troubles import error_of
from drivers.device import (
    Coached,
    DeviceError,
    DeviceUnplugged,
    Faulty,
    Hint,
    Impaired,
    Ready,
    Scan,
    Sighting,
    Starting,
    Status,
    Unplugged,
)

_SLICE_S: Final = 0.05
_MOST_FAILED_STARTS: Final = 3
_WORKER: Final = "drivers.camera.confined.worker"


class Camera:
    """Reads codes with a camera.

    `source` is a camera's path (best a stable one below /dev/v4l/by-id) or number, or stands for a camera in tests and
    training: a video, a folder whose newest picture is what stands before the camera, or one picture.
    `size` is what a camera is asked for, in pixels; it gives the nearest it has.

    A code held for seconds is one sighting. After a restart of the process it may be a second one.
    """

    def __init__(
        self,
        source: str | Path,
        *,
        size: tuple[int, int] = (1920, 1080),
        name: str = "camera",
        memory_mb: int = 768,
        delays: CameraDelays | None = None,
    ) -> None:
        self._source = told(source)
        self._name = name
        self._delays = delays or CameraDelays()
        self.preview: Final = Preview()
        """What stands before the camera, for the screen; another thread may look at it."""
        arguments = [f"--size={size[0]}x{size[1]}", f"--memory-mb={memory_mb}", f"--preview={self.preview.descriptor}"]
        self._supervisor = Supervisor(
            _WORKER, [*arguments, "--", self._source], (self.preview.descriptor,), self._delays
        )
        self._lock = threading.Lock()
        self._opened = threading.Event()
        self._failed_starts = 0
        self._sees = False
        self._status: Status = Starting()
        self._condition = Condition.FINE
        self._guards: frozenset[Guard] | None = None
        self._seen_hint: Hint | None = None
        self._hint_at = 0.0
        self._told_hint: Hint | None = None
        self._error: DeviceError | None = None

    @property
    def name(self) -> str:
        """What technicians call it."""
        return self._name

    @property
    def status(self) -> Status:
        """How it is doing as of the last call."""
        return self._status

    @property
    def guards(self) -> frozenset[Guard] | None:
        """What of the kernel held the process in when it last came to life; None before. Technicians miss some."""
        return self._guards

    @property
    def worker_pid(self) -> int | None:
        """The process that looks at the pictures, for watching its memory; None between two of them."""
        return self._supervisor.pid

    def open(self) -> None:
        """Starts looking; returns when the first picture has come. Raises DeviceError."""
        if self._opened.is_set():
            return
        self._failed_starts, self._error = 0, None
        self._status, self._condition = Starting(), Condition.FINE
        self._opened.set()
        while self._opened.is_set() and not self._sees:
            self._turn(_SLICE_S)

    def read(self, timeout_s: float) -> Sighting | Coached | None:
        """The next codes that come before the camera, or a change of what would help to read what is held there.

        Raises DeviceError; the camera is closed after it.
        """
        if self._error is None and not self._opened.is_set():
            raise DeviceUnplugged(f"{self._name} is not open")
        deadline = time.monotonic() + timeout_s
        while self._error is not None or self._opened.is_set():
            news = self._turn(max(0.0, min(_SLICE_S, deadline - time.monotonic())))
            if news is not None or time.monotonic() >= deadline:
                return news
        return None

    def close(self) -> None:
        """Ends the process."""
        self._opened.clear()
        with self._lock:
            self._let_go()
            self._error, self._told_hint = None, None
            if isinstance(self._status, Ready | Impaired):
                self._status = Starting()

    def _turn(self, timeout_s: float) -> Sighting | Coached | None:
        """Listens for one message and does what it asks for. `close` comes between two turns."""
        with self._lock:
            if self._error is not None:
                error, self._error = self._error, None
                raise error
            if not self._opened.is_set():
                return None
            try:
                message = self._listen(timeout_s)
                sighting = self._heed(message) if message else None
            except AccidentError as accident:
                self._lost(accident)
                return self._changed_hint()
            if sighting is None and (message is None or self._fresh(self._hint_at)):
                return self._changed_hint()  # an old one only when nothing has followed it: then it still holds
            return sighting

    def _listen(self, timeout_s: float) -> Message | None:
        try:
            return self._supervisor.listen(timeout_s)
        except DeviceError as error:  # the system has no room for another process
            self._status = Faulty(str(error))
            self._give_up(error)
            return None

    def _heed(self, message: Message) -> Sighting | None:
        match message:
            case WorkerReady(guards):
                self._guards, self._sees, self._failed_starts = guards, True, 0
            case Beat():
                pass
            case CodesArrived(codes, at, milliseconds):
                if self._fresh(at):
                    scans = tuple(Scan(code.payload, code.symbology, code.decoder) for code in codes)
                    return Sighting(scans, milliseconds)
            case HintChanged(hint, at):
                self._seen_hint, self._hint_at = hint, at
            case ConditionChanged(condition):
                self._condition = condition
            case SourceTrouble(trouble):
                self._fail(trouble)
                return None
            case CodeFound() | FileDone():
                raise self._supervisor.accident("the decoding process said something it should not")
            case _:
                assert_never(message)
        if self._condition is Condition.FROZEN:
            raise self._supervisor.accident("the camera gave the same picture again and again")
        if self._supervisor.proven():
            self._status = _status_in(self._condition)
        return None

    def _fresh(self, at: float) -> bool:
        return time.monotonic() - at <= self._delays.stale

    def _changed_hint(self) -> Coached | None:
        if self._seen_hint is self._told_hint:
            return None
        self._told_hint = self._seen_hint
        return Coached(self._told_hint)

    def _lost(self, accident: AccidentError) -> None:
        """The process is gone; the next turn starts another, unless none comes to life."""
        self._forget_view()
        self._status = Faulty(str(accident))
        self._failed_starts = 0 if accident.lived else self._failed_starts + 1
        if self._failed_starts >= _MOST_FAILED_STARTS:
            self._give_up(DeviceError(f"{self._name}: {accident}, {self._failed_starts} times before it saw a picture"))

    def _fail(self, trouble: Trouble) -> None:
        """The source gives no pictures: the camera is closed, unless a new start is worth trying."""
        if trouble is Trouble.SILENT and self._sees:
            raise self._supervisor.accident("the camera gave no pictures for a while")
        error = error_of(trouble, f"{self._name} at {self._source}")
        self._status = Unplugged(str(error)) if isinstance(error, DeviceUnplugged) else Faulty(str(error))
        self._give_up(error)

    def _give_up(self, error: DeviceError) -> None:
        """Closes the camera; the next turn raises, or this very one when no hint has to be taken back first."""
        self._opened.clear()
        self._let_go()
        if self._told_hint is None:
            raise error
        self._error = error

    def _let_go(self) -> None:
        self._supervisor.end()
        self._forget_view()

    def _forget_view(self) -> None:
        """What was seen is over: its hint, how the pictures were, and the picture on the screen."""
        self._seen_hint, self._hint_at = None, time.monotonic()
        self._sees, self._condition = False, Condition.FINE
        self.preview.wipe()


def _status_in(condition: Condition) -> Status:
    match condition:
        case Condition.DARK:
            return Impaired("there is too little light to read by")
        case Condition.BLACK:
            return Impaired("the pictures are black: the lens is covered, or there is no light at all")
        case Condition.FINE | Condition.FROZEN:
            return Ready()
        case _:
            assert_never(condition)
