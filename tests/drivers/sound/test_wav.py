"""Recordings and voices come in many kinds of WAV."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.sound.wav import NoWavError, read_wav
from support.sound import a_wav

LEFT = np.array([0, 8000, -8000, 32767, -32768], np.int16)
RIGHT = np.array([0, -8000, 8000, 32767, -32768], np.int16)


def test_sixteen_bits_come_through_sample_by_sample() -> None:
    sound = read_wav(a_wav(LEFT.tobytes()))
    assert (sound.samples == LEFT).all()
    assert sound.rate == 22050


@pytest.mark.parametrize(
    ("data", "form"),
    [
        ((LEFT.astype(np.int32) // 256 + 128).astype(np.uint8).tobytes(), {"bits": 8}),
        (b"".join((int(s) * 256).to_bytes(3, "little", signed=True) for s in LEFT), {"bits": 24}),
        (b"".join((int(s) * 256).to_bytes(3, "little", signed=True) for s in LEFT), {"bits": 24, "tag": 0xFFFE}),
        ((LEFT.astype(np.int64) * 65536).astype("<i4").tobytes(), {"bits": 32}),
        ((LEFT / 32768).astype("<f4").tobytes(), {"bits": 32, "tag": 3}),
        (np.repeat(LEFT, 2).tobytes(), {"channels": 2}),
    ],
    ids=["8 bits", "24 bits", "24 bits, extensible", "32 bits", "float", "stereo"],
)
def test_other_kinds_of_samples_sound_the_same(data: bytes, form: dict[str, int]) -> None:
    sound = read_wav(a_wav(data, **form))
    assert np.abs(sound.samples.astype(int) - LEFT).max() <= (256 if form.get("bits") == 8 else 2)


def test_two_channels_become_their_mean() -> None:
    sound = read_wav(a_wav(np.stack([LEFT, RIGHT], axis=1).tobytes(), channels=2))
    assert list(sound.samples[:3]) == [0, 0, 0]


@pytest.mark.parametrize("length", [0x7FFFF000, 0xFFFFFFFF, 10])
def test_a_pipe_whose_header_could_not_know_the_length_is_read_to_its_end(length: int) -> None:
    assert (read_wav(a_wav(LEFT.tobytes(), length=length)).samples == LEFT).all()


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"tag": 0x55}, "packed"),
        ({"bits": 12}, "packed"),
        ({"channels": 0}, "0 channels"),
        ({"rate": 0}, "0 samples a second"),
        ({"rate": 4_000_000_000}, "samples a second"),
    ],
)
def test_what_cannot_be_played_says_why(form: dict[str, int], words: str) -> None:
    with pytest.raises(NoWavError, match=words):
        read_wav(a_wav(LEFT.tobytes(), **form))


def test_a_file_without_sound_is_none() -> None:
    with pytest.raises(NoWavError, match="no sound"):
        read_wav(a_wav(b""))


@given(st.integers(0, 80), st.integers(0, 255), st.integers(0, 80))
def test_a_damaged_file_gives_sound_or_a_reason(at: int, byte: int, cut: int) -> None:
    whole = bytearray(a_wav(LEFT.tobytes()))
    whole[at % len(whole)] = byte
    damaged = bytes(whole[: len(whole) - cut % len(whole)])
    try:
        sound = read_wav(damaged)
    except NoWavError:
        return
    assert len(sound.samples) > 0
