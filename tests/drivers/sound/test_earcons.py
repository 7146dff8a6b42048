"""Tones are told apart by ear, and do not hurt."""

from itertools import combinations

import numpy as np
import pytest

from drivers.sound import Tone
from drivers.sound.earcons import earcon


@pytest.mark.parametrize("tone", Tone)
def test_a_tone_is_short_heard_and_never_cut_off(tone: Tone) -> None:
    sound = earcon(tone)
    loudest = int(np.abs(sound.samples).max())
    assert 0.03 < sound.seconds < 0.4
    assert 0.3 * 32767 < loudest < 0.9 * 32767


@pytest.mark.parametrize("tone", Tone)
def test_a_tone_begins_and_ends_without_a_click(tone: Tone) -> None:
    samples = earcon(tone).samples.astype(float)
    millisecond = earcon(tone).rate // 1000
    assert np.abs(samples[:millisecond]).max() < 0.05 * 32767
    assert np.abs(samples[-millisecond:]).max() < 0.05 * 32767
    assert samples[0] == samples[-1] == 0


@pytest.mark.parametrize(("one", "other"), list(combinations(Tone, 2)))
def test_no_two_tones_have_the_same_pitches(one: Tone, other: Tone) -> None:
    assert likeness(one, other) < 0.6


def likeness(one: Tone, other: Tone) -> float:
    """Of their spectra over time, from 0 to 1."""
    first, second = picture(one), picture(other)
    return float((first * second).sum() / np.sqrt((first**2).sum() * (second**2).sum()))


def picture(tone: Tone) -> np.ndarray:
    whole = np.zeros(18 * 1024)
    samples = earcon(tone).samples
    whole[: len(samples)] = samples
    return np.abs(np.fft.rfft(whole.reshape(18, 1024), axis=1))
