"""What measures the screens sees what is wrong with them: every fault is made once on a real screen."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage

from kiosk.journey import Language
from support.measuring.faults import faults
from support.measuring.leading import eye_on
from support.measuring.paint import edge_contrast, letters_contrast, pale, pixels_of
from support.measuring.seen import Flick, Seen, Text, Touch
from ui.gallery import Appearance
from ui.samples import scenes

ROOM = QRectF(0, 0, 1000, 2000)
MM = 4.0


WORDS = QRectF(100, 100, 300, 40)
BUTTON = QRectF(100, 300, 300, 90)


def text(name="Xin chào", rect=WORDS, **changes):
    given = {
        "letters": rect.adjusted(0, 8, 0, -8),
        "truncated": False,
        "over": (0.0, 0.0),
        "letter": 30.0,
        "weight": 400,
        "box": None,
        "notice": False,
        "frame": False,
        "above": False,
        "flick": None,
        "on_touch": False,
    }
    return Text(name, rect, **(given | changes))


def touch(name="button", rect=BUTTON, kind="ActionButton", flick=None):
    return Touch(name, kind, rect, False, flick)


def seen(*things, room=ROOM, text_scale=1.0, frame_scale=1.0):
    texts = tuple(each for each in things if isinstance(each, Text)) or (text(),)
    touches = tuple(each for each in things if isinstance(each, Touch)) or (touch(),)
    return Seen(texts, touches, (), ROOM, room, MM, text_scale, frame_scale)


LOW = QRectF(0, 800, 1000, 1200)
TURNED = Flick(QRectF(0, 200, 1000, 400), content=900, at=0, notice=False)


@pytest.mark.parametrize(
    "screen",
    [
        seen(),
        seen(text(letter=40.0), text_scale=1.25),
        seen(text(frame=True), text_scale=1.25),
        seen(touch("time-0-1", QRectF(100, 300, 100, 60))),
        seen(touch("speechButton", QRectF(100, 300, 60, 60), kind="LanguageButton")),
        seen(touch(), touch("other", QRectF(411, 300, 300, 90))),
        seen(text(rect=QRectF(100, 900, 300, 40), flick=TURNED)),
        seen(text(rect=QRectF(100, 210, 300, 800), flick=TURNED)),
        seen(text(rect=QRectF(100, 580, 300, 100), flick=TURNED), text("Bên dưới", QRectF(100, 610, 300, 40))),
        seen(text(rect=QRectF(0, 100, 300, 40), above=True), touch(rect=QRectF(0, 900, 90, 90)), room=LOW),
    ],
    ids=[
        "plain",
        "large",
        "the-frame-stays-smaller",
        "one-of-many-times",
        "a-small-button",
        "apart-enough",
        "below-what-is-shown",
        "long-words",
        "cut-off-by-its-view",
        "above-the-reach",
    ],
)
def test_a_sound_screen_has_no_fault(screen):
    assert not list(faults(screen))


@pytest.mark.parametrize(
    ("screen", "fault"),
    [
        (seen(text(truncated=True)), "truncated"),
        (seen(text(over=(2.0, 0.0))), "larger than its place"),
        (seen(text(over=(0.0, 3.0))), "larger than its place"),
        (seen(text(letter=25.0)), "only 4.6 mm high, not 4.8"),
        (seen(text(), text_scale=1.25), "only 5.5 mm high, not 6.0"),
        (seen(text(frame=True), frame_scale=1.25), "only 5.5 mm high, not 6.0"),
        (seen(text(box=QRectF(110, 90, 300, 80))), "out of its box"),
        (seen(text(rect=QRectF(800, 100, 300, 40))), "out of the room"),
        (seen(touch(rect=QRectF(0, 1000, 300, 90)), room=LOW), "out of the room"),
        (seen(text(), text("Chào bạn")), "'Xin chào' and 'Chào bạn' overlap"),
        (seen(touch(rect=QRectF(0, 300, 300, 79))), "only 75.0 x 19.8 mm, not 20.0"),
        (seen(touch("c", QRectF(0, 300, 300, 50), "Touchable")), "only 75.0 x 12.5 mm, not 12.7"),
        (seen(touch(), touch("other", QRectF(410, 300, 300, 90))), "button and other are only 2.50 mm apart"),
        (seen(touch(), touch("other", QRectF(200, 350, 300, 90))), "apart"),
        (seen(touch(rect=QRectF(0, 210, 1100, 90), flick=TURNED)), "wider than its view"),
        (seen(touch(rect=QRectF(0, 1050, 300, 90), flick=TURNED)), "cannot be turned to"),
        (seen(touch(rect=QRectF(0, 210, 300, 500), flick=TURNED)), "taller than its view"),
    ],
)
def test_every_fault_is_told(screen, fault):
    told = list(faults(screen))
    assert any(fault in each for each in told), told


def test_a_real_screen_is_seen_as_it_stands_there(glass):
    window = glass(scenes()["review"])
    window.draw()
    looked = eye_on(window).look()
    by_name = {each.name: each for each in looked.touches}
    for name in ("registerButton", "helpButton", "emergencyButton"):
        assert by_name[name].rect == window.rect(window.find(name))
    assert by_name["registerButton"].kind == "ActionButton"
    assert by_name["helpButton"].kind == "FrameButton"
    assert {each.name for each in looked.texts} == {each.item.property("text") for each in window.texts()}
    assert any(each.frame for each in looked.texts)


def test_of_a_notice_only_the_notice_is_measured(glass):
    window = glass(scenes()["emergency"])
    window.draw()
    looked = eye_on(window).look()
    assert {each.name for each in looked.touches} == {"dismissNotice"}


def test_what_turning_really_brings_into_sight_is_what_counts_as_reachable(glass):
    window = glass(scenes()["identity"])
    window.engine.show(Appearance(language=Language.VI, text_size=3).on(scenes()["identity"]))
    window.draw()
    eye = eye_on(window)
    flick = next(item for item in window.items() if item.objectName() == "scrollFlick" and turns(item))
    view = window.rect(flick)
    held = {each.name for each in eye.look().texts if each.flick is not None and each.letters.height() < view.height()}
    shown = set()
    steps = 24
    for step in range(steps + 1):
        flick.setProperty("contentY", step / steps * (flick.property("contentHeight") - flick.height()))
        window.draw()
        inside = view.adjusted(-1, -1, 1, 1)
        shown |= {each.name for each in eye.look().texts if each.flick is not None and inside.contains(each.letters)}
    assert len(held) > 3
    assert held == shown & held


def turns(flick):
    return flick.property("contentHeight") > flick.height() + 1


def test_letters_are_measured_in_their_own_colour_and_on_their_own_ground(glass):
    window = glass(scenes()["review"], scale=1.0)
    eye = eye_on(window)
    picture = window.draw()
    one = next(each for each in eye.look().texts if each.name == "Tim mạch")
    item = next(each.item for each in window.texts() if each.item.property("text") == "Tim mạch")
    assert letters_contrast(pixels_of(picture), one.letters) > 10
    item.setProperty("color", QColor("#8A97A5"))
    assert letters_contrast(pixels_of(window.draw()), one.letters) < 4
    assert any("Tim mạch" in fault for fault in pale(eye.look(), window.draw()))


def test_faded_letters_are_measured_as_they_are_faded(glass):
    window = glass(scenes()["review"], scale=1.0)
    window.find("registerButton").setOpacity(0.4)
    picture = window.draw()
    told = list(pale(eye_on(window).look(), picture))
    assert any(fault.startswith("'Xác nhận") for fault in told), told


def test_an_edge_nobody_can_see_is_told():
    picture = QImage(200, 100, QImage.Format.Format_RGB32)
    picture.fill(QColor("#FFFFFF"))
    place = QRectF(40, 20, 120, 60)
    for colour, least, most in (("#F0F0F0", 1.0, 1.3), ("#767676", 4.4, 4.7)):
        for across in range(40, 160):
            for down in range(20, 80):
                picture.setPixelColor(across, down, QColor(colour))
        assert least < edge_contrast(pixels_of(picture), place) < most
