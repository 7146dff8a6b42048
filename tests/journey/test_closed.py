"""A department that cannot be chosen is no dead end; names and hints come along in every language."""

from dataclasses import replace
from datetime import datetime

import pytest

from kiosk.departments import (
    VIETNAM,
    Catalogue,
    Complaint,
    ComplaintWords,
    OpeningHours,
    PriorityRules,
    RoomState,
)
from kiosk.identity import PartialDate
from kiosk.journey import FindBy, Language, effects, events, finding, state
from kiosk.visit import Priority
from support.play import Play
from support.world import BAO, BOOKING, STORED, catalogue, journey

NOON = datetime(2026, 11, 23, 12, tzinfo=VIETNAM)
OFFICE = (OpeningHours((1, 2, 3, 4, 5), 420, 690), OpeningHours((1, 2, 3, 4, 5), 810, 990))


def at_noon(**changes) -> Catalogue:
    """Everybody rests but general medicine; heart has these changes."""
    known = catalogue()
    rooms = (room if room.department_id == "dep-ntq" else replace(room, state=RoomState.CLOSED) for room in known.rooms)
    departments = (replace(one, opening=OFFICE, **changes) if one.id == "dep-tm" else one for one in known.departments)
    return replace(known, departments=tuple(departments), rooms=tuple(rooms), judged_at=NOON)


def choosing(known: Catalogue, language: Language = Language.VI, **show) -> Play:
    play = Play(replace(journey(), catalogue=known))
    play.on(events.LanguageChosen(language)).show(**show).on(events.IdentityConfirmed())
    assert isinstance(play.step, state.ChoosingDepartment)
    return play


def found(play: Play) -> list[str]:
    return [one.id for one in finding.found(play.journey, play.step)]


def test_a_touch_on_a_closed_one_explains_and_offers_those_that_are_open() -> None:
    play = choosing(at_noon()).on(events.DepartmentChosen("dep-tm"))
    offer = finding.closed_of(play.journey, play.step)
    assert offer is not None
    assert offer.availability.opens_at == NOON.replace(hour=13, minute=30)
    assert found(play) == ["dep-ntq"]
    play.on(events.BackPressed())
    assert (play.step.closed, len(found(play))) == (None, 7)


@pytest.mark.parametrize("department", ["dep-mat", "dep-rhm", "dep-san"])
def test_full_and_for_others_are_explained_too(department: str) -> None:
    play = choosing(catalogue(), identity=BAO).on(events.DepartmentChosen(department))
    assert play.step.closed == department
    assert department not in found(play)
    assert "dep-ntq" in found(play)


def test_where_nearly_all_rest_those_that_do_not_stand_first() -> None:
    known = at_noon()
    known = replace(known, departments=tuple(sorted(known.departments, key=lambda one: one.id == "dep-ntq")))
    assert found(choosing(known))[0] == "dep-ntq"
    assert found(choosing(replace(catalogue(), departments=known.departments)))[-1] == "dep-ntq"


def test_one_that_opens_meanwhile_is_explained_no_more() -> None:
    play = choosing(at_noon()).on(events.DepartmentChosen("dep-tm"), events.CatalogueChanged(catalogue()))
    assert finding.closed_of(play.journey, play.step) is None
    assert len(found(play)) == 7


def test_outside_its_hours_the_emergency_room_is_shown_where_the_hospital_says_so() -> None:
    play = choosing(at_noon(after_hours="emergency")).on(events.DepartmentChosen("dep-tm"))
    assert isinstance(play.journey.notice, state.Emergency)
    play.on(events.NoticeDismissed())
    assert found(play) == ["dep-ntq"]


def test_outside_its_hours_the_department_the_hospital_names_comes_first() -> None:
    known = at_noon(after_hours="dep-mat")
    opened = tuple(replace(r, state=RoomState.OPEN) if r.department_id == "dep-mat" else r for r in known.rooms)
    play = choosing(replace(known, rooms=opened)).on(events.DepartmentChosen("dep-tm"))
    assert found(play) == ["dep-mat", "dep-ntq"]


def test_a_doctor_whose_whole_department_is_closed_is_no_dead_end() -> None:
    known = at_noon()
    rooms = tuple(replace(r, practitioner="BS Tim") if r.queue_id == "q-tm-1" else r for r in known.rooms)
    play = choosing(replace(known, rooms=rooms)).on(events.WayChosen(FindBy.DOCTOR), events.DoctorChosen("q-tm-1"))
    assert (play.step.closed, found(play)) == ("dep-tm", ["dep-ntq"])


@pytest.mark.parametrize("instead", ["dep-nhi", "dep-tm", "dep-none"])
def test_one_that_is_closed_itself_or_unknown_leads_nowhere_but_to_those_that_are_open(instead: str) -> None:
    play = choosing(at_noon(after_hours=instead)).on(events.DepartmentChosen("dep-tm"))
    assert (play.step.closed, found(play)) == ("dep-tm", ["dep-ntq"])


def test_within_its_hours_a_full_department_sends_nobody_to_the_emergency_room() -> None:
    known = replace(at_noon(after_hours="emergency"), judged_at=NOON.replace(hour=9))
    play = choosing(known).on(events.DepartmentChosen("dep-tm"))
    assert play.journey.notice is None


def test_what_a_complaint_suggests_comes_first_among_those_that_are_open() -> None:
    known = replace(
        catalogue(),
        complaints=ComplaintWords((Complaint("x", "Nhìn mờ", ids=("dep-mat", "dep-tmdv")),)),
    )
    play = choosing(known).on(events.ComplaintChosen("x"), events.DepartmentChosen("dep-mat"))
    assert found(play)[:2] == ["dep-tmdv", "dep-ntq"]
    play.on(events.BackPressed())
    assert found(play) == ["dep-mat", "dep-tmdv"]


def test_the_place_is_known_in_every_language_the_hospital_has() -> None:
    known = catalogue()
    words = {"names": {"en": "Room for hearts"}, "floors": {"en": "Level 3"}, "hints": {"vi": "Rẽ trái", "km": "ឆ្វេង"}}
    rooms = tuple(replace(room, **words) if room.queue_id == "q-tm-1" else room for room in known.rooms)
    play = choosing(replace(known, rooms=rooms), Language.KM, identity=BAO).on(events.DepartmentChosen("dep-tm"))
    assert play.step.plan.choice.words.hints == words["hints"]
    play.on(events.PlanConfirmed())
    question = play.asked(effects.Book).question
    room = next(room for room in rooms if room.queue_id == "q-tm-1")
    booked = replace(BOOKING, place=replace(BOOKING.place, room=room.name, room_code=room.code))
    play.on(events.BookingStored(question, STORED), events.BookingDelivered(question, STORED, booked))
    ticket = play.asked(effects.PrintTicket).ticket
    assert (ticket.department_in_english, ticket.room_in_english) == ("Cardiology", "Room for hearts")
    assert (ticket.hint, ticket.hint_in_english, ticket.floor_in_english) == ("Rẽ trái", "", "Level 3")


def ruled(rules: PriorityRules, **show) -> Play:
    return choosing(replace(catalogue(), priority=rules), **show).on(events.DepartmentChosen("dep-ntq"))


def test_a_hospital_that_sees_people_first_from_sixty_does_so_here() -> None:
    sixty = replace(BAO, birth=PartialDate(1962, 9, 3))
    assert ruled(PriorityRules(elderly_from=60), identity=sixty).step.plan.priority is Priority.ELDERLY
    assert ruled(PriorityRules(), identity=sixty).step.plan.priority is Priority.NONE


def test_only_groups_the_hospital_asks_for_can_be_named() -> None:
    play = ruled(PriorityRules(asked=("merit",))).on(events.PriorityWanted())
    assert play.on(events.PriorityChosen(Priority.DISABILITY)).step == play.step
    assert isinstance(play.step, state.AskingPriority)
    assert play.on(events.PriorityChosen(Priority.MERIT)).step.plan.priority is Priority.MERIT


@pytest.mark.parametrize("asked", [(), ("pregnant",), ("elsewhere",)])
def test_where_there_is_no_group_to_name_nobody_is_asked(asked: tuple[str, ...]) -> None:
    play = ruled(PriorityRules(asked=asked), identity=BAO)
    assert isinstance(play.on(events.PriorityWanted()).step, state.Reviewing)
