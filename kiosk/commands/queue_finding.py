"""Which item is meant on the command line; says so when it is not exactly one."""

from collections.abc import Iterable

from kiosk.commands.documents import shown
from kiosk.commands.queue_access import say
from kiosk.runtime.numbers import label
from kiosk.staff import Row, matching, rows_of
from offline_queue import Look, Summary


def rows(items: Iterable[Summary]) -> list[Row]:
    """The items as staff see them, with the numbers as they are printed."""
    return rows_of(items, label)


def find(look: Look, word: str) -> Row | None:
    """The one item whose key begins with `word`, or on whose ticket it stands."""
    found = matching(rows(look.items()), word)
    if len(found) == 1:
        return found[0]
    many = f"{len(found)} mục, hãy ghi dài hơn / {len(found)} items, give more of the key"
    say(f"{shown(word)}: {many if found else 'không có mục nào / no undelivered item'}")
    return None
