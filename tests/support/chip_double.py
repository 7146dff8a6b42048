"""A small chip for tests of the reading side: files, secure messaging of its own, and the manners of real chips.

It writes down which bytes of which file were given, and fails the test when one is given twice.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field

from drivers.chip_card.crypto import ciphers
from drivers.chip_card.crypto.session import SessionKeys, Suite
from drivers.chip_card.terminals.port import CardInfo

APPLICATION = "A0000002471001"


@dataclass
class Manners:
    """How this chip behaves; statuses as numbers."""

    most: int = 65536
    """Larger reads are refused..."""
    too_many: int = 0x6700
    """...like this."""
    gives: int = 65536
    """It never gives more than that at once, without saying so."""
    beyond_end: int | None = None
    """The answer to reads beyond the end; None: what there is, with 9000."""
    warns_at_end: bool = False
    """Reads beyond the end give what there is, with 6282."""
    short_identifiers: bool = True
    no_short_identifier: int = 0x6A82
    extended: bool = True
    bare: frozenset[int] = frozenset()
    """Statuses it answers without protection; its session is over then."""
    bare_everything: bool = False
    select_mf: int = 0x9000
    needs_access: bool = True
    knows_bac: bool = True
    refuses: dict[int, int] = field(default_factory=dict)
    """Files that exist and cannot be read, with the status."""


class ChipDouble:
    """Files by application ("" is the master file) and identifier; opened by BAC, or with keys put in by hand."""

    def __init__(
        self,
        files: dict[tuple[str, int], bytes],
        manners: Manners | None = None,
        *,
        historical: bytes = b"",
        answer: bytes = b"\x3b\x80\x80\x01\x01",
        reader_extended: bool = True,
        zone: bytes | None = None,
    ) -> None:
        self.files = files
        self.manners = manners or Manners()
        self.info = CardInfo("A", answer, historical, 424, reader_extended)
        self.commands: list[bytes] = []
        self.resets = 0
        self.given: dict[tuple[str, int], set[int]] = {}
        self.before: Callable[[int], None] = lambda _number: None
        """Called before each command with its number."""
        self._zone = zone
        self._forget()

    def open_with(self, keys: SessionKeys) -> None:
        """As if access had been proved."""
        self._keys, self._opened, self._application = keys, True, "app"

    def reset(self) -> None:
        self.resets += 1
        self._forget()

    def transmit(self, command: bytes) -> bytes:
        self.commands.append(command)
        self.before(len(self.commands))
        header, data, expected, extended = _parse(command)
        if extended and not self.manners.extended:
            return self._refuse_bare(0x6700)
        if self._keys is None:
            if header[0] & 0x0C:
                return b"\x69\x88"
            answer, status = self._process(header, data, expected)
            return answer + status.to_bytes(2, "big")
        if header[0] & 0x0C != 0x0C:
            return self._refuse_bare(0x6987)
        return self._secured(header, data, expected)

    def _forget(self) -> None:
        self._keys: SessionKeys | None = None
        self._opened = False
        self._application = ""
        self._current: int | None = None
        self._challenge = b""

    def _refuse_bare(self, status: int) -> bytes:
        self._forget()
        return status.to_bytes(2, "big")

    # --- secure messaging, the card's side

    def _secured(self, header: bytes, data: bytes, outer: int | None) -> bytes:
        keys = self._keys
        assert keys is not None
        objects = _objects(data)
        assert [tag for tag, _, _ in objects] in ([0x87, 0x97, 0x8E], [0x85, 0x97, 0x8E], [0x87, 0x8E], [0x97, 0x8E])
        keys.counter += 1
        covered = b"".join(raw for tag, _, raw in objects if tag != 0x8E)
        authentic = self._count() + ciphers.pad(keys.suite, header) + covered
        values = {tag: value for tag, value, _ in objects}
        assert ciphers.mac(keys.suite, keys.mac, ciphers.pad(keys.suite, authentic)) == values[0x8E]
        plain = b""
        if 0x87 in values:
            assert values[0x87][0] == 1
            plain = self._decrypt(values[0x87][1:])
        if 0x85 in values:
            assert header[1] & 1
            plain = self._decrypt(values[0x85])
        expected = None if 0x97 not in values else int.from_bytes(values[0x97], "big") or 256 ** len(values[0x97])
        answer, status = self._process(bytes([header[0] & 0xF3]) + header[1:], plain, expected)
        if status in self.manners.bare or (self.manners.bare_everything and status != 0x9000):
            return self._refuse_bare(status)
        keys.counter += 1
        out = b""
        if answer:
            padded = ciphers.pad(keys.suite, answer)
            encrypted = ciphers.encrypt(keys.suite, keys.encryption, self._iv(), padded)
            out = _tlv(0x85, encrypted) if header[1] & 1 else _tlv(0x87, b"\x01" + encrypted)
        out += _tlv(0x99, status.to_bytes(2, "big"))
        out += _tlv(0x8E, ciphers.mac(keys.suite, keys.mac, ciphers.pad(keys.suite, self._count() + out)))
        assert outer is not None
        assert len(out) <= outer, "the answer does not fit what the reader said it takes"
        return out + status.to_bytes(2, "big")

    def _count(self) -> bytes:
        assert self._keys is not None
        return self._keys.counter.to_bytes(self._keys.suite.block_length, "big")

    def _iv(self) -> bytes:
        keys = self._keys
        assert keys is not None
        if keys.suite is Suite.TDES:
            return bytes(8)
        return ciphers.encrypt(keys.suite, keys.encryption, bytes(16), self._count())

    def _decrypt(self, encrypted: bytes) -> bytes:
        keys = self._keys
        assert keys is not None
        return ciphers.unpad(keys.suite, ciphers.decrypt(keys.suite, keys.encryption, self._iv(), encrypted))

    # --- what the commands do

    def _process(self, header: bytes, data: bytes, expected: int | None) -> tuple[bytes, int]:
        match header[1]:
            case 0xA4:
                assert expected is None, "SELECT with Le"
                return b"", self._select(header, data)
            case 0xB0:
                if header[2] & 0x80:
                    identifier = self._by_short(header[2] & 0x1F)
                    offset = header[3]
                    if identifier is None:
                        return b"", self.manners.no_short_identifier
                else:
                    identifier, offset = self._current, header[2] << 8 | header[3]
                return self._read(identifier, offset, expected or 0)
            case 0xB1:
                assert header[2:] == b"\x00\x00"
                offset = int.from_bytes(_objects(data)[0][1], "big")
                room = (expected or 0) - (2 if (expected or 0) < 130 else 3 if (expected or 0) < 259 else 4)
                content, status = self._read(self._current, offset, room)
                return (_tlv(0x53, content) if content else b""), status
            case 0x84 if self._zone is not None and self.manners.knows_bac:
                self._challenge = bytes(range(8))
                return self._challenge, 0x9000
            case 0x82 if self._challenge:
                return self._bac(data)
            case _:
                return b"", 0x6D00

    def _select(self, header: bytes, data: bytes) -> int:
        if header[2:] == b"\x00\x0c":
            if self.manners.select_mf == 0x9000:
                self._application, self._current = "", None
            return self.manners.select_mf
        if header[2:] == b"\x04\x0c":
            if data.hex().upper() != APPLICATION or not any(name for name, _ in self.files):
                return 0x6A82
            self._application, self._current = "app", None
            return 0x9000
        assert header[2:] == b"\x02\x0c"
        identifier = int.from_bytes(data, "big")
        if (self._application, identifier) not in self.files:
            return 0x6A82
        self._current = identifier
        return 0x9000

    def _by_short(self, short: int) -> int | None:
        if not self.manners.short_identifiers:
            return None
        return next((one for name, one in self.files if name == self._application and one & 0x1F == short), None)

    def _read(self, identifier: int | None, offset: int, expected: int) -> tuple[bytes, int]:
        manners = self.manners
        if identifier is None:
            return b"", 0x6986
        if self._application and manners.needs_access and not self._opened:
            return b"", 0x6982
        if identifier in manners.refuses:
            return b"", manners.refuses[identifier]
        content = self.files[self._application, identifier]
        if expected > manners.most:
            return b"", manners.too_many
        over = offset + expected > len(content)
        if over and manners.beyond_end is not None:
            return b"", manners.beyond_end
        piece = content[offset : offset + min(expected, manners.gives)]
        if not piece and offset >= len(content):
            return b"", 0x6B00
        self._current = identifier
        given = self.given.setdefault((self._application, identifier), set())
        now = set(range(offset, offset + len(piece)))
        assert not given & now, "a byte is read twice"
        given |= now
        return piece, 0x6282 if over and manners.warns_at_end else 0x9000

    def _bac(self, data: bytes) -> tuple[bytes, int]:
        assert self._zone is not None
        keys = ciphers.session_keys(Suite.TDES, hashlib.sha1(self._zone, usedforsecurity=False).digest()[:16])
        encrypted, checksum = data[:32], data[32:]
        if ciphers.mac(Suite.TDES, keys.mac, ciphers.pad(Suite.TDES, encrypted)) != checksum:
            return b"", 0x6300
        plain = ciphers.decrypt(Suite.TDES, keys.encryption, bytes(8), encrypted)
        nonce, challenge, keying = plain[:8], plain[8:16], plain[16:]
        assert challenge == self._challenge
        ours = bytes(range(16))
        answer = ciphers.encrypt(Suite.TDES, keys.encryption, bytes(8), challenge + nonce + ours)
        checksum = ciphers.mac(Suite.TDES, keys.mac, ciphers.pad(Suite.TDES, answer))
        secret = bytes(a ^ b for a, b in zip(ours, keying, strict=True))
        counter = int.from_bytes(challenge[4:] + nonce[4:], "big")
        self._keys, self._opened = ciphers.session_keys(Suite.TDES, secret, counter), True
        return answer + checksum, 0x9000


def _parse(raw: bytes) -> tuple[bytes, bytes, int | None, bool]:
    header, body = raw[:4], raw[4:]
    if not body:
        return header, b"", None, False
    if len(body) == 1:
        return header, b"", body[0] or 256, False
    if body[0]:
        data, rest = body[1 : 1 + body[0]], body[1 + body[0] :]
        assert len(rest) <= 1
        return header, data, (rest[0] or 256) if rest else None, False
    if len(body) == 3:
        return header, b"", int.from_bytes(body[1:], "big") or 65536, True
    length = int.from_bytes(body[1:3], "big")
    data, rest = body[3 : 3 + length], body[3 + length :]
    assert len(rest) in (0, 2)
    return header, data, (int.from_bytes(rest, "big") or 65536) if rest else None, True


def _objects(data: bytes) -> list[tuple[int, bytes, bytes]]:
    found, at = [], 0
    while at < len(data):
        tag, length, start = data[at], data[at + 1], at + 2
        if length & 0x80:
            start = at + 2 + (length & 0x7F)
            length = int.from_bytes(data[at + 2 : start], "big")
        found.append((tag, data[start : start + length], data[at : start + length]))
        at = start + length
    return found


def _tlv(tag: int, value: bytes) -> bytes:
    if len(value) < 0x80:
        return bytes([tag, len(value)]) + value
    length = len(value).to_bytes((len(value).bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 | len(length)]) + length + value
