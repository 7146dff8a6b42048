"""What becomes of a visit, whatever the receiver says."""

import socket
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.hospital.hl7v2 import GIVES_NONE, Hl7Hospital
from kiosk.hospital.port import (
    Capabilities,
    Conflict,
    Done,
    OutcomeUnknown,
    Rejected,
    Unavailable,
)
from kiosk.visit import Booking
from support.hl7v2.hospital import SLOT, TICKET, request
from support.hl7v2.receiver import Receiver, Sent, ack, error, frame, hangs_up, says, sends
from support.world import TYPED

QUICK = {"write_s": 0.3, "lookup_s": 0.3}


def test_an_accepted_walk_in_is_a_booking_with_the_printed_number(hospital: Hl7Hospital) -> None:
    visit = hospital.book(request())
    assert isinstance(visit, Booking)
    assert visit.place.number == "K3-07"
    assert (visit.place.room, visit.place.floor, visit.place.department) == (
        "Phòng khám Nội 1",
        "Tầng 1",
        "Nội tổng quát",
    )
    assert hospital.visit("ref-1") == visit
    assert hospital.visit_by_id(visit.visit_id) == visit


def test_a_hospital_without_numbers_says_so_and_takes_no_request_without_one(
    his: Receiver, hospital: Hl7Hospital
) -> None:
    able = hospital.capabilities()
    assert isinstance(able, Capabilities)
    assert GIVES_NONE in able.features
    assert hospital.book(request(ticket=None)) == Rejected("number-needed")
    assert his.sent == []


@pytest.mark.parametrize(
    ("reaction", "outcome"),
    [
        (says("AE"), Rejected("hl7-ae")),
        (says("AE", error("101", "PID")), Rejected("hl7-101")),
        (says("AE", error("205", "PID")), Rejected("hl7-205")),
        (says("AE", error("206")), Unavailable("hl7-206")),
        (says("AE", error("207")), OutcomeUnknown("ref-1")),
        (says("AR"), Unavailable("hl7-ar")),
        (says("AR", error("207", "MSH")), Unavailable("hl7-207")),
        (says("AR", error("203", "MSH")), Rejected("hl7-203")),
        (says("AA", error("200", "MSH", "W")), Rejected("hl7-200")),
        (says("AA", error("201", "MSH", "W")), Rejected("hl7-201")),
        (says("AA", error("103", "PID", "W"), error("201", "MSH", "W")), Rejected("hl7-201")),
        (says("CE"), Unavailable("hl7-ce")),
        (says("CR", error("202", "MSH")), Rejected("hl7-202")),
        (says("XX"), OutcomeUnknown("ref-1")),
        (says(""), OutcomeUnknown("ref-1")),
        (says("AE", "ERR|PV1^1^3^103&Table value&HL70357"), Rejected("hl7-103")),
        (hangs_up, OutcomeUnknown("ref-1")),
        (sends(lambda sent: frame(ack(sent))[:40]), OutcomeUnknown("ref-1")),
        (sends(lambda _: b"\x0b" + b"x" * 1_100_000), OutcomeUnknown("ref-1")),
        (sends(lambda sent: frame(ack(sent, to="SOMEBODYELSE"))), OutcomeUnknown("ref-1")),
        (sends(lambda sent: frame(ack(sent, "CA"))), OutcomeUnknown("ref-1")),
        (sends(lambda sent: frame(ack(sent, "ca"))), OutcomeUnknown("ref-1")),
        (sends(lambda _: frame(b"not a message")), OutcomeUnknown("ref-1")),
    ],
)
def test_every_answer_has_one_meaning(
    his: Receiver, make: Callable[..., Hl7Hospital], reaction: Callable[[Sent, socket.socket], None], outcome: object
) -> None:
    his.does(reaction)
    hospital = make(**QUICK)
    assert hospital.book(request()) == outcome
    assert not isinstance(hospital.visit("ref-1"), Booking)


def test_what_went_wrong_there_never_quotes_what_was_said(his: Receiver, hospital: Hl7Hospital) -> None:
    his.does(says("AE", error("NGUYỄN")))
    outcome = hospital.book(request())
    assert outcome == Rejected("hl7-ae")


def test_a_silent_receiver_leaves_it_open_and_the_same_message_settles_it(
    his: Receiver, make: Callable[..., Hl7Hospital]
) -> None:
    his.does(his.silent, says())
    hospital = make(**QUICK)
    assert hospital.book(request()) == OutcomeUnknown("ref-1")
    assert isinstance(hospital.visit("ref-1"), Unavailable)  # not None: nobody may conclude that it is not there
    assert isinstance(hospital.book(request()), Booking)
    assert his.sent[0].raw == his.sent[1].raw
    assert isinstance(hospital.visit("ref-1"), Booking)


def test_a_visit_that_had_arrived_is_known_by_the_duplicate_number(his: Receiver, hospital: Hl7Hospital) -> None:
    his.does(hangs_up, says("AE", error("205", "PV1")))
    assert hospital.book(request()) == OutcomeUnknown("ref-1")
    assert isinstance(hospital.book(request()), Booking)


def test_nobody_listening_is_certainly_not_sent(make: Callable[..., Hl7Hospital]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    hospital = make(port)
    assert hospital.book(request()) == Unavailable("connection refused")
    assert hospital.visit("ref-1") is None
    assert hospital.health() == Unavailable("connection refused")
    assert hospital.catalogue() == Unavailable("connection refused")


def test_answers_to_other_messages_are_passed_over_and_counted(his: Receiver, hospital: Hl7Hospital) -> None:
    his.does(
        sends(
            lambda sent: b"noise" + frame(ack(sent, "AE", to="EARLIER")),
            lambda sent: frame(b"garbage") + frame(ack(sent))[:30],
            lambda sent: frame(ack(sent))[30:],
        )
    )
    assert isinstance(hospital.book(request()), Booking)
    assert hospital.discarded == 2


def test_two_answers_are_one_booking(his: Receiver, hospital: Hl7Hospital) -> None:
    his.does(sends(lambda sent: frame(ack(sent)) * 2))
    assert isinstance(hospital.book(request()), Booking)


def test_in_enhanced_mode_the_application_has_the_last_word(his: Receiver, make: Callable[..., Hl7Hospital]) -> None:
    his.does(sends(lambda sent: frame(ack(sent, "CA")), lambda sent: frame(ack(sent, "AE"))))
    assert make(acknowledgement="application").book(request()) == Rejected("hl7-ae")


def test_where_it_was_agreed_a_commit_is_enough(his: Receiver, make: Callable[..., Hl7Hospital]) -> None:
    his.does(says("CA"))
    hospital = make(acknowledgement="commit", **QUICK)
    assert isinstance(hospital.book(request()), Booking)
    assert hospital.book(request(2, slot_id=SLOT)) == OutcomeUnknown("ref-2")  # a time is booked by its answer alone
    assert his.sent[-1].segment("MSH")[15:17] == ["AL", "AL"]


def test_one_connection_for_each_message_unless_one_is_kept(his: Receiver, make: Callable[..., Hl7Hospital]) -> None:
    hospital = make()
    for number in (1, 2):
        hospital.book(request(number))
    assert his.connections == 2
    hospital = make(keep_connection=True)
    for number in (3, 4):
        hospital.book(request(number))
        assert hospital.health() == Done()
    assert his.connections == 3


def test_a_kept_connection_that_ended_is_opened_again(his: Receiver, make: Callable[..., Hl7Hospital]) -> None:
    def answers_and_ends(sent: Sent, line: socket.socket) -> None:
        line.sendall(frame(ack(sent)))
        line.shutdown(socket.SHUT_RDWR)

    his.does(answers_and_ends, says())
    hospital = make(keep_connection=True)
    assert isinstance(hospital.book(request(1)), Booking)
    assert isinstance(hospital.book(request(2)), Booking)
    assert len(his.sent) == 2


def test_a_late_answer_on_a_kept_connection_is_not_taken_for_the_next_one(
    his: Receiver, make: Callable[..., Hl7Hospital]
) -> None:
    his.does(
        sends(lambda sent: frame(ack(sent))),
        sends(lambda sent: frame(ack(sent, "AA", to=his.sent[0].control_id)), lambda sent: frame(ack(sent, "AE"))),
    )
    hospital = make(keep_connection=True)
    assert isinstance(hospital.book(request(1)), Booking)
    assert hospital.book(request(2)) == Rejected("hl7-ae")
    assert hospital.discarded == 1


@pytest.mark.parametrize(
    ("schedule", "outcome"),
    [
        ("|Cancelled", Conflict("slot-taken")),
        ("|Blocked", Conflict("slot-taken")),
        ("|Pending", Rejected("appointment-pending")),
    ],
)
def test_an_accepted_request_for_a_time_is_not_yet_a_time(
    his: Receiver, hospital: Hl7Hospital, schedule: str, outcome: object
) -> None:
    his.does(says("AA", "SCH|p|F-1" + "|" * 22 + schedule, kind="SRR^S01"))
    assert hospital.book(request(slot_id=SLOT)) == outcome
    assert hospital.visit("ref-1") is None


def test_another_time_than_the_one_shown_is_never_sold_as_it(his: Receiver, hospital: Hl7Hospital) -> None:
    his.does(says("AA", "SCH|p|F-1|||||||||^^^20261122150000+0700", kind="SRR^S01"))
    assert hospital.book(request(slot_id=SLOT)) == Conflict("appointment-moved")


def test_a_time_that_is_gone_is_a_conflict(his: Receiver, hospital: Hl7Hospital) -> None:
    his.does(says("AE", kind="SRR^S01"))
    assert hospital.book(request(slot_id=SLOT)) == Conflict("slot-taken")
    assert hospital.book(request(slot_id="q-gone@2026-11-22T13:20:00+07:00")) == Conflict("slot-taken")


def test_a_number_alone_cannot_be_registered(his: Receiver, hospital: Hl7Hospital) -> None:
    assert hospital.book(request(identity=TYPED, patient_id=None)) == Rejected("patient-not-found")
    assert hospital.book(request(department_id="dep-gone")) == Rejected("department-closed")
    assert his.sent == []
    assert isinstance(hospital.book(request(identity=TYPED)), Booking)
    assert his.sent[0].segment("PID")[5] == "^^^^^^U"


def test_an_accepted_visit_is_known_after_a_restart(his: Receiver, make: Callable[..., Hl7Hospital]) -> None:
    before = make().book(request())
    again = make()
    assert again.visit("ref-1") == before
    assert again.book(request()) == before
    assert len(his.sent) == 1
    assert again.visit("ref-2") is None


def test_without_a_note_of_it_nobody_says_a_visit_is_not_there(
    his: Receiver, make: Callable[..., Hl7Hospital], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("where the folder should be")
    hospital = make(records_folder=tmp_path / "file")
    assert not hospital.forgetful
    assert isinstance(hospital.book(request(1)), Booking)
    assert hospital.forgetful
    assert isinstance(hospital.visit("ref-1"), Booking)
    assert isinstance(hospital.visit("ref-2"), Unavailable)


def test_a_visit_is_taken_back_by_its_number(his: Receiver, hospital: Hl7Hospital) -> None:
    visit = hospital.book(request())
    assert isinstance(visit, Booking)
    assert hospital.cancel_visit("cancel-1", visit, "patient") == Done()
    booked, cancelled = his.sent
    assert cancelled.segment("MSH")[9] == "ADT^A11^ADT_A09"
    assert cancelled.segment("PV1")[19] == booked.segment("PV1")[19]
    assert cancelled.segment("PID") == booked.segment("PID")
    assert cancelled.control_id != booked.control_id


def test_after_a_restart_a_visit_is_taken_back_without_the_patient(
    his: Receiver, make: Callable[..., Hl7Hospital]
) -> None:
    visit = make().book(request())
    assert isinstance(visit, Booking)
    assert make().cancel_visit("cancel-1", visit, "patient") == Done()
    assert "NGUY" not in his.sent[-1].raw.decode()
    assert his.sent[-1].segment("PID")[3] == f"{visit.visit_id}^^^KIOSK^VN"
    assert his.sent[-1].segment("PID")[5] == "^^^^^^U"


@pytest.mark.parametrize(
    ("reaction", "outcome"),
    [
        (says("AE", error("204", "PV1")), Done()),
        (says("AE", error("204", "PID")), Rejected("hl7-204")),
        (says("AE"), Rejected("hl7-ae")),
        (hangs_up, OutcomeUnknown("cancel-1")),
    ],
)
def test_what_a_taken_back_visit_can_come_to(
    his: Receiver, hospital: Hl7Hospital, reaction: Callable[[Sent, socket.socket], None], outcome: object
) -> None:
    visit = hospital.book(request())
    assert isinstance(visit, Booking)
    his.does(reaction)
    assert hospital.cancel_visit("cancel-1", visit, "patient") == outcome


def test_a_time_is_given_back_by_both_its_names(his: Receiver, hospital: Hl7Hospital) -> None:
    his.does(says("AA", "SCH|p|F-1^HIS", kind="SRR^S01"))
    visit = hospital.book(request(slot_id=SLOT))
    assert isinstance(visit, Booking)
    assert hospital.cancel_visit("cancel-1", visit, "patient") == Done()
    assert his.sent[-1].segment("MSH")[9] == "SRM^S04^SRM_S01"
    assert his.sent[-1].segment("ARQ")[1:3] == [f"{visit.visit_id}^KIOSK", "F-1"]
    assert hospital.keep_number("n-1", visit.visit_id, TICKET) == Rejected("not-offered")


def test_another_number_is_told_with_an_update(his: Receiver, hospital: Hl7Hospital) -> None:
    visit = hospital.book(request())
    assert isinstance(visit, Booking)
    assert hospital.keep_number("n-1", visit.visit_id, replace(TICKET, number="K3-09")) == Done()
    assert his.sent[-1].segment("MSH")[9] == "ADT^A08^ADT_A01"
    assert his.sent[-1].segment("PV1")[50] == "K3-09^^^^VN"
    assert his.sent[-1].segment("ZQN")[1] == "K3-09"
    assert hospital.keep_number("n-2", "unknown", TICKET) == Rejected("visit-not-found")


@pytest.mark.parametrize("keep", [False, True])
def test_eight_threads_get_eight_answers_each_their_own(
    his: Receiver, make: Callable[..., Hl7Hospital], keep: bool
) -> None:
    hospital = make(keep_connection=keep)
    with ThreadPoolExecutor(8) as threads:
        visits = list(threads.map(hospital.book, [request(number) for number in range(24)]))
    numbers = {visit.visit_id for visit in visits if isinstance(visit, Booking)}
    assert len(numbers) == 24
    assert numbers == {sent.segment("PV1")[19].partition("^")[0] for sent in his.sent}
    assert hospital.discarded == 0


def test_what_waits_for_the_kept_connection_waits_no_longer_than_its_time(
    his: Receiver, make: Callable[..., Hl7Hospital]
) -> None:
    asked, over = threading.Event(), threading.Event()

    def stalls(sent: Sent, line: socket.socket) -> None:
        asked.set()
        over.wait(10)
        hangs_up(sent, line)

    his.does(stalls)
    hospital = make(keep_connection=True, write_s=5.0, lookup_s=0.1)
    with ThreadPoolExecutor(1) as threads:
        first = threads.submit(hospital.book, request(1))
        assert asked.wait(5)
        assert hospital.find_patient(request().intent.identity) == Unavailable("line busy")
        over.set()
        assert first.result(10) == OutcomeUnknown("ref-1")
