"""The demo's menu for technicians: its PIN, and who is told of it."""

from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.demo.menu import PIN, with_menu
from kiosk.demo.on_desk import MENU
from kiosk.settings import HospitalLine, Kiosk, Settings
from kiosk.staff.pin import matches

ROOT = Path(__file__).parents[2]


def test_the_pin_is_the_one_that_is_told(tmp_path: Path) -> None:
    settings = with_menu(Settings(Kiosk("K3", "A", "BV"), HospitalLine("http://h.vn")), tmp_path)
    assert settings.service.pin_file is not None
    assert matches(Path(settings.service.pin_file), PIN)
    assert PIN in MENU


def test_help_and_pages_tell_pin_and_gesture(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["demo", "--help"])
    told = [capsys.readouterr().out]
    told += [(ROOT / page).read_text("utf-8") for page in ("README.md", "packaging/docs/technicians.md")]
    for text in told:
        assert PIN in text
        assert "4 seconds" in " ".join(text.split())
