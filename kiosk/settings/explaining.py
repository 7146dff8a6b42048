"""msgspec's words for a wrong file, with the place and what would be right."""

import re
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import msgspec

from kiosk.settings.sections import Settings


def explained(message: str, text: str, name: str) -> str:
    """msgspec's words ("Expected `int`, got `str` - at `$.screen.width`") with file, line and key in front."""
    problem, _, where = message.partition(" - at `$")
    key = tuple(part for part in where.strip("`").split(".") if part)
    unknown = re.search(r"unknown field `([^`]+)`", problem)
    missing = re.search(r"required field `([^`]+)`", problem)
    if unknown:
        key = (*key, unknown[1])
        problem = f"there is no such key here. Known keys: {', '.join(_known(key[:-1]))}"
    elif missing:
        table = f"[{'.'.join(key)}]" if key else "the file"
        return f"{name}, line {line_of(text, key)}: {table} needs the key `{missing[1]}`"
    elif problem.startswith("Invalid enum value"):
        problem = f"takes one of: {', '.join(_choices(key))}"
    else:
        problem = problem[0].lower() + problem[1:].replace("`", "")
    return f"{name}, line {line_of(text, key)}, {'.'.join(key)}: {problem}"


def _type_of(key: tuple[str, ...]) -> Any:
    """The type that stands at a key; of an optional table the table."""
    kind: Any = Settings
    for part in key:
        found = next(field.type for field in msgspec.structs.fields(kind) if field.name == part)
        alternatives = get_args(found) if get_origin(found) in (UnionType, Union) else (found,)
        kind = next(one for one in alternatives if one is not NoneType)
    return kind


def _known(table: tuple[str, ...]) -> list[str]:
    return [field.name for field in msgspec.structs.fields(_type_of(table))]


def _choices(key: tuple[str, ...]) -> list[str]:
    found = _type_of(key)
    return [str(choice) for choice in get_args(found)]


def line_of(text: str, key: tuple[str, ...]) -> int:
    """Where a key stands: the line that sets it, else its table's, else 1."""
    table: tuple[str, ...] = ()
    best = 1
    for number, line in enumerate(text.splitlines(), start=1):
        stripped = line.strip()
        if header := re.match(r"\[\s*([A-Za-z0-9_.\-]+)\s*\]", stripped):
            table = tuple(header[1].split("."))
            best = number if table == key or table == key[:-1] else best
        elif (setting := re.match(r"([A-Za-z0-9_\-]+)\s*=", stripped)) and (*table, setting[1]) == key:
            return number
    return best
