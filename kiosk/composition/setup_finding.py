"""Every device of this machine that a kiosk could use, with the lines of kiosk.toml that would make it one."""

import os
import re
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import Final

from drivers.device import DeviceError
from drivers.sound.headphones import plugged_in
from kiosk.composition.setup_words import in_both
from kiosk.setup import FoundDevice, Part

CARDS: Final = Path("/proc/asound/cards")
INPUTS: Final = Path("/dev/input")
_CARD: Final = re.compile(r"^\s*\d+ \[(\S+)\s*\]: \S+ - (.+)$", re.MULTILINE)


def found_devices() -> tuple[FoundDevice, ...]:
    """Look around; some seconds. A finder that cannot look leaves the others alone."""
    finders: tuple[Callable[[], Iterator[FoundDevice]], ...] = (
        found_cameras,
        found_scanners,
        found_chip_readers,
        found_printers,
        found_speakers,
    )
    return tuple(chain.from_iterable(map(_looked, finders)))


def found_cameras() -> Iterator[FoundDevice]:
    """As `kiosk cameras` lists them."""
    from drivers.camera.capture.v4l2 import FoundCamera, cameras, choose_mode  # noqa: PLC0415 - only for looking around

    for camera in cameras():
        path = str(camera.path)
        if not isinstance(camera, FoundCamera):
            yield FoundDevice(Part.CAMERA, path, path, "group: video", usable=False)
            continue
        mode = choose_mode(camera.modes)
        size = f"{mode.width} × {mode.height}" if mode is not None else ""
        yield FoundDevice(Part.CAMERA, path, camera.name, size, {"source": path})


def found_scanners() -> Iterator[FoundDevice]:
    """Serial ports, those of makers of scanners first, as `kiosk scan detect` does; and what types."""
    from drivers.keyboard_scanner import find_keyboards  # noqa: PLC0415
    from drivers.serial_scanner.detection import find_ports  # noqa: PLC0415

    for port in find_ports():
        known = port.profile.key != "generic"
        table: dict[str, str | int | bool] = {"port": port.stable_path, "baudrate": port.profile.speeds[0]}
        if known:
            table["maker"] = port.profile.key
        name = f"{port.profile.maker} · {port.description}" if known else port.description or port.stable_path
        yield FoundDevice(Part.SCANNER, port.stable_path, name, port.stable_path, table)
    for keyboard in find_keyboards():
        words = "USB keyboard: set it to USB serial (virtual COM port)"
        yield FoundDevice(Part.SCANNER, str(keyboard), str(keyboard), words, usable=False)


def found_chip_readers() -> Iterator[FoundDevice]:
    """PC/SC readers, as `kiosk chip readers` lists them; and PN532 modules that answer on a serial port."""
    from drivers.chip_card.terminals.pn532 import Pn532Terminal  # noqa: PLC0415
    from drivers.serial_scanner.detection import find_ports  # noqa: PLC0415
    from kiosk.commands.chip_readers import pcsc_readers  # noqa: PLC0415

    try:
        for reader in pcsc_readers():
            table: dict[str, str | int | bool] = {"connection": "pcsc", "reader": reader.name}
            yield FoundDevice(Part.CHIP, reader.name, reader.name, "PC/SC", table)
    except DeviceError as error:
        yield FoundDevice(Part.CHIP, "pcsc", "PC/SC", str(error), usable=False)
    for port in find_ports():
        module = Pn532Terminal(port.stable_path)
        try:
            module.open()
        except DeviceError:
            continue
        finally:
            module.close()
        table = {"connection": "pn532", "reader": port.stable_path}
        yield FoundDevice(Part.CHIP, port.stable_path, "PN532", port.stable_path, table)


def found_printers() -> Iterator[FoundDevice]:
    """As `kiosk printers` lists what is plugged in: USB, queues of CUPS, serial ports where one answers."""
    from kiosk.commands.printers_found import found_beside  # noqa: PLC0415
    from kiosk.doctor.printer_words import identity_words  # noqa: PLC0415

    found, _ = found_beside(None, probe=True)
    for one in found:
        if not one.is_printer:
            continue
        table: dict[str, str | int | bool] = {"connection": one.connection, "address": one.address}
        if one.profile:
            table["profile"] = one.profile
        if one.baudrate is not None:
            table["baudrate"] = one.baudrate
        name = identity_words(one.identity) or one.info or one.address
        detail = one.trouble or f"{one.connection} {one.address}".strip()
        yield FoundDevice(Part.PRINTER, f"{one.connection} {one.address}", name, detail, table, usable=not one.trouble)


def found_speakers(cards: Path = CARDS, inputs: Path = INPUTS) -> Iterator[FoundDevice]:
    """What sounds come out of by default, then each card of ALSA; the jack that tells of headphones goes with them."""
    names = [(found[1], found[2].strip()) for found in _CARD.finditer(_text(cards))]
    jack = headphone_jack(inputs)
    extra: dict[str, str | int | bool] = {} if jack is None else {"headphones": jack}
    default = [("default", names[0][1])] if names else []
    for device, name in (*default, *((f"plughw:CARD={key}", name) for key, name in names)):
        yield FoundDevice(Part.SOUND, device, name, device, {"device": device, **extra})


def headphone_jack(inputs: Path = INPUTS) -> str | None:
    """The first input device with the switch of a headphone jack; its path below by-path where it has one."""
    stable = {link.resolve(): link for folder in ("by-path", "by-id") for link in sorted((inputs / folder).glob("*"))}
    for node in sorted(inputs.glob("event*")):
        try:
            descriptor = os.open(node, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError:
            continue
        try:
            plugged_in(descriptor)
        except OSError:
            continue
        finally:
            os.close(descriptor)
        return str(stable.get(node.resolve(), node))
    return None


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8", "replace")
    except OSError:
        return ""


def _looked(finder: Callable[[], Iterator[FoundDevice]]) -> tuple[FoundDevice, ...]:
    found: list[FoundDevice] = []
    try:
        for one in finder():
            found.append(one if one.usable else in_both(one))  # noqa: PERF401 - what was found until then counts
    except (DeviceError, OSError, ImportError, ValueError):
        return tuple(found)
    return tuple(found)
