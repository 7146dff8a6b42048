"""Points of elliptic curves added and multiplied in Python, for what OpenSSL does not offer (see `points`).

The point at infinity has no value: BadData where it would come out. Not every scalar takes the same time; what is
multiplied here are keys of one session.
"""

from typing import Final

from drivers.chip_card.crypto.curves import Curve
from drivers.chip_card.errors import BadData

Point = tuple[int, int]

_WINDOW: Final = 5
_Jacobian = tuple[int, int, int]


def on_curve(curve: Curve, point: Point) -> bool:
    """Whether both coordinates are of the field and satisfy the equation; with a cofactor of 1 that is enough."""
    x, y = point
    in_field = 0 <= x < curve.p and 0 <= y < curve.p
    return in_field and (y * y - (x * x + curve.a) * x - curve.b) % curve.p == 0


def add(curve: Curve, one: Point, other: Point) -> Point:
    """The sum of two points on the curve; BadData when that is infinity."""
    p = curve.p
    (x1, y1), (x2, y2) = one, other
    if x1 != x2:
        slope = (y2 - y1) * pow(x2 - x1, -1, p) % p
    elif y1 == y2 and y1 != 0:
        slope = (3 * x1 * x1 + curve.a) * pow(2 * y1, -1, p) % p
    else:
        raise BadData("the point at infinity")
    x = (slope * slope - x1 - x2) % p
    return x, (slope * (x1 - x) - y1) % p


def multiply(curve: Curve, scalar: int, point: Point) -> Point:
    """`scalar` times a point on the curve, both coordinates; BadData when that is infinity."""
    digits = _signed_digits(scalar % curve.n)
    p = curve.p
    multiples = _odd_multiples(curve, point) if digits else []
    result: _Jacobian = (1, 1, 0)
    doublings = 0
    for digit in reversed(digits):
        doublings += 1
        if digit:
            x, y = multiples[abs(digit) >> 1]
            result = _mixed_sum(curve, _doubled(curve, result, doublings), (x, y if digit > 0 else p - y))
            doublings = 0
    x, y, z = _doubled(curve, result, doublings)
    if z == 0:
        raise BadData("the point at infinity")
    inverse = pow(z, -1, p)
    squared = inverse * inverse % p
    return x * squared % p, y * squared * inverse % p


def _signed_digits(scalar: int) -> list[int]:
    """The window form of width w, least digit first: each is 0 or odd and below 2^(w-1) in size."""
    digits = []
    while scalar:
        digit = 0
        if scalar & 1:
            digit = scalar & ((1 << _WINDOW) - 1)
            if digit >> (_WINDOW - 1):
                digit -= 1 << _WINDOW
            scalar -= digit
        digits.append(digit)
        scalar >>= 1
    return digits


def _odd_multiples(curve: Curve, point: Point) -> list[Point]:
    """1, 3, 5, … times the point, with a single inversion for all of them (Montgomery's trick)."""
    p = curve.p
    twice = add(curve, point, point)
    found = [(point[0], point[1], 1)]
    for _ in range((1 << (_WINDOW - 2)) - 1):
        found.append(_mixed_sum(curve, found[-1], twice))
    products = [1]
    for _, _, z in found:
        products.append(products[-1] * z % p)
    inverse = pow(products[-1], -1, p)
    affine = []
    for (x, y, z), product in zip(reversed(found), reversed(products[:-1]), strict=True):
        own = inverse * product % p
        inverse = inverse * z % p
        squared = own * own % p
        affine.append((x * squared % p, y * squared * own % p))
    return affine[::-1]


def _doubled(curve: Curve, point: _Jacobian, times: int) -> _Jacobian:
    """A point doubled so often, with a·z⁴ carried along (modified Jacobian coordinates)."""
    p = curve.p
    x, y, z = point
    carried = curve.a * pow(z, 4, p) % p
    for _ in range(times):
        squared = y * y % p
        s = 4 * x * squared % p
        m = (3 * x * x + carried) % p
        u = 8 * squared * squared % p
        x = (m * m - 2 * s) % p
        z = 2 * y * z % p
        y = (m * (s - x) - u) % p
        carried = 2 * u * carried % p
    return x, y, z


def _mixed_sum(curve: Curve, one: _Jacobian, other: Point) -> _Jacobian:
    p = curve.p
    x1, y1, z1 = one
    x2, y2 = other
    if z1 == 0:
        return x2, y2, 1
    squared = z1 * z1 % p
    h = (x2 * squared - x1) % p
    r = (y2 * squared * z1 - y1) % p
    if h == 0:
        return _doubled(curve, one, 1) if r == 0 else (1, 1, 0)
    h2 = h * h % p
    h3 = h2 * h % p
    v = x1 * h2 % p
    x = (r * r - h3 - 2 * v) % p
    return x, (r * (v - x) - y1 * h3) % p, z1 * h % p
