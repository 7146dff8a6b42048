"""What befalls an emulated card: accidents that answers go through on their way out. Told from any thread, any time."""

import threading
from collections.abc import Callable
from typing import Final

from drivers.simulation.chip_card.field import Garbled

_GARBAGE: Final = bytes.fromhex("5AA500FF13")


class Accidents:
    """What is wrong with one card at the moment. What is said to happen once happens to the next answer."""

    def __init__(self, patience_s: float) -> None:
        self._patience_s = patience_s
        self._changed = threading.Condition()
        self._powered = 0
        self._stalled = False
        self._delay_s = 0.0
        self._left: int | None = None
        self._damage: list[Callable[[bytes], bytes]] = []

    def stall(self) -> None:
        """It does not answer any more, until it recovers."""
        with self._changed:
            self._stalled = True

    def slow_down(self, seconds: float) -> None:
        """It takes so much longer for every answer."""
        with self._changed:
            self._delay_s = seconds

    def die(self, after: int) -> None:
        """It answers so many commands more, and then none until it recovers."""
        with self._changed:
            self._left = after

    def answer_garbage(self, garbage: bytes = _GARBAGE) -> None:
        """Once: bytes without any sense."""
        self._damage_next(lambda _: garbage)

    def flip_bit(self, at: int = 0) -> None:
        """Once: bit `at` of the answer is wrong, counted from the first byte's lowest."""
        self._damage_next(lambda answer: _flipped(answer, at % (8 * len(answer))))

    def spoil_mac(self) -> None:
        """Once: the last byte before the status is wrong; in a session the MAC."""
        self._damage_next(lambda answer: _flipped(answer, 8 * (len(answer) - 3)) if len(answer) > 2 else answer)

    def recover(self) -> None:
        """All is well again."""
        with self._changed:
            self._stalled = False
            self._delay_s = 0.0
            self._left = None
            self._damage.clear()
            self._changed.notify_all()

    def power(self) -> None:
        """It came into the field or left it: whatever waits, waits no longer."""
        with self._changed:
            self._powered += 1
            self._changed.notify_all()

    def pause(self, seconds: float) -> None:
        """The chip is busy. Raises Garbled when it loses power meanwhile."""
        with self._changed:
            powered = self._powered
            if seconds > 0 and self._changed.wait_for(lambda: self._powered != powered, seconds):
                raise Garbled

    def before_answering(self) -> None:
        """Raises Garbled where no answer comes, after the time a reader waits for it."""
        with self._changed:
            powered = self._powered
            if self._left is not None:
                self._left -= 1
            if self._is_silent():
                self._changed.wait_for(lambda: self._powered != powered or not self._is_silent(), self._patience_s)
            if self._powered != powered or self._is_silent():
                raise Garbled
            delay_s = self._delay_s
        self.pause(delay_s)

    def on_the_way_out(self, answer: bytes) -> bytes:
        """The answer, as it arrives."""
        with self._changed:
            damage, self._damage = self._damage, []
        for one in damage:
            answer = one(answer)
        return answer

    def _is_silent(self) -> bool:
        return self._stalled or (self._left is not None and self._left < 0)

    def _damage_next(self, damage: Callable[[bytes], bytes]) -> None:
        with self._changed:
            self._damage.append(damage)


def _flipped(answer: bytes, bit: int) -> bytes:
    octet, place = divmod(bit, 8)
    return answer[:octet] + bytes([answer[octet] ^ 1 << place]) + answer[octet + 1 :]
