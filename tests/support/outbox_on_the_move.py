"""A queue that borrows numbers, travels and is salvaged, by a fixed plan. Run as a module, it is what is recorded.

Usage: python -m support.outbox_on_the_move <folder>
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from offline_queue import (
    Block,
    Item,
    Keyring,
    NewItem,
    Number,
    Outbox,
    Series,
    carry_in,
    carry_out,
    salvage,
)
from offline_queue.carry_file import read_items
from support.power_cuts import TOLD

SERIES = Series("K3", date(2026, 11, 23))
LENT = Series("T", SERIES.day)
MARK = "NGUYEN VAN BIA 079099000001"
CARRY_KEY = b"c" * 32
KEYRING = Keyring({1: b"1" * 32}, 1)
BLOCKS = {"L1": (1, 4), "L2": (11, 20), "L3": (21, 22)}

PLAN = """
put a / carry-in / salvage / number b / number c / keep L1 / number d / number e / ack d / carry-out
number f / number g / number h / keep L2 / number i / carry-out / ack i / ack a / requeue e / number j
drop L2 / number k / keep L2 / number l / carry-in / salvage / carry-out / keep L3 / reopen / number m
number n / number o / drop L3 / put p / ack m / carry-out / number q / reopen / number r
"""
STEPS = [tuple(step.split()) for line in PLAN.strip().splitlines() for step in line.split(" / ")]


@dataclass(slots=True)
class State:
    """What is there: items with what may change of them, tombstones, dropped leases, and what goes to another kiosk."""

    waiting: dict[str, tuple[Number | None, bool, bool]] = field(default_factory=dict)
    delivered: dict[str, Number | None] = field(default_factory=dict)
    dropped: set[str] = field(default_factory=set)
    carried: set[str] | None = None

    def numbers(self) -> list[Number]:
        """All that were given out and are known of."""
        found = [number for number, _, _ in self.waiting.values()] + list(self.delivered.values())
        return [number for number in found if number is not None]


@contextmanager
def opened(folder: Path) -> Iterator[Outbox]:
    with open_outbox(folder) as outbox:
        yield outbox


def open_outbox(folder: Path) -> Outbox:
    return Outbox.open(folder / "queue.db", KEYRING, kiosk_id="K3", wall_clock=lambda: 0.0, high_water=folder / "high")


def prepare(folder: Path) -> None:
    """Lay down what another kiosk of the same name sent, and a queue that was damaged after it had given out more."""
    broken = folder / "broken.db"
    with Outbox.open(broken, KEYRING, kiosk_id="K3") as other:
        for n in range(5):
            give(other, f"sent-{n}")
        carry_out(other, folder / "incoming", CARRY_KEY, kiosk_id="K3")
        for n in range(5):
            give(other, f"old-{n}")
    for name in ("broken.db-wal", "broken.db-shm", "broken.db.ballast", "broken.db.owner"):
        (folder / name).unlink(missing_ok=True)
    with broken.open("r+b") as file:
        file.write(b"\xa5" * 100)


def block(lease: str) -> Block:
    first, last = BLOCKS[lease]
    return Block(lease, LENT, first, last, expires_at=1.0)


def give(outbox: Outbox, key: str) -> Item:
    def build(number: Number) -> NewItem:
        return NewItem(key, f"{MARK} {key}", "visit", f"{MARK} {number}".encode() * 20)

    return outbox.put_numbered(key, SERIES, build)


def perform(outbox: Outbox, folder: Path, step: tuple[str, ...]) -> None:
    """Do one step, but for opening anew; done again, it changes nothing more."""
    match step:
        case "put", key:
            outbox.put(NewItem(key, f"{MARK} {key}", "visit", MARK.encode()))
        case "number", key:
            give(outbox, key)
        case "ack", key:
            outbox.ack(key)
        case "requeue", key:
            outbox.requeue(key)
        case "keep", lease:
            outbox.keep_block(block(lease))
        case "drop", lease:
            outbox.drop_block(lease)
        case ("carry-out",):
            carry_out(outbox, folder / "outgoing", CARRY_KEY, kiosk_id="K3")
        case ("carry-in",):
            carry_in(outbox, folder / "incoming", CARRY_KEY)
        case ("salvage",):
            salvage(folder / "broken.db", outbox, KEYRING, kiosk_id="K3")


def state_of(outbox: Outbox, folder: Path) -> State:
    with outbox.inside.store.reading() as db:
        buried = [key for (key,) in db.execute("select key from delivered")]
        dropped = {lease for (lease,) in db.execute("select lease from blocks where dropped")}
    waiting = {summary.key: (summary.number, summary.aside, summary.carried) for summary in outbox.items()}
    return State(waiting, {key: outbox.number_for(key) for key in buried}, dropped, carried_keys(folder / "outgoing"))


def carried_keys(path: Path) -> set[str] | None:
    """The keys in a file for another kiosk, which must be whole if it is there; None where there is none."""
    if not path.exists():
        return None
    with path.open("rb") as file:
        _, found = read_items(file, CARRY_KEY)
        return {one.key for one in found if isinstance(one, Item)}


def states(folder: Path) -> list[State]:
    """What is there before the first step and after each, when nothing goes wrong."""
    found = [State()]
    for step in STEPS:
        with opened(folder) as outbox:
            perform(outbox, folder, step)
            found.append(state_of(outbox, folder))
    return found


def work(folder: Path) -> None:
    """Do the plan, and tell of each step when it is done."""
    told = os.open(folder / TOLD, os.O_CREAT | os.O_WRONLY, 0o600)
    outbox = open_outbox(folder)
    for step in STEPS:
        if step == ("reopen",):
            outbox.close()
            outbox = open_outbox(folder)
        perform(outbox, folder, step)
        os.write(told, b".")
    outbox.close()


if __name__ == "__main__":
    work(Path(sys.argv[1]))
