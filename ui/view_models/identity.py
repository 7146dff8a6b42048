"""Who the kiosk thinks stands here, and the question whether that is right."""

from base64 import b64encode
from dataclasses import field
from typing import assert_never

from PySide6.QtCore import Property, QCoreApplication, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.journey import ChipState, Journey, events
from kiosk.journey.state import Confirming
from kiosk.values import dataclass
from ui.portrait import PortraitPicture
from ui.view_models.base import PropsViewModel
from ui.view_models.person_words import NO_NEWS, News, about_words, coverage_words, name_words, number_words

__all__ = ["IdentityProps", "IdentityViewModel", "PortraitPicture", "derive"]

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

SURVEY = "survey"


@dataclass(frozen=True, slots=True)
class IdentityProps:
    """The person as shown. `guardian` where an adult registers a child."""

    name: str = field(default="", repr=False)
    about: str = field(default="", repr=False)
    number: str = field(default="", repr=False)
    coverage: News = NO_NEWS
    guardian: bool = False
    survey: bool = False
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
                SURVEY in person.purposes,
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

    @Property(bool, notify=changed)
    def survey(self) -> bool:
        """Whether the patient agreed to be asked for an opinion later."""
        return self._props.survey

    @Slot()
    def confirm(self) -> None:
        """It is them, and they agree to be registered."""
        self._dispatch(events.IdentityConfirmed())

    @Slot()
    def notMe(self) -> None:
        """It is somebody else: nothing of it stays."""
        self._dispatch(events.ExitPressed())

    @Slot()
    def toggleSurvey(self) -> None:
        """The secondary purpose is chosen or left."""
        self._dispatch(events.PurposeToggled(SURVEY))
