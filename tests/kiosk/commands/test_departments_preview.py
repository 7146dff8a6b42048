"""`kiosk departments preview`: what patients would see, before anybody publishes it."""

from datetime import datetime

import pytest
from PySide6.QtGui import QImage

from kiosk.__main__ import main
from kiosk.commands import departments_preview
from kiosk.departments import VIETNAM, OpeningHours
from kiosk.directory import Closure, ComplaintEntry, DepartmentEntry, Directory, RoomEntry
from kiosk.directory_files.published import Published, sealed
from kiosk.directory_files.toml_file import to_toml
from kiosk.signing import SigningKey
from ui.samples import catalogue

AT = datetime(2027, 3, 3, 8, 0, tzinfo=VIETNAM)
ALWAYS = (OpeningHours((1, 2, 3, 4, 5), 7 * 60, 16 * 60),)


def department(id_, vi, en, **more):
    rooms = (RoomEntry(f"q-{id_}", "101", {"vi": f"Phòng {vi}", "en": f"{en} room"}, {"vi": "Tầng 1"}),)
    return DepartmentEntry(id_, id_.upper(), {"vi": vi, "en": en}, hours=ALWAYS, rooms=rooms, **more)


STATION = Directory(
    hospital="Trạm Y tế xã Ví Dụ",
    complete=True,
    departments=(
        department("nt", "Nội tổng hợp", "General medicine"),
        department("sk", "Sản khoa", "Maternity", kiosks=("K9",)),
    ),
    complaints=(ComplaintEntry("fever", {"vi": "Sốt cao", "en": "High fever"}, ("nt",)),),
    closures=(Closure("nt", AT.date(), AT.date()),),
)


@pytest.fixture
def preview(qapp, tmp_path, monkeypatch, capsys):
    """The command in a folder with the station's file; gives its exit code and its words."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "departments.toml").write_text(to_toml(STATION), "utf-8")

    def run(*arguments):
        code = main(["departments", "preview", *map(str, arguments)])
        captured = capsys.readouterr()
        return code, captured.out + captured.err

    return run


def settings(folder, table):
    file = folder / "kiosk.toml"
    file.write_text(
        '[kiosk]\nid = "K1"\nname = "Quầy 1"\nhospital = "Trạm"\n[hospital]\nurl = "http://127.0.0.1:1"\n' + table,
        "utf-8",
    )
    return file


def test_a_file_is_drawn_and_said_in_words(preview, tmp_path):
    code, words = preview("departments.toml", "--out", "x.png", "--at", "2027-03-02T08:00")
    assert code == 0
    assert QImage(str(tmp_path / "x.png")).size().toTuple() == (540, 960)
    assert words.startswith("x.png: Màn hình chọn nơi khám: Nội tổng hợp (Phòng 101 · Tầng 1")
    assert "Sản khoa" in words


def test_everything_can_be_wished_for(preview, tmp_path):
    code, words = preview(
        *("departments.toml", "--language", "en", "--text-size", "3", "--kiosk", "K3", "--landscape", "--page", "1"),
        *("--find", "name", "--at", "2027-03-02T01:00+00:00"),
    )
    assert code == 0
    assert QImage(str(tmp_path / "departments.png")).size().toTuple() == (960, 540)
    assert words.startswith("departments.png: The department screen: General medicine (")
    assert "Maternity" not in words


def test_complaints_are_the_hospitals_own(preview):
    assert "Sốt cao" in preview("departments.toml", "--find", "complaint", "--at", "2027-03-02T08:00")[1]


def test_the_moment_decides_what_is_open(preview):
    open_, closed = (preview("departments.toml", "--at", f"2027-03-0{day}T08:00")[1] for day in (2, 3))
    assert open_ != closed


def test_without_a_file_it_is_what_this_kiosk_keeps(preview, tmp_path):
    key = SigningKey.generate()
    (tmp_path / "kept.json").write_bytes(sealed(Published(7, AT, STATION), key))
    config = settings(tmp_path, f'[directory]\nkey = "{key.public_line}"\nkept = "{tmp_path}/kept.json"\n')
    code, words = preview("--config", config, "--at", "2027-03-02T08:00")
    assert (code, "Nội tổng hợp" in words) == (0, True)


def test_a_kept_version_of_another_hospital_is_not_drawn(preview, tmp_path):
    (tmp_path / "kept.json").write_bytes(sealed(Published(7, AT, STATION), SigningKey.generate()))
    key = SigningKey.generate().public_line
    config = settings(tmp_path, f'[directory]\nkey = "{key}"\nkept = "{tmp_path}/kept.json"\n')
    code, words = preview("--config", config)
    assert code == 1
    assert "not signed by this hospital's key" in words


def test_without_a_file_it_may_be_the_file_of_this_kiosk(preview, tmp_path):
    config = settings(tmp_path, f'[directory]\nfile = "{tmp_path}/departments.toml"\n')
    assert preview("--config", config, "--at", "2027-03-02T08:00")[0] == 0


def test_with_the_settings_of_a_kiosk_it_lies_over_what_the_hospitals_system_says(preview, tmp_path, monkeypatch):
    (tmp_path / "departments.toml").write_text(to_toml(Directory(departments=(DepartmentEntry("mat"),))), "utf-8")
    monkeypatch.setattr(departments_preview, "asked", lambda config: (config, catalogue()))
    words = preview("departments.toml", "--config", "kiosk.toml", "--at", "2027-03-02T08:00")[1]
    assert "Mắt (Phòng 401" in words
    assert words.index("Mắt") < words.index("Nội tổng quát")


@pytest.mark.parametrize(
    ("table", "told"),
    [("", "name a file"), ('[directory]\nkey = "{key}"\nkept = "/nowhere/kept.json"\n', "no published version")],
)
def test_without_anything_to_draw_it_says_what_is_missing(preview, tmp_path, table, told):
    table = table.replace("{key}", SigningKey.generate().public_line)
    code, words = preview("--config", settings(tmp_path, table))
    assert code == 4
    assert told in words


def test_a_file_that_cannot_be_read_is_told_line_by_line(preview, tmp_path):
    (tmp_path / "broken.toml").write_text("[[departments]\n", "utf-8")
    code, words = preview("broken.toml")
    assert code == 1
    assert words.startswith("kiosk departments: ")
    assert not (tmp_path / "departments.png").exists()


def test_a_place_that_cannot_be_written_is_told(preview):
    code, words = preview("departments.toml", "--out", "/nowhere/x.png")
    assert code == 4
    assert "cannot be written" in words


@pytest.mark.parametrize("wrong", [("--at", "tomorrow"), ("--page", "0"), ("--language", "Tiếng Anh")])
def test_what_is_no_wish_is_refused(preview, wrong):
    with pytest.raises(SystemExit) as ended:
        preview("departments.toml", *wrong)
    assert ended.value.code == 2
