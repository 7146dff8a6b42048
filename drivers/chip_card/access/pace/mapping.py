"""How the nonce of PACE becomes a generator that nobody without the password knows (ICAO Doc 9303-11, 4.4.3.3)."""

from typing import Final, assert_never

from drivers.chip_card.crypto import ciphers, points
from drivers.chip_card.crypto.agreement import DhDomain, Domain, EcDomain, PrivateKey
from drivers.chip_card.crypto.curves import Curve
from drivers.chip_card.crypto.points import Point
from drivers.chip_card.crypto.session import Suite
from drivers.chip_card.errors import BadData

_SHORT_CONSTANTS: Final = (
    bytes.fromhex("A668892A7C41E3CA739F40B057D85904"),
    bytes.fromhex("A4E136AC725F738B01C1F60217C188AD"),
)
"""c0 and c1 for 3DES and AES-128 (4.4.3.3.2)."""
_LONG_CONSTANTS: Final = (
    bytes.fromhex("D463D65234124EF7897054986DCA0A174E28DF758CBAA03F240616414D5A1676"),
    bytes.fromhex("54BD7255F0AAF831BEC3423FCF39D69B6CBF066677D0FAAE5AADD99DF8E53517"),
)
"""c0 and c1 for AES-192 and AES-256."""
_SPARE_BITS: Final = 64


def generic(domain: Domain, nonce: bytes, private: PrivateKey, public: bytes) -> Domain:
    """s·G + H, where H is agreed upon with a private key and what came as the other's public key (4.4.3.3.1).

    Raises BadData when that is no generator.
    """
    s = int.from_bytes(nonce, "big")
    if s % domain.order == 0:
        raise BadData("a nonce of nothing")
    match domain:
        case EcDomain(curve, _):
            h = domain.shared_element(private, public)
            return EcDomain(curve, points.add(curve, points.multiply_generator(curve, s), h))
        case DhDomain(group, base):
            h_number = domain.shared_element(private, public)
            return _dh_domain(domain, pow(base, s, group.p) * h_number % group.p)
        case _:
            assert_never(domain)


def integrated(domain: Domain, suite: Suite, nonce: bytes, added: bytes) -> Domain:
    """f(R(s, t)) of the chip's nonce and the one the terminal added (4.4.3.3.2, appendix B).

    Raises BadData for nonces of a wrong length and when the result is no generator.
    """
    match domain:
        case EcDomain(curve, _):
            return EcDomain(curve, encode_to_point(curve, pseudo_random(suite, nonce, added, curve.p)))
        case DhDomain(group, _):
            if group.q is None:
                raise BadData("a group whose order is not told")
            r = pseudo_random(suite, nonce, added, group.p)
            return _dh_domain(domain, pow(r, (group.p - 1) // group.q, group.p))
        case _:
            assert_never(domain)


def nonce_length(suite: Suite) -> int:
    """Bytes of the chip's nonce for the integrated mapping: the least number of blocks that is as long as a key."""
    return -(-suite.key_length // 16) * 16


def pseudo_random(suite: Suite, nonce: bytes, added: bytes, p: int) -> int:
    """R_p(s, t) (4.4.3.3.2, figure 2): a number below `p` that both nonces have their share in."""
    length = nonce_length(suite)
    if len(nonce) != length or len(added) != suite.key_length:
        raise BadData("a nonce of a wrong length")
    c0, c1 = _SHORT_CONSTANTS if length == len(_SHORT_CONSTANTS[0]) else _LONG_CONSTANTS
    iv = bytes(suite.block_length)
    key = ciphers.encrypt(suite, added, iv, nonce)[: suite.key_length]
    drawn = b""
    while len(drawn) * 8 < p.bit_length() + _SPARE_BITS:
        drawn += ciphers.encrypt(suite, key, iv, c1)
        key = ciphers.encrypt(suite, key, iv, c0)[: suite.key_length]
    return int.from_bytes(drawn, "big") % p


def encode_to_point(curve: Curve, t: int) -> Point:
    """The point encoding of appendix B, in its steps; the prime of the field is 3 modulo 4.

    Raises BadData for the few `t` that have none.
    """
    p, a, b = curve.p, curve.a, curve.b
    alpha = -t * t % p
    divisor = a * (alpha + alpha * alpha) % p
    if divisor == 0:
        raise BadData("a field element that is mapped to no point")
    x2 = -b * (1 + alpha + alpha * alpha) * pow(divisor, -1, p) % p
    x3 = alpha * x2 % p
    h2 = (x2**3 + a * x2 + b) % p
    u = t**3 * h2 % p
    root = pow(h2, p - 1 - (p + 1) // 4, p)
    point = (x2, root * h2 % p) if root * root * h2 % p == 1 else (x3, root * u % p)
    if not points.on_curve(curve, point):
        raise BadData("a field element that is mapped to no point")
    return point


def _dh_domain(domain: DhDomain, generator: int) -> DhDomain:
    if generator in (0, 1, domain.group.p - 1):
        raise BadData("the nonce is mapped to no generator")
    return DhDomain(domain.group, generator)
