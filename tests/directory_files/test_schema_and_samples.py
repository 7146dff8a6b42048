"""The schema, the template and the demo data say everything there is, and nothing that is not."""

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from kiosk.departments import AgeRange, OpeningHours
from kiosk.directory import Directory, findings
from kiosk.directory_files import toml_file
from kiosk.directory_files.toml.reading import Many, Table
from kiosk.directory_files.toml.schema import FILE, File, HospitalTable
from kiosk.directory_files.toml_file import from_toml, to_toml

HOME = Path(toml_file.__file__).parent
SAMPLES = sorted((HOME / "samples").glob("*.toml"))
LANGUAGES = {"vi", "en", "zh", "ko", "ja", "km"}


def tables(table: Table = FILE, path: str = "") -> Iterator[tuple[str, Table]]:
    """Every table with its header."""
    for name, kind in table.keys.items():
        inner = kind.table if isinstance(kind, Many) else kind
        if isinstance(inner, Table):
            header = f"{path}{name}"
            yield (f"[[{header}]]" if isinstance(kind, Many) else f"[{header}]"), inner
            yield from tables(inner, f"{header}.")


def sample(name: str) -> Directory:
    return from_toml((HOME / "samples" / f"{name}.toml").read_text("utf-8"))


@pytest.mark.parametrize(("header", "table"), list(tables()))
def test_every_field_of_the_model_is_a_key_and_stands_in_schema_and_template(header: str, table: Table) -> None:
    assert set(table.keys) == {field.name for field in fields(table.make)}  # type: ignore[arg-type]
    section = (HOME / "schema.md").read_text("utf-8").split(f"## {header}\n")[1].split("\n## ")[0]
    assert re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE) == list(table.keys)
    template = (HOME / "samples" / "template.toml").read_text("utf-8")
    for name, kind in table.keys.items():
        if not isinstance(kind, Table | Many):
            assert re.search(rf"^ *{name} = ", template, re.MULTILINE), name
    assert header in template


def test_the_file_holds_the_whole_directory() -> None:
    told = {field.name for field in fields(File)} | {field.name for field in fields(HospitalTable)} - {"name"}
    assert told == {field.name for field in fields(Directory)}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_can_be_published_as_it_is_and_nothing_is_noted_of_it(path: Path) -> None:
    text = path.read_text("utf-8")
    directory = from_toml(text)
    assert findings(directory) == ()
    assert to_toml(directory, text) == text
    assert from_toml(to_toml(directory)) == directory


def test_the_provincial_hospital_is_believable() -> None:
    province = sample("province")
    assert len(province.departments) == 30
    assert sum(len(one.rooms) for one in province.departments) == 60
    assert len(province.complaints or ()) >= 40
    assert all(set(one.names) == LANGUAGES for one in province.departments)
    assert all(set(one.names) == LANGUAGES for one in province.complaints or () if one.urgent)
    assert all({"vi", "en"} <= set(room.hints) for one in province.departments for room in one.rooms)
    assert {kiosk for one in province.departments for kiosk in one.kiosks or ()} == {f"K{n}" for n in range(1, 7)}
    assert province.holidays.working
    assert any(one.ages == AgeRange(0, 15) for one in province.departments)
    assert {one.sex for one in province.departments} == {None, "male", "female"}
    assert any(OpeningHours((6,), 420, 660) in (one.hours or ()) for one in province.departments)


def test_in_the_out_of_hours_clinic_somebody_works_whenever_it_is_open() -> None:
    clinic = next(one for one in sample("province").departments if one.id == "kham-ngoai-gio")
    worked = [session.hours for room in clinic.rooms for session in room.sessions or ()]
    for hours in clinic.hours or ():
        for day in hours.weekdays:
            assert any(day in one.weekdays and (one.opens, one.closes) == (hours.opens, hours.closes) for one in worked)


def test_the_commune_station_has_four_departments() -> None:
    assert len(sample("commune").departments) == 4
