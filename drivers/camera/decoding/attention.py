"""Which busy places of a frame are worth the dear tries: those that are new or changed, and those that showed a code.

A poster or a chequered shirt is as busy as a code. It is tried hard when it comes; as long as it stands there
unchanged and shows nothing of a code it is tried again only now and then, and where such places come and go all the
time the tries are rationed, so that an idle view stays cheap.
"""

from dataclasses import dataclass

import numpy as np

from drivers.camera.decoding.picture import Picture
from drivers.camera.decoding.surveying import Scene, in_cells, overlap
from drivers.camera.view import Box

_CHANGED = 0.3
"""Share of its contrast by which a place changes that is another one."""
_NOISE = 2.0
"""Grey values; what noise does to a cell of 32 pixels, in the dark."""
_MOST = 8


@dataclass(slots=True, eq=False)
class _Fruitless:
    box: Box
    cells: Picture
    patience: int
    tries: int
    frame: int


class Attention:
    """Remembers fruitless places. Counted in frames, so that it is told no time.

    A place that stays is tried in `patience` frames, in `lasting` ones if it shows part of a code, then in one of
    `every`. Places that do not stay are tried in `credit` frames, then in one of five.
    """

    def __init__(self, patience: int = 4, lasting: int = 45, every: int = 30, credit: int = 60) -> None:
        self._patience, self._lasting, self._every, self._credit = patience, lasting, every, credit
        self._places: list[_Fruitless] = []
        self._left = float(credit)
        self._charged = -1

    def next_frame(self, frame: int) -> None:
        """Forgets what was long ago."""
        self._left = min(self._credit, self._left + 0.2)
        self._places = [place for place in self._places if frame - place.frame <= 2 * self._every]

    def is_worthy(self, box: Box, scene: Scene, frame: int, *, known: bool) -> bool:
        """Is this place to be tried hard in this frame? `known`: part of a code was seen there."""
        place = self._place(box, scene)
        if place is not None:
            return place.tries < place.patience or frame - place.frame >= self._every
        if known or self._left >= 1:
            return True
        self._remember(_Fruitless(box, in_cells(scene.cells, box).copy(), self._patience, 0, frame))
        return False

    def fruitless(self, box: Box, scene: Scene, frame: int, *, shows_code: bool) -> None:
        """Nothing was read there in this frame."""
        place = self._place(box, scene)
        if place is None:
            if not shows_code and frame != self._charged:
                self._left, self._charged = max(0.0, self._left - 1), frame
            place = _Fruitless(box, in_cells(scene.cells, box).copy(), self._patience, 0, frame)
            self._remember(place)
        place.tries, place.frame = place.tries + 1, frame
        if shows_code:
            place.patience = self._lasting

    def fruitful(self) -> None:
        """A code was read or seen: whatever comes next may be one too."""
        self._left = float(self._credit)

    def _remember(self, place: _Fruitless) -> None:
        self._places = [*self._places[-_MOST + 1 :], place]

    def _place(self, box: Box, scene: Scene) -> _Fruitless | None:
        for place in self._places:
            if overlap(box, place.box) > 0.4:
                now = in_cells(scene.cells, place.box)
                if now.shape == place.cells.shape and _is_same(now, place.cells):
                    return place
        return None


def _is_same(now: Picture, before: Picture) -> bool:
    """Another code in the same place differs by about its contrast, however pale it is; the light may change."""
    change = now.astype(np.int16) - before
    return bool(np.abs(change - change.mean()).mean() < max(_NOISE, _CHANGED * float(before.std())))
