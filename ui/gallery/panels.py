"""The panels of the house: pixels and inches."""

import re

from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class PanelSize:
    """A panel: pixels and inches."""

    width: int
    height: int
    inches: float = 21.5

    def __str__(self) -> str:
        return f"{self.width}x{self.height}"


PORTRAIT = PanelSize(1080, 1920)
SMALL = PanelSize(720, 1280, 15.6)
LANDSCAPE = PanelSize(1920, 1080)
LAPTOP = PanelSize(1366, 768, 15.6)
SQUARE = PanelSize(1024, 768, 15.0)

PANELS = {str(panel): panel for panel in (PORTRAIT, SMALL, LANDSCAPE, LAPTOP, SQUARE)}


def panel_named(words: str) -> PanelSize:
    """`1080x1920`, one of the house, or `1080x1920@32`, with its inches. Raises ValueError for anything else."""
    if words in PANELS:
        return PANELS[words]
    found = re.fullmatch(r"(\d{3,4})x(\d{3,4})@(\d{1,2}(?:\.\d+)?)", words)
    if found is None:
        raise ValueError(words)
    return PanelSize(int(found[1]), int(found[2]), float(found[3]))
