"""From FHIR's words to the house's and back, without a server."""

from datetime import UTC, date, datetime
from typing import Any

import msgspec
import pytest

from kiosk.departments import VIETNAM, OpeningHours, RoomState
from kiosk.hospital import Conflict, NotAllowed, OutcomeUnknown, Rejected, Unavailable
from kiosk.hospital.fhir import PRESETS, FhirSite, codes
from kiosk.hospital.fhir.abilities import capabilities
from kiosk.hospital.fhir.directory import read_directory
from kiosk.hospital.fhir.elements import id_in, stored
from kiosk.hospital.fhir.faults import (
    ConflictError,
    DoubtError,
    FaultError,
    ForbiddenError,
    NotReachedError,
    RefusedError,
)
from kiosk.hospital.fhir.outcomes import stopped
from kiosk.hospital.fhir.people import numbers_of
from kiosk.hospital.fhir.queue import entry, number_on, numbered
from kiosk.hospital.fhir.resources import Slot, Task
from kiosk.hospital.fhir.times import birth, day_of, instant, within
from kiosk.hospital.web import Answer
from kiosk.identity import InsuranceNumber, PartialDate, PassportNumber, PatientCode, Sex
from support.medplum.books import HOSPITAL, SITE, identity, kind, wanted

DAY = date(2026, 3, 4)


def test_a_day_has_two_ends_with_the_hospitals_offset() -> None:
    assert within("date", DAY, VIETNAM) == [
        ("date", "ge2026-03-04T00:00:00+07:00"),
        ("date", "lt2026-03-05T00:00:00+07:00"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-03-04T08:30:00+07:00", datetime(2026, 3, 4, 8, 30, tzinfo=VIETNAM)),
        ("2026-03-04T01:30:00.000Z", datetime(2026, 3, 4, 8, 30, tzinfo=VIETNAM)),
        ("2026-03-04T08:30:00", datetime(2026, 3, 4, 8, 30, tzinfo=VIETNAM)),
        ("2026-03-04", None),
        ("2026-03-04Tnoon", None),
        ("", None),
        (None, None),
    ],
)
def test_an_instant_is_read_with_or_without_its_offset(text: str | None, expected: datetime | None) -> None:
    assert instant(text, VIETNAM) == expected


def test_the_day_of_an_instant_is_the_hospitals() -> None:
    assert day_of("2026-03-03T18:00:00Z", VIETNAM) == DAY
    assert day_of("2026-03-04", VIETNAM) == DAY
    assert day_of("2026", VIETNAM) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("1958-03-04", PartialDate(1958, 3, 4)), ("1958", PartialDate(1958)), ("58", None), ("soon", None), (None, None)],
)
def test_a_birth_is_as_precise_as_the_server_has_it(text: object, expected: PartialDate | None) -> None:
    assert birth(text) == expected


@pytest.mark.parametrize(
    "reference", ["Task/7", "http://h/fhir/Task/7", "Task/7/_history/3", "https://h/x/Task/7/_history/1"]
)
def test_an_id_is_found_in_every_form_of_reference(reference: str) -> None:
    assert id_in(reference, "Task") == "7"
    assert id_in(reference, "Encounter") is None


@pytest.mark.parametrize("reference", [None, "", "7", "#contained", "urn:uuid:7", "Task/"])
def test_what_names_nothing_has_no_id(reference: str | None) -> None:
    assert id_in(reference, "Task") is None


def test_an_etag_is_the_header_or_made_of_the_version() -> None:
    raw = {"resourceType": "Slot", "id": "t1", "meta": {"versionId": "3"}}
    for header, etag in ((None, 'W/"3"'), ('"x"', '"x"')):
        found = stored(raw, Slot, header)
        assert found is not None
        assert found.etag == etag
    bare = stored({"resourceType": "Slot", "id": "t1"}, Slot)
    assert bare is not None
    assert bare.etag is None


@pytest.mark.parametrize(
    "raw",
    [None, [], {}, {"resourceType": "Task", "id": "1"}, {"resourceType": "Slot"}, {"resourceType": "Slot", "id": 1}],
)
def test_what_is_none_of_that_kind_is_nothing(raw: object) -> None:
    assert stored(raw, Slot) is None


class OnePage:
    """Stands for an exchange: every search finds these."""

    origin, prefix = "http://h", "/fhir"

    def __init__(self, *resources: dict[str, Any]) -> None:
        self._resources = resources

    def get(self, target: str) -> Answer:
        wanted_kind = target.removeprefix("/fhir/").partition("?")[0]
        found = [{"resource": each} for each in self._resources if each["resourceType"] == wanted_kind]
        return Answer(msgspec.json.encode({"resourceType": "Bundle", "entry": found}))


def test_departments_have_names_hours_and_rooms_with_their_floor() -> None:
    service = {
        "resourceType": "HealthcareService",
        "id": "eyes",
        "name": "Mắt",
        "_name": {
            "extension": [
                {"extension": [{"url": "lang", "valueCode": "en"}, {"url": "content", "valueString": "Eyes"}]}
            ]
        },
        "type": [kind("MAT")],
        "location": [{"reference": "Location/r1"}, {"reference": "Location/gone"}, {"reference": "Location/old"}],
        "availableTime": [
            {"daysOfWeek": ["mon", "fri"], "availableStartTime": "07:00:00", "availableEndTime": "16:30:00"},
            {"allDay": True, "daysOfWeek": ["sun"]},
            {"availableStartTime": "soon"},
        ],
    }
    places = [
        {
            "resourceType": "Location",
            "id": "r1",
            "name": "Phòng 1",
            "partOf": {"reference": "Location/wing"},
            "status": "active",
        },
        {"resourceType": "Location", "id": "wing", "name": "Khu B", "partOf": {"reference": "Location/f2"}},
        {
            "resourceType": "Location",
            "id": "f2",
            "name": "Tầng 2",
            "physicalType": kind("lvl"),
            "partOf": {"reference": "Location/r1"},
        },
        {"resourceType": "Location", "id": "old", "status": "inactive"},
    ]
    directory = read_directory(OnePage(service, *places), datetime.now(UTC))  # type: ignore[arg-type]
    (department,) = directory.departments
    assert (department.code, department.name, department.named("en")) == ("MAT", "Mắt", "Eyes")
    assert department.opening == (OpeningHours((1, 5), 420, 990), OpeningHours((7,), 0, 1440))
    (room,) = directory.rooms
    assert (room.queue_id, room.floor, room.state) == ("eyes:r1", "Tầng 2", RoomState.OPEN)


@pytest.mark.parametrize(
    ("place", "state"),
    [
        ({"status": "active"}, RoomState.OPEN),
        ({}, RoomState.OPEN),
        ({"status": "suspended"}, RoomState.CLOSED),
        ({"status": "active", "operationalStatus": {"code": "C"}}, RoomState.CLOSED),
        ({"status": "elsewhere"}, RoomState.OTHER),
    ],
)
def test_a_room_is_open_only_by_words_that_are_known(place: dict[str, Any], state: RoomState) -> None:
    service = {"resourceType": "HealthcareService", "id": "d", "name": "D", "location": [{"reference": "Location/r"}]}
    directory = read_directory(OnePage(service, {"resourceType": "Location", "id": "r"} | place), datetime.now(UTC))  # type: ignore[arg-type]
    assert directory.rooms[0].state is state


def test_a_department_without_rooms_is_waited_for_by_itself() -> None:
    service = {"resourceType": "HealthcareService", "id": "d", "name": "Cấp thuốc"}
    (room,) = read_directory(OnePage(service), datetime.now(UTC)).rooms  # type: ignore[arg-type]
    assert (room.name, room.location_id, room.queue_id) == ("Cấp thuốc", None, "d:")


def test_a_person_is_searched_by_every_number_that_has_a_system() -> None:
    systems = PRESETS["vn-core-hl7"]
    who = identity(insurance_number=InsuranceNumber("DN4010123456789"), passport_number=PassportNumber("VNM", "C1"))
    assert numbers_of(who, systems) == (
        ("http://fhir.hl7.org.vn/core/sid/cccd", "031158000742"),
        ("http://fhir.hl7.org.vn/core/sid/bhyt", "DN4010123456789"),
        ("http://fhir.hl7.org.vn/core/sid/bhyt", "0123456789"),
    )
    assert numbers_of(PatientCode("BN0042"), systems) == ()


def test_a_printed_number_is_the_one_called() -> None:
    body = entry(wanted(), SITE, patient_id="p", encounter_id="e", department="Mắt", room=None)
    task = stored(numbered(body, SITE, SITE.queue_system(DAY, "A"), "A012", "requested") | {"id": "1"}, Task)
    assert task is not None
    assert number_on(task.seen, SITE) == "A012"
    raw = task.raw | {
        "identifier": [
            task.raw["identifier"][0],
            task.raw["identifier"][1] | {"use": "old"},
            {"use": "official", "system": SITE.queue_system(DAY, "printed"), "value": "K3-07"},
        ]
    }
    printed = stored(raw, Task)
    assert printed is not None
    assert number_on(printed.seen, SITE) == "K3-07"


def test_the_queue_system_is_the_days_and_the_series() -> None:
    site = FhirSite("http://h/fhir", HOSPITAL, series_of={"eyes": "M", "NTQ": "N"})
    assert site.queue_system(DAY, "A") == f"{HOSPITAL}/sid/queue/2026-03-04/A"
    assert [site.series(*each) for each in (("eyes", "MAT"), ("inner", "NTQ"), ("skin", "DL"))] == ["M", "N", "A"]


def test_no_status_that_does_not_exist_leaves_the_house() -> None:
    assert codes.sent({"resourceType": "Slot", "status": "busy-tentative"})
    assert codes.sent({"resourceType": "Patient"})
    with pytest.raises(ValueError, match="no such status"):
        codes.sent({"resourceType": "Encounter", "status": "requested"})
    assert codes.sex("other") is Sex.UNKNOWN


@pytest.mark.parametrize(
    ("fault", "wrote", "outcome"),
    [
        (NotReachedError("no connection", 5.0), False, Unavailable("no connection", 5.0)),
        (NotReachedError("no connection"), True, OutcomeUnknown("ref")),
        (DoubtError(), True, OutcomeUnknown("ref")),
        (ForbiddenError(403), True, NotAllowed(403)),
        (RefusedError("422"), True, Rejected("422")),
        (ConflictError("slot-taken", "v"), True, Conflict("slot-taken", "v")),
    ],
)
def test_every_fault_has_its_outcome(fault: FaultError, wrote: bool, outcome: object) -> None:
    assert stopped(fault, "ref", wrote=wrote) == outcome


@pytest.mark.parametrize(
    ("kinds", "features"),
    [
        (["Task", "Encounter", "Patient", "HealthcareService", "Location"], set()),
        (["Appointment"], {"appointments"}),
        (["Appointment", "Slot", "Schedule", "Coverage"], {"appointments", "sessions", "coverage"}),
        ([], {"appointments", "sessions"}),
    ],
)
def test_features_follow_what_is_served(kinds: list[str], features: set[str]) -> None:
    statement = {
        "resourceType": "CapabilityStatement",
        "rest": [{"mode": "server", "resource": [{"type": each} for each in kinds]}],
    }
    found = capabilities(statement)
    assert found is not None
    assert found.features == features | {"cancel", "offline-ticket", "patient-visits"}
    assert bool(found.levels) is (len(kinds) in (0, 5))


def test_any_other_answer_is_no_capability_statement() -> None:
    assert capabilities({"resourceType": "OperationOutcome"}) is None
    assert capabilities(None) is None
