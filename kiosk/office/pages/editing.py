"""One edit of the draft. People who edit different things at the same time are not in each other's way."""

import hashlib
from collections.abc import Callable

from kiosk.directory import Directory
from kiosk.office.errors import StaleError
from kiosk.office.office import Draft
from kiosk.office.pages.desk import Desk

TRIES = 4


class MeanwhileError(Exception):
    """What was being edited is no longer what the editor saw."""


def print_of(thing: object) -> str:
    """Changes with the thing: a form carries that of what it was made from."""
    return hashlib.sha256(repr(thing).encode()).hexdigest()[:32]


def unchanged(thing: object, seen: str) -> None:
    """Raises MeanwhileError where the thing is not what the form was made from."""
    if print_of(thing) != seen:
        raise MeanwhileError


def edited(desk: Desk, alter: Callable[[Directory], Directory]) -> Draft:
    """The draft after `alter`, which is asked again when others were faster. Raises what it raises, and StaleError."""
    for _ in range(TRIES - 1):
        draft = desk.office.draft()
        try:
            return desk.office.edit(desk.who, draft.revision, alter(draft.directory))
        except StaleError:
            continue
    draft = desk.office.draft()
    return desk.office.edit(desk.who, draft.revision, alter(draft.directory))
