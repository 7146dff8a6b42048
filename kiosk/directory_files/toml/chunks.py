"""A text cut into its tables: each is changed alone, and what is not touched stays as it is, byte for byte."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import tomlkit
from tomlkit.items import Array, InlineTable, Item

from kiosk.directory_files.toml.statements import Header, Path, Statements
from kiosk.directory_files.toml.text import settings_text, value_text

Order = tuple[int, ...]
_COMMENTS_ABOVE: Final = re.compile(r"(?:^[ \t]*#[^\n]*\n)+\Z", re.MULTILINE)


@dataclass(slots=True)
class Chunk:
    """One table: its header with the comments right above it, its keys, and what stands below them."""

    order: Order
    head: str
    keys: str = ""
    tail: str = ""
    moved: bool = False

    def drop(self) -> None:
        """The table goes; comments below it that stand alone stay."""
        self.head, self.keys = "", ""
        self.tail = self.tail if "#" in self.tail else ""

    def change(self, gone: list[str], values: dict[str, Any], eol: str) -> None:
        """Take keys away, and say these."""
        if not gone and not values:
            return
        if not self.keys and not self.head:
            self.keys, self.tail = self.tail, eol  # comments at the top of the file stay there
        text, new = _edited(self.keys, gone, values) if self.keys else ("", values)
        between = eol if text and not text.endswith("\n") else ""
        self.keys = re.sub(r"\r?\n", eol, text + between + settings_text(new, eol))


def _edited(keys: str, gone: list[str], values: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """The keys changed, and what is to be said below them."""
    document = tomlkit.parse(keys)
    for name in gone:
        if name in document:
            document.remove(name)
    for name in [name for name in values if name in document]:
        changed = _changed(document[name], values[name])
        if changed is None:
            document.remove(name)
        else:
            document[name] = changed
    return document.as_string(), {name: value for name, value in values.items() if name not in document}


def _changed(old: Any, new: Any) -> Item | None:
    """The old value made to say the new one, with everything in it that still holds; None where it is built anew."""
    if isinstance(old, InlineTable) and isinstance(new, dict):
        for key in [key for key in old if key not in new]:
            del old[key]
        for key, value in new.items():
            if key not in old or old[key] != value:
                old[key] = _item(value)
        return old
    if isinstance(old, Array) and isinstance(new, list) and len(old) <= len(new):
        for place, value in enumerate(new):
            if place == len(old):
                old.append(_item(value))
            elif old[place] != value:
                old[place] = _item(value)
        return old
    return None if isinstance(old, dict) else _item(new)


def _item(value: Any) -> Item:
    return tomlkit.value(value_text(value))


@dataclass(slots=True)
class Node:
    """A table with what stands below it. Its own chunk is missing where the file has only tables below it."""

    chunk: Chunk | None = None
    below: dict[str, "Node | list[Node]"] = field(default_factory=dict)

    def chunks(self) -> Iterator[Chunk]:
        """Its own and all below."""
        if self.chunk is not None:
            yield self.chunk
        for name in self.below:
            yield from self.chunks_below(name)

    def chunks_below(self, name: str) -> Iterator[Chunk]:
        """Those of one key."""
        one = self.below.get(name, [])
        for node in one if isinstance(one, list) else [one]:
            yield from node.chunks()

    def drop_below(self, name: str) -> None:
        """Everything of one key goes."""
        for chunk in self.chunks_below(name):
            chunk.drop()
        self.below.pop(name, None)


def cut(text: str) -> tuple[Node, list[Chunk]]:
    """The tables of a text, as a tree and in their order."""
    statements = Statements(text)
    headers = statements.headers
    starts = [*(_with_comments(text, header) for header in headers), len(text)]
    ends = [*(header.above for header in headers), statements.end]
    top = Chunk((0,), "", text[: ends[0]], text[ends[0] : starts[0]])
    root, chunks = Node(top), [top]
    for place, header in enumerate(headers):
        keys, tail = text[header.end : ends[place + 1]], text[ends[place + 1] : starts[place + 1]]
        chunk = Chunk((place + 1,), text[starts[place] : header.end], keys, tail)
        _place(root, header.path, chunk)
        chunks.append(chunk)
    return root, chunks


def _with_comments(text: str, header: Header) -> int:
    """Where the comments begin that stand right above; those at the very top are the file's own."""
    above = _COMMENTS_ABOVE.search(text[header.above : header.start])
    start = header.above + above.start() if above else header.start
    return start or header.start


def _place(root: Node, path: Path, chunk: Chunk) -> None:
    node = root
    for place, part in enumerate(path):
        if isinstance(part, int):
            continue
        index = path[place + 1] if place + 1 < len(path) else ""
        if not isinstance(index, int):
            one = node.below.setdefault(part, Node())
            node = one[-1] if isinstance(one, list) else one
            continue
        nodes = node.below.setdefault(part, [])
        if isinstance(nodes, list):
            if index == len(nodes):
                nodes.append(Node())
            node = nodes[index]
    node.chunk = chunk


def together(chunks: list[Chunk], eol: str) -> str:
    """The text again. A table that is new or stands elsewhere now has an empty line above and below it."""
    parts: list[str] = []
    end, after_moved = "", False
    for chunk in sorted(chunks, key=lambda one: one.order):
        text = chunk.head + chunk.keys + chunk.tail
        if not text:
            continue
        if end and (chunk.moved or after_moved) and not end.endswith(eol * 2):
            parts.append(eol if end.endswith("\n") else eol * 2)
        parts.append(text)
        end, after_moved = text, chunk.moved
    return "".join(parts)
