"""The table of devices and the rules that read it. Needs Debian's package `udev` (systemd-hwdb)."""

import re
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"
TABLE = PACKAGING / "udev" / "60-kiosk.hwdb"
RULES = PACKAGING / "udev" / "65-kiosk.rules"
NUMBER = PACKAGING / "session" / "device-number"
ROLES = {"scanner", "pn532", "printer", "camera", "chip-reader", "keyboard-scanner", "headphones"}


class Hwdb:
    """The table compiled as on a machine, with what a technician added to it."""

    def __init__(self, root: Path, own: str = "") -> None:
        program = shutil.which("systemd-hwdb")
        assert program, "apt-get install udev"
        self._command = [program, f"--root={root}"]
        folder = root / "etc" / "udev" / "hwdb.d"
        folder.mkdir(parents=True)
        shutil.copy(TABLE, folder)
        (folder / "70-kiosk.hwdb").write_text(own, "utf-8")
        done = subprocess.run([*self._command, "--strict", "update"], capture_output=True, text=True, check=True)
        assert done.stderr == ""

    def ask(self, what: str) -> dict[str, str]:
        done = subprocess.run([*self._command, "query", what], capture_output=True, text=True, check=True)
        return dict(line.split("=", 1) for line in done.stdout.splitlines())


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Hwdb:
    return Hwdb(tmp_path_factory.mktemp("hwdb"))


@pytest.mark.parametrize(
    ("device", "role"),
    [
        ("kiosk:v0c2ep0720:at:pci-0000:00:14.0-usb-0:1:1.0", "scanner"),
        ("kiosk:v05e0p1701:at:", "scanner"),
        ("kiosk:v1eabp0106:at:", "scanner"),
        ("kiosk:v05f9p4204:at:", "scanner"),
        ("kiosk:v04b8p0202:at:", "printer"),
        ("kiosk:v072fp2200:at:", "chip-reader"),
        ("kiosk-keys:v1eabp1403:at:", "keyboard-scanner"),
    ],
)
def test_what_common_makers_sell_is_known(table: Hwdb, device: str, role: str) -> None:
    assert table.ask(device) == {"KIOSK_ROLE": role}


@pytest.mark.parametrize("adapter", ["1a86p7523", "10c4pea60", "0403p6001", "067bp2303"])
def test_an_adapter_is_nothing_until_a_technician_says_so(table: Hwdb, adapter: str) -> None:
    assert table.ask(f"kiosk:v{adapter}:at:pci-0000:00:14.0-usb-0:1:1.0") == {}
    assert adapter in TABLE.read_text("utf-8"), "ready to be copied"


def test_a_technician_tells_two_equal_adapters_apart_by_their_port(tmp_path: Path) -> None:
    own = (
        "kiosk:v1a86p7523:at:*\n KIOSK_ROLE=pn532\n\n"
        "kiosk:v1a86p7523:at:*-usb-0:2:1.0*\n KIOSK_ROLE=scanner\n KIOSK_NUMBER=2\n\n"
        "kiosk:v0c2ep*:at:*\n KIOSK_ROLE=printer\n"
    )
    hwdb = Hwdb(tmp_path, own)
    assert hwdb.ask("kiosk:v1a86p7523:at:pci-0000:00:14.0-usb-0:1:1.0") == {"KIOSK_ROLE": "pn532"}
    assert hwdb.ask("kiosk:v1a86p7523:at:pci-0000:00:14.0-usb-0:2:1.0") == {
        "KIOSK_ROLE": "scanner",
        "KIOSK_NUMBER": "2",
    }
    assert hwdb.ask("kiosk:v0c2ep0720:at:") == {"KIOSK_ROLE": "printer"}, "the technician's own word holds"


def test_every_line_of_the_table_is_a_role_the_rules_know() -> None:
    lines = TABLE.read_text("utf-8").splitlines()
    keys = [line for line in lines if line.startswith("kiosk")]
    assert len(keys) > 50
    assert all(re.fullmatch(r"kiosk(-keys)?:v[0-9a-f]{4}p([0-9a-f?]{4}|\*):at:\*", key) for key in keys)
    assert len(set(keys)) == len(keys)
    roles = {line.partition("=")[2] for line in lines if line.startswith(" KIOSK_ROLE=")}
    assert roles <= ROLES
    for before, key in pairwise(lines):
        if key.startswith("kiosk"):
            assert re.search(r"\[(ids|ccid|vendor|seen)", before), f"where is {key} from?"


def joined() -> list[str]:
    text = RULES.read_text("utf-8").replace("\\\n", " ")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def test_rules_are_written_as_udev_reads_them() -> None:
    part = re.compile(r'\s*[A-Z]+(\{[^}"]+\})?(==|!=|\+=|:=|=)"[^"]*"\s*')
    seen = [piece for line in joined() for piece in re.split(r",(?=\s*[A-Z])", line)]
    assert len(seen) > 80
    assert [piece for piece in seen if not part.fullmatch(piece)] == []


def test_every_jump_has_a_place_to_land_further_down() -> None:
    lines = joined()
    labels = {found[1]: at for at, line in enumerate(lines) if (found := re.search(r'LABEL="(\w+)"', line))}
    jumps = [(at, found[1]) for at, line in enumerate(lines) if (found := re.search(r'GOTO="(\w+)"', line))]
    assert jumps
    assert all(labels[name] > at for at, name in jumps)


def test_every_kind_of_device_gets_a_name() -> None:
    text = "\n".join(joined())
    assert 'SYMLINK+="kiosk-$env{KIOSK_ROLE}"' in text
    assert {role for role in ROLES if role in text} == ROLES
    assert 'ATTR{index}=="0"' in text, "the second node of a camera shows no pictures"


class Plugged:
    """What udev keeps of each device, and who was told to look again."""

    def __init__(self, folder: Path) -> None:
        self._data = folder / "data"
        self._data.mkdir()
        self._told = folder / "told"
        self._told.touch()
        self._udevadm = folder / "udevadm"
        self._udevadm.write_text(f'#!/bin/sh\necho "$*" >> {self._told}\n')
        self._udevadm.chmod(0o755)

    def has(self, number: str, role: str, port: str) -> None:
        (self._data / f"c{number}").write_text(f"S:serial/x\nE:ID_PATH={port}\nE:KIOSK_ROLE={role}\n", "utf-8")

    def pull(self, number: str) -> None:
        (self._data / f"c{number}").unlink()

    def number(self, *arguments: str) -> str:
        environment = {"KIOSK_UDEV_DATA": str(self._data), "KIOSK_UDEVADM": str(self._udevadm), "PATH": "/usr/bin:/bin"}
        done = subprocess.run([NUMBER, *arguments], env=environment, capture_output=True, text=True, check=True)
        return done.stdout.strip()

    @property
    def told(self) -> list[str]:
        return self._told.read_text().splitlines()


LEFT, RIGHT = "pci-0000:00:14.0-usb-0:2:1.0", "pci-0000:00:14.0-usb-0:10:1.0"


@pytest.fixture
def plugged(tmp_path: Path) -> Plugged:
    return Plugged(tmp_path)


def test_two_equal_scanners_get_two_names_by_their_ports(plugged: Plugged) -> None:
    plugged.has("166:0", "scanner", RIGHT)
    plugged.has("166:1", "scanner", LEFT)
    plugged.has("188:0", "pn532", "pci-0000:00:14.0-usb-0:1:1.0")
    assert plugged.number("scanner", LEFT) == "1", "port 2 before port 10, whichever came first"
    assert plugged.number("scanner", RIGHT) == "2"
    assert plugged.number("pn532", "pci-0000:00:14.0-usb-0:1:1.0") == "1"


def test_the_one_that_is_left_is_the_first(plugged: Plugged) -> None:
    plugged.has("166:0", "scanner", LEFT)
    plugged.has("166:1", "scanner", RIGHT)
    plugged.pull("166:0")
    assert plugged.number("scanner", RIGHT) == "1"


def test_the_others_of_a_kind_count_anew_when_one_comes_or_goes(plugged: Plugged) -> None:
    plugged.has("166:0", "scanner", LEFT)
    plugged.has("166:1", "scanner", RIGHT)
    plugged.has("81:0", "camera", LEFT)
    plugged.number("--tell", "scanner", LEFT)
    assert plugged.told == ["trigger --action=change /sys/dev/char/166:1"]


def test_the_table_may_give_the_number(plugged: Plugged) -> None:
    assert plugged.number("scanner", LEFT, "2") == "2"
