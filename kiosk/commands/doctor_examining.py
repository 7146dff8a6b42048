"""Looking at everything, and telling each part as soon as it was found."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from kiosk.doctor.catalogue import PARTS, part_of
from kiosk.doctor.checking import Check
from kiosk.doctor.examination import chosen_for, configuration, examined, of_parts
from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.machine import Machine
from kiosk.doctor.telling import Examined, count
from kiosk.doctor.vietnamese import in_vietnamese
from kiosk.release import running_release

MARKS = {
    Light.GREEN: ("ok", "32"),
    Light.YELLOW: ("look", "33"),
    Light.RED: ("WRONG", "31"),
    Light.GREY: ("–", "2"),
}
VIETNAMESE_MARKS = {Light.GREEN: "tốt", Light.YELLOW: "xem", Light.RED: "HỎNG", Light.GREY: "–"}
COLUMN = max(len(part.name) for part in PARTS)


def is_vietnamese(language: str | None) -> bool:
    """As `--language` says, else as the environment does (locale(7))."""
    if language is not None:
        return language == "vi"
    told = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "")
    return told.split("_")[0] == "vi"


def examine(config: Path, only: Sequence[str], *, quiet: bool, vietnamese: bool = False) -> Examined:
    """Everything, or the parts `only` names; told on standard output as it is found unless `quiet`."""
    machine = Machine()
    began = machine.now()
    wanted = [part.replace("-", " ") for part in only]
    settings, first = configuration(config)

    def told(_check: Check | None, found: Sequence[Finding]) -> None:
        if not quiet:
            for finding in _wanted(found, wanted):
                tell(finding, vietnamese=vietnamese)

    told(None, [first])
    chosen = _chosen(chosen_for(settings, config, machine), wanted)
    findings = _wanted([first, *examined(chosen, told)], wanted)
    return Examined(began, running_release(), settings, tuple(findings))


def tell(finding: Finding, *, vietnamese: bool = False) -> None:
    """One finding in lines to read: a word and not a colour alone says how it is. In Vietnamese too the name stands
    first by which `--only` and `--explain` know the part.
    """
    word, colour = MARKS[finding.light]
    what, remedy = finding.what, finding.remedy
    if vietnamese:
        told = in_vietnamese(finding)
        word, what, remedy = VIETNAMESE_MARKS[finding.light], f"{told.part}: {told.what}", told.remedy
    mark = f"\033[{colour}m{word:5}\033[0m" if sys.stdout.isatty() else f"{word:5}"
    print(f"{mark}  {finding.part:{COLUMN}}  {what}")
    if remedy and finding.light is not Light.GREY:
        print(f"{'':{COLUMN + 9}}→ {remedy}")
    sys.stdout.flush()


def exit_code(found: Examined, *, strict: bool) -> int:
    """1 when something is red, or yellow where that counts."""
    wrong = count(found.findings, Light.RED) + (count(found.findings, Light.YELLOW) if strict else 0)
    return 1 if wrong else 0


def _chosen(checks: Sequence[Check], wanted: Sequence[str]) -> list[Check]:
    """Those that find a wanted part."""
    if not wanted:
        return list(checks)
    finders = {part.check for name in wanted if (part := part_of(name)) is not None}
    return [check for check in checks if check.part in finders]


def _wanted(found: Sequence[Finding], wanted: Sequence[str]) -> list[Finding]:
    """Of those; a configuration that cannot be used is always told, for then nothing else was looked at."""
    if not wanted:
        return list(found)
    broken = [one for one in found if one.part == "configuration" and one.light is Light.RED]
    return broken if broken else list(of_parts(found, wanted))
