import itertools

import pytest

from drivers.chip_card.proof.levels import Check, ProofLevel, Reason, Result
from drivers.chip_card.proof.verdict import judge

BASIC = (Check.GROUP_HASHES, Check.SIGNATURE, Check.SIGNER_CHAIN, Check.VALIDITY)
MORE = (Check.CHIP_AUTHENTICATION, Check.ACTIVE_AUTHENTICATION, Check.NUMBERS_AGREE)


def reasons(**changed: Result) -> list[Reason]:
    told = dict.fromkeys(BASIC, Result.PASSED) | {Check[name]: result for name, result in changed.items()}
    return [Reason(check, result) for check, result in told.items()]


def test_nothing_checked_is_not_verified() -> None:
    assert judge([]).level is ProofLevel.NOT_VERIFIED


def test_everything_passed_is_verified_and_every_reason_is_told() -> None:
    told = reasons()
    assert judge(told).level is ProofLevel.ISSUER_VERIFIED
    assert judge(told).reasons == tuple(told)


@pytest.mark.parametrize("check", list(Check))
def test_whatever_failed_failed_for_all(check: Check) -> None:
    assert judge(reasons(**{check.name: Result.FAILED})).level is ProofLevel.NOT_VERIFIED


@pytest.mark.parametrize("check", [Check.SIGNER_CHAIN, Check.VALIDITY])
@pytest.mark.parametrize("result", [Result.UNKNOWN, Result.ABSENT])
def test_an_unknown_issuer_leaves_unaltered(check: Check, result: Result) -> None:
    assert judge(reasons(**{check.name: result})).level is ProofLevel.UNALTERED


@pytest.mark.parametrize("check", [Check.GROUP_HASHES, Check.SIGNATURE])
@pytest.mark.parametrize("result", [Result.UNKNOWN, Result.ABSENT])
def test_without_hashes_or_signature_nothing_is_verified(check: Check, result: Result) -> None:
    assert judge(reasons(**{check.name: result})).level is ProofLevel.NOT_VERIFIED


@pytest.mark.parametrize(
    ("check", "result"), list(itertools.product(MORE, [Result.ABSENT, Result.UNKNOWN, Result.PASSED]))
)
def test_what_a_document_does_not_offer_lowers_nothing(check: Check, result: Result) -> None:
    assert judge(reasons(**{check.name: result})).level is ProofLevel.ISSUER_VERIFIED


def test_a_check_told_twice_counts_as_its_worse_half() -> None:
    twice = [*reasons(), Reason(Check.SIGNER_CHAIN, Result.UNKNOWN)]
    assert judge(twice).level is ProofLevel.UNALTERED
