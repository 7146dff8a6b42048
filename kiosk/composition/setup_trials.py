"""A device tried on the glass: whoever stands there holds a code, lays a card, looks at paper, listens.

A device that is pulled out is waited for: plugged in again, the test goes on.
"""

import termios
from collections.abc import Callable
from datetime import datetime
from itertools import cycle
from threading import Event
from typing import TYPE_CHECKING, Final

import msgspec

from drivers.device import (
    CodeReader,
    DamagedCode,
    DeviceBusy,
    DeviceError,
    DeviceUnplugged,
    Faulty,
    Impaired,
    Scan,
    Sighting,
)
from kiosk.composition.parts import camera_from, scanner_from, speaker_from, terminal_from
from kiosk.composition.setup_words import telling_for, words_for
from kiosk.decoding import convert
from kiosk.departments import VIETNAM
from kiosk.identity import read_scan
from kiosk.runtime.setup_face import Teller
from kiosk.settings import Camera, Chip, Printer, Scanner, Sound
from kiosk.setup import FoundDevice, Given, Part, Told, Verdict

if TYPE_CHECKING:
    from drivers.printer import PrintOutcome
    from ui.camera_mirror import Look

SLICE_S: Final = 0.25
AGAIN_S: Final = 1.0
HEAR_S: Final = 5.0
"""How long a serial line is listened to at one speed before another one is tried."""
_PULSES: Final = 3


def try_device(
    device: FoundDevice,
    given: Given,
    tell: Teller,
    hush: Event,
    *,
    mirror: "Callable[[Look | None], None]" = lambda _: None,
) -> tuple[Told, ...]:
    """Until there is a last word or `hush` is set. `mirror` is given what the camera sees while it is tried.

    What a driver says of trouble is told in the language of these answers.
    """
    told = _tried(device, given, telling_for(given, tell), hush, mirror)
    return tuple(map(words_for(given), told))


def _tried(
    device: FoundDevice, given: Given, tell: Teller, hush: Event, mirror: "Callable[[Look | None], None]"
) -> tuple[Told, ...]:
    match device.part:
        case Part.CAMERA:
            return _try_camera(device, tell, hush, mirror)
        case Part.SCANNER:
            return _try_scanner(device, tell, hush)
        case Part.CHIP:
            return _try_chip(device, tell, hush)
        case Part.PRINTER:
            return _try_printer(device, given, tell)
        case Part.SOUND:
            return _try_sound(device, tell, hush)
        case _:
            raise ValueError(f"{device.part} is no device")


def trouble(error: DeviceError) -> Told:
    """Why a device cannot be used now."""
    match error:
        case DeviceUnplugged():
            return Told(Verdict.UNPLUGGED)
        case DeviceBusy():
            return Told(Verdict.BUSY)
        case _:
            return Told(Verdict.DEVICE_TROUBLE, str(error))


def read_words(scan: Scan) -> str:
    """What a code is and as much of it as tells the card again, never whose it is."""
    from kiosk.commands.documents import kind_of, masked  # noqa: PLC0415 - words of `kiosk scan`

    reading = read_scan(scan.payload, scan.symbology)
    return f"{kind_of(reading)} · {masked(reading)}"


def _try_camera(
    device: FoundDevice, tell: Teller, hush: Event, mirror: "Callable[[Look | None], None]"
) -> tuple[Told, ...]:
    camera = camera_from(convert(device.table, Camera))
    mirror(camera.preview.look)
    try:
        seen = Told(Verdict.CAMERA_SEES, device.detail or device.name)

        def state() -> tuple[Told, ...]:
            status = camera.status
            if isinstance(status, Impaired | Faulty):
                return (Told(Verdict.DEVICE_TROUBLE, status.detail),)
            return (seen, Told(Verdict.WAITING))

        return _read(camera, tell, hush, state)
    finally:
        mirror(None)


def _try_scanner(device: FoundDevice, tell: Teller, hush: Event) -> tuple[Told, ...]:
    """Of a line with a speed of its own the speed is found on the way."""
    from drivers.serial_scanner import PROFILES  # noqa: PLC0415

    scanner = convert(device.table, Scanner)
    if "/usb" in device.key or scanner.maker != "generic":
        return _read(scanner_from(scanner), tell, hush, lambda: (Told(Verdict.WAITING),))
    return _find_speed(device, PROFILES["generic"].speeds, tell, hush)


def _find_speed(device: FoundDevice, speeds: tuple[int, ...], tell: Teller, hush: Event) -> tuple[Told, ...]:
    from drivers.serial_scanner.detection import Heard, find_speed  # noqa: PLC0415
    from drivers.serial_scanner.dressing import undress  # noqa: PLC0415

    garbled = False

    def listening(_speed: int) -> None:
        tell(*((Told(Verdict.CODE_GARBLED),) if garbled else ()), Told(Verdict.WAITING))

    def listened(one: Heard) -> None:
        nonlocal garbled
        garbled = not one.makes_sense

    for speed in cycle(speeds):
        if hush.is_set():
            break
        port = str(device.table["port"])
        try:
            heard = find_speed(port, (speed,), patience_s=HEAR_S, before=listening, after=listened)
        except (OSError, ValueError, termios.error) as error:
            tell(Told(Verdict.UNPLUGGED if isinstance(error, OSError) else Verdict.DEVICE_TROUBLE, str(error)))
            hush.wait(AGAIN_S)
            continue
        if heard is not None:
            tell(device=msgspec.structs.replace(device, table={**device.table, "baudrate": heard.baudrate}))
            code = undress(heard.data.strip(b"\r\n\0\x02\x03"))
            words = read_words(Scan(code.payload, code.symbology, "scanner"))
            return (Told(Verdict.CODE_READ, f"{words} · {heard.baudrate} baud"),)
    return (Told(Verdict.NOTHING_SHOWN),)


def _read(reader: CodeReader, tell: Teller, hush: Event, state: Callable[[], tuple[Told, ...]]) -> tuple[Told, ...]:
    """The first code ends it well."""
    before: tuple[Told, ...] = ()
    try:
        while not hush.is_set():
            try:
                reader.open()
                found = reader.read(SLICE_S)
                now = state()
            except DamagedCode:
                found, now = None, (Told(Verdict.CODE_GARBLED),)
            except DeviceError as error:
                reader.close()
                found, now = None, (trouble(error),)
                hush.wait(AGAIN_S)
            if isinstance(found, Sighting):
                return (Told(Verdict.CODE_READ, read_words(found.scans[0])),)
            if now != before:
                tell(*now)
            before = now
    finally:
        reader.close()
    return (Told(Verdict.NOTHING_SHOWN),)


def _try_chip(device: FoundDevice, tell: Teller, hush: Event) -> tuple[Told, ...]:
    """A card that answers proves the reader; what is in it is nobody's business here."""
    from drivers.chip_card.errors import CardError  # noqa: PLC0415

    terminal = terminal_from(convert(device.table, Chip))
    before: tuple[Told, ...] = ()
    try:
        while not hush.is_set():
            now: tuple[Told, ...] = (Told(Verdict.WAITING),)
            try:
                terminal.open()
                link = terminal.wait_for_card(SLICE_S)
            except CardError as error:
                link, now = None, (Told(Verdict.CARD_WEAK, str(error)),)
                hush.wait(AGAIN_S)
            except DeviceError as error:
                terminal.close()
                link, now = None, (trouble(error),)
                hush.wait(AGAIN_S)
            if link is not None:
                info = link.info
                words = f"ISO 14443-{info.kind}" if info.kind else "ISO 14443"
                return (Told(Verdict.CARD_SEEN, f"{words}, {info.bit_rate} kbit/s" if info.bit_rate else words),)
            if now != before:
                tell(*now)
            before = now
    finally:
        terminal.close()
    return (Told(Verdict.NO_CARD),)


def _try_printer(device: FoundDevice, given: Given, tell: Teller) -> tuple[Told, ...]:
    from kiosk.composition.pages import DrawnPage  # noqa: PLC0415 - brings the drawing of paper
    from kiosk.composition.printers import driver_from, paper_of  # noqa: PLC0415
    from kiosk.ticket import TechnicianSheet  # noqa: PLC0415
    from ui.paper import PaperShape, lay_out  # noqa: PLC0415

    printer = convert(device.table, Printer)
    paper = paper_of(printer)
    tell(Told(Verdict.WAITING))
    sheet = TechnicianSheet(given.hospital, given.kiosk_name, device.name, datetime.now(VIETNAM), (device.detail,))
    driver = driver_from(printer)
    try:
        return (_printed(driver.print_page(DrawnPage(lay_out(sheet, PaperShape(paper.width, paper.dots_per_inch))))),)
    except DeviceError as error:
        return (trouble(error),)
    finally:
        driver.close()


def _printed(outcome: "PrintOutcome") -> Told:
    from drivers.printer import NotStarted, Printed, Unknown  # noqa: PLC0415
    from kiosk.doctor.printer_words import words_of  # noqa: PLC0415

    if isinstance(outcome, Printed):
        return Told(Verdict.PAGE_PRINTED)
    if isinstance(outcome, NotStarted):
        return Told(Verdict.PRINTER_TROUBLE, words_of(outcome.status))
    if outcome.blind or isinstance(outcome.reason, Unknown):
        return Told(Verdict.PAGE_SENT)
    return Told(Verdict.PRINTER_TROUBLE, words_of(outcome.reason))


def _try_sound(device: FoundDevice, tell: Teller, hush: Event) -> tuple[Told, ...]:
    from drivers.sound.earcons import earcon  # noqa: PLC0415 - brings numpy
    from drivers.sound.tone import Tone  # noqa: PLC0415

    player = speaker_from(convert(device.table, Sound)).player
    player.volume = 4
    tell(Told(Verdict.WAITING))
    try:
        for _ in range(_PULSES):
            if not hush.is_set():
                player.play((earcon(Tone.GOOD),), hush)
    except DeviceError as error:
        return (trouble(error),)
    return (Told(Verdict.TONE_PLAYED),)
