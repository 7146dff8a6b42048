"""The camera and its process: whatever happens to the one, the other goes on."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from drivers.camera import Camera, CameraDelays
from drivers.camera import camera as camera_module
from drivers.camera.codes import DecodedCode
from drivers.camera.messages import Beat, CodeArrived, FileDone, Message, SourceTrouble, Trouble, WorkerReady
from drivers.camera.process import WorkerEndedError, WorkerProcess
from drivers.device import (
    DeviceBusy,
    DeviceError,
    DeviceProtocolError,
    DeviceTimeout,
    DeviceUnplugged,
    Faulty,
    Ready,
    Scan,
)
from drivers.simulation.camera_scene import SimulatedCamera, phone_picture

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def scene(tmp_path: Path) -> SimulatedCamera:
    return SimulatedCamera(tmp_path / "scene")


@pytest.fixture
def camera(scene: SimulatedCamera) -> Iterator[Camera]:
    camera = Camera(scene.folder)
    camera.open()
    yield camera
    camera.close()


def wait_until(holds: Callable[[], bool], seconds: float = 5) -> None:
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline
        os.sched_yield()


def has_ended(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def test_a_crash_is_over_within_a_second(scene: SimulatedCamera, camera: Camera, card: bytes, card_png: bytes) -> None:
    assert camera.read(0.1) is None
    assert camera.worker_pid is not None
    os.kill(camera.worker_pid, signal.SIGKILL)
    scene.hold(card_png)
    began = time.monotonic()
    scan = camera.read(10)
    assert scan == Scan(card, "QR", "zxing")
    assert time.monotonic() - began < 2  # about 0.3 s on an idle machine
    assert camera.status == Ready()


def test_a_hang_is_noticed_and_ended_even_by_short_reads(
    scene: SimulatedCamera, camera: Camera, card: bytes, card_png: bytes
) -> None:
    hanging = camera.worker_pid
    assert hanging is not None
    os.kill(hanging, signal.SIGSTOP)
    scene.hold(card_png)
    deadline = time.monotonic() + 10
    scan = None
    while scan is None and time.monotonic() < deadline:
        scan = camera.read(0.2)
    assert scan is not None
    assert scan.payload == card
    assert has_ended(hanging)


def test_closing_leaves_no_process_behind(camera: Camera) -> None:
    pid = camera.worker_pid
    assert pid is not None
    assert psutil.pid_exists(pid)
    camera.close()
    assert not psutil.pid_exists(pid)
    assert camera.worker_pid is None


def test_a_failed_opening_leaves_no_process_behind(tmp_path: Path) -> None:
    before = {child.pid for child in psutil.Process().children()}
    with pytest.raises(DeviceUnplugged):
        Camera(tmp_path / "nothing").open()
    assert {child.pid for child in psutil.Process().children()} == before


def test_the_death_of_the_program_ends_the_process(scene: SimulatedCamera) -> None:
    script = """
        import sys
        from drivers.camera import Camera
        camera = Camera(sys.argv[1])
        camera.open()
        print(camera.worker_pid, flush=True)
        camera.read(60)
    """
    command = [sys.executable, "-c", textwrap.dedent(script), str(scene.folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as program:
        assert program.stdout is not None
        pid = int(program.stdout.readline())
        assert not has_ended(pid)
        program.kill()
    wait_until(lambda: has_ended(pid))


def test_the_process_runs_in_a_session_of_its_own_with_next_to_no_environment(camera: Camera) -> None:
    pid = camera.worker_pid
    assert pid is not None
    assert os.getsid(pid) == pid != os.getsid(0)
    environment = psutil.Process(pid).environ()
    assert "HOME" not in environment
    assert environment["OMP_NUM_THREADS"] == "1"


def test_importing_the_room_loads_no_decoder() -> None:
    script = """
        import sys, drivers.camera, drivers.serial_scanner, drivers.chip_card
        heavy = {"cv2", "numpy", "zxingcpp", "pyzbar", "serial", "PIL"}
        print(sorted(heavy & set(sys.modules)))
    """
    ended = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script)], check=True, capture_output=True, text=True, cwd=ROOT
    )
    assert ended.stdout.strip() == "[]"


def test_this_program_never_loads_opencv(camera: Camera) -> None:
    assert camera.status == Ready()
    assert "cv2" not in sys.modules


def test_an_empty_folder_is_a_camera_before_which_nothing_stands(camera: Camera) -> None:
    assert camera.read(0.3) is None
    assert camera.status == Ready()


def test_the_same_code_is_a_new_scan_only_after_it_had_left(
    scene: SimulatedCamera, camera: Camera, card_png: bytes
) -> None:
    scene.hold(card_png)
    assert camera.read(5) is not None
    assert camera.read(1.5) is None
    scene.take_away()
    assert camera.read(1.3) is None
    scene.hold(card_png)
    assert camera.read(5) is not None


def test_the_newest_picture_of_the_folder_counts(
    scene: SimulatedCamera, camera: Camera, card: bytes, card_png: bytes
) -> None:
    scene.hold(card_png)
    first = camera.read(5)
    scene.hold(phone_picture("https://example.com/not-a-document"))
    second = camera.read(5)
    assert first is not None
    assert second is not None
    assert [first.payload, second.payload] == [card, b"https://example.com/not-a-document"]


def test_a_change_before_the_camera_is_noticed_at_once(scene: SimulatedCamera, camera: Camera, card_png: bytes) -> None:
    camera.read(0.1)
    began = time.monotonic()
    scene.hold(card_png)
    assert camera.read(5) is not None
    assert time.monotonic() - began < 1  # 0.1 s on an idle machine


def test_a_picture_that_is_still_being_copied_is_read_when_it_is_whole(
    scene: SimulatedCamera, camera: Camera, card: bytes, card_png: bytes
) -> None:
    path = scene.folder / "copied by hand.png"
    path.write_bytes(card_png[:1000])
    assert camera.read(0.3) is None
    path.write_bytes(card_png)
    scan = camera.read(5)
    assert scan is not None
    assert scan.payload == card


@pytest.mark.parametrize(("content", "name"), [(b"no picture", "a.png"), (b"no video", "a.mp4"), (b"", "b.mp4")])
def test_a_file_that_is_no_picture_or_video_is_told(tmp_path: Path, content: bytes, name: str) -> None:
    (tmp_path / name).write_bytes(content)
    camera = Camera(tmp_path / name)
    with pytest.raises(DeviceProtocolError):
        camera.open()
    assert isinstance(camera.status, Faulty)


class ScriptedWorker:
    """A process that says what a test wrote down, then ends."""

    scripts: list[list[Message | Exception | None]]

    def __init__(self, _module: str, _arguments: list[str]) -> None:
        self.pid = 0
        self._script = self.scripts.pop(0) if self.scripts else []

    def message(self, _timeout_s: float) -> Message | None:
        said = self._script.pop(0) if self._script else WorkerEndedError()
        if isinstance(said, Exception):
            raise said
        return said

    def end(self) -> None:
        pass


@pytest.fixture
def scripts(monkeypatch: pytest.MonkeyPatch) -> list[list[Message | Exception | None]]:
    """One script a start of the process."""
    ScriptedWorker.scripts = []
    monkeypatch.setattr(camera_module, "WorkerProcess", ScriptedWorker)
    return ScriptedWorker.scripts


def scripted_camera() -> Camera:
    return Camera("0", delays=CameraDelays(restart=0))


CODE = DecodedCode(b"code", "QR", "zbar")


@pytest.mark.parametrize(
    ("trouble", "error"),
    [
        (Trouble.MISSING, DeviceUnplugged),
        (Trouble.DENIED, DeviceError),
        (Trouble.BUSY, DeviceBusy),
        (Trouble.SILENT, DeviceTimeout),
        (Trouble.UNREADABLE, DeviceProtocolError),
        (Trouble.NO_DECODER, DeviceError),
    ],
)
def test_every_trouble_at_the_start_is_an_error_of_its_own(
    scripts: list[list[Message | Exception | None]], trouble: Trouble, error: type[DeviceError]
) -> None:
    scripts.append([SourceTrouble(trouble)])
    camera = scripted_camera()
    with pytest.raises(DeviceError) as caught:
        camera.open()
    assert type(caught.value) is error


@pytest.mark.parametrize(
    "misbehaviour",
    [DeviceProtocolError("too much at once"), FileDone(), SourceTrouble(Trouble.SILENT), WorkerEndedError()],
)
def test_a_process_that_misbehaves_is_replaced(
    scripts: list[list[Message | Exception | None]], misbehaviour: Message | Exception
) -> None:
    scripts += [[WorkerReady(), misbehaviour], [WorkerReady(), CodeArrived(CODE, time.monotonic())]]
    camera = scripted_camera()
    camera.open()
    assert camera.read(0) is None
    assert isinstance(camera.status, Faulty)
    assert camera.read(1) == Scan(b"code", "QR", "zbar")
    assert camera.status == Ready()


def test_a_process_that_never_comes_to_life_is_given_up(scripts: list[list[Message | Exception | None]]) -> None:
    scripts += [[Beat()], [Beat()], [], [WorkerReady()]]
    camera = scripted_camera()
    with pytest.raises(DeviceError):
        camera.open()
    assert isinstance(camera.status, Faulty)
    assert len(scripts) == 1
    camera.open()
    assert camera.status == Ready()


def test_an_old_code_is_dropped(scripts: list[list[Message | Exception | None]]) -> None:
    now = time.monotonic()
    scripts.append([WorkerReady(), CodeArrived(CODE, now - 2.5), CodeArrived(CODE, now + 60)])
    camera = scripted_camera()
    camera.open()
    assert camera.read(0) is None
    assert camera.read(0) is not None


def test_a_process_that_says_too_much_at_once_is_not_listened_to(tmp_path: Path) -> None:
    flood = tmp_path / "flood.json"
    flood.write_text('"' + "x" * 20_000 + '"')
    talker = WorkerProcess("json.tool", ["--compact", str(flood)])
    with pytest.raises(DeviceProtocolError):
        talker.message(5)
    talker.end()
