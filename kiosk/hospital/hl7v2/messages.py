"""The messages the kiosk sends. The same request always makes the same bytes.

Structures and fields: HL7 v2.5 chapters 2 (control), 3 (ADT) and 10 (scheduling); patient query chapter 3.3.56.
"""

from dataclasses import dataclass
from datetime import datetime

from kiosk.hospital.hl7v2.header import Outgoing, message
from kiosk.hospital.hl7v2.persons import NAME_UNKNOWN, guardian, insurance, number_written, pid
from kiosk.hospital.hl7v2.references import control_id, visit_number
from kiosk.hospital.hl7v2.site import Authority, Hl7Site
from kiosk.hospital.hl7v2.table import Place
from kiosk.hospital.hl7v2.times import written
from kiosk.hospital.hl7v2.writing import Value, segment
from kiosk.visit import PROVEN_BY_BIRTH, BookingRequest, OfflineTicket, Payer, Priority

OUTPATIENT = "O"


@dataclass(frozen=True, slots=True)
class Time:
    """A time asked for."""

    at: datetime
    minutes: int


def walk_in(site: Hl7Site, request: BookingRequest, ticket: OfflineTicket, place: Place) -> Outgoing:
    """ADT^A04: the patient registers, or checks in for an appointment (PV1-5)."""
    at, intent = request.requested_at, request.intent
    number = visit_number(request.reference)
    lines = [
        _event(site, "A04", at),
        pid(intent, site),
        *guardian(intent.identity),
        segment(
            "PV1",
            {
                1: "1",
                2: OUTPATIENT,
                3: _location(site, place),
                5: (intent.appointment_id, "", "", site.receiving_application, "VN") if intent.appointment_id else "",
                10: (place.row.code,),
                19: _visit(site, number),
                20: (intent.payer.value,),
                44: written(at),
                50: _printed(site, ticket, request.kiosk_id),
            },
        ),
        *insurance(intent),
        *_queue(site, ticket, request),
    ]
    return message(site, ("ADT", "A04", "ADT_A01"), request.key, at, lines)


def time_wanted(site: Hl7Site, request: BookingRequest, ticket: OfflineTicket, place: Place, time: Time) -> Outgoing:
    """SRM^S01: a time is asked for; the filler decides."""
    intent, number = request.intent, visit_number(request.reference)
    start, length = written(time.at), str(time.minutes)
    kiosk = (request.kiosk_id, "KIOSK")
    lines = [
        segment(
            "ARQ",
            {
                1: _entity(site, number),
                7: ("KIOSK", "Self-service registration"),
                9: length,
                10: ("min",),
                11: (start,),
                15: kiosk,
                19: kiosk,
            },
        ),
        pid(intent, site),
        segment("PV1", {1: "1", 2: OUTPATIENT, 3: _location(site, place), 19: _visit(site, number)}),
        segment("RGS", {1: "1", 2: "A"}),
        segment(
            "AIL",
            {
                1: "1",
                2: "A",
                3: _location(site, place),
                4: ("C",),
                6: (start,),
                9: length,
                10: ("min",),
            },
        ),
        *_queue(site, ticket, request),
    ]
    return message(site, ("SRM", "S01", "SRM_S01"), request.key, request.requested_at, lines)


def number_printed(site: Hl7Site, key: str, number: str, patient: str, ticket: OfflineTicket) -> Outgoing:
    """ADT^A08: the visit is called by another number."""
    at = ticket.issued_at
    lines = [
        _event(site, "A08", at),
        patient,
        segment("PV1", {1: "1", 2: OUTPATIENT, 19: _visit(site, number), 50: _printed(site, ticket, "")}),
        *([segment(site.queue_segment, {1: ticket.number, 2: written(at)})] if site.queue_segment else []),
    ]
    return message(site, ("ADT", "A08", "ADT_A01"), key, at, lines)


def not_coming(site: Hl7Site, key: str, number: str, patient: str, at: datetime) -> Outgoing:
    """ADT^A11: the visit is taken back."""
    lines = [_event(site, "A11", at), patient, segment("PV1", {1: "1", 2: OUTPATIENT, 19: _visit(site, number)})]
    return message(site, ("ADT", "A11", "ADT_A09"), key, at, lines)


def time_given_back(site: Hl7Site, key: str, number: str, filler: str, at: datetime) -> Outgoing:
    """SRM^S04: the time is not wanted any more."""
    kiosk = (site.sending_application,)
    names: dict[int, Value] = {1: _entity(site, number), 2: (filler,) if filler else "", 15: kiosk, 19: kiosk}
    lines = [segment("ARQ", {**names, 6: ("PATIENT", "Taken back by the patient")}), segment("RGS", {1: "1", 2: "D"})]
    return message(site, ("SRM", "S04", "SRM_S01"), key, at, lines)


def who_is(site: Hl7Site, key: str, authority: Authority, value: str, at: datetime) -> Outgoing:
    """QBP^Q22: candidates with this number."""
    asked = [
        ("@PID.3.1", value),
        ("@PID.3.4.1", authority.parts[0]),
        ("@PID.3.5", authority.type),
    ]
    query = ("Q22", "Find Candidates", "HL70471" if site.at_least("2.5") else "HL7nnnn")
    lines = [
        segment("QPD", {1: query, 2: control_id(key), 3: list(asked)}),
        segment("RCP", {1: "I", 2: ("10", "RD")}),
    ]
    return message(site, ("QBP", "Q22", "QBP_Q21"), key, at, lines)


def nameless(site: Hl7Site, number: str) -> str:
    """PID of a visit whose patient is not kept here any more: the visit's own number, and no name."""
    visit = number_written(Authority(site.sending_application, "VN"), number)
    return segment("PID", {1: "1", 3: [visit], 5: NAME_UNKNOWN, 18: _visit(site, number)})


def _event(site: Hl7Site, event: str, at: datetime) -> str:
    """EVN; its first field was withdrawn in 2.7."""
    return segment("EVN", {1: "" if site.at_least("2.7") else event, 2: written(at), 6: written(at)})


def _location(site: Hl7Site, place: Place) -> tuple[str, ...]:
    return (place.row.code, place.room.code if place.room else "", "", site.receiving_facility)


def _visit(site: Hl7Site, number: str) -> Value:
    return (number, "", "", site.sending_application, "VN")


def _entity(site: Hl7Site, number: str) -> Value:
    return (number, site.sending_application)


def _printed(site: Hl7Site, ticket: OfflineTicket, kiosk_id: str) -> Value:
    return (ticket.number, "", "", kiosk_id, "VN") if site.number_in_visit else ""


def _queue(site: Hl7Site, ticket: OfflineTicket, request: BookingRequest) -> list[str]:
    """The Z segment: what is printed, and what HL7 has no field for."""
    if site.queue_segment is None:
        return []
    intent = request.intent
    proof, priority = intent.identity.proof, intent.priority
    evidence = "birth-date" if priority in PROVEN_BY_BIRTH else "declared"
    return [
        segment(
            site.queue_segment,
            {
                1: ticket.number,
                2: written(ticket.issued_at),
                3: request.kiosk_id,
                4: priority.value if priority is not Priority.NONE else "",
                5: evidence if priority is not Priority.NONE else "",
                6: "Y" if intent.payer is Payer.INSURANCE and intent.evidence_id is None else "N",
                7: "Y" if intent.guardian_present else "N",
                8: intent.identity.document.value,
                9: proof.level.value if proof else "",
                10: list(proof.reasons) if proof else "",
                11: intent.consent.version,
                12: list(intent.consent.purposes),
            },
        )
    ]
