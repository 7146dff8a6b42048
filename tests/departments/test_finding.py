"""Departments found by a few letters, and where people with a complaint are usually seen."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.departments import (
    EVERYDAY,
    AgeRange,
    Complaint,
    ComplaintWords,
    Department,
    PatientFacts,
    complaints_offered,
    ranked,
    suggested,
)
from kiosk.identity import PartialDate, Sex

NAMES = {
    "Nội tổng quát": "General internal medicine",
    "Tim mạch": "Cardiology",
    "Nội tiết – Đái tháo đường": "Endocrinology and diabetes",
    "Mắt": "Ophthalmology",
    "Tai mũi họng": "Ear, nose and throat",
    "Răng hàm mặt": "Dentistry",
    "Tiêu hoá": "Gastroenterology",
    "Tiết niệu": "Urology",
}
HOSPITAL = tuple(Department(str(n), f"D{n}", name, {"en": english}) for n, (name, english) in enumerate(NAMES.items()))
TODAY = date(2026, 11, 24)
ADULT = PatientFacts(PartialDate(1958, 8, 17), Sex.FEMALE, TODAY)
CHILD = PatientFacts(PartialDate(2020, 8, 17), Sex.MALE, TODAY)


def found(query):
    return [one.name for one in ranked(HOSPITAL, lambda one: (one.name, one.named("en")), query)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("tim", "Tim mạch"),
        ("TIM MẠCH", "Tim mạch"),
        ("timmach", "Tim mạch"),
        ("mạch", "Tim mạch"),
        ("đái", "Nội tiết – Đái tháo đường"),
        ("dai thao", "Nội tiết – Đái tháo đường"),
        ("tmh", "Tai mũi họng"),
        ("rhm", "Răng hàm mặt"),
        ("mui hong", "Tai mũi họng"),
        ("muihong", "Tai mũi họng"),
        ("hong tai", "Tai mũi họng"),
        ("card", "Tim mạch"),
        ("ear nose", "Tai mũi họng"),
        ("tiêu hóa", "Tiêu hoá"),
        ("tin mach", "Tim mạch"),
        ("tmi mach", "Tim mạch"),
        ("tm mach", "Tim mạch"),
        ("timm mach", "Tim mạch"),
        ("xim mach", "Tim mạch"),
        ("cardyology", "Tim mạch"),
    ],
)
def test_what_is_meant_comes_first(query, first):
    assert found(query)[0] == first


@pytest.mark.parametrize("query", ["xyz", "tin mahc", "zz", "w"])
def test_what_is_too_far_from_every_name_finds_nothing(query):
    assert found(query) == []


def test_nothing_typed_finds_all_in_the_hospitals_order():
    assert found("") == found("  ") == found("–") == list(NAMES)


def test_accents_rank_but_do_not_hide():
    assert found("mặt") == ["Răng hàm mặt", "Mắt"]
    assert found("mắt") == found("mat") == ["Mắt", "Răng hàm mặt"]


def test_the_beginning_of_a_name_is_before_the_beginning_of_a_later_word():
    assert found("ti")[:3] == ["Tim mạch", "Tiêu hoá", "Tiết niệu"]
    assert found("ti")[3] == "Nội tiết – Đái tháo đường"


@given(st.sampled_from(list(NAMES)), st.data())
def test_every_beginning_of_every_name_finds_it(name, data):
    length = data.draw(st.integers(1, len(name)))
    assert name in found(name[:length])


@given(st.sampled_from(list(NAMES)), st.data())
def test_one_letter_wrong_missing_too_many_or_swapped_still_finds_it(name, data):
    place = data.draw(st.integers(0, len(name) - 2))
    letter = data.draw(st.sampled_from("aeioubcdght"))
    slips = [name[:place] + name[place + 1 :], name[:place] + letter + name[place + 1 :]]
    slips += [name[:place] + letter + name[place:], name[:place] + name[place + 1] + name[place] + name[place + 2 :]]
    for slip in slips:
        assert name in found(slip) or (found(slip) and len(slip) < 6) or not "".join(filter(str.isalnum, slip))[2:]


@given(st.text(max_size=30))
def test_any_text_can_be_looked_for(query):
    assert set(found(query)) <= set(NAMES)


def departments(*names):
    return tuple(Department(name, name, name) for name in names)


def suggestion(key, hospital, facts=ADULT):
    return [one.name for one in suggested(EVERYDAY.complaint(key), hospital, facts)]


def test_a_complaint_is_offered_only_where_somebody_treats_it():
    offered = {one.key for one in complaints_offered(EVERYDAY, departments("Mắt")) if not one.urgent}
    assert offered == {"eye", "sight"}


def test_an_eye_is_not_a_face_and_spelling_of_tones_does_not_matter():
    hospital = departments("Khoa Răng hàm mặt", "Khoa MẮT", "Tiêu hoá", "Mắt trẻ em")
    assert suggestion("eye", hospital) == ["Khoa MẮT", "Mắt trẻ em"]
    assert suggestion("belly", hospital) == ["Tiêu hoá"]


def test_the_likeliest_department_is_the_first():
    assert suggestion("chest", departments("Nội tổng quát", "Hô hấp", "Tim mạch")) == [
        "Tim mạch",
        "Hô hấp",
        "Nội tổng quát",
    ]


def test_a_child_is_sent_to_the_childrens_department_but_not_for_what_only_women_have():
    children = Department("nhi", "NHI", "Nhi", ages=AgeRange(0, 15))
    women = Department("ps", "PS", "Phụ sản", sex=Sex.FEMALE)
    hospital = (*departments("Nội tổng quát"), women, children)
    assert suggestion("fever", hospital, CHILD) == ["Nhi", "Nội tổng quát"]
    assert suggestion("fever", hospital) == ["Nội tổng quát"]
    assert suggestion("pregnancy", hospital, CHILD) == ["Phụ sản"]


def test_the_everyday_list_is_whole():
    keys = [one.key for one in EVERYDAY.complaints]
    assert len(keys) == len(set(keys)) >= 40
    assert all(one.urgent or one.departments for one in EVERYDAY.complaints)
    assert {"severe-chest", "breath", "stroke", "seizure", "bleeding", "unconscious"} <= {
        one.key for one in EVERYDAY.complaints if one.urgent
    }


def test_a_hospitals_own_words_are_as_good():
    squint = Complaint("x", "Nheo mắt", departments=("mắt",))
    own = ComplaintWords((squint, Complaint("y", "Sún răng", departments=("răng",))))
    assert [one.key for one in complaints_offered(own, departments("Mắt"))] == ["x"]
    assert own.complaint("z") is None
