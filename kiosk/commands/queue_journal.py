"""Notes of the command line: what staff looked at or decided stands in the machine's journal, under their own name.

A command's standard error is a technician's screen, so its notes go to the system's journal as well (syslog(3), which
journald reads).
"""

import io
import os
import pwd
import syslog
from contextlib import suppress
from pathlib import Path

from kiosk.journal import Journal

_NOBODY = 2**32 - 1
_LOGIN = Path("/proc/self/loginuid")


class SystemLog(io.StringIO):
    """Takes a journal's lines to the system's journal, with the priority they begin with."""

    def write(self, line: str) -> int:
        """One line."""
        syslog.openlog("kiosk", syslog.LOG_PID, syslog.LOG_USER)
        syslog.syslog(int(line[1]), line[3:].rstrip())
        return len(line)


def system_journal() -> Journal:
    """The machine's own."""
    return Journal(SystemLog())


def who() -> str:
    """The account that logged in, also behind sudo; else the account this runs as."""
    with suppress(OSError, ValueError, KeyError):
        login = int(_LOGIN.read_text("ascii"))
        if login != _NOBODY:
            return pwd.getpwuid(login).pw_name
    before = os.environ.get("SUDO_USER", "")
    if before:
        return before
    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return f"uid {os.getuid()}"
