"""Every rule a directory is held to. The words are stable: kiosks report them, and staff's notes name them."""

from enum import IntEnum
from typing import Final

from kiosk.directory.model import Words
from kiosk.directory.words import Says
from kiosk.values import dataclass


class Weight(IntEnum):
    """An ERROR keeps a directory from being published or shown; a WARNING is told."""

    WARNING = 1
    ERROR = 2


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend. `rule` is its kind, always the same word (`hours-overlap`); `says` explains it to staff.

    `path` is where it stands: ("departments", "dep-tm", "rooms", "q-305", "hours"), keys by id, never by position.
    """

    rule: str
    weight: Weight
    path: tuple[str, ...]
    says: Words


_E, _W = Weight.ERROR, Weight.WARNING

RULES: Final[dict[str, Weight]] = {
    # The whole document
    "too-many": _E,  # more departments, rooms, complaints, hours … than a kiosk takes
    "text-too-long": _E,  # no sign on any glass is that long
    "text-unreadable": _E,  # control characters, broken letters, accents upon accents
    "complete-empty": _E,  # it says that it is the whole catalogue, and names no department
    "nothing-shown": _E,  # every department is hidden
    "language-unknown": _E,  # no such language code
    "id-malformed": _E,  # an id or key is empty, too long or has spaces around it
    "kiosk-malformed": _E,  # no kiosk can have this id
    # Names
    "department-twice": _E,
    "department-code-twice": _E,
    "department-name-twice": _W,  # patients cannot tell them apart
    "series-twice": _E,  # two departments would call the same numbers
    "series-malformed": _E,
    "room-twice": _E,  # one id in the whole hospital
    "room-code-twice": _E,
    "name-missing": _E,  # no Vietnamese name anywhere
    "translation-missing": _E,  # named here, but not in all of the hospital's languages
    "translation-wanted": _W,  # hints, floors, and names only the hospital's system gives
    "name-too-long": _W,  # does not fit on the glass
    "icon-unknown": _W,  # the drawing of its name is shown instead
    # Hours
    "hours-empty": _E,  # no weekday, or no minute
    "hours-inverted": _E,  # end before they begin
    "hours-impossible": _E,  # no such weekday or minute
    "hours-overlap": _E,
    "sessions-overlap": _E,  # two doctors in one room
    "session-outside-hours": _W,
    "session-nameless": _W,
    "doctor-in-two-rooms": _W,
    # Who is seen
    "ages-inverted": _E,
    "ages-impossible": _E,
    "unreachable": _E,  # shown on no kiosk, never open, every room hidden: hide the department instead
    "without-rooms": _W,  # the hospital's system names no room today
    "after-hours-unknown": _E,
    "after-hours-self": _E,
    "after-hours-circle": _E,
    "after-hours-hidden": _W,  # the department meant is not shown
    "after-hours-closed": _W,  # sent to a closed door
    # Money and numbers
    "fee-negative": _E,
    "fee-absurd": _E,
    "fee-insured-above-own": _E,  # the patient would be paid
    "fee-own-missing": _W,
    "fee-insured-missing": _W,
    "limit-nothing": _E,  # none in a day: close the room instead
    "limit-absurd": _W,
    # Complaints
    "complaint-twice": _E,
    "complaint-leads-nowhere": _E,
    "complaint-unknown-department": _E,
    "complaint-word-twice": _W,
    "no-complaints": _W,
    "no-warning-signs": _E,  # nobody would be shown the way to the emergency room
    "warning-sign-lost": _W,
    # Days
    "closure-inverted": _E,
    "closure-unknown": _W,
    "closure-over": _W,
    "holiday-inverted": _E,
    "holiday-overlap": _W,
    "holiday-long": _W,
    "holiday-nameless": _W,
    "working-day-ordinary": _W,
    "weekday-impossible": _E,
    # The law
    "priority-narrow": _E,  # Law 15/2023/QH15 art. 3(2) can be widened only
    "priority-unknown": _E,
    "priority-wide": _W,
    # The hospital's system
    "department-unknown-to-system": _E,  # not published; a kiosk leaves it out until its own list has it
    "department-only-here": _W,  # as above, where the directory is complete
    "room-unknown-to-system": _W,  # the system names rooms by the day
}
"""What each word weighs."""


def found(rule: str, path: tuple[str, ...], says: Says) -> Finding:
    """A finding of this rule."""
    return Finding(rule, RULES[rule], path, says.words())
