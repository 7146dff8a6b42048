"""Words every driver shares: how a device is doing, what can go wrong with it, and what a code reader gives.

Error tree::

    DeviceError                the device cannot do what it was asked; the text is for technicians
    ├── DeviceUnplugged        it is gone: the cable, the node or the power; `open()` again once it is back
    ├── DeviceBusy             another program holds it
    ├── DeviceTimeout          it is there but did not answer in time
    └── DeviceProtocolError    it answered, with something its protocol does not allow
        └── DamagedCode        a whole code, but not surely as it stands on the document

No error text, no status detail and no `repr` in this package holds what a device read: it may be about a patient.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol


class DeviceError(Exception):
    """A device cannot do what it was asked; the text is for technicians and holds nothing that was read."""


class DeviceUnplugged(DeviceError):  # noqa: N818 - named after what happened
    """The device is gone; opening it again is worth trying when it is back."""


class DeviceBusy(DeviceError):  # noqa: N818
    """Another program holds the device."""


class DeviceTimeout(DeviceError):  # noqa: N818
    """The device did not answer in time."""


class DeviceProtocolError(DeviceError):
    """The device answered with something its protocol does not allow."""


class DamagedCode(DeviceProtocolError):  # noqa: N818 - named after what came
    """A whole code came, but not surely as it stands on the document; whoever showed it waits for a word."""


@dataclass(frozen=True, slots=True)
class Starting:
    """Not opened yet, or opened and warming up."""


@dataclass(frozen=True, slots=True)
class Ready:
    """Does what it is for."""


@dataclass(frozen=True, slots=True)
class Impaired:
    """Works, but worse than it should; `detail` tells a technician why, e.g. that it stands in the dark."""

    detail: str


@dataclass(frozen=True, slots=True)
class Unplugged:
    """Gone; `detail` tells a technician what is missing."""

    detail: str


@dataclass(frozen=True, slots=True)
class Faulty:
    """There, but it does not work as it should; `detail` tells a technician why."""

    detail: str


Status = Starting | Ready | Impaired | Unplugged | Faulty


@dataclass(frozen=True, slots=True)
class Scan:
    """One code held before a reader: the exact bytes of the code, never decoded or repaired here.

    `symbology` is "QR", "MicroQR", "Code128", "PDF417" or "" where the device does not tell;
    `decoder` names what read it.
    """

    payload: bytes
    symbology: str
    decoder: str

    def __repr__(self) -> str:
        return f"Scan(<{len(self.payload)} bytes>, {self.symbology!r}, {self.decoder!r})"


@dataclass(frozen=True, slots=True)
class Sighting:
    """The codes that came before a reader at one moment, at least one; a serial scanner gives them one by one.

    `milliseconds` is how long it took to find and read them in the picture, None where the reader does not tell; it is
    no part of what was seen.
    """

    scans: tuple[Scan, ...]
    milliseconds: float | None = field(default=None, compare=False)


class Hint(StrEnum):
    """What a camera sees of a code: why it cannot be read, or that it was. The first that applies is told."""

    HELD = "held"
    """A code was read, and is still held there."""
    CUT_OFF = "cut-off"
    """Part of it lies outside the picture or under a finger."""
    TOO_NEAR = "too-near"
    TOO_FAR = "too-far"
    TOO_DARK = "too-dark"
    GLARE = "glare"
    """A reflection, or a screen brighter than the camera can bear, covers part of it."""
    MOVING = "moving"


@dataclass(frozen=True, slots=True)
class Coached:
    """What would help to read the code that is held there has changed; None when none is held there any more."""

    hint: Hint | None


class CodeReader(Protocol):
    """A camera or a scanner. Calls block; one thread at a time uses a reader, `close()` may come from another."""

    @property
    def name(self) -> str:
        """What technicians call it, e.g. "camera" or "scanner"."""
        ...

    @property
    def status(self) -> Status:
        """How it is doing as of the last call; does not touch the device and never blocks."""
        ...

    def open(self) -> None:
        """Takes the device; opening an open one does nothing. Raises DeviceError."""
        ...

    def read(self, timeout_s: float) -> Sighting | Coached | None:
        """Waits at most `timeout_s` for news; None when none came. Only cameras coach. Raises DeviceError.

        After DeviceUnplugged the reader is closed: `open()` it again when the device is back.
        """
        ...

    def close(self) -> None:
        """Gives the device back; closing a closed one does nothing, and a waiting `read` returns None soon after."""
        ...
