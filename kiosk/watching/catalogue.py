"""What every event of the journal means: `events.toml` read once.

Vocabularies are closed. Whatever figures are made of, a word that stands in none of them counts as `other`: labels stay
few, and nothing that a patient showed can become one.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from kiosk.journal import Note

OTHER: Final = "other"


@dataclass(frozen=True, slots=True)
class FactMeaning:
    """One fact. `unit` is empty for words; `words` are all it can be, none where it is free text or a number."""

    name: str
    meaning: str
    unit: str = ""
    words: tuple[str, ...] = ()
    sometimes: bool = False


@dataclass(frozen=True, slots=True)
class EventMeaning:
    """One event. `levels` as journald names them; `remedy` is empty where nothing is to be done."""

    note: Note
    meaning: str
    levels: tuple[str, ...]
    remedy: str
    facts: tuple[FactMeaning, ...]


@cache
def catalogue() -> Mapping[Note, EventMeaning]:
    """Every event by its note, in the order of the file. Raises KeyError where the file names an unknown one."""
    tables = _tables()
    known = {note.value: note for note in Note}
    return {known[name]: _event(known[name], table) for name, table in tables.items() if name != "words"}


@cache
def words(vocabulary: str) -> tuple[str, ...]:
    """A closed vocabulary, such as `steps`."""
    found: list[str] = _tables()["words"][vocabulary]
    return tuple(found)


def closed(word: str, vocabulary: str) -> str:
    """The word if it stands in the vocabulary, else `other`."""
    return word if word in words(vocabulary) else OTHER


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("events.toml").read_text("utf-8"))


def _event(note: Note, table: Mapping[str, Any]) -> EventMeaning:
    facts = tuple(_fact(name, fact) for name, fact in table.get("facts", {}).items())
    return EventMeaning(note, table["means"], tuple(table["levels"]), table["do"], facts)


def _fact(name: str, table: Mapping[str, Any]) -> FactMeaning:
    of = table.get("of", [])
    vocabularies = [of] if isinstance(of, str) else of
    possible = tuple(word for vocabulary in vocabularies for word in words(vocabulary))
    return FactMeaning(name, table["is"], table.get("unit", ""), possible, table.get("sometimes", False))
