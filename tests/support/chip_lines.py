"""Lines to chip cards for tests: one that plays a transcript, and one that asks a function."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path

from drivers.chip_card.crypto import ciphers
from drivers.chip_card.crypto.session import SessionKeys, Suite
from drivers.chip_card.terminals.port import CardInfo

EXAMPLES = json.loads((Path(__file__).parent / "icao_worked_examples.json").read_text())
"""ICAO Doc 9303-11, appendices D and G.1."""


class Played:
    """A card that knows one conversation by heart: every other command is a failed test."""

    def __init__(self, conversation: Iterable[tuple[str, str]], info: CardInfo | None = None) -> None:
        self._left = [(bytes.fromhex(command), bytes.fromhex(answer)) for command, answer in conversation]
        self.info = info or CardInfo()

    def transmit(self, command: bytes) -> bytes:
        assert self._left, f"one command too many: {command.hex()}"
        expected, answer = self._left.pop(0)
        assert command.hex() == expected.hex()
        return answer

    def reset(self) -> None:
        raise AssertionError("nobody should start over here")

    @property
    def is_over(self) -> bool:
        return not self._left


class Asked:
    """A card that answers what a function says."""

    def __init__(self, answer: Callable[[bytes], bytes], info: CardInfo | None = None) -> None:
        self._answer = answer
        self.info = info or CardInfo()
        self.commands: list[bytes] = []

    def transmit(self, command: bytes) -> bytes:
        self.commands.append(command)
        return self._answer(command)

    def reset(self) -> None:
        self.commands.append(b"")


def example_keys(counter: int | None = None) -> SessionKeys:
    """The session of appendix D.3."""
    bac = EXAMPLES["bac"]
    start = int(bac["ssc"], 16) if counter is None else counter
    return SessionKeys(Suite.TDES, bytearray.fromhex(bac["ks_enc"]), bytearray.fromhex(bac["ks_mac"]), start)


def some_keys(suite: Suite, counter: int = 0) -> SessionKeys:
    return ciphers.session_keys(suite, b"a secret that both sides know", counter)
