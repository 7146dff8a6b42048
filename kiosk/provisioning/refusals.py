"""Why a provisioning file is not taken: a closed list, each with one sentence for the glass and the technician."""

from enum import StrEnum
from typing import Final

from kiosk.values import dataclass


class Reason(StrEnum):
    """In the order in which a file is looked at."""

    UNREADABLE = "unreadable"
    NOT_ONE = "not-one"
    TOO_LARGE = "too-large"
    NEWER_FORMAT = "newer-format"
    CUT_SHORT = "cut-short"
    DAMAGED = "damaged"
    FOREIGN = "foreign"
    EXPIRED = "expired"
    OTHER_MACHINE = "other-machine"
    NO_CODE = "no-code"
    WRONG_CODE = "wrong-code"
    UNUSABLE = "unusable"
    OTHER_SET = "other-set"


VIETNAMESE: Final = {
    Reason.UNREADABLE: "Không đọc được tệp: hãy cắm lại USB hoặc dùng USB khác.",
    Reason.NOT_ONE: "Đây không phải tệp cài đặt kiosk.",
    Reason.TOO_LARGE: "Tệp quá lớn, không phải tệp cài đặt kiosk.",
    Reason.NEWER_FORMAT: "Tệp được tạo bằng phiên bản mới hơn: hãy cập nhật kiosk này hoặc tạo lại tệp.",
    Reason.CUT_SHORT: "Tệp bị thiếu phần cuối: hãy chép lại tệp và tháo USB an toàn.",
    Reason.DAMAGED: "Tệp bị hỏng hoặc đã bị sửa: hãy chép lại tệp từ nơi đã tạo.",
    Reason.FOREIGN: "Tệp không phải do đơn vị mà kiosk này tin cậy ký.",
    Reason.EXPIRED: "Tệp đã hết hạn: hãy tạo tệp mới.",
    Reason.OTHER_MACHINE: "Tệp này dành cho một máy khác.",
    Reason.NO_CODE: "Mã gồm 12 chữ số, in trên phiếu mã.",
    Reason.WRONG_CODE: "Mã không đúng với tệp này: hãy xem lại phiếu mã.",
    Reason.UNUSABLE: "Nội dung tệp không dùng được với phiên bản này của kiosk.",
    Reason.OTHER_SET: "Mã QR này thuộc một bộ khác: hãy quét lại từ mã số 1.",
}

ENGLISH: Final = {
    Reason.UNREADABLE: "The file cannot be read: plug the stick in again, or use another.",
    Reason.NOT_ONE: "This is no provisioning file.",
    Reason.TOO_LARGE: "The file is too large to be a provisioning file.",
    Reason.NEWER_FORMAT: "The file was made by a newer version: update this kiosk, or make the file anew.",
    Reason.CUT_SHORT: "The end of the file is missing: copy it again, and eject the stick before pulling it.",
    Reason.DAMAGED: "The file is damaged or was changed: copy it again from where it was made.",
    Reason.FOREIGN: "The file is signed by somebody whom this kiosk does not trust.",
    Reason.EXPIRED: "The file has expired: make a new one.",
    Reason.OTHER_MACHINE: "The file is for another machine.",
    Reason.NO_CODE: "The code has 12 digits; it stands on the sheet of codes.",
    Reason.WRONG_CODE: "The code is not the one of this file: look at the sheet of codes again.",
    Reason.UNUSABLE: "What the file says cannot be used by this version of the kiosk.",
    Reason.OTHER_SET: "This QR belongs to another set: begin again with number 1.",
}


@dataclass(frozen=True, slots=True)
class Refused:
    """`detail` is for technicians: a date, a name, what `kiosk.settings` says; never a secret."""

    reason: Reason
    detail: str = ""

    @property
    def vi(self) -> str:
        """One sentence."""
        return VIETNAMESE[self.reason]

    @property
    def en(self) -> str:
        """One sentence, with the detail in brackets."""
        return f"{ENGLISH[self.reason]} ({self.detail})" if self.detail else ENGLISH[self.reason]
