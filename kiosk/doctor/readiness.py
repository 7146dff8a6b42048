"""The readiness report of what was found: for `ui.paper`, and as plain text."""

from collections.abc import Iterator

from kiosk.doctor.catalogue import Group, part_of
from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.telling import Examined
from kiosk.doctor.vietnamese import in_vietnamese, name_of
from ui.paper.readiness import (
    FOR_HOSPITAL,
    MARK_WORDS,
    REMEDY,
    SIGNED,
    TECHNICIAN,
    TITLE,
    Mark,
    Readiness,
    ReadinessGroup,
    ReadinessRow,
    both,
    facts_of,
)
from ui.paper.words import VIETNAM, Words

WIDTH = 78


def readiness_of(examined: Examined, *, vietnamese: bool = False) -> Readiness:
    """Grouped for reading: devices first, for the technician stands before them. Time is Vietnam's. Names are told in
    both languages; what was found and the remedy in the doctor's English, or in Vietnamese.
    """
    kiosk = examined.settings.kiosk if examined.settings is not None else None
    rows: dict[Group, list[ReadinessRow]] = {group: [] for group in Group}
    for finding in examined.findings:
        part = part_of(finding.part)
        rows[part.group if part is not None else Group.PROGRAM].append(_row(finding, vietnamese))
    groups = (
        ReadinessGroup(Words(group.vietnamese, group.english), tuple(found)) for group, found in rows.items() if found
    )
    return Readiness(
        hospital=kiosk.hospital if kiosk is not None else "",
        kiosk=f"{kiosk.id} · {kiosk.name}" if kiosk is not None else "",
        at=examined.at.astimezone(VIETNAM),
        version=examined.release.words,
        groups=tuple(groups),
    )


def readiness_text(report: Readiness) -> str:
    """For a mail or a terminal, with places to sign."""
    return "\n".join(_lines(report)) + "\n"


def _row(finding: Finding, vietnamese: bool) -> ReadinessRow:
    told = in_vietnamese(finding) if vietnamese else finding
    remedy = "" if finding.light is Light.GREY else told.remedy  # another row has it
    return ReadinessRow(Mark(finding.light.value), Words(name_of(finding.part), finding.part), told.what, remedy)


def _lines(report: Readiness) -> Iterator[str]:
    yield both(TITLE)
    yield "=" * WIDTH
    for name, value in facts_of(report):
        yield f"{both(name)}: {value}"
    yield ""
    yield f">>> {both(report.verdict)}"
    yield f"    {both(report.counted)}"
    for group in report.groups:
        yield ""
        yield both(group.name)
        yield "-" * WIDTH
        for row in group.rows:
            yield f"[{MARK_WORDS[row.mark].vi}] {both(row.name)}: {row.what}"
            if row.remedy:
                yield f"    {REMEDY} {row.remedy}"
    for who in (TECHNICIAN, FOR_HOSPITAL):
        yield from ("", "", "", "." * (WIDTH // 2), f"{both(who)} ({both(SIGNED)})")
