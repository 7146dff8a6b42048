"""What is wrong with this kiosk, one finding for each part: what was looked at, how it is, and the remedy.

Every check asks the real thing through the real driver: a printer answers its status, the hospital its health. Nothing
is changed and nothing is printed.
"""

import ctypes.util
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol

from drivers.camera import Guard
from drivers.device import DeviceBusy, DeviceError, DeviceUnplugged, Faulty, Impaired
from drivers.keyboard_scanner import KeyboardScanner
from drivers.printer import PaperLow, Ready
from kiosk.composition.parts import camera_from, open_hospital, open_outbox, printer_from, scanner_from
from kiosk.hospital import Unavailable
from kiosk.journal import Journal
from kiosk.settings import Settings, SettingsError, load
from offline_queue import OutboxError

SLOW_ANSWER_S = 1.0
LITTLE_SPACE = 200_000_000
OLD_ITEM_S = 3600
WATCH_S = 4.0


class Light(Enum):
    """Green works, yellow works but wants attention, red does not work."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Finding:
    """One part of the kiosk. `remedy` is empty where nothing is to be done."""

    part: str
    light: Light
    what: str
    remedy: str = ""


def examine(config: Path) -> list[Finding]:
    """Everything, configuration first: without it nothing else can be looked at."""
    try:
        settings = load(config)
    except SettingsError as error:
        return [
            Finding(
                "configuration", Light.RED, str(error), "Mend the file; `kiosk config check` tells when it is right."
            ),
            *libraries(),
        ]
    configured = Finding(
        "configuration", Light.GREEN, f"{config}: kiosk {settings.kiosk.id}, {settings.kiosk.hospital}"
    )
    checks: list[Callable[[], Iterator[Finding]]] = [
        lambda: iter(libraries()),
        lambda: _camera(settings),
        lambda: _scanner(settings),
        lambda: _printer(settings),
        lambda: _store(settings),
        lambda: _hospital(settings),
    ]
    return [configured, *(finding for check in checks for finding in check())]


def libraries() -> list[Finding]:
    """What pip does not bring."""
    if ctypes.util.find_library("zbar"):
        return [Finding("libraries", Light.GREEN, "zbar is installed")]
    return [
        Finding("libraries", Light.RED, "zbar is missing: no code can be read by camera", "apt-get install libzbar0")
    ]


class _Openable(Protocol):
    def open(self) -> None: ...
    def close(self) -> None: ...


def _opened(part: str, device: _Openable, ready: str) -> Finding:
    try:
        device.open()
    except DeviceError as error:
        return _trouble(part, error)
    finally:
        device.close()
    return Finding(part, Light.GREEN, ready)


def _trouble(part: str, error: DeviceError) -> Finding:
    match error:
        case DeviceUnplugged():
            return Finding(part, Light.RED, str(error), "Plug it in, and check its path in kiosk.toml.")
        case DeviceBusy():
            held = "If the kiosk is running it holds the device: stop it to test alone."
            return Finding(part, Light.YELLOW, str(error), held)
        case _:
            return Finding(part, Light.RED, str(error), "Check cable, rights and the path in kiosk.toml.")


def _absent(part: str) -> Finding:
    return Finding(part, Light.YELLOW, "not configured", f"Add [{part}] to kiosk.toml if this kiosk has one.")


def _camera(settings: Settings) -> Iterator[Finding]:
    """Looks for a while: light, a covered lens and a frozen picture need one to be told."""
    if settings.camera is None:
        yield _absent("camera")
        return
    source, camera = settings.camera.source, camera_from(settings.camera)
    try:
        camera.open()
        until = time.monotonic() + WATCH_S
        while time.monotonic() < until:
            camera.read(0.25)
        status = camera.status
    except DeviceError as error:
        yield _trouble("camera", error)
        return
    finally:
        camera.close()
    if isinstance(status, Impaired | Faulty):
        advice = "Look at what stands before the lens; `kiosk cameras` measures light and sharpness."
        yield Finding("camera", Light.YELLOW, f"{source}: {status.detail}", advice)
    else:
        yield Finding("camera", Light.GREEN, f"{source} gives pictures")
    missing = ", ".join(guard for guard in Guard if guard not in (camera.guards or ()))
    if missing:
        what = f"its decoder runs with more rights than it needs: this kernel has no {missing}"
        yield Finding("camera", Light.YELLOW, what, "Use the kernel of Debian 12 or newer.")


def _scanner(settings: Settings) -> Iterator[Finding]:
    if settings.scanner is not None:
        ready = f"{settings.scanner.port} can be opened; `kiosk scan` shows what it reads"
        yield _opened("scanner", scanner_from(settings.scanner), ready)
    if settings.keyboard_scanner is not None:
        device = settings.keyboard_scanner.device
        ready = f"{device} can be opened; a scanner that types loses Vietnamese letters: set it to a serial line"
        yield _opened("keyboard_scanner", KeyboardScanner(device), ready)
    if settings.scanner is None and settings.keyboard_scanner is None:
        yield _absent("scanner")


def _printer(settings: Settings) -> Iterator[Finding]:
    if settings.printer is None:
        yield _absent("printer")
        return
    printer = printer_from(settings.printer)
    status = printer.status()
    printer.close()
    address = settings.printer.address
    detail = getattr(status, "detail", "")
    words = f"{address}: {type(status).__name__}{f' ({detail})' if detail else ''}"
    match status:
        case Ready():
            yield Finding("printer", Light.GREEN, f"{address} is ready")
        case PaperLow():
            yield Finding("printer", Light.YELLOW, f"{address}: the roll is nearly used up", "Put in a new roll soon.")
        case _:
            yield Finding(
                "printer",
                Light.RED,
                words,
                "Check paper, cover, cable and power; patients see their number on the screen meanwhile.",
            )


def _store(settings: Settings) -> Iterator[Finding]:
    folder = Path(settings.queue.path).parent
    existing = next((path for path in (folder, *folder.parents) if path.exists()), Path("/"))
    free = shutil.disk_usage(existing).free
    if free < LITTLE_SPACE:
        yield Finding(
            "disk",
            Light.RED,
            f"{existing}: {free // 1_000_000} MB free",
            "Free space: a full disk stops registrations.",
        )
    else:
        yield Finding("disk", Light.GREEN, f"{existing}: {free // 1_000_000} MB free")
    if not Path(settings.queue.path).exists():
        yield Finding(
            "queue", Light.YELLOW, f"{settings.queue.path}: not made yet", "It is made at the first `kiosk run`."
        )
        return
    try:
        outbox = open_outbox(settings, Journal())
    except (OutboxError, OSError) as error:
        yield Finding(
            "queue",
            Light.RED,
            f"{settings.queue.path}: {error}",
            "Check rights, disk and the key file; keep the file: it may hold registrations.",
        )
        return
    with outbox:
        stats, report = outbox.stats(), outbox.verify()
    path = Path(settings.queue.path)
    damaged = sorted(found.name for found in path.parent.glob(f"{path.name}.corrupt-*[0-9]"))
    if damaged:
        yield Finding(
            "queue",
            Light.RED,
            f"was damaged and begun anew: {', '.join(damaged)} may hold registrations the hospital never got",
            "Keep those files and the key, call the developers, and move the files away when all is settled.",
        )
    elif not report.sound:
        yield Finding(
            "queue",
            Light.RED,
            f"damaged: {len(report.damage)} places, {len(report.undecipherable)} items do not open",
            "Keep the file and the key; call the developers.",
        )
    elif stats.set_aside:
        yield Finding(
            "queue",
            Light.YELLOW,
            f"{stats.waiting} waiting, {stats.set_aside} set aside",
            "The hospital refused those set aside: look them up at the desk.",
        )
    elif stats.waiting and (stats.oldest_age_s or 0) > OLD_ITEM_S:
        yield Finding(
            "queue",
            Light.YELLOW,
            f"{stats.waiting} waiting, the oldest for {int(stats.oldest_age_s or 0) // 60} min",
            "Check the line to the hospital.",
        )
    else:
        yield Finding("queue", Light.GREEN, f"sound, {stats.waiting} waiting")


def _hospital(settings: Settings) -> Iterator[Finding]:
    url = settings.hospital.url
    hospital = open_hospital(settings)
    began = time.monotonic()
    found = hospital.capabilities()
    seconds = time.monotonic() - began
    if isinstance(found, Unavailable):
        yield Finding(
            "hospital",
            Light.RED,
            f"{url}: {found.reason}",
            "Check cable, address, certificate and credentials; registrations wait in the queue meanwhile.",
        )
        return
    levels = ", ".join(f"L{level}" for level in sorted(found.levels))
    words = f"{url}: contract {found.contract_version}, {levels}, {seconds * 1000:.0f} ms"
    if 0 not in found.levels:
        yield Finding("hospital", Light.RED, words, "The hospital's system has to serve level L0 at least.")
    elif seconds > SLOW_ANSWER_S:
        yield Finding("hospital", Light.YELLOW, words, "Answers are slow: patients wait. Ask the hospital's IT team.")
    else:
        yield Finding("hospital", Light.GREEN, words)
