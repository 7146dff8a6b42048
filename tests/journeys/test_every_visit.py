"""Every visit of the demo, by the command a person types, ends as its name promises."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from kiosk.demo.headless import play
from kiosk.demo.visits import VISITS
from support.by_night import by_night
from support.doctors_hours import need_a_doctors_place

SCREENS = {
    "insured": ["welcome", "identity", "department", "review", "ticket"],
    "chip": ["welcome", "reading-card", "identity", "department", "review", "ticket"],
    "vneid": ["welcome", "identity", "department", "review", "ticket"],
    "too-far": ["welcome", "welcome-coached", "identity", "department", "review", "ticket"],
    "two-cards": ["welcome", "choose-document", "identity", "department", "review", "ticket"],
    "bhyt": ["welcome", "identity", "department", "review", "ticket"],
    "uninsured": ["welcome", "identity", "coverage", "department", "review", "paying", "ticket"],
    "doctor": ["welcome", "identity", "department", "review", "session", "review", "ticket"],
    "payment": ["welcome", "identity", "department", "review", "paying", "paying-code", "ticket"],
    "pay-at-desk": ["welcome", "identity", "department", "review", "paying", "ticket"],
    "again": ["welcome", "identity", "registered", "ticket"],
    "nurse": ["welcome", "identity", "department", "review", "ticket"],
    "appointment": ["welcome", "identity", "appointment", "review", "ticket"],
    "child": ["welcome", "identity", "department", "review", "ticket"],
    "elder": ["welcome", "identity", "department", "review", "ticket"],
    "offline": ["welcome", "identity", "department", "review", "ticket"],
    "unknown-code": ["welcome", "read-problem"],
    "forged-chip": ["welcome", "reading-card", "read-problem"],
    "expired-insurance": ["welcome", "identity", "coverage", "department", "review", "paying", "ticket"],
    "torn": ["welcome", "identity", "department", "review", "ticket-torn", "ticket"],
    "no-paper": ["welcome", "identity", "department", "review", "ticket"],
}

PAYMENT = {"payment": ["paid"], "pay-at-desk": ["at-desk", "unknown"], "insured": ["none"]}
"""What a ticket says of the money; `unknown` where a code had been shown."""


TYPED = ("insured", "offline", "forged-chip")
"""Played by the command, in a process of their own; the others in this one."""

LIKE_ANOTHER = {
    *("vneid", "too-far", "two-cards", "bhyt", "appointment", "child", "elder"),
    *("expired-insurance", "pay-at-desk", "no-paper", "nurse", "unknown-code"),
}
"""Another visit goes the same ways of the program; what is special in them has tests of its own."""


def kiosk(*words: str, timeout: float = 90) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *words], capture_output=True, text=True, timeout=timeout, check=False
    )


@pytest.mark.parametrize("name", by_night(SCREENS, by_day=SCREENS.keys() - LIKE_ANOTHER))
@pytest.mark.usefixtures("qapp")
def test_the_visit_ends_as_its_name_promises(name: str, tmp_path: Path) -> None:
    if name == "doctor":
        need_a_doctors_place()
    if name in TYPED:
        done = kiosk("demo", "--headless", "--visit", name, "--out", str(tmp_path))
        assert done.returncode == 0, done.stdout + done.stderr
    else:
        assert play(VISITS[name], tmp_path) == 0
    summary = json.loads((tmp_path / "summary.json").read_text("utf-8"))
    visit = VISITS[name]
    assert summary["visit"] == name
    assert summary["outcome"] == visit.outcome
    assert summary["printed"] is visit.printed
    assert summary["offline"] is (name == "offline")
    assert summary["receipt"] is (tmp_path / "receipt.png").exists() is (name == "payment")
    if name in PAYMENT:
        assert summary["payment"] in PAYMENT[name]
    assert (summary["shown_after_s"] is not None) is (name == "nurse")
    pictures = sorted(path.stem.partition("-")[2] for path in (tmp_path / "screens").glob("*.png"))
    assert pictures == sorted(SCREENS[name])
    if visit.outcome == "refused":
        assert summary["queue_number"] == ""
        return
    assert summary["queue_number"].startswith(("K3-", "T-")) is (name == "offline")
    if visit.printed:
        with Image.open(tmp_path / "ticket.png") as ticket:
            codes = zxingcpp.read_barcodes(ticket.convert("L"))
        assert ["/status/KSK1:V:" in code.text for code in codes] == [True]
        assert (tmp_path / "ticket.bin").read_bytes().startswith(b"\x1b@")
    else:
        assert not (tmp_path / "ticket.png").exists()


def test_every_visit_there_is_stands_in_this_table() -> None:
    assert set(SCREENS) == set(VISITS)


def test_a_visit_nobody_knows_is_told_with_the_known_ones() -> None:
    done = kiosk("demo", "--headless", "--visit", "nobody")
    assert done.returncode == 2
    assert "insured" in done.stderr


def test_the_visit_works_in_landscape_and_in_english(tmp_path: Path) -> None:
    done = kiosk("demo", "--headless", "--landscape", "--language=en", "--paper", "58", "--out", str(tmp_path))
    assert done.returncode == 0, done.stdout + done.stderr
    with Image.open(tmp_path / "ticket.png") as ticket:
        assert ticket.width == 384
