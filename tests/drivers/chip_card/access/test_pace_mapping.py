"""The mappings of PACE where they come to their limits (ICAO Doc 9303-11, 4.4.3.3 and appendix B)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drivers.chip_card.access.pace import mapping
from drivers.chip_card.crypto import points
from drivers.chip_card.crypto.agreement import DhDomain, EcDomain
from drivers.chip_card.crypto.curves import CURVES, Curve
from drivers.chip_card.crypto.dh import RFC_5114, DhGroup
from drivers.chip_card.crypto.session import Suite
from drivers.chip_card.errors import BadData

BRAINPOOL = CURVES[13]
MAPPABLE = [curve for curve in CURVES.values() if curve.p % 4 == 3]


@given(curve=st.sampled_from(MAPPABLE), seed=st.integers(min_value=2))
@settings(max_examples=100, deadline=None)
def test_every_field_element_is_mapped_to_a_point_on_the_curve(curve: Curve, seed: int) -> None:
    element = 2 + seed % (curve.p - 4)
    point = mapping.encode_to_point(curve, element)
    assert points.on_curve(curve, point)
    assert mapping.encode_to_point(curve, curve.p - element)[0] == point[0]


@pytest.mark.parametrize("element", [0, 1, BRAINPOOL.p - 1])
def test_elements_without_a_point_are_refused(element: int) -> None:
    with pytest.raises(BadData):
        mapping.encode_to_point(BRAINPOOL, element)


def test_a_curve_of_another_kind_of_field_is_not_mapped_to_wrong_points() -> None:
    refused = 0
    for element in range(2, 40):
        try:
            assert points.on_curve(CURVES[10], mapping.encode_to_point(CURVES[10], element))
        except BadData:
            refused += 1
    assert refused


@pytest.mark.parametrize("suite", Suite)
def test_the_pseudo_random_number_depends_on_both_nonces_and_has_bits_to_spare(suite: Suite) -> None:
    length = mapping.nonce_length(suite)
    nonce, added = bytes(range(length)), bytes(range(suite.key_length))
    other_nonce, other_added = bytes(length), bytes(suite.key_length)
    prime = 2**521 - 1
    numbers = {
        mapping.pseudo_random(suite, *both, prime)
        for both in ((nonce, added), (other_nonce, added), (nonce, other_added))
    }
    assert len(numbers) == 3
    assert all(number < prime for number in numbers)
    assert max(number.bit_length() for number in numbers) > 500


@pytest.mark.parametrize("suite", Suite)
def test_nonces_of_a_wrong_length_are_refused(suite: Suite) -> None:
    length = mapping.nonce_length(suite)
    for nonce, added in ((length + 16, suite.key_length), (length, suite.key_length - 1), (0, 0)):
        with pytest.raises(BadData):
            mapping.integrated(EcDomain.of(BRAINPOOL), suite, bytes(nonce), bytes(added))


def test_a_sum_that_is_infinity_is_no_generator() -> None:
    domain = EcDomain.of(BRAINPOOL)
    private = domain.private(5)
    opposite = points.encode_point(BRAINPOOL, points.multiply_generator(BRAINPOOL, BRAINPOOL.n - 3))
    with pytest.raises(BadData):
        mapping.generic(domain, bytes([15]), private, opposite)


def test_a_product_of_one_is_no_generator() -> None:
    group = RFC_5114[0]
    domain = DhDomain.of(group)
    private = domain.private(5)
    with pytest.raises(BadData):
        mapping.generic(domain, bytes([15]), private, domain.public(domain.private(group.q - 3)))


def test_a_group_without_its_order_is_not_mapped_by_integration() -> None:
    group = RFC_5114[0]
    with pytest.raises(BadData):
        mapping.integrated(DhDomain.of(DhGroup(group.p, group.g)), Suite.AES_128, bytes(16), bytes(16))


def test_a_trivial_shared_number_is_refused() -> None:
    group = DhGroup(RFC_5114[0].p, RFC_5114[0].g)
    domain = DhDomain.of(group)
    of_order_q = domain.public(domain.private(2))
    with pytest.raises(BadData):
        domain.shared_element(domain.private(RFC_5114[0].q), of_order_q)
