"""Answers the paths of the still worker: every code of every frame. Loads the native decoders."""

import itertools
import json
import queue
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Final

from drivers.camera.capture.sources import SourceProblem, file_mode, frames_of, is_plain_file, problem, read_picture
from drivers.camera.decoding.picture import Picture
from drivers.camera.decoding.pipeline import Pipeline
from drivers.camera.decoding.zbar import ZbarUnusableError
from drivers.camera.messages import CodeFound, FileDone, Message, SourceTrouble, Trouble
from drivers.camera.view import SeenCode

LONGEST_S: Final = 20.0
"""For one picture; one of many pixels, full of what may be a code, would take minutes."""

Look = Callable[[], tuple[SeenCode, ...]]


def answer_paths(
    paths: "queue.SimpleQueue[bytes]",
    say: Callable[[Message], None],
    alive: Callable[[], None],
    rest: Callable[[], None],
) -> Trouble:
    """Says the codes of every path, and how it ended; `alive` is called for every frame, `rest` before every wait."""
    try:
        pipeline = Pipeline()
    except ZbarUnusableError:
        return Trouble.NO_DECODER
    numbers = itertools.count(1)  # of frames: two films in a row have no frame in common
    while True:
        rest()
        path = Path(json.loads(paths.get()))
        alive()
        try:
            for index, look in enumerate(_looks(pipeline, path, numbers)):
                began = time.perf_counter()
                codes = look()
                milliseconds = round((time.perf_counter() - began) * 1000, 3)
                for seen in codes:
                    say(CodeFound(seen.code, index, milliseconds))
                alive()
            say(FileDone())
        except SourceProblem as found:
            say(SourceTrouble(found.trouble))


def _looks(pipeline: Pipeline, path: Path, numbers: Iterator[int]) -> Iterator[Look]:
    """One look for a picture, as long as it takes; for a film one for each frame, each as quick as a live one."""
    file_mode(path)
    if not is_plain_file(path):
        raise SourceProblem(Trouble.UNREADABLE)
    try:
        path.open("rb").close()
    except OSError as error:
        raise problem(error) from error
    picture = read_picture(path, colours=True)
    if picture is not None:
        yield partial(pipeline.thorough, picture, LONGEST_S)
        return
    for frame in frames_of(path):
        yield partial(_codes_of, pipeline, frame, next(numbers))


def _codes_of(pipeline: Pipeline, frame: Picture, number: int) -> tuple[SeenCode, ...]:
    return pipeline.look(frame, number).codes
