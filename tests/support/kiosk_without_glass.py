"""A whole kiosk without a screen: the engine, all its threads, and a printer that tells what it printed."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from drivers.printer import (
    Page,
    PaperSize,
    Printed,
    PrinterIdentity,
    PrinterStatus,
    PrintOutcome,
    Raster,
    RasterPage,
    Ready,
)
from kiosk.composition import works
from kiosk.composition.app import local_now, local_today
from kiosk.composition.pages import LayOut
from kiosk.composition.parts import Devices
from kiosk.journal import Journal
from kiosk.journey import Delays, Journey, Site
from kiosk.runtime.engine import Engine
from kiosk.runtime.printing import NamedPrinter
from kiosk.runtime.standing import undelivered
from kiosk.settings import HospitalLine, Kiosk, Queue, Settings
from kiosk.ticket import Document, Ticket
from support.witness import said_of


def settings_for(kiosk_id: str, folder: Path, url: str) -> Settings:
    """A kiosk whose queue lies in `folder` and whose hospital is at `url`."""
    return Settings(
        kiosk=Kiosk(id=kiosk_id, name=f"Quầy {kiosk_id}", hospital="Bệnh viện Đa khoa Ví Dụ"),
        hospital=HospitalLine(url=url),
        queue=Queue(path=str(folder / "queue" / "queue.db"), key_file=str(folder / "key" / "queue.key")),
    )


def written(document: Document, _paper: PaperSize) -> RasterPage:
    """A page that can be read by a program; see `lay_out_written`."""
    said = said_of(document) if isinstance(document, Ticket) else {"kind": type(document).__name__}
    text = json.dumps(said).encode()
    return RasterPage(Raster(len(text) * 8, 1, text))


def lay_out_written(_settings: Settings, _journal: Journal) -> LayOut:
    """To be put in the place of `works.lay_out_for`."""
    return written


class TellingPrinter:
    """Tells of each ticket at the moment the paper is out, before anybody else can know."""

    def __init__(self, tell: Callable[[dict[str, Any]], None], paper_s: float = 0.004) -> None:
        self._tell = tell
        self._paper_s = paper_s

    @property
    def paper(self) -> PaperSize:
        """As most have."""
        return PaperSize()

    def status(self) -> PrinterStatus:
        """Always well."""
        return Ready()

    def identify(self) -> PrinterIdentity | None:
        """It tells nothing of itself."""
        return None

    def print_page(self, page: Page) -> PrintOutcome:
        """Print and cut."""
        time.sleep(self._paper_s)  # not awaiting anything: paper takes its time
        said = json.loads(b"".join(band.rows for band in page.bands(64)))
        if "number" in said:  # what else is printed beside tickets is nobody's number
            self._tell(said)
        return Printed()

    def revisit(self) -> PrintOutcome | None:
        """Nothing is owed."""
        return None

    def recover(self) -> PrinterStatus:
        """Nothing is torn."""
        return Ready()

    def close(self) -> None:
        """Nothing to let go of."""


class KioskWithoutGlass:
    """Runs from the moment it is made, on the thread that made it and on its own ones, until `close`."""

    def __init__(self, settings: Settings, journal: Journal, delays: Delays, printer: TellingPrinter) -> None:
        site = Site(settings.kiosk.hospital, settings.kiosk.name)
        start = Journey(site, local_today())
        self.engine = Engine(start, delays=delays, journal=journal, today=local_today)
        self._works = works.start_works(
            settings, self.engine, journal, Devices(printers=(NamedPrinter("khe-in", printer),)), local_now
        )

    @property
    def step(self) -> Any:
        """Where the visit stands."""
        return self.engine.journey.step

    @property
    def is_drained(self) -> bool:
        """Whether nothing waits for delivery any more; what was set aside does not count, nor money that may come."""
        outbox = self._works.outbox.peek()
        return outbox is not None and undelivered(outbox) == 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing waits at all: of every code to pay with it is known what became of it."""
        outbox = self._works.outbox.peek()
        return outbox is not None and outbox.stats().waiting == 0

    @property
    def set_aside(self) -> int:
        """How many writes wait for a person."""
        outbox = self._works.outbox.peek()
        return 0 if outbox is None else outbox.stats().set_aside

    @property
    def holds_lent_numbers(self) -> bool:
        """Whether it could give out numbers of the hospital's own with the line down."""
        outbox = self._works.outbox.peek()
        return outbox is not None and any(held.left for held in outbox.blocks())

    def close(self) -> None:
        """Stop everything."""
        self._works.close()
        self.engine.close()
        self.engine.deleteLater()
