"""Insurance that was checked after the visit was booked: the bill is made anew and staff need not look any more."""

import json
from typing import Any

from sqlalchemy import Connection, Row, select

from kiosk.sandbox import charges, patients, payments, placing, tasks
from kiosk.sandbox.hospital import Hospital
from kiosk.sandbox.idempotency import Outcome, once
from kiosk.sandbox.problems import RefusalError
from kiosk.sandbox.schema import services, visits
from kiosk.sandbox.times import from_millis
from kiosk.sandbox.visit_changes import change
from kiosk.sandbox.visit_view import outcome, visit_row
from kiosk.sandbox.wire import Charge, LateCoverage


def attach(hospital: Hospital, key: str, visit_id: str, question: LateCoverage) -> Outcome:
    """Let insurance pay for an unchecked visit; the same evidence again changes nothing. Raises RefusalError."""

    def act(connection: Connection) -> Outcome:
        now = hospital.moment()
        row = visit_row(connection, visits.c.id == visit_id)
        if row.status == "cancelled":
            raise RefusalError("already-cancelled")
        if row.coverage_unchecked:
            if row.paid:
                raise RefusalError("already-paid")
            evidence = _evidence(connection, row, question.coverage_evidence_id)
            row = _covered(connection, row, evidence, hospital.controls.payment_required)
            payments.withdraw(connection, visit_id)
            tasks.close(connection, "coverage-unchecked", visit_id)
            if evidence.provisional:
                tasks.add(connection, "coverage-provisional", visit_id, now)
        elif row.evidence_id != question.coverage_evidence_id:
            raise RefusalError("coverage-invalid")
        return outcome(connection, hospital, row, now)

    return once(hospital, key, f"coverage {visit_id}", question, act)


def _evidence(connection: Connection, visit: Row[Any], evidence_id: str) -> Row[Any]:
    patient = patients.stored(connection, visit.patient_id)
    return placing.valid_evidence(connection, evidence_id, patient, from_millis(visit.issued_ms))


def _covered(connection: Connection, visit: Row[Any], evidence: Row[Any], order: str) -> Row[Any]:
    percent = evidence.benefit_percent or 0
    lines = [
        charges.covered(Charge.model_validate(line), _insured_price(connection, visit.department_id, line), percent)
        for line in json.loads(visit.charges)
    ]
    return change(
        connection,
        visit,
        evidence_id=evidence.id,
        coverage_unchecked=False,
        charges=json.dumps([line.model_dump(by_alias=True) for line in lines], ensure_ascii=False),
        payment_required=charges.payment_required(visit.payer, lines, order),
    )


def _insured_price(connection: Connection, department_id: str, line: dict[str, Any]) -> int:
    """What insurance reckons with for a line of the bill, 0 where it pays nothing."""
    same = (services.c.department_id == department_id) & (services.c.name == line["name"])
    return int(connection.scalar(select(services.c.bhyt_price).where(same).limit(1)) or 0)
