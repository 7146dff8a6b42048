"""This kiosk takes no registrations now."""

from typing import assert_never

from PySide6.QtCore import Property, QCoreApplication, Signal
from PySide6.QtQml import QmlElement

from kiosk.journey import Journey, OutOfServiceReason
from kiosk.journey.state import OutOfService
from kiosk.values import dataclass
from ui.view_models.base import PropsViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class OutOfServiceProps:
    """Why, and the word for the technician."""

    text: str = ""
    code: str = ""
    take_card: bool = False


def derive(journey: Journey) -> OutOfServiceProps:
    """The out-of-service screen for this journey."""
    match journey.step:
        case OutOfService(reason=reason):
            return OutOfServiceProps(reason_words(reason), reason.value, journey.card_on_reader)
        case _:
            return OutOfServiceProps()


def reason_words(reason: OutOfServiceReason) -> str:
    """Why, in a patient's words."""
    match reason:
        case OutOfServiceReason.STORE_FULL:
            return translate("OutOfService", "Máy đã nhận đủ số đăng ký và đang chờ gửi đến bệnh viện.")
        case OutOfServiceReason.STORE_BROKEN:
            return translate("OutOfService", "Máy cần nhân viên kỹ thuật kiểm tra.")
        case OutOfServiceReason.MAINTENANCE:
            return translate("OutOfService", "Nhân viên kỹ thuật đang bảo trì máy.")
        case OutOfServiceReason.NO_PAPER:
            return translate("OutOfService", "Máy đã hết giấy in phiếu. Nhân viên sẽ thay giấy sớm.")
        case OutOfServiceReason.OTHER_KIOSK:
            return translate("OutOfService", "Mời bạn dùng một máy khác gần đây.")
        case _:
            assert_never(reason)


@QmlElement
class OutOfServiceViewModel(PropsViewModel):
    """The out-of-service screen's properties."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = OutOfServiceProps()

    @Property(str, notify=changed)
    def text(self) -> str:
        """Why."""
        return self._props.text

    @Property(str, notify=changed)
    def code(self) -> str:
        """The word for the technician."""
        return self._props.code

    @Property(bool, notify=changed)
    def takeCard(self) -> bool:
        """Whether somebody's card still lies on the reader."""
        return self._props.take_card
