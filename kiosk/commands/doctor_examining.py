"""Looking at everything, or at what was asked for and what stands before it."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from kiosk.commands.doctor_lines import Teller, Turns
from kiosk.doctor.catalogue import Part, is_meant, known_as, part_of, parts_of
from kiosk.doctor.checking import Check
from kiosk.doctor.examination import chosen_for, configuration, examined
from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.machine import Machine
from kiosk.doctor.ordering import in_order
from kiosk.doctor.telling import Examined, count, of_parts
from kiosk.release import running_release

FIRST: Final = Check("configuration", tuple)
"""Looked at before all others, which need the settings."""


def is_vietnamese(language: str | None) -> bool:
    """As `--language` says, else as the environment does (locale(7))."""
    if language is not None:
        return language == "vi"
    told = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "")
    return told.split("_")[0] == "vi"


def examine(config: Path, only: Sequence[str], *, quiet: bool, vietnamese: bool = False) -> Examined:
    """Everything, or the parts `only` names, with the red one that stands before them.

    Told on standard output in the one order there is, as far as it is known, unless `quiet`.
    """
    machine = Machine()
    began = machine.now()
    asked = tuple(part for name in only for part in known_as(name))
    settings, first = configuration(config)
    teller = Teller(vietnamese=vietnamese)
    every = chosen_for(settings, config, machine)
    if asked:
        found = _asked_for(asked, first, every)
        if not quiet:
            teller.tell(found)
    else:
        turns = Turns((FIRST, *every), (lambda _: None) if quiet else teller.tell, settings_first=settings is None)
        turns.ended(FIRST, (first,))
        found = in_order([first, *examined(every, turns.ended)])
    return Examined(began, running_release(), settings, tuple(found), asked)


def _asked_for(asked: Sequence[str], first: Finding, every: Sequence[Check]) -> list[Finding]:
    """These parts, a check of theirs that failed itself, and what stands before them. Of settings that cannot be used
    these alone, for then nothing else is known.
    """
    if first.light is Light.RED:
        return [first]
    checks = [check for check in every if any(map(_is_meant_by(asked), parts_of(check.part)))]
    found = [first, *examined(checks)]
    wanted = [*of_parts(found, asked), *(finding for finding in found if part_of(finding.part) is None)]
    before = {finding.because for finding in wanted} - {"", *(finding.part for finding in wanted)}
    finders = {part.check for name in before if (part := part_of(name)) is not None} - {check.part for check in checks}
    found += examined([check for check in every if check.part in finders])
    return in_order([*wanted, *(finding for finding in found if finding.part in before)])


def _is_meant_by(asked: Sequence[str]) -> Callable[[Part], bool]:
    """Whether a part may have findings that were asked for: `printer` has those of `printer khe-in`."""
    return lambda part: any(is_meant(name, part.name) or is_meant(part.name, name) for name in asked)


def exit_code(found: Examined, *, strict: bool) -> int:
    """1 when something is red, or yellow where that counts, or when what was asked for is not known."""
    wrong = count(found.findings, Light.RED) + (count(found.findings, Light.YELLOW) if strict else 0)
    return 1 if wrong or found.not_looked_at else 0
