"""A folder of pictures, or a single one, as a camera; and the reading of picture files."""

import itertools
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from drivers.camera.capture.sources.frames import Frame, Source, SourceProblem, is_plain_file, problem
from drivers.camera.decoding.picture import Picture
from drivers.camera.messages import Trouble

_SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".webp", ".tif", ".tiff"})
_POLL_S = 0.04


def is_picture(path: Path) -> bool:
    """A file with the name of a picture, hidden ones left out."""
    return path.suffix.lower() in _SUFFIXES and not path.name.startswith(".")


def read_picture(path: Path, *, colours: bool = False) -> Picture | None:
    """A picture file, in grey or in its colours; None when it is none."""
    if not is_plain_file(path):
        return None
    try:
        picture = cv2.imread(os.fspath(path), cv2.IMREAD_COLOR if colours else cv2.IMREAD_GRAYSCALE)
    except cv2.error:  # more pixels than allowed
        return None
    return None if picture is None else picture.astype(np.uint8, copy=False)


def folder_source(folder: Path) -> "PictureSource":
    """What came into the folder last stands before the camera; an empty folder is an empty, grey view."""
    return PictureSource(lambda: _newest_in(folder))


def single_source(path: Path) -> "PictureSource":
    """One picture, held before the camera. Raises SourceProblem when it is none."""
    if read_picture(path) is None:
        raise SourceProblem(Trouble.UNREADABLE)
    return PictureSource(lambda: _File.at(path))


@dataclass(frozen=True, slots=True, order=True)
class _File:
    """Tells one state of a file from the next. What came last sorts last: moving a file in sets its change time."""

    changed_ns: int
    path: Path
    size: int
    inode: int

    @classmethod
    def at(cls, path: Path) -> "_File":
        try:
            found = path.stat()
        except OSError as error:
            raise problem(error) from error
        return cls(found.st_ctime_ns, path, found.st_size, found.st_ino)


class PictureSource(Source):
    """What `choose` names, looked at 25 times a second."""

    def __init__(self, choose: Callable[[], _File | None]) -> None:
        self._choose = choose
        self._numbers = itertools.count(1)
        self._nothing = np.full((720, 1280), 110, np.uint8)
        self._file: _File | None = None
        self._frame = Frame(self._nothing, 0, still=True)
        self._next_look = 0.0

    def next(self, timeout_s: float) -> Frame:
        """The picture of the moment: the same frame as before when nothing changed."""
        now = time.monotonic()
        time.sleep(max(0.0, min(self._next_look - now, timeout_s)))
        self._next_look = max(now, self._next_look) + _POLL_S
        file = self._choose()
        if file != self._file:
            picture = None if file is None else read_picture(file.path)
            self._frame = Frame(self._nothing if picture is None else picture, next(self._numbers), still=True)
            self._file = file
        return self._frame


def _newest_in(folder: Path) -> _File | None:
    try:
        paths = [path for path in folder.iterdir() if is_picture(path) and is_plain_file(path)]
    except OSError as error:
        raise problem(error) from error
    newest: _File | None = None
    for path in paths:
        try:
            file = _File.at(path)
        except SourceProblem:
            continue  # taken away between the two looks
        newest = file if newest is None else max(newest, file)
    return newest
