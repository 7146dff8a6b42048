"""A department found by touching the real scene: by name, by what is wrong, by doctor, with the keyboard."""

from dataclasses import replace
from itertools import combinations

import pytest

from kiosk.departments import Catalogue, ClinicRoom, Department, RoomState
from kiosk.journey import Ease, FindBy, Language, events
from kiosk.journey.state import ChoosingDepartment, Emergency, HelpCalled
from kiosk.typing import Typed
from kiosk.visit import Payer
from ui.samples import NOW, journey, person, scenes
from ui.view_models import department_props

LEAST_TOUCH_MM = 12.7
LEAST_GAP_MM = 2.54
PANELS = ["portrait", "small", "landscape", "laptop", "square"]
panels = pytest.mark.parametrize("size", PANELS)
sizes = pytest.mark.parametrize("text_size", [0, 3])
reaches = pytest.mark.parametrize("low", [False, True], ids=["high", "low"])
DOCTORS = scenes()["department--doctors"].catalogue


def choosing(text="", ease=None, catalogue=DOCTORS, **changes):
    step = replace(ChoosingDepartment(person(), Payer.INSURANCE, query=Typed(text)), **changes)
    return journey(step=step, catalogue=catalogue, ease=ease or Ease())


@pytest.fixture
def opened(glass, qapp):
    """A glass on which everything stands where it is going to stand."""

    def settled(window):
        for _ in range(4):
            window.draw()
            qapp.processEvents()
        return window

    def opening(start, size="portrait", **more):
        window = glass(start, size, **more)
        window.settle = lambda: settled(window)
        return settled(window)

    return opening


def cards(window, kind="department"):
    return [item for item in window.items() if item.objectName().startswith(f"{kind}-") and item.property("kind")]


def named(window, kind="department"):
    return [card.objectName().removeprefix(f"{kind}-") for card in cards(window, kind)]


def type_keys(window, *keys):
    for key in keys:
        window.touch(key)


def letters(text):
    return [f"letter-{letter}" if letter != " " else "keyboardSpace" for letter in text]


@panels
def test_typed_letters_narrow_the_departments_and_one_is_chosen(opened, size):
    window = opened(choosing(), size)
    window.touch("searchField")
    type_keys(window, *letters("tim"))
    assert window.find("query").property("text") == "tim"
    assert named(window.settle()) == ["tm"]
    window.touch("keyboardDone")
    assert not window.shows("letter-a")
    window.settle().touch("department-tm")
    assert window.screen == "review"


def test_marks_and_tones_are_keys_of_their_own_and_telex_works_as_well(opened):
    window = opened(choosing(keyboard=True))
    type_keys(window, "letter-m", "letter-ă", "letter-t", "tone-0")
    assert window.find("query").property("text") == "mắt"
    assert named(window.settle())[0] == "mat"
    window.touch("keyboardErase")
    assert window.find("query").property("text") == "mắ"
    window.touch("keyboardClear")
    type_keys(window, *letters("nooij tieets"))
    assert window.find("query").property("text") == "nội tiết"


def test_every_key_has_a_name_to_be_spoken_and_says_what_was_typed(opened):
    window = opened(choosing("mắt", keyboard=True))
    spoken = {seen.name: seen.item.property("label") for seen in window.touchables()}
    assert spoken["tone-1"] == "Dấu Huyền"
    assert spoken["keyboardSpace"] == "Dấu cách"
    assert all(spoken.values())
    assert "mắt" in spoken["searchField"]


def test_other_languages_have_plain_letters(opened):
    window = opened(choosing(keyboard=True), language=Language.EN)
    assert not window.shows("tone-0")
    assert not window.shows("letter-ă")
    type_keys(window, *letters("ear"))
    assert named(window.settle()) == ["tmh"]


@panels
def test_what_is_wrong_suggests_where_to_go_and_why(opened, size):
    window = opened(choosing(), size)
    window.touch("way-complaint")
    window.settle()
    while not window.shows("complaint-chest"):
        turn_on(window)
    reach(window, "complaint-chest")
    assert "Vì bạn chọn: Đau ngực" in window.all_words()
    first = cards(window.settle())[0]
    assert (first.objectName(), first.property("marked")) == ("department-tm", True)
    reach(window, "department-tm")
    assert window.screen == "review"


@panels
@sizes
def test_every_department_is_on_some_page(opened, size, text_size):
    window = opened(choosing(ease=Ease(text_size=text_size)), size)
    seen = named(window)
    pages = 1
    while any(item.objectName() == "nextPage" and item.isEnabled() for item in window.items()):
        turn_on(window)
        seen += named(window)
        pages += 1
        assert pages < 9
    assert sorted(seen) == sorted(one.id for one in DOCTORS.departments)
    assert window.engine.journey.step.page == pages - 1


def turn_on(window):
    while not in_sight(window, "nextPage"):
        window.touch("scrollDown")
    window.touch("nextPage")
    window.settle()


def reach(window, name):
    """Turn down to it, and touch it."""
    for _ in range(12):
        if in_sight(window, name):
            window.touch(name)
            return
        window.touch("scrollDown")
        window.draw()
    raise AssertionError(f"{name} is nowhere")


def in_sight(window, name):
    rect = window.rect(window.find(name))
    flicks = [item for item in window.items() if item.objectName() == "scrollFlick"]
    room = next(window.rect(flick) for flick in flicks if flick.isAncestorOf(window.find(name)))
    return room.contains(rect.center())


def test_a_warning_sign_shows_the_way_to_the_emergency_room_and_then_the_departments(opened):
    window = opened(choosing("dữ dội", by=FindBy.COMPLAINT))
    window.touch("complaint-severe-chest")
    assert isinstance(window.engine.journey.notice, Emergency)
    window.touch("dismissNotice")
    assert named(window.settle()) == ["tm"]


def test_a_doctor_leads_to_the_doctors_room(opened):
    window = opened(choosing())
    window.touch("way-doctor")
    assert "BS. Trần Quốc Bảo" in window.settle().all_words()
    window.touch("doctor-q-tm")
    assert window.engine.journey.step.plan.choice.practitioner == "BS. Trần Quốc Bảo"


@pytest.mark.parametrize("way", FindBy)
def test_in_every_way_what_cannot_be_chosen_is_shown_and_says_why(opened, way):
    looked = {FindBy.NAME: "tai mũi", FindBy.DOCTOR: "tai mũi", FindBy.COMPLAINT: ""}[way]
    complaint = "ear" if way is FindBy.COMPLAINT else None
    window = opened(choosing(looked, by=way, complaint=complaint))
    kind = "doctor" if way is FindBy.DOCTOR else "department"
    (card,) = cards(window, kind)
    assert card.isEnabled()  # a touch explains
    assert card.property("level") == "Hết số hôm nay"


@pytest.mark.parametrize("size", ["portrait", "laptop"])
def test_where_nothing_is_found_there_are_kind_words_and_somebody_to_call(opened, size):
    window = opened(choosing("xyz"), size)
    assert window.find("nothingFound").property("text") == "Chưa tìm thấy “xyz”"
    window.touch("nothingHelp")
    assert isinstance(window.engine.journey.notice, HelpCalled)
    window.touch("dismissNotice")
    window.touch("showAll")
    assert len(named(window.settle())) > 3


def test_a_complaint_typed_among_the_names_is_one_touch_away(opened):
    window = opened(choosing("đau bụng"))
    window.touch("lookByComplaint")
    assert "belly" in named(window.settle(), "complaint")


def test_back_closes_the_keyboard_and_the_typed_letters_can_be_taken_back(opened):
    window = opened(choosing("mắt", keyboard=True))
    window.touch("backButton")
    assert window.screen == "department"
    assert not window.shows("letter-a")
    window.settle().touch("clearQuery")
    assert window.engine.journey.step.query.text == ""


@panels
@sizes
@reaches
def test_the_keyboard_is_whole_and_its_keys_are_large_and_apart(opened, size, text_size, low):
    window = opened(choosing("ma", Ease(text_size=text_size, low=low), keyboard=True), size)
    unit = (window.size.width**2 + window.size.height**2) ** 0.5 / (window.size.inches * 25.4)
    keys = [s for s in window.touchables() if s.name.startswith(("letter-", "tone-", "keyboard"))]
    assert len(keys) == 26 + 7 + 5 + 4
    field, footer = window.rect(window.find("searchField")), window.rect(window.find("backButton"))
    for key in keys:
        assert min(key.rect.width(), key.rect.height()) / unit >= LEAST_TOUCH_MM, key.name
        assert key.rect.left() >= 0
        assert key.rect.right() <= window.size.width
        assert key.rect.bottom() < footer.top(), key.name
        assert key.rect.top() > field.bottom() or key.rect.left() > field.right(), key.name
    for one, other in combinations(keys, 2):
        across = max(other.rect.left() - one.rect.right(), one.rect.left() - other.rect.right())
        down = max(other.rect.top() - one.rect.bottom(), one.rect.top() - other.rect.bottom())
        assert max(across, down) / unit >= LEAST_GAP_MM, (one.name, other.name)
    for seen in window.texts():
        if seen.item.parentItem().parentItem() in [key.item for key in keys]:
            assert window.rect(seen.item.parentItem().parentItem()).contains(seen.rect), seen.name


@panels
@sizes
@pytest.mark.parametrize("way", FindBy)
def test_no_card_cuts_its_words(opened, size, text_size, way):
    window = opened(choosing(ease=Ease(text_size=text_size), by=way), size)
    kind = {FindBy.NAME: "department", FindBy.COMPLAINT: "complaint", FindBy.DOCTOR: "doctor"}[way]
    shown = cards(window, kind)
    assert len(shown) > 3
    for card in shown:
        assert card.height() >= card.implicitHeight() - 1, card.objectName()
        inside = window.rect(card).adjusted(-1, -1, 1, 1)
        texts = [item for item in window.items(card) if item.property("truncated") is not None]
        assert texts
        for text in texts:
            assert text.property("paintedWidth") <= text.width() + 1
            assert inside.contains(window.rect(text)), text.property("text")


def test_of_ten_thousand_departments_only_those_shown_reach_the_glass(opened):
    departments = tuple(Department(f"d{n}", f"D{n}", f"Khoa số {n}") for n in range(10_000))
    rooms = tuple(ClinicRoom(f"q{n}", f"d{n}", "1", "P", "Tầng 1", RoomState.OPEN, 3) for n in range(10_000))
    window = opened(choosing(catalogue=Catalogue(departments, rooms, NOW)))
    assert 4 <= len(cards(window)) <= 24
    window.touch("nextPage")
    assert 4 <= len(cards(window.settle())) <= 24
    type_keys(window, "searchField", *letters("khoa"))
    assert len(cards(window.settle())) <= 24


def test_what_was_typed_is_gone_from_the_glass_when_the_visit_ends(opened):
    window = opened(choosing("đau bụng", by=FindBy.COMPLAINT, complaint="belly", keyboard=True))
    assert any("Đau bụng" in words for words in window.all_words())
    window.engine.dispatch(events.ExitPressed())
    left = " ".join(window.settle().all_words()).casefold()
    assert "đau bụng" not in left


def test_a_finger_is_not_lost_when_the_queues_move_while_typing(opened):
    window = opened(choosing("tim"))
    before = window.find("department-tm")
    old = window.engine.journey.catalogue
    rooms = tuple(replace(room, waiting=33) for room in old.rooms)
    window.engine.dispatch(events.CatalogueChanged(replace(old, rooms=rooms)))
    assert window.find("department-tm") is before


class TestWords:
    def shown(self, text="", **changes):
        return department_props.derive(choosing(text, **changes), 2, 4)

    def test_the_longest_words_are_measured_wherever_they_stand(self):
        longest = self.shown().longest
        assert "Nội tiết – Đái tháo đường" in [row.name for row in longest]
        assert max(len(row.wait) for row in longest) > 5
        assert max(len(row.level) for row in longest) > 5

    def test_a_suggestion_marks_the_first_that_is_open_and_only_it(self):
        rows = self.shown(by=FindBy.COMPLAINT, complaint="dizzy").rows
        assert [row.key for row in rows if row.marked] == ["tk"]

    def test_a_warning_sign_has_its_own_drawing_and_colour(self):
        rows = {row.key: row for row in self.shown("chest", by=FindBy.COMPLAINT).rows}
        assert (rows["severe-chest"].icon, rows["severe-chest"].tone) == ("alert", "bad")
        assert rows["chest"].icon == "heart"

    def test_every_everyday_complaint_has_words(self):
        everything = department_props.derive(choosing(by=FindBy.COMPLAINT), 10, 10).rows
        assert len(everything) > 40
        assert all(row.name for row in everything)

    def test_without_doctors_that_is_said(self):
        bare = journey(step=replace(ChoosingDepartment(person(), Payer.INSURANCE), by=FindBy.DOCTOR))
        assert department_props.derive(bare, 2, 4).nothing == "Bệnh viện chưa báo bác sĩ nào khám hôm nay."

    def test_what_was_typed_is_not_in_the_props_repr(self):
        assert "bụng" not in repr(self.shown("đau bụng", by=FindBy.COMPLAINT, complaint="belly"))
