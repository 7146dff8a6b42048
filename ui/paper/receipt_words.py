"""The words of receipts and payment slips: Vietnamese, which always stands, and English for those who chose it."""

from datetime import datetime

from kiosk.journey import Language
from ui.paper.text import NO_BREAK_SPACE
from ui.paper.words import Words, moment
from ui.view_models.words import money_words

RECEIPT = Words("BIÊN NHẬN THANH TOÁN", "Payment receipt")
SLIP = Words("PHIẾU THANH TOÁN", "Payment slip")
PAID_AMOUNT = Words("SỐ TIỀN ĐÃ TRẢ", "Amount paid")
OPEN_AMOUNT = Words("SỐ TIỀN CẦN TRẢ", "Amount to pay")
COPY = Words("BẢN IN LẠI", "Copy")
ITEMS = Words("Gồm", "For")
NUMBER = Words("Số thứ tự", "Queue number")
DEPARTMENT = Words("Khoa khám", "Department")
REFERENCE = Words("Mã thanh toán", "Payment reference")
VISIT = Words("Mã lượt khám", "Visit code")
PAID_AT = Words("Giờ trả", "Paid")
PRINTED_AT = Words("Giờ in", "Printed")
SCAN = Words("QUÉT BẰNG ỨNG DỤNG NGÂN HÀNG", "Scan with your banking app")
DESK = Words("Mời bạn trả tiền tại quầy thu ngân.", "Please pay at the cashier.")
NOT_PAID = Words(
    "Phiếu này chưa phải là biên nhận. Xin giữ phiếu đến khi trả xong.",
    "This slip is not a receipt. Please keep it until you have paid.",
)
NO_INVOICE = Words("Không thay thế hóa đơn.", "This is not an invoice.")


def amount_words(amount: int) -> Words:
    """Whole dong, as each language writes them; a figure and its unit stay on one line."""
    said = (money_words(amount, language).replace(" ", NO_BREAK_SPACE) for language in (Language.VI, Language.EN))
    return Words(*said)


def until_words(expires_at: datetime, issued_at: datetime) -> Words:
    """How long a code is good for."""
    when = moment(expires_at, other_than=issued_at)
    return Words(f"Mã có hiệu lực đến {when}", f"Valid until {when}")
