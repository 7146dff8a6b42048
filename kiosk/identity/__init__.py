"""Who a document says somebody is. Pure: scanned text, chip data and typed numbers become an `Identity`.

    read_scan(payload, symbology)  the exact bytes of a code    -> Reading
    read_typed(text)               what was typed on the keypad -> Identity | AppointmentCode | Refusal
    from_chip(fields)              the texts of a chip          -> Identity | Refusal
    among(readings)                codes held up together       -> Reading | several identities to choose from
    same_person(one, other)        whether two documents belong together

    Reading = Identity | AppointmentCode | PatientCode | TravelDocument | Refusal

What a text is follows from its content, never from the device or the button it came through; only a bare number is
told apart by the kind of bar code it stands in. A `Refusal` is an answer, not an error: these functions raise nothing,
whatever they are given.
The types that hold patient data show none of it in their `repr`.

    ValueError                a number or date that cannot exist was given to a constructor
    UnreadableFieldError      inside this room only: a document's field is broken; becomes Refusal(BROKEN_DOCUMENT)
"""

from typing import TYPE_CHECKING, Any

from kiosk.identity.dates import PartialDate, Precision
from kiosk.identity.identity import DocumentKind, Identity, IdentityWarning
from kiosk.identity.names import PersonName
from kiosk.identity.numbers import CenturySexYear, CitizenNumber, InsuranceNumber
from kiosk.identity.own_codes import APPOINTMENT_PREFIX, TICKET_PREFIX, AppointmentCode, PatientCode
from kiosk.identity.proof import ChipProof, ProofLevel
from kiosk.identity.reading import Reading
from kiosk.identity.refusals import Refusal, RefusalKind
from kiosk.identity.sex import Sex
from kiosk.identity.text import fold
from kiosk.identity.travel import PassportNumber, TravelDocument

if TYPE_CHECKING:
    from kiosk.identity.chip import ChipFields, from_chip
    from kiosk.identity.classify import read_scan, read_typed
    from kiosk.identity.several import among, combined, same_person

__all__ = [
    "APPOINTMENT_PREFIX",
    "TICKET_PREFIX",
    "AppointmentCode",
    "CenturySexYear",
    "ChipFields",
    "ChipProof",
    "CitizenNumber",
    "DocumentKind",
    "Identity",
    "IdentityWarning",
    "InsuranceNumber",
    "PartialDate",
    "PassportNumber",
    "PatientCode",
    "PersonName",
    "Precision",
    "ProofLevel",
    "Reading",
    "Refusal",
    "RefusalKind",
    "Sex",
    "TravelDocument",
    "among",
    "combined",
    "fold",
    "from_chip",
    "read_scan",
    "read_typed",
    "same_person",
]


def __getattr__(name: str) -> Any:
    """The readers are loaded when the first document is read (PEP 562); the types alone are enough for a screen."""
    if name in ("read_scan", "read_typed"):
        from kiosk.identity import classify  # noqa: PLC0415 - when first asked for

        return getattr(classify, name)
    if name in ("among", "combined", "same_person"):
        from kiosk.identity import several  # noqa: PLC0415 - when first asked for

        return getattr(several, name)
    if name in ("ChipFields", "from_chip"):
        from kiosk.identity import chip  # noqa: PLC0415 - when first asked for

        return getattr(chip, name)
    raise AttributeError(name)
