"""A text is changed so that it says something else: only the keys and tables that differ are touched."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from kiosk.directory_files.toml.chunks import Chunk, Node, Order, cut, together
from kiosk.directory_files.toml.matching import matched
from kiosk.directory_files.toml.reading import At, Kind, Many, Page, Table, read
from kiosk.directory_files.toml.text import key_text

Keys = tuple[str, ...]
LATE: Final = 10**9
"""Behind everything that was put behind a table."""


def rewritten(text: str, raw: dict[str, Any], table: Table, value: object) -> str:
    """The text, which says `raw`, made to say the value."""
    eol = "\r\n" if "\r\n" in text else "\n"
    root, chunks = cut(text)
    _Rewriter(chunks, eol).table(root, table, raw, value, ())
    return together(chunks, eol)


class _Rewriter:
    def __init__(self, chunks: list[Chunk], eol: str) -> None:
        self._chunks = chunks
        self._eol = eol
        self._made = 0

    def table(self, node: Node, table: Table, raw: dict[str, Any], value: object, path: Keys) -> None:
        """One table whose text says `raw`."""
        defaults = table.defaults()
        gone = [name for name in raw if name not in table.keys]
        values: dict[str, Any] = {}
        for name, kind in table.keys.items():
            wanted = getattr(value, name)
            if _says(kind, raw[name], wanted) if name in raw else name in defaults and defaults[name] == wanted:
                continue
            inside = node.below.get(name)
            if isinstance(kind, Table) and isinstance(inside, Node) and _all_below(inside, raw[name]):
                self.table(inside, kind, raw[name], wanted, (*path, name))
            elif isinstance(kind, Many) and isinstance(inside, list) and wanted:
                node.below[name] = self._many(inside, kind.table, raw[name], wanted, (*path, name))
            else:
                gone += [name] if name in raw else []
                values |= self._anew(node, table, name, wanted, path)
        for name in gone:
            if name not in table.keys:
                node.drop_below(name)
        self._say(node, [name for name in gone if name not in values], values, path)

    def _say(self, node: Node, gone: list[str], values: dict[str, Any], path: Keys) -> None:
        if node.chunk is None and values:
            node.chunk = self._new(f"[{_dotted(path)}]", _before(node.chunks()))
        if node.chunk is not None:
            node.chunk.change(gone, values, self._eol)

    def _anew(self, node: Node, table: Table, name: str, wanted: Any, path: Keys) -> dict[str, Any]:
        """A key that said nothing of use: as its own tables, or as what is to be said in the table itself."""
        node.drop_below(name)
        kind, default = table.keys[name], table.defaults().get(name, ...)
        if isinstance(kind, Kind):
            silent = wanted == default and (wanted is None or wanted in ("", (), {}))
            return {} if silent else {name: kind.write(wanted)}
        if isinstance(kind, Many) and not wanted:
            return {} if wanted == default else {name: []}
        order = self._behind(node, table, name)
        below: Node | list[Node]
        if isinstance(kind, Many):
            below = [self._built(kind.table, one, (*path, name), order, many=True) for one in wanted]
        elif wanted == default:
            return {}
        else:
            below = self._built(kind, wanted, (*path, name), order, many=False)
        node.below[name] = below
        return {}

    def _built(self, table: Table, value: object, path: Keys, order: Order, *, many: bool) -> Node:
        """New tables behind this place."""
        header = f"[[{_dotted(path)}]]" if many else f"[{_dotted(path)}]"
        node = Node(self._new(header, order))
        self.table(node, table, {}, value, path)
        return node

    def _many(self, old: list[Node], table: Table, raw: list[Any], wanted: Sequence[Any], path: Keys) -> list[Node]:
        """The tables of a list, each changed, gone, new, or moved."""
        pairs = matched(table, raw, wanted)
        kept = [place for place in pairs if place is not None]
        for place in set(range(len(old))) - set(kept):
            for chunk in old[place].chunks():
                chunk.drop()
        order = _before(chunk for node in old for chunk in node.chunks())
        in_order = kept == sorted(kept)
        nodes = []
        for was, value in zip(pairs, wanted, strict=True):
            if was is None:
                node = self._built(table, value, path, order, many=True)
            else:
                node = old[was]
                if not in_order:
                    self._move(node, order)
                self.table(node, table, raw[was], value, path)
                if in_order:
                    order = max(chunk.order for chunk in node.chunks())
            nodes.append(node)
        return nodes

    def _move(self, node: Node, order: Order) -> None:
        for chunk in sorted(node.chunks(), key=lambda one: one.order):
            chunk.order, chunk.moved = self._next(order), True

    def _behind(self, node: Node, table: Table, name: str) -> Order:
        """The end of what stands before this key's tables."""
        before = list(table.keys)[: list(table.keys).index(name)]
        chunks = [chunk for key in before for chunk in node.chunks_below(key)]
        return max(chunk.order for chunk in [*([node.chunk] if node.chunk else []), *chunks])

    def _new(self, header: str, order: Order) -> Chunk:
        chunk = Chunk(self._next(order), header + self._eol, moved=True)
        self._chunks.append(chunk)
        return chunk

    def _next(self, order: Order) -> Order:
        self._made += 1
        return (*order, self._made)


def _says(kind: Kind | Table | Many, raw: object, wanted: object) -> bool:
    page = Page()
    return bool(read(kind, raw, At(page, ("",))) == wanted and not page.found)


def _all_below(node: Node, raw: object) -> bool:
    """Whether nothing of a table was said above it."""
    return isinstance(raw, dict) and (node.chunk is not None or set(raw) <= set(node.below))


def _before(chunks: Iterable[Chunk]) -> Order:
    """Just before the first of them."""
    first = min(chunk.order for chunk in chunks)
    return (*first[:-1], first[-1] - 1, LATE)


def _dotted(path: Keys) -> str:
    return ".".join(key_text(key) for key in path)
