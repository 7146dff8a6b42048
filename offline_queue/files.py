"""The files beside the database: private, durable, and one of them kept only to be given away."""

import fcntl
import os
from contextlib import suppress
from pathlib import Path

from offline_queue.errors import OutboxUnavailable
from offline_queue.faults import file_faults

# Room for a whole checkpoint (see WAL_PAGES in store.py) and then some.
BALLAST_BYTES = 1 << 20


def sync_directory(directory: Path) -> None:
    """Make the names in `directory` survive a power cut. Raises OSError."""
    descriptor = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def free_bytes(directory: Path) -> int:
    """Return the room left for us on the disk of `directory`. Raises `OutboxUnavailable`."""
    with file_faults():
        disk = os.statvfs(directory)
    return disk.f_bavail * disk.f_frsize


def make_private(path: Path) -> None:
    """See that `path` exists and only its owner may use it; create it empty, in a folder of its own, if need be.

    Raises `OutboxFull`, `OutboxUnavailable`.
    """
    with file_faults():
        if not path.parent.exists():
            path.parent.mkdir(mode=0o700, parents=True)
            sync_directory(path.parent.parent)
        # Never open and close an existing database here: POSIX would drop every lock SQLite holds in this process.
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            sync_directory(path.parent)
        path.chmod(0o600)


class Ballast:
    """A file that only occupies room, so that a full disk can be given a little air.

    New items are taken in only while it lies there; the deliveries that empty the queue may spend it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def lay(self) -> None:
        """See that the ballast is in place. Raises `OutboxFull` when there is no room, `OutboxUnavailable`."""
        with suppress(OSError):  # what it means is said below, off the way of every put
            if os.stat(self._path).st_size >= BALLAST_BYTES:  # noqa: PTH116  half the time of Path.stat
                return
        with file_faults():
            descriptor = os.open(self._path, os.O_CREAT | os.O_WRONLY, 0o600)
            try:
                os.posix_fallocate(descriptor, 0, BALLAST_BYTES)
            except OSError:
                self._path.unlink()
                raise
            finally:
                os.close(descriptor)

    def spend(self) -> bool:
        """Give the room away; return whether there was any to give. Raises `OutboxUnavailable`."""
        with file_faults():
            try:
                self._path.unlink()
            except FileNotFoundError:
                return False
            return True


class ProcessLock:
    """A lock among processes, for what stands in the name of its file; the kernel frees it when the holder dies.

    Raises `OutboxFull`, `OutboxUnavailable` when its file cannot be made or locked, or was closed.
    """

    def __init__(self, path: Path) -> None:
        with file_faults():
            self._file = os.fdopen(os.open(path, os.O_CREAT | os.O_RDWR, 0o600), "rb")

    def acquire(self) -> bool:
        """Take the lock unless somebody else holds it; return whether it is held. Taking it twice is harmless."""
        return self._lock(fcntl.LOCK_EX)

    def share(self) -> bool:
        """Hold the lock together with others who share it; return whether it is held: not while one has it alone."""
        return self._lock(fcntl.LOCK_SH)

    def _lock(self, kind: int) -> bool:
        with file_faults():
            try:
                fcntl.flock(self._file, kind | fcntl.LOCK_NB)
            except BlockingIOError:
                return False
            except ValueError as error:
                raise OutboxUnavailable("the queue file was closed") from error
            return True

    def release(self) -> None:
        """Let another process have it; what was closed is released. Raises `OutboxUnavailable`."""
        with file_faults(), suppress(ValueError):
            fcntl.flock(self._file, fcntl.LOCK_UN)

    def close(self) -> None:
        """Release the lock for good; a second time does nothing."""
        self._file.close()
