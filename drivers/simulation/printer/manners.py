"""How a printer answers: by the manual, or with one of the lies that are met with in the field."""

from dataclasses import dataclass

from drivers.simulation.printer.condition import Condition

_CONFIRMATION_REQUESTS = (b"\x1dr\x01", b"\x1dr1")
_WELL = {1: 0x16, 2: 0x12, 3: 0x12, 4: 0x12}


@dataclass(frozen=True, slots=True)
class Identity:
    """What it tells of itself when asked with GS I n."""

    maker: str = "EPSON"
    model: str = "TM-T88V"
    firmware: str = "30.32 ESC/POS"
    serial: str = "SIM0042"

    def block(self, n: int) -> bytes:
        """The answer to GS I `n`; nothing for what it does not know."""
        text = {65: self.firmware, 66: self.maker, 67: self.model, 68: self.serial}.get(n)
        return b"" if text is None else b"\x5f" + text.encode("ascii") + b"\0"


USUAL_IDENTITY = Identity()


@dataclass(slots=True)
class Manners:
    """What it makes of its answers. `garbage` stands before each of them."""

    always_ready: bool = False
    confirms_too_early: bool = False
    never_confirms: bool = False
    says_twice: bool = False
    wrong_fixed_bits: bool = False
    garbage: bytes = b""
    _tail: bytes = b""

    def real_time_status(self, condition: Condition, n: int) -> bytes:
        """The answer to DLE EOT `n`."""
        answer = _WELL[n] if self.always_ready else condition.real_time_status(n)
        return self.garbage + bytes((answer ^ 0x90 if self.wrong_fixed_bits else answer,))

    def confirmation(self, condition: Condition) -> bytes:
        """The answer to GS r 1 when its turn has come."""
        if self.never_confirms or self.confirms_too_early:
            return b""
        return (self.garbage + bytes((condition.paper_sensors(),))) * (2 if self.says_twice else 1)

    def early_confirmations(self, data: bytes) -> bytes:
        """The answers to every GS r 1 in what has just arrived, of a printer that does not wait for its turn."""
        if not self.confirms_too_early:
            return b""
        stream = self._tail + data
        self._tail = stream[-2:]
        return bytes(sum(stream.count(request) for request in _CONFIRMATION_REQUESTS))
