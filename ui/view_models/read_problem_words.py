"""Why a card or a code could not be used, in a kind clerk's words, and what helps."""

from dataclasses import replace
from typing import Final, assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.identity import Identity, RefusalKind, TravelDocument
from kiosk.journey import CardProblem, Journey
from kiosk.journey.state import ReadProblem
from kiosk.values import dataclass

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ReadProblemProps:
    """`title` names the cause, `fix` the remedy; `picture` shows the right way: card, id-code, phone or desk.

    `may_skip`: what was shown before the card does without its chip. `others` are pictures of ways that do as well.
    """

    icon: str = "qr"
    badge: str = "cross"
    title: str = ""
    fix: str = ""
    picture: str = "phone"
    may_skip: bool = False
    others: tuple[str, ...] = ()


WAYS: Final = ("card", "id-code", "phone", "insurance")
"""Pictures of the ways in without a touch, the surest first."""


def derive(journey: Journey) -> ReadProblemProps:
    """The reading help for this journey."""
    words = _words(journey)
    return replace(words, others=others(journey, words.picture))


def others(journey: Journey, shown: str) -> tuple[str, ...]:
    """Two more ways beside the one that is shown; none where only the desk or the chip helps."""
    if shown == "desk" or journey.chip_rules.needed or not isinstance(journey.step, ReadProblem):
        return ()
    lost = journey.site.chip is None or journey.step.problem is CardProblem.READER_LOST
    return tuple(way for way in WAYS if way != shown and not (lost and way == "card"))[:2]


def _words(journey: Journey) -> ReadProblemProps:
    match journey.step:
        case ReadProblem(problem=CardProblem() as problem, known=known):
            needed = journey.chip_rules.needed
            words = replace(card_words(problem), may_skip=isinstance(known, Identity) and not needed)
            return _chip_alone(problem, words) if needed or isinstance(known, TravelDocument) else words
        case ReadProblem(problem=RefusalKind() as problem):
            return code_words(problem)
        case _:
            return ReadProblemProps()


def _chip_alone(problem: CardProblem, words: ReadProblemProps) -> ReadProblemProps:
    """Where a code does not do without its chip, showing it again would lead round in a circle."""
    match problem:
        case CardProblem.READER_LOST:
            fix = translate("ReadProblem", "Mời bạn mang giấy tờ đến quầy hướng dẫn. Nhân viên sẽ giúp bạn đăng ký.")
            return replace(words, fix=fix, picture="desk")
        case CardProblem.NO_ID_CARD:
            fix = translate("ReadProblem", "Hãy đặt thẻ căn cước gắn chip, hoặc hỏi nhân viên ở quầy hướng dẫn.")
            return replace(words, fix=fix)
        case CardProblem.UNREADABLE:
            fix = translate("ReadProblem", "Đặt lại giấy tờ thật sát đầu đọc, hoặc hỏi nhân viên ở quầy hướng dẫn.")
            return replace(words, fix=fix)
        case _:
            return words


def card_words(problem: CardProblem) -> ReadProblemProps:
    """A card on the reader gave nothing."""
    match problem:
        case CardProblem.PULLED_EARLY:
            return ReadProblemProps(
                "card",
                "clock",
                translate("ReadProblem", "Thẻ được lấy ra hơi sớm"),
                translate("ReadProblem", "Đặt lại thẻ lên đầu đọc và để yên cho đến khi màn hình hiện tên của bạn."),
                "card",
            )
        case CardProblem.TOO_SLOW:
            return ReadProblemProps(
                "card",
                "clock",
                translate("ReadProblem", "Đọc thẻ lâu hơn bình thường"),
                translate("ReadProblem", "Lấy thẻ ra, bỏ ốp hoặc ví, rồi đặt lại thẻ thật sát đầu đọc."),
                "card",
            )
        case CardProblem.NO_ID_CARD:
            return ReadProblemProps(
                "card",
                "question",
                translate("ReadProblem", "Đây không phải thẻ căn cước gắn chip"),
                translate("ReadProblem", "Hãy đặt thẻ căn cước gắn chip, hoặc đưa mã QR trên giấy tờ ra trước camera."),
                "card",
            )
        case CardProblem.TWO_CARDS:
            return ReadProblemProps(
                "people",
                "alert",
                translate("ReadProblem", "Có nhiều thẻ trên đầu đọc"),
                translate("ReadProblem", "Lấy các thẻ ra khỏi ví, rồi chỉ đặt một thẻ căn cước lên đầu đọc."),
                "card",
            )
        case CardProblem.WEAK_FIELD:
            return ReadProblemProps(
                "card",
                "alert",
                translate("ReadProblem", "Thẻ nằm chưa sát đầu đọc"),
                translate("ReadProblem", "Đặt thẻ vào giữa đầu đọc, bỏ ốp, ví và chìa khóa ra xa, rồi để yên."),
                "card",
            )
        case CardProblem.ANOTHER_CARD:
            return ReadProblemProps(
                "card",
                "question",
                translate("ReadProblem", "Số này không phải của thẻ trên đầu đọc"),
                translate("ReadProblem", "Hãy đưa mã QR của chính thẻ trên đầu đọc, hoặc đặt đúng thẻ của bạn."),
                "id-code",
            )
        case CardProblem.READER_LOST:
            return ReadProblemProps(
                "card",
                "cross",
                translate("ReadProblem", "Đầu đọc thẻ đang tạm ngừng"),
                translate("ReadProblem", "Hãy đưa mã QR trên thẻ ra trước camera, hoặc nhập số giấy tờ."),
                "id-code",
            )
        case CardProblem.UNREADABLE:
            return ReadProblemProps(
                "card",
                "cross",
                translate("ReadProblem", "Máy chưa đọc được chip của thẻ"),
                translate("ReadProblem", "Đặt lại thẻ, mặt có chip úp xuống, hoặc đưa mã QR trên thẻ ra trước camera."),
                "card",
            )
        case CardProblem.NOT_GENUINE:
            return ReadProblemProps(
                "card",
                "question",
                translate("ReadProblem", "Máy chưa xác nhận được thẻ này"),
                translate("ReadProblem", "Mời bạn mang thẻ đến quầy hướng dẫn. Nhân viên sẽ giúp bạn đăng ký."),
                "desk",
            )
        case _:
            assert_never(problem)


def code_words(problem: RefusalKind) -> ReadProblemProps:
    """A code was read, and it is not one to register with."""
    match problem:
        case RefusalKind.WEB_LINK:
            return ReadProblemProps(
                title=translate("ReadProblem", "Đây là mã của một trang web"),
                fix=translate("ReadProblem", "Hãy đưa mã QR in trên thẻ căn cước, hoặc mã trong ứng dụng VNeID."),
                picture="id-code",
            )
        case RefusalKind.SIGNED_TOKEN:
            return ReadProblemProps(
                icon="phone",
                title=translate("ReadProblem", "Đây là mã dùng cho ứng dụng khác"),
                fix=translate("ReadProblem", "Trong VNeID, mở “Ví giấy tờ”, chọn “Thẻ căn cước” rồi đưa mã QR ở đó."),
                picture="phone",
            )
        case RefusalKind.HEALTH_DECLARATION:
            return ReadProblemProps(
                title=translate("ReadProblem", "Đây là mã khai báo y tế"),
                fix=translate("ReadProblem", "Hãy đưa mã QR in trên thẻ căn cước, hoặc mã trên thẻ BHYT."),
                picture="id-code",
            )
        case RefusalKind.NOT_UTF8:
            return ReadProblemProps(
                badge="alert",
                title=translate("ReadProblem", "Máy đọc chưa đúng chữ trên mã này"),
                fix=translate("ReadProblem", "Hãy đưa mã ra trước camera, hoặc đặt thẻ căn cước lên đầu đọc."),
                picture="id-code",
            )
        case RefusalKind.BROKEN_DOCUMENT:
            return ReadProblemProps(
                badge="alert",
                title=translate("ReadProblem", "Mã bị mờ hoặc đọc chưa đủ"),
                fix=translate("ReadProblem", "Lau sạch mã, giữ yên cách camera một gang tay, tránh ánh đèn lóa."),
                picture="id-code",
            )
        case RefusalKind.EMPTY:
            return ReadProblemProps(
                badge="question",
                title=translate("ReadProblem", "Mã này không có thông tin"),
                fix=translate("ReadProblem", "Hãy đưa mã QR in trên thẻ căn cước, hoặc mã trong ứng dụng VNeID."),
                picture="id-code",
            )
        case RefusalKind.OWN_TICKET:
            return ReadProblemProps(
                icon="ticket",
                badge="check",
                title=translate("ReadProblem", "Đây là phiếu khám của bạn"),
                fix=translate("ReadProblem", "Bạn đã có số rồi. Mời bạn đến phòng ghi trên phiếu và chờ gọi số."),
                picture="desk",
            )
        case RefusalKind.PASSPORT:
            return ReadProblemProps(
                icon="card",
                badge="question",
                title=translate("ReadProblem", "Giấy tờ này cần đăng ký tại quầy"),
                fix=translate("ReadProblem", "Mời bạn mang hộ chiếu hoặc giấy tờ này đến quầy. Nhân viên sẽ giúp bạn."),
                picture="desk",
            )
        case RefusalKind.UNKNOWN_CODE | RefusalKind.TOO_LONG | RefusalKind.WRONG_LENGTH | RefusalKind.IMPOSSIBLE_NUMBER:
            return ReadProblemProps(
                badge="question",
                title=translate("ReadProblem", "Máy không nhận ra mã này"),
                fix=translate("ReadProblem", "Máy đọc được mã trên thẻ căn cước, mã trong VNeID và mã trên thẻ BHYT."),
                picture="id-code",
            )
        case _:
            assert_never(problem)
