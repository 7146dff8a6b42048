"""What the menu shows. Digits of a PIN are never in here, only how many were typed; nothing of a patient either."""

from dataclasses import dataclass, field

from kiosk.staff.checks import Examined
from kiosk.staff.house import HouseSeen
from kiosk.staff.menu.pages.door import AskingPin
from kiosk.staff.menu.pages.house import AtChecks, AtDevices, AtHome, AtVersions
from kiosk.staff.menu.pages.machine import AtClosing, AtMachine
from kiosk.staff.menu.pages.queue import (
    AskingReason,
    AtCheck,
    AtExport,
    AtItem,
    AtList,
    AtOverview,
    AtPrinting,
    Checked,
    Confirming,
    Did,
    News,
    Risk,
)
from kiosk.staff.menu.pages.trials import (
    AtChip,
    AtScan,
    AtScreen,
    AtSound,
    AtTouch,
    CardState,
    ScreenPicture,
    SoundWord,
    TouchStage,
)
from kiosk.staff.menu.pages.updates import AtUpdate, UpdateStage
from kiosk.staff.seeing import Seen

__all__ = [
    "AskingPin",
    "AskingReason",
    "AtCheck",
    "AtChecks",
    "AtChip",
    "AtClosing",
    "AtDevices",
    "AtExport",
    "AtHome",
    "AtItem",
    "AtList",
    "AtMachine",
    "AtOverview",
    "AtPrinting",
    "AtScan",
    "AtScreen",
    "AtSound",
    "AtTouch",
    "AtUpdate",
    "AtVersions",
    "CardState",
    "Checked",
    "Confirming",
    "Did",
    "Menu",
    "News",
    "Page",
    "Risk",
    "ScreenPicture",
    "SoundWord",
    "TouchStage",
    "UpdateStage",
]

Page = (
    AskingPin
    | AtHome
    | AtChecks
    | AtDevices
    | AtVersions
    | AtOverview
    | AtList
    | AtItem
    | AskingReason
    | Confirming
    | AtCheck
    | AtExport
    | AtPrinting
    | AtScan
    | AtChip
    | AtSound
    | AtTouch
    | AtScreen
    | AtMachine
    | AtClosing
    | AtUpdate
)


@dataclass(frozen=True, slots=True)
class Menu:
    """The whole menu; closed when there is no page. The last page is shown, the ones before it are the way back.

    `busy` while something is done to the queue, more than looking: a second touch then does nothing. `seen`, `house`
    and `examined` are the queue, the kiosk and the doctor's findings as they were when they were looked at last.
    """

    pages: tuple[Page, ...] = ()
    seen: Seen | None = None
    checked: Checked | None = None
    news: News | None = None
    busy: bool = False
    house: HouseSeen | None = None
    examined: Examined = field(default_factory=Examined)

    @property
    def page(self) -> Page | None:
        """The page shown."""
        return self.pages[-1] if self.pages else None

    @property
    def inside(self) -> bool:
        """Whether the PIN was right: the kiosk takes no visit."""
        return self.page is not None and not isinstance(self.page, AskingPin)

    @property
    def writing(self) -> bool:
        """Whether something is under way that has to end before there is a way out.

        A file or a release that is being written, and a touch screen whose new matrix nobody has confirmed.
        """
        match self.page:
            case AtExport(running=running):
                return running
            case AtTouch(unsure=unsure):
                return unsure
            case AtUpdate(under_way=under_way):
                return under_way
            case _:
                return False

    @property
    def at_work(self) -> bool:
        """Whether a test or a task runs: nobody is idle who waits for it."""
        match self.page:
            case AtPrinting(running=True) | AtMachine(running=True) | AtChecks(printing=True):
                return True
            case AtSound(word=SoundWord.PLAYING) | AtChip(state=CardState.READING):
                return True
            case AtChecks():
                return self.examined.rounds == 0
            case _:
                return self.busy or self.writing

    @property
    def bare(self) -> bool:
        """Whether the page takes the whole glass, without the menu's frame."""
        match self.page:
            case AtScreen(picture=picture):
                return picture is not None
            case AtTouch(stage=stage):
                return stage is TouchStage.TARGETS
            case _:
                return False
