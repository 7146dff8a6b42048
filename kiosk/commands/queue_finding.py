"""Which item is meant, and which number stands on its ticket."""

from collections.abc import Iterable

from kiosk.commands import CannotStartError
from kiosk.commands.documents import shown
from kiosk.commands.queue_access import changing, say
from kiosk.commands.queue_reveal import ticket_of
from kiosk.settings import Settings
from offline_queue import Summary


def tickets(settings: Settings, items: Iterable[Summary]) -> dict[str, str]:
    """The printed number of each item that has one, by key: `K3-07`, also where another kiosk's queue was taken in.

    Whose kiosk it was stands in what is sealed: where the queue cannot be opened for that, the number stands alone.
    """
    numbered = [item for item in items if item.number is not None]
    told = {item.key: f"{item.number:02}" for item in numbered}
    if not numbered:
        return told
    try:
        with changing(settings) as outbox:
            for item in numbered:
                stored = outbox.get(item.key) if item.readable else None
                if stored is not None:
                    told[item.key] = ticket_of(stored) or told[item.key]
    except CannotStartError as error:
        say(str(error))
    return told


def find(settings: Settings, items: Iterable[Summary], word: str) -> Summary | None:
    """The one item whose key begins with `word`, or on whose ticket it stands; says so when there is not one."""
    wanted, digits = word.casefold(), word.rpartition("-")[2]
    number = int(digits) if digits.isdecimal() else None
    maybe = [item for item in items if item.key.startswith(wanted) or (number is not None and item.number == number)]
    printed = tickets(settings, [item for item in maybe if not item.key.startswith(wanted)])
    found = [item for item in maybe if printed.get(item.key, wanted).casefold() == wanted]
    exact = [item for item in found if item.key == wanted]
    if word and (exact or len(found) == 1):
        return (exact or found)[0]
    many = f"{len(found)} mục, hãy ghi dài hơn / {len(found)} items, give more of the key"
    say(f"{shown(word)}: {many if found else 'không có mục nào / no undelivered item'}")
    return None
