"""What the proof makes of honest and of lying documents. All people are invented."""

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import product

import pytest

from drivers.chip_card.proof import passive
from drivers.chip_card.proof.certificates import Certificate
from drivers.chip_card.proof.levels import Check, Result
from drivers.chip_card.proof.security_object import SecurityObject
from drivers.chip_card.proof.trust.issuers import Issuers
from drivers.simulation.chip_card.personalisation import (
    CITIZEN_CARD,
    CardContents,
    Citizen,
    Issuer,
    KeyForm,
    Lie,
    Profile,
    Scheme,
    Signing,
    personalise,
)

CITIZEN = Citizen("001199990017", "Trần Thị Ổn", date(1999, 2, 1), "Nữ", "Hà Nội")
TODAY = datetime(2026, 11, 22, tzinfo=UTC)


def shortcomings(contents: CardContents) -> dict[Check, Result]:
    """The checks of passive authentication that did not pass."""
    groups = {identifier - 0x0100: data for identifier, data in contents.files.items() if identifier < 0x011D}
    sod = SecurityObject.parse(contents.files[0x011D])
    reasons = passive.authenticate(sod, groups, Issuers([Certificate.parse(contents.csca)]), TODAY)
    assert len(reasons) == 4
    return {reason.check: reason.result for reason in reasons if reason.result is not Result.PASSED}


def made(profile: Profile = CITIZEN_CARD, lies: Collection[Lie] = ()) -> CardContents:
    return personalise(CITIZEN, profile, lies)


@pytest.mark.parametrize("digest", ["sha1", "sha224", "sha256", "sha384", "sha512"])
@pytest.mark.parametrize(
    ("scheme", "curve", "form"),
    [
        *product([Scheme.ECDSA], ["brainpoolP256r1", "secp384r1"], [KeyForm.NAMED, KeyForm.EXPLICIT]),
        (Scheme.RSA, "", KeyForm.NAMED),
        (Scheme.RSA_PSS, "", KeyForm.NAMED),
    ],
)
def test_an_honest_document_passes_however_it_was_signed(
    scheme: Scheme, curve: str, form: KeyForm, digest: str
) -> None:
    issuer = Issuer(Signing(scheme, digest, curve), key_form=form)
    for by_key_id, version in product([False, True], [0, 1]):
        profile = replace(CITIZEN_CARD, issuer=issuer, by_key_id=by_key_id, lds_version=version, lds_digest=digest)
        assert shortcomings(made(profile)) == {}


@pytest.mark.parametrize(
    ("lie", "seen"),
    [
        (Lie.SWAPPED_GROUP, {Check.GROUP_HASHES: Result.FAILED}),
        (
            Lie.WRONG_SIGNATURE,
            {Check.SIGNATURE: Result.FAILED, Check.SIGNER_CHAIN: Result.UNKNOWN, Check.VALIDITY: Result.UNKNOWN},
        ),
        (Lie.SIGNER_EXPIRED, {Check.VALIDITY: Result.FAILED}),
        (Lie.SIGNER_NOT_YET_VALID, {Check.VALIDITY: Result.FAILED}),
        (Lie.UNKNOWN_ISSUER, {Check.SIGNER_CHAIN: Result.UNKNOWN, Check.VALIDITY: Result.UNKNOWN}),
        (Lie.FORGED_ISSUER, {Check.SIGNER_CHAIN: Result.FAILED, Check.VALIDITY: Result.UNKNOWN}),
    ],
)
def test_every_lie_is_seen_as_what_it_is(lie: Lie, seen: dict[Check, Result]) -> None:
    assert shortcomings(made(lies=[lie])) == seen


def test_lies_add_up() -> None:
    assert shortcomings(made(lies=[Lie.SWAPPED_GROUP, Lie.FORGED_ISSUER])) == {
        Check.GROUP_HASHES: Result.FAILED,
        Check.SIGNER_CHAIN: Result.FAILED,
        Check.VALIDITY: Result.UNKNOWN,
    }
