"""A whole lobby of kiosks: what differs from one to the next, over the answers they share.

A CSV file with a column for each key (`kiosk.id`, `machine`, `network.fixed.address`, `secrets.token`), or a TOML file
with a table `[[kiosks]]` for each.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from types import NoneType, UnionType
from typing import Any, Final, Union, get_args, get_origin

import msgspec

from kiosk.provisioning.answers import Answers
from kiosk.provisioning.answers_file import MACHINE, NAMES_OF_SECRETS, Tables, merged, tables_of
from kiosk.settings import SettingsError

MOST_KIOSKS: Final = 1000
EXAMPLES: Final = ("kiosk.id", "kiosk.name", MACHINE, "secrets.token")
"""Columns that most lobbies have."""
_TRUE: Final = {"true", "yes", "1", "có"}
_FALSE: Final = {"false", "no", "0", "không"}


def lobby_of(text: str, name: str) -> list[Tables]:
    """One table of what is special for each kiosk, from CSV or TOML. Raises SettingsError."""
    rows = list(_from_toml(text, name) if name.casefold().endswith(".toml") else _from_csv(text, name))
    if not 1 <= len(rows) <= MOST_KIOSKS:
        raise SettingsError(f"{name}: has {len(rows)} kiosks, from 1 to {MOST_KIOSKS} can be made at once")
    return rows


def _from_toml(text: str, name: str) -> Iterator[Tables]:
    rows = tables_of(text, name).get("kiosks")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise SettingsError(f"{name}: needs a table [[kiosks]] for each kiosk")
    yield from rows


def _from_csv(text: str, name: str) -> Iterator[Tables]:
    text = text.removeprefix("\ufeff")
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.DictReader(io.StringIO(text), delimiter=delimiter)
    _columns(reader.fieldnames or (), name)
    for number, row in enumerate(reader, start=2):
        if None in row:
            raise SettingsError(f"{name}, line {number}: has more cells than the first line has names")
        tables: Tables = {}
        for key, value in row.items():
            if (cell := (value or "").strip()) and key.strip():
                tables = merged(tables, _nested(key.strip(), _typed(key.strip(), cell, f"{name}, line {number}")))
        if tables:
            yield tables


def _columns(heads: Sequence[str], name: str) -> None:
    """Raises SettingsError for one that is no key, or stands twice."""
    known: set[str] = set()
    for key in filter(None, map(str.strip, heads)):
        if key in known:
            raise SettingsError(f"{name}: the column {key} stands twice")
        if not _takes_a_cell(key):
            meant = _nearest(key)
            raise SettingsError(
                f"{name}: there is no column {key}{f' (is {meant} meant?)' if meant else ''}; columns are keys of"
                f" answers.toml, e.g. {', '.join(EXAMPLES)}: `kiosk provision template --lobby FILE` writes an example"
            )
        known.add(key)


def _takes_a_cell(key: str) -> bool:
    table, _, secret = key.partition(".")
    if table == "secrets":
        return secret in NAMES_OF_SECRETS
    kind = _kind_at(key)
    return key == MACHINE or not (kind is None or get_origin(kind) is dict or _is_table(kind))


def _nearest(name: str) -> str:
    """What a column such as `id` or `token` may have meant."""
    plain = name.rpartition(".")[2].casefold()
    return next((key for key in EXAMPLES if key.rpartition(".")[2] == plain), "")


def _nested(key: str, value: object) -> Tables:
    first, _, rest = key.partition(".")
    return {first: _nested(rest, value) if rest else value}


def _typed(key: str, cell: str, where: str) -> object:
    """A cell as what the key takes."""
    kind = _kind_at(key)
    try:
        if kind is bool:
            if cell.casefold() not in _TRUE | _FALSE:
                raise ValueError(cell)
            return cell.casefold() in _TRUE
        if kind in (int, float):
            return kind(cell.replace(",", ".") if kind is float else cell)
    except ValueError as error:
        raise SettingsError(
            f"{where}, {key}: takes {'yes or no' if kind is bool else 'a number'}, not {cell}"
        ) from error
    return cell.split() if get_origin(kind) is tuple else cell


def _kind_at(key: str) -> Any:
    kind: Any = Answers
    for part in key.split("."):
        alternatives = get_args(kind) if get_origin(kind) in (UnionType, Union) else (kind,)
        found = None
        for one in alternatives:
            if _is_table(one):
                found = next((field.type for field in msgspec.structs.fields(one) if field.name == part), found)
                found = str if part == one.__struct_config__.tag_field else found
            elif get_origin(one) is dict:
                found = get_args(one)[1]
        kind = found
    if get_origin(kind) in (UnionType, Union):
        kind = next(one for one in get_args(kind) if one is not NoneType)
    return kind


def _is_table(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)
