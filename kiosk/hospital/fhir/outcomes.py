"""Faults in the words of the port."""

from kiosk.hospital.fhir.faults import (
    ConflictError,
    DoubtError,
    FaultError,
    ForbiddenError,
    NotReachedError,
    RefusedError,
)
from kiosk.hospital.port import Conflict, NotAllowed, OutcomeUnknown, Rejected, Unavailable

Stopped = Conflict | Rejected | Unavailable | NotAllowed | OutcomeUnknown


def unanswered(fault: FaultError) -> Unavailable:
    """What stands where no answer to a question is."""
    match fault:
        case NotReachedError(reason=reason, retry_after_s=wait):
            return Unavailable(reason, wait)
        case _:
            return Unavailable(str(fault) or type(fault).__name__)


def stopped(fault: FaultError, reference: str, *, wrote: bool) -> Stopped:
    """What a write came to. `wrote` tells whether an earlier step of it was done, or perhaps done, already."""
    match fault:
        case NotReachedError(reason=reason, retry_after_s=wait):
            return OutcomeUnknown(reference) if wrote else Unavailable(reason, wait)
        case ForbiddenError(status=status):
            return NotAllowed(status)
        case RefusedError(code=code):
            return Rejected(code)
        case ConflictError(code=code, visit_id=visit_id):
            return Conflict(code, visit_id)
        case DoubtError() | _:
            return OutcomeUnknown(reference)
