"""The items of the queue in pages: number, kind, age, state, words. Never a name."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.runtime.service_face import ServiceFace
from kiosk.staff import STATES, Row, State, age_of, kind_of
from kiosk.staff.menu import events
from kiosk.staff.menu.pages import AtList
from kiosk.values import dataclass
from ui.view_models.rows import Rows
from ui.view_models.service_base import LIST_TONES, Glance, ServicePageModel
from ui.view_models.words import joined

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One item of the list."""

    key: str
    number: str
    about: str
    what: str
    standing: str
    tone: str


@dataclass(frozen=True, slots=True)
class ListProps:
    """`page` counts from 0; `more` are items beyond what the menu lists."""

    aside: bool = False
    page: int = 0
    pages: int = 1
    count: int = 0
    more: int = 0
    rows: tuple[ItemRow, ...] = ()


def derive(glance: Glance, per_page: int) -> ListProps:
    """The list for this menu, `per_page` items on a page."""
    page, seen = glance.menu.page, glance.menu.seen
    if not isinstance(page, AtList) or seen is None:
        return ListProps()
    meant = [row for row in seen.rows if not page.aside or row.state in (State.SET_ASIDE, State.DOES_NOT_OPEN)]
    pages = max(1, -(-len(meant) // per_page))
    number = min(page.page, pages - 1)
    shown = meant[number * per_page : (number + 1) * per_page]
    more = 0 if page.aside else seen.more
    return ListProps(
        page.aside, number, pages, len(meant), more, tuple(item_row(glance, row, seen.at) for row in shown)
    )


def item_row(glance: Glance, row: Row, at: float) -> ItemRow:
    """One item in words."""
    age = glance.say(age_of(at - row.put_at))
    return ItemRow(
        row.key,
        row.number or "–",
        joined(glance.say(kind_of(row.kind)), age),
        glance.say(row.words.what),
        glance.say(STATES[row.state]),
        LIST_TONES[row.state.value],
    )


@QmlElement
class ServiceListModel(ServicePageModel):
    """The list's properties and touches."""

    changed = Signal()
    _props = ListProps()

    def __init__(self, desk: ServiceFace, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._rows = Rows(ItemRow, self)
        self._per_page = 6
        self._glance: Glance | None = None

    def _derive(self, glance: Glance) -> ListProps:
        self._glance = glance
        return derive(glance, self._per_page)

    def _swapped(self) -> None:
        self._rows.show(self._props.rows)

    @Property(QObject, constant=True)
    def rows(self) -> Rows:
        """The items of this page."""
        return self._rows

    @Property(bool, notify=changed)
    def aside(self) -> bool:
        """Whether only those a person has to decide on are listed."""
        return self._props.aside

    @Property(int, notify=changed)
    def page(self) -> int:
        """The page shown, from 0."""
        return self._props.page

    @Property(int, notify=changed)
    def pages(self) -> int:
        """How many pages there are."""
        return self._props.pages

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many items are listed on all pages."""
        return self._props.count

    @Property(int, notify=changed)
    def more(self) -> int:
        """How many more there are than the menu lists."""
        return self._props.more

    @Slot(int)
    def fit(self, count: int) -> None:
        """So many items fit on a page."""
        if count > 0 and count != self._per_page:
            self._per_page = count
            if self._glance is not None:
                self.follow(self._glance)

    @Slot(bool)
    def show(self, aside: bool) -> None:
        """Only those a person has to decide on, or all."""
        self._desk.tell(events.ListWanted(aside))

    @Slot(int)
    def turn(self, page: int) -> None:
        """Another page."""
        self._desk.tell(events.PageTurned(page))

    @Slot(str)
    def choose(self, key: str) -> None:
        """One item."""
        self._desk.tell(events.ItemChosen(key))
