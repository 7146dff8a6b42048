"""Booking: a visit, its queue number and its idempotency key in one transaction."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, insert, select

from kiosk.sandbox import (
    appointments,
    catalogue,
    charges,
    held,
    merging,
    numbers,
    patients,
    placing,
    queues,
    refusals,
    sessions,
    tasks,
    tickets,
)
from kiosk.sandbox.hospital import Hospital, new_id
from kiosk.sandbox.idempotency import Outcome, once
from kiosk.sandbox.numbers import QueueNumber
from kiosk.sandbox.placing import Place
from kiosk.sandbox.problems import RefusalError, invalid
from kiosk.sandbox.schema import visits
from kiosk.sandbox.times import VIETNAM, day_of, to_millis
from kiosk.sandbox.visit_view import outcome, visit_code, visit_row
from kiosk.sandbox.wire import Charge, NewVisit


def create(hospital: Hospital, key: str, question: NewVisit) -> Outcome:
    """Book a visit once; a refusal is remembered for who looks at the status page. Raises RefusalError."""
    with refusals.remembered(hospital, question.client_reference):
        return once(hospital, key, "create-visit", question, lambda connection: _book(hospital, connection, question))


@dataclass(frozen=True, slots=True)
class _Desk:
    """Where one booking is worked on: inside its transaction, at one moment."""

    hospital: Hospital
    connection: Connection
    question: NewVisit
    now: datetime

    @property
    def issued(self) -> datetime:
        """When the patient got the number; a kiosk's clock that runs ahead gains nothing by it."""
        ticket = self.question.offline_ticket
        return self.now if ticket is None else min(ticket.issued_at.astimezone(VIETNAM), self.now)

    @property
    def day(self) -> str:
        """The day whose numbers count."""
        return day_of(self.issued).isoformat()


def _book(hospital: Hospital, connection: Connection, question: NewVisit) -> Outcome:
    desk = _Desk(hospital, connection, question, hospital.moment())
    _refuse_second(connection, visits.c.client_reference == question.client_reference)
    patient = patients.patient(connection, question.patient_id)
    department = catalogue.department(connection, question.department_id)
    placing.check_eligible(department, patient, day_of(desk.issued))
    _refuse_second(
        connection,
        visits.c.patient_id.in_(merging.everyone(connection, patient.id))
        & (visits.c.department_id == department.id)
        & (visits.c.day == desk.day)
        & (visits.c.status != "cancelled"),
    )
    wanted_queue = _wanted_queue(desk)
    evidence = placing.coverage_of(connection, question, department, patient, desk.issued)
    services = charges.charged_services(connection, department.id, question.service_ids)
    percent = 0 if evidence is None else evidence.benefit_percent or 0
    visit_id = new_id("vis")
    # The counter's row is locked before places are counted, so two servers never count the same last place.
    number = _number(desk, department, visit_id)
    hold = placing.held_place(connection, question, desk.now)
    own_hold = None if hold is None else str(hold.id)
    if hold is not None and wanted_queue is None:
        wanted_queue = hold.queue_id
    place = placing.choose(connection, hospital, question, wanted_queue, desk.now, own_hold=own_hold)
    _insert(desk, visit_id, place, number, [charges.charge(service, percent) for service in services])
    in_slot = placing.claim_slot(connection, question, visit_id, desk.now, own_hold)
    if own_hold is not None:
        held.use_up(connection, own_hold, visit_id, desk.now)
    if question.appointment_id is not None:
        appointments.set_status(connection, question.appointment_id, "checked-in")
    for kind in _tasks(question, place.overbooked or not in_slot, evidence):
        tasks.add(connection, kind, visit_id, desk.now)
    if (ticket := question.offline_ticket) is not None:
        tickets.tell_staff(connection, visit_id, question.kiosk_id, desk.day, ticket, issued=desk.issued, now=desk.now)
    refusals.forget(connection, question.client_reference)
    return outcome(connection, hospital, visit_row(connection, visits.c.id == visit_id), desk.now, status=201)


def _refuse_second(connection: Connection, condition: ColumnElement[bool]) -> None:
    existing = connection.scalar(select(visits.c.id).where(condition).limit(1))
    if existing is not None:
        raise RefusalError("duplicate-visit", visit_id=existing)


def _wanted_queue(desk: _Desk) -> str | None:
    """The queue an appointment or a slot decides, or the one asked for."""
    question = desk.question
    if question.appointment_id is not None:
        booked = appointments.to_check_in(desk.connection, question.appointment_id, question.patient_id, desk.issued)
        if booked.department_id != question.department_id:
            raise invalid("/departmentId", "not the department of the appointment")
        return str(booked.queue_id)
    if question.slot_id is not None and question.offline_ticket is None:
        return sessions.queue_of_slot(desk.connection, question.slot_id, desk.now)
    return question.queue_id


def _number(desk: _Desk, department: Row[Any], visit_id: str) -> QueueNumber:
    """The number printed already, or the next of the department's series."""
    if desk.question.offline_ticket is not None:
        return numbers.printed(desk.question.offline_ticket.number)
    start = queues.last_issued(desk.connection, desk.hospital, department.id, desk.now)
    return numbers.allocate(desk.connection, department.series, desk.day, start, visit_id)


def _insert(desk: _Desk, visit_id: str, place: Place, number: QueueNumber, lines: list[Charge]) -> None:
    question, priority, ticket = desk.question, desk.question.priority, desk.question.offline_ticket
    ahead = queues.people_ahead(
        desk.connection,
        desk.hospital,
        place.queue,
        desk.now,
        issued=desk.issued,
        day=desk.day,
        priority=priority is not None,
    )
    desk.connection.execute(
        insert(visits).values(
            id=visit_id,
            visit_code=visit_code(),
            client_reference=question.client_reference,
            kiosk_id=question.kiosk_id,
            patient_id=question.patient_id,
            department_id=question.department_id,
            queue_id=place.queue.id,
            slot_id=question.slot_id,
            appointment_id=question.appointment_id,
            day=desk.day,
            status="waiting",
            paid=False,
            payer=question.payer,
            evidence_id=question.coverage_evidence_id if question.payer == "BHYT" else None,
            coverage_unchecked=_unchecked(question),
            coverage_report=_json(question.coverage_report),
            priority_class=None if priority is None else priority.group,
            priority_evidence=None if priority is None else priority.evidence,
            referral=_json(question.referral),
            consent=_json(question.consent),
            identification=_json(question.identification),
            guardian_present=question.guardian_present,
            registered_by=question.registered_by,
            charges=json.dumps([line.model_dump(by_alias=True) for line in lines], ensure_ascii=False),
            payment_required=charges.payment_required(question.payer, lines, desk.hospital.controls.payment_required),
            series=number.series,
            number=number.number,
            display=number.display,
            offline_number=None if ticket is None else ticket.number,
            lease_id=None if ticket is None else ticket.lease_id,
            issued_ms=to_millis(desk.issued),
            turn_ms=to_millis(desk.now + timedelta(minutes=ahead * place.queue.pace_minutes)),
            created_ms=to_millis(desk.now),
            version=1,
        )
    )


def _unchecked(question: NewVisit) -> bool:
    return question.payer == "BHYT" and question.coverage_evidence_id is None


def _tasks(question: NewVisit, overbooked: bool, evidence: Row[Any] | None) -> list[str]:
    """What staff have to do about this visit."""
    tasks = {
        "coverage-unchecked": _unchecked(question),
        "coverage-provisional": evidence is not None and evidence.provisional,
        "priority-declared": question.priority is not None and question.priority.evidence != "birth-date",
        "overbooked": overbooked,
    }
    return [kind for kind, needed in tasks.items() if needed]


def _json(value: Any) -> str | None:
    return None if value is None else str(value.model_dump_json(by_alias=True))
