"""The menu as a function: the door, the pages, what is asked before something is done, and what stays afterwards."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.staff import CarryKey, ExportProblem, KeepReason, Place, Trouble, gate, see
from kiosk.staff.menu import Menu, advance, events, jobs
from kiosk.staff.menu.pages import (
    AskingPin,
    AskingReason,
    AtCheck,
    AtExport,
    AtHome,
    AtItem,
    AtList,
    Checked,
    Confirming,
    Did,
    Risk,
)
from offline_queue import Number, Summary

KEY = CarryKey(bytes(32))
STICK, OTHER = Place(Path("/media/a"), "a", 1), Place(Path("/media/b"), "b", 1)
LOCKED_STICK = Place(Path("/media/c"), "c", 1, read_only=True)
CHECKED = Checked(0.0, 2, sound=True)


def item(key: str, *, carried: bool = False) -> Summary:
    return Summary(key, "book", Number("K3", 1), 0.0, 0, aside=True, reason="x", readable=True, carried=carried)


SEEN = see([item("aside"), item("carried", carried=True)], lambda number: f"{number.value}", 0.0)
ENTER = (events.Knocked(), events.GateAnswered(gate.Open(), tried=False), events.Typed(6), events.PinEntered())
RIGHT = events.GateAnswered(gate.Open(), tried=True)
INSIDE = (*ENTER, RIGHT, events.QueueSeen(SEEN))


def play(*happened: events.Event, menu: Menu | None = None) -> tuple[Menu, list[jobs.Job]]:
    menu, asked = menu or Menu(), []
    for event in happened:
        menu, work = advance(menu, event)
        asked += work
    return menu, asked


def test_the_right_pin_opens_and_the_kiosk_takes_no_visit() -> None:
    menu, asked = play(*INSIDE)
    assert menu.inside
    assert menu.pages == (AtHome(),)
    assert asked == [jobs.LookAtGate(), jobs.TryPin(), jobs.Enter(), jobs.LookAtHouse(), jobs.LookAtQueue()]


def test_a_wrong_pin_wipes_what_was_typed() -> None:
    menu, asked = play(*ENTER, events.GateAnswered(gate.Wrong(1), tried=True))
    assert menu.page == AskingPin(answer=gate.Wrong(1))
    assert jobs.ForgetTyped() in asked
    assert not menu.inside


def test_while_the_door_waits_no_digit_is_taken() -> None:
    menu, asked = play(*ENTER, events.GateAnswered(gate.Wait(30.0), tried=True))
    assert asked[-1] == jobs.WaitAtGate(30.0)
    assert play(events.Typed(1), events.PinEntered(), menu=menu) == (menu, [])
    menu, asked = play(events.GateWaited(), events.GateAnswered(gate.Open(), tried=False), menu=menu)
    assert (menu.page, asked) == (AskingPin(), [jobs.LookAtGate()])


def test_nothing_is_looked_at_before_the_pin() -> None:
    shut, _ = play(*ENTER)
    for event in (events.ListWanted(aside=True), events.CheckWanted(), events.ExportWanted(), events.SendAgainWanted()):
        assert advance(shut, event) == (shut, ())
        assert advance(Menu(), event) == (Menu(), ())


def test_a_second_enter_while_the_pin_is_looked_at_is_no_second_try() -> None:
    _, asked = play(*ENTER, events.PinEntered())
    assert asked.count(jobs.TryPin()) == 1


def test_the_way_back_leads_through_the_pages_and_out() -> None:
    menu, _ = play(*INSIDE, events.ListWanted(aside=True), events.ItemChosen("aside"))
    assert menu.pages == (AtHome(), AtList(aside=True), AtItem("aside"))
    menu, _ = play(events.Back(), events.Back(), menu=menu)
    assert menu.page == AtHome()
    menu, asked = play(events.Back(), menu=menu)
    assert (menu, asked) == (Menu(), [jobs.ForgetTyped(), jobs.Leave(entered=True, idle=False)])


@pytest.mark.parametrize("idle", [True, False])
def test_closing_leaves_nothing_but_the_last_check(idle: bool) -> None:
    menu, asked = play(*INSIDE, events.CheckWanted(), events.FileChecked(CHECKED), events.Closed(idle))
    assert menu == Menu(checked=CHECKED)
    assert asked[-1] == jobs.Leave(entered=True, idle=idle)


def test_a_door_that_is_left_was_never_entered() -> None:
    _, asked = play(*ENTER, events.Closed(idle=True))
    assert asked[-1] == jobs.Leave(entered=False, idle=True)


def test_one_item_is_sent_again_at_a_touch() -> None:
    menu, asked = play(*INSIDE, events.SendAgainWanted("aside"))
    assert asked[-1] == jobs.SendAgain(("aside",))
    assert menu.busy
    menu, _ = play(events.Acted(Did.SENT_AGAIN, 1, SEEN), menu=menu)
    assert not menu.busy
    assert menu.news is not None
    assert menu.news.count == 1


def test_all_of_them_only_after_a_question() -> None:
    menu, asked = play(*INSIDE, events.SendAgainWanted())
    assert menu.page == Confirming(Risk.SEND_ALL)
    assert jobs.SendAgain(None) not in asked
    menu, asked = play(events.Confirmed(Risk.SEND_ALL), menu=menu)
    assert (menu.page, asked) == (AtHome(), [jobs.SendAgain(None)])


def test_what_was_carried_out_is_sent_from_here_only_after_a_question() -> None:
    menu, asked = play(*INSIDE, events.SendAgainWanted("carried"))
    assert menu.page == Confirming(Risk.SEND_CARRIED, "carried")
    assert not any(isinstance(job, jobs.SendAgain) for job in asked)
    assert play(events.Confirmed(Risk.SEND_ALL), menu=menu) == (menu, []), "another question's answer"
    _, asked = play(events.Confirmed(Risk.SEND_CARRIED), menu=menu)
    assert asked == [jobs.SendAgain(("carried",), carried=True)]


def test_setting_aside_asks_why_and_goes_back_to_the_item() -> None:
    menu, _ = play(*INSIDE, events.ItemChosen("aside"), events.SetAsideWanted("aside"))
    assert menu.page == AskingReason("aside")
    menu, asked = play(events.ReasonChosen(KeepReason.PATIENT_LEFT), menu=menu)
    assert (menu.page, asked) == (AtItem("aside"), [jobs.SetAside("aside", KeepReason.PATIENT_LEFT.stored)])


def test_a_second_touch_while_something_is_done_does_nothing() -> None:
    busy, _ = play(*INSIDE, events.CheckWanted())
    assert busy.page == AtCheck()
    for event in (events.CheckWanted(), events.SendAgainWanted("aside")):
        assert advance(busy, event) == (busy, ())


def test_a_failure_is_told_and_the_menu_goes_on() -> None:
    menu, _ = play(*INSIDE, events.CheckWanted(), events.Failed(Trouble.DAMAGED))
    assert menu.news is not None
    assert menu.news.trouble is Trouble.DAMAGED
    assert not menu.busy


def exporting(*happened: events.Event, places: tuple[Place, ...] = (STICK,)) -> tuple[AtExport, list[jobs.Job]]:
    menu, asked = play(*INSIDE, events.ExportWanted(), events.PlacesFound(places, KEY), *happened)
    assert isinstance(menu.page, AtExport)
    return menu.page, asked


def test_the_key_is_shown_before_anything_is_written() -> None:
    page, asked = exporting()
    assert (page.place, page.key) == (STICK, KEY)
    assert asked[-1] == jobs.FindPlaces()
    page, asked = exporting(events.KeyKept())
    assert asked[-1] == jobs.CarryOut(STICK, KEY)
    assert page.running


def test_one_of_several_sticks_is_chosen_first() -> None:
    page, _ = exporting(events.KeyKept(), places=(STICK, OTHER))
    assert not page.running
    page, _ = exporting(events.PlaceChosen(OTHER), places=(STICK, OTHER))
    assert page.place == OTHER
    page, _ = exporting(events.PlaceChosen(LOCKED_STICK), places=(STICK, OTHER))
    assert page.place is None, "never offered"


def test_no_stick_and_a_read_only_one_are_named() -> None:
    assert exporting(places=())[0].problem is ExportProblem.NO_STICK
    page, asked = exporting(events.KeyKept(), places=(LOCKED_STICK,))
    assert page.problem is ExportProblem.STICK_READ_ONLY
    assert not any(isinstance(job, jobs.CarryOut) for job in asked)


def test_while_it_is_written_there_is_no_way_back_and_no_second_file() -> None:
    page, asked = exporting(
        events.KeyKept(), events.KeyKept(), events.Back(), events.Closed(), events.ExportWanted(), events.CarryWaits()
    )
    assert sum(isinstance(job, jobs.CarryOut) for job in asked) == 1
    assert page.running
    assert page.waiting


def test_afterwards_the_key_still_stands_until_the_page_is_left() -> None:
    page, asked = exporting(events.KeyKept(), events.CarriedOut(2, "x"), events.KeyKept())
    assert (page.written, page.key, page.running) == (2, KEY, False)
    assert asked[-1] == jobs.LookAtQueue()
    menu, _ = play(*INSIDE, events.ExportWanted(), events.PlacesFound((STICK,), KEY), events.Back())
    assert KEY.secret.hex() not in repr(menu)


def test_what_failed_can_be_tried_again_with_the_key_that_was_kept() -> None:
    page, asked = exporting(events.KeyKept(), events.NotCarriedOut(ExportProblem.STICK_FULL), events.KeyKept())
    assert page.running
    assert asked[-1] == jobs.CarryOut(STICK, KEY)


ANY = st.sampled_from(
    [
        *ENTER,
        RIGHT,
        *(
            events.GateAnswered(answer, tried)
            for answer in (gate.Wrong(1), gate.Wait(5), gate.Unusable())
            for tried in (True, False)
        ),
        *(events.Back(), events.Closed(), events.Closed(idle=True), events.GateWaited()),
        *(events.ListWanted(aside=True), events.ListWanted(aside=False), events.PageTurned(3), events.PageTurned(-1)),
        *(
            events.ItemChosen("aside"),
            events.ItemChosen("gone"),
            events.SendAgainWanted(),
            events.SendAgainWanted("carried"),
        ),
        *(events.SetAsideWanted("aside"), events.ReasonChosen(KeepReason.WAIT)),
        *(events.Confirmed(risk) for risk in Risk),
        *(events.CheckWanted(), events.ExportWanted(), events.PlaceChosen(STICK), events.KeyKept()),
        *(
            events.QueueSeen(SEEN),
            events.Acted(Did.GONE, 0, SEEN),
            events.FileChecked(CHECKED),
            events.Failed(Trouble.OTHER),
        ),
        *(
            events.PlacesFound((STICK,), KEY),
            events.PlacesFound((), KEY),
            events.CarryWaits(),
            events.CarriedOut(1, "x"),
        ),
        events.NotCarriedOut(ExportProblem.BUSY),
    ]
)


@given(st.lists(ANY, max_size=40))
def test_in_every_order_entering_and_leaving_come_in_pairs_and_the_queue_is_touched_inside_alone(happened) -> None:
    menu, inside = Menu(), False
    for event in happened:
        was_inside = menu.inside
        menu, work = advance(menu, event)
        for job in work:
            match job:
                case jobs.Enter():
                    assert not inside
                    inside = True
                case jobs.Leave(entered=entered):
                    assert entered is inside
                    inside = False
                case jobs.SendAgain() | jobs.SetAside() | jobs.CarryOut() | jobs.CheckFile():
                    assert was_inside
                case _:
                    pass
        assert menu.inside is inside
        assert menu.pages or menu == Menu(checked=menu.checked)
