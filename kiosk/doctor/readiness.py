"""The readiness report of what was found: for `ui.paper`, and as plain text."""

from collections.abc import Iterator
from itertools import groupby

from kiosk.doctor.catalogue import group_of
from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.ordering import in_order
from kiosk.doctor.telling import Examined
from kiosk.doctor.vietnamese import in_vietnamese, name_of
from ui.paper.readiness import (
    FOR_HOSPITAL,
    MARK_WORDS,
    REMEDY,
    SIGNED,
    TECHNICIAN,
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
    both languages; what was found and the remedy in the doctor's English, or in Vietnamese. Where certain parts alone
    were asked for it is a check of these, and says nothing of the kiosk.
    """
    kiosk = examined.settings.kiosk if examined.settings is not None else None
    groups = (
        ReadinessGroup(Words(group.vietnamese, group.english), tuple(_row(one, vietnamese) for one in found))
        for group, found in groupby(in_order(examined.findings), lambda one: group_of(one.part))
    )
    return Readiness(
        hospital=kiosk.hospital if kiosk is not None else "",
        kiosk=f"{kiosk.id} · {kiosk.name}" if kiosk is not None else "",
        at=examined.at.astimezone(VIETNAM),
        version=examined.release.words,
        groups=tuple(groups),
        whole=not examined.asked,
    )


def readiness_text(report: Readiness) -> str:
    """For a mail or a terminal, with places to sign."""
    return "\n".join(_lines(report)) + "\n"


def _row(finding: Finding, vietnamese: bool) -> ReadinessRow:
    told = in_vietnamese(finding) if vietnamese else finding
    remedy = "" if finding.light is Light.GREY else told.remedy  # another row has it
    return ReadinessRow(Mark(finding.light.value), Words(name_of(finding.part), finding.part), told.what, remedy)


def _lines(report: Readiness) -> Iterator[str]:
    yield both(report.title)
    yield "=" * WIDTH
    for name, value in facts_of(report):
        yield f"{both(name)}: {value}"
    yield ""
    if report.whole:
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
    for who in (TECHNICIAN, FOR_HOSPITAL) if report.whole else ():
        yield from ("", "", "", "." * (WIDTH // 2), f"{both(who)} ({both(SIGNED)})")
