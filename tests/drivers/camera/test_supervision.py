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
from drivers.camera import supervision as supervision_module
from drivers.camera.codes import DecodedCode
from drivers.camera.condition import Condition
from drivers.camera.messages import (
    Beat,
    CodesArrived,
    ConditionChanged,
    FileDone,
    Guard,
    HintChanged,
    Message,
    SourceTrouble,
    Trouble,
    WorkerReady,
    from_line,
)
from drivers.camera.process import WorkerEndedError, WorkerProcess
from drivers.device import (
    Coached,
    DeviceBusy,
    DeviceError,
    DeviceProtocolError,
    DeviceTimeout,
    DeviceUnplugged,
    Faulty,
    Hint,
    Impaired,
    Ready,
    Scan,
    Sighting,
    Starting,
)
from drivers.simulation.camera_scene import SimulatedCamera, phone_picture
from support import accident_worker
from support.camera import give_accidents, has_spare, next_scans, read_until

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
    [scan] = next_scans(camera)  # how soon: tests/benchmarks/test_camera_restart.py
    assert scan.payload == card
    assert camera.status == Ready()


@pytest.mark.parametrize("accident", [accident_worker.CRASH, accident_worker.LOOP, accident_worker.GROW])
def test_whatever_happens_inside_a_decoder_the_code_is_read_again(
    accident: signal.Signals, scene: SimulatedCamera, card: bytes, card_png: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_accidents(monkeypatch)
    monkeypatch.setattr(supervision_module, "_SPARE_AFTER_S", 0.0)
    scene.hold(card_png)
    camera = Camera(scene.folder)
    camera.open()
    try:
        assert next_scans(camera)
        read_until(camera, lambda: has_spare(camera))
        pid = camera.worker_pid
        assert pid is not None
        os.kill(pid, accident)
        [scan] = next_scans(camera, 30)
        assert scan.payload == card
        assert has_ended(pid)
        assert camera.worker_pid not in (pid, None)
    finally:
        camera.close()


def test_a_spare_stands_by_and_takes_over(
    scene: SimulatedCamera, camera: Camera, card_png: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_until(camera, lambda: has_spare(camera))
    spare = camera._supervisor._spare
    assert spare is not None
    assert camera.worker_pid is not None
    os.kill(camera.worker_pid, signal.SIGKILL)
    scene.hold(card_png)
    assert next_scans(camera)
    assert camera.worker_pid == spare.pid
    camera.close()
    assert has_ended(spare.pid)


def test_a_spare_that_died_meanwhile_is_no_loss(scene: SimulatedCamera, camera: Camera, card_png: bytes) -> None:
    read_until(camera, lambda: has_spare(camera))
    spare = camera._supervisor._spare
    assert spare is not None
    assert camera.worker_pid is not None
    os.kill(spare.pid, signal.SIGKILL)
    os.kill(camera.worker_pid, signal.SIGKILL)
    scene.hold(card_png)
    assert next_scans(camera)
    assert camera.worker_pid != spare.pid


def test_a_hang_is_noticed_and_ended_even_by_short_reads(
    scene: SimulatedCamera, camera: Camera, card: bytes, card_png: bytes
) -> None:
    hanging = camera.worker_pid
    assert hanging is not None
    os.kill(hanging, signal.SIGSTOP)
    scene.hold(card_png)
    deadline = time.monotonic() + 10
    scans: tuple[Scan, ...] = ()
    while not scans and time.monotonic() < deadline:
        scans = next_scans(camera, 0.2)
    assert [scan.payload for scan in scans] == [card]
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
    assert set(psutil.Process(pid).environ()) == {"PYTHONPATH", "PYTHONUTF8", "PYTHONDONTWRITEBYTECODE", "LC_ALL"}


def test_the_process_is_shut_in_with_all_its_threads(camera: Camera) -> None:
    """What that keeps it from: test_confinement.py."""
    assert camera.guards == set(Guard)
    tasks = list(Path(f"/proc/{camera.worker_pid}/task").iterdir())
    assert len(tasks) >= 2
    for task in tasks:
        status = (task / "status").read_text()
        assert "NoNewPrivs:\t1" in status
        assert "Seccomp:\t2" in status


def test_run_by_hand_it_prints_what_it_sees_until_its_input_closes(
    scene: SimulatedCamera, card: bytes, card_png: bytes
) -> None:
    scene.hold(card_png)
    command = [sys.executable, "-m", "drivers.camera.confined.worker", scene.folder]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        said = []
        while not any(isinstance(message, CodesArrived) for message in said):
            said.append(from_line(process.stdout.readline()))
        process.stdin.close()
        said += map(from_line, process.stdout.read().splitlines())
        assert process.wait(10) == 0
    assert isinstance(said[0], WorkerReady)
    [codes] = [message.codes for message in said if isinstance(message, CodesArrived)]
    assert [code.payload for code in codes] == [card]


def test_closing_lets_the_process_give_the_camera_back(camera: Camera) -> None:
    worker = camera._supervisor._worker
    assert worker is not None
    camera.close()
    assert worker._process.returncode == 0


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
    assert next_scans(camera)
    assert not next_scans(camera, 1.5)
    scene.take_away()
    assert not next_scans(camera, 1.6)
    scene.hold(card_png)
    assert next_scans(camera)


def test_the_newest_picture_of_the_folder_counts(
    scene: SimulatedCamera, camera: Camera, card: bytes, card_png: bytes
) -> None:
    scene.hold(card_png)
    [first] = next_scans(camera)
    scene.hold(phone_picture("https://example.com/not-a-document"))
    [second] = next_scans(camera)
    assert [first.payload, second.payload] == [card, b"https://example.com/not-a-document"]


def test_a_picture_that_is_still_being_copied_is_read_when_it_is_whole(
    scene: SimulatedCamera, camera: Camera, card: bytes, card_png: bytes
) -> None:
    path = scene.folder / "copied by hand.png"
    path.write_bytes(card_png[:1000])
    assert not next_scans(camera, 0.3)
    path.write_bytes(card_png)
    [scan] = next_scans(camera)
    assert scan.payload == card


def test_a_picture_that_is_replaced_by_another_of_its_name_is_looked_at_again(
    tmp_path: Path, card: bytes, card_png: bytes
) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(phone_picture("first"))
    (tmp_path / "another.png").write_bytes(card_png)
    camera = Camera(path)
    camera.open()
    assert [scan.payload for scan in next_scans(camera)] == [b"first"]
    (tmp_path / "another.png").rename(path)
    assert [scan.payload for scan in next_scans(camera)] == [card]
    camera.close()


def test_codes_shown_together_arrive_together(scene: SimulatedCamera, camera: Camera) -> None:
    import io  # noqa: PLC0415

    import qrcode  # noqa: PLC0415
    from PIL import Image  # noqa: PLC0415

    both = Image.new("L", (1280, 720), 160)
    for left, text in ((100, "one"), (700, "two")):
        both.paste(qrcode.make(text, box_size=10).get_image().convert("L"), (left, 200))
    picture = io.BytesIO()
    both.save(picture, "PNG")
    scene.hold(picture.getvalue())
    assert {scan.payload for scan in next_scans(camera)} == {b"one", b"two"}


def test_a_code_that_is_held_is_told_as_held_until_it_is_taken_away(
    scene: SimulatedCamera, camera: Camera, card_png: bytes
) -> None:
    hints: list[Hint | None] = []

    def listen() -> None:
        if isinstance(news := camera.read(0.1), Coached):
            hints.append(news.hint)

    scene.hold(card_png)
    wait_until(lambda: listen() or hints == [Hint.HELD])
    scene.take_away()
    wait_until(lambda: listen() or hints == [Hint.HELD, None])


@pytest.mark.parametrize(("content", "name"), [(b"no picture", "a.png"), (b"no video", "a.mp4"), (b"", "b.mp4")])
def test_a_file_that_is_no_picture_or_video_is_told(tmp_path: Path, content: bytes, name: str) -> None:
    (tmp_path / name).write_bytes(content)
    camera = Camera(tmp_path / name)
    with pytest.raises(DeviceProtocolError):
        camera.open()
    assert isinstance(camera.status, Faulty)


Script = list[Message | Exception | None]


class ScriptedWorker:
    """A process that says what a test wrote down, then ends. A spare is one that was not told to begin."""

    scripts: list[Script]
    asleep_ticks: list[int | None]
    begun = 0

    def __init__(self, _module: str, _arguments: list[str], _inherits: tuple[int, ...]) -> None:
        self.pid = 0
        self._script: Script = []

    def tell(self, line: bytes) -> None:
        assert line == b"go"
        ScriptedWorker.begun += 1
        self._script = self.scripts.pop(0) if self.scripts else []

    def message(self, _timeout_s: float) -> Message | None:
        said = self._script.pop(0) if self._script else WorkerEndedError()
        if isinstance(said, Exception):
            raise said
        return said

    def asleep(self) -> int | None:
        return self.asleep_ticks.pop(0) if self.asleep_ticks else None

    def ended(self) -> bool:
        return False

    def last_words(self) -> str:
        return "it ended"

    def end(self, grace_s: float = 0.0) -> None:
        pass


@pytest.fixture
def scripts(monkeypatch: pytest.MonkeyPatch) -> list[Script]:
    """One script a start of the process."""
    ScriptedWorker.scripts, ScriptedWorker.asleep_ticks, ScriptedWorker.begun = [], [], 0
    monkeypatch.setattr(supervision_module, "WorkerProcess", ScriptedWorker)
    return ScriptedWorker.scripts


def scripted_camera(**delays: float) -> Camera:
    return Camera("0", delays=CameraDelays(**({"restart": 0.0} | delays)))


def opened(**delays: float) -> Camera:
    camera = scripted_camera(**delays)
    camera.open()
    return camera


READY = WorkerReady(frozenset({Guard.SYSTEM_CALLS}))
CODE = DecodedCode(b"code", "QR", "zbar")
SIGHTING = Sighting((Scan(b"code", "QR", "zbar"),))


def arrived() -> CodesArrived:
    return CodesArrived((CODE,), time.monotonic(), 41.5)


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
    scripts: list[Script], trouble: Trouble, error: type[DeviceError]
) -> None:
    scripts.append([SourceTrouble(trouble)])
    camera = scripted_camera()
    with pytest.raises(DeviceError) as caught:
        camera.open()
    assert type(caught.value) is error


@pytest.mark.parametrize(
    "misbehaviour",
    [
        DeviceProtocolError("too much at once"),
        FileDone(),
        SourceTrouble(Trouble.SILENT),
        ConditionChanged(Condition.FROZEN),
        WorkerEndedError(),
    ],
)
def test_a_process_that_misbehaves_is_replaced(scripts: list[Script], misbehaviour: Message | Exception) -> None:
    scripts += [[READY, misbehaviour], [READY, arrived()]]
    camera = opened()
    assert camera.read(0) is None
    assert isinstance(camera.status, Faulty)
    assert camera.read(1) == SIGHTING
    assert camera.status == Ready()


def test_how_long_a_frame_took_comes_with_its_codes_and_is_no_part_of_what_was_seen(scripts: list[Script]) -> None:
    scripts.append([READY, arrived()])
    news = opened().read(0)
    assert isinstance(news, Sighting)
    assert news.milliseconds == 41.5
    assert news == SIGHTING


def test_a_process_that_never_comes_to_life_is_given_up(scripts: list[Script]) -> None:
    scripts += [[Beat()], [Beat()], [], [READY]]
    camera = scripted_camera()
    with pytest.raises(DeviceError, match="it ended, 3 times"):
        camera.open()
    assert isinstance(camera.status, Faulty)
    assert len(scripts) == 1
    camera.open()
    assert camera.worker_pid is not None


def test_a_process_that_lives_but_never_gives_a_picture_is_given_up(scripts: list[Script]) -> None:
    scripts += [[Beat()] * 100_000 for _ in range(4)]
    camera = scripted_camera(start=-1.0)
    with pytest.raises(DeviceError, match="gave no picture, 3 times"):
        camera.open()
    assert ScriptedWorker.begun == 3


def test_a_system_that_has_no_room_for_another_process_closes_the_camera(
    scripts: list[Script], monkeypatch: pytest.MonkeyPatch
) -> None:
    scripts += [[READY, WorkerEndedError()], [READY]]
    camera = opened()
    assert camera.read(0) is None
    with monkeypatch.context() as full:

        def no_room(*_: object) -> None:
            raise DeviceError("the decoding process cannot be started")

        full.setattr(supervision_module, "WorkerProcess", no_room)
        with pytest.raises(DeviceError, match="cannot be started"):
            camera.read(0)
    assert isinstance(camera.status, Faulty)
    with pytest.raises(DeviceUnplugged, match="not open"):
        camera.read(0)
    camera.open()
    assert camera.status == Ready()


def test_one_that_dies_of_every_picture_waits_longer_each_time_and_says_so(
    scripts: list[Script], monkeypatch: pytest.MonkeyPatch
) -> None:
    scripts += [[READY, WorkerEndedError()] for _ in range(100)]
    camera = opened(restart=0.05, longest_restart=0.2)
    began = time.monotonic()
    states = []
    while time.monotonic() - began < 1:
        assert camera.read(0.01) is None
        states.append(camera.status)
    assert 4 <= ScriptedWorker.begun <= 12
    assert set(map(type, states[len(states) // 2 :])) == {Faulty}


def test_after_many_accidents_it_is_well_only_when_it_has_lived_a_while(scripts: list[Script]) -> None:
    scripts += [[READY, WorkerEndedError()], [READY, WorkerEndedError()], [READY, WorkerEndedError()]]
    scripts.append([READY, *[Beat()] * 3])
    camera = opened()
    while len(scripts) > 0 or camera.worker_pid is None:
        camera.read(0)
    camera.read(0)
    assert isinstance(camera.status, Faulty)
    now = time.monotonic()
    with pytest.MonkeyPatch.context() as later:
        later.setattr(time, "monotonic", lambda: now + 4)
        camera.read(0)
    assert camera.status == Ready()


def test_a_silent_process_that_sleeps_is_replaced_only_when_it_does_so_twice(scripts: list[Script]) -> None:
    scripts += [[READY, *[None] * 40], [READY, arrived()]]
    camera = opened(silence=0.0)
    ScriptedWorker.asleep_ticks = [3, None, 3, 4, None, 4]  # it works, or has worked, in between
    while ScriptedWorker.asleep_ticks:
        camera.read(0)
        assert camera.status == Ready()
    ScriptedWorker.asleep_ticks = [5] * 10**6
    wait_until(lambda: camera.read(0) == SIGHTING)
    assert ScriptedWorker.begun == 2


def test_a_silent_process_that_wants_to_work_is_given_time(scripts: list[Script]) -> None:
    scripts += [[READY, *[None] * 1000, arrived()]]
    camera = opened(silence=0.0)
    wait_until(lambda: camera.read(0) == SIGHTING)
    assert ScriptedWorker.begun == 1


def test_but_not_for_ever(scripts: list[Script]) -> None:
    scripts += [[READY, None, None], [READY, arrived()]]
    camera = opened(starved=-1.0)
    assert camera.read(0) is None
    assert camera.status == Faulty("the decoding process did not answer")
    assert camera.read(1) == SIGHTING


def test_an_old_code_is_dropped(scripts: list[Script]) -> None:
    now = time.monotonic()
    scripts.append([READY, CodesArrived((CODE,), now - 2.5), CodesArrived((CODE,), now + 60)])
    camera = opened()
    assert camera.read(0) is None
    assert camera.read(0) == SIGHTING


def test_a_hint_is_told_when_it_changes(scripts: list[Script]) -> None:
    now = time.monotonic()
    scripts.append([READY, HintChanged(Hint.GLARE, now), HintChanged(Hint.GLARE, now), HintChanged(None, now), None])
    camera = opened()
    assert [camera.read(0) for _ in range(4)] == [Coached(Hint.GLARE), None, Coached(None), None]


def test_old_hints_are_dropped_but_what_still_holds_is_told(scripts: list[Script]) -> None:
    old = time.monotonic() - 60
    scripts.append([READY, HintChanged(Hint.GLARE, old), Beat(), HintChanged(Hint.MOVING, old), Beat(), None])
    camera = opened()
    assert [camera.read(0) for _ in range(5)] == [None, None, None, None, Coached(Hint.MOVING)]


def test_a_hint_that_came_and_went_while_nobody_listened_is_never_told(scripts: list[Script]) -> None:
    old = time.monotonic() - 60
    scripts.append([READY, HintChanged(Hint.GLARE, old), HintChanged(None, old), None])
    camera = opened()
    assert [camera.read(0) for _ in range(3)] == [None, None, None]


def test_a_standing_hint_ends_with_its_process(scripts: list[Script]) -> None:
    scripts += [[READY, HintChanged(Hint.TOO_FAR, time.monotonic()), WorkerEndedError()], [READY, None]]
    camera = opened()
    assert camera.read(0) == Coached(Hint.TOO_FAR)
    assert camera.read(0) == Coached(None)
    assert camera.read(0) is None


def test_a_standing_hint_ends_before_the_loss_of_the_camera_is_told(scripts: list[Script]) -> None:
    scripts += [[READY, HintChanged(Hint.TOO_FAR, time.monotonic()), SourceTrouble(Trouble.MISSING)], [READY]]
    camera = opened()
    assert camera.read(0) == Coached(Hint.TOO_FAR)
    assert camera.read(0) == Coached(None)
    with pytest.raises(DeviceUnplugged, match="not there"):
        camera.read(0)
    with pytest.raises(DeviceUnplugged, match="not open"):
        camera.read(0)
    camera.open()
    assert camera.status == Ready()


def test_too_little_light_is_told_to_technicians(scripts: list[Script]) -> None:
    conditions = (Condition.DARK, Condition.BLACK, Condition.FINE)
    scripts.append([READY, *map(ConditionChanged, conditions)])
    camera = opened()
    told = []
    for _ in conditions:
        assert camera.read(0) is None
        told.append(camera.status)
    assert [type(status) for status in told] == [Impaired, Impaired, Ready]
    assert told[0] != told[1]
    camera.close()
    assert camera.status == Starting()


def test_what_holds_the_process_in_is_told_to_technicians(scripts: list[Script]) -> None:
    scripts.append([READY])
    camera = scripted_camera()
    assert camera.guards is None
    camera.open()
    assert camera.guards == {Guard.SYSTEM_CALLS}


def test_a_process_that_says_too_much_at_once_is_not_listened_to(tmp_path: Path) -> None:
    flood = tmp_path / "flood.json"
    flood.write_text('"' + "x" * 200_000 + '"')
    talker = WorkerProcess("json.tool", ["--compact", str(flood)])
    with pytest.raises(DeviceProtocolError, match="too much"):
        wait_until(lambda: talker.message(5) is None)
    talker.end()


def test_how_a_process_ended_is_told_in_words_of_ours() -> None:
    of_no_name = signal.SIGRTMIN + 5
    for script_signal, words in ((signal.SIGPROF, "too long"), (signal.SIGSEGV, "SIGSEGV"), (of_no_name, "signal ")):
        process = WorkerProcess("json.tool", [])
        os.kill(process.pid, script_signal)
        with pytest.raises(WorkerEndedError):
            process.message(5)
        assert words in process.last_words()
        process.end()


@pytest.mark.parametrize("size", [(5, 1000), (1, 60_000), (40_000, 1), (1, 1)])
def test_a_picture_of_an_odd_shape_kills_no_process(tmp_path: Path, size: tuple[int, int]) -> None:
    from PIL import Image  # noqa: PLC0415

    Image.effect_noise(size, 90).save(tmp_path / "odd.png")
    camera = Camera(tmp_path)
    camera.open()
    pid = camera.worker_pid
    assert camera.read(1) is None
    assert (camera.worker_pid, camera.status) == (pid, Ready())
    camera.close()


def test_what_else_may_lie_in_a_folder_does_not_stand_before_the_picture(
    scene: SimulatedCamera, card: bytes, card_png: bytes
) -> None:
    """Native libraries wait at a pipe for ever, and names that are no UTF-8 crash OpenCV."""
    scene.hold(card_png)
    os.mkfifo(scene.folder / "pipe.png")
    (scene.folder / "folder.png").mkdir()
    (scene.folder / os.fsdecode(b"name \xff.png")).write_bytes(card_png)
    camera = Camera(scene.folder)
    camera.open()
    [scan] = next_scans(camera)
    assert scan.payload == card
    camera.close()


@pytest.mark.parametrize("name", ["pipe.png", "pipe.mp4"])
def test_a_pipe_is_no_picture_and_no_video(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)
    with pytest.raises(DeviceProtocolError, match="no picture or video"):
        Camera(tmp_path / name).open()
