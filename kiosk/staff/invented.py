"""An invented queue with something in every state: for pictures, training and tests of the screens."""

from datetime import datetime, timedelta
from typing import Final

from kiosk.staff.seeing import Seen, see
from kiosk.staff.words import AFTER_A_GAP, KeepReason
from offline_queue import Number, Summary

REASONS: Final = (
    *("department-closed", "session-full", "appointment-moved", "patient-merged", "coverage-expired", "already-paid"),
    *("ticket-already-printed", "duplicate-visit", AFTER_A_GAP, KeepReason.ASK_FIRST.stored, "staff: Chị Mẫu đã về"),
    *("a-word-nobody-knows", "unreadable", "version-mismatch"),
)


def printed(number: Number) -> str:
    """As on the ticket."""
    return f"{number.series}-{number.value:02}" if number.lease is None else f"{number.series}-{number.value:03}"


def invented_queue(now: datetime, *, empty: bool = False) -> Seen:
    """Twenty-seven items of every state, seen at `now`; or none."""
    if empty:
        return see((), printed, now.timestamp())
    items = [_item(now, n, reason=reason, aside=True, minutes=200 - 9 * n) for n, reason in enumerate(REASONS, start=1)]
    items += [_item(now, 20, minutes=44, aside=True, carried=True), _item(now, 21, minutes=41, readable=False)]
    items += [_item(now, number, minutes=60 - 2 * number, attempts=number % 4) for number in range(22, 31)]
    items += [_item(now, 41, minutes=3, lease="lease-1", kind="keep-number"), _item(now, None, minutes=1, kind="help")]
    return see(items, printed, now.timestamp())


def _item(
    now: datetime,
    number: int | None,
    *,
    minutes: float,
    kind: str = "book",
    reason: str = "",
    aside: bool = False,
    carried: bool = False,
    readable: bool = True,
    attempts: int = 1,
    lease: str | None = None,
) -> Summary:
    held = None if number is None else Number("T" if lease else "K3", number, lease)
    put_at = (now - timedelta(minutes=minutes)).timestamp()
    key = f"{(number or 99):02x}c4e8f1-0000-4000-8000-000000000000"
    return Summary(key, kind, held, put_at, attempts, aside, reason, readable, carried)
