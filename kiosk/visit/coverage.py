"""Whether health insurance (BHYT) pays, as the hospital heard it from the insurance portal.

The kiosk never computes a benefit: it shows what the portal said. Silence of the portal is not a
refusal: the patient goes on as "BHYT chưa kiểm tra" and staff check later (Decree 188/2025 art. 38).
"""

from dataclasses import field
from datetime import date
from enum import Enum

from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class Covered:
    """The portal knows a valid card. `percent` is what it pays in scope and on the right route."""

    evidence_id: str = field(repr=False)
    percent: int | None
    valid_to: date | None
    card: str | None = field(default=None, repr=False)
    facility: str | None = None
    confirm_at_desk: bool = False


class NotCoveredReason(Enum):
    """Why the portal says no; `OTHER` for a word this kiosk does not know."""

    EXPIRED = "expired"
    NOT_FOUND = "not-found"
    MISMATCH = "mismatch"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class NotCovered:
    """The portal answered, and the answer was no. `valid_to` is the last day of an expired card."""

    reason: NotCoveredReason
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class UncheckedCoverage:
    """Nobody could be asked: the portal or the line is down."""


Coverage = Covered | NotCovered | UncheckedCoverage
