"""How large things are on paper, chosen for the cuts and sizes whose strokes print evenly at 8 dots a millimetre.

Nothing goes below 26: capitals 2.2 mm high, what an old eye reads at arm's length.
"""

from dataclasses import dataclass

from ui.paper.fonts import Weight
from ui.paper.text import Style


@dataclass(frozen=True, slots=True)
class Sizes:
    """How large things are on one width of paper, in dots of an eighth of a millimetre."""

    module: int
    facts: int
    gap: int
    hospital: Style
    department: Style
    place: Style
    heading: Style
    value: Style
    label: Style
    english: Style
    second: Style
    footer: Style
    caption: Style

    @property
    def margin(self) -> int:
        """White at the left and right: as much as the code needs around it."""
        return 4 * self.module


WIDE = Sizes(
    module=6,
    facts=240,
    gap=12,
    hospital=Style(Weight.SEMIBOLD, (29, 28, 26)),
    department=Style(Weight.BOLD, (52, 44, 40, 36, 32)),
    place=Style(Weight.BOLD, (40, 36, 32, 28)),
    heading=Style(Weight.SEMIBOLD, (28, 26), spacing=3),
    value=Style(Weight.BOLD, (29, 28, 27)),
    label=Style(Weight.MEDIUM, (26,)),
    english=Style(Weight.MEDIUM, (26,)),
    second=Style(Weight.MEDIUM, (28, 26)),
    footer=Style(Weight.BOLD, (33, 32, 28)),
    caption=Style(Weight.MEDIUM, (26,)),
)

NARROW = Sizes(
    module=5,
    facts=190,
    gap=10,
    hospital=Style(Weight.SEMIBOLD, (26,)),
    department=Style(Weight.BOLD, (44, 40, 36, 32, 28)),
    place=Style(Weight.BOLD, (36, 32, 28)),
    heading=Style(Weight.SEMIBOLD, (26,), spacing=2),
    value=Style(Weight.BOLD, (27,)),
    label=Style(Weight.MEDIUM, (26,)),
    english=Style(Weight.MEDIUM, (26,)),
    second=Style(Weight.SEMIBOLD, (26,)),
    footer=Style(Weight.BOLD, (27,)),
    caption=Style(Weight.MEDIUM, (26,)),
)


def sizes_for(width_dots: int) -> Sizes:
    """The sizes for paper of a printable width."""
    return WIDE if width_dots >= 480 else NARROW
