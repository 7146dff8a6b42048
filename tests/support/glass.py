"""A kiosk with its glass in a process that can be watched and killed, and the world around it that has accidents."""

import json
import os
import random
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import msgspec
import psutil
import requests

from drivers.simulation.camera_scene import card_picture
from kiosk.commands.config import as_toml
from kiosk.demo.stage import SandboxHospital, Stage
from kiosk.settings import Screen
from support.invented_patients import identity_of

TESTS = Path(__file__).parents[1]
Said = list[Any]
CAMERA_WORKER = "drivers.camera.confined.worker"


@dataclass(frozen=True, slots=True)
class Orders:
    """What the program is to play: `visits` from patient `first` on, `turns` by each.

    With `drain` it ends when all is delivered.
    """

    log: str
    first: int = 0
    visits: int = 0
    drain: bool = False
    turns: int = 3
    booking: float = 2.0
    lingers_ms: int = 5


def code_on_the_card_of(patient: int) -> bytes:
    """What the printed code of this person's citizen card says: seven fields in UTF-8."""
    who = identity_of(patient)
    assert who.citizen_number is not None
    assert who.birth is not None
    birth = f"{who.birth.day:02}{who.birth.month:02}{who.birth.year}"
    sex = "Nữ" if patient % 2 else "Nam"
    return f"{who.citizen_number.value}||{who.name.full}|{birth}|{sex}|{who.address}|01012022".encode()


class Glass:
    """One run of the program. `hear` gives what it says, line by line; `kill` is `kill -9`."""

    def __init__(self, settings: Path, orders: Orders) -> None:
        environment = {
            **os.environ,
            "PYTHONPATH": f"{TESTS.parent}:{TESTS}",
            "QT_QPA_PLATFORM": "offscreen",
            "QT_QUICK_BACKEND": "software",
        }
        command = [sys.executable, "-m", "support.glass_program", str(settings), json.dumps(asdict(orders))]
        self.began = time.monotonic()
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment)
        self._unread = b""
        self.process = psutil.Process(self._process.pid)

    def hear(self, seconds: float) -> Said | None:
        """The next line; None when it is silent for so long; `["ended", status]` when it is gone."""
        assert self._process.stdout is not None
        deadline = time.monotonic() + seconds
        while b"\n" not in self._unread:
            ready, _, _ = select.select([self._process.stdout], [], [], max(0.0, deadline - time.monotonic()))
            if not ready:
                return None
            piece = os.read(self._process.stdout.fileno(), 65_536)
            if not piece:
                return ["ended", self._process.wait(60)]
            self._unread += piece
        line, _, self._unread = self._unread.partition(b"\n")
        said: Said = json.loads(line)
        return said

    def camera_worker(self) -> psutil.Process | None:
        """The process that decodes pictures, while there is one."""
        for child in self.process.children(recursive=True):
            try:
                if CAMERA_WORKER in child.cmdline():
                    return child
            except psutil.Error:
                continue
        return None

    def kill(self) -> list[Said]:
        """What it had said before it was gone."""
        self._process.send_signal(signal.SIGKILL)
        rest = []
        while (said := self.hear(30)) is not None:
            rest.append(said)
            if said[0] == "ended":
                break
        return rest

    def close(self) -> None:
        """Whatever becomes of the test, it does not stay."""
        with self._process:
            self._process.kill()


class Lobby:
    """The stage with everything that happens to it: readers for the patients, accidents and their remedies."""

    def __init__(self, stage: Stage, chance: random.Random) -> None:
        self.stage = stage
        self.chance = chance
        self.shown: dict[str, int] = {"scanner": 0, "camera": 0}
        self._held: int | None = None

    def settings_file(self) -> Path:
        """kiosk.toml of the kiosk on this stage."""
        settings = self.stage.settings(Screen(fullscreen=False, motion=False))
        silent = msgspec.structs.replace(settings, sound=msgspec.structs.replace(settings.sound, enabled=False))
        file = self.stage.folder / "kiosk.toml"
        file.write_text(as_toml(msgspec.to_builtins(silent)), "utf-8")
        return file

    def show(self, patient: int, *, by_camera: float = 0.05) -> None:
        """Somebody comes with a card: the scanner reads it, now and then the camera, or whichever is plugged in."""
        again = self._held == patient
        if again and by_camera == 1:
            return  # it is still there
        if self._held is not None:
            self.stage.camera.take_away()
            self._held = None
        if again and not self.stage.scanner.plugged_in:
            return  # a code that stays is read once: it is held there again when the kiosk asks again
        code = code_on_the_card_of(patient)
        if self.stage.scanner.plugged_in and self.chance.random() > by_camera:
            self.shown["scanner"] += 1
            self.stage.scanner.beep(code)
        else:
            self.shown["camera"] += 1
            self.stage.camera.hold(card_picture(code))
            self._held = patient

    def make_room(self) -> None:
        """No department is ever full: a room takes 200 a day otherwise."""
        origin = self.stage.hospital.url
        for queue in requests.get(f"{origin}/kiosk/v1/queues", timeout=20).json()["items"]:
            order = f"{origin}/sandbox/queues/{queue['id']}"
            requests.post(order, json={"places": 1_000_000}, timeout=20).raise_for_status()

    def kill_hospital(self) -> None:
        """`kill -9`, all of it."""
        process = self.stage.hospital._process
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()

    def start_hospital(self) -> None:
        """The same hospital again, on its own database."""
        self.stage.hospital = SandboxHospital(self.stage.folder)
        host, _, port = self.stage.hospital.url.removeprefix("http://").rstrip("/").partition(":")
        self.stage.network.lead_to(host, int(port))

    def accidents(self, kiosk: Glass) -> dict[str, tuple[Callable[[], None], Callable[[], None]]]:
        """By name: what happens, and what ends it."""
        stage = self.stage
        printer, network = stage.printer, stage.network

        def kill_camera() -> None:
            worker = kiosk.camera_worker()
            if worker is not None:
                worker.kill()

        return {
            "line cut": (network.cut, network.restore),
            "line silent": (network.stall, network.normal),
            "answers lost": (lambda: network.drop_answer_after_commit(2), network.normal),
            "line slow": (lambda: network.slow(0.15), network.normal),
            "hospital unavailable": (lambda: network.refuse_with_503(5), network.normal),
            "hospital killed": (self.kill_hospital, self.start_hospital),
            "no paper": (printer.run_out_of_paper, printer.load_paper),
            "paper ends soon": (lambda: printer.run_out_of_paper(150), printer.load_paper),
            "cover open": (printer.open_cover, printer.close_cover),
            "cutter jammed": (printer.jam_cutter, printer.free_cutter),
            "printer silent": (printer.go_silent, printer.answer_again),
            "printer unplugged": (printer.unplug, printer.plug_in),
            "scanner unplugged": (stage.scanner.unplug, stage.scanner.plug_in),
            "scanner noise": (stage.scanner.garble, lambda: None),
            "camera unplugged": (stage.camera.unplug, stage.camera.plug_in),
            "camera killed": (kill_camera, lambda: None),
            "chip reader unplugged": (stage.chip.unplug, stage.chip.plug_in),
        }
