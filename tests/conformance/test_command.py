"""`kiosk hospital check` as it is typed."""

import argparse
import io
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk.commands import hospital_check
from kiosk.conformance.schema import hurry
from support.broken_hospitals import MUTANTS, BrokenHospital, Mutant
from support.broken_hospitals.breaking import Ask, Asked, Said

Typed = Callable[..., int]


@pytest.fixture
def typed(hospital: BrokenHospital, monkeypatch: pytest.MonkeyPatch) -> Typed:
    """`typed("--only", …)` runs the command against the hospital, nobody at the keyboard; gives its exit code."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))

    def run(*words: str, url: str | None = hospital.origin) -> int:
        parser = argparse.ArgumentParser()
        hospital_check.configure(parser)
        return hospital_check.run(parser.parse_args([*([url] if url else []), *words]))

    return run


def test_a_good_hospital_is_0_with_a_line_for_each_check(typed: Typed, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("--yes", "--only", "health-cheap", "--only", "unknown-*") == 0
    out, err = capsys.readouterr()
    assert out.count("✓ L0 ") == 4
    assert "4 passed, 0 failed" in out
    assert "WRITES invented patients" in err


def test_a_broken_hospital_is_1(typed: Typed, hospital: BrokenHospital, capsys: pytest.CaptureFixture[str]) -> None:
    hospital.breaking(MUTANTS["unknown-fields-refused"])
    assert typed("--yes", "--only", "unknown-fields-ignored") == 1
    out = capsys.readouterr().out
    assert "✗ L0 unknown-fields-ignored" in out
    assert "contract   “**Ignore what you do not know**" in out


def test_nobody_to_ask_and_no_yes_is_3_and_nothing_was_sent(
    typed: Typed, hospital: BrokenHospital, capsys: pytest.CaptureFixture[str]
) -> None:
    assert typed("--only", "health-cheap") == 3
    assert "--yes" in capsys.readouterr().err


@pytest.mark.parametrize(("answer", "code"), [("yes\n", 0), ("y\n", 3), ("\n", 3)])
def test_who_sits_at_the_keyboard_is_asked(
    typed: Typed, monkeypatch: pytest.MonkeyPatch, answer: str, code: int
) -> None:
    keyboard = io.StringIO(answer)
    monkeypatch.setattr(keyboard, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", keyboard)
    assert typed("--only", "health-cheap") == code


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("http://127.0.0.1:9",), "does not answer"),
        (("his.example.vn",), "Give its URL"),
        (("https://user:secret@his.example.vn",), "does not belong into a URL"),
        ((), "Give its URL"),
        (("--only", "no-such-check", "HERE"), "no check `no-such-check`"),
        (("--token-file", "no/such/file", "HERE"), "cannot be read"),
        (("--client-id", "K3", "HERE"), "OAuth2 needs"),
        (("--report", "no/such/folder/report.html", "--only", "health-cheap", "HERE"), "No such file"),
    ],
)
def test_what_cannot_be_run_is_3_and_says_why(
    typed: Typed, hospital: BrokenHospital, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], says: str
) -> None:
    assert typed("--yes", *(hospital.origin if word == "HERE" else word for word in words), url=None) == 3
    assert says in capsys.readouterr().err


def test_a_hospital_that_is_closed_is_3_and_not_a_success(
    typed: Typed, hospital: BrokenHospital, capsys: pytest.CaptureFixture[str]
) -> None:
    async def closed(asked: Asked, ask: Ask, memory: dict[str, object]) -> Said:
        said = await ask(asked)
        return said.edited(lambda body: body.replace('"state":"open"', '"state":"closed"'))

    hospital.breaking(Mutant("closed", (), closed))
    assert typed("--yes", "--only", "same-key-same-visit") == 3
    assert "come back in its hours" in capsys.readouterr().err


def test_a_missing_library_is_3_and_names_the_extra(
    typed: Typed, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in [name for name in sys.modules if name.startswith("kiosk.conformance")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "schemathesis", None)
    assert typed("--yes") == 3
    assert "pip install 'kiosk[conformance]'" in capsys.readouterr().err


def test_the_list_needs_no_hospital(typed: Typed, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("--list", url=None) == 0
    listed = capsys.readouterr().out
    assert "same-key-same-visit" in listed
    assert "schema-createVisit" in listed


def test_a_level_alone_is_run(typed: Typed, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("--yes", "--level", "L1", "--examples", "1") == 0
    out = capsys.readouterr().out
    assert "✓ L1 services-by-payer" in out
    assert " L0 " not in out


def test_the_report_is_written(typed: Typed, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    assert typed("--yes", "--only", "health-cheap", "--report", str(page)) == 0
    assert page.read_text("utf-8").startswith("<!doctype html>")


def test_a_hook_calls_the_patient_in(typed: Typed, hospital: BrokenHospital, tmp_path: Path) -> None:
    hook = tmp_path / "call.py"
    hook.write_text(
        "import sys, urllib.request\n"
        f"url = '{hospital.origin}/sandbox/visits/' + sys.argv[1] + ':call'\n"
        "urllib.request.urlopen(urllib.request.Request(url, b'', method='POST'))\n"
    )
    assert typed("--yes", "--only", "cancel-after-called", "--call-hook", f"{sys.executable} {hook}") == 0
    assert typed("--yes", "--only", "cancel-after-called", "--call-hook", "no-such-command") == 0


def test_a_scarce_slot_may_be_named(typed: Typed, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("--yes", "--only", "last-place", "--scarce-slot", "no-such-slot") == 0
    assert "names no slot or queue" in capsys.readouterr().out
    slot = "s-tm-1-am.20261123.0900"
    assert typed("--yes", "--only", "last-place", "--scarce-slot", slot) == 0
    assert f"on slotId {slot}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("wait", "sent"), [(25, 0), ("30", 0), (1, 0), (0, 0), (31, 31), ("1" * 9, "1" * 9), ("x", "x")]
)
def test_nobody_waits_half_a_minute_for_each_of_many_questions(wait: object, sent: object) -> None:
    case = SimpleNamespace(query={"wait": wait, "kiosk": "K3"})
    hurry(case)  # type: ignore[arg-type]
    assert case.query == {"wait": sent, "kiosk": "K3"}
    hurry(SimpleNamespace(query=None))  # type: ignore[arg-type]
