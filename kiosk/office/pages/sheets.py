"""A form on the page: what stands in it, what is wrong with it, and what the hospital's system says."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kiosk.directory import Change, Directory, Finding, Weight, Words
from kiosk.office.office import Draft
from kiosk.office.pages.desk import Desk


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """Somebody was faster: who and when, and what saving now would change."""

    draft: Draft
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """`values` and `faults` are by field; `seen` is the print of what the form was made from.

    `system` holds what the hospital's system says, as it would be typed. `anyway`: it can be kept as a draft in spite
    of its faults.
    """

    values: Mapping[str, str]
    seen: str
    faults: Mapping[str, tuple[Words, ...]] = field(default_factory=dict)
    hints: Mapping[str, tuple[Words, ...]] = field(default_factory=dict)
    system: Mapping[str, str] = field(default_factory=dict)
    meanwhile: Meanwhile | None = None
    anyway: bool = False
    loose: tuple[Finding, ...] = ()

    def value(self, name: str) -> str:
        """What stands in a field."""
        return self.values.get(name, "")


def of_faults(faults: Mapping[str, Words]) -> dict[str, tuple[Words, ...]]:
    """What could not be read, as a sheet holds it."""
    return {name: (words,) for name, words in faults.items()}


def beside(
    findings: Iterable[Finding], below: tuple[str, ...], fields: Iterable[str], weight: Weight
) -> tuple[dict[str, tuple[Words, ...]], tuple[Finding, ...]]:
    """Findings of one weight under a path by the field they belong to; those of no field apart."""
    known = set(fields)
    placed: dict[str, tuple[Words, ...]] = {}
    loose = []
    for finding in findings:
        if finding.weight is not weight or finding.path[: len(below)] != below:
            continue
        rest = finding.path[len(below) :]
        names = (".".join(rest), *rest[:1])
        name = next((name for name in names if name in known), None) or next(
            (one for one in sorted(known) if rest and one.startswith(f"{rest[0]}.")), None
        )
        if name is None:
            loose.append(finding)
        else:
            placed[name] = (*placed.get(name, ()), finding.says)
    return placed, tuple(loose)


def judged(
    desk: Desk, after: Directory, before: Directory, below: tuple[str, ...], fields: Iterable[str]
) -> tuple[dict[str, tuple[Words, ...]], tuple[Finding, ...]]:
    """What an edit would make wrong that was not so before, by field."""
    known = {(one.rule, one.path) for one in desk.office.findings(before)}
    fresh = [one for one in desk.office.findings(after) if (one.rule, one.path) not in known]
    return beside(fresh, below, fields, Weight.ERROR)
