"""Doctors and their free times in words, in pages nobody loses their way on."""

from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import QCoreApplication

from kiosk.departments import ClinicRoom, said_in
from kiosk.journey import Asked, BookingRefusal, Journey
from kiosk.journey.places import words_of
from kiosk.journey.state import ChoosingSession
from kiosk.values import dataclass
from kiosk.visit import ClinicSession
from ui.view_models.counted import Counted, counted
from ui.view_models.words import place_words, time_words

translate = QCoreApplication.translate

NOON = 12
ONE_CARD = 12
"""A doctor with more free times than this has a card for the morning and one for the afternoon."""
MOST_TIMES = 18
"""No card has more than this: the eye loses its line."""
MOST_CARDS = 6
"""More doctors than this have another page: a long list is turned too often."""


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One doctor with free times. `times` and `slots` belong together; without them one queues for this doctor.

    `busy` is the position of the time that is being held, -1 for none.
    """

    key: str
    doctor: str
    place: str
    hours: str
    free: str
    open: bool
    times: tuple[str, ...] = ()
    slots: tuple[str, ...] = ()
    busy: int = -1


@dataclass(frozen=True, slots=True)
class SessionProps:
    """`known` is asked, known or unknown; `refused` says why the last choice could not be had."""

    known: str = "asked"
    department: str = ""
    refused: str = ""
    holding: str = ""
    page: int = 0
    pages: int = 1
    rows: tuple[SessionRow, ...] = ()


def derive(journey: Journey) -> SessionProps:
    """The doctors of this journey's department."""
    step = journey.step
    if not isinstance(step, ChoosingSession):
        return SessionProps()
    choice = step.plan.choice
    holding = step.holding.choice if step.holding else None
    rows: tuple[SessionRow, ...] = ()
    known = "unknown"
    if isinstance(step.sessions, tuple):
        known = "known"
        busy = holding.slot_id if holding else None
        rows = tuple(row for session in _in_order(step.sessions) for row in _rows(journey, session, busy))
    elif isinstance(step.sessions, Asked):
        known = "asked"
    pages = paged(rows)
    page = min(step.page, len(pages) - 1)
    return SessionProps(
        known=known,
        department=said_in(choice.words.department, journey.language, choice.department),
        refused=_refused_words(step.refused),
        holding=_holding_words(holding.at) if holding else "",
        page=page,
        pages=len(pages),
        rows=pages[page],
    )


def paged(rows: tuple[SessionRow, ...]) -> list[tuple[SessionRow, ...]]:
    """Cards in as few pages as can be, nearly as many on each. At least one page."""
    count = max(1, -(-len(rows) // MOST_CARDS))
    ends = [round(len(rows) * number / count) for number in range(count + 1)]
    return [rows[start:end] for start, end in pairwise(ends)]


def _in_order(sessions: tuple[ClinicSession, ...]) -> list[ClinicSession]:
    """Who has room first, by name; then who has none."""
    return sorted(sessions, key=lambda one: (not _has_room(one), one.practitioner or "", one.starts_at))


def _has_room(session: ClinicSession) -> bool:
    if session.slots:
        return any(slot.remaining > 0 for slot in session.slots)
    return session.remaining is None or session.remaining > 0


def _rows(journey: Journey, session: ClinicSession, busy: str | None) -> list[SessionRow]:
    """One card; where there are many free times one for the morning and one for the afternoon."""
    available = [slot for slot in session.slots if slot.remaining > 0]
    blocks = _blocks([(slot.id, slot.starts_at) for slot in available]) or [[]]
    rows, room, language = [], _room(journey, session), journey.language
    door, name = room.code if room else "", session.room_name
    for number, block in enumerate(blocks):
        slots = tuple(slot_id for slot_id, _ in block)
        rows.append(
            SessionRow(
                key=f"{session.id}/{number}",
                doctor=session.practitioner or said_in(room.names if room else {}, language, name),
                place=place_words(name, door, session.floor, language, words_of(None, room)),
                hours=_hours(session, block if len(blocks) > 1 else []),
                free=_free_words(session, len(block)),
                open=_has_room(session),
                times=tuple(time_words(at) for _, at in block),
                slots=slots,
                busy=slots.index(busy) if busy in slots else -1,
            )
        )
    return rows


def _hours(session: ClinicSession, block: list[tuple[str, datetime]]) -> str:
    """The doctor's, or of a card with part of them the first and last time on it."""
    if not block:
        return f"{time_words(session.starts_at)} – {time_words(session.ends_at)}"
    first, last = block[0][1], block[-1][1]
    part = translate("Session", "Sáng %1") if first.hour < NOON else translate("Session", "Chiều %1")
    return part.replace("%1", f"{time_words(first)} – {time_words(last)}")


def _blocks(free: list[tuple[str, datetime]]) -> list[list[tuple[str, datetime]]]:
    """All in one, or by halves of the day, each in parts of nearly one size."""
    if len(free) <= ONE_CARD:
        return [free] if free else []
    blocks = []
    for half in ([one for one in free if one[1].hour < NOON], [one for one in free if one[1].hour >= NOON]):
        parts = -(-len(half) // MOST_TIMES)
        ends = [round(len(half) * number / parts) for number in range(parts + 1)] if parts else []
        blocks += [half[start:end] for start, end in pairwise(ends)]
    return blocks


def _room(journey: Journey, session: ClinicSession) -> ClinicRoom | None:
    """The room, where the hospital's list has it."""
    rooms = journey.catalogue.rooms if journey.catalogue else ()
    return next((room for room in rooms if room.queue_id == session.queue_id), None)


def _free_words(session: ClinicSession, free: int) -> str:
    if not _has_room(session):
        return translate("Session", "Đã hết chỗ hôm nay")
    if session.slots:
        return counted(Counted.FREE_TIMES, free)
    return counted(Counted.FREE_PLACES, session.remaining) if session.remaining is not None else ""


def _holding_words(at: datetime | None) -> str:
    if at is None:
        return translate("Session", "Đang giữ chỗ cho bạn…")
    return translate("Session", "Đang giữ chỗ lúc %1 cho bạn…").replace("%1", time_words(at))


def _refused_words(refused: BookingRefusal | None) -> str:
    match refused:
        case None:
            return ""
        case BookingRefusal.TAKEN:
            return translate("Session", "Giờ vừa chọn đã có người khác lấy. Xin chọn giờ khác.")
        case BookingRefusal.FULL:
            return translate("Session", "Bác sĩ vừa chọn đã hết chỗ. Xin chọn bác sĩ khác.")
        case _:
            return translate("Session", "Chưa giữ được chỗ này. Xin chọn lại.")
