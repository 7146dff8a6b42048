"""All sheets that were found, laid over the directory there was before."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kiosk.directory import Closure, ComplaintEntry, Directory, Holiday, Holidays, Words
from kiosk.directory_files.errors import DirectoryFileError
from kiosk.directory_files.sheets import cells, layout, words
from kiosk.directory_files.sheets.departments import References, departments_of
from kiosk.directory_files.sheets.general import General, general_of
from kiosk.directory_files.sheets.layout import Sheet
from kiosk.directory_files.sheets.rooms import with_rooms, with_sessions
from kiosk.directory_files.sheets.tables import Faults, RawSheet, Row, Table, own_id

LONGEST_DAYS = 366
"""More days in a row are a slip of the pen."""


@dataclass(frozen=True, slots=True)
class Imported:
    """`unsaid`: sheets and columns that are not in the file; what they would say stays as it was.

    `unread` are sheets and files of other names.
    """

    directory: Directory
    unsaid: tuple[Words, ...]
    unread: tuple[Words, ...]


def imported(sheets: Mapping[str, RawSheet], others: tuple[str, ...], before: Directory, faults: Faults) -> Imported:
    """`sheets` are by the names of their layouts, `others` are not read. Raises `DirectoryFileError` with all."""
    tables = {name: Table(_layout(name), raw, faults) for name, raw in sheets.items()}
    usable = {name: table for name, table in tables.items() if table.usable}
    directory = _departments(usable, before)
    references = References.of(directory.departments)
    general = General.of(before)
    if table := usable.get(layout.GENERAL.name):
        general = general_of(table, general)
    directory = general.laid_on(directory)
    if table := usable.get(layout.COMPLAINTS.name):
        complaints = _complaints(table, references, before)
        directory = replace(directory, complaints=complaints or (None if general.everyday else ()))
    if table := usable.get(layout.HOLIDAYS.name):
        directory = replace(directory, holidays=_holidays(table, directory.holidays))
    if table := usable.get(layout.CLOSURES.name):
        directory = replace(directory, closures=_closures(table, references, before))
    if found := faults.all():
        raise DirectoryFileError(*found)
    unread = tuple({"vi": f"“{name}” không được đọc", "en": f"“{name}” is not read"} for name in others)
    return Imported(directory, _unsaid(tables), unread)


def _departments(tables: Mapping[str, Table], before: Directory) -> Directory:
    departments, named = before.departments, frozenset[str]()
    if table := tables.get(layout.DEPARTMENTS.name):
        departments = departments_of(table, departments)
    if table := tables.get(layout.ROOMS.name):
        departments, named = with_rooms(table, departments, before.departments)
    if table := tables.get(layout.SESSIONS.name):
        departments = with_sessions(table, departments, named)
    return replace(before, departments=departments)


def _complaints(table: Table, references: References, before: Directory) -> tuple[ComplaintEntry, ...]:
    known = {complaint.key: complaint for complaint in before.complaints or ()}
    found: list[ComplaintEntry] = []
    lines: dict[str, int] = {}
    for row in table.rows():
        key = own_id(row, "key", lines)
        old = known.get(key or "") or ComplaintEntry(key or "", {})
        departments = row.told("departments", references.several, old.departments)
        also = row.told("also", lambda value: cells.listed(value, ";\n"), old.also)
        found.append(
            ComplaintEntry(
                key=old.key,
                names=row.words("names", old.names),
                departments=departments or (),
                also=also or (),
                urgent=row.told("urgent", cells.yes_no, old.urgent) or False,
            )
        )
    return tuple(found)


def _holidays(table: Table, before: Holidays) -> Holidays:
    known = {(holiday.first, holiday.last): holiday.names for holiday in before.days}
    days: list[Holiday] = []
    working: list[date] = []
    for row in table.rows():
        kind = row.read("kind", lambda value: cells.chosen(value, words.DAYS)) or "off"
        span = _span(row)
        if span is None:
            continue
        first, last = span
        names = row.words("names", known.get(span, {}))
        if kind == "working":
            working += [first + timedelta(days=passed) for passed in range((last - first).days + 1)]
        else:
            days.append(Holiday(first, last, names))
    return replace(before, days=tuple(days), working=tuple(working))


def _closures(table: Table, references: References, before: Directory) -> tuple[Closure, ...]:
    known = {(one.department, one.first, one.last, one.room): one.reason for one in before.closures}
    found: list[Closure] = []
    for row in table.rows():
        department = row.needed("department", references.department)
        room = row.read("room", references.room)
        span = _span(row)
        reason = row.words(
            "reason", {} if department is None or span is None else known.get((department, *span, room), {})
        )
        if department is not None and span is not None:
            found.append(Closure(department, *span, room, reason))
    return tuple(found)


def _span(row: Row) -> tuple[date, date] | None:
    """Without a last day the first is the only one."""
    first, last = row.needed("first", cells.day), row.read("last", cells.day)
    if first is None:
        return None
    last = last or first
    if last < first:
        row.fault("last", "trước “Từ ngày”", "is before “Từ ngày”")
        return None
    if (last - first).days >= LONGEST_DAYS:
        row.fault("last", "dài hơn một năm; hãy xem lại năm", "is more than a year later; look at the years")
        return None
    return first, last


def _unsaid(tables: Mapping[str, Table]) -> tuple[Words, ...]:
    unsaid: list[Words] = []
    for sheet in layout.SHEETS:
        table = tables.get(sheet.name)
        if table is None:
            unsaid.append({"vi": f"không có trang “{sheet.name}”", "en": f"there is no sheet “{sheet.name}”"})
            continue
        unsaid += [
            {"vi": f"{sheet.name}: không có cột “{title}”", "en": f"{sheet.name}: there is no column “{title}”"}
            for title in table.absent
            if title != "Giải thích"
        ]
    return tuple(unsaid)


def _layout(name: str) -> Sheet:
    return next(sheet for sheet in layout.SHEETS if sheet.name == name)
