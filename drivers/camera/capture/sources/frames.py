"""What every source gives: frames, or the reason why there are none."""

import errno
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from drivers.camera.decoding.picture import Picture
from drivers.camera.messages import Trouble


class SourceProblem(Exception):  # noqa: N818 - named after what happened
    """The source gives no pictures."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A grey picture. The same `number` again means the same picture; `still` ones come rarely and stay long."""

    grey: Picture
    number: int
    still: bool


class Source(Protocol):
    """Gives frames one after the other, in the rhythm of a camera."""

    live: bool = False
    """A camera for certain: its pictures are never the same twice."""

    def next(self, timeout_s: float) -> Frame | None:
        """The newest frame, None when none came in time. Raises SourceProblem when the source is gone."""
        ...

    def heed(self, screen: bool) -> None:  # noqa: ARG002 - only cameras heed it
        """Told once for each frame: whether a phone's bright screen is in it from which nothing was read.

        A camera tries other exposures then. Raises SourceProblem when the source is gone.
        """
        return

    def close(self) -> None:
        """Gives the source back as it was found."""
        return


def is_plain_file(path: Path) -> bool:
    """A file native libraries can be given: at a pipe they wait for ever, and names that are no UTF-8 crash OpenCV."""
    try:
        os.fspath(path).encode()
    except UnicodeEncodeError:
        return False
    return path.is_file()


def file_mode(path: Path) -> int:
    """What kind of file stands there, as `st_mode`. Raises SourceProblem when there is none."""
    try:
        return path.stat().st_mode
    except OSError as error:
        raise problem(error) from error


def problem(error: OSError) -> SourceProblem:
    """A system error as the reason a technician can act on."""
    match error.errno:
        case errno.EACCES | errno.EPERM:
            return SourceProblem(Trouble.DENIED)
        case errno.EBUSY:
            return SourceProblem(Trouble.BUSY)
        case _:
            return SourceProblem(Trouble.MISSING)
