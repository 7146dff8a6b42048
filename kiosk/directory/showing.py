"""The fields of departments and rooms, as staff call and read them."""

from collections.abc import Callable
from typing import Any, Final, NamedTuple

from kiosk.departments import AgeRange, OpeningHours
from kiosk.directory import words
from kiosk.directory.model import DoctorSession
from kiosk.directory.words import NOTHING, Says, joined_with, quoted, same

SEXES: Final = {
    "male": Says("chỉ nam", "men only"),
    "female": Says("chỉ nữ", "women only"),
    "any": Says("nam và nữ", "everybody"),
}
AFTER_HOURS: Final = {
    "closed": Says("báo giờ mở cửa", "told when it opens"),
    "emergency": Says("chỉ đến Cấp cứu", "sent to the emergency room"),
}


class Field(NamedTuple):
    """A field that is said once, not by language. `show` is given what it says, never None."""

    name: str
    label: Says
    show: Callable[[Any], Says]

    def read(self, value: object) -> Says:
        """What staff read; nothing said is said so."""
        return NOTHING if value is None else self.show(value)


def text(value: str) -> Says:
    """As it stands."""
    return same(quoted(value))


def figure(value: int) -> Says:
    """A number."""
    return same(words.number(value))


def yes_no(value: bool) -> Says:
    """`có` or `không`."""
    return Says("có", "yes") if value else Says("không", "no")


def visible(value: bool) -> Says:
    """Whether patients see it."""
    return Says("hiện", "shown") if value else Says("ẩn", "hidden")


def sex(value: str) -> Says:
    """Who is seen."""
    return SEXES.get(value, SEXES["any"])


def hours(value: tuple[OpeningHours, ...]) -> Says:
    """Opening hours."""
    return words.hours(value)


def ages(value: AgeRange) -> Says:
    """Who is seen."""
    return words.ages(value)


def kiosks(value: tuple[str, ...]) -> Says:
    """Where a department is shown."""
    return same(", ".join(map(words.short, value))) if value else Says("không kiosk nào", "no kiosk")


def after_hours(value: str) -> Says:
    """What patients are told outside opening hours."""
    return AFTER_HOURS.get(value) or Says(f"chỉ đến khoa mã {quoted(value)}", f"sent to department {quoted(value)}")


def sessions(value: tuple[DoctorSession, ...]) -> Says:
    """Who sees people when."""
    return joined_with("; ", map(_session, value)) if value else Says("không có buổi nào", "none")


def _session(one: DoctorSession) -> Says:
    held, doctor = words.hours((one.hours,)), words.short(one.doctor)
    if one.places is None:
        return Says(f"{doctor} {held.vi}", f"{doctor} {held.en}")
    places = words.number(one.places)
    return Says(f"{doctor} {held.vi} ({places} lượt)", f"{doctor} {held.en} ({places} places)")


NAMES: Final = Says("tên", "name")
HINTS: Final = Says("lời chỉ đường", "way there")
FLOOR: Final = Says("tầng", "floor")
OWN_FEE: Final = Says("giá tự trả", "fee without insurance")
INSURED_FEE: Final = Says("giá BHYT", "insured fee")

DEPARTMENT_FIELDS: Final = (
    Field("code", Says("mã hiển thị", "code"), text),
    Field("shown", Says("hiển thị", "visibility"), visible),
    Field("series", Says("chữ của số thứ tự", "letters of queue numbers"), text),
    Field("ages", Says("tuổi được khám", "ages"), ages),
    Field("sex", Says("giới tính được khám", "sex"), sex),
    Field("accepts_insurance", Says("nhận BHYT", "takes insurance"), yes_no),
    Field("hours", Says("giờ khám", "hours"), hours),
    Field("works_on_holidays", Says("khám cả ngày nghỉ", "works on days off"), yes_no),
    Field("after_hours", Says("ngoài giờ", "outside hours"), after_hours),
    Field("icon", Says("hình", "drawing"), text),
    Field("kiosks", Says("kiosk hiện khoa", "kiosks that show it"), kiosks),
)
ROOM_FIELDS: Final = (
    Field("code", Says("số phòng", "number"), text),
    Field("doctor", Says("bác sĩ", "doctor"), text),
    Field("sessions", Says("buổi khám", "sessions"), sessions),
    Field("quota", Says("số lượt mỗi ngày", "people a day"), figure),
    Field("shown", Says("hiển thị", "visibility"), visible),
)
