"""The machine's own network, for the first start: what can be joined, and how the connection of now is."""

import json
import re
import socket
import subprocess
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from threading import Event
from typing import Any, Final
from urllib.parse import urlsplit

from kiosk.caretaker.dropping import Answered, NoAnswer, NoCaretaker
from kiosk.caretaker.requests import Connect
from kiosk.departments import VIETNAM
from kiosk.provisioning.plan import Network
from kiosk.runtime.setup_face import Teller
from kiosk.setup import Given, Secrets, Told, Verdict
from kiosk.setup.answering import network_of
from kiosk.setup.doubts import split
from kiosk.setup.pages import WirelessSeen

Run = Callable[[Sequence[str]], str]
"""What a program prints; "" where it is missing, refuses or takes too long."""

Join = Callable[[Network], Told]

PROGRAM_S: Final = 15.0
INTERFACES: Final = Path("/sys/class/net")
_FIELD: Final = re.compile(r"((?:\\.|[^:\\])*)(?::|$)")


def said_by(words: Sequence[str]) -> str:
    """Run a program of the system."""
    try:
        done = subprocess.run(words, capture_output=True, check=False, timeout=PROGRAM_S, stdin=subprocess.DEVNULL)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def wireless_networks(run: Run = said_by) -> tuple[WirelessSeen, ...]:
    """WLANs within reach by NetworkManager, the strongest first, each once; none without it or without an adapter."""
    listed = run(["nmcli", "-t", "-f", "SSID,SIGNAL,SECURITY", "device", "wifi", "list"])
    best: dict[str, WirelessSeen] = {}
    for line in listed.splitlines():
        fields = [re.sub(r"\\(.)", r"\1", field) for field in _FIELD.findall(line)]
        if len(fields) < 3 or not fields[0] or not fields[1].isdigit():
            continue
        security = fields[2]
        seen = WirelessSeen(
            fields[0], int(fields[1]), secured=security not in ("", "--"), enterprise="802.1X" in security
        )
        if seen.ssid not in best or best[seen.ssid].strength < seen.strength:
            best[seen.ssid] = seen
    return tuple(sorted(best.values(), key=lambda one: (-one.strength, one.ssid)))


def try_network(
    given: Given,
    secrets: Secrets,
    tell: Teller,
    hush: Event,
    *,
    join: Join,
    run: Run = said_by,
    interfaces: Path = INTERFACES,
) -> tuple[Told, ...]:
    """Join it, then link, address, gateway, names, clock; each is told as soon as it is known."""
    told: list[Told] = []
    for one in _looks(given, secrets, join, run, interfaces):
        if hush.is_set():
            break
        told.append(one)
        tell(*told)
    return tuple(told)


def joined(network: Network, ask_caretaker: Callable[[Connect], Answered | NoCaretaker | NoAnswer]) -> Told:
    """Have the caretaker take the network up; without one the connection of now stays."""
    match ask_caretaker(Connect(network)):
        case Answered(answer=answer):
            return Told(Verdict.NOT_JOINED, answer.problem) if answer.problem else Told(Verdict.JOINED)
        case NoCaretaker():
            return Told(Verdict.NOT_JOINED_YET)
        case NoAnswer():
            return Told(Verdict.NO_ANSWER)


def _looks(given: Given, secrets: Secrets, join: Join, run: Run, interfaces: Path) -> Iterator[Told]:
    if (network := network_of(given, secrets)) is not None:
        yield join(network)
    links = links_up(interfaces)
    yield Told(Verdict.LINK_UP, ", ".join(links)) if links else Told(Verdict.LINK_DOWN)
    if not links:
        return
    addresses = list(_addresses(_json(run(["ip", "-j", "address", "show", "up"])), links))
    yield Told(Verdict.ADDRESS_THERE, ", ".join(addresses)) if addresses else Told(Verdict.NO_ADDRESS)
    routes = (_json(run(["ip", family, "-j", "route", "show", "default"])) for family in ("-4", "-6"))
    gateway = next(filter(None, (str(route.get("gateway", "")) for one in routes for route in one)), "")
    yield Told(Verdict.GATEWAY_THERE, gateway) if gateway else Told(Verdict.NO_GATEWAY)
    yield names_found(given)
    yield clock(run)


def links_up(interfaces: Path = INTERFACES) -> tuple[str, ...]:
    """Names of the interfaces that are connected, but for the machine's own loop."""
    try:
        found = sorted(interfaces.iterdir())
    except OSError:
        return ()
    return tuple(one.name for one in found if one.name != "lo" and _word(one / "carrier") == "1")


def names_found(given: Given) -> Told:
    """Whether the names of the hospital's server and of the time servers lead anywhere."""
    names = [host for host in (host_of(given.api_url), *split(given.time_servers)) if any(map(str.isalpha, host))]
    for name in names:
        try:
            socket.getaddrinfo(name, None, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            return Told(Verdict.NAME_UNKNOWN, name)
    return Told(Verdict.NAMES_RESOLVE, ", ".join(names)) if names else Told(Verdict.NO_NAME_TO_TRY)


def clock(run: Run = said_by) -> Told:
    """Whether it is synchronised, and what it shows in Vietnam."""
    shown = datetime.now(VIETNAM).strftime("%d/%m/%Y %H:%M")
    synchronised = run(["timedatectl", "show", "--property=NTPSynchronized", "--value"]).strip() == "yes"
    return Told(Verdict.CLOCK_RIGHT if synchronised else Verdict.CLOCK_ALONE, shown)


def host_of(url: str) -> str:
    """The server's name in an address; "" where there is none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _addresses(interfaces: list[dict[str, Any]], links: Sequence[str]) -> Iterator[str]:
    for one in interfaces:
        if one.get("ifname") in links:
            for address in one.get("addr_info", ()):
                if address.get("scope") == "global":
                    yield f"{address.get('local')}/{address.get('prefixlen')}"


def _json(text: str) -> list[dict[str, Any]]:
    try:
        found = json.loads(text or "[]")
    except ValueError:
        return []
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _word(file: Path) -> str:
    try:
        return file.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""
