"""What staff read beside a visit: what the portal's code means, and what to do. One line each, no patient data."""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from kiosk.visit import PortalCode


@dataclass(frozen=True, slots=True)
class StaffWords:
    """The same in Vietnamese and in English."""

    vi: str
    en: str


class Remark(Enum):
    """What the kiosk saw besides the code."""

    OTHER_FACILITY = "other-facility"
    NEW_CARD = "new-card"
    ENDED_BY_DATE = "ended-by-date"
    NOT_YET = "not-yet"
    SPECIAL_ISSUER = "special-issuer"
    NO_CARD_SHOWN = "no-card-shown"


_COMPARE: Final = StaffWords(
    "Đối chiếu thẻ với giấy tờ, sửa thông tin rồi tra cứu lại.", "Compare card and papers, correct, look up again."
)
_ASK_NEW: Final = StaffWords(
    "Hỏi thẻ mới hoặc số CCCD, tra cứu lại; nếu không có, người bệnh tự trả.",
    "Ask for a newer card or the citizen number and look up again; otherwise the patient pays.",
)
_LOOK_LATER: Final = StaffWords("Tra cứu lại thẻ sau.", "Look the card up again later.")
_TELL_IT: Final = StaffWords(
    "Tra cứu thẻ tại quầy; báo phòng CNTT sửa tài khoản của kiosk.",
    "Look the card up at the desk; tell IT to put the kiosk's account right.",
)
_SEE_CARD: Final = StaffWords(
    "Xem thẻ và giấy tờ tùy thân, nhập theo thẻ.", "See card and ID document, enter as printed."
)
_NOTHING: Final = StaffWords("Không cần làm gì thêm.", "Nothing more to do.")

CODES: Final[dict[PortalCode, tuple[StaffWords, StaffWords]]] = {
    PortalCode.VALID: (StaffWords("Thẻ còn giá trị.", "The card is valid."), _NOTHING),
    PortalCode.ARMY: (StaffWords("Thẻ do BHXH Bộ Quốc phòng quản lý.", "Card of the Ministry of Defence."), _SEE_CARD),
    PortalCode.POLICE: (
        StaffWords("Thẻ do BHXH Bộ Công an quản lý.", "Card of the Ministry of Public Security."),
        _SEE_CARD,
    ),
    PortalCode.REPLACED: (
        StaffWords("Thẻ cũ hết giá trị, đã cấp thẻ mới.", "The old card has ended, a new one was issued."),
        StaffWords("Hỏi và tra cứu thẻ mới.", "Ask for the new card and look it up."),
    ),
    PortalCode.RENEWED: (
        StaffWords("Thẻ cũ còn giá trị, đã cấp thẻ mới.", "The old card is still valid, a new one was issued."),
        StaffWords("Ghi nhận thẻ mới.", "Note the new card."),
    ),
    PortalCode.EXPIRED: (StaffWords("Thẻ hết giá trị sử dụng.", "The card has expired."), _ASK_NEW),
    PortalCode.NOT_FOUND: (StaffWords("Cổng không có thông tin thẻ.", "The portal has no such card."), _COMPARE),
    PortalCode.WRONG_NUMBER: (StaffWords("Mã thẻ không đúng.", "The card number is wrong."), _COMPARE),
    PortalCode.WRONG_PROVINCE: (
        StaffWords("Mã tỉnh (ký tự 4, 5) không đúng.", "The province (characters 4, 5) is wrong."),
        _COMPARE,
    ),
    PortalCode.WRONG_BENEFIT: (
        StaffWords("Mã quyền lợi (ký tự 3) không đúng.", "The benefit level (character 3) is wrong."),
        _COMPARE,
    ),
    PortalCode.OPERATOR_UNKNOWN: (
        StaffWords(
            "CCCD cán bộ tra cứu chưa đăng ký trên cổng.", "The operator's citizen number is not registered there."
        ),
        _TELL_IT,
    ),
    PortalCode.OPERATOR_MISNAMED: (
        StaffWords("Họ tên cán bộ tra cứu không khớp CCCD.", "The operator's name does not match the number."),
        _TELL_IT,
    ),
    PortalCode.WRONG_NAME: (StaffWords("Sai họ tên.", "The name differs."), _COMPARE),
    PortalCode.NAME_DIFFERS: (
        StaffWords("Sai họ tên (đúng ký tự đầu).", "The name differs, its initials do not."),
        _COMPARE,
    ),
    PortalCode.WRONG_BIRTH: (StaffWords("Sai ngày sinh.", "The birth date differs."), _COMPARE),
    PortalCode.WRONG_SEX: (StaffWords("Sai giới tính.", "The sex differs."), _COMPARE),
    PortalCode.WRONG_FACILITY: (
        StaffWords("Sai nơi đăng ký khám ban đầu.", "The facility of first registration differs."),
        _COMPARE,
    ),
    PortalCode.DATA_ERROR: (
        StaffWords("Cổng lỗi khi lấy dữ liệu sổ thẻ.", "The portal could not read its data."),
        _LOOK_LATER,
    ),
    PortalCode.SERVER_ERROR: (StaffWords("Cổng lỗi máy chủ.", "The portal's server failed."), _LOOK_LATER),
    PortalCode.WITHDRAWN: (StaffWords("Thẻ đã thu hồi.", "The card was withdrawn."), _ASK_NEW),
    PortalCode.ENDED: (StaffWords("Thẻ đã báo giảm.", "The card was reported ended."), _ASK_NEW),
    PortalCode.MOVED_AWAY: (
        StaffWords("Thẻ báo giảm, chuyển ngoại tỉnh.", "Ended: moved to another province."),
        _ASK_NEW,
    ),
    PortalCode.MOVED_WITHIN: (
        StaffWords("Thẻ báo giảm, chuyển nội tỉnh.", "Ended: moved within the province."),
        _ASK_NEW,
    ),
    PortalCode.REGISTERED_ANEW: (
        StaffWords("Thẻ báo giảm do tăng lại cùng đơn vị.", "Ended: registered anew by the same employer."),
        _ASK_NEW,
    ),
    PortalCode.STOPPED: (StaffWords("Thẻ báo giảm, ngừng tham gia.", "Ended: no longer insured."), _ASK_NEW),
    PortalCode.CHILD_WITHOUT_CARD: (
        StaffWords("Trẻ em không xuất trình thẻ.", "A child without a card."),
        StaffWords(
            "Trẻ dưới 6 tuổi: nhận giấy khai sinh (hoặc chứng sinh), lập thẻ tạm trên cổng.",
            "Under 6: take the birth certificate, make a temporary card on the portal.",
        ),
    ),
    PortalCode.BAD_REQUEST: (
        StaffWords("Cổng báo sai định dạng tham số.", "The portal found the question malformed."),
        _TELL_IT,
    ),
    PortalCode.ACCOUNT_REFUSED: (StaffWords("Cổng từ chối tài khoản.", "The portal refused the account."), _TELL_IT),
    PortalCode.SERVER_FAULT: (StaffWords("Cổng lỗi máy chủ.", "The portal's server failed."), _LOOK_LATER),
}
UNKNOWN: Final = (
    StaffWords("Cổng trả mã chưa biết.", "The portal answered a code this program does not know."),
    StaffWords("Tra cứu lại thẻ trên cổng.", "Look the card up on the portal."),
)
SILENT: Final = StaffWords(
    "BHYT chưa kiểm tra: cổng không trả lời.", "Insurance not checked: the portal did not answer."
)

REMARKS: Final[dict[Remark, StaffWords]] = {
    Remark.OTHER_FACILITY: StaffWords(
        "Nơi đăng ký ban đầu là cơ sở khác: xem giấy chuyển, giấy hẹn.",
        "Registered with another facility: see referral or appointment slip.",
    ),
    Remark.NEW_CARD: StaffWords("Đã tra theo thẻ mới.", "Looked up by the new card."),
    Remark.ENDED_BY_DATE: StaffWords(
        "Theo ngày trên cổng, thẻ đã hết hạn.", "By the portal's dates the card has ended."
    ),
    Remark.NOT_YET: StaffWords(
        "Theo ngày trên cổng, thẻ chưa có giá trị.", "By the portal's dates the card is not valid yet."
    ),
    Remark.SPECIAL_ISSUER: StaffWords(
        "Mã đối tượng thẻ thuộc quân đội, công an, cơ yếu: cổng có thể không có dữ liệu.",
        "Army, police or cipher group: the portal may have no data.",
    ),
    Remark.NO_CARD_SHOWN: StaffWords("Không có số thẻ để tra cứu.", "There was no number to look up."),
}


def staff_words(word: str, code: PortalCode | None, remarks: tuple[Remark, ...] = ()) -> StaffWords:
    """Code, meaning, what the kiosk saw besides, what to do; `word` is the code as it came, empty where none came."""
    seen = [REMARKS[remark] for remark in remarks]
    if code is None and not word:
        return _joined(word, [SILENT, *seen, _LOOK_LATER])
    meaning, do = CODES[code] if code else UNKNOWN
    return _joined(word, [meaning, *seen] if seen and do is _NOTHING else [meaning, *seen, do])


def _joined(word: str, parts: list[StaffWords]) -> StaffWords:
    start = f"{word}: " if word else ""
    return StaffWords(start + " ".join(part.vi for part in parts), start + " ".join(part.en for part in parts))
