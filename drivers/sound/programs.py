"""Programs that take text and give bytes."""

import os
import select
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import Final

from drivers.device import DeviceError

SLICE_S: Final = 0.02
"""How soon a wish to be silent is seen."""
MOST_BYTES: Final = 32_000_000
_PIECE: Final = 65536


class VoiceError(DeviceError):
    """A voice did not speak; the text is for technicians and holds nothing of what was to be said."""


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """For programs that are started: their words in English, their texts in UTF-8."""
    return {**os.environ, "LC_ALL": "C.UTF-8", **(extra or {})}


def end(process: "subprocess.Popen[bytes]") -> None:
    """Ends a program and all it has started, now, and leaves nothing of it."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    for pipe in (process.stdin, process.stdout, process.stderr):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()


def ask(command: Sequence[str], text: str, limit_s: float, hush: Event) -> bytes | None:
    """What a program answers to a short text; None when `hush` was set meanwhile. Raises VoiceError.

    The text must fit into a pipe (64 KiB): a program that never reads it does not stop us.
    """
    name = Path(command[0]).name
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(),
            cwd="/",
            start_new_session=True,
            bufsize=0,
        )
    except OSError as error:
        raise VoiceError(f"{name} cannot be started: {error.strerror}") from error
    try:
        return _answer(process, text.encode(), name, limit_s, hush)
    finally:
        end(process)


def _answer(process: "subprocess.Popen[bytes]", text: bytes, name: str, limit_s: float, hush: Event) -> bytes | None:
    if process.stdin is None or process.stdout is None:
        raise AssertionError("both are pipes")
    with suppress(BrokenPipeError):
        process.stdin.write(text)
        process.stdin.close()
    until = time.monotonic() + limit_s
    poll = select.poll()
    poll.register(process.stdout, select.POLLIN)
    answer = bytearray()
    while not hush.is_set():
        if time.monotonic() > until:
            raise VoiceError(f"{name} did not answer within {limit_s:g} s")
        if not poll.poll(SLICE_S * 1000):
            continue
        piece = os.read(process.stdout.fileno(), _PIECE)
        answer += piece
        if len(answer) > MOST_BYTES:
            raise VoiceError(f"{name} does not stop speaking")
        if not piece:
            return bytes(answer) if _ended_well(process, name, until, hush) else None
    return None


def _ended_well(process: "subprocess.Popen[bytes]", name: str, until: float, hush: Event) -> bool:
    """False when `hush` was set before it ended."""
    while not hush.is_set():
        try:
            code = process.wait(SLICE_S)
        except subprocess.TimeoutExpired:
            if time.monotonic() > until:
                raise VoiceError(f"{name} does not end") from None
            continue
        if code:
            raise VoiceError(f"{name} failed ({code})")
        return True
    return False
