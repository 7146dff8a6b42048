"""The curves and groups of documents are what the standards say, and nothing else is taken for one of them."""

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from drivers.chip_card.crypto.curves import CURVES, STANDARDISED, Curve, matching, named
from drivers.chip_card.crypto.points import multiply, on_curve

EVERY = pytest.mark.parametrize("curve", CURVES.values(), ids=repr)
WITNESSES = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)


def is_probably_prime(number: int) -> bool:
    """Miller and Rabin's test with the first primes."""
    odd, twos = number - 1, 0
    while odd % 2 == 0:
        odd, twos = odd // 2, twos + 1
    for witness in WITNESSES:
        power = pow(witness, odd, number)
        if power in (1, number - 1):
            continue
        for _ in range(twos - 1):
            power = power * power % number
            if power == number - 1:
                break
        else:
            return False
    return True


def parameters(curve: Curve, **changed: int) -> dict[str, int]:
    return {name: changed.get(name, getattr(curve, name)) for name in ("p", "a", "b", "gx", "gy", "n")}


def test_the_standardised_parameters_have_the_numbers_of_table_4() -> None:
    assert set(STANDARDISED) == {0, 1, 2, *range(8, 19)}
    lengths = {number: curve.p.bit_length() for number, curve in CURVES.items()}
    assert lengths == {
        8: 192, 9: 192, 10: 224, 11: 224, 12: 256, 13: 256, 14: 320, 15: 384, 16: 384, 17: 512, 18: 521
    }  # fmt: skip


@EVERY
def test_every_curve_is_over_a_prime_field_and_its_generator_has_a_prime_order(curve: Curve) -> None:
    assert is_probably_prime(curve.p)
    assert is_probably_prime(curve.n)
    assert on_curve(curve, curve.generator)
    x, y = curve.generator
    assert multiply(curve, curve.n - 1, curve.generator) == (x, curve.p - y)
    assert abs(curve.n - curve.p - 1) <= 2 * 2 ** ((curve.p.bit_length() + 1) // 2), "Hasse: the cofactor is 1"


@EVERY
def test_every_curve_is_found_by_its_identifier_and_by_its_parameters(curve: Curve) -> None:
    assert named(curve.oid) is curve
    assert matching(**parameters(curve)) is curve


@EVERY
@pytest.mark.parametrize("name", ["p", "a", "b", "gx", "gy", "n"])
def test_a_single_foreign_parameter_makes_it_another_curve(curve: Curve, name: str) -> None:
    assert matching(**parameters(curve, **{name: getattr(curve, name) + 2})) is None


@EVERY
def test_a_generator_of_someones_own_is_not_taken_for_the_curves(curve: Curve) -> None:
    x, y = multiply(curve, 2, curve.generator)
    assert matching(**parameters(curve, gx=x, gy=y)) is None


def test_identifiers_are_those_the_library_has() -> None:
    known = {
        name: getattr(ec.EllipticCurveOID, name).dotted_string for name in dir(ec.EllipticCurveOID) if name[0] != "_"
    }
    shared = {name: curve for curve in CURVES.values() for name in known if name.lower() == curve.name.lower()}
    assert len(shared) >= 8
    assert {name: curve.oid for name, curve in shared.items()} == {name: known[name] for name in shared}


def test_an_unknown_identifier_names_no_curve() -> None:
    assert named("1.3.132.0.10") is None
