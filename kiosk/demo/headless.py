"""One scripted visit without a display: the same program, drawn into memory."""

import os
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.composition.app import KioskApp, local_today
from kiosk.demo.director import Director, Summary, VisitFailedError
from kiosk.demo.stage import Stage
from kiosk.demo.visits import Visit
from kiosk.journal import Journal
from kiosk.settings import Screen


def play(visit: Visit, out: Path, *, landscape: bool = False, language: str = "vi", dots: int = 576) -> int:
    """Play a visit, write pictures and summary to `out`, say where they are; 0 when it ended as it should."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    screens = out / "screens"
    screens.mkdir(parents=True, exist_ok=True)
    for old in [*screens.glob("*.png"), *out.glob("ticket.*"), *out.glob("summary.json"), *out.glob("kiosk.log")]:
        old.unlink()
    print(f"visit '{visit.name}': {visit.summary}", flush=True)
    with (out / "kiosk.log").open("w", encoding="utf-8") as log:
        try:
            summary = perform(visit, Journal(log), out, landscape=landscape, language=language, dots=dots)
        except VisitFailedError as error:
            print(f"kiosk demo: {error}; the journal is {out / 'kiosk.log'}", file=sys.stderr)
            return 1
    _tell(summary, out)
    return 0 if as_it_should(visit, summary) else 1


def perform(
    visit: Visit,
    journal: Journal,
    out: Path | None,
    *,
    landscape: bool = False,
    language: str = "vi",
    dots: int = 576,
) -> Summary:
    """The visit itself, on a stage of its own."""
    qt = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    stage = Stage(local_today(), dots=dots)
    try:
        screen = Screen(width=1920, height=1080, fullscreen=False) if landscape else Screen(fullscreen=False)
        settings = stage.settings(screen, language)
        app = KioskApp(settings, journal)
        try:
            app.start_works(stage.devices(settings))
            return Director(app, stage, visit, out).play()
        finally:
            app.close()
    finally:
        stage.close()
        qt.processEvents()


def as_it_should(visit: Visit, summary: Summary) -> bool:
    """Whether the visit ended as its name promises."""
    return (summary.outcome, summary.printed) == (visit.outcome, visit.printed) and summary.delivered


def _tell(summary: Summary, out: Path) -> None:
    steps = ", ".join(f"{name} {seconds:.2f}" for name, seconds in summary.seconds.items())
    print(f"outcome   {summary.outcome}{' (offline)' if summary.offline else ''}")
    if summary.queue_number:
        print(f"number    {summary.queue_number}   {summary.room}")
        print(f"ticket    {'printed' if summary.printed else 'not printed'}: {out / 'ticket.png'}")
    if summary.shown_after_s is not None:
        print(f"published shown here after {summary.shown_after_s:.2f} s")
    print(f"seconds   {summary.total_seconds:.2f} ({steps})")
    print(f"pictures  {out / 'screens'}")
    print(f"summary   {out / 'summary.json'}")
