"""Every screen on the panels that stand upright: nothing cut off, too small, too near, over something else."""

from itertools import product

import pytest

from support.by_night import by_night
from support.measuring.leading import OTHERS, faults_on, told, visits
from ui.gallery import Appearance


@pytest.mark.parametrize(
    ("size", "text_size", "low"),
    by_night(
        product(["portrait", "small"], [0, 3], [False, True]),
        by_day={("portrait", 0, False), ("portrait", 3, True), ("small", 3, False), ("small", 0, True)},
    ),
)
def test_every_screen_holds_its_words_and_its_buttons(glass, size, text_size, low):
    faults = faults_on(visits(glass, size, Appearance(text_size=text_size, low=low)))
    assert not faults, told(faults)


@pytest.mark.soak
@pytest.mark.parametrize("text_size", [1, 2])
def test_every_size_between_holds_on_the_small_panel(glass, text_size):
    faults = faults_on(visits(glass, "small", Appearance(text_size=text_size)))
    assert not faults, told(faults)


@pytest.mark.parametrize(
    ("size", "text_size", "language"),
    by_night(
        [*product(["portrait"], [0], OTHERS), *product(["small"], [3], OTHERS)],
        by_day=[*product(["small"], [3], OTHERS[1::2])],
    ),
)
def test_every_language_holds(glass, size, text_size, language):
    faults = faults_on(visits(glass, size, Appearance(language=language, text_size=text_size)))
    assert not faults, told(faults)
