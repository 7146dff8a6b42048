"""Things that are slow to make and not needed for the first picture."""

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class ShutError(Exception):
    """The program is ending: it is not made any more."""


class Lazy(Generic[T]):
    """Made by the first thread that asks; the others wait for it. After a failure the next one tries again."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._lock = Lock()
        self._value: T | None = None
        self._shut = False

    def get(self) -> T:
        """The thing itself, closed or not. Raises ShutError where there was none at `shut`."""
        with self._lock:
            if self._value is None:
                if self._shut:
                    raise ShutError
                self._value = self._make()
            return self._value

    def renew(self, broken: T, close: Callable[[T], None]) -> None:
        """Close what is broken, unless another thread did already; the next one that asks makes a new one.

        Those who ask meanwhile wait. Those who still hold the old one find it closed.
        """
        with self._lock:
            if self._value is broken:
                self._value = None
                close(broken)

    def peek(self) -> T | None:
        """The thing, if anybody needed it so far."""
        return self._value

    def shut(self, close: Callable[[T], None]) -> None:
        """Close it if there is one, also one that is being made just now; none is made after this."""
        with self._lock:
            self._shut = True
            if self._value is not None:
                close(self._value)
