"""`kiosk run` on a machine that can show nothing says so, instead of ending without a word."""

from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.commands.run import DISPLAYS


def test_without_a_display_it_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text(
        '[kiosk]\nid = "K3"\nname = "Q"\nhospital = "B"\n[hospital]\nurl = "http://127.0.0.1:9"\n', "utf-8"
    )
    for name in DISPLAYS:
        monkeypatch.delenv(name, raising=False)
    assert main(["run", "--config", str(config)]) == 4
    assert "there is no display" in capsys.readouterr().err
