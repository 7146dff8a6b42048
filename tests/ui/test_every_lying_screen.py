"""Every screen on the panels that lie: nothing cut off, too small, too near, over something else."""

from itertools import product

import pytest

from support.by_night import by_night
from support.measuring.leading import OTHERS, faults_on, told, visits
from ui.gallery import Appearance


@pytest.mark.parametrize(
    ("size", "text_size", "low"),
    by_night(
        product(["landscape", "laptop", "square"], [0, 3], [False, True]),
        by_day={
            *[("landscape", 0, False), ("landscape", 3, True)],
            *[("laptop", 3, False), ("laptop", 0, True)],
            *[("square", 0, False), ("square", 3, True)],
        },
    ),
)
def test_every_screen_holds_its_words_and_its_buttons(glass, size, text_size, low):
    faults = faults_on(visits(glass, size, Appearance(text_size=text_size, low=low)))
    assert not faults, told(faults)


@pytest.mark.soak
@pytest.mark.parametrize("text_size", [1, 2])
def test_every_size_between_holds_on_the_squarest_panel(glass, text_size):
    faults = faults_on(visits(glass, "square", Appearance(text_size=text_size)))
    assert not faults, told(faults)


@pytest.mark.parametrize(
    ("size", "text_size", "language"),
    by_night(
        [*product(["laptop"], [0], OTHERS), *product(["square"], [3], OTHERS)],
        by_day=[*product(["square"], [3], OTHERS[::2])],
    ),
)
def test_every_language_holds(glass, size, text_size, language):
    faults = faults_on(visits(glass, size, Appearance(language=language, text_size=text_size)))
    assert not faults, told(faults)
