"""A file of which not all was read yet."""

from enum import Enum, auto
from typing import Final

from drivers.chip_card import tlv
from drivers.chip_card.errors import BadFile, BadTlv
from drivers.chip_card.files.names import CARD_ACCESS, CARD_SECURITY, COM, GROUPS, ElementaryFile

_TAGS: Final = {CARD_ACCESS: 0x31, CARD_SECURITY: 0x30}
"""What files begin with that have no tag of their own: a SET, a SEQUENCE."""
_MOST: Final = 64 * 1024
_MOST_OF: Final = {CARD_ACCESS: 4096, COM: 4096, GROUPS[2]: 1024 * 1024, GROUPS[3]: 1024 * 1024, GROUPS[4]: 1024 * 1024}
"""More than this no real file has; a card that announces more is not given the time."""
_FEWEST_PER_READ: Final = 16


class By(Enum):
    """How a file is found."""

    ANY = auto()
    """By its short identifier, or selected by its long one where the card knows no short ones."""
    SHORT_IDENTIFIER = auto()
    IDENTIFIER = auto()


class Partial:
    """The beginning of a file. `length` is None until its header tells it."""

    __slots__ = ("_reads", "by", "data", "doubt_was_costly", "doubted", "file", "length")

    def __init__(self, file: ElementaryFile) -> None:
        self.file = file
        self._reads = 0
        self.data = bytearray()
        self.length: int | None = None
        self.by = By.ANY
        """How it is looked for from now on."""
        self.doubted = 0
        """The size of a first read that was refused: too large, or beyond the end; 0 for none."""
        self.doubt_was_costly = False
        """That refusal was the end of a session."""

    @property
    def is_whole(self) -> bool:
        """Whether all of it was read."""
        return self.length is not None and len(self.data) >= self.length

    def add(self, piece: bytes) -> None:
        """Raises BadFile when it begins with another tag, is longer than any such file, or comes in crumbs."""
        self.data += piece
        self._reads += 1
        if self.length is None:
            self._begin()
        if self.length is not None:
            del self.data[self.length :]
        if self._reads > _FEWEST_PER_READ + len(self.data) // _FEWEST_PER_READ:
            raise BadFile(self.file.name, "the card gives it in crumbs")

    def take(self) -> bytes:
        """All of it; nothing is left here."""
        whole = bytes(self.data)
        self.wipe()
        return whole

    def wipe(self) -> None:
        """Overwrites what was read."""
        self.data[:] = bytes(len(self.data))
        self.data.clear()

    def _begin(self) -> None:
        tag = self.file.tag or _TAGS.get(self.file)
        if tag is not None and self.data[0] != tag:
            raise BadFile(self.file.name, f"it begins with {self.data[0]:02X}, not with {tag:02X}")
        try:
            self.length = tlv.announced_length(bytes(self.data[:16]))
        except BadTlv as error:
            raise BadFile(self.file.name, str(error)) from error
        most = _MOST_OF.get(self.file, _MOST)
        if self.length is not None and self.length > most:
            raise BadFile(self.file.name, f"{self.length} bytes are announced, more than {most}")
