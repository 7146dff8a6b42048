import hashlib
from datetime import UTC, datetime

import pytest
from asn1crypto import core, x509
from cryptography import x509 as other_x509
from hypothesis import given
from hypothesis import strategies as st

from drivers.chip_card import tlv
from drivers.chip_card.crypto.curves import named
from drivers.chip_card.errors import BadData
from drivers.chip_card.proof.certificates import Certificate
from drivers.chip_card.proof.countries import may_issue
from drivers.chip_card.proof.names import Name
from drivers.chip_card.proof.times import GENERALIZED_TIME, UTC_TIME, parse
from support.chip_issuers import (
    How,
    Wish,
    certificate,
    csca,
    ec_key,
    key_id,
    name,
    public_info,
    rsa_key,
    signer,
)


def test_a_certificate_says_what_other_readers_read_in_it() -> None:
    raw = signer(csca()).raw
    mine, theirs = Certificate.parse(raw), other_x509.load_der_x509_certificate(raw)
    assert mine.serial == theirs.serial_number
    assert mine.not_before == theirs.not_valid_before_utc
    assert mine.not_after == theirs.not_valid_after_utc
    assert mine.to_be_signed == theirs.tbs_certificate_bytes
    assert mine.signature == theirs.signature
    assert mine.issuer.raw == theirs.issuer.public_bytes()
    assert mine.subject_key_id == key_id(ec_key(which="signer"))
    assert mine.authority_key_id == key_id(ec_key(which="csca"))
    assert mine.fingerprint == hashlib.sha256(raw).hexdigest()
    assert str(mine.subject) == "C=VN, O=No real government, CN=Invented document signer"
    assert (mine.ca, mine.is_issuer, mine.may_sign_data) == (None, False, True)


def test_an_issuer_says_so() -> None:
    mine = Certificate.parse(csca().raw)
    assert (mine.ca, mine.path_length, mine.is_issuer, mine.is_self_issued) == (True, 0, True, True)
    assert not mine.may_sign_data
    assert mine.is_signed_by(mine)


def test_an_issuer_without_basic_constraints_is_one_by_the_use_of_its_key() -> None:
    assert Certificate.parse(csca(basic_constraints=False).raw).is_issuer
    assert not Certificate.parse(csca(basic_constraints=False, usage={"digital_signature"}).raw).is_issuer
    assert not Certificate.parse(csca(usage={"digital_signature"}).raw).is_issuer


def test_a_link_certificate_without_basic_constraints_is_an_issuers_by_the_use_of_its_key() -> None:
    old = csca(common_name="Invented CSCA 02")
    key = ec_key("brainpoolP256r1", "new csca")
    renamed = name("BE", "Invented CSCA 03")
    usage = {"digital_signature", "non_repudiation", "key_cert_sign", "crl_sign"}
    link = certificate(key, Wish(renamed, basic_constraints=False, usage=usage), old)
    assert Certificate.parse(link.raw).is_issuer
    assert not Certificate.parse(signer(old, basic_constraints=False).raw).is_issuer


@pytest.mark.parametrize("serial", [0, -1, -(2**70), 2**159])
def test_odd_serial_numbers_are_read(serial: int) -> None:
    assert Certificate.parse(csca(serial=serial).raw).serial == serial


@pytest.mark.parametrize("digest", ["sha1", "sha224", "sha512"])
@pytest.mark.parametrize("scheme", ["pkcs1", "pss", "ecdsa", "plain"])
def test_signatures_of_certificates_are_checked(scheme: str, digest: str) -> None:
    key = rsa_key("csca") if scheme in ("pkcs1", "pss") else ec_key("brainpoolP384r1", "csca")
    raw = csca(key, how=How(scheme, digest)).raw
    mine = Certificate.parse(raw)
    assert mine.is_signed_by(mine)
    altered = Certificate.parse(raw.replace(b"Invented", b"inventeD"))
    assert not altered.is_signed_by(altered)
    other = Certificate.parse(csca(ec_key(which="csca") if scheme == "pkcs1" else rsa_key("other")).raw)
    assert not mine.is_signed_by(other)


def explicit(raw: bytes, **changed: int) -> bytes:
    """A key with its curve's parameters written out (X9.62), some of them changed."""
    key = tlv.only(raw, 0x30)
    curve = named("1.2.840.10045.3.1.7")
    assert curve is not None
    numbers = {part: changed.get(part, getattr(curve, part)) for part in ("p", "a", "b", "gx", "gy", "n")}
    length = curve.field_length
    octets = {part: value.to_bytes(length, "big") for part, value in numbers.items()}
    integer = {part: core.Integer(value).dump() for part, value in numbers.items()}
    parameters = tlv.encode(
        0x30,
        b"\x02\x01\x01",
        tlv.encode(0x30, bytes.fromhex("06072A8648CE3D0101"), integer["p"]),
        tlv.encode(0x30, tlv.encode(0x04, octets["a"]), tlv.encode(0x04, octets["b"])),
        tlv.encode(0x04, b"\x04", octets["gx"], octets["gy"]),
        integer["n"],
        b"\x02\x01\x01",
    )
    _, bits = key
    return tlv.encode(0x30, tlv.encode(0x30, bytes.fromhex("06072A8648CE3D0201"), parameters), bits.raw)


def test_written_out_curves_are_the_named_ones() -> None:
    key = ec_key("secp256r1", "explicit")
    mine = Certificate.parse(csca(key, key_info=explicit(public_info(key))).raw)
    assert mine.is_signed_by(mine)


def test_a_curve_with_a_foreign_generator_is_none() -> None:
    """CVE-2020-0601: with a generator of one's own choice anybody has the private key of any public key."""
    key = ec_key("secp256r1", "explicit")
    point = key.public_key().public_numbers()
    forged = Certificate.parse(csca(key, key_info=explicit(public_info(key), gx=point.x, gy=point.y)).raw)
    with pytest.raises(BadData):
        _ = forged.key
    with pytest.raises(BadData):
        forged.is_signed_by(forged)


GOOD = signer(csca()).raw


@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=4))
def test_any_changed_certificate_is_one_or_bad_data(at: int, put: bytes) -> None:
    issuer = Certificate.parse(csca().raw)
    try:
        found = Certificate.parse(GOOD[:at] + put + GOOD[at + len(put) :])
        holds = found.is_signed_by(issuer)
    except BadData:
        return
    assert isinstance(found.fingerprint, str)
    assert not holds or found.to_be_signed == Certificate.parse(GOOD).to_be_signed


@given(st.binary(max_size=200))
def test_any_bytes_are_a_certificate_or_bad_data(data: bytes) -> None:
    for candidate in (data, tlv.encode(0x30, data)):
        with pytest.raises(BadData):
            Certificate.parse(candidate)


@pytest.mark.parametrize(
    "kind", [core.UTF8String, core.PrintableString, core.IA5String, core.BMPString, core.UniversalString]
)
def test_the_same_name_in_another_kind_of_string_is_the_same(kind: type) -> None:
    value = kind("Invented  csca")
    part = tlv.encode(0x31, tlv.encode(0x30, bytes.fromhex("0603550403"), value.dump()))
    other = tlv.encode(0x30, tlv.encode(0x31, tlv.encode(0x30, bytes.fromhex("0603550406"), b"\x13\x02vn")), part)
    mine = x509.Name.build({"country_name": "VN", "common_name": "INVENTED CSCA"}).dump()
    assert Name.decode(other).comparable == Name.decode(mine).comparable
    assert Name.decode(other).country == "VN"
    assert Name.decode(other).common_name == "Invented  csca"


def test_other_names_are_others() -> None:
    one, other = (Name.decode(name("VN", common).dump()) for common in ("A", "B"))
    assert one.comparable != other.comparable
    assert "C=VN" in repr(one)


def test_text_in_a_wrong_encoding_is_kept() -> None:
    part = tlv.encode(0x31, tlv.encode(0x30, bytes.fromhex("0603550403"), b"\x0c\x02\xc3\x28"))
    assert Name.decode(tlv.encode(0x30, part)).common_name == "\xc3("


@given(st.binary(max_size=60))
def test_any_bytes_are_a_name_or_bad_data(data: bytes) -> None:
    try:
        found = Name.decode(tlv.encode(0x30, data))
    except BadData:
        return
    assert found.comparable == found.comparable
    assert isinstance(str(found), str)


@pytest.mark.parametrize(
    ("tag", "text", "moment"),
    [
        (UTC_TIME, "210503093000Z", datetime(2021, 5, 3, 9, 30, tzinfo=UTC)),
        (UTC_TIME, "2105030930Z", datetime(2021, 5, 3, 9, 30, tzinfo=UTC)),
        (UTC_TIME, "991231235959Z", datetime(1999, 12, 31, 23, 59, 59, tzinfo=UTC)),
        (UTC_TIME, "210503093000+0700", datetime(2021, 5, 3, 2, 30, tzinfo=UTC)),
        (GENERALIZED_TIME, "20510503093000Z", datetime(2051, 5, 3, 9, 30, tzinfo=UTC)),
        (GENERALIZED_TIME, "20210503093000.5-0130", datetime(2021, 5, 3, 11, 0, tzinfo=UTC)),
        (GENERALIZED_TIME, "99991231235959Z", datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)),
    ],
)
def test_times_are_read(tag: int, text: str, moment: datetime) -> None:
    assert parse(tlv.only(tlv.encode(tag, text.encode()))) == moment


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        (UTC_TIME, ""),
        (UTC_TIME, "211303093000Z"),
        (UTC_TIME, "20210503093000Z"),
        (GENERALIZED_TIME, "210503093000Z"),
        (GENERALIZED_TIME, "00000503093000Z"),
        (GENERALIZED_TIME, "00010101000000+2300"),
        (GENERALIZED_TIME, "99991231235959-2300"),
        (0x0C, "210503093000Z"),
    ],
)
def test_what_is_no_time_is_bad_data(tag: int, text: str) -> None:
    with pytest.raises(BadData):
        parse(tlv.only(tlv.encode(tag, text.encode())))


@pytest.mark.parametrize(
    ("country", "state", "may"),
    [
        ("VN", "VNM", True),
        ("vn", "VNM", True),
        ("DE", "D<<", True),
        ("DE", "D", True),
        ("CN", "HKG", True),
        ("GB", "GBD", True),
        ("UN", "UNO", True),
        ("LA", "VNM", False),
        ("EU", "VNM", False),
        ("VN", "D", False),
        ("UT", "UTO", True),
        ("ZZ", "VNM", True),
        ("", "VNM", True),
        ("VN", "", True),
    ],
)
def test_who_may_issue_for_whom(country: str, state: str, may: bool) -> None:
    assert may_issue(country, state) is may
