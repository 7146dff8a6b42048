"""`answers.toml`: what the person at the desk writes to have a provisioning file made; and a whole lobby of kiosks.

The tables are those of `Answers`. Secrets are not in it: `[secrets]` names for each a file, or "-" for standard input.
What differs from kiosk to kiosk stands in a lobby: a CSV file with a column for each key (`kiosk.id`, `machine`,
`network.fixed.address`, `secrets.token`), or a TOML file with a table `[[kiosks]]` for each.
"""

import csv
import io
import tomllib
from collections.abc import Callable, Iterator
from types import NoneType, UnionType
from typing import Any, Final, Union, get_args, get_origin

import msgspec

from kiosk.decoding import convert
from kiosk.provisioning.answers import Answers, Secrets
from kiosk.provisioning.machine import hardware_address
from kiosk.settings import SettingsError
from kiosk.values import dataclass

MOST_KIOSKS: Final = 1000
WIFI_PASSWORD: Final = "wifi_password"  # noqa: S105 - the key's name
MACHINE: Final = "machine"
_TRUE: Final = {"true", "yes", "1", "có"}
_FALSE: Final = {"false", "no", "0", "không"}
_SECRETS: Final = (*Secrets.__struct_fields__, WIFI_PASSWORD)

Tables = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """One kiosk: its answers, and the hardware address its file is bound to, or nothing."""

    answers: Answers
    machine: str = ""


def tables_of(text: str, name: str) -> Tables:
    """A TOML file. Raises SettingsError."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{name}: is not TOML: {error}") from error


def asked_of(tables: Tables, name: str, read_secret: Callable[[str], str]) -> Asked:
    """The answers, with each secret read by what `[secrets]` names. Raises SettingsError."""
    tables = {**tables}
    bound = str(tables.pop(MACHINE, ""))
    machine = hardware_address(bound) if bound else ""
    if machine is None:
        raise SettingsError(f"{name}, machine: takes a network card's hardware address, for example 0c:c4:7a:12:34:56")
    named = tables.pop("secrets", {})
    if not isinstance(named, dict) or not all(isinstance(place, str) for place in named.values()):
        raise SettingsError(f'{name}, [secrets]: takes the name of a file for each, or "-" for standard input')
    unknown = sorted(set(named) - set(_SECRETS))
    if unknown:
        raise SettingsError(f"{name}, [secrets]: there is no {unknown[0]}. Known: {', '.join(_SECRETS)}")
    contents = {key: read_secret(place) for key, place in named.items() if place}
    password = contents.pop(WIFI_PASSWORD, None)
    if password is not None:
        tables = merged(tables, {"network": {"link": {"password": password}}})
    try:
        return Asked(convert({**tables, "secrets": contents}, Answers), machine)
    except msgspec.ValidationError as error:
        problem, _, where = str(error).partition(" - at `$")
        place = where.strip("`.") or "the file"
        raise SettingsError(f"{name}, {place}: {problem.replace('`', '')}") from None


def merged(below: Tables, above: Tables) -> Tables:
    """What `above` says holds; tables are joined."""
    joined = dict(below)
    for key, value in above.items():
        known = joined.get(key)
        joined[key] = merged(known, value) if isinstance(known, dict) and isinstance(value, dict) else value
    return joined


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
    for number, row in enumerate(csv.DictReader(io.StringIO(text), delimiter=delimiter), start=2):
        if None in row:
            raise SettingsError(f"{name}, line {number}: has more cells than the first line has names")
        tables: Tables = {}
        for key, value in row.items():
            if (cell := (value or "").strip()) and key.strip():
                tables = merged(tables, _nested(key.strip(), _typed(key.strip(), cell, f"{name}, line {number}")))
        if tables:
            yield tables


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
            if isinstance(one, type) and issubclass(one, msgspec.Struct):
                found = next((field.type for field in msgspec.structs.fields(one) if field.name == part), found)
            elif get_origin(one) is dict:
                found = get_args(one)[1]
        kind = found
    if get_origin(kind) in (UnionType, Union):
        kind = next(one for one in get_args(kind) if one is not NoneType)
    return kind
