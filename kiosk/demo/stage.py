"""The simulated world around a kiosk: a sandbox hospital in its own process, a faulty network, and devices on wires."""

import os
import select
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from drivers.device import CodeReader, Ready
from drivers.simulation.camera_scene import SimulatedCamera
from drivers.simulation.chip_card.field import Field, Physics
from drivers.simulation.chip_card.pn532_module import Pn532Module
from drivers.simulation.network import FaultProxy
from drivers.simulation.printer import SimulatedPrinter
from drivers.simulation.serial_line import SimulatedScanner
from kiosk.commands import CannotStartError
from kiosk.composition.parts import Devices, devices_from
from kiosk.demo.cards import CardCase, OnReader, trust_the_issuer
from kiosk.demo.outside import Outside
from kiosk.office.key_file import kept_key
from kiosk.office.site import StaffSite
from kiosk.sandbox.people import Person, people
from kiosk.settings import Camera, Chip, DirectoryLine, HospitalLine, Kiosk, Printer, Queue, Scanner, Screen, Settings

HOSPITAL_START_S = 30.0
KEY_FILE = "signing.pem"
HOSPITAL_NAME = "Bệnh viện Đa khoa Ví Dụ"


class SandboxHospital:
    """The sandbox as a child process; `url` is where it listens, `key` the one its directory is signed with."""

    def __init__(self, directory: Path) -> None:
        command = [
            sys.executable,
            "-m",
            "kiosk",
            "hospital",
            "serve",
            "--port",
            "0",
            "--until-stdin-closes",
            "--public-url",
            "self",
        ]
        self.key = kept_key(directory / KEY_FILE)[0].public_line
        self.database = f"sqlite:///{directory / 'hospital.db'}"
        command += ["--database", self.database, "--signing-key", str(directory / KEY_FILE)]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.PIPE, start_new_session=True)
        try:
            self.url = self._announced()
        except BaseException:
            self.close()
            raise

    def _announced(self) -> str:
        """The address, from the line the process prints once it listens."""
        stdout = self._process.stdout
        assert stdout is not None  # noqa: S101 - asked for with PIPE
        deadline = time.monotonic() + HOSPITAL_START_S
        line = b""
        while not line.endswith(b"\n"):
            ready, _, _ = select.select([stdout], [], [], max(0.0, deadline - time.monotonic()))
            piece = os.read(stdout.fileno(), 1024) if ready else b""
            if not piece:
                raise CannotStartError("the sandbox hospital did not start; see its words above")
            line += piece
        return line.decode().split()[1]

    @property
    def staff_url(self) -> str:
        """The page of the hospital's staff."""
        return self.url.rstrip("/") + StaffSite().base

    def employ(self, name: str, shown: str, password: str) -> None:
        """Somebody who may change and publish on that page, by the command an administrator types."""
        account = [sys.executable, "-m", "kiosk", "hospital", "account", "add", name, "--shown", shown]
        subprocess.run(
            [*account, "--role", "publish", "--password-stdin", "--database", self.database],
            input=password.encode(),
            stdout=subprocess.DEVNULL,
            check=True,
        )

    def close(self) -> None:
        """Stop it."""
        self._process.terminate()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()


class Stage:
    """Everything simulated, in one folder of its own that goes when the stage is struck."""

    def __init__(self, today: date, *, dots: int = 576) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="kiosk-demo-")
        self.folder = Path(self._folder.name)
        self.today = today
        self.people: dict[str, Person] = {person.slug: person for person in people(today)}
        self.hospital = SandboxHospital(self.folder)
        self.outside = Outside(self.hospital.url)
        host, _, port = self.hospital.url.removeprefix("http://").rstrip("/").partition(":")
        self.network = FaultProxy(host, int(port))
        self.camera = SimulatedCamera(self.folder / "camera")
        self.scanner = SimulatedScanner(self.folder)
        self.reader = Field(Physics())
        self.chip = Pn532Module(self.folder, self.reader)
        trust_the_issuer(self.folder / "trust")
        self.printer = SimulatedPrinter.on_network(dots=dots)
        self._dots = dots
        self._eye: CodeReader | None = None
        self._cards = CardCase()

    def settings(self, screen: Screen, language: str = "vi") -> Settings:
        """A kiosk.toml for this stage."""
        host, port = self.network.address
        printer_host, printer_port = self.printer.address
        return Settings(
            kiosk=Kiosk(id="K3", name="Quầy tự phục vụ 03 · Sảnh A", hospital=HOSPITAL_NAME),
            hospital=HospitalLine(url=f"http://{host}:{port}"),
            directory=DirectoryLine(key=self.hospital.key, kept=str(self.folder / "directory.json")),
            screen=screen,
            language=language,
            queue=Queue(path=str(self.folder / "queue" / "queue.db"), key_file=str(self.folder / "key" / "queue.key")),
            camera=Camera(source=str(self.camera.folder)),
            scanner=Scanner(port=self.scanner.port),
            chip=Chip(connection="pn532", reader=self.chip.port, trust_folder=str(self.folder / "trust")),
            printers={"khe-in": Printer("network", f"{printer_host}:{printer_port}", width_dots=self._dots)},
        )

    def devices(self, settings: Settings) -> Devices:
        """The real drivers on the simulated wires."""
        devices = devices_from(settings)
        self._eye = devices.camera
        return devices

    def lay(self, what: OnReader, who: Person) -> None:
        """This comes to lie on the chip reader, in place of what lay there."""
        self.reader.lift()
        self.reader.weak = what is OnReader.ASKEW
        for chip in self._cards.on_reader(what, who):
            self.reader.lay(chip)

    @property
    def is_watched(self) -> bool:
        """Whether the kiosk's camera sees the stage."""
        return self._eye is not None and isinstance(self._eye.status, Ready)

    def close(self) -> None:
        """Strike the stage."""
        self.scanner.close()
        self.chip.close()
        self.printer.close()
        self.network.close()
        self.hospital.close()
        self._folder.cleanup()
