"""What the portal answers, as far as the kiosk needs it. Tolerant: nothing in an answer may stop a visit.

The reply's fields are those of official letter 1923/BHXH-CNTT, annex 03. Name and birth are read to see whose reply it
is; the history of treatments it carries and the address are not read at all.
"""

import re
from dataclasses import field
from datetime import date
from typing import Any

import msgspec

from kiosk.hospital.portal.line import Said, Silence
from kiosk.hospital.web import UNREADABLE
from kiosk.identity import InsuranceNumber, fold
from kiosk.values import dataclass
from kiosk.visit import PortalCode

_CODE = re.compile(r"[0-9A-Za-z]{1,8}")  # what stands there goes to staff and journals: a code, never a sentence
_FACILITY = re.compile(r"[0-9]{2}[0-9A-Za-z]{3}")
_DAY_FIRST = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})(?![0-9])")
_YEAR_FIRST = re.compile(r"([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})(?![0-9])")
_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")
_SOLID = re.compile(r"[0-9]{8}(?:[0-9]{4,6})?")
_YEARS = range(1900, 2200)


@dataclass(frozen=True, slots=True, repr=False)
class CardPeriod:
    """A card as the portal has it; None for what it does not say."""

    number: str | None
    valid_from: date | None
    valid_to: date | None
    facility: str | None

    def __repr__(self) -> str:
        return "CardPeriod(•••)"

    @property
    def percent(self) -> int | None:
        """What the third character of the card says (Decision 1351/QĐ-BHXH); exceptions are for reception."""
        card = InsuranceNumber.parse(self.number) if self.number else None
        return PERCENT.get(card.benefit_level or 0) if card else None


PERCENT = {1: 100, 2: 100, 3: 95, 4: 80, 5: 100}


@dataclass(frozen=True, slots=True)
class PortalReply:
    """`word` is the code as it came, `code` the same where it is known. `newer` is the card that took its place.

    `name` and `birth` are the holder's as the portal wrote them, empty where it did not.
    """

    word: str
    code: PortalCode | None
    card: CardPeriod
    newer: CardPeriod
    name: str = field(default="", repr=False)
    birth: str = field(default="", repr=False)

    def is_about(self, name: str, birth: str) -> bool:
        """Whether it is this person's, as far as it says: the same letters without accents, the same year of birth.

        Spelling and days are the portal's own to judge; this is for answers that came to the wrong question.
        """
        theirs, mine = (fold(each).replace(" ", "") for each in (self.name, name))
        years = _YEAR.findall(self.birth), _YEAR.findall(birth)
        other_name = theirs.isalpha() and mine.isalpha() and theirs != mine
        return not other_name and (not all(years) or years[0] == years[1])


def read_reply(said: Said) -> PortalReply | Silence:
    """The reply; Silence for what is none (a maintenance page, nothing, another shape)."""
    if said.status == 401:
        return PortalReply("401", PortalCode.ACCOUNT_REFUSED, _NOTHING, _NOTHING)
    try:
        answer: Any = msgspec.json.decode(said.body.removeprefix(b"\xef\xbb\xbf"))
        if isinstance(answer, str):  # JSON inside a JSON text, as .NET services do by mistake
            answer = msgspec.json.decode(answer)
    except UNREADABLE:
        return Silence(f"{said.status} without JSON" if said.body.strip() else f"{said.status} with nothing in it")
    if not isinstance(answer, dict):
        return Silence(f"{said.status} of another shape")
    word = code_word(answer.get("maKetQua"))
    if not word:
        return Silence(f"{said.status} without a result code")
    return PortalReply(
        word,
        PortalCode.parse(word),
        CardPeriod(
            _number(answer.get("maThe")),
            day(answer.get("gtTheTu")),
            day(answer.get("gtTheDen")),
            _facility(answer.get("maDKBD")),
        ),
        CardPeriod(
            _number(answer.get("maTheMoi")),
            day(answer.get("gtTheTuMoi")),
            day(answer.get("gtTheDenMoi")),
            _facility(answer.get("maDKBDMoi")),
        ),
        _text(answer.get("hoTen")),
        _text(answer.get("ngaySinh")),
    )


def code_word(value: Any) -> str:
    """The result code as its word; a number has lost its leading zeros. Empty where there is none."""
    if isinstance(value, bool):
        return ""
    if isinstance(value, int):
        return f"{value:03d}" if 0 <= value <= 9999 else ""
    text = _text(value)
    return text if _CODE.fullmatch(text) else ""


def day(value: Any) -> date | None:
    """`31/12/2026` as documented, and the other forms in which services of this kind write days."""
    text = str(value).strip() if isinstance(value, str | int) else ""
    if match := _DAY_FIRST.match(text):
        return _date(match[3], match[2], match[1])
    if match := _YEAR_FIRST.match(text):
        return _date(match[1], match[2], match[3])
    if _SOLID.fullmatch(text):  # no text is a day both ways: a year of our times has no month 19 or 20 in its middle
        return _date(text[:4], text[4:6], text[6:8]) or _date(text[4:8], text[2:4], text[:2])
    return None


def _date(year: str, month: str, of_month: str) -> date | None:
    try:
        return date(int(year), int(month), int(of_month)) if int(year) in _YEARS else None
    except ValueError:
        return None


def _number(value: Any) -> str | None:
    card = InsuranceNumber.parse(value.strip()) if isinstance(value, str) else None
    return card.value if card else None


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _facility(value: Any) -> str | None:
    text = _text(value)
    return text if _FACILITY.fullmatch(text) else None


_NOTHING = CardPeriod(None, None, None, None)
