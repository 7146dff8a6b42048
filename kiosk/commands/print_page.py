"""A page printed, or written as a picture, and in words how it ended."""

import sys
from pathlib import Path
from typing import assert_never

from drivers.printer import NotStarted, PaperSize, Printed, PrinterStatus, PrintOutcome, Unconfirmed, Unknown
from kiosk.commands import CannotStartError
from kiosk.commands.documents import shown
from kiosk.commands.print_sheet import PdfFile, laid_out
from kiosk.commands.print_target import Target
from kiosk.composition.pages import DrawnPage
from kiosk.composition.printers import cut_of, driver_from, paper_of
from kiosk.doctor.printer_look import InUse, Seen, look_at
from kiosk.doctor.printer_words import identity_words, place_of, remedy_for, words_of
from ui.paper import FontError, Sheet, save_png


def print_on(target: Target, file: Path | None) -> int:
    """0 when the printer confirmed the end of it. Raises CannotStartError for what cannot be printed there."""
    paper = paper_of(target.printer)
    seen = look_at(target.name, target.printer)
    page = _page(target, file, paper, _told_by(seen, paper))
    if isinstance(page, PdfFile) and target.printer.connection != "cups":
        raise CannotStartError(f"{shown(str(file))}: a PDF is for printers of cups and IPP; print a picture of it here")
    if isinstance(seen.state, InUse):
        return _say(target, f"nothing was printed: {words_of(seen.state)}", remedy_for(seen.state, seen.printer))
    driver = driver_from(target.printer)
    try:
        outcome = driver.print_page(page if isinstance(page, PdfFile) else DrawnPage(page))
    finally:
        driver.close()
    return _tell(target, seen, outcome, paper)


def write_picture(target: Target, file: Path | None, out: Path) -> int:
    """What would be printed, as a picture. Raises CannotStartError."""
    paper = paper_of(target.printer)
    page = _page(target, file, paper, ())
    if isinstance(page, PdfFile):
        raise CannotStartError(f"{shown(str(file))}: is a PDF already; no picture is made of it")
    try:
        save_png(page.page(), out)
    except OSError as error:
        raise CannotStartError(shown(str(error))) from error
    print(f"{shown(str(out))}: {page.width} x {page.height} dots, {_millimetres(page.height, paper)} of paper")
    return 0


def _page(target: Target, file: Path | None, paper: PaperSize, told: tuple[str, ...]) -> Sheet | PdfFile:
    try:
        return laid_out(target, file, paper, told)
    except FontError as error:
        raise CannotStartError(str(error)) from error


def _told_by(seen: Seen, paper: PaperSize) -> tuple[str, ...]:
    """What stands on the test page."""
    printer = seen.printer
    model = f"profile {printer.profile}, " if printer.profile is not None else ""
    measures = f"{model}{paper.width} dots, {paper.dots_per_inch} an inch, cut: {cut_of(printer).value}"
    told = (place_of(printer), measures, identity_words(seen.identity), words_of(seen.state))
    return tuple(filter(None, told))


def _tell(target: Target, seen: Seen, outcome: PrintOutcome, paper: PaperSize) -> int:
    match outcome:
        case Printed(rows=rows):
            print(f"{_name(target)}: printed, and confirmed by the printer; {_millimetres(rows, paper)} of paper")
            return 0
        case NotStarted(status=status):
            return _say(
                target, f"nothing was printed: {words_of(status)}", remedy_for(status, seen.printer, seen.fault)
            )
        case Unconfirmed(reason=status, torn=True):
            remedy = remedy_for(status, seen.printer, seen.fault)
            words = f"it did not come out whole: {_reason_of(status)}"
            return _say(target, words, f"{remedy} Then print it again.".lstrip())
        case Unconfirmed(reason=status, blind=blind):
            words = f"all of it was sent, and nobody knows whether it came out: {_reason_of(status)}"
            remedy = "" if blind else remedy_for(status, seen.printer, seen.fault)
            return _say(target, words, f"Look at the paper. {remedy}")
        case _:
            assert_never(outcome)


def _reason_of(status: PrinterStatus) -> str:
    """Of a printer that tells nothing it is why nobody knows, and not how the printer is."""
    return status.detail if isinstance(status, Unknown) else words_of(status)


def _say(target: Target, words: str, remedy: str) -> int:
    print(f"{_name(target)}: {words}", file=sys.stderr)
    if remedy:
        print(f"    → {remedy.strip()}", file=sys.stderr)
    return 1


def _name(target: Target) -> str:
    return shown(target.name)


def _millimetres(rows: int, paper: PaperSize) -> str:
    return f"{rows * 25.4 / paper.dots_per_inch:.0f} mm"
