"""A PC/SC reader over a field: feeds the virtual reader of Debian's vsmartcard-vpcd, a driver of pcscd.

vpcd listens; a TCP connection to it is a card in the reader. Messages are two bytes of length and a payload: one byte
is an order (0 power off, 1 power on, 2 reset, 4 tell the ATR, which alone is answered), more are an APDU.

It behaves as contactless readers do:

* A card without ISO/IEC 14443-4 is found, with the ATR of a storage card (PC/SC specification, part 3).
* Of two cards it sees none.
* A card it loses is gone for the driver as well, and it takes a moment until the next one is found, so that a quick
  exchange of cards is noticed.
* An exchange that is garbled fails, and the card is found again at once: the driver takes it for the same card.
"""

import socket
import threading
from contextlib import suppress
from functools import reduce
from operator import xor
from typing import Final

from drivers.simulation.chip_card.field import CardLifted, Chip, Field, Garbled

PORT: Final = 35963
"""Where vpcd's first reader listens; the second is one above."""
_ON: Final = 1
_RESET: Final = 2
_ATR: Final = 4
_FIND_AGAIN_S: Final = 0.5
"""Longer than pcscd takes to look whether the card is still there."""
_LOOK_S: Final = 0.1
"""How long the end of the connection or of pcscd may go unnoticed while nothing moves in the field."""
_STORAGE_CARD: Final = bytes.fromhex("804F0CA000000306030001 00000000")
"""ISO/IEC 14443-3 type A, MIFARE Classic 1K (PC/SC specification, part 3, supplement)."""
_TYPE_B: Final = bytes.fromhex("00000000 778181 00")
"""What a card of type B tells of itself: application data, protocol information, buffer size."""


def atr_of(card: Chip) -> bytes:
    """The ATR a reader makes up for a card (PC/SC specification, part 3, 3.1.3.2.3)."""
    if not card.speaks_apdus:
        historical = _STORAGE_CARD
    elif card.kind == "B":
        historical = _TYPE_B
    else:
        historical = card.historical[:15]
    body = bytes([0x80 | len(historical), 0x80, 0x01]) + historical
    return b"\x3b" + body + bytes([reduce(xor, body)])


class VirtualReader:
    """Serves that field to vpcd until it is closed; `bit_rate` in kbit/s is the fastest it speaks with cards.

    pcscd may be started, ended and started again meanwhile.
    """

    def __init__(self, field: Field, port: int = PORT, *, bit_rate: int = 424) -> None:
        self._field = field
        self._address = ("127.0.0.1", port)
        self._bit_rate = bit_rate
        self._ending = threading.Event()
        self._watching = threading.Thread(target=self._watch, name="virtual reader", daemon=True)
        self._watching.start()

    def close(self) -> None:
        """The reader is empty from now on."""
        self._ending.set()
        self._watching.join()

    def _watch(self) -> None:
        seen = -1
        while not self._ending.is_set():
            seen = self._field.wait_for_change(seen, _LOOK_S)
            cards = self._field.cards
            if len(cards) == 1:
                self._present(cards[0], seen)

    def _present(self, card: Chip, changes: int) -> None:
        """Until the field changes or pcscd ends."""
        line = self._connect()
        while line is not None:
            service = _Service(line, self._field, card, min(self._bit_rate, card.fastest))
            while not self._ending.is_set() and service.is_alive() and self._field.changes == changes:
                self._field.wait_for_change(changes, _LOOK_S)
            # Found again before the driver can look whether the card has left.
            line = self._connect() if service.was_garbled else None
            service.end()
        if self._field.changes != changes:
            self._ending.wait(_FIND_AGAIN_S)

    def _connect(self) -> socket.socket | None:
        try:
            line = socket.create_connection(self._address)
        except OSError:
            return None
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return line


class _Service(threading.Thread):
    """Answers what vpcd says to one card on one connection."""

    def __init__(self, line: socket.socket, field: Field, card: Chip, bit_rate: int) -> None:
        super().__init__(name="virtual card", daemon=True)
        self._line = line
        self._field = field
        self._card = card
        self._bit_rate = bit_rate
        self.was_garbled = False
        card.power_up()
        self.start()

    def run(self) -> None:
        """Until the connection ends, the card is lifted, or an exchange is garbled."""
        try:
            while (message := _receive(self._line)) is not None:
                if len(message) > 1:
                    _send(self._line, self._field.exchange(self._card, message, self._bit_rate))
                elif message[0] == _ATR:
                    _send(self._line, atr_of(self._card))
                elif message[0] in (_ON, _RESET):
                    self._card.power_up()
        except Garbled:
            self.was_garbled = True
        except (OSError, CardLifted):
            pass

    def end(self) -> None:
        """Ends the connection; what the chip still thinks about is not waited for."""
        with suppress(OSError):
            self._line.shutdown(socket.SHUT_RDWR)
        self._line.close()


def _receive(line: socket.socket) -> bytes | None:
    """The next message; None at the end."""
    length = _receive_exactly(line, 2)
    return _receive_exactly(line, int.from_bytes(length, "big")) if length else None


def _receive_exactly(line: socket.socket, length: int) -> bytes | None:
    # Acknowledged at once: vpcd sends its next message only then (Nagle), which would cost 44 ms for each command.
    line.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
    part = line.recv(length, socket.MSG_WAITALL)
    return part if len(part) == length > 0 else None


def _send(line: socket.socket, answer: bytes) -> None:
    """Raises Garbled for what vpcd takes for no answer: it waits for ever for one without bytes, and counts in two."""
    if not 0 < len(answer) < 0x10000:
        raise Garbled
    line.sendall(len(answer).to_bytes(2, "big") + answer)
