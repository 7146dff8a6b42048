"""From a card in the field to a document whose files can be read (ICAO Doc 9303-11, 4.2).

PACE where the chip offers it, BAC where it does not or where PACE cannot be done, neither where the files are open.
"""

from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from drivers.chip_card.access import bac, pace
from drivers.chip_card.access.pace import ChipMappingProof
from drivers.chip_card.access.security_infos import SecurityInfos, parse_security_infos
from drivers.chip_card.apdu import Command
from drivers.chip_card.channel import Channel
from drivers.chip_card.crypto.agreement import Entropy
from drivers.chip_card.errors import AccessUnsupported, BadFile, CommandRefused, NotAnIdCard
from drivers.chip_card.files.names import APPLICATION, CARD_ACCESS, CARD_SECURITY
from drivers.chip_card.files.partial import By
from drivers.chip_card.files.reading import FileReader
from drivers.chip_card.keys import AccessKey, MrzKey
from drivers.chip_card.measuring import Stopwatch

_MASTER_FILE: Final = b"\x3f\x00"


@dataclass(frozen=True, slots=True)
class Opened:
    """How a document was opened: "PACE", "BAC" or "none". With PACE that proves the chip, what it showed for that."""

    access: str
    chip_proof: ChipMappingProof | None = None
    card_security: bytes | None = None


def open_document(
    channel: Channel,
    files: FileReader,
    infos: SecurityInfos | None,
    key: AccessKey | None,
    *,
    watch: Stopwatch,
    entropy: Entropy,
) -> Opened:
    """Leaves the application selected and the channel protected; `infos` are what EF.CardAccess says.

    Raises NotAnIdCard, AccessDenied, AccessUnsupported, and what the channel raises.
    """
    if infos is not None and infos.pace and key is not None:
        with watch.phase("access"):
            opened = _by_pace(channel, files, infos, key, entropy)
        if opened is not None:
            with watch.phase("select"):
                select_application(channel, files)
            return opened
    with watch.phase("select"):
        select_application(channel, files)
    with watch.phase("access"):
        return _by_bac(channel, key, entropy)


def card_access(channel: Channel, files: FileReader) -> SecurityInfos | None:
    """EF.CardAccess as it is found with the least effort: directly, else in the selected master file; None: not there.

    One that cannot be right is as good as none: whether the card is an identity card at all is not known yet.
    """
    try:
        return _parsed(files.read(CARD_ACCESS, by=By.SHORT_IDENTIFIER))
    except CommandRefused:
        pass
    except BadFile:
        return None
    with suppress(CommandRefused):  # some chips do not know it, and are in the master file all the same
        channel.send(Command(0x00, 0xA4, 0x00, 0x0C, _MASTER_FILE), "SELECT MF")
    try:
        return _parsed(files.read(CARD_ACCESS, by=By.IDENTIFIER))
    except (CommandRefused, BadFile):
        return None


def select_application(channel: Channel, files: FileReader) -> None:
    """Raises NotAnIdCard where there is none for identity documents."""
    files.nothing_is_selected()
    try:
        channel.send(Command(0x00, 0xA4, 0x04, 0x0C, APPLICATION), "SELECT application")
    except CommandRefused as error:
        if channel.session_was_lost:
            raise
        raise NotAnIdCard(f"no application for identity documents: the card answered {error.status:04X}") from error


def _by_pace(
    channel: Channel, files: FileReader, infos: SecurityInfos, key: AccessKey, entropy: Entropy
) -> Opened | None:
    """None: PACE cannot be done, and BAC may with this key."""
    try:
        result = pace.establish(channel, infos, key, entropy)
    except (AccessUnsupported, CommandRefused):
        if isinstance(key, MrzKey):
            return None
        raise
    channel.secure(result.keys)
    files.nothing_is_selected()
    if result.chip_proof is None:
        return Opened("PACE")
    try:
        return Opened("PACE", result.chip_proof, files.read(CARD_SECURITY))
    except (CommandRefused, BadFile):
        if channel.session_was_lost:
            raise
        return Opened("PACE", result.chip_proof)


def _by_bac(channel: Channel, key: AccessKey | None, entropy: Entropy) -> Opened:
    """With a key for it, where the chip knows it; otherwise the files may be open, as their reading will tell."""
    if not isinstance(key, MrzKey):
        return Opened("none")
    try:
        channel.secure(bac.establish(channel, key, entropy))
    except (AccessUnsupported, CommandRefused):
        return Opened("none")
    return Opened("BAC")


def _parsed(content: bytes) -> SecurityInfos:
    return parse_security_infos(content, CARD_ACCESS.name)
