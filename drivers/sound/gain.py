"""Volumes applied to samples."""

from collections.abc import Callable, Iterator
from typing import Final

import numpy as np

from drivers.sound.pcm import Samples, Sound

LOUDEST: Final = 4
GAINS: Final = (0.0, 0.1, 10 ** (-2 / 3), 10 ** (-1 / 3), 1.0)
"""From 0, silence: steps of 6.7 dB, 20 dB in all; the loudest is the sound as it is, so that nothing is cut off."""
PIECES_PER_S: Final = 50


def in_pieces(sound: Sound, volume: Callable[[], int]) -> Iterator[Samples]:
    """Pieces of 20 ms as loud as `volume` says at the time; from one volume to the next without a step."""
    length = sound.rate // PIECES_PER_S
    before = GAINS[volume()]
    for at in range(0, len(sound.samples), length):
        piece = sound.samples[at : at + length]
        now = GAINS[volume()]
        if before == now == 1.0:
            yield piece
        else:
            yield (piece * np.linspace(before, now, len(piece))).round().astype(np.int16)
        before = now
