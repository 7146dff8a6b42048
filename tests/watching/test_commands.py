"""`kiosk quality` and `kiosk journal` as they are typed."""

import json
from pathlib import Path

import pytest
from watching.invented_week import Lobby

from kiosk.__main__ import main
from kiosk.journal import Note
from kiosk.watching.weeks import Week, Weeks

W47 = Week(2026, 47)


@pytest.fixture
def config(tmp_path: Path) -> str:
    path = tmp_path / "kiosk.toml"
    path.write_text(
        '[kiosk]\nid = "K3"\nname = "Quầy 3"\nhospital = "Bệnh viện Ví Dụ"\n[hospital]\nurl = "https://x.example"\n'
        f'[quality]\npath = "{tmp_path}/quality.json"\n',
        "utf-8",
    )
    return str(path)


@pytest.fixture
def counted(tmp_path: Path) -> None:
    Weeks(tmp_path / "quality.json", 60).save(W47, Lobby(W47, 1, crowd=0.1).file)


@pytest.mark.usefixtures("counted")
def test_a_week_as_page_text_and_json(config: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    week = ["quality", "--week", "2026-W47", "--config", config]
    assert main(week) == 0
    assert "Bệnh viện Ví Dụ · Quầy 3 (K3) · tuần 2026-W47" in capsys.readouterr().out
    assert main([*week, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["visits"] > 50
    assert main([*week, "--html", str(tmp_path / "week.html")]) == 0
    assert (tmp_path / "week.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    assert main([*week, "--html", "-"]) == 0
    assert capsys.readouterr().out.startswith("<!DOCTYPE html>")


def test_a_week_nothing_is_known_of_is_a_no(config: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quality", "--week", "2026-W40", "--config", config]) == 1
    assert "chưa có số liệu" in capsys.readouterr().out
    assert main(["quality", "--this-week", "--config", config]) == 1


def test_looking_changes_no_file(config: str, tmp_path: Path) -> None:
    damaged = tmp_path / "quality-2026-W47.json"
    damaged.write_bytes(b"{")
    assert main(["quality", "--week", "2026-W47", "--config", config]) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kiosk.toml", "quality-2026-W47.json"]


def test_what_is_no_week_and_no_place(config: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["quality", "--week", "47"])
    assert "is no week such as 2026-W47" in capsys.readouterr().err
    assert main(["quality", "--config", config, "--html", "/nowhere/at/all.html"]) == 4


def test_events_for_eyes_for_documents_and_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["journal", "events", "visit-ended"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("visit-ended  (info)\n")
    assert "stopped-K10" in said
    assert main(["journal", "events", "--markdown"]) == 0
    table = capsys.readouterr().out.splitlines()
    assert len(table) == len(Note) + 2
    assert all(line.startswith("| ") or line.startswith("|---") for line in table)
    assert main(["journal", "events", "printer", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [event["note"] for event in told] == ["printer-status"]
    assert told[0]["facts"][1]["words"][0] == "ready"
    assert main(["journal", "events", "nothing-such"]) == 1


def test_an_event_nobody_knows_is_said_to_be_none(capsys: pytest.CaptureFixture[str]) -> None:
    for form in ([], ["--json"], ["--markdown"]):
        assert main(["journal", "events", "nope", *form]) == 1
        told = capsys.readouterr()
        assert (told.out, told.err) == ("", "kiosk journal: no such event; `kiosk journal events` lists them\n")
