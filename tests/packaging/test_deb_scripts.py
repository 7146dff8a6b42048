"""The package's own scripts at upgrades and removal, with a machine of paper around them."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "packaging" / "debian" / "scripts"
PLACES = ("/run/", "/var/lib/", "/var/cache/", "/etc/", "/usr/lib/")


class Machine:
    """Commands that write down how they were called, and folders of its own in place of the system's."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.bin = folder / "bin"
        self.bin.mkdir()
        self.calls = folder / "calls"
        self.calls.touch()
        for name in (
            "deb-systemd-invoke",
            "deb-systemd-helper",
            "journalctl",
            "systemctl",
            "runuser",
            "getent",
            "sleep",
        ):
            self.has(name, "")
        for name in ("userdel", "groupdel", "udevadm", "systemd-hwdb"):
            self.has(name, "")
        (folder / "run/systemd/system").mkdir(parents=True)
        (folder / "usr/lib/kiosk/python").mkdir(parents=True)

    def has(self, name: str, body: str) -> None:
        (self.bin / name).write_text(f'#!/bin/sh\necho "{name} $*" >>{self.calls}\n{body}\n', "utf-8")
        (self.bin / name).chmod(0o755)

    def runs(self, script: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        text = (SCRIPTS / script).read_text("utf-8").replace("@UNITS@", "kiosk.target")
        for place in PLACES:
            text = re.sub(rf"(?<![\w.]){place}", f"{self.folder}{place}", text)
        (self.folder / script).write_text(text, "utf-8")
        return subprocess.run(
            ["sh", str(self.folder / script), *arguments],
            capture_output=True,
            text=True,
            check=False,
            env={"PATH": f"{self.bin}:/usr/bin:/bin", **environment},
        )

    @property
    def called(self) -> list[str]:
        return self.calls.read_text("utf-8").splitlines()

    def is_a_kiosk(self, waiting: int) -> None:
        """Set up, with so many registrations in its queue; -1: it cannot be told."""
        (self.folder / "etc/kiosk").mkdir(parents=True)
        (self.folder / "etc/kiosk/kiosk.toml").touch()
        (self.folder / "var/lib/kiosk").mkdir(parents=True)
        told = {0: "echo 0; exit 0", -1: "exit 4"}.get(waiting, f"echo {waiting}; exit 1")
        self.has("runuser", told)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


class TestUpgrades:
    def test_the_visit_that_is_going_on_ends_first(self, machine: Machine) -> None:
        machine.has("systemctl", 'case "$*" in *InvocationID*) echo abc ;; esac')
        looks = machine.folder / "looks"
        machine.has(
            "journalctl",
            f"echo . >>{looks}; [ $(wc -l <{looks}) -gt 3 ] && echo visit-ended visit=7 || echo visit-started visit=7",
        )
        ran = machine.runs("preinst", "upgrade", "1.0")
        assert ran.returncode == 0, ran.stderr
        assert "waiting until the visit has ended" in ran.stdout
        stop = next(at for at, call in enumerate(machine.called) if call == "deb-systemd-invoke stop kiosk.service")
        assert sum(call.startswith("journalctl") for call in machine.called[:stop]) == 4
        assert sum(call.startswith("sleep") for call in machine.called[:stop]) == 3

    def test_nobody_waits_longer_than_was_said(self, machine: Machine) -> None:
        machine.has("systemctl", 'case "$*" in *InvocationID*) echo abc ;; esac')
        machine.has("journalctl", "echo visit-started visit=7")
        assert machine.runs("preinst", "upgrade", "1.0", KIOSK_WAIT_S="6").returncode == 0
        assert sum(call.startswith("sleep") for call in machine.called) == 3
        assert "deb-systemd-invoke stop kiosk.service" in machine.called

    def test_what_ran_before_runs_again_and_nothing_else(self, machine: Machine) -> None:
        machine.has("systemctl", 'case "$*" in *is-active*kiosk-setup*) exit 1 ;; esac')
        assert machine.runs("preinst", "upgrade", "1.0").returncode == 0
        for name in ("systemd-sysusers", "systemd-tmpfiles", "python3"):
            machine.has(name, "")
        ran = machine.runs("postinst", "configure", "1.0")
        assert ran.returncode == 0, ran.stderr
        started = [call.split()[-1] for call in machine.called if call.startswith("deb-systemd-invoke start")]
        assert started == ["kiosk.service", "kiosk-caretaker.path"]
        assert not (machine.folder / "run/kiosk-stopped-for-upgrade").exists()

    def test_a_kiosk_that_somebody_had_stopped_stays_stopped(self, machine: Machine) -> None:
        machine.has("systemctl", 'case "$*" in *is-active*) exit 3 ;; esac')
        machine.runs("preinst", "upgrade", "1.0")
        for name in ("systemd-sysusers", "systemd-tmpfiles", "python3"):
            machine.has(name, "")
        machine.runs("postinst", "configure", "1.0")
        assert [call for call in machine.called if call.startswith("deb-systemd-invoke start")] == []

    def test_a_first_installation_starts_it_but_not_over_a_desktop(self, machine: Machine) -> None:
        for name in ("systemd-sysusers", "systemd-tmpfiles", "python3"):
            machine.has(name, "")
        desktop = machine.runs("postinst", "configure", "")
        assert "a desktop is running" in desktop.stderr
        assert "deb-systemd-invoke start kiosk.target" not in machine.called
        machine.has("systemctl", 'case "$*" in *is-active*) exit 3 ;; esac')
        assert machine.runs("postinst", "configure", "").returncode == 0
        assert "deb-systemd-invoke start kiosk.target" in machine.called

    def test_in_a_chroot_nothing_is_stopped_or_started(self, machine: Machine) -> None:
        shutil.rmtree(machine.folder / "run/systemd")
        assert machine.runs("preinst", "upgrade", "1.0").returncode == 0
        assert machine.called == []


class TestRemoval:
    @pytest.mark.parametrize(("waiting", "told"), [(3, "holds 3 registrations"), (-1, "an unknown number of")])
    def test_it_is_refused_while_registrations_wait(self, machine: Machine, waiting: int, told: str) -> None:
        machine.is_a_kiosk(waiting)
        ran = machine.runs("prerm", "remove")
        assert ran.returncode == 1
        assert "NOT REMOVED" in ran.stderr
        assert told in ran.stderr
        assert not [call for call in machine.called if " stop " in call]

    def test_it_is_done_where_nothing_waits(self, machine: Machine) -> None:
        machine.is_a_kiosk(0)
        (machine.folder / "usr/lib/kiosk/python/a/__pycache__").mkdir(parents=True)
        ran = machine.runs("prerm", "remove")
        assert ran.returncode == 0, ran.stderr
        assert [call for call in machine.called if "stop kiosk.target" in call]
        assert not (machine.folder / "usr/lib/kiosk/python/a/__pycache__").exists()

    def test_an_upgrade_never_asks(self, machine: Machine) -> None:
        machine.is_a_kiosk(3)
        assert machine.runs("prerm", "upgrade", "2.0").returncode == 0
        assert not [call for call in machine.called if call.startswith("runuser")]

    def test_the_queue_is_asked_as_its_own_user(self, machine: Machine) -> None:
        machine.is_a_kiosk(0)
        machine.runs("prerm", "remove")
        assert [call for call in machine.called if call.startswith("runuser -u kiosk -- ")]

    @pytest.mark.parametrize("way", ["environment", "file"])
    def test_whoever_wishes_to_lose_them_can(self, machine: Machine, way: str) -> None:
        machine.is_a_kiosk(3)
        environment = {"KIOSK_LOSE_REGISTRATIONS": "yes"} if way == "environment" else {}
        if way == "file":
            (machine.folder / "etc/kiosk/lose-registrations").touch()
        assert machine.runs("prerm", "remove", **environment).returncode == 0


class TestPurge:
    def test_nothing_is_left(self, machine: Machine) -> None:
        machine.is_a_kiosk(0)
        (machine.folder / "etc/default").mkdir()
        (machine.folder / "etc/default/kiosk").touch()
        ran = machine.runs("postrm", "purge")
        assert ran.returncode == 0, ran.stderr
        left = [path for path in machine.folder.rglob("*kiosk*") if "usr" not in path.parts]
        assert left == []
        assert "userdel kiosk" in machine.called

    def test_registrations_that_were_there_at_removal_are_not_erased_later_unasked(self, machine: Machine) -> None:
        machine.is_a_kiosk(3)
        assert machine.runs("prerm", "remove", KIOSK_LOSE_REGISTRATIONS="yes").returncode == 0
        refused = machine.runs("postrm", "purge")
        assert refused.returncode == 1
        assert "NOT PURGED" in refused.stderr
        assert "3 registrations" in refused.stderr
        assert (machine.folder / "var/lib/kiosk").exists()
        assert machine.runs("postrm", "purge", KIOSK_LOSE_REGISTRATIONS="yes").returncode == 0
        assert not (machine.folder / "var/lib/kiosk").exists()

    def test_removal_erases_nothing(self, machine: Machine) -> None:
        machine.is_a_kiosk(0)
        assert machine.runs("postrm", "remove").returncode == 0
        assert (machine.folder / "var/lib/kiosk").exists()
        assert (machine.folder / "etc/kiosk/kiosk.toml").exists()


@pytest.mark.parametrize("script", sorted(path.name for path in SCRIPTS.iterdir()))
def test_a_word_that_dpkg_does_not_know_is_an_error(machine: Machine, script: str) -> None:
    ran = machine.runs(script, "dance")
    assert ran.returncode == 1
    assert "unknown argument" in ran.stderr
