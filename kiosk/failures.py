"""Every reason a visit can stop: its code, the cause, what it means for the patient and the remedy for staff.

`packaging/docs/codes.md` is made of both tables.

The patient reads kinder words for the same code (`ui.view_models.failure_words`); the code stands
small on the screen so that a nurse on the phone can name it.
"""

from enum import Enum

from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class Explanation:
    """Three short sentences for staff and technicians."""

    cause: str
    consequence: str
    remedy: str


class Failure(Enum):
    """A reason a visit stopped. The value is the stable code shown on the screen and written to the journal."""

    UNKNOWN_NUMBER = "K10"
    NUMBER_NEEDS_LINE = "K11"
    APPOINTMENT_NOT_FOUND = "K12"
    APPOINTMENT_NEEDS_LINE = "K13"
    BOOKING_REFUSED = "K20"
    BOOKING_UNCLEAR = "K21"
    CANNOT_SAVE = "K22"
    NO_DEPARTMENTS = "K23"
    PROGRAM = "K90"


EXPLANATIONS: dict[Failure, Explanation] = {
    Failure.UNKNOWN_NUMBER: Explanation(
        "The hospital has no patient with the number that was typed, or several it cannot tell apart by it.",
        "Nothing was registered; a number alone holds no name and no birth date to register with.",
        "Ask for the ID card or the VNeID code, or register the patient at the desk.",
    ),
    Failure.NUMBER_NEEDS_LINE: Explanation(
        "The hospital's system could not be asked who the typed number belongs to.",
        "Nothing was registered. A card or a QR code still works without the line.",
        "Ask for the ID card or the VNeID code; run `kiosk doctor` if the line stays down.",
    ),
    Failure.APPOINTMENT_NOT_FOUND: Explanation(
        "The hospital knows no appointment with this code for today.",
        "Nothing was registered.",
        "Look for the appointment at the desk, or let the patient register without it.",
    ),
    Failure.APPOINTMENT_NEEDS_LINE: Explanation(
        "The hospital's system could not be asked about the appointment.",
        "Nothing was registered. A card or a QR code still works without the line.",
        "Ask for the ID card or the VNeID code; run `kiosk doctor` if the line stays down.",
    ),
    Failure.BOOKING_REFUSED: Explanation(
        "The hospital's system refused the booking for a reason the kiosk cannot settle.",
        "The patient has no booking from this visit.",
        "Register the patient at the desk; the refusal's code stands in the journal.",
    ),
    Failure.BOOKING_UNCLEAR: Explanation(
        "The kiosk could not learn in time whether its own store kept the registration.",
        "The visit may or may not have been registered.",
        "Search the patient before registering again; run `kiosk doctor` for the state of the disk.",
    ),
    Failure.CANNOT_SAVE: Explanation(
        "The kiosk could not write the registration to its own store (disk full or broken).",
        "Nothing was registered and nothing was sent.",
        "Register at the desk; run `kiosk doctor`, free the disk or replace it.",
    ),
    Failure.NO_DEPARTMENTS: Explanation(
        "The kiosk has never heard from the hospital which departments there are.",
        "No visit is possible until it has.",
        "Check the line and the address of the hospital's system with `kiosk doctor`.",
    ),
    Failure.PROGRAM: Explanation(
        "The program met a state it was not written for.",
        "The visit was ended so that nothing of the patient stays; bookings already made stand.",
        "Send the journal to the developers; the kiosk is ready for the next patient.",
    ),
}

VIETNAMESE: dict[Failure, Explanation] = {
    Failure.UNKNOWN_NUMBER: Explanation(
        "Bệnh viện không có hồ sơ với số vừa nhập, hoặc có nhiều hồ sơ trùng số.",
        "Chưa đăng ký gì; chỉ có số thì không có họ tên và ngày sinh để đăng ký.",
        "Hỏi thẻ căn cước hoặc mã VNeID; nếu không có thì đăng ký tại quầy.",
    ),
    Failure.NUMBER_NEEDS_LINE: Explanation(
        "Không hỏi được hệ thống bệnh viện số vừa nhập là của ai.",
        "Chưa đăng ký gì. Thẻ hoặc mã QR vẫn dùng được khi mất mạng.",
        "Hỏi thẻ căn cước hoặc mã VNeID; mất mạng lâu thì báo kỹ thuật.",
    ),
    Failure.APPOINTMENT_NOT_FOUND: Explanation(
        "Bệnh viện không có lịch hẹn nào với mã này trong hôm nay.",
        "Chưa đăng ký gì.",
        "Tìm lịch hẹn tại quầy, hoặc để người bệnh đăng ký không theo hẹn.",
    ),
    Failure.APPOINTMENT_NEEDS_LINE: Explanation(
        "Không hỏi được hệ thống bệnh viện về lịch hẹn.",
        "Chưa đăng ký gì. Thẻ hoặc mã QR vẫn dùng được khi mất mạng.",
        "Hỏi thẻ căn cước hoặc mã VNeID; mất mạng lâu thì báo kỹ thuật.",
    ),
    Failure.BOOKING_REFUSED: Explanation(
        "Hệ thống bệnh viện từ chối đăng ký vì lý do máy không tự giải quyết được.",
        "Lượt này chưa có đăng ký.",
        "Đăng ký tại quầy; mã từ chối nằm trong nhật ký máy.",
    ),
    Failure.BOOKING_UNCLEAR: Explanation(
        "Máy chưa kịp biết đăng ký đã được lưu trong máy hay chưa.",
        "Có thể đã đăng ký, có thể chưa.",
        "Tìm người bệnh trên hệ thống trước khi đăng ký lại; báo kỹ thuật kiểm tra ổ đĩa.",
    ),
    Failure.CANNOT_SAVE: Explanation(
        "Máy không ghi được đăng ký vào ổ đĩa (đầy hoặc hỏng).",
        "Chưa đăng ký gì và chưa gửi gì.",
        "Đăng ký tại quầy; báo kỹ thuật ngay.",
    ),
    Failure.NO_DEPARTMENTS: Explanation(
        "Máy chưa lần nào nhận được danh sách khoa của bệnh viện.",
        "Chưa ai đăng ký được tại máy này.",
        "Đăng ký tại quầy; báo kỹ thuật kiểm tra đường truyền.",
    ),
    Failure.PROGRAM: Explanation(
        "Chương trình gặp tình huống chưa lường trước.",
        "Lượt đã dừng, không giữ lại thông tin; đăng ký đã xong vẫn còn.",
        "Máy đã sẵn sàng cho người sau. Nếu lặp lại, báo kỹ thuật kèm giờ xảy ra.",
    ),
}
"""The same for nurses: what they do without a technician."""
