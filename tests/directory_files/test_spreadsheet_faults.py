"""What people get wrong in a spreadsheet is told by its cell, all at once; what they mean anyway is understood."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from kiosk.departments import AgeRange, OpeningHours
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
from kiosk.directory_files import DirectoryFileError, spreadsheet
from kiosk.directory_files.sheets.tables import MOST_FAULTS

Page = dict[str, list[list[Any]]]


def saved(tmp_path: Path, pages: Page, after: Callable[[Workbook], None] | None = None) -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in pages.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    if after is not None:
        after(book)
    path = tmp_path / "x.xlsx"
    book.save(path)
    return path


def read(tmp_path: Path, pages: Page, before: Directory = spreadsheet.NOTHING) -> Directory:
    return spreadsheet.from_xlsx(saved(tmp_path, pages), before)


def faults(tmp_path: Path, pages: Page, after: Callable[[Workbook], None] | None = None) -> dict[str, str]:
    with pytest.raises(DirectoryFileError) as caught:
        spreadsheet.from_xlsx(saved(tmp_path, pages, after))
    return {fault.place: f"{fault.vi} / {fault.en}" for fault in caught.value.faults}


def test_everything_that_is_wrong_is_told_at_once_by_its_cell(tmp_path: Path) -> None:
    pages: Page = {
        "Khoa": [
            ["Mã hệ thống", "Tên", "Hiện", "Tuổi từ", "Tuổi đến", "Giới tính", "Giờ khám", "Giá tự trả", "Biểu tượng"],
            ["a", date(2027, 1, 2), "có lẽ", "16", 15, "Nam nữ", "T2-T6 7h", 50.6, "Trái tim"],
            ["a", "#N/A", None, 151, "x", None, "2-6 7h-8h", "năm mươi", None],
            [None, "Không có mã", None, "Mọi tuổi", 15, None, "T2 11:00-07:00", -1, None],
        ],
        "Phòng khám": [["Mã phòng", "Khoa", "Số lượt mỗi ngày"], ["q", "nowhere", "nhiều"], ["q", None, None]],
        "Lịch bác sĩ": [
            ["Phòng", "Bác sĩ", "Thứ", "Từ giờ", "Đến giờ", "Số lượt"],
            ["q9", "BS. Ví Dụ", "T9", 7.5, "25:00", None],
            ["q", None, "T2", time(11), time(7), None],
        ],
        "Ngày nghỉ": [
            ["Loại", "Từ ngày", "Đến ngày"],
            ["Nghỉ ốm", "30.2.2027", None],
            [None, date(2027, 5, 2), date(2027, 5, 1)],
            [None, date(2027, 5, 2), date(2072, 5, 1)],
        ],
        "Đóng cửa": [["Khoa", "Phòng", "Từ ngày", "Đến ngày"], [None, None, "12/31/2027", None]],
        "Triệu chứng": [["Mã", "Cấp cứu"], ["c", "đỏ"]],
        "Chung": [
            ["Mục", "Giá trị"],
            ["Ngôn ngữ", "en, zh"],
            ["Ten benh vien vi du", "x"],
            ["Ngày làm bù khám theo giờ của", 2],
            ["Ngôn ngữ", "vi"],
        ],
    }
    told = faults(tmp_path, pages)
    wrong = {
        "Khoa": ("B2", "C2", "E2", "F2", "G2", "H2", "I2", "A3", "B3", "D3", "E3", "G3", "H3", "A4", "E4", "G4", "H4"),
        "Phòng khám": ("B2", "C2", "A3", "B3"),
        "Lịch bác sĩ": ("A2", "C2", "D2", "E2", "B3", "E3"),
        "Ngày nghỉ": ("A2", "B2", "C3", "C4"),
        "Đóng cửa": ("A2", "C2"),
        "Triệu chứng": ("B2",),
        "Chung": ("B2", "A3", "B4", "A5"),
    }
    assert sorted(told) == sorted(f"{sheet}!{cell}" for sheet, cells in wrong.items() for cell in cells)
    assert [place for place in told if place.startswith("Khoa!")] == [f"Khoa!{cell}" for cell in wrong["Khoa"]]
    assert told["Khoa!B2"].startswith("chương trình bảng tính đã đổi ô này thành ngày giờ (02/01/2027)")
    assert told["Khoa!E2"] == "nhỏ hơn “Tuổi từ” (16) / is below “Tuổi từ” (16)"
    assert "“50.6” không phải là số tiền nguyên đồng; ví dụ: 50600" in told["Khoa!H2"]
    assert told["Khoa!A3"] == "mã “a” đã có ở dòng 2 / “a” stands in row 2 already"
    assert told["Khoa!A4"] == "thiếu “Mã hệ thống” / “Mã hệ thống” is missing"
    assert "có phải là “Tên bệnh viện”?" in told["Chung!A3"]


def test_what_people_write_is_understood(tmp_path: Path) -> None:
    directory = read(
        tmp_path,
        {
            " KHOA ": [
                ["Danh sách khoa năm 2027"],
                [],
                ["Tên tiếng Anh (en)", "MÃ HỆ THỐNG *", "Mã khoa", "ten", "Hiện", "Giá tự trả", "Giá BHYT", "Tuổi đến"],
                ["Cardiology ", "dep-tm", 101.0, "Tim\u00a0ma\u0323ch", "x", "50.600", "50,600 đ", "15"],
                [None, None, "  ", None, None, None, None, None],
                [None, "dep-mat", "007", "Mắt\u200b", "KHÔNG", 50600.0, "150 000đ", None],
            ],
            "phong kham": [
                ["Mã phòng", "Khoa", "Số phòng"],
                ["q-1", "tim mạch", 305],
                ["q-2", "007", "306"],
            ],
            "Lịch bác sĩ": [
                ["Phòng", "Bác sĩ", "Thứ", "Từ giờ", "Đến giờ", "Số lượt"],
                ["305", "BS. Ví Dụ", "Thứ 2 - thứ 6", "7h", "11h30", 30.0],
                ["q-1", "BS. Ví Dụ", "CN", 13, timedelta(hours=16, minutes=30), None],
                ["q-1", "BS. Ví Dụ", "T7", 0.5, time(23, 59, 59), None],
                ["q-2", None, None, None, None, None],
            ],
            "Đóng cửa": [
                ["Khoa", "Phòng", "Từ ngày", "Đến ngày", "Lý do"],
                ["007", "306", "5/3/2027", None, "Sửa"],
                ["dep-his", None, "2027-03-05", datetime(2027, 3, 6), None],
            ],
            "Ngày nghỉ": [
                ["Loại", "Từ ngày", "Đến ngày", "Tên"],
                [None, "1-5-2027", None, "Nghỉ"],
                ["làm bù", date(2027, 5, 8), date(2027, 5, 9), None],
            ],
            "Triệu chứng": [
                ["Mã", "Lời người bệnh", "Khoa", "Cách nói khác", "Cấp cứu"],
                ["dau-nguc", "Đau ngực", "tim mạch; dep-his", "tức ngực\nnặng ngực", "✓"],
            ],
        },
    )
    week = OpeningHours((1, 2, 3, 4, 5), 420, 690)
    sunday, saturday = OpeningHours((7,), 780, 990), OpeningHours((6,), 720, 1440)
    sessions = (DoctorSession("BS. Ví Dụ", week, 30), *(DoctorSession("BS. Ví Dụ", h) for h in (sunday, saturday)))
    assert directory.departments == (
        DepartmentEntry(
            "dep-tm",
            "101",
            {"vi": "Tim mạch", "en": "Cardiology"},
            shown=True,
            ages=AgeRange(None, 15),
            fees=Fees(50600, 50600),
            rooms=(RoomEntry("q-1", "305", sessions=sessions),),
        ),
        DepartmentEntry(
            "dep-mat",
            "007",
            {"vi": "Mắt"},
            shown=False,
            fees=Fees(50600, 150000),
            rooms=(RoomEntry("q-2", "306", sessions=()),),
        ),
    )
    assert directory.closures == (
        Closure("dep-mat", date(2027, 3, 5), date(2027, 3, 5), "q-2", {"vi": "Sửa"}),
        Closure("dep-his", date(2027, 3, 5), date(2027, 3, 6)),
    )
    assert directory.holidays.days == (Holiday(date(2027, 5, 1), date(2027, 5, 1), {"vi": "Nghỉ"}),)
    assert directory.holidays.working == (date(2027, 5, 8), date(2027, 5, 9))
    assert directory.complaints == (
        ComplaintEntry("dau-nguc", {"vi": "Đau ngực"}, ("dep-tm", "dep-his"), ("tức ngực", "nặng ngực"), urgent=True),
    )


BEFORE = Directory(
    hospital="Bệnh viện Ví Dụ",
    departments=(
        DepartmentEntry(
            "a", "01", {"vi": "Nội", "en": "Medicine"}, icon="heart", rooms=(RoomEntry("q-1", doctor="Ai"),)
        ),
        DepartmentEntry("b", "02", {"vi": "Ngoại"}),
    ),
    complaints=(),
    closures=(Closure("a", date(2027, 1, 1), date(2027, 1, 2), None, {"vi": "Sửa", "en": "Repairs"}),),
)


def test_what_is_not_in_the_workbook_stays_as_it_was_and_is_named(tmp_path: Path) -> None:
    pages: Page = {"Khoa": [["Tên (vi)", "Mã hệ thống"], ["Nội tổng quát", "a"], ["Nhi", "c"]], "Nháp": [["x"]]}
    told = spreadsheet.import_xlsx(saved(tmp_path, pages), BEFORE)
    first, second = told.directory.departments
    assert (first.names, first.code, first.icon) == ({"vi": "Nội tổng quát", "en": "Medicine"}, "01", "heart")
    assert first.rooms == BEFORE.departments[0].rooms
    assert second == DepartmentEntry("c", names={"vi": "Nhi"})
    assert (told.directory.hospital, told.directory.closures) == (BEFORE.hospital, BEFORE.closures)
    said = [words["vi"] for words in told.unsaid]
    assert {"không có trang “Phòng khám”", "Khoa: không có cột “Biểu tượng”"} <= set(said)
    assert not any("“Tên”" in one for one in said)
    assert [words["en"] for words in told.unread] == ["“Nháp” is not read"]


def test_a_column_of_one_language_can_be_taken_away(tmp_path: Path) -> None:
    span = [date(2027, 1, 1), date(2027, 1, 2)]
    pages: Page = {
        "Đóng cửa": [["Khoa", "Phòng", "Từ ngày", "Đến ngày", "Lý do"], ["a", None, *span, "Sơn lại"]],
        "Ngày nghỉ": [["Loại", "Từ ngày", "Đến ngày", "Tên"], ["Nghỉ", *span, "Tết dương"]],
    }
    old = Holiday(span[0], span[1], {"vi": "Tết", "en": "New Year"})
    directory = read(tmp_path, pages, replace(BEFORE, holidays=Holidays(days=(old,))))
    assert directory.closures[0].reason == {"vi": "Sơn lại", "en": "Repairs"}
    assert directory.holidays.days[0].names == {"vi": "Tết dương", "en": "New Year"}


def test_columns_nobody_knows_are_told_with_the_nearest(tmp_path: Path) -> None:
    pages: Page = {
        "Khoa": [["Mã hệ thống", "Gía tự chả", "Ghi chú riêng", None, "Hiện", "Hiện"], ["a", 1, 2, "thừa", None, None]],
        "Phong kham 2": [["Mã phòng"]],
        "Chung": [["Mục"], ["Ngôn ngữ"]],
        "Đóng cửa": [["gì đó"]],
    }
    told = faults(tmp_path, pages)
    assert "có phải là “Giá tự trả”?" in told["Khoa!B1"]
    assert "there is no column “Ghi chú riêng”; delete it" in told["Khoa!C1"]
    assert "this column has data and no heading" in told["Khoa!D1"]
    assert "this column stands at E already" in told["Khoa!F1"]
    assert "is “Phòng khám” meant?" in told["Phong kham 2"]
    assert "thiếu cột “Giá trị”" in told["Chung!A1"]
    assert "has no headings; needed: “Khoa”, “Từ ngày”" in told["Đóng cửa!A1"]


def test_formulas_count_with_their_results_and_not_without(tmp_path: Path) -> None:
    path = saved(
        tmp_path, {"Khoa": [["Mã hệ thống", "Tên", "Mã khoa"], ["a", '=UPPER("x")', "K1"], ['="b"', None, "K2"]]}
    )
    with pytest.raises(DirectoryFileError) as caught:
        spreadsheet.from_xlsx(path)
    assert [fault.place for fault in caught.value.faults] == ["Khoa!B2", "Khoa!A3"]
    assert "formula has no result" in caught.value.faults[0].en


def test_cells_merged_downwards_count_for_each_row_and_sideways_are_refused(tmp_path: Path) -> None:
    rooms = [["Mã phòng", "Khoa"], ["q-1", "a"], ["q-2", None], ["q-3", None]]
    pages: Page = {"Khoa": [["Mã hệ thống"], ["a"]], "Phòng khám": rooms}
    path = saved(tmp_path, pages, lambda book: book["Phòng khám"].merge_cells("B2:B4"))
    assert [room.id for room in spreadsheet.from_xlsx(path).departments[0].rooms] == ["q-1", "q-2", "q-3"]
    told = faults(tmp_path, pages, lambda book: book["Phòng khám"].merge_cells("A3:B3"))
    assert "ô này thuộc vùng ô gộp A3:B3" in told["Phòng khám!B3"]


def test_hidden_rows_and_columns_are_read(tmp_path: Path) -> None:
    def hide(book: Workbook) -> None:
        book["Khoa"].row_dimensions[2].hidden = True
        book["Khoa"].column_dimensions["B"].hidden = True
        book["Khoa"].sheet_state = "hidden"

    path = saved(tmp_path, {"Khoa": [["Mã hệ thống", "Mã khoa"], ["a", "K1"]], "Nháp": [[None]]}, hide)
    assert spreadsheet.from_xlsx(path).departments == (DepartmentEntry("a", "K1"),)


def test_of_very_many_faults_the_first_are_told(tmp_path: Path) -> None:
    told = faults(tmp_path, {"Khoa": [["Mã hệ thống", "Hiện"], *([f"d{n}", "?"] for n in range(MOST_FAULTS + 7))]})
    assert len(told) == MOST_FAULTS + 1
    assert told["…"] == "và 7 lỗi khác / and 7 more"


def test_a_workbook_edited_in_place_keeps_its_cells(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    spreadsheet.to_xlsx(BEFORE, path)
    book = load_workbook(path)
    khoa = book["Khoa"]
    khoa.insert_rows(2)
    khoa["A2"] = "new"
    khoa.delete_cols([cell.value for cell in khoa[1]].index("Biểu tượng") + 1)
    book.save(path)
    directory = spreadsheet.from_xlsx(path, BEFORE)
    assert [entry.id for entry in directory.departments] == ["new", "a", "b"]
    assert directory.departments[1:] == BEFORE.departments
