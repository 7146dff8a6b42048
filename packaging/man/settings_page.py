"""kiosk.toml(5): every table and key, its kind and default, from the types and their docstrings."""

import inspect
import re
import types
from collections.abc import Iterator
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
from roff import bold, escaped, italic, page, paragraphs

from kiosk.settings import Settings

KINDS = {int: "whole number", float: "number", str: "text", bool: "true or false"}
EXAMPLE = """\
[kiosk]
id = "K3"
name = "Sảnh A"
hospital = "Bệnh viện Đa khoa Ví Dụ"

[hospital]
url = "https://his.example.vn"
token_file = "/run/credentials/kiosk.service/kiosk_token"

[camera]
source = "/dev/kiosk-camera"

[printers.sanh]
connection = "usb"
"""


def settings_page(date: str, release: str) -> str:
    """The whole page."""
    said = (
        "The configuration of a kiosk, TOML in UTF-8. Every key that is left out has the default named here; a table"
        " that is left out means that the kiosk has no such device. An unknown key or a wrong value is told with its"
        " line, and the kiosk does not start. Secrets never stand here: keys that end in _file name files."
        "\n\n`kiosk config check` tells whether the file can be used, `kiosk config show` prints it with all defaults."
    )
    parts = [
        ("name", escaped("kiosk.toml - configuration of a kiosk")),
        ("synopsis", italic("/etc/kiosk/kiosk.toml")),
        ("description", paragraphs(said)),
        ("keys at the top", _keys(Settings)),
        ("tables", "".join(_table(name, kind) for name, kind in tables(Settings))),
        ("example", f".nf\n{escaped(EXAMPLE)}.fi"),
        ("see also", f"{bold('kiosk')}(1), {bold('kiosk-config')}(1), {bold('kiosk-provision')}(1)"),
    ]
    return page("kiosk.toml", 5, date, release, parts)


def tables(kind: type[msgspec.Struct], above: str = "") -> Iterator[tuple[str, type[msgspec.Struct]]]:
    """Every table with its name in the file: `screen`, `printers.NAME`, `hospital.fhir`."""
    hints = get_type_hints(kind)
    for key in msgspec.structs.fields(kind):
        inner, named = _struct(hints[key.name])
        if inner is not None:
            name = f"{above}{key.name}{'.NAME' if named else ''}"
            yield name, inner
            yield from tables(inner, f"{name}.")


def _struct(kind: Any) -> tuple[type[msgspec.Struct] | None, bool]:
    """The table that a key holds, if it holds one, and whether it holds several by name."""
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return kind, False
    for inner in get_args(kind):
        found, named = _struct(inner)
        if found is not None:
            return found, named or get_origin(kind) is dict
    return None, False


def _table(name: str, kind: type[msgspec.Struct]) -> str:
    told = re.sub(r"^`\[[^`]*\]`: ", "", inspect.cleandoc(kind.__doc__ or ""))
    return f".SS [{escaped(name)}]\n{paragraphs(told[:1].upper() + told[1:])}{_keys(kind)}"


def _keys(kind: type[msgspec.Struct]) -> str:
    hints = get_type_hints(kind)
    text = ""
    for key in msgspec.structs.fields(kind):
        if _struct(hints[key.name])[0] is None:
            text += f".TP\n{bold(key.name)} = {italic(_kind(hints[key.name]))}\n{escaped(_default(key))}\n"
    return text


def _kind(kind: Any) -> str:
    if kind in KINDS:
        return KINDS[kind]
    inner = [each for each in get_args(kind) if each not in (type(None), Ellipsis)]
    match get_origin(kind):
        case origin if origin is Literal:
            return " | ".join(str(msgspec.json.encode(value).decode()) for value in inner)
        case origin if origin in (types.UnionType, Union):
            return " or ".join(_kind(each) for each in inner)
        case origin if origin in (tuple, list):
            return f"list of {_kind(inner[0])}"
        case origin if origin is dict:
            return f"table of {_kind(inner[1])}"
        case _:
            raise TypeError(f"settings_page.py: no word for {kind}")


def _default(key: msgspec.structs.FieldInfo) -> str:
    if key.required:
        return "Has to be given."
    value = key.default_factory() if key.default is msgspec.NODEFAULT else key.default
    return "Not set unless given." if value is None else f"Default: {msgspec.json.encode(value).decode()}"
