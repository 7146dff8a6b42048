"""Ways of servers that keep to the standard and are still not what another one is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

import pytest

from kiosk.departments import VIETNAM, Catalogue
from kiosk.hospital import Conflict, Done, OutcomeUnknown, Rejected
from kiosk.hospital.fhir import FhirHospital, IdentifierSystems
from kiosk.hospital.fhir.abilities import capabilities
from kiosk.visit import Booking, Covered, OfflineTicket, PatientRecord, UncheckedCoverage
from support.lying_fhir import Lies, LyingServer
from support.medplum.books import CITIZEN, HOSPITAL, SITE, department, identity, kind, morning, patient, wanted

Kiosk = Callable[..., FhirHospital]


@pytest.fixture
def kiosk(server: LyingServer) -> Kiosk:
    return lambda **site: FhirHospital(replace(SITE, base_url=server.url, **site), catching_up_s=(0.0,) * 5)


def booked(hospital: FhirHospital, **intent: Any) -> Booking:
    booking = hospital.book(wanted(**intent))
    assert isinstance(booking, Booking), booking
    return booking


def task(department_id: str, authored: str, status: str = "requested") -> dict[str, Any]:
    return {
        "resourceType": "Task",
        "status": status,
        "code": kind("queue-entry"),
        "owner": {"reference": f"HealthcareService/{department_id}"},
        "location": {"reference": "Location/r201"},
        "authoredOn": authored,
    }


def waiting(hospital: FhirHospital) -> dict[str, int | None]:
    catalogue = hospital.catalogue()
    assert isinstance(catalogue, Catalogue)
    return {room.queue_id: room.waiting for room in catalogue.rooms}


@pytest.mark.parametrize("lies", [Lies(ignores=("owner",)), Lies(ignores=("authored-on",)), Lies(ignores_search=True)])
@pytest.mark.parametrize("rooms", [("r201",), ("r201", "r202")])
def test_only_who_waits_here_today_is_counted(
    server: LyingServer, kiosk: Kiosk, lies: Lies, rooms: tuple[str, ...]
) -> None:
    server.store({"resourceType": "Location", "id": "r202", "status": "active", "name": "Phòng 202"})
    server.store(department("eyes", "Mắt", "MAT", *rooms))
    server.store(task("eyes", morning().isoformat()))
    server.store(task("eyes", (morning() - timedelta(days=1)).isoformat()))
    server.store(task("skin", morning().isoformat()))
    server.lies = replace(lies, counts_nothing=lies.ignores_search)
    assert waiting(kiosk())["eyes:r201"] == 1


def test_numbers_are_given_where_those_of_a_day_cannot_be_counted(server: LyingServer, kiosk: Kiosk) -> None:
    today = wanted().requested_at.astimezone(VIETNAM).date()
    every_one = urlencode({"identifier": f"{SITE.queue_system(today, 'A')}|"})
    server.lies = Lies(status_of={f"GET /fhir/Task?{every_one}&_summary": 400})
    assert booked(kiosk(), slot_id="t1").place.number == "A001"


def test_a_number_stands_in_no_address_of_a_further_page(server: LyingServer, kiosk: Kiosk) -> None:
    for index in range(3):
        server.store(patient(f"q{index}", f"00130000002{index}", "Lê Văn Cường"))
    server.lies = Lies(page=1, ignores_search=True)
    assert isinstance(kiosk().find_patient(identity()), PatientRecord)
    assert len(server.asked) == 4
    assert not [line for line in server.asked if "031158000742" in line]


def test_a_code_on_a_slip_stands_in_no_address(server: LyingServer, kiosk: Kiosk) -> None:
    hospital = kiosk(patients=IdentifierSystems(CITIZEN, appointment=f"{HOSPITAL}/sid/slip"))
    assert hospital.find_appointment("L7Q2") is None
    assert server.asked == ["POST /fhir/Appointment/_search"]


def test_a_booking_that_was_refused_half_way_can_be_made_later(server: LyingServer, kiosk: Kiosk) -> None:
    request = wanted()
    server.lies = Lies(status_of={"PUT /fhir/Task": 503})
    assert kiosk().book(request) == OutcomeUnknown(request.reference)
    server.lies = Lies()
    server.held["HealthcareService/eyes"]["active"] = False
    assert kiosk().book(request) == Conflict("department-closed")
    server.held["HealthcareService/eyes"]["active"] = True
    booking = kiosk().book(request)
    assert isinstance(booking, Booking)
    assert kiosk().visit(request.reference) == booking
    assert sorted(each["status"] for each in server.all("Task")) == ["entered-in-error", "requested"]


def test_a_printed_number_is_not_put_on_an_entry_with_a_word_nobody_knows(server: LyingServer, kiosk: Kiosk) -> None:
    booking = booked(kiosk())
    server.held[f"Task/{booking.visit_id}"]["status"] = "beamed-up"
    printed = OfflineTicket("K3-07", morning())
    assert kiosk().keep_number("k", booking.visit_id, printed) == Rejected("status-not-known")


def test_what_is_locked_for_a_moment_is_not_refused_for_good(server: LyingServer, kiosk: Kiosk) -> None:
    request = wanted()
    server.lies = Lies(status_of={"POST /fhir/Task": 423})
    assert kiosk().book(request) == OutcomeUnknown(request.reference)
    server.lies = Lies()
    assert isinstance(kiosk().book(request), Booking)


def test_holes_in_lists_of_words_hide_nobody(server: LyingServer, kiosk: Kiosk) -> None:
    """FHIR JSON writes null for a word that has only an extension."""
    name = {"family": "Nguyễn", "given": [None, "Thị", "Minh", "Anh"], "_given": [{"id": "g"}, None, None, None]}
    server.store({**patient("p1", "031158000742", ""), "name": [name]})
    server.store({"resourceType": "Location", "id": "r201", "name": "Phòng 201", "alias": [None, "201"]})
    found = kiosk().find_patient(identity())
    assert isinstance(found, PatientRecord)
    assert (found.name.full, found.certain) == ("Nguyễn Thị Minh Anh", True)
    catalogue = kiosk().catalogue()
    assert isinstance(catalogue, Catalogue)
    assert [room.code for room in catalogue.rooms] == ["201"]


def test_an_insurer_who_takes_no_questions_leaves_what_the_books_say(server: LyingServer, kiosk: Kiosk) -> None:
    hospital = kiosk(asks_insurer=True)
    server.lies = Lies(status_of={"POST /fhir/CoverageEligibilityRequest": 422})
    assert hospital.check_coverage(identity(), None) == UncheckedCoverage()
    server.store(
        {"resourceType": "Coverage", "id": "c", "status": "active", "beneficiary": {"reference": "Patient/p1"}}
    )
    assert isinstance(hospital.check_coverage(identity(), None), Covered)


def test_a_question_to_the_insurer_has_all_that_must_stand_in_it(server: LyingServer, kiosk: Kiosk) -> None:
    kiosk(asks_insurer=True).check_coverage(identity(), None)
    (question,) = server.all("CoverageEligibilityRequest")
    assert {"status", "purpose", "patient", "created", "insurer"} <= question.keys()


def test_a_checked_in_appointment_is_known_where_its_visit_cannot_be_searched(
    server: LyingServer, kiosk: Kiosk
) -> None:
    server.store(
        {
            "resourceType": "Appointment",
            "id": "here",
            "status": "arrived",
            "participant": [{"actor": {"reference": "Patient/p1"}, "status": "accepted"}],
        }
    )
    server.lies = Lies(status_of={"GET /fhir/Encounter?appointment": 400})
    assert kiosk().book(wanted(appointment_id="here")) == Conflict("duplicate-visit")


def test_no_id_leads_anywhere_but_to_a_resource(server: LyingServer, kiosk: Kiosk) -> None:
    booking = booked(kiosk())
    for visit_id in (f"x/../{booking.visit_id}", f"{booking.visit_id}?a", f"{booking.visit_id}#a"):
        assert kiosk().visit_by_id(visit_id) is None


def test_a_hospital_of_many_small_pages_is_read_whole(server: LyingServer, kiosk: Kiosk) -> None:
    for index in range(120):
        server.store(department(f"d{index}", f"Khoa {index}", f"K{index}", "r201"))
    server.lies = Lies(page=2, status_of={"GET /fhir/Task": 400})
    catalogue = kiosk().catalogue()
    assert isinstance(catalogue, Catalogue)
    assert len(catalogue.departments) == 121


def test_a_slot_is_freed_only_by_who_holds_it(server: LyingServer, kiosk: Kiosk) -> None:
    booking = booked(kiosk(), slot_id="t1")
    server.held["Slot/t1"]["identifier"] = [{"system": SITE.visit_system, "value": "theirs"}]
    assert kiosk().cancel_visit("k", booking, "changed-mind") == Done()
    assert server.held["Slot/t1"]["status"] == "busy"
    assert [each["status"] for each in server.all("Appointment")] == ["cancelled"]


def served(**kinds: tuple[str, ...]) -> dict[str, Any]:
    resources = [{"type": name, "interaction": [{"code": code} for code in codes]} for name, codes in kinds.items()]
    return {"resourceType": "CapabilityStatement", "rest": [{"mode": "server", "resource": resources}]}


READ = ("read", "search-type")
WRITTEN = (*READ, "create", "update")


def test_what_can_only_be_read_is_not_offered() -> None:
    books = {"Patient": WRITTEN, "HealthcareService": READ, "Location": READ, "Coverage": READ}
    visits = {"Encounter": WRITTEN, "Task": WRITTEN}
    times = {"Schedule": READ, "Slot": READ, "Appointment": READ}
    found = capabilities(served(**books, **visits, **times))
    assert found is not None
    assert found.levels == {0, 1}
    assert not found.features & {"sessions", "appointments"}
    found = capabilities(served(**books, **visits, **times | {"Slot": WRITTEN, "Appointment": WRITTEN}))
    assert found is not None
    assert found.features >= {"sessions", "appointments", "coverage"}
    found = capabilities(served(**books, Encounter=READ, Task=READ))
    assert found is not None
    assert not found.levels
