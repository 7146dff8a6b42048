"""News of the world beside the visit: the date, the line, the hospital, service, and time that ran out."""

from datetime import date

from kiosk.departments import Catalogue
from kiosk.journey.words import Able, Deadline, OutOfServiceReason
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class DayChanged:
    """The date where the kiosk stands."""

    today: date


@dataclass(frozen=True, slots=True)
class LineChanged:
    """The hospital can be reached, or not."""

    online: bool


@dataclass(frozen=True, slots=True)
class AbilitiesChanged:
    """What the hospital's system can do."""

    able: Able


@dataclass(frozen=True, slots=True)
class KioskNamed:
    """What this kiosk is called on glass and paper."""

    name: str


@dataclass(frozen=True, slots=True)
class CatalogueChanged:
    """News of departments and queues."""

    catalogue: Catalogue


@dataclass(frozen=True, slots=True)
class ServiceStopped:
    """This kiosk can take no registrations."""

    reason: OutOfServiceReason


@dataclass(frozen=True, slots=True)
class ServiceRestored:
    """It can again."""


@dataclass(frozen=True, slots=True)
class TakenOutOfService:
    """Staff took this kiosk out of service, until they put it back. Never interrupts a visit: the next one begins not.

    At the very start of the program it tells what was so before.
    """

    reason: OutOfServiceReason


@dataclass(frozen=True, slots=True)
class PutBackInService:
    """Staff put it back; what else keeps it out of service goes on doing so."""


@dataclass(frozen=True, slots=True)
class ServiceMenuOpened:
    """A technician opened the menu. Ignored while a visit is under way."""


@dataclass(frozen=True, slots=True)
class ServiceMenuClosed:
    """The menu is closed: everything is as it would be without it."""


@dataclass(frozen=True, slots=True)
class ProgramFailed:
    """The program met a state it was not written for."""


@dataclass(frozen=True, slots=True)
class TimeUp:
    """A wait ran out. Ignored unless it is running at this moment."""

    deadline: Deadline


WorldNews = (
    DayChanged
    | LineChanged
    | AbilitiesChanged
    | KioskNamed
    | CatalogueChanged
    | ServiceStopped
    | ServiceRestored
    | TakenOutOfService
    | PutBackInService
    | ServiceMenuOpened
    | ServiceMenuClosed
    | ProgramFailed
    | TimeUp
)
