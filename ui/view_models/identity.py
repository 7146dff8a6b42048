"""Who the kiosk thinks stands here, and the question whether that is right."""

from base64 import b64encode
from dataclasses import field
from typing import assert_never

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import ChipState, Journey, events
from kiosk.journey.state import Confirming
from kiosk.values import dataclass
from kiosk.visit import RegisteredBy
from ui.portrait import PortraitPicture
from ui.view_models.agreeing import PurposeRow, agreed_words, purposes_of
from ui.view_models.base import Dispatch, PropsViewModel
from ui.view_models.person_words import NO_NEWS, News, about_words, coverage_words, name_words, number_words
from ui.view_models.rows import Rows

__all__ = ["IdentityProps", "IdentityViewModel", "PortraitPicture", "derive"]

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class IdentityProps:
    """The person as shown. `guardian` where an adult registers a child; `agreed` is what confirming agrees to."""

    name: str = field(default="", repr=False)
    about: str = field(default="", repr=False)
    number: str = field(default="", repr=False)
    coverage: News = NO_NEWS
    guardian: bool = False
    agreed: str = ""
    purposes: tuple[PurposeRow, ...] = ()
    chip: News = NO_NEWS
    portrait: str = field(default="", repr=False)


def derive(journey: Journey) -> IdentityProps:
    """The identity screen for this journey."""
    match journey.step:
        case Confirming(person=person, chip=chip, portrait=portrait):
            return IdentityProps(
                name_words(person),
                about_words(person, journey.language),
                number_words(person),
                coverage_words(person, journey.language),
                person.needs_guardian,
                agreed_words(person),
                purposes_of(journey, person),
                _chip_words(chip, read=person.identity.proof is not None),
                "" if portrait is None else b64encode(portrait.jpeg).decode(),
            )
        case _:
            return IdentityProps()


def _chip_words(chip: ChipState | None, *, read: bool) -> News:
    """What became of the chip of the card on the reader; how genuine it is, staff are told and not the patient."""
    match chip:
        case None if not read:
            return NO_NEWS
        case ChipState.READ | None:
            return News("good", translate("Identity", "Đã đọc chip của thẻ"))
        case ChipState.READING:
            return News("info", translate("Identity", "Đang đọc chip, để yên thẻ…"))
        case ChipState.ANOTHER_CARD:
            return News("warn", translate("Identity", "Thẻ trên đầu đọc là của người khác"))
        case ChipState.UNREAD:
            return News("info", translate("Identity", "Chưa đọc được chip, bạn cứ tiếp tục"))
        case _:
            assert_never(chip)


@QmlElement
class IdentityViewModel(PropsViewModel):
    """The identity screen's properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = IdentityProps()

    def __init__(self, dispatch: Dispatch, parent: QObject | None = None) -> None:
        super().__init__(dispatch, parent)
        self._rows = Rows(PurposeRow, self)

    def _swapped(self) -> None:
        self._rows.show(self._props.purposes)

    @Property(str, notify=changed)
    def name(self) -> str:
        """The patient's name, masked where no document shows it."""
        return self._props.name

    @Property(str, notify=changed)
    def about(self) -> str:
        """Sex, birth and age."""
        return self._props.about

    @Property(str, notify=changed)
    def number(self) -> str:
        """The document's number, masked."""
        return self._props.number

    @Property(str, notify=changed)
    def coverageTone(self) -> str:
        """How the insurance news sounds; nothing while it is on its way."""
        return self._props.coverage.tone

    @Property(str, notify=changed)
    def coverage(self) -> str:
        """The insurance news."""
        return self._props.coverage.text

    @Property(str, notify=changed)
    def portrait(self) -> str:
        """The picture out of the chip in base64; nothing where it is not shown."""
        return self._props.portrait

    @Property(str, notify=changed)
    def chipTone(self) -> str:
        """How the news of the chip sounds; nothing where no card was laid."""
        return self._props.chip.tone

    @Property(str, notify=changed)
    def chip(self) -> str:
        """The news of the chip."""
        return self._props.chip.text

    @Property(bool, notify=changed)
    def guardian(self) -> bool:
        """Whether an adult has to register this patient."""
        return self._props.guardian

    @Property(str, notify=changed)
    def agreed(self) -> str:
        """What the big button agrees to."""
        return self._props.agreed

    @Property(QObject, constant=True)
    def purposes(self) -> QObject:
        """What is asked for beside the visit, as rows."""
        return self._rows

    @Slot(str)
    def confirm(self, by: str) -> None:
        """It is them, or somebody who may registers for them: self, mother, father, guardian, other."""
        self._dispatch(events.IdentityConfirmed(RegisteredBy(by)))

    @Slot()
    def notMe(self) -> None:
        """It is somebody else: nothing of it stays."""
        self._dispatch(events.ExitPressed())

    @Slot(str, bool)
    def answer(self, purpose: str, agreed: bool) -> None:
        """A secondary purpose is agreed to or refused."""
        self._dispatch(events.PurposeAnswered(purpose, agreed))

    @Slot()
    def wantText(self) -> None:
        """All of what is agreed to is to be shown."""
        self._dispatch(events.ConsentTextWanted())
