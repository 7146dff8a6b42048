"""Departments, their rooms and what this kiosk may offer to the person in front of it. Pure.

A hospital answers two questions here: which departments it has (changes by the day) and how its
queues stand (changes by the minute). `offers` joins both with what is known of the patient and says
for every department whether it can be chosen, and if not, why: nothing is hidden.
"""

from kiosk.departments.catalogue import AgeRange, Catalogue, ClinicRoom, Department, RoomState
from kiosk.departments.hours import VIETNAM, OpeningHours, minute_of_day
from kiosk.departments.offers import Closed, Full, NotForAge, NotForSex, Offer, Open, PatientFacts, offers
from kiosk.departments.remembered import remembered, without_numbers

__all__ = [
    "VIETNAM",
    "AgeRange",
    "Catalogue",
    "ClinicRoom",
    "Closed",
    "Department",
    "Full",
    "NotForAge",
    "NotForSex",
    "Offer",
    "Open",
    "OpeningHours",
    "PatientFacts",
    "RoomState",
    "minute_of_day",
    "offers",
    "remembered",
    "without_numbers",
]
