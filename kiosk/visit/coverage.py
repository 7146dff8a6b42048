"""Whether health insurance (BHYT) pays, as the hospital or the kiosk itself heard it from the insurance portal.

The kiosk never computes a benefit: it shows what the portal said. Silence of the portal is not a
refusal: the patient goes on as "BHYT chưa kiểm tra" and staff check later (Decree 188/2025 art. 38).
"""

from dataclasses import field
from datetime import date, datetime
from enum import Enum

from kiosk.values import dataclass
from kiosk.visit.portal_codes import PortalCode


@dataclass(frozen=True, slots=True)
class CoverageReport:
    """What the portal told this kiosk directly, for the hospital's staff. It is no evidence the hospital could look up.

    `code` is the portal's own, empty where there was no usable answer. `note` says in Vietnamese what it means and what
    to do. `percent` stands as the card's third character has it, whatever the route.
    """

    code: str
    checked_at: datetime
    note: str
    card: str | None = field(default=None, repr=False)
    valid_from: date | None = None
    valid_to: date | None = None
    facility: str | None = None
    percent: int | None = None
    source: str = "bhxh-portal"


@dataclass(frozen=True, slots=True)
class Covered:
    """The portal knows a valid card. `percent` is what it pays in scope and on the right route.

    `evidence_id` is the hospital's record of the answer; None where the kiosk asked itself and has a `report` instead.
    """

    evidence_id: str | None = field(repr=False)
    percent: int | None
    valid_to: date | None
    card: str | None = field(default=None, repr=False)
    facility: str | None = None
    confirm_at_desk: bool = False
    report: CoverageReport | None = None


class NotCoveredReason(Enum):
    """Why the portal says no; `OTHER` for a word this kiosk does not know."""

    EXPIRED = "expired"
    NOT_FOUND = "not-found"
    MISMATCH = "mismatch"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class NotCovered:
    """The portal answered, and the answer was no. `valid_to` is the last day of an expired card.

    `valid_from` is the first day of a card that is not valid yet. `code` is what exactly the portal found, where known.
    """

    reason: NotCoveredReason
    valid_to: date | None = None
    valid_from: date | None = None
    code: PortalCode | None = None
    report: CoverageReport | None = None


@dataclass(frozen=True, slots=True)
class UncheckedCoverage:
    """Nobody could be asked: the portal or the line is down. `reason` is for technicians, without patient data."""

    reason: str = ""
    report: CoverageReport | None = None


Coverage = Covered | NotCovered | UncheckedCoverage
