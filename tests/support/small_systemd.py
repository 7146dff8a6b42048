"""What systemd does for a service of Type=notify with a watchdog, in a few lines: hears, waits, kills, starts again."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

ROOT = Path(__file__).parents[2]


class SmallSystemd:
    """Keeps one program alive. `clock` is the monotonic one, as systemd's watchdog goes by it."""

    def __init__(self, folder: Path, command: list[str], *, watchdog_s: float) -> None:
        self.folder = folder
        self.glass = folder / "run" / "glass.json"
        self.glass.parent.mkdir()
        self._address = folder / "notify"
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(str(self._address))
        self._command = command
        self._watchdog_s = watchdog_s
        self.status = ""
        self.heard: list[str] = []

    def start(self) -> float:
        """Start it; seconds until it said that it is ready."""
        environment = {
            **os.environ,
            "NOTIFY_SOCKET": str(self._address),
            "WATCHDOG_USEC": str(round(self._watchdog_s * 1e6)),
            "WATCHDOG_PID": "1",  # the compositor's
            "RUNTIME_DIRECTORY": str(self.glass.parent),
            "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}",
        }
        began = time.monotonic()
        with (self.folder / "journal").open("a") as journal:
            self.process = subprocess.Popen([sys.executable, *self._command], env=environment, stderr=journal, cwd=ROOT)
        self.hear(lambda: "READY=1" in self.heard, 60)
        return time.monotonic() - began

    def hear(self, enough: Callable[[], bool], seconds: float) -> bool:
        """Listen until it is enough; False when the time was up first."""
        until = time.monotonic() + seconds
        while not enough():
            self._socket.settimeout(max(0.001, until - time.monotonic()))
            try:
                self._take(self._socket.recv(4096).decode())
            except TimeoutError:
                return False
        return True

    def alive(self) -> int:
        """How often it said so."""
        return self.heard.count("WATCHDOG=1")

    def until_it_is_silent(self) -> float:
        """Wait until the watchdog runs out, kill as WatchdogSignal=SIGKILL does; seconds since this was called."""
        began = time.monotonic()
        while True:
            before = self.alive()
            if not self.hear(lambda before=before: self.alive() > before, self._watchdog_s):  # type: ignore[misc]
                break
            assert time.monotonic() - began < 60, "it goes on saying that it lives"
        assert self.process.poll() is None, "it ended by itself"
        self.process.kill()
        self.process.wait()
        self.heard.clear()
        return time.monotonic() - began

    def signal(self, number: signal.Signals) -> None:
        self.process.send_signal(number)

    def _take(self, message: str) -> None:
        for line in message.splitlines():
            self.heard.append(line)
            if line.startswith("STATUS="):
                self.status = line.removeprefix("STATUS=")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self._socket.close()
