"""What the kiosk is told of a document that was read.

A Vietnamese card tells its holder in DG13, with accents; its machine-readable zone fills in what is missing there, but
never the name: without its accents it is another name. Other documents tell theirs in the zone and in DG11; what they
have in DG13 is their issuer's own affair, and no citizen number is taken from it.
"""

import re
from datetime import UTC, date, datetime
from typing import Final

from drivers.chip_card.document import Document
from drivers.chip_card.files.mrz import VIETNAM, Mrz
from drivers.chip_card.files.personal import DocumentDetails, PersonalDetails
from drivers.chip_card.files.vietnam import VietnameseDetails
from drivers.chip_card.port import CardData

_SEXES: Final = ("M", "F")
_ZONE_DATE: Final = re.compile(r"([0-9]{2})([0-9]{2}|<<)([0-9]{2}|<<)")
_NO_ZONE: Final = Mrz("", "", "", "", "", "", "", "", "", "")
_CENTURY_OF_EXPIRY: Final = 2000


def card_data(document: Document, today: date | None = None) -> CardData:
    """What it says. `today`, by default the clock's, decides the century of a birth in the zone: it is over."""
    mrz = document.mrz or _NO_ZONE
    is_vietnamese = document.mrz is None or mrz.issuer == VIETNAM
    details = (document.details if is_vietnamese else None) or VietnameseDetails()
    personal = document.personal or PersonalDetails()
    issue = document.issue or DocumentDetails()
    id_number = details.id_number or mrz.citizen_number or ""
    return CardData(
        proof=document.proof,
        id_number=id_number,
        name=details.name or ("" if id_number else personal.full_name or f"{mrz.surname} {mrz.given_names}".strip()),
        birth_text=details.birth or _birth(mrz, personal, id_number, today or datetime.now(UTC).astimezone().date()),
        sex_text=details.sex or (mrz.sex if mrz.sex in _SEXES else ""),
        address=details.residence or personal.address,
        issued_text=details.issued or _whole(issue.issued),
        expiry_text=details.expiry or _written(mrz.expiry, _CENTURY_OF_EXPIRY),
        old_number=details.old_number,
        document_number=mrz.document_number,
        issuer=mrz.issuer,
        nationality=mrz.nationality,
        portrait=document.portrait,
    )


def _birth(mrz: Mrz, personal: PersonalDetails, id_number: str, today: date) -> str:
    """The zone has two digits of the year; the century is in DG11, in a citizen number, or the last one possible."""
    if mrz.birth and personal.birth[2:] == mrz.birth:
        return _whole(personal.birth)
    if mrz.citizen_number == id_number and id_number:
        return _written(mrz.birth, 1900 + int(id_number[3]) // 2 * 100)
    this_century = today.year // 100 * 100
    is_over = f"{this_century // 100:02}{mrz.birth.replace('<<', '01')}" <= f"{today:%Y%m%d}"
    return _written(mrz.birth, this_century if is_over else this_century - 100)


def _whole(text: str) -> str:
    """A date from yyyyMMdd; "" for none."""
    return _written(text[2:], int(text[:2]) * 100) if text else ""


def _written(text: str, century: int) -> str:
    """A date of the zone as dd/MM/yyyy, or of it what is known: MM/yyyy or yyyy; "" for what is no date."""
    shape = _ZONE_DATE.fullmatch(text)
    if shape is None:
        return ""
    year = century + int(shape[1])
    month, day = ("" if part == "<<" else part for part in shape.groups()[1:])
    try:
        date(year, int(month or 1), int(day or 1))
    except ValueError:
        return ""
    return "/".join(part for part in (day if month else "", month, f"{year:04}") if part)
