"""Departments, their rooms and what this kiosk may offer to the person in front of it. Pure.

A hospital answers two questions here: which departments it has (changes by the day) and how its
queues stand (changes by the minute). `offers` joins both with what is known of the patient and says
for every department whether it can be chosen, and if not, why: nothing is hidden. `ranked` finds departments, doctors
and complaints by a few typed letters; `suggested` says where people with a complaint are usually seen.

What finds is loaded when first asked for: a kiosk starts without it.
"""

from typing import TYPE_CHECKING, Any

from kiosk.departments.catalogue import (
    AFTER_HOURS_CLOSED,
    AFTER_HOURS_EMERGENCY,
    AgeRange,
    Catalogue,
    ClinicRoom,
    Department,
    RoomState,
)
from kiosk.departments.complaints import Complaint, ComplaintWords
from kiosk.departments.hours import VIETNAM, Calendar, DayOff, OpeningHours, minute_of_day
from kiosk.departments.offers import (
    Availability,
    Closed,
    Full,
    NotForAge,
    NotForSex,
    Offer,
    Open,
    PatientFacts,
    availability,
    offers,
    offers_of,
    open_first,
)
from kiosk.departments.once import once
from kiosk.departments.priority import PriorityRules
from kiosk.departments.remembered import remembered, without_numbers
from kiosk.departments.tongues import said_in, said_only_in

if TYPE_CHECKING:
    from kiosk.departments.complaint_finding import ranked_complaints
    from kiosk.departments.everyday import EVERYDAY
    from kiosk.departments.finding import active_departments, prepare_departments, ranked, ranked_departments
    from kiosk.departments.practitioners import Doctor, doctors
    from kiosk.departments.suggesting import complaints_offered, suggested
    from kiosk.departments.warning_signs import warning_signs_in

__all__ = [
    "AFTER_HOURS_CLOSED",
    "AFTER_HOURS_EMERGENCY",
    "EVERYDAY",
    "VIETNAM",
    "AgeRange",
    "Availability",
    "Calendar",
    "Catalogue",
    "ClinicRoom",
    "Closed",
    "Complaint",
    "ComplaintWords",
    "DayOff",
    "Department",
    "Doctor",
    "Full",
    "NotForAge",
    "NotForSex",
    "Offer",
    "Open",
    "OpeningHours",
    "PatientFacts",
    "PriorityRules",
    "RoomState",
    "active_departments",
    "availability",
    "complaints_offered",
    "doctors",
    "minute_of_day",
    "offers",
    "offers_of",
    "once",
    "open_first",
    "prepare_departments",
    "ranked",
    "ranked_complaints",
    "ranked_departments",
    "remembered",
    "said_in",
    "said_only_in",
    "suggested",
    "warning_signs_in",
    "without_numbers",
]

_FINDING = {
    "EVERYDAY": "everyday",
    "Doctor": "practitioners",
    "active_departments": "finding",
    "prepare_departments": "finding",
    "ranked_complaints": "complaint_finding",
    "ranked_departments": "finding",
    "complaints_offered": "suggesting",
    "doctors": "practitioners",
    "ranked": "finding",
    "suggested": "suggesting",
    "warning_signs_in": "warning_signs",
}


def __getattr__(name: str) -> Any:
    """What finds (PEP 562)."""
    if name not in _FINDING:
        raise AttributeError(name)
    from importlib import import_module  # noqa: PLC0415 - when first asked for

    return getattr(import_module(f"kiosk.departments.{_FINDING[name]}"), name)
