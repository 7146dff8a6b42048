"""What types cannot say of a file."""

import re

from kiosk.settings.dark_hours import about_screen
from kiosk.settings.directory_doubts import about_directory
from kiosk.settings.hospital_doubts import about_hospital, about_portal
from kiosk.settings.printer_doubts import about_printers
from kiosk.settings.sections import Settings
from kiosk.settings.sound_doubts import about_sound
from kiosk.settings.watching_doubts import about_watching

PLACES = (
    ("camera", "source"),
    ("scanner", "port"),
    ("keyboard_scanner", "device"),
    ("chip", "trust_folder"),
    ("queue", "path"),
    ("queue", "key_file"),
)
"""Keys that name a place and cannot be empty."""


def doubts_about(settings: Settings) -> list[tuple[tuple[str, ...], str]]:
    """What types cannot say."""
    doubts: list[tuple[tuple[str, ...], str]] = []
    if not re.fullmatch(r"[A-Za-z0-9]{1,6}", settings.kiosk.id):
        doubts.append((("kiosk", "id"), "takes 1 to 6 letters and digits, for example K3: patients read it aloud"))
    doubts += about_hospital(settings.hospital)
    if settings.insurance_portal is not None:
        doubts += about_portal(settings.insurance_portal)
    doubts += about_directory(settings)
    if not 5 <= settings.screen.diagonal_inches <= 100:
        doubts.append((("screen", "diagonal_inches"), "takes the panel's diagonal in inches, from 5 to 100"))
    if not 0.1 <= settings.screen.scale <= 4:
        doubts.append((("screen", "scale"), "takes 1 on a kiosk; less makes the window smaller, from 0.1 to 4"))
    if settings.screen.width < 480 or settings.screen.height < 480:
        doubts.append((("screen", "width"), "a panel has at least 480 x 480 pixels"))
    if settings.screen.lower_edge_mm is not None and not 0 <= settings.screen.lower_edge_mm <= 1200:
        doubts.append((("screen", "lower_edge_mm"), "takes millimetres from the floor to the glass, from 0 to 1200"))
    if not 0 <= settings.screen.text_size <= 3:
        doubts.append((("screen", "text_size"), "takes 0, 1, 2 or 3"))
    doubts += about_screen(settings.screen)
    doubts += _about_languages(settings)
    if not settings.waits.idle_reset >= 20:
        doubts.append((("waits", "idle_reset"), "takes 20 or more: people need that long to answer (EN 301 549)"))
    doubts += [
        (("waits", name), "takes seconds, from 1 to 3600")
        for name in ("idle_warning", "idle_reset", "booking", "thank_you", "curtain")
        if not 1 <= getattr(settings.waits, name) <= 3600
    ]
    if settings.scanner is not None and not 9600 <= settings.scanner.baudrate <= 921600:
        doubts.append((("scanner", "baudrate"), "takes the speed set in the scanner, usually 9600 or 115200"))
    if settings.scanner is not None and settings.scanner.trigger and settings.scanner.maker in ("generic", "zebra"):
        doubts.append((("scanner", "trigger"), "takes true only with maker honeywell, newland or datalogic"))
    if settings.camera is not None and (settings.camera.width < 320 or settings.camera.height < 240):
        doubts.append((("camera", "width"), "takes 320 x 240 or more; cards are read well from 1280 x 720"))
    if settings.chip is not None and settings.chip.connection == "pn532" and not settings.chip.reader.strip():
        doubts.append((("chip", "reader"), "takes the serial port of the PN532 module, for example /dev/ttyUSB0"))
    doubts += about_sound(settings.sound)
    doubts += about_watching(settings)
    if settings.queue.max_rows < 100:
        doubts.append((("queue", "max_rows"), "takes 100 or more: a busy morning without the network"))
    doubts += about_printers(settings.printers)
    if settings.ticket.template is not None and not settings.ticket.template.startswith("/"):
        doubts.append((("ticket", "template"), "takes a path that begins with /; leave the key out to do without"))
    doubts += [
        ((table, key), "takes a path or an address; leave the whole table out where this kiosk has none")
        for table, key in PLACES
        if (section := getattr(settings, table)) is not None and not getattr(section, key).strip()
    ]
    doubts += [
        (("service", key), "takes a path that begins with /; leave the key out to do without")
        for key in ("pin_file", "export_folder")
        if (place := getattr(settings.service, key)) is not None and not place.startswith("/")
    ]
    doubts += [
        (("brand", key), "takes a path that begins with /; leave the key out to do without")
        for key in ("logo", "maps")
        if (place := getattr(settings.brand, key)) is not None and not place.startswith("/")
    ]
    if settings.brand.colour is not None and not re.fullmatch(r"#[0-9A-Fa-f]{6}", settings.brand.colour):
        doubts.append((("brand", "colour"), 'takes one colour as "#RRGGBB", for example "#083F7F"'))
    return doubts


def _about_languages(settings: Settings) -> list[tuple[tuple[str, ...], str]]:
    form = re.compile(r"[a-z]{2,3}([-_][A-Za-z0-9]{2,8})?")
    offered = settings.languages.offered
    if not offered or len(set(offered)) != len(offered) or not all(map(form.fullmatch, offered)):
        return [(("languages", "offered"), "takes codes of languages as vi, en or zh, each once")]
    if settings.language not in offered:
        return [(("language",), f"takes one of the languages offered: {', '.join(offered)}")]
    if settings.languages.folder is not None and not settings.languages.folder.startswith("/"):
        return [(("languages", "folder"), "takes a path that begins with /; leave the key out to do without")]
    return []
