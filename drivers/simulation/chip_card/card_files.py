"""A card's files: which is selected, who may read it, and what reading gives (ISO/IEC 7816-4, 7; 9303-10, 3)."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from drivers.chip_card import tlv
from drivers.chip_card.apdu import Command
from drivers.chip_card.errors import BadTlv
from drivers.chip_card.files.names import APPLICATION, ATR_INFO, CARD_ACCESS
from drivers.simulation.chip_card.card_commands import Answer, Refusal
from drivers.simulation.chip_card.card_log import CardLog, Read
from drivers.simulation.chip_card.card_profile import BeyondTheEnd, Profile, TooLarge

_MASTER_FILE: Final = b"\x3f\x00"
_NO_INFORMATION: Final = 0x0C
"""P2 of SELECT: no file control information wanted."""
_OPEN_TO_ALL: Final = frozenset({CARD_ACCESS.identifier, ATR_INFO.identifier, 0x2F00})
_DENIED: Final = 0x6982
_NOT_FOUND: Final = 0x6A82
_WRONG_LENGTH: Final = 0x6700
_WRONG_PARAMETERS: Final = 0x6A86
_WRONG_OFFSET: Final = 0x6B00
_END_OF_FILE: Final = 0x6282
_OFFSET_OBJECT: Final = 0x54
_DATA_OBJECT: Final = 0x53


class Folder(Enum):
    """A dedicated file."""

    MASTER = "master file"
    APPLICATION = "application"


@dataclass(slots=True)
class Place:
    """What is selected: a folder, and in it a file by identifier or none."""

    folder: Folder = Folder.MASTER
    file: int | None = None


class CardFiles:
    """The files; what stands in them may change at any time, from any thread."""

    def __init__(self, master: Mapping[int, bytes], application: Mapping[int, bytes], profile: Profile, log: CardLog):
        self._profile = profile
        self._log = log
        self._changing = threading.Lock()
        self._content = {
            Folder.MASTER: dict(master),
            Folder.APPLICATION: dict(application),
        }

    def content(self, folder: Folder, file: int) -> bytes:
        """All of a file; empty for none."""
        return self._content[folder].get(file, b"")

    def replace(self, folder: Folder, file: int, content: bytes | None) -> None:
        """Another content, or no such file any more."""
        with self._changing:
            changed = dict(self._content[folder])
            if content is None:
                changed.pop(file, None)
            else:
                changed[file] = content
            self._content[folder] = changed

    def select(self, place: Place, command: Command, *, opened: bool) -> Answer:
        """SELECT of the master file, the application by its name, or a file of the current folder."""
        self._check_needless_le(command)
        if command.p2 != _NO_INFORMATION:
            raise Refusal(_WRONG_PARAMETERS)
        match command.p1:
            case 0x00:
                self._select_master_file(place, command.data)
            case 0x02:
                if len(command.data) != 2:
                    raise Refusal(_WRONG_LENGTH)
                place.file = self._find(place, int.from_bytes(command.data, "big"), opened=opened)
            case 0x04:
                if command.data != APPLICATION:
                    raise Refusal(_NOT_FOUND)
                place.folder, place.file = Folder.APPLICATION, None
            case _:
                raise Refusal(_WRONG_PARAMETERS)
        return Answer()

    def read(self, place: Place, command: Command, *, opened: bool, room: int) -> Answer:
        """READ BINARY with the even instruction: the offset stands in P1 and P2."""
        if command.data or command.expected is None:
            raise Refusal(_WRONG_LENGTH)
        if command.p1 & 0x80:
            offset = command.p2
            self._choose(place, command.p1 & 0x7F, opened=opened)
        else:
            offset = command.p1 << 8 | command.p2
        file = self._selected(place, opened=opened)
        return self._take(place.folder, file, offset, command.expected, min(room, self._profile.largest_answer))

    def read_object(self, place: Place, command: Command, *, opened: bool, room: int) -> Answer:
        """READ BINARY with the odd instruction: the offset stands in a data object, and the bytes come in one."""
        if not self._profile.reads_with_data_object:
            raise Refusal(0x6D00)
        if command.expected is None:
            raise Refusal(_WRONG_LENGTH)
        try:
            offset = int.from_bytes(tlv.only(command.data, _OFFSET_OBJECT).value, "big")
        except BadTlv:
            raise Refusal(0x6A80) from None
        match command.p1, command.p2:
            case 0, 0:
                pass
            case 0, short if short < 0x20:
                self._choose(place, short, opened=opened)
            case _:
                place.file = self._find(place, command.p1 << 8 | command.p2, opened=opened)
        file = self._selected(place, opened=opened)
        limit = _inside(min(room, self._profile.largest_answer))
        answer = self._take(place.folder, file, offset, _inside(command.expected), limit)
        return Answer(tlv.encode(_DATA_OBJECT, answer.data), answer.status)

    def _check_needless_le(self, command: Command) -> None:
        if command.expected is not None and not self._profile.takes_needless_le:
            raise Refusal(_WRONG_LENGTH)

    def _select_master_file(self, place: Place, data: bytes) -> None:
        if not self._profile.selects_master_file:
            raise Refusal(0x6D00)
        if data not in {b"", _MASTER_FILE}:
            raise Refusal(_NOT_FOUND)
        place.folder, place.file = Folder.MASTER, None

    def _choose(self, place: Place, short: int, *, opened: bool) -> None:
        """By short file identifier, which for these files are the last five bits of the long one."""
        if not self._profile.reads_by_short_identifier:
            raise Refusal(_WRONG_PARAMETERS)
        if not 1 <= short <= 30:
            raise Refusal(_WRONG_PARAMETERS)
        known = {*self._content[place.folder], *(self._profile.statuses if place.folder is Folder.APPLICATION else ())}
        identifier = next((one for one in sorted(known) if one & 0x1F == short), None)
        place.file = self._find(place, identifier, opened=opened)

    def _find(self, place: Place, identifier: int | None, *, opened: bool) -> int:
        """The file that may be selected. A closed card does not tell which files it has (9303-10, 3.6)."""
        if not opened and not (place.folder is Folder.MASTER and identifier in _OPEN_TO_ALL | {None}):
            raise Refusal(_DENIED)
        status = self._profile.statuses.get(identifier or 0) if place.folder is Folder.APPLICATION else None
        if status is not None:
            raise Refusal(status)
        if identifier is None or identifier not in self._content[place.folder]:
            raise Refusal(_NOT_FOUND)
        return identifier

    def _selected(self, place: Place, *, opened: bool) -> int:
        if place.file is None:
            raise Refusal(0x6986)
        return self._find(place, place.file, opened=opened)

    def _take(self, folder: Folder, file: int, offset: int, wanted: int, limit: int) -> Answer:
        content = self.content(folder, file)
        status = 0x9000
        if wanted > limit:
            match self._profile.too_large:
                case TooLarge.WRONG_LENGTH:
                    raise Refusal(_WRONG_LENGTH)
                case TooLarge.WRONG_OFFSET:
                    raise Refusal(_WRONG_OFFSET)
                case TooLarge.EXACT_LENGTH:
                    raise Refusal(0x6C00 | limit & 0xFF)
                case TooLarge.END_OF_FILE:
                    wanted, status = limit, _END_OF_FILE
                case TooLarge.FEWER:
                    wanted = limit
        piece = content[offset : offset + wanted]
        if len(piece) < wanted:
            if not piece or self._profile.beyond_the_end is BeyondTheEnd.WRONG_OFFSET:
                self._log.add(Read(file, offset, wanted, 0, folder is Folder.MASTER))
                raise Refusal(_WRONG_OFFSET)
            status = status if self._profile.beyond_the_end is BeyondTheEnd.FEWER else _END_OF_FILE
        self._log.add(Read(file, offset, wanted, len(piece), folder is Folder.MASTER))
        return Answer(piece, status)


def _inside(length: int) -> int:
    """How many bytes fit in a data object of at most that length."""
    value = max(0, length - 2)
    while value and len(tlv.encode(_DATA_OBJECT, bytes(value))) > length:
        value -= 1
    return value
