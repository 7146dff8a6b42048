import time

import pytest

from drivers.chip_card import tlv
from drivers.chip_card.crypto.public_keys import EcKey, parse_subject_public_key_info
from drivers.chip_card.errors import BadData, BadFile
from drivers.chip_card.proof.security_object import SecurityObject
from drivers.chip_card.proof.signatures import Algorithm, UnknownAlgorithm, ecdsa_numbers, hash_function, verify
from support.chip_issuers import How, csca, ec_key, hashes_of, public_info, rsa_key, signed_data, signer

MESSAGE = b"what is signed"
RSA = parse_subject_public_key_info(public_info(rsa_key("csca")))
EC = parse_subject_public_key_info(public_info(ec_key("secp521r1", "csca")))
ECDSA_SHA256 = "1.2.840.10045.4.3.2"
RSA_PSS = "1.2.840.113549.1.1.10"


@pytest.mark.parametrize("name", ["1.2.3", "1.3.101.112", "1.2.840.113549.1.1.4"])
def test_unknown_algorithms_are_told_from_wrong_signatures(name: str) -> None:
    with pytest.raises(UnknownAlgorithm):
        verify(EC, Algorithm(name), b"", MESSAGE)
    with pytest.raises(UnknownAlgorithm):
        hash_function(name)


def test_a_kind_of_key_alone_needs_a_hash_function() -> None:
    for key, name in ((RSA, "1.2.840.113549.1.1.1"), (EC, "1.2.840.10045.2.1")):
        with pytest.raises(UnknownAlgorithm):
            verify(key, Algorithm(name), b"", MESSAGE)
        assert not verify(key, Algorithm(name), b"", MESSAGE, "sha256")


def test_a_key_of_another_kind_signed_nothing() -> None:
    assert not verify(EC, Algorithm("1.2.840.113549.1.1.11"), b"\x01" * 256, MESSAGE)
    assert not verify(RSA, Algorithm(ECDSA_SHA256), b"\x30\x06\x02\x01\x01\x02\x01\x01", MESSAGE)


def test_both_forms_of_ecdsa_are_taken_whichever_is_named() -> None:
    key = ec_key("secp521r1", "csca")
    for scheme in ("ecdsa", "plain"):
        signature = How(scheme).sign(key, MESSAGE)
        for name in (ECDSA_SHA256, "0.4.0.127.0.7.1.1.4.1.3"):
            assert verify(EC, Algorithm(name), signature, MESSAGE)
            assert not verify(EC, Algorithm(name), signature, MESSAGE + b".")


@pytest.mark.parametrize("signature", [b"", b"\x30\x00", b"\x30\x03\x02\x01\x01", b"\x00" * 131, b"\xff" * 10])
def test_what_is_no_ecdsa_signature_has_no_numbers(signature: bytes) -> None:
    assert isinstance(EC, EcKey)
    assert ecdsa_numbers(EC, signature, plain=False) is None
    assert not verify(EC, Algorithm(ECDSA_SHA256), signature, MESSAGE)


@pytest.mark.parametrize("r", [0, 1])
def test_numbers_out_of_range_are_no_signature(r: int) -> None:
    assert isinstance(EC, EcKey)
    n = EC.curve.n
    for s in (0, n, n + 1):
        signature = r.to_bytes(66, "big") + s.to_bytes(66, "big")
        assert not verify(EC, Algorithm(ECDSA_SHA256), signature, MESSAGE)


def test_pss_without_parameters_takes_the_hash_function_that_is_asked_for() -> None:
    signature = How("pss", "sha256").sign(rsa_key("csca"), MESSAGE)
    assert verify(RSA, Algorithm(RSA_PSS), signature, MESSAGE, "sha256")
    assert not verify(RSA, Algorithm(RSA_PSS), signature, MESSAGE)
    defaults = How("pss", "sha1").sign(rsa_key("csca"), MESSAGE)
    assert verify(RSA, Algorithm(RSA_PSS), defaults, MESSAGE)
    assert verify(RSA, Algorithm(RSA_PSS, tlv.only(b"\x30\x00")), defaults, MESSAGE)


@pytest.mark.parametrize(
    "parameters", ["3005A203020100"[:-2] + "FF", "3005A303020102", "3006A20402024000", "3002A100", "0500AA"]
)
def test_pss_parameters_that_cannot_be_right_are_bad(parameters: str) -> None:
    with pytest.raises(BadData):
        verify(RSA, Algorithm(RSA_PSS, tlv.read(bytes.fromhex(parameters))), b"\x01" * 256, MESSAGE)


def test_a_hostile_security_object_takes_no_long_time() -> None:
    """Certificates times signers would be a square."""
    own = signer(csca())
    whole = signed_data(own, hashes_of({1: b"a"}))
    name, holder = tlv.only(whole, 0x30)
    version, digests, content, certificates, signers = tlv.only(holder.value, 0x30)
    many = tlv.encode(
        0x30,
        version.raw,
        digests.raw,
        content.raw,
        tlv.encode(0xA0, certificates.value * 400),
        tlv.encode(0x31, signers.value * 400),
    )
    data = tlv.encode(0x77, tlv.encode(0x30, name.raw, tlv.encode(0xA0, many)))
    began = time.process_time()
    with pytest.raises(BadFile, match="400 signers"):
        SecurityObject.parse(data)
    assert time.process_time() - began < 5
