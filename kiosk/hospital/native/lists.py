"""What one can choose from: departments and rooms, examinations, doctors and times."""

from datetime import date, datetime

from kiosk.departments import VIETNAM, Catalogue
from kiosk.hospital.native import reading, wire, wire_l1
from kiosk.hospital.native.checks import MOST_PEOPLE, is_amount, is_moment
from kiosk.hospital.native.conditional import Kept
from kiosk.hospital.native.decoding import breaks_contract, decoded
from kiosk.hospital.port import Unavailable
from kiosk.hospital.web import Http, is_id
from kiosk.visit import ClinicSession, Payer, Service, Slot

MOST_PAGES = 200
PAGE = "500"


def catalogue(kept: Kept) -> Catalogue | Unavailable:
    """All pages of GET /departments, then GET /queues."""
    departments: list[wire.DepartmentItem] = []
    cursor: str | None = None
    seen: set[str] = set()
    for _ in range(MOST_PAGES):
        params = {"limit": PAGE} | ({"cursor": cursor} if cursor else {})
        page = kept.ask("/departments", wire.DepartmentPage, params)
        if isinstance(page, Unavailable):
            return page
        departments.extend(page.items)
        cursor = page.next_cursor
        if not cursor:
            break
        if cursor in seen:
            return breaks_contract("$.nextCursor")
        seen.add(cursor)
    queues = kept.ask("/queues", wire.QueueList)
    if isinstance(queues, Unavailable):
        return queues
    return Catalogue(
        tuple(reading.department(item) for item in departments),
        tuple(reading.room(item) for item in queues.items),
        queues.as_of,
    )


def services(kept: Kept, department_id: str, payer: Payer | None) -> tuple[Service, ...] | Unavailable:
    """The usual ones of GET /services; a price that cannot be one is not shown."""
    params = {"departmentId": department_id} | ({"payer": payer.value} if payer else {})
    found = kept.ask("/services", wire_l1.ServiceList, params)
    if isinstance(found, Unavailable):
        return found
    usual = [item for item in found.items if item.usual]
    return tuple(reading.service(item) for item in usual if is_amount(item.price) and is_amount(item.bhyt_price or 0))


def sessions(http: Http, department_id: str, day: date) -> tuple[ClinicSession, ...] | Unavailable:
    """GET /sessions: those of this department on this day, in order of time."""
    params = {"date": day.isoformat(), "departmentId": department_id}
    found = decoded(http.get("/sessions", params=params), wire_l1.SessionList)
    if isinstance(found, Unavailable):
        return found
    right = [item for item in found.items if item.department_id == department_id and _is_session(item, day)]
    return tuple(sorted((_session(item, day) for item in right), key=lambda session: session.starts_at))


def _is_session(item: wire_l1.SessionItem, day: date) -> bool:
    return is_id(item.session_id) and _on(day, item.starts_at, item.ends_at)


def _on(day: date, starts: datetime, ends: datetime) -> bool:
    """A stretch of time that begins on the day, as clocks in Vietnam show it."""
    return is_moment(starts) and is_moment(ends) and starts < ends and starts.astimezone(VIETNAM).date() == day


def _session(item: wire_l1.SessionItem, day: date) -> ClinicSession:
    right = (slot for slot in item.slots if is_id(slot.slot_id) and _on(day, slot.starts_at, slot.ends_at))
    in_order = sorted({slot.slot_id: slot for slot in right}.values(), key=lambda slot: slot.starts_at)
    return ClinicSession(
        id=item.session_id,
        department_id=item.department_id,
        queue_id=item.queue_id,
        room_name=item.room_name,
        floor=item.floor,
        starts_at=item.starts_at,
        ends_at=item.ends_at,
        practitioner=item.practitioner,
        remaining=None if item.remaining is None else _places(item.remaining),
        slots=tuple(Slot(slot.slot_id, slot.starts_at, slot.ends_at, _places(slot.remaining)) for slot in in_order),
    )


def _places(remaining: int) -> int:
    return max(0, min(remaining, MOST_PEOPLE))
