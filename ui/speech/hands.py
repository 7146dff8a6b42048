"""What fingers do to the window, before the scene knows: touches, and the keys of who does not look."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

_MEANING: Final = {
    Qt.Key.Key_Right: "next",
    Qt.Key.Key_Down: "next",
    Qt.Key.Key_Tab: "next",
    Qt.Key.Key_Left: "previous",
    Qt.Key.Key_Up: "previous",
    Qt.Key.Key_Backtab: "previous",
    Qt.Key.Key_Return: "choose",
    Qt.Key.Key_Enter: "choose",
    Qt.Key.Key_Space: "choose",
    Qt.Key.Key_Home: "again",
    Qt.Key.Key_Asterisk: "again",
    Qt.Key.Key_F1: "explain",
    Qt.Key.Key_Help: "explain",
    Qt.Key.Key_Escape: "back",
    Qt.Key.Key_Back: "back",
    Qt.Key.Key_Plus: "louder",
    Qt.Key.Key_VolumeUp: "louder",
    Qt.Key.Key_Minus: "softer",
    Qt.Key.Key_VolumeDown: "softer",
    Qt.Key.Key_Backspace: "erase",
}


_TOUCHES: Final = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})
_KEYS: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})


class Hands(QObject):
    """Watches a window. While it `takes_keys`, only those that mean nothing here go on to the scene.

    A key means something once, however long it is held: a bag on the keypad keeps nobody's visit going.
    """

    touched = Signal()
    meant = Signal(str)
    """What a key means, or the digit it types."""

    takes_keys = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Whether the event goes no further."""
        if event.type() in _TOUCHES:
            self.touched.emit()
        if not self.takes_keys or event.type() not in _KEYS or not isinstance(event, QKeyEvent):
            return False
        text = event.text()
        meaning = _MEANING.get(Qt.Key(event.key()), text if text.isascii() and text.isdecimal() else "")
        if meaning and event.type() is QEvent.Type.KeyPress and not event.isAutoRepeat():
            self.meant.emit(meaning)
        return bool(meaning)
