"""Points of elliptic curves: by OpenSSL where it can do it, in Python (`arithmetic`) where it cannot.

OpenSSL, as `cryptography` offers it, tells both coordinates only of multiples of the generator it knows, and of other
points' multiples x alone. The mappings of PACE need more (ICAO Doc 9303-11, 4.4.3.3), which `Scalar` works out from
what it tells; and not every curve is known to it. The point at infinity is never a public key, a secret or a generator,
so it has no value here: BadData where it would come out.
"""

from typing import Final

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec

from drivers.chip_card.crypto.arithmetic import Point, add, multiply, on_curve
from drivers.chip_card.crypto.curves import Curve
from drivers.chip_card.errors import BadData

__all__ = [
    "Point",
    "Scalar",
    "add",
    "decode_point",
    "decompress",
    "encode_point",
    "multiply",
    "multiply_generator",
    "on_curve",
    "openssl_curve",
]

_UNCOMPRESSED: Final = 0x04
_OPENSSL: Final[dict[str, ec.EllipticCurve]] = {
    curve.name: curve
    for curve in (
        ec.SECP192R1(),
        ec.SECP224R1(),
        ec.SECP256R1(),
        ec.SECP384R1(),
        ec.SECP521R1(),
        ec.BrainpoolP256R1(),
        ec.BrainpoolP384R1(),
        ec.BrainpoolP512R1(),
    )
}


def openssl_curve(curve: Curve) -> ec.EllipticCurve | None:
    """The same curve as `cryptography` knows it; it may still turn out that this OpenSSL has it not."""
    return _OPENSSL.get(curve.name)


def encode_point(curve: Curve, point: Point) -> bytes:
    """04, x, y (9303-11, 9.4.5; TR-03111, 3.2.1)."""
    length = curve.field_length
    x, y = point
    return bytes([_UNCOMPRESSED]) + x.to_bytes(length, "big") + y.to_bytes(length, "big")


def decode_point(curve: Curve, data: bytes) -> Point:
    """Raises BadData for what is not 04, x, y of a point on this curve."""
    length = curve.field_length
    if len(data) != 1 + 2 * length or data[0] != _UNCOMPRESSED:
        raise BadData(f"no uncompressed point of {curve.name}")
    point = int.from_bytes(data[1 : 1 + length], "big"), int.from_bytes(data[1 + length :], "big")
    if not on_curve(curve, point):
        raise BadData(f"a point that is not on {curve.name}")
    return point


def decompress(curve: Curve, x: int, *, odd: bool) -> Point:
    """The point of which only x and y's last bit are told (SEC 1, 2.3.4); BadData where there is none."""
    p = curve.p
    if p % 4 != 3:
        raise BadData(f"a compressed point of {curve.name}, whose roots are not worked out here")
    y = pow((x * x + curve.a) * x + curve.b, (p + 1) // 4, p)
    point = x, y if y & 1 == odd else p - y
    if not on_curve(curve, point):
        raise BadData(f"a point that is not on {curve.name}")
    return point


def multiply_generator(curve: Curve, scalar: int) -> Point:
    """`scalar` times the generator; the public key of a private one. BadData when that is infinity."""
    return Scalar(curve, scalar).times_generator()


class Scalar:
    """A secret number that points are multiplied by, held by OpenSSL where it knows the curve.

    Raises BadData for a multiple of the order, which takes every point to infinity.
    """

    __slots__ = ("_curve", "_held", "_number")

    def __init__(self, curve: Curve, number: int) -> None:
        self._curve = curve
        self._number = number % curve.n
        if self._number == 0:
            raise BadData("the point at infinity")
        self._held = _held_by_openssl(curve, self._number)

    def times_generator(self) -> Point:
        """That multiple of the curve's generator."""
        if self._held is None:
            return multiply(self._curve, self._number, self._curve.generator)
        numbers = self._held.public_key().public_numbers()
        return numbers.x, numbers.y

    def x_times(self, point: Point) -> int:
        """The x coordinate of that multiple of a point on the curve."""
        if self._held is None:
            return multiply(self._curve, self._number, point)[0]
        try:
            theirs = ec.EllipticCurvePublicNumbers(*point, self._held.curve).public_key()
            return int.from_bytes(self._held.exchange(ec.ECDH(), theirs), "big")
        except ValueError as error:
            raise BadData(f"a point that is not on {self._curve.name}") from error

    def times(self, point: Point) -> Point:
        """That multiple of a point on the curve, both coordinates.

        OpenSSL tells kG = (u, v), of kP the x, and of kP + kG = k(P + G) the z of (z, …). By the law of addition
        ((y - v) / (x - u))² = z + x + u, and that is linear in y, for y² is known from x.
        """
        curve = self._curve
        p = curve.p
        if self._held is None:
            return multiply(curve, self._number, point)
        u, v = self.times_generator()
        if point[0] == curve.gx:
            return (u, v) if point[1] == curve.gy else (u, p - v)
        x = self.x_times(point)
        z = self.x_times(add(curve, point, curve.generator))
        squares = (x * x + curve.a) * x + curve.b + v * v
        return x, (squares - (z + x + u) * (x - u) ** 2) * pow(2 * v, -1, p) % p

    def __repr__(self) -> str:
        return f"Scalar({self._curve.name})"


def _held_by_openssl(curve: Curve, number: int) -> ec.EllipticCurvePrivateKey | None:
    known = openssl_curve(curve)
    if known is None:
        return None
    try:
        return ec.derive_private_key(number, known)
    except UnsupportedAlgorithm:
        return None
