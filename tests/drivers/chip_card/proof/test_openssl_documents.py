"""What OpenSSL's command line makes is read and judged as it should be: a tool that knows nothing of ours."""

import hashlib
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.chip_card import tlv
from drivers.chip_card.errors import BadFile
from drivers.chip_card.proof.certificates import Certificate
from drivers.chip_card.proof.levels import Result
from drivers.chip_card.proof.passive import authenticate
from drivers.chip_card.proof.security_object import SecurityObject
from drivers.chip_card.proof.trust.issuers import Issuers
from support.chip_issuers import Signing, csca, ef_sod, hashes_of, signed_data, signer

GROUPS = {13: b"\x6d\x02\x30\x00"}
EXTENSIONS = """[ca]
basicConstraints=critical,CA:TRUE,pathlen:0
keyUsage=critical,keyCertSign,cRLSign
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid
[ds]
keyUsage=critical,digitalSignature
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid
[req]
distinguished_name=dn
[dn]
"""


def openssl(folder: Path, *words: str) -> None:
    subprocess.run(["openssl", *words], cwd=folder, check=True, capture_output=True)


def key_words(kind: str, encoding: str) -> tuple[str, ...]:
    if kind == "rsa":
        return "-newkey", "rsa:2048"
    return "-newkey", "ec", "-pkeyopt", f"ec_paramgen_curve:{kind}", "-pkeyopt", f"ec_param_enc:{encoding}"


def country(folder: Path, kind: str, encoding: str, *more: str) -> Certificate:
    """ca.pem, ds.pem, ds.key in that folder; the issuer's certificate."""
    (folder / "x.cnf").write_text(EXTENSIONS)
    words = ("-nodes", "-config", "x.cnf", *key_words(kind, encoding), "-sha256")
    ca = ("req", "-x509", *words, "-extensions", "ca", "-subj", "/C=VN/CN=Invented", "-days", "900", *more)
    openssl(folder, *ca, "-keyout", "ca.key", "-out", "ca.pem")
    openssl(folder, "req", *words, "-subj", "/C=VN/CN=Signer", "-keyout", "ds.key", "-out", "ds.req")
    sign = ("x509", "-req", "-in", "ds.req", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", *more)
    openssl(folder, *sign, "-extfile", "x.cnf", "-extensions", "ds", "-days", "800", "-sha256", "-out", "ds.pem")
    openssl(folder, "x509", "-in", "ca.pem", "-outform", "DER", "-out", "ca.der")
    return Certificate.parse((folder / "ca.der").read_bytes())


def sod(folder: Path, *words: str) -> bytes:
    (folder / "content").write_bytes(hashes_of(GROUPS))
    sign = ("cms", "-sign", "-binary", "-nodetach", "-in", "content", "-signer", "ds.pem", "-inkey", "ds.key")
    openssl(folder, *sign, "-econtent_type", "2.23.136.1.1.1", "-outform", "DER", "-out", "sod", *words)
    return tlv.encode(0x77, (folder / "sod").read_bytes())


@pytest.mark.parametrize("encoding", ["named_curve", "explicit"])
@pytest.mark.parametrize("curve", ["prime256v1", "secp384r1", "brainpoolP256r1", "brainpoolP320r1", "brainpoolP512r1"])
def test_curves_named_and_written_out(curve: str, encoding: str, tmp_path: Path) -> None:
    ca = country(tmp_path, curve, encoding)
    check(sod(tmp_path), ca)


@pytest.mark.parametrize(
    "words", [(), ("-keyid",), ("-noattr",), ("-stream",), ("-md", "sha512"), ("-stream", "-keyid", "-noattr")]
)
def test_forms_of_signed_data(words: tuple[str, ...], tmp_path: Path) -> None:
    """`-stream` gives BER with indefinite lengths and content in parts."""
    ca = country(tmp_path, "rsa", "")
    data = sod(tmp_path, *words)
    assert (tlv.only(data).value[:2] == b"\x30\x80") == ("-stream" in words)
    check(data, ca)


@pytest.mark.parametrize("salt", ["20", "32", "max"])
def test_rsa_pss(salt: str, tmp_path: Path) -> None:
    pss = ("-sigopt", "rsa_padding_mode:pss", "-sigopt", f"rsa_pss_saltlen:{salt}")
    ca = country(tmp_path, "rsa", "", *pss)
    check(sod(tmp_path, "-keyopt", "rsa_padding_mode:pss", "-keyopt", f"rsa_pss_saltlen:{salt}"), ca)


def check(data: bytes, ca: Certificate) -> None:
    parsed = SecurityObject.parse(data)
    assert parsed.groups == {13: hashlib.sha256(GROUPS[13]).digest()}
    today = datetime.now(UTC) + timedelta(days=1)
    reasons = authenticate(parsed, GROUPS, Issuers([ca]), today)
    assert [one.result for one in reasons] == [Result.PASSED] * 4, reasons
    other = authenticate(parsed, {13: b"\x6d\x02\x31\x00"}, Issuers([ca]), today)
    assert other[0].result is Result.FAILED


GOOD = ef_sod(signer(csca()), GROUPS)


@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=6))
def test_any_changed_security_object_is_judged_or_a_bad_file(at: int, put: bytes) -> None:
    try:
        parsed = SecurityObject.parse(GOOD[:at] + put + GOOD[at + len(put) :])
    except BadFile:
        return
    reasons = authenticate(parsed, GROUPS, Issuers([Certificate.parse(csca().raw)]), datetime.now(UTC))
    assert len(reasons) == 4


@given(st.binary(max_size=300))
def test_any_bytes_are_a_bad_file(data: bytes) -> None:
    for candidate in (data, tlv.encode(0x77, data), tlv.encode(0x77, tlv.encode(0x30, data))):
        with pytest.raises(BadFile):
            SecurityObject.parse(candidate)


@pytest.mark.parametrize("content", [hashes_of({1: b"a"})[:-1], b"", b"\x30\x00", hashes_of({1: b"a"}, "md5")])
def test_content_that_is_no_security_object_is_a_bad_file(content: bytes) -> None:
    with pytest.raises(BadFile):
        SecurityObject.parse(tlv.encode(0x77, signed_data(signer(csca()), content, Signing())))


def test_two_hashes_of_one_group_are_a_bad_file() -> None:
    one = hashes_of({1: b"a"})
    entry = bytes(tlv.only(one, 0x30).raw)
    version, algorithm, hashes = tlv.only(entry, 0x30)
    twice = tlv.encode(0x30, version.raw, algorithm.raw, tlv.encode(0x30, hashes.value * 2))
    with pytest.raises(BadFile, match="two hashes"):
        SecurityObject.parse(tlv.encode(0x77, signed_data(signer(csca()), twice, Signing())))


def test_a_security_object_does_not_show_its_hashes() -> None:
    assert repr(SecurityObject.parse(GOOD)) == "SecurityObject(sha256, DG13)"


def test_the_later_version_is_read() -> None:
    data = tlv.encode(0x77, signed_data(signer(csca()), hashes_of(GROUPS, version=1), Signing()))
    assert set(SecurityObject.parse(data).groups) == {13}
