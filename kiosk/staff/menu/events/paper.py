"""At the printers."""

from dataclasses import dataclass

from kiosk.staff.printing import PrintedWord, PrintingSeen


@dataclass(frozen=True, slots=True)
class PrintingWanted:
    """To the printers; once more from there: look again."""


@dataclass(frozen=True, slots=True)
class SheetWanted:
    """Print the technicians' sheet on this printer."""

    name: str


@dataclass(frozen=True, slots=True)
class NewRollWanted:
    """A new roll was put into this printer."""

    name: str


@dataclass(frozen=True, slots=True)
class PrintAgainWanted:
    """Print what is kept under this key."""

    key: str


@dataclass(frozen=True, slots=True)
class ReportWanted:
    """Print what the checks found as the readiness report."""


@dataclass(frozen=True, slots=True)
class PrintingLooked:
    """The printers as they are."""

    seen: PrintingSeen


@dataclass(frozen=True, slots=True)
class PaperCame:
    """What became of the paper that was asked for."""

    word: PrintedWord
