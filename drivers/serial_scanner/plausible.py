"""Whether bytes can be what a code holds, or are noise and the sound of a wrong speed. Pure."""

from typing import Final

_TAB: Final = 0x09
_GS1_AND_ISO_15434: Final = frozenset({0x04, 0x1C, 0x1D, 0x1E, 0x1F})
"""EOT, FS, GS, RS, US: separators inside codes of trade and transport."""
CONTROLS_IN_CODES: Final = frozenset({_TAB, 0x0A, 0x0D}) | _GS1_AND_ISO_15434
_DEL: Final = 0x7F


def is_broken(byte: int) -> bool:
    """No text holds this byte. NUL is also what the kernel gives for a byte whose stop bit was missing."""
    return (byte < 0x20 and byte not in CONTROLS_IN_CODES) or byte == _DEL


def is_plausible(code: bytes) -> bool:
    """Text in UTF-8 or, at least by half plain ASCII, in some code page. False for an empty code."""
    if not code or any(map(is_broken, code)):
        return False
    return is_utf8(code) or 2 * plain_bytes(code) >= len(code)


def is_utf8(code: bytes) -> bool:
    """It is UTF-8, strictly."""
    try:
        code.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def plain_bytes(code: bytes) -> int:
    """How many bytes are printable ASCII."""
    return sum(0x20 <= byte < _DEL for byte in code)
