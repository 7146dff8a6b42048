"""Reads WAV: recordings in files, and what voices write to a pipe, where the lengths in the header are not known yet.

RIFF chunks and the tags of `fmt `: Microsoft, "Multiple channel audio data and WAVE files"; 0xFFFE is followed by a
GUID whose first two bytes are the tag. Python's `wave` module (3.11) knows neither that one nor lengths of a pipe.
"""

import struct
from typing import Final

import numpy as np
from numpy.typing import NDArray

from drivers.sound.pcm import Sound

_PCM: Final = 1
_FLOAT: Final = 3
_EXTENSIBLE: Final = 0xFFFE
_FULL: Final = 32767
SLOWEST, FASTEST = 4000, 192_000
MOST_CHANNELS: Final = 8


class NoWavError(ValueError):
    """Not a WAV file this program can play; the text says why and holds nothing that was said."""


def read_wav(data: bytes) -> Sound:
    """The sound, of several channels their mean. A file that ends early gives what is there. Raises NoWavError."""
    if data[:4] != b"RIFF" or data[8:12] != b"WAVE":
        raise NoWavError("it is no WAV file")
    form: tuple[int, int, int, int] | None = None
    at = 12
    while at + 8 <= len(data):
        name, length = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        body = at + 8
        if name == b"fmt ":
            form = _form(data[body : body + length])
        elif name == b"data":
            if form is None:
                raise NoWavError("its format is not told before its sound")
            return _sound(data[body : body + length], *form)
        at = body + length + length % 2
    raise NoWavError("it holds no sound")


def _form(chunk: bytes) -> tuple[int, int, int, int]:
    """Tag, channels, rate, bits."""
    if len(chunk) < 16:
        raise NoWavError("its format is cut off")
    tag, channels, rate, _, _, bits = struct.unpack_from("<HHIIHH", chunk)
    if tag == _EXTENSIBLE and len(chunk) >= 26:
        (tag,) = struct.unpack_from("<H", chunk, 24)
    if (tag, bits) not in {(_PCM, 8), (_PCM, 16), (_PCM, 24), (_PCM, 32), (_FLOAT, 32)}:
        raise NoWavError("its sound is packed; save it as PCM of 16 bits")
    if not 1 <= channels <= MOST_CHANNELS or not SLOWEST <= rate <= FASTEST:
        raise NoWavError(f"it has {channels} channels and {rate} samples a second")
    return tag, channels, rate, bits


def _sound(data: bytes, tag: int, channels: int, rate: int, bits: int) -> Sound:
    width = bits // 8 * channels
    data = data[: len(data) - len(data) % width]
    if not data:
        raise NoWavError("it holds no sound")
    if (tag, bits, channels) == (_PCM, 16, 1):
        return Sound(np.frombuffer(data, "<i2").astype(np.int16), rate)
    mono = _from_minus_one_to_one(data, tag, bits).reshape(-1, channels).mean(axis=1)
    return Sound((mono.clip(-1, 1) * _FULL).round().astype(np.int16), rate)


def _from_minus_one_to_one(data: bytes, tag: int, bits: int) -> NDArray[np.float64]:
    if tag == _FLOAT:
        return np.nan_to_num(np.frombuffer(data, "<f4").astype(np.float64), posinf=1.0, neginf=-1.0)
    match bits:
        case 8:
            return (np.frombuffer(data, np.uint8).astype(np.float64) - 128) / 128
        case 16:
            return np.frombuffer(data, "<i2").astype(np.float64) / (_FULL + 1)
        case 24:
            whole = np.zeros((len(data) // 3, 4), np.uint8)
            whole[:, 1:] = np.frombuffer(data, np.uint8).reshape(-1, 3)
            return whole.reshape(-1).view("<i4").astype(np.float64) / 2**31
        case _:
            return np.frombuffer(data, "<i4").astype(np.float64) / 2**31
