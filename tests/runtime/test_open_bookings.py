"""Who at the glass waits for which answer."""

from kiosk.journey.state import Stored
from kiosk.runtime.open_bookings import Open, OpenBookings
from support.world import NOW


def booking(key: str, question: int = 1) -> Open:
    return Open(key, question, Stored(f"reference of {key}", None, NOW, key))


def test_nobody_waits_for_anything_before_a_booking_and_after_the_visit() -> None:
    still_open = OpenBookings()
    assert still_open.wanted() is None
    still_open.add(booking("a"))
    still_open.add_help("h", 2)
    still_open.forget()
    assert still_open.wanted() is None


def test_the_newest_booking_is_waited_for() -> None:
    still_open = OpenBookings()
    still_open.add(booking("a", 1))
    still_open.add(booking("b", 2))
    assert still_open.wanted() == "b"


def test_an_answered_booking_is_waited_for_no_more_but_still_found() -> None:
    still_open = OpenBookings()
    still_open.add(booking("a", 1))
    still_open.add(booking("b", 2))
    still_open.answered("b")
    assert still_open.wanted() == "a"
    still_open.answered("a")
    still_open.answered("of somebody long gone")
    assert still_open.wanted() is None
    assert still_open.find(key="b") is not None


def test_a_booking_that_was_not_stored_is_not_waited_for() -> None:
    still_open = OpenBookings()
    still_open.add(booking("a"))
    still_open.drop("a")
    assert still_open.wanted() is None


def test_a_call_for_help_goes_before_a_booking_until_it_is_answered() -> None:
    still_open = OpenBookings()
    still_open.add_help("h", 2)
    still_open.add(booking("a"))
    assert still_open.wanted() == "h"
    assert still_open.take_help("h") == 2
    assert still_open.wanted() == "a"


def test_who_takes_a_visit_back_is_waited_for_until_the_hospital_has_spoken() -> None:
    still_open = OpenBookings()
    still_open.add(booking("a"))
    still_open.add_cancel("c", 2)
    assert still_open.wanted() == "a", "before its cancellation"
    still_open.answered("a")
    assert still_open.wanted() == "c"
    still_open.answered("c")
    assert still_open.wanted() is None
    assert still_open.cancel("c") == 2
