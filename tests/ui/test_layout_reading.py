"""The screens where a document is read or a number typed: whole on every panel, and keys that stand elsewhere."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.identity import RefusalKind
from kiosk.journey import CardProblem, ChipRules, NoAnswer, NumberKind, events
from kiosk.journey.state import Checking, ReadProblem, Typing, Welcome
from support.measuring.faults import faults
from support.measuring.leading import eye_on, visits
from ui.gallery import Appearance
from ui.samples import SITE, journey, person, scenes
from ui.service_samples import StillDesk, service_scenes
from ui.view_models import checking, read_problem_words, typing_number

MINE = {"typing", "reading-card", "read-problem", "checking", "identifying", "registering"}
SCENES = [name for name in scenes() if name.split("--")[0] in MINE]
WHOLE = [
    *("typing", "typing--problem", "reading-card", "reading-card--to-lay", "checking", "registering--numbering"),
    *("read-problem--weak-field", "read-problem--own-ticket", "read-problem--chip-may-be-left", "identifying"),
]
"""What has to be seen at once, whatever the letters."""

TELEPHONE = "1234567890"


def looks(glass, size, look, names):
    eye = None
    for name, window, _ in visits(glass, size, look, names=names):
        eye = eye or eye_on(window)
        yield name, window, eye.look()


@pytest.mark.parametrize("size", ["portrait", "small", "laptop", "square"])
@pytest.mark.parametrize("text_size", [0, 3])
def test_at_the_usual_height_nothing_has_to_be_turned(glass, size, text_size):
    for name, window, seen in looks(glass, size, Appearance(text_size=text_size), WHOLE):
        assert list(faults(seen)) == [], name
        assert not window.shows("scrollDown"), name


@pytest.mark.parametrize("size", ["small", "laptop"])
@pytest.mark.parametrize("text_size", [0, 3])
def test_within_reach_of_somebody_who_sits_everything_can_still_be_turned_to(glass, size, text_size):
    for name, _, seen in looks(glass, size, Appearance(text_size=text_size, low=True), SCENES):
        assert list(faults(seen)) == [], name


@pytest.mark.parametrize("size", ["landscape", "laptop", "square"])
@pytest.mark.parametrize("text_size", [0, 3])
@pytest.mark.parametrize("low", [False, True])
def test_on_a_lying_panel_the_number_stands_beside_the_keys(glass, size, text_size, low):
    look = Appearance(text_size=text_size, low=low)
    for name, window, seen in looks(glass, size, look, ["typing", "typing--problem"]):
        keys = [touch.rect for touch in seen.touches if touch.kind == "KeypadKey"]
        field = window.rect(by_type(window, "NumberField"))
        assert len(keys) == 12
        assert min(key.left() for key in keys) > field.right(), name
        assert min(min(key.width(), key.height()) for key in keys) >= 20 * seen.pixels_per_mm - 1, name


def by_type(window, name):
    return next(item for item in window.items() if item.metaObject().className().startswith(name + "_"))


def digits_of(window):
    """The digits on the glass, row by row, and where erase and go on stand."""
    window.draw()
    keys = {digit: window.rect(window.find(f"key{digit}")) for digit in TELEPHONE}
    order = sorted(keys, key=lambda digit: (round(keys[digit].top()), keys[digit].left()))
    return "".join(order), window.rect(window.find("keyErase")), window.rect(window.find("keyEnter"))


def shuffled(step):
    return replace(journey(step=step), site=replace(SITE, shuffled_keypad=True))


def test_the_digits_are_those_of_a_telephone_unless_the_hospital_wants_them_elsewhere(glass):
    window = glass(journey(step=Typing(NumberKind.DOCUMENT)))
    assert digits_of(window)[0] == TELEPHONE


def test_the_digits_stand_elsewhere_every_time_and_the_other_keys_where_they_were(glass, monkeypatch):
    orders = iter([(9, 8, 7, 6, 5, 4, 3, 2, 1, 0), (1, 0, 3, 2, 5, 4, 7, 6, 9, 8)])
    monkeypatch.setattr(typing_number.SystemRandom, "sample", lambda *_: next(orders))
    window = glass(shuffled(Typing(NumberKind.DOCUMENT)))
    first, erase, enter = digits_of(window)
    window.touch("key7")
    assert digits_of(window)[0] == first == "0987654321"
    window.engine.show(shuffled(Welcome()))
    window.engine.show(shuffled(Typing(NumberKind.DOCUMENT)))
    assert digits_of(window) == ("2143658709", erase, enter)


def test_a_key_does_and_says_what_stands_on_it(glass):
    window = glass(shuffled(Typing(NumberKind.DOCUMENT)))
    for digit in "0246":
        assert window.find(f"key{digit}").property("label") == digit
        window.touch(f"key{digit}")
    assert window.engine.journey.step.text == "0246"


@pytest.mark.parametrize("start", [lambda step: journey(step=step), shuffled], ids=["in-order", "shuffled"])
def test_a_keyboard_types_too(glass, qtbot, start):
    window = glass(start(Typing(NumberKind.DOCUMENT)))
    window.draw()
    window.window.window.requestActivate()
    qtbot.waitUntil(window.window.window.isActive)
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_0, Qt.Key.Key_Backspace, Qt.Key.Key_9):
        QTest.keyClick(window.window.window, key)
    assert window.engine.journey.step.text == "129"
    QTest.keyClick(window.window.window, Qt.Key.Key_Return)
    assert window.engine.events[-1] == events.NumberEntered()


def test_a_keyboard_types_no_pin_while_the_door_waits(glass, qtbot):
    desk = StillDesk()
    window = glass(scenes()["out-of-service"], service=lambda: desk)
    window.window.app.knock()
    for name, typed in (("service-door", 1), ("service-door--wait", 1)):
        desk.show(service_scenes()[name])
        window.draw()
        window.window.window.requestActivate()
        qtbot.waitUntil(window.window.window.isActive)
        QTest.keyClick(window.window.window, Qt.Key.Key_7)
        assert desk.typed == typed, name


def test_a_permutation_says_where_each_digit_stands():
    assert typing_number.keys_in(typing_number.IN_ORDER) == TELEPHONE
    assert typing_number.keys_in((3, 1, 2, 0, 4, 5, 6, 7, 9, 8)) == "4231567809"


def problem(kind, **site):
    return replace(journey(step=ReadProblem(kind)), site=replace(SITE, **site))


@pytest.mark.parametrize("kind", [*CardProblem, *RefusalKind])
def test_every_cause_is_named_with_what_helps_and_other_ways_in_order(kind):
    words = read_problem_words.derive(problem(kind, chip=ChipRules()))
    assert words.title
    assert not words.title.endswith(".")
    assert words.fix.endswith(".")
    ways = [read_problem_words.WAYS.index(way) for way in words.others]
    assert ways == sorted(ways)
    assert words.picture not in words.others
    assert len(words.others) == (0 if words.picture == "desk" else 2)


def test_a_reader_that_is_lost_or_was_never_there_is_no_way():
    assert "card" not in read_problem_words.derive(problem(CardProblem.READER_LOST, chip=ChipRules())).others
    assert "card" not in read_problem_words.derive(problem(RefusalKind.WEB_LINK, chip=None)).others
    assert "card" in read_problem_words.derive(problem(RefusalKind.WEB_LINK, chip=ChipRules())).others


def test_where_only_the_chip_counts_no_code_is_offered():
    assert read_problem_words.derive(problem(CardProblem.WEAK_FIELD, chip=ChipRules(needed=True))).others == ()


def test_an_answer_that_never_came_is_not_ticked_off():
    waiting = journey(step=Checking(replace(person(), patient=NoAnswer())))
    assert next(errand.progress for errand in checking.derive(waiting)) == "missed"


def test_help_is_one_touch_away_from_every_problem(glass):
    window = glass(scenes()["read-problem--not-genuine"])
    window.touch("problemHelp")
    assert window.engine.events[-1] == events.HelpPressed()
