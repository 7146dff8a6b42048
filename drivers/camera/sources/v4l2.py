"""A camera of the kernel (Video4Linux)."""

import itertools
import os
import time
from pathlib import Path

import cv2
import numpy as np

from drivers.camera.messages import Trouble
from drivers.camera.newest import NewestFrame
from drivers.camera.sources.frames import Frame, SourceProblem, file_mode, problem
from drivers.camera.sources.video import grey

_SILENCE_S = 1.5
_FRAMES_PER_SECOND = 30


class DeviceSource:
    """A V4L2 camera. A stable path (/dev/v4l/by-id/…) is followed to today's node."""

    def __init__(self, path: Path, size: tuple[int, int]) -> None:
        self._path = path
        try:
            os.close(os.open(path, os.O_RDWR | os.O_NONBLOCK))
        except OSError as error:
            raise problem(error) from error
        camera = cv2.VideoCapture(os.fspath(path.resolve()), cv2.CAP_V4L2)
        if not camera.isOpened():
            camera.release()
            raise SourceProblem(Trouble.BUSY)
        camera.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))  # before the size: raw video is slow on USB 2
        camera.set(cv2.CAP_PROP_FRAME_WIDTH, size[0])
        camera.set(cv2.CAP_PROP_FRAME_HEIGHT, size[1])
        camera.set(cv2.CAP_PROP_FPS, _FRAMES_PER_SECOND)
        camera.set(cv2.CAP_PROP_BUFFERSIZE, 1)
        self._newest = NewestFrame(camera)
        self._numbers = itertools.count(1)
        self._silent_since = time.monotonic()

    def next(self, timeout_s: float) -> Frame | None:
        """The newest picture. A camera that gives none for a while is gone, or hangs."""
        picture = self._newest.take(timeout_s)
        now = time.monotonic()
        if picture is not None:
            self._silent_since = now
            return Frame(grey(picture.astype(np.uint8, copy=False)), next(self._numbers), still=False)
        file_mode(self._path)
        if now - self._silent_since > _SILENCE_S:
            raise SourceProblem(Trouble.SILENT)
        return None
