"""At the printers."""

from dataclasses import dataclass


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
class NoteNewRoll:
    """No answer."""

    name: str
