import numpy as np
import pytest
from numpy.typing import NDArray

from drivers.camera.capture.scores import edge_width, scores_of

Picture = NDArray[np.uint8]


def squares(blur: int = 0, low: int = 40, high: int = 210, noise: float = 2.0) -> Picture:
    """A board of squares, its edges smeared over `blur` pixels, with the noise of a sensor."""
    tiles = np.indices((24, 32)).sum(axis=0) % 2
    board = np.kron(tiles, np.ones((20, 20))) * (high - low) + low
    if blur:
        kernel = np.ones(blur) / blur
        for axis in (0, 1):
            board = np.apply_along_axis(np.convolve, axis, board, kernel, mode="same")
    noisy = board + np.random.default_rng(3).normal(0, noise, board.shape)
    return np.clip(noisy, 0, 255).astype(np.uint8)


def test_the_less_sharp_the_lower_the_focus() -> None:
    focus = [scores_of([squares(blur)]).focus for blur in (0, 3, 5, 7, 12)]
    assert None not in focus
    assert focus == sorted(focus, key=lambda score: -(score or 0))
    assert focus[0] == 100
    assert focus[-1] == 0


def test_noise_and_light_do_not_count_as_sharpness() -> None:
    sharp, blurred = scores_of([squares(3, noise=6)]).focus, scores_of([squares(9, noise=6)]).focus
    assert sharp is not None
    assert blurred is not None
    assert sharp > 60
    assert blurred < 30
    assert scores_of([squares(3, low=20, high=90)]).focus == pytest.approx(sharp, abs=20)


@pytest.mark.parametrize("size", [(1, 1), (10, 18), (480, 640)])
def test_a_wall_has_nothing_to_judge_by(size: tuple[int, int]) -> None:
    wall = np.random.default_rng(1).normal(120, 5, size).clip(0, 255).astype(np.uint8)
    assert edge_width(wall) is None
    assert scores_of([wall]).focus is None


def test_light_and_glare_are_hundredths() -> None:
    half = np.zeros((100, 100), np.uint8)
    half[:50] = 255
    scores = scores_of([half])
    assert (scores.light, scores.glare) == (50, 50)
