"""Why a department takes nobody now, when it does again, and who does meanwhile."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from kiosk.departments import AFTER_HOURS_EMERGENCY, Closed, DayOff, Department, said_in
from kiosk.journey import Journey, Language
from kiosk.journey.choosing import offer_for
from kiosk.journey.state import ChoosingDepartment
from ui.view_models.words import joined, short_date_words, time_words

translate = QCoreApplication.translate

WEEK = 7
"""Days within which a weekday's name says which one is meant."""


def shortly(closed: Closed, journey: Journey) -> str:
    """In a few words what matters most."""
    because = because_words(closed, journey.language)
    return because or _opens(closed, journey) or translate("Department", "Hiện không khám")


def wholly(department: Department, closed: Closed, journey: Journey) -> str:
    """Everything there is to know."""
    said = shortly(closed, journey)
    opens, instead = _opens(closed, journey), instead_words(closed, journey)
    hours = "" if opens or instead or because_words(closed, journey.language) else department.hours
    return joined(said, "" if opens == said else opens, instead, hours)


def _opens(closed: Closed, journey: Journey) -> str:
    return opens_words(closed.opens_at, journey.today, journey.language) if closed.opens_at else ""


def because_words(closed: Closed, language: Language) -> str:
    """Why today is unlike other days; nothing where it is not."""
    if closed.because:
        #: Why a room takes nobody today, in the hospital's words: "Tạm nghỉ: bác sĩ đi họp"
        return translate("Department", "Tạm nghỉ: %1").replace("%1", said_in(closed.because, language))
    return "" if closed.day_off is None else _day_off_words(closed.day_off, language)


def _day_off_words(off: DayOff, language: Language) -> str:
    name = said_in(off.names, language).removeprefix("Nghỉ ")
    if off.first == off.last:
        #: %1 is a holiday
        return translate("Department", "Nghỉ %1").replace("%1", name) if name else ""
    until = short_date_words(off.last, language)
    if not name:
        #: %1 is the last day off
        return translate("Department", "Nghỉ đến %1").replace("%1", until)
    #: %1 is a holiday of several days, %2 its last one: "Nghỉ Tết Nguyên đán đến 10/02"
    return translate("Department", "Nghỉ %1 đến %2").replace("%1", name).replace("%2", until)


def opens_words(opens_at: datetime, today: date, language: Language) -> str:
    """When patients are taken again."""
    day, clock = opens_at.date(), time_words(opens_at)
    if day <= today:
        #: %1 is a time of today
        return translate("Department", "Mở lúc %1").replace("%1", clock)
    if day == today + timedelta(days=1):
        #: %1 is a time of tomorrow
        return translate("Department", "Mở lại ngày mai lúc %1").replace("%1", clock)
    if day < today + timedelta(days=WEEK):
        #: %1 is a weekday of the coming days, %2 a time
        words = translate("Department", "Mở lại %1 lúc %2").replace("%1", weekday_words(day, language))
    else:
        #: %1 is a date, %2 a time
        words = translate("Department", "Mở lại ngày %1 lúc %2").replace("%1", short_date_words(day, language))
    return words.replace("%2", clock)


def weekday_words(day: date, language: Language) -> str:
    """The weekday's name within a sentence."""
    return QLocale(language).dayName(QDate(day.year, day.month, day.day).dayOfWeek(), QLocale.FormatType.LongFormat)


def instead_words(closed: Closed, journey: Journey) -> str:
    """Where this patient can go meanwhile."""
    if closed.instead == AFTER_HOURS_EMERGENCY:
        return translate("Department", "Ngoài giờ: đến Cấp cứu")
    step = journey.step
    other = offer_for(journey, step.person, closed.instead) if isinstance(step, ChoosingDepartment) else None
    if other is None or not other.can_be_chosen:
        return ""
    #: %1 is the department that sees patients outside the hours of this one
    return translate("Department", "Ngoài giờ, mời đến: %1").replace("%1", other.department.named(journey.language))
