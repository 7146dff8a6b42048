"""Cards that are no identity cards: what people lay on the reader instead."""

from typing import Final

from drivers.simulation.chip_card.card_commands import Answer, Refusal, take_apart
from drivers.simulation.chip_card.field import Garbled

_PROXIMITY_PAYMENT: Final = b"2PAY.SYS.DDF01"
"""The directory of payment applications (EMV Contactless, book B, 3.3)."""
_DIRECTORY: Final = bytes.fromhex("6F10 840E 325041592E5359532E4444463031")
_SELECT: Final = 0xA4


class BankCard:
    """A payment card: it speaks ISO/IEC 14443-4 and knows one application, which is not ours."""

    kind = "A"
    historical = b""
    speaks_apdus = True
    fastest = 106

    def __init__(self) -> None:
        self.exchanges = 0

    def power_up(self) -> None:
        """There is nothing it would forget."""

    def answer(self, command: bytes) -> bytes:
        """Only SELECT does anything."""
        self.exchanges += 1
        try:
            understood = take_apart(command)
        except Refusal as refusal:
            return Answer(status=refusal.status).encode()
        if understood.ins != _SELECT:
            return Answer(status=0x6D00).encode()
        if (understood.p1, understood.data) != (0x04, _PROXIMITY_PAYMENT):
            return Answer(status=0x6A82).encode()
        return Answer(_DIRECTORY).encode()


class Phone(BankCard):
    """A telephone that pretends to be a payment card."""

    historical = bytes.fromhex("8073C02140")
    fastest = 848


class TransportCard:
    """A card for buses: it is found, and speaks a language of its own instead of ISO/IEC 14443-4."""

    kind = "A"
    historical = b""
    speaks_apdus = False
    fastest = 106

    def power_up(self) -> None:
        """There is nothing it would forget."""

    def answer(self, command: bytes) -> bytes:
        """Never understood. Raises Garbled."""
        raise Garbled(f"{len(command)} bytes that mean nothing to it")
