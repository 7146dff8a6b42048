"""The commands of a PN532 that a reader of identity cards needs (UM0701-02, 7), and what their answers mean."""

from typing import Final

from drivers.chip_card.terminals.pn532.dialogue import Dialogue
from drivers.chip_card.terminals.pn532.targets import Target, parse_targets
from drivers.device import DeviceProtocolError

SPEEDS: Final = {115_200: 0x04, 230_400: 0x05, 460_800: 0x06, 921_600: 0x07}
"""The codes of the line's speeds in baud; the module begins with the first."""
AIR_RATES: Final = {106: 0x00, 212: 0x01, 424: 0x02}
"""The codes of the bit rates to and from a card in kbit/s."""
LARGEST_PIECE: Final = 262
"""Bytes for a card, or from it, in one frame (7.3.8)."""

_CHIP: Final = 0x32
_MORE: Final = 0x40
_ERROR: Final = 0x3F
_MOST_CARDS: Final = 2
_LARGEST_ANSWER: Final = 65_538


class ExchangeFailed(Exception):  # noqa: N818 - named after what happened
    """A command for a card came to nothing; `status` is the module's error code (7.1). Stays in this room."""

    def __init__(self, status: int) -> None:
        super().__init__(f"error {status:02X}")
        self.status = status


class Module:
    """What the module can do. Everything raises what `Dialogue.call` raises."""

    def __init__(self, dialogue: Dialogue) -> None:
        self.dialogue = dialogue
        self._waits = dialogue.waits

    def configure_sam(self) -> None:
        """Normal mode, without a SAM; the first command after waking up (7.2.10)."""
        self.dialogue.call(0x14, b"\x01\x00\x00")

    def check_version(self) -> None:
        """Raises DeviceProtocolError when it is no PN532 (7.2.2)."""
        answer = self.dialogue.call(0x02)
        if len(answer) != 4 or answer[0] != _CHIP:
            raise DeviceProtocolError("this is no PN532")

    def ask_speed(self, speed: int) -> None:
        """The module will use that speed once this answer was acknowledged (7.2.8)."""
        self.dialogue.call(0x10, bytes([SPEEDS[speed]]))

    def set_parameters(self) -> None:
        """RATS follows by itself when a card of type A allows it; no NAD, no DID (7.2.9)."""
        self.dialogue.call(0x12, b"\x14")

    def set_timings(self) -> None:
        """Time-outs as long as they get (3.3 s; 7.3.1, item 2).

        For a card that speaks ISO/IEC 14443-4 they do not count: it names its own waiting time, up to 5 s, and extends
        it by S(WTX) as often as it needs, which the module handles.
        """
        self.dialogue.call(0x32, b"\x02\x00\x0b\x10")

    def look_twice(self) -> None:
        """Looking for cards ends after two attempts, instead of never (7.3.1, item 5)."""
        self.dialogue.call(0x32, b"\x05\xff\x01\x01")

    def power_cycle(self) -> None:
        """Switches the field off and on: every card begins anew, also one that was active or halted before."""
        self.switch_field(on=False)
        self.dialogue.rest(self._waits.power)
        self.switch_field(on=True)
        self.dialogue.rest(self._waits.power)

    def switch_field(self, *, on: bool) -> None:
        """Item 1 of 7.3.1."""
        self.dialogue.call(0x32, bytes([0x01, on]))

    def list_a(self) -> tuple[Target, ...]:
        """Up to two cards of type A; those that were listed before are forgotten (7.3.5)."""
        return self._list("A", bytes([_MOST_CARDS, 0x00]))

    def list_b(self) -> tuple[Target, ...]:
        """Up to two cards of type B, of whatever application family."""
        return self._list("B", bytes([_MOST_CARDS, 0x03, 0x00]))

    def select_rate(self, target: int, bit_rate: int) -> bool:
        """Whether the card of type A took that bit rate both ways; PPS, only before the first exchange (7.3.7)."""
        rate = AIR_RATES[bit_rate]
        answer = self.dialogue.call(0x4E, bytes([target, rate, rate]), wait_s=self._waits.exchange)
        return answer[:1] == b"\x00"

    def is_present(self) -> bool:
        """Whether the card that is being talked to still answers; it keeps its session (7.2.1, test 6)."""
        return self.dialogue.call(0x00, b"\x06", wait_s=self._waits.exchange)[:1] == b"\x00"

    def exchange(self, target: int, command: bytes) -> bytes:
        """A card's answer to a command, however long both are (7.3.8). Raises ExchangeFailed."""
        pieces = [command[at : at + LARGEST_PIECE] for at in range(0, len(command), LARGEST_PIECE)] or [b""]
        for piece in pieces[:-1]:
            self._exchange_piece(target | _MORE, piece)
        more, answer = self._exchange_piece(target, pieces[-1])
        whole = bytearray(answer)
        while more:
            more, answer = self._exchange_piece(target, b"")
            if (more and not answer) or len(whole) + len(answer) > _LARGEST_ANSWER:
                raise DeviceProtocolError("the module's answer has no end")
            whole += answer
        return bytes(whole)

    def release(self) -> None:
        """Lets every card go (7.3.11)."""
        self.dialogue.call(0x52, b"\x00", wait_s=self._waits.listing)

    def _exchange_piece(self, target: int, piece: bytes) -> tuple[bool, bytes]:
        answer = self.dialogue.call(0x40, bytes([target]) + piece, wait_s=self._waits.exchange, repeatable=False)
        if not answer:
            raise DeviceProtocolError("the module answers without a status")
        if error := answer[0] & _ERROR:
            raise ExchangeFailed(error)
        return bool(answer[0] & _MORE), answer[1:]

    def _list(self, kind: str, wanted: bytes) -> tuple[Target, ...]:
        return parse_targets(kind, self.dialogue.call(0x4A, wanted, wait_s=self._waits.listing))
