"""Bodies of the writes that belong to a booking. The same request always makes the same bytes.

Also after an upgrade in between: a hospital takes other bytes under the same key for a mistake. What an earlier version
did not say is left out where it is as it always was.
"""

from kiosk.hospital.native import wire
from kiosk.hospital.native.outcomes import conflict_among
from kiosk.hospital.native.reports import coverage_report
from kiosk.hospital.port import Conflict
from kiosk.hospital.web import Problem
from kiosk.identity import DocumentKind, Identity, PatientCode, Sex
from kiosk.visit import PROVEN_BY_BIRTH, BookingRequest, OfflineTicket, Payer, Priority, RegisteredBy

_SEX_WORDS = {Sex.MALE: "male", Sex.FEMALE: "female", Sex.UNKNOWN: "unknown"}
_CONFLICTS = (
    "duplicate-visit",
    "session-full",
    "slot-taken",
    "department-closed",
    "appointment-moved",
    "patient-merged",
)


def visit_body(request: BookingRequest, patient_id: str) -> bytes:
    """POST /visits."""
    intent = request.intent
    ticket = request.offline_ticket
    unchecked = intent.payer is Payer.INSURANCE and intent.evidence_id is None
    return wire.body(
        clientReference=request.reference,
        kioskId=request.kiosk_id,
        patientId=patient_id,
        departmentId=intent.department_id,
        queueId=intent.queue_id,
        slotId=intent.slot_id,
        holdId=intent.hold_id,
        appointmentId=intent.appointment_id,
        payer=intent.payer.value,
        coverageEvidenceId=intent.evidence_id,
        coverageUnchecked=unchecked,
        coverageReport=coverage_report(intent.coverage_report),
        priority=_priority(intent.priority),
        guardianPresent=intent.guardian_present,
        registeredBy=None if intent.registered_by is RegisteredBy.SELF else intent.registered_by.value,
        consent={"version": intent.consent.version, "purposes": list(intent.consent.purposes)},
        identification=_identification(intent.identity),
        offlineTicket=_offline_ticket(ticket) if ticket else None,
    )


def number_body(ticket: OfflineTicket) -> bytes:
    """POST /visits/{visitId}:offline-ticket."""
    return wire.body(**_offline_ticket(ticket))


def _offline_ticket(ticket: OfflineTicket) -> dict[str, str]:
    lease = {"leaseId": ticket.lease_id} if ticket.lease_id is not None else {}
    return {"number": ticket.number, "issuedAt": ticket.issued_at.isoformat()} | lease


def _identification(identity: Identity) -> dict[str, object]:
    """How the patient showed who they are, for staff: the document, and what was proved of its chip."""
    proof = identity.proof
    return {
        "document": identity.document.value,
        "proof": proof.level.value if proof else None,
        "checks": list(proof.reasons) if proof else [],
    }


def _priority(priority: Priority) -> dict[str, str] | None:
    if priority is Priority.NONE:
        return None
    return {"class": priority.value, "evidence": "birth-date" if priority in PROVEN_BY_BIRTH else "declared"}


def registration_body(request: BookingRequest, key: str) -> bytes:
    """POST /patients, for an identity that has a name and a birth date."""
    identity = request.intent.identity
    if identity.name is None or identity.birth is None:
        raise ValueError("a patient cannot be registered without a name and a birth date")
    guardian = identity.guardian_name
    return wire.body(
        clientReference=key,
        identifiers=[{"type": kind, "value": value} for kind, value in identifiers(identity)],
        name=identity.name.full,
        birthDate=identity.birth.iso(),
        birthDatePrecision=identity.birth.precision,
        sex=_SEX_WORDS[identity.sex],
        address=identity.address,
        guardian={"name": guardian.full, "relationship": "guardian"} if guardian else None,
        source="chip" if identity.document in (DocumentKind.CHIP_CARD, DocumentKind.PASSPORT) else "qr",
    )


def identifiers(identity: Identity) -> list[tuple[str, str]]:
    """Type and value of every number the person has: the citizen number first, then passport and insurance."""
    found: list[tuple[str, str]] = []
    if identity.citizen_number:
        found.append(("CCCD", identity.citizen_number.value))
    if identity.passport_number:
        found.append(("PASSPORT", identity.passport_number.value))
    if identity.insurance_number:
        found.append(("BHYT", identity.insurance_number.value))
    return found


def searches(subject: Identity | PatientCode) -> list[bytes]:
    """Bodies of `POST /patients:search`, one for every number; the name goes along only where the document says it."""
    if isinstance(subject, PatientCode):
        return [wire.body(identifierType="MRN", value=subject.code)]
    name = subject.name.full if subject.name else None
    birth = subject.birth.iso() if subject.birth else None
    return [
        wire.body(identifierType=kind, value=value, name=name, birthDate=birth) for kind, value in identifiers(subject)
    ]


def conflict_of(problem: Problem) -> Conflict | None:
    """A 409 that says what stands against the visit."""
    return conflict_among(problem, *_CONFLICTS)
