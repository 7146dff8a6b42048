"""What a server and its drawing process say to each other through two pipes.

Every message begins with its length, four bytes, the highest first. A request is the JSON of `Request`; it is answered
by the JSON of `Answer` and, where that names no trouble, by the PNG.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Final, Protocol

from kiosk.departments import Catalogue
from kiosk.directory import Directory
from kiosk.office.preview import PreviewWish

LENGTH_BYTES: Final = 4
MOST_BYTES: Final = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be drawn."""

    directory: Directory
    system: Catalogue | None
    wish: PreviewWish


class Trouble(Enum):
    """Why nothing was drawn."""

    NO_QT = "no-qt"
    NO_LETTERS = "no-letters"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class Answer:
    """`words` say what stands on the picture. `detail` is for an administrator. `last`: the process ends with this."""

    words: str = ""
    trouble: Trouble | None = None
    detail: str = ""
    last: bool = False


class Source(Protocol):
    """Where messages come from."""

    def read(self, size: int, /) -> bytes:
        """So many bytes; fewer at the end."""
        ...


class GarbledError(Exception):
    """What was said is no message."""


def message_of(content: bytes) -> bytes:
    """This, as it goes through the pipe."""
    return len(content).to_bytes(LENGTH_BYTES, "big") + content


def read_message(source: Source) -> bytes | None:
    """What is said next; None where nothing more will be. Raises GarbledError."""
    head = source.read(LENGTH_BYTES)
    if len(head) < LENGTH_BYTES:
        return None
    length = int.from_bytes(head, "big")
    if length > MOST_BYTES:
        raise GarbledError(f"a message of {length} bytes")
    content = source.read(length)
    return content if len(content) == length else None
