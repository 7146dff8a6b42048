"""What the tests of the PN532 share: a chip that follows a script, and waits that suit an emulated module."""

from collections.abc import Callable
from typing import Final

from drivers.chip_card.terminals.pn532 import Waits

QUICK: Final = Waits(poll=0.005, power=0.0, quiet=0.01)
OK: Final = b"\x90\x00"


class ScriptedChip:
    """A chip that answers by a function; without one it gives every command back, and 9000."""

    def __init__(
        self,
        kind: str = "A",
        *,
        fastest: int = 848,
        speaks_apdus: bool = True,
        historical: bytes = b"\x80\x01",
        respond: Callable[[bytes], bytes] = lambda command: command + OK,
    ) -> None:
        self.kind = kind
        self.fastest = fastest
        self.speaks_apdus = speaks_apdus
        self.historical = historical
        self.powered_up = 0
        self.heard: list[bytes] = []
        self._respond = respond

    def power_up(self) -> None:
        self.powered_up += 1

    def answer(self, command: bytes) -> bytes:
        self.heard.append(command)
        return self._respond(command)
