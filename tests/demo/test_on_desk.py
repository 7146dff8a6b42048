"""The demo with a display: where the windows go, and how it ends."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QRect, QSize

from kiosk.demo.on_desk import arranged

PORTRAIT, LANDSCAPE = QSize(1080, 1920), QSize(1920, 1080)


@pytest.mark.parametrize("panel", [PORTRAIT, LANDSCAPE])
@pytest.mark.parametrize(
    "room",
    [
        QRect(0, 0, 1920, 1080),
        QRect(0, 27, 1920, 1053),
        QRect(1920, 0, 2560, 1400),
        QRect(0, 0, 3840, 2160),
        QRect(0, 0, 1366, 728),
        QRect(64, 0, 1216, 800),
    ],
)
def test_both_windows_are_on_the_screen_and_do_not_overlap(room: QRect, panel: QSize) -> None:
    desk = arranged(room, panel)
    assert room.contains(desk.kiosk)
    assert room.contains(desk.dock)
    assert desk.kiosk.right() < desk.dock.left()
    assert desk.kiosk.top() == desk.dock.top() > room.top()
    assert 0.2 < desk.scale <= 1
    assert abs(desk.kiosk.width() / desk.kiosk.height() - panel.width() / panel.height()) < 0.01


def test_the_kiosk_is_as_large_as_the_screen_allows() -> None:
    assert arranged(QRect(0, 0, 1920, 1080), PORTRAIT).kiosk.height() > 1000
    assert arranged(QRect(0, 0, 5120, 2880), PORTRAIT).scale == 1


def test_ctrl_c_ends_the_demo_and_leaves_nothing_behind(tmp_path: Path) -> None:
    surroundings = os.environ | {
        "DISPLAY": ":0",
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
        "TMPDIR": str(tmp_path),
        "PYTHONUNBUFFERED": "1",
    }
    with subprocess.Popen(
        [sys.executable, "-m", "kiosk", "demo"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=surroundings,
    ) as demo:
        assert demo.stdout is not None
        assert demo.stderr is not None
        said = [demo.stdout.readline(), demo.stdout.readline()]
        notes = []
        while not notes or not notes[-1].startswith("<6>device-ready device=camera"):
            line = demo.stderr.readline()
            assert line, "the demo ended by itself: " + "".join(notes)
            notes.append(line)
        children = psutil.Process(demo.pid).children(recursive=True)
        assert len(children) >= 2, "the hospital and the camera have processes of their own"
        demo.send_signal(signal.SIGINT)
        notes += demo.stderr.readlines()
        assert demo.wait(20) == 0
    assert "Ctrl+C" in said[1]
    assert notes[-1] == "<6>program-stopped\n"
    assert [line for line in notes if not line.startswith("<")] == [], "nothing but the journal is on standard error"
    psutil.wait_procs(children, timeout=5)
    assert not any(child.is_running() for child in children)
    assert list(tmp_path.iterdir()) == []


def test_a_display_that_cannot_be_opened_is_told_with_the_remedy() -> None:
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "WAYLAND"))}
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "demo"],
        env=surroundings | {"DISPLAY": "nowhere.invalid:7"},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 4
    assert "--headless" in done.stderr
