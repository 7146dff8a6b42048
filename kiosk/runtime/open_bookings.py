"""Which stored writes somebody at the glass still waits for, and which question each of them answers."""

import threading
from dataclasses import dataclass

from kiosk.journey.state import Stored


@dataclass(frozen=True, slots=True)
class Open:
    """A booking whose patient may still stand here. `subject`: whose writes keep their order in the queue."""

    key: str
    question: int
    stored: Stored
    subject: str = ""


class OpenBookings:
    """The bookings of the visit that is going on; forgotten when it ends. Safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._open: dict[str, Open] = {}
        self._helps: dict[str, int] = {}
        self._cancels: dict[str, int] = {}
        self._cancels_stored: set[str] = set()
        self._payments: dict[str, int] = {}
        self._elsewhere: dict[str, str] = {}
        self._answered: set[str] = set()

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

    def subject_of(self, key: str) -> str:
        """Whose order is kept when the visit has left the queue: what the same patient wants next may need it."""
        booking = self.find(key=key)
        return booking.subject if booking is not None else ""

    def found_elsewhere(self, reference: str, visit_id: str) -> None:
        """The patient had this visit there already: it counts instead of the one with our reference."""
        with self._lock:
            self._elsewhere[reference] = visit_id

    def elsewhere(self, reference: str) -> str | None:
        """The visit that counts instead of the one with this reference."""
        with self._lock:
            return self._elsewhere.get(reference)

    def add_help(self, key: str, question: int) -> None:
        """A call for help was stored."""
        with self._lock:
            self._helps[key] = question

    def take_help(self, key: str) -> int | None:
        """The question a call for help answers, once."""
        with self._lock:
            return self._helps.pop(key, None)

    def add_cancel(self, key: str, question: int) -> None:
        """Taking a visit back is being stored."""
        with self._lock:
            self._cancels[key] = question

    def cancel(self, key: str) -> int | None:
        """The question a cancellation answers."""
        with self._lock:
            return self._cancels.get(key)

    def cancel_stands(self, key: str) -> None:
        """Taking a visit back is stored: it happens, sooner or later."""
        with self._lock:
            self._cancels_stored.add(key)

    def stored_cancels(self) -> list[int]:
        """The questions of the cancellations that are stored."""
        with self._lock:
            return [question for key, question in self._cancels.items() if key in self._cancels_stored]

    def add_payment(self, key: str, question: int) -> None:
        """Somebody waits for a code to pay with."""
        with self._lock:
            self._payments[key] = question

    def drop_payment(self, key: str) -> None:
        """It was answered before; another one is asked for."""
        with self._lock:
            self._payments.pop(key, None)

    def payment(self, key: str) -> int | None:
        """The question a code to pay with answers; None when nobody waits for it any more."""
        with self._lock:
            return self._payments.get(key)

    def payments(self) -> list[int]:
        """The questions of all codes that did not come yet."""
        with self._lock:
            return [question for key, question in self._payments.items() if key not in self._answered]

    def take_all_help(self) -> list[int]:
        """The questions of all calls for help nobody answered yet."""
        with self._lock:
            questions = list(self._helps.values())
            self._helps.clear()
        return questions

    def wanted(self) -> str | None:
        """The key of the write whose answer somebody at the glass waits for.

        A call for help, else the newest code to pay with, booking or cancellation, in this order. One that was answered
        meanwhile and not told to `answered` may still be named.
        """
        with self._lock:
            unanswered = [key for key in (*self._cancels, *self._open, *self._payments) if key not in self._answered]
            return next(reversed(self._helps or unanswered), None)

    def answered(self, key: str) -> None:
        """The hospital took or refused this: nobody waits for it any more."""
        with self._lock:
            if key in self._open or key in self._cancels or key in self._payments:
                self._answered.add(key)

    def forget(self) -> None:
        """The visit is over."""
        with self._lock:
            self._open.clear()
            self._helps.clear()
            self._cancels.clear()
            self._cancels_stored.clear()
            self._payments.clear()
            self._elsewhere.clear()
            self._answered.clear()
