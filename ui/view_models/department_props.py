"""What the department screen shows: a page of what was found, why it was found, or kind words where nothing was."""

from dataclasses import field, replace
from heapq import nlargest
from operator import le
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.departments import ClinicRoom, Complaint, Department, Doctor, Offer, once
from kiosk.journey import FindBy, Journey, Language, finding
from kiosk.journey.choosing import instead_of
from kiosk.journey.state import ChoosingDepartment
from kiosk.values import dataclass
from ui.view_models.complaint_names import complaint_name
from ui.view_models.department_words import (
    DepartmentRow,
    complaint_row,
    department_row,
    doctor_row,
    explained_words,
    refusal_words,
    sessions_row,
)

translate = QCoreApplication.translate

MEASURED = 24
"""Of so many of the longest names, and of the longest reasons and places, is looked for the largest card."""
DRAWN = 6
"""So many of these are drawn to see how much room it needs."""

Things = tuple[Department | Complaint | Doctor, ...]


@dataclass(frozen=True, slots=True)
class DepartmentProps:
    """One page of what was found. `known` is False while the hospital has not said what it has.

    `reason` says why these are shown: a complaint, or a department that cannot be chosen, which is `explained`.
    `longest` are the cards with the most words: all are as tall as the tallest of these.
    """

    known: bool = False
    by: str = FindBy.NAME.value
    query: str = field(default="", repr=False)
    keyboard: bool = False
    language: str = "vi"
    page: int = 0
    pages: int = 1
    per_page: int = 0
    refused: str = ""
    reason: str = field(default="", repr=False)
    explained: str = ""
    nothing: str = field(default="", repr=False)
    complaint_meant: bool = False
    longest: tuple[DepartmentRow, ...] = field(default=(), repr=False)
    rows: tuple[DepartmentRow, ...] = field(default=(), repr=False)


def derive(journey: Journey, columns: int, lines: int) -> DepartmentProps:
    """The department screen for this journey on a panel that holds `columns` times `lines` cards."""
    match journey.step:
        case ChoosingDepartment() as step:
            return _derived(journey, step, columns, lines)
        case _:
            return DepartmentProps()


def _derived(journey: Journey, step: ChoosingDepartment, columns: int, lines: int) -> DepartmentProps:
    found = finding.found(journey, step)
    pages = max(1, -(-len(found) // (columns * lines)))
    per_page = -(-len(found) // (pages * columns)) * columns
    page = min(step.page, pages - 1)
    query = step.query.text
    measure = _longest_of if query or step.complaint or step.closed else _longest_of_all
    complaint, closed = finding.complaint_of(journey, step), finding.closed_of(journey, step)
    return DepartmentProps(
        known=journey.catalogue is not None,
        by=step.by.value,
        query=query,
        keyboard=step.keyboard,
        language=journey.language,
        page=page,
        pages=pages,
        per_page=per_page,
        refused=refusal_words(step.refused),
        reason=closed.department.named(journey.language) if closed else _reason(journey, complaint),
        explained=explained_words(closed, journey) if closed else "",
        nothing="" if found or journey.catalogue is None else _nothing(step, query),
        complaint_meant=not found and closed is None and finding.means_a_complaint(journey, step),
        longest=_longest(_rows(journey, step, (*measure(found, journey.language), *_wordy(journey, found)))),
        rows=_marked(_rows(journey, step, found[page * per_page : (page + 1) * per_page]), page, complaint, closed),
    )


def _rows(journey: Journey, step: ChoosingDepartment, things: Things) -> tuple[DepartmentRow, ...]:
    departments = tuple(thing for thing in things if isinstance(thing, Department))
    offers = {offer.department.id: offer for offer in finding.offers_found(journey, step, departments)}
    with_sessions = step.by is FindBy.DOCTOR and finding.complaint_of(journey, step) is None and step.closed is None
    rows = []
    for thing in things:
        match thing:
            case Complaint():
                rows.append(complaint_row(thing, journey.language))
            case Doctor():
                explained = finding.department_closed(journey, thing, step)
                rows.append(doctor_row(thing, finding.offer_of(journey, thing, step), journey, explained=explained))
            case Department(id=department_id):
                make = sessions_row if with_sessions else department_row
                rows.append(make(offers[department_id], journey))
            case _:
                assert_never(thing)
    return tuple(rows)


def _marked(
    rows: tuple[DepartmentRow, ...], page: int, complaint: Complaint | None, closed: Offer | None
) -> tuple[DepartmentRow, ...]:
    """The first suggestion that can be chosen stands out, and so does who sees patients instead of a closed one."""
    instead = instead_of(closed)
    if page > 0 or (complaint is None and not instead):
        return rows
    first = next((row.key for row in rows if row.open and (closed is None or not instead or row.key == instead)), None)
    return tuple(replace(row, marked=row.key == first) for row in rows)


def _longest(rows: tuple[DepartmentRow, ...]) -> tuple[DepartmentRow, ...]:
    """Those of which no other has more words of every kind."""
    kept: list[DepartmentRow] = []
    for row in sorted(rows, key=lambda row: sum(row.lengths), reverse=True):
        if not any(all(map(le, row.lengths, other.lengths)) for other in kept):
            kept.append(replace(row, key=""))
    return tuple(kept[:DRAWN])


def _wordy(journey: Journey, found: Things) -> Things:
    """The departments of the rooms of which most is said, where they were found."""
    rooms = _wordiest(journey.catalogue.rooms) if journey.catalogue else ()
    wanted = {room.department_id for room in rooms}
    return tuple(one for one in found if isinstance(one, Department) and one.id in wanted)


@once
def _wordiest(rooms: tuple[ClinicRoom, ...]) -> tuple[ClinicRoom, ...]:
    def reason(room: ClinicRoom) -> int:
        return max(map(len, room.closed_because.values()), default=0)

    def place(room: ClinicRoom) -> int:
        return len(room.floor) + max(map(len, (room.name, *room.names.values())))

    return (*nlargest(DRAWN, rooms, key=reason), *nlargest(DRAWN, rooms, key=place))


def _longest_of(found: Things, language: Language) -> Things:
    def length(thing: Department | Complaint | Doctor) -> int:
        match thing:
            case Doctor(department=department):
                return len(thing.name) + len(department.named(language))
            case Complaint() | Department():
                return max(len(thing.name), len(thing.named(language)))
            case _:
                assert_never(thing)

    return tuple(nlargest(MEASURED, found, key=length))


_longest_of_all = once(_longest_of)
"""Kept where nobody said what they look for."""


def _reason(journey: Journey, complaint: Complaint | None) -> str:
    if complaint is None:
        return ""
    name = complaint_name(complaint, journey.language)
    #: %1 is a complaint: "Đau ngực"
    return translate("Department", "Vì bạn chọn: %1").replace("%1", name)


def _nothing(step: ChoosingDepartment, query: str) -> str:
    """Nothing was found: says so kindly."""
    if step.closed is not None:
        return translate("Department", "Hiện không có nơi khám nào khác nhận đăng ký.")
    if step.complaint is not None:
        return translate("Department", "Xin gặp nhân viên để được hướng dẫn nơi khám.")
    if query:
        return translate("Department", "Chưa tìm thấy “%1”").replace("%1", query)
    match step.by:
        case FindBy.DOCTOR:
            return translate("Department", "Bệnh viện chưa báo bác sĩ nào khám hôm nay.")
        case FindBy.NAME | FindBy.COMPLAINT:
            return translate("Department", "Hiện chưa có nơi khám nào để chọn.")
        case _:
            assert_never(step.by)
