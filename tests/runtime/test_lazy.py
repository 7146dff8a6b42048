"""What is made when it is first needed, and let go of when the program ends."""

import threading

import pytest

from kiosk.runtime.lazy import Lazy, ShutError


def test_what_is_being_made_when_the_program_ends_is_closed_too() -> None:
    begun, go_on = threading.Event(), threading.Event()
    closed: list[object] = []

    def make() -> object:
        begun.set()
        assert go_on.wait(10)
        return "the queue"

    lazy: Lazy[object] = Lazy(make)
    opening = threading.Thread(target=lazy.get)
    ending = threading.Thread(target=lazy.shut, args=(closed.append,))
    opening.start()
    assert begun.wait(10)
    ending.start()
    go_on.set()
    opening.join(10)
    ending.join(10)
    assert closed == ["the queue"]


def test_nothing_is_made_after_the_end() -> None:
    lazy: Lazy[object] = Lazy(object)
    lazy.shut(lambda _thing: pytest.fail("there is nothing to close"))
    with pytest.raises(ShutError):
        lazy.get()
    assert lazy.peek() is None
