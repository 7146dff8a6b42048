"""The PC/SC service with a virtual reader, for tests: `pcscd --foreground` with vsmartcard-vpcd as its only driver."""

import contextlib
import fcntl
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from drivers.chip_card.terminals.pcsc import list_readers
from drivers.device import DeviceUnplugged

PORT = 22963
"""And the next one: not the driver's usual ones, which are among those the kernel gives to whatever connects."""
READER = "Virtual PCD 00 00"
_DRIVER = Path("/usr/lib/pcsc/drivers/serial/libifdvpcd.so")
_PATIENCE_S = 10


def eventually(happened: Callable[[], bool], patience_s: float = _PATIENCE_S) -> bool:
    """Whether it happened in time."""
    deadline = time.monotonic() + patience_s
    while not happened():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.005)
    return True


def _readers() -> tuple[str, ...] | None:
    """None while no service runs."""
    try:
        return list_readers()
    except DeviceUnplugged:
        return None


def _ports_are_free() -> bool:
    """The driver listens on two; one that was just ended may hold them yet."""
    with contextlib.ExitStack() as stack:
        try:
            for port in (PORT, PORT + 1):
                listener = stack.enter_context(socket.socket())
                listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the driver does
                listener.bind(("", port))
        except OSError:
            return False
        return True


class PcscDaemon:
    """The machine's PC/SC service: one of the tests' own, or the one that runs already."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self._is_foreign = False
        self.settings = folder / "reader.conf.d"
        self.settings.mkdir(parents=True)
        device = f'FRIENDLYNAME "Virtual PCD"\nDEVICENAME /dev/null:{PORT:#x}\nLIBPATH {_DRIVER}\nCHANNELID {PORT:#x}\n'
        (self.settings / "vpcd").write_text(device)

    def start(self) -> None:
        """Starts it unless it runs; fails the test when it cannot be started or knows no virtual reader."""
        if self._process is not None:
            return
        found = _readers()
        if found is not None:
            self._is_foreign = True
            if READER not in found:
                pytest.fail(
                    f"a pcscd runs that knows no {READER} (it knows {found}); end it, the tests start their own"
                )
            return
        path = shutil.which("pcscd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
        if path is None or not _DRIVER.exists():
            pytest.fail("apt-get install pcscd vsmartcard-vpcd (sh packaging/test does)")
        if not eventually(_ports_are_free):
            pytest.fail(f"the virtual readers' ports {PORT} and {PORT + 1} are taken by something else")
        log = self._folder / "pcscd.log"
        with log.open("wb") as output:
            command = [path, "--foreground", "--info", "--config", str(self.settings)]
            self._process = subprocess.Popen(command, stdout=output, stderr=output, stdin=subprocess.DEVNULL)
        alive = self._process
        if not eventually(lambda: alive.poll() is not None or READER in (_readers() or ())) or alive.poll() is not None:
            self.stop()
            pytest.fail(f"pcscd cannot be started (it wants to be root):\n{log.read_text('utf-8', 'replace')}")

    def stop(self) -> None:
        """Ends it, as if every reader had been unplugged at once; fails the test when it is not the tests' own."""
        if self._is_foreign:
            pytest.fail("this test ends pcscd, and the one that runs is not the tests' own: end it and try again")
        if self._process is not None:
            self._process.terminate()
            self._process.wait(_PATIENCE_S)
            self._process = None

    @property
    def has_ended(self) -> bool:
        """Not merely on its way there."""
        return self._process is None

    def end(self) -> None:
        """At the end of a test."""
        if not self._is_foreign:
            self.stop()


@pytest.fixture
def pcscd(tmp_path: Path) -> Iterator[PcscDaemon]:
    """Runs, with empty readers. A machine has but one: tests that run at once take turns."""
    with contextlib.ExitStack() as stack:
        turn = stack.enter_context((Path(tempfile.gettempdir()) / "kiosk-tests-pcscd.lock").open("w"))
        fcntl.flock(turn, fcntl.LOCK_EX)
        daemon = PcscDaemon(tmp_path / "pcscd")
        stack.callback(daemon.end)
        daemon.start()
        yield daemon
