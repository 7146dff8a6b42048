"""The day's appointments, as the hospital tells them."""

import socket
import threading
from collections.abc import Callable

import pytest

from kiosk.hospital.hl7v2 import Hl7Hospital, Listening
from kiosk.hospital.hl7v2.appointments import Appointments
from kiosk.hospital.hl7v2.er7 import parse
from kiosk.hospital.hl7v2.table_file import TableFile
from kiosk.hospital.port import Capabilities, Unavailable
from kiosk.identity import PatientCode
from kiosk.visit import PatientRecord
from support.hl7v2.hospital import site
from support.hl7v2.notices import ANYWHERE, notice, tell
from support.hl7v2.receiver import Receiver, frame, says
from support.world import ANH, BAO, NOW


@pytest.fixture
def hospital(make: Callable[..., Hl7Hospital]) -> Hl7Hospital:
    hospital = make(listening=ANYWHERE, patient_query=False)
    hospital.start()
    return hospital


def test_a_booked_patient_is_found_by_document_code_and_record(hospital: Hl7Hospital) -> None:
    assert tell(hospital, notice()) == [["MSA", "AA", "N1"]]
    record = hospital.find_patient(ANH)
    assert isinstance(record, PatientRecord)
    assert record.patient_id == "0000123"
    (appointment,) = hospital.appointments("0000123")  # type: ignore[misc]
    assert (appointment.id, appointment.department_id, appointment.queue_id) == ("F-1", "dep-tm", "q-tm-1")
    assert appointment.at == NOW.replace(hour=13, minute=30)
    assert appointment.practitioner == "BS. TRẦN VÍ DỤ"
    found = hospital.find_appointment("F-1")
    assert isinstance(found, tuple)
    assert found[1] == appointment
    assert found[0].name == record.name.__class__(record.name.masked)
    assert hospital.find_patient(PatientCode("0000123")) == record
    assert hospital.find_patient(BAO) is None
    assert hospital.find_appointment("F-2") is None


def test_appointments_are_offered_where_they_are_heard(hospital: Hl7Hospital, make: Callable[..., Hl7Hospital]) -> None:
    for each, hears in ((hospital, True), (make(), False)):
        able = each.capabilities()
        assert isinstance(able, Capabilities)
        assert ("appointments" in able.features) is hears


@pytest.mark.parametrize("event", ["S13", "S14"])
def test_a_moved_appointment_is_at_its_new_time(hospital: Hl7Hospital, event: str) -> None:
    tell(hospital, notice(), notice(event, "20261122140000+0700"))
    assert [each.at.hour for each in hospital.appointments("0000123")] == [14]  # type: ignore[union-attr]


@pytest.mark.parametrize("event", ["S15", "S17", "S26"])
def test_an_appointment_that_is_off_is_forgotten(hospital: Hl7Hospital, event: str) -> None:
    tell(hospital, notice(), notice(event))
    assert hospital.appointments("0000123") == ()
    assert hospital.find_patient(ANH) is None


def test_a_status_that_ends_it_counts_whatever_the_event(hospital: Hl7Hospital) -> None:
    tell(hospital, notice(), notice("S14", status="Cancelled"))
    assert hospital.appointments("0000123") == ()


def test_a_patient_registered_at_the_desk_is_not_waited_for(hospital: Hl7Hospital) -> None:
    arrived = "MSH|^~\\&|HIS|BV|KIOSK|BV|20261122||ADT^A04|N2|P|2.5\rPV1|1|O|||F-1\r"
    assert tell(hospital, notice(), arrived)[1] == ["MSA", "AA", "N2"]
    assert hospital.appointments("0000123") == ()


@pytest.mark.parametrize(
    "text",
    [
        notice(at="20261124133000"),
        notice(at="soon"),
        notice(place="XX^999"),
        notice(patient="PID|1||001188990001^^^CCCD^NI||NGUYỄN^ANH"),
        notice(patient="PID|1||0000123^^^BVVD^MR||"),
    ],
    ids=["in two days", "no time", "a place not in the table", "no record number", "no name"],
)
def test_what_cannot_be_offered_is_accepted_and_passed_over(hospital: Hl7Hospital, text: str) -> None:
    assert tell(hospital, text) == [["MSA", "AA", "N1"]]
    assert hospital.find_appointment("F-1") is None


def test_tomorrows_are_kept_but_not_offered_today(hospital: Hl7Hospital) -> None:
    tell(hospital, notice(at="20261123090000+0700"))
    assert hospital.appointments("0000123") == ()
    assert hospital.find_appointment("F-1") is None


def test_the_day_that_is_over_is_forgotten(tmp_path, his: Receiver) -> None:  # type: ignore[no-untyped-def]
    here, now = site(tmp_path, his.port), [NOW]
    heard = Appointments(here, TableFile(here.departments_file).table, lambda: now[0])
    heard.hear(parse(notice(at="20261123090000+0700").encode()))
    now[0] = NOW.replace(day=23)
    assert len(heard.of_patient("0000123")) == 1
    now[0] = NOW.replace(day=24)
    assert heard.of_patient("0000123") == ()
    now[0] = NOW.replace(day=23)
    assert heard.of_patient("0000123") == ()


@pytest.mark.parametrize(
    ("modes", "words"),
    [("|", ["AA"]), ("AL|NE", ["CA"]), ("AL|AL", ["CA", "AA"]), ("NE|AL", ["AA"]), ("NE|ER", []), ("ER|NE", [])],
)
def test_the_sender_gets_the_acknowledgements_it_asked_for(hospital: Hl7Hospital, modes: str, words: list[str]) -> None:
    probe = notice(control="N9")
    told = tell(hospital, notice(modes=modes), probe, answers=len(words) + 1)
    assert [each[1] for each in told] == [*words, "AA"]
    assert told[-1][2] == "N9"


@pytest.mark.parametrize("kind", ["ORU^R01", "ADT^A08", "SIU^S24"])
def test_what_is_not_for_a_kiosk_is_rejected_by_kind(hospital: Hl7Hospital, kind: str) -> None:
    text = f"MSH|^~\\&|HIS|BV|KIOSK|BV|20261122||{kind}|N3|P|2.5\r"
    assert tell(hospital, text) == [["MSA", "AR", "N3"]]


def test_garbage_is_not_answered_and_does_not_end_the_connection(hospital: Hl7Hospital) -> None:
    assert tell(hospital, b"garbage", notice(), answers=1) == [["MSA", "AA", "N1"]]
    assert tell(hospital, "MSH|^~\\&|HIS|BV|KIOSK|BV|20261122||SIU^S12||P|2.5\r") == [["MSA", "AR"]]


def test_strangers_are_not_heard(make: Callable[..., Hl7Hospital]) -> None:
    hospital = make(listening=Listening("127.0.0.1", 0, frozenset({"10.9.9.9"})))
    hospital.start()
    assert hospital.listens_at is not None
    with socket.create_connection(hospital.listens_at, 5) as line:
        try:
            line.sendall(frame(notice()))
            assert line.recv(100) == b""
        except ConnectionError:
            pass
    assert hospital.find_appointment("F-1") is None


def test_closing_ends_the_listener(make: Callable[..., Hl7Hospital]) -> None:
    hospital = make(listening=ANYWHERE)
    hospital.start()
    tell(hospital, notice())
    hospital.close()
    address = hospital.listens_at
    assert address is not None
    for thread in threading.enumerate():
        if thread.name.startswith("hl7-"):
            thread.join(5)
            assert not thread.is_alive()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(address, 1)


def test_in_silence_of_the_query_the_days_list_still_knows_the_patient(
    his: Receiver, make: Callable[..., Hl7Hospital]
) -> None:
    his.does(says("AR"))
    hospital = make(listening=ANYWHERE)
    hospital.start()
    assert isinstance(hospital.find_patient(ANH), Unavailable)
    tell(hospital, notice())
    assert isinstance(hospital.find_patient(ANH), PatientRecord)
