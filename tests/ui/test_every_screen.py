"""Every screen in every palette as it is drawn: no word and no edge too pale. And the screens few people see."""

from itertools import product

import pytest

from kiosk.journey import Language, Palette
from support.by_night import by_night
from support.measuring.leading import eye_on, faults_on, menu, visits
from support.measuring.paint import pale
from ui.gallery import Appearance
from ui.sample_mirror import SampleMirror
from ui.view_models.service import PAGES

SIZES = ["portrait", "small", "landscape", "laptop", "square"]
TIGHTEST = ["small", "square"]
"""Where words that are longer than the Vietnamese ones run out of room first."""


@pytest.mark.parametrize(
    ("size", "palette"),
    by_night([*product(["portrait"], Palette), ("landscape", Palette.LIGHT)], by_day=[*product(["portrait"], Palette)]),
)
def test_every_word_and_every_edge_can_be_seen(glass, size, palette):
    measured = too_pale(visits(glass, size, Appearance(palette=palette), scale=1.0))
    assert not measured, "\n".join(measured[:60])


def test_every_word_on_the_technicians_menu_can_be_seen(glass):
    measured = too_pale(menu(glass, "portrait", Appearance(), scale=1.0))
    assert not measured, "\n".join(measured[:60])


def too_pale(shown):
    eye, found, count = None, [], 0
    for name, window, picture in shown:
        eye = eye or eye_on(window)
        seen = eye.look()
        count += len(seen.texts)
        found += [f"{name}: {fault}" for fault in pale(seen, picture)]
    assert count > 300
    return found


@pytest.mark.parametrize(
    ("size", "language"),
    [*((size, Language.VI) for size in SIZES), *((size, Language.EN) for size in TIGHTEST)],
)
def test_the_technicians_menu_holds_its_words_and_its_buttons(glass, size, language):
    faults = faults_on(menu(glass, size, Appearance(language=language)))
    assert not faults, "\n".join(faults[:60])


def test_the_technicians_menu_can_be_closed_from_every_page_but_while_it_writes(glass):
    pages = set()
    for name, window, _ in menu(glass, "portrait", Appearance()):
        pages.add(name.split("--")[0])
        assert window.shows("serviceClose") is not name.endswith("export--waiting"), name
    assert pages == {f"service-{page}" for page in PAGES.values()}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_size", [0, 3])
def test_the_mirror_of_the_camera_leaves_room_for_the_words(glass, size, text_size):
    faults = faults_on(visits(glass, size, Appearance(text_size=text_size), mirror=SampleMirror().look))
    assert not faults, "\n".join(faults[:60])
