"""What happens to a visit after it was booked: cancelled, covered by insurance late, its ticket printed or not."""

import re
from urllib.parse import quote

from kiosk.hospital.native import wire
from kiosk.hospital.native.decoding import breaks_contract, decoded
from kiosk.hospital.native.outcomes import conflict_among, refusal, write_outcome
from kiosk.hospital.paper import PaperReport
from kiosk.hospital.port import Done, OutcomeUnknown, Rejected, Unavailable, WriteOutcome
from kiosk.hospital.web import Answer, Http, Problem, Reply
from kiosk.visit import Booking

_VERSION = re.compile(r"[\x21\x23-\x7e]{1,128}")
_TOO_LATE = ("already-called", "already-paid")


def cancel(http: Http, key: str, visit: Booking, reason: str) -> WriteOutcome:
    """POST /visits/{visitId}:cancel, as the visit was known; where it changed meanwhile, once more as it is now."""
    outcome = _cancel(http, key, visit.visit_id, visit.version, reason)
    if outcome is not None:
        return outcome
    now = http.get(f"/visits/{quote(visit.visit_id, safe='')}")
    if isinstance(now, Problem) and now.code == "visit-not-found":
        return Rejected(now.code)
    current = decoded(now, wire.VisitAnswer)
    if isinstance(current, Unavailable):
        return current
    if current.visit_id != visit.visit_id:
        return breaks_contract("$.visitId")
    if current.status == "cancelled":
        return Done()
    again = _cancel(http, key, visit.visit_id, str(current.version), reason)
    return Unavailable("412 version-mismatch") if again is None else again


def attach_coverage(http: Http, key: str, visit_id: str, evidence_id: str) -> WriteOutcome:
    """POST /visits/{visitId}:coverage."""
    question = wire.body(coverageEvidenceId=evidence_id)
    reply = http.post(f"/visits/{quote(visit_id, safe='')}:coverage", question, key=key)
    return conflict_among(reply, "already-paid", "already-cancelled") or write_outcome(reply, visit_id)


def tell_of_paper(http: Http, key: str, report: PaperReport) -> WriteOutcome:
    """POST /visits/{visitId}:ticket-paper."""
    question = wire.body(
        kioskId=report.kiosk_id,
        state=report.state.value,
        at=report.at.isoformat(timespec="milliseconds"),
        why=report.why.value if report.why is not None else None,
    )
    reply = http.post(f"/visits/{quote(report.visit_id, safe='')}:ticket-paper", question, key=key)
    if not isinstance(reply, Answer):
        return refusal(reply, key)
    answer = decoded(reply, wire.VisitAnswer)
    shown = isinstance(answer, wire.VisitAnswer) and answer.visit_id == report.visit_id
    return Done() if shown else OutcomeUnknown(key)


def _cancel(http: Http, key: str, visit_id: str, version: str, reason: str) -> WriteOutcome | None:
    """One attempt; None when the visit changed since that version."""
    path = f"/visits/{quote(visit_id, safe='')}:cancel"
    etag = f'"{version}"' if _VERSION.fullmatch(version) else "*"  # a hospital without versions changes none
    reply = http.post(path, wire.body(reason=reason), headers={"If-Match": etag}, key=key)
    match reply:
        case Answer():
            return Done() if _says_cancelled(reply, visit_id) else OutcomeUnknown(visit_id)
        case Problem(status=412):
            return None
        case Problem(status=409, code="already-cancelled"):
            return Done()
        case _:
            return conflict_among(reply, *_TOO_LATE) or write_outcome(reply, visit_id)


def _says_cancelled(reply: Reply, visit_id: str) -> bool:
    """A 200 that shows the visit as anything else, or another one, was no cancelling."""
    answer = decoded(reply, wire.VisitAnswer)
    return isinstance(answer, wire.VisitAnswer) and (answer.visit_id, answer.status) == (visit_id, "cancelled")
