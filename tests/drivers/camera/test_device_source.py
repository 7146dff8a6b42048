"""The V4L2 source without a camera: in a child process, OpenCV's capture replaced by one that does as it is told."""

import subprocess
import sys
import textwrap
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]

PRELUDE = """
import itertools, os, sys, time
from pathlib import Path
import numpy as np
from drivers.camera.sources import SourceProblem, v4l2

node = os.ttyname(os.openpty()[1])  # a character device that can be opened
link = Path(sys.argv[1]) / "usb-camera"
link.symlink_to(node)
settings, opened, gives = [], [], [True]

class Capture:
    def __init__(self, path, backend):
        opened.append(path)
    def isOpened(self):
        return gives[0] is not None
    def set(self, key, value):
        settings.append((key, value))
    def grab(self):
        time.sleep(0.005)
        return gives[0]
    def retrieve(self):
        return True, np.full((72, 128, 3), 200, np.uint8)
    def release(self):
        pass

v4l2.cv2.VideoCapture = Capture

def trouble(call):
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        try:
            call()
        except SourceProblem as problem:
            return problem.trouble.value
"""


def run(script: str, folder: Path) -> str:
    command = [sys.executable, "-c", PRELUDE + textwrap.dedent(script), str(folder)]
    ended = subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT, timeout=60)
    assert ended.stderr == ""
    return ended.stdout


def test_a_camera_is_opened_by_its_stable_name_and_asked_for_what_reads_best(tmp_path: Path) -> None:
    script = """
        source = v4l2.DeviceSource(link, (1920, 1080))
        assert opened == [node]
        assert (v4l2.cv2.CAP_PROP_FRAME_WIDTH, 1920) in settings
        assert settings[0] == (v4l2.cv2.CAP_PROP_FOURCC, v4l2.cv2.VideoWriter.fourcc(*"MJPG"))
        frames = [source.next(5) for _ in range(3)]
        print([frame.number for frame in frames], frames[0].grey.shape, frames[0].grey.dtype, frames[0].still)
    """
    assert run(script, tmp_path) == "[1, 2, 3] (72, 128) uint8 False\n"


def test_a_camera_pulled_out_is_missing_and_one_that_hangs_is_silent(tmp_path: Path) -> None:
    script = """
        v4l2._SILENCE_S = 0.2
        source = v4l2.DeviceSource(link, (1280, 720))
        assert source.next(5) is not None
        gives[0] = False
        print(trouble(lambda: source.next(0.05)))
        link.unlink()
        print(trouble(lambda: source.next(0.05)))
    """
    assert run(script, tmp_path).split() == ["silent", "missing"]


def test_a_device_that_is_no_free_camera_is_busy_and_an_absent_one_missing(tmp_path: Path) -> None:
    script = """
        gives[0] = None
        print(trouble(lambda: v4l2.DeviceSource(link, (1280, 720))))
        link.unlink()
        print(trouble(lambda: v4l2.DeviceSource(link, (1280, 720))))
    """
    assert run(script, tmp_path).split() == ["busy", "missing"]
