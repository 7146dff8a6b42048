"""A doctor and a time chosen by touching the real scene, and the pure words of that screen."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.journey import Able, Asked, BookingRefusal, Feature, Language, NoAnswer, events
from kiosk.journey.effects import AskSessions, HoldPlace
from kiosk.journey.state import ChoosingSession, Holding, Reviewing
from kiosk.visit import Held, Slot
from ui.samples import NOW, choice, journey, plan, scenes, sessions
from ui.translating import Translating
from ui.view_models import review_words, session_words
from ui.view_models.session_words import MOST_CARDS, MOST_TIMES

ABLE = Able(frozenset({Feature.SESSIONS}))
HOLDS = Able(frozenset({Feature.SESSIONS, Feature.HOLDS}))
panels = pytest.mark.parametrize("size", ["portrait", "landscape", "small"])


def choosing(found=None, able=ABLE, **changes):
    found = sessions() if found is None else found
    return journey(step=replace(ChoosingSession(plan(), found), **changes), able=able)


def shown(found=None, **changes):
    return session_words.derive(choosing(found, **changes))


def many():
    return tuple(replace(sessions()[1], id=f"s-{n}", practitioner=f"BS. Mẫu {n:02}") for n in range(2 * MOST_CARDS + 1))


def session(free, first=NOW, minutes=15, **changes):
    slots = [Slot(str(n), first + timedelta(minutes=minutes * n), first, 1) for n in range(free)]
    return replace(sessions()[0], slots=tuple(slots), **changes)


def chosen(window):
    return [event for event in window.engine.events if isinstance(event, events.SessionChosen)]


def cards(window):
    return [item for item in window.items() if item.property("times") is not None and item.property("doctor")]


@panels
@pytest.mark.parametrize("language", [Language.VI, Language.EN])
def test_who_touches_a_time_is_seen_at_that_time(glass, size, language):
    window = glass(choosing(), size, language=language)
    window.touch("time-1-3")
    assert chosen(window) == [events.SessionChosen("s-3", "s-3.0930")]
    assert window.screen == "review"
    assert window.engine.journey.step.plan.choice.at == NOW.replace(hour=9, minute=30)
    assert any("BS.CKII Lê Minh Mẫu" in words for words in window.all_words())
    assert any("09:30" in words for words in window.all_words())


def test_a_doctor_without_times_is_queued_for(glass):
    window = glass(choosing((sessions()[1],)))
    assert window.find("doctor-0").property("label") == "Khám với PGS.TS.BS Công Huyền Tôn Nữ Ví Dụ"
    window.touch("doctor-0")
    assert chosen(window) == [events.SessionChosen("s-2", None)]
    assert window.screen == "review"


def test_who_does_not_mind_has_one_large_button_for_it(glass):
    window = glass(choosing())
    window.touch("anyDoctor")
    assert window.engine.events == [events.AnyDoctorChosen()]
    assert window.screen == "review"
    assert window.engine.journey.step.plan.choice.session_id is None


@panels
def test_all_doctors_are_found_by_turning_pages_and_none_twice(glass, size):
    window = glass(choosing(many()), size)
    seen, pages = [], 1
    while True:
        window.draw()
        seen += [card.property("key") for card in cards(window)]
        if not turn(window, "nextPage"):
            break
        pages += 1
    assert pages == 3
    assert sorted(seen) == sorted(f"s-{n}/0" for n in range(2 * MOST_CARDS + 1))
    assert [event.page for event in window.engine.events] == [1, 2]
    assert turn(window, "previousPage")
    assert window.engine.events[-1] == events.PageTurned(1)


def turn(window, button):
    """Touch a button of the pager, where it can be touched now."""
    if not window.shows(button):
        return False
    window.touch(button)
    return True


def test_a_doctor_without_room_is_shown_and_cannot_be_touched(glass):
    window = glass(choosing((sessions()[3],)))
    assert "Đã hết chỗ hôm nay" in window.all_words()
    assert not window.shows("doctor-0")
    assert not window.shows("time-0-0")


@panels
def test_while_a_place_is_held_nothing_else_can_be_chosen(glass, size):
    window = glass(choosing(able=HOLDS), size)
    window.touch("time-0-1")
    (held,) = [effect for effect in window.engine.asked if isinstance(effect, HoldPlace)]
    assert "Đang giữ chỗ lúc 09:15 cho bạn…" in window.all_words()
    assert [item.objectName() for item in window.items() if item.property("kind") == "primary"] == ["time-0-1"]
    assert not window.shows("time-0-1")
    assert not window.shows("time-0-2")
    assert not window.shows("anyDoctor")
    window.engine.dispatch(events.HoldAnswered(held.question, Held("h-1", NOW)))
    assert window.screen == "review"


@panels
@pytest.mark.parametrize("refused", [BookingRefusal.TAKEN, BookingRefusal.FULL])
def test_who_came_too_late_is_told_and_asked_to_choose_again(glass, size, refused):
    window = glass(choosing(refused=refused), size)
    said = window.find("sessionRefused").property("title")
    assert said == shown(refused=refused).refused
    assert "Xin chọn" in said
    window.touch("time-0-0")
    assert window.screen == "review"


def test_every_refusal_has_words():
    assert all(shown(refused=refused).refused for refused in BookingRefusal)
    assert shown().refused == ""


@panels
@pytest.mark.parametrize("scene", ["session--asked", "session--unknown", "session--none"])
def test_without_doctors_to_show_it_is_said_and_any_doctor_can_be_seen(glass, size, scene):
    window = glass(scenes()[scene], size)
    said = {
        "session--asked": "Đang xem lịch của bác sĩ…",
        "session--unknown": "Lúc này chưa xem được lịch của bác sĩ",
        "session--none": "Hôm nay khoa này không có lịch riêng của bác sĩ",
    }
    assert [words for words in said.values() if words in (s.item.property("text") for s in window.texts())] == [
        said[scene]
    ]
    window.touch("anyDoctor")
    assert window.screen == "review"


@panels
def test_the_review_says_which_doctor_and_leads_to_the_choice(glass, size):
    window = glass(scenes()["review--doctor"], size)
    assert "Bác sĩ bất kỳ, khám sớm nhất" in window.all_words()
    assert window.find("doctorButton").property("label") == "Chọn bác sĩ hoặc giờ khám"
    window.touch("doctorButton")
    assert window.engine.events == [events.DoctorWanted()]
    assert window.screen == "session"
    assert isinstance(window.engine.asked[-1], AskSessions)
    window.touch("backButton")
    assert window.screen == "review"


def test_where_no_doctor_can_be_chosen_the_review_says_nothing_of_it(glass):
    window = glass(scenes()["review"])
    assert not window.shows("doctorButton")
    assert not any("Bác sĩ bất kỳ" in words for words in window.all_words())


def test_a_chosen_doctor_stays_on_the_review_when_the_network_goes():
    taken = replace(choice(), session_id="s-1", slot_id="s-1.0845", at=NOW.replace(hour=8, minute=45))
    step = Reviewing(plan(choice=taken))
    there, gone = (review_words.derive(journey(step=step, able=ABLE, online=online)) for online in (True, False))
    assert there.doctor == gone.doctor == "BS. Trần Quốc Bảo"
    assert there.when == gone.when == "Khám lúc 08:45"
    assert (there.changeable, gone.changeable) == (True, False)


@pytest.mark.usefixtures("qapp")
class TestWords:
    def test_who_has_room_comes_first(self):
        assert [row.open for row in shown().rows] == [True, True, True, True, False]

    def test_only_free_times_are_offered(self):
        (row,) = shown((sessions()[0],)).rows
        assert row.times == ("08:45", "09:15", "09:45", "10:15", "10:45", "11:15")
        assert row.slots == tuple(f"s-1.{time.replace(':', '')}" for time in row.times)
        assert row.free == "còn 6 giờ trống"

    def test_a_full_doctor_has_no_times(self):
        (row,) = shown((replace(sessions()[0], slots=(Slot("x", NOW, NOW, 0),)),)).rows
        assert (row.open, row.times, row.free) == (False, (), "Đã hết chỗ hôm nay")

    def test_an_unlimited_doctor_says_no_number(self):
        (row,) = shown((replace(sessions()[1], remaining=None),)).rows
        assert (row.open, row.free) == (True, "")

    def test_a_nameless_session_is_called_by_its_room(self):
        assert shown((replace(sessions()[1], practitioner=None),)).rows[0].doctor == "Phòng khám Tim mạch 1"

    def test_many_times_are_told_by_halves_of_the_day(self):
        morning, afternoon = shown((sessions()[2],)).rows
        assert (morning.hours, afternoon.hours) == ("Sáng 08:45 – 11:45", "Chiều 12:00 – 16:15")
        assert (morning.free, afternoon.free) == ("còn 12 giờ trống", "còn 16 giờ trống")
        assert morning.doctor == afternoon.doctor
        assert morning.key != afternoon.key

    @pytest.mark.parametrize("free", [0, 1, 12, 13, 18, 19, 37, 60])
    def test_no_time_is_lost_or_doubled_and_no_card_has_too_many(self, free):
        rows = shown((session(free, NOW.replace(hour=6, minute=0), minutes=10),)).rows
        assert [slot for row in rows for slot in row.slots] == [str(n) for n in range(free)]
        assert all(len(row.times) <= MOST_TIMES for row in rows)
        assert len({row.key for row in rows}) == len(rows) > 0

    @pytest.mark.parametrize("count", [1, MOST_CARDS, MOST_CARDS + 1, 4 * MOST_CARDS + 1])
    def test_pages_hold_every_card_once_and_nearly_as_many_each(self, count):
        rows = shown().rows[:1] * count
        pages = session_words.paged(rows)
        assert tuple(row for page in pages for row in page) == rows
        assert len(pages) == -(-count // MOST_CARDS)
        assert max(map(len, pages)) <= min(MOST_CARDS, min(map(len, pages)) + 1)

    def test_no_doctors_are_one_empty_page(self):
        assert session_words.paged(()) == [()]

    def test_a_page_that_is_no_more_is_the_last_one(self):
        props = shown(many(), page=40)
        assert props.page == props.pages - 1
        assert props.rows

    def test_the_time_that_is_held_is_marked_on_its_own_card(self):
        held = replace(choice(), session_id="s-3", slot_id="s-3.1315", at=NOW.replace(hour=13, minute=15))
        rows = shown(holding=Holding(12, held)).rows
        busy = [(row.key, row.times[row.busy]) for row in rows if row.busy >= 0]
        assert busy == [("s-3/1", "13:15")]

    def test_a_held_place_without_a_time_is_said_without_one(self):
        assert shown(holding=Holding(12, choice())).holding == "Đang giữ chỗ cho bạn…"

    @pytest.mark.parametrize(("found", "known"), [(Asked(3), "asked"), (NoAnswer(), "unknown"), ((), "known")])
    def test_what_is_not_known_is_not_called_nothing(self, found, known):
        assert shown(found).known == known

    def test_the_department_is_named_in_the_patients_language(self):
        assert shown().department == "Tim mạch"
        translating = Translating()
        translating.speak(Language.EN)
        try:
            props = session_words.derive(replace(choosing(), language=Language.EN))
        finally:
            translating.close()
        assert props.department == "Cardiology"
        assert props.rows[0].place == "Room 305 · Floor 3, Building A"
        assert props.rows[0].free == "6 times left"

    def test_another_screen_holds_nothing_of_it(self):
        assert session_words.derive(journey()) == session_words.SessionProps()


def test_a_card_that_is_gone_is_not_chosen(glass):
    window = glass(choosing())
    window.draw()
    model = window.window.app.session
    model.choose("s-9/0", 0)
    model.choose("s-1/0", 99)
    assert window.engine.events == []
