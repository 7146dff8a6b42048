"""While the technicians' menu is open nobody can begin a visit, and afterwards everything is as it was."""

import pytest

from kiosk.journey import Delays, Journey, Language, NumberKind, OutOfServiceReason, advance, deadlines, events, state
from kiosk.journey.effects import Forget
from support.world import ANH, CHIP, journey

MAINTENANCE = state.OutOfService(OutOfServiceReason.MAINTENANCE)
FULL = OutOfServiceReason.STORE_FULL


def after(*happened: events.Event, start: Journey | None = None) -> Journey:
    now = start or journey()
    for event in happened:
        now, _ = advance(now, event)
    return now


def test_whoever_comes_sees_that_the_kiosk_is_being_worked_on() -> None:
    assert after(events.ServiceMenuOpened()).step == MAINTENANCE
    assert after(events.ServiceMenuOpened(), events.ServiceMenuClosed()).step == state.Welcome()


@pytest.mark.parametrize(
    "event",
    [
        events.DocumentShown(ANH),
        events.DocumentShown((ANH, CHIP)),
        events.CardLaid(),
        events.CardRead(CHIP),
        events.TypeNumber(NumberKind.DOCUMENT),
        events.BackPressed(),
        events.ExitPressed(),
        events.ProgramFailed(),
        events.ServiceMenuOpened(),
    ],
)
def test_nothing_begins_a_visit_while_it_is_open(event: events.Event) -> None:
    assert after(events.ServiceMenuOpened(), event).step == MAINTENANCE


def test_a_visit_under_way_is_not_disturbed() -> None:
    visit = after(events.DocumentShown(ANH))
    opened = after(events.ServiceMenuOpened(), start=visit)
    assert isinstance(opened.step, state.Confirming)
    assert not opened.in_service
    assert after(events.ServiceMenuClosed(), start=visit) == visit


@pytest.mark.parametrize("stopped_before", [True, False])
def test_another_reason_to_be_out_of_service_stays_below_it(stopped_before: bool) -> None:
    order = [events.ServiceStopped(FULL), events.ServiceMenuOpened()]
    opened = after(*(order if stopped_before else reversed(order)))
    assert opened.step == MAINTENANCE
    assert after(events.ServiceMenuClosed(), start=opened).step == state.OutOfService(FULL)
    mended = after(events.ServiceRestored(), start=opened)
    assert mended.step == MAINTENANCE
    assert after(events.ServiceMenuClosed(), start=mended).step == state.Welcome()


def test_the_language_a_technician_chose_stays_until_the_menu_is_closed() -> None:
    english = after(events.ServiceMenuOpened(), events.LanguageChosen(Language.EN))
    assert deadlines(english, Delays()) == frozenset()
    closed, effects = advance(english, events.ServiceMenuClosed())
    assert closed.language == Language.VI
    assert Forget() in effects


@pytest.mark.parametrize("reason", [OutOfServiceReason.NO_PAPER, OutOfServiceReason.OTHER_KIOSK])
def test_what_staff_closed_stays_closed_after_the_menu_until_staff_opens_it(reason: OutOfServiceReason) -> None:
    closed = after(events.ServiceMenuOpened(), events.TakenOutOfService(reason))
    assert closed.step == MAINTENANCE
    closed = after(events.ServiceMenuClosed(), start=closed)
    assert closed.step == state.OutOfService(reason)
    assert after(events.DocumentShown(ANH), start=closed).step == state.OutOfService(reason)
    assert after(events.ServiceRestored(), start=closed).step == state.OutOfService(reason)
    assert after(events.PutBackInService(), start=closed).step == state.Welcome()


def test_a_store_that_is_full_goes_before_what_staff_said_and_comes_back_to_it() -> None:
    closed = after(events.TakenOutOfService(OutOfServiceReason.NO_PAPER), events.ServiceStopped(FULL))
    assert closed.step == state.OutOfService(FULL)
    assert after(events.PutBackInService(), start=closed).step == state.OutOfService(FULL)
    assert after(events.ServiceRestored(), start=closed).step == state.OutOfService(OutOfServiceReason.NO_PAPER)


def test_taking_it_out_of_service_interrupts_no_visit_and_the_next_one_begins_not() -> None:
    visit = after(events.DocumentShown(ANH))
    assert after(events.TakenOutOfService(OutOfServiceReason.NO_PAPER), start=visit).step == visit.step
    ended = after(events.TakenOutOfService(OutOfServiceReason.NO_PAPER), events.ExitPressed(), start=visit)
    assert ended.step == state.OutOfService(OutOfServiceReason.NO_PAPER)
