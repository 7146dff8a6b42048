"""The next things are made while one is used."""

import threading
from collections.abc import Iterator
from contextlib import suppress
from queue import Empty, Full, Queue
from typing import TypeVar

T = TypeVar("T")
_SLICE_S = 0.05


class _Mistake:
    def __init__(self, error: Exception) -> None:
        self.error = error


def ahead(things: Iterator[T], most: int) -> Iterator[T]:
    """The same things in the same order, up to `most` of them made before they are asked for, on a thread.

    What goes wrong there is raised here. Who stops asking closes this iterator, and the thread ends with its thing.
    """
    made: Queue[tuple[T] | _Mistake | None] = Queue(most)
    unwanted = threading.Event()

    def give(one: tuple[T] | _Mistake | None) -> None:
        while not unwanted.is_set():
            with suppress(Full):
                made.put(one, timeout=_SLICE_S)
                return

    def make() -> None:
        try:
            for thing in things:
                give((thing,))
                if unwanted.is_set():
                    return
            give(None)
        except Exception as error:  # it is raised again on the other thread
            give(_Mistake(error))

    thread = threading.Thread(target=make, name="ahead", daemon=True)
    thread.start()
    try:
        while (one := made.get()) is not None:
            if isinstance(one, _Mistake):
                raise one.error
            yield one[0]
    finally:
        unwanted.set()
        with suppress(Empty):
            while True:
                made.get_nowait()
