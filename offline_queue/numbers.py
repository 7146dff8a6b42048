"""Queue numbers: the kiosk's own endless series, and blocks that were lent to it."""

import math
from dataclasses import dataclass
from datetime import date, datetime

LARGEST = 10**9  # far past any hospital, far below what overflows
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Series:
    """A series of numbers that starts at 1 each day: a name (the kiosk's own prefix) and the caller's date.

    Raises TypeError for a datetime: the series would begin anew with each of them.
    """

    name: str
    day: date

    def __post_init__(self) -> None:
        if isinstance(self.day, datetime):
            raise TypeError("a series has a day, without a time")


@dataclass(frozen=True, slots=True)
class Number:
    """A number that was given out: the name of its series, its value, and the lease it is from, if it was lent."""

    series: str
    value: int
    lease: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """Numbers `first` to `last` of `series`, lent under the id `lease` until `expires_at`, wall time in Unix seconds.

    Raises ValueError for what cannot be a block: an empty or reversed one, no id, or ids and numbers past all measure.
    """

    lease: str
    series: Series
    first: int
    last: int
    expires_at: float

    def __post_init__(self) -> None:
        if not 1 <= self.first <= self.last <= LARGEST:
            raise ValueError("a block holds at least one number, and none below 1")
        if not (1 <= len(self.lease) <= _LONGEST_NAME and len(self.series.name) <= _LONGEST_NAME):
            raise ValueError("a block needs a lease id, and names of sensible length")
        try:
            (self.lease + self.series.name).encode()
        except UnicodeEncodeError as error:
            raise ValueError("a block needs a lease id and a series that are text") from error
        if not math.isfinite(self.expires_at):
            raise ValueError("a block needs a time when it expires")


@dataclass(frozen=True, slots=True)
class HeldBlock:
    """A block as it stands here: `next` is the first number that was not given out, `last` + 1 when all were.

    `over` says that it has expired. Found so when a number was asked for, it stays so, whatever the clock says later.
    """

    block: Block
    next: int
    over: bool = False

    @property
    def left(self) -> int:
        """How many numbers were not given out."""
        return self.block.last + 1 - self.next
