"""The groups a card agrees on keys in, elliptic curves and prime numbers, as one kind of thing."""

# ruff: noqa: D102 - methods do what Group says

from dataclasses import dataclass
from typing import Protocol

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurve

from drivers.chip_card.crypto import dh, points
from drivers.chip_card.crypto.curves import CURVES, STANDARDISED, Curve
from drivers.chip_card.crypto.dh import DhGroup
from drivers.chip_card.errors import BadData
from drivers.simulation.chip_card.card_entropy import Entropy

Element = tuple[int, ...]


class Group(Protocol):
    """Written additively, as for curves. Whatever leaves the group raises BadData."""

    @property
    def order(self) -> int:
        """Of the generator."""
        ...

    @property
    def generator(self) -> Element:
        """Where everything begins."""
        ...

    def multiply(self, scalar: int, element: Element) -> Element:
        """`scalar` times the element."""
        ...

    def add(self, one: Element, other: Element) -> Element:
        """Their sum."""
        ...

    def encode(self, element: Element) -> bytes:
        """As a public key goes over the air (9303-11, 9.4.4)."""
        ...

    def decode(self, data: bytes) -> Element:
        """A public key that came. Raises BadData."""
        ...

    def secret(self, element: Element) -> bytes:
        """What keys are derived from."""
        ...

    @property
    def tag(self) -> int:
        """Of a public key in the data object that a token is computed over (9303-11, 9.4.5)."""
        ...


@dataclass(frozen=True, slots=True)
class CurveGroup:
    """The points of an elliptic curve."""

    curve: Curve

    @property
    def order(self) -> int:
        return self.curve.n

    @property
    def generator(self) -> Element:
        return self.curve.gx, self.curve.gy

    def multiply(self, scalar: int, element: Element) -> Element:
        return points.multiply(self.curve, scalar, _point(element))

    def add(self, one: Element, other: Element) -> Element:
        return points.add(self.curve, _point(one), _point(other))

    def encode(self, element: Element) -> bytes:
        return points.encode_point(self.curve, _point(element))

    def decode(self, data: bytes) -> Element:
        return points.decode_point(self.curve, data)

    def secret(self, element: Element) -> bytes:
        return element[0].to_bytes(self.curve.field_length, "big")

    @property
    def tag(self) -> int:
        return 0x86


@dataclass(frozen=True, slots=True)
class NumberGroup:
    """The powers of a number modulo a prime: sums are products, multiples are powers."""

    group: DhGroup

    @property
    def order(self) -> int:
        return self.group.order

    @property
    def generator(self) -> Element:
        return (self.group.g,)

    def multiply(self, scalar: int, element: Element) -> Element:
        return (pow(element[0], scalar, self.group.p),)

    def add(self, one: Element, other: Element) -> Element:
        return (one[0] * other[0] % self.group.p,)

    def encode(self, element: Element) -> bytes:
        """In as few bytes as possible (BSI TR-03110-3, D.2.1.1)."""
        return element[0].to_bytes((element[0].bit_length() + 7) // 8, "big")

    def decode(self, data: bytes) -> Element:
        if len(data) > self.group.length:
            raise BadData("a public key that is longer than its group's prime")
        number = int.from_bytes(data, "big")
        dh.check_element(self.group, number)
        return (number,)

    def secret(self, element: Element) -> bytes:
        """As long as the prime (PKCS #3)."""
        return element[0].to_bytes(self.group.length, "big")

    @property
    def tag(self) -> int:
        return 0x84


def group_of(parameters: Curve | DhGroup) -> CurveGroup | NumberGroup:
    """The group with these parameters."""
    return CurveGroup(parameters) if isinstance(parameters, Curve) else NumberGroup(parameters)


def standardised(parameter_id: int) -> CurveGroup | NumberGroup | None:
    """The group with this number (9303-11, 9.5.1)."""
    known = STANDARDISED.get(parameter_id)
    return None if known is None else group_of(known)


def curve_group(curve: EllipticCurve) -> CurveGroup:
    """The group of a curve as `cryptography` knows it."""
    return CurveGroup(next(one for one in CURVES.values() if one.name == curve.name))


def draw_private_key(order: int, entropy: Entropy) -> int:
    """A number from 1 to the order less one."""
    length = (order.bit_length() + 7) // 8
    surplus = 8 * length - order.bit_length()
    while True:
        drawn = int.from_bytes(entropy(length), "big") >> surplus
        if 0 < drawn < order:
            return drawn


def _point(element: Element) -> points.Point:
    x, y = element
    return x, y
