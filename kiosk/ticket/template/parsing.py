"""The text of a template becomes a Template, or an error that names what would be right."""

import tomllib
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

from kiosk.ticket.template import model
from kiosk.ticket.template.errors import Doubt, TemplateError
from kiosk.ticket.template.lines import Lines
from kiosk.ticket.template.model import KINDS, Align, Block, Fact, Kind, Look, Notice, Part, Size, Template
from kiosk.ticket.template.reading import Table, suggestion

VERSION = 1
MOST_SIGNS = 65_536
LONGEST_LINE = 1_000
"""A key of ten thousand parts takes the reader of TOML minutes and gigabytes."""
MOST_BLOCKS = 60
MOST_WORDS = 300
LOWEST_DIGITS_MM = 10
"""Below that a number is not read from a seat (printing notes of this project: at least 10 mm)."""
HIGHEST_DIGITS_MM = 30


def parse(text: str, name: str = "template") -> Template:
    """A template that came from the file `name`; its logos are not read yet. Raises `TemplateError`."""
    if len(text) > MOST_SIGNS:
        raise TemplateError(f"{name}: is no template: it has more than {MOST_SIGNS} signs")
    for number, line in enumerate(text.splitlines(), 1):
        if len(line) > LONGEST_LINE:
            raise TemplateError(Doubt(f"has {len(line)} signs; {LONGEST_LINE} is the most", number).said(name))
    try:
        values = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise TemplateError(f"{name}: is not TOML: {error}") from error
    lines = Lines(text)
    table = Table(values, name, "", lines.top)
    version = table.whole("version")
    if version != VERSION:
        table.fail("version", f"this program knows templates of version {VERSION}, not {version}")
    paper = Table(table.table("paper"), name, "[paper]", partial(lines.table, "paper"))
    longest = paper.number("longest_mm", Template(()).longest_mm, 80, 300)
    paper.finish()
    blocks = table.tables("block")
    table.finish()
    if len(blocks) > MOST_BLOCKS:
        table.fail("block", f"there are {len(blocks)} blocks; {MOST_BLOCKS} is the most")
    return Template(tuple(_block(values, index, name, lines) for index, values in enumerate(blocks)), longest)


def _block(values: dict[str, Any], index: int, name: str, lines: Lines) -> Block:
    kind = values.get("kind")
    line = partial(lines.block, index)
    read = READERS.get(kind) if isinstance(kind, str) else None
    if read is None:
        what = f'"{kind}" is no kind of block. {suggestion(str(kind), list(READERS))}' if kind else "is missing"
        Table(values, name, f"block {index + 1}", line).fail("kind", what[:400])
    table = Table(values, name, f"block {index + 1} ({kind})", line)
    table.words("kind", MOST_WORDS)
    part = read(table)
    kinds = table.choices("on", Kind, Kind)
    table.finish()
    return Block(part, frozenset(KINDS[one] for one in kinds), lines.block(index))


def _logo(table: Table) -> Part:
    file = table.words("file", 100, needed=True)
    if "/" in file or "\\" in file or file.startswith("."):
        table.fail("file", "takes the name of a picture in the template's own folder, without a path")
    return model.Logo(file, table.number("height_mm", 12, 4, 25), _align(table))


def _hospital(table: Table) -> Part:
    return model.Hospital(_size(table), _align(table))


def _department(table: Table) -> Part:
    return model.Department(_size(table), _align(table))


def _appointment(table: Table) -> Part:
    return model.Appointment(_digits(table))


def _number(table: Table) -> Part:
    return model.Number(_digits(table))


def _notices(table: Table) -> Part:
    return model.Notices(table.choices("show", Notice, Notice))


def _facts(table: Table) -> Part:
    return model.Facts(table.choices("show", Fact, Fact), table.flag("code", True))


def _text(table: Table) -> Part:
    vi, en = table.words("vi", MOST_WORDS, needed=True), table.words("en", MOST_WORDS)
    part = model.Text(vi, en, _size(table), _align(table), table.choice("look", Look.PLAIN))
    for key in table.unread():
        if len(key) == 2 and key != "on":
            table.fail(key, "a ticket speaks vi and en; for every other language the English is printed")
    return part


def _size(table: Table) -> Size:
    return table.choice("size", Size.NORMAL)


def _align(table: Table) -> Align:
    return table.choice("align", Align.CENTER)


def _digits(table: Table) -> float:
    return table.number("height_mm", 20, LOWEST_DIGITS_MM, HIGHEST_DIGITS_MM)


READERS: Final[Mapping[str, Callable[[Table], Part]]] = {
    "logo": _logo,
    "hospital": _hospital,
    "department": _department,
    "appointment": _appointment,
    "number": _number,
    "place": lambda table: model.Place(_size(table)),
    "notices": _notices,
    "facts": _facts,
    "code": lambda _: model.Code(),
    "text": _text,
    "keep": lambda _: model.Keep(),
    "kiosk": lambda _: model.Kiosk(),
    "rule": lambda _: model.Rule(),
    "gap": lambda table: model.Gap(table.number("height_mm", 2, 0, 30)),
}
