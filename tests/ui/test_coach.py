"""Help with holding a code: where it appears, that nothing else moves, and that it goes without a flicker."""

import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.identity import RefusalKind
from kiosk.journey import CodeHint, Language, NumberKind, events
from kiosk.journey.state import ReadProblem
from ui.sample_mirror import SampleMirror
from ui.samples import journey

FAR = events.CodeCoached(CodeHint.TOO_FAR)
GONE = events.CodeCoached(None)
SCREENS = {"welcome": journey(), "read-problem": journey(step=ReadProblem(RefusalKind.BROKEN_DOCUMENT))}

screens = pytest.mark.parametrize("name", list(SCREENS))
sizes = pytest.mark.parametrize("size", ["portrait", "landscape", "small"])


def place(window):
    """The coach's place on the screen shown."""
    return window.find("coachPlace")


def linger(window):
    return next(child for child in place(window).children() if child.inherits("QQmlTimer"))


def outside(window):
    """Everything on the glass but what lies in the coach's place, with where it lies."""
    inside = list(window.items(place(window)))
    return [(item.objectName(), window.rect(item)) for item in window.items() if item not in inside]


@sizes
@screens
def test_a_hint_takes_the_place_of_the_picture_and_nothing_else_moves(glass, name, size):
    window = glass(SCREENS[name], size, mirror=SampleMirror().look)
    for _ in range(3):  # what wraps settles within frames
        window.draw()
    before, room = outside(window), window.rect(place(window))
    assert not window.shows("codeCoach")
    window.engine.dispatch(FAR)
    window.draw()
    assert window.rect(window.find("codeCoach")) == room
    assert outside(window) == before


@screens
def test_every_hint_is_said_in_both_languages(glass, name):
    for language in (Language.VI, Language.EN):
        window = glass(SCREENS[name], language=language)
        said = set()
        for hint in CodeHint:
            window.engine.dispatch(events.CodeCoached(hint))
            coach = window.find("codeCoach")
            words = window.window.app.coach.text
            assert words in [item.property("text") for item in window.items(coach)]
            said.add(words)
        assert len(said) == len(CodeHint)


def test_the_mirror_is_sixteen_by_nine_with_a_frame_in_its_middle(glass):
    for size in ("portrait", "landscape", "small"):
        window = glass(size=size, mirror=SampleMirror().look)
        window.engine.dispatch(FAR)
        window.draw()
        mirror = window.rect(window.find("mirror"))
        assert abs(mirror.width() / mirror.height() - 16 / 9) < 0.02
        assert mirror.height() > window.panel.height() * 0.05
        guide = next(item for item in window.items() if item.property("corners"))
        assert abs(window.rect(guide).center().x() - mirror.center().x()) < 1
        assert window.rect(guide).height() < mirror.height() / 2


@screens
def test_a_kiosk_without_a_camera_shows_a_drawing(glass, name):
    window = glass(SCREENS[name])
    window.engine.dispatch(events.CodeCoached(CodeHint.GLARE))
    coach = window.find("codeCoach")
    assert window.find("mirror").property("blind")
    assert "phone" in [item.property("holder") for item in window.items(coach)][1:]


def test_the_drawing_gives_way_to_the_mirror(glass):
    window = glass(mirror=SampleMirror().look)
    window.engine.dispatch(FAR)
    assert window.find("mirror").property("live")
    inside = list(window.items(window.find("codeCoach")))
    assert not any(item.property("holder") for item in inside if isinstance(item, QQuickItem))


def test_a_hint_that_went_stays_for_a_moment_and_then_the_picture_is_back(glass, qtbot):
    window = glass()
    window.engine.dispatch(FAR)
    window.engine.dispatch(GONE)
    assert window.shows("codeCoach")
    assert "Xin đưa mã lại gần hơn một chút" in window.all_words()
    assert linger(window).property("interval") == 1200
    assert linger(window).property("running")
    qtbot.waitUntil(lambda: not window.shows("codeCoach"), timeout=5000)
    assert "Mã QR trên VNeID" in [seen.item.property("text") for seen in window.texts()]


def test_a_hint_that_comes_back_in_time_never_left(glass):
    window = glass()
    window.engine.dispatch(FAR)
    window.engine.dispatch(GONE)
    window.engine.dispatch(events.CodeCoached(CodeHint.MOVING))
    assert not linger(window).property("running")
    assert window.shows("codeCoach")
    assert "Xin giữ yên tay một chút" in window.all_words()


def test_on_the_way_out_of_a_screen_nobody_is_coached_and_the_camera_is_left_alone(glass):
    looks = []
    sample = SampleMirror()

    def look():
        looks.append(True)
        return sample.look()

    window = glass(mirror=look)
    window.engine.dispatch(FAR)
    mirror = window.find("mirror")
    window.engine.dispatch(events.TypeNumber(NumberKind.DOCUMENT))
    assert not mirror.isVisible()
    assert not mirror.property("live")
    asked = len(looks)
    window.engine.dispatch(GONE)
    window.engine.dispatch(events.BackPressed())
    assert window.screen == "welcome"
    assert not window.shows("codeCoach")
    assert len(looks) == asked


def test_it_fades_in_and_a_picture_shows_it_whole(glass):
    window = glass(motion=True)
    window.draw()
    window.engine.dispatch(FAR)
    assert place(window).property("shown") < 1
    window.draw()
    assert place(window).property("shown") == 1


def test_without_motion_it_is_there_at_once(glass):
    window = glass()
    window.engine.dispatch(FAR)
    assert place(window).property("shown") == 1


def test_it_is_an_alert_that_says_everything(glass):
    window = glass()
    window.engine.dispatch(events.CodeCoached(CodeHint.GLARE))
    told = QAccessible.queryAccessibleInterface(window.find("codeCoach"))
    assert told.role() == QAccessible.Role.AlertMessage
    name = told.text(QAccessible.Text.Name)
    assert name == "Xin nghiêng mã, hoặc giảm độ sáng điện thoại. Mã đang bị lóa sáng."


def test_the_language_can_be_changed_while_somebody_is_coached(glass):
    window = glass()
    window.engine.dispatch(FAR)
    window.touch("language-en")
    assert "Please hold the code a little closer" in window.all_words()


def test_nothing_of_the_coach_is_made_before_it_is_needed(glass):
    window = glass()
    assert not any(item.objectName() == "codeCoach" for item in window.items(hidden=True))
    window.engine.show(replace(journey(), hint=CodeHint.TOO_NEAR))
    assert window.shows("codeCoach")


PROGRAM = """
import sys
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from ui.samples import journey
from ui.window import KioskWindow, WindowOptions

class Engine(QObject):
    changed = Signal()
    journey = journey()
    def dispatch(self, event): pass

app = QGuiApplication([])
engine = Engine()
kiosk = KioskWindow(engine, WindowOptions(), lambda: None)
def drawn():
    print(sorted({"ui.camera_mirror", "ui.view_models.coach", "ui.view_models.screens"} & set(sys.modules)))
    app.quit()
kiosk.app.drawn.connect(drawn)
app.exec()
kiosk.close()
"""


def test_nothing_of_the_coach_is_imported_before_the_first_picture():
    done = subprocess.run([sys.executable, "-c", PROGRAM], check=True, capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "['ui.view_models.screens']"
