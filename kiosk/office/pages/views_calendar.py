"""Days off, days worked instead, closures."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from starlette.responses import Response

from kiosk.directory import Closure, Directory, Holiday, Words, with_closure
from kiosk.directory_files.public_holidays import public_holidays
from kiosk.office.pages.desk import Desk
from kiosk.office.pages.editing import edited, print_of
from kiosk.office.pages.forms_calendar import closure_from, holiday_from, working_from
from kiosk.office.pages.forms_reading import Reading, whole
from kiosk.office.pages.ordering import Listed, listed
from kiosk.office.pages.sheets import Sheet, of_faults

NOTHING = Sheet({}, "")


def calendar(desk: Desk) -> Response:
    """Everything unlike a usual week."""
    return _page(desk)


def general(desk: Desk) -> Response:
    """Whether public holidays are days off, and whose hours hold on working days."""
    public = desk.asked.typed.get("public") == "yes"
    weekday = Reading(desk.asked.typed).parsed("as_weekday", whole(1, 7)) or 1
    return _done(desk, lambda one: replace(one, holidays=replace(one.holidays, public=public, as_weekday=weekday)))


def add_holiday(desk: Desk) -> Response:
    """A day off of the hospital's own."""
    holiday, reading = holiday_from(desk.asked.typed)
    if holiday is None:
        return _page(desk, "holiday", reading.faults)
    return _done(desk, lambda one: _with_days(one, (*one.holidays.days, holiday)))


def remove_holiday(desk: Desk) -> Response:
    """By its print: nobody takes away another one than they saw."""
    gone = desk.asked.typed.get("print", "")
    return _done(
        desk, lambda one: _with_days(one, tuple(day for day in one.holidays.days if print_of(day) != gone)), "removed"
    )


def add_working(desk: Desk) -> Response:
    """A day worked in place of another."""
    day, reading = working_from(desk.asked.typed)
    if day is None:
        return _page(desk, "working", reading.faults)

    def alter(one: Directory) -> Directory:
        return replace(one, holidays=replace(one.holidays, working=tuple(sorted({*one.holidays.working, day}))))

    return _done(desk, alter)


def remove_working(desk: Desk) -> Response:
    """It is as its weekday again."""
    gone = desk.asked.typed.get("print", "")

    def alter(one: Directory) -> Directory:
        kept = tuple(day for day in one.holidays.working if print_of(day) != gone)
        return replace(one, holidays=replace(one.holidays, working=kept))

    return _done(desk, alter, "removed")


def add_closure(desk: Desk) -> Response:
    """A department or a room takes nobody for some days."""
    closure, reading = closure_from(desk.asked.typed)
    if closure is None:
        return _page(desk, "closure", reading.faults)
    return _done(desk, lambda one: with_closure(one, closure))


def remove_closure(desk: Desk) -> Response:
    """It is open again."""
    gone = desk.asked.typed.get("print", "")
    return _done(
        desk,
        lambda one: replace(one, closures=tuple(each for each in one.closures if print_of(each) != gone)),
        "removed",
    )


def _with_days(directory: Directory, days: tuple[Holiday, ...]) -> Directory:
    ordered = tuple(sorted(days, key=lambda day: (day.first, day.last)))
    return replace(directory, holidays=replace(directory.holidays, days=ordered))


def _done(desk: Desk, alter: Callable[[Directory], Directory], done: str = "saved") -> Response:
    edited(desk, alter)
    return desk.go("/calendar", done=done)


def _page(desk: Desk, refused: str = "", faults: Mapping[str, Words] | None = None) -> Response:
    """`refused` is the form that comes back with what was typed."""
    draft, now = desk.office.draft(), desk.office.now()
    sheets = dict.fromkeys(("holiday", "working", "closure"), NOTHING)
    if faults:
        sheets[refused] = Sheet(desk.asked.typed, "", of_faults(faults))
    places = listed(draft.directory, desk.office.system())
    return desk.show(
        "calendar.html",
        422 if faults else 200,
        draft=draft,
        sheets=sheets,
        places=places,
        names=_names(desk, places),
        today=now.date(),
        public=[day for day in public_holidays(now.year, now.year + 1) if day.last >= now.date()],
        print_of=print_of,
        closures=sorted(draft.directory.closures, key=_by_day),
    )


def _by_day(closure: Closure) -> tuple[str, str, str]:
    return closure.first.isoformat(), closure.department, closure.room or ""


def _names(desk: Desk, places: Iterable[Listed]) -> dict[tuple[str, str | None], str]:
    names: dict[tuple[str, str | None], str] = {}
    for one in places:
        names[one.id, None] = one.name(desk.language)
        for room_id, entry, known in one.rooms:
            own = entry.names.get("vi") if entry else None
            names[one.id, room_id] = own or (known.name if known else room_id)
    return names
