r"""Writing the "vertical bar" encoding: `|^~\&` between the parts, `\r` behind every segment, UTF-8."""

import re

Components = str | tuple["str | tuple[str, ...]", ...]
Value = Components | list[Components]
"""What a field is written from: text, a tuple of components (each text or a tuple of subcomponents), a list of both."""

_OUTGOING = {"\\": "\\E\\", "|": "\\F\\", "^": "\\S\\", "~": "\\R\\", "&": "\\T\\"}
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def escaped(text: str) -> str:
    """Text as it may stand in a field of ours; control characters become hexadecimal."""
    safe = "".join(_OUTGOING.get(sign, sign) for sign in text)
    return _CONTROL.sub(lambda match: f"\\X{ord(match.group()):02X}\\", safe)


def segment(name: str, fields: dict[int, Value]) -> str:
    """One line of ours; numbers as the standard counts them. Empty ends are left away."""
    highest = max((number for number, value in fields.items() if value), default=0)
    return "|".join([name, *(_field(fields.get(number, "")) for number in range(1, highest + 1))])


def encode(segments: list[str]) -> bytes:
    """The bytes of a message of ours."""
    return "".join(f"{line}\r" for line in segments).encode("utf-8")


def _field(value: Value) -> str:
    if isinstance(value, list):
        return "~".join(_components(one) for one in value)
    return _components(value)


def _components(value: Components) -> str:
    if isinstance(value, str):
        return escaped(value)
    parts = [escaped(part) if isinstance(part, str) else "&".join(map(escaped, part)).rstrip("&") for part in value]
    return "^".join(parts).rstrip("^")
