"""Where codes stood in the frames before, and what read them. Pure."""

from dataclasses import dataclass

from drivers.camera.decoding.findings import same_place
from drivers.camera.view import Box, FinderPattern

_KEPT = 12
"""Frames: for so long a code is looked for where it was seen."""
_MOST = 8


@dataclass(slots=True, eq=False)
class Track:
    """One code: where it was seen last, the trick that read it, the tries since in vain, its finder patterns."""

    box: Box
    frame: int = -1
    trick: str | None = None
    tries: int = 0
    patterns: tuple[FinderPattern, ...] = ()


class Tracker:
    """Follows codes from frame to frame; at most a few, and none for longer than it is seen."""

    def __init__(self) -> None:
        self._tracks: list[Track] = []

    def boxes(self, frame: int) -> list[Box]:
        """Where codes were seen lately, last seen first."""
        self._tracks = [track for track in self._tracks if 0 <= frame - track.frame <= _KEPT]
        return [track.box for track in sorted(self._tracks, key=lambda track: -track.frame)]

    def at(self, box: Box) -> Track:
        """What is known of the code that stands there; a new track, of no frame yet, when nothing is."""
        for track in self._tracks:
            if same_place(track.box, box):
                return track
        return Track(box)

    def follow(self, track: Track, box: Box, frame: int) -> None:
        """A code, or part of one, stands in `box` in this frame."""
        track.box, track.frame = box, frame
        if track not in self._tracks:
            self._tracks = [*self._tracks[-_MOST + 1 :], track]
