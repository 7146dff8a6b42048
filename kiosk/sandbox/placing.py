"""Which room a visit goes to, and whether the hospital takes this patient there at all."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, select

from kiosk.sandbox import held, patients, queues, sessions
from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.problems import RefusalError
from kiosk.sandbox.queues import Standing
from kiosk.sandbox.schema import evidence, portal_cards
from kiosk.sandbox.schema import queues as queue_table
from kiosk.sandbox.times import from_millis
from kiosk.sandbox.wire import NewVisit, folded

EVIDENCE_LIFETIME = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Place:
    """The queue's row; `overbooked` when there was no room left for somebody who holds a printed number."""

    queue: Row[Any]
    overbooked: bool = False


def check_eligible(department: Row[Any], patient: Row[Any], day: date) -> None:
    """Raises RefusalError when the patient's age or sex certainly does not fit; what is not known never excludes."""
    youngest, oldest = _possible_ages(patient.birth_date, day)
    too_young = department.min_age is not None and oldest < department.min_age
    too_old = department.max_age is not None and youngest > department.max_age
    other_sex = department.sex is not None and patient.sex in ("male", "female") and patient.sex != department.sex
    if too_young or too_old or other_sex:
        raise RefusalError("not-eligible")


def coverage_of(
    connection: Connection, question: NewVisit, department: Row[Any], patient: Row[Any], issued: datetime
) -> Row[Any] | None:
    """The evidence insurance pays by; None when nobody is insured here or it was not checked. Raises RefusalError."""
    if question.payer != "BHYT":
        return None
    if not department.accepts_bhyt:
        raise RefusalError("coverage-invalid")
    if question.coverage_evidence_id is None:
        if question.coverage_unchecked:
            return None
        raise RefusalError("coverage-invalid")
    return valid_evidence(connection, question.coverage_evidence_id, patient, issued)


def valid_evidence(connection: Connection, evidence_id: str, patient: Row[Any], issued: datetime) -> Row[Any]:
    """The evidence of this patient's insurance on the day of issue. Raises RefusalError."""
    known = connection.execute(select(evidence).where(evidence.c.id == evidence_id)).one_or_none()
    if known is None or not _still_valid(known, issued) or not _belongs_to(connection, known, patient):
        raise RefusalError("coverage-invalid")
    return known


def choose(
    connection: Connection,
    hospital: Hospital,
    question: NewVisit,
    wanted: str | None,
    now: datetime,
    *,
    own_hold: str | None = None,
) -> Place:
    """The wanted queue, or the one with the shortest wait. Raises RefusalError when it is closed, full or not there.

    Somebody who has a slot, an appointment or a printed number has a place already: `remaining` does
    not count for them, and a printed number is not even turned away by a closed door.
    """
    standings = queues.stand(connection, hospital, now, question.department_id, own_hold)
    if not standings and question.offline_ticket is not None:  # the department was given up since it was printed
        standings = queues.stand(connection, hospital, now, question.department_id, own_hold, retired=True)
    if wanted is not None:
        the_one = [each for each in standings if each.row.id == wanted]
        if not the_one and not (question.offline_ticket is not None and _is_retired(connection, question, wanted)):
            raise RefusalError("queue-not-found")
        standings = the_one or standings
    best = min(standings, key=_order, default=None)
    if best is None:
        raise RefusalError("department-closed")
    if question.offline_ticket is not None:
        return Place(best.row, overbooked=best.state != "open")
    if best.state == "closed":
        raise RefusalError("department-closed")
    if best.state == "full" and question.slot_id is None and question.appointment_id is None:
        raise RefusalError("session-full")
    return Place(best.row)


def claim_slot(
    connection: Connection, question: NewVisit, visit_id: str, now: datetime, own_hold: str | None = None
) -> bool:
    """Take the slot's place, if the visit wants one; False when a printed number comes too late for it."""
    if question.slot_id is None:
        return True
    try:
        sessions.claim(connection, question.slot_id, visit_id, now, own_hold)
    except RefusalError:
        if question.offline_ticket is None:
            raise
        return False
    return True


def held_place(connection: Connection, question: NewVisit, now: datetime) -> Row[Any] | None:
    """The hold this visit may use up: the kiosk's own, not over, and of the place the visit is for."""
    if question.hold_id is None:
        return None
    hold = held.find(connection, question.hold_id, question.kiosk_id, now)
    if hold is None:
        return None
    if hold.slot_id is not None or question.slot_id is not None:
        return hold if hold.slot_id == question.slot_id else None
    department_id = connection.scalar(select(queue_table.c.department_id).where(queue_table.c.id == hold.queue_id))
    same = question.queue_id in (None, hold.queue_id) and question.department_id == department_id
    return hold if same and question.appointment_id is None else None


def _is_retired(connection: Connection, question: NewVisit, queue_id: str) -> bool:
    """Whether it was a room of the department when the number was printed."""
    gone = (queue_table.c.id == queue_id) & queue_table.c.retired
    return connection.scalar(select(queue_table.c.department_id).where(gone)) == question.department_id


def _order(standing: Standing) -> tuple[int, int]:
    return ("open", "full", "closed").index(standing.state), standing.minutes


def _possible_ages(birth: str, day: date) -> tuple[int, int]:
    """Youngest and oldest age in completed years somebody with this partial birth date can have."""
    first = date.fromisoformat(birth + "-01" * (2 - birth.count("-")))
    last_month_day = {4: "12-31", 7: f"{birth[5:]}-31", 10: birth[5:]}[len(birth)]
    today = f"{day:%m-%d}"
    oldest = day.year - first.year - (today < f"{first:%m-%d}")
    return day.year - first.year - (today < last_month_day), oldest


def _still_valid(known: Row[Any], issued: datetime) -> bool:
    in_time = issued - from_millis(known.checked_ms) <= EVIDENCE_LIFETIME
    return in_time and bool(known.valid_from <= issued.date().isoformat() <= known.valid_to)


def _belongs_to(connection: Connection, known: Row[Any], patient: Row[Any]) -> bool:
    numbers = patients.identifiers(connection, patient.id)
    if {("CCCD", known.citizen_number), ("BHYT", known.social_number)} & numbers:
        return True
    card = connection.execute(
        select(portal_cards).where(portal_cards.c.social_number == known.social_number)
    ).one_or_none()
    return (
        card is not None
        and folded(card.name) == folded(patient.name)
        and patients.same_birth(card.birth_date, patient.birth_date)
    )
