"""What a disk may hold after a power cut: every write and sync of a process is recorded, and cut off anywhere.

What was synced stands. Of the writes to a file since its last sync, each may have reached the disk or not, whole or in
some of its sectors of 512 bytes, in any order; a file may have grown without what was written there. Names are made,
changed and removed in order (file systems keep a journal of them), and are certain once their folder is synced.
"""

import os
import random
import shutil
import struct
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

SECTOR = 512
TOLD = "told"  # each byte that is written to the file of this name says that one more thing was promised

_SOURCE = Path(__file__).with_name("write_recorder.c")
_TESTS = _SOURCE.parents[1]
_HEAD = struct.Struct("<cQqI")


@dataclass(frozen=True, slots=True)
class Record:
    """One operation, as write_recorder.c describes it."""

    operation: str
    inode: int
    at: int
    body: bytes


@dataclass(frozen=True, slots=True)
class Recording:
    """What one process did to the files of one folder, which it found as `before`."""

    folder: int
    before: dict[str, tuple[int, bytes]]
    records: tuple[Record, ...]


def compile_recorder(folder: Path) -> Path:
    """Compile the library to preload; gcc is among the packages that packaging/setup.sh installs for tests."""
    library = folder / "write_recorder.so"
    command = ["gcc", "-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror", "-o", library, _SOURCE, "-ldl"]
    subprocess.run(command, check=True, timeout=60)
    return library


def record_python(recorder: Path, program: list[str], folder: Path) -> Recording:
    """Run Python with these arguments, with the project and the tests to import from, and return all it did."""
    environment = {"PYTHONPATH": f"{_TESTS.parent}:{_TESTS}"}
    return record(recorder, [sys.executable, *program], folder, environment)


def record(recorder: Path, command: list[str], folder: Path, environment: dict[str, str]) -> Recording:
    """Run a process of one thread that works on the files in `folder`, and return all it did to them."""
    log = folder.with_name(f"{folder.name}.log")
    before = {file.name: (file.stat().st_ino, file.read_bytes()) for file in folder.iterdir()}
    names = {"LD_PRELOAD": str(recorder), "RECORD_FOLDER": str(folder), "RECORD_LOG": str(log)}
    subprocess.run(command, check=True, timeout=60, env=os.environ | environment | names)
    return Recording(folder.stat().st_ino, before, tuple(_read(log.read_bytes())))


def _read(log: bytes) -> Iterator[Record]:
    at = 0
    while at < len(log):
        operation, inode, where, length = _HEAD.unpack_from(log, at)
        at += _HEAD.size + length
        yield Record(operation.decode(), inode, where, log[at - length : at])


class Disk:
    """Follows a recording; at any moment it can say what may be left after a cut, and how much was promised."""

    def __init__(self, recording: Recording) -> None:
        self.told = 0
        self.syncs = 0
        self._folder = recording.folder
        self._names = {name: inode for name, (inode, _) in recording.before.items()}
        self._certain = {inode: bytearray(content) for inode, content in recording.before.values()}
        self._written: dict[int, list[Record]] = {}
        self._certain_names = dict(self._names)
        self._renamed: list[Record] = []

    def follow(self, record: Record) -> None:
        """Do what the process did next."""
        match record.operation:
            case "s" if record.inode == self._folder:
                self.syncs += 1
                for renamed in self._renamed:
                    _rename(self._certain_names, renamed)
                self._renamed.clear()
            case "s":
                self.syncs += 1
                for written in self._written.pop(record.inode, []):
                    _write(self._certain[record.inode], written)
            case "w" | "t":
                self.told += len(record.body) if record.inode == self._names.get(TOLD) else 0
                self._certain.setdefault(record.inode, bytearray())
                self._written.setdefault(record.inode, []).append(record)
            case "o" if self._names.get(record.body.decode(), record.inode) == record.inode != self._folder:
                self._certain.setdefault(record.inode, bytearray())
                if record.body.decode() not in self._names:
                    self._change_names(record)
            case "o" if record.inode != self._folder:
                raise AssertionError("a name leads to another file, and nothing was seen to change it")
            case "u" | "r":
                self._change_names(record)

    def follow_all(self, records: Iterable[Record]) -> None:
        """Do what the process did, one after the other."""
        for one in records:
            self.follow(one)

    def _change_names(self, record: Record) -> None:
        self._renamed.append(record)
        _rename(self._names, record)

    def without_a_cut(self) -> dict[str, bytes]:
        """Return the files as the process itself would read them now."""
        return self._files(self._names, lambda content, written: [_write(content, one) for one in written])

    def after_a_cut(self, chance: random.Random) -> dict[str, bytes]:
        """Return the files as they may be found after a cut now."""
        names = dict(self._certain_names)
        for renamed in self._renamed[: chance.randint(0, len(self._renamed))]:
            _rename(names, renamed)
        return self._files(names, lambda content, written: _write_some(content, written, chance))

    def _files(self, names: dict[str, int], write: Callable[[bytearray, list[Record]], object]) -> dict[str, bytes]:
        files = {}
        for name, inode in names.items():
            content = bytearray(self._certain[inode])
            write(content, self._written.get(inode, []))
            if name != TOLD:
                files[name] = bytes(content)
        return files


def cuts(recording: Recording, count: int, chance: random.Random) -> Iterator[tuple[int, dict[str, bytes]]]:
    """Cut at `count` random moments, each with a fate of its own; say how much was promised, and what is left."""
    disk, at = Disk(recording), 0
    for moment in sorted(chance.choices(range(len(recording.records) + 1), k=count)):
        disk.follow_all(recording.records[at:moment])
        at = moment
        yield disk.told, disk.after_a_cut(chance)


def lay(files: dict[str, bytes], folder: Path, chance: random.Random) -> None:
    """Put files into a folder and nothing else."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    for name, content in files.items():
        # What is shared through memory was never written in any order: after a cut it holds anything.
        (folder / name).write_bytes(chance.randbytes(len(content)) if name.endswith("-shm") else content)


def _rename(names: dict[str, int], record: Record) -> None:
    old, _, new = record.body.decode().partition("\0")
    match record.operation:
        case "o":
            names[old] = record.inode
        case "u":
            names.pop(old, None)
        case "r" if old in names:
            names[new] = names.pop(old)


def _write(content: bytearray, record: Record) -> None:
    if record.operation == "t":
        del content[record.at :]
        _grow(content, record.at)
    else:
        _grow(content, record.at)
        content[record.at : record.at + len(record.body)] = record.body


def _grow(content: bytearray, length: int) -> None:
    content.extend(bytes(max(0, length - len(content))))


def _write_some(content: bytearray, written: list[Record], chance: random.Random) -> None:
    """Let some of the writes reach the disk: in order up to one, or each by chance, or each sector by chance."""
    share = chance.choice((0.0, 0.1, 0.5, 0.9, 1.0))
    manner = chance.choice(("in order", "writes", "sectors"))
    last = chance.randint(0, len(written))
    for n, one in enumerate(written):
        sectors = list(_sectors(one))
        if manner == "in order":
            kept = sectors if n < last else [s for s in sectors if n == last and chance.random() < share]
        elif manner == "writes" or one.operation == "t":
            kept = sectors if chance.random() < share else []
        else:
            kept = [sector for sector in sectors if chance.random() < share]
        for sector in kept:
            _write(content, sector)
        if one.operation == "w" and manner != "in order" and chance.random() < 0.25:
            _grow(content, one.at + len(one.body))


def _sectors(record: Record) -> Iterator[Record]:
    if record.operation == "t":
        yield record
        return
    start, end = record.at, record.at + len(record.body)
    while start < end:
        stop = min(end, (start // SECTOR + 1) * SECTOR)
        yield Record("w", record.inode, start, record.body[start - record.at : stop - record.at])
        start = stop
