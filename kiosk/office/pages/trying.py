"""What a kiosk would suggest to somebody who says this."""

from dataclasses import dataclass

from kiosk.departments import (
    ComplaintWords,
    PatientFacts,
    ranked_complaints,
    suggested,
    warning_signs_in,
)
from kiosk.directory import Directory
from kiosk.identity import Sex
from kiosk.office.office import Office
from kiosk.office.pages.lobby import as_shown

MOST = 5


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One complaint that was understood, and where it leads."""

    complaint: str
    urgent: bool
    departments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tried:
    """`warnings` are shown first, with the way to the emergency room."""

    warnings: tuple[str, ...]
    suggestions: tuple[Suggestion, ...]


def tried(office: Office, directory: Directory, said: str, language: str) -> Tried:
    """As a kiosk with this directory would answer now."""
    catalogue = as_shown(office, directory)
    words = catalogue.complaints or _everyday()
    facts = PatientFacts(None, Sex.UNKNOWN, office.now().date())
    active = tuple(one for one in catalogue.departments if one.active)
    found = ranked_complaints(words.complaints, said)[:MOST]
    return Tried(
        tuple(one.named(language) for one in warning_signs_in(words.complaints, said)),
        tuple(
            Suggestion(
                one.named(language),
                one.urgent,
                tuple(place.names.get(language, place.name) for place in suggested(one, active, facts)),
            )
            for one in found
        ),
    )


def _everyday() -> ComplaintWords:
    from kiosk.departments import EVERYDAY  # noqa: PLC0415 - loaded when first asked for

    return EVERYDAY
