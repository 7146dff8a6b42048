"""What a server can do, from its CapabilityStatement; what it does not say is taken as the usual."""

from typing import Any

import msgspec

from kiosk.decoding import convert
from kiosk.hospital.fhir.resources import CapabilityStatement, ServedResource
from kiosk.hospital.port import Capabilities

_ALWAYS = frozenset({"cancel", "offline-ticket", "patient-visits"})
_CHANGED = frozenset({"Slot", "Appointment", "Encounter", "Task"})
"""Where they can only be read, they are of no use."""
_NEED = {
    "sessions": {"Schedule", "Slot", "Appointment"},
    "appointments": {"Appointment"},
    "services": {"ChargeItemDefinition"},
    "coverage": {"Coverage"},
}
_UNSAID = frozenset({"Schedule", "Slot", "Appointment"})
NEEDED = frozenset({"Patient", "Encounter", "Task", "HealthcareService", "Location"})
"""Without these nobody can be registered."""


def capabilities(raw: Any) -> Capabilities | None:
    """None for what is no CapabilityStatement."""
    try:
        statement = convert(raw, CapabilityStatement)
    except msgspec.ValidationError:
        return None
    if statement.resource_type != "CapabilityStatement":
        return None
    named = [each for rest in statement.rest if rest.mode != "client" for each in rest.resource]
    served = {each.type for each in named if each.type is not None and _is_of_use(each)}
    kinds = served if named else _UNSAID
    features = _ALWAYS | {name for name, needed in _NEED.items() if needed <= kinds}
    levels = frozenset({0, 1}) if not named or served >= NEEDED else frozenset()
    return Capabilities(f"FHIR {statement.fhir_version or 'R4'}", levels, features)


def _is_of_use(served: ServedResource) -> bool:
    can = {each.code for each in served.interaction}
    return not can or served.type not in _CHANGED or "update" in can
