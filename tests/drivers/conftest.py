"""What the tests of camera and scanner share: invented payloads, pictures, and the rigs of the contract suite."""

import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from drivers.camera import Camera, CameraDelays
from drivers.device import CodeReader
from drivers.keyboard_scanner import KeyboardScanner
from drivers.serial_scanner import SerialScanner
from drivers.simulation.camera_scene import SimulatedCamera, card_picture
from drivers.simulation.keyboard_line import Letters, SimulatedKeyboard
from drivers.simulation.serial_line import SimulatedScanner

ROOT = Path(__file__).resolve().parents[2]

CARD_TEXT = "001090000000|012345678|Nguyễn Thị Ngọc Ánh|01011990|Nữ|Số 1, Phường Ví Dụ, Quận Ví Dụ, Hà Nội|01012022"
CARD = CARD_TEXT.encode()

STALE_S = 0.3


@pytest.fixture(scope="session")
def card() -> bytes:
    """What the code of an invented ID card holds."""
    return CARD


@pytest.fixture(scope="session")
def card_png() -> bytes:
    """The picture of that card."""
    return card_picture(CARD)


@pytest.fixture(scope="session")
def card_video(card_png: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A video in which that card is shown for a second, then nothing for six. Written by a child: it needs cv2."""
    folder = tmp_path_factory.mktemp("video")
    (folder / "card.png").write_bytes(card_png)
    script = """
        import sys, cv2, numpy
        card = cv2.imread(sys.argv[1])
        video = cv2.VideoWriter(sys.argv[2], cv2.VideoWriter.fourcc(*"MJPG"), 10, (1280, 720))
        assert video.isOpened()
        for number in range(75):
            video.write(card if 3 <= number < 13 else numpy.full_like(card, 110))
        video.release()
    """
    command = [sys.executable, "-c", textwrap.dedent(script), folder / "card.png", folder / "card.avi"]
    subprocess.run(command, check=True, capture_output=True)
    return folder / "card.avi"


@dataclass
class Rig:
    """A code reader and the hands around it."""

    reader: CodeReader
    show: Callable[[], None]
    """Holds the card before it, as something new."""
    hide: Callable[[], None]
    unplug: Callable[[], None]
    plug_in: Callable[[], None]
    starts_empty: bool = True
    """Nothing stands before it until `show`."""


def _folder_rig(tmp_path: Path, card_png: bytes) -> Rig:
    scene = SimulatedCamera(tmp_path / "scene")
    camera = Camera(scene.folder, delays=CameraDelays(stale=STALE_S))
    return Rig(camera, lambda: scene.hold(card_png), scene.take_away, scene.unplug, scene.plug_in)


def _file_rig(path: Path) -> Rig:
    away = path.with_name(f"away{path.suffix}")
    camera = Camera(path, delays=CameraDelays(stale=STALE_S))
    return Rig(
        camera,
        lambda: None,
        lambda: None,
        unplug=lambda: path.rename(away) and None,
        plug_in=lambda: away.rename(path) and None,
        starts_empty=False,
    )


@pytest.fixture(
    params=[
        "camera on a folder",
        "camera on a video",
        "camera on a picture",
        "scanner on a pseudo-terminal",
        "scanner that types",
    ]
)
def rig(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Rig]:
    """Every implementation of CodeReader."""
    match request.param:
        case "camera on a folder":
            rig = _folder_rig(tmp_path, request.getfixturevalue("card_png"))
        case "camera on a video":
            path = tmp_path / "card.avi"
            path.write_bytes(request.getfixturevalue("card_video").read_bytes())
            rig = _file_rig(path)
        case "camera on a picture":
            path = tmp_path / "card.png"
            path.write_bytes(request.getfixturevalue("card_png"))
            rig = _file_rig(path)
        case "scanner that types":
            keyboard = SimulatedKeyboard(tmp_path, letters=Letters.ALT_UNICODE)
            typing = KeyboardScanner(keyboard.device, stale_s=STALE_S, grab_device=lambda _: None)
            rig = Rig(typing, lambda: keyboard.beep(CARD_TEXT), lambda: None, keyboard.unplug, keyboard.plug_in)
        case _:
            scanner = SimulatedScanner(tmp_path)
            reader = SerialScanner(scanner.port, stale_s=STALE_S)
            rig = Rig(reader, lambda: scanner.beep(CARD), lambda: None, scanner.unplug, scanner.plug_in)
    yield rig
    rig.reader.close()
    if request.param.startswith("scanner"):
        rig.unplug()
