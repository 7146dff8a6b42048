"""`kiosk departments show`: what patients are offered, and who said so."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.commands.departments_words import columns, width
from kiosk.directory_files.published import Published, sealed
from kiosk.directory_files.toml_file import from_toml
from kiosk.signing import SigningKey
from support.departments_kiosk import OWN, answer, kiosk_config

Capture = pytest.CaptureFixture[str]
MONDAY = "2026-11-23T08:00"
NIGHT = "2026-11-23T22:00"


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    answer(monkeypatch)
    file = tmp_path / "departments.toml"
    file.write_text(OWN, "utf-8")
    return file


def shown(capsys: Capture, *words: str) -> list[str]:
    assert main(["departments", "show", *words]) == 0
    return capsys.readouterr().out.splitlines()


def line_of(lines: list[str], word: str) -> str:
    return next(line for line in lines if word in line)


def test_without_a_file_the_kiosks_own_directory_is_laid_over_what_the_system_says(
    own: Path, tmp_path: Path, capsys: Capture
) -> None:
    config = kiosk_config(tmp_path, f'[directory]\nfile = "{own}"\n')
    lines = shown(capsys, "--config", str(config), "--at", MONDAY)
    assert lines[0] == "K3, T2 23/11/2026 08:00"
    assert lines[2].startswith("Khoa Nhi")
    assert "mở / open" in line_of(lines, "dep-tm")
    assert "→ T4 25/11 07:00" in line_of(shown(capsys, "--config", str(config), "--at", NIGHT), "dep-tm"), (
        "24 November is a public holiday"
    )


def test_every_word_is_told_with_who_said_it_and_what_it_outweighs(own: Path, tmp_path: Path, capsys: Capture) -> None:
    config = kiosk_config(tmp_path, f'[directory]\nfile = "{own}"\n')
    lines = shown(capsys, "--config", str(config), "--explain")
    changed = line_of(lines, "Khoa Nhi")
    assert changed.split()[:2] == ["names.vi", "danh"]
    assert changed.endswith("Khoa Nhi  (thay cho / instead of: Nhi)")
    assert line_of(lines, "Phòng 305").split() == ["names.vi", "HIS", "Phòng", "305"]
    assert "directory" in line_of(lines, "heart")
    assert "mặc định / default" in line_of(lines, "kiosks")


def test_a_file_alone_is_shown_alone_and_with_a_configuration_over_its_system(
    own: Path, tmp_path: Path, capsys: Capture
) -> None:
    config = kiosk_config(tmp_path)
    assert not any("HIS" in line for line in shown(capsys, str(own), "--explain"))
    assert any("HIS" in line for line in shown(capsys, str(own), "--explain", "--config", str(config)))


def test_a_kiosk_without_a_directory_shows_what_the_system_says(own: Path, tmp_path: Path, capsys: Capture) -> None:
    lines = shown(capsys, "--config", str(kiosk_config(tmp_path)))
    assert [line.split()[0] for line in lines[2:4]] == ["Tim", "Nhi"]


def test_the_published_version_that_is_kept_is_shown(own: Path, tmp_path: Path, capsys: Capture) -> None:
    key, kept = SigningKey.generate(), tmp_path / "kept.json"
    kept.write_bytes(sealed(Published(1, datetime(2026, 11, 1, tzinfo=UTC), from_toml(OWN)), key))
    line = f'[directory]\nkey = "{{}}"\nkept = "{kept}"\n'
    config = kiosk_config(tmp_path, line.format(key.public_line))
    assert any("Khoa Nhi" in line for line in shown(capsys, "--config", str(config)))
    config = kiosk_config(tmp_path, line.format(SigningKey.generate().public_line))
    assert main(["departments", "show", "--config", str(config)]) == 1
    assert "not signed by this hospital's key" in capsys.readouterr().err


def test_each_kiosk_shows_its_own(own: Path, capsys: Capture) -> None:
    own.write_text(OWN.replace('icon = "heart"', 'kiosks = ["K1"]'), "utf-8")
    assert "ẩn / hidden" in line_of(shown(capsys, str(own), "--kiosk", "K3"), "dep-tm")
    assert "ẩn / hidden" not in line_of(shown(capsys, str(own), "--kiosk", "K1"), "dep-tm")


def test_programs_read_json(own: Path, capsys: Capture) -> None:
    told = json.loads("\n".join(shown(capsys, str(own), "--json", "--explain", "--at", MONDAY)))
    assert told["at"] == "2026-11-23T08:00:00+07:00"
    assert [one["id"] for one in told["catalogue"]["departments"]] == ["dep-nhi", "dep-tm"]
    assert {"path", "value", "origin", "instead_of"} == set(told["explained"][0])


def test_a_system_that_does_not_answer_is_told_and_the_answer_is_no(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "departments.toml"
    file.write_text(OWN, "utf-8")
    config = kiosk_config(tmp_path, f'[directory]\nfile = "{file}"\n')
    assert main(["departments", "show", "--config", str(config)]) == 1
    told = capsys.readouterr()
    assert "no answer" in told.err
    assert "Khoa Nhi" in told.out


@pytest.mark.parametrize("at", ["tomorrow", "25:00"])
def test_a_time_that_is_none_is_not_understood(at: str, own: Path) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["departments", "show", str(own), "--at", at])
    assert caught.value.code == 2


def test_a_file_with_faults_is_told_line_by_line(own: Path, capsys: Capture) -> None:
    own.write_text(OWN + "colour = 1\n", "utf-8")
    assert main(["departments", "show", str(own)]) == 1
    assert f'{own}, line 9: departments "dep-tm", colour: không có khóa này' in capsys.readouterr().err


def test_orders_to_the_terminal_are_taken_out_of_names(own: Path, capsys: Capture) -> None:
    own.write_text(OWN.replace("Khoa Nhi", "Khoa\\u001b[31mNhi"), "utf-8")
    assert "\x1b" not in "\n".join([*shown(capsys, str(own)), *shown(capsys, str(own), "--explain")])


@pytest.mark.parametrize(
    ("text", "signs"),
    [("Tim mạch", 8), ("Tim ma\u0323ch", 8), ("心血管内科", 10), ("បេះដូង", 5), ("소아과", 6), ("", 0)],
)
def test_columns_count_what_the_eye_counts(text: str, signs: int) -> None:
    assert width(text) == signs
    [line, _] = columns([(text, "|"), ("x" * 20, "|")])
    assert width(line) == 23
