"""Base45 (RFC 9285): bytes as the characters that a QR writes two to eleven bits."""

from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_VALUES: Final = {character: value for value, character in enumerate(ALPHABET)}


def encoded(data: bytes) -> str:
    """Three characters for two bytes, two for a last one."""
    text = []
    for at in range(0, len(data), 2):
        pair = data[at : at + 2]
        value = int.from_bytes(pair)
        for _ in range(len(pair) + 1):
            value, digit = divmod(value, 45)
            text.append(ALPHABET[digit])
    return "".join(text)


def decoded(text: str) -> bytes:
    """Raises ValueError for what `encoded` never writes."""
    data = bytearray()
    for at in range(0, len(text), 3):
        three = text[at : at + 3]
        try:
            value = sum(_VALUES[character] * 45**place for place, character in enumerate(three))
            data += value.to_bytes(len(three) - 1)
        except (KeyError, OverflowError, ValueError) as error:
            raise ValueError("no base45") from error
        if len(three) == 1:
            raise ValueError("no base45")
    return bytes(data)
