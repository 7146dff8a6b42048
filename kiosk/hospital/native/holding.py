"""A place that is kept for a moment, while its patient looks at the price."""

from datetime import UTC, datetime, timedelta
from urllib.parse import quote

from kiosk.hospital.native import wire, wire_l2
from kiosk.hospital.native.checks import is_near
from kiosk.hospital.native.decoding import decoded
from kiosk.hospital.native.outcomes import conflict_among, refusal, write_outcome
from kiosk.hospital.port import Done, HoldOutcome, OutcomeUnknown, Unavailable, WriteOutcome
from kiosk.hospital.web import LOOKUP_S, Answer, Http, Problem, is_id
from kiosk.visit import Held

_CLOCKS_DIFFER = timedelta(days=1)


def hold(http: Http, key: str, kiosk_id: str, slot_id: str, ttl_s: int) -> HoldOutcome:
    """POST /holds. Held no longer than was asked for; where the hospital's clock is wrong, exactly so long."""
    reply = http.post("/holds", wire.body(kioskId=kiosk_id, slotId=slot_id, ttlSeconds=ttl_s), key=key)
    if not isinstance(reply, Answer):
        return conflict_among(reply, "slot-taken", "session-full", "department-closed") or refusal(reply, key)
    answer = decoded(reply, wire_l2.HoldAnswer)
    now = datetime.now(UTC)
    if isinstance(answer, Unavailable) or not is_near(answer.expires_at, now, _CLOCKS_DIFFER):
        return OutcomeUnknown(key)
    if not is_id(answer.hold_id) or answer.slot_id != slot_id:
        return OutcomeUnknown(key)
    latest = now + timedelta(seconds=ttl_s)
    return Held(answer.hold_id, min(answer.expires_at, latest) if answer.expires_at > now else latest)


def release(http: Http, hold_id: str) -> WriteOutcome:
    """DELETE /holds/{holdId}; what is not there need not be given back."""
    reply = http.send("DELETE", f"/holds/{quote(hold_id, safe='')}", seconds=LOOKUP_S)
    if isinstance(reply, Problem) and reply.code == "hold-not-found":
        return Done()
    return write_outcome(reply, hold_id)
