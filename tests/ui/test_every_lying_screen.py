"""Every screen on the panels that lie: nothing cut off, too small, too near, over something else."""

import pytest

from support.measuring.leading import OTHERS, faults_on, told, visits
from ui.gallery import Appearance


@pytest.mark.parametrize("size", ["landscape", "laptop", "square"])
@pytest.mark.parametrize("low", [False, True], ids=["high", "low"])
@pytest.mark.parametrize("text_size", [0, 3])
def test_every_screen_holds_its_words_and_its_buttons(glass, size, text_size, low):
    faults = faults_on(visits(glass, size, Appearance(text_size=text_size, low=low)))
    assert not faults, told(faults)


@pytest.mark.parametrize("text_size", [1, 2])
def test_every_size_between_holds_on_the_squarest_panel(glass, text_size):
    faults = faults_on(visits(glass, "square", Appearance(text_size=text_size)))
    assert not faults, told(faults)


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize(("size", "text_size"), [("laptop", 0), ("square", 3)])
def test_every_language_holds(glass, size, text_size, language):
    faults = faults_on(visits(glass, size, Appearance(language=language, text_size=text_size)))
    assert not faults, told(faults)
