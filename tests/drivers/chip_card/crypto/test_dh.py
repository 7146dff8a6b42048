"""The groups of RFC 5114, and public keys that are not of their group."""

import pytest

from drivers.chip_card.crypto.agreement import DhDomain
from drivers.chip_card.crypto.dh import RFC_5114, DhGroup, check_element, checked_group, decode_element, encode_element
from drivers.chip_card.errors import BadData

EVERY = pytest.mark.parametrize("group", RFC_5114.values(), ids=["1024-160", "2048-224", "2048-256"])


def is_prime_by_fermat(number: int) -> bool:
    return all(pow(base, number - 1, number) == 1 for base in (2, 3, 5, 7, 11))


@EVERY
def test_every_group_has_a_generator_of_its_prime_order(group: DhGroup) -> None:
    assert is_prime_by_fermat(group.p)
    assert group.q is not None
    assert is_prime_by_fermat(group.q)
    assert (group.p - 1) % group.q == 0
    assert pow(group.g, group.q, group.p) == 1
    assert group.g not in (1, group.p - 1)


def test_the_groups_have_the_lengths_of_table_4() -> None:
    assert {number: (group.p.bit_length(), group.q.bit_length()) for number, group in RFC_5114.items()} == {
        0: (1024, 160),
        1: (2048, 224),
        2: (2048, 256),
    }


@EVERY
def test_both_sides_arrive_at_the_same_secret(group: DhGroup) -> None:
    domain = DhDomain.of(group)
    ours, theirs = domain.draw_private(), domain.draw_private()
    secret = domain.shared_secret(ours, domain.public(theirs))
    assert secret == domain.shared_secret(theirs, domain.public(ours))
    assert len(secret) == group.length


@EVERY
def test_numbers_outside_of_the_group_are_no_public_keys(group: DhGroup) -> None:
    for y in (0, 1, group.p - 1, group.p, group.p + group.g):
        with pytest.raises(BadData):
            check_element(group, y)
    of_another_order = next(y for y in range(2, 100) if pow(y, group.q, group.p) != 1)
    with pytest.raises(BadData):
        decode_element(group, encode_element(group, of_another_order))
    assert decode_element(group, encode_element(group, group.g)) == group.g


@pytest.mark.parametrize("data", [b"", bytes(128), bytes(200)])
def test_bytes_of_a_wrong_length_are_no_public_key(data: bytes) -> None:
    with pytest.raises(BadData):
        decode_element(RFC_5114[0], data)


def test_a_public_key_is_sent_without_leading_zeros() -> None:
    group = RFC_5114[0]
    domain = DhDomain.of(group)
    number = next(number for number in range(2, 5000) if pow(group.g, number, group.p) >> 8 * (group.length - 1) == 0)
    public = domain.public(domain.private(number))
    assert len(public) == group.length - 1
    assert decode_element(group, public) == decode_element(group, b"\x00" + public)


def test_parameters_that_make_no_group_are_refused() -> None:
    good = RFC_5114[0]
    assert checked_group(good.p, good.g, good.q) == good
    assert checked_group(good.p, good.g).q is None
    for p, g, q in (
        (good.p + 1, good.g, good.q),
        (good.p, 1, good.q),
        (good.p, good.p - 1, good.q),
        (good.p, good.g, good.q + 2),
        (good.p, good.g, 0),
        (23, 5, None),
        (2**9000 + 1, 5, None),
    ):
        with pytest.raises(BadData):
            checked_group(p, g, q)
