"""Every program of the system that the caretaker starts goes through here; tests put a fake in its place."""

import subprocess
from collections.abc import Sequence
from typing import Final, Protocol

from kiosk.values import dataclass

TIMEOUT_S: Final = 60.0
NOT_THERE: Final = 127
TOO_SLOW: Final = 124
_ENVIRONMENT: Final = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8"}


@dataclass(frozen=True, slots=True, repr=False)
class Ran:
    """How a program ended. `output` may hold a secret and is not shown."""

    code: int
    output: bytes = b""
    said: str = ""

    def __repr__(self) -> str:
        return f"Ran({self.code}, {self.said!r})"


class Runner(Protocol):
    """Starts one program and waits for its end."""

    def run(self, *command: str, given: bytes = b"", timeout_s: float = TIMEOUT_S) -> Ran:
        """`given` goes to its standard input: secrets never stand among the arguments. Never raises."""
        ...


class System:
    """The real one. A program that is not installed ends with 127, one that takes too long with 124."""

    def run(self, *command: str, given: bytes = b"", timeout_s: float = TIMEOUT_S) -> Ran:
        """See `Runner`."""
        try:
            done = subprocess.run(
                command, input=given, capture_output=True, timeout=timeout_s, env=_ENVIRONMENT, check=False
            )
        except FileNotFoundError:
            return Ran(NOT_THERE, said=f"{command[0]} is not installed")
        except subprocess.TimeoutExpired:
            return Ran(TOO_SLOW, said=f"{command[0]} took longer than {timeout_s:.0f} s")
        except OSError as error:
            return Ran(NOT_THERE, said=f"{command[0]}: {error.strerror}")
        return Ran(done.returncode, done.stdout, _last_line(done.stderr))


def said_by(ran: Ran, command: Sequence[str] | str) -> str:
    """A sentence on why it failed."""
    name = command if isinstance(command, str) else command[0]
    return ran.said or f"{name} ended with {ran.code}"


def _last_line(text: bytes) -> str:
    lines = text.decode("utf-8", "replace").strip().splitlines()
    return lines[-1][:300] if lines else ""
