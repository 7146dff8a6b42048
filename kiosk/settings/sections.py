"""The tables of kiosk.toml."""

from pathlib import Path
from typing import Literal

from msgspec import field

from kiosk.settings.hospital import HospitalLine, InsurancePortal
from kiosk.settings.section import Section


class Kiosk(Section, frozen=True):
    """`[kiosk]`: which machine this is. `id` prefixes the numbers it gives out on its own, e.g. K3."""

    id: str
    name: str
    hospital: str


class Screen(Section, frozen=True):
    """`[screen]`: the panel. The diagonal makes millimetres out of pixels.

    `lower_edge_mm` is how high above the floor the lower edge of the glass stands: it decides what somebody who sits
    can reach. `motion` false stops everything that moves. `shuffled_keypad`: digits stand elsewhere every time.
    `text_size` (0 to 3) and `palette` are what every visit begins with. `rotation`: how far, clockwise, the picture is
    turned on the panel. `dark_hours`: when the glass stays dark unless touched, `["21:30-05:00"]`, the hospital's time.
    """

    width: int = 1080
    height: int = 1920
    diagonal_inches: float = 21.5
    fullscreen: bool = True
    scale: float = 1.0
    lower_edge_mm: float | None = None
    motion: bool = True
    shuffled_keypad: bool = False
    text_size: int = 0
    palette: Literal["light", "dark", "high-contrast"] = "light"
    rotation: Literal[0, 90, 180, 270] = 0
    dark_hours: tuple[str, ...] = ()


class Languages(Section, frozen=True):
    """`[languages]`: what patients can choose, the kiosk's own `language` always among them, the first two at a touch.

    `folder` holds the hospital's own words: `kiosk_CODE.ts` or `.qm`, for a language more or over those of the program.
    """

    offered: tuple[str, ...] = ("vi", "en", "zh", "ko", "ja", "km")
    folder: str | None = None


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
    """`[printers.NAME]`: a ticket printer. The first one in the file prints; the others, in order, where it cannot.

    `address`: for usb empty for the first printer found, or `04b8:0202`, with a third part for the serial number; for
    serial a port; for network host or host:port; for cups the name of a queue, or the ipp:// address of a printer.
    `profile` names a model of `kiosk printers profiles`, which tells the width, the dots per inch and the cutter; what
    is set here outweighs it. `flow` must match a serial printer's own setting. `answers` is false for one that can tell
    nothing: its tickets never count as printed. `certificate` is a PEM file to trust for ipps://. `place` tells
    patients where to fetch a ticket that does not come out of the kiosk itself. `roll_metres`: of a new roll.
    """

    connection: Literal["usb", "serial", "network", "cups"]
    address: str = ""
    profile: str | None = None
    width_dots: int | None = None
    dots_per_inch: int | None = None
    cut: Literal["partial", "full", "none"] | None = None
    baudrate: int = 115200
    flow: Literal["none", "rts-cts", "xon-xoff"] = "none"
    answers: bool = True
    certificate: str | None = None
    buzzer: bool = False
    place: str = ""
    roll_metres: float = 80


class Ticket(Section, frozen=True):
    """`[ticket]`: what is printed. `template` is a file as `kiosk ticket template` writes it.

    `receipt`: who paid at the kiosk gets a receipt. `pay_slip`: who was shown a code and goes to the desk gets it on
    paper too.
    """

    template: str | None = None
    receipt: bool = True
    pay_slip: bool = False


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
    curtain: float = 45


class Service(Section, frozen=True):
    """`[service]`: the technicians' menu on the glass. Without `pin_file` there is none; `kiosk config pin` makes it.

    `export_folder` is where the menu writes exports, instead of the USB stick that is plugged in.
    """

    pin_file: str | None = None
    export_folder: str | None = None


class Brand(Section, frozen=True):
    """`[brand]`: what makes the kiosk the hospital's own.

    `colour` is the hospital's colour as "#RRGGBB", dark enough to be read on white; every palette follows from it.
    `logo` is a PNG or SVG picture. `maps` is a folder of pictures of the floors, each named by its floor: `Tang-3.png`.
    """

    colour: str | None = None
    logo: str | None = None
    maps: str | None = None


class Sound(Section, frozen=True):
    """`[sound]`: what the kiosk says, and the headphone jack. `device`: a name of ALSA's, see `aplay -L`.

    `rate`: words a minute of espeak-ng. `volume`: what every visit begins with, 0 to 4. `prompts_folder`: recordings of
    the hospital, LANGUAGE/SCREEN.wav, and tones/TONE.wav. `commands`: for a language a better program than espeak-ng,
    which takes text on its standard input and gives WAV on its output; its arguments one by one. `headphones`: the
    input device whose switch tells that headphones are plugged in, best below /dev/input/by-path.
    """

    enabled: bool = True
    device: str = "default"
    rate: int = 150
    volume: int = 2
    prompts_folder: str | None = None
    commands: dict[str, tuple[str, ...]] = field(default_factory=dict)
    headphones: str | None = None


class DirectoryLine(Section, frozen=True):
    """`[directory]`: what the hospital itself says of its departments.

    `url` is where published versions are fetched, `key` the hospital's public key (`kiosk hospital key`), without which
    none is accepted. Empty, the url is `/kiosk/v1/directory` of [hospital]. `token_file` holds a bearer
    token where that server is not the one of [hospital]. `file` is a directory on this machine, for a hospital without
    such a server; as soon as a published version was taken, that one holds. `kept` is where the last good one lies.
    """

    url: str = ""
    key: str | None = None
    token_file: str | None = None
    ca_file: str | None = None
    file: str | None = None
    kept: str = "/var/lib/kiosk/directory.json"


class Metrics(Section, frozen=True):
    """`[metrics]`: figures for Prometheus at http://LISTEN/metrics; without this table no port is open.

    `listen` is an address and a port. `token_file` holds a bearer token that has to be shown for them.
    """

    listen: str = "127.0.0.1:9810"
    token_file: str | None = None


class Status(Section, frozen=True):
    """`[status]`: an MQTT broker that is told how the kiosk is, with a last will; without this table none is.

    `broker` is `mqtts://host` or `mqtt://host:1883`; `topic` comes before `/ID/…`.
    """

    broker: str
    topic: str = "kiosk"
    user: str = ""
    password_file: str | None = None
    ca_file: str | None = None


class Quality(Section, frozen=True):
    """`[quality]`: the weekly page. The figures of each day, nothing of a patient, are kept for `days` days.

    `path` such as /var/lib/kiosk/quality.json stands for a file for each week beside it, `quality-2026-W47.json`;
    without it they lie beside the queue.
    """

    path: str | None = None
    days: int = 400


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
    printers: dict[str, Printer] = field(default_factory=dict)
    ticket: Ticket = Ticket()
    service: Service = Service()
    sound: Sound = Sound()
    brand: Brand = Brand()
    insurance_portal: InsurancePortal | None = None
    directory: DirectoryLine | None = None
    metrics: Metrics | None = None
    status: Status | None = None
    quality: Quality = Quality()
    language: str = "vi"
    languages: Languages = Languages()

    @property
    def quality_path(self) -> Path:
        """What the names of the weeks' files begin with."""
        return Path(self.quality.path) if self.quality.path else Path(self.queue.path).with_name("quality.json")
