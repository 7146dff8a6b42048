"""Decodes files in a process of its own: `python -m drivers.camera.confined.still_worker [--memory-mb 2048]`.

Every line of standard input is a path as a JSON string; the answer is the lines of `drivers.camera.messages`: the codes
found, then "done" or a status. Ends when standard input closes.
"""

import argparse
import os
import sys

from drivers.camera.confined.confinement import end_with_parent, limit, must_answer_within, private_output, shut_in
from drivers.camera.messages import Message, SourceTrouble, Trouble, to_line

FRAME_S = 30.0
"""Longer than a picture may take (file_decoding.py) and the last try begun in that time."""


def main(arguments: list[str]) -> int:
    """Answers every path until standard input closes; 2 when it cannot decode at all."""
    parser = argparse.ArgumentParser(prog="python -m drivers.camera.confined.still_worker")
    parser.add_argument("--memory-mb", type=int, default=2048, help="most address space this process may use")
    options = parser.parse_args(arguments)
    output = private_output()
    limit(options.memory_mb << 20)

    def say(message: Message) -> None:
        os.write(output, to_line(message))

    try:
        from drivers.camera.confined.file_decoding import answer_paths  # noqa: PLC0415 - only after the limits are set
    except ImportError:
        trouble = Trouble.NO_DECODER
    else:
        shut_in(readable=None)  # it is told later which files
        paths = end_with_parent()
        trouble = answer_paths(
            paths, say, alive=lambda: must_answer_within(FRAME_S), rest=lambda: must_answer_within(0)
        )
    say(SourceTrouble(trouble))
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
