"""Small phrases many screens use: ages, dates, money, places. The translator in use decides the language."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from kiosk.departments import ClinicRoom, said_in, said_only_in
from kiosk.identity import PartialDate, Sex
from kiosk.journey import Language
from kiosk.journey.places import PlaceWords, words_of
from ui.view_models.counted import Counted, counted

translate = QCoreApplication.translate

_FLOOR = re.compile(r"\bTầng (\w+)")
_ROOM = re.compile(r"\bPhòng ((?=[\dA-Z]*\d)[\w.-]+)")
_BUILDING = re.compile(r"\b[Nn]hà ([\dA-Z])\b")
_BLOCK = re.compile(r"\b[Kk]hu ([\dA-Z])\b")
_DATES: Final = {"zh": "yyyy年M月d日", "ja": "yyyy年M月d日", "ko": "yyyy년 M월 d일"}
_SHORT_DATES: Final = {"zh": "M月d日", "ja": "M月d日", "ko": "M월 d일"}
"""Where figures and signs say more than the locale's own words for months."""
SEPARATOR = " · "
WITHOUT_WORDS: Final = PlaceWords()


def joined(*parts: str) -> str:
    """The parts that say something, with a dot between them."""
    return SEPARATOR.join(part for part in parts if part)


def age_words(age: int | None) -> str:
    """How old somebody is."""
    if age is None:
        return ""
    if age < 1:
        return translate("Words", "chưa đầy 1 tuổi")
    return counted(Counted.YEARS_OLD, age)


def sex_words(sex: Sex) -> str:
    """A person's sex; nothing where it is not known."""
    match sex:
        case Sex.MALE:
            return translate("Words", "Nam")
        case Sex.FEMALE:
            return translate("Words", "Nữ")
        case _:
            return ""


def birth_words(birth: PartialDate | None, language: Language) -> str:
    """A birth date as far as it is known."""
    if birth is None:
        return ""
    if birth.month is None or birth.day is None:
        return translate("Words", "sinh năm %1").replace("%1", birth.display())
    return date_words(date(birth.year, birth.month, birth.day), language)


def date_words(day: date, language: Language) -> str:
    """A date: 17/08/1958; in other languages with the month's name, because figures alone are read in two ways."""
    if language == Language.VI:
        return f"{day:%d/%m/%Y}"
    form = _DATES.get(language.replace("_", "-").split("-")[0], "d MMMM yyyy")
    return QLocale(language).toString(QDate(day.year, day.month, day.day), form)


def short_date_words(day: date, language: Language) -> str:
    """A date of the coming weeks: 10/02; in other languages with the month's name."""
    if language == Language.VI:
        return f"{day:%d/%m}"
    form = _SHORT_DATES.get(language.replace("_", "-").split("-")[0], "d MMMM")
    return QLocale(language).toString(QDate(day.year, day.month, day.day), form)


def time_words(moment: datetime) -> str:
    """A time of day as clocks in the hall show it."""
    return f"{moment:%H:%M}"


def money_words(amount: int, language: Language) -> str:
    """Whole dong: 50.600 đ, in other languages 50,600 VND."""
    figures = f"{abs(amount):,}"
    sign = "−" if amount < 0 else ""
    if language == Language.VI:
        return f"{sign}{figures.replace(',', '.')} đ"
    return f"{sign}{figures} VND"


def sign_words(text: str, language: Language) -> str:
    """A floor or room as hospitals write it; the common words are put into the patient's language."""
    text = text.strip()
    if text.isdigit():
        text = f"Tầng {text}"
    if language == Language.VI:
        return text
    for pattern, words in (
        #: A floor as it stands on signs; %1 is its number or name
        (_FLOOR, translate("Words", "Tầng %1")),
        #: A room by what stands on its door; %1 is its number
        (_ROOM, translate("Words", "Phòng %1")),
        #: A building of the hospital; %1 is its letter
        (_BUILDING, translate("Words", "Nhà %1")),
        #: A block of the hospital; %1 is its letter
        (_BLOCK, translate("Words", "Khu %1")),
    ):
        text = pattern.sub(lambda found, words=words: words.replace("%1", found[1]), text)  # type: ignore[misc]  # bound
    return text


def unbroken(number: str) -> str:
    """A number that stands in a sentence and is not torn apart at the end of a line."""
    return number.replace(" ", "\N{NO-BREAK SPACE}")


def place_words(room: str, code: str, floor: str, language: Language, words: PlaceWords = WITHOUT_WORDS) -> str:
    """Room and floor in one line. What stands on the door is easier to find than what a room is called."""
    if any(letter.isdigit() for letter in code):
        door = sign_words(f"Phòng {code}", language)
    else:
        door = _sign_said(room, words.room, language)
    return joined(door, _sign_said(floor, words.floor, language))


def place_of(room: ClinicRoom, language: Language) -> str:
    """Where a clinic room is."""
    return place_words(room.name, room.code, room.floor, language, words_of(None, room))


def _sign_said(sign: str, words: Mapping[str, str], language: Language) -> str:
    """The hospital's own words, else those on signs everywhere; English ones only where neither says all of it."""
    usual = sign_words(sign, language)
    if language == Language.VI:
        return usual
    own = said_only_in(words, language)
    return own or (usual if _is_usual(sign) else said_in(words, language, usual))


def _is_usual(sign: str) -> bool:
    """Whether there is nothing on it but what `sign_words` knows, with a number or a letter."""
    for pattern in (_FLOOR, _ROOM, _BUILDING, _BLOCK):
        sign = pattern.sub(lambda found: "" if found[1][0].isdigit() or len(found[1]) == 1 else found[0], sign)
    return not any(letter.isalpha() for letter in sign)
