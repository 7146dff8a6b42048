"""EF.CardAccess against DG14: nobody signed the one, the other is signed (ICAO Doc 9303-11, 9.2.11).

Whoever stands between card and reader, or made a card of his own, could offer only the weakest form of PACE.
"""

from drivers.chip_card.access.security_infos import SecurityInfos
from drivers.chip_card.proof.levels import Check, Reason, Result


def compare(offered: SecurityInfos | None, signed: SecurityInfos | None, *, by_pace: bool) -> Reason:
    """What the chip offered, None: nothing, and what DG14 says; `by_pace`: whether one of these forms opened it.

    ABSENT where DG14 lists no PACE, as on Vietnamese cards it may not. Worth what passive authentication says of DG14.
    """
    listed = frozenset(signed.pace) if signed is not None else frozenset()
    if not listed:
        return _reason(Result.ABSENT, "DG14 lists no PACE")
    if offered is None or not by_pace:
        return _reason(Result.UNKNOWN, "DG14 lists PACE, and it was not used")
    if not listed.issuperset(offered.pace):
        return _reason(Result.FAILED, "EF.CardAccess offers PACE in a form that DG14 does not list")
    return _reason(Result.PASSED, ", ".join(sorted({one.protocol for one in offered.pace})))


def _reason(result: Result, detail: str) -> Reason:
    return Reason(Check.CARD_ACCESS, result, detail)
