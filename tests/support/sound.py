"""A sound card that writes files, programs that misbehave, and sounds to play and to read."""

import os
import struct
import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from drivers.sound.pcm import Samples, Sound


class WrittenCard:
    """ALSA itself with a card that writes down what it is given; its name is `written`.

    ALSA is told of it by the environment: ALSA_CONFIG_PATH is `configuration`.
    """

    name = "written"

    def __init__(self, folder: Path) -> None:
        self._file = folder / "card.raw"
        self.configuration = folder / "alsa.conf"
        self.configuration.write_text(
            f'pcm.{self.name} {{ type file slave.pcm {{ type null }} file "{self._file}" format raw }}\n'
        )

    def samples(self) -> Samples:
        """What the last player gave it, without the silence that fills its last period."""
        samples = np.frombuffer(self._file.read_bytes(), "<i2")
        loud = np.flatnonzero(samples)
        return samples[: loud[-1] + 1] if len(loud) else samples[:0]

    def was_given_anything(self) -> bool:
        """Also silence."""
        return self._file.exists() and self._file.stat().st_size > 0


def a_program(folder: Path, script: str) -> str:
    """A shell script of the test's own: its path."""
    path = folder / f"program-{sum(1 for _ in folder.iterdir())}"
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(0o755)
    return os.fspath(path)


def a_tune(seconds: float = 0.3, rate: int = 22050, pitch: float = 440.0, loud: int = 20000) -> Sound:
    """It ends on a sample that is heard."""
    samples = (np.sin(np.arange(round(seconds * rate)) * 2 * np.pi * pitch / rate) * loud).astype(np.int16)
    samples[-1] = loud
    return Sound(samples, rate)


def a_wav(
    data: bytes, *, tag: int = 1, channels: int = 1, rate: int = 22050, bits: int = 16, length: int | None = None
) -> bytes:
    """A WAV file; `length` lies about its sound."""
    width = bits // 8 * channels
    form = struct.pack("<HHIIHH", tag, channels, rate, rate * width % 2**32, width, bits)
    if tag == 0xFFFE:
        form += struct.pack("<HHIH", 22, bits, 0, 1) + bytes(14)
    chunks = b"fmt " + struct.pack("<I", len(form)) + form + b"LIST" + struct.pack("<I", 3) + b"odd\0"
    chunks += b"data" + struct.pack("<I", len(data) if length is None else length) + data
    return b"RIFF" + struct.pack("<I", 4 + len(chunks)) + b"WAVE" + chunks


def wait_until(condition: Callable[[], bool], seconds: float = 5.0) -> None:
    """Until a program has done something."""
    deadline = time.monotonic() + seconds
    pause = threading.Event()
    while not condition():
        assert time.monotonic() < deadline, "it never happened"
        pause.wait(0.005)


def is_gone(pid: int) -> bool:
    """Ended, whether or not anybody has asked how."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True
