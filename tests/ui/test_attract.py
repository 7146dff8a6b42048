"""The welcome screen shows how a visit goes while nobody is there, and gives way to whoever comes."""

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.identity import read_scan
from kiosk.journey import CodeHint, events
from kiosk.journey.state import Emergency
from kiosk.sandbox.people import citizen_qr, people
from ui.samples import SITE, journey, scenes


def part(window, name):
    found = window.window.window.findChild(QObject, name)
    assert found is not None, name
    return found


@pytest.fixture
def lonely(glass, qtbot):
    """A welcome screen nobody has touched for long enough."""

    def open_window(start=None, **options):
        window = glass(start, **options)
        wait = part(window, "attractWait")
        assert wait.property("interval") == 8000
        wait.setProperty("interval", 1)
        qtbot.waitUntil(lambda: running(window), timeout=5000)
        wait.setProperty("interval", 8000)
        return window

    return open_window


def running(window):
    return part(window, "attractLoop").property("running")


def test_a_turn_takes_fifteen_seconds(glass):
    loop = part(glass(), "attractLoop")
    assert 3 * (loop.property("rise") + loop.property("rest")) == 15_000


def test_it_begins_at_the_beginning(glass):
    window = glass()
    assert not running(window)
    assert part(window, "attractLoop").property("phase") == 0


def test_the_card_comes_down_while_nobody_is_there(lonely, qtbot):
    loop = part(lonely(motion=True), "attractLoop")
    qtbot.waitUntil(lambda: 0 < loop.property("phase") < 1, timeout=5000)


def test_a_touch_anywhere_on_it_ends_it_at_once_and_the_wait_begins_anew(lonely):
    window = lonely()
    window.draw()
    QTest.mouseClick(window.window.window, Qt.MouseButton.LeftButton, pos=QPoint(130, 90))
    assert not running(window)
    assert part(window, "attractLoop").property("phase") == 0
    assert part(window, "attractWait").property("running")


def test_every_way_in_stays_open_the_while(lonely):
    window = lonely()
    window.touch("typeNumberButton")
    assert window.screen == "typing"
    assert not running(window)


def test_a_code_begins_the_visit_the_while(lonely):
    window = lonely()
    window.engine.dispatch(events.DocumentShown(read_scan(citizen_qr(people(journey().today)[0]))))
    assert window.screen != "welcome"
    assert not running(window)


@pytest.mark.parametrize(
    "meanwhile", [journey(hint=CodeHint.GLARE), journey(notice=Emergency()), scenes()["languages"], scenes()["ease"]]
)
def test_it_gives_way_to_the_coach_and_to_notices(lonely, meanwhile):
    window = lonely()
    window.engine.show(meanwhile)
    assert not running(window)
    assert not part(window, "attractWait").property("running")


def test_a_card_left_behind_is_more_important(lonely):
    window = lonely()
    window.engine.show(journey(card_on_reader=True))
    assert not running(window)


def test_without_motion_the_three_scenes_stand_still_one_after_the_other(lonely, qtbot):
    window = lonely()
    loop = part(window, "attractLoop")
    seen = []
    loop.phaseChanged.connect(lambda: seen.append(round(loop.property("phase"), 3)))
    part(window, "attractTurn").setProperty("interval", 1)
    qtbot.waitUntil(lambda: len(seen) >= 3, timeout=5000)
    assert seen[:3] == [1.9, 2.9, 0.9]


@pytest.mark.parametrize("reader", [True, False], ids=["chip reader", "camera alone"])
@pytest.mark.parametrize("size", ["portrait", "landscape"])
def test_every_phase_is_a_picture_of_its_own_and_its_step_is_marked(glass, size, reader):
    window = glass(None if reader else journey(site=SITE.__class__(SITE.hospital, SITE.kiosk)), size)
    pictures = []
    for scene in range(3):
        part(window, "attractLoop").setProperty("phase", scene + 0.9)
        pictures.append(window.draw())
        assert window.find("howSteps").property("current") == scene
    assert all(one != other for at, one in enumerate(pictures) for other in pictures[:at])
    assert part(window, "attractLoop").property("code") is not reader
