"""The field over a contactless reader: the cards that lie in it, and how long it takes to talk to them.

Cards are laid and lifted from any thread, at any moment, also in the middle of an exchange.
"""

import threading
import time
from dataclasses import dataclass
from typing import Final, Protocol, runtime_checkable

BIT_RATES: Final = (106, 212, 424, 848)
_BITS_PER_BYTE: Final = 9
"""Eight and parity (ISO/IEC 14443-2 and -3, type A)."""
_INFORMATION_PER_FRAME: Final = 253
"""Of 256 bytes with prologue and check sum (ISO/IEC 14443-4, FSDI 8)."""
_FRAME_OVERHEAD_BYTES: Final = 3
_FRAME_DELAY_S: Final = 0.0001


class CardLifted(Exception):  # noqa: N818 - named after what happened
    """The card was lifted before it had answered all."""


class Garbled(Exception):  # noqa: N818
    """The card is there, but frames do not arrive whole."""


class Chip(Protocol):
    """A chip as its antenna sees it."""

    @property
    def kind(self) -> str:
        """ "A" or "B"."""
        ...

    @property
    def historical(self) -> bytes:
        """Its historical bytes; b"" for none."""
        ...

    @property
    def speaks_apdus(self) -> bool:
        """Whether it is an ISO/IEC 14443-4 card; otherwise it is found and cannot be talked to."""
        ...

    @property
    def fastest(self) -> int:
        """The highest bit rate it offers, of BIT_RATES."""
        ...

    def power_up(self) -> None:
        """It comes into the field, or the field was switched off and on: it knows nothing of before."""
        ...

    def answer(self, command: bytes) -> bytes:
        """The answer to a command APDU, status word included; may take its time. Raises Garbled when none comes."""
        ...


@runtime_checkable
class Interruptible(Protocol):
    """A chip that wants to know when it loses power: whatever it is waiting for ends then."""

    def power_down(self) -> None:
        """It left the field."""
        ...


@dataclass(frozen=True, slots=True)
class Physics:
    """How long things take. `card_s` is the chip's own time for each command; `air` counts the bytes' time on air."""

    card_s: float = 0.002
    air: bool = True

    def air_seconds(self, sent: int, received: int, bit_rate: int) -> float:
        """The time on air of that many bytes each way at that bit rate in kbit/s, frames and turn-around included."""
        frames = [max(1, -(-length // _INFORMATION_PER_FRAME)) for length in (sent, received)]
        octets = sent + received + sum(frames) * _FRAME_OVERHEAD_BYTES
        return octets * _BITS_PER_BYTE / (bit_rate * 1000) + sum(frames) * _FRAME_DELAY_S


NO_TIME: Final = Physics(card_s=0.0, air=False)


class Field:
    """The space over a reader. `weak` makes every exchange arrive garbled; `air_seconds` is what was spent on air."""

    def __init__(self, physics: Physics = NO_TIME) -> None:
        self._physics = physics
        self._changed = threading.Condition()
        self._cards: tuple[Chip, ...] = ()
        self.changes = 0
        """How often a card came or went."""
        self.weak = False
        self.air_seconds = 0.0
        self.card_seconds = 0.0
        self.exchanges = 0

    @property
    def cards(self) -> tuple[Chip, ...]:
        """What lies there now."""
        return self._cards

    def lay(self, card: Chip) -> None:
        """A card comes into the field, beside any that lies there."""
        with self._changed:
            card.power_up()
            self._cards = (*self._cards, card)
            self._tell()

    def lift(self, card: Chip | None = None) -> None:
        """That card leaves, or all of them."""
        with self._changed:
            left = () if card is None else tuple(one for one in self._cards if one is not card)
            lifted = [one for one in self._cards if card is None or one is card]
            if lifted:
                self._cards = left
                self._tell()
        for one in lifted:
            if isinstance(one, Interruptible):
                one.power_down()

    def wait_for_change(self, since: int, timeout_s: float) -> int:
        """Waits until more than `since` changes happened; how many there were by now."""
        with self._changed:
            self._changed.wait_for(lambda: self.changes != since, timeout_s)
            return self.changes

    def power_cycle(self) -> None:
        """The field goes off and on."""
        for card in self._cards:
            card.power_up()

    def exchange(self, card: Chip, command: bytes, bit_rate: int) -> bytes:
        """One command and its answer over the air. Raises CardLifted, Garbled."""
        if self.weak:
            raise Garbled
        self._check(card)
        began = time.monotonic()
        answer = card.answer(command)
        air = self._physics.air_seconds(len(command), len(answer), bit_rate) if self._physics.air else 0.0
        self.air_seconds += air
        self.card_seconds += self._physics.card_s
        self.exchanges += 1
        left = began + self._physics.card_s + air - time.monotonic()
        if left > 0:
            with self._changed:
                self._changed.wait_for(lambda: not self._holds(card), left)
        self._check(card)
        return answer

    def _check(self, card: Chip) -> None:
        if not self._holds(card):
            raise CardLifted

    def _holds(self, card: Chip) -> bool:
        return any(one is card for one in self._cards)

    def _tell(self) -> None:
        self.changes += 1
        self._changed.notify_all()
