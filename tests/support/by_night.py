"""Cases of which some are tried at every change, and all of them at night (`-m soak`)."""

from collections.abc import Collection, Hashable, Iterable, Sequence
from typing import Any

import pytest


def by_night(cases: Iterable[Hashable], *, by_day: Collection[Hashable]) -> Sequence[Any]:
    """All cases as pytest's parameters; those that are not `by_day` wait for the night.

    By day every panel and every language is tried where its room is tightest.
    """
    cases = list(cases)
    assert set(by_day) <= set(cases), "a case that there is not"
    return [_case(each, () if each in by_day else pytest.mark.soak) for each in cases]


def _case(case: Hashable, marks: Any) -> Any:
    values = case if isinstance(case, tuple) else (case,)
    return pytest.param(*values, marks=marks)
