"""Departments that cannot be chosen now, in words and on the glass; hints how to walk there."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from kiosk.departments import VIETNAM, Closed, DayOff, Department, OpeningHours, PriorityRules, RoomState
from kiosk.journey import Language, events, finding
from kiosk.journey.places import PlaceWords
from kiosk.journey.state import ChoosingDepartment, Reviewing
from kiosk.visit import Payer, Priority
from tests.ui.speaking import Listener
from ui.samples import NOW, catalogue, journey, person, plan, scenes
from ui.view_models import closed_words, priority, readying, ticket_words, words
from ui.view_models.department_icons import drawing_of
from ui.view_models.department_props import derive

VI, KM = Language.VI, Language.KM
OFFICE = (OpeningHours((1, 2, 3, 4, 5), 420, 690), OpeningHours((1, 2, 3, 4, 5), 810, 990))
TET = DayOff(date(2027, 2, 4), date(2027, 2, 10), {"vi": "Tết Nguyên đán", "en": "Lunar New Year"})
NOON = NOW.replace(hour=12, minute=0)


def at_noon(after_hours="closed", **room):
    """Cardiology rests until 13:30."""
    known = catalogue()
    rooms = (replace(r, state=RoomState.CLOSED, **room) if r.department_id == "tm" else r for r in known.rooms)
    departments = (
        replace(one, opening=OFFICE, after_hours=after_hours) if one.id == "tm" else one for one in known.departments
    )
    return replace(known, departments=tuple(departments), rooms=tuple(rooms), judged_at=NOON)


def choosing(known, **changes):
    return journey(step=ChoosingDepartment(person(), Payer.INSURANCE, **changes), catalogue=known)


@pytest.mark.parametrize(
    ("opens", "said"),
    [
        (NOON.replace(hour=13, minute=30), "Mở lúc 13:30"),
        (NOON.replace(hour=7) + timedelta(days=1), "Mở lại ngày mai lúc 07:00"),
        (NOON.replace(hour=7) + timedelta(days=6), "Mở lại Thứ Hai lúc 07:00"),
        (NOON.replace(hour=7) + timedelta(days=7), "Mở lại ngày 01/12 lúc 07:00"),
    ],
)
def test_when_it_opens_is_said_as_one_would_say_it(opens, said):
    assert closed_words.opens_words(opens, NOON.date(), VI) == said


@pytest.mark.parametrize(
    ("closed", "shortly", "more"),
    [
        (Closed(), "Hiện không khám", ""),
        (Closed(datetime(2026, 11, 24, 13, 30, tzinfo=VIETNAM)), "Mở lúc 13:30", ""),
        (Closed(day_off=TET), "Nghỉ Tết Nguyên đán đến 10/02", ""),
        (Closed(day_off=DayOff(TET.first, TET.first, TET.names)), "Nghỉ Tết Nguyên đán", ""),
        (Closed(day_off=DayOff(TET.first, TET.last)), "Nghỉ đến 10/02", ""),
        (Closed(because={"vi": "bác sĩ đi họp"}), "Tạm nghỉ: bác sĩ đi họp", ""),
        (
            Closed(NOON, because={"vi": "họp"}, instead="ntq"),
            "Tạm nghỉ: họp",
            "Mở lúc 12:00 · Ngoài giờ, mời đến: Nội tổng quát",
        ),
        (Closed(instead="emergency"), "Hiện không khám", "Ngoài giờ: đến Cấp cứu"),
        (Closed(instead="ntq"), "Hiện không khám", "Ngoài giờ, mời đến: Nội tổng quát"),
        (Closed(instead="nobody"), "Hiện không khám", ""),
        (Closed(instead="tm"), "Hiện không khám", ""),
        (Closed(instead="san"), "Hiện không khám", ""),
    ],
)
def test_why_it_is_closed_is_on_the_card_and_what_to_do_behind_it(closed, shortly, more):
    start = choosing(at_noon())
    assert closed_words.shortly(closed, start) == shortly
    assert closed_words.wholly(Department("x", "X", "X"), closed, start) == words.joined(shortly, more)


def test_hours_nobody_can_reckon_with_stand_as_the_hospital_wrote_them():
    written = Department("x", "X", "X", hours="Thứ 2 – Thứ 6")
    assert closed_words.wholly(written, Closed(), choosing(at_noon())) == "Hiện không khám · Thứ 2 – Thứ 6"


def test_who_sees_patients_instead_stands_first_and_stands_out():
    shown = derive(choosing(at_noon("mat"), closed="tm"), 2, 4)
    assert shown.explained.endswith("Ngoài giờ, mời đến: Mắt")
    assert [(row.key, row.marked) for row in shown.rows[:2]] == [("mat", True), ("ntq", False)]


def test_the_room_of_which_most_is_said_is_measured_wherever_it_stands():
    reason = {"vi": "bác sĩ đi họp ở Sở Y tế " * 4}
    known = at_noon(closed_because=reason)
    many = tuple(Department(f"d{n}", "D", f"Khoa có một cái tên dài số {n}") for n in range(40))
    shown = derive(choosing(replace(known, departments=(*known.departments, *many))), 2, 4)
    assert any(reason["vi"].strip() in row.level for row in shown.longest)
    assert len(shown.longest) <= 6


def test_a_touch_on_the_glass_says_why_and_leads_on(glass):
    window = glass(choosing(at_noon()))
    assert window.shows("department-tm")
    window.touch("department-tm")
    assert window.find("news").property("title") == "Tim mạch"
    assert window.find("news").property("text").startswith("Mở lúc 13:30")
    assert "department-tm" not in [item.objectName() for item in window.items()]
    window.touch("department-ntq")
    assert window.screen == "review"


def test_where_nothing_else_is_open_help_is_offered(glass):
    known = at_noon()
    rooms = tuple(replace(room, state=RoomState.CLOSED) for room in known.rooms)
    window = glass(choosing(replace(known, rooms=rooms), closed="tm"))
    assert window.shows("nothingHelp")
    assert "Hiện không có nơi khám nào khác nhận đăng ký." in window.all_words()
    assert any("Mở lúc 13:30" in said for said in window.all_words())
    assert not any("viết cách khác" in said for said in window.all_words())  # nobody wrote anything


def test_names_of_this_language_are_shown_and_english_ones_where_there_are_none():
    known = catalogue()
    departments = tuple(
        replace(one, names={**one.names, "km": "បេះដូង"}) if one.id == "tm" else one for one in known.departments
    )
    shown = derive(replace(choosing(replace(known, departments=departments)), language=KM), 2, 4).rows
    assert [row.name for row in shown][:3] == ["General internal medicine", "បេះដូង", "Respiratory medicine"]
    start = replace(choosing(replace(known, departments=departments)), language=KM)
    assert [one.id for one in finding.ranked_departments(departments, "km", "បេះ")] == ["tm"]
    assert start.language == KM


@pytest.mark.parametrize(
    ("floor", "said"),
    [
        ({}, "Phòng 305 · Tầng 3"),
        ({"en": "Third floor"}, "Phòng 305 · Tầng 3"),
        ({"en": "Third floor", "km": "ជាន់ទី៣"}, "Phòng 305 · ជាន់ទី៣"),
    ],
)
def test_a_floor_is_said_as_on_its_sign_or_as_on_signs_everywhere(floor, said):
    assert words.place_words("Phòng Tim", "305", "Tầng 3", KM, PlaceWords(floor=floor)) == said


def test_a_floor_of_the_hospitals_own_kind_is_said_in_english_rather_than_in_vietnamese():
    said = words.place_words("Phòng Tim", "", "Tầng trệt", KM, PlaceWords({}, {"en": "Heart"}, {"en": "Ground floor"}))
    assert said == "Heart · Ground floor"


@pytest.mark.parametrize(
    ("icon", "drawn"), [("ear", "ear"), ("shield", "shield"), ("", "heart"), ("none-of-ours", "heart")]
)
def test_the_hospitals_icon_outweighs_the_name(icon, drawn):
    assert drawing_of(Department("x", "X", "Tim mạch", icon=icon)) == drawn


def test_the_age_a_hospital_sees_people_first_from_is_told():
    assert priority.priority_words(Priority.AGE_75, PriorityRules(elderly_from=70)) == "Ưu tiên: từ 70 tuổi"
    assert priority.priority_words(Priority.UNDER_6, PriorityRules()) == "Ưu tiên: trẻ dưới 6 tuổi"


@pytest.mark.parametrize(("asked", "shown"), [(("merit",), True), ((), False)])
def test_the_question_for_a_group_is_there_only_where_one_can_be_named(glass, asked, shown):
    known = replace(catalogue(), priority=PriorityRules(asked=asked))
    window = glass(journey(step=Reviewing(plan()), catalogue=known))
    assert window.shows("priorityButton") is shown


def test_a_large_hospital_is_made_ready_between_frames(qapp, monkeypatch):
    parts = []
    monkeypatch.setattr(readying, "FEW", 3)
    monkeypatch.setattr(readying, "AT_ONCE", 5)
    prepared = finding.prepared
    monkeypatch.setattr(readying.finding, "prepared", lambda *asked: parts.append(prepared(*asked)) or parts[-1])
    known = catalogue()
    fresh = tuple(replace(one, name=f"{one.name} mới") for one in known.departments)
    ready = readying.Readying(qapp)
    ready.follow(journey(catalogue=replace(known, departments=fresh)))
    assert parts == []
    while not any(parts):
        qapp.processEvents()
    assert parts == [False, False, True]
    ready.deleteLater()


@pytest.mark.parametrize("size", ["portrait", "landscape"])
def test_how_to_walk_there_is_shown_and_told_with_the_number(glass, size):
    listener = Listener(glass(scenes()["ticket--hint"], size))
    listener.tell(events.HeadphonesChanged(plugged=True))
    assert "Đi thẳng qua quầy thuốc" in listener.window.find("walkingHint").property("text")
    assert any("Đi thẳng qua quầy thuốc" in line for line in listener.transcript)


def test_a_hint_is_told_in_the_patients_language_as_far_as_the_hospital_has_it():
    start = scenes()["ticket--hint"]
    assert ticket_words.derive(replace(start, language=KM)).hint.startswith("Straight past the pharmacy")
    assert ticket_words.derive(start).hint.startswith("Đi thẳng")
    assert ticket_words.derive(scenes()["ticket"]).hint == ""
