"""Cable or Wi-Fi, and the address that was given to this machine."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Final

from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.machine import Machine

LINK: Final = "link"
ADDRESS: Final = "address"
WEAK_DBM: Final = -75
SLOW_MBIT: Final = 100


@dataclass(frozen=True, slots=True)
class _Card:
    """A network card: whether its other end answers, how fast it goes (0 where it does not say), how loud (Wi-Fi)."""

    name: str
    up: bool
    mbit: int
    dbm: int | None


def look_at_link(machine: Machine) -> Finding:
    """Whether any card has somebody at its other end."""
    cards = list(_cards(machine))
    up = [card for card in cards if card.up]
    if not cards:
        return Finding(
            LINK, Light.RED, "this machine has no network card", "Its driver is missing, or it is switched off."
        )
    if not up:
        names = ", ".join(card.name for card in cards)
        remedy = "Plug the network cable in at both ends, and see whether its light is on; try another socket or cable."
        return Finding(LINK, Light.RED, f"nobody at the other end of {names}", remedy)
    what = ", ".join(_words(card) for card in up)
    weak = next((card for card in up if card.dbm is not None and card.dbm < WEAK_DBM), None)
    slow = next((card for card in up if 0 < card.mbit < SLOW_MBIT), None)
    if weak is not None and len(up) == 1:
        return Finding(LINK, Light.YELLOW, what, "The Wi-Fi is weak here: use a cable, or move the access point.")
    if slow is not None and len(up) == 1:
        return Finding(LINK, Light.YELLOW, what, "A cable as slow as this is often damaged: try another one.")
    return Finding(LINK, Light.GREEN, what)


def look_at_address(machine: Machine) -> Finding:
    """An address that was given, and a way out of the house's own net."""
    given, own = [], []
    for card, words in _addresses(machine):
        address = ip_address(words)
        if address.is_link_local:
            own.append(words)
        elif not address.is_loopback:
            given.append(f"{words} ({card})")
    if not given:
        gave = f": only {own[0]}, which it gave to itself" if own else ""
        remedy = "Ask the hospital's IT: the socket may be switched off, or this machine needs an address by hand."
        return Finding(ADDRESS, Light.RED, f"this machine was given none{gave}", remedy)
    what = ", ".join(given)
    if not _has_way_out(machine):
        remedy = "Right where the hospital's system is in the same net; else ask its IT for the gateway."
        return Finding(ADDRESS, Light.YELLOW, f"{what}, and no gateway", remedy)
    return Finding(ADDRESS, Light.GREEN, what)


def _cards(machine: Machine) -> Iterator[_Card]:
    """The real ones, and of the others those that are up (a container's, a bond)."""
    signals = _signals(machine)
    folder = machine.at("/sys/class/net")
    for card in sorted(folder.iterdir()) if folder.is_dir() else ():
        state = machine.read(f"/sys/class/net/{card.name}/operstate")
        up = state == "up" or (state == "unknown" and machine.read(f"/sys/class/net/{card.name}/carrier") == "1")
        if card.name == "lo" or not (up or (card / "device").exists()):
            continue
        speed = machine.read(f"/sys/class/net/{card.name}/speed") or ""
        yield _Card(card.name, up, int(speed) if speed.isdigit() else 0, signals.get(card.name))


def _signals(machine: Machine) -> dict[str, int]:
    """Wi-Fi cards by how loud they hear (proc(5), net/wireless)."""
    told = machine.read("/proc/net/wireless") or ""
    found = re.findall(r"^\s*(\S+):\s+\S+\s+\S+\s+(-\d+)", told, re.MULTILINE)
    return {name: int(level) for name, level in found}


def _words(card: _Card) -> str:
    more = [f"{card.mbit} Mbit/s"] if card.mbit else []
    more += [f"Wi-Fi at {card.dbm} dBm"] if card.dbm is not None else []
    return f"{card.name} is up{', ' if more else ''}{', '.join(more)}"


def _addresses(machine: Machine) -> Iterator[tuple[str, str]]:
    told = machine.run(("ip", "-json", "address"))
    try:
        cards = json.loads(told.out) if told is not None else []
    except ValueError:
        cards = []
    for card in cards:
        for address in card.get("addr_info", ()):
            yield card.get("ifname", "?"), address["local"]


def _has_way_out(machine: Machine) -> bool:
    """A default route (proc(5), net/route and net/ipv6_route)."""
    four = (line.split() for line in (machine.read("/proc/net/route") or "").splitlines()[1:])
    six = (line.split() for line in (machine.read("/proc/net/ipv6_route") or "").splitlines())
    return any(words[1] == "00000000" and int(words[3], 16) & 2 for words in four) or any(
        words[0] == "0" * 32 and words[1] == "00" and words[-1] != "lo" for words in six
    )
