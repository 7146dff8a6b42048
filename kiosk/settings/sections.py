"""The tables of kiosk.toml."""

from typing import Literal

from kiosk.settings.hospital import HospitalLine, InsurancePortal
from kiosk.settings.section import Section


class Kiosk(Section, frozen=True):
    """`[kiosk]`: which machine this is. `id` prefixes the numbers it gives out on its own, e.g. K3."""

    id: str
    name: str
    hospital: str


class Screen(Section, frozen=True):
    """`[screen]`: the panel. The diagonal makes millimetres out of pixels."""

    width: int = 1080
    height: int = 1920
    diagonal_inches: float = 21.5
    fullscreen: bool = True
    scale: float = 1.0


class Camera(Section, frozen=True):
    """`[camera]`: a device path (best below /dev/v4l/by-id) or number, a folder of images or a video file.

    `width` and `height` are what it is asked for; it gives the nearest it has.
    """

    source: str
    width: int = 1920
    height: int = 1080


class Scanner(Section, frozen=True):
    """`[scanner]`: a QR scanner on a serial line. With `trigger` the kiosk tells it when to look."""

    port: str
    baudrate: int = 115200
    maker: Literal["generic", "honeywell", "zebra", "newland", "datalogic"] = "generic"
    trigger: bool = False


class KeyboardScanner(Section, frozen=True):
    """`[keyboard_scanner]`: a scanner that types; only where it cannot be set to a serial line."""

    device: str


class Chip(Section, frozen=True):
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


class Printer(Section, frozen=True):
    """`[printer]`: ESC/POS on a serial line or the network (port 9100). 576 dots is 80 mm paper, 384 is 58 mm."""

    connection: Literal["serial", "network"]
    address: str
    baudrate: int = 115200
    width_dots: int = 576


class Queue(Section, frozen=True):
    """`[queue]`: where registrations are kept until the hospital has them, and the key that seals them."""

    path: str = "/var/lib/kiosk/queue.db"
    key_file: str = "/var/lib/kiosk-key/queue.key"
    max_rows: int = 20000


class Waits(Section, frozen=True):
    """`[waits]`: seconds."""

    idle_warning: float = 60
    idle_reset: float = 25
    booking: float = 10
    thank_you: float = 20


class Service(Section, frozen=True):
    """`[service]`: the technicians' menu on the glass. Without `pin_file` there is none; `kiosk config pin` makes it.

    `export_folder` is where the menu writes exports, instead of the USB stick that is plugged in.
    """

    pin_file: str | None = None
    export_folder: str | None = None


class Settings(Section, frozen=True):
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
    insurance_portal: InsurancePortal | None = None
    language: Literal["vi", "en"] = "vi"
