"""What was found, counted in a line and as a record for programs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from kiosk.doctor.catalogue import group_of, is_meant
from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.ordering import in_order
from kiosk.doctor.vietnamese import in_vietnamese
from kiosk.release import Release
from kiosk.settings import Settings

SCHEMA: Final = 1


@dataclass(frozen=True, slots=True)
class Examined:
    """What was found of one kiosk, in the order it is told; `settings` are None where they cannot be used.

    `asked` are the parts that were asked for, () for all of them. A part's red cause stands among the findings too.
    """

    at: datetime
    release: Release
    settings: Settings | None
    findings: tuple[Finding, ...]
    asked: tuple[str, ...] = ()

    @property
    def not_looked_at(self) -> tuple[str, ...]:
        """What was asked for and is not known: this kiosk has no such part, or every finding of it is grey."""
        return tuple(part for part in self.asked if not any(map(_is_known, of_parts(self.findings, (part,)))))


def of_parts(found: Iterable[Finding], parts: Sequence[str]) -> Iterator[Finding]:
    """Those of certain parts: `printer` takes `printer khe-in` along."""
    return (finding for finding in found if any(is_meant(finding.part, part) for part in parts))


def _is_known(finding: Finding) -> bool:
    return finding.light is not Light.GREY


def count(findings: Sequence[Finding], light: Light) -> int:
    """How many have this light."""
    return sum(finding.light is light for finding in findings)


_COUNTED: Final = {Light.RED: "red", Light.YELLOW: "yellow", Light.GREY: "not looked at", Light.GREEN: "green"}
_COUNTED_VIETNAMESE: Final = {Light.RED: "đỏ", Light.YELLOW: "vàng", Light.GREY: "chưa xem", Light.GREEN: "xanh"}


def summary(findings: Sequence[Finding], *, vietnamese: bool = False) -> str:
    """`3 red, 1 yellow, 2 not looked at, 40 green; first: connection: …`; what to begin with stands last."""
    words = _COUNTED_VIETNAMESE if vietnamese else _COUNTED
    counts = [f"{number} {word}" for light, word in words.items() if (number := count(findings, light))]
    nothing, begin = ("chưa xem gì", "bắt đầu từ") if vietnamese else ("nothing was looked at", "first")
    told = in_order(findings)
    first = next((one for light in (Light.RED, Light.YELLOW) for one in told if one.light is light), None)
    if first is not None and vietnamese:
        first = in_vietnamese(first)
    beginning = "" if first is None else f"; {begin}: {first.part}: {first.what}"
    return f"{', '.join(counts) or nothing}{beginning}"


def record(examined: Examined) -> dict[str, object]:
    """For `--json`. `version` is the schema's: a key is never taken away or given another meaning without a new one.

    Nothing in it is secret or about a patient.
    """
    settings, release = examined.settings, examined.release
    kiosk = settings and {"id": settings.kiosk.id, "name": settings.kiosk.name, "hospital": settings.kiosk.hospital}
    return {
        "version": SCHEMA,
        "when": examined.at.isoformat(timespec="seconds"),
        "kiosk": kiosk,
        "release": {
            "version": release.version,
            "flavour": release.flavour,
            "built": release.built,
            "image": release.image,
        },
        "counts": {light.value: count(examined.findings, light) for light in Light},
        "summary": summary(examined.findings),
        "findings": [_finding(finding) for finding in examined.findings],
    }


def _finding(finding: Finding) -> dict[str, str]:
    return {
        "part": finding.part,
        "group": group_of(finding.part).name.lower(),
        "light": finding.light.value,
        "what": finding.what,
        "remedy": finding.remedy,
    }
