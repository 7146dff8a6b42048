"""Invented queues: the technicians' menu on every page, for the gallery, for pictures and for tests."""

from collections.abc import Mapping
from datetime import timedelta
from functools import cache
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal

from kiosk.staff import CarryKey, ExportProblem, Place, Seen, Trouble, Unusable, Wait, Wrong, invented_queue
from kiosk.staff.menu import Menu, advance
from kiosk.staff.menu.events import Event
from kiosk.staff.menu.pages import (
    AskingPin,
    AskingReason,
    AtCheck,
    AtExport,
    AtHome,
    AtItem,
    AtList,
    AtOverview,
    AtPrinting,
    Checked,
    Confirming,
    Did,
    News,
    Page,
    Risk,
)
from kiosk.staff.printing import (
    KeptSeen,
    PrintedWord,
    PrinterSeen,
    PrinterStanding,
    PrintingSeen,
)
from ui.samples import NOW
from ui.service_samples_house import HOUSE, house_scenes

KEY = CarryKey(bytes(range(32)))
STICK = Place(Path("/media/kiosk/KINGSTON"), "KINGSTON", 14_700_000_000)
SECOND = Place(Path("/run/media/kiosk/BAO TRI"), "BAO TRI", 812_000_000)
CHECKED = Checked((NOW - timedelta(minutes=12)).timestamp(), 27, sound=True)


@cache
def queue() -> Seen:
    """Twenty-seven items of every state."""
    return invented_queue(NOW)


def menu(*pages: Page, **changes: object) -> Menu:
    """The menu on the last of these pages, and these changes."""
    return menu_of((AtHome(), AtOverview(), *pages), {"checked": CHECKED, "house": HOUSE, **changes})


def menu_of(pages: tuple[Page, ...], changes: dict[str, object]) -> Menu:
    """The menu with these pages over the invented queue, and these changes."""
    given: dict[str, object] = {"pages": pages, "seen": queue(), **changes}
    return Menu(**given)  # type: ignore[arg-type]  # any field


PRINTERS = PrintingSeen(
    (
        PrinterSeen("khe-in", PrinterStanding.PAPER_LOW, "", 64, NOW + timedelta(hours=1, minutes=40), sure=True),
        PrinterSeen("quay-2", PrinterStanding.READY, "quầy 2", 310, NOW + timedelta(days=2)),
    ),
    (
        KeptSeen("a", "A 042", NOW - timedelta(minutes=9)),
        KeptSeen("b", "B 007", NOW - timedelta(minutes=2), unsure=True),
    ),
)
ALL_TROUBLES = PrintingSeen(
    tuple(PrinterSeen(f"may-{number}", standing) for number, standing in enumerate(PrinterStanding)),
    tuple(KeptSeen(str(number), f"A {number:03}", NOW, is_ticket=number % 2 == 0) for number in range(12)),
)


@cache
def service_scenes() -> Mapping[str, Menu]:
    """A menu for every page; what follows a page's name after `--` is the variant."""
    rows = queue().rows
    keyed = AtExport((STICK,), STICK, KEY)
    nothing = invented_queue(NOW, empty=True)
    shown = {
        "service-door": Menu((AskingPin(4),)),
        "service-door--wrong": Menu((AskingPin(answer=Wrong(2)),)),
        "service-door--wait": Menu((AskingPin(answer=Wait(30.0)),)),
        "service-door--unusable": Menu((AskingPin(answer=Unusable()),)),
        **{name: menu_of((AtHome(), *pages), changes) for name, pages, changes in house_scenes()},
        "service-overview": menu(),
        "service-overview--empty": menu(seen=nothing, checked=None),
        "service-overview--opening": menu(seen=None, checked=None),
        "service-overview--sent": menu(news=News(Did.SENT_AGAIN, 14)),
        "service-overview--trouble": menu(news=News(trouble=Trouble.DAMAGED), seen=None),
        "service-list": menu(AtList()),
        "service-list--aside": menu(AtList(aside=True)),
        "service-list--last-page": menu(AtList(page=9)),
        "service-list--empty": menu(AtList(aside=True), seen=nothing),
        **{f"service-item--{number}": menu(AtList(), AtItem(row.key)) for number, row in enumerate(rows[:18])},
        "service-item--waiting": menu(AtList(), AtItem(rows[-1].key)),
        "service-item--gone": menu(AtList(), AtItem("gone")),
        "service-item--set-aside": menu(AtItem(rows[0].key), news=News(Did.SET_ASIDE, 1)),
        "service-reason": menu(AtItem(rows[0].key), AskingReason(rows[0].key)),
        "service-confirm": menu(Confirming(Risk.SEND_ALL)),
        "service-confirm--carried": menu(AtItem(rows[15].key), Confirming(Risk.SEND_CARRIED, rows[15].key)),
        "service-check": menu(AtCheck()),
        "service-check--running": menu(AtCheck(), busy=True),
        "service-check--damaged": menu(AtCheck(), checked=Checked(0.0, 3, sound=False, damage=2)),
        "service-check--unopened": menu(AtCheck(), checked=Checked(0.0, 3, sound=False, unopened=1)),
        "service-export": menu(keyed),
        "service-export--looking": menu(AtExport()),
        "service-export--choose": menu(AtExport((STICK, SECOND), key=KEY)),
        "service-export--waiting": menu(AtExport((STICK,), STICK, KEY, running=True, waiting=True), busy=True),
        "service-export--done": menu(
            AtExport((STICK,), STICK, KEY, written=27, file="kiosk-K3-20261124-081500.carried")
        ),
        "service-printing": menu(AtPrinting(PRINTERS)),
        "service-printing--looking": menu(AtPrinting()),
        "service-printing--running": menu(AtPrinting(PRINTERS, running=True)),
        "service-printing--printed": menu(AtPrinting(PrintingSeen(PRINTERS.printers), word=PrintedWord.PRINTED)),
        "service-printing--troubles": menu(AtPrinting(ALL_TROUBLES, word=PrintedWord.NOT_PRINTED)),
        **{
            f"service-export--{problem.name.lower().replace('_', '-')}": menu(
                AtExport((), problem=problem)
                if problem is ExportProblem.NO_STICK
                else AtExport((STICK,), STICK, KEY, problem=problem)
            )
            for problem in ExportProblem
        },
        "service-export--logs": menu(AtExport((STICK,), STICK, KEY, logs=True)),
        "service-export--logs-done": menu(
            AtExport((STICK,), STICK, KEY, written=4120, file="kiosk-K3-20261124-081500.logs", logs=True)
        ),
    }
    return MappingProxyType(shown)


class StillDesk(QObject):
    """Shows one menu until it is given another; touches move it on, and what it asks to be done is left undone."""

    changed = Signal()

    def __init__(self, menu: Menu | None = None) -> None:
        super().__init__()
        self.menu = menu or Menu()
        self.typed = 0

    def knock(self) -> None:
        """Already open."""

    def press(self, digit: str) -> None:  # noqa: ARG002 - the digits are nobody's business
        """One dot more."""
        self.typed += 1
        self.show(Menu((AskingPin(self.typed),)))

    def erase(self) -> None:
        """One dot less."""
        self.typed = max(0, self.typed - 1)
        self.show(Menu((AskingPin(self.typed),)))

    def touched(self) -> None:
        """Nothing waits."""

    def tell(self, event: Event) -> None:
        """Go on from here."""
        self.show(advance(self.menu, event)[0])

    def show(self, menu: Menu) -> None:
        """This menu from now on."""
        self.menu = menu
        self.changed.emit()
