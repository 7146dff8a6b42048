"""Secure messaging as a card does it (ICAO Doc 9303-11, 9.8; ISO/IEC 7816-4, 10)."""

from typing import Final

from drivers.chip_card import tlv
from drivers.chip_card.apdu import MOST_EXTENDED, MOST_SHORT, Command
from drivers.chip_card.crypto import ciphers
from drivers.chip_card.crypto.session import SessionKeys
from drivers.chip_card.errors import BadData
from drivers.simulation.chip_card.card_commands import PROTECTED, Answer, Refusal

MISSING: Final = 0x6987
INCORRECT: Final = 0x6988
_CRYPTOGRAM: Final = 0x87
_CRYPTOGRAM_OF_OBJECTS: Final = 0x85
_EXPECTED: Final = 0x97
_STATUS: Final = 0x99
_MAC: Final = 0x8E
_PADDED: Final = b"\x01"


class CardMessaging:
    """A session. After a Refusal of `unprotect` it is over; the caller forgets it."""

    def __init__(self, keys: SessionKeys) -> None:
        self._suite = keys.suite
        self._encryption = bytes(keys.encryption)
        self._mac = bytes(keys.mac)
        self._counter = keys.counter

    def unprotect(self, command: Command) -> Command:
        """The command inside. Raises Refusal: 6987 for a missing, 6988 for an incorrect data object."""
        self._counter += 1
        objects = _objects(command)
        if _MAC not in objects:
            raise Refusal(MISSING)
        if list(objects)[-1] != _MAC:
            raise Refusal(INCORRECT)
        cryptogram = _CRYPTOGRAM_OF_OBJECTS if command.ins & 1 else _CRYPTOGRAM
        if set(objects) - {cryptogram, _EXPECTED, _MAC} or list(objects) != [
            tag for tag in (cryptogram, _EXPECTED, _MAC) if tag in objects
        ]:
            raise Refusal(INCORRECT)
        head = bytes([command.cla, command.ins, command.p1, command.p2])
        covered = b"".join(tlv.encode(tag, value) for tag, value in objects.items() if tag != _MAC)
        text = ciphers.pad(self._suite, head) + (ciphers.pad(self._suite, covered) if covered else b"")
        if self._authenticate(text) != objects[_MAC]:
            raise Refusal(INCORRECT)
        if command.expected is None:
            raise Refusal(0x6700)
        return Command(
            command.cla & ~PROTECTED,
            command.ins,
            command.p1,
            command.p2,
            self._decrypt(objects[cryptogram], padding_indicator=cryptogram == _CRYPTOGRAM)
            if cryptogram in objects
            else b"",
            _expected(objects[_EXPECTED]) if _EXPECTED in objects else None,
            command.is_extended,
        )

    def protect(self, answer: Answer, ins: int) -> Answer:
        """The answer to a command of this (odd or even) instruction."""
        self._counter += 1
        objects = b""
        if answer.data:
            cryptogram = ciphers.encrypt(
                self._suite, self._encryption, self._iv(), ciphers.pad(self._suite, answer.data)
            )
            if ins & 1:
                objects = tlv.encode(_CRYPTOGRAM_OF_OBJECTS, cryptogram)
            else:
                objects = tlv.encode(_CRYPTOGRAM, _PADDED, cryptogram)
        objects += tlv.encode(_STATUS, answer.status.to_bytes(2, "big"))
        mac = self._authenticate(ciphers.pad(self._suite, objects))
        return Answer(objects + tlv.encode(_MAC, mac), answer.status)

    def skip_an_answer(self) -> None:
        """An answer goes out without protection and the session goes on."""
        self._counter += 1

    def room(self, answer_length: int) -> int:
        """How many bytes of data an answer of at most that length carries."""
        around = len(tlv.encode(_STATUS, bytes(2))) + len(tlv.encode(_MAC, bytes(ciphers.MAC_LENGTH)))
        block = self._suite.block_length
        blocks = answer_length // block
        while blocks and len(tlv.encode(_CRYPTOGRAM, _PADDED, bytes(blocks * block))) + around > answer_length:
            blocks -= 1
        return max(0, blocks * block - 1)

    def _decrypt(self, value: bytes, *, padding_indicator: bool) -> bytes:
        if padding_indicator and value[:1] != _PADDED:
            raise Refusal(INCORRECT)
        cryptogram = value[1:] if padding_indicator else value
        try:
            return ciphers.unpad(self._suite, ciphers.decrypt(self._suite, self._encryption, self._iv(), cryptogram))
        except BadData:
            raise Refusal(INCORRECT) from None

    def _iv(self) -> bytes:
        """Zero for 3DES, the encrypted counter for AES (9303-11, 9.8.6.1 and 9.8.6.3)."""
        zero = bytes(self._suite.block_length)
        if self._suite.block_length == 8:
            return zero
        return ciphers.encrypt(self._suite, self._encryption, zero, self._counter_block())

    def _authenticate(self, padded: bytes) -> bytes:
        return ciphers.mac(self._suite, self._mac, self._counter_block() + padded)

    def _counter_block(self) -> bytes:
        length = self._suite.block_length
        return (self._counter % (1 << 8 * length)).to_bytes(length, "big")


def _objects(command: Command) -> dict[int, bytes]:
    """In their order. Raises Refusal for what is no BER-TLV, and for the same tag twice."""
    try:
        found = list(tlv.walk(command.data))
    except BadData:
        raise Refusal(INCORRECT) from None
    objects = {one.tag: one.value for one in found}
    if len(objects) != len(found) or b"".join(tlv.encode(one.tag, one.value) for one in found) != command.data:
        raise Refusal(INCORRECT)
    return objects


def _expected(value: bytes) -> int:
    match len(value):
        case 1:
            return value[0] or MOST_SHORT
        case 2:
            return int.from_bytes(value, "big") or MOST_EXTENDED
        case _:
            raise Refusal(INCORRECT)
