"""Departments in words: where they are, how many wait, and why one cannot be chosen."""

from dataclasses import replace
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.departments import AgeRange, ClinicRoom, Closed, Complaint, Doctor, Full, NotForAge, NotForSex, Offer, Open
from kiosk.identity import Sex
from kiosk.journey import BookingRefusal, Journey, Language
from kiosk.values import dataclass
from ui.view_models.closed_words import shortly, wholly
from ui.view_models.complaint_names import complaint_name
from ui.view_models.counted import Counted, counted
from ui.view_models.department_icons import drawing_of, icon_of
from ui.view_models.words import joined, place_of

translate = QCoreApplication.translate

SHORT_WAIT = 20
LONG_WAIT = 45
MINUTES_EACH = 5
"""What a waiting patient counts for where the hospital gives no estimate: decides the colour, is never shown."""


@dataclass(frozen=True, slots=True)
class DepartmentRow:
    """One card: a department, a complaint, a doctor, or a department whose doctors can be asked for (`kind`).

    `tone` and `level` say in colour and in words how full it is, or why it cannot be chosen. `marked` is what a
    complaint suggests first; `explained`: it cannot be chosen, and a touch says why and what can.
    """

    key: str
    name: str
    icon: str
    place: str = ""
    open: bool = True
    tone: str = "info"
    level: str = ""
    wait: str = ""
    kind: str = "department"
    marked: bool = False
    explained: bool = False

    @property
    def lengths(self) -> tuple[int, int, int, int]:
        """How much room its words take."""
        return len(self.name), len(self.place), len(self.level), len(self.wait)


def department_row(offer: Offer, journey: Journey) -> DepartmentRow:
    """One department as a card."""
    department, availability = offer.department, offer.availability
    room = availability.room if isinstance(availability, Open) else next(iter(offer.rooms), None)
    tone, level, wait = _wait(offer, journey)
    return DepartmentRow(
        key=department.id,
        name=department.named(journey.language),
        icon=drawing_of(department),
        place=place_of(room, journey.language) if room and offer.can_be_chosen else "",
        open=offer.can_be_chosen,
        tone=tone,
        level=level,
        wait=wait,
        explained=not offer.can_be_chosen,
    )


def doctor_row(doctor: Doctor, offer: Offer, journey: Journey, *, explained: bool) -> DepartmentRow:
    """A doctor as a card: in which department and room, and how many wait there."""
    tone, level, wait = _wait(offer, journey)
    where = place_of(doctor.room, journey.language) if offer.can_be_chosen else ""
    return DepartmentRow(
        key=doctor.room.queue_id,
        name=doctor.name,
        icon="stethoscope",
        place=joined(doctor.department.named(journey.language), where),
        open=offer.can_be_chosen,
        tone=tone,
        level=level,
        wait=wait,
        kind="doctor",
        explained=explained,
    )


def sessions_row(offer: Offer, journey: Journey) -> DepartmentRow:
    """A department whose doctors and times the hospital can say."""
    row = department_row(offer, journey)
    if offer.can_be_chosen:
        row = replace(row, tone="info", level=translate("Department", "Xem bác sĩ và giờ khám"), wait="")
    return replace(row, kind="sessions", place="")


def complaint_row(complaint: Complaint, language: Language) -> DepartmentRow:
    """A complaint as a card; a warning sign has its own drawing."""
    icon = "alert" if complaint.urgent else icon_of(" ".join(complaint.departments[:1]))
    tone = "bad" if complaint.urgent else "info"
    return DepartmentRow(complaint.key, complaint_name(complaint, language), icon, tone=tone, kind="complaint")


def _wait(offer: Offer, journey: Journey) -> tuple[str, str, str]:
    match offer.availability:
        case Open(room=room):
            return room_wait(room)
        case Full():
            return "off", translate("Department", "Hết số hôm nay"), ""
        case Closed() as closed:
            return "off", shortly(closed, journey), ""
        case NotForAge(ages=ages):
            return "off", age_range_words(ages), ""
        case NotForSex(sex=Sex.FEMALE):
            return "off", translate("Department", "Chỉ khám cho nữ"), ""
        case NotForSex():
            return "off", translate("Department", "Chỉ khám cho nam"), ""
        case _:
            assert_never(offer.availability)


def explained_words(offer: Offer, journey: Journey) -> str:
    """Why it cannot be chosen, in a line."""
    if isinstance(offer.availability, Closed):
        return wholly(offer.department, offer.availability, journey)
    return _wait(offer, journey)[1]


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
