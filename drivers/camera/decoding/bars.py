"""Bars are believed when two frames agree: a Code 128 has one check character, which one misread in 103 passes."""

from drivers.camera.view import SeenCode

_WITHIN = 40
_MOST = 16


class AgreedBars:
    """Holds back what was read once; counted in frames."""

    def __init__(self, within: int = _WITHIN) -> None:
        self._within = within
        self._read: dict[tuple[bytes, str], int] = {}

    @property
    def waiting(self) -> bool:
        """Something was read lately: look again in the next frame."""
        return bool(self._read)

    def agreed(self, read: tuple[SeenCode, ...], frame: int) -> tuple[SeenCode, ...]:
        """Those of one frame's bars that an earlier frame showed too."""
        self._read = {bars: last for bars, last in self._read.items() if 0 <= frame - last <= self._within}
        known = tuple(seen for seen in read if self._read.get((seen.code.payload, seen.code.symbology), frame) != frame)
        for seen in read[:_MOST]:
            self._read[seen.code.payload, seen.code.symbology] = frame
        return known
