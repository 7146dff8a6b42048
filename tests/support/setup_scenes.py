"""The wizard in every state that a technician can see: for pictures and for tests."""

from dataclasses import replace
from typing import Final

import msgspec

from kiosk.composition.setup_words import words_for
from kiosk.provisioning.plan import Plan
from kiosk.provisioning.refusals import Reason, Refused
from kiosk.settings import HospitalLine, Kiosk, Scanner, Service, Settings
from kiosk.setup import (
    Field,
    FileFound,
    FoundDevice,
    Given,
    OpenedFile,
    Panel,
    Part,
    Secrets,
    Setup,
    Standing,
    Step,
    Told,
    Trial,
    Verdict,
    given_of,
)
from kiosk.setup.doubts import doubt_about
from kiosk.setup.entry import entry_of
from kiosk.setup.pages import (
    Applying,
    ApplyProblem,
    Opening,
    Page,
    Picking,
    Summary,
    Touching,
    Trying,
    Typing,
    WirelessSeen,
)

LONG_NAME: Final = (
    "Bệnh viện Đa khoa Khu vực Cù Lao Minh và Trung tâm Y tế liên huyện Mỏ Cày Nam – Thạnh Phú, tỉnh Bến Tre"
)
FINGERPRINT: Final = ("96360", "62429", "73707", "26173", "10824", "62298")
FILE: Final = FileFound("f", "kiosk-K3.provision · KINGSTON", "K3", FINGERPRINT)
EXPIRED: Final = replace(FILE, key="g", name="kiosk-K4.provision · KINGSTON", refused=Refused(Reason.EXPIRED, "2026"))
PARTLY: Final = FileFound("qr", "QR", from_code=True, missing=(2, 3))
OPENED: Final = OpenedFile(
    FILE, Plan("", hostname="kiosk-k3"), LONG_NAME, "K3 · Kiosk 3 · Sảnh A", "https://kiosk.benhvien.example"
)
CAMERA: Final = FoundDevice(Part.CAMERA, "c", "UVC Camera HD", "1920 × 1080", {"source": "/dev/v4l/by-id/c"})
SCANNER: Final = FoundDevice(
    Part.SCANNER,
    "s",
    "Honeywell · Vuquest 3320g",
    "/dev/serial/by-id/usb-Honeywell_Vuquest_3320g_0123456789-if00",
    {"port": "/dev/serial/by-id/s", "maker": "honeywell"},
)
TYPES: Final = (
    "bàn phím USB: chuyển sang USB nối tiếp (cổng COM ảo) / USB keyboard: set it to USB serial (virtual COM port)"
)
TYPING_SCANNER: Final = FoundDevice(Part.SCANNER, "k", "/dev/input/by-id/usb-x-event-kbd", TYPES, usable=False)
PRINTER: Final = FoundDevice(
    Part.PRINTER, "p", "Xprinter XP-K200L", "usb 0fe6:811e", {"connection": "usb", "address": "0fe6:811e"}
)
SPEAKER: Final = FoundDevice(Part.SOUND, "default", "HDA Intel PCH", "default", {"device": "default"})
DEVICES_FOUND: Final = (CAMERA, SCANNER, TYPING_SCANNER, PRINTER, SPEAKER)

GIVEN: Final = Given(
    hospital=LONG_NAME,
    kiosk_id="K3",
    kiosk_name="Kiosk 3 · Sảnh A",
    api_url="https://kiosk.benhvien.vn",
    diagonal=21.5,
    touch_tried=True,
    lower_edge="780",
)
SECRETS: Final = Secrets(token="t0ken-of-nobody", pin="280497")  # noqa: S106 - nobody's
WITH_DEVICES: Final = msgspec.structs.replace(
    GIVEN,
    devices={Part.CAMERA: CAMERA, Part.SCANNER: SCANNER, Part.CHIP: None, Part.PRINTER: PRINTER, Part.SOUND: SPEAKER},
)
WIRELESS: Final = msgspec.structs.replace(
    GIVEN,
    link="wireless",
    ssid="Bệnh viện Ví Dụ – Kiosk",
    addressing="fixed",
    address="10.1.2.3",
    time_servers="ntp.benhvien.vn",
)
STANDING: Final = Standing(
    Settings(
        kiosk=Kiosk("K3", "Kiosk 3 · Sảnh A", LONG_NAME),
        hospital=HospitalLine("https://kiosk.benhvien.vn", token_file="/run/credentials/kiosk.service/kiosk_token"),  # noqa: S106 - a place
        service=Service(pin_file="/run/credentials/kiosk.service/kiosk_pin"),
        scanner=Scanner("/dev/serial/by-id/s"),
    )
)
NETWORKS: Final = (
    WirelessSeen("Bệnh viện Ví Dụ – Kiosk", 82, secured=True),
    WirelessSeen("BVVD-NhanVien", 74, secured=True, enterprise=True),
    WirelessSeen("Khách", 51, secured=False),
)


def told(*words: Verdict | Told) -> tuple[Told, ...]:
    """These words, without a fact where none is given."""
    return tuple(word if isinstance(word, Told) else Told(word) for word in words)


TRIALS: Final = {
    Part.NETWORK: Trial(
        1,
        told=told(
            Verdict.JOINED,
            Told(Verdict.LINK_UP, "enp1s0"),
            Told(Verdict.ADDRESS_THERE, "10.20.3.41/24"),
            Verdict.NO_GATEWAY,
            Told(Verdict.CLOCK_ALONE, "23/11/2026 11:20"),
        ),
    ),
    Part.HOSPITAL: Trial(
        2,
        told=told(
            Told(Verdict.SERVER_REACHED, "kiosk.benhvien.vn:443"),
            Told(Verdict.TLS_NOT_TRUSTED, "unable to get local issuer certificate"),
        ),
    ),
    Part.CAMERA: Trial(3, told=told(Told(Verdict.CODE_READ, "citizen-card · 001 188 ••• 001"))),
    Part.PRINTER: Trial(4, running=True, told=told(Verdict.WAITING)),
}


def at(step: Step, over: Page | None = None, given: Given = GIVEN, **changes: object) -> Setup:
    """The wizard there."""
    return Setup(step=step, over=over, given=given, **changes)  # type: ignore[arg-type]  # any field


def every_scene() -> dict[str, Setup]:
    """By name."""
    wrong = "http:/kiosk.benhvien,vn"
    seeing = Trial(1, running=True, told=told(Told(Verdict.CAMERA_SEES, "1920 × 1080"), Verdict.WAITING))
    return {
        "start": Setup(),
        "start-files": Setup(files=(FILE, EXPIRED, PARTLY), given=GIVEN),
        "start-again": Setup(given=GIVEN, standing=STANDING),
        "start-again-files": Setup(given=given_of(STANDING.settings), standing=STANDING, files=(FILE, EXPIRED)),
        "start-again-leaving": Setup(given=GIVEN, standing=replace(STANDING, leaving=True)),
        "start-again-trouble": Setup(
            given=GIVEN, standing=replace(STANDING, problem=ApplyProblem.REFUSED, fact="nobody took the request")
        ),
        "network-as-it-is": at(Step.NETWORK, given=given_of(STANDING.settings), standing=STANDING, trials=TRIALS),
        "hospital-again": at(Step.HOSPITAL, given=given_of(STANDING.settings), standing=STANDING),
        "ready-again": at(Step.READY, given=given_of(STANDING.settings), standing=STANDING),
        "start-draft-lost": Setup(draft_lost=True),
        "place": at(Step.PLACE),
        "place-empty": Setup(step=Step.PLACE),
        "network": at(Step.NETWORK, trials=TRIALS),
        "network-wireless": at(Step.NETWORK, given=WIRELESS),
        "picking": at(Step.NETWORK, Picking(NETWORKS), WIRELESS),
        "picking-nothing": at(Step.NETWORK, Picking(()), WIRELESS),
        "picking-looking": at(Step.NETWORK, Picking(), WIRELESS),
        "hospital": at(Step.HOSPITAL, trials=TRIALS, secrets=SECRETS),
        "hospital-running": at(Step.HOSPITAL, trials={Part.HOSPITAL: Trial(1, running=True)}),
        "devices": at(Step.DEVICES, given=WITH_DEVICES, devices=DEVICES_FOUND, trials=TRIALS),
        "devices-nothing": at(Step.DEVICES, devices=()),
        "devices-looking": at(Step.DEVICES, looking=True),
        "screen": at(Step.SCREEN),
        "screen-told": at(Step.SCREEN, given=Given()),
        "typing-words": at(Step.PLACE, Typing(Field.HOSPITAL, entry_of(LONG_NAME), capital=True)),
        "typing-empty": at(Step.PLACE, Typing(Field.KIOSK_NAME, entry_of(""))),
        "typing-address": at(
            Step.HOSPITAL, Typing(Field.API_URL, entry_of(wrong), doubt=doubt_about(Field.API_URL, wrong))
        ),
        "typing-secret": at(Step.HOSPITAL, Typing(Field.TOKEN, entry_of("abcdef123"))),
        "typing-long-secret": at(Step.HOSPITAL, Typing(Field.TOKEN, entry_of("eyJ0" * 200), shown=True)),
        "typing-number": at(Step.SCREEN, Typing(Field.LOWER_EDGE, entry_of("780"))),
        "pin": Setup(step=Step.PIN, pin="1234", differ=True),
        "pin-kept": at(Step.PIN, secrets=SECRETS),
        "fingerprint": Setup(over=Opening(FILE)),
        "code": Setup(over=Opening(FILE, compared=True, code="482190375516")),
        "code-wrong": Setup(over=Opening(FILE, compared=True, problem=Refused(Reason.WRONG_CODE))),
        "code-opening": Setup(over=Opening(FILE, compared=True, code="482190375516", opening=True)),
        "summary": Setup(over=Summary(OPENED)),
        "test-camera": at(Step.DEVICES, Trying(Part.CAMERA), WITH_DEVICES, trials={Part.CAMERA: seeing}),
        "test-printer": at(
            Step.DEVICES,
            Trying(Part.PRINTER),
            WITH_DEVICES,
            trials={Part.PRINTER: Trial(1, told=told(Verdict.PAGE_SENT))},
        ),
        "test-failed": at(
            Step.DEVICES,
            Trying(Part.SCANNER),
            WITH_DEVICES,
            trials={Part.SCANNER: Trial(1, told=told(Verdict.NO_ANSWER))},
        ),
        "touch": at(Step.SCREEN, Touching(frozenset({0, 3}))),
        "ready": at(Step.READY, given=WITH_DEVICES, trials=TRIALS, secrets=SECRETS),
        "ready-missing": Setup(step=Step.READY),
        "applying": at(Step.READY, Applying()),
        "applied": at(Step.READY, Applying(steps=("kiosk.toml", "secret token", "network"), done=True)),
        "applied-with-cautions": at(
            Step.READY, Applying(steps=("kiosk.toml",), cautions=("the network did not come up",), done=True)
        ),
        "not-applied": at(
            Step.READY,
            Applying(problem=ApplyProblem.REFUSED, fact="/run/kiosk-caretaker/wanted: No such file or directory"),
        ),
    }


def on(panel: Panel, setup: Setup, *, text_size: int = 0, language: str = "vi") -> Setup:
    """The same on another panel, in other letters; what was said of trouble in the language that is wanted."""
    given = msgspec.structs.replace(setup.given, text_size=text_size, language=language)
    if given.diagonal and panel.diagonals:
        given = msgspec.structs.replace(given, diagonal=panel.diagonals[0])
    said = words_for(given)
    trials = {part: replace(trial, told=tuple(map(said, trial.told))) for part, trial in setup.trials.items()}
    return replace(setup, panel=panel, given=given, trials=trials)
