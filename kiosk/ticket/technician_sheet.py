"""What a technician prints to see what a printer can do."""

from datetime import datetime

from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class TechnicianSheet:
    """`printer` is its name in the settings; `told` is what it told of itself, line by line."""

    hospital: str
    kiosk: str
    printer: str
    issued_at: datetime
    told: tuple[str, ...] = ()
