"""`kiosk departments check` and `template`: from an empty file to one that can be published."""

from pathlib import Path

import pytest

from kiosk.__main__ import main
from support.departments_kiosk import OWN, answer, kiosk_config

Capture = pytest.CaptureFixture[str]


@pytest.mark.parametrize("sample", [[], ["--sample", "province"], ["--sample", "commune"]])
def test_every_template_is_printed_written_and_can_be_used(sample: list[str], tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "departments.toml"
    assert main(["departments", "template", *sample]) == 0
    printed = capsys.readouterr().out
    assert main(["departments", "template", *sample, "--out", str(out)]) == 0
    assert out.read_text("utf-8") == printed
    assert main(["departments", "check", str(out)]) == 0
    told = capsys.readouterr()
    assert "dùng được / can be used" in told.out
    assert told.err == ""


def test_a_file_that_is_there_is_not_written_over(tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "departments.toml"
    out.write_text("mine", "utf-8")
    assert main(["departments", "template", "--out", str(out)]) == 1
    assert out.read_text("utf-8") == "mine"
    assert "is there already" in capsys.readouterr().err
    assert main(["departments", "template", "--out", str(tmp_path / "nowhere" / "x.toml")]) == 4


def test_findings_are_told_with_their_line_and_errors_say_no(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "departments.toml"
    file.write_text(
        '[hospital]\ncomplete = true\n\n[[departments]]\nid = "a"\nnames = { vi = "A", en = "A" }\n'
        'hours = ["T2 07:00-11:00"]\n[[departments]]\nid = "b"\nnames = { vi = "B" }\nages = "9-3"\n',
        "utf-8",
    )
    assert main(["departments", "check", str(file)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert f"LỖI / ERROR  {file}, line 11, departments, b, ages [ages-inverted]: " in told.err
    assert f"{file}, line 10, departments, b, names" in told.err


def test_notes_alone_are_no_reason_to_refuse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    answer(monkeypatch)
    file = tmp_path / "departments.toml"
    file.write_text('[[closures]]\ndepartment = "x"\nfirst = 2026-12-01\nlast = 2026-12-01\n' + OWN, "utf-8")
    config = kiosk_config(tmp_path)
    assert main(["departments", "check", str(file), "--config", str(config)]) == 0
    told = capsys.readouterr()
    assert "lưu ý / note" in told.err
    assert "can be used (2 khoa, 0 phòng" in told.out


def test_with_a_configuration_the_hospitals_system_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    answer(monkeypatch)
    file, config = tmp_path / "departments.toml", kiosk_config(tmp_path)
    file.write_text(OWN + '[[departments]]\nid = "dep-mat"\nnames = { vi = "Mắt", en = "Eyes" }\n', "utf-8")
    assert main(["departments", "check", str(file)]) == 0
    assert main(["departments", "check", str(file), "--config", str(config)]) == 1
    assert f"{file}, line 9, departments, dep-mat [department-unknown-to-system]" in capsys.readouterr().err


def test_all_faults_of_a_file_are_told(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "departments.toml"
    file.write_text("a = 1\nb = 2\n", "utf-8")
    assert main(["departments", "check", str(file)]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert [line.split(":")[1].split(", ")[1] for line in lines] == ["line 1", "line 2"]
    assert main(["departments", "check", str(tmp_path / "none.toml")]) == 1
    assert main(["departments", "check", str(file), "--config", str(tmp_path / "none.toml")]) == 3
