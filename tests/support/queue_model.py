"""What a queue must hold, and what numbers it must give out, told by lists in memory."""

from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from offline_queue import Block, HeldBlock, NewItem, Number, Series

OWN, LENT = "K3", "T"
_IN_A_BLOCK = 3


@dataclass
class Row:
    item: NewItem
    number: Number | None
    attempts: int = 0
    aside: bool = False
    reason: str | None = None
    due: float = 0.0


@dataclass
class Lent:
    block: Block
    next: int
    over: bool = False
    dropped: bool = False
    unknown: bool = False
    """A backup was laid back that knows nothing of it, and nothing was given of it: it can be kept again."""

    def serves(self, day: date, wall_now: float) -> bool:
        if self.block.series.day != day or self.dropped or self.unknown:
            return False
        self.over |= self.block.expires_at <= wall_now
        return not self.over and self.next <= self.block.last


@dataclass
class Backup:
    """A copy of the queue's files, and what the model said then."""

    files: Path
    rows: dict[str, Row]
    delivered: dict[str, Row]
    lent: dict[str, Lent]


@dataclass
class Numbers:
    """Blocks by lease, the oldest first, and the last number of the own series by day."""

    lent: dict[str, Lent] = field(default_factory=dict)
    last: dict[date, int] = field(default_factory=dict)
    given: set[tuple[str, date, int]] = field(default_factory=set)

    def borrow(self, day: date, expires_at: float) -> Block:
        """Make a block of numbers that no other has."""
        first = 100 * (len(self.lent) + 1)
        block = Block(f"lease-{first}", Series(LENT, day), first, first + _IN_A_BLOCK - 1, expires_at)
        self.lent[block.lease] = Lent(block, first)
        return block

    def keep_again(self, lease: str) -> Block:
        block = self.lent[lease].block
        if self.lent[lease].unknown:
            del self.lent[lease]
            self.lent[lease] = Lent(block, block.first)
        return block

    def drop(self, lease: str) -> int | None:
        """Return where the block stood, None when it is unknown."""
        lent = self.lent[lease]
        lent.dropped |= not lent.unknown
        return None if lent.unknown else lent.next

    def give(self, day: date, wall_now: float) -> Number:
        # All are asked: whatever has expired when a number is wanted stays so.
        serving = next(iter([one for one in self.lent.values() if one.serves(day, wall_now)]), None)
        if serving is None:
            self.last[day] = self.last.get(day, 0) + 1
            number = Number(OWN, self.last[day])
        else:
            serving.next += 1
            number = Number(LENT, serving.next - 1, serving.block.lease)
        assert (number.series, day, number.value) not in self.given
        self.given.add((number.series, day, number.value))
        return number

    def held(self, wall_now: float) -> list[HeldBlock]:
        return [
            HeldBlock(one.block, one.next, over=one.over or one.block.expires_at <= wall_now)
            for one in self.lent.values()
            if not one.dropped and not one.unknown
        ]

    def known(self) -> dict[str, Lent]:
        """The blocks as a backup made now has them."""
        return deepcopy({lease: one for lease, one in self.lent.items() if not one.unknown})

    def lay_back(self, backup: dict[str, Lent]) -> None:
        """Numbers only go forward: of what the backup does not know, nothing is given that was given of before."""
        for lease, one in self.lent.items():
            if then := backup.get(lease):
                one.over, one.unknown = then.over, False
            elif one.next > one.block.first or one.dropped:
                one.dropped = True
            else:
                one.unknown = True
        since = [lease for lease in self.lent if lease not in backup]
        self.lent = {lease: self.lent[lease] for lease in [*backup, *since]}
