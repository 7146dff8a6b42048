"""A small sealed file: all or nothing, and only what this kiosk wrote there."""

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from offline_queue import Keyring, OutboxFull, OutboxUnavailable, SealedFile, Undecipherable
from offline_queue import sealed_file as module

OLD, NEW = bytes(range(32)), bytes(range(32, 64))
MARK = "Nội tổng quát".encode()


@pytest.fixture
def file(tmp_path: Path) -> SealedFile:
    return SealedFile(tmp_path / "kept", Keyring({1: OLD}, 1), "K3/kept")


def test_what_was_saved_is_loaded_and_replaced_by_the_next_save(file: SealedFile) -> None:
    assert file.load() is None
    for content in (MARK, b"", MARK * 1000):
        file.save(content)
        assert file.load() == content
    assert [path.name for path in file.path.parent.iterdir()] == ["kept"]


def test_nobody_else_can_read_it(file: SealedFile) -> None:
    file.save(MARK)
    assert MARK not in file.path.read_bytes()
    assert file.path.stat().st_mode & 0o077 == 0


def test_every_changed_bit_is_noticed(file: SealedFile) -> None:
    file.save(MARK)
    whole = file.path.read_bytes()
    for place in range(len(whole)):
        file.path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(Undecipherable):
            file.load()
    file.path.write_bytes(whole)
    assert file.load() == MARK


def test_every_cut_is_noticed(file: SealedFile) -> None:
    file.save(MARK)
    whole = file.path.read_bytes()
    for length in range(len(whole)):
        file.path.write_bytes(whole[:length])
        with pytest.raises(Undecipherable):
            file.load()


def test_another_name_or_key_does_not_open_it(file: SealedFile) -> None:
    file.save(MARK)
    for keyring, name in ((Keyring({1: OLD}, 1), "K4/kept"), (Keyring({1: NEW}, 1), "K3/kept")):
        with pytest.raises(Undecipherable):
            SealedFile(file.path, keyring, name).load()


def test_keys_can_be_changed(file: SealedFile) -> None:
    file.save(MARK)
    rotated = SealedFile(file.path, Keyring({1: OLD, 2: NEW}, 2), "K3/kept")
    assert rotated.load() == MARK
    rotated.save(MARK)
    assert SealedFile(file.path, Keyring({2: NEW}, 2), "K3/kept").load() == MARK


def test_it_is_on_the_disk_before_it_has_its_name(file: SealedFile, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    fsync, replace = os.fsync, Path.replace
    monkeypatch.setattr(os, "fsync", lambda number: (done.append("sync"), fsync(number)))
    monkeypatch.setattr(Path, "replace", lambda path, target: (done.append("rename"), replace(path, target)))
    file.save(MARK)
    assert done == ["sync", "rename", "sync"]


def test_a_failed_save_leaves_the_old_one_and_nothing_beside_it(
    file: SealedFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.save(MARK)

    def broken(_number: int) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", broken)
        with pytest.raises(OutboxUnavailable):
            file.save(b"new")
    assert file.load() == MARK
    assert [path.name for path in file.path.parent.iterdir()] == ["kept"]


def test_what_a_power_cut_left_is_in_nobodys_way(file: SealedFile, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"mine")
    (tmp_path / "kept.new").symlink_to(elsewhere)
    file.save(MARK)
    assert file.load() == MARK
    assert elsewhere.read_bytes() == b"mine"


def test_the_last_room_on_the_disk_is_left_to_the_queue(file: SealedFile, monkeypatch: pytest.MonkeyPatch) -> None:
    file.save(MARK)
    monkeypatch.setattr(module, "free_bytes", lambda _folder: 2 * module.BALLAST_BYTES)
    with pytest.raises(OutboxFull):
        file.save(b"new")
    assert file.load() == MARK


def test_what_is_too_large_is_neither_saved_nor_read(file: SealedFile, monkeypatch: pytest.MonkeyPatch) -> None:
    file.save(MARK)
    monkeypatch.setattr(module, "MOST_BYTES", file.path.stat().st_size)
    assert file.load() == MARK
    with pytest.raises(OutboxFull):
        file.save(MARK + b"!")
    with file.path.open("ab") as more:
        more.write(b"!")
    with pytest.raises(Undecipherable, match="larger"):
        file.load()


def test_a_folder_in_its_place_is_the_disks_fault(file: SealedFile) -> None:
    file.path.mkdir()
    with pytest.raises(OutboxUnavailable):
        file.load()
    with pytest.raises(OutboxUnavailable):
        file.save(MARK)


def test_a_process_killed_at_any_moment_leaves_the_old_or_the_new(file: SealedFile) -> None:
    program = """
import sys
from pathlib import Path
from offline_queue import Keyring
from offline_queue.sealed_file import SealedFile
file = SealedFile(Path(sys.argv[1]), Keyring({1: bytes(range(32))}, 1), "K3/kept")
print("ready", flush=True)
n = 0
while True:
    n += 1
    file.save(bytes([n % 256]) * 50_000)
    print(n, flush=True)
"""
    file.save(b"\0" * 50_000)
    for stop_after in (1, 5, 9):
        child = subprocess.Popen([sys.executable, "-c", program, str(file.path)], stdout=subprocess.PIPE)
        told = SimpleNamespace(last=0)
        assert child.stdout is not None
        assert child.stdout.readline() == b"ready\n"
        while told.last < stop_after:
            told.last = int(child.stdout.readline())
        child.kill()
        rest = child.communicate()[0].split()
        last = int(rest[-1]) if rest else told.last
        content = file.load()
        assert content in (bytes([last % 256]) * 50_000, bytes([(last + 1) % 256]) * 50_000)
