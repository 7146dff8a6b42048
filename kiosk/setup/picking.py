"""What is chosen and not typed: link, WLAN, adapter, devices, the panel."""

from dataclasses import replace
from typing import Final

import msgspec

from kiosk.setup import events, jobs
from kiosk.setup.checks import Told, Verdict
from kiosk.setup.entry import Entry
from kiosk.setup.fields import Field
from kiosk.setup.given import KEPT, FoundDevice
from kiosk.setup.moves import Moved, forget, give, lay, stay
from kiosk.setup.pages import TARGETS, Picking, Touching, Typing
from kiosk.setup.parts import DEVICES, Part, Step
from kiosk.setup.state import Setup

CHOICES: Final[dict[str, tuple[tuple[str, ...], Part | None, Step | None]]] = {
    "language": (("vi", "en"), None, None),
    "link": (("wired", "wireless"), Part.NETWORK, Step.NETWORK),
    "addressing": (("dhcp", "fixed"), Part.NETWORK, Step.NETWORK),
    "adapter": (("native", "fhir"), Part.HOSPITAL, Step.HOSPITAL),
    "auth": (("token", "none"), Part.HOSPITAL, Step.HOSPITAL),
    "rotation": (("0", "90", "180", "270"), None, None),
    "text_size": (("0", "1", "2", "3"), None, Step.SCREEN),
}
"""The values of each, what has to be tried anew, and the step that asks."""
_NUMBERS: Final = ("rotation", "text_size")
_KEEPABLE: Final = ("link", "adapter")

DIAGONALS: Final = (
    10.1,
    11.6,
    12.1,
    13.3,
    15.0,
    15.6,
    17.0,
    18.5,
    19.0,
    21.5,
    22.0,
    23.8,
    27.0,
    32.0,
    43.0,
    49.0,
    55.0,
)
"""Inches of usual panels."""
SMALLEST, LARGEST = 7.0, 86.0


def chosen(setup: Setup, event: events.Chosen) -> Moved:
    """One of several."""
    values, stale, step = CHOICES.get(event.name, ((), None, None))
    keepable = event.value == KEPT and setup.standing is not None and event.name in _KEEPABLE
    if (event.value not in values and not keepable) or step not in (None, setup.step):
        return stay(setup)
    value = int(event.value) if event.name in _NUMBERS else event.value
    return give(setup, stale, **{event.name: value})


def touched(
    setup: Setup,
    event: events.NetworksWanted
    | events.NetworkPicked
    | events.DevicesWanted
    | events.DeviceChosen
    | events.DiagonalTurned,
) -> Moved:
    """A list, one of it, or a size."""
    match event:
        case events.NetworksWanted() if setup.step is Step.NETWORK and setup.given.link == "wireless":
            return lay(setup, Picking(), jobs.ListNetworks())
        case events.NetworkPicked(ssid=ssid) if isinstance(setup.over, Picking):
            known = [one for one in setup.over.networks or () if one.ssid == ssid and not one.enterprise]
            if not known:
                return stay(setup)
            moved, work = give(setup, Part.NETWORK, ssid=ssid)
            return _ask_password(moved, secured=known[0].secured), work
        case events.DevicesWanted() if setup.step is Step.DEVICES and not setup.looking:
            return replace(setup, looking=True), (jobs.FindDevices(),)
        case events.DeviceChosen(part=part, key=key) if setup.step is Step.DEVICES and part in DEVICES:
            return _choose(setup, part, key)
        case events.DiagonalTurned(up=up, fine=fine) if setup.step is Step.SCREEN:
            return give(setup, diagonal=turned(setup.given.diagonal or _likely(setup), up=up, fine=fine))
        case _:
            return stay(setup)


def touch_tested(setup: Setup, page: Touching, event: events.Event) -> Moved:
    """Four targets hit, and the touch is where the picture is."""
    match event:
        case events.TargetHit(number=number) if 0 <= number < TARGETS:
            hit = page.hit | {number}
            if len(hit) < TARGETS:
                return lay(setup, Touching(hit))
            moved, work = give(setup, touch_tried=True)
            return replace(moved, over=None), work
        case _:
            return stay(setup)


def answered(setup: Setup, event: events.NetworksSeen | events.CredentialsSeen | events.DevicesSeen) -> Moved:
    """What was looked for."""
    match event:
        case events.CredentialsSeen(token=token, ca=ca):
            return _credentials(setup, token, ca)
        case events.NetworksSeen(networks=networks):
            return lay(setup, Picking(networks)) if isinstance(setup.over, Picking) else stay(setup)
        case events.DevicesSeen(devices=devices):
            return _found(replace(setup, looking=False, devices=devices))


def turned(inches: float, *, up: bool, fine: bool) -> float:
    """The next size."""
    if fine:
        size = round(inches + (0.1 if up else -0.1), 1)
    elif up:
        size = next((one for one in DIAGONALS if one > inches), inches)
    else:
        size = next((one for one in reversed(DIAGONALS) if one < inches), inches)
    return min(max(size, SMALLEST), LARGEST)


def _likely(setup: Setup) -> float:
    return setup.panel.diagonals[0] if setup.panel.diagonals else 21.5


def _ask_password(setup: Setup, *, secured: bool) -> Setup:
    return replace(setup, over=Typing(Field.WLAN_PASSWORD, Entry()) if secured else None)


def _choose(setup: Setup, part: Part, key: str) -> Moved:
    if not key:
        return give(setup, part, devices={**setup.given.devices, part: None})
    device = next((one for one in setup.found(part) if one.key == key and one.usable), None)
    return stay(setup) if device is None else give(setup, part, devices={**setup.given.devices, part: device})


def _credentials(setup: Setup, token: str, ca: str) -> Moved:
    """What a stick has is taken; what it lacks stays as it is."""
    read = [name for name, text in (("token", token), ("CA", ca)) if text]
    if not read:
        return replace(setup, credentials=Told(Verdict.NO_CREDENTIALS)), ()
    secrets = msgspec.structs.replace(setup.secrets, token=token or setup.secrets.token, ca=ca or setup.secrets.ca)
    moved, work = forget(replace(setup, secrets=secrets), Part.HOSPITAL)
    return replace(moved, credentials=Told(Verdict.CREDENTIALS_READ, ", ".join(read))), work


def _found(setup: Setup) -> Moved:
    """Where there is exactly one that can be used and nothing was decided, it is taken; it may be changed."""
    decided = dict(setup.given.devices)
    for part in DEVICES:
        usable: list[FoundDevice] = [one for one in setup.found(part) if one.usable]
        if part not in decided and len(usable) == 1:
            decided[part] = usable[0]
    return give(setup, devices=decided)
