"""Departments, rooms and times from the technician's file."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.departments import Catalogue, RoomState
from kiosk.hospital.hl7v2 import Hl7Hospital, Hl7Site, TableError
from kiosk.hospital.hl7v2.table_file import TableFile, read
from kiosk.hospital.port import Capabilities
from support.hl7v2.hospital import SLOT, TABLE, site
from support.world import NOW, TODAY


def test_the_catalogue_is_the_table_with_rooms_open_by_their_hours(hospital: Hl7Hospital) -> None:
    catalogue = hospital.catalogue()
    assert isinstance(catalogue, Catalogue)
    assert [department.name for department in catalogue.departments] == ["Nội tổng quát", "Tim mạch"]
    assert [(room.queue_id, room.state) for room in catalogue.rooms] == [
        ("q-ntq-1", RoomState.OPEN),
        ("q-tm-1", RoomState.CLOSED),
    ]
    assert all(room.waiting is None for room in catalogue.rooms)
    assert catalogue.as_of == NOW


def test_times_are_offered_where_the_table_has_some(hospital: Hl7Hospital) -> None:
    able = hospital.capabilities()
    assert isinstance(able, Capabilities)
    assert "sessions" in able.features
    assert hospital.sessions("dep-ntq", TODAY) == ()
    (session,) = hospital.sessions("dep-tm", TODAY)  # type: ignore[misc]
    assert [slot.starts_at.strftime("%H:%M") for slot in session.slots] == ["13:00", "13:20", "13:40"]
    assert session.slots[1].id == SLOT
    assert session.slots[1].remaining == 2
    assert hospital.sessions("dep-tm", TODAY.replace(day=23)) == ()


def test_a_time_that_has_begun_is_not_offered(tmp_path: Path) -> None:
    table = read(TABLE, "table")
    (session,) = table.sessions("dep-tm", TODAY, NOW.replace(hour=13, minute=20))
    assert [slot.starts_at.minute for slot in session.slots] == [40]
    assert table.sessions("dep-tm", TODAY, NOW.replace(hour=14)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "departments = 1",
        "not toml",
        TABLE.replace('opens = "07:00"', 'opens = "7 Uhr"'),
        TABLE.replace('id = "q-tm-1"', 'id = "q-ntq-1"'),
        TABLE.replace("slot_minutes = 20", "slot_minutes = 0"),
        TABLE.replace("slot_places = 2", "colour = 2"),
    ],
)
def test_a_table_that_cannot_be_used_is_refused_by_name(text: str) -> None:
    with pytest.raises(TableError, match=r"departments\.toml"):
        read(text, "departments.toml")


def test_a_changed_table_is_read_again_and_a_broken_one_is_not(tmp_path: Path) -> None:
    path = tmp_path / "departments.toml"
    path.write_text(TABLE, "utf-8")
    file = TableFile(path)
    path.write_text(TABLE.replace("Tim mạch", "Tim mạch và lồng ngực"), "utf-8")
    assert file.table().rows[1].name == "Tim mạch và lồng ngực"
    path.write_text("broken", "utf-8")
    assert file.table().rows[1].name == "Tim mạch và lồng ngực"
    path.unlink()
    assert len(file.table().rows) == 2


def test_a_missing_table_stops_the_start(make: Callable[..., Hl7Hospital], tmp_path: Path) -> None:
    with pytest.raises(TableError, match="cannot be read"):
        make(departments_file=tmp_path / "none.toml")


def test_a_room_that_moved_between_departments_is_found_by_its_code() -> None:
    table = read(TABLE, "table")
    place = table.place_of_codes("", "305")
    assert place is not None
    assert place.row.id == "dep-tm"
    assert table.place_of_codes("NTQ", "305").room is None  # type: ignore[union-attr]
    assert table.place_of_codes("", "") is None


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"version": "3.0"}, "version"),
        ({"version": "2.3"}, "patient_query"),
        ({"queue_segment": None, "number_in_visit": False}, "printed number"),
        ({"queue_segment": "NTE"}, "queue_segment"),
    ],
)
def test_settings_that_cannot_be_are_refused(tmp_path: Path, changed: dict[str, object], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        site(tmp_path, 1, **changed)


def test_settings_show_no_key(tmp_path: Path) -> None:
    assert isinstance(site(tmp_path, 1), Hl7Site)
    assert os.fspath(tmp_path) in repr(site(tmp_path, 1))
