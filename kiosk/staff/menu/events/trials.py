"""Trials of codes, cards, sound, touch and screen."""

from dataclasses import dataclass

from kiosk.staff.machine import MachineWord
from kiosk.staff.menu.pages.trials import CardState, ScreenPicture, SoundWord
from kiosk.staff.touch import Matrix, Place
from kiosk.staff.trials import ChipSeen, ScanSeen


@dataclass(frozen=True, slots=True)
class ScanWanted:
    """To the trial of codes."""


@dataclass(frozen=True, slots=True)
class ChipWanted:
    """To the trial of cards."""


@dataclass(frozen=True, slots=True)
class SoundWanted:
    """To the trial of sound; `volume` is what the kiosk has now."""

    volume: int


@dataclass(frozen=True, slots=True)
class TouchWanted:
    """To the trial of touch."""


@dataclass(frozen=True, slots=True)
class ScreenWanted:
    """To the trial of the screen."""


@dataclass(frozen=True, slots=True)
class CodeSeen:
    """A reader read a code."""

    seen: ScanSeen


@dataclass(frozen=True, slots=True)
class CardKeyKnown:
    """A code was shown that opens the card."""


@dataclass(frozen=True, slots=True)
class CardMoved:
    """A card came, wants a key, is read, or left."""

    state: CardState
    done: float = 0.0


@dataclass(frozen=True, slots=True)
class CardSeen:
    """A card was read, or was not."""

    seen: ChipSeen


@dataclass(frozen=True, slots=True)
class ToneWanted:
    """Play this tone."""

    tone: str


@dataclass(frozen=True, slots=True)
class SentenceWanted:
    """Say the sentence in this language."""

    language: str


@dataclass(frozen=True, slots=True)
class VolumeWanted:
    """So loud from now on, as long as this page is open."""

    volume: int


@dataclass(frozen=True, slots=True)
class SoundCame:
    """What became of the sound."""

    word: SoundWord


@dataclass(frozen=True, slots=True)
class CalibrationWanted:
    """Begin with the targets."""


@dataclass(frozen=True, slots=True)
class TargetTouched:
    """A finger on the target that is shown; a fraction of the picture."""

    at: Place


@dataclass(frozen=True, slots=True)
class MatrixLaid:
    """What the caretaker did with it; `before` is what lay there."""

    word: MachineWord
    before: Matrix
    tried: Matrix


@dataclass(frozen=True, slots=True)
class MatrixKept:
    """Somebody touched the button: it is right."""


@dataclass(frozen=True, slots=True)
class MatrixDoubted:
    """Nobody touched the button in time, or somebody wants the old one."""


@dataclass(frozen=True, slots=True)
class MatrixTakenBack:
    """What the caretaker did with the old one."""

    word: MachineWord


@dataclass(frozen=True, slots=True)
class PictureWanted:
    """This over the whole glass; None back to the page."""

    picture: ScreenPicture | None
