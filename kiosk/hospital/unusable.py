"""What an adapter says where no answer is, whatever it speaks."""

from kiosk.hospital.port import Unavailable
from kiosk.hospital.web import Lost, NotSent, Problem

Unusable = Problem | NotSent | Lost


def unavailable(reply: Unusable) -> Unavailable:
    """What stands where no answer is."""
    match reply:
        case Problem(status=status, code=code, retry_after_s=wait):
            return Unavailable(f"{status} {code}".strip(), wait)
        case NotSent(reason=reason) | Lost(reason=reason):
            return Unavailable(reason)
