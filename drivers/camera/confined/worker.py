"""The camera's own process: `python -m drivers.camera.confined.worker SOURCE [--size 1920x1080] [--memory-mb 768]`.

Prints what it sees as the lines of `drivers.camera.messages` until its standard input closes (Ctrl-D in a terminal). It
shows payloads in full: a technician who runs it there holds an invented code before the camera, never a patient's card.
`--wait` and `--preview` are for the program: to load everything and wait for a line of standard input before the source
is touched, and the file descriptor of the memory shared with the screen.
"""

import argparse
import os
import select
import stat
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final

from drivers.camera.capture.place import path_of
from drivers.camera.confined.confinement import (
    await_line,
    end_with_parent,
    limit,
    must_answer_with,
    must_answer_within,
    private_output,
    shut_in,
)
from drivers.camera.messages import Message, SourceTrouble, Trouble, to_line

if TYPE_CHECKING:
    from drivers.camera.capture.sources import Frame

OPENING_S: Final = 15.0
TURN_S: Final = 10.0
"""However busy the machine is."""
FRAME_CPU_S: Final = 0.25
"""Time of the processor from one frame to the next: twelve times the dearest of 800 frames of cards and phones."""
STILL_CPU_S: Final = 5.0
"""The same for pictures of any size from files."""


def main(arguments: list[str]) -> int:
    """Watches a source until standard input closes, then 0; 2 when the source gives no pictures."""
    options = _options(arguments)
    output = private_output()
    limit(options.memory_mb << 20)

    def say(message: Message) -> bool:
        _, room, _ = select.select([], [output], [], 0)
        if not room:  # nobody has listened for minutes, and will not want to know of a code from then
            return False
        line = to_line(message)
        while line:
            line = line[os.write(output, line) :]
        return True

    try:
        from drivers.camera.confined.watching import watch  # noqa: PLC0415 - only after the limits are set
    except ImportError:
        say(SourceTrouble(Trouble.NO_DECODER))
        return 2
    if options.wait:
        await_line()
    guards = shut_in(*_places(options.source))
    ending = threading.Event()
    end_with_parent(ending)
    must_answer_within(OPENING_S)

    def alive(frame: "Frame | None") -> bool:
        if frame is not None:  # only then, so that nobody can loop between two frames
            must_answer_with(STILL_CPU_S if frame.still else FRAME_CPU_S)
            must_answer_within(TURN_S)
        return not ending.is_set()

    trouble = watch(options.source, options.size, preview=options.preview, guards=guards, say=say, alive=alive)
    if trouble is None:
        return 0
    say(SourceTrouble(trouble))
    return 2


def _places(source: str) -> tuple[list[Path], list[Path]]:
    """What may be read of the source, and the devices among it."""
    path = path_of(source)
    try:
        mode = path.stat().st_mode
    except OSError:
        return [], []
    if stat.S_ISCHR(mode):
        return [], [path]
    # a picture may be replaced by another one of its name while it is watched
    return [path if stat.S_ISDIR(mode) else path.parent, path], []


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m drivers.camera.confined.worker", description="Watches a camera for codes."
    )
    parser.add_argument("source", help="a camera's path or number, a video, a folder of pictures, or one picture")
    parser.add_argument("--size", type=_size, default=(1920, 1080), help="what a camera is asked for, e.g. 1280x720")
    parser.add_argument("--memory-mb", type=int, default=768, help="most address space this process may use")
    parser.add_argument("--wait", action="store_true", help="wait for a line before the source is touched")
    parser.add_argument("--preview", type=int, help="file descriptor of the memory shared with the screen")
    return parser.parse_args(arguments)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
