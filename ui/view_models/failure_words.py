"""What the patient reads when a visit stops: the same reasons as `kiosk.failures`, in kinder words."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.failures import Failure
from kiosk.values import dataclass

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class FailureWords:
    """`title` says what happened, `text` what to do now; `picture` shows it: desk, card or phone.

    `again` names the touch that may help: number, appointment, or nothing.
    """

    title: str
    text: str
    picture: str = "desk"
    again: str = ""


def failure_words(failure: Failure) -> FailureWords:
    """The words for a failure."""
    match failure:
        case Failure.UNKNOWN_NUMBER:
            return FailureWords(
                translate("Failure", "Bệnh viện chưa tìm được hồ sơ với số này"),
                translate(
                    "Failure",
                    "Hãy đặt thẻ căn cước lên đầu đọc hoặc đưa mã QR ra trước camera ngay bây giờ. "
                    "Nếu không mang theo giấy tờ, mời bạn đến quầy hướng dẫn.",
                ),
                "card",
                "number",
            )
        case Failure.NUMBER_NEEDS_LINE:
            return FailureWords(
                translate("Failure", "Chưa tra cứu được số này"),
                translate(
                    "Failure",
                    "Mạng của bệnh viện đang gián đoạn. Bạn vẫn đăng ký được bằng thẻ căn cước "
                    "hoặc mã QR: hãy đưa ra ngay bây giờ.",
                ),
                "card",
            )
        case Failure.APPOINTMENT_NOT_FOUND:
            return FailureWords(
                translate("Failure", "Chưa tìm thấy lịch hẹn với mã này"),
                translate(
                    "Failure",
                    "Xin kiểm tra lại mã hẹn và ngày hẹn. Bạn cũng có thể đưa thẻ căn cước hoặc mã QR để đăng ký khám.",
                ),
                "card",
                "appointment",
            )
        case Failure.APPOINTMENT_NEEDS_LINE:
            return FailureWords(
                translate("Failure", "Chưa tra cứu được lịch hẹn"),
                translate(
                    "Failure",
                    "Mạng của bệnh viện đang gián đoạn. Bạn vẫn đăng ký được bằng thẻ căn cước "
                    "hoặc mã QR: hãy đưa ra ngay bây giờ.",
                ),
                "card",
            )
        case Failure.BOOKING_REFUSED:
            return FailureWords(
                translate("Failure", "Bệnh viện chưa nhận đăng ký này"),
                translate("Failure", "Mời bạn đến quầy hướng dẫn. Nhân viên sẽ đăng ký giúp bạn ngay."),
            )
        case Failure.BOOKING_UNCLEAR:
            return FailureWords(
                translate("Failure", "Máy chưa biết đăng ký của bạn đã xong chưa"),
                translate(
                    "Failure",
                    "Mời bạn đến quầy hướng dẫn để nhân viên xem lại. Xin đừng đăng ký lần nữa tại máy.",
                ),
            )
        case Failure.CANNOT_SAVE:
            return FailureWords(
                translate("Failure", "Máy chưa lưu được đăng ký của bạn"),
                translate("Failure", "Bạn chưa được đăng ký. Mời bạn đến quầy hướng dẫn, nhân viên sẽ giúp bạn."),
            )
        case Failure.NO_DEPARTMENTS:
            return FailureWords(
                translate("Failure", "Máy chưa có danh sách nơi khám"),
                translate("Failure", "Mời bạn đến quầy hướng dẫn để đăng ký. Xin lỗi vì sự bất tiện này."),
            )
        case Failure.PROGRAM:
            return FailureWords(
                translate("Failure", "Máy gặp trục trặc"),
                translate(
                    "Failure",
                    "Lượt này đã dừng và không giữ lại thông tin của bạn. Mời bạn đến quầy hướng dẫn.",
                ),
            )
        case _:
            assert_never(failure)
