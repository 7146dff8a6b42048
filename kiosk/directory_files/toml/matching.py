"""Which table of a file says which entry, so that its comments stay with it."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from kiosk.directory_files.toml.reading import At, Kind, Page, Table, read_table


def matched(table: Table, raw: Sequence[Any], wanted: Sequence[Any]) -> list[int | None]:
    """For each wanted entry the place of the old one: one that is equal, else of the same name, else in its place."""
    found: list[int | None] = [None] * len(wanted)
    page = Page()
    old = [read_table(table, one, At(page)) for one in raw]
    free: defaultdict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(raw):
        free[_name_in(one, table)].append(place)
    names = [_name_of(one, table) for one in wanted]
    for place, (name, one) in enumerate(zip(names, wanted, strict=True)):
        same = next((near for near in free[name] if old[near] == one), None)
        if same is not None:
            free[name].remove(same)
            found[place] = same
    for place, name in enumerate(names):
        if found[place] is None and free[name]:
            found[place] = free[name].pop(0)
    left = {place for places in free.values() for place in places}
    return [place if one is None and place in left else one for place, one in enumerate(found)]


def _name_in(raw: Any, table: Table) -> str:
    return repr([raw.get(key) for key in table.known_by] if isinstance(raw, dict) else raw)


def _name_of(value: object, table: Table) -> str:
    kinds = ((key, table.keys[key], getattr(value, key)) for key in table.known_by)
    return repr([kind.write(one) if isinstance(kind, Kind) and one is not None else None for _, kind, one in kinds])
