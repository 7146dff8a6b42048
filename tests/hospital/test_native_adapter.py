"""The adapter against the sandbox hospital, with a network that misbehaves in between."""

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
import requests

from drivers.simulation.network import FaultProxy
from kiosk.composition.app import local_today
from kiosk.departments import Catalogue, RoomState
from kiosk.hospital import Conflict, Done, HelpRequest, OutcomeUnknown, Rejected, Unavailable
from kiosk.hospital.native import NativeHospital
from kiosk.identity import (
    ChipProof,
    DocumentKind,
    Identity,
    PartialDate,
    PassportNumber,
    PatientCode,
    PersonName,
    ProofLevel,
    Sex,
    read_scan,
)
from kiosk.sandbox.people import citizen_qr, insurance_qr, person
from kiosk.visit import (
    Booking,
    BookingRequest,
    Covered,
    NotCovered,
    NotCoveredReason,
    OfflineTicket,
    PatientRecord,
    Payer,
    UncheckedCoverage,
)
from support import bookings


def identity(slug: str, *, by_insurance: bool = False) -> Identity:
    who = person(slug, local_today())
    found = read_scan(insurance_qr(who) if by_insurance else citizen_qr(who))
    assert isinstance(found, Identity)
    return found


def request(slug: str = "insured", department: str = "dep-ntq", **intent: Any) -> BookingRequest:
    """Of somebody whose record was not looked up before."""
    return bookings.request(slug, department, **{"patient_id": None} | intent)


def mine(visits: Callable[[], list[dict[str, Any]]], wanted: BookingRequest) -> list[dict[str, Any]]:
    return [visit for visit in visits() if visit["clientReference"] == wanted.reference]


def test_the_catalogue_joins_departments_and_rooms(hospital: NativeHospital) -> None:
    catalogue = hospital.catalogue()
    assert isinstance(catalogue, Catalogue)
    assert len(catalogue.departments) >= 12
    assert {room.state for room in catalogue.rooms} >= {RoomState.OPEN, RoomState.FULL, RoomState.CLOSED}
    paediatrics = next(d for d in catalogue.departments if d.code == "NHI")
    assert paediatrics.ages.oldest == 15
    assert any(d.sex is Sex.FEMALE for d in catalogue.departments)


def test_a_known_patient_is_found_by_either_number(hospital: NativeHospital) -> None:
    by_card = hospital.find_patient(identity("bhyt"))
    by_insurance = hospital.find_patient(identity("bhyt", by_insurance=True))
    assert isinstance(by_card, PatientRecord)
    assert isinstance(by_insurance, PatientRecord)
    assert by_card.patient_id == by_insurance.patient_id
    assert by_card.certain


def test_the_hospitals_own_patient_card_finds_its_owner(hospital: NativeHospital, origin: str) -> None:
    who = identity("bhyt")
    assert who.citizen_number is not None
    question = {"identifierType": "CCCD", "value": who.citizen_number.value}
    (match,) = requests.post(f"{origin}/kiosk/v1/patients:search", json=question, timeout=10).json()["matches"]
    found = hospital.find_patient(PatientCode(match["mrn"]))
    assert isinstance(found, PatientRecord)
    assert (found.patient_id, found.certain) == (match["patientId"], True)
    assert hospital.find_patient(PatientCode("00000000")) is None


def test_nobody_found_is_an_answer(hospital: NativeHospital) -> None:
    assert hospital.find_patient(identity("stranger")) is None


@pytest.mark.parametrize(
    ("slug", "expected"),
    [
        ("expired-insurance", NotCoveredReason.EXPIRED),
        ("uninsured", NotCoveredReason.NOT_FOUND),
        ("mismatch", NotCoveredReason.MISMATCH),
    ],
)
def test_every_no_of_the_portal_has_its_reason(hospital: NativeHospital, slug: str, expected: NotCoveredReason) -> None:
    coverage = hospital.check_coverage(identity(slug), None)
    assert isinstance(coverage, NotCovered)
    assert coverage.reason is expected


def test_coverage_tells_percent_and_last_day(hospital: NativeHospital) -> None:
    coverage = hospital.check_coverage(identity("vneid"), None)
    assert isinstance(coverage, Covered)
    assert coverage.percent == 95
    assert coverage.valid_to is not None


def test_a_silent_portal_is_no_refusal(hospital: NativeHospital) -> None:
    assert hospital.check_coverage(identity("unavailable"), None) == UncheckedCoverage()


def test_without_a_name_there_is_nothing_to_ask_the_portal_with(hospital: NativeHospital) -> None:
    assert hospital.check_coverage(replace(identity("insured"), name=None), None) == UncheckedCoverage()


def test_todays_appointment_is_found_by_patient_and_by_code(hospital: NativeHospital) -> None:
    who = person("appointment", local_today())
    record = hospital.find_patient(identity("appointment"))
    assert isinstance(record, PatientRecord)
    appointments = hospital.appointments(record.patient_id)
    assert isinstance(appointments, tuple)
    assert [a.department_name for a in appointments] == ["Tim mạch"]
    found = hospital.find_appointment(who.appointment_code or "")
    assert isinstance(found, tuple)
    assert found[0].patient_id == record.patient_id
    assert found[0].name.full != who.name, "whoever holds a code must not learn a name"
    assert hospital.find_appointment("0000000") is None


def test_a_booking_gives_number_room_and_price(hospital: NativeHospital) -> None:
    coverage = hospital.check_coverage(identity("insured"), None)
    assert isinstance(coverage, Covered)
    booked = hospital.book(request(payer=Payer.INSURANCE, evidence_id=coverage.evidence_id))
    assert isinstance(booked, Booking)
    assert booked.place.number.startswith("A ")
    assert booked.place.room
    assert booked.fees[0].insurance_pays == 40_480
    assert booked.fees[0].patient_pays == 10_120


def test_a_stranger_is_registered_first_and_only_once(hospital: NativeHospital) -> None:
    first = hospital.book(request("stranger"))
    second = hospital.book(request("stranger", "dep-mat"))
    assert isinstance(first, Booking)
    assert isinstance(second, Booking | Conflict)
    record = hospital.find_patient(identity("stranger"))
    assert isinstance(record, PatientRecord)


def test_the_same_request_twice_is_one_visit(
    hospital: NativeHospital, visits: Callable[[], list[dict[str, Any]]]
) -> None:
    wanted = request()
    first, second = hospital.book(wanted), hospital.book(wanted)
    assert isinstance(first, Booking)
    assert isinstance(second, Booking)
    assert first.place.number == second.place.number
    assert len(mine(visits, wanted)) == 1


def test_a_lost_answer_is_unknown_until_it_is_looked_up(
    hospital: NativeHospital, network: FaultProxy, visits: Callable[[], list[dict[str, Any]]]
) -> None:
    record = hospital.find_patient(identity("insured"))
    assert isinstance(record, PatientRecord)
    wanted = request(patient_id=record.patient_id)
    network.drop_answer_after_commit()
    assert hospital.book(wanted) == OutcomeUnknown(wanted.reference)
    assert isinstance(hospital.visit(wanted.reference), Booking)
    assert isinstance(hospital.book(wanted), Booking)
    assert len(mine(visits, wanted)) == 1


def test_a_visit_that_was_never_made_is_not_found(hospital: NativeHospital) -> None:
    assert hospital.visit(str(uuid.uuid4())) is None


def test_a_cut_line_is_unavailable_and_nothing_was_done(hospital: NativeHospital, network: FaultProxy) -> None:
    network.cut()
    assert isinstance(hospital.book(request()), Unavailable)
    assert isinstance(hospital.catalogue(), Unavailable)
    assert isinstance(hospital.health(), Unavailable)
    network.restore()
    assert hospital.health() == Done()


def test_a_connection_the_hospital_closed_meanwhile_is_opened_again(
    hospital: NativeHospital, network: FaultProxy
) -> None:
    assert hospital.health() == Done()
    network.cut()
    network.restore()
    assert isinstance(hospital.catalogue(), Catalogue)


def test_a_full_department_is_a_conflict_with_its_code(hospital: NativeHospital, control: Callable[..., Any]) -> None:
    catalogue = hospital.catalogue()
    assert isinstance(catalogue, Catalogue)
    for room in catalogue.rooms:
        if room.department_id == "dep-ntq":
            control(f"/queues/{room.queue_id}", places=0)
    assert hospital.book(request()) == Conflict("session-full")


def test_a_department_that_does_not_see_this_patient_rejects(hospital: NativeHospital) -> None:
    assert hospital.book(request("vneid", "dep-nhi")) == Rejected("not-eligible")


def test_the_number_printed_offline_stands(hospital: NativeHospital) -> None:
    wanted = replace(request(), offline_ticket=OfflineTicket("K3-07", datetime.now(UTC)))
    booked = hospital.book(wanted)
    assert isinstance(booked, Booking)
    assert booked.place.number == "K3-07"


def test_a_number_printed_because_the_answer_was_late_stands_too(hospital: NativeHospital) -> None:
    wanted = request()
    booked = hospital.book(wanted)
    assert isinstance(booked, Booking)
    ticket = OfflineTicket("K3-08", datetime.now(UTC))
    key = str(uuid.uuid4())
    assert hospital.keep_number(key, booked.visit_id, ticket) == Done()
    assert hospital.keep_number(key, booked.visit_id, ticket) == Done()
    found = hospital.visit(wanted.reference)
    assert isinstance(found, Booking)
    assert found.place.number == "K3-08"


def test_unchecked_insurance_is_accepted(hospital: NativeHospital) -> None:
    assert isinstance(hospital.book(request("unavailable", payer=Payer.INSURANCE)), Booking)


def test_help_is_called(hospital: NativeHospital) -> None:
    assert hospital.call_for_help(HelpRequest(str(uuid.uuid4()), "K3", "Reviewing", "asked-by-patient")) == Done()


def test_a_hospital_that_says_503_did_nothing(hospital: NativeHospital, control: Callable[..., Any]) -> None:
    control("/behaviour", unavailable=True)
    assert isinstance(hospital.book(request()), Unavailable)


def test_capabilities_are_read(hospital: NativeHospital) -> None:
    found = hospital.capabilities()
    assert not isinstance(found, Unavailable)
    assert found.levels >= {0, 1}
    assert "offline-ticket" in found.features


# --- read from a chip -------------------------------------------------------------------------------------------------

PROVED = ChipProof(ProofLevel.UNALTERED, ("signature=passed", "signer-chain=unknown"))


def traveller(number: str, name: str = "ERIKSSON ANNA MARIA") -> Identity:
    return Identity(
        DocumentKind.PASSPORT,
        passport_number=PassportNumber("UTO", number),
        name=PersonName(name),
        birth=PartialDate(1974, 8, 12),
        sex=Sex.FEMALE,
        proof=PROVED,
    )


def test_staff_see_what_was_proved_of_the_chip_also_of_a_number_given_out_offline(
    hospital: NativeHospital, visits: Callable[[], list[dict[str, Any]]]
) -> None:
    read = replace(identity("insured"), document=DocumentKind.CHIP_CARD, proof=PROVED)
    wanted = request(identity=read)
    offline = replace(wanted, offline_ticket=OfflineTicket("K3-07", wanted.requested_at))
    assert isinstance(hospital.book(offline), Booking)
    (seen,) = mine(visits, wanted)
    assert seen["identification"] == {
        "document": "chip-card",
        "proof": "unaltered",
        "checks": ["signature=passed", "signer-chain=unknown"],
    }


def test_staff_see_that_no_chip_was_read(hospital: NativeHospital, visits: Callable[[], list[dict[str, Any]]]) -> None:
    wanted = request()
    assert isinstance(hospital.book(wanted), Booking)
    (seen,) = mine(visits, wanted)
    assert seen["identification"] == {"document": "citizen-card", "proof": None, "checks": []}


def test_a_foreigner_is_registered_by_the_passport_once_and_found_by_it_again(
    hospital: NativeHospital, visits: Callable[[], list[dict[str, Any]]]
) -> None:
    who = traveller("L898902C3")
    assert hospital.find_patient(who) is None
    first, again = request(identity=who), request(identity=who, department="dep-mat")
    assert isinstance(hospital.book(first), Booking)
    found = hospital.find_patient(who)
    assert isinstance(found, PatientRecord)
    assert found.certain
    assert found.name.full.casefold() == "eriksson anna maria"
    assert isinstance(hospital.book(again), Booking)
    (one,), (other,) = mine(visits, first), mine(visits, again)
    assert one["patientId"] == other["patientId"] == found.patient_id
    assert one["identification"]["document"] == "passport"


def test_the_same_passport_number_of_somebody_else_is_not_taken_for_this_one(hospital: NativeHospital) -> None:
    assert isinstance(hospital.book(request(identity=traveller("X1234567"))), Booking)
    found = hospital.find_patient(replace(traveller("X1234567", "MULLER HANS"), birth=PartialDate(1951, 1, 30)))
    assert found is None or not found.certain
