"""Key codes (linux/input-event-codes.h) and what a US keyboard types with them, alone and with Shift."""

from typing import Final

KEY_ENTER: Final = 28
KEY_KPENTER: Final = 96
ENTERS: Final = frozenset({KEY_ENTER, KEY_KPENTER})
SHIFTS: Final = frozenset({42, 54})
CTRLS: Final = frozenset({29, 97})
KEY_LEFTALT: Final = 56
KEY_RIGHTALT: Final = 100
KEY_CAPSLOCK: Final = 58
KEY_NUMLOCK: Final = 69

_ROWS: Final = (
    (2, "1234567890-=", "!@#$%^&*()_+"),
    (15, "\tqwertyuiop[]", "\tQWERTYUIOP{}"),
    (30, "asdfghjkl;'`", 'ASDFGHJKL:"~'),
    (43, "\\zxcvbnm,./", "|ZXCVBNM<>?"),
)
PLAIN: Final = {first + number: c for first, plain, _ in _ROWS for number, c in enumerate(plain)} | {57: " "}
SHIFTED: Final = {first + number: c for first, _, shifted in _ROWS for number, c in enumerate(shifted)} | {57: " "}

KEYPAD_DIGITS: Final = {82: "0", 79: "1", 80: "2", 81: "3", 75: "4", 76: "5", 77: "6", 71: "7", 72: "8", 73: "9"}
KEYPAD: Final = KEYPAD_DIGITS | {55: "*", 74: "-", 78: "+", 83: ".", 98: "/"}
