"""Paying in words. Money that may be on its way is never called "not paid"."""

from dataclasses import field
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.journey import Asked, Journey, Language, NoAnswer, PaymentRefusal
from kiosk.journey.state import Paying
from kiosk.values import dataclass
from kiosk.visit import Payment, PaymentState, total_paid_by_patient
from ui.view_models.words import money_words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PayingProps:
    """`state` is asked, open, paid, again (a new code may help) or desk. `code` is the text of the VietQR."""

    state: str = "asked"
    title: str = ""
    text: str = ""
    amount: str = ""
    number: str = field(default="", repr=False)
    code: str = field(default="", repr=False)
    doubt: str = ""


def derive(journey: Journey) -> PayingProps:
    """The paying screen for this journey."""
    step = journey.step
    if not isinstance(step, Paying):
        return PayingProps()
    state, title, text = _words(step)
    pending = step.intent if isinstance(step.intent, Payment) and step.intent.state is PaymentState.PENDING else None
    return PayingProps(
        state=state,
        title=title,
        text=text,
        amount=_amount_words(step, journey.language),
        number=step.ticket.number,
        code=(pending.qr or "") if pending else "",
        doubt=_doubt_words() if step.silent else "",
    )


def _amount_words(step: Paying, language: Language) -> str:
    amount = step.intent.amount if isinstance(step.intent, Payment) else total_paid_by_patient(step.booking.fees)
    return money_words(amount, language)


def _doubt_words() -> str:
    return translate(
        "Paying",
        "Bệnh viện chưa trả lời. Nếu bạn đã chuyển tiền thì tiền không mất: xin giữ biên lai, nhân viên sẽ kiểm tra.",
    )


def _words(step: Paying) -> tuple[str, str, str]:
    """State, title and text."""
    match step.intent:
        case Asked():
            return "asked", translate("Paying", "Đang tạo mã thanh toán…"), ""
        case NoAnswer():
            title = translate("Paying", "Chưa có mã thanh toán")
            return "again", title, translate("Paying", "Bạn có thể thử lại, hoặc trả tiền tại quầy.")
        case PaymentRefusal.ALREADY_PAID:
            return _state_words(PaymentState.SUCCEEDED)
        case PaymentRefusal.OTHER:
            title = translate("Paying", "Khoản này trả tại quầy")
            return "desk", title, translate("Paying", "Mời bạn lấy phiếu và trả tiền tại quầy thu ngân.")
        case Payment(state=state):
            return _state_words(state)
        case _:
            assert_never(step.intent)


def _state_words(state: PaymentState) -> tuple[str, str, str]:
    keep = translate("Paying", "Nếu bạn đã chuyển tiền thì tiền không mất: xin giữ biên lai, nhân viên sẽ kiểm tra.")
    match state:
        case PaymentState.PENDING:
            text = translate("Paying", "Mở ứng dụng ngân hàng và quét mã này. Màn hình sẽ tự chuyển khi tiền đến.")
            return "open", translate("Paying", "Quét mã để thanh toán"), text
        case PaymentState.SUCCEEDED:
            return "paid", translate("Paying", "Đã nhận tiền của bạn"), translate("Paying", "Xin cảm ơn.")
        case PaymentState.EXPIRED:
            return "again", translate("Paying", "Mã thanh toán đã hết hạn"), keep
        case PaymentState.FAILED:
            return "again", translate("Paying", "Thanh toán chưa thành công"), keep
        case PaymentState.REFUND_REQUIRED:
            title = translate("Paying", "Nhân viên cần xem lại khoản tiền")
            text = translate(
                "Paying",
                "Có thể số tiền chưa khớp hoặc đến muộn. Tiền của bạn không mất: "
                "mời bạn mang phiếu và biên lai đến quầy thu ngân.",
            )
            return "desk", title, text
        case PaymentState.OTHER:
            return "desk", translate("Paying", "Chưa rõ khoản tiền đã đến chưa"), keep
        case _:
            assert_never(state)
