import base64
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.chip_card.errors import BadData
from drivers.chip_card.proof.certificates import Certificate
from drivers.chip_card.proof.trust import EMPTY, TrustStore, TrustStoreError, formats, install, uninstall
from drivers.chip_card.proof.trust.issuers import Issuers
from drivers.chip_card.proof.trust.master_list import verified
from support.chip_issuers import (
    MASTER_LIST,
    Party,
    Signing,
    Wish,
    certificate,
    csca,
    ec_key,
    key_id,
    list_signer,
    master_list,
    signed_data,
    signer,
)


@pytest.fixture
def store(tmp_path: Path) -> TrustStore:
    return TrustStore.open(tmp_path / "trust")


def file(tmp_path: Path, name: str, data: bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def pem(raw: bytes, kind: str = "CERTIFICATE") -> bytes:
    return f"-----BEGIN {kind}-----\n".encode() + base64.encodebytes(raw) + f"-----END {kind}-----\n".encode()


def link(old: Party, new: Party, **wish: object) -> Party:
    """A certificate of the new key under the issuer's name, signed by the old one."""
    return certificate(new.key, Wish(subject=new.certificate.subject, serial=0x4C, **wish), old)


NEW_KEY = ec_key(which="next generation")


@pytest.mark.parametrize("form", ["der", "pem", "base64", "der-bundle", "pem-bundle", "pem-with-text"])
def test_certificates_are_read_in_every_form(form: str, store: TrustStore, tmp_path: Path) -> None:
    one, two = csca().raw, csca(NEW_KEY, common_name="Another").raw
    data = {
        "der": one,
        "pem": pem(one),
        "base64": base64.encodebytes(one),
        "der-bundle": one + two,
        "pem-bundle": pem(one) + pem(two, "TRUSTED CERTIFICATE"),
        "pem-with-text": b"Bag Attributes\n    friendlyName: x\n" + pem(one),
    }[form]
    report = install(store, [file(tmp_path, "issuers.cer", data)])
    assert len(report.installed) == (2 if "bundle" in form else 1)
    assert not report.refused
    assert report.installed[0].source == "issuers.cer"


def test_installing_again_changes_nothing(store: TrustStore, tmp_path: Path) -> None:
    path = file(tmp_path, "a.cer", csca().raw)
    assert len(install(store, [path]).installed) == 1
    again = install(store, [path])
    assert (again.installed, again.known) == ((), 1)
    assert len(store.entries()) == 1


def test_what_signs_documents_is_no_issuer(store: TrustStore, tmp_path: Path) -> None:
    report = install(store, [file(tmp_path, "signer.cer", signer(csca()).raw)])
    assert not report.installed
    assert report.signers == 1
    assert "no issuer's certificate" in report.refused[0].why


@pytest.mark.parametrize("junk", [b"", b"hello", b"\x30\x80", b"0", b"-----BEGIN CERTIFICATE-----\n!!", b"\xff" * 50])
def test_junk_is_refused_with_a_word(junk: bytes, store: TrustStore, tmp_path: Path) -> None:
    report = install(store, [file(tmp_path, "junk", junk)])
    assert not report.installed
    assert report.refused


def test_a_file_that_is_not_there_is_told(store: TrustStore, tmp_path: Path) -> None:
    with pytest.raises(TrustStoreError, match="cannot be read"):
        install(store, [tmp_path / "missing"])


def test_a_self_signed_issuer_whose_signature_is_wrong_is_refused(store: TrustStore, tmp_path: Path) -> None:
    raw = bytearray(csca().raw)
    raw[-1] ^= 1
    report = install(store, [file(tmp_path, "forged.cer", bytes(raw))])
    assert not report.installed
    assert report.refused


def test_a_link_certificate_needs_the_issuer_that_signed_it(store: TrustStore, tmp_path: Path) -> None:
    old, new = csca(), csca(NEW_KEY)
    linked = file(tmp_path, "link.cer", link(old, new).raw)
    report = install(store, [linked])
    assert "not installed" in report.refused[0].why
    assert install(store, [file(tmp_path, "old.cer", old.raw)]).installed
    assert [one.link for one in install(store, [linked]).installed] == [True]
    [found] = store.find(new.certificate.subject.dump(), key_id(NEW_KEY))[:1]
    assert found.raw == linked.read_bytes()


def test_links_are_followed_whatever_their_order(store: TrustStore, tmp_path: Path) -> None:
    old, middle, new = csca(), csca(NEW_KEY), csca(ec_key(which="third generation"))
    files = [
        file(tmp_path, "2.cer", link(middle, new).raw),
        file(tmp_path, "1.cer", link(old, middle).raw),
        file(tmp_path, "0.cer", old.raw),
    ]
    assert len(install(store, files).installed) == 3


def test_an_impostors_link_is_refused(store: TrustStore, tmp_path: Path) -> None:
    old, new = csca(), csca(NEW_KEY)
    impostor = Party(ec_key(which="impostor"), old.raw)
    files = [file(tmp_path, "old.cer", old.raw), file(tmp_path, "link.cer", link(impostor, new).raw)]
    assert len(install(store, files).installed) == 1


def test_taking_an_issuer_away_takes_the_links_it_vouches_for(store: TrustStore, tmp_path: Path) -> None:
    old, middle, new = csca(), csca(NEW_KEY), csca(ec_key(which="third generation"))
    links = [link(old, middle), link(middle, new)]
    install(store, [file(tmp_path, f"{place}.cer", one.raw) for place, one in enumerate([old, *links])])
    [root] = [one for one in store.entries() if not one.link]
    assert len(uninstall(store, [root])) == 3
    assert store.entries() == ()


def test_expired_issuers_are_installed_and_told(store: TrustStore, tmp_path: Path) -> None:
    raw = csca(begin=datetime(2001, 1, 1, tzinfo=UTC), end=datetime(2011, 1, 1, tzinfo=UTC)).raw
    [one] = install(store, [file(tmp_path, "old.cer", raw)]).installed
    assert one.is_expired


def test_a_master_list_of_an_installed_issuer_is_installed(store: TrustStore, tmp_path: Path) -> None:
    ca, others = csca(), [csca(ec_key(which=code), code).raw for code in ("LA", "KH", "TH")]
    install(store, [file(tmp_path, "vn.cer", ca.raw)])
    report = install(store, [file(tmp_path, "world.ml", master_list(list_signer(ca), others))])
    assert len(report.installed) == 3
    assert "installed before" in report.notes[0]


def test_a_master_list_that_vouches_for_itself_says_so(store: TrustStore, tmp_path: Path) -> None:
    ca, other = csca(), csca(ec_key(which="LA"), "LA")
    report = install(store, [file(tmp_path, "world.ml", master_list(list_signer(ca), [ca.raw, other.raw]))])
    assert len(report.installed) == 2
    assert Certificate.parse(ca.raw).fingerprint in report.notes[0]


@pytest.mark.parametrize("along", [False, True])
def test_a_master_list_of_nobody_known_is_refused(along: bool, store: TrustStore, tmp_path: Path) -> None:
    """An issuer that lies beside the list has to be whole itself."""
    ca, other = csca(), csca(ec_key(which="LA"), "LA")
    forged = ca.raw[:-1] + bytes([ca.raw[-1] ^ 1])
    data = master_list(list_signer(ca), [other.raw], (forged,) if along else ())
    report = install(store, [file(tmp_path, "world.ml", data)])
    assert not report.installed
    assert "vouches" in report.refused[0].why


def test_a_master_list_by_a_documents_signer_is_refused() -> None:
    ca = csca()
    with pytest.raises(BadData, match="may not sign"):
        verified(master_list(list_signer(ca, purposes=("1.3.6.1.5.5.7.3.1",)), [ca.raw]), EMPTY)


def test_a_changed_master_list_is_refused() -> None:
    ca, other = csca(), csca(ec_key(which="LA"), "LA")
    data = bytearray(master_list(list_signer(ca), [ca.raw]))
    at = data.find(ca.raw)
    data[at + 20] ^= 1
    with pytest.raises(BadData):
        verified(bytes(data), Issuers([Certificate.parse(other.raw), Certificate.parse(ca.raw)]))


def test_signed_data_of_another_type_is_no_master_list() -> None:
    ca = csca()
    with pytest.raises(BadData, match="no master list"):
        verified(signed_data(list_signer(ca), b"\x30\x00", Signing()), EMPTY)
    with pytest.raises(BadData):
        verified(signed_data(list_signer(ca), b"\x30\x00", Signing(content_type=MASTER_LIST)), EMPTY)


def ldif(attribute: str, content: bytes) -> bytes:
    text = f"{attribute}:: {base64.b64encode(content).decode()}"
    folded = "\n ".join(text[at : at + 76] for at in range(0, len(text), 76))
    return f"dn: o=ml,c=VN,dc=data,dc=download,dc=pkd,dc=icao,dc=int\nobjectClass: top\n{folded}\nsn: 1\n\n".encode()


@pytest.mark.parametrize("attribute", ["CscaMasterListData", "pkdMasterListContent"])
def test_ldif_of_the_public_key_directory_brings_master_lists(
    attribute: str, store: TrustStore, tmp_path: Path
) -> None:
    ca, other = csca(), csca(ec_key(which="LA"), "LA")
    data = b"version: 1\n\n" + ldif(attribute, master_list(list_signer(ca), [ca.raw, other.raw]))
    assert len(install(store, [file(tmp_path, "pkd.ldif", data)]).installed) == 2


def test_ldif_brings_issuers_and_passes_over_signers(store: TrustStore, tmp_path: Path) -> None:
    ca = csca()
    data = ldif("userCertificate;binary", signer(ca).raw) + ldif("cACertificate;binary", ca.raw)
    report = install(store, [file(tmp_path, "pkd.ldif", data)])
    assert (len(report.installed), report.signers, report.refused) == (1, 1, ())


@given(st.binary(max_size=300))
def test_any_file_has_contents_or_faults(data: bytes) -> None:
    contents = formats.read(data)
    assert contents.certificates or contents.signed or contents.faults


@given(
    st.lists(
        st.sampled_from(
            [
                b"-----BEGIN CERTIFICATE-----",
                b"-----END",
                b"MIIB\n",
                b"dn: x\n",
                b"version: 1\n",
                b"userCertificate;binary:: ",
                b" AAAA\n",
                b"\x30\x80\x00\x00",
            ]
        )
    )
)
def test_any_mixture_has_contents_or_faults(parts: list[bytes]) -> None:
    contents = formats.read(b"".join(parts))
    assert contents.certificates or contents.signed or contents.faults


ONLY_ISSUER = csca().raw
GOOD_LIST = master_list(list_signer(csca()), [ONLY_ISSUER])


@given(st.integers(0, len(GOOD_LIST) - 1), st.binary(max_size=6))
def test_any_master_list_is_one_or_bad_data(at: int, put: bytes) -> None:
    try:
        found = verified(GOOD_LIST[:at] + put + GOOD_LIST[at + len(put) :], EMPTY)
    except BadData:
        return
    assert found.certificates == (ONLY_ISSUER,)


def test_names_in_no_latin_letters_make_file_names(store: TrustStore, tmp_path: Path) -> None:
    raw = csca(common_name="Cơ quan cấp thẻ ../../etc").raw
    [one] = install(store, [file(tmp_path, "a.cer", raw)]).installed
    assert "/" not in one.id
    assert one.id.startswith("vn-c")
