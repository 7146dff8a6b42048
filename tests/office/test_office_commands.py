"""`kiosk hospital account`, `key` and what `serve` opens of the office."""

import io
import os
from pathlib import Path
from typing import Any

import pytest

from kiosk.__main__ import main
from kiosk.commands.hospital_office import desk_of
from kiosk.directory_files.toml_file import to_toml
from kiosk.office import passwords
from kiosk.office.key_file import KeyFileError, kept_key, read_key
from kiosk.office.signing import signed_with_another
from kiosk.sandbox import server
from kiosk.signing import SigningKey
from support.offices import CHEAP, PASSWORD, SMALL, ToldClock, clinic

TELLING = "a password that is long"


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.delenv("KIOSK_HOSPITAL_DATABASE", raising=False)
    monkeypatch.setattr(passwords, "PasswordHasher", lambda: CHEAP)
    return f"sqlite:///{tmp_path / 'hospital.db'}"


@pytest.fixture
def account(database: str, monkeypatch: pytest.MonkeyPatch) -> Any:
    def run(*words: str, said: str = "") -> int:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{said}\n"))
        more = ["--password-stdin"] if said else []
        return main(["hospital", "account", *words, *more, "--database", database])

    return run


def test_an_account_lives_from_the_command_line(
    account: Any, database: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert account("add", "lan", "--role", "admin", "--shown", "Nguyễn Thị Lan", said=PASSWORD) == 0
    assert account("add", "mai", "--role", "edit", said=PASSWORD) == 0
    assert account("password", "MAI", said=TELLING) == 0
    with clinic(database, ToldClock()) as (office, _):
        assert office.log_in("mai", PASSWORD, address="10.0.0.1") is None
        assert office.log_in("mai", TELLING, address="10.0.0.1") is not None
    assert account("disable", "mai") == 0
    capsys.readouterr()
    assert account("list") == 0
    listed = capsys.readouterr().out
    assert listed.splitlines() == ["lan\tadmin\tactive\tNguyễn Thị Lan", "mai\tedit\tdisabled\tmai"]


def test_what_is_refused_is_said_and_passwords_are_no_arguments(
    account: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    assert account("add", "lan", "--role", "admin", said="ngắn") == 1
    assert account("add", "lan", "--role", "admin", said=PASSWORD) == 0
    assert account("disable", "lan") == 1
    assert account("password", "ai-day", said=PASSWORD) == 4
    assert account("add", "mai", "--role", "edit") == 4
    told = capsys.readouterr().err
    for words in ("ít nhất 10 ký tự", "Cần ít nhất một quản trị viên", "no such account", "--password-stdin"):
        assert words in told


def test_the_key_is_made_once_for_its_owner_only_and_its_public_half_is_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "hospital.signing.pem"
    assert main(["hospital", "key", "--file", str(path)]) == 4
    assert main(["hospital", "key", "--file", str(path), "--make"]) == 0
    printed = capsys.readouterr().out
    assert path.stat().st_mode & 0o777 == 0o600
    assert printed == f'[directory]\nkey = "{SigningKey.from_pem(path.read_bytes()).public_line}"\n'
    assert main(["hospital", "key", "--file", str(path), "--make"]) == 0
    assert capsys.readouterr().out == printed
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_a_key_others_can_read_or_that_is_none_is_not_used(tmp_path: Path) -> None:
    path = tmp_path / "key.pem"
    kept_key(path)
    path.chmod(0o640)
    with pytest.raises(KeyFileError, match="chmod 600"):
        read_key(path)
    path.chmod(0o600)
    path.write_text("nothing of the kind")
    with pytest.raises(KeyFileError, match=r"key\.pem"):
        kept_key(path)


def test_of_several_that_start_at_once_all_get_one_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "key.pem"
    rival = SigningKey.generate()
    link = os.link

    def somebody_was_faster(source: Path, target: Path) -> None:
        path.write_bytes(rival.pem())
        path.chmod(0o600)
        link(source, target)

    monkeypatch.setattr(os, "link", somebody_was_faster)
    key, made = kept_key(path)
    assert (key.public_line, made) == (rival.public_line, False)


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the server was asked for."""
    asked: dict[str, Any] = {}
    monkeypatch.setattr(server, "serve", lambda *_words, **more: asked.update(more))
    return asked


def test_the_office_keeps_its_key_beside_the_database(served: dict[str, Any], database: str, tmp_path: Path) -> None:
    assert main(["hospital", "serve", "--database", database, "--public-url", "https://kham.example.vn"]) == 0
    office = served["office"]
    assert (office.key_file, office.site.secure, office.first) == (tmp_path / "hospital.signing.pem", True, None)
    assert [*tmp_path.iterdir()] == [], "nothing is made before it is served"


def test_a_server_database_needs_a_named_key(served: dict[str, Any], tmp_path: Path) -> None:
    url = ["--database", "postgresql+psycopg://his.example.vn/kiosk"]
    assert main(["hospital", "serve", *url]) == 0
    assert served["office"] is None
    assert main(["hospital", "serve", *url, "--signing-key", str(tmp_path / "key.pem")]) == 0
    assert served["office"].key_file == tmp_path / "key.pem"
    assert main(["hospital", "serve", *url, "--his", str(tmp_path / "kiosk.toml")]) == 4


def test_who_serves_is_told_what_is_missing_and_what_is_dangerous(
    database: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], account: Any
) -> None:
    def serve(*_words: object, announce: Any, **_more: object) -> None:
        announce("http://192.168.1.5:8089")

    monkeypatch.setattr(server, "serve", serve)
    assert main(["hospital", "serve", "--database", database]) == 0
    told = capsys.readouterr().err
    assert "http://192.168.1.5:8089/staff/" in told
    assert "in the clear" in told
    assert "kiosk hospital account add" in told
    account("add", "lan", "--role", "admin", said=PASSWORD)
    assert main(["hospital", "serve", "--database", database, "--public-url", "https://kham.example.vn"]) == 0
    told = capsys.readouterr().err
    assert "in the clear" not in told
    assert "account add" not in told


def test_the_first_directory_is_published_once_and_a_broken_one_is_said(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "departments.toml"
    file.write_text(to_toml(SMALL), "utf-8")
    seen: list[Any] = []

    def serve(_host: str, _port: int, url: str, *, office: Any, **_more: object) -> None:
        with clinic(url, ToldClock()) as (_, hospital), office.opened(hospital, lambda: None) as opened:
            seen.append((opened.released()[0], opened.office.draft().directory))

    monkeypatch.setattr(server, "serve", serve)
    words = ["hospital", "serve", "--database", database, "--directory", str(file)]
    assert main(words) == 0
    assert main(words) == 0
    assert seen == [(1, SMALL), (1, SMALL)]
    key = tmp_path / "hospital.signing.pem"
    key.write_bytes(SigningKey.generate().pem())
    capsys.readouterr()
    with desk_of(database) as desk:
        assert signed_with_another(key, desk.database) == 1
    key.unlink()
    assert main(words) == 4, "no new key that every kiosk would refuse"
    assert "version 1 was signed with it" in capsys.readouterr().err
    file.write_text(file.read_text("utf-8").replace('code = "SN"', 'code = "KB"'), "utf-8")
    other = f"sqlite:///{tmp_path / 'other.db'}"
    assert main(["hospital", "serve", "--database", other, "--directory", str(file)]) == 4
    assert "KB" in capsys.readouterr().err
