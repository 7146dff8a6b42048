"""The tree a screen reader walks: every control is named, in order, and operated by the keyboard alone."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from kiosk.journey import Language, events
from kiosk.journey.state import Emergency
from support.by_night import by_night
from ui.samples import journey, scenes
from ui.speech.tree import Kind, Region, Thing, things_on

MAIN = ("portrait", "landscape")
FRAME = (Region.HEADER, Region.PROGRESS, Region.FOOTER)
PAGES = ("scrollUp", "scrollDown")
"""They come and go while the keyboard brings what it is at into view."""


@pytest.fixture(autouse=True)
def _a_screen_reader(qapp: object) -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def controls(window) -> list[Thing]:
    return [thing for thing in things_on(window.window.window) if thing.is_control]


def tabbed(window, key=Qt.Key.Key_Tab) -> list[str]:
    """What the keyboard reaches, from where it is until it is there again."""
    reached: list[str] = []
    if window.window.window.activeFocusItem() is None:
        QTest.keyClick(window.window.window, key)  # the window comes to the front
    for _ in range(99):
        QTest.keyClick(window.window.window, key)
        item = window.window.window.activeFocusItem()
        name = item.objectName() or str(item.property("label"))
        if reached and name == reached[0]:
            return reached
        if name not in (*PAGES, "None"):  # a notice that has just come is gone to first, then what is on it
            reached.append(name)
    raise AssertionError(f"the keyboard never comes round: {reached[:20]}")


def keys_of(window) -> list[str]:
    return [thing.key for thing in controls(window) if thing.enabled and thing.key not in PAGES]


def turned_to(ring: list[str], first: str) -> list[str]:
    at = ring.index(first) if first in ring else 0
    return ring[at:] + ring[:at]


@pytest.mark.parametrize("size", by_night(MAIN, by_day=MAIN[:1]))
def test_every_screen_has_a_heading_and_every_control_a_name_of_its_own(glass, size):
    window = glass(size=size)
    wrong = []
    for name, shown in scenes().items():
        window.engine.show(shown)
        found = controls(window)
        assert found, name
        kinds = {thing.kind for thing in things_on(window.window.window) if thing.region not in FRAME}
        if Kind.HEADING not in kinds and not window.shows("searchField"):
            wrong.append(f"{name}: nothing says what it is about")
        counted = Counter((thing.region, thing.name) for thing in found)
        wrong += [f"{name}: {said!r} is said of {times} controls" for said, times in counted.items() if times > 1]
        seen = {seen.name for seen in window.touchables() if seen.rect.width() > 0} - {""}
        below = {thing.key for thing in found} | {thing.name for thing in found}
        if found[0].region not in (Region.NOTICE, Region.SERVICE):
            wrong += [f"{name}: {touchable} has no name" for touchable in seen - below]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("size", by_night(MAIN, by_day=MAIN[:1]))
def test_the_keyboard_reaches_every_control_in_the_order_it_is_read(glass, size):
    window = glass(size=size)
    wrong, tried = [], set()
    for name, shown in scenes().items():
        window.engine.show(shown)
        if tuple(keys_of(window)) in tried:
            continue
        tried.add(tuple(keys_of(window)))
        reached = tabbed(window)
        wanted = keys_of(window)  # after it: a page is fitted into its room while it is drawn
        if reached != turned_to(wanted, reached[0]):
            wrong.append(f"{name}: the keyboard goes {reached}, a reader {turned_to(wanted, reached[0])}")
    assert len(tried) > 25
    assert not wrong, "\n".join(wrong)


def test_backwards_the_keyboard_goes_the_same_way(glass):
    window = glass(scenes()["review"])
    forwards = tabbed(window)
    backwards = tabbed(window, Qt.Key.Key_Backtab)
    assert turned_to(backwards[::-1], forwards[0]) == forwards


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_and_space_press_what_the_keyboard_is_at(glass, key):
    window = glass(scenes()["review"])
    window.find("registerButton").forceActiveFocus()
    QTest.keyClick(window.window.window, key)
    assert window.screen == "registering"


def test_a_screen_reader_can_press(glass):
    window = glass(scenes()["review"])
    next(thing for thing in controls(window) if thing.key == "registerButton").press()
    assert window.screen == "registering"


def test_a_notice_keeps_the_keyboard_and_gives_it_back(glass):
    window = glass(scenes()["review"])
    window.find("priorityButton").forceActiveFocus()
    window.engine.dispatch(events.EmergencyPressed())
    assert tabbed(window) == ["dismissNotice"]
    QTest.keyClick(window.window.window, Qt.Key.Key_Return)
    assert not window.engine.journey.notice
    assert window.window.window.activeFocusItem().objectName() == "priorityButton"


def test_what_a_notice_covers_is_not_read(glass):
    window = glass(journey(notice=Emergency()))
    assert {thing.region for thing in things_on(window.window.window)} == {Region.NOTICE}


def test_what_is_hidden_or_merely_drawn_is_not_read(glass):
    window = glass(scenes()["department--last-page"])
    items = {thing.item for thing in things_on(window.window.window)}
    drawings = [item for item in window.items() if item.property("pen") is not None]
    assert drawings
    assert not items & set(drawings)
    assert not [item for item in items if not item.isVisible()]


def test_roles_say_what_can_be_done(glass):
    window = glass(scenes()["identity"])
    kinds = {thing.key: thing.kind for thing in controls(window)}
    assert kinds["confirmIdentity"] is Kind.BUTTON
    assert kinds["language-vi"] is Kind.OPTION
    chosen = {thing.key: thing.on for thing in controls(window)}
    assert (chosen["language-vi"], chosen["language-en"]) == (True, False)


def test_a_department_that_is_closed_says_so(glass):
    resting = scenes()["department--resting"]
    window, names = glass(resting), {}
    for page in (0, 1):
        window.engine.show(replace(resting, step=replace(resting.step, page=page)))
        names |= {thing.key: thing.name for thing in controls(window) if thing.key.startswith("department-")}
    assert "Mở lúc 13:30" in names["department-tm"]
    assert "Mở lại Thứ Năm lúc 07:00" in names["department-hh"]
    doctors = [thing for thing in controls(glass(scenes()["department--doctors"])) if thing.key.startswith("doctor-")]
    assert any("Hết số hôm nay" in thing.name for thing in doctors)


def test_names_are_spoken_in_the_language_of_the_visit(glass):
    window = glass(journey(language=Language.EN), language=Language.EN)
    names = [thing.name for thing in controls(window)]
    assert "Get help" in names
    window.engine.show(replace(window.engine.journey, language=Language.VI))
    assert "Gọi hỗ trợ" in [thing.name for thing in controls(window)]


def test_a_typed_number_is_counted_and_not_told(glass):
    window = glass(scenes()["typing"])
    field = next(thing for thing in things_on(window.window.window) if thing.kind is Kind.FIELD)
    assert "10" in field.name
    assert "031" not in field.name
