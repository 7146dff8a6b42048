"""The hospital's own complaints: they lead where the hospital says, and nowhere by guessing."""

from datetime import date

from kiosk.departments import Complaint, ComplaintWords, Department, PatientFacts, complaints_offered, suggested
from kiosk.departments.name_index import NameIndex
from kiosk.identity import Sex

FACTS = PatientFacts(None, Sex.UNKNOWN, date(2026, 11, 24))
HOSPITAL = tuple(Department(name, name, name) for name in ("Tim mạch", "Nội", "Mắt"))


def test_it_leads_to_the_departments_the_hospital_names_in_its_order():
    own = Complaint("x", "Đau mắt", departments=("mắt",), ids=("Nội", "gone", "Tim mạch"))
    assert [one.name for one in suggested(own, HOSPITAL, FACTS)] == ["Nội", "Tim mạch"]


def test_one_that_leads_to_no_department_of_this_kiosk_is_offered_only_as_a_warning():
    words = ComplaintWords((Complaint("x", "Sốt", ids=("gone",)), Complaint("y", "Khó thở", ids=(), urgent=True)))
    assert [one.key for one in complaints_offered(words, HOSPITAL)] == ["y"]


def test_names_made_ready_in_parts_are_found_as_if_at_once():
    names = NameIndex(("Tim mạch", "Mắt", "Tai mũi họng"), lambda name: (name,))
    assert [names.prepare(1) for _ in range(3)] == [False, False, True]
    assert [names.places[begin >> 8] for begin in names.beginning("t")] == [0, 2]
