"""An invented hospital in the books of a FHIR server, and how to look into them."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import requests

from kiosk.departments import VIETNAM
from kiosk.hospital.fhir import FhirSite
from kiosk.identity import CitizenNumber, DocumentKind, Identity, PartialDate, PersonName, Sex
from kiosk.visit import BookingIntent, BookingRequest, Consent, Payer, Priority

HOSPITAL = "https://hospital.example/fhir"
SITE = FhirSite("http://unused", HOSPITAL)
CITIZEN = SITE.patients.citizen
INSURANCE = SITE.patients.insurance

KINDS = (
    *("Task", "Encounter", "Appointment", "Slot", "Schedule", "Patient", "HealthcareService", "Location"),
    *("Coverage", "CoverageEligibilityRequest", "CoverageEligibilityResponse", "ChargeItemDefinition"),
)


def morning() -> datetime:
    """Eight o'clock of this day."""
    return datetime.now(VIETNAM).replace(hour=8, minute=0, second=0, microsecond=0)


@dataclass(frozen=True, slots=True)
class Books:
    """The server's contents, written and read behind the adapter's back."""

    url: str

    def put(self, **resource: Any) -> dict[str, Any]:
        """Store it under its id."""
        answer = requests.put(f"{self.url}/{resource['resourceType']}/{resource['id']}", json=resource, timeout=10)
        assert answer.ok, answer.text
        return answer.json()

    def get(self, kind: str, resource_id: str) -> dict[str, Any]:
        """One resource."""
        answer = requests.get(f"{self.url}/{kind}/{resource_id}", timeout=10)
        assert answer.ok, answer.text
        return answer.json()

    def all(self, kind: str) -> list[dict[str, Any]]:
        """Every resource of that kind."""
        found: list[dict[str, Any]] = []
        url: str | None = f"{self.url}/{kind}?_count=1000"
        while url is not None:
            bundle = requests.get(url, timeout=10).json()
            found += [entry["resource"] for entry in bundle.get("entry", [])]
            further = next((link["url"] for link in bundle.get("link", []) if link["relation"] == "next"), None)
            url = further and self.url + further.partition("/fhir")[2]
        return found

    def of(self, kind: str, reference: str) -> list[dict[str, Any]]:
        """Those that bear our reference of a visit."""
        mine = {"system": SITE.visit_system, "value": reference}
        return [each for each in self.all(kind) if any(mine.items() <= i.items() for i in each.get("identifier", []))]

    def forget(self) -> None:
        """Empty the server."""
        if requests.delete(self.url, timeout=10).ok:
            return
        for kind in KINDS:
            for each in self.all(kind):
                assert requests.delete(f"{self.url}/{kind}/{each['id']}", timeout=10).ok

    def open(self) -> None:
        """A department with one room, one with two, a doctor with four times, one patient."""
        self.put(resourceType="Location", id="floor-2", status="active", name="Tầng 2", physicalType=kind("lvl"))
        for room in ("201", "202", "203"):
            above = {"reference": "Location/floor-2"}
            self.put(
                resourceType="Location",
                id=f"r{room}",
                status="active",
                name=f"Phòng {room}",
                alias=[room],
                partOf=above,
            )
        self.put(**department("eyes", "Mắt", "MAT", "r201"))
        self.put(**department("inner", "Nội tổng quát", "NTQ", "r202", "r203"))
        actors = [
            {"reference": "HealthcareService/eyes"},
            {"reference": "Practitioner/d1", "display": "BS. Trần Văn Bình"},
            {"reference": "Location/r201"},
        ]
        self.put(resourceType="Schedule", id="s1", active=True, actor=actors)
        for index in range(4):
            starts = morning() + timedelta(minutes=30 * index)
            self.put(**slot(f"t{index}", starts))
        self.put(**patient("p1", "031158000742", "Nguyễn Thị Minh Anh"))


def kind(code: str) -> dict[str, Any]:
    return {"coding": [{"code": code}]}


def department(name_id: str, name: str, code: str, *rooms: str) -> dict[str, Any]:
    return {
        "resourceType": "HealthcareService",
        "id": name_id,
        "active": True,
        "identifier": [{"value": code}],
        "name": name,
        "location": [{"reference": f"Location/{room}"} for room in rooms],
    }


def slot(slot_id: str, starts: datetime, status: str = "free") -> dict[str, Any]:
    return {
        "resourceType": "Slot",
        "id": slot_id,
        "schedule": {"reference": "Schedule/s1"},
        "status": status,
        "start": starts.isoformat(),
        "end": (starts + timedelta(minutes=30)).isoformat(),
    }


def patient(patient_id: str, citizen_number: str, name: str) -> dict[str, Any]:
    return {
        "resourceType": "Patient",
        "id": patient_id,
        "active": True,
        "identifier": [{"system": CITIZEN, "value": citizen_number}],
        "name": [{"use": "official", "text": name}],
        "gender": "female",
        "birthDate": "1958-03-04",
    }


def identity(number: str = "031158000742", **fields: Any) -> Identity:
    """Who stands at the kiosk; the usual one is in the books."""
    known: dict[str, Any] = {
        "name": PersonName("Nguyễn Thị Minh Anh"),
        "birth": PartialDate(1958, 3, 4),
        "sex": Sex.FEMALE,
    }
    return Identity(DocumentKind.CITIZEN_CARD, CitizenNumber(number), **known | fields)


def wanted(department_id: str = "eyes", **intent: Any) -> BookingRequest:
    """A booking nobody asked for before."""
    fields: dict[str, Any] = {
        "identity": identity(),
        "patient_id": "p1",
        "department_id": department_id,
        "queue_id": None,
        "appointment_id": None,
        "payer": Payer.SELF,
        "evidence_id": None,
        "priority": Priority.NONE,
        "consent": Consent("2026-01"),
    }
    return BookingRequest(str(uuid4()), str(uuid4()), "K3", datetime.now(UTC), BookingIntent(**fields | intent))
