"""The integrated mapping: a nonce becomes a generator by a function alone (ICAO Doc 9303-11, 4.4.3.3.2)."""

from typing import Final

from drivers.chip_card.crypto import ciphers
from drivers.chip_card.crypto.curves import Curve
from drivers.chip_card.crypto.dh import DhGroup
from drivers.chip_card.crypto.session import Suite
from drivers.chip_card.errors import BadData
from drivers.simulation.chip_card.card_groups import CurveGroup, Element, NumberGroup

_CONSTANTS: Final = {
    128: ("A668892A7C41E3CA739F40B057D85904", "A4E136AC725F738B01C1F60217C188AD"),
    256: (
        "D463D65234124EF7897054986DCA0A174E28DF758CBAA03F240616414D5A1676",
        "54BD7255F0AAF831BEC3423FCF39D69B6CBF066677D0FAAE5AADD99DF8E53517",
    ),
}
_SURPLUS_BITS: Final = 64
"""How many bits more than the prime's are made, so that the remainder is evenly spread."""


def generator(group: CurveGroup | NumberGroup, suite: Suite, nonce: bytes, their_nonce: bytes) -> Element:
    """The generator of these two nonces. BadData where it would be a trivial one."""
    match group:
        case CurveGroup(curve):
            return _encode_to_point(curve, _pseudo_random(suite, nonce, their_nonce, curve.p))
        case NumberGroup(numbers):
            return (_encode_to_element(numbers, _pseudo_random(suite, nonce, their_nonce, numbers.p)),)


def _pseudo_random(suite: Suite, nonce: bytes, their_nonce: bytes, p: int) -> int:
    """R(s, t) modulo the prime."""
    block = 128 if len(nonce) == 16 else 256
    for_key, for_output = (bytes.fromhex(constant) for constant in _CONSTANTS[block])
    key = _encrypt(suite, their_nonce, nonce)
    output = b""
    while 8 * len(output) < p.bit_length() + _SURPLUS_BITS:
        output += _encrypt(suite, key, for_output)
        key = _encrypt(suite, key, for_key)
    return int.from_bytes(output, "big") % p


def _encrypt(suite: Suite, key: bytes, data: bytes) -> bytes:
    return ciphers.encrypt(suite, key[: suite.key_length], bytes(suite.block_length), data)


def _encode_to_point(curve: Curve, t: int) -> Element:
    """9303-11, appendix B, for primes of the form 4k + 3, in affine coordinates."""
    p, a, b = curve.p, curve.a, curve.b
    if p % 4 != 3:
        raise BadData("the prime of this curve does not allow the mapping")
    alpha = -t * t % p
    x2 = -b * pow(a, -1, p) * (1 + pow(alpha + alpha * alpha, -1, p)) % p
    x3 = alpha * x2 % p
    h2 = (pow(x2, 3, p) + a * x2 + b) % p
    u = pow(t, 3, p) * h2 % p
    root = pow(h2, p - 1 - (p + 1) // 4, p)
    return (x2, root * h2 % p) if root * root * h2 % p == 1 else (x3, root * u % p)


def _encode_to_element(group: DhGroup, number: int) -> int:
    found = pow(number, (group.p - 1) // group.order, group.p)
    if found < 2:
        raise BadData("a trivial generator")
    return found
