"""Machine-readable zones: in DG1 (ICAO Doc 9303-10, 4.7.1), and as typed or scanned.

The forms are TD1, three lines of 30 (9303-5, 4.2), TD2, two of 36 (9303-6, 4.2), and TD3, two of 44 (9303-4, 4.2).
"""

import re
from dataclasses import dataclass
from typing import Final

from drivers.chip_card import tlv
from drivers.chip_card.errors import BadFile, BadTlv
from drivers.chip_card.files.names import GROUPS
from drivers.chip_card.keys import MrzKey, check_digit

_DG1: Final = GROUPS[1]
_TAG: Final = 0x5F1F
_TYPED: Final = "MRZ"
_TD1: Final = 90
_TD2: Final = 72
_TD3: Final = 88
_FORMS: Final = (_TD1, _TD2, _TD3)
_TD1_WITHOUT_NAMES: Final = 60
_TD1_CODES: Final = "ACI"
"""What the document code of such a zone begins with (9303-5, 4.2.2.1)."""
_MOST: Final = 512
"""Characters; what is longer, blanks included, is no zone."""
_ZONE: Final = re.compile(r"[0-9A-Z<]+")
_KEY_DATES: Final = re.compile(r"[0-9<]{12}")
_LONG_NUMBER: Final = re.compile(r"([0-9A-Z]+)([0-9])(?:<|$)")
_CITIZEN_NUMBER: Final = re.compile(r"[0-9]{12}")
VIETNAM: Final = "VNM"
"""The issuer on documents of Viet Nam."""
_NO_LINE_ENDS: Final = {ord(end): None for end in "\r\n\x00"} | {ord(" "): "<"}


@dataclass(frozen=True, slots=True, repr=False)
class Mrz:
    """A zone's fields without the fillers after them; `birth` and `expiry` are yyMMdd as printed ("74<<<<").

    `sex` is M, F or "<". `optional` is the optional data after the document number (TD1: of the first line), fillers
    within as they stand. `holds`: whether every check digit is right, the composite one included.
    """

    document_code: str
    issuer: str
    document_number: str
    surname: str
    given_names: str
    nationality: str
    birth: str
    sex: str
    expiry: str
    optional: str
    holds: bool = True

    @property
    def key(self) -> MrzKey:
        """What opens the chip: of a long document number the whole (9303-11, 4.3.2)."""
        return MrzKey(self.document_number.ljust(9, "<"), self.birth, self.expiry)

    @property
    def citizen_number(self) -> str | None:
        """The holder's number on a Vietnamese identity card; None on every other document."""
        number = _CITIZEN_NUMBER.match(self.optional)
        if self.issuer != VIETNAM or self.document_code.startswith("P") or number is None:
            return None
        return number.group()

    def __repr__(self) -> str:
        return "Mrz(•••)"


def parse_dg1(data: bytes) -> Mrz:
    """The zone in the file EF.DG1. Wrong check digits are told by `holds`: it stands there as it was signed.

    BadFile for what is no zone.
    """
    try:
        zone = tlv.find(tlv.only(data, _DG1.tag).value, _TAG)
    except BadTlv as error:
        raise BadFile(_DG1.name, str(error)) from error
    if zone is None or len(zone) > _MOST:
        raise BadFile(_DG1.name, "no machine-readable zone")
    text = zone.decode("latin-1").translate(_NO_LINE_ENDS)
    return _fields(_padded(text), _DG1.name)


def parse_lines(text: str) -> Mrz:
    """A zone typed or scanned, the lines one after the other; blanks, line ends and lower case do not matter.

    BadFile for what is no zone, or when a check digit is wrong: no key must be made of a misread line.
    """
    if len(text) > _MOST or not text.isascii():
        raise BadFile(_TYPED, "no machine-readable zone")
    mrz = _fields("".join(text.split()).upper(), _TYPED)
    if not mrz.holds:
        raise BadFile(_TYPED, "a check digit is wrong")
    if not _KEY_DATES.fullmatch(mrz.birth + mrz.expiry):
        raise BadFile(_TYPED, "no dates")
    return mrz


def _padded(text: str) -> str:
    """A chip's zone in its full length: too few or too many fillers at the end are set right."""
    if len(text) in _FORMS:
        return text
    kept = text.rstrip("<")
    if len(kept) in (_TD2, _TD3):
        return kept
    return kept.ljust(_TD1, "<") if len(kept) > _TD1_WITHOUT_NAMES and text[0] in _TD1_CODES else text


def _fields(text: str, file: str) -> Mrz:
    if not _ZONE.fullmatch(text):
        raise BadFile(file, "a character that no machine-readable zone has")
    match len(text):
        case 90:
            return _td1(text)
        case 72:
            return _td2(text)
        case 88:
            return _td3(text)
        case length:
            raise BadFile(file, f"a machine-readable zone of {length} characters")


def _td1(text: str) -> Mrz:
    first, second, names = text[:30], text[30:60], text[60:]
    composite = first[5:] + second[:7] + second[8:15] + second[18:29]
    number, optional, number_holds = _number(first[5:14], first[14], first[15:])
    return _mrz(
        first,
        number=number,
        names=names,
        nationality=second[15:18],
        dates=(second[:7], second[7], second[8:15]),
        optional=optional,
        holds=number_holds and check_digit(composite) == second[29],
    )


def _td2(text: str) -> Mrz:
    first, second = text[:36], text[36:]
    composite = second[:10] + second[13:20] + second[21:35]
    number, optional, number_holds = _number(second[:9], second[9], second[28:35])
    return _mrz(
        first,
        number=number,
        names=first[5:],
        nationality=second[10:13],
        dates=(second[13:20], second[20], second[21:28]),
        optional=optional,
        holds=number_holds and check_digit(composite) == second[35],
    )


def _td3(text: str) -> Mrz:
    first, second = text[:44], text[44:]
    composite = second[:10] + second[13:20] + second[21:43]
    optional = second[28:42]
    no_optional = not optional.strip("<") and second[42] == "<"  # 9303-4, 4.2.2.2: either digit or filler then
    return _mrz(
        first,
        number=second[:9].rstrip("<"),
        names=first[5:],
        nationality=second[10:13],
        dates=(second[13:20], second[20], second[21:28]),
        optional=optional,
        holds=_right(second[:10]) and (no_optional or _right(second[28:43])) and check_digit(composite) == second[43],
    )


def _mrz(
    first: str,
    *,
    number: str,
    names: str,
    nationality: str,
    dates: tuple[str, str, str],
    optional: str,
    holds: bool,
) -> Mrz:
    """`dates` are birth and expiry with their check digits, and the sex between them."""
    birth, sex, expiry = dates
    surname, _, given_names = names.partition("<<")
    return Mrz(
        document_code=first[:2].rstrip("<"),
        issuer=first[2:5].rstrip("<"),
        document_number=number,
        surname=_words(surname),
        given_names=_words(given_names),
        nationality=nationality.rstrip("<"),
        birth=birth[:6],
        sex=sex,
        expiry=expiry[:6],
        optional=optional.rstrip("<"),
        holds=holds and _right(birth) and _right(expiry),
    )


def _number(field: str, digit: str, optional: str) -> tuple[str, str, bool]:
    """The document number, the optional data after it, and whether its check digit is right.

    A number of more than nine characters has a filler in the place of its check digit and goes on, up to the check
    digit and a filler, in the optional data (9303-5, 4.2.2.1, note j; 9303-6, 4.2.2.2, note j).
    """
    rest = _LONG_NUMBER.match(optional)
    if digit == "<" and not field.endswith("<") and rest is not None:
        number = field + rest.group(1)
        if rest.group(2) == check_digit(number):
            return number, optional[rest.end() :], True
    return field.rstrip("<"), optional, digit == check_digit(field)


def _right(field: str) -> bool:
    """Whether a field ends with its check digit."""
    return check_digit(field[:-1]) == field[-1]


def _words(name: str) -> str:
    return " ".join(name.replace("<", " ").split())
