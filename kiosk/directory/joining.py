"""A directory laid over what the hospital's system said."""

from collections.abc import Iterable
from datetime import date, datetime

from kiosk.departments import Catalogue, ClinicRoom, Complaint, ComplaintWords, Department, PriorityRules
from kiosk.directory.days import Day, days_of
from kiosk.directory.joined_departments import first_of, joined_department, joined_room
from kiosk.directory.model import ComplaintEntry, DepartmentEntry, Directory, Holiday, RoomEntry, Words
from kiosk.visit import Service

LAW = PriorityRules()


def joined(
    directory: Directory,
    catalogue: Catalogue | None,
    moment: datetime,
    *,
    kiosk_id: str | None = None,
    public: Iterable[Holiday] = (),
) -> Catalogue:
    """The catalogue patients choose from at `moment` (with the hospital's offset) at this kiosk; None is every kiosk.

    `catalogue` is what the hospital's system said, None where it says nothing of departments; `public` are the public
    holidays of the years around `moment`.
    """
    if catalogue is not None and directory == Directory():
        return catalogue
    resting, working = days_of(directory.holidays, public, moment)
    closures = closed_reasons(directory, moment.date())
    said = {} if catalogue is None else {one.id: one for one in catalogue.departments}
    rooms_said = rooms_by_department(catalogue, directory)
    departments: list[Department] = []
    rooms: list[ClinicRoom] = []
    for department_id, entry in entries_in_order(directory, catalogue).items():
        day = working if entry is not None and entry.works_on_holidays else resting
        departments.append(joined_department(entry, said.get(department_id), day, kiosk_id))
        known = entry or DepartmentEntry(department_id)
        own, heard = known.rooms, rooms_said.get(department_id, {})
        if own or heard:
            rooms += _rooms(known, heard, directory.complete, day, closures)
    return Catalogue(
        tuple(departments),
        tuple(rooms),
        moment if catalogue is None else catalogue.as_of,
        _complaints(directory, catalogue),
        _priority(directory, catalogue),
        moment,
    )


def services_of(directory: Directory, department_id: str) -> tuple[Service, ...]:
    """The usual examination with the directory's fees; empty where it names none."""
    entry = next((one for one in directory.departments if one.id == department_id), None)
    if entry is None or entry.fees is None:
        return ()
    insured = entry.fees.insured if entry.accepts_insurance is not False else None
    price = entry.fees.insured if entry.fees.own is None else entry.fees.own
    if price is None:
        return ()
    code = entry.code or entry.id
    name = entry.names.get("vi") or first_of(entry.names) or code
    return (Service(f"{code}.KHAM", name if name.startswith("Khám") else f"Khám {name}", price, insured),)


def entries_in_order(directory: Directory, catalogue: Catalogue | None) -> dict[str, DepartmentEntry | None]:
    """Every department there is, in the order of the glass, with what the directory says of it.

    What neither the hospital's system knows nor the directory may add cannot be booked, and is left out.
    """
    alone = catalogue is None or directory.complete
    said = () if catalogue is None else catalogue.departments
    known = {one.id for one in said}
    found: dict[str, DepartmentEntry | None] = {}
    for entry in directory.departments:
        if entry.id in known or (alone and (directory.complete or not entry.is_bare)):
            found.setdefault(entry.id, entry)
    if not alone:
        for one in said:
            found.setdefault(one.id, None)
    return found


def rooms_in_order(entry: DepartmentEntry, heard: dict[str, ClinicRoom], complete: bool) -> dict[str, RoomEntry | None]:
    """As `entries_in_order`: rooms can be added only where the system names none of the department's."""
    alone = complete or not heard
    found: dict[str, RoomEntry | None] = {}
    for room in entry.rooms:
        if alone or room.id in heard:
            found.setdefault(room.id, room)
    if not complete:
        for room_id in heard:
            found.setdefault(room_id, None)
    return found


def closed_reasons(directory: Directory, day: date) -> dict[tuple[str, str | None], Words]:
    """Why departments and rooms take nobody on this day."""
    return {
        (one.department, one.room): one.reason for one in reversed(directory.closures) if one.first <= day <= one.last
    }


def _rooms(
    department: DepartmentEntry,
    heard: dict[str, ClinicRoom],
    complete: bool,
    day: Day,
    closures: dict[tuple[str, str | None], Words],
) -> Iterable[ClinicRoom]:
    everywhere = closures.get((department.id, None))
    for room_id, entry in rooms_in_order(department, heard, complete).items():
        if entry is not None and entry.shown is False:
            continue
        closed_because = closures.get((department.id, room_id), everywhere)
        yield joined_room(entry, heard.get(room_id), department, day, closed_because)


def rooms_by_department(catalogue: Catalogue | None, directory: Directory) -> dict[str, dict[str, ClinicRoom]]:
    """What the hospital's system said, by room. A complete directory says itself which department a room is of."""
    found: dict[str, dict[str, ClinicRoom]] = {}
    if catalogue is None:
        return found
    for room in catalogue.rooms:
        found.setdefault(room.department_id, {})[room.queue_id] = room
    if directory.complete:
        by_id = {room.queue_id: room for room in catalogue.rooms}
        return {
            one.id: {room.id: by_id[room.id] for room in one.rooms if room.id in by_id} for one in directory.departments
        }
    return found


def _complaints(directory: Directory, catalogue: Catalogue | None) -> ComplaintWords | None:
    if directory.complaints is None:
        return None if catalogue is None else catalogue.complaints
    return ComplaintWords(tuple(map(_complaint, directory.complaints)))


def _complaint(entry: ComplaintEntry) -> Complaint:
    names = {code: text for code, text in entry.names.items() if text and code != "vi"}
    name = entry.names.get("vi") or first_of(entry.names) or entry.key
    return Complaint(entry.key, name, names, (), entry.also, entry.urgent, entry.departments)


def _priority(directory: Directory, catalogue: Catalogue | None) -> PriorityRules:
    """The directory's where it says anything; never less than the law."""
    rules = directory.priority
    if rules == LAW and catalogue is not None:
        return catalogue.priority
    return PriorityRules(
        min(rules.elderly_from, LAW.elderly_from), max(rules.child_under, LAW.child_under), rules.asked
    )
