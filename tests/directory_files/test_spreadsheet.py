"""A directory comes back from a workbook and from CSV files as it went in."""

from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from kiosk.departments import AgeRange, OpeningHours, PriorityRules
from kiosk.directory import (
    Closure,
    ComplaintEntry,
    DepartmentEntry,
    Directory,
    DoctorSession,
    Fees,
    Holiday,
    Holidays,
    RoomEntry,
)
from kiosk.directory.icons import ICONS
from kiosk.directory_files import spreadsheet
from kiosk.directory_files.sheets.cells import cleaned
from kiosk.directory_files.sheets.layout import DEPARTMENTS, SHEETS
from kiosk.directory_files.sheets.words import ICONS as ICON_WORDS

LANGUAGES = ("vi", "en", "km", "zh-Hant")

BEGINNINGS = ("=1+1", "+84", "-", "@x", "'", '"', "Đau", "ặ", ",", ";", "007", "1.5", "①", "心臓", "a\nb")
said = st.builds(
    lambda begins, goes_on: cleaned(begins + goes_on),
    st.sampled_from(BEGINNINGS),
    st.text(st.characters(codec="utf-8", exclude_categories=("C",)), max_size=4),
)
texts = st.dictionaries(st.sampled_from(LANGUAGES), said, max_size=2)
codes = st.from_regex(r"[A-Z0-9]{1,5}", fullmatch=True)
maybe = st.none()
yes_no = st.sampled_from([None, True, False])
weekdays = st.sets(st.integers(1, 7), min_size=1).map(lambda days: tuple(sorted(days)))
hours = st.builds(
    lambda days, ends: OpeningHours(days, *sorted(ends)),
    weekdays,
    st.sets(st.integers(0, 1440), min_size=2, max_size=2),
)
days = st.dates(date(2020, 1, 1), date(2040, 1, 1))
spans = st.builds(lambda first, more: (first, first + timedelta(days=more)), days, st.integers(0, 300))
ages = st.one_of(
    maybe,
    st.just(AgeRange()),
    st.integers(0, 150).map(lambda age: AgeRange(None, age)),
    st.sets(st.integers(0, 150), min_size=2, max_size=2).map(lambda both: AgeRange(*sorted(both))),
)
money = st.one_of(maybe, st.integers(0, 1_000_000_000))
fees = st.builds(Fees, money, money).map(lambda fees: None if fees == Fees() else fees)
rooms = st.builds(
    RoomEntry,
    id=st.just(""),
    code=st.one_of(maybe, codes),
    names=texts,
    floor=texts,
    hints=texts,
    doctor=st.one_of(maybe, said),
    sessions=st.one_of(
        maybe,
        st.lists(st.builds(DoctorSession, said, hours, st.one_of(maybe, st.integers(0, 999))), max_size=2).map(tuple),
    ),
    quota=st.one_of(maybe, st.integers(0, 9999)),
    shown=yes_no,
)
departments = st.builds(
    DepartmentEntry,
    id=st.just(""),
    code=st.one_of(maybe, codes),
    names=texts,
    shown=yes_no,
    series=st.one_of(maybe, codes),
    ages=ages,
    sex=st.sampled_from([None, "male", "female", "any"]),
    accepts_insurance=yes_no,
    hours=st.one_of(maybe, st.lists(hours, max_size=3).map(tuple)),
    works_on_holidays=yes_no,
    after_hours=st.sampled_from([None, "closed", "emergency", "dep-0", "elsewhere"]),
    fees=fees,
    icon=st.one_of(maybe, st.sampled_from([*ICONS, "of-another-version"])),
    hints=texts,
    kiosks=st.one_of(maybe, st.lists(codes, max_size=2).map(tuple)),
    rooms=st.lists(rooms, max_size=2).map(tuple),
)
word = st.from_regex(r"[a-zđ]{1,6}( [a-z]{1,4})?", fullmatch=True)
complaints = st.builds(
    ComplaintEntry,
    key=st.just(""),
    names=texts,
    departments=st.lists(st.sampled_from(["dep-0", "dep-1", "elsewhere"]), max_size=2).map(tuple),
    also=st.lists(word, max_size=3).map(tuple),
    urgent=st.booleans(),
)


def numbered(directory: Directory) -> Directory:
    """With ids of their own."""
    entries = [
        replace(
            entry,
            id=f"dep-{one}",
            rooms=tuple(replace(room, id=f"q-{one}-{two}") for two, room in enumerate(entry.rooms)),
        )
        for one, entry in enumerate(directory.departments)
    ]
    told = directory.complaints
    if told is not None:
        told = tuple(replace(complaint, key=f"c-{number}") for number, complaint in enumerate(told))
    return replace(directory, departments=tuple(entries), complaints=told)


directories = st.builds(
    Directory,
    hospital=st.one_of(st.just(""), said),
    languages=st.sampled_from([("vi",), ("vi", "en"), ("en", "vi", "zh-Hant")]),
    complete=st.booleans(),
    departments=st.lists(departments, max_size=3).map(tuple),
    complaints=st.one_of(maybe, st.lists(complaints, max_size=2).map(tuple)),
    holidays=st.builds(
        Holidays,
        st.booleans(),
        st.lists(st.builds(lambda span, names: Holiday(*span, names), spans, texts), max_size=2).map(tuple),
        st.lists(days, max_size=2).map(tuple),
        st.integers(1, 7),
    ),
    closures=st.lists(
        st.builds(
            lambda span, room, reason: Closure("dep-0", *span, room, reason),
            spans,
            st.sampled_from([None, "q-0-0", "elsewhere"]),
            texts,
        ),
        max_size=2,
    ).map(tuple),
    priority=st.builds(
        PriorityRules,
        st.integers(60, 75),
        st.integers(6, 16),
        st.sets(st.sampled_from(["pregnant", "disability", "merit"])).map(tuple),
    ),
).map(numbered)


@given(directories)
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_workbook_gives_back_what_was_written(tmp_path: Path, directory: Directory) -> None:
    spreadsheet.to_xlsx(directory, tmp_path / "x.xlsx")
    assert spreadsheet.from_xlsx(tmp_path / "x.xlsx") == directory


@given(directories)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_csv_files_give_back_what_was_written(tmp_path: Path, directory: Directory) -> None:
    spreadsheet.to_csv(directory, tmp_path / "csv")
    assert spreadsheet.from_csv(tmp_path / "csv") == directory


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "x.xlsx"
    heart = DepartmentEntry(
        "dep-tm", "007", {"vi": "=Tim mạch"}, rooms=(RoomEntry("q-1", sessions=(session(),)),), fees=Fees(150000)
    )
    closed = (Closure("dep-tm", date(2027, 3, 15), date(2027, 3, 16)),)
    spreadsheet.to_xlsx(Directory(languages=("vi", "en", "zh"), departments=(heart,), closures=closed), path)
    return path


def session() -> DoctorSession:
    return DoctorSession("BS. Ví Dụ", OpeningHours((1, 2, 3, 4, 5), 420, 690), 30)


def test_people_find_a_workbook_made_for_them(template: Path) -> None:
    book = load_workbook(template)
    assert book.sheetnames == ["Hướng dẫn", *(sheet.name for sheet in SHEETS), "Danh mục"]
    assert book["Danh mục"].sheet_state == "hidden"
    for sheet in SHEETS:
        page = book[sheet.name]
        assert page.freeze_panes == "B2"
        assert all(cell.comment and cell.comment.text for cell in page[1])
    khoa = book["Khoa"]
    titles = [cell.value for cell in khoa[1]]
    assert titles[:5] == [
        "Mã hệ thống *",
        "Mã khoa",
        "Tên tiếng Việt (vi)",
        "Tên tiếng Anh (en)",
        "Tên tiếng Trung (zh)",
    ]
    assert khoa["B2"].number_format == "@"
    assert khoa["B30"].number_format == "@", "an empty row is ready for codes"
    assert khoa.cell(2, titles.index("Giá tự trả") + 1).number_format == '#,##0" đ"'
    offered = {str(one.sqref).split(":")[0]: one.formula1 for one in khoa.data_validations.dataValidation}
    assert len(offered) == 6
    assert next(one.formula1 for one in book["Phòng khám"].data_validations.dataValidation) == "'Khoa'!$A$2:$A$20000"
    assert book["Lịch bác sĩ"]["D2"].value == time(7)
    assert book["Đóng cửa"]["C2"].is_date


def test_no_text_becomes_a_formula(template: Path, tmp_path: Path) -> None:
    cell = load_workbook(template)["Khoa"]["C2"]
    assert (cell.value, cell.data_type) == ("=Tim mạch", "s")
    spreadsheet.to_csv(spreadsheet.from_xlsx(template), tmp_path)
    written = (tmp_path / DEPARTMENTS.file).read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    assert ";'=Tim mạch;".encode() in written


def test_every_drawing_has_a_word() -> None:
    assert set(ICON_WORDS) == set(ICONS)
    assert len(set(ICON_WORDS.values())) == len(ICONS)
