"""Invented visits, one journey for every screen and its variants: for the gallery, for pictures and for tests.

Nobody in here exists.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from kiosk.journey import Journey
from ui.samples import at_choosing, at_identity, at_notices, at_reading, at_ticket, at_welcome
from ui.samples.hospital import NOW, SITE, TODAY, catalogue, journey
from ui.samples.people import (
    AT_DESK,
    COVERAGE_FOUND,
    COVERED,
    EXPIRED,
    LONG_NAME,
    NAME,
    documents,
    foreigner,
    identity,
    person,
    portrait,
    record,
)
from ui.samples.tickets import payable, paying, payment, ticketed
from ui.samples.visits import (
    NUMBER,
    STATUS_PAGE,
    STORED,
    appointments,
    booking,
    choice,
    long_visit,
    plan,
    sessions,
    visits_of_today,
)

__all__ = [
    "AT_DESK",
    "COVERAGE_FOUND",
    "COVERED",
    "EXPIRED",
    "LONG_NAME",
    "NAME",
    "NOW",
    "NUMBER",
    "SITE",
    "STATUS_PAGE",
    "STORED",
    "TODAY",
    "appointments",
    "booking",
    "catalogue",
    "choice",
    "documents",
    "foreigner",
    "identity",
    "journey",
    "long_visit",
    "payable",
    "paying",
    "payment",
    "person",
    "plan",
    "portrait",
    "record",
    "scenes",
    "sessions",
    "ticketed",
    "visits_of_today",
]


@cache
def scenes() -> Mapping[str, Journey]:
    """A journey for every screen, along the way; what follows a screen's name after `--` is the variant."""
    return MappingProxyType(
        {
            **at_welcome.scenes(),
            **at_reading.scenes(),
            **at_identity.scenes(),
            **at_choosing.scenes(),
            **at_ticket.scenes(),
            **at_notices.scenes(),
        }
    )
