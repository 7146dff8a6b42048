"""Two directories told apart in words."""

from dataclasses import replace
from datetime import date

import pytest
from directory.small_hospital import (
    CHEST,
    DIRECTORY,
    EMERGENCY,
    EYES,
    HEART,
    MORNING,
    OFFICE,
    SIGNS,
    TODAY,
    WOMEN,
    both,
    directories,
    with_entry,
    with_first_room,
)
from hypothesis import given, settings

from kiosk.departments import AgeRange, PriorityRules
from kiosk.directory import (
    Closure,
    ComplaintEntry,
    DepartmentEntry,
    DoctorSession,
    Fees,
    Holiday,
    Holidays,
    RoomEntry,
    changes,
    moved,
    moved_complaint,
    moved_room,
    with_closure,
)


def heart(**fields):
    return with_entry(replace(HEART, **fields))


def holidays(**fields):
    return replace(DIRECTORY, holidays=replace(DIRECTORY.holidays, **fields))


def complaint(**fields):
    return replace(DIRECTORY, complaints=(replace(CHEST, **fields), *SIGNS))


AT_ONE_DEPARTMENT = {
    "names": heart(names=both("Tim mạch", "Heart")),
    "code": heart(code=None),
    "shown": heart(shown=False),
    "series": heart(series="T"),
    "ages": heart(ages=AgeRange(18, 90)),
    "sex": heart(sex="any"),
    "accepts_insurance": heart(accepts_insurance=False),
    "hours": heart(hours=(MORNING,)),
    "never open": heart(hours=()),
    "works_on_holidays": heart(works_on_holidays=True),
    "after_hours": heart(after_hours="closed"),
    "fees.own": heart(fees=Fees(60_000, 50_600)),
    "fees.insured": heart(fees=Fees(50_600, None)),
    "icon": heart(icon="star"),
    "hints": heart(hints=both("Lên thang máy tầng 3", "Take the lift")),
    "kiosks": heart(kiosks=("K1",)),
    "moved": moved(DIRECTORY, "tm", 2),
    "gone": replace(DIRECTORY, departments=(EYES, WOMEN, EMERGENCY)),
    "room code": with_first_room(code="309"),
    "room names": with_first_room(names={"en": "Room 305"}),
    "room floor": with_first_room(floor=both("Tầng 3", "Third floor")),
    "room hints": with_first_room(hints=both("Rẽ phải", "Turn left")),
    "room doctor": with_first_room(doctor="BS. Minh"),
    "room sessions": with_first_room(sessions=(DoctorSession("BS. Minh", MORNING),)),
    "room quota": with_first_room(quota=90),
    "room shown": with_first_room(shown=False),
    "room added": heart(rooms=(*HEART.rooms, RoomEntry("q307", "307"))),
    "room gone": heart(rooms=HEART.rooms[:1]),
    "room moved": moved_room(DIRECTORY, "tm", "q305", 1),
    "closed": with_closure(DIRECTORY, Closure("tm", TODAY, TODAY, "q305", both("Nghỉ", "Off"))),
}
ELSEWHERE = {
    "hospital": replace(DIRECTORY, hospital="Bệnh viện Sông Lam"),
    "languages": replace(DIRECTORY, languages=("vi", "en", "zh")),
    "complete": replace(DIRECTORY, complete=False),
    "added": replace(
        DIRECTORY, departments=(*DIRECTORY.departments, DepartmentEntry("da", names=both("Da liễu", "Skin")))
    ),
    "everyday complaints": replace(DIRECTORY, complaints=None),
    "complaint names": complaint(names=both("Đau ngực", "Chest ache")),
    "complaint departments": complaint(departments=("tm", "cc")),
    "complaint also": complaint(also=()),
    "complaint urgent": complaint(urgent=True),
    "complaint moved": moved_complaint(DIRECTORY, "chest", 3),
    "complaint gone": replace(DIRECTORY, complaints=SIGNS),
    "complaint added": replace(DIRECTORY, complaints=(CHEST, *SIGNS, ComplaintEntry("x", both("X", "X"), ("tm",)))),
    "public": holidays(public=False),
    "as_weekday": holidays(as_weekday=3),
    "working": holidays(working=()),
    "day off": holidays(days=()),
    "day off added": holidays(days=(*DIRECTORY.holidays.days, Holiday(TODAY, TODAY, both("Nghỉ", "Off")))),
    "day off named": holidays(days=(replace(DIRECTORY.holidays.days[0], names=both("Ngày Thầy thuốc", "Doctors")),)),
    "closure reason": replace(DIRECTORY, closures=(replace(DIRECTORY.closures[0], reason=both("Sơn", "Painting")),)),
    "closure gone": replace(DIRECTORY, closures=()),
    "elderly": replace(DIRECTORY, priority=PriorityRules(70)),
    "child": replace(DIRECTORY, priority=PriorityRules(75, 7)),
    "asked": replace(DIRECTORY, priority=PriorityRules(75, 6, ())),
}


@pytest.mark.parametrize("after", AT_ONE_DEPARTMENT.values(), ids=AT_ONE_DEPARTMENT)
def test_one_edit_of_a_department_is_one_change_that_names_it(after):
    for one in (*changes(DIRECTORY, after), *changes(after, DIRECTORY)):
        assert "tm" in one.path
        assert one.says["vi"].startswith("Tim mạch")
        assert one.says["en"].startswith(("Cardiology", "Heart"))
    assert len(changes(DIRECTORY, after)) == len(changes(after, DIRECTORY)) == 1


@pytest.mark.parametrize("after", ELSEWHERE.values(), ids=ELSEWHERE)
def test_any_other_edit_is_one_change_as_well(after):
    assert len(changes(DIRECTORY, after)) == len(changes(after, DIRECTORY)) == 1


@pytest.mark.parametrize(
    ("after", "vi", "en"),
    [
        (
            AT_ONE_DEPARTMENT["fees.own"],
            "Tim mạch: giá tự trả 50.600 đ → 60.000 đ",
            "Cardiology: fee without insurance 50,600 VND → 60,000 VND",
        ),
        (
            AT_ONE_DEPARTMENT["hours"],
            "Tim mạch: giờ khám T2–T6 07:00–11:30; T2–T6 13:30–16:30 → T2–T6 07:00–11:30",
            "Cardiology: hours Mon–Fri 07:00–11:30; Mon–Fri 13:30–16:30 → Mon–Fri 07:00–11:30",
        ),
        (
            AT_ONE_DEPARTMENT["closed"],
            "Tim mạch, phòng 305: đóng cửa 23/11/2026 (Nghỉ)",
            "Cardiology, room 305: closed 23 Nov 2026 (Off)",
        ),
        (
            AT_ONE_DEPARTMENT["moved"],
            "Tim mạch: chuyển từ vị trí 1 đến vị trí 3",
            "Cardiology: moved from place 1 to place 3",
        ),
        (
            ELSEWHERE["complaint departments"],
            "Triệu chứng “Đau ngực”: dẫn đến Tim mạch → Tim mạch, Cấp cứu",
            "Complaint “Chest pain”: leads to Cardiology → Cardiology, Emergency",
        ),
    ],
)
def test_a_change_reads_as_staff_would_say_it(after, vi, en):
    assert [one.says for one in changes(DIRECTORY, after)] == [both(vi, en)]


def test_changes_stand_in_the_order_of_the_glass():
    after = replace(
        DIRECTORY,
        hospital="X",
        departments=(replace(EYES, hours=OFFICE[:1]), replace(HEART, icon=None), EMERGENCY),
        holidays=Holidays(days=(Holiday(date(2027, 2, 27), date(2027, 2, 27), both("A", "A")),)),
    )
    told = [one.path[:2] for one in changes(DIRECTORY, after)]
    assert told[0] == ("hospital",)
    assert list(dict.fromkeys(path[1] for path in told if path[0] == "departments")) == ["mat", "tm", "san"]
    assert told[-1][0] == "holidays"


@settings(max_examples=40)
@given(directories, directories)
def test_two_directories_differ_in_words_if_they_differ(before, after):
    assert changes(before, before) == ()
    told = changes(before, after)
    assert bool(told) is (before != after)
    for one in told:
        assert all(text and text.isprintable() for text in one.says.values())
