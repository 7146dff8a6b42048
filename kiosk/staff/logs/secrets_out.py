"""The settings without what opens anything: values of secrets, passwords within addresses."""

import re
from typing import Final

LEFT_OUT: Final = "(left out)"
_SECRET: Final = re.compile(
    r"^(?P<key>\s*[\w.\-\"]*(?:token|secret|passw|pin|credential|key)[\w.\-\"]*\s*=\s*)(?P<value>.+)$", re.IGNORECASE
)
_NO_SECRET: Final = re.compile(r"(?:_file|_folder|keyboard_scanner|keypad)[\w\"]*\s*=\s*$", re.IGNORECASE)
_WITHIN_ADDRESS: Final = re.compile(r"(?P<scheme>[a-z][a-z0-9+.\-]*://)[^/@\s\"']+@", re.IGNORECASE)
_AS_PARAMETER: Final = re.compile(r"(?P<name>[?&][\w\-]*(?:token|key|secret|passw)[\w\-]*=)[^&\s\"']+", re.IGNORECASE)

_CLOSING: Final = {'"""': '"""', "'''": "'''", "[": "]", "{": "}"}


def without_secrets(toml: str) -> str:
    """Line by line; names of files stay, for they are no secrets. A value over several lines goes with its first."""
    lines, ends = [], ""
    for line in toml.splitlines():
        if ends:
            ends = "" if line.rstrip().endswith(ends) else ends
            continue
        kept, ends = _line(line)
        kept = _WITHIN_ADDRESS.sub(rf"\g<scheme>{LEFT_OUT}@", kept)
        lines.append(_AS_PARAMETER.sub(rf"\g<name>{LEFT_OUT}", kept))
    return "\n".join(lines) + "\n"


def _line(line: str) -> tuple[str, str]:
    """The line without its secret, and what ends the secret further down."""
    found = _SECRET.match(line)
    if found is None or _NO_SECRET.search(found["key"]):
        return line, ""
    value = found["value"].strip()
    begins = next((mark for mark in _CLOSING if value.startswith(mark)), "")
    closing = _CLOSING.get(begins, "")
    ends = closing if closing and not value[len(begins) :].endswith(closing) else ""
    return f'{found["key"]}"{LEFT_OUT}"', ends
