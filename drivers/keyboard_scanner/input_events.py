"""Linux input events: how the kernel tells of keys (linux/input.h, Documentation/input/event-codes.rst)."""

import fcntl
import struct
import time
from dataclasses import dataclass
from typing import Final

_EVENT: Final = struct.Struct("llHHi")
"""`struct input_event`: seconds, microseconds, type, code, value."""
EVENT_BYTES: Final = _EVENT.size

EV_SYN: Final = 0
EV_KEY: Final = 1
SYN_REPORT: Final = 0
SYN_DROPPED: Final = 3
"""The kernel's buffer was full: events are missing before this one."""
RELEASED: Final = 0
PRESSED: Final = 1

_EVIOCGRAB: Final = 0x40044590  # _IOW('E', 0x90, int)
_EVIOCSCLOCKID: Final = 0x400445A0  # _IOW('E', 0xa0, int)


@dataclass(frozen=True, slots=True, repr=False)
class InputEvent:
    """`at`: seconds of a clock of the kernel's. A key's `code` tells what was typed, so no `repr` shows it."""

    at: float
    kind: int
    code: int
    value: int

    def __repr__(self) -> str:
        return f"InputEvent(kind={self.kind})"


def parse(data: bytes) -> tuple[list[InputEvent], bytes]:
    """The whole events in `data`, and the beginning of one that is cut off."""
    whole = len(data) - len(data) % EVENT_BYTES
    events = [
        InputEvent(seconds + microseconds / 1e6, kind, code, value)
        for seconds, microseconds, kind, code, value in _EVENT.iter_unpack(data[:whole])
    ]
    return events, data[whole:]


def pack(event: InputEvent) -> bytes:
    """An event as the kernel writes it."""
    seconds = int(event.at)
    return _EVENT.pack(seconds, round((event.at - seconds) * 1e6), event.kind, event.code, event.value)


def grab(fd: int) -> None:
    """Takes the keyboard for this program alone, so that no other gets its keys; closing gives it back.

    Raises OSError: EBUSY when another program has it, ENOTTY when it is no input device.
    """
    fcntl.ioctl(fd, _EVIOCGRAB, 1)
    fcntl.ioctl(fd, _EVIOCSCLOCKID, struct.pack("i", time.CLOCK_MONOTONIC))
