"""What is wrong with a directory: every rule, in words that name the department and say how to mend it."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from directory.small_hospital import (
    CHEST,
    DIRECTORY,
    EMERGENCY,
    EYES,
    HEART,
    MORNING,
    OFFICE,
    OVERLAY,
    SIGNS,
    SYSTEM,
    TODAY,
    WEEK,
    WOMEN,
    both,
    directories,
    with_entry,
    with_first_room,
)
from hypothesis import given
from hypothesis import strategies as st

from kiosk.departments import AgeRange, OpeningHours, PriorityRules
from kiosk.directory import (
    ComplaintEntry,
    DepartmentEntry,
    Directory,
    DoctorSession,
    Fees,
    Finding,
    Holiday,
    RoomEntry,
    Weight,
    findings,
)
from kiosk.directory.bounds import MOST_DEPARTMENTS, MOST_HOURS, MOST_NAMED, MOST_ROOMS_OF_ONE
from kiosk.directory.icons import ICONS
from kiosk.directory.rules import RULES

ROOT = Path(__file__).parents[2]
DOCTOR = "BS. Nguyễn Thị Minh"


def heart(**changes: Any) -> Directory:
    return with_entry(replace(HEART, **changes))


def eyes(**changes: Any) -> Directory:
    return with_entry(replace(EYES, **changes))


def complaint(*entries: ComplaintEntry) -> Directory:
    return replace(DIRECTORY, complaints=(*entries, *SIGNS))


def holidays(**changes: Any) -> Directory:
    return replace(DIRECTORY, holidays=replace(DIRECTORY.holidays, **changes))


def priority(*said: Any) -> Directory:
    return replace(DIRECTORY, priority=PriorityRules(*said))


def closed(**changes: Any) -> Directory:
    return replace(DIRECTORY, closures=(replace(DIRECTORY.closures[0], **changes),))


def overlaid(directory: Directory) -> Directory:
    return replace(directory, complete=False)


OTHER = DepartmentEntry("kho", names=both("Khác", "Other"), rooms=(RoomEntry("q901", "901"),))
NIGHT = (OpeningHours((1, 2, 3, 4, 5, 6, 7), 990, 1440),)
BROKEN = {
    "too-many": [
        replace(DIRECTORY, departments=(HEART,) * (MOST_DEPARTMENTS + 1)),
        heart(rooms=HEART.rooms * MOST_ROOMS_OF_ONE),
        heart(kiosks=("K1",) * (MOST_NAMED + 1)),
        heart(hours=(OpeningHours(WEEK * MOST_HOURS, 1, 2),)),
        complaint(replace(CHEST, also=("đau",) * (MOST_NAMED + 1))),
        replace(DIRECTORY, languages=("vi",) * 99),
        holidays(working=(TODAY,) * 2000),
        heart(names=dict.fromkeys(map(str, range(99)), "x")),
    ],
    "text-too-long": [heart(names=both("Tim " * 200, "Heart")), with_first_room(doctor="x" * 600)],
    "text-unreadable": [
        heart(names=both("Tim\x07 mạch", "Heart")),
        heart(hints=both("\u202eLên lầu", "Up")),
        with_first_room(floor=both("Tầng \ufffd", "Floor")),
        eyes(names=both("Ma\u0301\u0301\u0301t", "Eyes")),
        with_first_room(code="3\n05"),
    ],
    "complete-empty": [Directory(complete=True)],
    "nothing-shown": [
        replace(
            DIRECTORY, departments=tuple(replace(one, shown=False, after_hours=None) for one in DIRECTORY.departments)
        ),
    ],
    "language-unknown": [
        replace(DIRECTORY, languages=("vi", "en", "")),
        heart(names={**HEART.names, "ENG": "Heart"}),
        heart(names={**HEART.names, "xx": "Heart"}),
    ],
    "id-malformed": [
        heart(rooms=(*HEART.rooms, RoomEntry(" q1"))),
        complaint(replace(CHEST, key="")),
        complaint(replace(CHEST, key="x" * 65)),
    ],
    "kiosk-malformed": [eyes(kiosks=("K 3",)), eyes(kiosks=("kiốt",))],
    "department-twice": [
        replace(DIRECTORY, departments=(*DIRECTORY.departments, replace(HEART, rooms=()))),
    ],
    "department-code-twice": [eyes(code="TM"), eyes(code="t m")],
    "department-name-twice": [eyes(names=both("Tim  mạch", "Eyes"))],
    "series-twice": [eyes(series="A")],
    "series-malformed": [eyes(series="Mắt"), eyes(series="")],
    "room-twice": [eyes(rooms=(*EYES.rooms, RoomEntry("q305", "299")))],
    "room-code-twice": [eyes(rooms=(*EYES.rooms, RoomEntry("q299", "305")))],
    "name-missing": [heart(names={"en": "Cardiology"}), complaint(replace(CHEST, names={"en": "Chest pain"}))],
    "translation-missing": [heart(names={"vi": "Tim mạch"}), complaint(replace(CHEST, names={"vi": "Đau ngực"}))],
    "translation-wanted": [heart(hints={"vi": "Rẽ trái"}), with_first_room(floor={"vi": "Tầng 3"})],
    "name-too-long": [heart(names=both("Khám chuyên khoa Tim mạch và can thiệp mạch vành theo yêu cầu", "Heart"))],
    "icon-unknown": [heart(icon="hart")],
    "hours-empty": [
        heart(hours=(*OFFICE, OpeningHours((), 420, 690))),
        heart(hours=(*OFFICE, OpeningHours((6,), 9, 9))),
    ],
    "hours-inverted": [heart(hours=(*OFFICE, OpeningHours((6,), 690, 420)))],
    "hours-impossible": [
        heart(hours=(*OFFICE, OpeningHours((8,), 420, 690))),
        heart(hours=(*OFFICE, OpeningHours((6,), 420, 2000))),
    ],
    "hours-overlap": [heart(hours=(*OFFICE, OpeningHours((5, 6), 600, 700)))],
    "sessions-overlap": [
        with_first_room(
            sessions=(DoctorSession("BS. A", MORNING), DoctorSession("BS. B", OpeningHours((2,), 600, 660)))
        )
    ],
    "session-outside-hours": [with_first_room(sessions=(DoctorSession("BS. A", OpeningHours((1, 6), 420, 690)),))],
    "session-nameless": [with_first_room(sessions=(DoctorSession(" ", MORNING),))],
    "doctor-in-two-rooms": [
        eyes(rooms=(RoomEntry("q201", "201", sessions=(DoctorSession(DOCTOR, OpeningHours((3,), 480, 600)),)),)),
        eyes(rooms=(RoomEntry("q201", "201", doctor=DOCTOR),)),
    ],
    "ages-inverted": [heart(ages=AgeRange(60, 16))],
    "ages-impossible": [heart(ages=AgeRange(-1)), heart(ages=AgeRange(None, 1000))],
    "unreachable": [
        heart(rooms=()),
        heart(rooms=tuple(replace(one, shown=False) for one in HEART.rooms)),
        heart(hours=()),
        eyes(kiosks=()),
    ],
    "after-hours-unknown": [heart(after_hours="nowhere")],
    "after-hours-self": [heart(after_hours="tm")],
    "after-hours-circle": [
        replace(
            DIRECTORY,
            departments=(
                replace(HEART, after_hours="mat"),
                replace(EYES, after_hours="san"),
                replace(WOMEN, after_hours="tm"),
                EMERGENCY,
            ),
        )
    ],
    "after-hours-hidden": [with_entry(replace(EMERGENCY, shown=False))],
    "after-hours-closed": [heart(after_hours="mat"), with_entry(replace(EMERGENCY, hours=NIGHT))],
    "fee-negative": [heart(fees=Fees(-1))],
    "fee-absurd": [heart(fees=Fees(50_600_000_000))],
    "fee-insured-above-own": [heart(fees=Fees(50_600, 50_700))],
    "fee-own-missing": [heart(fees=Fees(None, 50_600))],
    "fee-insured-missing": [heart(fees=Fees(50_600), accepts_insurance=True)],
    "limit-nothing": [
        with_first_room(quota=0),
        with_first_room(sessions=(DoctorSession("BS. A", MORNING, 0),)),
        with_first_room(quota=-5),
    ],
    "limit-absurd": [with_first_room(quota=80_000)],
    "complaint-twice": [complaint(CHEST, replace(CHEST, also=()))],
    "complaint-leads-nowhere": [complaint(replace(CHEST, departments=()))],
    "complaint-unknown-department": [complaint(replace(CHEST, departments=("tm", "xx")))],
    "complaint-word-twice": [complaint(CHEST, ComplaintEntry("heart", both("Tức  ngực", "Tight chest"), ("tm",)))],
    "no-complaints": [replace(DIRECTORY, complaints=())],
    "no-warning-signs": [replace(DIRECTORY, complaints=(CHEST,))],
    "warning-sign-lost": [replace(DIRECTORY, complaints=(CHEST, *SIGNS[1:]))],
    "closure-inverted": [closed(first=date(2026, 12, 9))],
    "closure-unknown": [closed(room="q999"), closed(department="xx")],
    "closure-over": [closed(first=date(2026, 1, 1), last=date(2026, 1, 2))],
    "holiday-inverted": [holidays(days=(Holiday(date(2027, 1, 2), date(2027, 1, 1), both("Nghỉ", "Off")),))],
    "holiday-overlap": [
        holidays(
            days=(
                Holiday(date(2027, 1, 1), date(2027, 1, 5), both("Nghỉ đông", "Winter")),
                Holiday(date(2027, 1, 5), date(2027, 1, 6), both("Hội nghị", "Meeting")),
            )
        )
    ],
    "holiday-long": [holidays(days=(Holiday(date(2026, 1, 1), date(2062, 1, 1), both("Nghỉ", "Off")),))],
    "holiday-nameless": [holidays(days=(Holiday(date(2027, 1, 1), date(2027, 1, 1), {}),))],
    "working-day-ordinary": [holidays(public=False, working=(date(2026, 11, 24),))],
    "weekday-impossible": [holidays(as_weekday=0)],
    "priority-narrow": [priority(80), priority(75, 5), priority(75, 6, ("pregnant",))],
    "priority-unknown": [priority(75, 6, ("pregnant", "disability", "merit", "vip"))],
    "priority-wide": [priority(30), priority(75, 40)],
    "department-unknown-to-system": [
        overlaid(replace(DIRECTORY, departments=(*DIRECTORY.departments, DepartmentEntry("t-m", names=both("X", "X")))))
    ],
    "department-only-here": [replace(DIRECTORY, departments=(*DIRECTORY.departments, replace(OTHER, id="mats")))],
    "room-unknown-to-system": [eyes(rooms=(*EYES.rooms, RoomEntry("q202", "202")))],
    "without-rooms": [
        overlaid(replace(DIRECTORY, departments=(*DIRECTORY.departments, DepartmentEntry("kho", names=both("X", "X")))))
    ],
}
AGAINST_SYSTEM = {
    "department-unknown-to-system",
    "department-only-here",
    "room-unknown-to-system",
    "without-rooms",
    "closure-over",
}
ROOMLESS = replace(SYSTEM, departments=(*SYSTEM.departments, replace(SYSTEM.departments[0], id="kho", code="KHO")))
CASES = [(rule, directory) for rule, directories in BROKEN.items() for directory in directories]


def test_a_good_directory_has_no_findings():
    assert findings(DIRECTORY) == findings(OVERLAY) == findings(Directory()) == ()
    assert findings(DIRECTORY, SYSTEM) == findings(OVERLAY, SYSTEM) == ()


@pytest.mark.parametrize(
    "directory",
    [
        heart(hours=(*OFFICE, OpeningHours(WEEK, 690, 720))),
        heart(ages=AgeRange(16, 16)),
        heart(fees=Fees(0, 0)),
        eyes(rooms=(RoomEntry("q201", "201", sessions=(DoctorSession(DOCTOR, OpeningHours(WEEK, 810, 900)),)),)),
        eyes(names=both("Mặt", "Face"), kiosks=("K1",)),
        replace(DIRECTORY, languages=("en",)),
        priority(70, 10),
        holidays(working=(date(2027, 2, 1),)),
        heart(names={**HEART.names, "zh-Hans": "心内科", "km": "បេះ\u200bដូង", "hmn": "Plawv"}),
    ],
)
def test_what_only_looks_odd_is_left_alone(directory: Directory):
    assert findings(directory) == ()


def test_every_rule_has_a_directory_that_breaks_it():
    assert set(BROKEN) == set(RULES)


@pytest.mark.parametrize(("rule", "directory"), CASES, ids=[rule for rule, _ in CASES])
def test_a_broken_rule_is_told_once_and_alone(rule: str, directory: Directory):
    catalogue = ROOMLESS if rule == "without-rooms" else SYSTEM if rule in AGAINST_SYSTEM else None
    told = findings(directory, catalogue)
    assert rule in {one.rule for one in told}
    others = {one.rule for one in told} - {rule}
    assert not others
    for one in told:
        assert one.weight is RULES[one.rule]
        assert set(one.says) == {"vi", "en"}
        assert all(text.endswith((".", "?")) and text.isprintable() for text in one.says.values()), one.says
        assert one.path


@pytest.mark.parametrize(
    ("directory", "vi", "en"),
    [
        (
            heart(hours=(*OFFICE, OpeningHours((5, 6), 600, 700))),
            "Tim mạch: hai khung giờ T2–T6 07:00–11:30 và T6, T7 10:00–11:40 trùng nhau vào T6. Hãy gộp lại, hoặc cho "
            "khung này kết thúc trước khi khung kia bắt đầu.",
            "Cardiology: the hours Mon–Fri 07:00–11:30 and Fri, Sat 10:00–11:40 overlap on Fri. Make them one, or let "
            "one end before the other begins.",
        ),
        (
            eyes(rooms=(*EYES.rooms, RoomEntry("q299", "305"))),
            "Số phòng “305” có hai lần: ở Tim mạch và ở Mắt. Bệnh nhân sẽ đi nhầm. Hãy sửa một số phòng.",
            "There are two rooms “305”: in Cardiology and in Eyes. Patients would go to the wrong one. Change one.",
        ),
        (
            heart(rooms=()),
            "Tim mạch: không bệnh nhân nào đến được khoa này: chưa có phòng khám nào; hãy thêm phòng, hoặc ẩn khoa.",
            "Cardiology: no patient can reach this department: it has no room; add one, or hide the department.",
        ),
        (
            eyes(
                rooms=(
                    RoomEntry(
                        "q201",
                        "201",
                        sessions=(
                            DoctorSession("BS. Lê Thị Khác", OpeningHours((2,), 480, 600)),
                            DoctorSession(DOCTOR, OpeningHours((3,), 480, 600)),
                        ),
                    ),
                )
            ),
            f"“{DOCTOR}” có mặt ở hai phòng cùng lúc (T4 08:00): Tim mạch, phòng 305 và Mắt, phòng 201. Hãy sửa một "
            "buổi; nếu là hai bác sĩ trùng tên thì không cần sửa.",
            f"“{DOCTOR}” would be in two rooms at once (Wed 08:00): Cardiology, room 305 and Eyes, room 201. Change "
            "one of them; nothing is to be done if two doctors have the same name.",
        ),
        (
            heart(names={"vi": "Tim mạch"}),
            "Tim mạch: thiếu tên bằng tiếng Anh. Hãy ghi thêm, hoặc bỏ ngôn ngữ này khỏi danh sách ngôn ngữ.",
            "Tim mạch: there is no name in English. Add it, or take the language off the list of languages.",
        ),
    ],
)
def test_the_sentence_names_the_department_and_how_to_mend_it(directory: Directory, vi: str, en: str):
    assert [one.says for one in findings(directory)] == [{"vi": vi, "en": en}]


def test_the_nearest_id_of_the_system_is_suggested():
    wrong = replace(
        OVERLAY, departments=(replace(HEART, id="tmm", names=both("Khoa tim mạch", "Heart")), *OVERLAY.departments[1:])
    )
    says = next(one.says for one in findings(wrong, SYSTEM) if one.rule == "department-unknown-to-system")
    assert says["vi"].endswith("Có phải là “tm”?"), "it has the same name"
    misspelt = with_entry(replace(EYES, rooms=(RoomEntry("q2O1", "202"),)), OVERLAY)
    says = next(one.says for one in findings(misspelt, SYSTEM) if one.rule == "room-unknown-to-system")
    assert says["vi"].endswith("Có phải là “q201”?")


def test_the_systems_words_fill_in_for_the_directorys():
    silent = Directory(departments=(DepartmentEntry("tm", icon="heart"), DepartmentEntry("da", icon="skin")))
    assert findings(silent, SYSTEM) == ()
    lacking = Directory(departments=(DepartmentEntry("san", icon="pregnant"),))
    assert [(one.rule, one.weight) for one in findings(lacking, SYSTEM)] == [("translation-wanted", Weight.WARNING)]


def test_codes_of_rooms_are_compared_with_those_of_the_system():
    renumbered = with_first_room(OVERLAY, code="501")
    assert [one.rule for one in findings(renumbered, SYSTEM)] == ["room-code-twice"]
    assert findings(renumbered) == ()


def test_after_hours_may_lead_on_to_where_somebody_is():
    chain = replace(
        DIRECTORY, departments=(replace(HEART, after_hours="mat"), replace(EYES, after_hours="cc"), WOMEN, EMERGENCY)
    )
    assert findings(chain) == ()
    told = replace(
        chain, departments=(replace(HEART, after_hours="mat"), replace(EYES, after_hours="emergency"), WOMEN, EMERGENCY)
    )
    assert findings(told) == ()


def test_the_heaviest_come_first_and_the_same_fault_is_not_told_without_end():
    departments = tuple(
        DepartmentEntry(f"d{n}", icon="hart", rooms=(RoomEntry(f"r{n}"),)) for n in range(MOST_DEPARTMENTS)
    )
    told = findings(Directory(complete=True, departments=departments))
    weights = [one.weight for one in told]
    assert weights == sorted(weights, reverse=True)
    assert Counter(one.rule for one in told) == {"name-missing": 101, "icon-unknown": 101}
    assert "9900" in told[100].says["vi"]


def test_a_way_through_all_departments_is_not_walked():
    chain = tuple(
        DepartmentEntry(f"d{n}", names=both(f"Khoa {n}", f"Clinic {n}"), hours=(MORNING,), after_hours=f"d{n + 1}")
        for n in range(2000)
    )
    assert "after-hours-circle" in {one.rule for one in findings(Directory(departments=chain))}


def test_the_drawings_exist():
    qml = (ROOT / "ui/qml/Kiosk/Components/Icons.qml").read_text("utf-8")
    drawn = set(re.findall(r'^\s+"(\w+)": "M', qml, re.MULTILINE))
    assert len(drawn) > 50
    assert set(ICONS) <= drawn
    assert len(ICONS) == len({*ICONS})


def rules(told: tuple[Finding, ...]) -> set[str]:
    return {one.rule for one in told if one.weight is Weight.ERROR}


@given(directories, st.sampled_from([None, date.max, date.min]))
def test_whatever_a_directory_says_it_can_be_judged(directory: Directory, today: date | None):
    alone = findings(directory, today=today)
    known = findings(directory, SYSTEM, today=today)
    assert rules(alone) <= rules(known), "what is wrong alone is wrong with the system's word"
    for one in (*alone, *known):
        assert all(text and len(text) < 1500 and text.isprintable() for text in one.says.values())
