"""The whole way to the hospital's system, each step its own line; behind a red one nothing more is looked at."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from kiosk.doctor.findings import Finding, Light, behind
from kiosk.doctor.hospital import look_at_hospital
from kiosk.doctor.machine import Machine
from kiosk.doctor.network.date import CLOCKS, look_at_clocks
from kiosk.doctor.network.line import CONNECTION, ENCRYPTION, NAME, look_at_line
from kiosk.doctor.network.link import ADDRESS, LINK, look_at_address, look_at_link
from kiosk.doctor.network.target import Target, target_of
from kiosk.settings import Settings

HOSPITAL: Final = "hospital"
STEPS: Final = (LINK, ADDRESS, NAME, CONNECTION, ENCRYPTION, HOSPITAL, CLOCKS)
HERE: Final = "not needed: the hospital's system is on this machine"


def look_at_network(settings: Settings, machine: Machine) -> Iterator[Finding]:
    """From the cable to the answer."""
    target = target_of(settings)
    stages: tuple[tuple[tuple[str, ...], Callable[[], Iterator[Finding]]], ...] = (
        ((LINK, ADDRESS), partial(look_at_own_end, target, machine)),
        ((NAME, CONNECTION, ENCRYPTION), partial(look_at_line, target, settings.hospital, machine)),
        ((HOSPITAL,), partial(look_at_hospital, settings)),
        ((CLOCKS,) if target.web else (), partial(look_at_clocks, target, settings.hospital)),
    )
    red: str | None = None
    for parts, look in stages:
        left = list(parts)
        if red is None:
            for finding in look():
                yield finding
                left = [part for part in left if part != finding.part]
                red = red or (finding.part if finding.light is Light.RED else None)
        for part in left:
            if red is not None:
                yield behind(part, red)


def look_at_own_end(target: Target, machine: Machine) -> Iterator[Finding]:
    """Cable and address of this machine, which every line needs; after a red one no more comes."""
    if target.is_here:
        yield Finding(LINK, Light.GREEN, HERE)
        yield Finding(ADDRESS, Light.GREEN, HERE)
        return
    link = look_at_link(machine)
    yield link
    if link.light is not Light.RED:
        yield look_at_address(machine)
