"""Whether there is more of anything than a kiosk takes. Nothing else is looked at then."""

from collections.abc import Iterator, Sized
from typing import Final

from kiosk.departments import OpeningHours
from kiosk.directory import bounds
from kiosk.directory.model import Directory, RoomEntry
from kiosk.directory.rules import Finding, found
from kiosk.directory.words import Says

Counted = tuple[tuple[str, ...], Says, int, int]

LANGUAGES: Final = Says("ngôn ngữ", "languages")
HOURS: Final = Says("khung giờ", "opening hours")
WEEKDAYS: Final = Says("thứ trong tuần", "weekdays")
ROOMS: Final = Says("phòng trong một khoa", "rooms in one department")
KIOSKS: Final = Says("kiosk của một khoa", "kiosks of one department")
LED_TO: Final = Says("khoa cho một triệu chứng", "departments of one complaint")
WORDS: Final = Says("từ", "words")


def check(directory: Directory) -> Iterator[Finding]:
    """`too-many`."""
    outside = [one for one in _of_document(directory) if one[2] > one[3]]
    for path, what, there, most in outside or _of_parts(directory):
        yield found(
            "too-many",
            path,
            Says(
                f"Có {there} {what.vi}, nhiều hơn mức kiosk nhận được ({most}). Hãy bỏ bớt.",
                f"There are {there} {what.en}, more than a kiosk takes ({most}). Take some out.",
            ),
        )


def _of_document(directory: Directory) -> Iterator[Counted]:
    holidays = directory.holidays
    rooms = sum(len(one.rooms) for one in directory.departments)
    complaints = len(directory.complaints or ())
    yield ("departments",), Says("khoa", "departments"), len(directory.departments), bounds.MOST_DEPARTMENTS
    yield ("departments",), Says("phòng khám", "rooms"), rooms, bounds.MOST_ROOMS
    yield ("complaints",), Says("triệu chứng", "complaints"), complaints, bounds.MOST_COMPLAINTS
    yield ("closures",), Says("lần đóng cửa", "closures"), len(directory.closures), bounds.MOST_CLOSURES
    yield ("holidays", "days"), Says("ngày nghỉ", "days off"), len(holidays.days), bounds.MOST_DAYS
    yield ("holidays", "working"), Says("ngày làm bù", "working days"), len(holidays.working), bounds.MOST_DAYS
    yield ("languages",), LANGUAGES, len(directory.languages), bounds.MOST_LANGUAGES
    yield ("priority", "asked"), Says("nhóm ưu tiên", "groups"), len(directory.priority.asked), bounds.MOST_LANGUAGES


def _of_parts(directory: Directory) -> Iterator[Counted]:
    for entry in directory.departments:
        path = ("departments", entry.id)
        yield from _above(path, ROOMS, entry.rooms, bounds.MOST_ROOMS_OF_ONE)
        yield from _above(path, KIOSKS, entry.kiosks, bounds.MOST_NAMED)
        yield from _above(path, LANGUAGES, entry.names, bounds.MOST_LANGUAGES)
        yield from _above(path, LANGUAGES, entry.hints, bounds.MOST_LANGUAGES)
        yield from _of_hours(path, entry.hours or ())
        for room in entry.rooms:
            yield from _of_room((*path, "rooms", room.id), room)
    for one in directory.complaints or ():
        path = ("complaints", one.key)
        yield from _above(path, LED_TO, one.departments, bounds.MOST_NAMED)
        yield from _above(path, WORDS, one.also, bounds.MOST_NAMED)
        yield from _above(path, LANGUAGES, one.names, bounds.MOST_LANGUAGES)
    for off in directory.holidays.days:
        yield from _above(("holidays", "days"), LANGUAGES, off.names, bounds.MOST_LANGUAGES)
    for closure in directory.closures:
        yield from _above(("closures", closure.department), LANGUAGES, closure.reason, bounds.MOST_LANGUAGES)


def _of_room(path: tuple[str, ...], room: RoomEntry) -> Iterator[Counted]:
    for words in (room.names, room.floor, room.hints):
        yield from _above(path, LANGUAGES, words, bounds.MOST_LANGUAGES)
    if room.sessions:
        yield from _above(path, Says("buổi khám", "sessions"), room.sessions, bounds.MOST_HOURS)
        yield from _of_hours(path, tuple(one.hours for one in room.sessions[: bounds.MOST_HOURS]))


def _of_hours(path: tuple[str, ...], hours: tuple[OpeningHours, ...]) -> Iterator[Counted]:
    yield from _above(path, HOURS, hours, bounds.MOST_HOURS)
    for one in hours[: bounds.MOST_HOURS]:
        yield from _above(path, WEEKDAYS, one.weekdays, bounds.MOST_HOURS)


def _above(path: tuple[str, ...], what: Says, things: Sized | None, most: int) -> Iterator[Counted]:
    if things is not None and len(things) > most:
        yield path, what, len(things), most
