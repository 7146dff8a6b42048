"""What the status page says: Vietnamese first, plain, and always what to do next."""

from dataclasses import dataclass
from datetime import date
from typing import assert_never

from kiosk.sandbox.status import Called, Cancelled, NotHere, OtherDay, Refused, Status, Waiting


@dataclass(frozen=True, slots=True)
class Both:
    """The same in Vietnamese and in English."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Words:
    """`tone` is calm, now or desk; `lines` follow the heading."""

    tone: str
    heading: Both
    lines: tuple[Both, ...]


_TO_THE_DESK = Both(
    "Xin đến quầy tiếp đón, nhân viên sẽ giúp bạn.", "Please go to the reception desk. Staff will help."
)
_SHOW = Both(
    "Xin đưa phiếu và giấy tờ cho nhân viên xem, và nói: “Tôi đã đăng ký ở máy nhưng chưa được nhận.”",
    "Show your ticket and your papers, and say: “I registered at the kiosk and was not accepted.”",
)
_ANY_REASON = Both("Thông tin đăng ký cần được xem lại.", "Your registration has to be looked at again.")

_REASONS = {
    "session-full": Both("Phòng khám đã hết số hôm nay.", "This clinic has no numbers left today."),
    "slot-taken": Both("Giờ khám đã chọn vừa hết chỗ.", "The chosen time was taken meanwhile."),
    "department-closed": Both("Nơi khám đã chọn hiện không nhận khám.", "The chosen department is closed now."),
    "duplicate-visit": Both(
        "Hôm nay bạn đã có một lượt khám ở khoa này và vẫn được gọi. Nhân viên sẽ cho biết số nào được gọi.",
        "You already have a visit in this department today and will be called. Staff tell you which number is called.",
    ),
    "coverage-invalid": Both(
        "Thẻ BHYT chưa dùng được cho lượt khám này. Xin mang theo thẻ BHYT.",
        "Your insurance card could not be used for this visit. Please bring the card.",
    ),
    "not-eligible": Both(
        "Khoa đã chọn không khám cho độ tuổi hoặc giới tính này.",
        "The chosen department does not see patients of this age or sex.",
    ),
    "appointment-moved": Both(
        "Lịch hẹn đã được đổi hoặc hủy. Xin mang theo giấy hẹn.",
        "Your appointment was moved or cancelled. Please bring the appointment slip.",
    ),
    "patient-merged": Both(
        "Bệnh viện vừa gộp hai hồ sơ của bạn làm một, nên cần đăng ký lại.",
        "The hospital has joined two records of yours, so you have to be registered again.",
    ),
    "patient-not-found": Both("Chưa tìm thấy hồ sơ của bạn.", "Your record was not found."),
}


def words(status: Status) -> Words:
    """What to say of this."""
    match status:
        case NotHere():
            return Words(
                "calm",
                Both("Bệnh viện chưa nhận được đăng ký", "The hospital has not received the registration yet"),
                (
                    Both(
                        "Số trên phiếu vẫn có giá trị, xin giữ phiếu và đợi ở khu vực chờ.",
                        "The number on your ticket is valid. Keep the ticket and wait in the waiting area.",
                    ),
                    Both(
                        "Nếu đã đợi lâu, xin đưa phiếu cho quầy tiếp đón.",
                        "If you have waited long, show the ticket at the reception desk.",
                    ),
                ),
            )
        case Waiting(ahead=0, paper=paper):
            return Words(
                "calm",
                _WAITING,
                (_NEXT, *_PAPER[paper]),
            )
        case Waiting(ahead=ahead, minutes=minutes, paper=paper):
            people = "1 person" if ahead == 1 else f"{ahead} people"
            return Words(
                "calm",
                _WAITING,
                (
                    Both(f"Trước bạn còn {ahead} người", f"{people} before you"),
                    Both(f"Khoảng {minutes} phút nữa", f"About {minutes} minutes"),
                    *_PAPER[paper],
                ),
            )
        case Called():
            return Words(
                "now", Both("Đến lượt bạn", "It is your turn"), (Both("Mời bạn vào phòng khám.", "Please go in."),)
            )
        case Cancelled():
            return Words(
                "desk",
                Both("Lượt khám đã hủy", "This visit was cancelled"),
                (
                    Both(
                        "Nếu vẫn muốn khám, xin đăng ký lại ở máy hoặc đến quầy tiếp đón.",
                        "If you still want to see a doctor, register again at a kiosk or at the reception desk.",
                    ),
                ),
            )
        case OtherDay(day=day):
            return Words("desk", _other_day(day), (_TO_THE_DESK,))
        case Refused(code=code):
            heading = Both("Đăng ký chưa được nhận", "The registration was not accepted")
            return Words("desk", heading, (_REASONS.get(code, _ANY_REASON), _TO_THE_DESK, _SHOW))
        case _:
            assert_never(status)


AWAY = Words(
    "calm",
    Both("Chưa xem được lúc này", "Not available at the moment"),
    (
        Both("Số trên phiếu vẫn có giá trị.", "The number on your ticket is valid."),
        Both("Trang sẽ tự thử lại.", "This page tries again by itself."),
    ),
)
"""When the hospital's system does not answer."""

_WAITING = Both("Đang chờ khám", "Waiting")
_NEXT = Both("Sắp đến lượt bạn, xin đợi gần phòng khám", "You are next. Please wait near the room.")

_PAPER = {
    True: (),
    False: (
        Both(
            "Nếu chưa có phiếu giấy: số trên trang này vẫn được gọi, xin giữ trang này.",
            "No paper ticket? The number on this page is called all the same. Keep this page.",
        ),
        Both(
            "Muốn in lại phiếu, xin quét giấy tờ ở bất kỳ máy nào, hoặc hỏi quầy tiếp đón.",
            "To print it again, show your document at any kiosk, or ask at the reception desk.",
        ),
    ),
}
"""What is said besides, by whether the paper came out."""


def _other_day(day: date) -> Both:
    return Both(f"Phiếu của ngày {day:%d/%m/%Y}", f"This ticket is of {day:%d/%m/%Y}")
