"""`kiosk config pin`: asked twice, kept as a hash of the kiosk's own."""

import io
import stat
import sys
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.staff import pin

PIN = "280497"


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(pin, "_COST", 16)
    path = tmp_path / "kiosk.toml"
    path.write_text(
        '[kiosk]\nid = "K3"\nname = "Quầy 3"\nhospital = "Bệnh viện Ví Dụ"\n[hospital]\nurl = "http://127.0.0.1:9"\n'
        f'[service]\npin_file = "{tmp_path}/service.pin"\n',
        "utf-8",
    )
    return path


def set_pin(config: Path, *typed: str) -> int:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", io.StringIO("\n".join(typed) + "\n"))
        return main(["config", "pin", "--config", str(config)])


def test_a_pin_typed_twice_opens_the_menu(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = config.with_name("service.pin")
    assert set_pin(config, PIN, PIN) == 0
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert pin.matches(path, PIN)
    assert not pin.matches(path, "280498")
    told = capsys.readouterr()
    assert PIN not in told.out + told.err + path.read_text("ascii")


@pytest.mark.parametrize("typed", [(PIN, "280498"), ("12345", "12345"), ("111111", "111111"), ("", "")])
def test_what_differs_or_is_no_pin_changes_nothing(config: Path, typed: tuple[str, str]) -> None:
    assert set_pin(config, PIN, PIN) == 0
    assert set_pin(config, *typed) == 1
    assert pin.matches(config.with_name("service.pin"), PIN)


def test_without_a_file_named_there_is_no_pin(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config.write_text(config.read_text("utf-8").partition("[service]")[0], "utf-8")
    assert set_pin(config, PIN, PIN) == 4
    assert "[service] pin_file" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_named(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config.write_text(config.read_text("utf-8").replace("service.pin", "nowhere/service.pin"), "utf-8")
    assert set_pin(config, PIN, PIN) == 4
    assert "nowhere/service.pin" in capsys.readouterr().err
