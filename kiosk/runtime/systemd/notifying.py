"""The protocol of sd_notify(3): one datagram of `NAME=value` lines to the socket that the environment names.

The compositor is the service's main process and the kiosk its child, so the unit says `NotifyAccess=all`; and
`WATCHDOG_PID` names the compositor, so it is not looked at here.
"""

import os
import socket
from collections.abc import MutableMapping
from contextlib import suppress
from typing import Final

_SOCKET: Final = "NOTIFY_SOCKET"
_WATCHDOG: Final = "WATCHDOG_USEC"


class Notifier:
    """Tells systemd; without a socket, as in a technician's shell, nothing. Never blocks and never raises."""

    def __init__(self, address: str = "", watchdog_s: float | None = None) -> None:
        self._address = "\0" + address[1:] if address.startswith("@") else address
        self._socket: socket.socket | None = None
        self.watchdog_s = watchdog_s
        """Within how many seconds systemd wants `alive` again; None where it does not watch."""

    @classmethod
    def of_environment(cls, environment: MutableMapping[str, str] | None = None) -> "Notifier":
        """Takes what systemd left in the environment out of it: the programs started from here have no say."""
        environment = os.environ if environment is None else environment
        address = environment.pop(_SOCKET, "")
        microseconds = environment.pop(_WATCHDOG, "")
        environment.pop("WATCHDOG_PID", None)
        usable = address.startswith(("/", "@")) and len(address) > 1
        watched = usable and microseconds.isascii() and microseconds.isdigit() and int(microseconds) > 0
        return cls(address if usable else "", int(microseconds) / 1e6 if watched else None)

    @property
    def is_heard(self) -> bool:
        """Whether systemd listens at all."""
        return bool(self._address)

    def ready(self) -> None:
        """The service is up: `READY=1`."""
        self._tell("READY=1")

    def alive(self) -> None:
        """The service lives: `WATCHDOG=1`."""
        self._tell("WATCHDOG=1")

    def status(self, words: str) -> None:
        """One line for `systemctl status`; never anything of a patient."""
        self._tell(f"STATUS={' '.join(words.split())}")

    def stopping(self) -> None:
        """The service ends by itself: `STOPPING=1`."""
        self._tell("STOPPING=1")

    def close(self) -> None:
        """Nothing is told any more."""
        self._address = ""
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _tell(self, message: str) -> None:
        if not self._address:
            return
        with suppress(OSError):  # systemd gone or its queue full: what is not heard is told again soon
            if self._socket is None:
                self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC)
                self._socket.setblocking(False)
            self._socket.sendto(message.encode(), self._address)
