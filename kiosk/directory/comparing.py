"""How two of a kind are told apart: by field, by language, by what came and went, by order."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from kiosk.directory.model import DepartmentEntry, Directory, Words
from kiosk.directory.showing import Field
from kiosk.directory.words import NOTHING, Says, in_both, quoted, same, short, tongue
from kiosk.values import dataclass

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: `path` as in `Finding`, `says` a whole sentence: "Tim mạch: giá tự trả 50.600 đ → 60.000 đ"."""

    path: tuple[str, ...]
    says: Words


class Names:
    """What departments and rooms are called, as they are now; gone ones as they were."""

    def __init__(self, before: Directory, after: Directory) -> None:
        self._entries: dict[str, DepartmentEntry] = {}
        for entry in (*after.departments, *before.departments):
            known = self._entries.get(entry.id)
            if known is None or (not known.names and entry.names):
                self._entries[entry.id] = entry

    def department(self, department_id: str) -> Says:
        """By id."""
        entry = self._entries.get(department_id)
        return in_both(entry.names if entry else {}, department_id)

    def room(self, department_id: str, room_id: str) -> Says:
        """With its department."""
        entry, name = self._entries.get(department_id), self.department(department_id)
        room = next((one for one in entry.rooms if one.id == room_id), None) if entry else None
        code = short((room.code if room else None) or room_id)
        return Says(f"{name.vi}, phòng {code}", f"{name.en}, room {code}")


def change(path: tuple[str, ...], says: Says) -> Change:
    """A change, said."""
    return Change(path, says.words())


def turned(path: tuple[str, ...], name: Says, label: Says, old: Says, new: Says) -> Change:
    """`Tim mạch: giờ khám T2–T6 07:00–11:30 → T2–T6 07:00–12:00`."""
    return change(
        path, Says(f"{name.vi}: {label.vi} {old.vi} → {new.vi}", f"{name.en}: {label.en} {old.en} → {new.en}")
    )


def compared(
    path: tuple[str, ...], name: Says, fields: Iterable[Field], before: object, after: object
) -> Iterator[Change]:
    """Field by field."""
    for field in fields:
        old, new = getattr(before, field.name), getattr(after, field.name)
        if old != new:
            yield turned((*path, field.name), name, field.label, field.read(old), field.read(new))


def compared_words(path: tuple[str, ...], name: Says, label: Says, before: Words, after: Words) -> Iterator[Change]:
    """Language by language."""
    if before == after:
        return
    for code in dict.fromkeys((*before, *after)):
        old, new = before.get(code), after.get(code)
        if old != new:
            language = tongue(code)
            called = Says(f"{label.vi} {language.vi}", f"{label.en} in {language.en}")
            yield turned((*path, code), name, called, _text(old), _text(new))


def by_key(things: Iterable[Thing], key: Callable[[Thing], str]) -> dict[str, Thing]:
    """The first of each."""
    found: dict[str, Thing] = {}
    for one in things:
        found.setdefault(key(one), one)
    return found


def moved_keys(before: Mapping[str, object], after: Mapping[str, object]) -> set[str]:
    """The fewest that have to be moved to come from one order to the other; those in one only are not counted."""
    places = {key: place for place, key in enumerate(key for key in before if key in after)}
    common = [key for key in after if key in places]
    if common == list(places):
        return set()
    tails: list[int] = []
    ends: list[str] = []
    previous: dict[str, str | None] = {}
    for key in common:
        length = bisect_left(tails, places[key])
        previous[key] = ends[length - 1] if length else None
        tails[length : length + 1] = [places[key]]
        ends[length : length + 1] = [key]
    kept: set[str] = set()
    last: str | None = ends[-1]
    while last is not None:
        kept.add(last)
        last = previous[last]
    return {key for key in common if key not in kept}


def _text(value: str | None) -> Says:
    return same(quoted(value)) if value else NOTHING
