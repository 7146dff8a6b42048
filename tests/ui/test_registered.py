"""Who has a number today already: what is shown, and what a touch does."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.journey import Able, Feature, Language, events
from kiosk.journey.effects import CancelVisit, PrintTicket
from kiosk.journey.state import AlreadyRegistered
from ui.samples import SITE, journey, person, scenes, visits_of_today
from ui.view_models import registered_words

panels = pytest.mark.parametrize("size", ["portrait", "landscape", "small"])
TOLD = ("B 042", "K3-07", "Tim mạch", "305", "401")


@panels
def test_the_visits_are_shown_with_their_numbers_and_ways(glass, size):
    window = glass(scenes()["registered"], size)
    words = [seen.item.property("text") for seen in window.texts()]
    for said in ("B 042", "Tim mạch", "Phòng 305 · Tầng 3, nhà A", "K3-07", "Mắt", "Đã thanh toán"):
        assert said in words
    assert words.count("Đã thanh toán") == 1


@panels
def test_who_only_typed_a_number_learns_nothing_of_the_visits(glass, size):
    window = glass(scenes()["registered--typed"], size)
    assert "Bạn đã đăng ký khám hôm nay" in window.all_words()
    assert not [words for words in window.all_words() if any(told in words for told in TOLD)]
    assert not window.shows("printAgain-0")
    assert not window.shows("cancelVisit-0")
    window.touch("registerMore")
    assert window.engine.events == [events.RegisterMore()]


@pytest.mark.parametrize(("chip", "way"), [(SITE.chip, "đầu đọc"), (None, "camera")], ids=["reader", "no reader"])
def test_who_only_typed_a_number_is_shown_the_way_this_kiosk_has(glass, chip, way):
    typed = scenes()["registered--typed"]
    window = glass(replace(typed, site=replace(SITE, chip=chip)))
    pictured = [seen.item.property("text") for seen in window.texts()]
    assert any(way in words for words in pictured)
    assert any("đầu đọc" in words for words in pictured) is (chip is not None)


@panels
@pytest.mark.parametrize("language", [Language.VI, Language.EN])
def test_the_ticket_is_printed_again_by_one_touch(glass, size, language):
    window = glass(scenes()["registered"], size, language=language)
    window.touch("printAgain-1")
    assert window.engine.events == [events.CopyWanted("v-2")]
    assert window.screen == "ticket"
    (printed,) = [effect.ticket for effect in window.engine.asked if isinstance(effect, PrintTicket)]
    assert (printed.number, printed.copy) == ("K3-07", True)


def test_a_ticket_that_never_came_out_is_told_and_the_hospital_hears_when_it_does(glass):
    shown = scenes()["registered"]
    first, *others = shown.step.visits
    missed = replace(shown, step=replace(shown.step, visits=(replace(first, paper_missing=True), *others)))
    rows = registered_words.derive(missed).rows
    assert ["chưa ra giấy" in row.booked for row in rows] == [True] + [False] * len(others)
    window = glass(missed)
    window.touch("printAgain-0")
    (asked,) = [effect for effect in window.engine.asked if isinstance(effect, PrintTicket)]
    assert asked.missed


@panels
def test_a_visit_is_taken_back_only_after_its_own_number_was_asked_about(glass, size):
    window = glass(scenes()["registered"], size)
    window.touch("cancelVisit-0")
    assert window.engine.events == [events.CancelWanted("v-1")]
    asked = [words for words in window.all_words() if "không được gọi nữa" in words]
    assert asked
    assert any("B\N{NO-BREAK SPACE}042" in words for words in asked)
    assert not any(isinstance(effect, CancelVisit) for effect in window.engine.asked)
    window.touch("keepVisit")
    assert window.screen == "registered"
    window.touch("cancelVisit-1")
    assert any("Số K3-07 sẽ không" in words for words in window.all_words())
    window.touch("cancelVisit")
    (cancelled,) = [effect for effect in window.engine.asked if isinstance(effect, CancelVisit)]
    assert cancelled.visit_id == "v-2"
    assert window.screen == "cancelling"


@panels
def test_another_department_or_another_person_can_register(glass, size):
    window = glass(scenes()["registered"], size)
    window.touch("registerMore")
    assert window.screen == "department"
    window = glass(scenes()["registered"], size)
    window.touch("anotherPerson")
    assert window.engine.events == [events.AnotherPerson()]
    assert window.screen == "welcome"


def test_where_the_hospital_cannot_take_back_there_is_no_such_button(glass):
    window = glass(replace(scenes()["registered"], able=Able(frozenset({Feature.PATIENT_VISITS}))))
    assert window.shows("printAgain-0")
    assert not window.shows("cancelVisit-0")
    assert not any("hủy" in words.lower() for words in window.all_words() if words.startswith("Nếu cần"))


@pytest.mark.parametrize("scene", ["registered", "session", "paying--expired", "ticket--payable", "review--doctor"])
def test_every_button_has_a_name_of_its_own_and_is_reached_by_the_keyboard(glass, scene):
    window = glass(scenes()[scene])
    window.draw()
    names = [seen.item.property("label") for seen in window.touchables()]
    assert all(names)
    assert len(set(names)) == len(names)
    wanted = {seen.item.objectName() for seen in window.touchables() if seen.item.objectName()}
    reached = set()
    for _ in range(3 * len(names)):
        QTest.keyClick(window.window.window, Qt.Key.Key_Tab)
        focused = window.window.window.activeFocusItem()
        reached.add(focused.objectName() if focused is not None else "")
    turning = {"scrollUp", "scrollDown"}  # the keyboard brings into view what it reaches
    assert wanted - turning <= reached


def test_the_keyboard_prints_again_too(glass):
    window = glass(scenes()["registered"])
    window.draw()
    for _ in range(40):
        QTest.keyClick(window.window.window, Qt.Key.Key_Tab)
        if window.window.window.activeFocusItem().objectName() == "printAgain-1":
            break
    QTest.keyClick(window.window.window, Qt.Key.Key_Space)
    assert window.engine.events == [events.CopyWanted("v-2")]


@pytest.mark.usefixtures("qapp")
class TestWords:
    def shown(self, **changes):
        return registered_words.derive(journey(step=AlreadyRegistered(person(), visits_of_today()), **changes))

    def test_a_visit_without_names_takes_them_from_the_list_of_departments(self):
        visit = visits_of_today()[0]
        nameless = replace(visit, place=replace(visit.place, department=""), at=None)
        step = AlreadyRegistered(person(), (nameless,))
        (row,) = registered_words.derive(journey(step=step)).rows
        assert (row.department, row.booked, row.paid) == ("Tim mạch", "", "")
        (row,) = registered_words.derive(journey(step=step, catalogue=None)).rows
        assert row.department == ""

    def test_the_department_is_named_in_english_where_it_can_be(self):
        assert [row.department for row in self.shown(language=Language.EN).rows] == ["Cardiology", "Ophthalmology"]

    def test_all_visits_of_a_day_are_shown(self):
        many = tuple(replace(visits_of_today()[0], visit_id=str(n)) for n in range(5))
        rows = registered_words.derive(journey(step=AlreadyRegistered(person(), many))).rows
        assert [row.key for row in rows] == ["0", "1", "2", "3", "4"]

    def test_number_and_key_stand_in_no_repr(self):
        said = repr(self.shown())
        assert "042" not in said
        assert "v-1" not in said

    def test_another_screen_holds_nothing_of_it(self):
        assert registered_words.derive(journey()) == registered_words.RegisteredProps()
