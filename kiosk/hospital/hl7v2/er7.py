r"""Reading HL7's "vertical bar" encoding (ER7): segments, fields, repetitions, components, subcomponents, escapes.

Tolerant: any separators MSH declares, `\r`, `\n` or `\r\n` between segments, empty lines, fields that are not there.
A message shows nothing of itself in its `repr`.

    Er7Error    the bytes are no message: they do not begin with a header that declares its separators
"""

import re
from dataclasses import dataclass, field
from typing import Final

from kiosk.hospital.hl7v2.charsets import text_of

NULL: Final = '""'
"""A field that was deliberately emptied; read as empty."""

_LINES = re.compile(r"[\r\n]+")


class Er7Error(Exception):
    """Not a message; the text holds nothing of it."""


@dataclass(frozen=True, slots=True)
class Separators:
    """What stands between the parts."""

    field: str = "|"
    component: str = "^"
    repetition: str = "~"
    escape: str = "\\"
    subcomponent: str = "&"
    truncation: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Field:
    """One repetition of a field."""

    raw: str
    _separators: Separators
    _codec: str

    def text(self, component: int = 1, subcomponent: int = 1) -> str:
        """A part as text, counted from 1; empty where there is none."""
        parts = self.raw.split(self._separators.component)
        if component > len(parts):
            return ""
        subparts = parts[component - 1].split(self._separators.subcomponent)
        if subcomponent > len(subparts):
            return ""
        found = subparts[subcomponent - 1]
        return "" if found == NULL else unescaped(found, self._separators, self._codec)


@dataclass(frozen=True, slots=True, repr=False)
class Segment:
    """One line. Fields are counted as the standard counts them, also in MSH."""

    name: str
    _fields: tuple[str, ...]
    _separators: Separators
    _codec: str

    def repetitions(self, number: int) -> tuple[Field, ...]:
        """Every repetition of a field that is not empty."""
        raw = self._raw(number)
        if self.name == "MSH" and number == 2:
            return (Field(raw, Separators("\0", "\0", "\0", "\0", "\0"), self._codec),)
        each = raw.split(self._separators.repetition)
        return tuple(Field(one, self._separators, self._codec) for one in each if one not in ("", NULL))

    def text(self, number: int, component: int = 1, subcomponent: int = 1) -> str:
        """The first repetition's part as text; empty where there is none."""
        found = self.repetitions(number)
        return found[0].text(component, subcomponent) if found else ""

    def _raw(self, number: int) -> str:
        index = number - 1
        return self._fields[index] if 0 <= index < len(self._fields) else ""


@dataclass(frozen=True, slots=True, repr=False)
class Message:
    """A message that was read: its header first."""

    segments: tuple[Segment, ...] = field(repr=False)

    @property
    def header(self) -> Segment:
        """MSH."""
        return self.segments[0]

    @property
    def kind(self) -> tuple[str, str]:
        """MSH-9: `("ADT", "A04")`."""
        return self.header.text(9, 1), self.header.text(9, 2)

    @property
    def control_id(self) -> str:
        """MSH-10."""
        return self.header.text(10)

    def all(self, name: str) -> tuple[Segment, ...]:
        """Every segment of this name."""
        return tuple(segment for segment in self.segments if segment.name == name)

    def first(self, name: str) -> Segment | None:
        """The first segment of this name."""
        return next((segment for segment in self.segments if segment.name == name), None)

    def text(self, name: str, number: int, component: int = 1, subcomponent: int = 1) -> str:
        """A part of the first segment of this name; empty where there is none."""
        found = self.first(name)
        return found.text(number, component, subcomponent) if found else ""


def parse(raw: bytes) -> Message:
    """A message from the bytes of a frame. Raises `Er7Error`."""
    text, codec = text_of(raw.strip(b"\r\n \t\x00"))
    lines = [line for line in _LINES.split(text.removeprefix("\ufeff")) if line.strip()]
    if not lines or not lines[0].startswith("MSH"):
        raise Er7Error("no header")
    separators = _separators(lines[0])
    segments = []
    for line in lines:
        name, *fields = line.split(separators.field)
        if name == "MSH":
            fields = [separators.field, *fields]
        segments.append(Segment(name.strip(), tuple(fields), separators, codec))
    return Message(tuple(segments))


def _separators(header: str) -> Separators:
    if len(header) < 5 or header[3].isalnum() or header[3].isspace():
        raise Er7Error("no separators")
    between = header[3]
    declared = header[4:].split(between, maxsplit=1)[0]
    standard = "^~\\&"
    component, repetition, escape, subcomponent = tuple((declared + standard[len(declared) :])[:4])
    used = {between, component, repetition, escape, subcomponent}
    if len(used) < 5 or any(sign.isalnum() for sign in used):
        raise Er7Error("no usable separators")
    return Separators(between, component, repetition, escape, subcomponent, declared[4:5])


def unescaped(text: str, separators: Separators, codec: str) -> str:
    r"""Text with its escape sequences resolved.

    `\Xdd…\` are bytes of the message's own character set; neighbours are read together, for a letter may be split
    between them. Formatting and sequences of somebody's own are left out; a lone escape character stands for itself.
    """
    sign = separators.escape
    if sign not in text:
        return text
    signs = {
        "F": separators.field,
        "S": separators.component,
        "R": separators.repetition,
        "T": separators.subcomponent,
        "E": sign,
        "P": separators.truncation or "#",
        ".br": "\n",
        ".sp": "\n",
    }
    quoted = re.escape(sign)
    one = rf"{quoted}X(?:[0-9A-Fa-f]{{2}})*{quoted}"

    def resolve(match: re.Match[str]) -> str:
        found = match.group()
        if match.group("hex"):
            return bytes.fromhex("".join(re.findall(rf"{quoted}X([0-9A-Fa-f]*){quoted}", found))).decode(
                "utf-8" if codec == "ascii" else codec, "replace"
            )
        return signs.get(found[1:-1], "")

    return re.sub(rf"(?P<hex>(?:{one})+)|{quoted}[^{quoted}\s]{{1,20}}{quoted}", resolve, text)
