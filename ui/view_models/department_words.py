"""Departments in words: where they are, how many wait, and why one cannot be chosen."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.departments import AgeRange, ClinicRoom, Closed, Full, NotForAge, NotForSex, Offer, Open
from kiosk.identity import Sex
from kiosk.journey import BookingRefusal, Journey, Language, offers_for
from kiosk.journey.state import ChoosingDepartment
from kiosk.values import dataclass
from ui.view_models.counted import Counted, counted
from ui.view_models.department_icons import icon_of
from ui.view_models.words import in_language, joined, place_words

translate = QCoreApplication.translate

SHORT_WAIT = 20
LONG_WAIT = 45
MINUTES_EACH = 5
"""What a waiting patient counts for where the hospital gives no estimate: decides the colour, is never shown."""


@dataclass(frozen=True, slots=True)
class DepartmentRow:
    """One card. `tone` and `level` say in colour and in words how full it is, or why it cannot be chosen."""

    key: str
    name: str
    icon: str
    place: str
    open: bool
    tone: str
    level: str
    wait: str


@dataclass(frozen=True, slots=True)
class DepartmentProps:
    """One page of departments. `known` is False while the hospital has not said what it has."""

    known: bool = False
    page: int = 0
    pages: int = 1
    per_page: int = 0
    refused: str = ""
    rows: tuple[DepartmentRow, ...] = ()


def derive(journey: Journey, columns: int, lines: int) -> DepartmentProps:
    """The department screen for this journey on a panel that holds `columns` times `lines` cards."""
    match journey.step:
        case ChoosingDepartment(person=person, page=page, refused=refused):
            rows = [department_row(offer, journey.language) for offer in offers_for(journey, person)]
            pages = max(1, -(-len(rows) // (columns * lines)))
            per_page = -(-len(rows) // (pages * columns)) * columns
            page = min(page, pages - 1)
            shown = tuple(rows[page * per_page : (page + 1) * per_page])
            return DepartmentProps(journey.catalogue is not None, page, pages, per_page, refusal_words(refused), shown)
        case _:
            return DepartmentProps()


def department_row(offer: Offer, language: Language) -> DepartmentRow:
    """One department as a card."""
    department, availability = offer.department, offer.availability
    room = availability.room if isinstance(availability, Open) else next(iter(offer.rooms), None)
    tone, level, wait = _wait(offer)
    return DepartmentRow(
        key=department.id,
        name=in_language(department.name, department.name_en, language),
        icon=icon_of(department.name),
        place=place_words(room.name, room.code, room.floor, language) if room else "",
        open=offer.can_be_chosen,
        tone=tone,
        level=level,
        wait=wait,
    )


def _wait(offer: Offer) -> tuple[str, str, str]:
    match offer.availability:
        case Open(room=room):
            return room_wait(room)
        case Full():
            return "off", translate("Department", "Hết số hôm nay"), ""
        case Closed():
            return "off", translate("Department", "Hiện không khám"), offer.department.hours
        case NotForAge(ages=ages):
            return "off", age_range_words(ages), ""
        case NotForSex(sex=Sex.FEMALE):
            return "off", translate("Department", "Chỉ khám cho nữ"), ""
        case NotForSex():
            return "off", translate("Department", "Chỉ khám cho nam"), ""
        case _:
            assert_never(offer.availability)


def room_wait(room: ClinicRoom) -> tuple[str, str, str]:
    """How full a room is: a tone, words for it, and how long the wait may be; no words where it is not known."""
    if room.waiting is None:
        return "info", "", ""
    if room.waiting <= 0:
        return "good", translate("Department", "Vắng · chưa có ai chờ"), ""
    minutes = room.minutes if room.minutes is not None else room.waiting * MINUTES_EACH
    people = counted(Counted.WAITING, room.waiting)
    about = counted(Counted.WAIT_MINUTES, room.minutes) if room.minutes is not None else ""
    if minutes <= SHORT_WAIT:
        return "good", joined(translate("Department", "Vắng"), people), about
    if minutes <= LONG_WAIT:
        return "info", joined(translate("Department", "Vừa"), people), about
    return "warn", joined(translate("Department", "Đông"), people), about


def age_range_words(ages: AgeRange) -> str:
    """Whom a department sees, by age."""
    if ages.youngest and ages.oldest is not None:
        words = translate("Department", "Khám cho người từ %1 đến %2 tuổi")
        return words.replace("%1", str(ages.youngest)).replace("%2", str(ages.oldest))
    if ages.oldest is not None:
        return translate("Department", "Khám cho trẻ dưới %1 tuổi").replace("%1", str(ages.oldest + 1))
    return translate("Department", "Khám cho người từ %1 tuổi").replace("%1", str(ages.youngest))


def refusal_words(refused: BookingRefusal | None) -> str:
    """Why the hospital did not take the last choice."""
    match refused:
        case None:
            return ""
        case BookingRefusal.FULL | BookingRefusal.TAKEN:
            return translate("Department", "Nơi khám bạn chọn vừa hết số. Xin chọn nơi khác.")
        case BookingRefusal.CLOSED:
            return translate("Department", "Nơi khám bạn chọn vừa ngừng nhận. Xin chọn nơi khác.")
        case BookingRefusal.NOT_ELIGIBLE | BookingRefusal.OTHER:
            return translate("Department", "Nơi khám này chưa nhận đăng ký của bạn. Xin chọn nơi khác.")
        case _:
            assert_never(refused)
