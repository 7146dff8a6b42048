"""The one order in which findings are told, on the terminal, in the record, on paper and on the glass."""

from collections.abc import Iterable

from kiosk.doctor.catalogue import Group, group_of, place_of
from kiosk.doctor.findings import Finding, Light


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Group after group, part after part, so that the first red one is what to begin with.

    Settings that cannot be used come before all the rest, their group with them: nothing else was looked at for them.
    """
    found = list(findings)
    broken = has_no_settings(found)

    def place(finding: Finding) -> tuple[bool, tuple[int, int]]:
        return not (broken and group_of(finding.part) is Group.PROGRAM), place_of(finding.part)

    return sorted(found, key=place)


def has_no_settings(found: Iterable[Finding]) -> bool:
    """Whether kiosk.toml is what is wrong."""
    return any(finding.part == "configuration" and finding.light is Light.RED for finding in found)
