"""Ten thousand departments: pages end, none is shown twice."""

from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs

import pytest

from kiosk.conformance.check import Verdict
from kiosk.conformance.runner import Report
from support.broken_hospitals import BrokenHospital, Mutant
from support.broken_hospitals.breaking import Ask, Asked, Said

Examine = Callable[..., Report]
MANY = 10_000


def _many(lost: int | None) -> Callable[..., Any]:
    async def says(asked: Asked, ask: Ask, memory: dict[str, Any]) -> Said:
        if asked.path != "/departments":
            return await ask(asked)
        wanted = {name: values[0] for name, values in parse_qs(asked.query).items()}
        if "template" not in memory:
            memory["template"] = await ask(Asked("GET", "/departments", "limit=1", {}, b""))
        template = memory["template"].data["items"][0]
        start, limit = int(wanted.get("cursor", "c0")[1:]), int(wanted.get("limit", "100"))
        end = min(start + limit, MANY)
        items = [template | {"id": f"dep-{n}"} for n in range(start, end) if not (n == lost and limit < 500)]
        return memory["template"].saying({"items": items, "nextCursor": f"c{end}" if end < MANY else None})

    return says


@pytest.mark.parametrize(("lost", "verdict"), [(None, Verdict.PASSED), (7_777, Verdict.FAILED)])
def test_ten_thousand_departments_are_read_to_their_end(
    hospital: BrokenHospital, examine: Examine, lost: int | None, verdict: Verdict
) -> None:
    hospital.breaking(Mutant("many", (), _many(lost)))
    (result,) = examine("paging-complete").results
    assert result.verdict is verdict
    if lost is None:
        assert result.note == "10000 departments"
