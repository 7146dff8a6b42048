"""The tries for one part of a frame: a way to prepare it and a decoder, in the order in which they paid.

The README beside this file has the table. zxing-cpp reads most of what can be read once the part is enlarged and
sharpened, an over-exposed screen once it is darkened; zbar reads some of the rest.
"""

from collections.abc import Callable

from drivers.camera.decoding import zxing
from drivers.camera.decoding.picture import Picture, Reading
from drivers.camera.decoding.preparing import Part, balanced, darkened, enlarged, sharpened
from drivers.camera.decoding.zbar import Zbar

BARS = "bars"
"""The one trick that reads Code 128 and PDF417."""
Trick = Callable[[Part], Reading]

_OVER_EXPOSED = 0.25
"""Share of saturated pixels beyond which a part is darkened first; half of a code and its margin is light."""


class Tricks:
    """All tricks, by name."""

    def __init__(self, zbar: Zbar) -> None:
        self._zbar = zbar
        self._all: dict[str, Trick] = {
            "sharp": lambda part: self._zxing(part, part.sharp),
            "even": lambda part: self._zxing(part, part.even),
            "darker": lambda part: self._zxing(part, darkened(part.large, 8)),
            "large": lambda part: self._zxing(part, part.large),
            "zbar-even": lambda part: self._by_zbar(part, part.even),
            "balanced": lambda part: self._zxing(part, balanced(part.large)),
            "larger": lambda part: self._zxing(part, sharpened(enlarged(part.large, 1.5), 2.5 * part.scale, 3), 1.5),
            "zbar": lambda part: self._by_zbar(part, part.plain, 1 / part.scale),
            "darkest": lambda part: self._zxing(part, darkened(part.large, 20)),
            "zbar-sharp": lambda part: self._by_zbar(part, part.sharp),
            "sharper": lambda part: self._zxing(part, sharpened(part.large, 2 * part.scale, 4)),
            "global": lambda part: self._zxing(part, part.large, 1, zxing.GLOBAL),
            "zbar-darkest": lambda part: self._by_zbar(part, darkened(part.large, 20)),
            BARS: lambda part: part.placed(zxing.read_bars(part.plain), 1),
        }

    def run(self, name: str, part: Part) -> Reading:
        """One try; the reading is in pixels of the frame."""
        return self._all[name](part)

    def order(self, part: Part, last_success: str | None, already: int) -> list[str]:
        """Which tricks to try in which order: what read this code last, what suits the light, then in turn.

        `already` is how many tries this code has had in vain: the turn goes on where the budget ended it.
        """
        names = list(self._all)
        if part.saturated > _OVER_EXPOSED:
            names.sort(key=lambda name: "dark" not in name)
        turn = already % max(1, len(names) - 2)
        names = [*names[:2], *names[2 + turn :], *names[2 : 2 + turn]]
        if last_success is not None:
            names.remove(last_success)
            names.insert(0, last_success)
        return names

    def _zxing(self, part: Part, picture: Picture, more: float = 1, effort: zxing.Effort = zxing.QUICK) -> Reading:
        return part.placed(zxing.read_qr(picture, effort), part.scale * more)

    def _by_zbar(self, part: Part, picture: Picture, more: float = 1) -> Reading:
        return part.placed(self._zbar.read_qr(picture), part.scale * more)
