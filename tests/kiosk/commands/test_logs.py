"""`kiosk logs`: gathered by ssh, opened at the desk, and by nobody without the key."""

import argparse
import json
from pathlib import Path

import pytest

from kiosk.commands import CannotStartError, logs
from kiosk.staff.checks import Found, Light
from kiosk.staff.logs import JournalRead, NoJournal
from support.queued import QueuedKiosk


@pytest.fixture
def kiosk(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> QueuedKiosk:
    monkeypatch.setattr(logs.DoctorChecks, "all", lambda _: (Found("clock", Light.GREEN, "synchronised"),))
    monkeypatch.setattr(logs, "read_journal", lambda _: JournalRead(("a line of 001188990001",)))
    (tmp_path / "stick").mkdir()
    return QueuedKiosk(tmp_path / "k3", capsys).set_up()


def run(*words: object) -> int:
    parser = argparse.ArgumentParser()
    logs.configure(parser)
    return logs.run(parser.parse_args([str(word) for word in words]))


def saved(kiosk: QueuedKiosk, tmp_path: Path) -> Path:
    kiosk.capsys.readouterr()
    made = ("--new-key", tmp_path / "key", "--config", kiosk.config)
    assert run("save", tmp_path / "stick", *made, "--json") == 0
    return Path(json.loads(kiosk.capsys.readouterr().out)["file"])


def test_what_was_saved_is_read_again_with_the_key_file_or_its_groups(kiosk: QueuedKiosk, tmp_path: Path) -> None:
    file = saved(kiosk, tmp_path)
    assert run("open", file, "--key-file", tmp_path / "key") == 0
    told = kiosk.capsys.readouterr().out
    assert "green  clock: synchronised" in told
    assert 'kiosk.id = "K3"' in told
    groups = (tmp_path / "key").read_text().strip().rpartition(":")[2]
    assert run("open", file, "--key", groups.upper(), "--out", tmp_path / "out") == 0
    assert {each.name for each in (tmp_path / "out").iterdir()} == {
        "versions.txt",
        "doctor.txt",
        "settings.toml",
        "journal.log",
    }
    with pytest.raises(CannotStartError, match="nothing is overwritten"):
        run("open", file, "--key", groups, "--out", tmp_path / "out")


def test_what_it_says_beside_is_said_as_logs_and_never_as_the_queue(kiosk: QueuedKiosk, tmp_path: Path) -> None:
    file = saved(kiosk, tmp_path)
    (tmp_path / "key").chmod(0o644)
    assert run("open", file, "--key-file", tmp_path / "key", "--out", tmp_path / "out") == 0
    exposed, written = kiosk.capsys.readouterr().err.splitlines()
    assert exposed.startswith(f"kiosk logs: {tmp_path / 'key'}: ")
    assert written.startswith(f"kiosk logs: {tmp_path / 'out'}: ")
    (tmp_path / "key").write_text("nothing of the kind")
    with pytest.raises(CannotStartError, match="one is made by kiosk logs save FOLDER --new-key FILE"):
        run("open", file, "--key-file", tmp_path / "key")


@pytest.mark.parametrize("key", ["", "12", "0" * 64])
def test_another_key_opens_nothing(kiosk: QueuedKiosk, tmp_path: Path, key: str) -> None:
    file = saved(kiosk, tmp_path)
    with pytest.raises(CannotStartError):
        run("open", file, "--key", key)
    assert kiosk.capsys.readouterr().out == ""


def test_a_machine_without_a_journal_is_told_and_the_rest_saved(
    kiosk: QueuedKiosk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logs, "read_journal", lambda _: NoJournal("there is no journalctl"))
    run("save", tmp_path / "stick", "--new-key", tmp_path / "key", "--config", kiosk.config)
    assert "there is no journal here" in kiosk.capsys.readouterr().out


def test_a_stick_that_is_not_there_is_told(kiosk: QueuedKiosk, tmp_path: Path) -> None:
    with pytest.raises(CannotStartError, match="is the stick mounted"):
        run("save", tmp_path / "none", "--new-key", tmp_path / "key", "--config", kiosk.config)
    assert not (tmp_path / "key").exists()
