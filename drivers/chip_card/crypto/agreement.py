"""Key agreement over a curve or a group, alike for both (ICAO Doc 9303-11, 9.6): what PACE and chip authentication use.

A domain is a curve or group with a generator, which PACE replaces by one of its own. Public keys are bytes as they are
sent; the group's elements are points or numbers.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, Self

from drivers.chip_card.crypto import dh
from drivers.chip_card.crypto.curves import Curve
from drivers.chip_card.crypto.dh import DhGroup
from drivers.chip_card.crypto.points import Point, Scalar, decode_point, encode_point
from drivers.chip_card.errors import BadData

Entropy = Callable[[int], bytes]
"""Gives that many random bytes."""

_TRIES: Final = 256


@dataclass(frozen=True, slots=True, repr=False)
class PrivateKey:
    """A private key; over a curve, `scalar` is how points are multiplied by it."""

    number: int
    scalar: Scalar | None = None

    def __repr__(self) -> str:
        return "PrivateKey(•••)"


@dataclass(frozen=True, slots=True)
class EcDomain:
    """Elliptic curve Diffie-Hellman with the generator `base`."""

    curve: Curve
    base: Point = field(repr=False)

    PUBLIC_KEY_TAG = 0x86
    """In a public key data object (9303-11, 9.4.5)."""

    @classmethod
    def of(cls, curve: Curve) -> Self:
        """With the curve's own generator."""
        return cls(curve, curve.generator)

    @property
    def order(self) -> int:
        """What private keys stay below."""
        return self.curve.n

    def draw_private(self, entropy: Entropy = secrets.token_bytes) -> PrivateKey:
        """A private key, 1 to n - 1."""
        return self.private(_draw(self.order, entropy))

    def private(self, number: int) -> PrivateKey:
        """The private key with this number."""
        return PrivateKey(number, Scalar(self.curve, number))

    def public(self, private: PrivateKey) -> bytes:
        """The public key of a private one, as it is sent (9303-11, 9.4.5)."""
        scalar = self._scalar(private)
        point = scalar.times_generator() if self.base == self.curve.generator else scalar.times(self.base)
        return encode_point(self.curve, point)

    def shared_element(self, private: PrivateKey, public: bytes) -> Point:
        """The point both sides arrive at; BadData unless `public` is on the curve."""
        return self._scalar(private).times(decode_point(self.curve, public))

    def shared_secret(self, private: PrivateKey, public: bytes) -> bytes:
        """That point's x coordinate (9303-11, 9.6; TR-03111, 4.3.1). Raises BadData as `shared_element` does."""
        x = self._scalar(private).x_times(decode_point(self.curve, public))
        return x.to_bytes(self.curve.field_length, "big")

    def _scalar(self, private: PrivateKey) -> Scalar:
        return private.scalar or Scalar(self.curve, private.number)


@dataclass(frozen=True, slots=True)
class DhDomain:
    """Diffie-Hellman with the generator `base`."""

    group: DhGroup
    base: int = field(repr=False)

    PUBLIC_KEY_TAG = 0x84

    @classmethod
    def of(cls, group: DhGroup) -> Self:
        """With the group's own generator."""
        return cls(group, group.g)

    @property
    def order(self) -> int:
        """What private keys stay below."""
        return self.group.order

    def draw_private(self, entropy: Entropy = secrets.token_bytes) -> PrivateKey:
        """A private key, 1 to q - 1."""
        return self.private(_draw(self.order, entropy))

    def private(self, number: int) -> PrivateKey:
        """The private key with this number."""
        return PrivateKey(number)

    def public(self, private: PrivateKey) -> bytes:
        """The public key of a private one, as it is sent: in as few bytes as possible (9303-11, 9.4.1 and 9.4.3)."""
        y = pow(self.base, private.number, self.group.p)
        return y.to_bytes((y.bit_length() + 7) // 8, "big")

    def shared_element(self, private: PrivateKey, public: bytes) -> int:
        """The number both sides arrive at; BadData unless `public` is of the group and this is not trivial."""
        shared = pow(dh.decode_element(self.group, public), private.number, self.group.p)
        if shared in (1, self.group.p - 1):
            raise BadData("a trivial shared secret")
        return shared

    def shared_secret(self, private: PrivateKey, public: bytes) -> bytes:
        """That number, as long as the prime (9303-11, 9.6; PKCS #3). Raises BadData as `shared_element` does."""
        return dh.encode_element(self.group, self.shared_element(private, public))


Domain = EcDomain | DhDomain


def domain_of(parameters: Curve | DhGroup) -> Domain:
    """The domain with the generator of the parameters."""
    return EcDomain.of(parameters) if isinstance(parameters, Curve) else DhDomain.of(parameters)


def _draw(order: int, entropy: Entropy) -> int:
    """Evenly out of 1 to order - 1: as many bytes as the order has, drawn anew until they are (TR-03111, 4.1.1)."""
    bits = order.bit_length()
    for _ in range(_TRIES):
        drawn = int.from_bytes(entropy((bits + 7) // 8), "big") & ((1 << bits) - 1)
        if 0 < drawn < order:
            return drawn
    raise RuntimeError("the source of entropy gives none")
