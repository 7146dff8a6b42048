"""One job as the printer tells of it (RFC 8011 §5.3), and whether its paper came out."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from drivers.printer.ipp.facts import number, words

ASKED = (
    "job-id",
    "job-impressions-completed",
    "job-media-sheets-completed",
    "job-name",
    "job-state",
    "job-state-reasons",
    "time-at-processing",
)

PENDING, HELD, PROCESSING, STOPPED, CANCELLED, ABORTED, COMPLETED = 3, 4, 5, 6, 7, 8, 9

_NAMES = {CANCELLED: "cancelled", ABORTED: "given up"}
_DOUBTS = (
    "queued-in-device",
    "job-completed-with-errors",
    "job-canceled",
    "aborted-by-system",
    "submission-interrupted",
)


@dataclass(frozen=True, slots=True)
class Job:
    """`begun`: the printer has worked on it. The two counts are None where it does not tell them."""

    number: int
    name: str
    state: int
    reasons: tuple[str, ...]
    begun: bool
    impressions: int | None
    sheets: int | None

    @classmethod
    def of(cls, group: Mapping[str, object]) -> Self:
        """Reads one."""
        state = number(group, "job-state") or 0
        return cls(
            number=number(group, "job-id") or 0,
            name=" ".join(words(group, "job-name")),
            state=state,
            reasons=words(group, "job-state-reasons"),
            begun=state in (PROCESSING, STOPPED, COMPLETED) or (number(group, "time-at-processing") or 0) > 0,
            impressions=number(group, "job-impressions-completed"),
            sheets=number(group, "job-media-sheets-completed"),
        )

    @property
    def over(self) -> bool:
        """Nothing more comes of it."""
        return self.state in (CANCELLED, ABORTED, COMPLETED)

    @property
    def held(self) -> bool:
        """It waits for somebody to let it go; of one that still arrives printers say held too, for another reason."""
        return self.state == HELD and any(reason.startswith("job-hold-until") for reason in self.reasons)

    def doubt(self) -> str:
        """Why its sheets may not all be stacked, which is what "completed" of a printer means; "" when they are."""
        if self.state != COMPLETED:
            word = _NAMES.get(self.state, "not at its end")
            return f"the job was {word} ({', '.join(self.reasons) or 'without a reason'})"
        doubts = [reason for reason in self.reasons if reason.startswith(_DOUBTS) or reason.endswith("-error")]
        if doubts:
            return f"completed, but {', '.join(doubts)}"
        told = [count for count in (self.impressions, self.sheets) if count is not None]
        return "completed, but it counts no sheet" if told and not any(told) else ""
