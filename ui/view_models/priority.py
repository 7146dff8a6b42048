"""The groups seen first by law: asked quietly, confirmed by staff."""

from typing import assert_never

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.departments import PriorityRules
from kiosk.journey import Journey, events
from kiosk.journey.priorities import groups_asked
from kiosk.journey.state import AskingPriority
from kiosk.values import dataclass
from kiosk.visit import Priority
from ui.view_models.base import Dispatch, ScreenViewModel
from ui.view_models.rows import Rows

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PriorityRow:
    """One group to choose."""

    key: str
    text: str
    hint: str
    icon: str
    chosen: bool


def priority_words(priority: Priority, rules: PriorityRules) -> str:
    """A group's name; nothing for none."""
    match priority:
        case Priority.NONE:
            return ""
        case Priority.AGE_75 | Priority.ELDERLY:
            return translate("Priority", "Ưu tiên: từ %1 tuổi").replace("%1", str(rules.elderly_from))
        case Priority.UNDER_6 | Priority.CHILD:
            return translate("Priority", "Ưu tiên: trẻ dưới %1 tuổi").replace("%1", str(rules.child_under))
        case Priority.PREGNANT:
            return translate("Priority", "Ưu tiên: phụ nữ có thai")
        case Priority.DISABILITY:
            return translate("Priority", "Ưu tiên: người khuyết tật nặng")
        case Priority.MERIT:
            return translate("Priority", "Ưu tiên: người có công")
        case _:
            assert_never(priority)


def derive(journey: Journey) -> tuple[PriorityRow, ...]:
    """The groups that may be named in this journey, and none of them."""
    match journey.step:
        case AskingPriority(plan=plan):
            groups = groups_asked(journey, plan.person)
            named = plan.priority if plan.priority in groups else Priority.NONE
            return tuple(_row(group, chosen=group is named) for group in (*groups, Priority.NONE))
        case _:
            return ()


def _row(group: Priority, *, chosen: bool) -> PriorityRow:
    match group:
        case Priority.PREGNANT:
            said = translate("Priority", "Phụ nữ có thai"), translate("Priority", "Ở mọi tháng của thai kỳ")
            icon = "pregnant"
        case Priority.DISABILITY:
            said = translate("Priority", "Người khuyết tật nặng"), translate("Priority", "Nặng hoặc đặc biệt nặng")
            icon = "wheelchair"
        case Priority.MERIT:
            said = (
                translate("Priority", "Người có công với cách mạng"),
                translate("Priority", "Có giấy xác nhận người có công"),
            )
            icon = "medal"
        case _:
            said = (
                translate("Priority", "Không thuộc diện nào"),
                translate("Priority", "Ưu tiên theo tuổi, nếu có, vẫn được giữ"),
            )
            icon = "person"
    return PriorityRow(group.value, *said, icon, chosen)


@QmlElement
class PriorityViewModel(ScreenViewModel):
    """The groups and the touch on one."""

    changed = Signal()

    def __init__(self, dispatch: Dispatch, parent: QObject | None = None) -> None:
        super().__init__(dispatch, parent)
        self._rows = Rows(PriorityRow, self)

    def follow(self, journey: Journey) -> None:
        """Show this journey."""
        self._rows.show(derive(journey))

    @Property(QObject, constant=True)
    def groups(self) -> QObject:
        """The groups as rows."""
        return self._rows

    @Slot(str)
    def choose(self, key: str) -> None:
        """The patient named this group."""
        self._dispatch(events.PriorityChosen(Priority(key)))
