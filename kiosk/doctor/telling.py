"""What was found, counted in a line and as a record for programs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from kiosk.doctor.catalogue import part_of
from kiosk.doctor.findings import Finding, Light
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


def summary(findings: Sequence[Finding]) -> str:
    """`3 red, 1 yellow, 2 not looked at, 40 green; first: connection: …`; what to begin with stands last."""
    words = {Light.RED: "red", Light.YELLOW: "yellow", Light.GREY: "not looked at", Light.GREEN: "green"}
    counts = [f"{number} {word}" for light, word in words.items() if (number := count(findings, light))]
    first = next((one for light in (Light.RED, Light.YELLOW) for one in findings if one.light is light), None)
    beginning = "" if first is None else f"; first: {first.part}: {first.what}"
    return f"{', '.join(counts) or 'nothing was looked at'}{beginning}"


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
