"""What was found, counted in a line and as a record for programs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from kiosk.doctor.catalogue import part_of
from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.vietnamese import in_vietnamese
from kiosk.release import Release
from kiosk.settings import Settings

SCHEMA: Final = 1


@dataclass(frozen=True, slots=True)
class Examined:
    """Everything that was found of one kiosk; `settings` are None where they cannot be used."""

    at: datetime
    release: Release
    settings: Settings | None
    findings: tuple[Finding, ...]


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
    first = next((one for light in (Light.RED, Light.YELLOW) for one in findings if one.light is light), None)
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
    part = part_of(finding.part)
    return {
        "part": finding.part,
        "group": part.group.name.lower() if part is not None else "",
        "light": finding.light.value,
        "what": finding.what,
        "remedy": finding.remedy,
    }
