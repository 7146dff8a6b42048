"""The hospital's information system: one port, one adapter for each kind of system.

`port` is light; an adapter (`native`) brings its HTTP library along and is imported where it is built.
"""

from kiosk.hospital.port import (
    BookingOutcome,
    Cancellation,
    Capabilities,
    Conflict,
    Done,
    HelpRequest,
    Hospital,
    LateCoverage,
    LeaseOutcome,
    NotAllowed,
    NumberLease,
    OutcomeUnknown,
    Rejected,
    ReturnedLease,
    Unavailable,
    WriteOutcome,
)

__all__ = [
    "BookingOutcome",
    "Cancellation",
    "Capabilities",
    "Conflict",
    "Done",
    "HelpRequest",
    "Hospital",
    "LateCoverage",
    "LeaseOutcome",
    "NotAllowed",
    "NumberLease",
    "OutcomeUnknown",
    "Rejected",
    "ReturnedLease",
    "Unavailable",
    "WriteOutcome",
]
