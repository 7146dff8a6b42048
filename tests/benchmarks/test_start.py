"""From the start of the process to a welcome screen that takes touches, beside the least a QML window can take."""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

RUNS = 7
CACHES = Path("/proc/sys/vm/drop_caches")
TRIVIAL = """
import sys
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
app = QGuiApplication(sys.argv)
engine = QQmlApplicationEngine()
engine.loadData(b'''
import QtQuick
import QtQuick.Window
Window { visible: true; width: 1080; height: 1920; Text { anchors.centerIn: parent; text: "Kiosk" } }
''')
window = engine.rootObjects()[0]
window.frameSwapped.connect(lambda: print("<6>screen-ready", file=sys.stderr, flush=True))
app.exec()
"""
CONFIG = """
[kiosk]
id = "K3"
name = "Quầy 3"
hospital = "Bệnh viện Ví Dụ"
[hospital]
url = "http://127.0.0.1:9"
[screen]
fullscreen = false
[queue]
path = "{folder}/queue/queue.db"
key_file = "{folder}/key/queue.key"
"""


def ready(command: list[str]) -> tuple[float, subprocess.Popen[str]]:
    """Milliseconds until the process says that its first picture stands; the process goes on."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    began = time.perf_counter()
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment)
    assert process.stderr is not None
    for line in process.stderr:
        if "screen-ready" in line:
            return (time.perf_counter() - began) * 1000, process
    raise AssertionError("the process ended without a picture")


@pytest.mark.benchmark
def test_start_and_memory(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text(CONFIG.format(folder=tmp_path), "utf-8")
    commands = {
        "trivial": [sys.executable, "-c", TRIVIAL],
        "kiosk": [sys.executable, "-m", "kiosk", "run", "--config", str(config)],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    memory: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(RUNS):
        for name, command in commands.items():
            milliseconds, process = ready(command)
            times[name].append(milliseconds)
            time.sleep(2.0 if name == "kiosk" else 0.2)
            memory[name].append(psutil.Process(process.pid).memory_info().rss / 1e6)
            process.terminate()
            process.wait(10)
            assert process.stderr is not None
            process.stderr.close()
    median = {name: statistics.median(found) for name, found in times.items()}
    with capsys.disabled():
        print(f"\nstart to first picture: trivial {median['trivial']:.0f} ms, kiosk {median['kiosk']:.0f} ms,", end=" ")
        print(f"ratio {median['kiosk'] / median['trivial']:.2f} (asked: 1.5)")
        print(f"resident memory, all screens loaded: {max(memory['kiosk']):.0f} MB (asked: 250),", end=" ")
        print(f"trivial {max(memory['trivial']):.0f} MB")
    assert all(found > 0 for found in (*times["trivial"], *times["kiosk"]))


@pytest.mark.benchmark
@pytest.mark.skipif(not os.access(CACHES, os.W_OK), reason="only root makes the kernel forget what it read")
def test_start_from_disk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text(CONFIG.format(folder=tmp_path), "utf-8")
    times: dict[str, list[float]] = {"from disk": [], "again": []}
    for _ in range(3):
        os.sync()
        CACHES.write_text("3")
        for found in times.values():
            milliseconds, process = ready([sys.executable, "-m", "kiosk", "run", "--config", str(config)])
            found.append(milliseconds)
            process.terminate()
            process.wait(10)
            assert process.stderr is not None
            process.stderr.close()
    with capsys.disabled():
        print(f"\nfirst start, nothing read before: {max(times['from disk']):.0f} ms at most (asked: 3000),", end=" ")
        print(f"the next: {max(times['again']):.0f} ms at most")
    assert min(times["from disk"]) > min(times["again"])
