"""Every part the doctor tells of: its name in both languages, what it means, and what to do when it is not green.

`kiosk doctor --explain PART` shows one, the readiness report takes the names, the documents the whole table.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final


class Group(Enum):
    """What parts are told together on the report, in this order: English and Vietnamese."""

    DEVICES = "Devices", "Thiết bị"
    STORE = "What is kept", "Dữ liệu lưu tại kiosk"
    LINE = "Line to the hospital", "Đường truyền đến bệnh viện"
    MACHINE = "Machine", "Máy"
    PROGRAM = "Program", "Phần mềm"

    @property
    def english(self) -> str:
        """For the technician."""
        return self.value[0]

    @property
    def vietnamese(self) -> str:
        """For the hospital."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Part:
    """One part. `check` is the check that finds it; `means` is what patients or staff notice when it is not green."""

    name: str
    vietnamese: str
    group: Group
    check: str
    means: str
    remedy: str


_D, _S, _L, _M, _P = Group.DEVICES, Group.STORE, Group.LINE, Group.MACHINE, Group.PROGRAM

PARTS: Final = (
    Part(
        "configuration", "Cấu hình", _P, "configuration",
        "Red: kiosk.toml is missing or has a mistake; the kiosk does not start.",
        "The line and the key stand in the finding. Mend it, try it with `kiosk config check`.",
    ),
    Part(
        "version", "Phiên bản", _P, "version",
        "Which build runs, and on an image the hash of its system. Yellow: a build that is not for patients.",
        "Install the production package or image.",
    ),
    Part(
        "system", "Hệ điều hành", _P, "system",
        "Debian, kernel, Python, Qt. Yellow: a system nobody tried the kiosk on.",
        "Install Debian 12 or 13, or the image.",
    ),
    Part(
        "user", "Người dùng hệ thống", _P, "user",
        "As whom the doctor was run. Yellow: the findings may be about that user and not about the kiosk's.",
        "sudo runuser -u kiosk -- kiosk doctor",
    ),
    Part(
        "program", "Chương trình kiosk", _P, "program",
        "The unit that runs the glass. Red: it does not run; the glass is dark or shows the help page."
        " Yellow: it had to be started again in the last day, or nothing watches it.",
        "journalctl -u kiosk -n 50 tells why; systemctl restart kiosk. Send the journal to the developers.",
    ),
    Part(
        "units", "Dịch vụ hệ thống", _P, "program",
        "Yellow: a service of the machine failed; which one decides what is missing.",
        "journalctl -u NAME tells why; systemctl restart NAME tries it again.",
    ),
    Part(
        "update", "Cập nhật", _P, "program",
        "Of an image: yellow while a new system is on trial, red when it was given up and the one before runs.",
        "Yellow: wait three minutes. Red: journalctl -b -1 -u kiosk-healthy tells why; install a newer one.",
    ),
    Part(
        "libraries", "Thư viện", _P, "libraries",
        "Red: something the kiosk needs is not installed; the finding says what does not work without it.",
        "apt-get install what the finding names, or install the package kiosk again.",
    ),
    Part(
        "Qt", "Qt", _P, "Qt",
        "Red: nothing can be shown on the glass.",
        "apt-get install --reinstall kiosk",
    ),
    Part(
        "fonts", "Phông chữ", _P, "fonts",
        "Yellow: a language is not offered on the glass, for its letters are missing.",
        "apt-get install fonts-noto-cjk (zh, ko, ja) or fonts-noto-core (km).",
    ),
    Part(
        "files", "Quyền tệp", _P, "files",
        "Red: the kiosk cannot use a file or folder of its own, or others can read a secret. Grey: a credential that"
        " systemd hands to the running kiosk alone.",
        "chown and chmod as the finding says. A secret that others could read is made anew.",
    ),
    Part(
        "groups", "Quyền thiết bị", _P, "groups",
        "Red: the kiosk's user may not open a device that is there.",
        "sudo usermod -aG GROUP kiosk, then restart the kiosk.",
    ),
    Part(
        "service menu", "Trình đơn kỹ thuật", _P, "service menu",
        "Red: nobody gets into the technicians' menu. Yellow: nothing can be exported from it.",
        "kiosk config pin, as the kiosk's own user.",
    ),
    Part(
        "open ports", "Cổng mạng đang mở", _P, "open ports",
        "Yellow: another program of this machine can be reached from the network.",
        "`ss -ltnp` tells which; switch off what nobody needs.",
    ),
    Part(
        "figures", "Số liệu giám sát", _P, "figures",
        "Yellow: Prometheus cannot fetch the figures of [metrics]: the port does not answer, or the token cannot be"
        " read. Patients notice nothing.",
        "journalctl -u kiosk | grep metrics-not-served tells why; check listen and token_file in [metrics].",
    ),
    Part(
        "device names", "Tên thiết bị", _D, "device names",
        "Yellow: a device is named by the order of plugging in; after a restart the name may be another device's.",
        "Write the lasting name that the finding gives (/dev/kiosk-…, /dev/serial/by-id/…) into kiosk.toml.",
    ),
    Part(
        "camera", "Camera", _D, "camera",
        "Red: no picture; patients read codes on the scanner or type. Yellow: dark, covered, or in use.",
        "Plug it in, take away what stands before the lens; `kiosk cameras` lists and measures.",
    ),
    Part(
        "camera focus", "Độ nét và ánh sáng", _D, "camera",
        "Yellow: codes are read late or not at all, for the picture is blurred, dark or too bright.",
        "Clean the lens, turn the camera from lamp and window, hold a card 12 cm before it: `kiosk cameras`.",
    ),
    Part(
        "scanner", "Đầu đọc mã", _D, "scanner",
        "Red: no code is read by it; the camera still reads. Yellow: not configured, or another program has it.",
        "Check cable and path; `kiosk scan --detect` finds port and speed.",
    ),
    Part(
        "keyboard scanner", "Đầu đọc mã (bàn phím)", _D, "scanner",
        "As scanner; a scanner that types loses Vietnamese letters.",
        "Set it to a serial line by the code in its manual.",
    ),
    Part(
        "chip", "Đầu đọc chip", _D, "chip",
        "Red: no chip card can be read; patients use the code on the card.",
        "Check its cable and pcscd (systemctl status pcscd); `kiosk chip readers` lists what there is.",
    ),
    Part(
        "chip trust", "Chứng thư chip", _D, "chip",
        "Yellow: cards prove no more than that they are unaltered. Red: every card is sent to the desk.",
        "kiosk chip trust add FILE, with the certificates of the authorities.",
    ),
    Part(
        "printer", "Máy in", _D, "printer",
        "Red: no ticket comes out; patients see their number on the screen. Yellow: paper nearly used up, in use, or it"
        " cannot tell whether a ticket came out.",
        "Paper, cover, cable and power, in this order; `kiosk printers` tells what is plugged in.",
    ),
    Part(
        "tickets", "Phiếu chưa in được", _D, "printer",
        "Yellow: tickets wait that did not surely come out.",
        "Print them again from the technicians' menu, or at the desk.",
    ),
    Part(
        "sound", "Âm thanh", _D, "sound",
        "Red: nothing is heard; blind patients cannot use the kiosk.",
        "Plug the sound card in; `aplay -L` lists names, `kiosk sound tones` plays.",
    ),
    Part(
        "voices", "Giọng đọc", _D, "sound",
        "Red: the kiosk's own language is not spoken. Yellow: another offered one is not.",
        "apt-get install espeak-ng (kakasi for Japanese), or record prompts.",
    ),
    Part(
        "prompts", "Lời thu sẵn", _D, "sound",
        "Yellow: recordings of the hospital cannot be played; the voice speaks instead.",
        "Save them as WAV, PCM of 16 bits, LANGUAGE/SCREEN.wav.",
    ),
    Part(
        "headphones", "Tai nghe", _D, "sound",
        "Red: the kiosk does not notice headphones that are plugged in.",
        "Name the jack's device as headphones in [sound]; `kiosk sound headphones` tells what it hears.",
    ),
    Part(
        "screen", "Màn hình", _D, "screen",
        "Red: no display. Yellow: another size than the settings say: things come out too large or too small.",
        "Check cable and power of the display; correct [screen].",
    ),
    Part(
        "touch", "Cảm ứng", _D, "touch",
        "Red: no touch panel; patients can do nothing.",
        "Plug in the display's USB cable.",
    ),
    Part(
        "disk", "Ổ đĩa", _S, "disk",
        "Red: full or read-only; registrations stop. Yellow: nearly full.",
        "Free space; a disk that turned read-only is failing: exchange it.",
    ),
    Part(
        "disk wear", "Tuổi thọ ổ đĩa", _S, "disk",
        "Yellow: nine tenths of its life are used. Red: past it.",
        "Carry the queue out (`kiosk queue export`), then exchange the disk.",
    ),
    Part(
        "queue", "Hàng chờ gửi", _S, "queue",
        "Red: damaged, or its key does not fit. Yellow: registrations wait for long, or the hospital refused some.",
        "Never delete it. `kiosk queue list` tells what waits, `kiosk queue salvage` gets back what can be read.",
    ),
    Part(
        "numbers", "Sổ số thứ tự", _S, "numbers",
        "Yellow: after restoring from a copy a number could be given out twice.",
        "Restart the kiosk: it writes the record anew.",
    ),
    Part(
        "last known", "Bản lưu khi mất mạng", _S, "last known",
        "Yellow: without the line patients see old departments, or no visit can begin.",
        "It mends itself as soon as the hospital answers the running kiosk.",
    ),
    Part(
        "directory", "Danh mục khoa phòng", _S, "directory",
        "Red: what the hospital published cannot be had or used. Yellow: a version was refused.",
        "Mend it on the hospital's page and publish again.",
    ),
    Part(
        "link", "Dây mạng", _L, "network",
        "Red: nobody at the other end of the cable.",
        "Plug it in at both ends; its light must be on; try another socket.",
    ),
    Part(
        "address", "Địa chỉ mạng", _L, "network",
        "Red: the network gave this machine no address. Yellow: no gateway.",
        "Ask the hospital's IT.",
    ),
    Part(
        "name", "Tên máy chủ", _L, "network",
        "Red: the name server does not know the hospital's system. Yellow: it takes long.",
        "Check [hospital] url; ask the hospital's IT for its name server.",
    ),
    Part(
        "connection", "Kết nối", _L, "network",
        "Red: the server does not take connections. Yellow: slow.",
        "The server may be off or a firewall between: ask the hospital's IT.",
    ),
    Part(
        "encryption", "Mã hoá", _L, "network",
        "Red: the server's certificate is over, unknown or of another name; nothing is sent."
        " Yellow: it ends soon, or nothing is encrypted.",
        "The hospital's IT renews it; an authority of the hospital's own is named as ca_file.",
    ),
    Part(
        "hospital", "Hệ thống bệnh viện", _L, "network",
        "Red: it does not answer as it should; registrations wait in the queue. Yellow: slow.",
        "Check credentials; `kiosk hospital check` asks it everything. Ask the hospital's IT.",
    ),
    Part(
        "hospital's clock", "Giờ của bệnh viện", _L, "network",
        "Yellow from ten seconds apart, red from five minutes: signed requests are refused.",
        "Mend clock first; if this one is right tell the hospital's IT.",
    ),
    Part(
        "certificate", "Chứng thư kiosk", _L, "certificate",
        "Red: over, or its key is another one's: the hospital lets this kiosk in no more. Yellow: ends within 30 days.",
        "Ask the hospital's IT for a new one.",
    ),
    Part(
        "authorities", "Chứng thư gốc", _L, "authorities",
        "Red: an authority's certificate is over or cannot be read. Yellow: less than 30 days left.",
        "Put the next one beside the old one in the same file.",
    ),
    Part(
        "insurance", "Cổng BHYT", _L, "insurance",
        "Yellow: coverage is not checked; patients go on unchecked.",
        "Check account and credential files, and whether the portal knows this address.",
    ),
    Part(
        "broker", "Máy chủ trạng thái (MQTT)", _L, "broker",
        "Yellow: the broker of [status] cannot be reached or does not take this kiosk; whoever watches it there sees it"
        " as offline. Patients notice nothing.",
        "Check broker, user, password_file and ca_file in [status]; the broker's own log tells why it refuses.",
    ),
    Part(
        "clock", "Đồng hồ", _M, "clock",
        "Red: a date that cannot be. Yellow: nobody keeps it right.",
        "Name the hospital's time server in /etc/systemd/timesyncd.conf.",
    ),
    Part(
        "time zone", "Múi giờ", _M, "time zone",
        "Red: opening hours and tickets are wrong by hours.",
        "sudo timedatectl set-timezone Asia/Ho_Chi_Minh",
    ),
    Part(
        "memory", "Bộ nhớ", _M, "memory",
        "Red: the kiosk will be ended soon. Yellow: little is left, or programs were ended for want of it.",
        "Restart the machine; `systemd-cgtop -m` tells who takes it.",
    ),
    Part(
        "heat", "Nhiệt độ", _M, "heat",
        "Yellow: it slows down for heat. Red: it will switch itself off.",
        "Room for its air slots, dust, fan, sun.",
    ),
)  # fmt: skip

TOLD: Final = tuple(sorted(PARTS, key=lambda part: list(Group).index(part.group)))
"""As report, terminal and glass tell them: the groups one after the other."""


def part_of(name: str) -> Part | None:
    """The entry of a finding's part: `printer khe-in` is one of `printer`."""
    return _longest(name, {part.name: part for part in PARTS})


def group_of(name: str) -> Group:
    """Where a finding is told; one of a check that failed itself with what that check finds."""
    part = part_of(name) or next(iter(parts_of(name)), None)
    return Group.PROGRAM if part is None else part.group


def parts_of(check: str) -> tuple[Part, ...]:
    """What a check finds, in the order it is told; () for a name that is no check's."""
    return tuple(part for part in TOLD if part.check == check)


def place_of(name: str) -> tuple[int, int]:
    """Where a part, or a check by its first part, is told: its group, and its place within."""
    part = part_of(name) or next(iter(parts_of(name)), None)
    return (len(Group), 0) if part is None else (list(Group).index(part.group), PARTS.index(part))


def known_as(words: str) -> tuple[str, ...]:
    """The parts a technician means by what the doctor prints, in either language, or by a check's name (`network`).

    With or without hyphens; `printer khe-in` stays one printer. () for what nobody knows.
    """
    words = unicodedata.normalize("NFC", words)
    plain = _plain(words)
    named = {_plain(name): part for part in PARTS for name in (part.vietnamese, part.name)}
    part = _longest(plain, named)
    if part is None:
        return tuple(part.name for part in parts_of(plain))
    own = _plain(part.name) if f"{plain} ".startswith(f"{_plain(part.name)} ") else _plain(part.vietnamese)
    return (f"{part.name}{words.strip()[len(own) :]}",)


def is_meant(finding: str, part: str) -> bool:
    """Whether a finding's part is this one, as `known_as` gives it, or of its kin: `printer` means all of them."""
    return f"{_plain(finding)} ".startswith(f"{_plain(part)} ")


def _longest(name: str, named: Mapping[str, Part]) -> Part | None:
    fitting = [known for known in named if f"{name} ".startswith(f"{known} ")]
    return named[max(fitting, key=len)] if fitting else None


def _plain(words: str) -> str:
    return unicodedata.normalize("NFC", words).replace("-", " ").strip().casefold()
