"""The units as systemd reads them. Needs Debian's package `systemd` (systemd-analyze), as CI machines have it."""

import configparser
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk.caretaker.doing import Places
from kiosk.caretaker.requests import AGAIN
from kiosk.provisioning import sealed_file

ROOT = Path(__file__).parents[2]
UNITS = ROOT / "packaging" / "systemd" / "system"
UNITS_OF_THE_IMAGE = ROOT / "packaging" / "image" / "mkosi.extra" / "usr" / "lib" / "systemd" / "system"
SESSION = ROOT / "packaging" / "session"
SERVICES = sorted(path.name for path in UNITS.glob("*.service") if not path.is_symlink())
LEAST = {
    "kiosk.service": 2.0,
    "kiosk-setup.service": 2.0,
    "kiosk-help.service": 1.5,
    "kiosk-again.service": 1.5,
    "kiosk-healthy.service": 1.5,
    "kiosk-touch.service": 2.0,
    "kiosk-caretaker.service": 2.5,  # writes /etc and gives files away: that is its task
    "kiosk-caretaker-again.service": 1.5,
    "kiosk-finish.service": 1.5,
    "kiosk-stick@.service": 4.5,  # mounts for everybody, so it has no mount namespace of its own
}


def analyze(*arguments: str) -> subprocess.CompletedProcess[str]:
    program = shutil.which("systemd-analyze")
    assert program, "apt-get install systemd"
    environment = {**os.environ, "SYSTEMD_UNIT_PATH": f"{UNITS}:", "LC_ALL": "C.UTF-8"}
    return subprocess.run([program, *arguments], env=environment, capture_output=True, text=True, check=False)


def instance(unit: str) -> str:
    return unit.replace("@.", "@sdb1.")


@pytest.mark.parametrize(
    "unit",
    sorted(path for folder in (UNITS, UNITS_OF_THE_IMAGE) for path in folder.iterdir() if path.is_file()),
    ids=lambda path: path.name,
)
def test_systemd_understands_every_line(unit: Path) -> None:
    told = analyze("verify", "--man=no", "--recursive-errors=no", str(unit.with_name(instance(unit.name))))
    ours = [line for line in told.stderr.splitlines() if "is not executable: No such file" not in line]
    assert ours == []


def test_every_service_is_weighed() -> None:
    assert set(LEAST) == set(SERVICES)


@pytest.mark.parametrize("unit", sorted(LEAST))
def test_it_is_confined_as_well_as_it_can_be(unit: str) -> None:
    told = analyze("security", "--offline=true", "--no-pager", str(UNITS / instance(unit)))
    found = re.search(r"exposure level for \S+: ([\d.]+)", told.stdout)
    assert found, told.stderr
    assert float(found[1]) <= LEAST[unit]


def words(unit: str) -> configparser.ConfigParser:
    """A unit with its drop-ins; of a key that is given several times, all values."""

    class Several(dict):  # type: ignore[type-arg]
        def __setitem__(self, key: str, value: object) -> None:
            if key in self and isinstance(value, list) and isinstance(self[key], list):
                value = [*self[key], *value]
            super().__setitem__(key, value)

    parser = configparser.RawConfigParser(strict=False, dict_type=Several, interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read([UNITS / unit, *sorted((UNITS / f"{unit}.d").glob("*.conf"))], "utf-8")
    return parser


def test_kiosk_and_set_up_share_everything_but_their_task() -> None:
    for folder in ("kiosk.service.d", "kiosk-setup.service.d"):
        assert (UNITS / folder / "session.conf").resolve() == UNITS / "kiosk.service.d" / "session.conf"
    for unit in ("kiosk.service", "kiosk-setup.service"):
        # After=: one leaves the glass before the other takes it.
        own = {"Description", "Documentation", "ConditionPathExists", "ExecStart", "After"}
        assert set(configured(UNITS / unit)) <= own


@pytest.mark.parametrize(
    ("settings", "mark", "shown"),
    [
        (False, False, "kiosk-setup.service"),
        (True, False, "kiosk.service"),
        (True, True, "kiosk-setup.service"),
        (False, True, "kiosk-setup.service"),
    ],
)
def test_there_is_always_exactly_one_of_kiosk_and_wizard(
    tmp_path: Path, settings: bool, mark: bool, shown: str
) -> None:
    (tmp_path / "etc/kiosk").mkdir(parents=True)
    (tmp_path / "run/kiosk-caretaker").mkdir(parents=True)
    if settings:
        (tmp_path / "etc/kiosk/kiosk.toml").touch()
    if mark:
        (tmp_path / AGAIN.lstrip("/")).touch()
    met = []
    for unit in ("kiosk.service", "kiosk-setup.service"):
        told = re.findall(r"^ConditionPathExists=.*$", (UNITS / unit).read_text("utf-8"), re.MULTILINE)
        here = [re.sub(r"(?<==)([|!]*)/", rf"\1{tmp_path}/", line) for line in told]
        assert here != told
        if analyze("condition", *here).returncode == 0:
            met.append(unit)
    assert met == [shown]


def test_the_wizard_waits_until_the_kiosk_has_left_the_glass() -> None:
    """One After= orders the stop of either before the start of the other (systemd.unit(5), Before=)."""
    told = re.findall(r"^After=(.*)$", (UNITS / "kiosk-setup.service").read_text("utf-8"), re.MULTILINE)
    assert "kiosk.service" in " ".join(told).split()


def test_a_wizard_that_does_not_come_up_makes_way_for_the_kiosk() -> None:
    lines = (UNITS / "kiosk-again.service").read_text("utf-8").splitlines()
    assert lines.index(f"ExecStart=/usr/bin/rm -f {AGAIN}") < lines.index(
        "ExecStart=/usr/bin/systemctl --no-block start kiosk.service kiosk-setup.service"
    )


def test_the_name_of_a_folder_on_a_stick_reaches_the_images_program_whole() -> None:
    """The colon keeps systemd from looking for variables in it."""
    lines = (UNITS_OF_THE_IMAGE / "kiosk-update-stick@.service").read_text("utf-8").splitlines()
    assert "ExecStart=:/usr/lib/kiosk-image/update %f" in lines


def test_a_unit_of_the_package_starts_no_program_of_the_image() -> None:
    told = [
        path.name for path in UNITS.iterdir() if path.is_file() and "/usr/lib/kiosk-image" in path.read_text("utf-8")
    ]
    assert told == []


def test_a_caretaker_that_was_started_too_often_hears_again_after_a_pause() -> None:
    """systemd lets the path unit fail with the service that it starts, and nothing of either is tried any more."""
    assert words("kiosk-caretaker.path")["Unit"]["OnFailure"] == "kiosk-caretaker-again.service"
    again = (UNITS / "kiosk-caretaker-again.service").read_text("utf-8").splitlines()
    assert [line.removeprefix("ExecStart=/usr/bin/") for line in again if line.startswith("ExecStart=")] == [
        "sleep 30",
        "systemctl reset-failed kiosk-caretaker.path kiosk-caretaker.service",
        "systemctl --no-block start kiosk-caretaker.path",
    ]


def test_the_caretaker_may_take_the_memory_that_opening_the_costliest_file_takes() -> None:
    most = 128 * 8 << max(sealed_file._COSTS)
    own = 128 << 20
    assert int(words("kiosk-caretaker.service")["Service"]["MemoryMax"].removesuffix("M")) << 20 >= most + own


def configured(path: Path) -> list[str]:
    return re.findall(r"^(\w+)=", path.read_text("utf-8"), re.MULTILINE)


def test_what_a_power_cut_left_is_finished_before_anything_is_on_the_glass() -> None:
    finish = words("kiosk-finish.service")
    assert finish["Service"]["ExecStart"] == "/usr/bin/kiosk caretaker --finish"
    assert finish["Unit"]["ConditionPathExists"] == str(Places().decided)
    assert {"kiosk.service", "kiosk-setup.service"} <= set(finish["Unit"]["Before"].split())
    assert "kiosk-finish.service" in words("kiosk.target")["Unit"]["Wants"].split()


def test_a_frozen_glass_is_ended_within_fifteen_seconds_and_tried_again() -> None:
    service = words("kiosk.service")["Service"]
    assert (service["Type"], service["NotifyAccess"], service["Restart"]) == ("notify", "all", "always")
    assert float(service["WatchdogSec"]) + float(service["RestartSec"]) <= 12
    assert service["WatchdogSignal"] == "SIGKILL"
    unit = words("kiosk.service")["Unit"]
    starts = float(unit["StartLimitBurst"])
    assert starts * (float(service["WatchdogSec"]) + float(service["RestartSec"])) < float(
        unit["StartLimitIntervalSec"]
    )
    assert unit["OnFailure"] == "kiosk-help.service"


def test_nothing_waits_for_a_network_or_the_time_of_one() -> None:
    seen = 0
    for path in UNITS.rglob("*"):
        if path.is_file() and not path.is_symlink():
            seen += 1
            told = re.findall(r"^(?:After|Wants|Requires|BindsTo)=(.*)$", path.read_text("utf-8"), re.MULTILINE)
            assert not re.search(r"network-online|time-sync|wait-online", " ".join(told)), path
    assert seen > 10


def test_no_key_is_newer_than_debian_12() -> None:
    """systemd 252 warns of what it does not know, in every boot's journal."""
    newer = ("RestartSteps", "RestartMaxDelaySec", "MemoryPressureWatch", "PrivatePIDs", "ImportCredential")
    keys = {key for path in UNITS.rglob("*.*") if path.is_file() for key in configured(path)}
    assert len(keys) > 60
    assert keys.isdisjoint(newer)


def test_every_script_that_a_unit_or_rule_names_is_there() -> None:
    texts = [path.read_text("utf-8") for path in UNITS.rglob("*") if path.is_file() and not path.is_symlink()]
    texts += [path.read_text("utf-8") for path in (ROOT / "packaging" / "udev").glob("*.rules")]
    named = {name for text in texts for name in re.findall(r"/usr/lib/kiosk/bin/([\w-]+)", text)}
    assert {"session", "stick", "device-number"} <= named
    for name in named:
        assert os.access(SESSION / name, os.X_OK), name


def test_the_console_belongs_to_nobody() -> None:
    assert (UNITS / "getty@tty1.service").readlink() == Path("/dev/null")
    logind = (UNITS.parent / "logind.conf.d" / "kiosk.conf").read_text("utf-8")
    assert {"NAutoVTs=0", "ReserveVT=0"} <= set(logind.splitlines())
    assert "kernel.sysrq = 0" in (UNITS.parent / "sysctl.d" / "60-kiosk.conf").read_text("utf-8")


def test_the_user_has_no_shell_and_exactly_the_groups_of_its_devices() -> None:
    told = (UNITS.parent / "sysusers.d" / "kiosk.conf").read_text("utf-8")
    assert re.search(r"^u kiosk - .* /usr/sbin/nologin$", told, re.MULTILINE)
    groups = set(re.findall(r"^m kiosk (\S+)$", told, re.MULTILINE))
    assert groups == {"video", "render", "input", "audio", "dialout", "lp", "systemd-journal"}
    assert set(words("kiosk.service")["Service"]["SupplementaryGroups"].split()) <= groups
