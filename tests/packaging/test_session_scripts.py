"""The scripts around the compositor, run with a compositor that writes down how it was started."""

import os
import struct
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

SESSION = Path(__file__).parents[2] / "packaging" / "session"
OLD = "-r\\t Rotate the output 90 degrees clockwise, specify up to three times"

Run = Callable[..., dict[str, str]]


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    for folder in ("run", "sys/class/drm", "bin"):
        (tmp_path / folder).mkdir(parents=True)
    return tmp_path


def script(path: Path, text: str) -> Path:
    path.write_text(f"#!/bin/sh\n{text}\n", "utf-8")
    path.chmod(0o755)
    return path


@pytest.fixture
def run(machine: Path) -> Run:
    """Runs `session run`; what the compositor was given, its arguments under `arguments`."""

    def run(
        *, help_text: str = "-s\\t Allow VT switching", rotation: int | None = None, **environment: str
    ) -> dict[str, str]:
        cage = script(
            machine / "bin" / "cage",
            f'[ "$1" = -h ] && {{ printf "%b\\n" "{help_text}"; exit 0; }}\necho "arguments=$*"; env',
        )
        config = machine / "kiosk.toml"
        config.write_text("" if rotation is None else f"[screen]\nrotation = {rotation}\n", "utf-8")
        done = subprocess.run(
            [SESSION / "session", "run"],
            env={
                "PATH": os.environ["PATH"],
                "KIOSK_BIN": str(SESSION),
                "KIOSK_CAGE": str(cage),
                "KIOSK_SYS": str(machine / "sys"),
                "KIOSK_CONFIG": str(config),
                "RUNTIME_DIRECTORY": str(machine / "run"),
                **environment,
            },
            capture_output=True,
            text=True,
            check=True,
        )
        return dict(line.split("=", 1) for line in done.stdout.splitlines())

    return run


def plug_graphics(machine: Path, driver: str) -> None:
    device = machine / "sys" / "devices" / "card"
    device.mkdir(parents=True)
    (machine / "sys" / "drivers" / driver).mkdir(parents=True)
    (device / "driver").symlink_to(machine / "sys" / "drivers" / driver)
    node = machine / "sys" / "class" / "drm" / "renderD128"
    node.mkdir()
    (node / "device").symlink_to(device)


def test_without_graphics_everything_is_drawn_by_the_processor(run: Run) -> None:
    given = run()
    assert (given["WLR_RENDERER"], given["QT_QUICK_BACKEND"], given["WLR_NO_HARDWARE_CURSORS"]) == (
        "pixman",
        "software",
        "1",
    )


@pytest.mark.parametrize(("driver", "software"), [("i915", False), ("amdgpu", False), ("virtio_gpu", True)])
def test_graphics_are_used_where_they_are_real(run: Run, machine: Path, driver: str, software: bool) -> None:
    plug_graphics(machine, driver)
    assert ("WLR_RENDERER" in run()) is software


def test_graphics_that_never_gave_a_picture_are_not_tried_twice(run: Run, machine: Path) -> None:
    plug_graphics(machine, "i915")
    assert "WLR_RENDERER" not in run()
    assert run()["WLR_RENDERER"] == "pixman"


def test_graphics_that_gave_one_are_trusted_again(run: Run, machine: Path) -> None:
    plug_graphics(machine, "i915")
    run()
    (machine / "run" / "glass.json").write_text("{}")
    assert "WLR_RENDERER" not in run()
    assert not (machine / "run" / "glass.json").exists(), "what the last program told is over"


def test_a_technician_may_choose_otherwise(run: Run, machine: Path) -> None:
    plug_graphics(machine, "i915")
    assert run(KIOSK_RENDERER="software")["WLR_RENDERER"] == "pixman"


def test_nobody_gets_to_another_console(run: Run) -> None:
    assert "-s" not in run()["arguments"].split()


@pytest.mark.parametrize(("rotation", "turns", "transform"), [(0, "", "0"), (90, "-rrr", "270"), (180, "-rr", "180")])
def test_the_picture_is_turned_by_old_and_new_compositors(run: Run, rotation: int, turns: str, transform: str) -> None:
    old, new = run(help_text=OLD, rotation=rotation), run(rotation=rotation)
    assert old["arguments"].split(" --")[0].split() == ["-d", *([turns] if turns else [])]
    assert old["KIOSK_TURN"] == "0"
    assert new["arguments"].startswith("-d -- ")
    assert new["KIOSK_TURN"] == transform


def test_the_only_cursor_is_one_transparent_dot(run: Run, machine: Path) -> None:
    given = run()
    theme = Path(given["XCURSOR_PATH"]) / "default" / "cursors"
    content = (theme / "left_ptr").read_bytes()
    assert (theme / "default").read_bytes() == content
    magic, header, _version, count = struct.unpack_from("<4sIII", content)
    kind, size, position = struct.unpack_from("<III", content, header)
    chunk = struct.unpack_from("<IIIIIIIII", content, position)
    assert (magic, count, kind, size) == (b"Xcur", 1, 0xFFFD0002, 24)
    assert chunk == (36, 0xFFFD0002, 24, 1, 1, 1, 0, 0, 0)
    assert content[position + 36 :] == bytes(4), "no colour and no cover"


@pytest.mark.parametrize(
    ("text", "environment", "told"),
    [
        ("[screen]\nrotation = 270", "", "270"),
        ("[screen]\nrotation = 0", "90", "0"),
        ("", "90", "90"),
        ("[screen]\nrotation = 45", "", "0"),
        ("[screen]\nrotation = '; reboot'", "", "0"),
        ("this is no toml", "180", "180"),
        ("", "x", "0"),
    ],
)
def test_the_rotation_is_read_without_starting_the_kiosk(machine: Path, text: str, environment: str, told: str) -> None:
    (machine / "kiosk.toml").write_text(text, "utf-8")
    given = {**os.environ, "KIOSK_CONFIG": str(machine / "kiosk.toml"), "KIOSK_ROTATION": environment}
    done = subprocess.run([SESSION / "wanted", "rotation"], env=given, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == told


@pytest.mark.parametrize(("rotation", "touched"), [(90, (1, 0)), (180, (1, 1)), (270, (0, 1))])
def test_touch_turns_with_the_picture(machine: Path, rotation: int, touched: tuple[int, int]) -> None:
    """Clockwise by 90°, the picture's upper left corner lies in the panel's upper right one, and so on."""
    script(machine / "bin" / "udevadm", f'echo "$*" >> {machine}/asked')
    (machine / "kiosk.toml").write_text(f"[screen]\nrotation = {rotation}\n", "utf-8")
    environment = {
        "PATH": f"{machine / 'bin'}:{os.environ['PATH']}",
        "KIOSK_BIN": str(SESSION),
        "KIOSK_CONFIG": str(machine / "kiosk.toml"),
        "KIOSK_UDEV_RUN": str(machine / "udev"),
    }
    for _ in range(2):
        subprocess.run([SESSION / "turn-touch"], env=environment, check=True)
    rule = (machine / "udev" / "rules.d" / "60-kiosk-rotation.rules").read_text("utf-8")
    a, b, c, d, e, f = map(float, rule.split('LIBINPUT_CALIBRATION_MATRIX}="')[1].rstrip('"\n').split())
    x, y = touched
    assert (a * x + b * y + c, d * x + e * y + f) == (0, 0)
    assert (machine / "asked").read_text().count("trigger") == 1, "the second time nothing was new"
    (machine / "kiosk.toml").write_text("", "utf-8")
    subprocess.run([SESSION / "turn-touch"], env=environment, check=True)
    assert not (machine / "udev" / "rules.d" / "60-kiosk-rotation.rules").exists()


def test_the_kiosk_is_ended_before_the_compositor(machine: Path) -> None:
    given = {**os.environ, "RUNTIME_DIRECTORY": str(machine / "run")}
    with subprocess.Popen(["sleep", "60"]) as program:
        (machine / "run" / "pid").write_text(f"{program.pid}\n")
        with subprocess.Popen([SESSION / "end-session"], env=given) as ending:
            assert program.wait(5) == -15
            assert ending.wait(5) == 0


@pytest.mark.parametrize("content", ["", "1 2", "-1", "x"])
def test_an_odd_pid_ends_nobody(machine: Path, content: str) -> None:
    (machine / "run" / "pid").write_text(content)
    given = {**os.environ, "RUNTIME_DIRECTORY": str(machine / "run")}
    assert subprocess.run([SESSION / "end-session"], env=given, timeout=5, check=False).returncode == 0


def test_the_help_screen_speaks_to_patients_first(machine: Path) -> None:
    script(machine / "bin" / "sleep", "exit 0")
    (machine / "release.toml").write_text('version = "1.4.0"\n')
    given = {"PATH": f"{machine / 'bin'}:{os.environ['PATH']}", "KIOSK_RELEASE": str(machine / "release.toml")}
    told = subprocess.run([SESSION / "help-screen"], env=given, capture_output=True, text=True, check=True).stdout
    assert told.index("Vui lòng đến quầy tiếp đón") < told.index("Dành cho kỹ thuật viên")
    assert "Kiosk 1.4.0" in told
    assert max(map(len, told.splitlines()[1:])) < 80
    assert len(told.splitlines()) <= 30


def plug(machine: Path, device: str, kind: str, label: str) -> str:
    """How the stick was mounted."""
    for name, does in {
        "blkid": f'[ "$5" = TYPE ] && echo {kind} || printf "%s\\n" "{label}"',
        "findmnt": "exit 1",
        "mount": f'echo "$*" >{machine}/mounted',
        "chown": ":",
    }.items():
        script(machine / "bin" / name, does)
    (machine / "sys" / "class" / "block" / device).mkdir(parents=True)
    environment = {
        "PATH": f"{machine / 'bin'}:{os.environ['PATH']}",
        "KIOSK_STICKS": str(machine / "media"),
        "KIOSK_STICK_STATE": str(machine / "state"),
        "KIOSK_SYS": str(machine / "sys"),
    }
    subprocess.run([SESSION / "stick", "plugged", f"/dev/{device}"], env=environment, check=True, capture_output=True)
    return (machine / "mounted").read_text("utf-8").removesuffix("\n")


def test_a_stick_that_wants_the_machine_to_panic_is_not_asked(machine: Path) -> None:
    told = plug(machine, "sdb1", "ext4", "../../etc")
    assert told.endswith(f"/dev/sdb1 {machine}/media/etc"), "a label is a name, never a way"
    assert {"nosuid", "nodev", "noexec", "nosymfollow", "errors=remount-ro"} <= set(told.split()[3].split(","))


def test_two_sticks_of_one_name_get_a_folder_each(machine: Path) -> None:
    assert plug(machine, "sdb1", "vfat", "BV").endswith("/media/BV")
    assert plug(machine, "sdc1", "vfat", "BV").endswith("/media/BV-sdc1")


@pytest.mark.parametrize("name", sorted(path.name for path in SESSION.iterdir() if path.name != "wanted"))
def test_every_script_is_plain_sh(name: str) -> None:
    assert subprocess.run(["dash", "-n", SESSION / name], check=False).returncode == 0
