"""A machine of files below a folder, for the doctor to look at: what it says of itself is what a test wrote."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from kiosk.doctor.machine import Machine, Ran

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
ACCOUNTS = (
    "root:x:0:0:root:/root:/bin/bash\nkiosk:x:990:990::/var/lib/kiosk:/usr/sbin/nologin\nan:x:1000:1000::/:/bin/sh\n"
)
GROUPS = "root:x:0:\nkiosk:x:990:\nan:x:1000:\n" + "".join(
    f"{name}:x:{number}:{{0}}\n"
    for name, number in {"video": 44, "dialout": 20, "lp": 7, "input": 105, "audio": 29}.items()
)


@dataclass(slots=True)
class World:
    """Programs are not installed until a test says what they answer."""

    root: Path
    answers: dict[str, tuple[int, str]] = field(default_factory=dict)
    free: dict[str, int] = field(default_factory=dict)
    environment: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.root.mkdir(exist_ok=True)

    def has(self, path: str, content: str = "", mode: int = 0o644) -> Path:
        """A file."""
        file = self.root / path.lstrip("/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, "utf-8")
        file.chmod(mode)
        return file

    def links(self, path: str, target: str | Path) -> Path:
        """A symbolic link."""
        link = self.root / path.lstrip("/")
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(target)
        return link

    def has_users(self, *, kiosk_in_groups: bool = True) -> None:
        """root, kiosk and the technician an."""
        self.has("/etc/passwd", ACCOUNTS)
        self.has("/etc/group", GROUPS.format("kiosk" if kiosk_in_groups else ""))

    def answers_to(self, *words: str, says: str, code: int = 0) -> None:
        """A program by its name, or by all its words."""
        self.answers[" ".join(words)] = (code, says)

    def machine(self, *, user: int | None = None, now: datetime = NOW) -> Machine:
        """To look at; as who runs the test unless said otherwise."""
        return Machine(
            root=self.root,
            run=self._run,
            now=lambda: now,
            statvfs=self._statvfs,
            user=os.geteuid() if user is None else user,
            environment=self.environment,
        )

    def _run(self, words: Sequence[str]) -> Ran | None:
        told = self.answers.get(" ".join(words), self.answers.get(words[0]))
        return told if told is None else Ran(*told)

    def _statvfs(self, _place: Path) -> os.statvfs_result:
        """A disk of 100 GB and a million inodes, half of them free unless said otherwise."""
        free = {"bytes": 50_000_000_000, "inodes": 500_000, "flags": 0} | self.free
        blocks = free["bytes"] // 4096
        whole = 100_000_000_000 // 4096
        return os.statvfs_result(
            (4096, 4096, whole, blocks, blocks, 1_000_000, free["inodes"], free["inodes"], free["flags"], 255)
        )
