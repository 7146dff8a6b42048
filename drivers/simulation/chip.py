"""A simulated reader of chip cards: cards already read are laid on it."""

import threading
import time
from collections import deque

from drivers.chip_card import CardData, CardEvent, CardFailed, CardFailure, CardLaid, CardTaken
from drivers.device import DeviceUnplugged, Ready, Starting, Status, Unplugged


class SimulatedChipReader:
    """A `ChipReader` to be told what is laid on it and how to misbehave; it may be told so from any thread.

    Reading a card takes `reading_s`.
    """

    def __init__(self, reading_s: float = 1.2, name: str = "chip reader") -> None:
        self._reading_s = reading_s
        self._name = name
        self._changed = threading.Condition()
        self._opened = False
        self._plugged_in = True
        self._card: CardData | None = None
        self._fault: CardFailure | None = None
        self._read_at: float | None = None
        self._stalled = False
        self._events: deque[CardEvent] = deque()

    @property
    def name(self) -> str:
        """What technicians call it."""
        return self._name

    @property
    def status(self) -> Status:
        """How it is doing."""
        if not self._plugged_in:
            return Unplugged(f"{self._name} was unplugged")
        return Ready() if self._opened else Starting()

    def open(self) -> None:
        """Takes the reader; a card that lies on it already is found. Raises DeviceUnplugged."""
        with self._changed:
            if not self._plugged_in:
                raise DeviceUnplugged(f"{self._name} is not there")
            if not self._opened:
                self._opened = True
                self._begin()

    def close(self) -> None:
        """Gives the reader back."""
        with self._changed:
            self._shut()

    def read(self, timeout_s: float) -> CardEvent | None:
        """What happens next. Raises DeviceUnplugged."""
        deadline = time.monotonic() + timeout_s
        with self._changed:
            self._check_open()
            while self._opened:
                now = time.monotonic()
                self._finish_reading(now)
                if self._events:
                    return self._events.popleft()
                if now >= deadline:
                    return None
                until = deadline if self._read_at is None or self._stalled else min(deadline, self._read_at)
                self._changed.wait(max(0.0, until - now))
            if not self._plugged_in:
                raise DeviceUnplugged(f"{self._name} was unplugged")
            return None

    def lay(self, card: CardData) -> None:
        """Lays a card on the reader; one that lies there is lifted first."""
        with self._changed:
            self._remove()
            self._card, self._fault = card, None
            self._begin()

    def fail(self, reason: CardFailure) -> None:
        """Makes reading the card that lies there fail; when none is being read, lays one that cannot be read."""
        with self._changed:
            if self._read_at is None:
                self._remove()
                self._card = CardData("", "")
                self._begin()
            self._fault = reason

    def pull(self) -> None:
        """Snatches the card away, as impatient people do: while it is read, that fails."""
        self.lift()

    def lift(self) -> None:
        """Takes the card off the reader."""
        with self._changed:
            self._remove()

    def stall(self) -> None:
        """Hangs: a card that lies there is never finished, until `recover()`."""
        with self._changed:
            self._stalled = True

    def recover(self) -> None:
        """Goes on reading."""
        with self._changed:
            self._stalled = False
            self._changed.notify_all()

    def unplug(self) -> None:
        """Pulls the reader's cable."""
        with self._changed:
            self._plugged_in = False
            self._shut()

    def plug_in(self) -> None:
        """Puts the cable in again."""
        with self._changed:
            self._plugged_in = True

    def _check_open(self) -> None:
        if not self._opened:
            raise DeviceUnplugged(f"{self._name} is not open")

    def _begin(self) -> None:
        if self._opened and self._card is not None:
            self._events.append(CardLaid())
            self._read_at = time.monotonic() + self._reading_s
            self._changed.notify_all()

    def _finish_reading(self, now: float) -> None:
        if self._read_at is None or self._stalled or now < self._read_at or self._card is None:
            return
        self._events.append(CardFailed(self._fault) if self._fault else self._card)
        self._read_at = None

    def _remove(self) -> None:
        self._finish_reading(time.monotonic())
        if self._opened and self._card is not None:
            if self._read_at is not None:
                self._events.append(CardFailed(CardFailure.PULLED))
            self._events.append(CardTaken())
            self._changed.notify_all()
        self._card = self._fault = self._read_at = None

    def _shut(self) -> None:
        self._opened = False
        self._read_at = None
        self._events.clear()
        self._changed.notify_all()
