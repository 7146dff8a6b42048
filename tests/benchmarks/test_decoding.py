"""What each way of decoding reads and costs, in one process, frame by frame; printed, no time is promised."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FRAMES = os.environ.get("KIOSK_BENCHMARK_FRAMES", "40")
SEQUENCES = os.environ.get("KIOSK_BENCHMARK_SEQUENCES", "4")
FIRST_SEED = os.environ.get("KIOSK_BENCHMARK_SEED", "500000")


@pytest.mark.benchmark
@pytest.mark.timeout(7200)
def test_what_is_read_within_the_budget(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("segno", reason="the generator of frames draws its codes with segno")
    command = [sys.executable, "-m", "support.decoding_figures", FRAMES, SEQUENCES, FIRST_SEED]
    paths = os.pathsep.join((str(ROOT), str(ROOT / "tests")))
    ended = subprocess.run(
        command, check=False, capture_output=True, text=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": paths}
    )
    with capsys.disabled():
        print(f"\n{ended.stdout}")
    assert ended.returncode == 0, ended.stderr or "a wrong text was read"
