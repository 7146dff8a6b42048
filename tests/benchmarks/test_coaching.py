"""What the coach says of codes held with one cause that keeps them from being read, and of lobbies without any.

The child process renders the sequences and decodes: OpenCV is never loaded here.
"""

import json
import os
import statistics
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SEQUENCES, FIRST_SEED = 4, 500
WITHIN_FRAMES = 21
"""700 ms."""
FPS = 30


@pytest.mark.benchmark
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("views", ["truth", "pipeline"])
def test_hints_are_counted_against_the_true_cause(views: str, capsys: pytest.CaptureFixture[str]) -> None:
    command = [sys.executable, "-m", "support.coaching_sequences", str(SEQUENCES), str(FIRST_SEED), views]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "tests"), str(ROOT)))}
    ended = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment)
    records = [json.loads(line) for line in ended.stdout.splitlines()]
    table: dict[str, Counter[str]] = defaultdict(Counter)
    idle: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for record in records:
        if "cause" in record:
            table[record["cause"]][outcome(record)] += 1
        else:
            hints = [hint for _, hint in record["changes"] if hint is not None]
            idle[record["idle"]][0] += len(hints)
            idle[record["idle"]][1] += record["frames"]
    assert table
    assert idle
    times = [ms for record in records for ms in record["ms"]]
    with capsys.disabled():
        print(f"\nviews: {views}; hint standing 700 ms after the cause, of {SEQUENCES} sequences each")
        for cause, outcomes in table.items():
            print(f"  {cause:12}", ", ".join(f"{hint} {count}" for hint, count in outcomes.most_common()))
        print("hints a minute where no code is held")
        for name, (hints_given, frames) in idle.items():
            print(f"  {name:12} {hints_given / (frames / FPS / 60):.1f}")
        print(
            f"CPU a frame: median {statistics.median(times):.2f} ms, 95th {sorted(times)[len(times) * 95 // 100]:.2f}"
        )


def outcome(record: dict[str, Any]) -> str:
    """The hint that stands 700 ms after the cause; "held" only says that the code could be read after all."""
    until = record["start"] + WITHIN_FRAMES
    hint = None
    for frame, changed in record["changes"]:
        if frame <= until:
            hint = changed
    return hint or "none"
