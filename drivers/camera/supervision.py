"""Keeps a decoding process alive: the one that looks, and a spare that has loaded everything and waits.

An accident is noticed by whatever comes first:

- the process ends: at once;
- one frame costs it more processor time than any sound one: the kernel ends it (see worker.py), which is noticed too;
- it is silent for half a second *and* asleep with all its threads, twice in a row without having done anything in
  between. A process that wants to work and gets no time is not asleep, however slow it is: a machine under load
  restarts nothing;
- it is silent for ten seconds, whatever it does.

Then the spare takes its place within milliseconds. All of this happens inside `listen`.
"""

import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from drivers.camera.messages import Message, WorkerReady
from drivers.camera.process import WorkerEndedError, WorkerProcess
from drivers.camera.restarts import Restarts
from drivers.device import DeviceError, DeviceProtocolError

_GO: Final = b"go"
_SPARE_AFTER_S: Final = 1.0
_ASLEEP_S: Final = 0.1
_WAIT_SLICE_S: Final = 0.02


@dataclass(frozen=True, slots=True)
class CameraDelays:
    """Every wait of a camera, in seconds."""

    start: float = 15.0
    """How long a camera may take to give its first picture."""
    silence: float = 0.45
    """How long its process may say nothing and sleep before it counts as hanging."""
    starved: float = 10.0
    """How long it may say nothing while it wants to work and the machine gives it no time."""
    restart: float = 0.5
    """The first wait before a new start when accidents follow each other; it doubles with each."""
    longest_restart: float = 5.0
    """The longest of these waits."""
    release: float = 0.6
    """How long its process has to give the camera back when it is closed."""
    stale: float = 2.0
    """How old a code or hint may be when it is read: an older one may be the patient's before."""


class AccidentError(Exception):
    """The process is gone; the text is for technicians. `lived` tells that it had given pictures."""

    def __init__(self, why: str, *, lived: bool) -> None:
        super().__init__(why)
        self.lived = lived


class Supervisor:
    """Not for several threads at once."""

    def __init__(self, module: str, arguments: list[str], inherits: tuple[int, ...], delays: CameraDelays) -> None:
        self._module = module
        self._arguments = ["--wait", *arguments]
        self._inherits = inherits
        self._delays = delays
        self._restarts = Restarts(delays.restart, delays.longest_restart)
        self._worker: WorkerProcess | None = None
        self._spare: WorkerProcess | None = None
        self._ready_since: float | None = None
        self._started = self._last_sign = 0.0
        self._asleep: tuple[int, float] | None = None

    @property
    def pid(self) -> int | None:
        """The process that looks at the pictures; None between two of them."""
        worker = self._worker
        return worker.pid if worker else None

    def proven(self) -> bool:
        """The process gives pictures, and after a row of accidents has done so for a while."""
        return self._ready_since is not None and self._restarts.proven(self._ready_since, time.monotonic())

    def listen(self, timeout_s: float) -> Message | None:
        """What the process says next; None when it says nothing in time, or has to wait for its start.

        Raises AccidentError when it was lost (the next call starts another), DeviceError when none can be started.
        """
        worker = self._worker or self._start()
        if worker is None:
            time.sleep(min(timeout_s, _WAIT_SLICE_S))
            return None
        asked = time.monotonic()
        try:
            message = worker.message(timeout_s)
        except WorkerEndedError:
            raise self.accident(worker.last_words()) from None
        except DeviceProtocolError as error:
            raise self.accident(str(error)) from error
        if message is None:
            self._judge_silence(worker, asked)
            return None
        self._last_sign, self._asleep = time.monotonic(), None
        if self._ready_since is None:
            if isinstance(message, WorkerReady):
                self._ready_since = self._last_sign
            elif asked - self._started > self._delays.start:
                raise self.accident("the decoding process gave no picture")
        self._keep_spare()
        return message

    def accident(self, why: str) -> AccidentError:
        """Ends the process because of `why`; gives the error that tells of it."""
        lived = self._ready_since is not None
        self._end_worker()
        self._restarts.accident(time.monotonic())
        return AccidentError(why, lived=lived)

    def end(self) -> None:
        """Ends the process, in good order where it can, and the spare; ending again does nothing."""
        self._end_worker(self._delays.release)
        if self._spare is not None:
            self._spare.end()
            self._spare = None

    def _judge_silence(self, worker: WorkerProcess, asked: float) -> None:
        # counted to the moment of asking: this process may itself have had no time since
        silent_s = asked - self._last_sign
        if self._ready_since is None:
            if silent_s > self._delays.start:
                raise self.accident("the decoding process did not come to life")
            return
        if silent_s > self._delays.starved:
            raise self.accident("the decoding process did not answer")
        ticks = worker.asleep() if silent_s > self._delays.silence else None
        if ticks is None:
            self._asleep = None
        elif self._asleep is None or self._asleep[0] != ticks:
            self._asleep = ticks, asked
        elif asked - self._asleep[1] >= _ASLEEP_S:
            raise self.accident("the decoding process stood still")

    def _start(self) -> WorkerProcess | None:
        now = time.monotonic()
        if not self._restarts.may_start(now):
            return None
        if self._spare is not None and self._spare.ended():
            self._spare.end()
            self._spare = None
        worker = self._spare or self._new()
        self._worker, self._spare = worker, None
        self._ready_since, self._started, self._last_sign, self._asleep = None, now, now, None
        try:
            worker.tell(_GO)
        except WorkerEndedError:
            raise self.accident(worker.last_words()) from None
        return worker

    def _keep_spare(self) -> None:
        """Once the process has had its start for itself: the machine has two cores."""
        if self._spare is not None or self._ready_since is None:
            return
        if self._last_sign - self._ready_since >= _SPARE_AFTER_S and self.proven():
            with suppress(DeviceError):  # a machine so full has more urgent troubles
                self._spare = self._new()

    def _new(self) -> WorkerProcess:
        return WorkerProcess(self._module, self._arguments, self._inherits)

    def _end_worker(self, grace_s: float = 0.0) -> None:
        if self._worker is not None:
            self._worker.end(grace_s)
        self._worker, self._ready_since = None, None
