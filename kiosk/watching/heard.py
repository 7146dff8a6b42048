"""A note as it was heard: what, and when by both clocks. The machine's clock measures, the wall's says which day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from kiosk.journal import Fact, Level, Note


@dataclass(frozen=True, slots=True)
class Heard:
    """`at` is the machine's monotonic time in seconds, `wall` the hospital's time of day."""

    note: Note
    level: Level
    facts: Mapping[str, Fact]
    at: float
    wall: datetime

    def word(self, name: str) -> str:
        """A fact as a word; empty where there is none."""
        fact = self.facts.get(name, "")
        if isinstance(fact, Enum):
            fact = fact.value
        if isinstance(fact, bool):
            return "yes" if fact else "no"
        return str(fact)

    def number(self, name: str) -> float | None:
        """A fact as a number; None where it is none."""
        fact = self.facts.get(name)
        return float(fact) if isinstance(fact, int | float) else None
