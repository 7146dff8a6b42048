"""The short tones, computed: distinct, under 400 ms, and soft at both ends, for an edge is heard as a click."""

from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from drivers.sound.pcm import Sound
from drivers.sound.tone import Tone

RATE: Final = 44100
_EDGE_S: Final = 0.008
_LOUD: Final = 0.5
_OVERTONES: Final = (1.0, 0.25, 0.08)

Note = tuple[float, float, float]
"""Begins at, lasts (seconds), pitch (Hz)."""

_SCORE: Final[dict[Tone, tuple[Note, ...]]] = {
    Tone.TOUCH: ((0.0, 0.05, 1046.5),),
    Tone.SCREEN: ((0.0, 0.10, 523.25), (0.08, 0.14, 659.26)),
    Tone.GOOD: ((0.0, 0.10, 659.26), (0.09, 0.10, 783.99), (0.18, 0.20, 1046.5)),
    Tone.TROUBLE: ((0.0, 0.14, 311.13), (0.17, 0.21, 233.08)),
    Tone.ASK: ((0.0, 0.12, 587.33), (0.20, 0.18, 880.0)),
}


@cache
def earcon(tone: Tone) -> Sound:
    """The sound of a tone."""
    notes = _SCORE[tone]
    total = np.zeros(round(max(begin + lasts for begin, lasts, _ in notes) * RATE))
    for begin, lasts, pitch in notes:
        heard = _note(lasts, pitch)
        at = round(begin * RATE)
        room = total[at : at + len(heard)]
        room += heard[: len(room)]
    samples = (total * (_LOUD / np.abs(total).max()) * 32767).round().astype(np.int16)
    samples.setflags(write=False)
    return Sound(samples, RATE)


def _note(lasts: float, pitch: float) -> NDArray[np.float64]:
    """A struck bar: overtones that fade, risen and ended without an edge."""
    time = np.arange(round(lasts * RATE)) / RATE
    wave = sum(
        (part * np.sin(2 * np.pi * pitch * (number + 1) * time) for number, part in enumerate(_OVERTONES)),
        start=np.zeros_like(time),
    )
    edge = np.minimum(1.0, np.minimum(time, time[::-1]) / _EDGE_S)
    return np.asarray(wave * np.sin(edge * np.pi / 2) ** 2 * np.exp(-3 * time / lasts))
