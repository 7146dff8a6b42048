"""Trials."""

from dataclasses import dataclass

from kiosk.staff.touch import Matrix


@dataclass(frozen=True, slots=True)
class Listen:
    """What readers read comes to the menu: `CodeSeen`, `CardMoved`, `CardSeen`; `cards` open with a code shown."""

    cards: bool


@dataclass(frozen=True, slots=True)
class StopListening:
    """No more of it, and keys are forgotten. No answer."""


@dataclass(frozen=True, slots=True)
class PlayTone:
    """`SoundCame`."""

    tone: str


@dataclass(frozen=True, slots=True)
class SaySentence:
    """`SoundCame`."""

    language: str


@dataclass(frozen=True, slots=True)
class SetVolume:
    """No answer."""

    volume: int


@dataclass(frozen=True, slots=True)
class Hush:
    """Silence, and the volume as it was. No answer."""


@dataclass(frozen=True, slots=True)
class LayMatrix:
    """What was measured, as a matrix of the picture, over what lies there. `MatrixLaid`."""

    measured: Matrix


@dataclass(frozen=True, slots=True)
class WaitForKeeping:
    """Tell when nobody confirmed in time: `MatrixDoubted`."""


@dataclass(frozen=True, slots=True)
class KeepMatrix:
    """It was confirmed. No answer."""

    matrix: Matrix


@dataclass(frozen=True, slots=True)
class TakeMatrixBack:
    """`MatrixTakenBack`."""

    before: Matrix
    tried: Matrix
