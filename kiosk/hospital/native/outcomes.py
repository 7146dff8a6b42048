"""What an answer to a write means (contract, "Writes happen once")."""

from kiosk.hospital.port import Conflict, Done, NotAllowed, OutcomeUnknown, Rejected, Unavailable, WriteOutcome
from kiosk.hospital.unusable import Unusable
from kiosk.hospital.web import Answer, Lost, NotSent, Problem, Reply

Refusal = Rejected | Unavailable | NotAllowed | OutcomeUnknown


def write_outcome(reply: Reply, reference: str) -> WriteOutcome:
    """For a write whose answer holds nothing more to look at."""
    return Done() if isinstance(reply, Answer) else refusal(reply, reference)


def conflict_among(reply: Reply, *codes: str) -> Conflict | None:
    """A 409 with one of these codes."""
    if isinstance(reply, Problem) and reply.status == 409 and reply.code in codes:
        return Conflict(reply.code, reply.visit_id)
    return None


def refusal(reply: Unusable, reference: str) -> Refusal:
    """Why it was not done, or that nobody knows."""
    match reply:
        case NotSent(reason=reason):
            return Unavailable(reason)
        case Lost():
            return OutcomeUnknown(reference)
        case Problem(status=status) if status in (401, 403):
            return NotAllowed(status)
        case Problem(code="idempotency-in-progress"):
            return OutcomeUnknown(reference)  # an earlier attempt is still at work there
        case Problem(status=status, code=code, retry_after_s=wait) if status in (408, 425, 429):
            return Unavailable(f"{status} {code}".strip(), wait)
        case Problem(status=503, code="his-unavailable", retry_after_s=wait):
            return Unavailable("503 his-unavailable", wait)
        case Problem(status=status) if status >= 500 or status < 400:
            return OutcomeUnknown(reference)
        case Problem(status=status, code=code):
            return Rejected(code or str(status))
