"""A queue at work by a fixed plan, and what it must hold after each step. Run as a module, it is what is recorded.

Usage: python -m support.outbox_at_work <folder> <first step> full|normal
"""

import os
import random
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from offline_queue import Item, Keyring, NewItem, Number, Outbox, Series
from support.power_cuts import TOLD

SERIES = Series("K3", date(2026, 11, 23))
MARK = "NGUYEN VAN BIA 079099000001"
STEPS = 150


@dataclass(frozen=True, slots=True)
class Step:
    action: str
    key: str = ""


@dataclass(slots=True)
class Holding:
    """What a queue holds: items in their order, tombstones and the last number given out."""

    waiting: list[tuple[object, ...]] = field(default_factory=list)
    delivered: dict[str, Number | None] = field(default_factory=dict)
    last: int = 0


def open_outbox(folder: Path) -> Outbox:
    return Outbox.open(folder / "queue.db", Keyring({1: b"1" * 32}, 1), kiosk_id="K3")


def item_for(key: str, number: int = 0) -> NewItem:
    length = random.Random(key).randint(0, 9000)
    return NewItem(key, f"{MARK} {key}", "visit", f"{MARK} {key} {number} ".encode().ljust(length, b"x"))


def plan() -> list[Step]:
    """Mostly puts and deliveries; now and then the queue is closed and opened again, and gives room back."""
    chance = random.Random(5)
    waiting: list[str] = []
    steps = []
    for n in range(STEPS):
        action = chance.choices(("put", "number", "ack", "aside", "requeue"), (2, 5, 5, 1, 1))[0]
        if n % 50 == 49:
            steps.append(Step("reopen"))
        elif n % 50 == 40:
            steps.append(Step("shrink"))
        elif action in ("put", "number") or not waiting:
            waiting.append(f"key-{n}")
            steps.append(Step("put" if action == "put" else "number", waiting[-1]))
        else:
            key = chance.choice(waiting)
            steps.append(Step(action, key))
            if action == "ack":
                waiting.remove(key)
    return steps


def perform(outbox: Outbox, step: Step) -> None:
    """Do one step, but for opening anew; done again, it changes nothing."""
    match step.action:
        case "put":
            outbox.put(item_for(step.key))
        case "number":
            outbox.put_numbered(step.key, SERIES, lambda number: item_for(step.key, number.value))
        case "ack":
            outbox.ack(step.key)
        case "aside":
            outbox.set_aside(step.key, MARK)
        case "requeue":
            outbox.requeue(step.key)
        case "shrink":
            outbox._store.shrink()


def holdings(steps: list[Step]) -> list[Holding]:
    """Return what a queue must hold before the first step and after each."""
    waiting: dict[str, Item] = {}
    delivered: dict[str, Number | None] = {}
    last = 0
    held = [Holding()]
    for step in steps:
        match step.action:
            case "put" | "number":
                last += step.action == "number"
                number = Number(SERIES.name, last) if step.action == "number" else None
                new = item_for(step.key, number.value if number else 0)
                waiting[step.key] = Item(step.key, new.subject, new.kind, new.payload, number, 0.0)
            case "ack":
                delivered[step.key] = waiting.pop(step.key).number
            case "aside" | "requeue":
                old = waiting[step.key]
                reason = MARK if step.action == "aside" else old.reason
                aside = step.action == "aside"
                waiting[step.key] = Item(old.key, old.subject, old.kind, old.payload, old.number, 0.0, 0, aside, reason)
        held.append(Holding([_shown(item) for item in waiting.values()], dict(delivered), last))
    return held


def held_by(outbox: Outbox) -> Holding:
    """Return what a queue does hold."""
    with outbox._store.reading() as db:
        keys = [key for (key,) in db.execute("select key from waiting order by id")]
        buried = [key for (key,) in db.execute("select key from delivered")]
        last = db.execute("select max(last) from series").fetchone()[0]
    items = (outbox.get(key) for key in keys)
    delivered = {key: outbox.number_for(key) for key in buried}
    return Holding([_shown(item) for item in items if item is not None], delivered, last or 0)


def _shown(item: Item) -> tuple[object, ...]:
    return item.key, item.subject, item.kind, item.payload, item.number, item.set_aside, item.reason


def work(folder: Path, first: int, opening: Callable[[Path], Outbox]) -> None:
    """Do the plan from its step `first` on, and tell of each step when it is done."""
    told = os.open(folder / TOLD, os.O_CREAT | os.O_WRONLY, 0o600)
    outbox = opening(folder)
    for step in plan()[first:]:
        if step.action == "reopen":
            outbox.close()
            outbox = opening(folder)
        else:
            perform(outbox, step)
        os.write(told, b".")
    outbox.close()


def open_careless(folder: Path) -> Outbox:
    """Open a queue that does not sync what it commits, as SQLite would by itself in this mode."""
    outbox = open_outbox(folder)
    with outbox._store.reading() as db:
        db.execute("pragma synchronous = normal")
    return outbox


if __name__ == "__main__":
    work(Path(sys.argv[1]), int(sys.argv[2]), open_careless if sys.argv[3] == "normal" else open_outbox)
