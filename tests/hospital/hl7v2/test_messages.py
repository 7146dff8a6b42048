"""What stands in the messages the kiosk sends, read with another reader than ours."""

from collections.abc import Callable
from dataclasses import replace

import hl7
import pytest

from kiosk.hospital.hl7v2 import Hl7Hospital
from kiosk.hospital.hl7v2.er7 import parse
from kiosk.hospital.hl7v2.persons import name_read, name_written, person_read
from kiosk.hospital.hl7v2.times import read, read_birth
from kiosk.hospital.hl7v2.writing import encode, segment
from kiosk.identity import PartialDate, PassportNumber, PersonName, Sex
from kiosk.visit import Booking, Payer, Priority
from support.hl7v2.hospital import SLOT, request
from support.hl7v2.receiver import Receiver, says
from support.world import ANH, CHILD, CHIP, HANOI, NOW


def booked(his: Receiver, hospital: Hl7Hospital, **changed: object) -> hl7.Message:
    assert isinstance(hospital.book(request(**changed)), Booking)  # type: ignore[arg-type]
    return hl7.parse(his.sent[-1].raw.decode())


def test_a_walk_in_names_patient_place_visit_and_number(his: Receiver, hospital: Hl7Hospital) -> None:
    sent = booked(his, hospital)
    assert str(sent.segment("MSH")(9)) == "ADT^A04^ADT_A01"
    assert str(sent.segment("MSH")(18)) == "UNICODE UTF-8"
    assert str(sent.segment("MSH")(7)) == "20261122081500+0700"
    assert [str(each) for each in sent.segment("PID")(3)] == ["0000123^^^BVVD^MR", "001188990001^^^CCCD^NI"]
    assert str(sent.segment("PID")(5)) == "NGUYỄN^ANH^THỊ MINH^^^^L"
    assert str(sent.segment("PID")(7)) == "19880412"
    assert str(sent.segment("PID")(8)) == "F"
    visit = sent.segment("PV1")
    assert (str(visit(2)), str(visit(3)), str(visit(10))) == ("O", "NTQ^101^^BV", "NTQ")
    assert str(visit(50)) == "K3-07^^^K3^VN"
    assert len(str(visit(19)(0)(0))) <= 15
    queue = sent.segment("ZQN")
    assert [str(queue(number)) for number in (1, 2, 3, 6)] == ["K3-07", "20261122081500+0700", "K3", "N"]
    assert "IN1" not in his.sent[-1].names


def test_the_message_id_fits_and_follows_from_the_request_alone(his: Receiver, hospital: Hl7Hospital) -> None:
    his.does(says("CE"), says("CE"), says())
    for _ in range(2):
        hospital.book(request(1))
    hospital.book(request(2))
    first, again, other = his.sent
    assert first.raw == again.raw
    assert len(first.control_id) <= 20
    assert other.control_id != first.control_id
    assert other.segment("PV1")[19] != first.segment("PV1")[19]


def test_an_insured_child_brings_card_guardian_and_priority(his: Receiver, hospital: Hl7Hospital) -> None:
    child = replace(CHILD, guardian_name=PersonName("TRẦN QUỐC BẢO"), registered_facility="01043")
    sent = booked(his, hospital, identity=child, patient_id=None, payer=Payer.INSURANCE, priority=Priority.UNDER_6)
    assert [str(each) for each in sent.segment("PID")(3)] == ["TE1010199000006^^^BHYT^HC"]
    assert str(sent.segment("NK1")(2)) == "TRẦN^BẢO^QUỐC^^^^L"
    assert str(sent.segment("IN1")(36)) == "TE1010199000006"
    assert [str(sent.segment("ZQN")(number)) for number in (4, 5, 6)] == ["under-6", "birth-date", "Y"]
    assert his.sent[-1].names == ["MSH", "EVN", "PID", "NK1", "PV1", "IN1", "ZQN"]


def test_checked_coverage_goes_with_its_evidence(his: Receiver, hospital: Hl7Hospital) -> None:
    sent = booked(his, hospital, payer=Payer.INSURANCE, evidence_id="ev-9")
    assert str(sent.segment("IN1")(14)) == "ev-9"
    assert str(sent.segment("ZQN")(6)) == "N"


def test_a_foreigner_is_known_by_passport_and_issuer(his: Receiver, hospital: Hl7Hospital) -> None:
    person = replace(ANH, citizen_number=None, passport_number=PassportNumber("KOR", "M1234"), sex=Sex.UNKNOWN)
    sent = booked(his, hospital, identity=person, patient_id=None)
    assert str(sent.segment("PID")(3)) == "M1234^^^PASSPORT^PPN"
    assert str(sent.segment("PID")(26)) == "KOR"
    assert str(sent.segment("PID")(8)) == "U"


def test_how_genuine_the_chip_is_goes_along(his: Receiver, hospital: Hl7Hospital) -> None:
    sent = booked(his, hospital, identity=CHIP)
    assert [str(sent.segment("ZQN")(number)) for number in (8, 9)] == ["chip-card", "unaltered"]


def test_an_appointment_is_checked_in_by_its_id(his: Receiver, hospital: Hl7Hospital) -> None:
    assert str(booked(his, hospital, appointment_id="APT-77").segment("PV1")(5)) == "APT-77^^^HIS^VN"


def test_a_time_is_asked_for_not_announced(his: Receiver, hospital: Hl7Hospital) -> None:
    his.does(says("AA", "SCH|x^KIOSK|F-1^HIS||||||||||^^^20261122132000+0700|||||||||||||Booked", kind="SRR^S01"))
    sent = booked(his, hospital, slot_id=SLOT, department_id="dep-tm", queue_id="q-tm-1")
    assert str(sent.segment("MSH")(9)) == "SRM^S01^SRM_S01"
    assert str(sent.segment("ARQ")(11)) == "20261122132000+0700"
    assert str(sent.segment("ARQ")(9)) == "20"
    assert str(sent.segment("AIL")(3)) == "TM^305^^BV"
    assert str(sent.segment("ARQ")(1)(0)(0)) == str(sent.segment("PV1")(19)(0)(0))


def test_an_older_hospital_gets_the_older_header(his: Receiver, make: Callable[..., Hl7Hospital]) -> None:
    booked(his, make(version="2.3", patient_query=False))
    assert his.sent[-1].segment("MSH")[9] == "ADT^A04"
    assert his.sent[-1].segment("MSH")[12] == "2.3"


@pytest.mark.parametrize(
    ("mode", "fields"), [("original", ["", ""]), ("application", ["AL", "AL"]), ("commit", ["AL", "NE"])]
)
def test_the_header_says_which_acknowledgement_is_wanted(
    his: Receiver, make: Callable[..., Hl7Hospital], mode: str, fields: list[str]
) -> None:
    booked(his, make(acknowledgement=mode))
    assert his.sent[-1].segment("MSH")[15:17] == fields


def test_the_printed_number_stands_where_it_was_agreed(his: Receiver, make: Callable[..., Hl7Hospital]) -> None:
    booked(his, make(queue_segment="ZQ9", number_in_visit=False))
    assert "ZQ9" in his.sent[-1].names
    assert len(his.sent[-1].segment("PV1")) <= 50
    booked(his, make(queue_segment=None), number=2)
    assert his.sent[-1].names[-1] == "PV1"
    assert his.sent[-1].segment("PV1")[50] == "K3-07^^^K3^VN"


@pytest.mark.parametrize(
    "name", ["NGUYỄN THỊ MINH ANH", "TRẦN BẢO", "Y", "H'Hen Niê", "ĐẶNG VĂN A|B^C&D", "Lê Thị Thu-Hà (Nga)"]
)
def test_a_vietnamese_name_comes_back_whole(name: str) -> None:
    raw = encode(["MSH|^~\\&|X", segment("PID", {5: name_written(PersonName(name))})])
    person = parse(raw).first("PID")
    assert person is not None
    assert person_read(person)[0] == PersonName(name)


@pytest.mark.parametrize(
    ("field", "full"),
    [
        ("NGUYỄN^THỊ MINH ANH", "NGUYỄN THỊ MINH ANH"),
        ("NGUYỄN THỊ MINH ANH", "NGUYỄN THỊ MINH ANH"),
        ("NGUYỄN&NGUYỄN^ANH^THỊ MINH^^^^L", "NGUYỄN THỊ MINH ANH"),
        ("SMITH^ANN^LEE^^^^L^^^^G", "ANN LEE SMITH"),
        ("^^^^^^U", None),
        ("HÀ^TÊN CŨ^^^^^M~NGUYỄN^HÀ^^^^^L", "NGUYỄN HÀ"),
    ],
)
def test_names_are_read_however_the_hospital_cuts_them(field: str, full: str | None) -> None:
    person = parse(f"MSH|^~\\&|X\rPID|1||42||{field}".encode()).first("PID")
    assert person is not None
    name = person_read(person)[0]
    assert (name.full if name else None) == full
    assert name_read(person.repetitions(5)[0]) is None or full is not None


@pytest.mark.parametrize(
    ("text", "birth"),
    [
        ("19880412", PartialDate(1988, 4, 12)),
        ("198804", PartialDate(1988, 4)),
        ("1988", PartialDate(1988)),
        ("198804120000", PartialDate(1988, 4, 12)),
        ("19880412+0700", PartialDate(1988, 4, 12)),
        ("19880000", PartialDate(1988)),
        ("19881301", None),
        ("18701301", None),
        ("12/04/1988", None),
        ("", None),
    ],
)
def test_birth_dates_are_as_precise_as_they_were_sent(text: str, birth: PartialDate | None) -> None:
    assert read_birth(text) == birth


def test_times_carry_their_offset_or_are_the_hospitals() -> None:
    at = NOW.replace(hour=9, minute=30)
    assert read("202611220930") == at
    assert read("20261122093000.1234+0700") == at
    assert read("20261122023000+0000") == at
    assert read("20261122043000-2200") != at
    assert [read(text) for text in ("20261122", "2026112225", "202611220960", "soon", "202611220930+9900")] == [
        None
    ] * 5
    assert read("202611220930").tzinfo == HANOI  # type: ignore[union-attr]
