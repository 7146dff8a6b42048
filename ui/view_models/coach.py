"""How to hold the code so that the camera can read it, in a kind clerk's words."""

from typing import assert_never

from PySide6.QtCore import Property, QCoreApplication, Signal
from PySide6.QtQml import QmlElement

from kiosk.journey import CodeHint, Journey
from kiosk.values import dataclass
from ui.camera_mirror import CameraMirror
from ui.view_models.base import PropsViewModel
from ui.view_models.screens import is_coached

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

__all__ = ["CameraMirror", "CoachProps", "CoachViewModel", "derive", "hint_words"]


@dataclass(frozen=True, slots=True)
class CoachProps:
    """`text` says what to do, `why` what it is for; `holder` is what the drawing shows a code on."""

    icon: str = "qr"
    text: str = ""
    why: str = ""
    holder: str = "id-code"


def derive(journey: Journey) -> CoachProps:
    """The help for this journey; empty where none is needed."""
    if journey.hint is None or not is_coached(journey):
        return CoachProps()
    return hint_words(journey.hint)


def hint_words(hint: CodeHint) -> CoachProps:
    """One short sentence for each hint."""
    match hint:
        case CodeHint.TOO_FAR:
            return CoachProps("nearer", translate("Coach", "Xin đưa mã lại gần hơn một chút"))
        case CodeHint.TOO_NEAR:
            return CoachProps("further", translate("Coach", "Xin đưa mã ra xa hơn một chút"))
        case CodeHint.TOO_DARK:
            return CoachProps("lamp", translate("Coach", "Hơi tối. Xin đưa mã ra chỗ sáng hơn"))
        case CodeHint.GLARE:
            return CoachProps(
                "glare",
                translate("Coach", "Xin nghiêng mã, hoặc giảm độ sáng điện thoại"),
                translate("Coach", "Mã đang bị lóa sáng."),
                "phone",
            )
        case CodeHint.MOVING:
            return CoachProps("hand", translate("Coach", "Xin giữ yên tay một chút"))
        case CodeHint.CUT_OFF:
            return CoachProps("whole", translate("Coach", "Xin đưa trọn mã vào giữa khung hình"))
        case CodeHint.NOT_A_DOCUMENT:
            return CoachProps(
                "card",
                translate("Coach", "Xin đưa mã trên thẻ căn cước, VNeID hoặc thẻ BHYT"),
                translate("Coach", "Đây không phải mã trên giấy tờ tuỳ thân."),
            )
        case _:
            assert_never(hint)


@QmlElement
class CoachViewModel(PropsViewModel):
    """The coaching panel's properties."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = CoachProps()

    @Property(str, notify=changed)
    def icon(self) -> str:
        """The drawing of what to do."""
        return self._props.icon

    @Property(str, notify=changed)
    def text(self) -> str:
        """What to do."""
        return self._props.text

    @Property(str, notify=changed)
    def why(self) -> str:
        """Why; nothing where the sentence says it."""
        return self._props.why

    @Property(str, notify=changed)
    def holder(self) -> str:
        """What the drawing shows a code on, where there is no mirror."""
        return self._props.holder
