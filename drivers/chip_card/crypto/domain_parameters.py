"""Domain parameters as keys and SecurityInfos hold them: AlgorithmIdentifiers (RFC 3279, RFC 5480, TR-03111).

Explicit parameters of elliptic curves, which travel documents are told to use (9303-12, 4.1.6.3), are taken for the
curve of which every single one of them is; a curve that is none of ours is refused.
"""

from typing import Final

from drivers.chip_card import der
from drivers.chip_card.crypto import curves
from drivers.chip_card.crypto.arithmetic import Point
from drivers.chip_card.crypto.curves import STANDARDISED, Curve
from drivers.chip_card.crypto.dh import DhGroup, checked_group
from drivers.chip_card.errors import BadData
from drivers.chip_card.tlv import Tlv

EC_PUBLIC_KEY: Final = "1.2.840.10045.2.1"
EC_DH: Final = "1.3.132.1.12"
DH_KEY_AGREEMENT: Final = "1.2.840.113549.1.3.1"
DH_PUBLIC_NUMBER: Final = "1.2.840.10046.2.1"
STANDARDISED_PARAMETERS: Final = "0.4.0.127.0.7.1.2"
"""Parameters named by the id PACE has for them (TR-03110-3, A.2.1.1)."""

_PRIME_FIELD: Final = "1.2.840.10045.1.1"
_MOST_ORDER_BITS: Final = 512
"""Longer exponents would make the check of each key of a group take seconds."""


class UnknownParameters(BadData):
    """A well-formed key or set of parameters of a kind, curve or group that is not known here."""


def parse_domain_parameters(algorithm: Tlv) -> Curve | DhGroup:
    """What an AlgorithmIdentifier of an elliptic curve's or Diffie-Hellman's key says of curve or group.

    Raises BadData; UnknownParameters where only the curve or the kind of key is not known.
    """
    name = algorithm_name(algorithm)
    parameters = der.children(algorithm)[1:]
    if len(parameters) != 1:
        raise UnknownParameters("a key without parameters")
    if name in (EC_PUBLIC_KEY, EC_DH):
        return _curve(parameters[0])
    if name in (DH_KEY_AGREEMENT, DH_PUBLIC_NUMBER):
        return _group(parameters[0], with_order=name == DH_PUBLIC_NUMBER)
    known = STANDARDISED.get(der.integer(parameters[0])) if name == STANDARDISED_PARAMETERS else None
    if known is None:
        raise UnknownParameters("a key of an unknown kind")
    return known


def algorithm_name(algorithm: Tlv) -> str:
    """The dotted identifier an AlgorithmIdentifier begins with. Raises BadData."""
    fields = der.children(algorithm)
    if not fields:
        raise BadData("an algorithm without a name")
    return der.identifier(fields[0])


def _curve(parameters: Tlv) -> Curve:
    match parameters.tag:
        case der.OBJECT_IDENTIFIER:
            known = curves.named(der.identifier(parameters))
        case der.SEQUENCE:
            known = _explicit_curve(parameters)
        case _:
            raise BadData("the parameters of a curve are implied by nothing")
    if known is None:
        raise UnknownParameters("a curve that is not known")
    return known


def _explicit_curve(parameters: Tlv) -> Curve | None:
    """ECParameters (TR-03111, 5.1.1): a seed and the cofactor may be missing, the generator may be compressed."""
    match der.children(parameters):
        case (_, field, equation, base, order, *rest):
            n = der.natural(order)
        case _:
            raise BadData("the parameters of a curve are not complete")
    match der.children(field):
        case (kind, prime) if der.identifier(kind) == _PRIME_FIELD:
            p = der.natural(prime)
        case (kind, *_) if der.identifier(kind) != _PRIME_FIELD:
            return None
        case _:
            raise BadData("a field without its prime")
    match der.children(equation):
        case (first, second, *_):
            a, b = (int.from_bytes(der.octets(one), "big") for one in (first, second))
        case _:
            raise BadData("a curve without its equation")
    generator = _generator(p, der.octets(base))
    known = curves.matching(p, a, b, *generator, n) if generator is not None else None
    cofactors = [der.natural(one) for one in rest if one.tag == der.INTEGER]
    return None if known is None or cofactors not in ([], [known.h]) else known


def _generator(p: int, data: bytes) -> Point | None:
    """The generator's coordinates; a compressed one's are taken from the curve over that field that has its x."""
    length = (p.bit_length() + 7) // 8
    x = int.from_bytes(data[1 : 1 + length], "big")
    match data[:1], len(data) - 1:
        case (b"\x04", size) if size == 2 * length:
            return x, int.from_bytes(data[1 + length :], "big")
        case (b"\x02" | b"\x03", size) if size == length:
            same = (curve.gy for curve in curves.CURVES.values() if (curve.p, curve.gx) == (p, x))
            return next(((x, y) for y in same if y & 1 == data[0] & 1), None)
        case _:
            raise BadData("a generator that is no point")


def _group(parameters: Tlv, *, with_order: bool) -> DhGroup:
    """PKCS #3: p, g and perhaps a length. X9.42: p, g, q and what follows it (RFC 3279, 2.3.3)."""
    numbers = der.children(parameters)
    if len(numbers) < (3 if with_order else 2):
        raise BadData("the parameters of a group are not complete")
    p, g = der.natural(numbers[0]), der.natural(numbers[1])
    q = der.natural(numbers[2]) if with_order else None
    if q is not None and q.bit_length() > _MOST_ORDER_BITS:
        raise UnknownParameters("a group of a longer order than documents have")
    return checked_group(p, g, q)
