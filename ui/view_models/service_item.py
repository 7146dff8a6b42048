"""One item: what happened, what to say to the patient, what to do; and the questions before something is done to it."""

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.runtime.service_face import ServiceFace
from kiosk.staff import STATES, KeepReason, State, age_of, kind_of
from kiosk.staff.menu import events
from kiosk.staff.menu.pages import AskingReason, AtItem, Confirming, Risk
from kiosk.values import dataclass
from ui.view_models.rows import Rows
from ui.view_models.service_base import LIST_TONES, Glance, ServicePageModel
from ui.view_models.words import joined

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """One reason to set an item aside."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class ItemProps:
    """`gone` when the item was delivered meanwhile. `risk` is what asks to be confirmed."""

    key: str = ""
    gone: bool = False
    number: str = ""
    about: str = ""
    what: str = ""
    say: str = ""
    do: str = ""
    state: str = ""
    tone: str = "info"
    code: str = ""
    attempts: int = 0
    can_send: bool = False
    can_keep: bool = False
    busy: bool = False
    risk: str = ""
    reasons: tuple[ReasonRow, ...] = ()


def derive(glance: Glance) -> ItemProps:
    """The item of this menu, or the question about it."""
    match glance.menu.page:
        case AtItem(key=key) | AskingReason(key=key):
            asked = isinstance(glance.menu.page, AskingReason)
            reasons = tuple(ReasonRow(one.name, glance.say(one.value)) for one in KeepReason) if asked else ()
            return _item(glance, key, reasons)
        case Confirming(risk=risk):
            return ItemProps(risk=risk.value, busy=glance.menu.busy)
        case _:
            return ItemProps()


def _item(glance: Glance, key: str, reasons: tuple[ReasonRow, ...]) -> ItemProps:
    seen = glance.menu.seen
    row = seen.row(key) if seen is not None else None
    if row is None or seen is None:
        return ItemProps(key, gone=True)
    words = row.words
    return ItemProps(
        key,
        number=row.number,
        about=joined(glance.say(kind_of(row.kind)), glance.say(age_of(seen.at - row.put_at)), row.short),
        what=glance.say(words.what),
        say=glance.say(words.say),
        do=glance.say(words.do),
        state=_sentence(glance.say(STATES[row.state])),
        tone=LIST_TONES[row.state.value],
        code=row.code if row.state is not State.WAITING else "",
        attempts=row.attempts,
        can_send=row.state in (State.SET_ASIDE, State.CARRIED),
        can_keep=row.state in (State.SET_ASIDE, State.WAITING),
        busy=glance.menu.busy,
        reasons=reasons,
    )


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


@QmlElement
class ServiceItemModel(ServicePageModel):
    """The item's properties and touches."""

    changed = Signal()
    _derive = staticmethod(derive)
    _props = ItemProps()

    def __init__(self, desk: ServiceFace, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self._reasons = Rows(ReasonRow, self)

    def _swapped(self) -> None:
        self._reasons.show(self._props.reasons)

    @Property(QObject, constant=True)
    def reasons(self) -> Rows:
        """The reasons to choose from."""
        return self._reasons

    @Property(bool, notify=changed)
    def gone(self) -> bool:
        """Whether it was delivered meanwhile."""
        return self._props.gone

    @Property(str, notify=changed)
    def number(self) -> str:
        """The number the patient holds; nothing where none was given."""
        return self._props.number

    @Property(str, notify=changed)
    def about(self) -> str:
        """What it is, how old, and the beginning of its key."""
        return self._props.about

    @Property(str, notify=changed)
    def what(self) -> str:
        """What happened."""
        return self._props.what

    @Property(str, notify=changed)
    def say(self) -> str:
        """The words for the patient."""
        return self._props.say

    @Property(str, notify=changed)
    def todo(self) -> str:
        """The next step of staff."""
        return self._props.do

    @Property(str, notify=changed)
    def state(self) -> str:
        """How it stands."""
        return self._props.state

    @Property(str, notify=changed)
    def tone(self) -> str:
        """How that looks."""
        return self._props.tone

    @Property(str, notify=changed)
    def code(self) -> str:
        """The contract's word."""
        return self._props.code

    @Property(int, notify=changed)
    def attempts(self) -> int:
        """How often it was sent and put off."""
        return self._props.attempts

    @Property(bool, notify=changed)
    def canSend(self) -> bool:
        """Whether it can be sent again."""
        return self._props.can_send

    @Property(bool, notify=changed)
    def canKeep(self) -> bool:
        """Whether it can be set aside."""
        return self._props.can_keep

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._props.busy

    @Property(str, notify=changed)
    def risk(self) -> str:
        """What asks to be confirmed."""
        return self._props.risk

    @Slot()
    def sendAgain(self) -> None:
        """Send it again."""
        self._desk.tell(events.SendAgainWanted(self._props.key))

    @Slot()
    def keep(self) -> None:
        """Set it aside: asks why."""
        self._desk.tell(events.SetAsideWanted(self._props.key))

    @Slot(str)
    def choose(self, reason: str) -> None:
        """Why."""
        self._desk.tell(events.ReasonChosen(KeepReason[reason]))

    @Slot()
    def confirm(self) -> None:
        """It is really meant."""
        self._desk.tell(events.Confirmed(Risk(self._props.risk)))

    @Slot()
    def back(self) -> None:
        """It is not meant."""
        self._desk.tell(events.Back())
