"""The looking glass: what it shows, when it asks, and that it keeps nothing."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickItem

from ui.camera_mirror import LOOKS_PER_SECOND, PATIENCE, CameraMirror, MirrorSource
from ui.sample_mirror import HEIGHT, WIDTH, SampleMirror


@dataclass
class Picture:
    """Black, with one bright column at the left edge."""

    width: int = 160
    height: int = 90
    number: int = 1

    @property
    def grey(self):
        return (b"\xff" * 10 + b"\x00" * (self.width - 10)) * self.height


class Camera:
    def __init__(self, *pictures):
        self.pictures = list(pictures)
        self.looks = 0

    def look(self):
        self.looks += 1
        return self.pictures.pop(0) if self.pictures else None


@pytest.fixture
def mirror(qapp):
    """Makes mirrors: `mirror(camera)`; `_look` stands for the timer."""
    wall = QQuickItem()

    def make(camera, size=(320, 180)):
        item = CameraMirror(wall)
        item.setSize(QSizeF(*size))
        item.source = MirrorSource(camera.look, item)
        return item

    return make


def drawn(item):
    """What the item draws on a ground of grey."""
    image = QImage(int(item.width()), int(item.height()), QImage.Format.Format_RGB32)
    image.fill(0xFF808080)
    painter = QPainter(image)
    item.paint(painter)
    painter.end()
    return image


def brightness(image, x, y):
    return image.pixelColor(x, y).lightness()


def test_left_and_right_are_exchanged(mirror):
    image = drawn(mirror(Camera(Picture())))
    assert brightness(image, 310, 90) > 250
    assert brightness(image, 10, 90) < 5


def test_a_picture_of_another_shape_is_shown_whole_in_the_middle(mirror):
    image = drawn(mirror(Camera(Picture(120, 90))))
    assert brightness(image, 20, 90) == 0x80
    assert brightness(image, 45, 90) < 5
    assert brightness(image, 275, 90) > 250
    assert brightness(image, 300, 90) == 0x80


def test_the_corners_are_round(mirror):
    item = mirror(Camera(Picture()))
    item.radius = 20.0
    image = drawn(item)
    assert brightness(image, 0, 0) == brightness(image, 319, 179) == 0x80
    assert brightness(image, 160, 0) < 5


def test_a_hidden_mirror_asks_for_nothing_and_keeps_nothing(mirror):
    camera = Camera(*(Picture(number=number) for number in range(1, 9)))
    item = mirror(camera)
    assert item.live
    assert item._looking.isActive()
    item.setVisible(False)
    looks = camera.looks
    assert not item.live
    assert not item._looking.isActive()
    assert brightness(drawn(item), 310, 90) == 0x80
    assert camera.looks == looks
    item.setVisible(True)
    assert item.live
    assert camera.looks == looks + 1


def test_only_the_newest_picture_is_kept(mirror):
    first, second = Picture(number=1), Picture(number=2)
    item = mirror(Camera(first, second))
    item._look()
    assert item._picture is second


def test_the_same_picture_is_not_drawn_twice(mirror, monkeypatch):
    item = mirror(Camera(*[Picture(number=1)] * 3, Picture(number=2)))
    drawings = []
    monkeypatch.setattr(item, "update", lambda: drawings.append(item._number))
    for _ in range(3):
        item._look()
    assert drawings == [2]


@pytest.mark.parametrize("stale", [None, Picture(number=1)], ids=["no-picture", "the-same-picture"])
def test_a_camera_that_stopped_leaves_no_old_picture_behind(mirror, stale):
    item = mirror(Camera(Picture(number=1), *[stale] * PATIENCE, Picture(number=2)))
    told = []
    item.sightChanged.connect(lambda: told.append((item.live, item.blind)))
    for _ in range(PATIENCE):
        assert item.live
        item._look()
    assert not item.live
    item._look()
    assert told == [(False, True), (True, False)]


def test_a_camera_that_begins_when_it_is_looked_at_is_not_called_blind(mirror):
    item = mirror(Camera(None, None, Picture(number=5)))
    assert not item.live
    assert not item.blind
    item._look()
    item._look()
    assert item.live


def test_a_camera_without_pictures_is_blind_after_half_a_second(mirror):
    item = mirror(Camera())
    for _ in range(PATIENCE - 1):
        assert not item.blind
        item._look()
    assert item.blind
    assert 0.4 < PATIENCE / LOOKS_PER_SECOND < 0.6


@pytest.mark.parametrize("size", [(160, 90), (10, 11), (0, 0), (-10, -10)])
def test_a_picture_that_does_not_fill_its_size_is_none(mirror, size):
    class Torn(Picture):
        grey = b"\x00" * 100

    assert mirror(Camera(Torn(10, 10))).live
    assert not mirror(Camera(Torn(*size))).live


def test_a_kiosk_without_a_camera_has_no_mirror(qapp):
    item = CameraMirror()
    assert not item.live
    assert item.blind
    assert not item._looking.isActive()


def test_it_looks_fifteen_times_a_second(mirror):
    assert LOOKS_PER_SECOND == 15
    assert mirror(Camera())._looking.interval() == 66


def test_the_sample_is_a_new_picture_each_time():
    sample = SampleMirror()
    first, second = sample.look(), sample.look()
    assert (first.width, first.height, len(first.grey)) == (WIDTH, HEIGHT, WIDTH * HEIGHT)
    assert first.number != second.number
