"""Who somebody is by the hospital's books. Found by numbers alone: no server's search for names is relied on."""

from dataclasses import dataclass
from typing import Any

from kiosk.hospital.fhir import codes, times
from kiosk.hospital.fhir.elements import Stored, id_in
from kiosk.hospital.fhir.exchange import Exchange
from kiosk.hospital.fhir.faults import RefusedError
from kiosk.hospital.fhir.finding import bearing, read
from kiosk.hospital.fhir.resources import Patient
from kiosk.hospital.fhir.site import FhirSite, IdentifierSystems
from kiosk.hospital.fhir.writing import Named, age, change, create_once
from kiosk.identity import Identity, PatientCode, PersonName
from kiosk.visit import BookingRequest, PatientRecord

MOST_MERGERS = 5


@dataclass(frozen=True, slots=True)
class Person:
    """A patient's record, and whether it is the only one these numbers lead to."""

    stored: Stored[Patient]
    alone: bool

    def record(self, subject: Identity | PatientCode) -> PatientRecord:
        """In the house's words; certain where nothing the document says speaks against it."""
        name, born = name_of(self.stored.seen), times.birth(self.stored.seen.birth_date)
        said = subject if isinstance(subject, Identity) else None
        named = said is None or said.name is None or not name.full or said.name.same_person(name)
        born_then = said is None or said.birth is None or born is None or said.birth.year == born.year
        certain = self.alone and named and born_then
        return PatientRecord(self.stored.id, name, born, codes.sex(self.stored.seen.gender), certain)


def numbers_of(subject: Identity | PatientCode, systems: IdentifierSystems) -> tuple[Named, ...]:
    """What the patient can be found by, the best first."""
    if isinstance(subject, PatientCode):
        found: list[tuple[str, str | None]] = [(systems.record, subject.code)]
    else:
        card = subject.insurance_number
        found = [
            (systems.citizen, subject.citizen_number.value if subject.citizen_number else None),
            (systems.insurance, card.value if card else None),
            (systems.insurance, card.social_number if card and card.social_number != card.value else None),
            (systems.passport, subject.passport_number.value if subject.passport_number else None),
            (systems.old_identity_card, subject.old_number),
        ]
    return tuple((system, value) for system, value in found if system and value)


def find(x: Exchange, subject: Identity | PatientCode, site: FhirSite) -> Person | None:
    """The record by the first number that leads to one. Of several that stand the one with the smallest id."""
    for system, value in numbers_of(subject, site.patients):
        found = [
            standing
            for each in bearing(x, Patient, system, value, private=site.private_search)
            if (standing := _standing(x, each)) is not None
        ]
        ids = {each.id for each in found}
        if found:
            return Person(min(found, key=lambda each: each.id), alone=len(ids) == 1)
    return None


def settled(x: Exchange, request: BookingRequest, site: FhirSite) -> str:
    """The id of the request's patient: as known, found by a number, or registered now."""
    intent = request.intent
    if intent.patient_id is not None:
        return intent.patient_id
    found = find(x, intent.identity, site)
    if found is not None:
        return found.stored.id
    numbers = numbers_of(intent.identity, site.patients)
    name, born = intent.identity.name, intent.identity.birth
    if name is None or born is None or not numbers:
        raise RefusedError("patient-not-found")
    body = registration(request, site, numbers) | {"name": [{"use": "official", "text": name.full}]}
    registered = create_once(x, Patient, body, numbers[0], private=site.private_search)
    return _the_first(x, registered, request.reference, site, numbers[0]).id


def _the_first(
    x: Exchange, registered: Stored[Patient], reference: str, site: FhirSite, number: Named
) -> Stored[Patient]:
    """Two kiosks may have registered one person at the same moment: the later record gives way to the earlier."""
    found: list[Stored[Patient]] = []
    for _ in x.looks():
        found = bearing(x, Patient, *number, private=site.private_search)
        if any(each.id == registered.id for each in found):
            break
    first = min((each for each in found if each.seen.active is not False), key=age, default=registered)
    if first.id != registered.id and registered.seen.bears(site.visit_system, reference):
        link = {"other": {"reference": first.path}, "type": "replaced-by"}
        change(
            x,
            registered,
            lambda now: now.raw | {"active": False, "link": [link]},
            done=lambda seen: seen.active is False,
        )
    return first


def registration(request: BookingRequest, site: FhirSite, numbers: tuple[Named, ...]) -> dict[str, Any]:
    """A patient seen for the first time, as the document has them."""
    identity = request.intent.identity
    patient: dict[str, Any] = {
        "resourceType": "Patient",
        "active": True,
        "identifier": [
            *({"system": system, "value": value} for system, value in numbers),
            {"system": site.visit_system, "value": request.reference, "use": "temp"},
        ],
        "gender": codes.gender(identity.sex),
    }
    if identity.birth is not None:
        patient["birthDate"] = identity.birth.iso()
    if identity.address:
        patient["address"] = [{"text": identity.address}]
    if identity.guardian_name is not None:
        patient["contact"] = [{"name": {"text": identity.guardian_name.full}}]
    return patient


def _standing(x: Exchange, patient: Stored[Patient]) -> Stored[Patient] | None:
    """The record that counts, after mergers; None where it was given up."""
    for _ in range(MOST_MERGERS):
        successor = next(
            (id_in(link.other, "Patient") for link in patient.seen.link if link.type == "replaced-by"), None
        )
        if successor is None:
            return patient if patient.seen.active is not False else None
        now = read(x, Patient, successor)
        if now is None:
            return None
        patient = now
    return None


def name_of(patient: Patient) -> PersonName:
    """The official name, in the order names have here."""
    by_use = sorted(patient.name, key=lambda name: name.use != "official")
    first = next(iter(by_use), None)
    if first is None:
        return PersonName("")
    return PersonName(first.text or " ".join(part for part in (first.family, *first.given) if part))
