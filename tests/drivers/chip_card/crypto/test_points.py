"""Arithmetic on curves against OpenSSL, against plain affine formulas, and with points that are none."""

import secrets

import pytest
from cryptography.exceptions import UnsupportedAlgorithm
from hypothesis import given, settings
from hypothesis import strategies as st

from drivers.chip_card.crypto import points
from drivers.chip_card.crypto.agreement import EcDomain
from drivers.chip_card.crypto.curves import CURVES, Curve
from drivers.chip_card.crypto.points import Scalar, add, decode_point, encode_point, multiply, multiply_generator
from drivers.chip_card.errors import BadData
from support.pace_card import affine_multiple

EVERY = pytest.mark.parametrize("curve", CURVES.values(), ids=repr)
BRAINPOOL = CURVES[13]


@EVERY
def test_multiples_are_those_of_plain_doubling_and_adding(curve: Curve) -> None:
    base = multiply(curve, 2**40 + 1, curve.generator)
    for scalar in (1, 2, 3, 15, 16, 17, 31, 2**64 - 1, curve.n - 2, curve.n - 1, secrets.randbelow(curve.n - 1) + 1):
        assert multiply(curve, scalar, base) == affine_multiple(curve, scalar, base)


@EVERY
def test_openssl_and_the_own_arithmetic_agree(curve: Curve) -> None:
    scalar, other = (secrets.randbelow(curve.n - 1) + 1 for _ in range(2))
    point = multiply_generator(curve, other)
    assert point == multiply(curve, other, curve.generator)
    assert Scalar(curve, scalar).times(point) == multiply(curve, scalar, point)
    assert Scalar(curve, scalar).x_times(point) == multiply(curve, scalar, point)[0]


@EVERY
def test_multiples_of_the_generator_and_of_its_opposite_are_right_as_well(curve: Curve) -> None:
    scalar = Scalar(curve, 5)
    x, y = multiply(curve, 5, curve.generator)
    assert scalar.times(curve.generator) == scalar.times_generator() == (x, y)
    assert scalar.times((curve.gx, curve.p - curve.gy)) == (x, curve.p - y)


def test_openssl_is_never_fooled_by_a_point_of_another_curve() -> None:
    with pytest.raises(BadData):
        Scalar(BRAINPOOL, 5).x_times(CURVES[12].generator)


@given(number=st.integers(1, BRAINPOOL.n - 1), other=st.integers(1, BRAINPOOL.n - 1))
@settings(max_examples=60, deadline=None)
def test_y_follows_from_what_openssl_tells(number: int, other: int) -> None:
    point = multiply_generator(BRAINPOOL, other)
    assert Scalar(BRAINPOOL, number).times(point) == multiply(BRAINPOOL, number, point)


@EVERY
def test_without_openssls_curve_everything_is_the_same(curve: Curve, monkeypatch: pytest.MonkeyPatch) -> None:
    def unsupported(*_: object) -> None:
        raise UnsupportedAlgorithm("as a hardened OpenSSL would")

    point = multiply_generator(curve, 3)
    product = Scalar(curve, 5).times(point)
    monkeypatch.setattr(points.ec, "derive_private_key", unsupported)
    assert multiply_generator(curve, 3) == point
    assert Scalar(curve, 5).times(point) == product
    assert Scalar(curve, 5).x_times(point) == product[0]


@EVERY
def test_infinity_is_no_value(curve: Curve) -> None:
    x, y = curve.generator
    for impossible in (
        lambda: multiply(curve, 0, (x, y)),
        lambda: multiply(curve, curve.n, (x, y)),
        lambda: multiply_generator(curve, 0),
        lambda: Scalar(curve, 3 * curve.n),
        lambda: add(curve, (x, y), (x, curve.p - y)),
    ):
        with pytest.raises(BadData):
            impossible()


def test_the_sum_of_multiples_is_the_multiple_of_the_sum() -> None:
    for one, other in ((1, 2), (5, 5), (7, BRAINPOOL.n - 6), (123456789, 987654321)):
        total = add(BRAINPOOL, multiply_generator(BRAINPOOL, one), multiply_generator(BRAINPOOL, other))
        assert total == multiply_generator(BRAINPOOL, one + other)


@EVERY
def test_a_point_comes_back_from_its_bytes(curve: Curve) -> None:
    point = multiply_generator(curve, 7)
    data = encode_point(curve, point)
    assert len(data) == 1 + 2 * curve.field_length
    assert decode_point(curve, data) == point


@EVERY
def test_what_is_no_point_of_the_curve_is_refused(curve: Curve) -> None:
    data = encode_point(curve, curve.generator)
    x, y = curve.generator
    length = curve.field_length
    compressed = bytes([2 + y % 2]) + data[1 : 1 + length]
    for wrong in (b"", b"\x00", compressed, data[:-1], data + b"\x00", b"\x06" + data[1:], data[:-1] + b"\x00"):
        with pytest.raises(BadData):
            decode_point(curve, wrong)
    beyond = x + curve.p
    if beyond < 1 << 8 * length:
        with pytest.raises(BadData):
            decode_point(curve, b"\x04" + beyond.to_bytes(length, "big") + data[1 + length :])


@pytest.mark.parametrize("curve", [one for one in CURVES.values() if one.p % 4 == 3], ids=repr)
def test_a_compressed_point_is_found_again(curve: Curve) -> None:
    x, y = multiply_generator(curve, 11)
    assert points.decompress(curve, x, odd=y % 2 == 1) == (x, y)
    assert points.decompress(curve, x, odd=y % 2 == 0) == (x, curve.p - y)
    none = next(one for one in range(2, 50) if pow(one**3 + curve.a * one + curve.b, curve.p // 2, curve.p) != 1)
    with pytest.raises(BadData):
        points.decompress(curve, none, odd=True)


@given(data=st.binary(max_size=80))
def test_any_bytes_are_a_point_or_a_typed_error(data: bytes) -> None:
    try:
        point = decode_point(BRAINPOOL, data)
    except BadData:
        return
    assert points.on_curve(BRAINPOOL, point)


@given(scalar=st.integers(1, CURVES[9].n - 1))
@settings(max_examples=50, deadline=None)
def test_any_multiple_is_that_of_the_plain_formulas(scalar: int) -> None:
    curve = CURVES[9]
    assert multiply(curve, scalar, curve.generator) == affine_multiple(curve, scalar, curve.generator)


@EVERY
def test_private_keys_are_drawn_below_the_order(curve: Curve) -> None:
    length = (curve.n.bit_length() + 7) // 8
    drawn = iter([bytes(length), curve.n.to_bytes(length, "big"), (curve.n - 1).to_bytes(length, "big")])
    assert EcDomain.of(curve).draw_private(lambda _: next(drawn)).number == curve.n - 1


def test_no_private_key_is_told() -> None:
    key = EcDomain.of(BRAINPOOL).private(987654321)
    assert "987654321" not in f"{key!r} {key.scalar!r}"


def test_a_source_without_entropy_is_not_asked_for_ever() -> None:
    with pytest.raises(RuntimeError):
        EcDomain.of(BRAINPOOL).draw_private(bytes)
