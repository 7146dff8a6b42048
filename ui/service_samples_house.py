"""Invented kiosks: the pages of the technicians' menu that are about the machine, its devices and its service."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from kiosk.staff.checks import Examined, Found, FoundWords, Light, PartName
from kiosk.staff.closing import ClosedFor, Closure
from kiosk.staff.house import DeviceSeen, DeviceStanding, DirectorySeen, HouseSeen
from kiosk.staff.machine import MachineAsk, MachineWord
from kiosk.staff.menu.pages import (
    AtChecks,
    AtChip,
    AtClosing,
    AtDevices,
    AtMachine,
    AtScan,
    AtScreen,
    AtSound,
    AtTouch,
    AtUpdate,
    AtVersions,
    CardState,
    Page,
    ScreenPicture,
    SoundWord,
    TouchStage,
    UpdateStage,
)
from kiosk.staff.printing import PrintedWord
from kiosk.staff.touch import PLAIN, TARGETS
from kiosk.staff.trials import ChipLevel, ChipSeen, ScanKind, ScanSeen
from kiosk.staff.updates import UpdateFound, UpdateStanding
from ui.samples import NOW

READERS = (
    DeviceSeen("camera", DeviceStanding.READY),
    DeviceSeen("scanner", DeviceStanding.READY),
    DeviceSeen("chip", DeviceStanding.READY),
)
HOUSE = HouseSeen(
    "K3",
    "Sảnh A, máy 3",
    "Bệnh viện Đa khoa Mẫu",
    "1.4.0",
    "production",
    NOW - timedelta(days=3, hours=2),
    image="a1b2c3d4e5f6",
    built="2026-11-20T09:00:00Z",
    directory=DirectorySeen(17, 24),
    devices=READERS,
)
TROUBLED = replace(
    HOUSE,
    flavour="qa",
    directory=DirectorySeen(17, 24, refused=18, reasons=("rooms-twice", "hours-overlap")),
    devices=(
        *READERS[:1],
        DeviceSeen("scanner", DeviceStanding.UNPLUGGED, "/dev/kiosk-scanner: no such device"),
        DeviceSeen("keyboard_scanner", DeviceStanding.IMPAIRED, "it types with another layout"),
        DeviceSeen("chip", DeviceStanding.SILENT),
    ),
    closure=Closure(ClosedFor.NO_PAPER, NOW.timestamp()),
)
FOUND = Examined(
    (
        ("version", (Found("version", Light.GREEN, "1.4.0 · a1b2c3d4e5f6", vietnamese=FoundWords("Phiên bản")),)),
        (
            "clock",
            (
                Found(
                    "clock",
                    Light.GREEN,
                    "2026-11-23 02:15 UTC, kept right by chrony",
                    vietnamese=FoundWords("Đồng hồ", "2026-11-23 02:15 UTC, do chrony giữ đúng"),
                ),
            ),
        ),
        (
            "printer",
            (
                Found(
                    "printer khe-in",
                    Light.YELLOW,
                    "usb: ready; the roll is nearly used up; about 64 tickets left on the roll",
                    "Put in a new roll soon.",
                    FoundWords(
                        "Máy in khe-in",
                        "usb: sẵn sàng; cuộn giấy sắp hết; cuộn giấy còn khoảng 64 phiếu",
                        "Sắp phải thay cuộn giấy.",
                    ),
                ),
            ),
        ),
        (
            "scanner",
            (
                Found(
                    "scanner",
                    Light.RED,
                    "the running kiosk says: unplugged, /dev/kiosk-scanner: no such device",
                    "Plug it in; the kiosk takes it by itself.",
                    FoundWords(
                        "Đầu đọc mã",
                        "kiosk đang chạy báo: chưa cắm, /dev/kiosk-scanner: no such device",
                        "Cắm vào; kiosk tự nhận.",
                    ),
                ),
            ),
        ),
        (
            "network",
            (
                Found(
                    "connection",
                    Light.GREY,
                    "not looked at, because of: address",
                    "Mend address first.",
                    FoundWords("Kết nối", "chưa kiểm tra, vì: Địa chỉ mạng", "Sửa Địa chỉ mạng trước."),
                ),
            ),
        ),
        (
            "disk",
            (
                Found(
                    "disk",
                    Light.GREEN,
                    "/var/lib/kiosk (queue, key): 41200 MB of 58000 MB free",
                    vietnamese=FoundWords("Ổ đĩa", "/var/lib/kiosk (queue, key): còn trống 41200 MB trên 58000 MB"),
                ),
            ),
        ),
    ),
    running="printer",
    rounds=1,
)
LEFT = (
    PartName("printer", "Máy in"),
    PartName("scanner", "Đầu đọc mã"),
    PartName("network", "Đường truyền đến bệnh viện"),
)
BEGUN = Examined((*FOUND.parts[:2], *((part, ()) for part in LEFT)), running="printer")
CODES = (
    ScanSeen("camera", ScanKind.CITIZEN_CARD, "001 188 ••• 001 · M.A.M.", "QR", "zxing", 118),
    ScanSeen("scanner", ScanKind.INSURANCE_CARD, "DN4 01 0123 ••• 789 · M.A.M.", "QR", "scanner", 204),
    ScanSeen("camera", ScanKind.OTHER, "", "QR", "zbar", 44, refused="web-link"),
    ScanSeen("scanner", ScanKind.BROKEN),
)
READ = ChipSeen(ChipLevel.ISSUER_VERIFIED, 3240.0, "001 188 ••• 001")

NEW = UpdateFound(Path("/run/media/kiosk/KINGSTON/kiosk_1.5.0_production.update"), "1.5.0", newer=True)
OLD = UpdateFound(Path("/run/media/kiosk/KINGSTON/kiosk_1.4.0_production.update"), "1.4.0", newer=False)
ON_STICK = AtUpdate(UpdateStage.CHOOSING, "1.4.0", (NEW, OLD))
CHOSEN = replace(ON_STICK, stage=UpdateStage.ASKING, chosen=NEW)

Scene = tuple[str, tuple[Page, ...], dict[str, object]]


def house_scenes() -> tuple[Scene, ...]:
    """Name, pages after the first one, and what else the menu knows."""
    here: dict[str, object] = {"house": HOUSE}
    trouble: dict[str, object] = {"house": TROUBLED}
    closed: dict[str, object] = {"house": replace(HOUSE, closure=Closure(ClosedFor.OTHER_KIOSK, NOW.timestamp()))}
    return (
        ("service-home", (), here),
        ("service-home--trouble", (), trouble),
        ("service-home--opening", (), {}),
        ("service-checks", (AtChecks(),), {**here, "examined": FOUND}),
        ("service-checks--printing", (AtChecks(printing=True),), {**here, "examined": FOUND}),
        ("service-checks--printed", (AtChecks(word=PrintedWord.PRINTED),), {**here, "examined": FOUND}),
        ("service-checks--first", (AtChecks(),), {**here, "examined": BEGUN}),
        ("service-devices", (AtDevices(),), here),
        ("service-devices--trouble", (AtDevices(),), trouble),
        ("service-versions", (AtVersions(),), here),
        ("service-versions--trouble", (AtVersions(),), trouble),
        ("service-scan", (AtDevices(), AtScan(CODES)), here),
        ("service-scan--waiting", (AtDevices(), AtScan()), here),
        ("service-chip", (AtDevices(), AtChip(CardState.LAID, seen=READ)), here),
        ("service-chip--waiting", (AtDevices(), AtChip()), here),
        ("service-chip--key-wanted", (AtDevices(), AtChip(CardState.KEY_WANTED)), here),
        ("service-chip--reading", (AtDevices(), AtChip(CardState.READING, done=0.4)), here),
        (
            "service-chip--copied",
            (
                AtDevices(),
                AtChip(CardState.LAID, seen=replace(READ, level=ChipLevel.NOT_VERIFIED, failed=("signature",))),
            ),
            here,
        ),
        ("service-sound", (AtDevices(), AtSound(2)), here),
        ("service-sound--no-sound", (AtDevices(), AtSound(0, SoundWord.NO_SOUND)), here),
        ("service-touch", (AtDevices(), AtTouch()), here),
        ("service-touch--missed", (AtDevices(), AtTouch(TouchStage.MISSED)), here),
        ("service-touch--failed", (AtDevices(), AtTouch(TouchStage.FAILED, word=MachineWord.NO_CARETAKER)), here),
        ("service-screen", (AtScreen(),), here),
        ("service-machine", (AtMachine(),), here),
        ("service-machine--closed", (AtMachine(kept=False),), closed),
        ("service-machine--no-caretaker", (AtMachine(word=MachineWord.NO_CARETAKER),), here),
        *((f"service-machine--{ask.value}", (AtMachine(), AtMachine(asking=ask)), here) for ask in MachineAsk),
        ("service-closing", (AtMachine(), AtClosing()), here),
        ("service-update", (AtVersions(), ON_STICK), here),
        ("service-update--looking", (AtVersions(), AtUpdate()), here),
        ("service-update--no-stick", (AtVersions(), AtUpdate(UpdateStage.CHOOSING, "1.4.0")), here),
        ("service-update--no-image", (AtVersions(), AtUpdate(UpdateStage.NO_IMAGE)), here),
        ("service-update--asking", (AtVersions(), ON_STICK, CHOSEN), here),
        *(
            (
                f"service-update--{standing.name.lower()}",
                (AtVersions(), replace(CHOSEN, stage=stage, standing=standing)),
                here,
            )
            for stage, standing in (
                (UpdateStage.ENDED, UpdateStanding.INSTALLED),
                (UpdateStage.ENDED, UpdateStanding.FAILED),
                (UpdateStage.ENDED, UpdateStanding.UNKNOWN),
            )
        ),
    )


def bare_scenes() -> tuple[Scene, ...]:
    """Those that have the whole glass, or no way out for some seconds: no pages to look up in a gallery."""
    here: dict[str, object] = {"house": HOUSE}
    return (
        ("service-touch--targets", (AtDevices(), AtTouch(TouchStage.TARGETS, TARGETS[:1])), here),
        *(
            (f"service-touch--{stage.value}", (AtDevices(), AtTouch(stage, before=PLAIN, tried=PLAIN)), here)
            for stage in (TouchStage.LAYING, TouchStage.TRYING, TouchStage.TAKING_BACK)
        ),
        (
            "service-update--running",
            (AtVersions(), replace(CHOSEN, stage=UpdateStage.INSTALLING, standing=UpdateStanding.RUNNING)),
            here,
        ),
        ("service-screen--ruler", (AtScreen(ScreenPicture.RULER),), here),
    )
