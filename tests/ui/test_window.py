"""The window: what is made when, how it moves, and how it goes."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from kiosk.journey import events
from kiosk.journey.state import Confirming, Reviewing
from ui.samples import journey, person, plan
from ui.window import WindowOptions


def made(window):
    """The files of the screens that exist."""
    return {str(item.property("file")) for item in window.items(hidden=True) if item.property("made")}


def test_only_the_welcome_screen_is_made_before_the_first_picture(glass):
    assert made(glass()) == {"WelcomeScreen.qml"}


def test_the_other_screens_are_made_while_nobody_waits(glass, qtbot):
    window = glass()
    qtbot.waitUntil(lambda: len(made(window)) == 22, timeout=20_000)


def test_a_screen_that_is_needed_before_its_turn_is_there_at_once(glass):
    window = glass(journey(step=Reviewing(plan())))
    assert "ReviewScreen.qml" in made(window)
    assert window.shows("registerButton")


def test_work_waits_for_the_first_picture(glass, qtbot):
    window = glass()
    done = []
    window.window.after_first_frame(lambda: done.append(True))
    assert not done
    qtbot.waitUntil(lambda: bool(done), timeout=5000)


def test_a_picture_shows_the_screen_and_not_the_way_to_it(glass):
    window = glass(motion=True)
    window.engine.show(journey(step=Confirming(person())))
    assert not window.window.settled
    picture = window.draw()
    assert window.window.settled
    assert (picture.width(), picture.height()) == (270, 480)


@pytest.mark.parametrize(
    ("first", "then", "onwards"),
    [(Confirming(person()), Reviewing(plan()), True), (Reviewing(plan()), Confirming(person()), False)],
)
def test_a_new_screen_is_uncovered_the_way_the_visit_goes(glass, qtbot, first, then, onwards):
    window = glass(journey(step=first), motion=True)
    window.draw()
    window.engine.show(journey(step=then))
    wipe = window.window.window.findChild(QObject, "screenWipe")
    assert wipe.property("onwards") is onwards
    assert not wipe.property("settled")
    qtbot.waitUntil(lambda: wipe.property("settled"), timeout=5000)


def test_without_motion_a_new_screen_is_there_at_once(glass):
    window = glass(journey(step=Confirming(person())))
    window.engine.show(journey(step=Reviewing(plan())))
    assert not window.shows("screenWipe")
    assert window.window.settled


def test_a_second_tap_meant_for_the_last_screen_presses_nothing_on_the_new_one(glass, qtbot):
    window = glass(motion=True)
    window.engine.show(journey(step=Reviewing(plan())))
    window.touch("registerButton")
    assert window.screen == "review"
    qtbot.waitUntil(lambda: window.window.settled, timeout=5000)
    window.touch("registerButton")
    assert window.screen == "registering"


def test_touches_anywhere_are_told_at_most_once_a_second(glass):
    window = glass()
    marks = []
    window.engine.changed.connect(lambda: marks.append(window.engine.journey.mark))
    for _ in range(4):
        QTest.mouseClick(window.window.window, Qt.MouseButton.LeftButton, pos=QPoint(5, 100))
    assert len(marks) == 1


def test_news_that_change_nothing_on_a_screen_change_nothing(glass):
    window = glass(journey(step=Confirming(person())))
    told = []
    window.window.app.identity.changed.connect(lambda: told.append(True))
    window.engine.dispatch(events.Touched())
    window.engine.show(replace(window.engine.journey, questions=99))
    assert not told


def test_sizes_come_from_the_real_panel():
    standard = WindowOptions()
    assert round(standard.pixels_per_mm, 2) == 4.03
    assert standard.unit == standard.pixels_per_mm
    large = WindowOptions(diagonal_inches=32)
    assert large.unit > large.pixels_per_mm
    tiny = WindowOptions(720, 1280, diagonal_inches=7)
    assert tiny.unit < tiny.pixels_per_mm
    assert tiny.unit * 180 == 720


def test_a_closed_window_follows_nothing(glass):
    window = glass()
    app = window.window.app
    window.window.close()
    window.engine.show(journey(step=Confirming(person())))
    assert app.screen == "welcome"
    window.window.close = lambda: None


def test_every_control_can_be_reached_and_pressed_with_the_keyboard_alone(glass):
    window = glass(journey(step=Reviewing(plan())))
    window.draw()
    reached = []
    for _ in range(12):
        QTest.keyClick(window.window.window, Qt.Key.Key_Tab)
        focused = window.window.window.activeFocusItem()
        if focused is not None and focused.objectName() == "registerButton":
            break
        reached.append(focused.objectName() if focused is not None else "")
    assert {"language-vi", "language-en", "priorityButton"} <= set(reached)
    QTest.keyClick(window.window.window, Qt.Key.Key_Space)
    assert window.screen == "registering"


def test_every_control_tells_its_name_and_kind_to_assistive_technology(glass):
    window = glass(journey(step=Confirming(person())))
    names = {}
    for item in window.items():
        told = QAccessible.queryAccessibleInterface(item)
        if told is not None and item.property("keyHeld") is not None:
            names[item.objectName()] = (told.role(), told.text(QAccessible.Text.Name))
    assert names["confirmIdentity"] == (QAccessible.Role.Button, "Đúng, là tôi")
    assert names["agree-survey"][0] == QAccessible.Role.RadioButton
    assert names["language-en"] == (QAccessible.Role.RadioButton, "English")
    assert all(text for _, text in names.values())
