"""Pages on which something is tried out: codes, cards, sound, touch, screen."""

from enum import Enum

from kiosk.staff.machine import MachineWord
from kiosk.staff.said import Said
from kiosk.staff.touch import Matrix, Place
from kiosk.staff.trials import ChipSeen, ScanSeen
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class AtScan:
    """Codes are held up; `seen` the last ones, the newest first."""

    seen: tuple[ScanSeen, ...] = ()


class CardState(Enum):
    """How far the card on the reader is."""

    NONE = "none"
    LAID = "laid"
    KEY_WANTED = "key-wanted"
    READING = "reading"


@dataclass(frozen=True, slots=True)
class AtChip:
    """A card is laid. `keyed`: a code was shown that opens it. `done` from 0 to 1 while it is read."""

    state: CardState = CardState.NONE
    keyed: bool = False
    done: float = 0.0
    seen: ChipSeen | None = None


class SoundWord(Enum):
    """What became of the last sound."""

    PLAYING = Said("Đang phát…", "Playing…")
    PLAYED = Said("Đã phát xong. Có nghe thấy không?", "It was played. Could it be heard?")
    NO_VOICE = Said("Máy không có giọng đọc cho tiếng này.", "There is no voice for this language here.")
    NO_SOUND = Said("Không ra tiếng: xem loa và thẻ âm thanh.", "No sound comes out: look at speaker and sound card.")


@dataclass(frozen=True, slots=True)
class AtSound:
    """Tones and sentences. `volume` from 0 to 4; `word` of the last one."""

    volume: int = 2
    word: SoundWord | None = None


class TouchStage(Enum):
    """How far the calibration is."""

    DRAWING = "drawing"
    TARGETS = "targets"
    MISSED = "missed"
    """Fingers were not where they should have been."""
    LAYING = "laying"
    TRYING = "trying"
    """It lies there, and is taken back unless somebody can touch the button that keeps it."""
    TAKING_BACK = "taking-back"
    KEPT = "kept"
    TAKEN_BACK = "taken-back"
    FAILED = "failed"
    """The caretaker did not lay it; see `word`."""


@dataclass(frozen=True, slots=True)
class AtTouch:
    """Drawing where it is touched, or calibrating. `touched` are the targets' places as fractions of the picture.

    `before` lay there when the calibration began, `tried` is what lies there instead.
    """

    stage: TouchStage = TouchStage.DRAWING
    touched: tuple[Place, ...] = ()
    before: Matrix | None = None
    tried: Matrix | None = None
    word: MachineWord | None = None

    @property
    def unsure(self) -> bool:
        """Whether something lies on the screen that nobody has confirmed: the way out takes it back first."""
        return self.stage in (TouchStage.LAYING, TouchStage.TRYING, TouchStage.TAKING_BACK)


class ScreenPicture(Enum):
    """What fills the glass."""

    BLACK = "black"
    WHITE = "white"
    RED = "red"
    GREEN = "green"
    BLUE = "blue"
    RULER = "ruler"


@dataclass(frozen=True, slots=True)
class AtScreen:
    """Solid colours for dead pixels, and a ruler; None while the page itself is shown."""

    picture: ScreenPicture | None = None
