"""Personalised chips, read by tools of others: OpenSSL and the X.509 of cryptography. All people are invented."""

import hashlib
import subprocess
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import product
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from drivers.chip_card import der, tlv
from drivers.chip_card.crypto import points
from drivers.chip_card.crypto.public_keys import DhKey, EcKey, RsaKey, parse_subject_public_key_info
from drivers.chip_card.files.com import parse_com
from drivers.chip_card.files.mrz import parse_dg1, parse_lines
from drivers.chip_card.files.personal import parse_dg11, parse_dg12
from drivers.chip_card.files.portrait import parse_dg2
from drivers.chip_card.files.vietnam import VietnameseDetails, parse_dg13
from drivers.simulation.chip_card.personalisation import (
    CITIZEN_CARD,
    PASSPORT,
    CardContents,
    ChipKeys,
    Citizen,
    Issuer,
    KeyForm,
    Lie,
    Scheme,
    Signing,
    Traveller,
    personalise,
    personalise_passport,
)

JPEG = bytes.fromhex("FFD8FFE000104A46494600010100") + bytes(900) + b"\xff\xd9"
CITIZEN = Citizen(
    "001199990017",
    "Trần Thị Đỗ Ổn",
    date(1999, 2, 1),
    "Nữ",
    address="Số 1, Phường Thử, Hà Nội",
    issued=date(2022, 4, 3),
    expires=date(2039, 2, 1),
    old_number="012345678",
    portrait=JPEG,
    father="Trần Văn Cha",
    mother="Lê Thị Mẹ",
)
TRAVELLER = Traveller(
    "C01X00T47",
    "VAN DER BERG",
    "ANNA",
    date(1964, 8, 12),
    "F",
    full_name="VAN DER BËRG<<ANNA",
    address="Straat 1, Delft",
    authority="Utopia, Büro 7",
)
CURVES = ["brainpoolP256r1", "brainpoolP384r1", "brainpoolP512r1", "secp256r1", "secp384r1", "secp521r1"]


def made(**signing: object) -> CardContents:
    return personalise(CITIZEN, replace(CITIZEN_CARD, issuer=Issuer(Signing(**signing))))


def lds_object(contents: CardContents) -> bytes:
    """The content of EF.SOD without a look at its signature."""
    _, signed = tlv.only(tlv.only(contents.files[0x011D], 0x77).value)
    _, _, encapsulated, *_ = tlv.only(signed.value)
    _, content = encapsulated
    return tlv.only(content.value, 0x04).value


def verified_by_openssl(content_info: bytes, csca: bytes, folder: Path, *, at: date) -> bytes:
    """What `openssl cms` gives out of signed data; CalledProcessError when it does not hold."""
    pem = x509.load_der_x509_certificate(csca).public_bytes(serialization.Encoding.PEM)
    (folder / "csca.pem").write_bytes(pem)
    (folder / "signed.der").write_bytes(content_info)
    moment = str(int(datetime(at.year, at.month, at.day, 12, tzinfo=UTC).timestamp()))
    done = subprocess.run(
        [
            "openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", "signed.der", "-CAfile", "csca.pem",
            "-purpose", "any", "-attime", moment, "-auth_level", "0",
        ],
        cwd=folder,
        check=True,
        capture_output=True,
    )  # fmt: skip
    return done.stdout


def verified(contents: CardContents, folder: Path) -> bytes:
    return verified_by_openssl(tlv.only(contents.files[0x011D], 0x77).value, contents.csca, folder, at=CITIZEN.issued)


def test_the_files_say_what_the_person_is() -> None:
    files = personalise(CITIZEN).files
    assert parse_com(files[0x011E]).groups == (1, 2, 13, 14, 15)
    assert parse_dg1(files[0x0101]) == parse_lines(CITIZEN.zone)
    assert parse_dg1(files[0x0101]).citizen_number == CITIZEN.number
    assert (parse_dg1(files[0x0101]).surname, parse_dg1(files[0x0101]).given_names) == ("TRAN", "THI DO ON")
    assert parse_dg2(files[0x0102]).image == JPEG
    assert parse_dg13(files[0x010D]) == VietnameseDetails(
        id_number=CITIZEN.number,
        name="Trần Thị Đỗ Ổn",
        birth="01/02/1999",
        sex="Nữ",
        nationality="Việt Nam",
        ethnicity="Kinh",
        religion="Không",
        residence="Số 1, Phường Thử, Hà Nội",
        issued="03/04/2022",
        expiry="01/02/2039",
        father="Trần Văn Cha",
        mother="Lê Thị Mẹ",
        old_number="012345678",
    )


def test_the_zone_and_the_keys_are_those_of_the_notes() -> None:
    noted = Citizen("001090000000", "Nguyễn Văn A", date(1990, 1, 1), "Nam", expires=date(2030, 1, 1))
    assert noted.zone == ("IDVNM0900000007001090000000<<89001011M3001019VNM<<<<<<<<<<<4NGUYEN<<VAN<A<<<<<<<<<<<<<<<<<")
    contents = personalise(noted)
    assert contents.mrz_key.information == b"090000000790010113001019"
    assert contents.can == "000000"


def test_a_card_without_end_and_without_portrait() -> None:
    files = personalise(replace(CITIZEN, expires=None, portrait=b"", old_number="")).files
    assert parse_dg13(files[0x010D]).expiry == "Không thời hạn"
    assert parse_dg13(files[0x010D]).old_number == ""
    assert parse_dg1(files[0x0101]).expiry == "991231"
    assert 0x0102 not in files


def test_card_access_is_the_vietnamese_one_byte_for_byte() -> None:
    assert personalise(CITIZEN).master_files == {
        0x011C: bytes.fromhex(
            "3134300d060804007f0007020202020101300f060a04007f00070202030202020101"
            "3012060a04007f0007020204020202010202010d"
        )
    }


def test_a_passport_says_who_its_holder_is() -> None:
    contents = personalise_passport(TRAVELLER)
    assert parse_dg1(contents.files[0x0101]) == parse_lines(TRAVELLER.zone)
    assert parse_dg11(contents.files[0x010B]).full_name == "VAN DER BËRG ANNA"
    assert parse_dg11(contents.files[0x010B]).birth == "19640812"
    assert parse_dg11(contents.files[0x010B]).address == "Straat 1, Delft"
    assert parse_dg12(contents.files[0x010C]).authority == "Utopia, Büro 7"
    assert parse_dg12(contents.files[0x010C]).issued == "20220301"
    assert contents.can is None
    assert contents.mrz_key == parse_lines(TRAVELLER.zone).key


def test_a_passport_without_card_access_is_for_bac() -> None:
    contents = personalise_passport(TRAVELLER, replace(PASSPORT, card_access=None))
    assert contents.master_files == {}
    assert bytes.fromhex("04007F00070202030202") in contents.files[0x010E]


@pytest.mark.parametrize("digest", ["sha1", "sha224", "sha256", "sha384", "sha512"])
@pytest.mark.parametrize("scheme", list(Scheme))
def test_openssl_verifies_the_security_object(scheme: Scheme, digest: str, tmp_path: Path) -> None:
    contents = made(scheme=scheme, digest=digest)
    assert verified(contents, tmp_path) == lds_object(contents)


@pytest.mark.parametrize("curve", CURVES)
def test_openssl_verifies_signatures_on_every_curve(curve: str, tmp_path: Path) -> None:
    contents = made(curve=curve, digest="sha512")
    assert verified(contents, tmp_path) == lds_object(contents)


@pytest.mark.parametrize(("by_key_id", "tells_time"), [(True, True), (False, False), (True, False)])
def test_openssl_finds_the_signer_either_way(by_key_id: bool, tells_time: bool, tmp_path: Path) -> None:
    contents = personalise(CITIZEN, replace(CITIZEN_CARD, by_key_id=by_key_id, tells_time=tells_time))
    assert verified(contents, tmp_path) == lds_object(contents)


@pytest.mark.parametrize(("digest", "version"), list(product(["sha1", "sha256", "sha384", "sha512"], [0, 1])))
def test_every_group_is_in_the_security_object_with_its_hash(digest: str, version: int) -> None:
    contents = personalise(CITIZEN, replace(CITIZEN_CARD, lds_digest=digest, lds_version=version))
    parts = list(tlv.only(lds_object(contents), der.SEQUENCE))
    assert der.integer(parts[0]) == version
    found = {der.integer(number): der.octets(value) for number, value in parts[2]}
    assert found == {
        identifier - 0x0100: hashlib.new(digest, data).digest()
        for identifier, data in contents.files.items()
        if identifier < 0x011D
    }
    assert len(parts) == 3 + version


@pytest.mark.parametrize("scheme", list(Scheme))
def test_the_certificates_are_read_by_others_and_the_chain_holds(scheme: Scheme) -> None:
    contents = made(scheme=scheme)
    csca, signer = map(x509.load_der_x509_certificate, (contents.csca, contents.signer))
    signer.verify_directly_issued_by(csca)
    csca.verify_directly_issued_by(csca)
    assert csca.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    authority = signer.extensions.get_extension_for_class(x509.AuthorityKeyIdentifier).value.key_identifier
    assert authority == csca.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value.digest
    assert not x509.load_der_x509_crl(contents.revocations)


@pytest.mark.parametrize("curve", CURVES)
def test_certificates_with_explicit_parameters_are_the_same_keys_and_well_signed(curve: str, tmp_path: Path) -> None:
    issuer = Issuer(Signing(curve=curve, digest="sha384"), key_form=KeyForm.EXPLICIT)
    contents = personalise(CITIZEN, replace(CITIZEN_CARD, issuer=issuer))
    for certificate, key in ((contents.csca, issuer.ca_key), (contents.signer, issuer.signer_key)):
        body, _, signature = tlv.only(certificate)
        info = list(body)[6].raw
        read = parse_subject_public_key_info(info)
        numbers = key.public_key().public_numbers()
        assert isinstance(read, EcKey)
        assert (read.curve.name, read.point) == (curve, (numbers.x, numbers.y))
        issuer.ca_key.public_key().verify(der.bits(signature), body.raw, ec.ECDSA(hashes.SHA384()))
        (tmp_path / "c.der").write_bytes(certificate)
        shown = subprocess.run(
            ["openssl", "x509", "-inform", "DER", "-in", "c.der", "-noout", "-text"],
            cwd=tmp_path, check=True, capture_output=True, text=True,
        ).stdout  # fmt: skip
        assert "Field Type: prime-field" in shown


@pytest.mark.parametrize("form", list(KeyForm))
@pytest.mark.parametrize("curve", CURVES)
def test_the_chip_holds_the_private_key_of_chip_authentication(form: KeyForm, curve: str) -> None:
    contents = personalise(CITIZEN, replace(CITIZEN_CARD, chip_keys=ChipKeys(agreement=curve, form=form)))
    key = parse_subject_public_key_info(announced_key(contents, "04007F000702020102"))
    assert isinstance(key, EcKey)
    assert isinstance(contents.ca_private_key, ec.EllipticCurvePrivateKey)
    private = contents.ca_private_key.private_numbers().private_value
    assert points.multiply(key.curve, private, (key.curve.gx, key.curve.gy)) == key.point


def test_chip_authentication_in_a_group_of_prime_numbers() -> None:
    profile = replace(CITIZEN_CARD, chip_keys=ChipKeys(agreement="dh"), card_access=None)
    contents = personalise(CITIZEN, profile)
    key = parse_subject_public_key_info(announced_key(contents, "04007F000702020101"))
    assert isinstance(key, DhKey)
    assert contents.ca_private_key is not None
    assert pow(key.group.g, contents.ca_private_key.private, key.group.p) == key.y
    assert bytes.fromhex("04007F00070202030102") in contents.files[0x010E]


def announced_key(contents: CardContents, oid: str) -> bytes:
    """The SubjectPublicKeyInfo in DG14 behind this identifier."""
    infos = tlv.only(tlv.only(contents.files[0x010E], 0x6E).value, der.SET)
    return next(parts[1].raw for info in infos if (parts := list(info))[0].value == bytes.fromhex(oid))


@pytest.mark.parametrize("scheme", [Scheme.ECDSA, Scheme.RSA])
@pytest.mark.parametrize("form", [KeyForm.NAMED, KeyForm.EXPLICIT])
def test_the_chip_holds_the_private_key_of_active_authentication(scheme: Scheme, form: KeyForm) -> None:
    contents = personalise(CITIZEN, replace(CITIZEN_CARD, chip_keys=ChipKeys(signature=scheme, form=form)))
    key = parse_subject_public_key_info(tlv.only(contents.files[0x010F], 0x6F).value)
    assert contents.aa_private_key is not None
    numbers = contents.aa_private_key.public_key().public_numbers()
    if isinstance(numbers, rsa.RSAPublicNumbers):
        assert key == RsaKey(numbers.n, numbers.e)
    else:
        assert isinstance(key, EcKey)
        assert key.point == (numbers.x, numbers.y)
    announces = bytes.fromhex("678108010105") in contents.files[0x010E]
    assert announces == (scheme is Scheme.ECDSA)


def test_a_chip_without_keys_has_no_groups_for_them() -> None:
    contents = personalise(CITIZEN, replace(CITIZEN_CARD, chip_keys=ChipKeys(agreement=None, signature=None)))
    assert {0x010E, 0x010F}.isdisjoint(contents.files)
    assert (contents.ca_private_key, contents.aa_private_key) == (None, None)


def test_card_security_is_signed_and_says_what_group_14_says(tmp_path: Path) -> None:
    contents = personalise(CITIZEN, replace(CITIZEN_CARD, card_security=True))
    said = verified_by_openssl(contents.master_files[0x011D], contents.csca, tmp_path, at=CITIZEN.issued)
    assert said == tlv.only(contents.files[0x010E], 0x6E).value


def test_a_swapped_group_is_another_persons_and_does_not_match_its_hash(tmp_path: Path) -> None:
    contents = personalise(CITIZEN, lies=[Lie.SWAPPED_GROUP])
    signed = verified(contents, tmp_path)
    assert parse_dg13(contents.files[0x010D]).id_number != CITIZEN.number
    assert hashlib.sha256(contents.files[0x010D]).digest() not in signed
    assert hashlib.sha256(contents.files[0x0101]).digest() in signed
    passport = personalise_passport(TRAVELLER, lies=[Lie.SWAPPED_GROUP])
    assert hashlib.sha256(passport.files[0x0101]).digest() not in lds_object(passport)


def test_numbers_disagree_although_all_is_signed(tmp_path: Path) -> None:
    contents = personalise(CITIZEN, lies=[Lie.NUMBERS_DISAGREE])
    assert hashlib.sha256(contents.files[0x010D]).digest() in verified(contents, tmp_path)
    told = {parse_dg1(contents.files[0x0101]).citizen_number, parse_dg13(contents.files[0x010D]).id_number}
    assert len(told) == 2


@pytest.mark.parametrize(
    ("lie", "complaint"),
    [
        (Lie.WRONG_SIGNATURE, b"verification failure"),
        (Lie.SIGNER_EXPIRED, b"certificate has expired"),
        (Lie.SIGNER_NOT_YET_VALID, b"certificate is not yet valid"),
        (Lie.UNKNOWN_ISSUER, b"unable to get local issuer certificate"),
        (Lie.FORGED_ISSUER, b"certificate signature failure"),
    ],
)
@pytest.mark.parametrize("scheme", list(Scheme))
def test_openssl_sees_through_every_lie_about_who_signed(
    lie: Lie, complaint: bytes, scheme: Scheme, tmp_path: Path
) -> None:
    profile = replace(CITIZEN_CARD, issuer=Issuer(Signing(scheme)))
    contents = personalise(CITIZEN, profile, [lie])
    with pytest.raises(subprocess.CalledProcessError) as caught:
        verified(contents, tmp_path)
    assert complaint in caught.value.stderr


def test_a_revoked_signer_stands_in_the_issuers_list() -> None:
    contents = personalise(CITIZEN, lies=[Lie.SIGNER_REVOKED])
    revocations = x509.load_der_x509_crl(contents.revocations)
    serial = x509.load_der_x509_certificate(contents.signer).serial_number
    assert revocations.get_revoked_certificate_by_serial_number(serial) is not None
    assert revocations.is_signature_valid(Issuer().ca_key.public_key())


@pytest.mark.parametrize("scheme", [Scheme.ECDSA, Scheme.RSA])
def test_a_copy_holds_other_private_keys_than_it_announces(scheme: Scheme) -> None:
    profile = replace(CITIZEN_CARD, chip_keys=ChipKeys(signature=scheme))
    contents = personalise(CITIZEN, profile, [Lie.COPIED])
    key = parse_subject_public_key_info(announced_key(contents, "04007F000702020102"))
    held = contents.ca_private_key.public_key().public_numbers()
    assert isinstance(key, EcKey)
    assert key.point != (held.x, held.y)
    proving = parse_subject_public_key_info(tlv.only(contents.files[0x010F], 0x6F).value)
    numbers = contents.aa_private_key.public_key().public_numbers()
    assert (proving.n != numbers.n) if isinstance(proving, RsaKey) else (proving.point != (numbers.x, numbers.y))


def test_a_link_certificate_leads_from_one_generation_to_the_next() -> None:
    old, new = Issuer(), Issuer(generation=2)
    link = x509.load_der_x509_certificate(old.link_to(new))
    link.verify_directly_issued_by(x509.load_der_x509_certificate(old.csca))
    successor = x509.load_der_x509_certificate(new.csca)
    assert (link.subject, link.public_key()) == (successor.subject, successor.public_key())
    with pytest.raises(InvalidSignature):
        link.verify_directly_issued_by(x509.load_der_x509_certificate(replace(old, impostor=True).csca))


def test_nothing_of_the_holder_is_in_a_repr() -> None:
    contents = personalise(CITIZEN)
    shown = f"{CITIZEN!r} {TRAVELLER!r} {contents!r}"
    assert shown == f"Citizen(•••) Traveller(•••) CardContents(<{len(contents.files)} files>)"


def test_a_card_is_made_in_no_time_once_the_issuer_is_there() -> None:
    personalise(CITIZEN)
    began = time.process_time()
    for _ in range(20):
        personalise(CITIZEN)
    assert (time.process_time() - began) / 20 < 0.05
