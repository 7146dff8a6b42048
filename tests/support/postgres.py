"""A PostgreSQL server of the tests' own: made in a folder of its own, reached by a socket there, gone afterwards.

Durability against power cuts is off: tests kill processes, and what those committed is in the machine's memory.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

DEBIAN = Path("/usr/lib/postgresql")
UNSAFE_AND_FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"


@dataclass(frozen=True)
class Cluster:
    """A running server. `sockets` is the folder its socket lies in; `data` holds its files."""

    sockets: Path
    data: Path
    options: str

    def url(self, database: str) -> str:
        return f"postgresql+psycopg://postgres@/{database}?host={self.sockets}"

    def new_database(self) -> str:
        """An empty database of its own; its URL."""
        name = f"hospital_{uuid.uuid4().hex[:12]}"
        self.sql("postgres", f"CREATE DATABASE {name}")
        return self.url(name)

    def sql(self, database: str, statement: str) -> str:
        """What psql prints, bare."""
        words = ["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", str(self.sockets), "-U", "postgres"]
        return _run([*words, "-d", database, "-c", statement]).strip()

    def start(self) -> None:
        """Accept connections."""
        settings = f"-c listen_addresses='' -c unix_socket_directories='{self.sockets}' -c max_connections=200"
        log = str(self.data.parent / "log")
        _control(self.data, "start", "-l", log, "-o", f"{settings} {self.options}")

    def stop(self) -> None:
        """As when it crashes: connections break, and it starts by recovering."""
        _control(self.data, "stop", "-m", "immediate")


@contextmanager
def cluster(options: str = UNSAFE_AND_FAST) -> Iterator[Cluster]:
    """A server for as long as the block lasts."""
    # Not below pytest's own folders: a socket's path may have 107 letters, and another user must get there.
    folder = Path(tempfile.mkdtemp(prefix="kiosk-pg-", dir="/tmp"))
    data = folder / "data"
    try:
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root
            user = pwd.getpwnam("postgres")
            os.chown(folder, user.pw_uid, user.pw_gid)
        locale = ["--encoding=UTF8", "--locale=C.UTF-8"]
        _as_its_user([_program("initdb"), "-D", str(data), "-U", "postgres", "-A", "trust", "--no-sync", *locale])
        server = Cluster(folder, data, options)
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _control(data: Path, action: str, *more: str) -> None:
    _as_its_user([_program("pg_ctl"), "-D", str(data), "-s", "-w", "-t", "60", action, *more])


def _as_its_user(words: list[str]) -> None:
    _run(["runuser", "-u", "postgres", "--", *words] if os.geteuid() == 0 else words)


def _program(name: str) -> str:
    """Debian keeps the server's programs out of PATH."""
    newest = sorted(DEBIAN.glob(f"*/bin/{name}"), key=lambda path: int(path.parts[-3]))
    found = str(newest[-1]) if newest else shutil.which(name)
    assert found is not None, f"{name} is missing: packaging/setup.sh installs Debian's postgresql for the tests"
    return found


def _run(words: list[str]) -> str:
    # The server outlives pg_ctl and would keep a pipe open for ever: its words go to a file.
    with tempfile.TemporaryFile("w+") as said:
        finished = subprocess.run(
            words, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT, cwd="/", timeout=90, check=False
        )
        said.seek(0)
        text = said.read()
    assert finished.returncode == 0, f"{words}: {text}"
    return text
