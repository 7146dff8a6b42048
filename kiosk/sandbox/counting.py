"""How often kiosks came and how many writes are worked on: counted by one process, or by several together."""

import hashlib
import os
import sqlite3
from collections import Counter
from pathlib import Path
from typing import Protocol


class Counts(Protocol):
    """Used by one event loop."""

    def came(self, who: str, second: int) -> int:
        """Note a request; how many of `who` that makes in this second of the monotonic clock."""
        ...

    def begin_write(self, most: int | None) -> bool:
        """Note a write, unless `most` are worked on."""
        ...

    def end_write(self) -> None:
        """The write is done."""
        ...


class OwnCounts:
    """Of a process that serves alone."""

    def __init__(self) -> None:
        self._second = 0
        self._came: Counter[str] = Counter()
        self._writing = 0

    def came(self, who: str, second: int) -> int:
        """As `Counts`."""
        if second != self._second:
            self._second = second
            self._came.clear()
        self._came[who] += 1
        return self._came[who]

    def begin_write(self, most: int | None) -> bool:
        """As `Counts`."""
        if most is not None and self._writing >= most:
            return False
        self._writing += 1
        return True

    def end_write(self) -> None:
        """As `Counts`."""
        self._writing -= 1


class SharedCounts:
    """Of several processes, in a small file of `folder`. What a process that died was working on no longer counts."""

    def __init__(self, folder: Path) -> None:
        self._file = sqlite3.connect(folder / "counts.db", isolation_level=None, timeout=5)
        self._file.execute("PRAGMA synchronous = OFF")
        self._file.execute("CREATE TABLE IF NOT EXISTS came (second, who, times, PRIMARY KEY (second, who))")
        self._file.execute("CREATE TABLE IF NOT EXISTS writing (process PRIMARY KEY, writes)")

    def came(self, who: str, second: int) -> int:
        """As `Counts`; who came is a credential and stays unreadable."""
        unreadable = hashlib.sha256(who.encode()).hexdigest()
        self._file.execute("DELETE FROM came WHERE second < ?", (second,))
        note = "INSERT INTO came VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET times = times + 1 RETURNING times"
        ((times,),) = self._file.execute(note, (second, unreadable)).fetchall()
        return int(times)

    def begin_write(self, most: int | None) -> bool:
        """As `Counts`."""
        with self._file:
            self._file.execute("BEGIN IMMEDIATE")
            working = self._file.execute("SELECT process, writes FROM writing").fetchall()
            if most is not None and sum(writes for process, writes in working if _alive(process)) >= most:
                return False
            note = "INSERT INTO writing VALUES (?, 1) ON CONFLICT DO UPDATE SET writes = writes + 1"
            self._file.execute(note, (os.getpid(),))
            return True

    def end_write(self) -> None:
        """As `Counts`."""
        self._file.execute("UPDATE writing SET writes = writes - 1 WHERE process = ?", (os.getpid(),))

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def _alive(process: int) -> bool:
    return Path(f"/proc/{process}").exists()
