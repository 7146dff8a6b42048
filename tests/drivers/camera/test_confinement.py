"""What the decoding processes cannot do, tried out in a process confined as they are."""

import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


def run_confined(script: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    prelude = "from drivers.camera.confinement import confine, must_answer_within\nconfine(512 << 20)\n"
    command = [sys.executable, "-c", prelude + textwrap.dedent(script), *map(str, arguments)]
    return subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT, timeout=30)


def test_it_writes_no_file(tmp_path: Path) -> None:
    ended = run_confined("import sys; open(sys.argv[1], 'wb', buffering=0).write(b'frame')", tmp_path / "frame")
    assert "OSError" in ended.stderr
    assert (tmp_path / "frame").read_bytes() == b""


def test_it_leaves_no_core_dump_even_where_cores_are_piped_to_a_program() -> None:
    script = """
        import ctypes, resource
        assert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)
        print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))  # PR_GET_DUMPABLE
    """
    ended = run_confined(script)
    assert (ended.stdout, ended.stderr) == ("0\n", "")


def test_it_cannot_take_more_memory_than_its_share() -> None:
    assert "MemoryError" in run_confined("bytearray(1 << 30)").stderr


@pytest.mark.parametrize("hang", ["while True: pass", "import time; time.sleep(60)"])
def test_it_ends_itself_when_it_hangs(hang: str) -> None:
    assert run_confined(f"must_answer_within(0.2)\n{hang}").returncode == -signal.SIGALRM


def test_it_stands_back_behind_the_screens() -> None:
    before = int(run_confined("import os; print(os.nice(0))").stdout)
    assert before >= 5
