"""The units that start and watch the kiosk, the last update, and what else listens on this machine."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Final

from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.machine import Machine
from kiosk.settings import Settings

PART: Final = "program"
UNITS: Final = "units"
UPDATE: Final = "update"
PORTS: Final = "open ports"
UNIT: Final = "kiosk.service"
SYSTEMD: Final = "/run/systemd/system"
BLESS: Final = "/usr/lib/systemd/systemd-bless-boot"
_LISTENS: Final = "0A"
_PROPERTIES: Final = "LoadState,ActiveState,SubState,Result,NRestarts,WatchdogUSec,ActiveEnterTimestamp"
_DAY: Final = timedelta(days=1)


def look_at_session(machine: Machine) -> Iterator[Finding]:
    """Nothing else than a word where the machine is not run by systemd."""
    if not machine.at(SYSTEMD).exists():
        remedy = "Install the package on a machine with systemd; without it nothing starts the kiosk again."
        yield Finding(PART, Light.YELLOW, "this machine runs no systemd: the kiosk is started by hand", remedy)
        return
    yield _program(machine)
    yield from _failed(machine)
    yield from _update(machine)


def look_at_ports(settings: Settings, machine: Machine) -> Iterator[Finding]:
    """A kiosk listens nowhere but where its settings say."""
    listed = settings.metrics.listen if settings.metrics else None
    hl7 = settings.hospital.hl7.listen if settings.hospital.hl7 else None
    own = {int(place.rpartition(":")[2]) for place in (listed, hl7) if place}
    others = sorted({port for port, far in _listeners(machine) if far and port not in own})
    if others:
        what = f"somebody else listens on {', '.join(map(str, others))}"
        remedy = (
            "`ss -ltnp` tells who; switch off what nobody needs. 22 is ssh: it may stay where it is how you manage it."
        )
        yield Finding(PORTS, Light.YELLOW, what, remedy)
    else:
        yield Finding(PORTS, Light.GREEN, "nothing but what the settings say can be reached from outside")


def _program(machine: Machine) -> Finding:
    told = machine.run(("systemctl", "show", UNIT, f"--property={_PROPERTIES}"))
    if told is None or told.code != 0:
        return Finding(
            PART, Light.YELLOW, "systemctl does not answer", "Run this again; `systemctl status kiosk` tells."
        )
    of = dict(line.partition("=")[::2] for line in told.out.splitlines())
    if of.get("LoadState") == "not-found":
        remedy = "Install the package; it starts the kiosk, and starts it again when it dies."
        return Finding(PART, Light.YELLOW, f"there is no {UNIT}: the kiosk is started by hand", remedy)
    state = f"{UNIT} is {of.get('ActiveState')} ({of.get('SubState')})"
    if of.get("ActiveState") != "active":
        why = f", {of['Result']}" if of.get("Result", "success") != "success" else ""
        return Finding(PART, Light.RED, f"{state}{why}", "journalctl -u kiosk -n 50 tells why; systemctl restart kiosk")
    restarts, since = int(of.get("NRestarts") or 0), _moment(of.get("ActiveEnterTimestamp", ""))
    if restarts and (since is None or machine.now() - since < _DAY):
        what = f"{state}; it had to be started again {restarts} times, last {of.get('ActiveEnterTimestamp')}"
        return Finding(PART, Light.YELLOW, what, "journalctl -u kiosk -p warning tells why; send it to the developers.")
    if of.get("WatchdogUSec", "0") in ("0", "infinity", ""):
        what = f"{state}, and nothing watches whether its screen still moves"
        return Finding(PART, Light.YELLOW, what, "The package sets WatchdogSec; take overrides of the unit away.")
    return Finding(PART, Light.GREEN, f"{state}, watched every {of['WatchdogUSec']}")


def _moment(words: str) -> datetime | None:
    """systemd's `Mon 2026-11-23 10:00:00 UTC` (or +07); None where it says nothing that is understood."""
    found = re.search(r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) (UTC|\+\d\d|-\d\d)?", f"{words} ")
    if found is None:
        return None
    hours = 0 if found[2] in (None, "UTC") else int(found[2])
    return datetime.fromisoformat(found[1]).replace(tzinfo=UTC) - timedelta(hours=hours)


def _failed(machine: Machine) -> Iterator[Finding]:
    told = machine.run(("systemctl", "list-units", "--failed", "--plain", "--no-legend", "--no-pager"))
    if told is None:
        return
    failed = [line.split()[0] for line in told.out.splitlines() if line.strip()]
    if failed:
        what = f"failed: {', '.join(failed)}"
        yield Finding(UNITS, Light.YELLOW, what, "journalctl -u NAME tells why; systemctl restart NAME tries it again.")
    else:
        yield Finding(UNITS, Light.GREEN, "none has failed")


def _update(machine: Machine) -> Iterator[Finding]:
    """Whether the system that runs now was found healthy (systemd-bless-boot(8)); of an image only."""
    if not machine.at(BLESS).exists():
        return
    told = machine.run((BLESS, "status"))
    match told.out.strip() if told is not None else "":
        case "good" | "clean":
            yield Finding(UPDATE, Light.GREEN, "the system that runs was found healthy")
        case "indeterminate":
            what = (
                "the system that runs is still on trial: if the glass does not come up it goes back to the one before"
            )
            yield Finding(
                UPDATE, Light.YELLOW, what, "Wait three minutes; journalctl -u kiosk-healthy tells how it goes."
            )
        case "bad":
            what = "the last update was given up: the system before runs"
            yield Finding(UPDATE, Light.RED, what, "journalctl -b -1 -u kiosk-healthy tells why; install a newer one.")
        case _:
            return


def _listeners(machine: Machine) -> Iterator[tuple[int, bool]]:
    """Ports somebody listens on, and whether other machines reach them (proc(5), net/tcp)."""
    for file in ("/proc/net/tcp", "/proc/net/tcp6"):
        for line in (machine.read(file) or "").splitlines()[1:]:
            _, local, _, state, *_ = line.split()
            address, _, port = local.partition(":")
            if state == _LISTENS:
                yield int(port, 16), not _is_loopback(address)


def _is_loopback(digits: str) -> bool:
    """127.0.0.0/8, ::1 and ::ffff:127.0.0.0/104, each four bytes in a little-endian machine's order."""
    if len(digits) == 8:
        return digits.endswith("7F")
    return digits == "0" * 24 + "01000000" or (digits.startswith("0" * 16 + "FFFF0000") and digits.endswith("7F"))
