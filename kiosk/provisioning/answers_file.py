"""`answers.toml`: what the person at the desk writes to have a provisioning file made.

The tables are those of `Answers`. Secrets are not in it: `[secrets]` names for each a file, or "-" for standard input.
"""

import re
import tomllib
from collections.abc import Callable
from typing import Any, Final

import msgspec

from kiosk.decoding import convert
from kiosk.provisioning.answers import Answers, Secrets
from kiosk.provisioning.machine import hardware_address
from kiosk.settings import SettingsError
from kiosk.values import dataclass

WIFI_PASSWORD: Final = "wifi_password"  # noqa: S105 - the key's name
MACHINE: Final = "machine"
NAMES_OF_SECRETS: Final = (*Secrets.__struct_fields__, WIFI_PASSWORD)

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
    unknown = sorted(set(named) - set(NAMES_OF_SECRETS))
    if unknown:
        raise SettingsError(f"{name}, [secrets]: there is no {unknown[0]}. Known: {', '.join(NAMES_OF_SECRETS)}")
    contents = {key: read_secret(place) for key, place in named.items() if place}
    password = contents.pop(WIFI_PASSWORD, None)
    if password is not None:
        tables = merged(tables, {"network": {"link": {"password": password}}})
    try:
        return Asked(convert({**tables, "secrets": contents}, Answers), machine)
    except msgspec.ValidationError as error:
        raise SettingsError(f"{name}, {_explained(str(error))}") from None


def _explained(message: str) -> str:
    problem, _, where = message.partition(" - at `$")
    place = where.strip("`.")
    unknown = re.fullmatch(r"Object contains unknown field `(.*)`", problem)
    if unknown is not None:
        return f"{f'{place}.' if place else ''}{unknown[1]}: there is no such key"
    return f"{place or 'the file'}: {problem.replace('`', '')}"


def merged(below: Tables, above: Tables) -> Tables:
    """What `above` says holds; tables are joined."""
    joined = dict(below)
    for key, value in above.items():
        known = joined.get(key)
        joined[key] = merged(known, value) if isinstance(known, dict) and isinstance(value, dict) else value
    return joined
