"""The machine around the wizard, as far as one without devices can show it: real drivers on simulated wires."""

import json
import ssl
import struct
import threading
import time
from collections.abc import Iterator, Sequence
from http.server import ThreadingHTTPServer
from pathlib import Path

import msgspec
import pytest

from drivers.simulation.camera_scene import SimulatedCamera, phone_picture
from drivers.simulation.printer import SimulatedPrinter
from drivers.simulation.serial_line import SimulatedScanner
from kiosk.caretaker.dropping import Answered, NoAnswer, NoCaretaker
from kiosk.caretaker.requests import Answer, Connect, Provision, ProvisionFile, Request
from kiosk.composition.parts import camera_from
from kiosk.composition.setup_demo import CODE, Answering, DemoWorld
from kiosk.composition.setup_files import ProvisioningFiles, credentials_on
from kiosk.composition.setup_finding import found_speakers
from kiosk.composition.setup_hospital import held_in_memory, try_hospital
from kiosk.composition.setup_network import clock, links_up, names_found, try_network, wireless_networks
from kiosk.composition.setup_trials import try_device
from kiosk.composition.setup_words import in_both
from kiosk.composition.setup_world import RealWorld, diagonals_told
from kiosk.provisioning.plan import Network
from kiosk.provisioning.qr import qr_texts
from kiosk.provisioning.refusals import Reason, Refused
from kiosk.settings import Camera, parse
from kiosk.setup import FoundDevice, Given, OpenedFile, Part, Secrets, Told, Verdict, draft_of, events, jobs
from kiosk.setup.pages import ApplyProblem
from support.certificates import Authority
from support.setup_scenes import GIVEN, SECRETS, TYPES, WITH_DEVICES

LISTED = r"""Bệnh viện Ví Dụ – Kiosk:82:WPA2
Ph\:òng \\ 3:40:WPA2 WPA3
Bệnh viện Ví Dụ – Kiosk:95:WPA2
:77:WPA2
Khách:51:
BVVD-NhanVien:74:WPA2 802.1X
broken
"""
ADDRESSES = json.dumps(
    [
        {
            "ifname": "enp1s0",
            "addr_info": [
                {"local": "10.20.3.41", "prefixlen": 24, "scope": "global"},
                {"local": "fe80::1", "prefixlen": 64, "scope": "link"},
            ],
        },
        {"ifname": "docker0", "addr_info": [{"local": "172.17.0.1", "prefixlen": 16, "scope": "global"}]},
    ]
)


class Ears:
    """Everything a test told, in its order."""

    def __init__(self) -> None:
        self.told: list[tuple[Told, ...]] = []
        self.devices: list[FoundDevice] = []

    def __call__(self, *told: Told, device: FoundDevice | None = None) -> None:
        if device is not None:
            self.devices.append(device)
        self.told.append(told)

    def wait(self, verdict: Verdict) -> None:
        """Until this was told."""
        until = time.monotonic() + 30
        while not any(one.verdict is verdict for told in self.told for one in told):
            assert time.monotonic() < until, self.told
            threading.Event().wait(0.01)


def in_english(given: Given) -> Given:
    return msgspec.structs.replace(given, language="en")


def verdicts(told: Sequence[Told]) -> list[Verdict]:
    return [one.verdict for one in told]


# --- network ---------------------------------------------------------------------------------------------------------


def test_networks_are_listed_with_their_own_letters_the_strongest_first_and_each_once() -> None:
    found = wireless_networks(lambda _words: LISTED)
    assert [(one.ssid, one.strength) for one in found] == [
        ("Bệnh viện Ví Dụ – Kiosk", 95),
        ("BVVD-NhanVien", 74),
        ("Khách", 51),
        ("Ph:òng \\ 3", 40),
    ]
    assert [one.secured for one in found] == [True, True, False, True]
    assert [one.enterprise for one in found] == [False, True, False, False]


def interfaces(folder: Path, carriers: dict[str, str]) -> Path:
    for name, carrier in carriers.items():
        (folder / name).mkdir(parents=True)
        (folder / name / "carrier").write_text(carrier)
    return folder


def said(words: Sequence[str]) -> str:
    known = {"address": ADDRESSES, "route": '[{"gateway": "10.20.3.1"}]', "show": "yes\n"}
    return next((text for word, text in known.items() if word in words), "")


def test_a_network_that_works_is_green_from_link_to_clock(tmp_path: Path) -> None:
    ears, net = Ears(), interfaces(tmp_path / "net", {"enp1s0": "1\n", "lo": "1\n", "wlp2s0": "0\n"})
    told = try_network(
        Given(api_url="https://localhost"),
        Secrets(),
        ears,
        threading.Event(),
        join=lambda _: Told(Verdict.JOINED),
        run=said,
        interfaces=net,
    )
    assert verdicts(told) == [
        Verdict.JOINED,
        Verdict.LINK_UP,
        Verdict.ADDRESS_THERE,
        Verdict.GATEWAY_THERE,
        Verdict.NAMES_RESOLVE,
        Verdict.CLOCK_RIGHT,
    ]
    assert [one.fact for one in told[1:5]] == ["enp1s0", "10.20.3.41/24", "10.20.3.1", "localhost"]
    assert len(ears.told) == len(told), "each is told as soon as it is known"


def test_a_gateway_of_ipv6_alone_is_one(tmp_path: Path) -> None:
    def six(words: Sequence[str]) -> str:
        if "route" in words:
            return '[{"dst": "default", "gateway": "fe80::1", "dev": "enp1s0"}]' if "-6" in words else "[]"
        return said(words)

    net = interfaces(tmp_path / "net", {"enp1s0": "1\n"})
    told = try_network(
        Given(), Secrets(), Ears(), threading.Event(), join=lambda _: Told(Verdict.JOINED), run=six, interfaces=net
    )
    assert Told(Verdict.GATEWAY_THERE, "fe80::1") in told


def test_without_a_cable_nothing_further_is_tried(tmp_path: Path) -> None:
    net = interfaces(tmp_path / "net", {"enp1s0": "0\n"})
    told = try_network(
        Given(), Secrets(), Ears(), threading.Event(), join=lambda _: Told(Verdict.JOINED), run=said, interfaces=net
    )
    assert verdicts(told) == [Verdict.JOINED, Verdict.LINK_DOWN]
    assert links_up(tmp_path / "nowhere") == ()


def test_programs_that_are_missing_leave_questions_open_and_nothing_green(tmp_path: Path) -> None:
    net = interfaces(tmp_path / "net", {"enp1s0": "1\n"})
    told = try_network(
        Given(),
        Secrets(),
        Ears(),
        threading.Event(),
        join=lambda _: Told(Verdict.JOINED),
        run=lambda _: "no json",
        interfaces=net,
    )
    assert verdicts(told)[2:] == [
        Verdict.NO_ADDRESS,
        Verdict.NO_GATEWAY,
        Verdict.NO_NAME_TO_TRY,
        Verdict.CLOCK_ALONE,
    ]


def test_a_name_nobody_knows_is_named() -> None:
    assert names_found(Given(api_url="https://kiosk.invalid")) == Told(Verdict.NAME_UNKNOWN, "kiosk.invalid")
    assert names_found(Given(api_url="https://10.1.2.3")) == Told(Verdict.NO_NAME_TO_TRY)
    assert clock(lambda _: "no").verdict is Verdict.CLOCK_ALONE


@pytest.mark.parametrize(
    ("outcome", "verdict"),
    [
        (Answered(Answer()), Verdict.JOINED),
        (Answered(Answer("no such WLAN")), Verdict.NOT_JOINED),
        (NoCaretaker("none"), Verdict.NOT_JOINED_YET),
        (NoAnswer(), Verdict.NO_ANSWER),
    ],
)
def test_the_caretaker_is_asked_to_take_the_network_up(outcome, verdict: Verdict) -> None:
    asked: list[Request] = []
    world = RealWorld(ask=lambda request, _seconds: (asked.append(request), outcome)[1])
    assert world.join(Network()).verdict is verdict
    assert asked == [Connect(Network())]


# --- the hospital's system -------------------------------------------------------------------------------------------


@pytest.fixture
def demo(qapp: object) -> Iterator[DemoWorld]:
    world = DemoWorld(slow=False)
    yield world
    world.close()


@pytest.fixture
def tls_hospital(demo: DemoWorld, tmp_path: Path) -> Iterator[tuple[str, str]]:
    """The demo's hospital behind a certificate of its own house, and the certificate that vouches for it."""
    house = Authority(tmp_path / "house")
    certificate, key = house.issue("server", server=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with ThreadingHTTPServer(("127.0.0.1", 0), Answering) as server:
        server.handle_error = lambda *_: None  # type: ignore[method-assign]  # who does not trust it hangs up
        server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield f"https://127.0.0.1:{server.server_port}", house.file.read_text()
        server.shutdown()


def test_a_hospital_that_answers_is_told_step_by_step(demo: DemoWorld) -> None:
    given = Given(kiosk_id="K3", api_url=demo.hospital.url)
    told = try_hospital(given, SECRETS, Ears(), threading.Event())
    assert verdicts(told)[:4] == [
        Verdict.SERVER_REACHED,
        Verdict.NO_TLS,
        Verdict.CAPABILITIES,
        Verdict.HEALTHY,
    ]
    assert told[2].fact == "1.0, L0, L1, L2"
    assert told[4].verdict in (Verdict.QUICK, Verdict.SLOW)


def test_a_server_that_is_no_hospital_and_one_that_is_not_there_are_told_apart(demo: DemoWorld) -> None:
    other = Given(kiosk_id="K3", api_url=f"{demo.hospital.url}/elsewhere")
    assert try_hospital(other, SECRETS, Ears(), threading.Event())[-1] == Told(Verdict.NO_CAPABILITIES, "404 not-found")
    gone = Given(kiosk_id="K3", api_url="http://127.0.0.1:9")
    assert verdicts(try_hospital(gone, SECRETS, Ears(), threading.Event())) == [Verdict.SERVER_NOT_REACHED]
    encrypted = Given(kiosk_id="K3", api_url=demo.hospital.url.replace("http:", "https:"))
    told = try_hospital(encrypted, SECRETS, Ears(), threading.Event())
    assert verdicts(told)[:2] == [Verdict.SERVER_REACHED, Verdict.TLS_NOT_TRUSTED]


def test_a_test_that_is_left_stops_at_the_next_step(demo: DemoWorld) -> None:
    hush = threading.Event()
    hush.set()
    assert try_hospital(Given(kiosk_id="K3", api_url=demo.hospital.url), SECRETS, Ears(), hush) == ()


def test_the_token_is_read_from_memory_and_never_lies_on_the_disk() -> None:
    with held_in_memory("t0ken") as file:
        assert file is not None
        assert Path(file).read_text() == "t0ken"
        assert "memfd" in str(Path(file).readlink())
    assert not Path(file).exists()
    with held_in_memory("") as nothing:
        assert nothing is None


# --- devices ---------------------------------------------------------------------------------------------------------


def test_a_camera_that_is_pulled_out_in_the_middle_goes_on_when_it_is_back(tmp_path: Path) -> None:
    camera, ears, mirrors = SimulatedCamera(tmp_path / "camera"), Ears(), []
    device = FoundDevice(Part.CAMERA, "c", "Camera", "640 × 480", {"source": str(camera.folder)})
    done: list[tuple[Told, ...]] = []
    thread = threading.Thread(
        target=lambda: done.append(try_device(device, GIVEN, ears, threading.Event(), mirror=mirrors.append))
    )
    thread.start()
    ears.wait(Verdict.CAMERA_SEES)
    camera.unplug()
    ears.wait(Verdict.UNPLUGGED)
    camera.plug_in()
    camera.hold(phone_picture("https://example.vn/a-long-enough-text"))
    thread.join(15)
    assert verdicts(done[0]) == [Verdict.CODE_READ]
    assert "example" not in done[0][0].fact, "what a code says is nobody's business here"
    assert mirrors[0] is not None
    assert mirrors[-1] is None


def test_a_scanner_on_a_line_of_its_own_speed_tells_it(tmp_path: Path) -> None:
    scanner, ears = SimulatedScanner(tmp_path, baudrate=9600), Ears()
    device = FoundDevice(Part.SCANNER, scanner.port, "RS-232", "", {"port": scanner.port, "baudrate": 115_200})
    done: list[tuple[Told, ...]] = []
    thread = threading.Thread(target=lambda: done.append(try_device(device, GIVEN, ears, threading.Event())))
    thread.start()
    try:
        ears.wait(Verdict.WAITING)  # it listens, too fast
        scanner.beep(b"a code that is long enough to be judged")
        ears.wait(Verdict.CODE_GARBLED)
        scanner.beep(b"a code that is long enough to be judged")
        thread.join(10)
    finally:
        scanner.close()
    assert verdicts(done[0]) == [Verdict.CODE_READ]
    assert done[0][0].fact.endswith("9600 baud")
    assert ears.devices[-1].table["baudrate"] == 9600


def test_nothing_held_before_a_reader_is_told_as_such(tmp_path: Path) -> None:
    scanner, hush = SimulatedScanner(tmp_path), threading.Event()
    hush.set()
    table: dict[str, str | int | bool] = {"port": scanner.port, "maker": "honeywell"}
    try:
        told = try_device(FoundDevice(Part.SCANNER, "s", "s", table=table), GIVEN, Ears(), hush)
    finally:
        scanner.close()
    assert verdicts(told) == [Verdict.NOTHING_SHOWN]


def test_a_page_is_printed_and_a_printer_without_paper_says_so(qapp: object) -> None:
    with_paper = SimulatedPrinter.on_network(dots=576)
    host, port = with_paper.address
    table: dict[str, str | int | bool] = {"connection": "network", "address": f"{host}:{port}", "width_dots": 576}
    device = FoundDevice(Part.PRINTER, "p", "Printer", table=table)
    try:
        assert verdicts(try_device(device, GIVEN, Ears(), threading.Event())) == [Verdict.PAGE_PRINTED]
        with_paper.run_out_of_paper()
        empty = try_device(device, GIVEN, Ears(), threading.Event())
        assert (verdicts(empty), empty[0].fact) == ([Verdict.PRINTER_TROUBLE], "hết giấy")
        english = try_device(device, in_english(GIVEN), Ears(), threading.Event())
        assert english[0].fact == "no paper"
    finally:
        with_paper.close()


def test_what_a_driver_says_on_the_way_is_told_in_the_language_of_the_answers(tmp_path: Path) -> None:
    table: dict[str, str | int | bool] = {"connection": "pn532", "reader": str(tmp_path)}
    device = FoundDevice(Part.CHIP, "p", "PN532", table=table)
    for given, words in ((GIVEN, "không dùng được làm cổng nối tiếp"), (in_english(GIVEN), "as a serial port")):
        ears, hush = Ears(), threading.Event()
        thread = threading.Thread(target=try_device, args=(device, given, ears, hush))
        thread.start()
        ears.wait(Verdict.DEVICE_TROUBLE)
        hush.set()
        thread.join(10)
        assert any(words in one.fact for told in ears.told for one in told), ears.told


def test_why_a_device_cannot_be_used_is_told_in_both_languages_and_names_are_left_alone() -> None:
    typing = FoundDevice(Part.SCANNER, "k", "k", "USB keyboard: set it to USB serial (virtual COM port)", usable=False)
    assert in_both(typing).detail.startswith("bàn phím USB: chuyển sang USB nối tiếp (cổng COM ảo) / USB keyboard: ")
    assert in_both(typing).detail == TYPES, "the invented scenes show it so"
    plain = FoundDevice(Part.SCANNER, "s", "Honeywell", "/dev/serial/by-id/s")
    assert in_both(plain) == plain


def test_sound_without_a_card_is_told_and_not_raised() -> None:
    device = FoundDevice(Part.SOUND, "x", "x", table={"device": "plughw:CARD=Nobody"})
    [told] = try_device(device, GIVEN, Ears(), threading.Event())
    assert told.verdict in (Verdict.UNPLUGGED, Verdict.DEVICE_TROUBLE)


def test_sound_cards_are_found_by_name(tmp_path: Path) -> None:
    cards = tmp_path / "cards"
    cards.write_text(
        " 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n                      HDA Intel PCH at 0xa1 irq 130\n"
        " 1 [Handset        ]: USB-Audio - USB Handset\n                      USB Handset at usb-1\n"
    )
    found = list(found_speakers(cards, tmp_path / "input"))
    assert [(one.key, one.name) for one in found] == [
        ("default", "HDA Intel PCH"),
        ("plughw:CARD=PCH", "HDA Intel PCH"),
        ("plughw:CARD=Handset", "USB Handset"),
    ]
    assert list(found_speakers(tmp_path / "none", tmp_path / "input")) == []


def edid(width_mm: int, height_mm: int, *, detailed: bool = True) -> bytes:
    """A block as a screen has it (VESA E-EDID 1.4)."""
    block = bytearray(128)
    block[:8] = b"\x00\xff\xff\xff\xff\xff\xff\x00"
    block[21], block[22] = round(width_mm / 10), round(height_mm / 10)
    if detailed:
        block[54:56] = struct.pack("<H", 14850)
        block[66], block[67], block[68] = width_mm & 0xFF, height_mm & 0xFF, width_mm >> 8 << 4 | height_mm >> 8
    block[127] = -sum(block) % 256
    return bytes(block)


def test_a_screen_tells_its_own_size(tmp_path: Path) -> None:
    told = {"a": edid(477, 268), "b": edid(340, 190, detailed=False), "c": b"", "d": edid(0, 0), "e": b"\x01" * 128}
    for name, block in told.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "edid").write_bytes(block)
    assert diagonals_told(tmp_path) == (21.5, 15.3)


# --- files, codes, the draft, applying -------------------------------------------------------------------------------


def test_a_stick_is_opened_by_its_code_and_noticed_when_it_is_gone(demo: DemoWorld) -> None:
    assert demo.files() == ()
    demo.plug_in_stick()
    [file] = demo.files()
    assert (file.kiosk_id, file.trust, file.usable, len(file.fingerprint)) == ("K3", "first", True, 6)
    opened = demo.open_file(file.key, CODE)
    assert isinstance(opened, OpenedFile)
    assert (opened.hospital, opened.kiosk) == ("Bệnh viện Đa khoa Ví Dụ", "K3 · Kiosk 3 · Sảnh A")
    assert (opened.sealed, opened.code) == (Path(file.key).read_bytes(), CODE)
    assert CODE not in repr(opened)
    assert demo.open_file(file.key, "1" * 12) == Refused(Reason.WRONG_CODE)
    demo.pull_out_stick()
    assert demo.files() == ()
    assert demo.open_file(file.key, CODE) == Refused(Reason.UNREADABLE)


def test_a_stick_signed_by_somebody_else_is_shown_and_not_taken(demo: DemoWorld) -> None:
    demo.plug_in_stick()
    folder = Path(demo.files()[0].key).parent
    files = ProvisioningFiles(folders=lambda: [folder], signers=lambda: frozenset({b"x" * 32}), addresses=frozenset)
    [file] = files.on_sticks()
    assert (file.trust, file.usable) == ("foreign", False)
    assert file.refused == Refused(Reason.FOREIGN)
    assert files.open(file.key, CODE) == Refused(Reason.FOREIGN)


def test_token_and_certificates_are_taken_from_a_stick_and_other_files_are_not(tmp_path: Path) -> None:
    assert credentials_on([tmp_path]) == events.CredentialsSeen()
    (tmp_path / "token.txt").write_text("\ufeff t0ken \n")
    (tmp_path / "ca.pem").write_text("-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n")
    found = credentials_on([tmp_path / "gone", tmp_path])
    assert found.token == "t0ken"  # noqa: S105 - nobody's
    assert found.ca.startswith("-----BEGIN")
    assert "t0ken" not in repr(found)
    (tmp_path / "token.txt").write_text("hai từ")
    (tmp_path / "ca.pem").unlink()
    (tmp_path / "ca.pem").symlink_to("/etc/passwd")
    assert credentials_on([tmp_path]) == events.CredentialsSeen()


def test_a_hospital_with_certificates_of_its_own_is_trusted_with_its_ca(tls_hospital) -> None:
    url, ca = tls_hospital
    given = Given(kiosk_id="K3", api_url=url)
    ears = Ears()
    stranger = Told(Verdict.TLS_NOT_TRUSTED, "không biết nơi cấp chứng thư")
    assert try_hospital(given, SECRETS, ears, threading.Event())[1] == ears.told[-1][1] == stranger
    english = try_hospital(in_english(given), SECRETS, Ears(), threading.Event())
    assert english[1].fact == "unable to get local issuer certificate"
    told = try_hospital(given, msgspec.structs.replace(SECRETS, ca=ca), Ears(), threading.Event())
    assert verdicts(told)[:3] == [Verdict.SERVER_REACHED, Verdict.TLS_GOOD, Verdict.CAPABILITIES]


def test_codes_held_before_a_camera_make_a_file(demo: DemoWorld, tmp_path: Path) -> None:
    demo.plug_in_stick()
    data = Path(demo.files()[0].key).read_bytes()
    [text] = qr_texts(data)
    camera = SimulatedCamera(tmp_path / "camera")
    files = ProvisioningFiles(folders=list, signers=frozenset, addresses=frozenset)
    hush, found = threading.Event(), []

    def saw(file) -> None:
        found.append(file)
        hush.set()

    camera.hold(phone_picture(text))
    watching = threading.Timer(20, hush.set)
    watching.start()
    files.watch(camera_from(Camera(str(camera.folder))), saw, hush)
    watching.cancel()
    assert [(file.kiosk_id, file.from_code, file.usable) for file in found] == [("K3", True, True)]
    assert isinstance(files.open(found[0].key, CODE), OpenedFile)


def test_a_draft_is_found_again_after_a_power_cut_and_forgotten_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "setup-draft.json"
    world = RealWorld(draft=path)
    assert world.kept() == Given()
    world.keep(draft_of(WITH_DEVICES))
    assert RealWorld(draft=path).kept() == WITH_DEVICES
    assert path.stat().st_mode & 0o777 == 0o600
    path.write_bytes(b"{cut")
    assert world.kept() == Given()
    world.keep(None)
    world.keep(None)
    assert not path.exists()


APPLY = jobs.Apply(WITH_DEVICES, SECRETS, 1920, 1080)


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (Answered(Answer(steps=("a",), cautions=("b",))), events.Applied(("a",), ("b",))),
        (Answered(Answer("the disk is full")), events.NotApplied(ApplyProblem.REFUSED, "the disk is full")),
        (NoCaretaker("none here"), events.NotApplied(ApplyProblem.REFUSED, "none here")),
        (NoAnswer(), events.NotApplied(ApplyProblem.NO_ANSWER)),
    ],
)
def test_the_caretaker_gets_a_plan_that_a_kiosk_takes(outcome, said) -> None:
    asked: list[Request] = []
    world = RealWorld(ask=lambda request, _seconds: (asked.append(request), outcome)[1])
    assert world.apply(APPLY) == said
    [request] = asked
    assert isinstance(request, Provision)
    settings = parse(request.plan.toml, "kiosk.toml")
    assert (settings.kiosk.id, settings.kiosk.hospital) == ("K3", GIVEN.hospital)
    assert settings.camera is not None
    assert settings.printers["khe-in"].address == "0fe6:811e"
    assert set(request.plan.secrets) == {"token", "pin"}
    assert SECRETS.pin not in request.plan.toml
    assert SECRETS.token not in request.plan.toml


def test_the_caretaker_gets_the_file_itself_and_what_the_glass_read_in_it_counts_for_nothing(demo: DemoWorld) -> None:
    demo.plug_in_stick()
    [file] = demo.files()
    opened = demo.open_file(file.key, CODE)
    assert isinstance(opened, OpenedFile)
    asked: list[Request] = []
    world = RealWorld(ask=lambda request, _seconds: (asked.append(request), NoCaretaker("none here"))[1])
    world.apply(jobs.ApplyFile(opened))
    assert asked == [ProvisionFile(Path(file.key).read_bytes(), CODE)]


def test_answers_no_kiosk_would_take_are_refused_before_anybody_is_asked() -> None:
    world = RealWorld(ask=lambda *_: pytest.fail("nobody is asked"))
    wrong = jobs.Apply(Given(kiosk_id="K3", kiosk_name="x", hospital="y", api_url="ftp://x"), SECRETS, 1080, 1920)
    refused = world.apply(wrong)
    assert isinstance(refused, events.NotApplied)
    assert "url" in refused.fact
