"""The watch of the camera's own process: frames in; codes, hints and the condition of the pictures out.

Loads the native decoders. Codes are told before anything else is done with a frame: the patient waits for them.
"""

import time
from collections.abc import Callable
from contextlib import closing

from drivers.camera.capture.health import Health
from drivers.camera.capture.sources import Frame, Source, SourceProblem, open_source
from drivers.camera.coaching.coach import Coach
from drivers.camera.condition import Condition
from drivers.camera.confined.presence import Presence
from drivers.camera.confined.preview_writer import PreviewWriter
from drivers.camera.decoding.pipeline import Pipeline
from drivers.camera.decoding.zbar import ZbarUnusableError
from drivers.camera.messages import (
    MOST_CODES,
    Beat,
    CodesArrived,
    ConditionChanged,
    Guard,
    HintChanged,
    Message,
    Trouble,
    WorkerReady,
)
from drivers.camera.view import View
from drivers.device import Hint

_BEAT_S = 0.1
_FRAME_TIMEOUT_S = 0.1

Say = Callable[[Message], bool]
"""False when nobody listens."""


def watch(
    source: str,
    size: tuple[int, int],
    *,
    preview: int | None,
    guards: frozenset[Guard],
    say: Say,
    alive: Callable[[Frame | None], bool],
) -> Trouble | None:
    """Says what comes before the camera until the source fails, and why it failed; None when it is to end.

    `preview` is the file descriptor of the shared memory, if any; `alive` is called every turn, with its frame, and
    says whether to go on.
    """
    try:
        pipeline = Pipeline()
        with closing(open_source(source, size)) as opened:
            mirror = None if preview is None else PreviewWriter(preview)
            _Watcher(pipeline, mirror, Health(live=opened.live), say).watch(opened, guards, alive)
    except ZbarUnusableError:
        return Trouble.NO_DECODER
    except SourceProblem as problem:
        return problem.trouble
    return None


class _Watcher:
    def __init__(self, pipeline: Pipeline, mirror: PreviewWriter | None, health: Health, say: Say) -> None:
        self._pipeline = pipeline
        self._mirror = mirror
        self._health = health
        self._say = say
        self._presence = Presence()
        self._coach = Coach()
        self._hint: Hint | None = None
        self._condition = Condition.FINE

    def watch(self, source: Source, guards: frozenset[Guard], alive: Callable[[Frame | None], bool]) -> None:
        ready = False
        next_beat = 0.0
        while alive(frame := source.next(_FRAME_TIMEOUT_S)):
            if frame is not None:
                ready = ready or self._say(WorkerReady(guards))
                began = time.monotonic()
                view = self._pipeline.look(frame.grey, frame.number)
                self._tell(view, frame, began)
                source.heed(screen=view.screen is not None and not view.codes)
            now = time.monotonic()
            if now >= next_beat:
                self._say(Beat())
                next_beat = now + _BEAT_S

    def _tell(self, view: View, frame: Frame, began: float) -> None:
        now = time.monotonic()
        seen = {code.code.payload: code.code for code in view.codes}
        if arrived := self._presence.arrivals(list(seen), now):
            codes = tuple(seen[payload] for payload in arrived[:MOST_CODES])
            self._say(CodesArrived(codes, now, (now - began) * 1000.0))
        hint = self._coach.consider(view, frame.grey, now)
        if hint is not self._hint and self._say(HintChanged(hint, now)):
            self._hint = hint
        condition = self._health.consider(frame.grey, frame.number, now)
        if condition is not self._condition and self._say(ConditionChanged(condition)):
            self._condition = condition
        if self._mirror is not None:
            self._mirror.show(frame.grey, frame.number, now)
