"""What the firmware of a PN532 does with a command (NXP's user manual UM0701-02, 7): cards of a field in, answers out.

Only what readers of ISO/IEC 14443-4 cards use; for everything else it says that it does not understand.
"""

import threading
from typing import Final

from drivers.simulation.chip_card.field import CardLifted, Chip, Field, Garbled
from drivers.simulation.chip_card.pn532_listing import listed_a, listed_b

VERSION: Final = bytes.fromhex("32010607")
SPEED_CODES: Final = {4: 115_200, 5: 230_400, 6: 460_800, 7: 921_600}
LARGEST_PIECE: Final = 262
_RATES: Final = {0: 106, 1: 212, 2: 424}
_OK: Final = 0x00
_TIME_OUT: Final = 0x01
_CRC: Final = 0x02
_INVALID: Final = 0x10
_CONTEXT: Final = 0x27
_MORE: Final = 0x40


class Pn532Firmware:
    """Answers commands, one at a time. `silence_s`: how long a card that says nothing is waited for.

    `fastest_clean`: above that bit rate nothing arrives whole, as with a bad antenna. `interrupted` ends what waits.
    """

    def __init__(self, field: Field, silence_s: float) -> None:
        self._field = field
        self._silence_s = silence_s
        self.fastest_clean = 848
        self.interrupted = threading.Event()
        self.power_up()

    def power_up(self) -> None:
        """As when its power comes."""
        self.field_is_on = False
        self.is_configured = False
        self._endless = True
        self._asked: set[int] = set()
        """Cards that do not answer a request any more, for they are active or halted."""
        self._targets: dict[int, Chip] = {}
        self._rates: dict[int, int] = {}
        self._changes = self._field.changes
        self._incoming = bytearray()
        self._outgoing = bytearray()

    def execute(self, code: int, data: bytes) -> bytes | None:
        """The answer's data; None for a command it does not understand."""
        self._notice_changes()
        match code, data:
            case 0x00, b"\x06":
                return bytes([self._presence()])
            case 0x00, _ if data[:1] == b"\x00":
                return data
            case 0x02, b"":
                return VERSION
            case 0x10, _ if len(data) == 1 and data[0] <= 8:
                return b""
            case 0x12, _ if len(data) == 1:
                return b""
            case 0x14, _ if len(data) in (2, 3) and data[0] == 0x01:
                self.is_configured = True
                return b""
            case 0x32, _ if len(data) >= 2:
                return self._configure(data[0], data[1:])
            case 0x40, _ if data:
                return self._exchange(data[0], data[1:])
            case 0x4A, _ if len(data) >= 2 and 1 <= data[0] <= 2:
                return self._list(data[0], data[1], data[2:])
            case 0x4E, _ if len(data) == 3:
                return bytes([self._select_rate(*data)])
            case 0x44 | 0x52, _ if len(data) == 1:
                self._release(data[0])
                return b"\x00"
            case _:
                return None

    def _configure(self, item: int, values: bytes) -> bytes | None:
        lengths = {0x01: 1, 0x02: 3, 0x04: 1, 0x05: 3}
        if lengths.get(item) != len(values):
            return None
        if item == 0x01:
            self._switch(on=bool(values[0] & 1))
        elif item == 0x05:
            self._endless = values[2] == 0xFF
        return b""

    def _switch(self, *, on: bool) -> None:
        if on and not self.field_is_on:
            self._field.power_cycle()
        if not on:
            self._forget_cards()
        self.field_is_on = on

    def _forget_cards(self) -> None:
        self._asked.clear()
        self._forget_targets()

    def _forget_targets(self) -> None:
        self._targets.clear()
        self._rates.clear()
        self._incoming.clear()
        self._outgoing.clear()

    def _notice_changes(self) -> None:
        """A card that was lifted and laid again since is another one to it; only one change was another card's."""
        changes, before = self._field.changes, self._changes
        here = {id(card) for card in self._field.cards}
        self._asked = self._asked & here if changes - before < 2 else set()
        self._changes = changes

    def _list(self, most: int, kind_code: int, asked: bytes) -> bytes | None:
        kind = {0x00: "A", 0x03: "B"}.get(kind_code)
        if kind is None or (kind == "B" and not asked):
            return None
        self._forget_targets()
        self._switch(on=True)
        found = self._answering(kind)
        while not found and self._endless and not self.interrupted.wait(0.005):
            found = self._answering(kind)
        answer = bytearray([min(most, len(found))])
        for number, card in enumerate(found[:most], start=1):
            self._targets[number], self._rates[number] = card, 106
            self._asked.add(id(card))
            answer += bytes([number]) + (
                listed_a(card, number, is_weak=self._field.weak) if kind == "A" else listed_b(card, number)
            )
        return bytes(answer)

    def _answering(self, kind: str) -> list[Chip]:
        return [card for card in self._field.cards if card.kind == kind and id(card) not in self._asked]

    def _select_rate(self, number: int, to_card: int, to_reader: int) -> int:
        card = self._targets.get(number)
        if card is None or card.kind != "A" or not card.speaks_apdus:
            return _CONTEXT
        if to_card not in _RATES or to_reader not in _RATES:
            return _INVALID
        if max(_RATES[to_card], _RATES[to_reader]) > card.fastest or card not in self._field.cards:
            return self._silence()
        self._rates[number] = min(_RATES[to_card], _RATES[to_reader])
        return _OK

    def _presence(self) -> int:
        card = self._targets.get(1)
        if card is None or not card.speaks_apdus:
            return _CONTEXT
        return _OK if self._holds(card) else self._silence()

    def _exchange(self, target: int, data: bytes) -> bytes:
        number = target & ~_MORE
        card = self._targets.get(number)
        if card is None or not card.speaks_apdus:
            return bytes([_CONTEXT])
        if data or not self._outgoing:
            self._outgoing.clear()
            self._incoming += data
            if target & _MORE:
                return bytes([_OK])
            command = bytes(self._incoming)
            self._incoming.clear()
            try:
                self._outgoing += self._over_the_air(card, command, self._rates[number])
            except CardLifted:
                return bytes([self._silence()])
            except Garbled:
                return bytes([_CRC])
        piece = bytes(self._outgoing[:LARGEST_PIECE])
        del self._outgoing[:LARGEST_PIECE]
        return bytes([_MORE if self._outgoing else _OK]) + piece

    def _over_the_air(self, card: Chip, command: bytes, rate: int) -> bytes:
        if not self._holds(card):
            raise CardLifted
        if rate > self.fastest_clean:
            raise Garbled
        return self._field.exchange(card, command, rate)

    def _holds(self, card: Chip) -> bool:
        return id(card) in self._asked and any(one is card for one in self._field.cards)

    def _silence(self) -> int:
        self.interrupted.wait(self._silence_s)
        return _TIME_OUT

    def _release(self, number: int) -> None:
        """Deselected cards are halted: they stay silent until the field was off."""
        if number == 0:
            self._forget_targets()
        else:
            self._targets.pop(number, None)
