"""The page of the printers: looked at again and again, and one page of paper at a time."""

from datetime import UTC, datetime

import pytest

from kiosk.staff.checks import Examined, Found, Light
from kiosk.staff.menu import Menu, advance, events, jobs
from kiosk.staff.menu.pages import AskingPin, AtChecks, AtHome, AtOverview, AtPrinting
from kiosk.staff.printing import KeptSeen, PrintedWord, PrinterSeen, PrinterStanding, PrintingSeen

SEEN = PrintingSeen(
    (PrinterSeen("khe-in", PrinterStanding.NO_PAPER),), (KeptSeen("k", "A 042", datetime(2026, 11, 23, tzinfo=UTC)),)
)
PRINTERS = Menu((AtOverview(), AtPrinting(SEEN)))


def play(menu: Menu, *happened: events.Event) -> tuple[Menu, list[jobs.Job]]:
    asked: list[jobs.Job] = []
    for event in happened:
        menu, work = advance(menu, event)
        asked += work
    return menu, asked


def test_the_printers_are_looked_at_when_their_page_opens() -> None:
    menu, asked = play(Menu((AtOverview(),)), events.PrintingWanted(), events.PrintingLooked(SEEN))
    assert menu.page == AtPrinting(SEEN)
    assert asked == [jobs.LookAtPrinting()]


@pytest.mark.parametrize(
    ("touch", "job"),
    [
        (events.SheetWanted("khe-in"), jobs.PrintSheet("khe-in")),
        (events.PrintAgainWanted("k"), jobs.PrintAgain("k")),
    ],
)
def test_one_page_of_paper_at_a_time(touch: events.Event, job: jobs.Job) -> None:
    menu, asked = play(PRINTERS, touch, touch, events.NewRollWanted("khe-in"))
    assert asked == [job]
    assert menu.page == AtPrinting(SEEN, running=True)
    menu, asked = play(menu, events.PaperCame(PrintedWord.UNCONFIRMED), touch)
    assert asked == [jobs.LookAtPrinting(), job]
    assert menu.page == AtPrinting(SEEN, running=True)


def test_what_became_of_the_paper_is_said_until_the_next_touch() -> None:
    menu, _ = play(PRINTERS, events.PrintAgainWanted("k"), events.PaperCame(PrintedWord.PRINTED))
    assert menu.page == AtPrinting(SEEN, word=PrintedWord.PRINTED)


def test_a_new_roll_is_noted_and_the_forecast_looked_at() -> None:
    menu, asked = play(PRINTERS, events.NewRollWanted("khe-in"))
    assert asked == [jobs.NoteNewRoll("khe-in"), jobs.LookAtPrinting()]
    assert menu.page == AtPrinting(SEEN, word=PrintedWord.NEW_ROLL)


def test_the_report_of_the_checks_is_printed_once_when_every_part_was_looked_at() -> None:
    clock = Found("clock", Light.GREEN, "right")
    begun = Examined((("clock", (clock,)), ("disk", ())), running="disk")
    menu = Menu((AtHome(), AtChecks()), examined=begun)
    assert play(menu, events.ReportWanted()) == (menu, [])
    menu, asked = play(menu, events.PartChecked("disk", ()), events.ReportWanted(), events.ReportWanted())
    assert asked == [jobs.PrintReport((clock,))]
    assert menu.page == AtChecks(printing=True)
    assert menu.at_work
    menu, _ = play(menu, events.ChecksDue(), events.PaperCame(PrintedWord.PRINTED))
    assert menu.page == AtChecks(word=PrintedWord.PRINTED)
    assert menu.examined.running == "clock", "parts are looked at all the same"


def test_paper_nobody_waits_for_any_more_changes_no_page() -> None:
    home = Menu((AtHome(), AtChecks()))
    assert play(home, events.PaperCame(PrintedWord.PRINTED)) == (home, [])
    assert play(PRINTERS, events.ReportWanted()) == (PRINTERS, [])


def test_nobody_prints_at_the_door() -> None:
    door = Menu((AskingPin(),))
    assert play(door, events.PrintingWanted(), events.PrintAgainWanted("k")) == (door, [])


def test_an_answer_that_comes_after_the_page_was_left_changes_nothing() -> None:
    left, _ = play(PRINTERS, events.SheetWanted("khe-in"), events.Back())
    assert play(left, events.PaperCame(PrintedWord.PRINTED), events.PrintingLooked(SEEN)) == (left, [])


def test_only_what_prints_is_called_so() -> None:
    assert {one for one in PrinterStanding if one.prints} == {PrinterStanding.READY, PrinterStanding.PAPER_LOW}
