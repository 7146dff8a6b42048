"""The texts of a chip as an identity: of a Vietnamese card, or of a passport or card of another country.

No specification of the Vietnamese data group 13 is public. Who the person is must be read without doubt; dates and the
old number, whose form varies between cards, are left out where they are not understood.
"""

from datetime import date

from kiosk.identity.dates import read_birth, read_day
from kiosk.identity.fields import old_number_in, read_address
from kiosk.identity.identity import DocumentKind, Identity, contradictions
from kiosk.identity.names import read_name
from kiosk.identity.numbers import CitizenNumber
from kiosk.identity.proof import ChipProof
from kiosk.identity.refusals import Refusal, RefusalKind, UnreadableFieldError
from kiosk.identity.sex import Sex, read_sex_on_chip
from kiosk.identity.text import without_edges
from kiosk.identity.travel import PassportNumber
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class ChipFields:
    """What was read from the chip, as text. Dates are `dd/MM/yyyy`; cards of 2024 leave many fields empty.

    Documents without a citizen number have `document_number` and the `issuer`'s three-letter code instead.
    """

    id_number: str = ""
    name: str | None = None
    birth_text: str | None = None
    sex_text: str | None = None
    address: str | None = None
    issued_text: str | None = None
    expiry_text: str | None = None
    old_number: str | None = None
    document_number: str = ""
    issuer: str = ""
    proof: ChipProof | None = None

    def __repr__(self) -> str:
        return "ChipFields(•••)"


def from_chip(fields: ChipFields) -> Identity | Refusal:
    """The identity, or BROKEN_DOCUMENT when number, name, birth, sex or address cannot be right."""
    try:
        return _identity(fields) if fields.id_number or not fields.document_number else _foreigner(fields)
    except UnreadableFieldError as error:
        return Refusal(RefusalKind.BROKEN_DOCUMENT, error.part)


def _identity(fields: ChipFields) -> Identity:
    number = CitizenNumber.parse(without_edges(fields.id_number))
    if number is None:
        raise UnreadableFieldError("citizen number")
    name, birth_text = _clean(fields.name), _clean(fields.birth_text)
    birth = read_birth(birth_text) if birth_text else None
    sex = read_sex_on_chip(_clean(fields.sex_text)) if fields.sex_text else Sex.UNKNOWN
    return Identity(
        document=DocumentKind.CHIP_CARD,
        citizen_number=number,
        old_number=old_number_in(_clean(fields.old_number)),
        name=read_name(name) if name else None,
        birth=birth,
        sex=sex,
        address=read_address(_clean(fields.address)),
        issued=_day(fields.issued_text),
        expires=_day(fields.expiry_text),
        warnings=contradictions(number, birth, sex),
        proof=fields.proof,
    )


def _foreigner(fields: ChipFields) -> Identity:
    number = PassportNumber.parse(fields.issuer, fields.document_number)
    if number is None:
        raise UnreadableFieldError("document number")
    birth_text = _clean(fields.birth_text)
    return Identity(
        document=DocumentKind.PASSPORT,
        passport_number=number,
        name=read_name(_clean(fields.name)),
        birth=read_birth(birth_text) if birth_text else None,
        sex=read_sex_on_chip(_clean(fields.sex_text)) if fields.sex_text else Sex.UNKNOWN,
        address=read_address(_clean(fields.address)),
        expires=_day(fields.expiry_text),
        proof=fields.proof,
    )


def _clean(text: str | None) -> str:
    return without_edges(text or "")


def _day(text: str | None) -> date | None:
    """A day; None for no day, such as the words cards without expiry carry."""
    try:
        return read_day(_clean(text), "day")
    except UnreadableFieldError:
        return None
