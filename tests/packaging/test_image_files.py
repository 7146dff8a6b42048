"""The files an image is made from fit together: what the build names, the kiosk's first boot and its updates expect."""

import configparser
import re
import stat
import subprocess
from pathlib import Path

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"
IMAGE = PACKAGING / "image"
BUILD = PACKAGING / "build.d" / "image"
INITRD = IMAGE / "mkosi.images/initrd/mkosi.extra/usr/lib"
ROOT = IMAGE / "mkosi.extra/usr/lib"
TRANSFERS = sorted((ROOT / "kiosk-image/sysupdate").glob("*.transfer"))
UNITS = {"K": 1 << 10, "M": 1 << 20, "G": 1 << 30}
LONGEST_LABEL = 36  # UTF-16 units of a GPT entry
SMALLEST_DISK = 8 * UNITS["G"]


def read(path: Path) -> configparser.SectionProxy:
    """The first section of a systemd file, keys as they are written."""
    parser = configparser.ConfigParser(strict=False, interpolation=None, comment_prefixes=("#",), delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(path, "utf-8")
    return parser[parser.sections()[0]]


def section(path: Path, name: str) -> dict[str, str]:
    """One section of it."""
    parser = configparser.ConfigParser(strict=False, interpolation=None, comment_prefixes=("#",), delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(path, "utf-8")
    return dict(parser[name])


def size(words: str) -> int:
    """Bytes of `512M`."""
    return int(words[:-1]) * UNITS[words[-1]]


def partitions(folder: Path) -> list[dict[str, str]]:
    """In the order systemd-repart takes them."""
    return [dict(read(path)) for path in sorted(folder.glob("*.conf"))]


def test_the_first_slot_of_a_new_disk_is_the_first_that_the_first_boot_expects() -> None:
    made = {part["Type"]: part for part in partitions(IMAGE / "disk.repart")}
    expected: dict[str, dict[str, str]] = {}
    for part in partitions(INITRD / "kiosk-image/slots"):
        expected.setdefault(part["Type"], part)

    assert list(made) == list(expected) == ["esp", "root", "root-verity"]
    for kind in ("root", "root-verity"):
        for bound in ("SizeMinBytes", "SizeMaxBytes"):
            assert made[kind][bound] == expected[kind][bound], kind


def test_there_are_two_slots_of_one_size_and_the_second_is_empty() -> None:
    slots = partitions(INITRD / "kiosk-image/slots")
    for kind in ("root", "root-verity"):
        pair = [part for part in slots if part["Type"] == kind]
        assert len(pair) == 2
        assert {part["SizeMinBytes"] for part in pair} == {part["SizeMaxBytes"] for part in pair}
        assert pair[1]["Label"] == "_empty"  # what systemd-sysupdate takes for free


@pytest.mark.parametrize("key", ["tpm2", "machine"])
def test_two_slots_and_the_data_fit_the_smallest_disk(key: str) -> None:
    esp = size(partitions(IMAGE / "disk.repart")[0]["SizeMinBytes"])
    slots = sum(
        size(part["SizeMinBytes"]) for part in partitions(INITRD / "kiosk-image/slots") if part["Type"] != "esp"
    )
    (data,) = partitions(INITRD / f"kiosk-image/data-{key}")

    assert esp + slots + size(data["SizeMinBytes"]) < SMALLEST_DISK - 64 * UNITS["M"]
    assert data["Label"] == "kiosk-data"
    assert data["Encrypt"] == {"tpm2": "tpm2", "machine": "key-file"}[key]


def test_hashes_of_a_full_slot_fit_their_partition() -> None:
    first = {part["Type"]: size(part["SizeMaxBytes"]) for part in partitions(IMAGE / "disk.repart")}
    # One 32-byte hash for each block of 4 KiB, and the levels above, and the superblock.
    needed = first["root"] // 4096 * 32 * 128 // 127 + 4096
    assert needed <= first["root-verity"]


def test_an_update_is_written_hashes_first_and_the_kernel_last() -> None:
    assert [path.stem.split("-")[1] for path in TRANSFERS] == ["verity", "root", "kernel"]


def test_artefacts_are_named_as_the_transfers_look_for_them() -> None:
    script = BUILD.read_text("utf-8")
    for transfer in TRANSFERS:
        wanted = section(transfer, "Source")["MatchPattern"]
        as_built = re.escape(wanted).replace("@v", r"\$\{?version\}?").replace("@u", r"\$(root|verity)")
        assert re.search(r"\$update\.new/" + as_built, script), wanted


def test_the_first_kernel_is_named_as_later_ones_are() -> None:
    named = re.search(r"^UnifiedKernelImageFormat=(.+)$", (IMAGE / "mkosi.conf").read_text("utf-8"), re.MULTILINE)
    assert named is not None
    patterns = section(TRANSFERS[-1], "Target")["MatchPattern"].split()
    assert named[1].replace("%v", "@v") + ".efi" in patterns  # mkosi puts the .efi behind it


def test_labels_on_a_new_disk_are_those_an_update_looks_for() -> None:
    labels = {part["Label"].replace("@VERSION@", "@v") for part in partitions(IMAGE / "disk.repart") if "Label" in part}
    patterns = {
        section(path, "Target")["MatchPattern"] for path in TRANSFERS if section(path, "Target")["Type"] == "partition"
    }
    assert labels == patterns == {"kiosk_@v"}


def test_no_version_is_too_long_for_a_label() -> None:
    limit = re.search(r'"\$\{#version\}" -le (\d+)', BUILD.read_text("utf-8"))
    assert limit is not None
    assert len("kiosk_") + int(limit[1]) <= LONGEST_LABEL


def test_every_transfer_keeps_the_running_release_and_wants_a_signature() -> None:
    for transfer in TRANSFERS:
        assert section(transfer, "Transfer")["ProtectVersion"] == "%A"
        assert section(transfer, "Source")["Type"] == "url-file"  # the only kind whose signature is looked at
    assert "--verify=yes" in (ROOT / "kiosk-image/update").read_text("utf-8")
    assert "import-pubring.gpg:/usr/lib/systemd/import-pubring.gpg" in BUILD.read_text("utf-8")


def test_a_new_release_has_to_prove_itself_and_the_old_one_stays() -> None:
    target = section(TRANSFERS[-1], "Target")
    assert int(target["TriesLeft"]) >= 2
    assert int(target["InstancesMax"]) == 2
    assert target["MatchPattern"].startswith("kiosk_@v+@l-@d.efi")
    assert (
        "OnFailure=kiosk-fall-back.service"
        in (ROOT / "systemd/system/kiosk-healthy.service.d/10-fall-back.conf").read_text()
    )


def test_nobody_can_log_in_on_a_console() -> None:
    masked = {
        path.name
        for path in (IMAGE / "mkosi.extra/etc/systemd/system").iterdir()
        if path.readlink() == Path("/dev/null")
    }
    assert {"getty@.service", "serial-getty@.service", "autovt@.service", "debug-shell.service"} <= masked
    packages = read_packages(IMAGE / "mkosi.conf")
    assert not packages & {"sudo", "openssh-server", "dropbear", "login"}
    assert "kiosk" in packages


DRIVERS = {
    "firmware-amd-graphics": "drivers/gpu/drm/amd/amdgpu/amdgpu.ko",
    "firmware-intel-graphics": "drivers/gpu/drm/i915/i915.ko",
    "firmware-iwlwifi": "drivers/net/wireless/intel/iwlwifi/iwlwifi.ko",
    "firmware-realtek": "drivers/net/ethernet/realtek/r8169.ko",
    "firmware-sof-signed": "sound/soc/sof/snd-sof.ko",
}
"""What common mini PCs want, and a driver that asks for it."""


def test_common_mini_pcs_find_their_firmware_and_the_driver_that_asks_for_it() -> None:
    firmware = {package for package in read_packages(IMAGE / "mkosi.conf") if package.startswith("firmware-")}
    assert firmware == set(DRIVERS), "a firmware without its driver only takes room"
    excluded = section(IMAGE / "mkosi.conf", "Content")["KernelModulesExclude"].split()
    assert len(excluded) > 5
    for package, driver in DRIVERS.items():
        assert not [pattern for pattern in excluded if re.search(pattern, driver)], package
    assert [pattern for pattern in excluded if re.search(pattern, "drivers/gpu/drm/nouveau/nouveau.ko")]


def test_firmware_can_be_had_from_every_archive_the_image_is_made_from() -> None:
    sources = (IMAGE / "mkosi.sandbox/etc/apt/sources.list.d/mkosi.sources").read_text("utf-8")
    components = re.findall(r"^Components: (.*)$", sources, re.MULTILINE)
    assert len(components) == 2
    assert all("non-free-firmware" in words.split() for words in components)
    assert "non-free-firmware" in section(IMAGE / "mkosi.conf", "Distribution")["Repositories"].split(",")


def read_packages(path: Path) -> set[str]:
    """What is asked for by name."""
    lists = re.findall(r"^(?:Volatile)?Packages=\n((?:(?:[ \t].*|#.*)?\n)+)", path.read_text("utf-8"), re.MULTILINE)
    return {line.strip() for block in lists for line in block.splitlines() if line.strip() and "#" not in line}


def test_what_is_written_in_etc_lies_on_the_data_partition() -> None:
    script = (INITRD / "kiosk-image/open-data").read_text("utf-8")
    assert "upperdir=$mine/etc," in script
    assert "var=/sysroot/var" in script
    assert "mine=$var/lib/kiosk-image" in script
    assert '"$mine/etc/machine-id"' in script  # the same machine after every update
    assert "/overlay.ko" in (IMAGE / "mkosi.conf").read_text("utf-8")


@pytest.mark.parametrize(
    "script",
    [
        BUILD,
        PACKAGING / "build.d/keys",
        PACKAGING / "build.d/try-image",
        INITRD / "kiosk-image/open-data",
        *(ROOT / "kiosk-image" / name for name in ("boot-line", "fall-back", "update")),
        IMAGE / "mkosi.postinst.chroot",
        IMAGE / "mkosi.finalize",
    ],
    ids=lambda path: path.name,
)
def test_scripts_are_read_by_the_shell(script: Path) -> None:
    assert subprocess.run(["sh", "-n", str(script)], check=False).returncode == 0
    if script.parent.name != "build.d":
        assert script.stat().st_mode & stat.S_IXUSR
