"""Refusals of what follows a visit: asking for its insurance later, cancelling it, giving lent numbers back."""

from typing import Final

from kiosk.staff.next_steps import NOTHING_MORE
from kiosk.staff.said import Said, Words

_PAY_OR_SHOW: Final = Said(
    "Mời người bệnh mang thẻ và giấy tờ đến quầy thu phí. Sửa xong: gửi lại; tự trả tiền: tạm giữ mục này.",
    "The patient shows card and papers to the cashier. Once put right: send again; if they pay: set this aside.",
)
_SELF_OR_DESK: Final = Said(
    "Thẻ BHYT của cô bác chưa dùng được. Cô bác có thể tự trả tiền hoặc mang giấy tờ đến quầy.",
    "Your insurance could not be used. You can pay yourself, or show your papers at the desk.",
)

COVERAGE: Final[dict[str, Words]] = {
    "coverage-invalid": Words(
        Said("Thẻ BHYT không dùng được cho lượt khám này.", "The insurance does not cover this visit."),
        _SELF_OR_DESK,
        _PAY_OR_SHOW,
    ),
    "coverage-expired": Words(
        Said("Thẻ BHYT đã hết hạn.", "The insurance card has expired."),
        Said(
            "Thẻ BHYT của cô bác đã hết hạn. Nếu đã gia hạn, xin cho xem thẻ mới; nếu chưa, cô bác có thể tự trả tiền.",
            "Your insurance card has expired. If it was renewed, please show it again; if not, you can pay yourself.",
        ),
        _PAY_OR_SHOW,
    ),
    "coverage-not-found": Words(
        Said("Cổng BHYT không có thẻ này.", "The insurance portal does not know this card."),
        Said(
            "Chúng tôi chưa tìm thấy thẻ BHYT của cô bác. Xin mang thẻ và căn cước đến quầy.",
            "We could not find your insurance card. Please show it at the desk with your ID card.",
        ),
        _PAY_OR_SHOW,
    ),
    "coverage-mismatch": Words(
        Said("Thông tin thẻ BHYT không khớp giấy tờ.", "The insurance card does not match the ID document."),
        Said(
            "Thông tin trên thẻ BHYT chưa khớp với giấy tờ của cô bác. Xin mang cả hai đến quầy để đối chiếu.",
            "Your insurance card and your ID do not match. Please show both at the desk.",
        ),
        _PAY_OR_SHOW,
    ),
}
CANCELLATION: Final[dict[str, Words]] = {
    "already-called": Words(
        Said("Lượt khám đã được gọi, không hủy được nữa.", "The visit was called and can no longer be cancelled."),
        Said(
            "Cô bác đã được gọi vào khám. Nếu không khám nữa, xin báo cho phòng khám.",
            "You have been called. If you do not want to be seen, please tell the room.",
        ),
        Said(
            "Báo phòng khám biết người bệnh muốn hủy, rồi tạm giữ mục này.",
            "Tell the room that the patient wants to cancel, then set this aside.",
        ),
    ),
    "already-paid": Words(
        Said("Lượt khám đã thanh toán, không hủy tại kiosk được.", "The visit is paid for: the cashier cancels it."),
        Said(
            "Lượt khám đã thanh toán. Xin mời cô bác đến quầy thu phí để hủy và nhận lại tiền.",
            "Your visit is paid for. Please go to the cashier to cancel it and get your money back.",
        ),
        Said(
            "Thu ngân hủy và hoàn tiền, rồi tạm giữ mục này.", "The cashier cancels and refunds; then set this aside."
        ),
    ),
    "already-cancelled": Words(
        Said("Lượt khám đã được hủy trước đó.", "The visit was cancelled before."),
        Said(
            "Lượt khám của cô bác đã được hủy. Nếu vẫn muốn khám, xin đến quầy.",
            "Your visit was cancelled. If you still want to be seen, please come to the desk.",
        ),
        NOTHING_MORE,
    ),
}
PAYMENT: Final[dict[str, Words]] = {
    "refund-required": Words(
        Said("Đã nhận tiền nhưng không tính được cho lượt khám.", "Money came that cannot count for the visit."),
        Said(
            "Chúng tôi đã nhận được tiền nhưng không khớp với lượt khám. Xin mời cô bác đến quầy thu phí để nhận lại.",
            "Your money came, but it does not fit the visit. Please go to the cashier to get it back.",
        ),
        Said(
            "Thu ngân tìm lượt khám theo mã, hoàn tiền cho người bệnh, rồi tạm giữ mục này.",
            "The cashier finds the visit by its code and gives the money back; then set this aside.",
        ),
    ),
    "payment-not-found": Words(
        Said("Bệnh viện không có mã thanh toán này.", "The hospital does not know this payment."),
        Said(
            "Nếu cô bác đã chuyển tiền, xin giữ biên lai và đưa cho quầy thu phí.",
            "If you have paid, please keep the receipt and show it to the cashier.",
        ),
        Said(
            "Thu ngân xem tiền đã vào tài khoản chưa theo mã lượt khám, rồi tạm giữ mục này.",
            "The cashier looks by the visit's code whether the money came; then set this aside.",
        ),
    ),
    "amount-mismatch": Words(
        Said("Số tiền không khớp với lượt khám.", "The amount is not what the visit costs."),
        Said(
            "Số tiền của lượt khám vừa thay đổi. Xin mời cô bác thanh toán tại quầy thu phí.",
            "The price of your visit has changed. Please pay at the cashier.",
        ),
        NOTHING_MORE,
    ),
}
HOLD: Final[dict[str, Words]] = {
    "hold-not-found": Words(
        Said("Bệnh viện không còn giữ chỗ này.", "The hospital no longer holds this place."),
        do=NOTHING_MORE,
    ),
}
LEASE: Final[dict[str, Words]] = {
    "lease-not-found": Words(
        Said("Bệnh viện không còn giữ dải số đã mượn.", "The hospital no longer knows the numbers it lent."),
        do=NOTHING_MORE,
    ),
}
