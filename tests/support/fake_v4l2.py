"""The kernel's answers for invented cameras: real structures, byte for byte, as uvcvideo gives them.

The structures are packed here from the offsets of linux/videodev2.h on their own, not with the layouts under test.
"""

import errno
import os
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

QUERYCAP, ENUM_FMT, G_CTRL, S_CTRL = 0x80685600, 0xC0405602, 0xC008561B, 0xC008561C
QUERYCTRL, QUERYMENU, ENUM_FRAMESIZES, ENUM_FRAMEINTERVALS = 0xC0445624, 0xC02C5625, 0xC02C564A, 0xC034564B
SIZES = {QUERYCAP: 104, ENUM_FMT: 64, G_CTRL: 8, S_CTRL: 8, QUERYCTRL: 68, QUERYMENU: 44}
SIZES |= {ENUM_FRAMESIZES: 44, ENUM_FRAMEINTERVALS: 52}

FOCUS_AUTO, FOCUS_ABSOLUTE = 0x9A090C, 0x9A090A
EXPOSURE_AUTO, EXPOSURE_ABSOLUTE, EXPOSURE_AUTO_PRIORITY, AUTO_EXPOSURE_BIAS = 0x9A0901, 0x9A0902, 0x9A0903, 0x9A0913
GAIN, AUTOGAIN, POWER_LINE_FREQUENCY, BACKLIGHT_COMPENSATION = 0x980913, 0x980912, 0x980918, 0x98091C
MANUAL, APERTURE_PRIORITY = 1, 3
INTEGER, BOOLEAN, MENU, INTEGER_MENU = 1, 2, 3, 9
INACTIVE = 0x10

Rates = Mapping[str, Mapping[tuple[int, int], tuple[int, ...]]]
"""Frames a second of every size of every format."""


@dataclass
class FakeControl:
    """One control and what it is set to."""

    name: str
    kind: int
    minimum: int
    maximum: int
    default: int
    value: int
    step: int = 1
    flags: int = 0
    menu: Mapping[int, str | int] = field(default_factory=dict)


def webcam_controls() -> dict[int, FakeControl]:
    """Those of a usual USB camera, as another program may have left them."""
    lines = {0: "Disabled", 1: "50 Hz", 2: "60 Hz"}
    modes = {1: "Manual Mode", 3: "Aperture Priority Mode"}
    return {
        GAIN: FakeControl("Gain", INTEGER, 0, 100, 0, 40),
        POWER_LINE_FREQUENCY: FakeControl("Power Line Frequency", MENU, 0, 2, 2, 2, menu=lines),
        BACKLIGHT_COMPENSATION: FakeControl("Backlight Compensation", INTEGER, 0, 4, 1, 3),
        EXPOSURE_AUTO: FakeControl("Auto Exposure", MENU, 0, 3, 3, 3, menu=modes),
        EXPOSURE_ABSOLUTE: FakeControl("Exposure Time, Absolute", INTEGER, 3, 2047, 250, 250, flags=INACTIVE),
        EXPOSURE_AUTO_PRIORITY: FakeControl("Exposure, Dynamic Framerate", BOOLEAN, 0, 1, 0, 1),
        FOCUS_ABSOLUTE: FakeControl("Focus, Absolute", INTEGER, 0, 250, 0, 60, step=5, flags=INACTIVE),
        FOCUS_AUTO: FakeControl("Focus, Automatic Continuous", BOOLEAN, 0, 1, 1, 0),
    }


WEBCAM_RATES: Rates = {
    "YUYV": {(640, 480): (30, 15), (1280, 720): (10, 5), (1920, 1080): (5,)},
    "MJPG": {(640, 480): (30,), (1280, 720): (60, 30), (1920, 1080): (30, 15), (2592, 1944): (15,)},
}


@dataclass
class FakeCamera:
    """A camera that is well, until a test says otherwise."""

    name: bytes = b"HD Webcam: HD Webcam"
    rates: Rates = field(default_factory=lambda: WEBCAM_RATES)
    controls: dict[int, FakeControl] = field(default_factory=webcam_controls)
    capabilities: int = 0x04200001
    """V4L2_CAP_VIDEO_CAPTURE, STREAMING and EXT_PIX_FORMAT."""
    errors: dict[int, int] = field(default_factory=dict)
    """Requests that fail, and how."""
    errors_of_controls: dict[int, int] = field(default_factory=dict)
    stepwise_sizes: tuple[int, ...] = ()
    """Widths and heights: minimum, maximum, step each."""
    stepwise_intervals: tuple[int, ...] = ()
    """Numerator and denominator of the shortest, the longest and the step."""
    endless: bool = False
    """Answers every list with its first entry for ever."""
    automatic_time: int = 320
    """What auto exposure chooses."""
    asked: list[int] = field(default_factory=list)
    written: list[tuple[int, int]] = field(default_factory=list)

    def answer(self, request: int, structure: bytearray) -> None:
        """Fills the structure as the kernel does. Raises OSError."""
        assert len(structure) == SIZES[request], "the size is part of the request's number"
        self.asked.append(request)
        if request in self.errors:
            raise OSError(self.errors[request], os.strerror(self.errors[request]))
        answers: dict[int, Callable[[bytearray], None]] = {
            QUERYCAP: self._capability,
            ENUM_FMT: self._format,
            ENUM_FRAMESIZES: self._size,
            ENUM_FRAMEINTERVALS: self._interval,
            QUERYCTRL: self._query,
            QUERYMENU: self._menu,
            G_CTRL: self._get,
            S_CTRL: self._set,
        }
        answers[request](structure)

    def _capability(self, structure: bytearray) -> None:
        struct.pack_into("=16s32s32sIII", structure, 0, b"uvcvideo", self.name, b"usb-0000:00:14.0-3", 0x60100, 0, 0)
        struct.pack_into("=II", structure, 84, 0x84A00001, self.capabilities)

    def _format(self, structure: bytearray) -> None:
        index, kind = struct.unpack_from("=II", structure)
        assert kind == 1
        formats = list(self.rates)
        code = formats[self._index(index, len(formats))]
        struct.pack_into("=32s4s", structure, 12, b"Motion-JPEG" if code == "MJPG" else b"YUYV 4:2:2", code.encode())

    def _size(self, structure: bytearray) -> None:
        index, code = struct.unpack_from("=I4s", structure)
        if self.stepwise_sizes:
            struct.pack_into("=I6I", structure, 8, 3, *self.stepwise_sizes)
            return
        sizes = list(self.rates[code.decode()])
        struct.pack_into("=III", structure, 8, 1, *sizes[self._index(index, len(sizes))])

    def _interval(self, structure: bytearray) -> None:
        index, code, width, height = struct.unpack_from("=I4sII", structure)
        if self.stepwise_intervals:
            struct.pack_into("=I6I", structure, 16, 3, *self.stepwise_intervals)
            return
        rates = self.rates[code.decode()].get((width, height), ())
        if not rates:
            raise OSError(errno.EINVAL, "no rates")
        struct.pack_into("=III", structure, 16, 1, 1, rates[self._index(index, len(rates))])

    def _index(self, index: int, length: int) -> int:
        if index < length:
            return index
        if self.endless:
            return 0
        raise OSError(errno.EINVAL, "the list has ended")

    def _control(self, structure: bytearray) -> tuple[int, FakeControl]:
        (identity,) = struct.unpack_from("=I", structure)
        if identity in self.errors_of_controls:
            raise OSError(self.errors_of_controls[identity], "the camera did not answer")
        if identity not in self.controls:
            raise OSError(errno.EINVAL, "no such control")
        return identity, self.controls[identity]

    def _query(self, structure: bytearray) -> None:
        identity, control = self._control(structure)
        limits = (control.minimum, control.maximum, control.step, control.default, control.flags)
        struct.pack_into("=II32siiiiI", structure, 0, identity, control.kind, control.name.encode(), *limits)

    def _menu(self, structure: bytearray) -> None:
        _, control = self._control(structure)
        (index,) = struct.unpack_from("=I", structure, 4)
        if index not in control.menu:
            raise OSError(errno.EINVAL, "a hole in the menu")
        item = control.menu[index]
        if isinstance(item, int):
            struct.pack_into("=q", structure, 8, item)
        else:
            struct.pack_into("=32s", structure, 8, item.encode())

    def _get(self, structure: bytearray) -> None:
        identity, control = self._control(structure)
        chosen = identity == EXPOSURE_ABSOLUTE and self.controls[EXPOSURE_AUTO].value == APERTURE_PRIORITY
        struct.pack_into("=i", structure, 4, self.automatic_time if chosen else control.value)

    def _set(self, structure: bytearray) -> None:
        identity, control = self._control(structure)
        (value,) = struct.unpack_from("=i", structure, 4)
        if not control.minimum <= value <= control.maximum:
            raise OSError(errno.ERANGE, "out of range")
        if control.menu and value not in control.menu:
            raise OSError(errno.EINVAL, "a hole in the menu")
        if identity == EXPOSURE_ABSOLUTE and self.controls[EXPOSURE_AUTO].value != MANUAL:
            raise OSError(errno.EACCES, "inactive while exposure is automatic")
        control.value = value
        self.written.append((identity, value))


class FakeV4l2:
    """Stands for the kernel's ioctl. The nodes are plain files; those without a camera are no cameras."""

    def __init__(self, cameras: Mapping[Path, FakeCamera]) -> None:
        self.cameras = dict(cameras)
        for node in self.cameras:
            node.parent.mkdir(parents=True, exist_ok=True)
            node.touch()

    def __call__(self, descriptor: int, request: int, structure: bytearray) -> None:
        """The kernel's ioctl. Raises OSError."""
        node = Path(f"/proc/self/fd/{descriptor}").readlink()
        if node.name.endswith(" (deleted)"):
            raise OSError(errno.ENODEV, "pulled out")
        if node not in self.cameras:
            raise OSError(errno.ENOTTY, "no camera")
        self.cameras[node].answer(request, structure)
