"""kiosk.toml as a text with comments: what `kiosk.settings.parse` gives back unchanged.

What stands at its default is left out: a later version's better default then holds, and the file says what is special
about this kiosk.
"""

import re
from typing import Any, Final

import msgspec

from kiosk.settings import Settings

HEAD: Final = """\
# Kiosk {id} - {name}
# Made by provisioning. `kiosk config check` looks through it after a change, `kiosk config show` lists every default.
# Secrets are not in here: they lie sealed in /etc/kiosk/credentials, see `kiosk provision secret`.
"""

COMMENTS: Final = {
    "kiosk": "Which machine this is. The id stands before the numbers it gives out on its own: patients read it aloud.",
    "hospital": "The hospital's system, and how it is reached.",
    "hospital.fhir": "It is a FHIR R4 server.",
    "hospital.hl7": "It is an HL7 v2 interface engine.",
    "screen": "The panel. lower_edge_mm: from the floor to the glass, decides what somebody who sits can reach.",
    "queue": "Where registrations are kept until the hospital has them.",
    "waits": "Seconds.",
    "camera": "`kiosk cameras` lists them.",
    "scanner": "`kiosk scan --detect` finds port and speed.",
    "keyboard_scanner": "A scanner that types.",
    "chip": "The reader of chip ID cards; `kiosk chip readers` lists them.",
    "printers": "The first printer prints, the others where it cannot. `kiosk printers` lists them.",
    "service": "The technicians' menu on the glass.",
    "directory": "The hospital's own departments, rooms, hours and fees.",
    "metrics": "Figures for Prometheus; without this table no port is open.",
    "status": "The MQTT broker that is told how the kiosk is.",
    "insurance_portal": "The kiosk asks the insurance portal itself.",
    "languages": "What patients can choose.",
}
"""By table; a comment of `printers` stands once, before the first of them."""


def toml_of(settings: Settings) -> str:
    """The text. Every value of `Settings` that TOML can say comes back from it."""
    head = HEAD.format(id=_one_line(settings.kiosk.id), name=_one_line(settings.kiosk.name))
    tables = _different(settings)
    return f"{head}\n{_written(tables, '').strip(chr(10))}\n"


def _different(section: msgspec.Struct) -> dict[str, Any]:
    """The keys of a table that do not stand at their default; a table that is wanted but says nothing stays, empty."""
    kept: dict[str, Any] = {}
    for field in msgspec.structs.fields(section):
        value = getattr(section, field.name)
        if value is None or (not field.required and value == _default(field)):
            continue
        kept[field.name] = _plain(value)
    return kept


def _default(field: Any) -> object:
    return field.default if field.default_factory is msgspec.NODEFAULT else field.default_factory()


def _plain(value: object) -> object:
    if isinstance(value, msgspec.Struct):
        return _different(value)
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    return value


def _written(tables: dict[str, Any], above: str) -> str:
    text = "".join(f"{_key(name)} = {_word(value)}\n" for name, value in tables.items() if not isinstance(value, dict))
    for name, table in tables.items():
        if isinstance(table, dict):
            path = f"{above}{_key(name)}"
            comment = f"# {COMMENTS[path]}\n" if path in COMMENTS else ""
            only_tables = bool(table) and all(isinstance(value, dict) for value in table.values())
            header = "" if only_tables else f"[{path}]\n"
            text += f"\n{comment}{header}{_written(table, f'{path}.').removeprefix(chr(10) if only_tables else '')}"
    return text


def _key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else _word(name)


def _word(value: object) -> str:
    """A JSON string, number, boolean or list is a TOML one too, but for the character DEL."""
    return msgspec.json.encode(value).decode().replace("\x7f", "\\u007f")


def _one_line(text: str) -> str:
    return "".join(character if character.isprintable() else " " for character in text)
