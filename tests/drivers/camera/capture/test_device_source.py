"""The V4L2 source without a camera: in a child process, OpenCV's capture replaced by one that does as it is told, the
kernel's ioctls by invented cameras."""

import subprocess
import sys
import textwrap
from pathlib import Path

ROOT = Path(__file__).resolve().parents[4]

PRELUDE = """
import errno, itertools, sys, time
from pathlib import Path
import cv2
import numpy as np
from drivers.camera.capture.sources import SourceProblem, v4l2
from drivers.camera.capture.v4l2 import Setting
from support import fake_v4l2 as fake

folder = Path(sys.argv[1])
node, link = folder / "video0", folder / "usb-camera"
camera = fake.FakeCamera()
kernel = fake.FakeV4l2({node: camera})
link.symlink_to(node)
settings, opened, gives = [], [], [True]
scene = np.random.default_rng(1).integers(0, 255, (72, 128)).astype(np.uint8)
yuyv = np.dstack([scene, np.full_like(scene, 128)])
jpeg = cv2.imencode(".jpg", cv2.cvtColor(scene, cv2.COLOR_GRAY2BGR), [cv2.IMWRITE_JPEG_QUALITY, 100])[1]
pictures = itertools.repeat(jpeg.reshape(1, -1))

class Capture:
    def __init__(self, path, backend):
        assert backend == cv2.CAP_V4L2
        opened.append(path)
        self.kept = {}
    def isOpened(self):
        return gives[0] is not None
    def set(self, key, value):
        settings.append((key, value))
        self.kept[key] = value
        return True
    def get(self, key):
        return float(self.kept.get(key, 0))
    def grab(self):
        time.sleep(0.002)
        if gives[0] == "dead":
            raise cv2.error("the last words of a camera")
        return gives[0]
    def retrieve(self):
        return True, next(pictures)
    def release(self):
        settings.append("released")

v4l2.cv2.VideoCapture = Capture

def opened_source(size=(1920, 1080), **delays):
    return v4l2.DeviceSource(link, size, delays=v4l2.CaptureDelays(**delays), ioctl=kernel)

def frames(source, count):
    found = []
    while len(found) < count:
        frame = source.next(5)
        if frame is not None:
            found.append(frame)
    return found

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
    ended = subprocess.run(
        command,
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=60,
        env={"PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}", "OPENBLAS_NUM_THREADS": "1"},
    )
    assert ended.stderr == ""
    return ended.stdout


def test_a_camera_is_opened_by_its_stable_name_and_asked_for_what_reads_best(tmp_path: Path) -> None:
    script = """
        source = opened_source()
        assert opened == [str(node)]
        assert settings[:4] == [
            (cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG")),
            (cv2.CAP_PROP_FRAME_WIDTH, 1920),
            (cv2.CAP_PROP_FRAME_HEIGHT, 1080),
            (cv2.CAP_PROP_FPS, 30.0),
        ], settings
        assert (cv2.CAP_PROP_CONVERT_RGB, 0) in settings
        found = frames(source, 3)
        print([frame.number for frame in found], found[0].grey.shape, found[0].grey.dtype, found[0].still, source.live)
    """
    assert run(script, tmp_path) == "[1, 2, 3] (72, 128) uint8 False True\n"


def test_mjpeg_is_unpacked_in_grey_and_a_damaged_frame_is_passed_over(tmp_path: Path) -> None:
    script = """
        broken = jpeg.reshape(1, -1)[:, 300:]
        empty = jpeg.reshape(1, -1)[:, :0]
        pictures = itertools.cycle([broken, empty, jpeg.reshape(1, -1)])
        found = frames(opened_source(), 5)
        print([frame.number for frame in found])
        print(int(np.abs(found[0].grey.astype(int) - scene).mean()))
    """
    assert run(script, tmp_path).split("\n")[:2] == ["[1, 2, 3, 4, 5]", "0"]


def test_of_yuyv_the_brightness_is_taken_as_it_is(tmp_path: Path) -> None:
    script = """
        pictures = itertools.repeat(yuyv)
        source = opened_source((640, 480))
        assert source.mode.pixel_format == "YUYV"
        [frame] = frames(source, 1)
        print(np.array_equal(frame.grey, scene), frame.grey.flags.c_contiguous, frame.grey.base is None)
    """
    assert run(script, tmp_path) == "True True True\n"


def test_a_format_that_is_not_ours_is_left_to_opencv(tmp_path: Path) -> None:
    script = """
        camera.rates = {"NV12": {(1920, 1080): (30,)}}
        pictures = itertools.repeat(cv2.cvtColor(scene, cv2.COLOR_GRAY2BGR))
        source = opened_source()
        assert (cv2.CAP_PROP_CONVERT_RGB, 0) not in settings
        assert (cv2.CAP_PROP_FRAME_WIDTH, 1920) in settings
        print(np.array_equal(frames(source, 1)[0].grey, scene))
    """
    assert run(script, tmp_path) == "True\n"


def test_the_first_frames_are_passed_over_until_the_exposure_is_at_rest(tmp_path: Path) -> None:
    script = """
        shades = itertools.chain([5, 50, 110, 140, 150, 151], itertools.repeat(150))
        pictures = (np.full((72, 128, 2), shade, np.uint8) for shade in shades)
        source = opened_source((640, 480), settling=60)
        print(frames(source, 1)[0].grey[0, 0] >= 150)
    """
    assert run(script, tmp_path) == "True\n"


def test_a_bright_screen_makes_the_camera_try_shorter_exposures_and_closing_ends_them(tmp_path: Path) -> None:
    script = """
        source = opened_source()
        frames(source, 1)
        for _ in range(4):
            source.heed(True)
        print([value for control, value in camera.written if control == fake.EXPOSURE_ABSOLUTE])
        source.close()
        source.close()
        controls = camera.controls
        print(controls[fake.EXPOSURE_AUTO].value, controls[fake.BACKLIGHT_COMPENSATION].value, settings[-1])
    """
    assert run(script, tmp_path).split("\n")[:2] == ["[80, 20]", "3 3 released"]


def test_a_camera_pulled_out_is_missing_and_one_that_hangs_is_silent(tmp_path: Path) -> None:
    script = """
        source = opened_source(silence=0.2)
        frames(source, 1)
        gives[0] = False
        print(trouble(lambda: source.next(0.05)))
        link.unlink()
        print(trouble(lambda: source.next(0.05)))
    """
    assert run(script, tmp_path).split() == ["silent", "missing"]


def test_a_camera_put_back_at_once_is_missing_too_although_its_name_is_there(tmp_path: Path) -> None:
    script = """
        source = opened_source(silence=60, first=60)
        frames(source, 1)
        gives[0] = "dead"
        camera.errors = {fake.QUERYCAP: errno.ENODEV}
        print(trouble(lambda: source.next(0.05)))
        camera.errors = {fake.S_CTRL: errno.ENODEV}
        print(trouble(lambda: source.heed(True)))
    """
    assert run(script, tmp_path).split() == ["missing", "missing"]


def test_a_camera_that_never_gave_a_picture_is_silent(tmp_path: Path) -> None:
    script = """
        gives[0] = False
        source = opened_source(first=0.1)
        print(trouble(lambda: source.next(0.05)))
    """
    assert run(script, tmp_path) == "silent\n"


def test_a_device_that_is_no_free_camera_is_busy_and_left_as_it_is_and_an_absent_one_missing(tmp_path: Path) -> None:
    script = """
        gives[0] = None
        print(trouble(opened_source), camera.written)
        link.unlink()
        print(trouble(opened_source))
    """
    assert run(script, tmp_path).split("\n")[:2] == ["busy []", "missing"]


def test_a_camera_pulled_out_while_it_is_opened_is_missing(tmp_path: Path) -> None:
    script = """
        camera.errors = {fake.QUERYCTRL: errno.ENODEV}
        print(trouble(opened_source))
    """
    assert run(script, tmp_path) == "missing\n"


def test_other_sources_heed_nothing(tmp_path: Path) -> None:
    script = """
        from drivers.camera.capture.sources import open_source
        source = open_source(str(folder), (1280, 720))
        source.heed(True)
        source.close()
        print(source.live, source.next(1).still)
    """
    assert run(script, tmp_path) == "False True\n"
