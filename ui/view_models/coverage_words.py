"""Why insurance does not pay, in the patient's words: nothing technical, nobody blamed, always a way to go on."""

from datetime import date
from enum import Enum
from typing import Final, assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.journey import Language
from kiosk.visit import NotCovered, NotCoveredReason, PortalCode
from ui.view_models.words import date_words

translate = QCoreApplication.translate


class Found(Enum):
    """What the patient is told apart; several codes of the portal are one thing to them."""

    NEW_CARD = "new-card"
    WITHDRAWN = "withdrawn"
    ENDED = "ended"
    MOVED = "moved"
    NUMBER = "number"
    NAME = "name"
    BIRTH = "birth"
    SEX = "sex"
    CHILD = "child"


_SAME_WORDS: Final[dict[PortalCode | None, Found]] = {
    PortalCode.REPLACED: Found.NEW_CARD,
    PortalCode.WITHDRAWN: Found.WITHDRAWN,
    PortalCode.ENDED: Found.ENDED,
    PortalCode.STOPPED: Found.ENDED,
    PortalCode.MOVED_AWAY: Found.MOVED,
    PortalCode.MOVED_WITHIN: Found.MOVED,
    PortalCode.REGISTERED_ANEW: Found.MOVED,
    PortalCode.WRONG_NUMBER: Found.NUMBER,
    PortalCode.WRONG_PROVINCE: Found.NUMBER,
    PortalCode.WRONG_BENEFIT: Found.NUMBER,
    PortalCode.WRONG_NAME: Found.NAME,
    PortalCode.NAME_DIFFERS: Found.NAME,
    PortalCode.WRONG_BIRTH: Found.BIRTH,
    PortalCode.WRONG_SEX: Found.SEX,
    PortalCode.CHILD_WITHOUT_CARD: Found.CHILD,
}
_DESK_FIRST: Final = (Found.NAME, Found.BIRTH, Found.SEX, Found.CHILD)


def reason_words(coverage: NotCovered, language: Language) -> tuple[str, str]:
    """Why insurance does not pay: what exactly was found where the portal's code is known, else the rough reason."""
    match coverage:
        case NotCovered(valid_from=date() as first):
            return (
                translate("Coverage", "Thẻ BHYT chưa đến ngày có giá trị"),
                translate("Coverage", "Thẻ của bạn có giá trị từ ngày %1.").replace("%1", date_words(first, language)),
            )
        case NotCovered(code=code) if code in _SAME_WORDS:
            return code_words(_SAME_WORDS[code])
        case NotCovered(reason=NotCoveredReason.EXPIRED, valid_to=last):
            return _expired_words(last, language)
        case NotCovered(reason=NotCoveredReason.NOT_FOUND):
            return (
                translate("Coverage", "Chưa tìm thấy thẻ BHYT của bạn"),
                translate("Coverage", "Cổng bảo hiểm chưa có thẻ BHYT nào theo giấy tờ này."),
            )
        case NotCovered(reason=NotCoveredReason.MISMATCH):
            return (
                translate("Coverage", "Thông tin BHYT chưa khớp"),
                translate("Coverage", "Tên hoặc ngày sinh trên thẻ BHYT khác với giấy tờ bạn vừa đưa."),
            )
        case _:
            return (
                translate("Coverage", "BHYT chưa chi trả cho lượt khám này"),
                translate("Coverage", "Cổng bảo hiểm trả lời rằng thẻ chưa dùng được hôm nay."),
            )


def _expired_words(last: date | None, language: Language) -> tuple[str, str]:
    title = translate("Coverage", "Thẻ BHYT đã hết hạn")
    if last is None:
        return title, translate("Coverage", "Theo cổng bảo hiểm, thẻ của bạn đã hết hạn sử dụng.")
    text = translate("Coverage", "Thẻ của bạn có giá trị đến hết ngày %1.")
    return title, text.replace("%1", date_words(last, language))


def code_words(found: Found) -> tuple[str, str]:
    """Title and text for what the portal found."""
    match found:
        case Found.NEW_CARD:
            return (
                translate("Coverage", "Bạn đã được cấp thẻ BHYT mới"),
                translate("Coverage", "Thẻ này là thẻ cũ. Xin dùng thẻ mới."),
            )
        case Found.WITHDRAWN:
            return (
                translate("Coverage", "Thẻ BHYT này không còn dùng được"),
                translate("Coverage", "Theo cổng bảo hiểm, thẻ đã được thu hồi. Nhân viên sẽ xem giúp bạn."),
            )
        case Found.ENDED:
            return (
                translate("Coverage", "Thẻ BHYT này đã ngừng giá trị"),
                translate("Coverage", "Theo cổng bảo hiểm, thẻ đã được báo ngừng. Nhân viên sẽ xem giúp bạn."),
            )
        case Found.MOVED:
            return (
                translate("Coverage", "Thẻ BHYT này đã ngừng giá trị"),
                translate("Coverage", "Có thể bạn đã được cấp thẻ mới ở nơi khác. Xin dùng thẻ mới nếu có."),
            )
        case Found.NUMBER:
            return (
                translate("Coverage", "Số thẻ BHYT chưa đúng"),
                translate("Coverage", "Cổng bảo hiểm chưa nhận ra số thẻ này. Thử đưa thẻ lại, hoặc nhờ nhân viên."),
            )
        case Found.NAME:
            return (
                translate("Coverage", "Họ tên chưa khớp với thẻ BHYT"),
                translate("Coverage", "Cổng bảo hiểm ghi họ tên khác với giấy tờ của bạn. Nhân viên sẽ sửa giúp."),
            )
        case Found.BIRTH:
            return (
                translate("Coverage", "Ngày sinh chưa khớp với thẻ BHYT"),
                translate("Coverage", "Cổng bảo hiểm ghi ngày sinh khác với giấy tờ của bạn. Nhân viên sẽ sửa giúp."),
            )
        case Found.SEX:
            return (
                translate("Coverage", "Giới tính chưa khớp với thẻ BHYT"),
                translate("Coverage", "Cổng bảo hiểm ghi giới tính khác với giấy tờ của bạn. Nhân viên sẽ sửa giúp."),
            )
        case Found.CHILD:
            return (
                translate("Coverage", "Bé chưa có thẻ BHYT"),
                translate("Coverage", "Trẻ dưới 6 tuổi dùng giấy khai sinh thay thẻ. Xin đưa giấy khai sinh tại quầy."),
            )
        case _:
            assert_never(found)


def promise_words(coverage: NotCovered) -> tuple[str, str]:
    """What holds whatever happens here."""
    if coverage.code is PortalCode.CHILD_WITHOUT_CARD:
        return (
            translate("Coverage", "Bé vẫn được khám"),
            translate("Coverage", "Tại quầy, nhân viên lập thẻ BHYT tạm cho bé."),
        )
    if desk_can_help(coverage):
        return (
            translate("Coverage", "Bạn vẫn được khám"),
            translate("Coverage", "Tại quầy, nhân viên đối chiếu thẻ với giấy tờ."),
        )
    return (
        translate("Coverage", "BHYT chưa chi trả cho lượt khám này"),
        translate("Coverage", "Bạn vẫn được khám. Nếu sau này BHYT được xác nhận, hãy giữ hóa đơn và hỏi quầy BHYT."),
    )


def card_words(coverage: NotCovered) -> str:
    """Which card would help."""
    match _SAME_WORDS.get(coverage.code):
        case Found.NEW_CARD | Found.MOVED:
            return translate("Coverage", "Có thẻ BHYT mới?")
        case Found.NUMBER:
            return translate("Coverage", "Thử lại với thẻ BHYT?")
        case Found.CHILD:
            return translate("Coverage", "Bé có thẻ BHYT?")
        case _:
            return translate("Coverage", "Có thẻ BHYT khác còn hạn?")


def desk_can_help(coverage: NotCovered) -> bool:
    """Whether the desk puts it right there and then."""
    return _SAME_WORDS.get(coverage.code) in _DESK_FIRST
