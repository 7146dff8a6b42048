"""Everything servers were seen to do, one lie at a time."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier, Event
from typing import Any

import pytest

from kiosk.composition.app import local_today
from kiosk.departments import Catalogue
from kiosk.hospital import Capabilities, Conflict, Done, NotAllowed, OutcomeUnknown, Rejected, Unavailable
from kiosk.hospital.fhir import FhirHospital
from kiosk.visit import Booking, BookingRequest, PatientRecord
from support.lying_fhir import Lies, LyingServer
from support.medplum.books import SITE, department, identity, kind, morning, slot, wanted

Kiosk = Callable[..., FhirHospital]


@pytest.fixture
def kiosk(server: LyingServer) -> Kiosk:
    return lambda **site: FhirHospital(replace(SITE, base_url=server.url, **site), catching_up_s=(0.0,) * 5)


def delivered(hospital: FhirHospital, request: BookingRequest) -> Booking:
    for _ in range(5):
        outcome = hospital.visit(request.reference) or hospital.book(request)
        if isinstance(outcome, Booking):
            return outcome
        assert isinstance(outcome, OutcomeUnknown | Unavailable), outcome
    raise AssertionError("never delivered")


LIES = [
    Lies(),
    Lies(ignores_if_none_exist=True),
    Lies(finds_another=True),
    Lies(answers_outcome=True),
    Lies(empty_body=True),
    Lies(bare_body=True),
    Lies(conflicts_once_on="Patient", index_lags=1),
    Lies(conflicts_once_on="Encounter", index_lags=1),
    Lies(conflicts_once_on="Task", index_lags=1),
    Lies(ignores_if_match=True),
    Lies(strong_etags=True),
    Lies(no_versions=True),
    Lies(counts_nothing=True),
    Lies(no_system_search=True),
    Lies(ignores_search=True),
    Lies(index_lags=3),
    Lies(index_lags=3, ignores_if_none_exist=True, answers_outcome=True),
    Lies(page=1),
    Lies(caches_searches=True),
]


@pytest.mark.parametrize("lies", LIES, ids=lambda lies: repr(lies)[5:60])
def test_one_visit_whatever_the_server_says(server: LyingServer, kiosk: Kiosk, lies: Lies) -> None:
    server.store(stranger_with_everything())
    server.lies = lies
    request = wanted(identity=identity("001300000017"), patient_id=None, slot_id="t1")
    booking = delivered(kiosk(), request)
    assert booking.place.number == "A002"
    assert delivered(kiosk(), request).visit_id == booking.visit_id
    assert [bearing(server, each, request) for each in ("Appointment", "Encounter", "Task")] == [1, 1, 1]
    assert server.held["Slot/t1"]["status"] == "busy"
    assert len(server.all("Patient")) == 2

    assert kiosk().cancel_visit("k", booking, "changed-mind") == Done()
    assert server.held["Slot/t1"]["status"] == "free"
    assert server.held[f"Task/{booking.visit_id}"]["status"] == "cancelled"
    assert server.held["Task/theirs"]["status"] == "requested"


def stranger_with_everything() -> dict[str, Any]:
    """Another patient's entry, which lies find where ours is asked for."""
    number = {"system": SITE.queue_system(local_today(), "A"), "value": "A001"}
    return {
        "resourceType": "Task",
        "id": "theirs",
        "status": "requested",
        "identifier": [number, {"system": SITE.visit_system, "value": "theirs"}],
        "authoredOn": morning().isoformat(),
        "owner": {"reference": "HealthcareService/eyes"},
        "code": kind("queue-entry"),
    }


def bearing(server: LyingServer, kind_of: str, request: BookingRequest) -> int:
    return sum(any(i["value"] == request.reference for i in each.get("identifier", [])) for each in server.all(kind_of))


def at_once(kiosk: Kiosk, requests: list[BookingRequest]) -> list[Any]:
    hospitals = [kiosk() for _ in requests]
    for each in hospitals:
        assert isinstance(each.catalogue(), Catalogue)
    with ThreadPoolExecutor(len(requests)) as kiosks:
        return list(kiosks.map(lambda pair: delivered_or_refused(*pair), zip(hospitals, requests, strict=True)))


def delivered_or_refused(hospital: FhirHospital, request: BookingRequest) -> Any:
    outcome: Any = OutcomeUnknown(request.reference)
    for _ in range(10):
        outcome = hospital.book(request)
        if not isinstance(outcome, OutcomeUnknown | Unavailable):
            break
    return outcome


def all_at_the_gate(kiosks: int, name: str = "Task") -> Callable[[str], None]:
    """The first writes of that kind wait for each other, so that nobody has seen the others'."""
    opened = Event()
    gate = Barrier(kiosks, action=opened.set)

    def wait(kind_of: str) -> None:
        if kind_of == name and not opened.is_set():
            gate.wait(10)

    return wait


@pytest.mark.parametrize(
    "lies", [Lies(), Lies(ignores_if_none_exist=True), Lies(index_lags=4)], ids=["", "ignores", "lags"]
)
def test_no_number_is_told_twice_where_all_create_at_once(server: LyingServer, kiosk: Kiosk, lies: Lies) -> None:
    server.lies = replace(lies, before_create=all_at_the_gate(8))
    outcomes = at_once(kiosk, [wanted() for _ in range(8)])
    numbers = [each.place.number for each in outcomes]
    assert len(set(numbers)) == 8, sorted(numbers)
    standing = [each for each in server.all("Task") if each["status"] == "requested"]
    assert len(standing) == 8


@pytest.mark.parametrize(
    "lies", [Lies(), Lies(ignores_if_match=True), Lies(no_versions=True)], ids=["", "ignores", "none"]
)
def test_a_slot_has_one_holder_at_the_end(server: LyingServer, kiosk: Kiosk, lies: Lies) -> None:
    server.lies = lies
    outcomes = at_once(kiosk, [wanted(slot_id="t1") for _ in range(8)])
    winners = sum(isinstance(each, Booking) for each in outcomes)
    assert winners == 1 if lies == Lies() else winners <= 1
    assert all(each == Conflict("slot-taken") for each in outcomes if not isinstance(each, Booking))
    assert len([each for each in server.all("Appointment") if each["status"] == "arrived"]) <= 1


def test_a_slot_all_were_let_into_has_one_holder(server: LyingServer, kiosk: Kiosk) -> None:
    """Eight read it as free before the first of them writes, and each is told that its write went well."""
    server.lies = Lies(ignores_if_match=True, before_update=all_at_the_gate(8, "Slot/t1"))
    outcomes = at_once(kiosk, [wanted(slot_id="t1") for _ in range(8)])
    assert sum(isinstance(each, Booking) for each in outcomes) <= 1
    assert all(each == Conflict("slot-taken") for each in outcomes if not isinstance(each, Booking))
    standing = [each for each in server.all("Appointment") if each["status"] == "arrived"]
    assert len(standing) == sum(isinstance(each, Booking) for each in outcomes)


def test_a_slot_that_somebody_else_was_let_into_at_the_last_moment_is_given_up(
    server: LyingServer, kiosk: Kiosk
) -> None:
    def theirs_now(stored: dict[str, Any]) -> None:
        if stored.get("status") == "busy":
            stored["identifier"] = [{"system": SITE.visit_system, "value": "theirs"}]

    server.lies = Lies(after_update=theirs_now)
    assert kiosk().book(wanted(slot_id="t1")) == Conflict("slot-taken")
    assert [each["status"] for each in server.all("Appointment")] == ["cancelled"]
    assert server.all("Encounter") == []
    assert server.held["Slot/t1"]["status"] == "busy"


def test_a_stranger_registered_at_eight_kiosks_at_once_has_one_record(server: LyingServer, kiosk: Kiosk) -> None:
    """Where conditional creates are not atomic the later records give way to the first."""
    server.lies = Lies(ignores_if_none_exist=True, before_create=all_at_the_gate(8, "Patient"))
    stranger = identity("001300000017")
    outcomes = at_once(kiosk, [wanted(identity=stranger, patient_id=None) for _ in range(8)])
    assert all(isinstance(each, Booking) for each in outcomes)
    records = [each for each in server.all("Patient") if each["id"] != "p1"]
    (standing,) = (each for each in records if each["active"])
    reference = f"Patient/{standing['id']}"
    assert {each["subject"]["reference"] for each in server.all("Encounter")} == {reference}
    assert {each["link"][0]["other"]["reference"] for each in records if not each["active"]} == {reference}
    found = kiosk().find_patient(stranger)
    assert isinstance(found, PatientRecord)
    assert (found.patient_id, found.certain) == (standing["id"], True)


def test_a_number_is_never_trusted_before_the_search_shows_it(server: LyingServer, kiosk: Kiosk) -> None:
    server.lies = Lies(index_lags=10_000)
    request = wanted()
    assert kiosk().book(request) == OutcomeUnknown(request.reference)
    assert kiosk().visit(request.reference) is None


@pytest.mark.parametrize(
    ("rewritten", "departments"),
    [
        (lambda url: url, 4),
        (lambda url: url.removeprefix("http://").partition("/")[2].join(["/", ""]), 4),
        (lambda url: url.rpartition("/")[2], 4),
        (lambda url: url.replace("127.0.0.1", "elsewhere.example"), 4),
        (lambda url: url.replace("http://", "https://"), 4),
        (lambda url: f"http://inside.example/r4/v1{url.partition('/fhir')[2]}", 4),
        (lambda url: url.partition("&_offset")[0], None),
        (lambda url: f"http://[{url}", None),
    ],
    ids=[
        "absolute",
        "path",
        "relative",
        "another host",
        "another scheme",
        "another path",
        "the same for ever",
        "broken",
    ],
)
def test_links_to_further_pages_stay_on_the_server(
    server: LyingServer, kiosk: Kiosk, rewritten: Callable[[str], str], departments: int | None
) -> None:
    for index in range(3):
        server.store(department(f"d{index}", f"Khoa {index}", f"K{index}", "r201"))
    server.lies = Lies(page=2, next_link=rewritten)
    catalogue = kiosk().catalogue()
    if departments is None:
        assert isinstance(catalogue, Unavailable)
    else:
        assert isinstance(catalogue, Catalogue)
        assert len(catalogue.departments) == departments


def test_words_no_standard_knows_are_no_free_places(server: LyingServer, kiosk: Kiosk) -> None:
    server.store(slot("t2", morning(), "vacant"))
    server.store(slot("t3", morning(), "entered-in-error"))
    server.store({**slot("t4", morning()), "overbooked": True})
    (session,) = kiosk().sessions("eyes", local_today())  # type: ignore[misc]
    assert {each.id: each.remaining for each in session.slots} == {"t1": 1, "t4": 0}
    assert kiosk().book(wanted(slot_id="t2")) == Conflict("slot-taken")


def test_an_entry_with_a_word_nobody_knows_is_left_to_staff(server: LyingServer, kiosk: Kiosk) -> None:
    hospital = kiosk()
    booking = hospital.book(wanted())
    assert isinstance(booking, Booking)
    server.held[f"Task/{booking.visit_id}"]["status"] = "beamed-up"
    assert hospital.cancel_visit("k", booking, "changed-mind") == Rejected("status-not-known")


def test_no_status_that_does_not_exist_is_ever_sent(server: LyingServer, kiosk: Kiosk) -> None:
    booking = kiosk().book(wanted())
    assert isinstance(booking, Booking)
    server.held[server.all("Encounter")[0]["resourceType"] + "/" + server.all("Encounter")[0]["id"]]["status"] = "here"
    assert kiosk().cancel_visit("k", booking, "changed-mind") == Done()
    assert server.all("Encounter")[0]["status"] == "cancelled"


@pytest.mark.parametrize(
    ("status", "outcome"), [(401, NotAllowed(401)), (403, NotAllowed(403)), (422, Rejected("422"))]
)
def test_a_refusal_says_which(server: LyingServer, kiosk: Kiosk, status: int, outcome: Any) -> None:
    server.lies = Lies(status_of={"POST /fhir/Task": status})
    assert kiosk().book(wanted()) == outcome
    assert status in (401, 403) or server.all("Encounter")[0]["status"] == "cancelled"


def test_a_server_error_is_a_doubt_and_too_many_requests_is_none(server: LyingServer, kiosk: Kiosk) -> None:
    request = wanted()
    server.lies = Lies(status_of={"POST /fhir/Encounter": 500})
    assert kiosk().book(request) == OutcomeUnknown(request.reference)
    assert isinstance(kiosk().visits_of("p1", local_today()), tuple)
    server.lies = Lies(status_of={"GET ": 429})
    assert isinstance(kiosk().book(request), Unavailable)


def test_what_stops_a_booking_after_its_first_write_is_a_doubt(server: LyingServer, kiosk: Kiosk) -> None:
    request = wanted()
    server.lies = Lies(status_of={"PUT /fhir/Task": 429})
    assert kiosk().book(request) == OutcomeUnknown(request.reference)
    server.lies = Lies()
    assert kiosk().visit(request.reference) is None
    assert isinstance(kiosk().book(request), Booking)
    assert [bearing(server, each, request) for each in ("Encounter", "Task")] == [1, 1]


def test_an_answer_that_is_no_bundle_is_no_answer(server: LyingServer, kiosk: Kiosk) -> None:
    server.lies = Lies(status_of={"POST /fhir/Patient/_search": 200})
    assert kiosk().find_patient(identity()) == Unavailable("answer is no Bundle")


def test_departments_are_shown_where_nobody_counts_who_waits(server: LyingServer, kiosk: Kiosk) -> None:
    server.lies = Lies(status_of={"GET /fhir/Task": 400})
    catalogue = kiosk().catalogue()
    assert isinstance(catalogue, Catalogue)
    assert [(room.name, room.waiting) for room in catalogue.rooms] == [("Phòng 201", None)]


def test_nobody_but_who_bears_the_number_is_taken_for_the_patient(server: LyingServer, kiosk: Kiosk) -> None:
    server.lies = Lies(ignores_search=True)
    assert kiosk().find_patient(identity("001300000017")) is None
    assert isinstance(kiosk().find_patient(identity()), PatientRecord)


def test_nothing_of_a_patient_stands_in_an_address(server: LyingServer, kiosk: Kiosk) -> None:
    delivered(kiosk(), wanted(identity=identity("001300000017"), patient_id=None, slot_id="t1"))
    kiosk().find_patient(identity())
    assert len(server.asked) > 10
    assert not [line for line in server.asked if "001300000017" in line or "031158000742" in line]


def test_a_silent_capability_statement_promises_the_usual(server: LyingServer, kiosk: Kiosk) -> None:
    found = kiosk().capabilities()
    assert isinstance(found, Capabilities)
    assert found.features == {"cancel", "offline-ticket", "patient-visits", "sessions", "appointments"}


def test_the_days_numbers_go_on_after_the_last_one(server: LyingServer, kiosk: Kiosk) -> None:
    for number in range(1, 38):
        system = SITE.queue_system(local_today(), "A")
        server.store(
            {
                "resourceType": "Task",
                "status": "completed",
                "identifier": [{"system": system, "value": f"A{number:03d}"}],
            }
        )
    server.lies = Lies(no_system_search=True, counts_nothing=True)
    hospital = kiosk()
    assert delivered(hospital, wanted()).place.number == "A038"
    before = len(server.asked)
    assert delivered(hospital, wanted()).place.number == "A039"
    assert len(server.asked) - before < 20
