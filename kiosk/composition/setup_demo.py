"""A machine that is nowhere, for a newcomer and for tests: `kiosk setup --demo`.

Devices are the real drivers on simulated wires, and the hospital a small server in this program. The network, the
loudspeaker and the caretaker are played: nothing of this machine is changed.
"""

import json
import tempfile
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec

from drivers.simulation.camera_scene import SimulatedCamera, card_picture
from drivers.simulation.chip_card.field import Field
from drivers.simulation.chip_card.pn532_module import Pn532Module
from drivers.simulation.printer import SimulatedPrinter
from drivers.simulation.serial_line import SimulatedScanner
from kiosk.caretaker.requests import Answer
from kiosk.composition.setup_files import ProvisioningFiles
from kiosk.composition.setup_hospital import try_hospital
from kiosk.composition.setup_trials import try_device
from kiosk.composition.setup_world import planned
from kiosk.provisioning.plan import Plan
from kiosk.provisioning.refusals import Refused
from kiosk.runtime.setup_face import Teller
from kiosk.setup import FileFound, FoundDevice, OpenedFile, Part, Told, Verdict, answers_of, events, jobs
from kiosk.setup.pages import ApplyProblem, WirelessSeen

if TYPE_CHECKING:
    from drivers.simulation.chip_card.field import Chip
    from ui.camera_mirror import Look, MirrorPicture

HAND_S: Final = 1.5
"""How long the hand takes that holds a code before the camera, or lays a card on the reader."""
CODE: Final = "482190375516"
HOSPITAL: Final = "Bệnh viện Đa khoa Ví Dụ"
_CAPABILITIES: Final = {"contractVersion": "1.0", "levels": ["L0", "L1", "L2"], "features": []}
_NETWORKS: Final = (
    WirelessSeen("Bệnh viện Ví Dụ – Kiosk", 82, secured=True),
    WirelessSeen("BVVD-NhanVien", 74, secured=True, enterprise=True),
    WirelessSeen("Khách", 51, secured=False),
)


class DemoWorld:
    """A `kiosk.runtime.setup_face.SetupWorld`. `close()` when done; `slow` false shortens the waits of the demo."""

    def __init__(self, *, slow: bool = True) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="kiosk-setup-demo-")
        folder = Path(self._folder.name)
        self._pace = 1.0 if slow else 0.2
        self.applied: list[Plan] = []
        self.drafts: list[bytes | None] = []
        self.camera = SimulatedCamera(folder / "camera")
        self.scanner = SimulatedScanner(folder)
        self.printer = SimulatedPrinter.on_network(dots=576)
        self.reader = Field()
        self.chip = Pn532Module(folder, self.reader)
        self.hospital = _Hospital()
        self._stick = folder / "KINGSTON"
        self._files = ProvisioningFiles(
            folders=lambda: [self._stick] if self._stick.exists() else [],
            signers=frozenset,
            addresses=frozenset,
        )
        self._mirror: Look | None = None

    def look(self) -> "MirrorPicture | None":
        """What the simulated camera sees."""
        mirror = self._mirror
        return None if mirror is None else mirror()

    def plug_in_stick(self) -> None:
        """A stick with a whole provisioning file, opened by `CODE`."""
        from kiosk.provisioning.sealed_file import SUFFIX, sealed_plan  # noqa: PLC0415 - brings ciphers
        from kiosk.signing import SigningKey  # noqa: PLC0415

        now = int(time.time())
        data = sealed_plan(
            demo_plan(), "K3", SigningKey.generate(), CODE, issued=now - 60, expires=now + 7 * 86_400, cost=12
        )
        self._stick.mkdir(exist_ok=True)
        unfinished = self._stick / ".unfinished"
        unfinished.write_bytes(data)
        unfinished.rename(self._stick / f"kiosk-K3{SUFFIX}")

    def pull_out_stick(self) -> None:
        """It is gone."""
        for file in self._stick.glob("*"):
            file.unlink()
        self._stick.rmdir()

    def files(self) -> tuple[FileFound, ...]:
        """See `SetupWorld`."""
        return self._files.on_sticks()

    def watch_codes(self, found: Callable[[FileFound], None], hush: threading.Event) -> None:
        """See `SetupWorld`. Nobody holds one."""

    def open_file(self, key: str, code: str) -> OpenedFile | Refused:
        """See `SetupWorld`."""
        return self._files.open(key, code)

    def networks(self) -> tuple[WirelessSeen, ...]:
        """See `SetupWorld`."""
        time.sleep(HAND_S * self._pace)
        return _NETWORKS

    def credentials(self) -> events.CredentialsSeen:
        """See `SetupWorld`. Of the stick, where somebody put them there."""
        return self._files.credentials()

    def devices(self) -> tuple[FoundDevice, ...]:
        """See `SetupWorld`."""
        time.sleep(HAND_S * self._pace)
        host, port = self.printer.address
        return (
            FoundDevice(Part.CAMERA, "camera", "UVC Camera HD", "1920 × 1080", {"source": str(self.camera.folder)}),
            FoundDevice(
                Part.SCANNER,
                "scanner",
                "Honeywell · Vuquest 3320g",
                self.scanner.port,
                {"port": self.scanner.port, "maker": "honeywell"},
            ),
            FoundDevice(
                Part.CHIP,
                "chip",
                "PN532",
                self.chip.port,
                {"connection": "pn532", "reader": self.chip.port},
            ),
            FoundDevice(
                Part.PRINTER,
                "printer",
                "Xprinter XP-K200L",
                f"network {host}:{port}",
                {"connection": "network", "address": f"{host}:{port}", "width_dots": 576},
            ),
            FoundDevice(Part.SOUND, "default", "HDA Intel PCH", "default", {"device": "default"}),
        )

    def attempt(self, job: jobs.Try, tell: Teller, hush: threading.Event) -> tuple[Told, ...]:
        """See `SetupWorld`."""
        if job.part is Part.NETWORK:
            return self._network(job, tell, hush)
        if job.part is Part.HOSPITAL:
            given = msgspec.structs.replace(job.given, api_url=self.hospital.url, adapter="native")
            return try_hospital(given, job.secrets, tell, hush)
        if job.part is Part.SOUND or job.device is None:
            hush.wait(HAND_S * self._pace)
            return (Told(Verdict.TONE_PLAYED),)
        hand = threading.Timer(HAND_S * self._pace, self._hold, (job.part,))
        hand.daemon = True
        hand.start()
        try:
            return try_device(job.device, job.given, tell, hush, mirror=self._show)
        finally:
            hand.cancel()
            hand.join()
            self.camera.take_away()
            self.reader.lift()

    def apply(self, job: jobs.Apply | jobs.ApplyFile) -> events.Applied | events.NotApplied:
        """See `SetupWorld`. The plan is made as ever, and laid aside."""
        plan = job.opened.plan if isinstance(job, jobs.ApplyFile) else planned(job)
        time.sleep(2 * HAND_S * self._pace)
        self.applied.append(plan)
        answer = Answer(steps=("kiosk.toml", *(f"secret {name}" for name in plan.secrets), plan.hostname))
        return events.Applied(answer.steps)

    def leave(self) -> events.NotLeft | None:
        """See `SetupWorld`. There is no kiosk to go back to."""
        return events.NotLeft(ApplyProblem.REFUSED, "a machine that is nowhere")

    def keep(self, draft: bytes | None) -> None:
        """See `SetupWorld`. In memory only."""
        self.drafts.append(draft)

    def close(self) -> None:
        """Put everything away."""
        self.scanner.close()
        self.chip.close()
        self.printer.close()
        self.hospital.close()
        self._folder.cleanup()

    def _network(self, job: jobs.Try, tell: Teller, hush: threading.Event) -> tuple[Told, ...]:
        address = job.given.address if job.given.addressing == "fixed" else "10.20.3.41/24"
        link = job.given.ssid if job.given.link == "wireless" else "enp1s0"
        told: list[Told] = []
        for one in (
            Told(Verdict.JOINED),
            Told(Verdict.LINK_UP, link),
            Told(Verdict.ADDRESS_THERE, address),
            Told(Verdict.GATEWAY_THERE, "10.20.3.1"),
            Told(Verdict.CLOCK_RIGHT, time.strftime("%d/%m/%Y %H:%M")),
        ):
            if hush.wait(0.3 * self._pace):
                break
            told.append(one)
            tell(*told)
        return tuple(told)

    def _hold(self, part: Part) -> None:
        if part is Part.CAMERA:
            self.camera.hold(card_picture(_invented_code()))
        elif part is Part.SCANNER:
            self.scanner.beep(_invented_code())
        elif part is Part.CHIP:
            self.reader.lay(_invented_card())

    def _show(self, look: "Look | None") -> None:
        self._mirror = look


def demo_plan() -> Plan:
    """What stands in the file on the demo's stick."""
    from kiosk.provisioning.answers import plan_of  # noqa: PLC0415
    from kiosk.setup import Given, Secrets  # noqa: PLC0415

    given = Given(
        hospital=HOSPITAL,
        kiosk_id="K3",
        kiosk_name="Kiosk 3 · Sảnh A",
        api_url="https://kiosk.benhvien.example",
        diagonal=21.5,
    )
    return plan_of(answers_of(given, Secrets(token="demo", pin="280497"), 1080, 1920))  # noqa: S106 - nobody's


def _invented_card() -> "Chip":
    from kiosk.composition.app import local_today  # noqa: PLC0415
    from kiosk.demo.cards import CardCase  # noqa: PLC0415 - brings ciphers
    from kiosk.sandbox.people import people  # noqa: PLC0415

    return CardCase().card_of(people(local_today())[0])


def _invented_code() -> bytes:
    from kiosk.composition.app import local_today  # noqa: PLC0415
    from kiosk.sandbox.people import citizen_qr, people  # noqa: PLC0415 - invented people

    return citizen_qr(people(local_today())[0])


class _Hospital:
    """Answers what the test of the hospital's system asks, at an address of this machine that nobody else knows."""

    def __init__(self) -> None:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.02,), name="demo-hospital", daemon=True).start()

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self._server.server_port}"

    def close(self) -> None:
        """Stop it."""
        self._server.shutdown()
        self._server.server_close()


class Answering(BaseHTTPRequestHandler):
    """As much of the native contract as the wizard's test asks."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Capabilities, and health; nothing else is there."""
        known = {"/kiosk/v1/capabilities": _CAPABILITIES, "/kiosk/v1/health": {"status": "ok"}}
        answer = known.get(self.path)
        body = json.dumps(answer or {"code": "not-found"}).encode()
        self.send_response(200 if answer is not None else 404)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing."""
