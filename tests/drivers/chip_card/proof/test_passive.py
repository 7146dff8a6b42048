import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from drivers.chip_card.errors import BadFile
from drivers.chip_card.proof.certificates import Certificate
from drivers.chip_card.proof.levels import Check, ProofLevel, Reason, Result
from drivers.chip_card.proof.passive import authenticate
from drivers.chip_card.proof.security_object import SecurityObject
from drivers.chip_card.proof.trust import EMPTY
from drivers.chip_card.proof.trust.issuers import Issuers
from drivers.chip_card.proof.verdict import judge
from support.chip_issuers import (
    SIGNED_AT,
    How,
    Party,
    Signing,
    csca,
    ec_key,
    ef_sod,
    name,
    rsa_key,
    signer,
)

TODAY = datetime(2026, 11, 22, tzinfo=UTC)
MRZ = b"IDVNM0900000007001090000000<<89001011M3001019VNM<<<<<<<<<<<4NGUYEN<<VAN<A<<<<<<<<<<<<<<<<<"
DG1 = b"\x61\x5d\x5f\x1f\x5a" + MRZ
GROUPS = {1: DG1, 13: b"\x6d\x02\x30\x00"}


def trusting(*parties: Party) -> Issuers:
    return Issuers(Certificate.parse(one.raw) for one in parties)


def checked(
    sod: bytes, *trusted: Party, groups: dict[int, bytes] = GROUPS, issued: datetime | None = None
) -> dict[Check, Reason]:
    reasons = authenticate(SecurityObject.parse(sod), groups, trusting(*trusted), TODAY, issued)
    return {reason.check: reason for reason in reasons}


def results(told: dict[Check, Reason]) -> list[Result]:
    order = (Check.GROUP_HASHES, Check.SIGNATURE, Check.SIGNER_CHAIN, Check.VALIDITY)
    assert tuple(told) == order
    return [told[one].result for one in order]


def level(told: dict[Check, Reason]) -> ProofLevel:
    return judge(told.values()).level


ALL_PASSED = [Result.PASSED] * 4


def test_a_document_of_an_installed_issuer_is_verified() -> None:
    ca = csca()
    told = checked(ef_sod(signer(ca), GROUPS), ca)
    assert results(told) == ALL_PASSED
    assert level(told) is ProofLevel.ISSUER_VERIFIED


def test_without_the_issuer_the_document_is_known_to_be_unaltered() -> None:
    told = checked(ef_sod(signer(csca()), GROUPS))
    assert results(told) == [Result.PASSED, Result.PASSED, Result.UNKNOWN, Result.UNKNOWN]
    assert level(told) is ProofLevel.UNALTERED
    reasons = authenticate(SecurityObject.parse(ef_sod(signer(csca()), GROUPS)), GROUPS, EMPTY, TODAY)
    assert judge(reasons).level is ProofLevel.UNALTERED


@pytest.mark.parametrize("digest", ["sha1", "sha224", "sha256", "sha384", "sha512"])
@pytest.mark.parametrize("scheme", ["ecdsa", "plain", "pkcs1", "pss", "bare"])
def test_every_algorithm_of_the_standard_is_verified(scheme: str, digest: str) -> None:
    key = rsa_key("signer") if scheme in ("pkcs1", "pss") else ec_key("brainpoolP384r1", "signer")
    ca = csca(rsa_key("csca"), how=How("pss", digest)) if scheme == "pss" else csca()
    how = How(scheme, digest)
    told = checked(ef_sod(signer(ca, key), GROUPS, Signing(how=how, digest=digest), digest), ca)
    assert results(told) == ALL_PASSED, told


@pytest.mark.parametrize("curve", ["secp224r1", "secp384r1", "secp521r1", "brainpoolP256r1", "brainpoolP512r1"])
def test_certificates_over_any_curve_chain(curve: str) -> None:
    ca = csca(ec_key(curve, "csca"), how=How("ecdsa", "sha512"))
    told = checked(ef_sod(signer(ca, ec_key(curve, "signer"), how=How("ecdsa", "sha512")), GROUPS), ca)
    assert results(told) == ALL_PASSED


def test_bare_rsa_takes_the_hash_function_of_the_signer() -> None:
    ca = csca()
    signing = Signing(how=How("bare", "sha512"), digest="sha512")
    assert results(checked(ef_sod(signer(ca, rsa_key("signer")), GROUPS, signing), ca)) == ALL_PASSED


def test_pss_with_a_salt_and_mask_of_its_own_is_verified() -> None:
    ca = csca()
    signing = Signing(how=How("pss", "sha256", salt=11, mask="sha1"))
    assert results(checked(ef_sod(signer(ca, rsa_key("signer")), GROUPS, signing), ca)) == ALL_PASSED


@pytest.mark.parametrize(
    "signing",
    [
        Signing(by_key_id=True),
        Signing(attributes=False),
        Signing(content_type="1.2.840.113549.1.7.1"),
        Signing(content_type="1.3.27.1.1.1"),
    ],
    ids=["by-key-identifier", "without-attributes", "as-data", "old-type"],
)
def test_what_issuers_vary_is_tolerated(signing: Signing) -> None:
    ca = csca()
    assert results(checked(ef_sod(signer(ca), GROUPS, signing), ca)) == ALL_PASSED


def test_the_signer_is_found_by_what_it_is_and_not_by_its_place() -> None:
    ca = csca()
    own, other = signer(ca), signer(ca, ec_key(which="other"), serial=0x78)
    for by_key_id in (False, True):
        for along in ((other.raw, own.raw), (own.raw, other.raw), (b"\x30\x03\x02\x01\x00", ca.raw, own.raw)):
            sod = ef_sod(own, GROUPS, Signing(by_key_id=by_key_id, certificates=along))
            assert results(checked(sod, ca)) == ALL_PASSED


def test_without_the_signers_certificate_nothing_is_known() -> None:
    ca = csca()
    told = checked(ef_sod(signer(ca), GROUPS, Signing(certificates=())), ca)
    assert results(told) == [Result.PASSED, Result.UNKNOWN, Result.UNKNOWN, Result.UNKNOWN]
    assert level(told) is ProofLevel.NOT_VERIFIED


def test_a_changed_group_is_told_by_its_number() -> None:
    ca = csca()
    told = checked(ef_sod(signer(ca), GROUPS), ca, groups=GROUPS | {13: b"\x6d\x02\x31\x00"})
    assert told[Check.GROUP_HASHES].result is Result.FAILED
    assert "DG13" in told[Check.GROUP_HASHES].detail
    assert level(told) is ProofLevel.NOT_VERIFIED


def test_a_group_that_nobody_signed_fails() -> None:
    ca = csca()
    told = checked(ef_sod(signer(ca), {1: DG1}), ca)
    assert told[Check.GROUP_HASHES].result is Result.FAILED


@pytest.mark.parametrize("number", [14, 15])
def test_a_copy_cannot_hide_the_keys_it_does_not_hold(number: int) -> None:
    ca = csca()
    told = checked(ef_sod(signer(ca), GROUPS | {number: b"\x6e\x00"}), ca)
    assert told[Check.GROUP_HASHES].result is Result.FAILED
    assert f"DG{number}" in told[Check.GROUP_HASHES].detail


def test_other_groups_need_not_be_read() -> None:
    ca = csca()
    assert results(checked(ef_sod(signer(ca), GROUPS | {2: b"\x75\x00", 3: b"\x63\x00"}), ca)) == ALL_PASSED


def test_without_any_group_nothing_is_known() -> None:
    ca = csca()
    told = checked(ef_sod(signer(ca), {1: DG1}), ca, groups={})
    assert told[Check.GROUP_HASHES].result is Result.UNKNOWN
    assert level(told) is ProofLevel.NOT_VERIFIED


def test_a_signature_of_another_key_fails() -> None:
    ca = csca()
    own = signer(ca)
    impostor = Party(ec_key(which="impostor"), own.raw)
    told = checked(ef_sod(impostor, GROUPS), ca)
    assert results(told) == [Result.PASSED, Result.FAILED, Result.UNKNOWN, Result.UNKNOWN]


@pytest.mark.parametrize(
    "alter",
    [lambda message: message + b"\x00", lambda message: b"\xa0" + message[1:]],
    ids=["more", "tag-as-sent"],
)
def test_what_is_signed_is_exactly_the_set_of_attributes(alter: Callable[[bytes], bytes]) -> None:
    ca = csca()
    assert results(checked(ef_sod(signer(ca), GROUPS, Signing(alter=alter)), ca))[1] is Result.FAILED


def test_attributes_of_another_type_of_content_fail() -> None:
    ca = csca()
    told = checked(ef_sod(signer(ca), GROUPS, Signing(attribute_type="1.2.840.113549.1.7.1")), ca)
    assert told[Check.SIGNATURE].result is Result.FAILED


def test_a_ca_may_not_sign_documents() -> None:
    ca = csca()
    told = checked(ef_sod(ca, GROUPS), ca)
    assert told[Check.SIGNATURE].result is Result.FAILED
    assert level(told) is ProofLevel.NOT_VERIFIED


@pytest.mark.parametrize(
    "wish",
    [
        {"usage": {"key_encipherment"}},
        {"purposes": ("2.23.136.1.1.3",)},
        {"purposes": ("2.23.136.1.1.8",)},
        {"purposes": ("1.2.3.4", "2.23.136.1.1.9.8.1")},
        {"purposes": ("1.3.6.1.5.5.7.3.1",)},
    ],
    ids=["usage", "master-lists", "deviation-lists", "visas", "servers"],
)
def test_a_key_for_something_else_may_not_sign_documents(wish: dict[str, object]) -> None:
    ca = csca()
    assert checked(ef_sod(signer(ca, **wish), GROUPS), ca)[Check.SIGNATURE].result is Result.FAILED


def test_a_signer_that_only_pretends_to_be_of_the_issuer_fails() -> None:
    ca = csca()
    impostor = csca(ec_key(which="impostor"))
    forged = signer(impostor, authority_key=ca.certificate.key_identifier)
    told = checked(ef_sod(forged, GROUPS), ca)
    assert told[Check.SIGNER_CHAIN].result is Result.FAILED
    assert level(told) is ProofLevel.NOT_VERIFIED
    nameless = signer(impostor, key_ids=False)
    assert checked(ef_sod(nameless, GROUPS), ca)[Check.SIGNER_CHAIN].result is Result.FAILED


def test_another_generation_of_the_issuer_is_not_installed_and_no_fraud() -> None:
    old, new = csca(), csca(ec_key(which="new"))
    told = checked(ef_sod(signer(new), GROUPS), old)
    assert told[Check.SIGNER_CHAIN].result is Result.UNKNOWN
    assert level(told) is ProofLevel.UNALTERED
    assert results(checked(ef_sod(signer(new), GROUPS), old, new)) == ALL_PASSED


def test_an_issuer_is_found_by_its_name_however_it_is_written() -> None:
    ca = csca(key_ids=False)
    written = name("vn", "INVENTED  csca")
    signed = signer(ca, key_ids=False, issuer_name=written, country="vn")
    assert results(checked(ef_sod(signed, GROUPS), ca)) == ALL_PASSED


def test_an_issuer_is_found_by_its_key_when_its_name_is_written_otherwise() -> None:
    ca = csca()
    signed = signer(ca, issuer_name=name("VN", "Something else"))
    assert results(checked(ef_sod(signed, GROUPS), ca)) == ALL_PASSED


def test_another_state_cannot_sign_vietnamese_cards() -> None:
    ca = csca(country="DE")
    signed = signer(ca, country="DE")
    told = checked(ef_sod(signed, GROUPS), ca)
    assert told[Check.SIGNER_CHAIN].result is Result.FAILED
    without_zone = {13: GROUPS[13]}
    assert checked(ef_sod(signed, without_zone), ca, groups=without_zone)[Check.SIGNER_CHAIN].result is Result.FAILED


def test_a_signer_of_another_state_than_its_issuer_fails() -> None:
    ca = csca()
    assert checked(ef_sod(signer(ca, country="LA"), GROUPS), ca)[Check.SIGNER_CHAIN].result is Result.FAILED


def test_a_signer_that_has_expired_since_is_no_fault() -> None:
    ca = csca()
    own = signer(ca, begin=SIGNED_AT - timedelta(days=30), end=SIGNED_AT + timedelta(days=60))
    assert results(checked(ef_sod(own, GROUPS), ca)) == ALL_PASSED


@pytest.mark.parametrize(
    ("begin", "end"),
    [
        (SIGNED_AT + timedelta(days=3), SIGNED_AT + timedelta(days=99)),
        (datetime(2018, 1, 1, tzinfo=UTC), SIGNED_AT - timedelta(days=3)),
    ],
    ids=["not-yet", "no-more"],
)
def test_a_signer_that_was_not_valid_when_it_signed_fails(begin: datetime, end: datetime) -> None:
    ca = csca()
    told = checked(ef_sod(signer(ca, begin=begin, end=end), GROUPS), ca)
    assert told[Check.VALIDITY].result is Result.FAILED
    assert level(told) is ProofLevel.NOT_VERIFIED
    assert checked(ef_sod(signer(ca, begin=begin, end=end), GROUPS))[Check.VALIDITY].result is Result.FAILED


def test_an_issuer_that_was_not_valid_when_it_was_signed_fails() -> None:
    ca = csca(end=SIGNED_AT - timedelta(days=400))
    assert checked(ef_sod(signer(ca), GROUPS), ca)[Check.VALIDITY].result is Result.FAILED


def test_one_of_several_certificates_of_the_issuers_key_is_enough() -> None:
    expired = csca(end=SIGNED_AT - timedelta(days=400), serial=1)
    renewed = csca(serial=2)
    assert results(checked(ef_sod(signer(renewed), GROUPS), expired, renewed)) == ALL_PASSED


def test_without_a_signing_time_the_first_day_of_the_signers_key_counts() -> None:
    ca = csca(end=datetime(2019, 1, 1, tzinfo=UTC))
    signing = Signing(signing_time=None)
    early = signer(ca, begin=datetime(2018, 6, 1, tzinfo=UTC))
    assert results(checked(ef_sod(early, GROUPS, signing), ca)) == ALL_PASSED
    late = signer(ca, begin=datetime(2018, 6, 1, tzinfo=UTC), key_used_from=datetime(2019, 6, 1, tzinfo=UTC))
    assert checked(ef_sod(late, GROUPS, signing), ca)[Check.VALIDITY].result is Result.FAILED


def test_without_a_signing_time_the_date_of_issue_counts() -> None:
    ca = csca()
    own = signer(ca, begin=datetime(2018, 6, 1, tzinfo=UTC), end=datetime(2019, 6, 1, tzinfo=UTC))
    sod = ef_sod(own, GROUPS, Signing(signing_time=None))
    assert results(checked(sod, ca, issued=datetime(2018, 9, 1))) == ALL_PASSED
    told = checked(sod, ca, issued=datetime(2020, 9, 1, tzinfo=UTC))
    assert told[Check.VALIDITY].result is Result.FAILED


def test_a_document_from_the_future_asks_for_the_clock() -> None:
    ca = csca()
    told = checked(ef_sod(signer(ca), GROUPS, Signing(signing_time=TODAY + timedelta(days=30))), ca)
    assert told[Check.VALIDITY].result is Result.UNKNOWN
    assert "clock" in told[Check.VALIDITY].detail
    assert level(told) is ProofLevel.UNALTERED


def test_no_changed_bit_of_the_security_object_goes_unnoticed() -> None:
    """But for those of what is not signed: how the signer is named, versions, lists of algorithms."""
    ca = csca()
    sod = ef_sod(signer(ca), GROUPS)
    trust = trusting(ca)
    chosen = random.Random(4).sample(range(8 * len(sod)), 2500)
    verified = 0
    for bit in chosen:
        altered = bytearray(sod)
        altered[bit // 8] ^= 1 << bit % 8
        try:
            parsed = SecurityObject.parse(bytes(altered))
        except BadFile:
            continue
        if judge(authenticate(parsed, GROUPS, trust, TODAY)).level is ProofLevel.ISSUER_VERIFIED:
            verified += 1
            assert parsed.groups == SecurityObject.parse(sod).groups
            assert parsed.hash_algorithm == "sha256"
    assert verified < len(chosen) // 10
