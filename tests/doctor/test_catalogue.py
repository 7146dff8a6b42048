"""Every part has one entry, in both languages, and every entry a check that finds it."""

from itertools import groupby
from pathlib import Path

from kiosk.doctor import checks
from kiosk.doctor.catalogue import PARTS, TOLD, Group, is_meant, known_as, part_of
from kiosk.doctor.network.chain import STEPS
from kiosk.settings import parse
from support.machines import World


def check_names(folder: Path) -> set[str]:
    text = '[kiosk]\nid = "K3"\nname = "Q"\nhospital = "B"\n[hospital]\nurl = "https://x.example"\n'
    return {check.part for check in checks(parse(text, "kiosk.toml"), World(folder).machine())}


def test_every_check_is_told_of_and_every_entry_has_its_check(tmp_path: Path) -> None:
    names = check_names(tmp_path) | {"configuration"}
    assert {part.check for part in PARTS} == names
    assert set(STEPS) == {part.name for part in PARTS if part.check == "network"}


def test_what_a_check_finds_is_told_together_and_groups_one_after_the_other() -> None:
    checks = [part.check for part in TOLD]
    assert len([name for name, _ in groupby(checks)]) == len({*checks}), "a check is told when it has ended"
    assert [group for group, _ in groupby(part.group for part in TOLD)] == list(Group)


def test_parts_are_known_by_the_names_that_are_printed() -> None:
    for part in PARTS:
        assert known_as(part.name) == known_as(part.name.replace(" ", "-")) == known_as(part.vietnamese)
        assert known_as(part.name) == (part.name,)
        assert is_meant(part.name, known_as(part.vietnamese)[0])
    assert is_meant("printer khe-in", known_as("Máy in khe-in")[0])
    assert not is_meant("printer quầy", known_as("printer khe-in")[0])
    assert not is_meant("hospital's clock", known_as("hospital")[0])
    assert known_as("network") == STEPS
    assert known_as("toaster") == known_as("") == ()


def test_entries_are_whole_and_no_name_is_given_twice() -> None:
    assert len({part.name for part in PARTS}) == len(PARTS)
    assert len({part.vietnamese for part in PARTS}) == len(PARTS)
    for part in PARTS:
        assert part.means.rstrip(".)")
        assert part.remedy
        assert any(colour in part.means for colour in ("Red", "Yellow", "yellow", "As scanner")), part.name


def test_a_finding_finds_its_entry_by_the_longest_name() -> None:
    for finding, name in (
        ("printer khe-in", "printer"),
        ("chip trust", "chip trust"),
        ("camera focus", "camera focus"),
    ):
        part = part_of(finding)
        assert part is not None
        assert part.name == name
    assert part_of("toaster") is None
