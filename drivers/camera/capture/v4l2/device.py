"""One camera of the kernel, asked through its ioctls. Takes no pictures, so it works beside a program that does.

Everything a camera tells is bounded: a broken one may list modes for ever, and its name is text from a stranger.
OSError says that it is gone (ENODEV), or that a question it must answer has no answer.
"""

import errno
import fcntl
import itertools
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from struct import Struct
from types import TracebackType
from typing import Any, Final, Self

from drivers.camera.capture.v4l2 import videodev2 as v4l2
from drivers.camera.capture.v4l2.controls import Control, Setting
from drivers.camera.capture.v4l2.modes import Mode
from drivers.camera.capture.v4l2.steps import rates_between, sizes_between

Ioctl = Callable[[int, int, bytearray], object]
"""File descriptor, request and the structure it fills; raises OSError."""

_MOST_FORMATS: Final = 32
_MOST_SIZES: Final = 64
_MOST_RATES: Final = 32
_MOST_MODES: Final = 1024
_MOST_MENU_ITEMS: Final = 64
_MOST_PIXELS_ASIDE: Final = 1 << 14

_NOT_ANSWERED: Final = frozenset({errno.EINVAL, errno.ENOTTY, errno.EIO, errno.ENODATA, errno.ERANGE, errno.EDOM})
"""Beyond the end of a list, a question the driver does not know, or one its camera fails at."""


def system_ioctl(descriptor: int, request: int, structure: bytearray) -> None:
    """The kernel's ioctl. Raises OSError."""
    fcntl.ioctl(descriptor, request, structure)


@dataclass(frozen=True, slots=True)
class Capability:
    """What a node says of itself."""

    driver: str
    name: str
    bus: str
    captures: bool
    """It gives pictures; a camera's second node gives only their metadata."""


class Device:
    """An open node. Close it, or use it as a context; the descriptor can stand beside the one that takes pictures.

    Raises OSError when the node cannot be opened.
    """

    def __init__(self, path: Path, ioctl: Ioctl = system_ioctl) -> None:
        self._ioctl = ioctl
        self._descriptor = os.open(path, os.O_RDWR | os.O_NONBLOCK | os.O_CLOEXEC)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Gives the node back; closing it again does nothing."""
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor >= 0:
            os.close(descriptor)

    def capability(self) -> Capability:
        """What it is. Raises OSError when it is no camera, or gone."""
        driver, card, bus, _, all_nodes, this_node = self._ask(v4l2.VIDIOC_QUERYCAP, v4l2.CAPABILITY, ())
        has = this_node if all_nodes & v4l2.V4L2_CAP_DEVICE_CAPS else all_nodes
        needed = v4l2.V4L2_CAP_VIDEO_CAPTURE | v4l2.V4L2_CAP_STREAMING
        return Capability(_text(driver), _text(card), _text(bus), has & needed == needed)

    def modes(self) -> tuple[Mode, ...]:
        """Every way it can send pictures; empty when it does not tell. Raises OSError when it is gone."""
        modes = itertools.islice(self._told_modes(), _MOST_MODES)
        return tuple(dict.fromkeys(modes))

    def control(self, identity: int) -> Control | None:
        """What a control can be set to; None when the camera does not have it. Raises OSError when it is gone."""
        answer = self._try(v4l2.VIDIOC_QUERYCTRL, v4l2.QUERYCTRL, (identity, 0, b"", 0, 0, 0, 0, 0))
        if answer is None:
            return None
        _, kind, name, minimum, maximum, step, default, flags = answer
        menu = {}
        if kind in (v4l2.V4L2_CTRL_TYPE_MENU, v4l2.V4L2_CTRL_TYPE_INTEGER_MENU):
            menu = dict(self._menu(identity, kind, minimum, maximum))
        return Control(identity, kind, _text(name), minimum, maximum, max(1, step), default, flags, menu)

    def get(self, identity: int) -> int:
        """The value of a control. Raises OSError."""
        _, value = self._ask(v4l2.VIDIOC_G_CTRL, v4l2.CONTROL, (identity, 0))
        return int(value)

    def set(self, setting: Setting) -> None:
        """Sets a control. Raises OSError."""
        self._ask(v4l2.VIDIOC_S_CTRL, v4l2.CONTROL, (setting.control, setting.value))

    def _told_modes(self) -> Iterator[Mode]:
        for code in self._formats():
            for width, height in self._sizes(code):
                for rate in self._rates(code, width, height):
                    yield Mode(_four_characters(code), width, height, rate)

    def _formats(self) -> Iterator[int]:
        for index in range(_MOST_FORMATS):
            asked = (index, v4l2.V4L2_BUF_TYPE_VIDEO_CAPTURE, 0, b"", 0, 0)
            answer = self._try(v4l2.VIDIOC_ENUM_FMT, v4l2.FMTDESC, asked)
            if answer is None:
                return
            yield answer[4]

    def _sizes(self, code: int) -> Iterator[tuple[int, int]]:
        for index in range(_MOST_SIZES):
            asked = (index, code, 0, 0, 0, 0, 0, 0, 0)
            answer = self._try(v4l2.VIDIOC_ENUM_FRAMESIZES, v4l2.FRMSIZEENUM, asked)
            if answer is None:
                return
            if answer[2] != v4l2.V4L2_FRMSIZE_TYPE_DISCRETE:
                yield from sizes_between(answer[3:6], answer[6:9], _MOST_PIXELS_ASIDE)
                return
            width, height = answer[3:5]
            if 0 < width <= _MOST_PIXELS_ASIDE and 0 < height <= _MOST_PIXELS_ASIDE:
                yield width, height

    def _rates(self, code: int, width: int, height: int) -> Iterator[float | None]:
        for index in range(_MOST_RATES):
            asked = (index, code, width, height, 0, 0, 0, 0, 0, 0, 0)
            answer = self._try(v4l2.VIDIOC_ENUM_FRAMEINTERVALS, v4l2.FRMIVALENUM, asked)
            if answer is None:
                if index == 0:
                    yield None
                return
            if answer[4] != v4l2.V4L2_FRMIVAL_TYPE_DISCRETE:
                yield from rates_between(answer[5:7], answer[7:9])
                return
            numerator, denominator = answer[5:7]
            if numerator and denominator:
                yield round(denominator / numerator, 3)

    def _menu(self, identity: int, kind: int, minimum: int, maximum: int) -> Iterator[tuple[int, str | int]]:
        for index in range(max(0, minimum), min(maximum, _MOST_MENU_ITEMS) + 1):
            answer = self._try(v4l2.VIDIOC_QUERYMENU, v4l2.QUERYMENU, (identity, index, b""))
            if answer is not None:  # menus have holes
                name: bytes = answer[2]
                if kind == v4l2.V4L2_CTRL_TYPE_INTEGER_MENU:
                    yield index, _INTEGER.unpack_from(name)[0]
                else:
                    yield index, _text(name)

    def _try(self, request: int, layout: Struct, values: tuple[int | bytes, ...]) -> tuple[Any, ...] | None:
        try:
            return self._ask(request, layout, values)
        except OSError as error:
            if error.errno in _NOT_ANSWERED:
                return None
            raise

    def _ask(self, request: int, layout: Struct, values: tuple[int | bytes, ...]) -> tuple[Any, ...]:
        structure = bytearray(layout.pack(*values)) if values else bytearray(layout.size)
        self._ioctl(self._descriptor, request, structure)
        return layout.unpack(structure)


_INTEGER: Final = Struct("=q")


def _text(field: bytes) -> str:
    """A fixed-length field up to its first NUL, without what could steer a terminal."""
    text = field.split(b"\0", 1)[0].decode("utf-8", "replace")
    return "".join(character for character in text if character.isprintable()).strip()


def _four_characters(code: int) -> str:
    """A pixel format as it is written: "MJPG"; the top bit marks big-endian ones."""
    return _text((code & 0x7FFFFFFF).to_bytes(4, "little"))
