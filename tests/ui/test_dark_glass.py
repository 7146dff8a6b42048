"""The glass in dark hours: black all over, and lit by a touch that does nothing else."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest


def colours(picture) -> set[str]:
    """Of a grid of points all over the picture."""
    return {
        QColor(picture.pixel(x, y)).name() for x in range(0, picture.width(), 9) for y in range(0, picture.height(), 9)
    }


def test_a_dark_glass_is_black_to_its_edges_and_comes_back_as_it_was(glass):
    window = glass()
    before = window.draw()
    window.window.darken(True, lambda: None)
    assert colours(window.draw()) == {"#000000"}
    window.window.darken(False, lambda: None)
    assert window.draw() == before
    assert len(colours(before)) > 3


def test_the_touch_that_wakes_presses_nothing_below(glass):
    window = glass()
    woken = []
    window.window.darken(True, lambda: woken.append(True))
    view = window.window.window
    for y in range(10, view.height(), 40):
        for x in range(10, view.width(), 40):
            QTest.mouseClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(x, y))
    assert woken
    assert window.engine.events == []


def test_every_picture_asked_for_is_drawn_though_nothing_changed(glass, qtbot):
    window = glass().window
    assert window.is_on_a_display
    for count in range(1, 4):
        window.draw()
        qtbot.waitUntil(lambda count=count: window.frames >= count)
