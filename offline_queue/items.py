"""What goes into the outbox, what comes out of it, and what it says about itself."""

from dataclasses import dataclass, field

from offline_queue.numbers import Number


@dataclass(frozen=True, slots=True)
class NewItem:
    """Content to be delivered once.

    `key` is random, made by the caller before the first attempt, without personal data; it is stored in clear.
    `subject` says whose items must keep their order (a patient); items that belong to nobody take their own key.
    `kind` tells the sender what the payload is; it is stored in clear. `payload` is never looked into.
    """

    key: str
    subject: str = field(repr=False)
    kind: str
    payload: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if not self.key:
            raise ValueError("an item needs a key")


@dataclass(frozen=True, slots=True)
class Item:
    """A stored item; its key, subject, kind, payload and number never change.

    `number` is the one allocated with it, if any. `put_at` is wall time in Unix seconds, for people only.
    `attempts` counts deliveries that were put off; `reason` is the last one given for putting off or setting aside.
    """

    key: str
    subject: str = field(repr=False)
    kind: str
    payload: bytes = field(repr=False)
    number: Number | None
    put_at: float
    attempts: int = 0
    set_aside: bool = False
    reason: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Summary:
    """A stored item as staff may see it in a list: no subject, no payload.

    `aside` says that it waits for a person; `carried`, that it went into a file for another kiosk (`carry_out`) and
    waits here for that reason. `reason` is the last one given, empty if there is none or it does not open; it may
    name a patient. `readable` says whether the item still opens with the keys at hand. `put_at` is wall time.
    """

    key: str
    kind: str
    number: Number | None
    put_at: float
    attempts: int
    aside: bool
    reason: str = field(repr=False)
    readable: bool
    carried: bool = False

    def age_s(self, wall_now: float) -> float:
        """Return how long ago it was put by the wall clock, in seconds; never negative, whatever the clock did."""
        return max(0.0, wall_now - self.put_at)


@dataclass(frozen=True, slots=True)
class Stats:
    """What the outbox holds.

    `waiting` items will be delivered by themselves, `set_aside` ones need a person. `undecipherable` counts those
    met since opening that did not open; they are among the waiting. `oldest_age_s` is the age in seconds of the
    oldest undelivered item by the wall clock, never negative: it tells, and decides nothing.
    """

    waiting: int
    set_aside: int
    undecipherable: int
    oldest_age_s: float | None


@dataclass(frozen=True, slots=True)
class Report:
    """What a full check found: SQLite's complaints, and the keys of rows that do not open."""

    rows: int
    damage: tuple[str, ...]
    undecipherable: tuple[str, ...]

    @property
    def sound(self) -> bool:
        """Whether everything stored can be delivered."""
        return not self.damage and not self.undecipherable
