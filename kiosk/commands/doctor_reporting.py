"""The readiness report: on A4 as PDF or picture, as text, and on the ticket printer."""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from kiosk.commands import CannotStartError
from kiosk.commands.documents import shown
from kiosk.doctor.readiness import readiness_of, readiness_text
from kiosk.doctor.telling import Examined
from ui.paper.readiness import Readiness

KINDS = (".pdf", ".png", ".txt")


def doubt_of(file: Path | None) -> str:
    """Why the report cannot be written as this file; "" where it can."""
    if file is None or file.suffix.lower() in KINDS:
        return ""
    return f"{shown(str(file))}: a report ends in {', '.join(KINDS)}"


def report(examined: Examined, arguments: argparse.Namespace, *, vietnamese: bool = False) -> int:
    """Written and printed as wanted; 1 when the printer did not confirm it. Raises CannotStartError."""
    told = readiness_of(examined, vietnamese=vietnamese)
    file: Path | None = arguments.report
    if file is not None and file.suffix.lower() == ".txt":
        _write(file, readiness_text(told).encode())
        file = None
    if file is None and not arguments.on_paper:
        return 0
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - only what is drawn needs it

    application = QGuiApplication.instance() or QGuiApplication(["kiosk"])
    if file is not None:
        _draw(told, file)
    code = _on_paper(told, arguments) if arguments.on_paper else 0
    del application
    return code


def _draw(told: Readiness, file: Path) -> None:
    from ui.paper.fonts import FontError  # noqa: PLC0415 - needs the application
    from ui.paper.readiness_pages import readiness_pages  # noqa: PLC0415

    try:
        pages = readiness_pages(told)
        if file.suffix.lower() == ".pdf":
            _write(file, pages.pdf())
        else:
            pages.save_png(file)
    except (FontError, OSError) as error:
        raise CannotStartError(shown(str(error))) from error
    number = len(pages.pages)
    _say(f"{shown(str(file))}: the readiness report, {number} {'page' if number == 1 else 'pages'} of A4")


def _on_paper(told: Readiness, arguments: argparse.Namespace) -> int:
    """On a roll, by the way every picture of a technician takes."""
    from kiosk.commands.print_page import print_on  # noqa: PLC0415 - the drivers
    from kiosk.commands.print_target import NotUnderstoodError, target_of  # noqa: PLC0415
    from kiosk.composition.printers import paper_of  # noqa: PLC0415
    from ui.paper import PaperShape, save_png  # noqa: PLC0415
    from ui.paper.readiness_slip import readiness_slip  # noqa: PLC0415

    named = argparse.Namespace(
        config=arguments.config, to=None, printer=arguments.printer, paper=None, dpi=None, out=None, baudrate=None
    )
    try:
        target = target_of(named)
    except NotUnderstoodError as error:
        raise CannotStartError(str(error)) from error
    paper = paper_of(target.printer)
    sheet = readiness_slip(told, PaperShape(paper.width, paper.dots_per_inch))
    with tempfile.TemporaryDirectory(prefix="kiosk-doctor-") as folder:
        picture = Path(folder) / "readiness.png"
        save_png(sheet.page(), picture)
        return print_on(target, picture)


def _write(file: Path, content: bytes) -> None:
    try:
        file.write_bytes(content)
    except OSError as error:
        raise CannotStartError(f"{shown(str(file))}: {error.strerror}") from error


def _say(words: str) -> None:
    """Beside a record for programs, which has standard output to itself."""
    print(words, file=sys.stderr)
