"""At the printers."""

from dataclasses import dataclass

from kiosk.staff.checks import Found


@dataclass(frozen=True, slots=True)
class LookAtPrinting:
    """`PrintingLooked`."""


@dataclass(frozen=True, slots=True)
class PrintSheet:
    """`PaperCame`."""

    name: str


@dataclass(frozen=True, slots=True)
class PrintAgain:
    """`PaperCame`."""

    key: str


@dataclass(frozen=True, slots=True)
class PrintReport:
    """What was found as the readiness report, on the first printer that prints. `PaperCame`."""

    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class NoteNewRoll:
    """No answer."""

    name: str
