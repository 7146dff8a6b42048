"""What the tries of one frame have found together. Pure."""

from drivers.camera.decoding.picture import Corners, Reading, box_around
from drivers.camera.view import Box, FinderPattern, SeenCode

_MOST_PATTERNS = 48


class Findings:
    """Gathers readings; what two tries or two decoders found of one code counts once."""

    def __init__(self) -> None:
        self._codes: dict[tuple[bytes, str], SeenCode] = {}
        self._patterns: list[FinderPattern] = []
        self._unread: list[Corners] = []

    @property
    def codes(self) -> tuple[SeenCode, ...]:
        """The codes read, in the order in which they were."""
        return tuple(self._codes.values())

    @property
    def patterns(self) -> tuple[FinderPattern, ...]:
        """The finder patterns seen."""
        return tuple(self._patterns)

    def add(self, reading: Reading) -> bool:
        """Adds one reading; True when a code is in it."""
        for seen in reading.codes:
            self._codes.setdefault((seen.code.payload, seen.code.symbology), seen)
        for pattern in reading.patterns:
            if len(self._patterns) < _MOST_PATTERNS and not self._has(pattern):
                self._patterns.append(pattern)
        self._unread += reading.unread
        return bool(reading.codes)

    def _has(self, pattern: FinderPattern) -> bool:
        x, y = pattern.centre
        near = 3 * pattern.module
        return any(abs(other.centre[0] - x) < near and abs(other.centre[1] - y) < near for other in self._patterns)

    def is_read(self, box: Box) -> bool:
        """Does a code that was read take up the middle of the box, or its own middle lie in the box?"""
        return any(same_place(box, box_around(seen.corners)) for seen in self._codes.values())

    def unread(self) -> list[Box]:
        """Where codes were found that no try has read."""
        boxes = [box_around(corners) for corners in self._unread]
        return [box for box in boxes if not self.is_read(box)]

    def is_unread(self, box: Box) -> bool:
        """Was a code found there that no try has read?"""
        return any(same_place(box, unread) for unread in self.unread())

    def has_loose_pattern(self) -> bool:
        """Is there a finder pattern that belongs to no code that was read?"""
        read = [box_around(seen.corners) for seen in self._codes.values()]
        return not all(any(holds(box, pattern.centre) for box in read) for pattern in self._patterns)

    def patterns_in(self, box: Box) -> tuple[FinderPattern, ...]:
        """The finder patterns seen in the box."""
        return tuple(pattern for pattern in self._patterns if holds(box, pattern.centre))


def holds(box: Box, point: tuple[float, float]) -> bool:
    """Does the point lie in the box?"""
    return box.left <= point[0] <= box.right and box.top <= point[1] <= box.bottom


def holds_middle(box: Box, other: Box) -> bool:
    """Does the middle of the other lie in the box?"""
    return holds(box, ((other.left + other.right) / 2, (other.top + other.bottom) / 2))


def same_place(one: Box, other: Box) -> bool:
    """Does one of the two hold the middle of the other?"""
    return holds_middle(one, other) or holds_middle(other, one)
