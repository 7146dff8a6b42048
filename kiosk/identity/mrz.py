"""Machine-readable zones (ICAO 9303): the three lines on the back of identity cards, the two of passports.

A Vietnamese identity card says all but its owner's name, which stands there without accents: a name that lacks its
accents is another name, so it is left out and the hospital is asked. The number stands in the optional data of the
first line, its last nine digits as the document number before it.
"""

import re

from kiosk.identity.dates import PartialDate
from kiosk.identity.identity import DocumentKind, Identity, contradictions
from kiosk.identity.numbers import CitizenNumber
from kiosk.identity.refusals import Refusal, RefusalKind, UnreadableFieldError
from kiosk.identity.sex import Sex
from kiosk.identity.travel import TravelDocument

_FILLER = "<"
_GAP = r"[\r\n\t ]*"
_TD1 = re.compile(rf"([IAC][0-9A-Z<]{{29}}){_GAP}([0-9A-Z<]{{30}}){_GAP}([A-Z<]{{30}})")
_TD2 = re.compile(rf"([IAC][0-9A-Z<]{{35}}){_GAP}([0-9A-Z<]{{36}})")
_TD3 = re.compile(rf"(P[0-9A-Z<]{{43}}){_GAP}([0-9A-Z<]{{44}})")
_DATE = re.compile(r"([0-9]{2})([0-9]{2}|<<)([0-9]{2}|<<)")
_WEIGHTS = (7, 3, 1)
_SEXES = {"M": Sex.MALE, "F": Sex.FEMALE, _FILLER: Sex.UNKNOWN}
_VIETNAM = "VNM"


def read_mrz(text: str) -> Identity | TravelDocument | Refusal | None:
    """Who a zone says somebody is; None where the text is no zone.

    Passports and identity cards of other countries, whose owners have no citizen number, give what opens their chip.
    """
    if (card := _TD1.fullmatch(text)) is not None:
        return _read_card(*card.groups())
    if (foreign := _TD2.fullmatch(text)) is not None:
        return _read_two_lines(foreign[2], composite_to=35)
    if (passport := _TD3.fullmatch(text)) is not None:
        return _read_two_lines(passport[2], composite_to=43)
    return None


def check_digit(text: str) -> str:
    """The check digit of 9303-3, 4.9: digits as they are, A to Z as 10 to 35, fillers as 0, weights 7, 3, 1."""
    return str(sum(_value(character) * _WEIGHTS[place % 3] for place, character in enumerate(text)) % 10)


def _all_right(fields: tuple[str, ...]) -> bool:
    """Whether each field ends with its check digit. A TD2 writes a long number as a TD1 does; such are not read."""
    return all(check_digit(field[:-1]) == field[-1] for field in fields)


def _value(character: str) -> int:
    return 0 if character == _FILLER else int(character, 36)


def _read_card(first: str, second: str, _names: str) -> Identity | TravelDocument | Refusal:
    """9303-5: document number and optional data; birth, sex, expiry, nationality; names."""
    composite = first[5:30] + second[:7] + second[8:15] + second[18:29]
    number_field = first[5:15]
    if first[14] == _FILLER:  # a number of more than nine characters goes on in the optional data (9303-5, 4.2.2)
        number_field = first[5:14] + first[15:30].rstrip(_FILLER)
    if not _all_right((number_field, second[:7], second[8:15], composite + second[29])):
        return Refusal(RefusalKind.BROKEN_DOCUMENT, "check digit")
    if first[2:5] != _VIETNAM:
        return TravelDocument(number_field[:-1], second[:6], second[8:14])
    number = CitizenNumber.parse(first[15:27])
    if number is None or not number.value.endswith(first[5:14]):
        return Refusal(RefusalKind.BROKEN_DOCUMENT, "citizen number")
    try:
        birth = _birth(second[:6], number)
        sex = _SEXES[second[7]]
    except (UnreadableFieldError, KeyError):
        return Refusal(RefusalKind.BROKEN_DOCUMENT, "birth or sex")
    return Identity(
        document=DocumentKind.CITIZEN_CARD,
        citizen_number=number,
        birth=birth,
        sex=sex,
        warnings=contradictions(number, birth, sex),
    )


def _read_two_lines(second: str, composite_to: int) -> TravelDocument | Refusal:
    """9303-4 and -6: document number, nationality, birth, sex, expiry, optional data.

    The composite check digit stands last. A TD3 has one of its own for the optional data, within the composite.
    """
    composite = second[:10] + second[13:20] + second[21:composite_to]
    if not _all_right((second[:10], second[13:20], second[21:28], composite + second[-1])):
        return Refusal(RefusalKind.BROKEN_DOCUMENT, "check digit")
    return TravelDocument(second[:9], second[13:19], second[21:27])


def _birth(field: str, number: CitizenNumber) -> PartialDate:
    """Two digits of the year; the century is the citizen number's, for there is no clock here."""
    shape = _DATE.fullmatch(field)
    if shape is None:
        raise UnreadableFieldError("birth")
    year, month, day = shape.groups()
    try:
        return PartialDate(
            number.century_sex_year.century + int(year),
            None if month == "<<" else int(month),
            None if day == "<<" else int(day),
        )
    except ValueError:
        raise UnreadableFieldError("birth") from None
