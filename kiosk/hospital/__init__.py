"""The hospital's information system: one port, one adapter for each kind of system.

`port` is light; an adapter (`native`) brings its HTTP library along and is imported where it is built.
"""

from kiosk.hospital.port import (
    BookingOutcome,
    Capabilities,
    Conflict,
    Done,
    HelpRequest,
    Hospital,
    NotAllowed,
    OutcomeUnknown,
    Rejected,
    Unavailable,
    WriteOutcome,
)

__all__ = [
    "BookingOutcome",
    "Capabilities",
    "Conflict",
    "Done",
    "HelpRequest",
    "Hospital",
    "NotAllowed",
    "OutcomeUnknown",
    "Rejected",
    "Unavailable",
    "WriteOutcome",
]
