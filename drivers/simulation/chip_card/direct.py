"""A reader without wires: the cards of an emulated field, in the same process."""

import threading
import time
from collections.abc import Callable
from typing import Final

from drivers.chip_card.errors import CardGone, NotAnIdCard, TwoCards, WeakField
from drivers.chip_card.terminals.port import CardInfo
from drivers.device import DeviceUnplugged, Ready, Starting, Status, Unplugged
from drivers.simulation.chip_card.field import CardLifted, Chip, Field, Garbled

_LOOK_S: Final = 0.02
"""How long closing it may go unnoticed by a call that waits."""


class DirectTerminal:
    """A `CardTerminal` over that field. `bit_rate` in kbit/s is the fastest it speaks; its cable can be pulled."""

    def __init__(
        self, field: Field, *, bit_rate: int = 848, extended_length: bool = True, name: str = "direct reader"
    ) -> None:
        self._field = field
        self._bit_rate = bit_rate
        self._extended_length = extended_length
        self._name = name
        self._plugged_in = True
        self._opened = threading.Event()
        self._changes_seen: int | None = None

    @property
    def name(self) -> str:
        """What technicians call it."""
        return self._name

    @property
    def status(self) -> Status:
        """How it is doing."""
        if not self._plugged_in:
            return Unplugged(f"{self._name} was unplugged")
        return Ready() if self._opened.is_set() else Starting()

    def open(self) -> None:
        """Takes the reader. Raises DeviceUnplugged."""
        if not self._plugged_in:
            raise DeviceUnplugged(f"{self._name} is not there")
        self._opened.set()

    def close(self) -> None:
        """Gives the reader back."""
        self._opened.clear()

    def unplug(self) -> None:
        """Pulls the reader's cable."""
        self._plugged_in = False
        self.close()

    def plug_in(self) -> None:
        """Puts the cable in again."""
        self._plugged_in = True

    def wait_for_card(self, timeout_s: float) -> "DirectLink | None":
        """Waits for a card. Raises TwoCards, NotAnIdCard, WeakField, DeviceUnplugged."""
        self._wait_until(lambda: bool(self._field.cards), timeout_s)
        changes, self._changes_seen = self._field.changes, None
        match self._field.cards if self._opened.is_set() else ():
            case ():
                return None
            case (card,):
                if self._field.weak:
                    raise WeakField("a card is felt, but does not answer")
                if not card.speaks_apdus:
                    raise NotAnIdCard("a card without ISO/IEC 14443-4")
                card.power_up()
                self._changes_seen = changes
                return DirectLink(self, self._field, card, changes)
            case cards:
                raise TwoCards(f"{len(cards)} cards lie in the field")

    def wait_for_removal(self, timeout_s: float) -> bool:
        """Waits until the field is empty, or was since the card was found. Raises DeviceUnplugged."""
        self._wait_until(self._was_empty, timeout_s)
        return self._was_empty()

    def check(self) -> None:
        """Raises DeviceUnplugged when it is not open."""
        if not self._opened.is_set():
            raise DeviceUnplugged(f"{self._name} is {'not open' if self._plugged_in else 'not there'}")

    def info(self, card: Chip) -> CardInfo:
        """What is told of a card."""
        return CardInfo(
            kind=card.kind,
            historical=card.historical,
            bit_rate=min(self._bit_rate, card.fastest),
            extended_length=self._extended_length,
        )

    def _was_empty(self) -> bool:
        seen = self._changes_seen
        return not self._field.cards or (seen is not None and self._field.changes - seen > 1)

    def _wait_until(self, arrived: Callable[[], bool], timeout_s: float) -> None:
        self.check()
        deadline = time.monotonic() + timeout_s
        changes = self._field.changes
        while self._opened.is_set() and not arrived():
            left = deadline - time.monotonic()
            if left <= 0:
                return
            changes = self._field.wait_for_change(changes, min(left, _LOOK_S))
        if not self._plugged_in:
            self.check()


class DirectLink:
    """A `CardLink` to a card for as long as it lies there: laid down again it is another encounter."""

    def __init__(self, terminal: DirectTerminal, field: Field, card: Chip, changes: int) -> None:
        self._terminal = terminal
        self._field = field
        self._card = card
        self._changes = changes
        self._info = terminal.info(card)
        self._gone = False

    @property
    def info(self) -> CardInfo:
        """What is told of it."""
        return self._info

    def transmit(self, command: bytes) -> bytes:
        """Raises CardGone, WeakField, DeviceUnplugged."""
        self._check()
        try:
            answer = self._field.exchange(self._card, command, self._info.bit_rate or 106)
        except CardLifted as error:
            self._gone = True
            raise CardGone("the card left the field") from error
        except Garbled as error:
            raise WeakField("the card's answer does not arrive whole") from error
        self._check()
        return answer

    def reset(self) -> None:
        """Raises CardGone, DeviceUnplugged."""
        self._check()
        self._card.power_up()

    def _check(self) -> None:
        self._terminal.check()
        changes = self._field.changes
        came_back = changes - self._changes > 1
        """One change can be another card beside it; this one was lifted and laid down again in two."""
        self._changes = changes
        if self._gone or came_back or not any(one is self._card for one in self._field.cards):
            self._gone = True
            raise CardGone("the card left the field")
