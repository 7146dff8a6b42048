"""The tests' own look at commands that texts name tells what is wrong."""

import pytest

from support.command_lines import commands_in, doubt_about


@pytest.mark.parametrize(
    "words",
    [
        "scan --detect",
        "queue list --aside",
        "doctor --only printer camera",
        "provision secret metrics_token",
        "printers profiles",
        "healthy [--wait SECONDS]",
        "decode FILE…",
        "logs open kiosk-K3-….logs --key-file key.txt --out K3",
    ],
)
def test_what_can_be_typed_is_well(words: str) -> None:
    assert doubt_about(words.split()) == ""


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("scan detect", "kiosk scan takes no detect"),
        ("scna", "there is no command kiosk scna"),
        ("queue lost", "kiosk queue has no lost"),
        ("queue list --no-such", "kiosk queue list has no --no-such"),
        ("provision secret tokn", "takes one of"),
    ],
)
def test_what_cannot_be_typed_is_told(words: str, says: str) -> None:
    assert says in doubt_about(words.split())


def test_commands_are_found_in_backquotes() -> None:
    assert commands_in("a `kiosk scan --detect`, `sudo kiosk provision apply FILE`; `ls`, kiosk run") == {
        ("scan", "--detect"),
        ("provision", "apply", "FILE"),
    }
