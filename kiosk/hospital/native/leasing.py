"""Numbers borrowed from the hospital. They are printed when nobody can ask again, so the answer is looked at twice."""

from datetime import UTC, date, datetime
from urllib.parse import quote

from kiosk.hospital.native import wire, wire_l2
from kiosk.hospital.native.decoding import breaks_contract, decoded
from kiosk.hospital.native.outcomes import conflict_among, refusal, write_outcome
from kiosk.hospital.port import LeaseOutcome, NumberLease, Unavailable, WriteOutcome
from kiosk.hospital.web import Answer, Http, is_id

MOST_NUMBERS = 1000
LARGEST_NUMBER = 999_999


def lend(http: Http, key: str, kiosk_id: str, *, series: str, day: date, count: int) -> LeaseOutcome:
    """POST /number-leases."""
    question = wire.body(kioskId=kiosk_id, series=series, date=day.isoformat(), count=count)
    reply = http.post("/number-leases", question, key=key)
    if isinstance(reply, Answer):
        answer = decoded(reply, wire_l2.LeaseAnswer)
        return answer if isinstance(answer, Unavailable) else checked(answer, series, day, count, datetime.now(UTC))
    return conflict_among(reply, "lease-exhausted") or refusal(reply, key)


def give_back(http: Http, key: str, lease_id: str, unused_from: int | None) -> WriteOutcome:
    """POST /number-leases/{leaseId}:return."""
    question = wire.body(unusedFrom=unused_from)
    return write_outcome(http.post(f"/number-leases/{quote(lease_id, safe='')}:return", question, key=key), lease_id)


def checked(
    answer: wire_l2.LeaseAnswer, series: str, day: date, count: int, now: datetime
) -> NumberLease | Unavailable:
    """The lease, unless it is not the one that was asked for or cannot be one."""
    numbers = answer.last - answer.first + 1
    wrong = {
        "$.leaseId": not is_id(answer.lease_id),
        "$.series": answer.series != series,
        "$.date": answer.day != day,
        "$.from": answer.first < 0,
        "$.to": not 0 < numbers <= min(count, MOST_NUMBERS) or answer.last > LARGEST_NUMBER,
        "$.expiresAt": answer.expires_at.tzinfo is None or answer.expires_at <= now,
    }
    for where, bad in wrong.items():
        if bad:
            return breaks_contract(where)
    return NumberLease(answer.lease_id, series, day, answer.first, answer.last, answer.expires_at)
