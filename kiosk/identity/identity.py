"""Who somebody is, as far as one document says."""

from dataclasses import fields
from datetime import date
from enum import Enum

from kiosk.identity.dates import PartialDate
from kiosk.identity.names import PersonName
from kiosk.identity.numbers import CitizenNumber, InsuranceNumber
from kiosk.identity.proof import ChipProof
from kiosk.identity.sex import Sex
from kiosk.identity.travel import PassportNumber
from kiosk.values import dataclass


class DocumentKind(Enum):
    """Where an identity comes from, as far as its content tells: a card's code and a phone's code have one text.

    TYPED_NUMBER is a number alone, from the keypad or from a bar code of it. PATIENT_CARD is the hospital's own.
    CHIP_CARD and PASSPORT (also a foreign ID card) were read from the chip.
    """

    CITIZEN_CARD = "citizen-card"
    INSURANCE_CARD = "insurance-card"
    CHIP_CARD = "chip-card"
    PASSPORT = "passport"
    TYPED_NUMBER = "typed-number"
    APPOINTMENT_CODE = "appointment-code"
    PATIENT_CARD = "patient-card"


class IdentityWarning(Enum):
    """What staff may want to look at. Never a reason to stop: numbers outlive corrections of sex and birth year.

    REPAIRED_CODE_PAGE is for technicians: the text came in another code page than UTF-8, so a scanner is set up badly.
    """

    BIRTH_CONTRADICTS_NUMBER = "birth-contradicts-number"
    SEX_CONTRADICTS_NUMBER = "sex-contradicts-number"
    NUMBER_OF_A_LATER_CENTURY = "number-of-a-later-century"
    REPAIRED_CODE_PAGE = "repaired-code-page"


@dataclass(frozen=True, slots=True, repr=False)
class Identity:
    """What a document says of a person. None means that it does not say it.

    `old_number` is the nine-digit identity card, or an earlier number of twelve. `registered_facility`
    is the five-character code of where the insurance expects the person first, e.g. `01043`.
    `issued` and `expires` are the document's; whether insurance is valid only the hospital knows. `proof` is how
    genuine the chip is that says all this; None where no chip was read.
    """

    document: DocumentKind
    citizen_number: CitizenNumber | None = None
    insurance_number: InsuranceNumber | None = None
    passport_number: PassportNumber | None = None
    old_number: str | None = None
    name: PersonName | None = None
    birth: PartialDate | None = None
    sex: Sex = Sex.UNKNOWN
    address: str | None = None
    guardian_name: PersonName | None = None
    registered_facility: str | None = None
    issued: date | None = None
    expires: date | None = None
    warnings: tuple[IdentityWarning, ...] = ()
    proof: ChipProof | None = None

    def __repr__(self) -> str:
        """The kind of document and the names of what is known, never what it is."""
        known = [f.name for f in fields(self)[1:] if getattr(self, f.name) not in (None, Sex.UNKNOWN, ())]
        return f"Identity({' '.join([self.document.name, *known])})"

    def age_on(self, on: date) -> int | None:
        """Age in whole years on that day (see `PartialDate.age_on`); None where no birth is known."""
        return None if self.birth is None else self.birth.age_on(on)


def contradictions(
    number: CitizenNumber, birth: PartialDate | None = None, sex: Sex = Sex.UNKNOWN
) -> tuple[IdentityWarning, ...]:
    """What the digits of the number say against the rest of the document, or against any birth before 2100."""
    hint = number.century_sex_year
    found = []
    if birth is not None and birth.year != hint.year:
        found.append(IdentityWarning.BIRTH_CONTRADICTS_NUMBER)
    if sex not in (Sex.UNKNOWN, hint.sex):
        found.append(IdentityWarning.SEX_CONTRADICTS_NUMBER)
    if birth is None and hint.century >= 2100:
        found.append(IdentityWarning.NUMBER_OF_A_LATER_CENTURY)
    return tuple(found)
