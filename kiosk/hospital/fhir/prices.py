"""ChargeItemDefinition as prices in whole dong.

`priceComponent.type` `base` is the price; `informational` with the code `BHYT` is what insurance reckons with.
"""

from kiosk.hospital.fhir.elements import Stored, id_in
from kiosk.hospital.fhir.exchange import Exchange
from kiosk.hospital.fhir.finding import search
from kiosk.hospital.fhir.resources import ChargeItemDefinition, PriceComponent
from kiosk.visit import Service

CURRENCY = "VND"
INSURED = "BHYT"


def services(x: Exchange, department_id: str) -> tuple[Service, ...]:
    """What is charged at this department: definitions whose `useContext` names it."""
    found = search(x, ChargeItemDefinition, [("status", "active")], keep=lambda seen: _is_for(seen, department_id))
    return tuple(service for each in found if (service := _service(each)) is not None)


def _is_for(definition: ChargeItemDefinition, department_id: str) -> bool:
    named = (id_in(context.value_reference, "HealthcareService") for context in definition.use_context)
    return definition.status == "active" and department_id in named


def _service(definition: Stored[ChargeItemDefinition]) -> Service | None:
    """None where there is no price in dong."""
    seen = definition.seen
    parts = [part for group in seen.property_group for part in group.price_component]
    price = next((amount for part in parts if part.type == "base" and (amount := _dong(part)) is not None), None)
    if price is None:
        return None
    insured = next((_dong(part) for part in parts if part.type == "informational" and _is_insured(part)), None)
    coding = seen.code.coding[0] if seen.code and seen.code.coding else None
    name = seen.title or (seen.code.text if seen.code else None) or (coding.display if coding else None) or ""
    return Service((coding.code if coding else None) or definition.id, name, price, insured)


def _dong(part: PriceComponent) -> int | None:
    money = part.amount
    if money is None or money.value is None or money.currency != CURRENCY or money.value < 0:
        return None
    return round(money.value)


def _is_insured(part: PriceComponent) -> bool:
    return part.code is not None and any(coding.code == INSURED for coding in part.code.coding)
