"""Values and tables as TOML text."""

import json
import re
from datetime import date
from typing import Any, Final

LONGEST: Final = 110
_BARE: Final = re.compile(r"[A-Za-z0-9_-]+")


def value_text(value: Any, eol: str = "\n") -> str:
    """One value. Lists that would make a long line stand one entry a line."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return f"{value:_}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, dict):
        inside = ", ".join(f"{key_text(key)} = {value_text(one)}" for key, one in value.items())
        return f"{{ {inside} }}" if inside else "{}"
    entries = [value_text(one) for one in value]
    short = f"[{', '.join(entries)}]"
    if len(short) <= LONGEST:
        return short
    return f"[{eol}{''.join(f'    {entry},{eol}' for entry in entries)}]"


def key_text(key: str) -> str:
    """A key, in quotes where it is no plain word."""
    return key if _BARE.fullmatch(key) else value_text(key)


def settings_text(values: dict[str, Any], eol: str = "\n") -> str:
    """Keys with their values, one below the other."""
    return "".join(f"{key_text(key)} = {value_text(value, eol)}{eol}" for key, value in values.items())
