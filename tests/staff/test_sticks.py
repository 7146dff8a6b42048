"""Where an export can go: the stick that is plugged in, or the folder the settings name."""

from datetime import UTC, datetime
from pathlib import Path

from kiosk.staff import CarryKey, Place, parsed
from kiosk.staff.sticks import mounted, places

MOUNTINFO = r"""
22 28 0:20 / /sys rw,nosuid,nodev - sysfs sysfs rw
30 28 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
61 30 8:17 / /media/kiosk/KINGSTON rw,nosuid,nodev,relatime shared:300 - vfat /dev/sdb1 rw,uid=990
62 30 8:33 / /run/media/kiosk/B\303\240i\040tr\303\254 ro,nosuid shared:301 - exfat /dev/sdc1 ro
63 30 8:49 / /mediacenter rw - ext4 /dev/sdd1 rw
damaged line
"""


def test_sticks_are_what_is_mounted_where_sticks_are_mounted() -> None:
    assert mounted(MOUNTINFO) == [
        (Path("/media/kiosk/KINGSTON"), False),
        (Path("/run/media/kiosk/Bài trì"), True),
    ]


def test_a_stick_that_was_pulled_meanwhile_is_no_place() -> None:
    assert places(None, read=lambda: MOUNTINFO) == ()


def test_a_machine_that_tells_no_mounts_has_no_sticks() -> None:
    def fail() -> str:
        raise PermissionError(13, "denied")

    assert places(None, read=fail) == ()


def test_the_folder_of_the_settings_is_used_alone(tmp_path: Path) -> None:
    [place] = places(str(tmp_path), read=lambda: MOUNTINFO)
    assert (place.folder, place.name, place.read_only) == (tmp_path, tmp_path.name, False)
    assert place.free > 0
    assert places(str(tmp_path / "gone")) == ()


def test_an_export_is_named_after_kiosk_and_time() -> None:
    at = datetime(2026, 11, 24, 8, 15, 2, tzinfo=UTC)
    assert Place(Path("/media/x"), "x", 1).file("K3", at) == Path("/media/x/kiosk-K3-20261124-081502.carried")


def test_a_key_can_be_typed_off_a_glass_in_any_spacing_and_case() -> None:
    key = CarryKey(bytes(range(32)))
    typed = "  ".join(key.groups).upper()
    assert parsed(typed) == parsed(key.line) == parsed(f"{key.line}\n") == key
    assert [len(group) for group in key.groups] == [4] * 16
    assert key.secret.hex() not in repr(key)


def test_a_group_that_is_missing_or_misread_is_no_key() -> None:
    key = CarryKey(bytes(32))
    for text in (" ".join(key.groups[:-1]), key.line.replace("0", "o"), "", "kiosk-queue-carry-key-1:12"):
        assert parsed(text) is None
