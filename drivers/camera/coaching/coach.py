"""What keeps a code that is held before the camera from being read, told while it is held there. Pure numpy.

Each frame suggests a hint: from the finder patterns seen, or, where none can be seen, from the outline of a thing that
has come before the camera. Only what differs from the slowly learnt background counts, so that nothing is told of a
poster or of an empty lobby. `steadiness` makes words of the suggestions that do not flicker.
"""

import math
from collections import deque
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from drivers.camera.coaching.arrangement import Arrangement, PatternTracks
from drivers.camera.coaching.background import Background, Mask, without_lone
from drivers.camera.coaching.furniture import Furniture
from drivers.camera.coaching.outline import Outline, outline
from drivers.camera.coaching.photometry import (
    Thumbnail,
    busy_cells,
    covered_share,
    edge_share,
    paper_light,
    thumbnail,
    washed_out,
)
from drivers.camera.coaching.steadiness import Steadiness
from drivers.camera.view import Box, View
from drivers.device import Hint

_STILL_HELD_S = 1.0
"""A code counts as held so long after it was last read, as long as something is there."""

# Measured with the frame generator: beyond these hardly any card is read.
_FEWEST_PIXELS = 2.15
"""A module must be so wide."""
_DIM = 85
"""The paper must be lighter (0-255)."""
_WASHED = 0.03
"""Of a code's cells may be white all over."""
_COVERED = 0.06
"""Of a code's blocks may be bare, as under a finger."""
_FASTEST = 40.0
"""Modules a second it may move; 1.3 modules while the shutter is open."""

_LARGEST_SHARE = 0.9
"""Of the picture's height may a code take; nearer, it does not fit."""
_MANY_PIXELS = 6.0
"""A module so wide needs no more pixels: a code unread so near is out of focus."""
_CARD_MODULES = 214
"""Modules of the code along the longer side of an identity card: 85.6 mm at 0.4 mm."""
_PHONE_MODULES = 140
"""The same of a phone, whose code takes a third of its length."""
_SMALLEST_SHARE = 0.14
"""Of the picture's height is a thing long that is held before the camera, and not somewhere in the lobby."""
_ALIKE = 0.87
"""So like a card is a card in shape, and an ellipse is less."""
_ALIKE_IN_NOISE = 0.72
_FOLLOWED = np.float32(0.35)
"""How far a picture full of noise is followed from frame to frame."""
_HUGE = 0.75
"""Of the picture is hidden by a thing too near to be seen sharp ..."""
_BLURRED = 0.001
"""... which has fewer steep places than this; a body's outline alone has more."""
_PRINTED = 0.015
"""So many steep places a card has, by its print."""
_SHAKEN = 0.2
"""Of the picture's height a second moves what is shaken too fast, at any distance at which a code could be read."""
_CODE_SHARE = 0.4
"""Of the picture's height is a place full of edges long at most, and ..."""
_COMPACT = 0.4
"""... so much of a square it fills, when it is a shaken code and not a line of print."""
_STAYS_S = 0.4
"""A thing no pattern is seen of must be there so long."""
_STAYS_WITHIN = 0.25
"""Of its length a thing moves that is held, shaken or not; what passes by moves further."""


class Coach:
    """Looks at every frame of one camera, some thirty a second. Not for several threads at once."""

    def __init__(self) -> None:
        self._background = Background()
        self._calm: NDArray[np.float32] = np.zeros((0, 0), np.float32)
        self._furniture = Furniture()
        self._tracks = PatternTracks()
        self._steadiness = Steadiness()
        self._outlines: deque[tuple[float, Outline]] = deque()
        self._read_at = -math.inf
        self._helping = False

    def consider(self, view: View, grey: NDArray[np.uint8], now: float) -> Hint | None:
        """The hint to show after this frame; None when nothing is held there or no cause is clear.

        `grey` is height x width, `now` in seconds, never running backwards.
        """
        picture = thumbnail(grey)
        if self._calm.shape != picture.cells.shape or not _is_dim(picture):
            self._calm = picture.cells
        else:
            self._calm = self._calm + _FOLLOWED * (picture.cells - self._calm)
        new = self._background.new_in(self._calm, now, self._helping)
        patterns = self._furniture.without(view.patterns, new, picture.side, now)
        code = self._tracks.follow(patterns, now)
        thing = self._followed(outline(new, picture.side), now)
        if view.codes:
            self._read_at = now
        if view.codes or (now - self._read_at < _STILL_HELD_S and (code is not None or thing is not None)):
            suggested: Hint | None = Hint.HELD
        else:
            suggested = self._of_code(code, thing, picture, grey) if code is not None else None
            suggested = suggested or self._of_thing(thing, view.screen, new, picture, grey)
        hint = self._steadiness.settle(suggested, now)
        self._helping = hint is not None
        return hint

    def _followed(self, thing: Outline | None, now: float) -> Outline | None:
        """Remembers where the thing was of late; a gap means that another one comes."""
        if thing is None:
            self._outlines.clear()
            return None
        self._outlines.append((now, thing))
        while self._outlines[0][0] < now - _STAYS_S:
            self._outlines.popleft()
        return thing

    def _of_code(
        self, code: Arrangement, thing: Outline | None, picture: Thumbnail, grey: NDArray[np.uint8]
    ) -> Hint | None:
        """What the patterns seen of an unread code suggest."""
        height, width = grey.shape
        speed = code.speed
        if speed is None and thing is not None and self._stays(thing):
            speed = self._speed() / code.module  # too fast to be followed, or seen too seldom
        moving = speed is not None and speed > _FASTEST
        cut = any(not (0 <= x < width and 0 <= y < height) for x, y in code.places)
        fits = code.modules * code.module < _LARGEST_SHARE * height
        white = washed_out(picture, code.box) > _WASHED
        if code.seen < 3 and not fits:
            return Hint.TOO_NEAR
        if cut and code.seen < 3 and (white or moving):
            return None  # the others may be outside, or hidden
        if cut:
            return Hint.CUT_OFF if fits else Hint.TOO_NEAR
        if code.module < _FEWEST_PIXELS:
            return Hint.TOO_FAR
        if paper_light(grey, code.box) < _DIM:
            return Hint.TOO_DARK
        if white:
            return Hint.GLARE
        if moving:
            return Hint.MOVING
        if code.seen == 3 and covered_share(grey, *code.places[:3]) > _COVERED:
            return Hint.CUT_OFF
        if code.module > _MANY_PIXELS:
            return Hint.TOO_NEAR
        return Hint.CUT_OFF if code.seen == 2 else None

    def _of_thing(
        self, thing: Outline | None, screen: Box | None, new: Mask, picture: Thumbnail, grey: NDArray[np.uint8]
    ) -> Hint | None:
        """What a thing suggests no pattern is seen of: only when it is card-shaped, or hides the whole background."""
        if screen is not None and _is_new(screen, new, picture.side) and washed_out(picture, screen) > 0.4:
            return Hint.GLARE
        if thing is None or not self._stays(thing):
            return None
        if thing.share > _HUGE and edge_share(grey, thing.box) < _BLURRED and paper_light(grey, thing.box) > _DIM:
            return Hint.TOO_NEAR
        if thing.length < _SMALLEST_SHARE * grey.shape[0]:
            return None
        dim = _is_dim(picture)
        if thing.squareness > (_ALIKE_IN_NOISE if dim else _ALIKE) and (dim or edge_share(grey, thing.box) > _PRINTED):
            return self._of_card(thing, dim, screen is not None, picture)
        if self._speed() > _SHAKEN * grey.shape[0]:
            code = outline(without_lone(busy_cells(grey, new, picture.side)), picture.side)
            if code is not None and code.length < _CODE_SHARE * grey.shape[0] and code.filling > _COMPACT:
                return Hint.MOVING
        return None

    def _of_card(self, card: Outline, dim: bool, lit: bool, picture: Thumbnail) -> Hint | None:
        """What a card suggests, or a phone whose screen is lit, no pattern of which is seen."""
        module = card.length / (_PHONE_MODULES if lit else _CARD_MODULES)
        if module < _FEWEST_PIXELS:
            return None if dim else Hint.TOO_FAR  # in the dark anything may be so small
        if dim:
            return Hint.TOO_DARK
        if washed_out(picture, card.box) > _WASHED:
            return Hint.GLARE
        return Hint.MOVING if self._speed() > _FASTEST * module else None

    def _stays(self, thing: Outline) -> bool:
        if self._outlines[-1][0] - self._outlines[0][0] < 0.8 * _STAYS_S:
            return False
        across = [seen.centre[0] for _, seen in self._outlines]
        down = [seen.centre[1] for _, seen in self._outlines]
        return max(max(across) - min(across), max(down) - min(down)) < _STAYS_WITHIN * thing.length

    def _speed(self) -> float:
        """Pixels a second back and forth, beyond the way it came: what passes by is not shaken."""
        centres = [seen.centre for _, seen in self._outlines]
        path = sum(math.dist(one, other) for one, other in pairwise(centres))
        return (path - math.dist(centres[0], centres[-1])) / (self._outlines[-1][0] - self._outlines[0][0])


def _is_dim(picture: Thumbnail) -> bool:
    """So dark all over that noise hides what is there."""
    return bool(picture.cells.max() < _DIM)


def _is_new(box: Box, new: Mask, side: int) -> bool:
    part = new[int(box.top // side) : int(box.bottom // side) + 1, int(box.left // side) : int(box.right // side) + 1]
    return bool(part.size) and float(part.mean()) > 0.5
