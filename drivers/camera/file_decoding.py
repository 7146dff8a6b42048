"""Answers the paths of the still worker: every code of every frame. Loads the native decoders."""

import errno
import json
import queue
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from drivers.camera.decoding import Decoder, Picture
from drivers.camera.messages import CodeFound, FileDone, Message, SourceTrouble, Trouble
from drivers.camera.sources import SourceProblem, frames_of, problem, read_picture
from drivers.camera.zbar import ZbarUnusableError


def answer_paths(
    paths: "queue.SimpleQueue[bytes]",
    say: Callable[[Message], None],
    alive: Callable[[], None],
    rest: Callable[[], None],
) -> Trouble:
    """Says the codes of every path, and how it ended; `alive` is called for every frame, `rest` before every wait."""
    try:
        decoder = Decoder()
    except ZbarUnusableError:
        return Trouble.NO_DECODER
    while True:
        rest()
        path = Path(json.loads(paths.get()))
        alive()
        try:
            for number, picture in enumerate(_pictures(path)):
                began = time.perf_counter()
                codes = decoder.decode(picture)
                milliseconds = round((time.perf_counter() - began) * 1000, 3)
                for code in codes:
                    say(CodeFound(code, number, milliseconds))
                alive()
            say(FileDone())
        except SourceProblem as found:
            say(SourceTrouble(found.trouble))


def _pictures(path: Path) -> Iterator[Picture]:
    try:
        path.open("rb").close()
    except OSError as error:
        raise (SourceProblem(Trouble.UNREADABLE) if error.errno == errno.EISDIR else problem(error)) from error
    picture = read_picture(path)
    return frames_of(path) if picture is None else iter([picture])
