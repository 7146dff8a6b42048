"""The focus and light of a live camera, measured by a confined child process: no picture is unpacked in this one."""

import json
import os
import select
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from drivers.camera.capture.place import told
from drivers.camera.capture.scores import Scores
from drivers.camera.messages import Trouble
from drivers.camera.process import spawn
from drivers.camera.troubles import error_of
from drivers.device import DeviceError, DeviceProtocolError, DeviceTimeout

_TIMEOUT_S: Final = 20.0
"""Longer than the child's own watchdog."""
_ENDING_S: Final = 2.0
"""From its answer to its end."""
_MOST_BYTES: Final = 4096


@dataclass(frozen=True, slots=True)
class Measured:
    """What a camera really gives: its scores, and the pictures' size and frames a second."""

    scores: Scores
    width: int
    height: int
    rate: float


def measure(source: str | Path, size: tuple[int, int], timeout_s: float = _TIMEOUT_S) -> Measured:
    """Looks through a camera (or what stands for one) for two seconds. Raises DeviceError."""
    text = os.fspath(source)
    arguments = [f"--size={size[0]}x{size[1]}", "--", told(source)]
    try:
        process = spawn("drivers.camera.confined.scoring", arguments, stdin=subprocess.DEVNULL)
    except OSError as error:
        raise DeviceError("the measuring process cannot be started") from error
    with process:
        try:
            line = _answer_of(process, timeout_s)
            code = process.wait(_ENDING_S)
        except subprocess.TimeoutExpired as error:
            raise DeviceTimeout(f"{text} gave no answer within {timeout_s:.0f} s") from error
        finally:
            process.kill()
    if code < 0:
        raise DeviceTimeout(f"{text}: the measuring process was ended by signal {-code}")
    return measured_from(line, text)


def _answer_of(process: "subprocess.Popen[bytes]", timeout_s: float) -> bytes:
    """What it says until it closes its output, no more than an answer can have. Raises TimeoutExpired."""
    output = process.stdout
    if output is None:
        raise AssertionError("it is a pipe")
    poll = select.poll()
    poll.register(output, select.POLLIN)
    deadline = time.monotonic() + timeout_s
    line = b""
    while len(line) < _MOST_BYTES:
        if not poll.poll(max(0.0, deadline - time.monotonic()) * 1000):
            raise subprocess.TimeoutExpired(process.args, timeout_s)
        piece = os.read(output.fileno(), _MOST_BYTES)
        if not piece:
            break
        line += piece
    return line


def measured_from(line: bytes, source: str) -> Measured:
    """The child's answer. It has looked at strangers' pictures: nothing it says is trusted. Raises DeviceError."""
    try:
        words = json.loads(line[:_MOST_BYTES])
        if "trouble" in words:
            raise error_of(Trouble(words["trouble"]), source)
        focus = None if words["focus"] is None else _number(words["focus"], 100)
        scores = Scores(focus, _number(words["light"], 100), _number(words["glare"], 100))
        sides = _number(words["width"], 1 << 16), _number(words["height"], 1 << 16)
        return Measured(scores, *sides, _number(words["rate"] * 10, 10_000) / 10)
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
        # not chained: the line is nobody's business
        raise DeviceProtocolError(f"{source}: the measuring process said something it should not") from None


def _number(value: object, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= most:
        raise ValueError
    return round(value)
