"""Notes in, figures out."""

import pytest
from watching.notes import Journalled

from kiosk.journal import Level, Note
from kiosk.journey import CardProblem, CodeHint, OutOfServiceReason
from kiosk.watching.observations import What
from kiosk.watching.situation import State


@pytest.fixture
def desk() -> Journalled:
    return Journalled()


def test_a_visit_is_told_by_its_steps_and_its_number(desk: Journalled) -> None:
    with desk.visit("Confirming", "booked"):
        desk.wait(6)
        desk.step("ChoosingDepartment")
        desk.wait(14)
        desk.step("Ticketed")
        desk.wait(20)
    assert desk.counted(What.BEGAN) == {(): 1}
    assert desk.counted(What.ENDED) == {("booked",): 1}
    assert desk.took(What.TO_TICKET) == [((), 20.0)]
    assert desk.took(What.VISIT) == [(("served",), 40.0)]
    assert desk.took(What.STEP) == [(("Confirming",), 6.0), (("ChoosingDepartment",), 14.0), (("Ticketed",), 20.0)]
    assert desk.counted(What.LEFT) == {}


def test_a_visit_is_left_at_the_step_before_the_curtain(desk: Journalled) -> None:
    with desk.visit("Confirming", "left"):
        desk.step("ChoosingDepartment")
        desk.wait(60)
        desk.step("Curtained")
        desk.wait(45)
    assert desk.counted(What.LEFT) == {("ChoosingDepartment",): 1}


def test_who_is_sent_to_the_desk_has_not_left(desk: Journalled) -> None:
    with desk.visit("Stopped", "stopped-K11"):
        desk.wait(5)
    assert desk.counted(What.LEFT) == {}
    assert desk.took(What.VISIT) == [(("failed",), 5.0)]


def test_a_program_that_began_in_the_middle_of_a_visit_makes_up_nothing(desk: Journalled) -> None:
    desk.step("Reviewing")
    desk.note(Note.VISIT_ENDED, visit=1, outcome="booked", seconds=30.0)
    assert desk.took(What.STEP) == []
    assert desk.counted(What.ENDED) == {("booked",): 1}


@pytest.mark.parametrize(
    ("before", "result"),
    [
        ([], "first-try"),
        ([(Note.READ_COACHED, {"hint": CodeHint.GLARE})], "after-hints"),
        ([(Note.CODE_READ, {"device": "camera", "failed": "web_link"})], "after-refusal"),
        (
            [(Note.READ_COACHED, {"hint": CodeHint.GLARE}), (Note.CODE_READ, {"device": "camera", "failed": "empty"})],
            "after-refusal",
        ),
    ],
)
def test_a_read_counts_by_what_had_to_be_said_before(
    desk: Journalled, before: list[tuple[Note, dict[str, str]]], result: str
) -> None:
    for note, facts in before:
        desk.note(note, **facts)
    desk.note(Note.CODE_READ, device="camera", failed="none")
    with desk.visit("Confirming", "booked"):
        desk.note(Note.CODE_READ, device="camera", failed="none")
    assert desk.counted(What.READ) == {("camera", result): 1}


def test_a_device_that_never_read_failed_and_says_why(desk: Journalled) -> None:
    with desk.visit("ReadingCard", "left"):
        desk.note(Note.READ_REFUSED, reason=CardProblem.WEAK_FIELD)
        desk.note(Note.READ_REFUSED, reason=CardProblem.WEAK_FIELD)
        desk.note(Note.READ_REFUSED, reason="broken_document")  # the camera's: `code-read` says so
    assert desk.counted(What.READ) == {("chip-reader", "failed"): 1}
    assert desk.counted(What.NOT_READ) == {("chip-reader", "weak-field"): 2}


def test_a_chip_that_was_read_after_a_refusal(desk: Journalled) -> None:
    with desk.visit("ReadingCard", "booked"):
        desk.note(Note.READ_REFUSED, reason=CardProblem.PULLED_EARLY)
        desk.note(Note.CHIP_READ, proof="unaltered", failed="none")
    assert desk.counted(What.READ) == {("chip-reader", "after-refusal"): 1}


def test_what_the_camera_saw_of_a_passer_by_is_nobodys(desk: Journalled) -> None:
    desk.note(Note.READ_COACHED, hint=CodeHint.TOO_FAR)
    desk.wait(300)
    desk.note(Note.CODE_READ, device="scanner", failed="none")
    with desk.visit("Confirming", "booked"):
        desk.wait(1)
    assert desk.counted(What.READ) == {("scanner", "first-try"): 1}
    assert desk.counted(What.NOT_READ) == {}


def test_a_hint_of_the_camera_beside_a_scanner_that_read_is_no_failure(desk: Journalled) -> None:
    with desk.visit("Confirming", "booked"):
        desk.note(Note.READ_COACHED, hint=CodeHint.TOO_FAR)
        desk.note(Note.CODE_READ, device="scanner", failed="none")
    assert desk.counted(What.READ) == {("scanner", "first-try"): 1}


def test_hours_without_the_hospital_count_as_they_pass(desk: Journalled) -> None:
    desk.wait(100)
    desk.note(Note.LINE_LOST, Level.WARNING)
    desk.wait(600)
    assert desk.counted(What.OFFLINE) == {(): 600}
    assert desk.reckoner.situation.online is False
    desk.note(Note.LINE_RESTORED)
    desk.wait(50)
    assert desk.counted(What.OFFLINE) == {(): 600}
    assert desk.counted(What.UP) == {(): 750}


def test_a_clock_that_goes_back_takes_no_time_away(desk: Journalled) -> None:
    desk.note(Note.LINE_LOST, Level.WARNING)
    desk.wait(10)
    desk.reckoner.tick(desk.at - 5)
    desk.wait(10)
    assert desk.counted(What.OFFLINE) == {(): 20}


def test_out_of_service_counts_by_its_reason(desk: Journalled) -> None:
    desk.note(Note.OUT_OF_SERVICE, Level.ERROR, reason=OutOfServiceReason.STORE_FULL)
    desk.wait(90)
    assert desk.reckoner.situation.state is State.OUT_OF_SERVICE
    desk.note(Note.BACK_IN_SERVICE)
    assert desk.counted(What.OUT) == {("store-full",): 90}
    assert desk.reckoner.situation.state is State.WELCOME


def test_the_menu_lies_over_all(desk: Journalled) -> None:
    desk.note(Note.OUT_OF_SERVICE, Level.ERROR, reason="store-full")
    desk.note(Note.SERVICE_OPENED, Level.WARNING)
    desk.wait(30)
    assert desk.reckoner.situation.state is State.MENU
    desk.note(Note.SERVICE_CLOSED, by="touch")
    assert desk.counted(What.MENU) == {(): 30}


def test_words_of_nobody_knows_where_become_other(desk: Journalled) -> None:
    desk.note(Note.HELP_CALLED, step="NGUYỄN VĂN A")
    desk.note(Note.VISIT_ENDED, visit=1, outcome="001090000000", seconds=1.0)
    desk.note(Note.ROLL_CHANGED, name="đường Láng", rows=1)
    desk.note(Note.PRINTER_STATUS, name="đường Láng", status="001090000000")
    assert desk.counted(What.HELP) == {("other",): 1}
    assert desk.counted(What.ENDED) == {("other",): 1}
    assert desk.counted(What.ROLL) == {("other",): 1}
    assert desk.reckoner.situation.printers == {"other": "other"}


def test_paper_deliveries_and_numbers(desk: Journalled) -> None:
    desk.note(Note.TICKET_PRINTED, seconds=1.0)
    desk.note(Note.TICKET_NOT_PRINTED, Level.WARNING, kind="ticket", outcome="torn", status="no-paper")
    desk.note(Note.BOOKING_STORED, offline=True, again=False)
    desk.note(Note.BOOKING_STORED, offline=True, again=True)
    desk.note(Note.NUMBER_GIVEN, lent=True)
    desk.note(Note.WRITE_DELIVERED, kind="help")
    desk.note(Note.WRITE_SET_ASIDE, Level.WARNING, kind="book", reason="x")
    assert desk.counted(What.PRINTED) == {("ticket",): 1}
    assert desk.counted(What.NOT_PRINTED) == {("ticket", "no-paper"): 1}
    assert desk.counted(What.REGISTERED) == {("offline",): 1}
    assert desk.counted(What.NUMBERED) == {("hospital",): 1}
    assert desk.counted(What.DELIVERED) == {("help",): 1}
    assert desk.counted(What.SET_ASIDE) == {("book",): 1}
    assert desk.counted(What.TOLD) == {("warning",): 2}
    assert desk.reckoner.situation.delivered_at == desk.at
