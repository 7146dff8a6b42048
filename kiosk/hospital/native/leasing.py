"""Numbers borrowed from the hospital. They are printed when nobody can ask again, so the answer is looked at twice."""

from datetime import UTC, date, datetime
from urllib.parse import quote

from kiosk.hospital.http import Answer, Http
from kiosk.hospital.native import wire
from kiosk.hospital.native.booking import conflict_among, write_outcome
from kiosk.hospital.native.decoding import breaks_contract, decoded
from kiosk.hospital.port import Conflict, Done, LeaseOutcome, NumberLease, OutcomeUnknown, Unavailable, WriteOutcome

MOST_NUMBERS = 1000
LARGEST_NUMBER = 999_999
LONGEST_ID = 64


def lend(http: Http, key: str, kiosk_id: str, *, series: str, day: date, count: int) -> LeaseOutcome:
    """POST /number-leases."""
    question = wire.body(kioskId=kiosk_id, series=series, date=day.isoformat(), count=count)
    reply = http.post("/number-leases", question, key=key)
    if isinstance(reply, Answer):
        answer = decoded(reply, wire.LeaseAnswer)
        return answer if isinstance(answer, Unavailable) else checked(answer, series, day, count, datetime.now(UTC))
    outcome: Conflict | WriteOutcome = conflict_among(reply, "lease-exhausted") or write_outcome(reply, key)
    return OutcomeUnknown(key) if isinstance(outcome, Done) else outcome


def give_back(http: Http, key: str, lease_id: str, unused_from: int | None) -> WriteOutcome:
    """POST /number-leases/{leaseId}:return."""
    question = wire.body(unusedFrom=unused_from)
    return write_outcome(http.post(f"/number-leases/{quote(lease_id, safe='')}:return", question, key=key), lease_id)


def checked(answer: wire.LeaseAnswer, series: str, day: date, count: int, now: datetime) -> NumberLease | Unavailable:
    """The lease, unless it is not the one that was asked for or cannot be one."""
    numbers = answer.last - answer.first + 1
    wrong = {
        "$.leaseId": not (0 < len(answer.lease_id) <= LONGEST_ID and answer.lease_id.isprintable()),
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
