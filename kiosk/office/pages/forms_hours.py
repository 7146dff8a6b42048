"""Opening hours and doctors' sessions in a form, a line for the same days: `T2-T6 07:00-11:30, 13:30-16:30`."""

from collections.abc import Iterable
from typing import Final

from kiosk.departments import OpeningHours
from kiosk.directory import DoctorSession
from kiosk.directory_files.hours_text import HoursError, several_from, week_text
from kiosk.identity import fold
from kiosk.office.pages.forms_reading import MistypedError, whole
from kiosk.office.pages.words import both

NEVER: Final = ("không mở", "never")
_PARTS: Final = 3


def hours_from(text: str) -> tuple[OpeningHours, ...]:
    """Raises MistypedError with the line that cannot be read. `không mở` is never open: empty."""
    if fold(text.strip()) in map(fold, NEVER):
        return ()
    try:
        return several_from(text)
    except HoursError as error:
        raise MistypedError({"vi": error.vi, "en": error.en}) from error


def hours_text(hours: Iterable[OpeningHours], language: str = "vi") -> str:
    """Read back by `hours_from`."""
    return week_text(hours, language) or NEVER[language == "en"]


def sessions_from(text: str) -> tuple[DoctorSession, ...]:
    """Lines of `BS. Lê Thị Hoa; T2-T6 07:00-11:30; 40`, the number of places may be missing."""
    return tuple(one for line in text.splitlines() if line.strip() for one in _sessions_of_line(line.strip()))


def sessions_text(sessions: Iterable[DoctorSession], language: str = "vi") -> str:
    """One line each."""
    return "\n".join(
        "; ".join((one.doctor, hours_text((one.hours,), language), *(() if one.places is None else (str(one.places),))))
        for one in sessions
    )


def _sessions_of_line(line: str) -> list[DoctorSession]:
    parts = [" ".join(part.split()) for part in line.split(";")]
    if len(parts) not in (_PARTS - 1, _PARTS) or not parts[0] or not parts[1]:
        raise MistypedError(both("Không đọc được dòng “{line}”. Xin viết: bác sĩ; ngày giờ; số chỗ.", line=line))
    places = whole(0, 9999)(parts[2]) if parts[2:] and parts[2] else None
    return [DoctorSession(parts[0], hours, places) for hours in hours_from(parts[1])]
