"""msgspec's words for a wrong file, with the place and what would be right."""

import re
from types import NoneType, UnionType
from typing import Any, Final, Union, get_args, get_origin

import msgspec

from kiosk.decoding import convert
from kiosk.settings.lines import Key, dotted, line_of
from kiosk.settings.sections import Settings

RENAMED: Final[dict[Key, str]] = {
    ("printer",): "is called [printers.NAME] now, for example [printers.khe-in]; NAME tells one printer from another"
}
"""Tables that had another name once."""


def explained(message: str, tables: dict[str, Any], text: str, name: str) -> str:
    """msgspec's words ("Expected `int`, got `str` - at `$.screen.width`") with file, line and key in front."""
    problem, _, where = message.partition(" - at `$")
    key = _named(where.strip("`"), tables)
    unknown = re.search(r"unknown field `([^`]*)`", problem)
    missing = re.search(r"required field `([^`]+)`", problem)
    if unknown:
        key = (*key, unknown[1])
        problem = RENAMED.get(key) or f"there is no such key here. Known keys: {', '.join(_known(key[:-1]))}"
    elif missing:
        table = f"[{dotted(key)}]" if key else "the file"
        return f"{name}, line {line_of(text, key)}: {table} needs the key `{missing[1]}`"
    elif problem.startswith("Invalid enum value"):
        problem = f"takes one of: {', '.join(_choices(key))}"
    elif key[:1] == ("printers",) and len(key) < 3:
        problem = 'takes no value of its own: a printer is a table with a name, for example "[printers.khe-in]"'
    else:
        problem = problem[0].lower() + problem[1:].replace("`", "").replace(" | null", "").replace("object", "table")
    return f"{name}, line {line_of(text, key)}, {dotted(key)}: {problem}"


def _named(where: str, tables: dict[str, Any]) -> Key:
    """The key at msgspec's path (".printers[...].address"), whose `[...]` keeps back which entry it means."""
    key: Key = ()
    kind, value = Settings, tables
    for field, entry in re.findall(r"\.([^.\[]+)|\[(\.\.\.)\]", where):
        part = field if not entry else next((one for one in value if not _fits(value[one], _entry(kind))), None)
        if part is None:
            break
        key = (*key, part)
        kind, value = _within(kind, part), value.get(part, {})
    return key


def _fits(value: object, kind: Any) -> bool:
    try:
        convert(value, kind)
    except msgspec.ValidationError:
        return False
    return True


def _type_of(key: Key) -> Any:
    """The type that stands at a key; of an optional table the table."""
    kind: Any = Settings
    for part in key:
        kind = _within(kind, part)
    return kind


def _within(kind: Any, part: str) -> Any:
    """The type of one entry of a table, whether its keys are fixed or names somebody chose."""
    if get_origin(kind) is dict:
        return _entry(kind)
    found = next(field.type for field in msgspec.structs.fields(kind) if field.name == part)
    alternatives = get_args(found) if get_origin(found) in (UnionType, Union) else (found,)
    return next(one for one in alternatives if one is not NoneType)


def _entry(kind: Any) -> Any:
    return get_args(kind)[1]


def _known(table: Key) -> list[str]:
    return [field.name for field in msgspec.structs.fields(_type_of(table))]


def _choices(key: Key) -> list[str]:
    return [str(choice) for choice in get_args(_type_of(key))]
