"""`kiosk hospital`: what it takes, and what it says when it cannot."""

from typing import Any

import pytest

from kiosk.__main__ import main
from kiosk.commands import hospital, hospital_serve
from kiosk.sandbox import contract_text, server


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the server was asked for."""
    asked: dict[str, Any] = {}

    def serve(host: str, port: int, database_url: str, **more: Any) -> None:
        asked.update(host=host, port=port, database_url=database_url, **more)

    monkeypatch.setattr(server, "serve", serve)
    monkeypatch.delenv("KIOSK_HOSPITAL_DATABASE", raising=False)
    return asked


def test_without_arguments_it_serves_sqlite_in_one_process_to_this_machine_only(served: dict[str, Any]) -> None:
    assert main(["hospital", "serve"]) == 0
    assert (served["host"], served["database_url"], served["processes"]) == ("127.0.0.1", "sqlite:///hospital.db", 1)


def test_a_database_url_with_a_password_can_come_from_the_environment_and_is_not_shown(
    served: dict[str, Any], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    url = "postgresql+psycopg://kiosk:hunter2@his.example.vn/kiosk"
    monkeypatch.setenv("KIOSK_HOSPITAL_DATABASE", url)
    assert main(["hospital", "serve", "--processes", "2"]) == 0
    assert (served["database_url"], served["processes"]) == (url, 2)
    with pytest.raises(SystemExit):
        main(["hospital", "serve", "--help"])
    assert "hunter2" not in capsys.readouterr().out


@pytest.mark.parametrize("count", ["0", "-1", "two", str(hospital_serve.MOST_PROCESSES + 1)])
def test_a_number_of_processes_that_makes_no_sense_is_refused(count: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["hospital", "serve", "--processes", count])
    assert f"1 to {hospital_serve.MOST_PROCESSES}" in capsys.readouterr().err


def test_a_database_that_cannot_be_used_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["hospital", "serve", "--port", "0", "--database", "sqlite:////nowhere/at/all/hospital.db"]) == 4
    assert "/nowhere/at/all/hospital.db" in capsys.readouterr().err


def test_the_contract_is_printed_word_for_word(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["hospital", "contract"]) == 0
    assert capsys.readouterr().out == contract_text()


def test_every_action_has_a_module_that_can_be_told_its_arguments() -> None:
    assert {"serve", "contract"} <= set(hospital.ACTIONS)
    for action in hospital.ACTIONS:
        with pytest.raises(SystemExit, match="0"):
            main(["hospital", action, "--help"])
