"""A camera of the kernel (Video4Linux)."""

import itertools
import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import cv2

from drivers.camera.capture.bracketing import Bracketing
from drivers.camera.capture.newest import NewestFrame
from drivers.camera.capture.settling import Settling
from drivers.camera.capture.sources.frames import Frame, Source, SourceProblem, file_mode, problem
from drivers.camera.capture.sources.unpacking import Unpack, from_colours, unpacker
from drivers.camera.capture.v4l2 import READING_RATE, DeskCamera, Device, Ioctl, Mode, choose_mode, system_ioctl
from drivers.camera.messages import Trouble

_BUFFERS: Final = 3
"""One being looked at, one being filled, one to spare; with fewer a busy moment costs a frame."""
_SAMPLE: Final = 16
"""The brightness of a picture is that of every 16th pixel of every 16th row."""


@dataclass(frozen=True, slots=True)
class CaptureDelays:
    """Every wait of a camera's source, in seconds."""

    first: float = 3.0
    """From opening to the first frame; after that it is silent."""
    silence: float = 1.5
    """Without a frame, after which a camera that gave some is silent."""
    settling: float = 0.7
    """The longest that frames are passed over until the exposure has come to rest."""
    release: float = 0.2
    """How long closing waits for the camera to be given back."""


class DeviceSource(Source):
    """A V4L2 camera. A stable path (/dev/v4l/by-id/…) is followed to today's node.

    It is asked for the mode that reads best near `size`, and set up for a registration desk. Raises SourceProblem.
    """

    live = True

    def __init__(
        self,
        path: Path,
        size: tuple[int, int],
        *,
        delays: CaptureDelays | None = None,
        ioctl: Ioctl = system_ioctl,
    ) -> None:
        self._path = path
        self._delays = delays or CaptureDelays()
        try:
            self._device = Device(path, ioctl)
        except OSError as error:
            raise problem(error) from error
        try:
            self.mode = choose_mode(self._device.modes(), size)
            capture, self._unpack = _opened(path, self.mode or Mode("", *size, READING_RATE))
            self._desk = DeskCamera(self._device)
        except OSError as error:
            self._device.close()
            raise problem(error) from error
        except SourceProblem:
            self._device.close()
            raise
        self._newest = NewestFrame(capture)
        self._numbers = itertools.count(1)
        self._settling = Settling(self._delays.settling)
        self._bracketing = Bracketing()
        self._silent_from = time.monotonic() + self._delays.first

    def next(self, timeout_s: float) -> Frame | None:
        """The newest picture. A camera that gives none for a while is gone, or hangs."""
        raw = self._newest.take(timeout_s)
        picture = None if raw is None else self._unpack(raw)
        now = time.monotonic()
        if picture is None:
            self._must_be_there()
            if now > self._silent_from:
                raise SourceProblem(Trouble.SILENT)
            return None
        self._silent_from = now + self._delays.silence
        if not self._settling.over(float(picture[::_SAMPLE, ::_SAMPLE].mean()), now):
            return None
        return Frame(picture, next(self._numbers), still=False)

    def heed(self, screen: bool) -> None:
        """Goes round short exposures while a bright screen is there."""
        try:
            self._desk.expose(self._bracketing.step(time.monotonic(), screen=screen))
        except OSError as error:
            raise problem(error) from error

    def close(self) -> None:
        """Gives the camera back, its controls as they were found."""
        self._desk.restore()
        self._newest.close(self._delays.release)
        self._device.close()

    def _must_be_there(self) -> None:
        """A camera pulled out and put back at once has its path again, but another node."""
        file_mode(self._path)
        try:
            self._device.capability()
        except OSError as error:
            raise SourceProblem(Trouble.MISSING) from error


class _RawCapture:
    """A capture whose failures are all "no picture": OpenCV raises for some of a camera's last words."""

    def __init__(self, camera: cv2.VideoCapture) -> None:
        self._camera = camera

    def grab(self) -> bool:
        try:
            return bool(self._camera.grab())
        except cv2.error:
            return False

    def retrieve(self) -> tuple[bool, Any]:
        try:
            return self._camera.retrieve()
        except cv2.error:
            return False, None

    def release(self) -> None:
        self._camera.release()


def _opened(path: Path, mode: Mode) -> tuple[_RawCapture, Unpack]:
    camera = cv2.VideoCapture(os.fspath(path.resolve()), cv2.CAP_V4L2)
    if not camera.isOpened():
        camera.release()
        raise SourceProblem(Trouble.BUSY)
    if mode.pixel_format:
        camera.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*mode.pixel_format))  # before the size it belongs to
    camera.set(cv2.CAP_PROP_FRAME_WIDTH, mode.width)
    camera.set(cv2.CAP_PROP_FRAME_HEIGHT, mode.height)
    camera.set(cv2.CAP_PROP_FPS, mode.rate or READING_RATE)
    camera.set(cv2.CAP_PROP_BUFFERSIZE, _BUFFERS)
    unpack = unpacker(int(camera.get(cv2.CAP_PROP_FOURCC)))
    if unpack is None:
        return _RawCapture(camera), from_colours
    camera.set(cv2.CAP_PROP_CONVERT_RGB, 0)
    return _RawCapture(camera), unpack
