"""Which stored writes somebody at the glass still waits for, and which question each of them answers."""

import threading
from dataclasses import dataclass

from kiosk.journey.state import Stored


@dataclass(frozen=True, slots=True)
class Open:
    """A booking whose patient may still stand here."""

    key: str
    question: int
    stored: Stored


class OpenBookings:
    """The bookings of the visit that is going on; forgotten when it ends. Safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._open: dict[str, Open] = {}
        self._helps: dict[str, int] = {}

    def add(self, booking: Open) -> None:
        """A booking is being stored."""
        with self._lock:
            self._open[booking.key] = booking

    def drop(self, key: str) -> None:
        """It was not stored after all."""
        with self._lock:
            self._open.pop(key, None)

    def find(self, *, key: str = "", question: int = 0) -> Open | None:
        """The open booking with this key or question."""
        with self._lock:
            for booking in self._open.values():
                if booking.key == key or booking.question == question:
                    return booking
        return None

    def add_help(self, key: str, question: int) -> None:
        """A call for help was stored."""
        with self._lock:
            self._helps[key] = question

    def take_help(self, key: str) -> int | None:
        """The question a call for help answers, once."""
        with self._lock:
            return self._helps.pop(key, None)

    def take_all_help(self) -> list[int]:
        """The questions of all calls for help nobody answered yet."""
        with self._lock:
            questions = list(self._helps.values())
            self._helps.clear()
        return questions

    def forget(self) -> None:
        """The visit is over."""
        with self._lock:
            self._open.clear()
            self._helps.clear()
