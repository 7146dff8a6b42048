"""Devices, queue and hospital as the settings name them. Nothing here needs a display."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from drivers.camera import Camera
from drivers.chip_card.port import ChipReader
from drivers.chip_card.terminals.port import CardTerminal
from drivers.device import CodeReader
from drivers.keyboard_scanner import KeyboardScanner
from drivers.serial_scanner import PROFILES, SerialScanner
from kiosk import settings as settings_of
from kiosk.composition.printers import printers_from
from kiosk.journal import Journal, Level, Note
from kiosk.runtime.printing import NamedPrinter
from kiosk.settings import Settings
from offline_queue import Keyring, Outbox, SealedFile

if TYPE_CHECKING:
    from kiosk.runtime.jack import Jack
    from kiosk.runtime.narration import Loudspeaker
    from ui.camera_mirror import Look


@dataclass(slots=True)
class Devices:
    """What this kiosk has; None is a device it lacks. `mirror` gives what stands before the camera, for the screen."""

    camera: CodeReader | None = None
    mirror: "Look | None" = None
    scanner: CodeReader | None = None
    keyboard_scanner: CodeReader | None = None
    chip: ChipReader | None = None
    printers: tuple[NamedPrinter, ...] = ()
    speaker: "Loudspeaker | None" = None
    headphones: "Jack | None" = None


def devices_from(settings: Settings) -> Devices:
    """The drivers the settings name. Nothing is opened here."""
    camera = camera_from(settings.camera) if settings.camera else None
    keyboard = settings.keyboard_scanner
    return Devices(
        camera=camera,
        mirror=camera.preview.look if camera else None,
        scanner=scanner_from(settings.scanner) if settings.scanner else None,
        keyboard_scanner=KeyboardScanner(keyboard.device) if keyboard else None,
        chip=chip_from(settings.chip) if settings.chip else None,
        printers=printers_from(settings),
        speaker=speaker_from(settings.sound) if settings.sound.enabled else None,
        headphones=headphones_from(settings.sound),
    )


def camera_from(eye: settings_of.Camera) -> Camera:
    """The driver of the camera the settings name."""
    return Camera(eye.source, size=(eye.width, eye.height))


def scanner_from(line: settings_of.Scanner) -> SerialScanner:
    """The driver of the scanner the settings name."""
    trigger = PROFILES[line.maker].trigger if line.trigger else None
    return SerialScanner(line.port, line.baudrate, trigger=trigger)


def chip_from(chip: settings_of.Chip) -> ChipReader:
    """The chip reader the settings name."""
    from drivers.chip_card.document import PORTRAIT, REGISTRATION, Wanted  # noqa: PLC0415 - brings cryptography
    from drivers.chip_card.proof.trust import TrustStore  # noqa: PLC0415
    from drivers.chip_card.reader import ChipCardReader  # noqa: PLC0415

    wanted = Wanted(REGISTRATION | PORTRAIT if chip.portrait else REGISTRATION)
    return ChipCardReader(terminal_from(chip), TrustStore.open(Path(chip.trust_folder)), wanted)


def terminal_from(chip: settings_of.Chip) -> CardTerminal:
    """The driver of the contactless reader the settings name."""
    if chip.connection == "pn532":
        from drivers.chip_card.terminals.pn532 import Pn532Terminal  # noqa: PLC0415

        return Pn532Terminal(chip.reader)
    from drivers.chip_card.terminals.pcsc import PcscTerminal  # noqa: PLC0415

    return PcscTerminal(chip.reader or None)


def speaker_from(sound: settings_of.Sound) -> "Loudspeaker":
    """The voices the settings name, best first, and the card they come out of."""
    from drivers.sound.command import CommandVoice  # noqa: PLC0415 - brings numpy
    from drivers.sound.espeak import EspeakVoice  # noqa: PLC0415
    from drivers.sound.player import AplayPlayer  # noqa: PLC0415
    from drivers.sound.prompts import Prompts  # noqa: PLC0415
    from kiosk.runtime.narration import Loudspeaker  # noqa: PLC0415

    return Loudspeaker(
        AplayPlayer(sound.device, volume=sound.volume),
        (CommandVoice(sound.commands), EspeakVoice(sound.rate)),
        Prompts(Path(sound.prompts_folder)) if sound.prompts_folder else None,
    )


def headphones_from(sound: settings_of.Sound) -> "Jack | None":
    """The jack the settings name."""
    if not sound.enabled or sound.headphones is None:
        return None
    from drivers.sound.headphones import HeadphoneJack  # noqa: PLC0415 - only where there is one

    return HeadphoneJack(sound.headphones)


def open_outbox(settings: Settings, journal: Journal) -> Outbox:
    """The durable queue; a key is made at the very first start. Raises `offline_queue.OutboxError`."""
    path, key_file = Path(settings.queue.path), Path(settings.queue.key_file)
    key_file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    first_start = not key_file.exists() and not path.exists()
    keyring = Keyring.create(key_file) if first_start else Keyring.from_file(key_file)
    outbox = Outbox.open(
        path,
        keyring,
        kiosk_id=settings.kiosk.id,
        max_rows=settings.queue.max_rows,
        high_water=numbers_record(settings),
    )
    if outbox.recovered_from is not None:
        journal.note(Note.QUEUE_MOVED_ASIDE, Level.ERROR, file=outbox.recovered_from.name)
    if outbox.high_water_trouble is not None:
        journal.note(Note.NUMBERS_RECORD_TROUBLE, Level.WARNING, trouble=outbox.high_water_trouble)
    return outbox


def numbers_record(settings: Settings) -> Path:
    """The second record of the numbers given out: beside the key, for a queue restored from a backup lacks the last."""
    return Path(settings.queue.key_file).with_name(f"{settings.kiosk.id}.numbers-given")


def last_known_file(settings: Settings) -> SealedFile:
    """Where the hospital's last word lies: beside the queue and under its keys. Raises `offline_queue.KeyFileError`."""
    queue = settings.queue
    keyring = Keyring.from_file(Path(queue.key_file))
    return SealedFile(Path(queue.path).with_name("last-known.sealed"), keyring, f"{settings.kiosk.id}/last-known")
