import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from drivers.camera.capture.v4l2 import ClosedCamera, FoundCamera, cameras
from support import fake_v4l2 as fake
from support.fake_v4l2 import FakeCamera, FakeV4l2

ROOT = Path(__file__).resolve().parents[5]


def name_it(dev: Path, folder: str, name: str, node: str) -> Path:
    link = dev / "v4l" / folder / name
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(f"../../{node}")
    return link


def test_a_machine_without_cameras_has_none(tmp_path: Path) -> None:
    assert cameras(tmp_path) == []
    assert cameras(tmp_path / "nowhere") == []


def test_every_camera_stands_under_its_most_stable_name(tmp_path: Path) -> None:
    nodes = [tmp_path / f"video{number}" for number in (0, 1, 2, 10)]
    metadata = FakeCamera(capabilities=0x04A00000)
    kernel = FakeV4l2({nodes[0]: FakeCamera(), nodes[1]: metadata, nodes[2]: FakeCamera(), nodes[3]: FakeCamera()})
    by_id = name_it(tmp_path, "by-id", "usb-Maker_Cam_0001-video-index0", "video0")
    name_it(tmp_path, "by-path", "pci-0000:00:14.0-usb-0:3:1.0-video-index0", "video0")
    by_path = name_it(tmp_path, "by-path", "pci-0000:00:14.0-usb-0:4:1.0-video-index0", "video2")
    found = cameras(tmp_path, kernel)
    assert [camera.path for camera in found] == [by_id, by_path, nodes[3]]
    assert [camera.node.name for camera in found] == ["video0", "video2", "video10"]


def test_a_camera_is_told_with_its_modes_and_the_controls_that_matter(tmp_path: Path) -> None:
    [camera] = cameras(tmp_path, FakeV4l2({tmp_path / "video0": FakeCamera()}))
    assert isinstance(camera, FoundCamera)
    assert camera.name == "HD Webcam: HD Webcam"
    assert len(camera.modes) == 11
    assert {control.name for control in camera.controls} >= {"Focus, Automatic Continuous", "Auto Exposure"}
    assert camera.values[fake.POWER_LINE_FREQUENCY] == 2


def test_nodes_that_are_no_cameras_or_just_pulled_out_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "video7").touch()
    gone = FakeCamera(errors={fake.ENUM_FMT: errno.ENODEV})
    assert cameras(tmp_path, FakeV4l2({tmp_path / "video0": gone})) == []


def test_a_camera_this_user_may_not_use_is_named_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    node = tmp_path / "video0"
    kernel = FakeV4l2({node: FakeCamera()})

    def denied(path: Path, *_: object) -> int:
        raise PermissionError(errno.EACCES, "not for you", path)

    monkeypatch.setattr(os, "open", denied)
    assert cameras(tmp_path, kernel) == [ClosedCamera(node, node)]


def test_listing_loads_neither_opencv_nor_numpy() -> None:
    script = "import sys, drivers.camera.capture.v4l2; print(sorted({'cv2', 'numpy'} & set(sys.modules)))"
    ended = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True, cwd=ROOT)
    assert ended.stdout == "[]\n"
