"""Public keys of certificates and data groups, and signatures by curves that OpenSSL has and has not."""

import hashlib
import secrets
import time

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from drivers.chip_card import der, tlv
from drivers.chip_card.crypto import domain_parameters, points, public_keys
from drivers.chip_card.crypto.curves import CURVES, Curve
from drivers.chip_card.crypto.dh import RFC_5114
from drivers.chip_card.crypto.public_keys import (
    DhKey,
    EcKey,
    RsaKey,
    UnknownParameters,
    ecdsa_verify,
    parse_subject_public_key_info,
)
from drivers.chip_card.errors import BadData

EVERY = pytest.mark.parametrize("curve", CURVES.values(), ids=repr)
BRAINPOOL = CURVES[13]


def exported(key: object) -> bytes:
    return key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def algorithm(name: str, *parameters: bytes) -> bytes:
    return tlv.encode(der.SEQUENCE, der.encode_identifier(name), *parameters)


def key_info(the_algorithm: bytes, bits: bytes) -> bytes:
    return tlv.encode(der.SEQUENCE, the_algorithm, tlv.encode(der.BIT_STRING, b"\x00", bits))


def explicit(
    curve: Curve, *, cofactor: bool = True, compressed: bool = False, seed: bool = False, **changed: int
) -> bytes:
    """ECParameters of a curve, with some of them changed."""

    def value(name: str) -> int:
        return changed.get(name, getattr(curve, name))

    def octets(number: int) -> bytes:
        return number.to_bytes(curve.field_length, "big")

    x, y = value("gx"), value("gy")
    base = bytes([2 + y % 2]) + octets(x) if compressed else b"\x04" + octets(x) + octets(y)
    return tlv.encode(
        der.SEQUENCE,
        der.encode_integer(1),
        tlv.encode(der.SEQUENCE, der.encode_identifier("1.2.840.10045.1.1"), der.encode_integer(value("p"))),
        tlv.encode(
            der.SEQUENCE,
            tlv.encode(der.OCTET_STRING, octets(value("a"))),
            tlv.encode(der.OCTET_STRING, octets(value("b"))),
            tlv.encode(der.BIT_STRING, bytes(21)) if seed else b"",
        ),
        tlv.encode(der.OCTET_STRING, base),
        der.encode_integer(value("n")),
        der.encode_integer(value("h")) if cofactor else b"",
    )


def explicit_key(curve: Curve, parameters: bytes) -> bytes:
    return key_info(algorithm(domain_parameters.EC_PUBLIC_KEY, parameters), points.encode_point(curve, curve.generator))


def test_an_rsa_key_is_read() -> None:
    key = rsa.generate_private_key(65537, 2048)
    assert parse_subject_public_key_info(exported(key)) == RsaKey(key.public_key().public_numbers().n, 65537)


@pytest.mark.parametrize("curve", [ec.SECP256R1(), ec.SECP521R1(), ec.BrainpoolP384R1()], ids=lambda one: one.name)
def test_a_key_of_a_named_curve_is_read(curve: ec.EllipticCurve) -> None:
    key = ec.generate_private_key(curve)
    numbers = key.public_key().public_numbers()
    read = parse_subject_public_key_info(exported(key))
    assert isinstance(read, EcKey)
    assert (read.curve.name.lower(), read.point) == (curve.name.lower(), (numbers.x, numbers.y))


@pytest.mark.parametrize("number", RFC_5114)
def test_a_key_of_a_group_is_read(number: int) -> None:
    group = RFC_5114[number]
    numbers = (der.encode_integer(one) for one in (group.p, group.g, group.q))
    parameters = tlv.encode(der.SEQUENCE, *numbers, tlv.encode(der.SEQUENCE, der.encode_integer(7)))
    y = pow(group.g, 5, group.p)
    info = key_info(algorithm(domain_parameters.DH_PUBLIC_NUMBER, parameters), der.encode_integer(y))
    assert parse_subject_public_key_info(info) == DhKey(group, y)


def test_a_key_of_a_group_without_its_order_is_read() -> None:
    group = RFC_5114[0]
    parameters = tlv.encode(der.SEQUENCE, der.encode_integer(group.p), der.encode_integer(group.g))
    info = key_info(algorithm(domain_parameters.DH_KEY_AGREEMENT, parameters), der.encode_integer(group.g))
    key = parse_subject_public_key_info(info)
    assert isinstance(key, DhKey)
    assert (key.group.p, key.group.g, key.group.q, key.y) == (group.p, group.g, None, group.g)


def test_a_group_of_a_longer_order_than_documents_have_is_not_known() -> None:
    group = RFC_5114[0]
    numbers = (der.encode_integer(one) for one in (group.p, group.g, (group.p - 1) // 2))
    parameters = tlv.encode(der.SEQUENCE, *numbers)
    with pytest.raises(UnknownParameters):
        parse_subject_public_key_info(
            key_info(algorithm(domain_parameters.DH_PUBLIC_NUMBER, parameters), der.encode_integer(group.g))
        )


def test_a_key_with_the_parameters_of_pace_is_read() -> None:
    bits = points.encode_point(BRAINPOOL, BRAINPOOL.generator)
    info = key_info(algorithm(domain_parameters.STANDARDISED_PARAMETERS, der.encode_integer(13)), bits)
    assert parse_subject_public_key_info(info) == EcKey(BRAINPOOL, BRAINPOOL.generator)
    with pytest.raises(UnknownParameters):
        parse_subject_public_key_info(
            key_info(algorithm(domain_parameters.STANDARDISED_PARAMETERS, der.encode_integer(5)), bits)
        )


@EVERY
@pytest.mark.parametrize("shape", [{}, {"cofactor": False}, {"compressed": True}, {"seed": True}], ids=str)
def test_explicit_parameters_are_those_of_a_named_curve(curve: Curve, shape: dict[str, bool]) -> None:
    assert parse_subject_public_key_info(explicit_key(curve, explicit(curve, **shape))) == EcKey(curve, curve.generator)


@EVERY
@pytest.mark.parametrize(
    ("name", "compressed"),
    [*((name, False) for name in ("p", "a", "b", "gx", "gy", "n", "h")), *((name, True) for name in ("p", "gx", "n"))],
)
def test_explicit_parameters_of_which_one_is_foreign_are_refused(curve: Curve, name: str, compressed: bool) -> None:
    changed = {name: getattr(curve, name) ^ 2 or 3}
    with pytest.raises(BadData):
        parse_subject_public_key_info(explicit_key(curve, explicit(curve, compressed=compressed, **changed)))


def test_a_generator_chosen_to_fit_someone_elses_key_is_refused() -> None:
    """CVE-2020-0601: with the public key for a generator, everybody knows the private key: 1."""
    victim = points.multiply_generator(BRAINPOOL, 0x123456789)
    forged = explicit(BRAINPOOL, gx=victim[0], gy=victim[1])
    info = key_info(algorithm(domain_parameters.EC_PUBLIC_KEY, forged), points.encode_point(BRAINPOOL, victim))
    with pytest.raises(UnknownParameters):
        parse_subject_public_key_info(info)


@pytest.mark.parametrize(
    "parameters",
    [b"", bytes([5, 0]), der.encode_integer(13), der.encode_identifier("1.3.132.0.10"), tlv.encode(der.SEQUENCE)],
    ids=["missing", "implied", "number", "unknown", "empty"],
)
def test_keys_without_usable_parameters_are_refused(parameters: bytes) -> None:
    with pytest.raises(BadData):
        parse_subject_public_key_info(explicit_key(BRAINPOOL, parameters))


def test_curves_over_other_fields_are_not_known_and_broken_parameters_are_refused() -> None:
    whole = tlv.read(explicit(BRAINPOOL)).value
    fields = [one.raw for one in tlv.walk(whole)]
    binary = tlv.encode(der.SEQUENCE, der.encode_identifier("1.2.840.10045.1.2"), der.encode_integer(163))
    no_prime = tlv.encode(der.SEQUENCE, der.encode_identifier("1.2.840.10045.1.1"))
    no_equation = tlv.encode(der.SEQUENCE, tlv.encode(der.OCTET_STRING, b"\x01"))
    no_point = tlv.encode(der.OCTET_STRING, b"\x05" + bytes(64))
    with pytest.raises(UnknownParameters):
        parse_subject_public_key_info(explicit_key(BRAINPOOL, tlv.encode(der.SEQUENCE, fields[0], binary, *fields[2:])))
    for place, broken in ((1, no_prime), (2, no_equation), (3, no_point), (4, b""), (4, bytes([5, 0]))):
        changed = [*fields[:place], broken, *fields[place + 1 :]]
        with pytest.raises(BadData):
            parse_subject_public_key_info(explicit_key(BRAINPOOL, tlv.encode(der.SEQUENCE, *changed)))


@pytest.mark.parametrize(
    "info",
    [
        tlv.encode(der.SEQUENCE),
        key_info(tlv.encode(der.SEQUENCE), b"\x04"),
        key_info(algorithm("1.3.101.112"), bytes(32)),
        key_info(algorithm(public_keys.RSA_ENCRYPTION), tlv.encode(der.SEQUENCE)),
        key_info(algorithm(domain_parameters.DH_PUBLIC_NUMBER, tlv.encode(der.SEQUENCE)), der.encode_integer(5)),
    ],
    ids=["empty", "nameless", "Ed25519", "RSA without numbers", "group without numbers"],
)
def test_a_key_without_its_parts_is_refused(info: bytes) -> None:
    with pytest.raises(BadData):
        parse_subject_public_key_info(info)


def test_a_compressed_key_is_read() -> None:
    x, y = points.multiply_generator(BRAINPOOL, 5)
    compressed = bytes([2 + y % 2]) + x.to_bytes(32, "big")
    info = key_info(algorithm(domain_parameters.EC_PUBLIC_KEY, der.encode_identifier(BRAINPOOL.oid)), compressed)
    assert parse_subject_public_key_info(info) == EcKey(BRAINPOOL, (x, y))


@pytest.mark.parametrize("bits", [b"", b"\x00", b"\x04" + bytes(64), b"\x04" + b"\x07" * 64])
def test_a_point_that_is_none_is_no_key(bits: bytes) -> None:
    info = key_info(algorithm(domain_parameters.EC_PUBLIC_KEY, der.encode_identifier(BRAINPOOL.oid)), bits)
    with pytest.raises(BadData):
        parse_subject_public_key_info(info)


@pytest.mark.parametrize(
    ("n", "e"),
    [(2**2047, 3), (2**1000 + 1, 3), (2**8200 + 1, 3), (2**2047 + 1, 1), (2**2047 + 1, 4), (2**2047 + 1, 2**65 + 1)],
)
def test_numbers_that_make_no_rsa_key_are_refused(n: int, e: int) -> None:
    bits = tlv.encode(der.SEQUENCE, der.encode_integer(n), der.encode_integer(e))
    with pytest.raises(BadData):
        parse_subject_public_key_info(key_info(algorithm(public_keys.RSA_ENCRYPTION, bytes([5, 0])), bits))


@given(st.binary(max_size=200))
def test_any_bytes_are_a_key_or_a_typed_error(data: bytes) -> None:
    with pytest.raises(BadData):
        parse_subject_public_key_info(data)


@given(place=st.integers(0, 400), value=st.integers(0, 255))
def test_a_key_with_a_changed_byte_is_a_key_or_a_typed_error(place: int, value: int) -> None:
    info = bytearray(explicit_key(BRAINPOOL, explicit(BRAINPOOL)))
    info[place % len(info)] = value
    try:
        key = parse_subject_public_key_info(bytes(info))
    except BadData:
        return
    assert isinstance(key, EcKey)
    assert key.curve is BRAINPOOL


def test_enormous_numbers_take_no_time() -> None:
    enormous = der.encode_integer(2**800_000 + 1)
    parameters = tlv.encode(der.SEQUENCE, enormous, enormous, enormous)
    bits = tlv.encode(der.SEQUENCE, enormous, der.encode_integer(3))
    began = time.perf_counter()
    for info in (
        key_info(algorithm(domain_parameters.DH_PUBLIC_NUMBER, parameters), der.encode_integer(5)),
        key_info(algorithm(public_keys.RSA_ENCRYPTION, bytes([5, 0])), bits),
        explicit_key(BRAINPOOL, tlv.encode(der.SEQUENCE, *[enormous] * 6)),
    ):
        with pytest.raises(BadData):
            parse_subject_public_key_info(info)
    assert time.perf_counter() - began < 2


def signed(curve: Curve, private: int, digest: bytes) -> tuple[int, int]:
    """ECDSA as the standard has it, with the room's own arithmetic."""
    n = curve.n
    e = int.from_bytes(digest, "big") >> max(0, 8 * len(digest) - n.bit_length())
    k = secrets.randbelow(n - 1) + 1
    r = points.multiply(curve, k, curve.generator)[0] % n
    return r, pow(k, -1, n) * (e + r * private) % n


@EVERY
@pytest.mark.parametrize("name", ["sha1", "sha224", "sha256", "sha384", "sha512"])
def test_signatures_hold_for_what_was_signed_and_for_nothing_else(curve: Curve, name: str) -> None:
    private = secrets.randbelow(curve.n - 1) + 1
    key = EcKey(curve, points.multiply_generator(curve, private))
    digest = hashlib.new(name, b"a document").digest()
    r, s = signed(curve, private, digest)
    assert ecdsa_verify(key, digest, r, s)
    assert not ecdsa_verify(key, hashlib.new(name, b"another one").digest(), r, s)
    assert not ecdsa_verify(key, digest, s, r)
    assert not ecdsa_verify(EcKey(curve, curve.generator), digest, r, s)
    for outside in ((0, s), (r, 0), (curve.n, s), (r, curve.n), (r + curve.n, s), (-1, s)):
        assert not ecdsa_verify(key, digest, *outside)


@pytest.mark.parametrize("own", [False, True])
def test_signatures_of_the_library_hold(own: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    private = ec.generate_private_key(ec.BrainpoolP256R1())
    key = parse_subject_public_key_info(exported(private))
    r, s = decode_dss_signature(private.sign(b"a document", ec.ECDSA(hashes.SHA512())))
    if own:
        monkeypatch.setattr(points, "openssl_curve", lambda _: None)
    assert ecdsa_verify(key, hashlib.sha512(b"a document").digest(), r, s)
    assert not ecdsa_verify(key, hashlib.sha512(b"another one").digest(), r, s)


def test_a_digest_of_zero_is_verified_without_infinity() -> None:
    curve = CURVES[9]
    r, s = signed(curve, 5, bytes(20))
    assert ecdsa_verify(EcKey(curve, points.multiply_generator(curve, 5)), bytes(20), r, s)
