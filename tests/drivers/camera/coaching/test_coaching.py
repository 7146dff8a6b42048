import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from drivers.camera.coaching.coach import Coach
from drivers.camera.coaching.steadiness import DWELL_S, Steadiness
from drivers.camera.codes import DecodedCode
from drivers.camera.view import Box, FinderPattern, SeenCode, View
from drivers.device import Hint

Picture = NDArray[np.uint8]

FPS = 30
WITHIN = int(0.7 * FPS)
WIDTH, HEIGHT = 1280, 720
NOTHING = View()
READ = View(codes=(SeenCode(DecodedCode(b"invented", "QR", "zxing"), ((0, 0), (9, 0), (9, 9), (0, 9))),))


def lobby(light: float = 1.0) -> Picture:
    """Broad bright and dark stripes, none of them as light as a card."""
    across = 90 + 50 * np.sin(np.arange(WIDTH) / 90)
    return np.tile(across * light, (HEIGHT, 1)).astype(np.uint8)


def noisy(picture: Picture, number: int) -> Picture:
    noise = np.random.default_rng(number % 5).integers(-4, 5, picture.shape, np.int16)
    return np.clip(picture + noise, 0, 255).astype(np.uint8)


def with_card(left: int = 500, top: int = 200, module: float = 3.0, light: float = 1.0) -> Picture:
    """A card of 214 x 135 modules and a code of 45 in its right upper corner, on the lobby."""
    picture = lobby(light)
    width, height = round(214 * module), round(135 * module)
    picture[max(top, 0) : top + height, max(left, 0) : left + width] = 210 * light
    code = np.random.default_rng(7).random((45, 45)) < 0.5
    size = round(45 * module)
    modules = code[np.ix_(*[(np.arange(size) / module).astype(int)] * 2)]
    y, x = top + round(8 * module), left + round(160 * module)
    part = picture[max(y, 0) : y + size, max(x, 0) : x + size]
    shown = modules[-part.shape[0] :, : part.shape[1]] if y < 0 else modules[: part.shape[0], : part.shape[1]]
    part[shown] = 50 * light
    return picture


def patterns(left: int = 500, top: int = 200, module: float = 3.0) -> tuple[FinderPattern, ...]:
    """Those of the code of `with_card` that lie in the picture."""
    places = [(left + (160 + a) * module, top + (8 + b) * module) for a, b in ((3.5, 3.5), (41.5, 3.5), (3.5, 41.5))]
    margin = 3.5 * module
    return tuple(
        FinderPattern(place, module)
        for place in places
        if margin <= place[0] <= WIDTH - margin and margin <= place[1] <= HEIGHT - margin
    )


class Watch:
    """A coach before whom an empty lobby has stood for two seconds, and its clock."""

    def __init__(self, light: float = 1.0) -> None:
        self.coach = Coach()
        self.frame = 0
        self.shows(NOTHING, lobby(light), 2 * FPS)

    def shows(self, view: View, picture: Picture, frames: int) -> list[Hint | None]:
        return self.plays(lambda _: (view, picture), frames)

    def plays(self, scene: Callable[[int], tuple[View, Picture]], frames: int) -> list[Hint | None]:
        hints = []
        for number in range(frames):
            view, picture = scene(number)
            hints.append(self.coach.consider(view, noisy(picture, self.frame), self.frame / FPS))
            self.frame += 1
        return hints


def glaring(breadth: int = 70) -> Picture:
    picture = with_card()
    picture[230:330, 1020 : 1020 + breadth] = 255
    return picture


def fingered() -> Picture:
    picture = with_card()
    picture[290:360, 1000:1120] = 120
    return picture


HELD_WRONG = {
    "far": (View(patterns=patterns(600, 300, 1.5)), with_card(600, 300, 1.5), Hint.TOO_FAR),
    "leaves the picture": (View(patterns=patterns(720)), with_card(720), Hint.CUT_OFF),
    "under a finger": (View(patterns=patterns()), fingered(), Hint.CUT_OFF),
    "near": (View(patterns=patterns(-1900, -60, 14.0)), with_card(-1900, -60, 14.0), Hint.TOO_NEAR),
    "too near to be whole": (View(patterns=patterns(-2050, -60, 17.0)), with_card(-2050, -60, 17.0), Hint.TOO_NEAR),
    "glare": (View(patterns=patterns()), glaring(), Hint.GLARE),
    "bright screen": (
        View(screen=Box(400, 200, 800, 600)),
        np.where(np.pad(np.ones((400, 400), bool), ((200, 120), (400, 480))), 255, lobby()).astype(np.uint8),
        Hint.GLARE,
    ),
    "far, no pattern seen": (NOTHING, with_card(600, 300, 1.2), Hint.TOO_FAR),
    "glare, no pattern seen": (NOTHING, glaring(110), Hint.GLARE),
}


@pytest.mark.parametrize("case", HELD_WRONG)
def test_the_cause_is_told_within_700_ms(case: str) -> None:
    view, picture, cause = HELD_WRONG[case]
    hints = Watch().shows(view, picture, WITHIN)
    assert hints[-1] is cause
    assert set(hints) == {None, cause}


@pytest.mark.parametrize("seen", [True, False])
def test_a_room_too_dark_is_told_within_700_ms(seen: bool) -> None:
    hints = Watch(0.2).shows(View(patterns=patterns() if seen else ()), with_card(light=0.2), WITHIN)
    assert hints[-1] is Hint.TOO_DARK


@pytest.mark.parametrize("seen", [True, False])
def test_a_shaken_card_is_told_within_700_ms(seen: bool) -> None:
    def shaken(number: int) -> tuple[View, Picture]:
        left, top = 400 + round(24 * math.cos(number * 0.8)), 200 + round(24 * math.sin(number * 0.8))
        return View(patterns=patterns(left, top) if seen else ()), with_card(left, top)

    hints = Watch().plays(shaken, WITHIN)
    assert hints[-1] is Hint.MOVING
    assert set(hints) == {None, Hint.MOVING}


def test_a_code_that_is_read_is_told_at_once_even_while_another_hint_stands() -> None:
    watch = Watch()
    assert watch.shows(*HELD_WRONG["far"][:2], WITHIN)[-1] is Hint.TOO_FAR
    assert watch.shows(READ, with_card(), 1) == [Hint.HELD]


def test_a_code_read_in_some_frames_only_stays_held() -> None:
    hints = Watch().plays(lambda number: (NOTHING if number % 20 else READ, with_card()), 4 * FPS)
    assert set(hints) == {Hint.HELD}


@pytest.mark.parametrize("case", HELD_WRONG)
def test_nothing_is_told_once_it_has_left(case: str) -> None:
    watch = Watch()
    watch.shows(*HELD_WRONG[case][:2], 2 * FPS)
    hints = watch.shows(NOTHING, lobby(), 3 * FPS)
    assert hints[WITHIN:] == [None] * (len(hints) - WITHIN)


def test_patterns_missed_in_a_few_frames_do_not_clear_a_hint() -> None:
    view, picture, _ = HELD_WRONG["far"]
    watch = Watch()
    watch.shows(view, picture, WITHIN)
    hints = watch.plays(lambda number: (view if number % 4 == 0 else NOTHING, picture), 2 * FPS)
    assert set(hints) == {Hint.TOO_FAR}


def test_a_pattern_missed_in_most_frames_is_not_taken_for_cut_off() -> None:
    whole = patterns()
    hints = Watch().plays(lambda number: (View(patterns=whole[: 2 + (number % 3 == 0)]), with_card()), 2 * FPS)
    assert Hint.CUT_OFF not in hints


def test_an_empty_lobby_is_never_coached() -> None:
    assert set(Watch().shows(NOTHING, lobby(), 10 * FPS)) == {None}


def test_a_poster_with_a_code_is_never_coached_even_after_somebody_stood_before_it() -> None:
    poster, view = with_card(600, 300, 1.5), View(patterns=patterns(600, 300, 1.5))
    coach = Coach()
    person = poster.copy()
    person[100:, 500:1000] = 40
    hints = []
    for frame in range(40 * FPS):
        away = not 5 * FPS < frame < 25 * FPS
        picture = noisy(poster if away else person, frame)
        hints.append(coach.consider(view if away else NOTHING, picture, frame / FPS))
    assert set(hints) == {None}


def test_a_passing_person_is_never_coached() -> None:
    down, across = np.mgrid[0:HEIGHT, 0:WIDTH]

    def passing(number: int) -> tuple[View, Picture]:
        picture = lobby()
        picture[((across - (8 * number - 200)) / 160) ** 2 + ((down - 500) / 330) ** 2 < 1] = 30
        return NOTHING, picture

    assert set(Watch().plays(passing, 6 * FPS)) == {None}


def test_lights_that_flicker_or_are_switched_are_never_coached() -> None:
    def flickering(number: int) -> tuple[View, Picture]:
        return NOTHING, lobby(0.55 if number > 3 * FPS else 1 + 0.1 * math.sin(number))

    assert set(Watch().plays(flickering, 8 * FPS)) == {None}


@pytest.mark.parametrize("size", [(1, 1), (44, 60), (120, 160), (480, 640), (1080, 1920)])
def test_pictures_of_every_size_are_looked_at(size: tuple[int, int]) -> None:
    coach = Coach()
    for frame in range(FPS):
        picture = np.full(size, 60 + 80 * (frame // 10), np.uint8)
        picture[size[0] // 4 : size[0] // 2, size[1] // 4 : size[1] // 2] += 20
        assert coach.consider(NOTHING, picture, frame / FPS) is None


SUGGESTIONS = st.sampled_from([None, *Hint])


@given(st.lists(st.tuples(SUGGESTIONS, st.integers(1, 12)), max_size=30), st.sampled_from([10, 15, 30]))
def test_a_hint_never_changes_twice_within_the_dwell_time_except_to_held(
    runs: list[tuple[Hint | None, int]], fps: int
) -> None:
    steadiness = Steadiness()
    changed, shown, frame = -math.inf, None, 0
    for suggested, frames in runs:
        for _ in range(frames):
            now, frame = frame / fps, frame + 1
            hint = steadiness.settle(suggested, now)
            if suggested is Hint.HELD:
                assert hint is Hint.HELD
            if hint is not shown:
                assert hint is Hint.HELD or now - changed >= DWELL_S
                changed, shown = now, hint


@given(st.lists(SUGGESTIONS, max_size=60))
def test_steady_suggestions_win_over_whatever_was_before(before: list[Hint | None]) -> None:
    for cause in (None, Hint.GLARE):
        steadiness = Steadiness()
        for number, suggested in enumerate(before):
            steadiness.settle(suggested, number / FPS)
        after = [steadiness.settle(cause, (len(before) + number) / FPS) for number in range(WITHIN)]
        assert after[-1] is cause
