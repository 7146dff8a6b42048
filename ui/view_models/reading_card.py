"""A card on the chip reader: what the patient does for it, and how far the reading is."""

from enum import StrEnum

from PySide6.QtCore import Property, QCoreApplication, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.identity import TravelDocument
from kiosk.journey import Journey, NumberKind, events
from kiosk.journey.state import ReadingCard
from kiosk.values import dataclass
from ui.view_models.base import PropsViewModel

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


class Part(StrEnum):
    """What is to be seen: the card being read, its code before the camera, or the card coming down on the reader."""

    READING = "reading"
    CODE = "code"
    LAYING = "laying"
    TAKING = "taking"
    """What lies there is a card that somebody left behind, or no ID card."""


@dataclass(frozen=True, slots=True)
class ReadingCardProps:
    """`done` is how much of the chip was read, from 0 to 1. `may_skip`: the visit can go on without it."""

    part: Part = Part.READING
    title: str = ""
    lead: str = ""
    done: float = 0.0
    may_skip: bool = False


def derive(journey: Journey) -> ReadingCardProps:
    """The chip screen for this journey."""
    match journey.step:
        case ReadingCard(known=None, number_wanted=True):
            return _code_wanted(journey)
        case ReadingCard(known=known) if known is not None and not journey.card_of_visit:
            return _card_wanted(journey, passport=isinstance(known, TravelDocument))
        case ReadingCard(done=done):
            return ReadingCardProps(
                Part.READING,
                translate("ReadingCard", "Đang đọc thẻ của bạn"),
                translate("ReadingCard", "Giữ yên thẻ trên đầu đọc cho đến khi màn hình hiện tên của bạn."),
                done,
            )
        case _:
            return ReadingCardProps()


def _code_wanted(journey: Journey) -> ReadingCardProps:
    title = translate("ReadingCard", "Đưa mã QR trên thẻ ra trước camera")
    if journey.card_on_reader:
        lead = translate("ReadingCard", "Nhấc thẻ lên để đưa mã QR, hoặc nhập số thẻ.")
    else:
        lead = translate("ReadingCard", "Giữ thẻ cách camera một gang tay, hoặc nhập số thẻ.")
    return ReadingCardProps(Part.CODE, title, lead)


def _card_wanted(journey: Journey, *, passport: bool) -> ReadingCardProps:
    may_skip = not passport and not journey.chip_rules.needed
    if journey.card_on_reader:
        return ReadingCardProps(
            Part.TAKING,
            translate("ReadingCard", "Trên đầu đọc đang có một thẻ khác"),
            translate("ReadingCard", "Hãy nhấc thẻ đó ra, rồi đặt giấy tờ của bạn lên. Thẻ bỏ quên xin đưa nhân viên."),
            may_skip=may_skip,
        )
    if passport:
        return ReadingCardProps(
            Part.LAYING,
            translate("ReadingCard", "Đặt hộ chiếu lên đầu đọc"),
            translate("ReadingCard", "Mở trang có ảnh, úp xuống đầu đọc và để yên."),
        )
    return ReadingCardProps(
        Part.LAYING,
        translate("ReadingCard", "Đặt thẻ căn cước lên đầu đọc"),
        translate("ReadingCard", "Úp mặt có chip xuống và để yên vài giây."),
        may_skip=may_skip,
    )


@QmlElement
class ReadingCardViewModel(PropsViewModel):
    """The chip screen's properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = ReadingCardProps()

    @Property(str, notify=changed)
    def part(self) -> str:
        """What is to be seen: reading, code, laying or taking."""
        return self._props.part.value

    @Property(str, notify=changed)
    def title(self) -> str:
        """What is going on, or what to do."""
        return self._props.title

    @Property(str, notify=changed)
    def lead(self) -> str:
        """How."""
        return self._props.lead

    @Property(float, notify=changed)
    def done(self) -> float:
        """How much of the chip was read, from 0 to 1."""
        return self._props.done

    @Property(bool, notify=changed)
    def maySkip(self) -> bool:
        """Whether the visit can go on without the chip."""
        return self._props.may_skip

    @Slot()
    def typeNumber(self) -> None:
        """The patient would rather type the card's number."""
        self._dispatch(events.TypeNumber(NumberKind.DOCUMENT))

    @Slot()
    def skip(self) -> None:
        """Without the chip."""
        self._dispatch(events.WithoutChip())

    @Slot()
    def help(self) -> None:
        """Somebody is called."""
        self._dispatch(events.HelpPressed())
