"""The next things are made while one is used."""

import threading
from collections.abc import Iterator
from contextlib import suppress
from queue import Empty, Full, Queue
from types import TracebackType
from typing import Generic, Self, TypeVar

T = TypeVar("T")
_SLICE_S = 0.05
_ENDS_S = 0.5
"""For so long the thing being made is waited for: what makes it is best ended before the next things are wanted."""


class _Mistake:
    """What went wrong on the other thread."""

    def __init__(self, error: Exception) -> None:
        self.error = error


class Ahead(Generic[T]):
    """The same things in the same order, up to `most` of them made before they are asked for, on a thread of their own.

    What goes wrong there is raised here. Leaving its `with` ends the thread once the thing it is making is made.
    """

    def __init__(self, things: Iterator[T], most: int) -> None:
        self._things = things
        self._made: Queue[tuple[T] | _Mistake | None] = Queue(most)
        self._unwanted = threading.Event()
        self._thread = threading.Thread(target=self._make, name="ahead", daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._unwanted.set()
        with suppress(Empty):
            while True:
                self._made.get_nowait()
        self._thread.join(_ENDS_S)

    def __iter__(self) -> Iterator[T]:
        return self

    def __next__(self) -> T:
        one = self._made.get()
        if isinstance(one, tuple):
            return one[0]
        self._made.put(one)  # whoever asks again hears the same
        if one is None:
            raise StopIteration
        raise one.error

    def _make(self) -> None:
        try:
            for thing in self._things:
                if not self._given((thing,)):
                    return
            self._given(None)
        except Exception as error:  # raised again where the things are used
            self._given(_Mistake(error))

    def _given(self, one: tuple[T] | _Mistake | None) -> bool:
        while not self._unwanted.is_set():
            with suppress(Full):
                self._made.put(one, timeout=_SLICE_S)
                return True
        return False
