"""How somebody wants the glass to be: letters, colours, height, sound. It belongs to the visit and ends with it."""

from dataclasses import replace
from enum import Enum
from typing import Final

from kiosk.values import dataclass

TEXT_SIZES: Final = 4
"""Sizes of letters, from 0."""
LOUDEST: Final = 4
"""Volumes, from 0 for silence."""


class Palette(Enum):
    """The colours of the glass."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


@dataclass(frozen=True, slots=True)
class Ease:
    """What was set on the glass.

    `low`: everything stands within reach of somebody who sits. `spoken`: every screen is read out. `eyes_free`: the
    four corners of the glass, or a keypad, do everything, and every screen is read out whatever `spoken` says.
    `blanked`: nothing is shown, for nobody who stands behind; only where it is eyes-free.
    """

    text_size: int = 0
    palette: Palette = Palette.LIGHT
    low: bool = False
    spoken: bool = False
    eyes_free: bool = False
    blanked: bool = False
    volume: int = 2

    @property
    def speaks(self) -> bool:
        """Whether screens are read out."""
        return self.spoken or self.eyes_free

    def with_text_size(self, size: int) -> "Ease":
        """Larger or smaller letters, as far as they go."""
        return replace(self, text_size=min(max(size, 0), TEXT_SIZES - 1))

    def with_volume(self, volume: int) -> "Ease":
        """Louder or softer, as far as it goes."""
        return replace(self, volume=min(max(volume, 0), LOUDEST))

    def with_eyes_free(self, on: bool) -> "Ease":
        """With or without looking; who looks again sees something."""
        return replace(self, eyes_free=on, blanked=self.blanked and on)
