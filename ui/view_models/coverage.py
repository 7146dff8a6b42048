"""Insurance does not pay: why, what that means, and how to go on."""

from typing import assert_never

from PySide6.QtCore import Property, QCoreApplication, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import Journey, Language, events
from kiosk.journey.state import CoverageProblem
from kiosk.values import dataclass
from kiosk.visit import NotCovered, NotCoveredReason
from ui.view_models.base import PropsViewModel
from ui.view_models.words import date_words

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class CoverageProps:
    """The reason, and what it means."""

    title: str = ""
    text: str = ""


def derive(journey: Journey) -> CoverageProps:
    """The insurance screen for this journey."""
    match journey.step:
        case CoverageProblem(coverage=coverage):
            return reason_words(coverage, journey.language)
        case _:
            return CoverageProps()


def reason_words(coverage: NotCovered, language: Language) -> CoverageProps:
    """Why insurance does not pay."""
    match coverage.reason:
        case NotCoveredReason.EXPIRED:
            title = translate("Coverage", "Thẻ BHYT đã hết hạn")
            text = translate("Coverage", "Theo cổng bảo hiểm, thẻ của bạn đã hết hạn sử dụng.")
            if coverage.valid_to is not None:
                day = date_words(coverage.valid_to, language)
                text = translate("Coverage", "Thẻ của bạn có giá trị đến hết ngày %1.").replace("%1", day)
            return CoverageProps(title, text)
        case NotCoveredReason.NOT_FOUND:
            return CoverageProps(
                translate("Coverage", "Chưa tìm thấy thẻ BHYT của bạn"),
                translate("Coverage", "Cổng bảo hiểm chưa có thẻ BHYT nào theo giấy tờ này."),
            )
        case NotCoveredReason.MISMATCH:
            return CoverageProps(
                translate("Coverage", "Thông tin BHYT chưa khớp"),
                translate("Coverage", "Tên hoặc ngày sinh trên thẻ BHYT khác với giấy tờ bạn vừa đưa."),
            )
        case NotCoveredReason.OTHER:
            return CoverageProps(
                translate("Coverage", "BHYT chưa chi trả cho lượt khám này"),
                translate("Coverage", "Cổng bảo hiểm trả lời rằng thẻ chưa dùng được hôm nay."),
            )
        case _:
            assert_never(coverage.reason)


@QmlElement
class CoverageViewModel(PropsViewModel):
    """The insurance screen's properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = CoverageProps()

    @Property(str, notify=changed)
    def title(self) -> str:
        """The reason."""
        return self._props.title

    @Property(str, notify=changed)
    def text(self) -> str:
        """The reason explained."""
        return self._props.text

    @Slot()
    def payMyself(self) -> None:
        """The patient goes on without insurance."""
        self._dispatch(events.PayMyself())

    @Slot()
    def help(self) -> None:
        """Somebody is called."""
        self._dispatch(events.HelpPressed())
