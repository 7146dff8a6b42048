"""The camera's own process: `python -m drivers.camera.worker SOURCE [--size 1920x1080] [--memory-mb 1024]`.

Prints what it sees as the lines of `drivers.camera.messages` until its standard input closes. It shows payloads in
full: a technician who runs it in a terminal holds an invented code before the camera, never a patient's card.
"""

import argparse
import os
import select
import sys

from drivers.camera.confinement import confine, end_with_parent, must_answer_within, private_output
from drivers.camera.messages import Message, SourceTrouble, Trouble, to_line

OPENING_S = 15.0
TURN_S = 3.0


def main(arguments: list[str]) -> int:
    """Watches a source until standard input closes; 2 when the source gives no pictures."""
    options = _options(arguments)
    output = private_output()
    end_with_parent()
    confine(options.memory_mb << 20)
    must_answer_within(OPENING_S)

    def say(message: Message) -> None:
        _, room, _ = select.select([], [output], [], 0)
        if room:  # else nobody has listened for minutes, and will not want to know of a code from then
            os.write(output, to_line(message))

    try:
        # native decoders are loaded only after this process has given up what they could misuse
        from drivers.camera.watching import watch  # noqa: PLC0415
    except ImportError:
        trouble = Trouble.NO_DECODER
    else:
        trouble = watch(options.source, options.size, say, alive=lambda: must_answer_within(TURN_S))
    say(SourceTrouble(trouble))
    return 2


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m drivers.camera.worker", description="Watches a camera for codes.")
    parser.add_argument("source", help="a camera's path or number, a video, a folder of pictures, or one picture")
    parser.add_argument("--size", type=_size, default=(1920, 1080), help="what a camera is asked for, e.g. 1280x720")
    parser.add_argument("--memory-mb", type=int, default=1024, help="most address space this process may use")
    return parser.parse_args(arguments)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
