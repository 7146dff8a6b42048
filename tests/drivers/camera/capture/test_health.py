import numpy as np
import pytest
from numpy.typing import NDArray

from drivers.camera.capture.health import Health
from drivers.camera.condition import Condition

FRAME_S = 1 / 30
Picture = NDArray[np.uint8]


class Sensor:
    """A scene with the noise every sensor has; keeps the clock of the camera."""

    def __init__(self, health: Health, noise: float = 2.0) -> None:
        self.health = health
        self.number = 0
        self.now = 0.0
        self.noise = noise
        self._dice = np.random.default_rng(7)
        self._scene = self._dice.integers(60, 200, (180, 320)).astype(np.float64)

    def picture(self, light: float = 1.0) -> Picture:
        noise = self._dice.normal(0, self.noise, self._scene.shape) if self.noise else 0.0
        return np.clip(self._scene * light + noise, 0, 255).astype(np.uint8)

    def give(self, picture: Picture) -> Condition:
        self.number += 1
        self.now += FRAME_S
        return self.health.consider(picture, self.number, self.now)

    def show(self, seconds: float, light: float = 1.0) -> list[Condition]:
        return [self.give(self.picture(light)) for _ in range(round(seconds / FRAME_S))]

    def freeze(self, seconds: float) -> list[Condition]:
        picture = self.picture()
        return [self.give(picture.copy()) for _ in range(round(seconds / FRAME_S))]


@pytest.fixture
def sensor() -> Sensor:
    return Sensor(Health())


def when(conditions: list[Condition], condition: Condition) -> float:
    return round(conditions.index(condition) * FRAME_S, 1)


def test_a_lit_hall_is_fine(sensor: Sensor) -> None:
    assert set(sensor.show(5)) == {Condition.FINE}


def test_low_light_is_told_after_three_seconds_and_withdrawn_three_seconds_after_the_lamp_is_on(sensor: Sensor) -> None:
    sensor.show(1)
    dark = sensor.show(4, light=0.2)
    assert when(dark, Condition.DARK) == 3.0
    assert when(sensor.show(4), Condition.FINE) == 3.0


def test_a_hand_that_passes_over_the_lens_is_not_told(sensor: Sensor) -> None:
    sensor.show(1)
    assert set(sensor.show(2.5, light=0.02) + sensor.show(2)) == {Condition.FINE}


def test_a_covered_lens_is_black_not_dark(sensor: Sensor) -> None:
    assert set(sensor.show(4, light=0.02)) == {Condition.FINE, Condition.BLACK}


def test_light_that_flickers_between_dark_and_fine_is_not_told(sensor: Sensor) -> None:
    told = {condition for _ in range(10) for light in (0.2, 1.0) for condition in sensor.show(0.4, light)}
    assert told == {Condition.FINE}


def test_a_white_card_in_a_dark_box_is_fine(sensor: Sensor) -> None:
    picture = np.full((180, 320), 8, np.uint8)
    picture[50:100, 100:180] = 220
    assert {sensor.give(picture) for _ in range(150)} == {Condition.FINE}


def test_a_camera_that_repeats_its_last_picture_is_frozen_after_two_seconds(sensor: Sensor) -> None:
    sensor.show(1)
    frozen = sensor.freeze(4)
    assert 2.0 <= when(frozen, Condition.FROZEN) <= 2.1
    assert sensor.show(FRAME_S) == [Condition.FINE]


def test_the_smallest_change_anywhere_is_life(sensor: Sensor) -> None:
    sensor.show(1)
    picture = sensor.picture()
    told = set()
    for number in range(120):
        picture = picture.copy()
        picture[5, 7] = number % 2  # not a pixel of the sample
        told.add(sensor.give(picture))
    assert told == {Condition.FINE}


def test_a_camera_known_to_be_one_is_frozen_even_if_it_never_moved() -> None:
    assert Sensor(Health(live=True)).freeze(3)[-1] is Condition.FROZEN
    assert Sensor(Health()).freeze(3)[-1] is Condition.FINE


def test_a_drawn_video_may_stand_still_after_something_moved_in_it() -> None:
    sensor = Sensor(Health(), noise=0)
    background = sensor.picture()
    for place in range(0, 220, 7):
        picture = background.copy()
        picture[50:125, place : place + 75] = 230
        sensor.give(picture)
    assert set(sensor.freeze(5)) == {Condition.FINE}


def test_a_picture_that_is_looked_at_again_is_not_frozen(sensor: Sensor) -> None:
    sensor.show(1)
    picture = sensor.picture()
    told = {sensor.health.consider(picture, 1000, sensor.now + number * FRAME_S) for number in range(300)}
    assert told == {Condition.FINE}


def test_another_size_is_another_picture(sensor: Sensor) -> None:
    sensor.show(1)
    told = [sensor.give(np.full((480, 640), 100, np.uint8))]
    assert told == [Condition.FINE]


@pytest.mark.parametrize("shape", [(1, 1), (16, 16), (3, 4001)])
def test_any_size_will_do(sensor: Sensor, shape: tuple[int, int]) -> None:
    assert {sensor.give(np.full(shape, 5, np.uint8)) for _ in range(100)} == {Condition.FINE, Condition.BLACK}
