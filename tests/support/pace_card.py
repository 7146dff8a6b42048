"""The card's side of PACE for tests, written for itself: plain affine arithmetic, every form, and some mischief."""

import hashlib
from dataclasses import dataclass, field

from drivers.chip_card import der, tlv
from drivers.chip_card.access.pace.mapping import encode_to_point, pseudo_random
from drivers.chip_card.crypto import ciphers
from drivers.chip_card.crypto.curves import Curve
from drivers.chip_card.crypto.dh import DhGroup
from drivers.chip_card.crypto.session import SessionKeys, Suite

SUITES = {1: Suite.TDES, 2: Suite.AES_128, 3: Suite.AES_192, 4: Suite.AES_256}
PLAIN = (2, 1)
"""The families of generic mapping: over a curve, in a group."""
INTEGRATED = (4, 3)
CHIP = 6

AffinePoint = tuple[int, int] | None


def affine_sum(curve: Curve, one: AffinePoint, other: AffinePoint) -> AffinePoint:
    if one is None or other is None:
        return one or other
    (x1, y1), (x2, y2) = one, other
    if x1 == x2 and (y1 + y2) % curve.p == 0:
        return None
    if one == other:
        slope = (3 * x1 * x1 + curve.a) * pow(2 * y1, -1, curve.p)
    else:
        slope = (y2 - y1) * pow(x2 - x1, -1, curve.p)
    x = (slope * slope - x1 - x2) % curve.p
    return x, (slope * (x1 - x) - y1) % curve.p


def affine_multiple(curve: Curve, scalar: int, point: AffinePoint) -> AffinePoint:
    total: AffinePoint = None
    for bit in bin(scalar)[2:]:
        total = affine_sum(curve, total, total)
        if bit == "1":
            total = affine_sum(curve, total, point)
    return total


class CurveSide:
    """Key agreement over a curve."""

    tag = 0x86

    def __init__(self, curve: Curve) -> None:
        self.curve = curve
        self.base: AffinePoint = (curve.gx, curve.gy)
        self.order = curve.n

    def public(self, private: int) -> bytes:
        return self.encode(affine_multiple(self.curve, private, self.base))

    def shared(self, private: int, public: bytes) -> AffinePoint:
        return affine_multiple(self.curve, private, self.decode(public))

    def secret(self, private: int, public: bytes) -> bytes:
        return self.shared(private, public)[0].to_bytes(self.curve.field_length, "big")

    def map_generic(self, nonce: int, shared: AffinePoint) -> None:
        self.base = affine_sum(self.curve, affine_multiple(self.curve, nonce, self.base), shared)

    def map_integrated(self, suite: Suite, nonce: bytes, added: bytes) -> None:
        self.base = encode_to_point(self.curve, pseudo_random(suite, nonce, added, self.curve.p))

    def encode(self, point: AffinePoint) -> bytes:
        return b"\x04" + b"".join(one.to_bytes(self.curve.field_length, "big") for one in point)

    def decode(self, data: bytes) -> AffinePoint:
        half = 1 + self.curve.field_length
        return int.from_bytes(data[1:half], "big"), int.from_bytes(data[half:], "big")


class GroupSide:
    """Key agreement in a group."""

    tag = 0x84

    def __init__(self, group: DhGroup) -> None:
        self.group = group
        self.base = group.g
        self.order = group.q

    def public(self, private: int) -> bytes:
        return pow(self.base, private, self.group.p).to_bytes(self.group.length, "big")

    def shared(self, private: int, public: bytes) -> int:
        return pow(int.from_bytes(public, "big"), private, self.group.p)

    def secret(self, private: int, public: bytes) -> bytes:
        return self.shared(private, public).to_bytes(self.group.length, "big")

    def map_generic(self, nonce: int, shared: int) -> None:
        self.base = pow(self.base, nonce, self.group.p) * shared % self.group.p

    def map_integrated(self, suite: Suite, nonce: bytes, added: bytes) -> None:
        seed = pseudo_random(suite, nonce, added, self.group.p)
        self.base = pow(seed, (self.group.p - 1) // self.group.q, self.group.p)


@dataclass
class PaceCard:
    """Answers MSE:Set AT and GENERAL AUTHENTICATE. `password` is what the password's key is derived from.

    `answers` replaces the status of a step by one of the test's: "select", "nonce", "map", "agree", "authenticate".
    """

    parameters: Curve | DhGroup
    password: bytes
    seed: int = 1
    static_private: int = 0x1234567
    wanted_reference: tuple[int, ...] = (1, 2)
    refuses_parameter_id: bool = False
    statuses: dict[str, int] = field(default_factory=dict)
    reflects_mapping: bool = False
    reflects_agreement: bool = False
    zero_nonce: bool = False
    forged_token: bool = False
    replacements: dict[int, bytes] = field(default_factory=dict)
    """Values of answered data objects by tag; b"" leaves the object empty."""

    keys: SessionKeys | None = None
    selected: list[dict[int, bytes]] = field(default_factory=list)
    classes: list[int] = field(default_factory=list)
    expected: list[bytes] = field(default_factory=list)

    def answer(self, command: bytes) -> bytes:
        if command[1] == 0x22:
            return self._select(command)
        self.classes.append(command[0])
        length, start = command[4], 5
        if length == 0:
            length, start = int.from_bytes(command[5:7], "big"), 7
        self.expected.append(command[start + length :])
        objects = {one.tag: one.value for one in tlv.only(command[start : start + length], 0x7C)}
        if not objects:
            return self._done("nonce", {0x80: self._nonce()})
        if 0x81 in objects:
            return self._done("map", {0x82: self._map(objects[0x81])})
        if 0x83 in objects:
            return self._done("agree", {0x84: self._agree(objects[0x83])})
        return self._authenticate(objects[0x85])

    def _done(self, step: str, objects: dict[int, bytes]) -> bytes:
        if step in self.statuses:
            return self.statuses[step].to_bytes(2, "big")
        values = (tlv.encode(tag, self.replacements.get(tag, value)) for tag, value in objects.items())
        return tlv.encode(0x7C, *values) + b"\x90\x00"

    def _select(self, command: bytes) -> bytes:
        objects = {one.tag: one.value for one in tlv.walk(command[5:])}
        assert len(command) == 5 + command[4], "MSE:Set AT carries no Le"
        self.selected.append(objects)
        if self.refuses_parameter_id and 0x84 in objects:
            return b"\x6a\x80"
        if objects[0x83][0] not in self.wanted_reference:
            return b"\x6a\x88"
        self.protocol = objects[0x80]
        *_, self.family, cipher = self.protocol
        self.suite = SUITES[cipher]
        self.side = CurveSide(self.parameters) if isinstance(self.parameters, Curve) else GroupSide(self.parameters)
        return self.statuses.get("select", 0x9000).to_bytes(2, "big")

    def _draw(self, what: str) -> int:
        digest = hashlib.sha512(f"{what} {self.seed}".encode()).digest() * 4
        return int.from_bytes(digest, "big") % (self.side.order - 1) + 1

    def _nonce(self) -> bytes:
        length = -(-self.suite.key_length // 16) * 16
        self.nonce = bytes(length) if self.zero_nonce else hashlib.sha512(b"nonce").digest()[:length]
        key = ciphers.derive(self.suite, self.password, 3)
        return ciphers.encrypt(self.suite, key, bytes(self.suite.block_length), self.nonce)

    def _map(self, value: bytes) -> bytes:
        if self.family in INTEGRATED:
            self.side.map_integrated(self.suite, self.nonce, value)
            return b""
        self.mapping_private = self._draw("map")
        public = value if self.reflects_mapping else self.side.public(self.mapping_private)
        self.side.map_generic(int.from_bytes(self.nonce, "big"), self.side.shared(self.mapping_private, value))
        return public

    def _agree(self, value: bytes) -> bytes:
        self.theirs = value
        private = self._draw("agree")
        self.ours = value if self.reflects_agreement else self.side.public(private)
        self.keys = ciphers.session_keys(self.suite, self.side.secret(private, value))
        return self.ours

    def _token(self, public: bytes) -> bytes:
        body = tlv.encode(0x7F49, tlv.encode(der.OBJECT_IDENTIFIER, self.protocol), tlv.encode(self.side.tag, public))
        padded = ciphers.pad(self.suite, body) if self.suite is Suite.TDES else body
        return ciphers.mac(self.suite, self.keys.mac, padded)

    def _authenticate(self, token: bytes) -> bytes:
        if not self.forged_token and token != self._token(self.ours):
            return b"\x63\x00"
        answer = {0x86: bytes(8) if self.forged_token else self._token(self.theirs)}
        if self.family == CHIP:
            answer[0x8A] = self._chip_data()
        return self._done("authenticate", answer)

    def _chip_data(self) -> bytes:
        n = self.parameters.n
        data = self.mapping_private * pow(self.static_private, -1, n) % n
        iv = ciphers.encrypt(self.suite, self.keys.encryption, bytes(16), b"\xff" * 16)
        padded = ciphers.pad(self.suite, data.to_bytes((n.bit_length() + 7) // 8, "big"))
        return ciphers.encrypt(self.suite, self.keys.encryption, iv, padded)
