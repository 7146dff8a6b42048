"""Commands to a card and its answers (ISO/IEC 7816-3, 12; 7816-4, 5)."""

from dataclasses import dataclass
from typing import Final

from drivers.chip_card.errors import BadData

SUCCESS: Final = 0x9000
MOST_SHORT: Final = 256
"""The most bytes an answer to a command with short lengths has; 255 is the most a command carries."""
MOST_EXTENDED: Final = 65536


@dataclass(frozen=True, slots=True)
class Command:
    """A command APDU. `expected` is Ne, the most bytes wanted in answer; None sends no Le field at all.

    Lengths are short where they fit, extended where they do not or where `extended` asks for it.
    """

    cla: int
    ins: int
    p1: int
    p2: int
    data: bytes = b""
    expected: int | None = None
    extended: bool = False

    @property
    def is_extended(self) -> bool:
        """Whether its length fields are extended."""
        return self.extended or len(self.data) > 255 or (self.expected or 0) > MOST_SHORT

    def encode(self) -> bytes:
        """The bytes that go to the card."""
        head = bytes([self.cla, self.ins, self.p1, self.p2])
        if self.is_extended:
            body = b"\x00" + len(self.data).to_bytes(2, "big") + self.data if self.data else b""
            if self.expected is None:
                return head + body
            wanted = (self.expected % MOST_EXTENDED).to_bytes(2, "big")
            return head + body + (wanted if self.data else b"\x00" + wanted)
        body = bytes([len(self.data)]) + self.data if self.data else b""
        return head + body + (b"" if self.expected is None else bytes([self.expected % MOST_SHORT]))

    def __repr__(self) -> str:
        return f"Command({self.cla:02X}{self.ins:02X}{self.p1:02X}{self.p2:02X}, <{len(self.data)} bytes>)"


@dataclass(frozen=True, slots=True)
class Response:
    """An answer: `data` and `status`, which is SW1 SW2 as one number."""

    data: bytes
    status: int

    @classmethod
    def decode(cls, raw: bytes) -> "Response":
        """Raises BadData for fewer than two bytes."""
        if len(raw) < 2:
            raise BadData("an answer without a status word")
        return cls(raw[:-2], int.from_bytes(raw[-2:], "big"))

    def __repr__(self) -> str:
        return f"Response(<{len(self.data)} bytes>, {self.status:04X})"
