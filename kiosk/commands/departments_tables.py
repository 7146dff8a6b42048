"""The tables of `kiosk departments show`."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby
from typing import Final

from kiosk.commands.departments_words import columns
from kiosk.commands.documents import shown
from kiosk.departments import Catalogue, Department, RoomState
from kiosk.directory import Directory, Origin, Told, services_of
from kiosk.directory_files.hours_text import several_text

ORIGINS: Final = {
    Origin.SYSTEM: "HIS",
    Origin.DIRECTORY: "danh bạ / directory",
    Origin.CHANGED: "danh bạ ≠ HIS / directory ≠ HIS",
    Origin.DEFAULT: "mặc định / default",
}
DAYS: Final = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
HEADS: Final = ("KHOA / DEPARTMENT", "ID", "LÚC NÀY / NOW", "GIỜ / HOURS", "PHÒNG / ROOMS", "GIÁ / FEE")


def overview(catalogue: Catalogue, directory: Directory, moment: datetime, kiosk_id: str | None) -> Iterator[str]:
    """One line for each department, in the order of the glass."""
    place = kiosk_id or "mọi kiosk / every kiosk"
    name = f"{shown(directory.hospital)}, " if directory.hospital else ""
    yield f"{name}{place}, {DAYS[moment.weekday()]} {moment:%d/%m/%Y %H:%M}"
    yield from columns([HEADS, *(_row(one, catalogue, directory, moment) for one in catalogue.departments)])
    offered = sum(department.active for department in catalogue.departments)
    total = len(catalogue.departments)
    yield f"{offered} khoa được hiện / shown, {total - offered} ẩn / hidden, {len(catalogue.rooms)} phòng / rooms"


def _row(department: Department, catalogue: Catalogue, directory: Directory, moment: datetime) -> Sequence[str]:
    rooms = [room for room in catalogue.rooms if room.department_id == department.id]
    ready = sum(room.state is RoomState.OPEN for room in rooms)
    services = services_of(directory, department.id)
    fee = f"{services[0].price:,} đ".replace(",", ".") if services else "–"
    hours = several_text(department.opening) or shown(department.hours) or "–"
    return shown(department.name), shown(department.id), _now(department, moment), hours, f"{ready}/{len(rooms)}", fee


def _now(department: Department, moment: datetime) -> str:
    if not department.active:
        return "ẩn / hidden"
    if not department.opening:
        return "–"
    following = department.opens_next(moment)
    if following == moment:
        return "mở / open"
    return "đóng / closed" if following is None else f"→ {DAYS[following.weekday()]} {following:%d/%m %H:%M}"


def explanation(told: Sequence[Told]) -> Iterator[str]:
    """For each department and room: every word, who said it, and what it outweighs."""
    for path, words in groupby(told, key=_whose):
        yield " › ".join(shown(part) for part in path)
        lines = columns([(_word(one, path), ORIGINS[one.origin], _value(one)) for one in words])
        yield from (f"  {line}" for line in lines)


def _whose(told: Told) -> tuple[str, ...]:
    """The department or room a word belongs to."""
    return told.path[:4] if told.path[2:3] == ("rooms",) else told.path[:2]


def _word(told: Told, whose: tuple[str, ...]) -> str:
    return ".".join(shown(part) for part in told.path[len(whose) :])


def _value(told: Told) -> str:
    instead = f"  (thay cho / instead of: {shown(told.instead_of)})" if told.instead_of else ""
    return shown(told.value) + instead
