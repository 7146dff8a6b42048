"""Measures a camera's picture in a process of its own: `python -m drivers.camera.confined.scoring SOURCE`.

Prints one JSON object and ends, by itself or by its watchdog:

    {"focus": 93, "light": 41, "glare": 0, "width": 1920, "height": 1080, "rate": 29.9}     focus may be null
    {"trouble": "busy"}                                                                     a Trouble
"""

import argparse
import json
import os
import stat
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from drivers.camera.capture.place import path_of
from drivers.camera.confined.confinement import limit, must_answer_within, private_output, shut_in
from drivers.camera.messages import Trouble

if TYPE_CHECKING:
    from drivers.camera.capture.sources import Source
    from drivers.camera.decoding.picture import Picture

WATCHDOG_S: Final = 15.0
_LOOKING_S: Final = 6.0
"""From the first question to the last frame."""
_FOCUSING_S: Final = 1.0
"""Frames of this long are let go: autofocus takes its time."""
_FRAMES: Final = 8
_SLICE_S: Final = 0.25


def main(arguments: list[str]) -> int:
    """Measures one source; 2 when it gives no pictures."""
    parser = argparse.ArgumentParser(
        prog="python -m drivers.camera.confined.scoring", description="Measures a camera's picture."
    )
    parser.add_argument("source", help="a camera's path or number, a video, a folder of pictures, or one picture")
    parser.add_argument("--size", default="1920x1080", help="what a camera is asked for")
    parser.add_argument("--memory-mb", type=int, default=1024, help="most address space this process may use")
    options = parser.parse_args(arguments)
    output = private_output()
    limit(options.memory_mb << 20)
    must_answer_within(WATCHDOG_S)
    answer = _answer(options.source, options.size)
    os.write(output, json.dumps(answer).encode("ascii") + b"\n")
    return 2 if "trouble" in answer else 0


def _answer(text: str, size: str) -> dict[str, object]:
    try:
        # only after the limits are set
        from drivers.camera.capture.scores import scores_of  # noqa: PLC0415
        from drivers.camera.capture.sources import SourceProblem, file_mode, open_source  # noqa: PLC0415
    except ImportError:
        return {"trouble": Trouble.NO_DECODER}
    width, _, height = size.partition("x")
    path = path_of(text)
    try:
        places = [path]
        shut_in(*([], places) if stat.S_ISCHR(file_mode(path)) else (places, []))
        source = open_source(text, (int(width), int(height)))
        try:
            pictures, rate = _pictures(source, time.monotonic)
        finally:
            source.close()
    except SourceProblem as problem:
        return {"trouble": problem.trouble}
    if not pictures:
        return {"trouble": Trouble.SILENT}
    scores = scores_of(pictures)
    rows, columns = pictures[0].shape
    measured = {"focus": scores.focus, "light": scores.light, "glare": scores.glare}
    return measured | {"width": columns, "height": rows, "rate": round(rate, 1)}


def _pictures(source: "Source", clock: Callable[[], float]) -> "tuple[list[Picture], float]":
    """The last few pictures of a source that has had time to focus, and how many it gave in a second."""
    began = clock()
    first: float | None = None
    pictures: list[Picture] = []
    count = 0
    now = began
    while now - began < _LOOKING_S and (first is None or now - first < _FOCUSING_S or len(pictures) < _FRAMES):
        frame = source.next(_SLICE_S)
        now = clock()
        if frame is not None:
            first = now if first is None else first
            count += 1
            pictures = [*pictures[-_FRAMES + 1 :], frame.grey]
    passed = now - began if first is None else now - first
    return pictures, (count - 1) / passed if passed > 0 else 0.0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
