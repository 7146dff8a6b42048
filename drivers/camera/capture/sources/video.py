"""A video file, as a camera or frame by frame."""

import itertools
import os
import time
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np

from drivers.camera.capture.sources.frames import Frame, Source, SourceProblem, file_mode, is_plain_file
from drivers.camera.decoding.picture import Picture
from drivers.camera.messages import Trouble

_FRAMES_PER_SECOND = 30.0
_LONGEST_PASSING_S = 0.05
"""Frames of a large film that were late cost more than the watchdog allows one turn; it falls behind instead."""


def grey(picture: Picture) -> Picture:
    """OpenCV's colours to grey."""
    return picture if picture.ndim == 2 else cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY).astype(np.uint8, copy=False)


def frames_of(path: Path) -> Iterator[Picture]:
    """Every frame of a video file, in grey, as fast as it can be read. Raises SourceProblem when it is no video."""
    video = _opened(path)
    try:
        for number in itertools.count():
            unpacked, picture = video.read()
            if not unpacked:
                if number == 0:
                    raise SourceProblem(Trouble.UNREADABLE)
                return
            yield grey(picture.astype(np.uint8, copy=False))
    finally:
        video.release()


class VideoSource(Source):
    """A video file at its own speed, over and over: a camera does not end."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._video = _opened(path)
        told = self._video.get(cv2.CAP_PROP_FPS)
        self._period_s = 1 / (told if 1 <= told <= 240 else _FRAMES_PER_SECOND)
        self._numbers = itertools.count(1)
        self._due = time.monotonic()

    def next(self, timeout_s: float) -> Frame | None:
        """The frame whose time has come; frames nobody had time for are passed over."""
        file_mode(self._path)
        wait_s = self._due - time.monotonic()
        if wait_s > timeout_s:
            time.sleep(timeout_s)
            return None
        time.sleep(max(0.0, wait_s))
        began = time.monotonic()
        late = int(max(0.0, -wait_s) / self._period_s)
        self._grab()
        for _ in range(late):
            if time.monotonic() - began > _LONGEST_PASSING_S:
                break
            self._grab()
        self._due = max(self._due + (late + 1) * self._period_s, time.monotonic())
        unpacked, picture = self._video.retrieve()
        if not unpacked:
            raise SourceProblem(Trouble.UNREADABLE)
        return Frame(grey(picture.astype(np.uint8, copy=False)), next(self._numbers), still=False)

    def _grab(self) -> None:
        if self._video.grab():
            return
        self._video.set(cv2.CAP_PROP_POS_FRAMES, 0)
        if not self._video.grab():
            raise SourceProblem(Trouble.UNREADABLE)


def _opened(path: Path) -> cv2.VideoCapture:
    if not is_plain_file(path):
        raise SourceProblem(Trouble.UNREADABLE)
    video = cv2.VideoCapture(os.fspath(path), cv2.CAP_FFMPEG)
    if not video.isOpened():
        raise SourceProblem(Trouble.UNREADABLE)
    return video
