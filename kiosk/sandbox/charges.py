"""What a visit costs. Whole dong; insurance's share is rounded down to the dong."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, select

from kiosk.sandbox.hospital import USUAL
from kiosk.sandbox.problems import invalid
from kiosk.sandbox.schema import services
from kiosk.sandbox.wire import Charge


def charged_services(connection: Connection, department_id: str, service_ids: Sequence[str]) -> Sequence[Row[Any]]:
    """The services asked for, or the department's usual one. Raises RefusalError for one it does not have."""
    offered = connection.execute(
        select(services).where(services.c.department_id == department_id).order_by(services.c.position)
    ).all()
    if not service_ids:
        return [service for service in offered if service.usual]
    by_id = {service.id: service for service in offered}
    for index, wanted in enumerate(service_ids):
        if wanted not in by_id:
            raise invalid(f"/serviceIds/{index}", "the department has no such service")
    return [by_id[wanted] for wanted in service_ids]


def charge(service: Row[Any], percent: int) -> Charge:
    """One line of the bill when insurance pays `percent` of the insured price."""
    insurance = (service.bhyt_price or 0) * percent // 100
    return Charge(
        name=service.name, amount=service.price, insurance_pays=insurance, patient_pays=service.price - insurance
    )


def covered(line: Charge, insured_price: int, percent: int) -> Charge:
    """A line of the bill after insurance was found to pay `percent` of its insured price."""
    insurance = min(insured_price * percent // 100, line.amount)
    return line.model_copy(update={"insurance_pays": insurance, "patient_pays": line.amount - insurance})


def payment_required(payer: str, charges: Sequence[Charge], order: str = USUAL) -> str:
    """`none`, `before` or `after` the examination; `order` is what the hospital was told to ask for instead."""
    if not any(line.patient_pays for line in charges):
        return "none"
    if order != USUAL:
        return order
    return "before" if payer == "SELF" else "after"


def owed(visit: Row[Any]) -> int:
    """What the patient pays for a visit."""
    return sum(Charge.model_validate(line).patient_pays for line in json.loads(visit.charges))
