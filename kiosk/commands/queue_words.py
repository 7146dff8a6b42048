"""Why an item of the queue waits or was refused, in words for staff, with what to say to the patient.

Vietnamese first, English after. What the hospital or a colleague wrote freely may name a patient: of a reason only a
word of the contract is ever shown, the rest by `kiosk queue show KEY --reveal` alone.
"""

import re
from dataclasses import dataclass
from typing import Final

from offline_queue import Summary

BY_STAFF: Final = "staff: "
"""What the reason of an item begins with that a person set aside."""

_CODE = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_LONG_DIGITS = re.compile(r"\d{6}")


@dataclass(frozen=True, slots=True)
class Words:
    """A reason, and the sentence for the patient; `say_vi` is empty where there is nothing to tell."""

    vi: str
    en: str
    say_vi: str = ""
    say_en: str = ""


_DESK_VI: Final = "Xin mời cô bác đến quầy tiếp đón, nhân viên sẽ đăng ký giúp."
_DESK_EN: Final = "Please come to the desk, we will register you there."

KINDS: Final = {
    "book": "đăng ký khám (visit)",
    "keep-number": "giữ số đã in (printed number)",
    "help": "gọi nhân viên (call for help)",
}
STATES: Final = {
    "waiting": "chờ gửi / waiting",
    "set-aside": "TẠM GIỮ / set aside",
    "carried": "ĐÃ XUẤT / carried out",
    "does-not-open": "KHÔNG MỞ ĐƯỢC / does not open",
}
REFUSED: Final = {
    "department-closed": Words(
        "Khoa đã ngừng nhận bệnh.",
        "The department is closed.",
        "Khoa này đã ngừng nhận khám. Chúng tôi chuyển cô bác sang khoa khác hoặc hẹn ngày khác.",
        "This department has closed. We will find you another one, or another day.",
    ),
    "session-full": Words(
        "Phòng khám đã hết số.",
        "The room is full.",
        "Phòng khám này đã hết số. Chúng tôi tìm phòng khác hoặc hẹn ngày khác cho cô bác.",
        "This room is full. We will find you another one, or another day.",
    ),
    "slot-taken": Words(
        "Giờ khám đã có người khác.",
        "The time was taken by somebody else.",
        "Giờ khám này đã có người. Chúng tôi tìm giờ khác cho cô bác.",
        "This time was taken. We will find you another one.",
    ),
    "appointment-moved": Words(
        "Lịch hẹn đã đổi ngày, giờ hoặc đã hủy.",
        "The appointment was moved or cancelled.",
        "Lịch hẹn của cô bác đã thay đổi. Chúng tôi xem lại lịch mới cùng cô bác.",
        "Your appointment has changed. Let us look at the new one together.",
    ),
    "duplicate-visit": Words(
        "Hôm nay người bệnh đã có lượt khám ở khoa này.",
        "The patient already has a visit there today.",
        "Cô bác đã có lượt khám ở khoa này. Số của lượt khám đó vẫn dùng được.",
        "You already have a visit there. Its number is valid.",
    ),
    "patient-merged": Words(
        "Hồ sơ người bệnh đã gộp vào hồ sơ khác.",
        "The patient's record was merged into another one.",
        "Hồ sơ của cô bác vừa được gộp lại. Chúng tôi đăng ký lại theo hồ sơ đúng.",
        "Your records were brought together. We will register you again with the right one.",
    ),
    "patient-not-found": Words(
        "Không tìm thấy hồ sơ người bệnh.", "The hospital has no such patient record.", _DESK_VI, _DESK_EN
    ),
    "not-eligible": Words(
        "Khoa không khám cho độ tuổi hoặc giới tính này.",
        "The department does not see this age or sex.",
        "Khoa này không khám cho trường hợp của cô bác. Chúng tôi chỉ cô bác đến khoa phù hợp.",
        "This department cannot see you. We will show you the right one.",
    ),
    "coverage-invalid": Words(
        "Thẻ BHYT không dùng được cho lượt khám này.",
        "The insurance does not cover this visit.",
        "Thẻ BHYT của cô bác chưa dùng được. Cô bác có thể tự trả tiền hoặc mang giấy tờ đến quầy.",
        "Your insurance could not be used. You can pay yourself, or show your papers at the desk.",
    ),
    "visit-not-found": Words(
        "Bệnh viện không có lượt khám này.", "The hospital has no such visit.", _DESK_VI, _DESK_EN
    ),
    "ticket-already-printed": Words(
        "Lượt khám đã có phiếu số khác.",
        "The visit already has another printed number.",
        "Cô bác có hai phiếu. Xin đưa cả hai cho quầy, chúng tôi cho biết số nào được gọi.",
        "You hold two tickets. Show us both, and we will tell you which number is called.",
    ),
    "unreadable": Words(
        "Phiên bản này của kiosk không đọc được nội dung; gọi kỹ thuật.",
        "This version of the kiosk cannot read it: call a technician.",
        _DESK_VI,
        _DESK_EN,
    ),
}
_SAME_AS: Final = {"appointment-not-found": "appointment-moved", "slot-not-found": "slot-taken"} | {
    "department-not-found": "department-closed",
    "queue-not-found": "department-closed",
}
AFTER_A_GAP: Final = "an earlier item of the same subject could not be read"
"""The queue's own reason, after an export or a salvage."""
GAP: Final = Words(
    "Mục trước của cùng người bệnh không đọc được; hỏi người bệnh rồi hãy gửi lại.",
    "An earlier item of the same patient could not be read: ask the patient, then retry.",
    _DESK_VI,
    _DESK_EN,
)
OTHER: Final = Words("Bệnh viện từ chối.", "The hospital refused it.", _DESK_VI, _DESK_EN)
STAFF: Final = Words("Nhân viên tạm giữ lại.", "A member of staff set it aside.")
CARRIED: Final = Words(
    "Đã xuất ra tệp, để kiosk khác gửi.", "Carried out in a file, for another kiosk to deliver.", "", ""
)
NOT_OPENED: Final = Words(
    "Không giải mã được bằng khóa hiện có; gọi kỹ thuật, đừng xóa.",
    "Does not open with the keys at hand: call a technician, erase nothing.",
    _DESK_VI,
    _DESK_EN,
)
UNTRIED: Final = Words("Chưa gửi lần nào.", "Not sent yet.")
AGAIN: Final = Words(
    "Chưa gửi được, kiosk tự gửi lại.",
    "Not delivered yet; the kiosk tries again by itself.",
    "Số trên phiếu vẫn dùng được.",
    "The number on the ticket stands.",
)


def words_for(item: Summary) -> Words:
    """Why it is still here."""
    if not item.readable:
        return NOT_OPENED
    if item.carried:
        return CARRIED
    if not item.aside:
        return AGAIN if item.attempts else UNTRIED
    if item.reason.startswith(BY_STAFF):
        return STAFF
    if item.reason == AFTER_A_GAP:
        return GAP
    return REFUSED.get(_SAME_AS.get(item.reason, item.reason), OTHER)


def code_of(item: Summary) -> str:
    """The contract's word for it, or "" for anything that a person may have written."""
    if item.reason.startswith(BY_STAFF) or _LONG_DIGITS.search(item.reason):
        return ""
    return item.reason if _CODE.fullmatch(item.reason) else ""


def kind_words(kind: str) -> str:
    """What sort of write it is."""
    return KINDS.get(kind, kind)


def age_words(seconds: float) -> str:
    """How long ago, to the nearest that matters: `2 giờ 05 phút (2 h 05 min)`."""
    minutes = int(max(0.0, seconds)) // 60
    days, hours = divmod(minutes // 60, 24)
    if days:
        return f"{days} ngày {hours} giờ ({days} d {hours} h)"
    if hours:
        return f"{hours} giờ {minutes % 60:02} phút ({hours} h {minutes % 60:02} min)"
    return f"{minutes} phút ({minutes} min)"
