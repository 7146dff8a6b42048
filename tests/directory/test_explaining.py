"""Where every word of a joined catalogue came from."""

from dataclasses import replace

from directory.small_hospital import DIRECTORY, HEART, MONDAY_8, OVERLAY, SYSTEM, directories, with_entry
from hypothesis import given
from hypothesis import strategies as st

from kiosk.directory import DepartmentEntry, Directory, Fees, Origin, Told, explained, joined


def told(directory, catalogue, *path):
    return next(one for one in explained(directory, catalogue) if one.path == path)


def test_each_word_has_its_origin():
    def one(*path):
        return told(OVERLAY, SYSTEM, "departments", *path)

    name = ("departments", "tm", "names", "vi")
    assert one("tm", "names", "vi") == Told(name, "Tim mạch", Origin.CHANGED, "Khoa Tim mạch")
    assert one("tm", "ages").value == "từ 16 tuổi"
    assert one("tm", "ages").instead_of == "mọi tuổi"
    assert one("mat", "names", "vi").origin is Origin.DIRECTORY, "both say the same"
    assert one("da", "hours").origin is Origin.SYSTEM
    assert one("da", "hours").value == "T2–T6 07:00–11:30; T2–T6 13:30–16:30"
    assert one("tm", "fees", "own") == Told(("departments", "tm", "fees", "own"), "50.600 đ", Origin.DIRECTORY)
    assert one("mat", "fees", "own").value == "theo phần mềm bệnh viện"
    assert one("mat", "works_on_holidays").origin is Origin.DEFAULT
    assert one("mat", "kiosks").value == "K1, K2"
    assert one("tm", "rooms", "q305", "hints", "vi").value == "Rẽ trái"
    assert one("tm", "rooms", "q306", "hints", "vi").value == "Lên thang máy tầng 3"
    assert one("tm", "rooms", "q306", "doctor").instead_of == "“BS. Cũ”"
    assert one("tm", "rooms", "q305", "sessions").value == (
        "BS. Nguyễn Thị Minh T2–T6 07:00–11:30 (40 lượt); BS. Trần Quốc Bảo T2–T6 13:30–16:30"
    )


def test_without_a_system_nobody_is_outweighed():
    assert {one.origin for one in explained(DIRECTORY, None)} == {Origin.DIRECTORY, Origin.DEFAULT}
    assert told(DIRECTORY, None, "departments", "mat", "fees", "own").value == "chưa có"


def test_an_empty_directory_leaves_everything_to_the_system():
    assert {one.origin for one in explained(Directory(), SYSTEM)} == {Origin.SYSTEM, Origin.DEFAULT}


def test_every_field_of_an_entry_can_be_explained():
    for field, value in {
        "series": "B",
        "shown": False,
        "sex": "any",
        "fees": Fees(1, 1),
        "hints": {"en": "Up"},
    }.items():
        other = with_entry(replace(HEART, **{field: value}))
        assert set(explained(other, SYSTEM)) != set(explained(DIRECTORY, SYSTEM)), field


@given(directories, st.sampled_from([None, SYSTEM]))
def test_what_is_explained_is_what_patients_see(directory, catalogue):
    shown = joined(directory, catalogue, MONDAY_8)
    said = {one.path: one.value for one in explained(directory, catalogue)}
    assert list(dict.fromkeys(path[1] for path in said)) == [one.id for one in shown.departments]
    for one in shown.departments:
        path = ("departments", one.id)
        if one.name:
            assert said[*path, "names", "vi"] == one.name
        for code, text in one.names.items():
            assert said.get((*path, "names", code), "") == text
    for room in shown.rooms:
        path = ("departments", room.department_id, "rooms", room.queue_id)
        assert said[*path, "names", "vi"] == room.name
        assert said.get((*path, "floor", "vi"), "") == room.floor
        assert {text for text in room.hints.values() if text} <= set(said.values())


def test_a_department_only_the_directory_names_is_explained_where_it_is_shown():
    lonely = Directory(complete=True, departments=(DepartmentEntry("x"),))
    assert told(lonely, SYSTEM, "departments", "x", "names", "vi") == Told(
        ("departments", "x", "names", "vi"), "x", Origin.DEFAULT
    )
    assert not [one for one in explained(replace(lonely, complete=False), SYSTEM) if one.path[1] == "x"]
