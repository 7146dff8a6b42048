"""A line to a root shell in the machine, which only an emulator can lay.

The shell is no part of the image. A unit of its own comes in as a credential among the emulator's SMBIOS strings, as
systemd-debug-generator(8) has it (`systemd.extra-unit.*`), and speaks over a port of virtio's.
"""

import base64
import contextlib
import os
import socket
import time
from collections.abc import Callable
from pathlib import Path

from trouble import TrialError

PORT = "/dev/virtio-ports/trial"
UNIT = f"""\
[Unit]
Description=Line of the trial
DefaultDependencies=no
ConditionPathExists=!/etc/initrd-release
[Service]
ExecStart=/bin/sh -c 'until test -e {PORT}; do sleep 1; done; exec /bin/sh <>{PORT} >&0 2>&1'
Restart=always
"""
CREDENTIALS = {
    "systemd.extra-unit.trial-line.service": UNIT,
    "systemd.unit-dropin.sysinit.target": "[Unit]\nWants=trial-line.service\n",
}
HELLO = b"the line is there"


class Line:
    """Of one start; `is_on` says whether the machine still runs."""

    def __init__(self, path: Path, is_on: Callable[[], bool]) -> None:
        self._path = path
        self._is_on = is_on
        self._socket: socket.socket | None = None
        self._heard = b""

    def run(self, command: str, seconds: float, *, check: bool = True) -> str:
        """Have a line of shell done; what it said. Raises TrialError when it fails or takes longer."""
        until = time.monotonic() + seconds
        line = self._connected(until)
        mark = f"trial-{os.urandom(6).hex()}"
        text = base64.b64encode(command.encode()).decode()
        line.sendall(f'sh -c "$(echo {text} | base64 -d)" 2>&1 </dev/null; echo {mark} $?\n'.encode())
        while True:
            said, found, rest = self._heard.partition(mark.encode())
            if found and b"\n" in rest:
                status, _, self._heard = rest.partition(b"\n")
                words = said.decode(errors="replace").replace("\r", "")
                if check and int(status):
                    raise TrialError(f"`{command}` ended with {int(status)}: {words.strip()[-800:]}")
                return words
            self._listen(line, until, f"`{command}` did not end in {seconds:.0f} s")

    def close(self) -> None:
        """The machine is off."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _connected(self, until: float) -> socket.socket:
        if self._socket is not None:
            return self._socket
        line = socket.socket(socket.AF_UNIX)
        try:
            self._greet(line, until)
        except BaseException:
            line.close()
            raise
        self._socket = line
        return line

    def _greet(self, line: socket.socket, until: float) -> None:
        while True:
            self._still_there(until, "no line to the machine")
            try:
                line.connect(str(self._path))
                break
            except OSError:
                time.sleep(0.2)
        line.settimeout(5)
        while HELLO not in self._heard:
            with contextlib.suppress(TimeoutError):  # as long as nobody reads it, little goes into the line
                line.sendall(b"echo " + HELLO + b"\n")
            self._listen(line, until, "the machine did not come up to its shell")
        last = f"answers-{os.urandom(6).hex()}\n".encode()  # what was asked before is answered before
        line.sendall(b"echo " + last)
        while last not in self._heard:
            self._listen(line, until, "the shell does not answer")
        self._heard = self._heard.partition(last)[2]

    def _listen(self, line: socket.socket, until: float, trouble: str) -> bool:
        self._still_there(until, trouble)
        try:
            got = line.recv(65536)
        except TimeoutError:
            return False
        if not got:
            raise TrialError(f"{trouble}: the machine went off")
        self._heard += got
        return True

    def _still_there(self, until: float, trouble: str) -> None:
        if not self._is_on():
            raise TrialError(f"{trouble}: the machine is off")
        if time.monotonic() > until:
            raise TrialError(trouble)
