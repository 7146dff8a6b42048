"""A sheet as rows of values, with the headings of its columns; and what a directory looks like as sheets."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.directory import DepartmentEntry, Directory, Holidays, RoomEntry, Words
from kiosk.directory_files.hours_text import several_text, weekdays_text
from kiosk.directory_files.sheets import layout, words
from kiosk.directory_files.sheets.cells import Value, clock_value
from kiosk.directory_files.sheets.layout import Column, Kind, Sheet

Cells = dict[str, Value]
"""A row by the keys of its headings."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A column as it stands in a file: words stand in one for each language."""

    column: Column
    language: str | None = None

    @property
    def key(self) -> str:
        """`id`, `names.en`."""
        return self.column.key if self.language is None else f"{self.column.key}.{self.language}"

    @property
    def title(self) -> str:
        """`Mã hệ thống *`, `Tên tiếng Anh (en)`."""
        if self.language is None:
            return f"{self.column.title} *" if self.column.required else self.column.title
        named = words.LANGUAGES.get(self.language)
        return f"{self.column.title} {named} ({self.language})" if named else f"{self.column.title} ({self.language})"


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet that is written."""

    sheet: Sheet
    headings: tuple[Heading, ...]
    rows: tuple[tuple[Value, ...], ...]


def grids_of(directory: Directory) -> tuple[Grid, ...]:
    """Every sheet of this directory."""
    languages = tuple(dict.fromkeys((*directory.languages, *_languages_used(directory))))
    return tuple(_grid(sheet, languages, cells) for sheet, cells in _rows_of(directory))


def _rows_of(directory: Directory) -> Iterator[tuple[Sheet, list[Cells]]]:
    rooms = [(entry, room) for entry in directory.departments for room in entry.rooms]
    yield layout.DEPARTMENTS, [_department(entry) for entry in directory.departments]
    yield layout.ROOMS, [_room(entry, room) for entry, room in rooms]
    yield layout.SESSIONS, [cells for _, room in rooms for cells in _sessions(room)]
    yield layout.COMPLAINTS, _complaints(directory)
    yield layout.HOLIDAYS, _holidays(directory.holidays)
    yield layout.CLOSURES, _closures(directory)
    yield layout.GENERAL, _general(directory)


def _grid(sheet: Sheet, languages: Iterable[str], rows: list[Cells]) -> Grid:
    headings: list[Heading] = []
    for column in sheet.columns:
        in_words = column.kind is Kind.WORDS
        headings += [Heading(column, language) for language in languages] if in_words else [Heading(column)]
    return Grid(sheet, tuple(headings), tuple(tuple(row.get(each.key) for each in headings) for row in rows))


def _department(entry: DepartmentEntry) -> Cells:
    ages, fees = entry.ages, entry.fees
    youngest: Value = None if ages is None else ages.youngest
    if ages is not None and ages.youngest is None and ages.oldest is None:
        youngest = words.ANY_AGE
    return {
        "id": entry.id,
        "code": entry.code,
        **_said("names", entry.names),
        "shown": _yes_no(entry.shown),
        "series": entry.series,
        "youngest": youngest,
        "oldest": None if ages is None else ages.oldest,
        "sex": words.SEXES.get(entry.sex or ""),
        "accepts_insurance": _yes_no(entry.accepts_insurance),
        "hours": None if entry.hours is None else several_text(entry.hours, "\n") or words.NEVER_OPEN,
        "works_on_holidays": _yes_no(entry.works_on_holidays),
        "after_hours": words.AFTER_HOURS.get(entry.after_hours or "", entry.after_hours),
        "own": None if fees is None else fees.own,
        "insured": None if fees is None else fees.insured,
        "icon": words.ICONS.get(entry.icon or "", entry.icon),
        **_said("hints", entry.hints),
        "kiosks": None if entry.kiosks is None else ", ".join(entry.kiosks) or words.NO_KIOSK,
    }


def _room(entry: DepartmentEntry, room: RoomEntry) -> Cells:
    return {
        "id": room.id,
        "department": entry.id,
        "code": room.code,
        **_said("names", room.names),
        **_said("floor", room.floor),
        **_said("hints", room.hints),
        "doctor": room.doctor,
        "quota": room.quota,
        "shown": _yes_no(room.shown),
    }


def _sessions(room: RoomEntry) -> list[Cells]:
    if room.sessions == ():
        return [{"room": room.id}]
    return [
        {
            "room": room.id,
            "doctor": session.doctor,
            "weekdays": weekdays_text(session.hours.weekdays),
            "opens": clock_value(session.hours.opens),
            "closes": clock_value(session.hours.closes),
            "places": session.places,
        }
        for session in room.sessions or ()
    ]


def _complaints(directory: Directory) -> list[Cells]:
    return [
        {
            "key": complaint.key,
            **_said("names", complaint.names),
            "departments": ", ".join(complaint.departments) or None,
            "also": "; ".join(complaint.also) or None,
            "urgent": words.YES if complaint.urgent else None,
        }
        for complaint in directory.complaints or ()
    ]


def _holidays(holidays: Holidays) -> list[Cells]:
    off: list[Cells] = [
        {"kind": words.DAYS["off"], "first": holiday.first, "last": holiday.last, **_said("names", holiday.names)}
        for holiday in holidays.days
    ]
    return off + [{"kind": words.DAYS["working"], "first": day, "last": day} for day in holidays.working]


def _closures(directory: Directory) -> list[Cells]:
    return [
        {
            "department": closure.department,
            "room": closure.room,
            "first": closure.first,
            "last": closure.last,
            **_said("reason", closure.reason),
        }
        for closure in directory.closures
    ]


def _general(directory: Directory) -> list[Cells]:
    everyday = "everyday" if directory.complaints is None else "none"
    values: Cells = {
        "hospital": directory.hospital or None,
        "languages": ", ".join(directory.languages),
        "complete": _yes_no(directory.complete),
        "public": _yes_no(directory.holidays.public),
        "as_weekday": words.WEEKDAYS.get(str(directory.holidays.as_weekday), str(directory.holidays.as_weekday)),
        "elderly_from": directory.priority.elderly_from,
        "child_under": directory.priority.child_under,
        "asked": "; ".join(words.ASKED.get(group, group) for group in directory.priority.asked) or words.NO,
        "complaints": words.COMPLAINTS[everyday],
    }
    return [
        {"item": item.title, "value": values[item.key], "explanation": item.explanation}
        for item in layout.GENERAL_ITEMS
    ]


def _languages_used(directory: Directory) -> Iterator[str]:
    """Also those the directory does not list: nothing is lost on the way through a spreadsheet."""
    for entry in directory.departments:
        yield from (*entry.names, *entry.hints)
        for room in entry.rooms:
            yield from (*room.names, *room.floor, *room.hints)
    for complaint in directory.complaints or ():
        yield from complaint.names
    for holiday in directory.holidays.days:
        yield from holiday.names
    for closure in directory.closures:
        yield from closure.reason


def _said(key: str, said: Words) -> Cells:
    return {f"{key}.{language}": text for language, text in said.items()}


def _yes_no(value: bool | None) -> str | None:
    return None if value is None else words.YES if value else words.NO
