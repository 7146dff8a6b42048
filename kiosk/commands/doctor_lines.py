"""What the doctor finds, in lines to read: below the report's headings, in its order."""

import sys
from collections.abc import Callable, Iterable, Sequence

from kiosk.doctor.catalogue import PARTS, Group, group_of, place_of
from kiosk.doctor.checking import Check
from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.ordering import in_order
from kiosk.doctor.vietnamese import in_vietnamese

MARKS = {
    Light.GREEN: ("ok", "32"),
    Light.YELLOW: ("look", "33"),
    Light.RED: ("WRONG", "31"),
    Light.GREY: ("–", "2"),
}
VIETNAMESE_MARKS = {Light.GREEN: "tốt", Light.YELLOW: "xem", Light.RED: "HỎNG", Light.GREY: "–"}
COLUMN = max(len(part.name) for part in PARTS)


class Teller:
    """Findings in lines, below the headings of the report."""

    def __init__(self, *, vietnamese: bool) -> None:
        self._vietnamese = vietnamese
        self._group: Group | None = None

    def tell(self, found: Iterable[Finding]) -> None:
        """The next ones."""
        for finding in found:
            group = group_of(finding.part)
            if group is not self._group:
                heading = group.vietnamese if self._vietnamese else group.english
                print(heading if self._group is None else f"\n{heading}")
                self._group = group
            tell(finding, vietnamese=self._vietnamese)


class Turns:
    """Holds back what a check found until those before it have ended too."""

    def __init__(
        self, checks: Sequence[Check], told: Callable[[Sequence[Finding]], None], *, settings_first: bool
    ) -> None:
        """`settings_first`: without settings their group comes before all others."""
        turn = sorted(checks, key=lambda check: place_of(check.part))
        if settings_first:
            turn.sort(key=lambda check: group_of(check.part) is not Group.PROGRAM)
        self._left = turn
        self._told = told
        self._found: dict[str, Sequence[Finding]] = {}

    def ended(self, check: Check, found: Sequence[Finding]) -> None:
        """This one, and whichever waited for it."""
        self._found[check.part] = found
        while self._left and self._left[0].part in self._found:
            self._told(in_order(self._found[self._left.pop(0).part]))


def tell(finding: Finding, *, vietnamese: bool = False) -> None:
    """One finding in lines to read: a word and not a colour alone says how it is. In Vietnamese too the name stands
    first by which `--only` and `--explain` know the part. What is grey for a red one gets no remedy: that one has it.
    """
    word, colour = MARKS[finding.light]
    what, remedy = finding.what, finding.remedy
    if vietnamese:
        told = in_vietnamese(finding)
        word, what, remedy = VIETNAMESE_MARKS[finding.light], f"{told.part}: {told.what}", told.remedy
    mark = f"\033[{colour}m{word:5}\033[0m" if sys.stdout.isatty() else f"{word:5}"
    print(f"{mark}  {finding.part:{COLUMN}}  {what}")
    if remedy and not finding.because:
        print(f"{'':{COLUMN + 9}}→ {remedy}")
    sys.stdout.flush()
