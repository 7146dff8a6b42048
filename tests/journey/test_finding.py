"""A department found by name, by what is wrong, by doctor: touch by touch."""

from dataclasses import replace

import pytest

from kiosk.departments import EVERYDAY, Complaint, ComplaintWords, RoomState
from kiosk.identity import PartialDate
from kiosk.journey import Able, FindBy, Language, effects, events, finding, state
from support.play import Play
from support.world import BAO, CLINIC, ELDER, EVERYTHING, QUEUEING, catalogue, journey

ABLE = Able()
YOUNG = replace(BAO, birth=PartialDate(2012, 1, 5))


def with_doctors():
    known = catalogue()
    names = {"q-tm-1": "BS. Trần Quốc Bảo", "q-mat-1": "BS. Đỗ Thị Mẫu", "q-san-1": "BS. Vũ Ví Dụ"}
    return replace(known, rooms=tuple(replace(room, practitioner=names.get(room.queue_id)) for room in known.rooms))


def choosing(able=ABLE, known=None, language=Language.VI, **show) -> Play:
    play = Play(replace(journey(), able=able, catalogue=known or with_doctors()))
    play.on(events.LanguageChosen(language)).show(**show).on(events.IdentityConfirmed())
    assert isinstance(play.step, state.ChoosingDepartment)
    return play


def typed(play: Play, keys: str) -> Play:
    return play.on(*(events.KeyTyped(key) for key in keys))


def found(play: Play) -> list[str]:
    return [getattr(one, "key", None) or one.name for one in finding.found(play.journey, play.step)]


def test_every_key_narrows_the_departments_at_once() -> None:
    play = choosing()
    assert len(found(play)) == 7
    assert found(typed(play, "t")) == ["Tim mạch", "Nội tổng quát", "Khám theo yêu cầu"]
    assert found(typed(play, "i")) == ["Tim mạch"]
    assert found(play.on(events.QueryCleared(), events.KeyTyped("r"), events.KeyTyped("h"))) == ["Răng Hàm Mặt"]
    assert found(typed(play.on(events.QueryCleared()), "matw")) == ["Mắt", "Răng Hàm Mặt"]


def test_telex_is_for_vietnamese_and_other_languages_type_plain_letters() -> None:
    assert typed(choosing(), "timj").step.query.text == "tịm"
    assert typed(choosing(language=Language.EN), "timj").step.query.text == "timj"
    assert found(typed(choosing(language=Language.EN), "card")) == ["Tim mạch"]


def test_a_key_is_taken_back_letter_by_letter_or_all_at_once() -> None:
    play = typed(choosing(), "sanr")
    assert play.step.query.text == "sản"
    assert play.on(events.KeyErased()).step.query.text == "sả"
    assert play.on(events.QueryCleared()).step.query.text == ""


def test_back_closes_the_keyboard_first_then_the_suggestion_and_then_leaves() -> None:
    play = choosing().on(events.WayChosen(FindBy.COMPLAINT), events.ComplaintChosen("belly"), events.KeyboardToggled())
    assert play.on(events.BackPressed()).step.keyboard is False
    assert play.step.complaint == "belly"
    assert play.on(events.BackPressed()).step.complaint is None
    assert play.step.by is FindBy.COMPLAINT
    assert isinstance(play.on(events.BackPressed()).step, state.Confirming)


def test_a_complaint_suggests_departments_and_one_of_them_is_chosen() -> None:
    play = choosing(identity=BAO).on(events.WayChosen(FindBy.COMPLAINT), events.ComplaintChosen("chest"))
    assert found(play) == ["Tim mạch", "Nội tổng quát"]
    assert play.journey.notice is None
    play.on(events.DepartmentChosen("dep-tm"))
    assert play.step.plan.choice.department == "Tim mạch"


def test_a_complaint_is_found_by_other_words_for_it() -> None:
    play = typed(choosing().on(events.WayChosen(FindBy.COMPLAINT)), "cao huyeets")
    assert found(play)[0] == "pressure"


def test_a_warning_sign_shows_the_emergency_room_first_and_the_departments_after_it() -> None:
    play = choosing(identity=BAO).on(events.WayChosen(FindBy.COMPLAINT), events.ComplaintChosen("severe-chest"))
    assert isinstance(play.journey.notice, state.Emergency)
    play.on(events.NoticeDismissed())
    assert found(play) == ["Tim mạch"]
    assert isinstance(play.on(events.DepartmentChosen("dep-tm")).step, state.Reviewing)


@pytest.mark.parametrize("key", [one.key for one in EVERYDAY.complaints if one.urgent])
def test_every_warning_sign_is_offered_and_says_so(key: str) -> None:
    play = choosing().on(events.WayChosen(FindBy.COMPLAINT), events.ComplaintChosen(key))
    assert isinstance(play.journey.notice, state.Emergency)


def test_a_complaint_nobody_here_treats_is_not_offered_and_cannot_be_chosen() -> None:
    play = choosing().on(events.WayChosen(FindBy.COMPLAINT))
    assert "skin" not in found(play)
    assert play.on(events.ComplaintChosen("skin")).step.complaint is None


def test_a_childs_own_department_comes_first() -> None:
    play = choosing(identity=YOUNG).on(events.WayChosen(FindBy.COMPLAINT), events.ComplaintChosen("fever"))
    assert found(play) == ["Nhi", "Nội tổng quát"]
    play = choosing(identity=ELDER).on(events.WayChosen(FindBy.COMPLAINT), events.ComplaintChosen("fever"))
    assert found(play) == ["Nội tổng quát"]


def test_a_hospitals_own_complaints_take_the_place_of_the_everyday_ones() -> None:
    own = ComplaintWords((Complaint("khám-mắt-trẻ", "Bé nheo mắt", departments=("mắt",)),))
    play = choosing(known=replace(with_doctors(), complaints=own)).on(events.WayChosen(FindBy.COMPLAINT))
    assert found(play) == ["khám-mắt-trẻ"]


def test_a_doctor_is_found_by_name_and_leads_to_the_room() -> None:
    play = typed(choosing().on(events.WayChosen(FindBy.DOCTOR)), "quoc")
    assert found(play) == ["BS. Trần Quốc Bảo"]
    play.on(events.DoctorChosen("q-tm-1"))
    assert (play.step.plan.choice.practitioner, play.step.plan.choice.queue_id) == ("BS. Trần Quốc Bảo", "q-tm-1")


@pytest.mark.parametrize("queue", ["q-mat-1", "q-san-1", "q-ntq-1", "q-none"])
def test_a_doctor_who_is_full_or_sees_others_cannot_be_chosen(queue: str) -> None:
    play = choosing(identity=BAO).on(events.WayChosen(FindBy.DOCTOR), events.DoctorChosen(queue))
    assert isinstance(play.step, state.ChoosingDepartment)


def test_another_room_of_the_department_does_not_open_a_doctors_own() -> None:
    known = with_doctors()
    rooms = tuple(replace(r, state=RoomState.CLOSED) if r.queue_id == "q-tm-1" else r for r in known.rooms)
    spare = replace(known.rooms[1], queue_id="q-tm-2", practitioner=None)
    play = choosing(known=replace(known, rooms=(*rooms, spare))).on(events.DoctorChosen("q-tm-1"))
    assert isinstance(play.step, state.ChoosingDepartment)


def test_where_the_hospital_says_sessions_a_departments_doctors_can_be_looked_into() -> None:
    play = choosing(EVERYTHING).on(events.WayChosen(FindBy.DOCTOR))
    assert "Nội tổng quát" in found(play)
    play.on(events.DoctorsWanted("dep-ntq"))
    assert isinstance(play.step, state.ChoosingSession)
    assert play.asked(effects.AskSessions).department_id == "dep-ntq"
    play.on(events.SessionsAnswered(play.asked(effects.AskSessions).question, (CLINIC, QUEUEING)))
    assert len(play.step.sessions) == 2


def test_where_it_does_not_only_doctors_of_rooms_are_shown() -> None:
    play = choosing().on(events.WayChosen(FindBy.DOCTOR))
    assert found(play) == ["BS. Trần Quốc Bảo", "BS. Vũ Ví Dụ", "BS. Đỗ Thị Mẫu"]
    before = play.step
    assert play.on(events.DoctorsWanted("dep-ntq")).step == before


def test_a_complaint_typed_among_the_names_is_noticed() -> None:
    play = typed(choosing(), "ddau bungj")
    assert found(play) == []
    assert finding.means_a_complaint(play.journey, play.step)
    play = typed(choosing(), "xyzzy")
    assert not finding.means_a_complaint(play.journey, play.step)


def test_typing_begins_at_the_first_page_and_takes_a_refusal_away() -> None:
    play = choosing().on(events.PageTurned(1))
    assert play.step.page == 1
    assert typed(play, "t").step.page == 0


def test_pages_there_cannot_be_are_not_turned_to() -> None:
    play = typed(choosing(), "tim").on(events.PageTurned(1))
    assert play.step.page == 0


def test_what_was_typed_and_what_is_wrong_is_never_told() -> None:
    play = typed(choosing().on(events.WayChosen(FindBy.COMPLAINT)), "khams thai").on(
        events.ComplaintChosen("pregnancy")
    )
    told = repr([play.step, events.KeyTyped("k"), events.ComplaintChosen("pregnancy")])
    assert "pregnancy" not in told
    assert "thai" not in told
    assert "'k'" not in told


def test_nothing_of_it_outlives_the_visit() -> None:
    play = typed(choosing().on(events.KeyboardToggled()), "timj").on(events.ExitPressed())
    assert play.step == state.Welcome()
    play.show().on(events.IdentityConfirmed())
    assert (play.step.query.text, play.step.keyboard, play.step.by) == ("", False, FindBy.NAME)


def test_outside_the_department_screen_these_touches_do_nothing() -> None:
    play = Play().show()
    before = play.step
    play.on(events.KeyTyped("a"), events.KeyErased(), events.QueryCleared(), events.KeyboardToggled())
    play.on(events.WayChosen(FindBy.DOCTOR), events.ComplaintChosen("chest"), events.DoctorChosen("q-tm-1"))
    assert play.on(events.DoctorsWanted("dep-ntq")).step == before
