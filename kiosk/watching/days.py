"""The figures of one day: counters and drawers of durations, nothing of a single visit.

A day is the hospital's. What goes over midnight counts where it ends.
"""

from datetime import datetime

import msgspec

from kiosk.watching.observations import Counted, Observation, Took, What
from kiosk.watching.spread import Drawers, put

Hour = int


class Day(msgspec.Struct, omit_defaults=True):
    """By what stands in the name; hours are 0 to 23. `waits`: step -> hour -> [how many, seconds in all]."""

    visits: dict[Hour, int] = msgspec.field(default_factory=dict)
    outcomes: dict[str, int] = msgspec.field(default_factory=dict)
    to_ticket: Drawers = msgspec.field(default_factory=dict)
    steps: dict[str, Drawers] = msgspec.field(default_factory=dict)
    waits: dict[str, dict[Hour, tuple[int, float]]] = msgspec.field(default_factory=dict)
    left: dict[str, int] = msgspec.field(default_factory=dict)
    help: dict[str, int] = msgspec.field(default_factory=dict)
    reads: dict[str, dict[str, int]] = msgspec.field(default_factory=dict)
    not_read: dict[str, dict[str, int]] = msgspec.field(default_factory=dict)
    registered: dict[str, int] = msgspec.field(default_factory=dict)
    printed: dict[str, int] = msgspec.field(default_factory=dict)
    not_printed: dict[str, int] = msgspec.field(default_factory=dict)
    lost_devices: dict[str, int] = msgspec.field(default_factory=dict)
    out: dict[str, float] = msgspec.field(default_factory=dict)
    offline: float = 0.0
    lines_lost: int = 0
    menu: float = 0.0
    up: float = 0.0
    rolls: int = 0
    set_aside: int = 0
    not_stored: int = 0
    stalls: int = 0
    stalled: float = 0.0
    mistakes: int = 0
    starts: int = 0
    falls: int = 0
    """Starts after an end that nobody asked for: a crash, a power cut."""


def book(day: Day, observation: Observation, at: datetime) -> None:
    """One observation into the day it belongs to."""
    match observation:
        case Counted(what=what, labels=labels, amount=amount):
            _count(day, what, labels, amount, at.hour)
        case Took(what=What.TO_TICKET, seconds=seconds):
            put(day.to_ticket, seconds)
        case Took(what=What.STEP, labels=(step,), seconds=seconds):
            put(day.steps.setdefault(step, {}), seconds)
            hours = day.waits.setdefault(step, {})
            times, before = hours.get(at.hour, (0, 0.0))
            hours[at.hour] = times + 1, round(before + seconds, 1)
        case Took(what=What.STALL, seconds=seconds):
            day.stalls += 1
            day.stalled += seconds
        case _:
            pass  # of visits as a whole only what it took to the number is kept


def _count(day: Day, what: What, labels: tuple[str, ...], amount: float, hour: Hour) -> None:
    times = round(amount)
    match what, labels:
        case What.BEGAN, _:
            day.visits[hour] = day.visits.get(hour, 0) + times
        case What.ENDED, (outcome,):
            _more(day.outcomes, outcome, times)
        case What.LEFT, (step,):
            _more(day.left, step, times)
        case What.HELP, (step,):
            _more(day.help, step, times)
        case What.READ, (device, result):
            _more(day.reads.setdefault(device, {}), result, times)
        case What.NOT_READ, (device, cause):
            _more(day.not_read.setdefault(device, {}), cause, times)
        case What.REGISTERED, (line,):
            _more(day.registered, line, times)
        case What.PRINTED, (kind,):
            _more(day.printed, kind, times)
        case What.NOT_PRINTED, (_, status):
            _more(day.not_printed, status, times)
        case What.DEVICE_LOST, (device,):
            _more(day.lost_devices, device, times)
        case What.OUT, (reason,):
            day.out[reason] = day.out.get(reason, 0.0) + amount
        case What.OFFLINE, _:
            day.offline += amount
        case What.LINE_LOST, _:
            day.lines_lost += times
        case What.MENU, _:
            day.menu += amount
        case What.UP, _:
            day.up += amount
        case What.ROLL, _:
            day.rolls += times
        case What.SET_ASIDE, _:
            day.set_aside += times
        case What.NOT_STORED, _:
            day.not_stored += times
        case What.MISTAKE, _:
            day.mistakes += times
        case _:
            pass


def _more(counts: dict[str, int], word: str, times: int) -> None:
    counts[word] = counts.get(word, 0) + times
