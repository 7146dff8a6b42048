"""What a patient reads who takes a visit back: never more than is known."""

from dataclasses import field
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.journey import CancelWord, Journey
from kiosk.journey.state import Cancelling
from kiosk.values import dataclass
from ui.view_models.checking import Errand
from ui.view_models.words import unbroken

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class CancellingProps:
    """`picture` is errands, void or desk: what is being done, a number that is worth nothing, or who can help.

    `number` stands on the void picture alone. `over`: the patient may go; `again`: and may choose another department.
    """

    title: str = ""
    text: str = field(default="", repr=False)
    number: str = field(default="", repr=False)
    picture: str = "errands"
    tone: str = "info"
    over: bool = False
    again: bool = False
    take_card: bool = False
    errands: tuple[Errand, ...] = ()


def derive(journey: Journey) -> CancellingProps:
    """The screen of a visit taken back, for this journey."""
    step = journey.step
    if not isinstance(step, Cancelling):
        return CancellingProps()
    match step.word:
        case CancelWord.STORING | CancelWord.SENDING:
            return CancellingProps(
                translate("Cancelling", "Đang hủy lượt khám"),
                translate("Cancelling", "Xin chờ một chút, máy đang làm theo yêu cầu của bạn."),
                errands=_errands(stored=step.word is CancelWord.SENDING),
            )
        case CancelWord.DONE:
            title = translate("Cancelling", "Đã hủy lượt khám")
            text = translate("Cancelling", "Số %1 không còn giá trị. Nếu đã có phiếu, xin đừng dùng phiếu đó nữa.")
            picture, tone, again = "void", "good", True
        case CancelWord.LATER:
            title = translate("Cancelling", "Đã lưu yêu cầu hủy")
            text = translate("Cancelling", "Máy sẽ báo cho bệnh viện khi có mạng. Số %1 không còn giá trị.")
            picture, tone, again = "void", "info", True
        case CancelWord.TOO_LATE:
            title = translate("Cancelling", "Mời bạn đến quầy hướng dẫn")
            text = translate(
                "Cancelling",
                "Số %1 đã được gọi hoặc đã thanh toán, nên máy không hủy được. Xin mang phiếu đến quầy, "
                "nhân viên sẽ giúp bạn.",
            )
            picture, tone, again = "desk", "warn", False
        case CancelWord.UNCLEAR:
            title = translate("Cancelling", "Máy chưa hủy được lượt khám này")
            text = translate("Cancelling", "Xin mang phiếu số %1 đến quầy hướng dẫn, nhân viên sẽ hủy giúp bạn.")
            picture, tone, again = "desk", "warn", False
        case _:
            assert_never(step.word)
    text = text.replace("%1", unbroken(step.number))
    number = step.number if picture == "void" else ""
    return CancellingProps(title, text, number, picture, tone, True, again, journey.card_on_reader)


def _errands(*, stored: bool) -> tuple[Errand, ...]:
    return (
        Errand("store", translate("Cancelling", "Lưu yêu cầu hủy"), "done" if stored else "doing"),
        Errand("send", translate("Cancelling", "Báo cho bệnh viện"), "doing" if stored else "waiting"),
    )
