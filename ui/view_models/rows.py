"""Repeating content, such as department cards: rows that change in place, so that a finger on one is never lost."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex

FIRST_ROLE = 0x100
"""Qt.UserRole. Written as a number because the names of `Qt` take longer to load than everything else here."""


class Rows(QAbstractListModel):
    """A list of frozen dataclasses of one type; every field is a role of the same name, `key` tells rows apart."""

    def __init__(self, row_type: type[Any], parent: QObject) -> None:
        super().__init__(parent)
        self._names = tuple(field.name for field in fields(row_type))
        self._rows: tuple[Any, ...] = ()

    def show(self, rows: Sequence[Any]) -> None:
        """Show these rows; where the keys are the same, only what changed is told."""
        before, after = self._rows, tuple(rows)
        if before == after:
            return
        if [row.key for row in before] != [row.key for row in after]:
            self.beginResetModel()
            self._rows = after
            self.endResetModel()
            return
        self._rows = after
        for number, (old, new) in enumerate(zip(before, after, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(number), self.index(number))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = 0) -> Any:
        """One field of one row."""
        number = role - FIRST_ROLE
        if not index.isValid() or not 0 <= number < len(self._names):
            return None
        value = getattr(self._rows[index.row()], self._names[number])
        return list(value) if isinstance(value, tuple) else value  # QML knows lists

    def roleNames(self) -> dict[int, QByteArray]:
        """The row type's fields."""
        return {FIRST_ROLE + n: QByteArray(name.encode()) for n, name in enumerate(self._names)}
