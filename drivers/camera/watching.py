"""The watch of the camera's own process: frames in, arrivals of codes out. Loads the native decoders."""

import time
from collections.abc import Callable

from drivers.camera.codes import DecodedCode
from drivers.camera.decoding import Decoder
from drivers.camera.messages import Beat, CodeArrived, Message, Trouble, WorkerReady
from drivers.camera.presence import Presence
from drivers.camera.sources import Frame, Source, SourceProblem, open_source
from drivers.camera.zbar import ZbarUnusableError

_BEAT_S = 0.5
_FRAME_TIMEOUT_S = 0.25


def watch(source: str, size: tuple[int, int], say: Callable[[Message], None], alive: Callable[[], None]) -> Trouble:
    """Says what comes before the camera until the source fails, and why it failed; `alive` is called every turn."""
    try:
        decoder = Decoder()
        return _watch(open_source(source, size), decoder, say, alive)
    except ZbarUnusableError:
        return Trouble.NO_DECODER
    except SourceProblem as problem:
        return problem.trouble


def _watch(source: Source, decoder: Decoder, say: Callable[[Message], None], alive: Callable[[], None]) -> Trouble:
    presence = Presence()
    frame: Frame | None = None
    codes: list[DecodedCode] = []
    next_beat = 0.0
    while True:
        newest = source.next(_FRAME_TIMEOUT_S)
        now = time.monotonic()
        if newest is not None:
            if frame is None:
                say(WorkerReady())
            if frame is None or newest.number != frame.number:
                codes = decoder.decode(newest.grey) if newest.still else decoder.decode_frame(newest.grey)
            frame = newest
            arrived = presence.arrivals([code.payload for code in codes], now)
            for code in codes:
                if code.payload in arrived:
                    say(CodeArrived(code, time.monotonic()))
        if frame is not None:
            alive()
        if now >= next_beat:
            say(Beat())
            next_beat = now + _BEAT_S
