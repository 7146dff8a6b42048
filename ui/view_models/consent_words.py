"""The whole text of a consent, for glass and paper alike, in whichever language `translate` speaks.

What Law 91/2025/QH15 (art. 9) and Decree 356/2025 (art. 6) ask for: who uses which data, for which purposes, which of
them are sensitive, for how long, who else sees them, what the person may do, and that nothing else depends on a yes.
Whoever changes a sentence here changes what people agreed to: `CONSENT_VERSION` changes with it.
"""

from collections.abc import Iterable
from typing import Protocol

from kiosk.values import dataclass
from kiosk.visit import Purpose


class Translate(Protocol):
    """As `QCoreApplication.translate`."""

    def __call__(self, context: str, words: str, /) -> str:
        """These words of this context in its language."""
        ...


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of the text under a heading of its own."""

    key: str
    heading: str
    text: str


def title_words(translate: Translate) -> str:
    """What the text is called."""
    return translate("Consent", "Đồng ý xử lý dữ liệu cá nhân khi đăng ký khám")


def version_words(translate: Translate, version: str) -> str:
    """Which words these are."""
    return translate("Consent", "Bản %1").replace("%1", version)


def purpose_words(translate: Translate, purpose: Purpose) -> str:
    """What is asked for a secondary purpose; the hospital's own words where it has some."""
    if purpose.words:
        return purpose.words
    match purpose.key:
        case "messages":
            return translate("Consent", "Nhắn tin qua điện thoại về số thứ tự và kết quả khám của tôi")
        case "survey":
            return translate("Consent", "Liên hệ hỏi ý kiến của tôi sau khi khám")
        case _:
            return purpose.key


def clauses(translate: Translate, hospital: str, purposes: Iterable[Purpose]) -> tuple[Clause, ...]:
    """The text, clause by clause."""
    asked = [purpose_words(translate, purpose) for purpose in purposes]
    beside = Clause(
        "purposes",
        translate("Consent", "Mục đích khác, không bắt buộc"),
        translate(
            "Consent",
            "Từng mục đích được hỏi riêng và không chọn sẵn: %1. Không đồng ý hoặc không trả lời thì không dùng, "
            "và việc khám của bạn không bị ảnh hưởng.",
        ).replace("%1", "; ".join(asked)),
    )
    return (
        Clause(
            "who",
            translate("Consent", "Ai dùng dữ liệu của bạn"),
            translate("Consent", "%1 nhận dữ liệu từ máy đăng ký này và chịu trách nhiệm về dữ liệu của bạn.").replace(
                "%1", hospital
            ),
        ),
        Clause(
            "what",
            translate("Consent", "Dữ liệu nào"),
            translate(
                "Consent",
                "Họ tên, ngày sinh, giới tính, địa chỉ, số giấy tờ, thẻ BHYT, nơi khám bạn chọn. Thông tin "
                "về sức khoẻ và nhóm ưu tiên là dữ liệu nhạy cảm. Máy không giữ ảnh giấy tờ và ảnh chân dung.",
            ),
        ),
        Clause(
            "visit",
            translate("Consent", "Để làm gì"),
            translate(
                "Consent",
                "Đăng ký lượt khám hôm nay, kiểm tra quyền lợi BHYT, xếp hàng và gọi số. Việc này cần cho lượt khám: "
                "bấm “Đúng” là bạn đồng ý. Nếu không đồng ý, mời bạn đến quầy, bạn vẫn được khám.",
            ),
        ),
        *((beside,) if asked else ()),
        Clause(
            "others",
            translate("Consent", "Ai khác được xem"),
            translate(
                "Consent",
                "Cơ quan BHXH, khi bạn khám bằng BHYT. Không ai khác, trừ khi pháp luật quy định hoặc bạn yêu cầu.",
            ),
        ),
        Clause(
            "time",
            translate("Consent", "Giữ trong bao lâu"),
            translate(
                "Consent",
                "Máy này xóa dữ liệu sau khi đã gửi đến bệnh viện. "
                "Bệnh viện giữ hồ sơ theo luật về khám bệnh, chữa bệnh.",
            ),
        ),
        Clause(
            "rights",
            translate("Consent", "Quyền của bạn"),
            translate(
                "Consent",
                "Bạn được xem, sửa, nhận bản sao, rút lại sự đồng ý, yêu cầu xóa dữ liệu, khiếu nại. Chỉ cần nói với "
                "quầy hướng dẫn. Rút lại không làm mất hiệu lực của việc đã làm trước đó.",
            ),
        ),
        Clause(
            "children",
            translate("Consent", "Trẻ em và người nhờ đăng ký giúp"),
            translate(
                "Consent",
                "Trẻ dưới 14 tuổi do cha, mẹ hoặc người giám hộ đồng ý; trẻ từ đủ 7 tuổi cũng cần đồng ý. Ai đăng ký "
                "giúp người khác thì xác nhận người đó đã nhờ mình và đã biết nội dung này.",
            ),
        ),
        Clause(
            "law",
            translate("Consent", "Theo luật nào"),
            translate(
                "Consent",
                "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP.",
            ),
        ),
    )
