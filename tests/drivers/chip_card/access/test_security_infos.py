"""What chips say they can do: the cards of Vietnam, of the worked examples, and hostile ones."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.chip_card import der, tlv
from drivers.chip_card.access.pace.variants import Mapping, offered
from drivers.chip_card.access.security_infos import (
    ACTIVE_AUTHENTICATION,
    CHIP_AUTHENTICATION,
    CHIP_AUTHENTICATION_KEY,
    PACE,
    ActiveAuthenticationInfo,
    ChipAuthenticationInfo,
    PaceInfo,
    SecurityInfos,
    TerminalAuthenticationInfo,
    parse_security_infos,
)
from drivers.chip_card.crypto import domain_parameters, points
from drivers.chip_card.crypto.agreement import DhDomain, EcDomain
from drivers.chip_card.crypto.curves import CURVES
from drivers.chip_card.crypto.dh import RFC_5114
from drivers.chip_card.crypto.public_keys import DhKey, EcKey
from drivers.chip_card.crypto.session import Suite
from drivers.chip_card.errors import BadFile

CCCD = bytes.fromhex(
    "3134300d060804007f0007020202020101300f060a04007f000702020302020201013012060a04007f0007020204020202010202010d"
)
PACE_AES_128 = PaceInfo(f"{PACE}.2.2", 2, 13)


def entry(protocol: str, *fields: bytes) -> bytes:
    return tlv.encode(der.SEQUENCE, der.encode_identifier(protocol), *fields)


def number(value: int) -> bytes:
    return der.encode_integer(value)


def infos(*entries: bytes) -> SecurityInfos:
    return parse_security_infos(tlv.encode(der.SET, *entries), "EF.DG14")


def pace(family: int, cipher: int, parameter_id: int | None) -> bytes:
    return entry(f"{PACE}.{family}.{cipher}", number(2), b"" if parameter_id is None else number(parameter_id))


def curve_algorithm(parameter_id: int) -> bytes:
    identifiers = (
        der.encode_identifier(domain_parameters.EC_PUBLIC_KEY),
        der.encode_identifier(CURVES[parameter_id].oid),
    )
    return tlv.encode(der.SEQUENCE, *identifiers)


def chip_key(point: bytes, algorithm: bytes) -> bytes:
    return tlv.encode(der.SEQUENCE, algorithm, tlv.encode(der.BIT_STRING, b"\x00", point))


def test_the_identity_card_of_vietnam_is_understood() -> None:
    found = parse_security_infos(CCCD, "EF.CardAccess")
    assert found == SecurityInfos(
        pace=(PACE_AES_128,),
        chip_authentication=(ChipAuthenticationInfo(f"{CHIP_AUTHENTICATION}.2.2", 1),),
        terminal_authentication=(TerminalAuthenticationInfo(1),),
        raw=CCCD,
    )


def test_zeros_behind_the_set_are_tolerated_and_other_bytes_are_not() -> None:
    assert parse_security_infos(CCCD + bytes(70), "EF.CardAccess").raw == CCCD
    with pytest.raises(BadFile) as bad:
        parse_security_infos(CCCD + b"\x00\x01", "EF.CardAccess")
    assert bad.value.file == "EF.CardAccess"


def test_the_order_of_the_set_and_unknown_entries_do_not_matter() -> None:
    unknown = entry("1.2.3.4", tlv.encode(der.OCTET_STRING, b"anything"))
    directory = entry("2.23.136.1.1.13", number(1))
    future = entry(f"{PACE}.2.2", number(9))
    empty = tlv.encode(der.SEQUENCE)
    found = infos(
        empty, unknown, future, pace(2, 2, 13), directory, entry(f"{CHIP_AUTHENTICATION}.2.4", number(1), number(7))
    )
    assert found.pace == (PACE_AES_128,)
    assert found.chip_authentication == (ChipAuthenticationInfo(f"{CHIP_AUTHENTICATION}.2.4", 1, 7),)


def test_the_algorithm_of_active_authentication_is_told() -> None:
    found = infos(entry(ACTIVE_AUTHENTICATION, number(1), der.encode_identifier("0.4.0.127.0.7.1.1.4.1.3")))
    assert found.active_authentication == (ActiveAuthenticationInfo("0.4.0.127.0.7.1.1.4.1.3"),)


def test_the_static_keys_of_a_chip_are_read() -> None:
    curve, group = CURVES[13], RFC_5114[1]
    point = points.multiply_generator(curve, 5)
    numbers = tlv.encode(der.SEQUENCE, *map(number, (group.p, group.g, group.q)))
    group_algorithm = tlv.encode(der.SEQUENCE, der.encode_identifier(domain_parameters.DH_PUBLIC_NUMBER), numbers)
    found = infos(
        entry(
            f"{CHIP_AUTHENTICATION_KEY}.2", chip_key(points.encode_point(curve, point), curve_algorithm(13)), number(3)
        ),
        entry(f"{CHIP_AUTHENTICATION_KEY}.1", chip_key(number(group.g), group_algorithm)),
    )
    assert [(key.key, key.key_id) for key in found.chip_authentication_keys] == [
        (EcKey(curve, point), 3),
        (DhKey(group, group.g), None),
    ]


def test_a_key_of_an_unknown_curve_leaves_the_rest_usable() -> None:
    unknown = tlv.encode(
        der.SEQUENCE, der.encode_identifier(domain_parameters.EC_PUBLIC_KEY), der.encode_identifier("1.3.132.0.10")
    )
    found = infos(entry(f"{CHIP_AUTHENTICATION_KEY}.2", chip_key(b"\x04", unknown)), pace(2, 2, 13))
    assert found.chip_authentication_keys == ()
    assert found.pace == (PACE_AES_128,)


def test_a_key_that_is_no_point_makes_the_file_a_bad_one() -> None:
    with pytest.raises(BadFile):
        infos(entry(f"{CHIP_AUTHENTICATION_KEY}.2", chip_key(b"\x04" + bytes(64), curve_algorithm(13))))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00" * 8,
        tlv.encode(der.SEQUENCE),
        tlv.encode(der.SET, b"\x05\x00"),
        tlv.encode(der.SET, entry(f"{PACE}.2", tlv.encode(der.SEQUENCE))),
        tlv.encode(der.SET, tlv.encode(der.SEQUENCE, number(1), number(1))),
        tlv.encode(der.SET, entry(f"{PACE}.2.2", b"\x04\x00")),
        tlv.encode(der.SET, *[entry("1.2.3", number(1))] * 33),
        CCCD[:-1],
    ],
)
def test_what_cannot_be_right_is_refused(data: bytes) -> None:
    with pytest.raises(BadFile):
        parse_security_infos(data, "EF.CardAccess")


@given(st.binary(max_size=120))
def test_any_bytes_are_refused_with_the_typed_error(data: bytes) -> None:
    try:
        found = parse_security_infos(data, "EF.CardAccess")
    except BadFile:
        return
    assert found.raw == data[: len(found.raw)]


@given(place=st.integers(0, len(CCCD) - 1), value=st.integers(0, 255))
def test_a_changed_byte_gives_infos_or_the_typed_error_and_forms_that_can_be_ranked(place: int, value: int) -> None:
    data = CCCD[:place] + bytes([value]) + CCCD[place + 1 :]
    try:
        found = parse_security_infos(data, "EF.CardAccess")
    except BadFile:
        return
    assert len(offered(found)) <= len(found.pace)


def test_a_long_file_is_refused_at_once() -> None:
    data = tlv.encode(der.SET, *[entry("1.2.3.4", number(1))] * 100_000)
    began = time.perf_counter()
    with pytest.raises(BadFile):
        parse_security_infos(data, "EF.CardAccess")
    assert time.perf_counter() - began < 5


def test_the_form_with_a_curve_and_aes_is_taken_first() -> None:
    found = infos(
        pace(1, 2, 0), pace(2, 1, 13), pace(2, 2, 8), pace(2, 4, 17), pace(4, 2, 13), pace(6, 2, 13), pace(2, 2, 13)
    )
    forms = [(one.mapping, one.suite, one.info.parameter_id) for one in offered(found)]
    assert forms == [
        (Mapping.GENERIC, Suite.AES_128, 13),
        (Mapping.GENERIC, Suite.AES_256, 17),
        (Mapping.CHIP_AUTHENTICATION, Suite.AES_128, 13),
        (Mapping.INTEGRATED, Suite.AES_128, 13),
        (Mapping.GENERIC, Suite.AES_128, 8),
        (Mapping.GENERIC, Suite.TDES, 13),
        (Mapping.GENERIC, Suite.AES_128, 0),
    ]


@pytest.mark.parametrize(
    "unusable",
    [
        pace(2, 2, 5),
        pace(2, 2, None),
        pace(2, 2, 0),
        pace(1, 2, 13),
        pace(6, 1, 13),
        pace(5, 2, 13),
        pace(2, 9, 13),
        pace(4, 2, 10),
    ],
    ids=["reserved", "missing", "group", "curve", "3DES-CAM", "no family", "no cipher", "P-224 cannot be encoded to"],
)
def test_forms_that_are_not_known_are_not_offered(unusable: bytes) -> None:
    assert offered(infos(unusable)) == ()


@pytest.mark.parametrize("parameter_id", [None, 32, 200])
def test_the_issuers_own_parameters_are_found_by_their_id(parameter_id: int | None) -> None:
    own = entry(f"{PACE}.2", curve_algorithm(16), b"" if parameter_id is None else number(parameter_id))
    (variant,) = offered(infos(pace(2, 2, parameter_id), own))
    assert variant.domain == EcDomain.of(CURVES[16])
    assert offered(infos(pace(2, 2, 33), own)) == ()
    assert offered(infos(pace(4, 2, parameter_id), own)) == ()


def test_an_id_that_looks_negative_is_a_number_like_any_other() -> None:
    (form,) = infos(entry(f"{PACE}.2.2", number(2), bytes.fromhex("0201FF"))).pace
    assert form.parameter_id == 255


def own_group(p: int, g: int) -> SecurityInfos:
    numbers = tlv.encode(der.SEQUENCE, number(p), number(g))
    algorithm = tlv.encode(der.SEQUENCE, der.encode_identifier(domain_parameters.DH_KEY_AGREEMENT), numbers)
    return infos(entry(f"{PACE}.1", algorithm), entry(f"{PACE}.3", algorithm), pace(1, 2, None), pace(3, 2, None))


def test_an_own_group_that_is_a_standardised_one_is_used_with_its_order() -> None:
    group = RFC_5114[0]
    first, second = offered(own_group(group.p, group.g))
    assert (first.mapping, second.mapping) == (Mapping.GENERIC, Mapping.INTEGRATED)
    assert first.domain == DhDomain.of(group)


def test_a_group_nobody_knows_is_not_used_for_it_may_give_the_password_away() -> None:
    group = RFC_5114[0]
    assert own_group(group.p, pow(group.g, 2, group.p)).pace_parameters
    assert offered(own_group(group.p, pow(group.g, 2, group.p))) == ()
