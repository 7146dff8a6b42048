"""kiosk.toml -> typed, frozen settings. An error names the file, the line, the key and what would be right.

Every key has a default but the hospital's address and the kiosk's name. Secrets are never here: `token_file` and
`key_file` name files that systemd credentials or the technician put in place.
"""

import re
import tomllib
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, get_args

import msgspec

_PLACES = (
    ("camera", "source"),
    ("scanner", "port"),
    ("keyboard_scanner", "device"),
    ("chip", "trust_folder"),
    ("printer", "address"),
    ("queue", "path"),
    ("queue", "key_file"),
)
"""Keys that name a place and cannot be empty."""


class SettingsError(Exception):
    """The configuration cannot be used; the text is for the technician."""


class _Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of every table: unknown keys are mistakes, and are told."""


class Kiosk(_Section, frozen=True):
    """`[kiosk]`: which machine this is. `id` prefixes the numbers it gives out on its own, e.g. K3."""

    id: str
    name: str
    hospital: str


class HospitalLine(_Section, frozen=True):
    """`[hospital]`: how the hospital's system is reached."""

    url: str
    token_file: str | None = None
    ca_file: str | None = None


class Screen(_Section, frozen=True):
    """`[screen]`: the panel. The diagonal makes millimetres out of pixels."""

    width: int = 1080
    height: int = 1920
    diagonal_inches: float = 21.5
    fullscreen: bool = True
    scale: float = 1.0


class Camera(_Section, frozen=True):
    """`[camera]`: a device path (best below /dev/v4l/by-id) or number, a folder of images or a video file.

    `width` and `height` are what it is asked for; it gives the nearest it has.
    """

    source: str
    width: int = 1920
    height: int = 1080


class Scanner(_Section, frozen=True):
    """`[scanner]`: a QR scanner on a serial line. With `trigger` the kiosk tells it when to look."""

    port: str
    baudrate: int = 115200
    maker: Literal["generic", "honeywell", "zebra", "newland", "datalogic"] = "generic"
    trigger: bool = False


class KeyboardScanner(_Section, frozen=True):
    """`[keyboard_scanner]`: a scanner that types; only where it cannot be set to a serial line."""

    device: str


class Chip(_Section, frozen=True):
    """`[chip]`: the reader of chip ID cards, and what a card may do by how genuine it proved.

    `reader`: for pcsc a reader's name or part of it, empty for the first one; for pn532 its serial port.
    `issuer_verified`, `unaltered` and `not_verified` are the three levels of proof: such a card may `register`, or its
    owner is sent to the `desk`. `no_chip`: an ID card's code or a typed number alone may `register`, or the `card` has
    to be laid on the reader too. `portrait`: the picture in the chip is read and shown; it is never stored.
    """

    connection: Literal["pcsc", "pn532"]
    reader: str = ""
    trust_folder: str = "/var/lib/kiosk/trust"
    portrait: bool = False
    issuer_verified: Literal["register", "desk"] = "register"
    unaltered: Literal["register", "desk"] = "register"
    not_verified: Literal["register", "desk"] = "desk"
    no_chip: Literal["register", "card"] = "register"


class Printer(_Section, frozen=True):
    """`[printer]`: ESC/POS on a serial line or the network (port 9100). 576 dots is 80 mm paper, 384 is 58 mm."""

    connection: Literal["serial", "network"]
    address: str
    baudrate: int = 115200
    width_dots: int = 576


class Queue(_Section, frozen=True):
    """`[queue]`: where registrations are kept until the hospital has them, and the key that seals them."""

    path: str = "/var/lib/kiosk/queue.db"
    key_file: str = "/var/lib/kiosk-key/queue.key"
    max_rows: int = 20000


class Waits(_Section, frozen=True):
    """`[waits]`: seconds."""

    idle_warning: float = 60
    idle_reset: float = 25
    booking: float = 10
    thank_you: float = 20


class Service(_Section, frozen=True):
    """`[service]`: the technicians' menu on the glass. Without `pin_file` there is none; `kiosk config pin` makes it.

    `export_folder` is where the menu writes exports, instead of the USB stick that is plugged in.
    """

    pin_file: str | None = None
    export_folder: str | None = None


class Settings(_Section, frozen=True):
    """The whole file."""

    kiosk: Kiosk
    hospital: HospitalLine
    screen: Screen = Screen()
    queue: Queue = Queue()
    waits: Waits = Waits()
    camera: Camera | None = None
    scanner: Scanner | None = None
    keyboard_scanner: KeyboardScanner | None = None
    chip: Chip | None = None
    printer: Printer | None = None
    service: Service = Service()
    language: Literal["vi", "en"] = "vi"


def load(path: Path) -> Settings:
    """Read and check a file. Raises `SettingsError`."""
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        raise SettingsError(
            f"{path}: cannot be read ({error.strerror}). Make it, or name another with --config."
        ) from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: is not UTF-8 text. Save it as UTF-8.") from error
    return parse(text, str(path))


def parse(text: str, name: str) -> Settings:
    """Check a text that came from the file `name`. Raises `SettingsError`."""
    try:
        settings = msgspec.convert(tomllib.loads(text), Settings)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{name}: is not TOML: {error}") from error
    except msgspec.ValidationError as error:
        raise SettingsError(_explained(str(error), text, name)) from error
    for key, problem in _doubts(settings):
        raise SettingsError(f"{name}, line {_line(text, key)}, {'.'.join(key)}: {problem}")
    return settings


def _doubts(settings: Settings) -> list[tuple[tuple[str, ...], str]]:
    """What types cannot say."""
    doubts: list[tuple[tuple[str, ...], str]] = []
    if not re.fullmatch(r"[A-Za-z0-9]{1,6}", settings.kiosk.id):
        doubts.append((("kiosk", "id"), "takes 1 to 6 letters and digits, for example K3: patients read it aloud"))
    if not re.match(r"https?://[^/\s]+", settings.hospital.url):
        doubts.append((("hospital", "url"), "takes an address such as https://his.example.vn"))
    if not 5 <= settings.screen.diagonal_inches <= 100:
        doubts.append((("screen", "diagonal_inches"), "takes the panel's diagonal in inches, from 5 to 100"))
    if not 0.1 <= settings.screen.scale <= 4:
        doubts.append((("screen", "scale"), "takes 1 on a kiosk; less makes the window smaller, from 0.1 to 4"))
    if settings.screen.width < 480 or settings.screen.height < 480:
        doubts.append((("screen", "width"), "a panel has at least 480 x 480 pixels"))
    if not settings.waits.idle_reset >= 20:
        doubts.append((("waits", "idle_reset"), "takes 20 or more: people need that long to answer (EN 301 549)"))
    doubts += [
        (("waits", name), "takes seconds, from 1 to 3600")
        for name in ("idle_warning", "idle_reset", "booking", "thank_you")
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
    if settings.queue.max_rows < 100:
        doubts.append((("queue", "max_rows"), "takes 100 or more: a busy morning without the network"))
    if settings.printer is not None and not 320 <= settings.printer.width_dots <= 832:
        doubts.append((("printer", "width_dots"), "takes 576 for 80 mm paper or 384 for 58 mm"))
    doubts += [
        ((table, key), "takes a path or an address; leave the whole table out where this kiosk has none")
        for table, key in _PLACES
        if (section := getattr(settings, table)) is not None and not getattr(section, key).strip()
    ]
    doubts += [
        (("service", key), "takes a path that begins with /; leave the key out to do without")
        for key in ("pin_file", "export_folder")
        if (place := getattr(settings.service, key)) is not None and not place.startswith("/")
    ]
    if settings.printer is not None and settings.printer.connection == "network":
        port = settings.printer.address.rpartition(":")[2]
        if ":" in settings.printer.address and not (port.isdecimal() and 0 < int(port) < 65536):
            doubts.append((("printer", "address"), "takes host or host:port, for example 192.0.2.20:9100"))
    return doubts


def _explained(message: str, text: str, name: str) -> str:
    """msgspec's words ("Expected `int`, got `str` - at `$.screen.width`") with file, line and key in front."""
    problem, _, where = message.partition(" - at `$")
    key = tuple(part for part in where.strip("`").split(".") if part)
    unknown = re.search(r"unknown field `([^`]+)`", problem)
    missing = re.search(r"required field `([^`]+)`", problem)
    if unknown:
        key = (*key, unknown[1])
        problem = f"there is no such key here. Known keys: {', '.join(_known(key[:-1]))}"
    elif missing:
        table = f"[{'.'.join(key)}]" if key else "the file"
        return f"{name}, line {_line(text, key)}: {table} needs the key `{missing[1]}`"
    elif problem.startswith("Invalid enum value"):
        problem = f"takes one of: {', '.join(_choices(key))}"
    else:
        problem = problem[0].lower() + problem[1:].replace("`", "")
    return f"{name}, line {_line(text, key)}, {'.'.join(key)}: {problem}"


def _type_of(key: tuple[str, ...]) -> Any:
    """The type that stands at a key; of an optional table the table."""
    kind: Any = Settings
    for part in key:
        found = next(field.type for field in msgspec.structs.fields(kind) if field.name == part)
        alternatives = get_args(found) if isinstance(found, UnionType) else (found,)
        kind = next(one for one in alternatives if one is not NoneType)
    return kind


def _known(table: tuple[str, ...]) -> list[str]:
    return [field.name for field in msgspec.structs.fields(_type_of(table))]


def _choices(key: tuple[str, ...]) -> list[str]:
    return [str(choice) for choice in get_args(_type_of(key))]


def _line(text: str, key: tuple[str, ...]) -> int:
    """Where a key stands: the line that sets it, else its table's, else 1."""
    table: tuple[str, ...] = ()
    best = 1
    for number, line in enumerate(text.splitlines(), start=1):
        stripped = line.strip()
        if header := re.match(r"\[\s*([A-Za-z0-9_.\-]+)\s*\]", stripped):
            table = tuple(header[1].split("."))
            best = number if table == key or table == key[:-1] else best
        elif (setting := re.match(r"([A-Za-z0-9_\-]+)\s*=", stripped)) and (*table, setting[1]) == key:
            return number
    return best
