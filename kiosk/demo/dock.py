"""The dock's model: who is played, how every device is, what has just been done, the ticket that came out last.

Whatever the hand does is done on one thread, in the order of the touches; the screen never waits for it.
"""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from drivers.simulation.printer import Page
from kiosk.demo.about import about
from kiosk.demo.gestures import GESTURES, Gesture
from kiosk.demo.hand import Hand, World
from kiosk.demo.panels import DEVICES, states
from kiosk.demo.stage import Stage
from kiosk.runtime.workers import Workers
from kiosk.sandbox.people import Person
from ui.view_models.rows import Rows

LOOK_MS = 250
"""How often the dock looks whether paper came out or ran out."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person to play."""

    key: str
    name: str
    about: str
    english: str


@dataclass(frozen=True, slots=True)
class PanelRow:
    """One device."""

    key: str
    title: str
    english: str
    icon: str
    news: str
    tone: str


@dataclass(frozen=True, slots=True)
class ButtonRow:
    """One place for a gesture: an accident and its remedy take turns in it, and a finger or the keyboard stays on it.

    `look` is plain, lasting (what the gesture did still holds) or remedy.
    """

    key: int
    gesture: str
    words: str
    english: str
    icon: str
    look: str
    possible: bool


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the worker thread found: the world, and the tickets that came out since it last looked."""

    world: World
    tickets: tuple[QImage, ...] = ()
    done: Gesture | None = None
    failed: bool = False


class Dock(QObject):
    """Lives on the GUI thread. `close` it before its stage."""

    personChanged = Signal()  # noqa: N815 - Qt's names are Qt's
    deedChanged = Signal()  # noqa: N815
    ticketChanged = Signal()  # noqa: N815
    _seen = Signal(object)

    def __init__(self, stage: Stage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self._hand = Hand(stage)
        self._workers = Workers(1, "dock")
        self._names = {slug: who.name.split()[-1].title() for slug, who in stage.people.items()}
        self._person = next(iter(stage.people.values()))
        self._world = World()
        self._deed, self._failed = "", False
        self._ticket, self._count = QImage(), 0
        self._pages_taken = 0
        self._looking = False
        self._people = Rows(PersonRow, self)
        self._people.show([_person_row(who, stage.today) for who in stage.people.values()])
        self._panels = Rows(PanelRow, self)
        self._buttons = {device.key: Rows(ButtonRow, self) for device in DEVICES}
        self._show()
        self._seen.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def close(self) -> None:
        """Nothing is done and nothing looked at any more."""
        self._timer.stop()
        self._hand.leave()
        self._workers.close()
        self._seen.disconnect(self._take)

    @property
    def picture(self) -> QImage:
        """The ticket that came out last; null before the first."""
        return self._ticket

    @Slot()
    def look(self) -> None:
        """See what happened by itself."""
        if not self._looking:
            self._looking = True
            self._workers.run(self._look)

    @Slot(str)
    def choose(self, slug: str) -> None:
        """Play this person from now on; what lies on the reader or before the camera stays there."""
        self._person = self._stage.people[slug]
        self._show()
        self.personChanged.emit()

    @Slot(str)
    def perform(self, key: str) -> None:
        """Make a gesture as the person chosen, once those before it are done; nothing where it cannot be made."""
        gesture, who = GESTURES[key], self._person
        if gesture.shown(self._world) and gesture.possible(self._world, who):
            self._workers.run(lambda: self._do(gesture, who))

    @Property(QObject, constant=True)
    def people(self) -> QObject:
        """Everybody who can be played, as `PersonRow`s."""
        return self._people

    @Property(QObject, constant=True)
    def panels(self) -> QObject:
        """Every device, as `PanelRow`s."""
        return self._panels

    @Property(dict, constant=True)
    def buttons(self) -> dict[str, QObject]:
        """By the key of a device its gestures, as `ButtonRow`s."""
        return dict(self._buttons)

    @Property(str, notify=personChanged)
    def person(self) -> str:
        """The slug of whom is played."""
        return self._person.slug

    @Property(str, notify=personChanged)
    def personName(self) -> str:  # noqa: N802
        """Their name."""
        return self._person.name

    @Property(str, notify=personChanged)
    def personAbout(self) -> str:  # noqa: N802
        """What is special about them."""
        return about(self._person, self._stage.today).vi

    @Property(str, notify=personChanged)
    def personAboutEnglish(self) -> str:  # noqa: N802
        """The same in English."""
        return about(self._person, self._stage.today).en

    @Property(str, notify=deedChanged)
    def deed(self) -> str:
        """What has just been done; nothing before the first gesture."""
        return self._deed

    @Property(bool, notify=deedChanged)
    def deedFailed(self) -> bool:  # noqa: N802
        """Whether it could not be done."""
        return self._failed

    @Property(int, notify=ticketChanged)
    def tickets(self) -> int:
        """How many tickets have come out."""
        return self._count

    # On the dock's own thread

    def _do(self, gesture: Gesture, who: Person) -> None:
        try:
            gesture.do(self._hand, who)
        except OSError:  # the simulated world is gone or does not answer
            self._seen.emit(_Seen(self._hand.world, done=gesture, failed=True))
        else:
            self._seen.emit(_Seen(self._hand.world, done=gesture))

    def _look(self) -> None:
        world = self._hand.look()
        fresh = self._stage.printer.pages[self._pages_taken :]
        self._pages_taken += len(fresh)
        self._seen.emit(_Seen(world, tuple(_picture(page) for page in fresh)))

    # On the GUI thread

    @Slot(object)
    def _take(self, seen: _Seen) -> None:
        if seen.done is None:
            self._looking = False
        else:
            self._deed, self._failed = _told(seen.done, failed=seen.failed), seen.failed
            self.deedChanged.emit()
        if seen.world != self._world:
            self._world = seen.world
            self._show()
        if seen.tickets:
            self._ticket = seen.tickets[-1]
            self._count += len(seen.tickets)
            self.ticketChanged.emit()

    def _show(self) -> None:
        found = states(self._world, self._names)
        self._panels.show([PanelRow(*device, *found[device.key]) for device in DEVICES])
        for device, rows in self._buttons.items():
            offered = (one for one in GESTURES.values() if one.device == device and one.shown(self._world))
            rows.show([self._button(place, gesture) for place, gesture in enumerate(offered)])

    def _button(self, place: int, gesture: Gesture) -> ButtonRow:
        look = "remedy" if gesture.mends else "lasting" if gesture.lasts(self._world) else "plain"
        possible = gesture.possible(self._world, self._person)
        return ButtonRow(place, gesture.key, gesture.words, gesture.english, gesture.icon, look, possible)


def _person_row(who: Person, today: date) -> PersonRow:
    words = about(who, today)
    return PersonRow(who.slug, who.name, words.vi, words.en)


def _told(gesture: Gesture, *, failed: bool) -> str:
    device = next(device for device in DEVICES if device.key == gesture.device)
    return f"{device.title}: {gesture.words}{' – không làm được' if failed else ''}"


def _picture(page: Page) -> QImage:
    """The page as it lies there: white paper, black dots."""
    grey = page.image.convert("L")
    return QImage(grey.tobytes(), grey.width, grey.height, grey.width, QImage.Format.Format_Grayscale8).copy()
