"""The trials of codes and cards: what a reader said, masked."""

from typing import assert_never

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.runtime.service_face import ServiceFace
from kiosk.staff.menu.pages import AtChip, AtScan, CardState
from kiosk.staff.trials import ChipLevel, ChipSeen, ScanKind, ScanSeen
from kiosk.values import dataclass
from ui.view_models.rows import Rows
from ui.view_models.service_base import FactRow, Glance, ServicePageModel
from ui.view_models.service_devices import device_words
from ui.view_models.words import joined

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ReadingProps:
    """`rows` of codes, the newest first; of a card `title`, `text` and `tone`, and `done` while it is read."""

    rows: tuple[FactRow, ...] = ()
    title: str = ""
    text: str = ""
    tone: str = "info"
    reading: bool = False
    done: float = 0.0


def derive(glance: Glance) -> ReadingProps:
    """The page for this menu."""
    match glance.menu.page:
        case AtScan(seen=seen):
            return ReadingProps(tuple(scan_row(glance, number, one) for number, one in enumerate(seen)))
        case AtChip() as page:
            return chip_props(page)
        case _:
            return ReadingProps()


def scan_row(glance: Glance, number: int, seen: ScanSeen) -> FactRow:
    """One code in words; the number is its place on the page."""
    took = "" if seen.ms is None else f"{seen.ms:.0f} ms"
    #: %1 is a number of bytes
    size = translate("ServiceReading", "%1 byte").replace("%1", str(seen.size)) if seen.size else ""
    text = joined(seen.masked, device_words(seen.device), seen.symbology, size, seen.decoder, took, seen.refused)
    tone = "bad" if seen.kind is ScanKind.BROKEN else "warn" if seen.kind is ScanKind.OTHER else "good"
    return FactRow(str(number), glance.say(seen.kind.value), text, tone)


def chip_props(page: AtChip) -> ReadingProps:
    """What to do next, or what came of it."""
    if page.seen is not None:
        return chip_seen_props(page.seen)
    match page.state:
        case CardState.READING:
            return ReadingProps(title=translate("ServiceReading", "Đang đọc thẻ…"), reading=True, done=page.done)
        case CardState.KEY_WANTED:
            title = translate("ServiceReading", "Thẻ đã nằm trên đầu đọc")
            text = translate("ServiceReading", "Đưa mã QR của chính thẻ này trước camera hoặc máy quét.")
            return ReadingProps(title=title, text=text)
        case CardState.LAID:
            return ReadingProps(title=translate("ServiceReading", "Thẻ đã nằm trên đầu đọc"))
        case CardState.NONE if page.keyed:
            title = translate("ServiceReading", "Đã có mã của thẻ")
            return ReadingProps(title=title, text=translate("ServiceReading", "Đặt thẻ lên đầu đọc."))
        case CardState.NONE:
            title = translate("ServiceReading", "Đưa mã QR của một thẻ căn cước, rồi đặt thẻ lên đầu đọc")
            text = translate("ServiceReading", "Không lưu gì của thẻ; chỉ hiện mức xác thực và thời gian.")
            return ReadingProps(title=title, text=text)
        case _:
            assert_never(page.state)


def chip_seen_props(seen: ChipSeen) -> ReadingProps:
    """A card that was read, or was not."""
    if seen.level is None:
        return ReadingProps(title=translate("ServiceReading", "Chưa đọc được thẻ"), text=seen.problem, tone="bad")
    match seen.level:
        case ChipLevel.ISSUER_VERIFIED:
            title, tone = translate("ServiceReading", "Thẻ thật: đúng chữ ký của nơi cấp"), "good"
        case ChipLevel.UNALTERED:
            title, tone = translate("ServiceReading", "Dữ liệu nguyên vẹn, chưa biết nơi ký"), "warn"
        case ChipLevel.NOT_VERIFIED:
            title, tone = translate("ServiceReading", "Không xác thực được thẻ"), "bad"
        case _:
            assert_never(seen.level)
    #: %1 is a number of milliseconds
    took = translate("ServiceReading", "%1 ms").replace("%1", f"{seen.ms:.0f}")
    return ReadingProps(title=title, text=joined(seen.masked, took, ", ".join(seen.failed)), tone=tone)


@QmlElement
class ServiceReadingModel(ServicePageModel):
    """The pages' properties."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = ReadingProps()

    def __init__(self, desk: ServiceFace, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._rows = Rows(FactRow, self)

    def _swapped(self) -> None:
        self._rows.show(self._props.rows)

    @Property(QObject, constant=True)
    def mirror(self) -> QObject | None:
        """What the camera sees; None on a kiosk without one. The menu lives in the app's model, which has it."""
        menu = self.parent()
        app = menu.parent() if menu is not None else None
        mirror = app.property("mirror") if app is not None else None
        return mirror if isinstance(mirror, QObject) else None

    @Property(QObject, constant=True)
    def rows(self) -> Rows:
        """The codes."""
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many codes are shown."""
        return len(self._props.rows)

    @Property(str, notify=changed)
    def title(self) -> str:
        """What is the case with the card."""
        return self._props.title

    @Property(str, notify=changed)
    def text(self) -> str:
        """What that means."""
        return self._props.text

    @Property(str, notify=changed)
    def tone(self) -> str:
        """How that looks."""
        return self._props.tone

    @Property(bool, notify=changed)
    def reading(self) -> bool:
        """Whether a card is being read."""
        return self._props.reading

    @Property(float, notify=changed)
    def done(self) -> float:
        """How much of it was."""
        return self._props.done
