"""The wrapper of a connection, with the one method on the way of every put and delivery made short.

Imported when a queue is opened: `sqlite_utils` takes 0.2 s.
"""

import sqlite3
from collections.abc import Sequence
from typing import Any

from sqlite_utils import Database


class Handle(Database):
    """A database whose transactions are begun and ended by `Store` alone, so that no statement needs to be parsed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(connection, recursive_triggers=False, execute_plugins=False)

    def execute(self, sql: str, parameters: Sequence[Any] | dict[str, Any] | None = None) -> sqlite3.Cursor:
        """Execute one statement."""
        return self.conn.execute(sql, () if parameters is None else parameters)
