"""What every contactless reader can do, whatever it is connected by: find a card and carry APDUs to it.

For one card::

    link = terminal.wait_for_card(5.0)      # None: nobody laid one
    answer = link.transmit(command)         # as often as needed
    terminal.wait_for_removal(5.0)          # True: the field is empty again
"""

from dataclasses import dataclass
from typing import Protocol

from drivers.device import Status


@dataclass(frozen=True, slots=True)
class CardInfo:
    """What the reader tells of a card, for technicians; None and b"" where it does not tell.

    `kind` is "A" or "B" (ISO/IEC 14443), `answer` the ATR (PC/SC) or ATS (PN532), `bit_rate` in kbit/s.
    `historical` are the historical bytes, where a card says whether it knows extended lengths (ISO/IEC 7816-4, 8.1.1).
    `extended_length`: whether this reader carries APDUs with extended lengths at all.
    """

    kind: str | None = None
    answer: bytes = b""
    historical: bytes = b""
    bit_rate: int | None = None
    extended_length: bool = True


class CardLink(Protocol):
    """A card in the field. Calls block; one thread at a time uses it."""

    @property
    def info(self) -> CardInfo:
        """What the reader tells of it."""
        ...

    def transmit(self, command: bytes) -> bytes:
        """Sends a command APDU and gives the answer, status word included.

        The card may take 5 s. Raises CardGone when it left the field, WeakField when it is there and cannot be
        understood, and DeviceError when it is the reader that fails.
        """
        ...

    def reset(self) -> None:
        """Makes the card forget everything, as if it had just been laid down. Raises what `transmit` raises."""
        ...


class CardTerminal(Protocol):
    """A contactless reader. Calls block; one thread at a time uses it, `close()` may come from another."""

    @property
    def name(self) -> str:
        """What technicians call it."""
        ...

    @property
    def status(self) -> Status:
        """How it is doing as of the last call; does not touch the device and never blocks."""
        ...

    def open(self) -> None:
        """Takes the reader; opening an open one does nothing. Raises DeviceError."""
        ...

    def wait_for_card(self, timeout_s: float) -> CardLink | None:
        """Waits for a card; one that lies there already counts, and one that lies there still is connected anew.

        None when none came, or when the reader was closed meanwhile. Raises TwoCards, NotAnIdCard (a card that does not
        speak ISO/IEC 14443-4), WeakField, DeviceError; after DeviceUnplugged the reader is closed.
        """
        ...

    def wait_for_removal(self, timeout_s: float) -> bool:
        """Waits until no card is in the field any more; True when that is so. It may make the card forget its session.

        Raises DeviceError; after DeviceUnplugged the reader is closed.
        """
        ...

    def close(self) -> None:
        """Gives the reader back; closing a closed one does nothing, and a call that waits ends soon after."""
        ...
