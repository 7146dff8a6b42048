"""Hostile pictures before the camera: its process may die of them, the camera may not."""

import itertools
import random
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from drivers.camera import Camera, CameraDelays
from drivers.simulation.camera_scene import SimulatedCamera, card_picture
from support.camera import next_scans

SIZES = [(1, 1), (1, 4000), (4000, 1), (2, 2), (7, 3), (33, 33), (64, 64), (640, 480), (1280, 720), (2600, 1900)]


def as_file(picture: Image.Image, kind: str) -> bytes:
    output = BytesIO()
    picture.save(output, kind)
    return output.getvalue()


def noise(chance: random.Random) -> bytes:
    """Black and white in blocks, so that there are edges, runs and half finder patterns everywhere."""
    width, height = chance.choice(SIZES)
    block = chance.choice([1, 2, 3, 7, 20])
    size = (max(1, width // block), max(1, height // block))
    levels = chance.choice([(0, 255), (100, 140), (250, 255)])
    small = Image.frombytes("L", size, bytes(chance.choices(levels, k=size[0] * size[1])))
    return as_file(small.resize((width, height), Image.Resampling.NEAREST), "PNG")


def damaged_file(chance: random.Random) -> bytes:
    """A picture file with bytes changed, taken away or doubled."""
    card = Image.open(BytesIO(CARD)).convert(chance.choice(["L", "RGB"]))
    data = bytearray(as_file(card.resize((640, 360)), chance.choice(["JPEG", "PNG", "BMP", "WEBP", "TIFF"])))
    for _ in range(chance.randint(1, 20)):
        at = chance.randrange(len(data))
        match chance.randrange(3):
            case 0:
                data[at] = chance.randrange(256)
            case 1:
                del data[at : at + chance.randint(1, 50)]
            case _:
                data[at:at] = data[at : at + chance.randint(1, 50)]
        if not data:
            return b""
    return bytes(data)


def damaged_code(chance: random.Random) -> bytes:
    """A real code with blots, stretched, turned and cut."""
    card = Image.open(BytesIO(card_picture(chance.randbytes(chance.choice([1, 20, 200, 600]))))).convert("L")
    for _ in range(chance.randint(0, 30)):
        left, top = chance.randrange(1280), chance.randrange(720)
        spread = chance.randint(1, 60)
        card.paste(chance.randrange(256), (left, top, left + spread, top + chance.randint(1, 60)))
    card = card.rotate(chance.uniform(0, 360), fillcolor=chance.randrange(256))
    return as_file(card.resize(chance.choice(SIZES), Image.Resampling.NEAREST), "PNG")


CARD = card_picture(b"a sound card")
KINDS = [noise, damaged_file, damaged_code]


@pytest.fixture
def scene(tmp_path: Path) -> SimulatedCamera:
    return SimulatedCamera(tmp_path / "scene")


@pytest.fixture
def camera(scene: SimulatedCamera) -> Iterator[Camera]:
    camera = Camera(scene.folder, delays=CameraDelays(restart=0.0))
    camera.open()
    yield camera
    camera.close()


def survives(scene: SimulatedCamera, camera: Camera, seed: int, pictures: int) -> int:
    """Holds up so many hostile pictures, and sound ones in between; how many processes it cost."""
    chance = random.Random(seed)
    processes = set()
    for number, kind in zip(range(pictures), itertools.cycle(KINDS), strict=False):
        scene.hold(kind(chance))
        camera.read(0.02)
        processes.add(camera.worker_pid)
        if number % 25 == 24:
            sound = f"sound {number}".encode()
            scene.hold(card_picture(sound))
            assert any(sound in seen for seen in iter(lambda: payloads(camera), None)), f"seed {seed}"
    return len(processes - {None})


def payloads(camera: Camera) -> tuple[bytes, ...] | None:
    """Of the next sighting; None when none comes."""
    return tuple(scan.payload for scan in next_scans(camera, 20)) or None


def test_hostile_pictures_do_not_end_the_camera(scene: SimulatedCamera, camera: Camera) -> None:
    survives(scene, camera, seed=1, pictures=50)


@pytest.mark.soak
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("seed", range(10))
def test_thousands_of_hostile_pictures_do_not_either(
    seed: int, scene: SimulatedCamera, camera: Camera, capsys: pytest.CaptureFixture[str]
) -> None:
    processes = survives(scene, camera, seed=1000 + seed, pictures=600)
    with capsys.disabled():
        print(f"\nseed {seed}: 600 hostile pictures, {processes - 1} processes lost")
