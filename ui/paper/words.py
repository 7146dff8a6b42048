"""The ticket's words: Vietnamese, which always stands, and English for those who chose it.

They do not pass through Qt's translator: paper handed to staff reads the same whatever the glass showed.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import assert_never

from kiosk.visit import Payer, Priority

VIETNAM = timezone(timedelta(hours=7))
"""One zone all year, in the whole country."""


@dataclass(frozen=True, slots=True)
class Words:
    """One text in both languages; `en` is empty where there is nothing to say or no way to say it."""

    vi: str
    en: str = ""


QUEUE_NUMBER = Words("SỐ THỨ TỰ", "Your number")
PATIENT = Words("Người bệnh", "Patient")
CLASS = Words("Đối tượng", "Payment")
AHEAD = Words("Chờ trước bạn", "Before you")
WAIT = Words("Thời gian chờ", "Waiting time")
APPOINTMENT = Words("Giờ hẹn khám", "Appointment")
ISSUED = Words("Giờ lấy số", "Issued")
KIOSK = Words("Máy đăng ký", "Kiosk")
KEEP = Words("GIỮ PHIẾU, CHỜ GỌI SỐ", "Keep this ticket and wait for your number")
KEEP_SLIP = Words("GIỮ PHIẾU, ĐẾN ĐÚNG GIỜ", "Keep this slip and come at this time")
SLIP = Words("PHIẾU HẸN KHÁM", "Your appointment")
DOCTOR = Words("Bác sĩ khám", "Doctor")
PRIORITY = Words("ƯU TIÊN", "Priority")
PROVISIONAL = Words("SỐ TẠM – CHỜ ĐỒNG BỘ", "Provisional number")
PROVISIONAL_WHY = Words(
    "Đăng ký đã lưu tại máy, có mạng sẽ gửi tới bệnh viện. Nhân viên gọi theo số này.",
    "Your registration is saved here and will be sent when the network is back. Staff call this number.",
)

PROVISIONAL_PAGE = Words(
    "Quét mã QR để biết khi bệnh viện đã xác nhận.",
    "Scan the QR code to see when the hospital has confirmed it.",
)
COPY = Words("PHIẾU IN LẠI", "Copy of your ticket")
COPY_WHY = Words("Số thứ tự không đổi.", "The number is the same.")
FEE = Words("Tiền khám", "Fee")
PAID = Words("Đã thanh toán", "Paid")
AT_DESK = Words("TRẢ TIỀN TRƯỚC KHI KHÁM", "Pay before you are seen")
AT_DESK_WHERE = Words("Mời bạn trả tiền tại quầy thu ngân.", "Please pay at the cashier.")
UNKNOWN = Words("NẾU ĐÃ CHUYỂN TIỀN", "If you have paid")
UNKNOWN_WHY = Words(
    "Xin giữ biên lai. Tiền không mất, quầy thu ngân sẽ kiểm tra.",
    "Please keep the receipt. Your money is not lost, the cashier will check.",
)
FOLLOW = Words("Quét mã để xem lượt khám trên điện thoại", "Scan to follow your visit on your phone")

INSURANCE = Words("BHYT", "Health insurance")
INSURANCE_UNCHECKED = Words("BHYT chưa kiểm tra", "Health insurance, not yet checked")
SELF_PAID = Words("Tự chi trả", "Self-paid")

GROUPS = {
    Priority.AGE_75: Words("Người từ đủ %1 tuổi", "Aged %1 or over"),
    Priority.UNDER_6: Words("Trẻ em dưới %1 tuổi", "Child under %1"),
    Priority.ELDERLY: Words("Người từ đủ %1 tuổi", "Aged %1 or over"),
    Priority.CHILD: Words("Trẻ em dưới %1 tuổi", "Child under %1"),
    Priority.PREGNANT: Words("Phụ nữ có thai", "Pregnant"),
    Priority.DISABILITY: Words("Người khuyết tật nặng", "Severe disability"),
    Priority.MERIT: Words("Người có công với cách mạng", "Merit to the revolution"),
}
"""The groups of Law 15/2023/QH15 art. 3(2) as the patient and the staff call them; %1 is the hospital's age."""

WEEKDAYS = (
    Words("Thứ Hai", "Monday"),
    Words("Thứ Ba", "Tuesday"),
    Words("Thứ Tư", "Wednesday"),
    Words("Thứ Năm", "Thursday"),
    Words("Thứ Sáu", "Friday"),
    Words("Thứ Bảy", "Saturday"),
    Words("Chủ Nhật", "Sunday"),
)

_GLUE = "\N{NO-BREAK SPACE}"
"""Between a figure and its unit."""

_CODE = re.compile(r"(?=.*\d)[\w.-]+", re.ASCII)
_ROOM = re.compile(r"(?:phòng|p\.?)\s*(?:số\s*)?((?=.*\d)[\w.-]+)", re.ASCII | re.IGNORECASE)
_FLOOR = re.compile(r"(?:tầng|lầu)\s*(\d+|trệt)(?:\s*,\s*(?:nhà|khu|tòa)\s*(\w+))?", re.IGNORECASE)


def class_words(payer: Payer, checked: bool) -> Words:
    """Who pays, and whether that was checked."""
    match payer:
        case Payer.INSURANCE:
            return INSURANCE if checked else INSURANCE_UNCHECKED
        case Payer.SELF:
            return SELF_PAID
        case _:
            assert_never(payer)


def group_words(priority: Priority, elderly_from: int, child_under: int) -> Words:
    """A group, with the age it begins or ends at."""
    age = str(elderly_from if priority in (Priority.AGE_75, Priority.ELDERLY) else child_under)
    group = GROUPS[priority]
    return Words(group.vi.replace("%1", age), group.en.replace("%1", age))


def room_words(room: str) -> Words:
    """A room by its name; a bare number such as `305` becomes a room. English only where it is a numbered room."""
    if _CODE.fullmatch(room) and not _ROOM.fullmatch(room):
        return Words(f"Phòng {room}", f"Room {room}")
    numbered = _ROOM.fullmatch(room)
    return Words(room, f"Room {numbered[1]}" if numbered else "")


def door_words(room: str, code: str) -> tuple[Words, str]:
    """What stands on the door, and the room's name where the name does not tell the door's `code` already."""
    if not code or re.search(rf"(?<!\w){re.escape(code)}(?!\w)", room):
        return room_words(room), ""
    return room_words(code), room


def floor_words(floor: str) -> Words:
    """A floor by its name; a bare number becomes a floor. English where the name is of the usual form."""
    if _CODE.fullmatch(floor):
        return Words(f"Tầng {floor}", f"Floor {floor}")
    usual = _FLOOR.fullmatch(floor)
    if not usual:
        return Words(floor)
    storey = "Ground floor" if usual[1].lower() == "trệt" else f"Floor {usual[1]}"
    return Words(floor, f"{storey}, building {usual[2]}" if usual[2] else storey)


def patient_words(initials: str, birth_year: int | None) -> tuple[Words, ...]:
    """Who waits, as far as paper may say it."""
    match initials, birth_year:
        case "", None:
            return ()
        case "", _:
            return (Words(f"sinh năm {birth_year}", f"born {birth_year}"),)
        case _, None:
            return (Words(initials),)
        case _:
            return Words(initials), Words(str(birth_year))


def ahead_words(ahead: int | None) -> tuple[Words, ...]:
    """How many people are seen before this patient; nothing where nobody knows."""
    match ahead:
        case int() if ahead > 0:
            return (Words(f"{ahead} người", "1 person" if ahead == 1 else f"{ahead} people"),)
        case 0:
            return (Words("Không có ai", "Nobody"),)
        case _:
            return ()


def minutes_words(minutes: int | None) -> tuple[Words, ...]:
    """An estimate, said as one; nothing where nobody knows."""
    match minutes:
        case int() if minutes > 0:
            hours, rest = divmod(minutes, 60)
            vi = [f"{hours}{_GLUE}giờ"] * (hours > 0) + [f"{rest}{_GLUE}phút"] * (rest > 0)
            en = [f"{hours}{_GLUE}h"] * (hours > 0) + [f"{rest}{_GLUE}min"] * (rest > 0)
            return (Words(f"khoảng {' '.join(vi)}", f"about {' '.join(en)}"),)
        case 0:
            return (Words("chỉ ít phút", "only a few minutes"),)
        case _:
            return ()


def moment(at: datetime, other_than: datetime | None = None) -> str:
    """`dd/MM/yyyy HH:mm` by the clocks of Vietnam, or `HH:mm` alone on the day of `other_than`."""
    if other_than and _local(other_than).date() == _local(at).date():
        return time_of_day(at)
    return f"{day(at)} {time_of_day(at)}"


def time_of_day(at: datetime) -> str:
    """`HH:mm` by the clocks of Vietnam."""
    local = _local(at)
    return f"{local.hour:02}:{local.minute:02}"


def day(at: datetime) -> str:
    """`dd/MM/yyyy` in Vietnam."""
    local = _local(at)
    return f"{local.day:02}/{local.month:02}/{local.year:04}"


def weekday(at: datetime) -> Words:
    """The day of the week in Vietnam."""
    return WEEKDAYS[_local(at).weekday()]


def _local(at: datetime) -> datetime:
    """A moment without a zone is taken to be Vietnam's already."""
    return at.astimezone(VIETNAM) if at.tzinfo else at
