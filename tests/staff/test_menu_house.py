"""The menu's pages about the kiosk itself: looked at, tried out, taken out of service, asked of the caretaker."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.staff import CarryKey, Place
from kiosk.staff.checks import Examined, Found, Light
from kiosk.staff.closing import ClosedFor, Closure
from kiosk.staff.house import HouseSeen
from kiosk.staff.machine import MachineAsk, MachineWord
from kiosk.staff.menu import Menu, advance, events, jobs
from kiosk.staff.menu.pages import (
    AskingPin,
    AtChecks,
    AtChip,
    AtClosing,
    AtDevices,
    AtExport,
    AtHome,
    AtMachine,
    AtScan,
    AtScreen,
    AtSound,
    AtTouch,
    AtVersions,
    CardState,
    Page,
    ScreenPicture,
    SoundWord,
    TouchStage,
)
from kiosk.staff.touch import PLAIN, TARGETS, Matrix
from kiosk.staff.trials import MOST_SHOWN, ChipLevel, ChipSeen, ScanKind, ScanSeen

HOUSE = HouseSeen("K3", "Sảnh A", "Bệnh viện Mẫu", "1.4.0", "qa", datetime(2026, 11, 24, tzinfo=UTC))
HOME = Menu((AtHome(),))
GOOD = Found("disk", Light.GREEN, "41 GB free")
READ = ChipSeen(ChipLevel.ISSUER_VERIFIED, 3200.0)
CLOSURE = Closure(ClosedFor.NO_PAPER, 1.0)
NEW: Matrix = (1.1, 0.0, 0.0, 0.0, 1.0, 0.0)


def play(menu: Menu, *happened: events.Event) -> tuple[Menu, list[jobs.Job]]:
    asked: list[jobs.Job] = []
    for event in happened:
        menu, work = advance(menu, event)
        asked += work
    return menu, asked


def at(page: Page) -> Menu:
    return Menu((AtHome(), page), house=HOUSE)


@pytest.mark.parametrize(
    ("touch", "page", "asked"),
    [
        (events.QueueWanted(), "AtOverview", [jobs.LookAtQueue()]),
        (events.ChecksWanted(), "AtChecks", [jobs.ListChecks()]),
        (events.DevicesWanted(), "AtDevices", [jobs.LookAtHouse()]),
        (events.VersionsWanted(), "AtVersions", [jobs.LookAtHouse()]),
        (events.PrintingWanted(), "AtPrinting", [jobs.LookAtPrinting()]),
        (events.ExportWanted(logs=True), "AtExport", [jobs.FindPlaces()]),
        (events.ScreenWanted(), "AtScreen", []),
        (events.MachineWanted(), "AtMachine", [jobs.LookAtHouse(), jobs.LookAtQueue()]),
    ],
)
def test_every_tile_leads_somewhere_and_back(touch: events.Event, page: str, asked: list[jobs.Job]) -> None:
    menu, work = play(HOME, touch)
    assert (type(menu.page).__name__, work) == (page, asked)
    assert play(menu, events.Back())[0].page == AtHome()


TOUCHES: list[events.Event] = [
    events.ChecksWanted(),
    events.MachineWanted(),
    events.PowerWanted(MachineAsk.REBOOT),
    events.PowerConfirmed(MachineAsk.REBOOT),
    events.ClosingChosen(ClosedFor.NO_PAPER),
    events.OpeningWanted(),
    events.ExportWanted(logs=True),
    events.ScanWanted(),
    events.CalibrationWanted(),
    events.TargetTouched((0.5, 0.5)),
    events.SentenceWanted("vi"),
]


@pytest.mark.parametrize("touch", TOUCHES, ids=lambda touch: type(touch).__name__)
def test_nothing_of_it_is_reached_without_the_pin(touch: events.Event) -> None:
    for menu in (Menu(), Menu((AskingPin(),))):
        assert play(menu, touch) == (menu, [])


def test_parts_are_checked_one_after_the_other_and_told_as_they_come() -> None:
    menu, asked = play(HOME, events.ChecksWanted(), events.ChecksListed(("clock", "disk")))
    assert asked == [jobs.ListChecks(), jobs.CheckPart("clock")]
    assert menu.at_work
    menu, asked = play(menu, events.PartChecked("clock", (GOOD,)))
    assert (menu.examined.found, asked) == ((GOOD,), [jobs.CheckPart("disk")])
    menu, asked = play(menu, events.PartChecked("disk", ()))
    assert (menu.examined.rounds, menu.examined.running, asked) == (1, None, [])
    assert not menu.at_work, "from now on it looks again without keeping the menu open"


def test_the_next_round_keeps_what_was_found_until_there_is_news() -> None:
    seen = Examined((("clock", (GOOD,)), ("disk", (GOOD,))), rounds=1)
    menu, asked = play(replace(at(AtChecks()), examined=seen), events.ChecksDue())
    assert asked == [jobs.CheckPart("clock")]
    assert menu.examined.found == (GOOD, GOOD)
    assert play(menu, events.ChecksDue(), events.ChecksWanted())[1] == [], "one round at a time"


def test_a_check_that_ends_after_the_page_was_left_begins_no_other() -> None:
    menu, _ = play(HOME, events.ChecksWanted(), events.ChecksListed(("clock", "disk")), events.Back())
    assert play(menu, events.PartChecked("clock", (GOOD,)), events.ChecksDue())[1] == []


def test_a_machine_nobody_can_check_waits_for_nothing() -> None:
    menu, asked = play(HOME, events.ChecksWanted(), events.ChecksListed(()))
    assert asked == [jobs.ListChecks()]
    assert not menu.at_work


def test_codes_come_to_the_page_that_asked_the_newest_first_and_go_with_it() -> None:
    seen = [ScanSeen("camera", ScanKind.OTHER, size=size) for size in range(MOST_SHOWN + 2)]
    menu, asked = play(at(AtDevices()), events.ScanWanted(), *map(events.CodeSeen, seen))
    assert asked == [jobs.Listen(cards=False)]
    assert menu.page == AtScan(tuple(seen[::-1][:MOST_SHOWN]))
    menu, asked = play(menu, events.Back(), events.CodeSeen(seen[0]))
    assert (menu.page, asked) == (AtDevices(), [jobs.StopListening()])


def test_a_card_is_told_from_laying_to_taking_and_the_result_stays_until_the_next() -> None:
    menu, asked = play(
        at(AtDevices()),
        events.ChipWanted(),
        events.CardMoved(CardState.LAID),
        events.CardMoved(CardState.KEY_WANTED),
        events.CardKeyKnown(),
        events.CardMoved(CardState.READING, 0.5),
    )
    assert asked == [jobs.Listen(cards=True)]
    assert menu.page == AtChip(CardState.READING, keyed=True, done=0.5)
    assert menu.at_work
    menu, _ = play(menu, events.CardSeen(READ), events.CardMoved(CardState.NONE))
    assert menu.page == AtChip(seen=READ)
    menu, _ = play(menu, events.CardMoved(CardState.LAID))
    assert menu.page == AtChip(CardState.LAID)


@pytest.mark.parametrize("out", [events.Back(), events.Closed(), events.Closed(idle=True)])
def test_leaving_a_trial_by_any_way_ends_it(out: events.Event) -> None:
    assert jobs.StopListening() in play(at(AtScan()), out)[1]
    assert jobs.StopListening() in play(at(AtChip()), out)[1]
    assert jobs.Hush() in play(at(AtSound()), out)[1]


def test_sound_is_played_said_and_made_louder_within_bounds() -> None:
    menu, asked = play(
        at(AtDevices()),
        events.SoundWanted(9),
        events.VolumeWanted(3),
        events.VolumeWanted(5),
        events.ToneWanted("good"),
        events.SoundCame(SoundWord.PLAYED),
        events.SentenceWanted("km"),
    )
    assert asked == [jobs.SetVolume(3), jobs.PlayTone("good"), jobs.SaySentence("km")]
    assert menu.page == AtSound(3, SoundWord.PLAYING)
    assert menu.at_work


def touched(*places: tuple[float, float]) -> tuple[events.Event, ...]:
    return tuple(map(events.TargetTouched, places))


LAID = events.MatrixLaid(MachineWord.DONE, PLAIN, NEW)


def trying() -> Menu:
    return play(at(AtTouch()), events.CalibrationWanted(), *touched(*TARGETS), LAID)[0]


def test_five_targets_give_a_matrix_that_is_tried() -> None:
    menu, asked = play(at(AtDevices()), events.TouchWanted(), events.CalibrationWanted(), *touched(*TARGETS))
    [job] = asked
    assert isinstance(job, jobs.LayMatrix)
    assert job.measured == pytest.approx(PLAIN)
    assert menu.page is not None
    assert play(menu, events.Back(), events.Closed(idle=True)) == (menu, []), "no way out before it is known"
    menu, asked = play(menu, LAID)
    assert asked == [jobs.WaitForKeeping()]
    assert menu.page == AtTouch(TouchStage.TRYING, before=PLAIN, tried=NEW)


def test_nobody_confirms_and_the_old_matrix_comes_back() -> None:
    menu, asked = play(trying(), events.MatrixDoubted())
    assert asked == [jobs.TakeMatrixBack(PLAIN, NEW)]
    assert menu.writing
    menu, _ = play(menu, events.MatrixTakenBack(MachineWord.DONE))
    assert menu.page == AtTouch(TouchStage.TAKEN_BACK, word=MachineWord.DONE)
    assert not menu.writing


def test_somebody_confirms_and_the_clock_takes_nothing_back() -> None:
    menu, asked = play(trying(), events.MatrixKept(), events.MatrixDoubted())
    assert asked == [jobs.KeepMatrix(NEW)]
    assert menu.page == AtTouch(TouchStage.KEPT)


def test_fingers_beside_the_targets_change_nothing() -> None:
    menu, asked = play(at(AtTouch()), events.CalibrationWanted(), *touched(*[(0.5, 0.5)] * 5))
    assert (menu.page, asked) == (AtTouch(TouchStage.MISSED), [])


def test_a_machine_without_a_caretaker_says_so() -> None:
    failed = events.MatrixLaid(MachineWord.NO_CARETAKER, PLAIN, NEW)
    menu, _ = play(at(AtTouch()), events.CalibrationWanted(), *touched(*TARGETS), failed)
    assert menu.page == AtTouch(TouchStage.FAILED, word=MachineWord.NO_CARETAKER)
    assert not menu.writing


def test_colours_take_the_whole_glass_and_give_it_back() -> None:
    menu, _ = play(HOME, events.ScreenWanted(), events.PictureWanted(ScreenPicture.RED))
    assert menu.bare
    menu, _ = play(menu, events.PictureWanted(None))
    assert (menu.page, menu.bare) == (AtScreen(), False)


@pytest.mark.parametrize("ask", list(MachineAsk))
def test_the_caretaker_is_asked_only_after_a_question(ask: MachineAsk) -> None:
    menu, asked = play(at(AtMachine()), events.PowerConfirmed(ask), events.PowerWanted(ask))
    assert (menu.page, asked) == (AtMachine(asking=ask), [])
    menu, asked = play(menu, events.PowerConfirmed(ask), events.PowerConfirmed(ask))
    assert (menu.page, asked) == (AtMachine(running=True), [jobs.AskCaretaker(ask)])
    assert menu.at_work
    menu, _ = play(menu, events.PowerAnswered(MachineWord.NO_CARETAKER))
    assert menu.page == AtMachine(word=MachineWord.NO_CARETAKER)
    assert play(menu, events.Back())[0].page == AtHome()


def test_another_question_is_no_answer_to_this_one() -> None:
    menu, _ = play(at(AtMachine()), events.PowerWanted(MachineAsk.RESTART))
    assert play(menu, events.PowerConfirmed(MachineAsk.POWER_OFF)) == (menu, [])


def test_taken_out_of_service_for_a_reason_and_put_back() -> None:
    menu, asked = play(at(AtMachine()), events.ClosingWanted(), events.ClosingChosen(ClosedFor.NO_PAPER))
    assert (menu.page, asked) == (AtMachine(running=True), [jobs.CloseForPatients(ClosedFor.NO_PAPER)])
    menu, _ = play(menu, events.ClosureChanged(CLOSURE, kept=False))
    assert menu.page == AtMachine(kept=False)
    assert menu.house is not None
    assert menu.house.closure == CLOSURE
    menu, asked = play(menu, events.OpeningWanted(), events.ClosureChanged(None))
    assert asked == [jobs.OpenForPatients()]
    assert menu.page == AtMachine()
    assert menu.house is not None
    assert menu.house.closure is None


def test_a_reason_is_not_taken_without_the_question() -> None:
    assert play(at(AtMachine()), events.ClosingChosen(ClosedFor.NO_PAPER))[1] == []
    assert play(at(AtClosing()), events.OpeningWanted())[1] == []


def test_logs_go_the_way_of_the_queue_with_a_key_of_their_own() -> None:
    stick, key = Place(Path("/media/a"), "a", 1), CarryKey(bytes(32))
    menu, asked = play(HOME, events.ExportWanted(logs=True), events.PlacesFound((stick,), key), events.KeyKept())
    assert asked == [jobs.FindPlaces(), jobs.SaveLogs(stick, key)]
    assert menu.page == AtExport((stick,), stick, key, running=True, logs=True)
    menu, _ = play(menu, events.CarriedOut(0, "kiosk.logs"))
    assert menu.page == AtExport((stick,), stick, key, written=0, file="kiosk.logs", logs=True)
    assert play(menu, events.ExportWanted())[0].page == AtExport(logs=True), "once more is the logs once more"


EVENTS: list[events.Event] = [
    *TOUCHES,
    *map(events.TargetTouched, TARGETS),
    events.Back(),
    events.Closed(),
    events.QueueWanted(),
    events.DevicesWanted(),
    events.VersionsWanted(),
    events.ChipWanted(),
    events.SoundWanted(2),
    events.TouchWanted(),
    events.ScreenWanted(),
    events.PictureWanted(ScreenPicture.RULER),
    events.ChecksListed(("a", "b")),
    events.PartChecked("a", (GOOD,)),
    events.PartChecked("b", ()),
    events.ChecksDue(),
    events.CodeSeen(ScanSeen("camera", ScanKind.OTHER)),
    events.CardMoved(CardState.READING, 0.1),
    events.CardSeen(READ),
    events.SoundCame(SoundWord.NO_VOICE),
    LAID,
    events.MatrixKept(),
    events.MatrixDoubted(),
    events.MatrixTakenBack(MachineWord.DONE),
    events.ClosingWanted(),
    events.ClosureChanged(CLOSURE),
    events.PowerAnswered(MachineWord.DONE),
    events.HouseLooked(HOUSE),
]


@given(st.lists(st.sampled_from(EVENTS), max_size=40))
@example([events.ScanWanted(), events.ChecksWanted(), events.Back()])
def test_in_any_order_trials_end_with_their_page_and_an_unsure_touch_is_never_left(
    happened: list[events.Event],
) -> None:
    menu, listening, unsure = HOME, False, False
    for event in happened:
        menu, work = advance(menu, event)
        for job in work:
            if isinstance(job, jobs.Listen):
                listening = True
            elif isinstance(job, jobs.StopListening):
                listening = False
            elif isinstance(job, jobs.LayMatrix):
                unsure = True
            elif isinstance(job, jobs.KeepMatrix):
                unsure = False
        if isinstance(event, events.MatrixTakenBack) or (isinstance(menu.page, AtTouch) and not menu.page.unsure):
            unsure = False
        assert listening is isinstance(menu.page, AtScan | AtChip)
        assert not unsure or menu.writing


def test_the_pages_of_the_versions_and_the_first_one_know_the_kiosk() -> None:
    menu, _ = play(HOME, events.VersionsWanted(), events.HouseLooked(HOUSE))
    assert (menu.page, menu.house) == (AtVersions(), HOUSE)
