"""What stands on the glass, as a screen reader finds it: Qt's own accessibility tree, read within this process."""

from collections.abc import Iterator
from enum import Enum
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.values import dataclass


class Kind(Enum):
    """What something is to somebody who does not see it."""

    HEADING = "heading"
    TEXT = "text"
    PICTURE = "picture"
    FIELD = "field"
    PROGRESS = "progress"
    BUTTON = "button"
    TICK = "tick"
    OPTION = "option"


CONTROLS: Final = frozenset({Kind.BUTTON, Kind.TICK, Kind.OPTION})


class Region(Enum):
    """The part of the glass something stands in, by its name in the scene."""

    HEADER = "header"
    PROGRESS = "progress"
    SCREEN = "screens"
    FOOTER = "footer"
    NOTICE = "notices"
    SERVICE = "service"


_KINDS = {
    QAccessible.Role.Heading: Kind.HEADING,
    QAccessible.Role.StaticText: Kind.TEXT,
    QAccessible.Role.ListItem: Kind.TEXT,
    QAccessible.Role.AlertMessage: Kind.TEXT,
    QAccessible.Role.Graphic: Kind.PICTURE,
    QAccessible.Role.EditableText: Kind.FIELD,
    QAccessible.Role.ProgressBar: Kind.PROGRESS,
    QAccessible.Role.Button: Kind.BUTTON,
    QAccessible.Role.CheckBox: Kind.TICK,
    QAccessible.Role.RadioButton: Kind.OPTION,
}
_REGIONS = {region.value: region for region in Region}


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing with a name. `alert`: it is, or stands in, a warning or a notice."""

    kind: Kind
    name: str
    region: Region
    item: QQuickItem
    alert: bool = False
    enabled: bool = True
    on: bool = False
    key: str = ""
    """Tells it apart from others on the glass; also when it was made anew."""

    @property
    def is_control(self) -> bool:
        """Whether it can be pressed."""
        return self.kind in CONTROLS

    @property
    def is_key(self) -> bool:
        """Whether it is one key of many: a single letter or digit."""
        return self.is_control and len(self.name) == 1

    def press(self) -> None:
        """Do what a touch would do."""
        QAccessible.queryAccessibleInterface(self.item).actionInterface().doAction("Press")

    def focus(self) -> None:
        """Show that it is chosen; what is further down a page comes into view."""
        self.item.forceActiveFocus(Qt.FocusReason.TabFocusReason)


def things_on(window: QQuickWindow) -> tuple[Thing, ...]:
    """All that can be perceived, in the order of the scene; what a notice or the technicians' menu covers is not."""
    found = tuple(_below(QAccessible.queryAccessibleInterface(window)))
    for cover in (Region.SERVICE, Region.NOTICE):
        if any(thing.region is cover for thing in found):
            return tuple(thing for thing in found if thing.region is cover)
    return found


def _below(parent: QAccessibleInterface, *, alert: bool = False) -> Iterator[Thing]:
    for index in range(parent.childCount()):
        child = parent.child(index)
        if not child.isValid() or child.state().invisible:
            continue
        warns = alert or child.role() is QAccessible.Role.AlertMessage
        inner = () if child.role() in _WHOLE else tuple(_below(child, alert=warns))
        thing = None if inner else _thing(child, alert=warns)
        yield from inner if thing is None else (thing,)


_WHOLE = frozenset(_KINDS) - {QAccessible.Role.AlertMessage}
"""What is named as a whole: nothing within it is told apart."""


def _thing(interface: QAccessibleInterface, *, alert: bool) -> Thing | None:
    kind, item = _KINDS.get(interface.role()), interface.object()
    name = interface.text(QAccessible.Text.Name).strip()
    if kind is None or not name or not isinstance(item, QQuickItem):
        return None
    region = _region(item)
    if region is None:
        return None
    state = interface.state()
    return Thing(kind, name, region, item, alert, not state.disabled, bool(state.checked), item.objectName() or name)


def _region(item: QQuickItem) -> Region | None:
    above: QQuickItem | None = item
    while above is not None:
        if above.objectName() in _REGIONS:
            return _REGIONS[above.objectName()]
        above = above.parentItem()
    return None
