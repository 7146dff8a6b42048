"""`kiosk departments export` and `import`: a nurse manager's spreadsheet, told in words before anything is written."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from kiosk.__main__ import main
from kiosk.commands import departments_import, departments_writing
from kiosk.directory_files import spreadsheet
from kiosk.directory_files.toml_file import from_toml, read_directory

DIRECTORY = """\
# Danh mục của khoa Khám bệnh
[hospital]
name = "Bệnh viện Ví Dụ"
languages = ["vi", "en"]
complete = true

# Tim mạch ở nhà B
[[departments]]
id = "dep-tm"
code = "007"
names = { vi = "Tim mạch", en = "Cardiology" }  # như biển ở cửa
fees = { own = 150000, insured = 50600 }
hours = ["T2-T6 07:00-11:30"]

[[departments.rooms]]
id = "q-305"
code = "305"
names = { vi = "Phòng khám Tim mạch 1", en = "Cardiology room 1" }
"""


@pytest.fixture
def into(tmp_path: Path) -> Path:
    path = tmp_path / "departments.toml"
    path.write_text(DIRECTORY, "utf-8")
    path.chmod(0o640)
    return path


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("exported") / "x.xlsx"
    spreadsheet.to_xlsx(from_toml(DIRECTORY), path)
    return path.read_bytes()


@pytest.fixture
def workbook(tmp_path: Path, into: Path, exported: bytes) -> Path:
    path = tmp_path / "x.xlsx"
    path.write_bytes(exported)
    return path


@pytest.fixture
def folder(tmp_path: Path, into: Path) -> Path:
    """The same as CSV, with another code."""
    spreadsheet.to_csv(from_toml(DIRECTORY.replace('code = "007"', 'code = "008"')), tmp_path / "csv")
    return tmp_path / "csv"


def edited(workbook: Path, cells: dict[str, Any], without: tuple[str, ...] = ()) -> Path:
    book = load_workbook(workbook)
    for name in without:
        del book[name]
    titles = {cell.value: cell.column_letter for cell in book["Khoa"][1]}
    for title, value in cells.items():
        book["Khoa"][f"{titles[title]}2"] = value
    book.save(workbook)
    return workbook


def imported(workbook: Path, into: Path, *more: str) -> int:
    return main(["departments", "import", str(workbook), "--into", str(into), *more])


def test_an_untouched_export_changes_nothing(workbook: Path, into: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert imported(workbook, into, "--apply") == 0
    assert "nothing changes" in capsys.readouterr().out
    assert into.read_text("utf-8") == DIRECTORY


def test_a_dry_run_says_the_difference_and_writes_nothing(
    workbook: Path, into: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert imported(edited(workbook, {"Giá tự trả": "160.000"}, ("Đóng cửa", "Chung")), into) == 0
    said = capsys.readouterr().out
    assert "Tim mạch" in said
    assert "160.000 đ" in said
    assert "không có trang “Đóng cửa” / there is no sheet “Đóng cửa”" in said
    assert "--apply" in said
    assert into.read_text("utf-8") == DIRECTORY


def test_what_is_applied_keeps_the_comments_and_the_mode(
    workbook: Path, into: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert imported(edited(workbook, {"Giá tự trả": 160000, "Hiện": "x"}), into, "--apply") == 0
    text = into.read_text("utf-8")
    assert all(line in text for line in DIRECTORY.splitlines() if "#" in line)
    (department,) = from_toml(text).departments
    (before,) = from_toml(DIRECTORY).departments
    assert before.fees is not None
    assert department == replace(before, shown=True, fees=replace(before.fees, own=160000))
    assert into.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in into.parent.iterdir()) == ["departments.toml", "x.xlsx"]


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({"Hiện": "có lẽ", "Giá tự trả": "nhiều"}, "E2: “có lẽ” không phải là “Có” hoặc “Không”"),
        ({"Tên tiếng Việt (vi)": None, "Tên tiếng Anh (en)": None}, "LỖI / ERROR"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_written(
    workbook: Path, into: Path, capsys: pytest.CaptureFixture[str], cells: dict[str, Any], says: str
) -> None:
    assert imported(edited(workbook, cells), into, "--apply") == 1
    said = capsys.readouterr().err
    assert says in said
    assert "nothing was changed" in said
    assert into.read_text("utf-8") == DIRECTORY


def test_a_target_that_is_no_directory_is_told(workbook: Path, into: Path, capsys: pytest.CaptureFixture[str]) -> None:
    into.write_text("departments = 7\n", "utf-8")
    assert imported(workbook, into, "--apply") == 1
    assert "departments.toml, line 1" in capsys.readouterr().err
    assert imported(workbook, workbook, "--apply") == 4
    assert "is laid over a .toml file" in capsys.readouterr().err


def test_a_new_file_is_made_where_there_was_none(folder: Path, tmp_path: Path) -> None:
    into = tmp_path / "new.toml"
    assert imported(folder, into) == 0
    assert not into.exists()
    assert imported(folder, into, "--apply") == 0
    assert read_directory(into) == spreadsheet.from_csv(folder)
    assert into.stat().st_mode & 0o777 == 0o644


def breaking(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_disk_that_is_full_leaves_the_old_file(
    folder: Path, into: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(departments_writing.os, "fsync", breaking)
    assert imported(folder, into, "--apply") == 4
    assert "No space left on device" in capsys.readouterr().err
    assert into.read_text("utf-8") == DIRECTORY
    assert sorted(path.name for path in into.parent.iterdir()) == ["csv", "departments.toml"]


def test_what_somebody_else_wrote_meanwhile_stays(
    folder: Path, into: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    true_write: Callable[..., None] = departments_import.replace_text
    theirs = DIRECTORY.replace("50600", "45000")

    def late(path: Path, text: str, *, instead_of: str) -> None:
        path.write_text(theirs, "utf-8")
        true_write(path, text, instead_of=instead_of)

    monkeypatch.setattr(departments_import, "replace_text", late)
    assert imported(folder, into, "--apply") == 1
    assert "was changed meanwhile" in capsys.readouterr().err
    assert into.read_text("utf-8") == theirs


def test_csv_files_go_out_and_come_in(tmp_path: Path, into: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    assert main(["departments", "export", str(out), "--from", str(into)]) == 0
    khoa = out / "khoa.csv"
    khoa.write_bytes(khoa.read_bytes().replace(b"150000", b"160.000"))
    assert imported(out, into, "--apply") == 0
    (department,) = from_toml(into.read_text("utf-8")).departments
    assert department.fees is not None
    assert department.fees.own == 160_000


def test_a_template_has_the_columns_of_its_languages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "template.xlsx"
    assert main(["departments", "export", "--template", str(out), "--languages", "vi,en,km"]) == 0
    titles = [cell.value for cell in load_workbook(out)["Phòng khám"][1]]
    assert {"Tên tiếng Việt (vi)", "Tên tiếng Anh (en)", "Tên tiếng Khmer (km)"} <= set(titles)
    assert spreadsheet.from_xlsx(out).languages == ("vi", "en", "km")


def test_what_is_there_already_stays(tmp_path: Path, into: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "mine.xlsx"
    out.write_bytes(b"work")
    assert main(["departments", "export", "--template", str(out)]) == 1
    assert out.read_bytes() == b"work"
    assert main(["departments", "export", "--template", str(tmp_path)]) == 1
    assert main(["departments", "export", "--template", str(tmp_path / "x.ods")]) == 1
    assert main(["departments", "export", "--template", str(out), "--replace"]) == 0
    assert out.read_bytes().startswith(b"PK")
    assert main(["departments", "export", "--template", str(tmp_path / "nowhere" / "x.xlsx")]) == 4
    assert "cannot be written" in capsys.readouterr().err


def test_the_kiosks_own_file_is_exported_and_changed(
    tmp_path: Path, into: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "kiosk.toml"
    head = '[kiosk]\nid = "K3"\nname = "Quầy 3"\nhospital = "Bệnh viện Ví Dụ"\n[hospital]\nurl = "http://127.0.0.1:9"\n'
    config.write_text(head, "utf-8")
    out = tmp_path / "out"
    assert main(["departments", "import", str(out), "--config", str(config)]) == 4
    config.write_text(f'{head}[directory]\nfile = "{into}"\n', "utf-8")
    assert main(["departments", "export", str(out), "--config", str(config)]) == 0
    khoa = out / "khoa.csv"
    khoa.write_bytes(khoa.read_bytes().replace(b"007", b"008"))
    assert main(["departments", "import", str(out), "--config", str(config), "--apply"]) == 0
    assert from_toml(into.read_text("utf-8")).departments[0].code == "008"
