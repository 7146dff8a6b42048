"""The search through one frame of a camera, step by step, so that it can be left off when the budget ends."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from drivers.camera.decoding import zxing
from drivers.camera.decoding.attention import Attention
from drivers.camera.decoding.bars import AgreedBars
from drivers.camera.decoding.finders import finder_patterns
from drivers.camera.decoding.findings import Findings, holds_middle, same_place
from drivers.camera.decoding.picture import Picture, Reading, box_around
from drivers.camera.decoding.preparing import Part, halved
from drivers.camera.decoding.surveying import Scene, Surveyor, area, overlap
from drivers.camera.decoding.tracking import Track, Tracker
from drivers.camera.decoding.tricks import BARS, Tricks
from drivers.camera.view import Box, View

_HARD_EVERY = 15
"""Frames: zxing-cpp also looks for light codes on dark ground and for very big ones."""
_STRIPES_EVERY = 2
_BARS_EVERY = 90
_BARS_PHASE = 7
_NEAR_EVERY = 8
_NEAR_LEAST = 64
_SATURATED = 0.35
_SAME_SIZE = 0.4
_MUCH_LARGER = 3.5
_MOST_PLACES = 5
_SMALLEST = 20
"""Pixels of a side: the smallest code has 21 modules."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do next: its kind and how many pixels it goes through, which tell how long it will take.

    `always`: it is what every frame gets, whatever it takes.
    """

    kind: str
    pixels: int
    run: Callable[[], None]
    always: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Equipment:
    """What all searches share and what they learn from one frame to the next."""

    tricks: Tricks
    surveyor: Surveyor
    attention: Attention
    tracker: Tracker
    bars: AgreedBars


@dataclass(slots=True, eq=False)
class _Target:
    """A part of the frame that is tried, and the code it belongs to."""

    box: Box
    part: Part
    track: Track
    names: Iterator[str]


class Search:
    """One frame: `steps` looks for codes, `view` tells what has been seen so far, `close` keeps what was learnt."""

    def __init__(self, grey: Picture, number: int, equipment: Equipment) -> None:
        self._grey = grey
        self._number = number
        self._tools = equipment
        self.findings = Findings()
        self._scene: Scene | None = None
        self._targets: list[_Target] = []

    def view(self) -> View:
        """What has been seen so far."""
        return View(self.findings.codes, self.findings.patterns, self._screen())

    def steps(self) -> Iterator[Step]:
        """The quick look, then the deeper tries of every target in turn, then what is looked for now and then."""
        effort = zxing.HARD if self._number % _HARD_EVERY == 0 else zxing.QUICK
        yield Step("quick", self._grey.size, lambda: self._quick(effort), always=True)
        yield Step("survey", self._grey.size, self._survey, always=True)
        yield from self._deeper()
        if self._number % _BARS_EVERY == _BARS_PHASE:
            yield Step("all-bars", self._grey.size, self._all_bars)
        if self._number % _NEAR_EVERY == 1 and not self.findings.patterns:
            yield Step("near", self._grey.size, self._near)

    def close(self) -> None:
        """Tells tracker and attention how it went."""
        findings, attention, tracker = self.findings, self._tools.attention, self._tools.tracker
        for target in self._targets:
            if findings.is_read(target.box):
                target.track.tries = 0
                tracker.follow(target.track, target.box, self._number)
                continue
            target.track.patterns = findings.patterns_in(target.box)
            shows_code = bool(target.track.patterns) or findings.is_unread(target.box)
            if shows_code:
                attention.fruitful()
                tracker.follow(target.track, target.box, self._number)
            if self._scene is not None and target.box not in self._scene.stripes:
                attention.fruitless(target.box, self._scene, self._number, shows_code=shows_code)
        for seen in findings.codes:
            box = box_around(seen.corners)
            tracker.follow(tracker.at(box), box, self._number)
        if findings.codes:
            attention.fruitful()

    def _quick(self, effort: zxing.Effort) -> None:
        self.findings.add(zxing.read_qr(self._grey, effort))

    def _survey(self) -> None:
        tracker, attention = self._tools.tracker, self._tools.attention
        self._scene = scene = self._tools.surveyor.survey(self._grey)
        attention.next_frame(self._number)
        for box, known in self._places(scene):
            track = tracker.at(box)
            if attention.is_worthy(box, scene, self._number, known=known):
                part = Part(self._grey, box)
                names = iter(self._tools.tricks.order(part, track.trick, track.tries))
                self._targets.append(_Target(box, part, track, names))
            else:  # it stands there unchanged
                self.findings.add(Reading(patterns=track.patterns))
                if track.patterns:
                    tracker.follow(track, box, self._number)

        if self._number % _STRIPES_EVERY == 0 or self._tools.bars.waiting:
            for box in scene.stripes:
                if not self.findings.is_read(box):
                    self._targets.append(_Target(box, Part(self._grey, box), tracker.at(box), iter((BARS,))))

    def _places(self, scene: Scene) -> list[tuple[Box, bool]]:
        """Where a code may be that is not read yet: found unread, seen in the frames before, or merely busy."""
        seen = [*self.findings.unread(), *self._tools.tracker.boxes(self._number)]
        busy = [(box, any(same_place(box, other) for other in seen)) for box in scene.regions]
        busy.sort(key=lambda place: not place[1])
        still = [(box, True) for box in seen if scene.is_busy(box) and not _has_alike(box, scene.regions)]
        screen = scene.screen
        is_plain = screen is not None and not any(holds_middle(screen, box) for box in scene.regions)
        shining = [(screen, False)] if screen is not None and is_plain else []
        places: list[tuple[Box, bool]] = []
        for box, known in (*still, *busy, *shining):
            if min(box.right - box.left, box.bottom - box.top) < _SMALLEST or self.findings.is_read(box):
                continue
            if not any(overlap(box, place) > _SAME_SIZE for place, _ in places):
                places.append((box, known))
        return places[:_MOST_PLACES]

    def _deeper(self) -> Iterator[Step]:
        """One trick for every target, then the next one for every target."""
        turns = self._targets
        first = True
        while turns:
            going_on = []
            for target in turns:
                name = next(target.names, None)
                if name is None or self.findings.is_read(target.box):
                    continue
                yield Step(name, target.part.pixels, partial(self._try, name, target))
                if self.findings.is_read(target.box):
                    continue
                if first and name != BARS:
                    yield Step("finders", target.part.pixels, partial(self._find, target.part))
                    if not self.findings.patterns_in(target.box):
                        yield Step(BARS, target.part.pixels, partial(self._try, BARS, target))
                going_on.append(target)
            first = False
            turns = going_on

    def _try(self, name: str, target: _Target) -> None:
        reading = self._tools.tricks.run(name, target.part)
        target.track.tries += 1
        if name == BARS:
            reading = Reading(self._tools.bars.agreed(reading.codes, self._number))
        if self.findings.add(reading):
            target.track.trick = name
            if name != BARS and not reading.patterns:
                self._find(target.part)

    def _find(self, part: Part) -> None:
        found = finder_patterns(part.sharp) or finder_patterns(part.sharp, window=max(part.sharp.shape) // 3)
        self.findings.add(part.placed(Reading(patterns=found), part.scale))

    def _screen(self) -> Box | None:
        """A rectangle of light, or else what shines around a code so that the camera cannot bear it."""
        if self._scene is None or self._scene.screen is not None:
            return None if self._scene is None else self._scene.screen
        read = (Part(self._grey, box_around(seen.corners)) for seen in self.findings.codes)
        shown = (target.part for target in self._targets if self.findings.patterns_in(target.box))
        return next((part.box for part in (*read, *shown) if part.saturated > _SATURATED), None)

    def _all_bars(self) -> None:
        self.findings.add(Reading(self._tools.bars.agreed(zxing.read_bars(self._grey).codes, self._number)))

    def _near(self) -> None:
        """Patterns too big for the search in busy places, because the code is held close."""
        small = halved(halved(self._grey))
        if min(small.shape) >= _NEAR_LEAST:
            whole = Part(self._grey, Box(0, 0, self._grey.shape[1], self._grey.shape[0]))
            found = finder_patterns(small, window=_NEAR_LEAST)
            self.findings.add(whole.placed(Reading(patterns=found), small.shape[1] / self._grey.shape[1]))


def _has_alike(box: Box, regions: tuple[Box, ...]) -> bool:
    """Does a busy region of this frame, not much larger, show where the code stands now?"""
    return any(same_place(box, region) and area(region) <= _MUCH_LARGER * area(box) for region in regions)
