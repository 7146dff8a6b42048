"""The camera's own process with a decoder that has an accident when it is sent a signal: run as a module.

SIGUSR1: it reads memory that is not there. SIGUSR2: it never comes back. SIGHUP: it takes all the memory it can get.
"""

import ctypes
import re
import signal
import sys
from collections.abc import Callable
from typing import Any

from drivers.camera.confined import worker

CRASH, LOOP, GROW = signal.SIGUSR1, signal.SIGUSR2, signal.SIGHUP


def _crash() -> None:
    ctypes.string_at(0)


def _loop() -> None:
    re.match("(a|a)*c", "a" * 200)  # inside native code, and without ever letting another thread run


def _grow() -> None:
    taken = []
    while True:
        taken.append(b"\xff" * (1 << 22))


_ACCIDENTS: dict[int, Callable[[], None]] = {CRASH: _crash, LOOP: _loop, GROW: _grow}


def _spoil_decoder() -> None:
    from drivers.camera.decoding import pipeline  # noqa: PLC0415 - after the limits, as the worker does

    sound = pipeline.Pipeline.look
    waiting: list[int] = []
    for number in _ACCIDENTS:
        signal.signal(number, lambda number, _: waiting.append(number))

    def look(self: pipeline.Pipeline, *arguments: Any) -> Any:
        if waiting:
            _ACCIDENTS[waiting.pop()]()
        return sound(self, *arguments)

    pipeline.Pipeline.look = look


def main() -> int:
    """The worker, its decoder spoilt as soon as it is loaded."""
    sound = worker.limit

    def limit(memory_bytes: int) -> None:
        sound(memory_bytes)
        _spoil_decoder()

    worker.limit = limit
    return worker.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
