"""When a camera tries shorter exposures, because the bright screen of a phone is white to it. Pure.

Automatic exposure measures the whole hall, so a phone at full brightness is a white rectangle. While such a screen is
seen and nothing is read, the exposure goes round in pairs of frames: a quarter, a sixteenth, and what the automatic had
chosen. The automatic itself rests meanwhile (it would need a second to settle between two pairs), so it is let in once
in a while to measure the hall anew.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Final


class Exposure(Enum):
    """How a frame is to be exposed; the others are parts of what the automatic chose last."""

    AUTOMATIC = "automatic"
    HELD = 1
    QUARTER = 4
    SIXTEENTH = 16


@dataclass(frozen=True, slots=True)
class BracketingDelays:
    """Every wait of bracketing, in seconds."""

    gone: float = 1.5
    """From the last sight of the screen until the automatic has the camera to itself again."""
    rounds: float = 4.0
    """How long pairs follow each other before the automatic measures anew."""
    measuring: float = 1.0
    """How long it may take for that."""


FRAMES_EACH: Final = 2
ROUND: Final = (Exposure.QUARTER, Exposure.SIXTEENTH, Exposure.HELD)


class Bracketing:
    """Decides the exposure frame by frame; starts automatic."""

    def __init__(self, delays: BracketingDelays | None = None) -> None:
        self._delays = delays or BracketingDelays()
        self._seen_at: float | None = None
        self._began: float | None = None
        self._frames = 0

    def step(self, now: float, *, screen: bool) -> Exposure:
        """The exposure from now on. Called once for each frame at `now`, in seconds.

        `screen`: a bright screen is in the frame and nothing was read. Short exposures hide the screen; that is why it
        counts as there for a while.
        """
        if screen:
            self._seen_at = now
        elif self._seen_at is not None and now - self._seen_at >= self._delays.gone:
            self._seen_at = self._began = None
        if self._seen_at is None:
            return Exposure.AUTOMATIC
        if self._began is None or now - self._began >= self._delays.rounds + self._delays.measuring:
            self._began, self._frames = now, 0
        if now - self._began >= self._delays.rounds:
            return Exposure.AUTOMATIC
        exposure = ROUND[self._frames // FRAMES_EACH % len(ROUND)]
        self._frames += 1
        return exposure
