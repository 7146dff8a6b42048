"""From single checks to one of the three levels that staff are shown."""

from collections.abc import Iterable
from typing import Final

from drivers.chip_card.proof.levels import Check, Proof, ProofLevel, Reason, Result

_UNALTERED: Final = frozenset({Check.GROUP_HASHES, Check.SIGNATURE})
_OF_THE_ISSUER: Final = _UNALTERED | {Check.SIGNER_CHAIN, Check.VALIDITY}


def judge(reasons: Iterable[Reason]) -> Proof:
    """The level these checks add up to; a check that was not made counts as one that could not be decided.

    Whatever failed, failed for all: NOT_VERIFIED. What a document does not offer lowers nothing.
    """
    told = tuple(reasons)
    passed = {reason.check for reason in told if reason.result is Result.PASSED}
    if any(reason.result is Result.FAILED for reason in told) or not passed >= _UNALTERED:
        return Proof(ProofLevel.NOT_VERIFIED, told)
    unclear = {reason.check for reason in told if reason.result is not Result.PASSED}
    if passed >= _OF_THE_ISSUER and not unclear & _OF_THE_ISSUER:
        return Proof(ProofLevel.ISSUER_VERIFIED, told)
    return Proof(ProofLevel.UNALTERED, told)
