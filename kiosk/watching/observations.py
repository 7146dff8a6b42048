"""What the notes add up to: the one list of things that are counted and measured, for Prometheus and the weekly page.

Labels are words of closed vocabularies (`catalogue.closed`) or names out of kiosk.toml, never text of a patient.
"""

from dataclasses import dataclass
from enum import StrEnum


class What(StrEnum):
    """What is counted (`Counted`) or measured (`Took`); the labels in brackets."""

    BEGAN = "began"
    """Visits that were begun."""
    ENDED = "ended"
    """Visits that are over [outcome]."""
    VISIT = "visit"
    """Seconds of a whole visit [end: served, left, failed]."""
    TO_TICKET = "to-ticket"
    """Seconds from a visit's begin to its queue number."""
    STEP = "step"
    """Seconds at a step [step]."""
    LEFT = "left"
    """Visits that were left without an end [the last step with something to do]."""
    HELP = "help"
    """Calls for help [step]."""
    READ = "read"
    """Visits in which a device was used [device, result: first-try, after-hints, after-refusal, failed]."""
    NOT_READ = "not-read"
    """What was said instead of a read document [device, cause]."""
    LINE_LOST = "line-lost"
    OFFLINE = "offline"
    """Seconds without the hospital."""
    OUT = "out"
    """Seconds out of service [reason]."""
    MENU = "menu"
    """Seconds in the technicians' menu."""
    UP = "up"
    """Seconds this program ran."""
    STALL = "stall"
    """Seconds the glass did not answer."""
    REGISTERED = "registered"
    """Registrations stored [line: online, offline]."""
    NOT_STORED = "not-stored"
    DELIVERED = "delivered"
    """Writes the hospital has [kind]."""
    SET_ASIDE = "set-aside"
    """Writes that need a person [kind]."""
    NUMBERED = "numbered"
    """Numbers given without the line [by: hospital, kiosk]."""
    PRINTED = "printed"
    """Papers that came out [kind]."""
    NOT_PRINTED = "not-printed"
    """Papers that did not surely come out [kind, status]."""
    ROLL = "roll"
    """New rolls [printer]."""
    DEVICE_LOST = "device-lost"
    """[device]"""
    MISTAKE = "mistake"
    """Mistakes of the program."""
    TOLD = "told"
    """Notes of the journal [level]."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Something happened, or went on for so many seconds."""

    what: What
    labels: tuple[str, ...] = ()
    amount: float = 1.0


@dataclass(frozen=True, slots=True)
class Took:
    """Something took so many seconds."""

    what: What
    labels: tuple[str, ...]
    seconds: float


Observation = Counted | Took

FIRST_TRY, AFTER_HINTS, AFTER_REFUSAL, FAILED = "first-try", "after-hints", "after-refusal", "failed"
RESULTS = (FIRST_TRY, AFTER_HINTS, AFTER_REFUSAL, FAILED)
SERVED, LEFT_ALONE, NOT_SERVED = "served", "left", "failed"
ENDS = (SERVED, LEFT_ALONE, NOT_SERVED)
_SERVED = frozenset({"booked", "provisional", "shown-again", "cancelled"})


def end_of(outcome: str) -> str:
    """The three ends a visit has for its patient."""
    return SERVED if outcome in _SERVED else LEFT_ALONE if outcome == "left" else NOT_SERVED
