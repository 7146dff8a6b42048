"""Damage of every kind, in files small and big: found when the file is opened or when it is met, and never believed."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from offline_queue import Item, Keyring, NewItem, Outbox, OutboxCorrupt, checking, salvage
from offline_queue.store import doubts_about

PAGE = 4096
WAITING = 400
KEYRING = Keyring({1: b"1" * 32}, current=1)


@pytest.fixture(params=["looked through", "too big to be looked through"])
def size(request, monkeypatch) -> str:
    """Whether opening reads all of the file; the limit is moved, so that the file needs not be big."""
    if request.param.startswith("too big"):
        monkeypatch.setattr(checking, "SMALL_BYTES", 20 * PAGE)
    return request.param


@pytest.fixture
def big(monkeypatch) -> None:
    monkeypatch.setattr(checking, "SMALL_BYTES", 20 * PAGE)


@pytest.fixture
def stored(reopen) -> list[Item]:
    outbox = reopen()
    with outbox._store.reading() as db:
        db.execute("pragma synchronous = off")
    items = [outbox.put(NewItem(f"{n:08x}", f"subject {n}", "visit", bytes([n % 251]) * 1500)) for n in range(WAITING)]
    outbox.close()
    return items


def pages_of(path: Path, name: str, kind: str) -> list[int]:
    """Return the pages of a table or index, leaves or interior, in the order of their numbers."""
    types = {"leaf": (0x0D, 0x0A), "interior": (0x05, 0x02)}[kind]
    content = path.read_bytes()
    with closing(sqlite3.connect(path)) as db:
        (root,) = db.execute("select rootpage from sqlite_schema where name = ?", [name]).fetchone()
    found, ahead = [], [root]
    while ahead:
        page = ahead.pop()
        start = (page - 1) * PAGE
        if content[start] in types:
            found.append(page)
        if content[start] in (0x05, 0x02):
            cells = int.from_bytes(content[start + 3 : start + 5], "big")
            pointers = [int.from_bytes(content[start + 12 + 2 * n : start + 14 + 2 * n], "big") for n in range(cells)]
            ahead += [int.from_bytes(content[start + at : start + at + 4], "big") for at in pointers]
            ahead.append(int.from_bytes(content[start + 8 : start + 12], "big"))
    return sorted(found)


def overwrite(path: Path, at: int, content: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(content)


def flip(path: Path, at: int) -> None:
    overwrite(path, at, bytes([path.read_bytes()[at] ^ 0xFF]))


def zero_page(path: Path, page: int) -> None:
    overwrite(path, (page - 1) * PAGE, bytes(PAGE))


def middle(pages: list[int]) -> int:
    return pages[len(pages) // 2]


def cut_off(path: Path, length: int) -> None:
    with path.open("r+b") as file:
        file.truncate(length)


HARMS: dict[str, Callable[[Path], None]] = {
    "the header's first bytes": lambda path: overwrite(path, 0, b"\xa5" * 16),
    "the page size": lambda path: flip(path, 16),
    "the list of tables": lambda path: overwrite(path, 100, b"\xa5" * 200),
    "an interior page, zeroed": lambda path: zero_page(path, middle(pages_of(path, "waiting", "interior"))),
    "an interior page, one byte of its head": lambda path: flip(
        path, (middle(pages_of(path, "waiting", "interior")) - 1) * PAGE
    ),
    "a leaf in the middle, zeroed": lambda path: zero_page(path, middle(pages_of(path, "waiting", "leaf"))),
    "a leaf in the middle, its head": lambda path: overwrite(
        path, (middle(pages_of(path, "waiting", "leaf")) - 1) * PAGE, b"\xa5" * 12
    ),
    "a leaf of the keys, zeroed": lambda path: zero_page(
        path, middle(pages_of(path, "sqlite_autoindex_waiting_1", "leaf"))
    ),
    "a leaf of the subjects, zeroed": lambda path: zero_page(
        path, middle(pages_of(path, "waiting_by_subject", "leaf"))
    ),
    "one page lost at the end": lambda path: cut_off(path, path.stat().st_size - PAGE),
    "half of the file lost": lambda path: cut_off(path, path.stat().st_size // 2 // PAGE * PAGE),
    "all but the header lost": lambda path: cut_off(path, 100),
}


def drained(outbox: Outbox) -> Iterator[Item]:
    """Deliver all there is."""
    while item := outbox.peek(0.0):
        yield item
        outbox.ack(item.key)


@pytest.mark.parametrize("harm", HARMS)
def test_it_is_found_and_moved_aside_and_what_can_be_read_comes_back(stored, reopen, path, size, harm):
    HARMS[harm](path)
    delivered: list[Item] = []
    outbox = reopen()
    if outbox.recovered_from is None:
        assert size.startswith("too big")
        assert not outbox.checked
        with pytest.raises(OutboxCorrupt):
            delivered.extend(drained(outbox))
        outbox = reopen()
    assert delivered == stored[: len(delivered)], "no wrong item, none out of order"
    assert outbox.recovered_from is not None
    readable = readable_in(outbox.recovered_from)
    back = salvaged(outbox)
    known = {item.key: item for item in stored}
    assert all(known[key] == item for key, item in back.items())
    assert readable - {item.key for item in delivered} <= set(back)
    assert not (set(back) & {item.key for item in delivered[:-1]}), "only the last one could not be acknowledged"


def salvaged(outbox: Outbox) -> dict[str, Item]:
    assert outbox.recovered_from is not None
    with suppress(OutboxCorrupt):  # nothing could be read
        salvage(outbox.recovered_from, outbox, KEYRING, kiosk_id="K3")
    for summary in outbox.items(aside_only=True):
        outbox.requeue(summary.key)
    return {item.key: replace(item, reason=None) for item in drained(outbox)}


def test_verifying_finds_what_opening_did_not_look_for_and_the_next_opening_moves_it_aside(stored, reopen, path, big):
    zero_page(path, pages_of(path, "waiting", "leaf")[5])
    outbox = reopen()
    assert (outbox.recovered_from, outbox.checked) == (None, False)
    assert outbox.verify().damage
    outbox = reopen()
    assert outbox.recovered_from is not None
    assert outbox.checked
    assert reopen().recovered_from is None


def test_a_distrusted_file_is_looked_through_however_big(stored, reopen, path, big):
    zero_page(path, pages_of(path, "waiting", "leaf")[5])
    doubts_about(path).touch()
    assert reopen().recovered_from is not None


def test_a_sound_file_that_was_distrusted_stays_and_is_trusted_again(stored, reopen, path, big):
    outbox = reopen()
    outbox._store.distrust()
    outbox = reopen()
    assert (outbox.recovered_from, outbox.checked) == (None, True)
    assert not reopen().checked
    assert list(drained(reopen())) == stored


def test_a_row_its_index_does_not_know_stops_no_queue_in_silence(stored, reopen, path, big):
    """One letter of a key: everything is well formed, and the row can be found by nobody who asks for it."""
    content = path.read_bytes()
    leaf = (pages_of(path, "waiting", "leaf")[0] - 1) * PAGE
    overwrite(path, content.index(b"00000000visit", leaf), b"x")
    outbox = reopen()
    with pytest.raises(OutboxCorrupt):
        outbox.peek(0.0)
    outbox = reopen()
    assert outbox.recovered_from is not None
    assert set(salvaged(outbox)) == {item.key for item in stored[1:]}


def readable_in(damaged: Path) -> set[str]:
    """Return the keys of the rows whose page is whole: found by looking for them, as no database would."""
    content = damaged.read_bytes()
    leaves = [content[at : at + PAGE] for at in range(0, len(content), PAGE)]
    whole = [leaf for leaf in leaves if leaf[:1] == b"\x0d" and leaf.count(b"visit") > 0]
    return {f"{n:08x}" for n in range(WAITING) for leaf in whole if f"{n:08x}visit".encode() in leaf}
