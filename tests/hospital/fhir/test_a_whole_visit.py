"""The adapter against a FHIR server of another house (Medplum's, in memory)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from kiosk.composition.app import local_today
from kiosk.departments import VIETNAM, Catalogue, RoomState
from kiosk.hospital import Capabilities, Conflict, Done, Rejected, Unavailable
from kiosk.hospital.fhir import VN_CORE_HL7, FhirHospital, IdentifierSystems
from kiosk.identity import InsuranceNumber, PatientCode, PersonName
from kiosk.visit import (
    Booking,
    Covered,
    NotCovered,
    NotCoveredReason,
    OfflineTicket,
    PatientRecord,
    Payer,
    Priority,
    UncheckedCoverage,
)
from support.medplum.books import CITIZEN, HOSPITAL, INSURANCE, Books, department, identity, morning, patient, wanted

Kiosk = Callable[..., FhirHospital]


def booked(hospital: FhirHospital, *args: Any, **intent: Any) -> Booking:
    booking = hospital.book(wanted(*args, **intent))
    assert isinstance(booking, Booking), booking
    return booking


def test_a_walk_in_gets_a_number_is_found_again_and_can_be_cancelled(hospital: FhirHospital, books: Books) -> None:
    request = wanted("eyes", payer=Payer.INSURANCE, priority=Priority.AGE_75)
    booking = hospital.book(request)
    assert isinstance(booking, Booking)
    assert booking.place.number == "A001"
    assert (booking.place.room, booking.place.room_code, booking.place.floor) == ("Phòng 201", "201", "Tầng 2")
    assert (booking.place.department, booking.department_id, booking.place.ahead) == ("Mắt", "eyes", 0)
    assert hospital.visit(request.reference) == hospital.visit_by_id(booking.visit_id) == booking
    assert hospital.visits_of("p1", local_today()) == (booking,)

    (task,), (encounter,) = books.all("Task"), books.all("Encounter")
    assert (task["status"], task["priority"]) == ("requested", "urgent")
    assert task["focus"]["reference"].endswith(f"Encounter/{encounter['id']}")
    assert {"use": "official", "system": f"{HOSPITAL}/sid/queue/{local_today()}/A", "value": "A001"} in task[
        "identifier"
    ]
    told = {
        each["type"]["coding"][0]["code"]: each.get("valueString", each.get("valueBoolean")) for each in task["input"]
    }
    assert told["payer"] == "BHYT"
    assert told["coverage-unchecked"] is True
    assert told["priority-group"] == "age-75"
    assert encounter["status"] == "arrived"
    assert books.all("Appointment") == []

    assert hospital.cancel_visit("k", booking, "changed-mind") == Done()
    assert hospital.cancel_visit("k", booking, "changed-mind") == Done()
    assert books.get("Task", task["id"])["status"] == books.get("Encounter", encounter["id"])["status"] == "cancelled"
    assert hospital.visits_of("p1", local_today()) == ()
    assert booked(hospital).place.number == "A002"


def test_a_visit_nobody_asked_for_is_none(hospital: FhirHospital) -> None:
    assert hospital.visit("never") is None
    assert hospital.visit_by_id("never") is None


def test_the_same_request_twice_is_one_visit(hospital: FhirHospital, books: Books) -> None:
    request = wanted()
    assert hospital.book(request) == hospital.book(request)
    assert [len(books.all(kind)) for kind in ("Task", "Encounter")] == [1, 1]


def test_a_time_is_chosen_and_given_back_by_cancelling(hospital: FhirHospital, books: Books) -> None:
    (session,) = hospital.sessions("eyes", local_today())  # type: ignore[misc]
    assert (session.practitioner, session.room_name, session.remaining) == ("BS. Trần Văn Bình", "Phòng 201", 4)
    assert session.starts_at == morning()
    booking = booked(hospital, slot_id=session.slots[1].id)
    (after,) = hospital.sessions("eyes", local_today())  # type: ignore[misc]
    assert [slot.remaining for slot in after.slots] == [1, 0, 1, 1]
    (appointment,) = books.all("Appointment")
    assert (appointment["status"], books.get("Slot", "t1")["status"]) == ("arrived", "busy")
    assert appointment["start"] == books.get("Slot", "t1")["start"]
    assert hospital.book(wanted(slot_id="t1")) == Conflict("slot-taken")
    assert [len(books.all(kind)) for kind in ("Task", "Encounter", "Appointment")] == [1, 1, 1]

    assert hospital.cancel_visit("k", booking, "changed-mind") == Done()
    slot = books.get("Slot", "t1")
    assert (slot["status"], slot.get("identifier")) == ("free", None)
    assert books.all("Appointment")[0]["status"] == "cancelled"
    booked(hospital, slot_id="t1")


def test_an_appointment_is_checked_in_once_and_can_be_checked_in_again_after_cancelling(
    kiosk: Kiosk, books: Books
) -> None:
    systems = IdentifierSystems(CITIZEN, appointment=f"{HOSPITAL}/sid/slip")
    hospital = kiosk(patients=systems)
    starts = datetime.now(VIETNAM).replace(microsecond=0)
    participants = [
        {"actor": {"reference": r}, "status": "accepted"}
        for r in ("Patient/p1", "HealthcareService/eyes", "Location/r201")
    ]
    books.put(
        resourceType="Appointment",
        id="due",
        status="booked",
        start=starts.isoformat(),
        end=(starts + timedelta(minutes=20)).isoformat(),
        identifier=[{"system": systems.appointment, "value": "L7Q2"}],
        participant=participants,
    )
    (due,) = hospital.appointments("p1")  # type: ignore[misc]
    assert (due.id, due.department_name, due.room_name, due.at) == ("due", "Mắt", "Phòng 201", starts)
    found = hospital.find_appointment("L7Q2")
    assert isinstance(found, tuple)
    assert found[0].name.full == "N*** T*** M*** Anh"
    assert hospital.find_appointment("other") is None

    booking = booked(hospital, appointment_id="due")
    assert books.get("Appointment", "due")["status"] == "arrived"
    assert hospital.appointments("p1") == ()
    assert hospital.book(wanted(appointment_id="due")) == Conflict("duplicate-visit", booking.visit_id)

    assert hospital.cancel_visit("k", booking, "changed-mind") == Done()
    again = books.get("Appointment", "due")
    assert (again["status"], len(again["identifier"])) == ("booked", 1)
    booked(hospital, appointment_id="due")


def test_an_appointment_that_was_called_off_is_moved(hospital: FhirHospital, books: Books) -> None:
    books.put(
        resourceType="Appointment",
        id="off",
        status="cancelled",
        participant=[{"actor": {"reference": "Patient/p1"}, "status": "accepted"}],
    )
    assert hospital.book(wanted(appointment_id="off")) == Conflict("appointment-moved")
    assert hospital.book(wanted(appointment_id="none")) == Rejected("appointment-not-found")
    assert books.all("Encounter") == []


def test_who_was_called_cannot_cancel(hospital: FhirHospital, books: Books) -> None:
    booking = booked(hospital)
    books.put(**books.get("Task", booking.visit_id) | {"status": "in-progress"})
    assert hospital.cancel_visit("k", booking, "changed-mind") == Conflict("already-called")
    assert books.all("Encounter")[0]["status"] == "arrived"


def test_an_unknown_patient_is_registered_once(hospital: FhirHospital, books: Books) -> None:
    stranger = identity("001300000017", name=PersonName("Lê Văn Cường"))
    assert hospital.find_patient(stranger) is None
    one, two = (booked(hospital, identity=stranger, patient_id=None) for _ in range(2))
    assert one.visit_id != two.visit_id
    found = hospital.find_patient(stranger)
    assert isinstance(found, PatientRecord)
    assert (found.name.full, found.certain, len(books.all("Patient"))) == ("Lê Văn Cường", True, 2)


def test_a_number_alone_registers_nobody(hospital: FhirHospital, books: Books) -> None:
    alone = identity("001300000017", name=None, birth=None)
    assert hospital.book(wanted(identity=alone, patient_id=None)) == Rejected("patient-not-found")
    assert len(books.all("Patient")) == 1


def test_identifier_systems_are_the_hospitals_choice(kiosk: Kiosk, books: Books) -> None:
    books.put(
        **patient("p9", "001300000017", "Lê Văn Cường")
        | {
            "identifier": [
                {"system": VN_CORE_HL7.citizen, "value": "001300000017"},
                {"system": "urn:mrn", "value": "BN0042"},
            ]
        }
    )
    who = identity("001300000017", name=PersonName("LÊ VĂN CƯỜNG"))
    assert kiosk().find_patient(who) is None
    found = kiosk(patients=VN_CORE_HL7).find_patient(who)
    assert isinstance(found, PatientRecord)
    assert (found.patient_id, found.certain) == ("p9", True)
    assert kiosk(patients=replace(VN_CORE_HL7, record="urn:mrn")).find_patient(PatientCode("BN0042")) is not None
    assert kiosk(patients=VN_CORE_HL7, private_search=False).find_patient(who) == found


def test_a_merged_patient_is_the_one_who_stands(hospital: FhirHospital, books: Books) -> None:
    books.put(
        **patient("old", "001300000017", "Lê Văn Cường")
        | {"active": False, "link": [{"type": "replaced-by", "other": {"reference": "Patient/p1"}}]}
    )
    found = hospital.find_patient(identity("001300000017"))
    assert isinstance(found, PatientRecord)
    assert found.patient_id == "p1"


def test_two_records_under_one_number_are_not_certain(hospital: FhirHospital, books: Books) -> None:
    books.put(**patient("p0", "031158000742", "Nguyễn Thị Minh Anh"))
    found = hospital.find_patient(identity())
    assert isinstance(found, PatientRecord)
    assert (found.patient_id, found.certain) == ("p0", False)


def test_the_catalogue_counts_who_waits_before_every_room(hospital: FhirHospital, books: Books) -> None:
    booked(hospital)
    for _ in range(3):
        booked(hospital, "inner")
    books.put(**books.get("Location", "r203") | {"status": "suspended"})
    books.put(**department("old", "Đã đóng", "DD") | {"active": False})
    catalogue = hospital.catalogue()
    assert isinstance(catalogue, Catalogue)
    assert {d.id: (d.code, d.active) for d in catalogue.departments} == {
        "eyes": ("MAT", True),
        "inner": ("NTQ", True),
        "old": ("DD", False),
    }
    rooms = {room.code: (room.waiting, room.state) for room in catalogue.rooms}
    assert hospital.book(wanted("old")) == Conflict("department-closed")
    assert rooms == {"201": (1, RoomState.OPEN), "202": (2, RoomState.OPEN), "203": (1, RoomState.CLOSED)}


def test_every_page_of_a_search_is_read(hospital: FhirHospital, books: Books) -> None:
    for index in range(45):
        books.put(**department(f"d{index:02}", f"Khoa {index}", f"K{index}"))
    catalogue = hospital.catalogue()
    assert isinstance(catalogue, Catalogue)
    assert len(catalogue.departments) == 47


def test_a_printed_number_stands_before_the_servers_own(hospital: FhirHospital, books: Books) -> None:
    issued = datetime.now(UTC) - timedelta(minutes=5)
    booking = booked(hospital)
    for _ in range(2):
        assert hospital.keep_number("k", booking.visit_id, OfflineTicket("K3-07", issued)) == Done()
    (task,) = books.all("Task")
    assert len(task["identifier"]) == 3
    kept = hospital.visit_by_id(booking.visit_id)
    assert isinstance(kept, Booking)
    assert kept.place.number == "K3-07"
    assert kept.at is not None
    assert abs(kept.at - issued) < timedelta(seconds=1)

    delivered = hospital.book(replace(wanted(), offline_ticket=OfflineTicket("K3-08", issued)))
    assert isinstance(delivered, Booking)
    assert delivered.place.number == "K3-08"
    assert hospital.keep_number("k", "none", OfflineTicket("K3-09", issued)) == Rejected("visit-not-found")


def test_departments_may_have_series_of_their_own(kiosk: Kiosk) -> None:
    hospital = kiosk(series_of={"MAT": "M"}, default_series="B")
    assert [booked(hospital, each).place.number for each in ("eyes", "inner", "eyes")] == ["M001", "B001", "M002"]


def test_coverage_of_the_books_is_confirmed_at_the_desk(hospital: FhirHospital, books: Books) -> None:
    record = hospital.find_patient(identity())
    assert isinstance(record, PatientRecord)
    assert hospital.check_coverage(identity(), record) == UncheckedCoverage()
    card = {
        "resourceType": "Coverage",
        "id": "c1",
        "status": "active",
        "identifier": [{"system": INSURANCE, "value": "0123456789"}],
        "beneficiary": {"reference": "Patient/p1"},
        "payor": [{"display": "BHXH"}],
        "period": {"end": str(local_today() - timedelta(days=1))},
    }
    books.put(**card)
    assert hospital.check_coverage(identity(), record) == NotCovered(
        NotCoveredReason.EXPIRED, local_today() - timedelta(days=1)
    )
    books.put(**card | {"id": "c2", "period": {"end": str(local_today())}})
    covered = hospital.check_coverage(identity(), None)
    assert isinstance(covered, Covered)
    assert (covered.confirm_at_desk, covered.valid_to, covered.card) == (True, local_today(), "0123456789")
    books.put(**card | {"id": "c2", "status": "cancelled"})
    assert isinstance(hospital.check_coverage(identity(), record), NotCovered)


def test_the_insurers_answer_counts_before_the_books(kiosk: Kiosk, books: Books) -> None:
    hospital = kiosk(asks_insurer=True)
    assert hospital.check_coverage(identity(), None) == UncheckedCoverage()
    (request,) = books.all("CoverageEligibilityRequest")
    card = {"display": "BHYT"}
    answer = {
        "resourceType": "CoverageEligibilityResponse",
        "id": "a1",
        "status": "active",
        "outcome": "complete",
        "request": {"reference": f"CoverageEligibilityRequest/{request['id']}"},
        "patient": {"reference": "Patient/p1"},
        "purpose": ["validation"],
        "created": str(local_today()),
        "insurer": {"display": "BHXH"},
        "insurance": [{"coverage": card, "inforce": True, "benefitPeriod": {"end": str(local_today())}}],
    }
    books.put(**answer)
    covered = hospital.check_coverage(identity(), None)
    assert isinstance(covered, Covered)
    assert (covered.confirm_at_desk, covered.valid_to, len(books.all("CoverageEligibilityRequest"))) == (
        False,
        local_today(),
        1,
    )
    books.put(**answer | {"insurance": [{"coverage": card, "inforce": False}]})
    assert hospital.check_coverage(identity(), None) == NotCovered(NotCoveredReason.OTHER)


def test_an_insurance_card_finds_its_owner_by_either_length(hospital: FhirHospital, books: Books) -> None:
    books.put(
        **patient("p5", "001300000017", "Lê Văn Cường") | {"identifier": [{"system": INSURANCE, "value": "0123456789"}]}
    )
    who = identity("001300000018", name=PersonName("Lê Văn Cường"), insurance_number=InsuranceNumber("DN4010123456789"))
    found = hospital.find_patient(who)
    assert isinstance(found, PatientRecord)
    assert found.patient_id == "p5"


def test_prices_are_whole_dong_of_the_department(hospital: FhirHospital, books: Books) -> None:
    assert hospital.services("eyes") == ()
    parts = [
        {"type": "base", "amount": {"value": 150000.0, "currency": "VND"}},
        {
            "type": "informational",
            "code": {"coding": [{"code": "BHYT"}]},
            "amount": {"value": 42100, "currency": "VND"},
        },
    ]
    books.put(
        resourceType="ChargeItemDefinition",
        id="exam",
        url=f"{HOSPITAL}/exam",
        status="active",
        title="Khám mắt",
        code={"coding": [{"code": "KB01"}]},
        useContext=[{"code": {"code": "venue"}, "valueReference": {"reference": "HealthcareService/eyes"}}],
        propertyGroup=[{"priceComponent": parts}],
    )
    (service,) = hospital.services("eyes", Payer.SELF)  # type: ignore[misc]
    assert (service.code, service.name, service.price, service.insured_price) == ("KB01", "Khám mắt", 150000, 42100)
    assert hospital.services("inner") == ()


def test_what_the_server_serves_is_what_screens_offer(hospital: FhirHospital, kiosk: Kiosk) -> None:
    found = hospital.capabilities()
    assert isinstance(found, Capabilities)
    assert found.levels == {0, 1}
    assert found.features - {"services"} == {
        "cancel",
        "offline-ticket",
        "patient-visits",
        "sessions",
        "appointments",
        "coverage",
    }
    assert hospital.health() == Done()
    nobody = kiosk(base_url="http://127.0.0.1:9/fhir")
    assert isinstance(nobody.health(), Unavailable)
    assert isinstance(nobody.capabilities(), Unavailable)
    assert isinstance(nobody.book(wanted()), Unavailable)
