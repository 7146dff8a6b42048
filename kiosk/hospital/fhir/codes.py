"""Codes of FHIR R4 that decide something. Servers store bogus ones, so they are looked at both ways."""

from typing import Any

from kiosk.identity import Sex

DRAFT, VOID = "draft", "entered-in-error"
WAITING = frozenset({"requested", "received", "accepted", "ready"})
"""Of a queue entry: not called yet."""
CALLED = frozenset({"in-progress", "on-hold", "completed"})
GONE = frozenset({"cancelled", "rejected", "failed", VOID})
"""Of a queue entry: nobody waits there any more."""
EXPECTED = frozenset({"booked", "pending"})
"""Of an appointment: the patient may come."""
PRESENT = frozenset({"arrived", "checked-in"})
"""Of an appointment: the patient is here."""

TASK = frozenset({DRAFT}) | WAITING | CALLED | GONE
ENCOUNTER = frozenset(
    {"planned", "arrived", "triaged", "in-progress", "onleave", "finished", "cancelled", VOID, "unknown"}
)
APPOINTMENT = EXPECTED | PRESENT | {"proposed", "fulfilled", "cancelled", "noshow", "waitlist", VOID}
SLOT = frozenset({"busy", "free", "busy-unavailable", "busy-tentative", VOID})
_OF = {"Task": TASK, "Encounter": ENCOUNTER, "Appointment": APPOINTMENT, "Slot": SLOT}

_SEXES = {"male": Sex.MALE, "female": Sex.FEMALE}
_GENDERS = {Sex.MALE: "male", Sex.FEMALE: "female", Sex.UNKNOWN: "unknown"}


def sent(resource: dict[str, Any]) -> dict[str, Any]:
    """The same; ValueError for a status that does not exist: ours to mend."""
    known = _OF.get(resource["resourceType"])
    if known is not None and resource.get("status") not in known:
        raise ValueError(f"no such status of {resource['resourceType']}")
    return resource


def sex(gender: object) -> Sex:
    """A sex, UNKNOWN for every other word."""
    return _SEXES.get(gender, Sex.UNKNOWN) if isinstance(gender, str) else Sex.UNKNOWN


def gender(of: Sex) -> str:
    """The code of `Patient.gender`."""
    return _GENDERS[of]
