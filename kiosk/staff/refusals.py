"""What the hospital's refusals mean: what happened, what to tell the patient, what a member of staff does next.

No word of a hospital's own is shown: a code that is not in here is told as a refusal, and no more.
"""

from typing import Final

from kiosk.staff.later_refusals import CANCELLATION, COVERAGE, HOLD, LEASE, PAYMENT
from kiosk.staff.next_steps import (
    ASK_TECHNICIANS,
    AT_THE_DESK,
    CHOOSE_ANOTHER,
    FIND_THEN_RETRY,
    REGISTER_AGAIN,
    SEND_AGAIN,
)
from kiosk.staff.said import Said, Words

REFUSED: Final[dict[str, Words]] = {
    **COVERAGE,
    **CANCELLATION,
    **LEASE,
    **PAYMENT,
    **HOLD,
    "department-closed": Words(
        Said("Khoa đã ngừng nhận bệnh.", "The department is closed."),
        Said(
            "Khoa này đã ngừng nhận khám. Chúng tôi chuyển cô bác sang khoa khác hoặc hẹn ngày khác.",
            "This department has closed. We will find you another one, or another day.",
        ),
        CHOOSE_ANOTHER,
    ),
    "session-full": Words(
        Said("Phòng khám đã hết số.", "The room is full."),
        Said(
            "Phòng khám này đã hết số. Chúng tôi tìm phòng khác hoặc hẹn ngày khác cho cô bác.",
            "This room is full. We will find you another one, or another day.",
        ),
        CHOOSE_ANOTHER,
    ),
    "slot-taken": Words(
        Said("Giờ khám đã có người khác.", "The time was taken by somebody else."),
        Said(
            "Giờ khám này đã có người. Chúng tôi tìm giờ khác cho cô bác.",
            "This time was taken. We will find you another one.",
        ),
        CHOOSE_ANOTHER,
    ),
    "appointment-moved": Words(
        Said("Lịch hẹn đã đổi ngày, giờ hoặc đã hủy.", "The appointment was moved or cancelled."),
        Said(
            "Lịch hẹn của cô bác đã thay đổi. Chúng tôi xem lại lịch mới cùng cô bác.",
            "Your appointment has changed. Let us look at the new one together.",
        ),
        Said(
            "Xem lịch mới trên hệ thống và nhận bệnh tại quầy, rồi tạm giữ mục này: “đã đăng ký tại quầy”.",
            "Check the patient in at the desk under the new appointment, then set this aside: “registered there”.",
        ),
    ),
    "duplicate-visit": Words(
        Said("Hôm nay người bệnh đã có lượt khám ở khoa này.", "The patient already has a visit there today."),
        Said(
            "Cô bác đã có lượt khám ở khoa này. Số của lượt khám đó vẫn dùng được.",
            "You already have a visit there. Its number is valid.",
        ),
        Said(
            "Cho người bệnh biết số nào được gọi, rồi tạm giữ mục này: “trùng lượt khám”.",
            "Tell the patient which number is called, then set this aside: “the visit is there already”.",
        ),
    ),
    "not-offered": Words(
        Said("Hệ thống bệnh viện không nhận được số do máy in.", "The hospital's system cannot take a printed number."),
        Said(
            "Số trên phiếu của cô bác do máy cấp. Chúng tôi ghi số này vào lượt khám của cô bác.",
            "The number on your ticket is the machine's own. We will write it down for your visit.",
        ),
        Said(
            "Ghi số trên phiếu vào lượt khám của người bệnh, rồi tạm giữ mục này.",
            "Write the number of the ticket to the patient's visit; then set this aside.",
        ),
    ),
    "patient-merged": Words(
        Said("Hồ sơ người bệnh đã gộp vào hồ sơ khác.", "The patient's record was merged into another one."),
        Said(
            "Hồ sơ của cô bác vừa được gộp lại. Chúng tôi đăng ký lại theo hồ sơ đúng.",
            "Your records were brought together. We will register you again with the right one.",
        ),
        REGISTER_AGAIN,
    ),
    "patient-not-found": Words(
        Said("Không tìm thấy hồ sơ người bệnh.", "There is no such patient record."),
        AT_THE_DESK,
        REGISTER_AGAIN,
    ),
    "patient-exists": Words(
        Said("Người bệnh đã có hồ sơ khác trên hệ thống.", "The patient already has another record."),
        AT_THE_DESK,
        REGISTER_AGAIN,
    ),
    "not-eligible": Words(
        Said("Khoa không khám cho độ tuổi hoặc giới tính này.", "The department does not see this age or sex."),
        Said(
            "Khoa này không khám cho trường hợp của cô bác. Chúng tôi chỉ cô bác đến khoa phù hợp.",
            "This department cannot see you. We will show you the right one.",
        ),
        CHOOSE_ANOTHER,
    ),
    "visit-not-found": Words(
        Said("Bệnh viện không có lượt khám này.", "The hospital has no such visit."), AT_THE_DESK, FIND_THEN_RETRY
    ),
    "ticket-already-printed": Words(
        Said("Lượt khám đã có phiếu số khác.", "The visit already has another printed number."),
        Said(
            "Cô bác có hai phiếu. Xin đưa cả hai cho quầy, chúng tôi cho biết số nào được gọi.",
            "You hold two tickets. Show us both, and we will tell you which number is called.",
        ),
        Said(
            "Thu lại phiếu không dùng, rồi tạm giữ mục này: “trùng lượt khám”.",
            "Take back the ticket that is not called, then set this aside: “the visit is there already”.",
        ),
    ),
    "version-mismatch": Words(
        Said("Lượt khám đã bị sửa trên hệ thống.", "The visit was changed at the hospital meanwhile."),
        AT_THE_DESK,
        FIND_THEN_RETRY,
    ),
    "invalid-request": Words(
        Said("Hệ thống bệnh viện không hiểu nội dung gửi đến.", "The hospital's system does not accept what was sent."),
        AT_THE_DESK,
        ASK_TECHNICIANS,
    ),
    "idempotency-key-reused": Words(
        Said("Mã gửi đã dùng cho nội dung khác.", "The key of this item stands for something else there."),
        AT_THE_DESK,
        ASK_TECHNICIANS,
    ),
    "not-found": Words(
        Said("Hệ thống bệnh viện không có chức năng này.", "The hospital's system does not know this request."),
        AT_THE_DESK,
        ASK_TECHNICIANS,
    ),
    "kiosk-not-found": Words(
        Said("Bệnh viện chưa biết kiosk này.", "The hospital does not know this kiosk."),
        AT_THE_DESK,
        ASK_TECHNICIANS,
    ),
    "unauthorized": Words(
        Said("Bệnh viện không chấp nhận mã truy cập của kiosk.", "The hospital refuses this kiosk's credentials."),
        AT_THE_DESK,
        Said("Kỹ thuật cấp lại mã truy cập ([hospital] token_file), rồi gửi lại.", "Renew the token, then send again."),
    ),
    "temporary": Words(
        Said("Hệ thống bệnh viện bận hoặc gặp lỗi.", "The hospital was busy or failed."),
        AT_THE_DESK,
        SEND_AGAIN,
    ),
    "unreadable": Words(
        Said(
            "Phiên bản này của kiosk không đọc được nội dung.", "This version of the kiosk cannot read what is stored."
        ),
        AT_THE_DESK,
        ASK_TECHNICIANS,
    ),
}
"""By the contract's code, and by the few of our own."""

SAME_AS: Final = {
    "appointment-not-found": "appointment-moved",
    "slot-not-found": "slot-taken",
    "department-not-found": "department-closed",
    "queue-not-found": "department-closed",
    "forbidden": "unauthorized",
    "method-not-allowed": "not-found",
    "directory-not-published": "not-found",
    "series-not-found": "lease-not-found",
    "lease-exhausted": "lease-not-found",
    "idempotency-in-progress": "temporary",
    "too-many-requests": "temporary",
    "internal-error": "temporary",
    "his-unavailable": "temporary",
    "outcome-unknown": "temporary",
}
"""Codes that come to the same for staff and patient."""


def refused(code: str) -> Words | None:
    """The words for a code of the contract; None for one that nobody knows here."""
    return REFUSED.get(SAME_AS.get(code, code))
