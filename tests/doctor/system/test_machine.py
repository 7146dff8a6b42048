"""Clock, disk, memory, heat, libraries, screen, units and ports, each on a machine that says what a test wrote."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.doctor import Finding, Light, Machine
from kiosk.doctor.machine import run_program
from kiosk.doctor.system import disk
from kiosk.doctor.system.clock import look_at_clock, look_at_zone
from kiosk.doctor.system.disk import look_at_disk
from kiosk.doctor.system.libraries import LETTERS, look_at_fonts, look_at_libraries, look_at_qt
from kiosk.doctor.system.memory import look_at_heat, look_at_memory
from kiosk.doctor.system.screen import look_at_screen, look_at_touch
from kiosk.doctor.system.session import look_at_ports, look_at_session
from kiosk.doctor.system.versions import look_at_system, look_at_version
from kiosk.release import Release
from kiosk.settings import Settings, parse
from support.machines import World
from ui import languages

BASE = '[kiosk]\nid = "K3"\nname = "Q"\nhospital = "B"\n[hospital]\nurl = "https://his.example.vn"\n'
LIBRARIES = "7 libs found\n" + "".join(
    f"\t{name} (libc6,x86-64) => /lib/{name}\n"
    for name in (
        "libzbar.so.0",
        "libEGL.so.1",
        "libGL.so.1",
        "libfontconfig.so.1",
        "libxkbcommon.so.0",
        "libdbus-1.so.3",
    )
)


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path / "machine")


def settings(more: str = "") -> Settings:
    return parse(BASE + more, "kiosk.toml")


def found(findings: object) -> list[tuple[str, Light, str]]:
    told: list[Finding] = list(findings)  # type: ignore[call-overload]
    assert all(finding.remedy for finding in told if finding.light is not Light.GREEN)
    return [(finding.part, finding.light, finding.what) for finding in told]


def one(findings: object) -> tuple[Light, str]:
    ((_, light, what),) = found(findings)
    return light, what


class TestClock:
    def test_kept_by_timesyncd(self, world: World) -> None:
        world.has("/run/systemd/timesync/synchronized")
        assert one(look_at_clock(world.machine())) == (
            Light.GREEN,
            "2026-11-23 03:00 UTC, kept right by systemd-timesyncd",
        )

    @pytest.mark.parametrize(
        ("program", "says", "light", "words"),
        [
            ("chronyc", "A,B,2,1,0.1,0,0,0,0,0,0,0,64.0,Normal", Light.GREEN, "by chrony"),
            ("chronyc", ",,0,0,0,0,0,0,0,0,0,0,0.0,Not synchronised", Light.YELLOW, "no time server"),
            ("timedatectl", "yes\n", Light.GREEN, "by the system"),
            ("timedatectl", "no\n", Light.YELLOW, "no time server"),
        ],
    )
    def test_other_keepers(self, world: World, program: str, says: str, light: Light, words: str) -> None:
        world.answers_to(program, says=says)
        told = one(look_at_clock(world.machine()))
        assert (told[0], words in told[1]) == (light, True)

    def test_nobody_tells(self, world: World) -> None:
        assert one(look_at_clock(world.machine()))[0] is Light.YELLOW

    @pytest.mark.parametrize("year", [1970, 2019, 2080])
    def test_a_year_that_cannot_be_is_red_whatever_keeps_it(self, world: World, year: int) -> None:
        world.has("/run/systemd/timesync/synchronized")
        assert one(look_at_clock(world.machine(now=datetime(year, 1, 1, tzinfo=UTC))))[0] is Light.RED

    def test_the_zone(self, world: World) -> None:
        assert one(look_at_zone(world.machine()))[0] is Light.RED
        link = world.links("/etc/localtime", "/usr/share/zoneinfo/Etc/UTC")
        assert one(look_at_zone(world.machine())) == (Light.RED, "Etc/UTC: opening hours and tickets go by it")
        link.unlink()
        world.links("/etc/localtime", "../usr/share/zoneinfo/Asia/Ho_Chi_Minh")
        assert one(look_at_zone(world.machine())) == (Light.GREEN, "Asia/Ho_Chi_Minh")
        world.environment["TZ"] = ":Europe/Berlin"
        assert one(look_at_zone(world.machine()))[0] is Light.RED


class TestDisk:
    @pytest.mark.parametrize(
        ("free", "light", "words"),
        [
            ({}, Light.GREEN, "49999 MB of 99999 MB free"),
            ({"bytes": 150_000_000}, Light.RED, "149 MB"),
            ({"bytes": 800_000_000}, Light.YELLOW, "799 MB"),
            ({"inodes": 500}, Light.RED, "0% of its inodes"),
            ({"inodes": 30_000}, Light.YELLOW, "3% of its inodes"),
            ({"flags": os.ST_RDONLY}, Light.RED, "read-only"),
        ],
    )
    def test_room(self, tmp_path: Path, world: World, free: dict[str, int], light: Light, words: str) -> None:
        world.free |= free
        queue = f'[queue]\npath = "{tmp_path}/queue.db"\nkey_file = "{tmp_path}/key/queue.key"\n'
        told = one(look_at_disk(settings(queue), world.machine()))
        assert told[0] is light
        assert words in told[1]
        assert "queue, key, journal, tmp" in told[1]

    @pytest.mark.parametrize(
        ("life", "light"),
        [("0x01 0x02", Light.GREEN), ("0x09 0x01", Light.YELLOW), ("0x01 0x0b", Light.RED), ("0x00 0x00", None)],
    )
    def test_wear(self, tmp_path: Path, world: World, life: str, light: Light | None) -> None:
        world.has("/sys/block/mmcblk0/device/life_time", f"{life}\n")
        queue = f'[queue]\npath = "{tmp_path}/queue.db"\nkey_file = "{tmp_path}/queue.key"\n'
        told = [light for part, light, _ in found(look_at_disk(settings(queue), world.machine())) if part == disk.WEAR]
        assert told == ([light] if light else [])


class TestMemory:
    @pytest.mark.parametrize(
        ("free_mb", "ended", "light"),
        [(2000, 0, Light.GREEN), (250, 0, Light.YELLOW), (80, 0, Light.RED), (2000, 3, Light.YELLOW)],
    )
    def test_memory(self, world: World, free_mb: int, ended: int, light: Light) -> None:
        world.has("/proc/meminfo", f"MemTotal:  4000000 kB\nMemAvailable:   {free_mb * 1024} kB\n")
        world.has("/proc/vmstat", f"nr_free_pages 1\noom_kill {ended}\n")
        assert one(look_at_memory(world.machine()))[0] is light

    def test_a_machine_that_does_not_tell_is_not_judged(self, world: World) -> None:
        assert one(look_at_memory(world.machine()))[0] is Light.GREY
        assert found(look_at_heat(world.machine())) == []

    @pytest.mark.parametrize(
        ("thousandths", "slowed", "light"),
        [("45000", 0, Light.GREEN), ("85000", 0, Light.YELLOW), ("97000", 0, Light.RED), ("45000", 7, Light.YELLOW)],
    )
    def test_heat(self, world: World, thousandths: str, slowed: int, light: Light) -> None:
        world.has("/sys/class/thermal/thermal_zone0/temp", thousandths)
        world.has("/sys/class/thermal/thermal_zone1/temp", "-273000")  # a sensor that is broken
        world.has("/sys/devices/system/cpu/cpu0/thermal_throttle/core_throttle_count", str(slowed))
        assert one(look_at_heat(world.machine()))[0] is light


class TestLibraries:
    def test_what_every_kiosk_needs_is_there(self, world: World) -> None:
        world.answers_to("/sbin/ldconfig", says=LIBRARIES)
        assert one(look_at_libraries(None, world.machine()))[0] is Light.GREEN

    def test_what_its_devices_need_is_missing(self, world: World) -> None:
        world.answers_to("/sbin/ldconfig", says=LIBRARIES)
        more = '[printers.a]\nconnection = "usb"\n[chip]\nconnection = "pcsc"\n'
        told = found(look_at_libraries(settings(more), world.machine()))
        assert [what.partition(" is missing")[0] for _, _, what in told] == [
            "libusb-1.0.so.0",
            "libpcsclite.so.1",
            "aplay",
        ]
        assert {light for _, light, _ in told} == {Light.RED}

    def test_nothing_is_there(self, world: World) -> None:
        world.answers_to("/sbin/ldconfig", says="0 libs found\n")
        told = found(look_at_libraries(None, world.machine()))
        assert {light for _, light, _ in told} == {Light.RED}
        assert "fewer codes can be read" in told[0][2]

    def test_letters_of_a_language_that_are_missing(self, world: World) -> None:
        world.answers_to("fc-list", says="Noto Sans CJK SC,Noto Sans CJK SC Regular\nNoto Sans CJK KR\n")
        light, what = one(look_at_fonts(settings(), world.machine()))
        assert (light, what) == (Light.YELLOW, "no letters for ja, km: not offered on the glass")
        only = '[languages]\noffered = ["vi", "en", "zh"]\n'
        assert one(look_at_fonts(settings(only), world.machine()))[0] is Light.GREEN

    def test_the_families_are_those_of_the_glass(self) -> None:
        assert {code: family for code, (family, _) in LETTERS.items()} == languages._LETTERS

    def test_qt_of_this_installation_can_draw(self, world: World) -> None:
        assert one(look_at_qt(world.machine()))[0] is Light.GREEN


class TestVersions:
    def test_only_production_is_for_patients(self) -> None:
        assert one(look_at_version(Release("1.4.0", "production", "2026-11-23T09:00:00Z", "a1b2c3"))) == (
            Light.GREEN,
            "1.4.0 · a1b2c3, built 2026-11-23T09:00:00Z",
        )
        assert one(look_at_version(Release("1.4.0", "qa")))[0] is Light.YELLOW

    @pytest.mark.parametrize(("number", "light"), [("12", Light.GREEN), ("13", Light.GREEN), ("11", Light.YELLOW)])
    def test_which_debian(self, world: World, number: str, light: Light) -> None:
        world.has("/etc/os-release", f'PRETTY_NAME="Debian GNU/Linux {number}"\nID=debian\nVERSION_ID="{number}"\n')
        world.has("/proc/sys/kernel/osrelease", "6.12.9-amd64\n")
        told = one(look_at_system(world.machine()))
        assert told[0] is light
        assert all(word in told[1] for word in (f"Linux {number}", "kernel 6.12.9-amd64", "Python 3", "Qt 6", "OpenCV"))


class TestScreen:
    def display(self, world: World, modes: str, *, status: str = "connected", dpms: str = "On") -> None:
        world.has("/sys/class/drm/card0-HDMI-A-1/status", status)
        world.has("/sys/class/drm/card0-HDMI-A-1/modes", modes)
        world.has("/sys/class/drm/card0-HDMI-A-1/dpms", dpms)

    def test_a_display_of_the_size_that_is_set(self, world: World) -> None:
        self.display(world, "1080x1920\n")
        assert one(look_at_screen(settings(), world.machine())) == (Light.GREEN, "HDMI-A-1 shows 1080x1920")

    def test_a_lying_panel_that_stands(self, world: World) -> None:
        self.display(world, "1920x1080\n1280x720\n")
        assert one(look_at_screen(settings("[screen]\nrotation = 90\n"), world.machine()))[0] is Light.GREEN
        light, what = one(look_at_screen(settings(), world.machine()))
        assert (light, what) == (Light.YELLOW, "HDMI-A-1 shows 1920x1080, and [screen] says 1080x1920")

    def test_no_display_is_red_and_no_output_at_all_is_a_server(self, world: World) -> None:
        assert one(look_at_screen(settings(), world.machine()))[0] is Light.YELLOW
        self.display(world, "", status="disconnected")
        assert one(look_at_screen(settings(), world.machine()))[0] is Light.RED

    def test_a_display_that_is_off_by_day_is_yellow_and_by_schedule_is_not(self, world: World) -> None:
        self.display(world, "1080x1920\n", dpms="Off")
        assert one(look_at_screen(settings(), world.machine()))[0] is Light.YELLOW
        dark = '[screen]\ndark_hours = ["21:30-05:00"]\n'
        assert one(look_at_screen(settings(dark), world.machine()))[0] is Light.GREEN

    def test_touch(self, world: World) -> None:
        assert found(look_at_touch(world.machine())) == []
        world.has("/run/udev/data/c13:64", "E:ID_INPUT=1\nE:ID_INPUT_KEY=1\n")
        assert one(look_at_touch(world.machine()))[0] is Light.RED
        world.has("/run/udev/data/c13:65", "E:ID_INPUT=1\nE:ID_INPUT_TOUCHSCREEN=1\n")
        world.has("/sys/dev/char/13:65/device/name", "ILITEK Multi-Touch\n")
        assert one(look_at_touch(world.machine())) == (Light.GREEN, "ILITEK Multi-Touch")


SHOWN = (
    "LoadState=loaded\nActiveState={0}\nSubState=x\nResult={1}\nNRestarts={2}\nWatchdogUSec={3}\n"
    "ActiveEnterTimestamp={4}\n"
)


class TestSession:
    @pytest.mark.parametrize(
        ("told", "light", "words"),
        [
            (("active", "success", "0", "10s", ""), Light.GREEN, "watched every 10s"),
            (("failed", "watchdog", "5", "10s", ""), Light.RED, "watchdog"),
            (("active", "success", "2", "10s", "Mon 2026-11-23 08:00:00 +07"), Light.YELLOW, "started again 2 times"),
            (("active", "success", "2", "10s", "Fri 2026-11-20 08:00:00 UTC"), Light.GREEN, "watched"),
            (("active", "success", "0", "infinity", ""), Light.YELLOW, "nothing watches"),
        ],
    )
    def test_the_unit(self, world: World, told: tuple[str, ...], light: Light, words: str) -> None:
        (world.root / "run/systemd/system").mkdir(parents=True)
        world.answers_to("systemctl", says=SHOWN.format(*told))
        world.answers["systemctl list-units --failed --plain --no-legend --no-pager"] = (0, "")
        first, units = found(look_at_session(world.machine()))
        assert first[:2] == ("program", light)
        assert words in first[2]
        assert units == ("units", Light.GREEN, "none has failed")

    def test_a_failed_unit_is_named(self, world: World) -> None:
        (world.root / "run/systemd/system").mkdir(parents=True)
        world.answers_to("systemctl", says="LoadState=not-found\n")
        failed = "nginx.service loaded failed failed web\n"
        world.answers["systemctl list-units --failed --plain --no-legend --no-pager"] = (0, failed)
        first, units = found(look_at_session(world.machine()))
        assert first[1] is Light.YELLOW
        assert units[1:] == (Light.YELLOW, "failed: nginx.service")

    def test_without_systemd_it_is_said_once(self, world: World) -> None:
        assert one(look_at_session(world.machine()))[0] is Light.YELLOW

    @pytest.mark.parametrize(
        ("says", "light"),
        [("good", Light.GREEN), ("indeterminate", Light.YELLOW), ("bad", Light.RED), ("", None)],
    )
    def test_the_update(self, world: World, says: str, light: Light | None) -> None:
        (world.root / "run/systemd/system").mkdir(parents=True)
        world.has("/usr/lib/systemd/systemd-bless-boot")
        world.answers_to("/usr/lib/systemd/systemd-bless-boot", says=f"{says}\n")
        told = [one for part, one, _ in found(look_at_session(world.machine())) if part == "update"]
        assert told == ([light] if light else [])

    def test_who_else_listens(self, world: World) -> None:
        line = "  0: {0} 00000000:0000 {1} 00000000:00000000 00:00000000 00000000 0 0 1 1 0\n"
        here, everywhere, connected = (
            line.format("0100007F:1F90", "0A"),
            line.format("00000000:2652", "0A"),
            line.format("0A00000A:C350", "01"),
        )
        world.has("/proc/net/tcp", f"head\n{here}{connected}")
        mapped = line.format("0000000000000000FFFF00000100007F:0050", "0A")
        world.has("/proc/net/tcp6", f"head\n{line.format('0' * 24 + '01000000:0277', '0A')}{mapped}")
        assert one(look_at_ports(settings(), world.machine()))[0] is Light.GREEN
        world.has("/proc/net/tcp", f"head\n{here}{everywhere}")
        light, what = one(look_at_ports(settings(), world.machine()))
        assert (light, what) == (Light.YELLOW, "somebody else listens on 9810")
        own = '[metrics]\nlisten = "0.0.0.0:9810"\n'
        assert one(look_at_ports(settings(own), world.machine()))[0] is Light.GREEN
        world.has("/proc/net/tcp6", f"head\n{line.format('0' * 32 + ':0016', '0A')}")
        assert one(look_at_ports(settings(own), world.machine())) == (Light.YELLOW, "somebody else listens on 22")


def test_programs_are_run_in_english_and_one_that_is_missing_or_hangs_says_nothing() -> None:
    ran = run_program(("sh", "-c", "echo $LC_ALL; exit 3"))
    assert ran is not None
    assert (ran.code, ran.out) == (3, "C.UTF-8\n")
    assert run_program(("no-such-program-anywhere",)) is None


def test_this_very_machine_can_be_looked_at() -> None:
    """Whatever it is like: nothing breaks on real files."""
    on = Machine()
    looked = [look_at_clock, look_at_zone, look_at_memory, look_at_heat, look_at_touch, look_at_session, look_at_system]
    for look in looked:
        found(look(on))
    found(look_at_screen(settings(), on))
    found(look_at_ports(settings(), on))
