"""Puts together what a scanner types: keys and times in, typed codes out. Pure.

A scanner types far faster than anybody: keys further apart than `most_gap_s` do not belong to one code, and what has
fewer than `FEWEST` characters was typed by a hand. Enter ends a code; a pause does, until this scanner was seen to send
Enter: after that, what a pause cuts off is a fragment and dropped.

Characters that no key has come as numbers: Alt with digits of the keypad (the number of a character or of a byte,
depending on the scanner), or Ctrl+Shift+U with hexadecimal digits (the number of a Unicode character, ISO/IEC 14755).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from drivers.keyboard_scanner import us_layout as keys
from drivers.keyboard_scanner.input_events import EV_KEY, EV_SYN, PRESSED, RELEASED, SYN_DROPPED, InputEvent

FEWEST: Final = 4
MAX_CHARACTERS: Final = 4096
_LAST_CHARACTER: Final = 0x10FFFF
_ENTER_WITH_CTRL: Final = "mj"


@dataclass(frozen=True, slots=True, repr=False)
class Typed:
    """What was typed. A character is a `str`, or the number typed with Alt. Not `whole`: keys are lost or unknown."""

    characters: tuple[str | int, ...]
    whole: bool

    def __repr__(self) -> str:
        return f"Typed(<{len(self.characters)} characters>, whole={self.whole})"


class Keystrokes:
    """One scanner's keys."""

    def __init__(self, most_gap_s: float = 0.05, silence_s: float = 0.1) -> None:
        self._most_gap_s = most_gap_s
        self._silence_s = silence_s
        self._held: set[int] = set()
        self._caps_lock = False
        self._characters: list[str | int] = []
        self._whole = True
        self._dropping = False
        self._alt_digits = ""
        self._unicode_digits: str | None = None
        self._enter_must_come = False
        self._last_key_at = 0.0
        self._last_arrival: float | None = None

    @property
    def waiting(self) -> bool:
        """A code has begun and not ended."""
        return self._last_arrival is not None

    def feed(self, events: Iterable[InputEvent], now: float) -> list[Typed]:
        """The codes that events which arrived until `now` complete, in order."""
        typed: list[Typed] = []
        for event in events:
            if event.kind == EV_SYN and event.code == SYN_DROPPED:
                self._held.clear()
                self._whole = False
            elif event.kind == EV_KEY and event.value in (PRESSED, RELEASED):  # others are the kernel's own repeats
                if self._begun and event.at - self._last_key_at > self._most_gap_s:
                    self._pause(typed)
                self._last_key_at = event.at
                if event.value == PRESSED:
                    self._press(event.code, typed)
                else:
                    self._release(event.code)
        self._last_arrival = now if self._begun else None
        return typed

    def flush(self, now: float) -> list[Typed]:
        """The code that silence has ended by `now`, if any. To be called when nothing waits to be read."""
        typed: list[Typed] = []
        if self._last_arrival is not None and now - self._last_arrival >= self._silence_s:
            self._pause(typed)
            self._last_arrival = None
        return typed

    def forget(self) -> None:
        """Drops a code that has begun, and what is still to come of it."""
        begun = self._begun
        self._begin()
        self._dropping = begun

    def _begin(self) -> None:
        self._dropping = False
        self._characters.clear()
        self._whole = True
        self._alt_digits, self._unicode_digits = "", None
        self._last_arrival = None

    @property
    def _begun(self) -> bool:
        return bool(self._characters) or not self._whole or self._dropping

    def _press(self, code: int, typed: list[Typed]) -> None:
        self._held.add(code)
        if code in keys.SHIFTS | keys.CTRLS | {keys.KEY_LEFTALT, keys.KEY_NUMLOCK}:
            return
        if code == keys.KEY_CAPSLOCK:
            self._caps_lock = not self._caps_lock
        elif code in keys.ENTERS:
            self._enter(typed)
        elif self._held & keys.CTRLS:
            self._press_with_ctrl(code, typed)
        elif keys.KEY_LEFTALT in self._held and code in keys.KEYPAD_DIGITS:
            self._alt_digits += keys.KEYPAD_DIGITS[code]
        elif self._held & {keys.KEY_LEFTALT, keys.KEY_RIGHTALT}:
            self._whole = False
        else:
            self._type(self._character(code))

    def _press_with_ctrl(self, code: int, typed: list[Typed]) -> None:
        key = keys.PLAIN.get(code, "")
        if self._unicode_digits is not None and key and key in "0123456789abcdef":
            self._unicode_digits += key
        elif self._held & keys.SHIFTS and key == "u":
            self._unicode_digits = ""
        elif key and key in _ENTER_WITH_CTRL:
            self._enter(typed)
        else:
            self._whole = False

    def _release(self, code: int) -> None:
        self._held.discard(code)
        if code == keys.KEY_LEFTALT and self._alt_digits:
            number, self._alt_digits = int(self._alt_digits[:10]), ""
            self._type(number if 0 < number <= _LAST_CHARACTER else None)
        elif code in keys.SHIFTS | keys.CTRLS and self._unicode_digits is not None:
            number, self._unicode_digits = int(self._unicode_digits[:10] or "0", 16), None
            self._type(chr(number) if 0 < number <= _LAST_CHARACTER else None)

    def _character(self, code: int) -> str | None:
        if code in keys.KEYPAD:
            return keys.KEYPAD[code]
        shift = bool(self._held & keys.SHIFTS)
        plain = keys.PLAIN.get(code)
        if plain is not None and plain.isalpha():
            shift ^= self._caps_lock
        return keys.SHIFTED.get(code) if shift else plain

    def _type(self, character: str | int | None) -> None:
        if character is None or len(self._characters) >= MAX_CHARACTERS:
            self._whole = False
        else:
            self._characters.append(character)

    def _enter(self, typed: list[Typed]) -> None:
        self._enter_must_come = self._enter_must_come or len(self._characters) >= FEWEST
        self._finish(typed)

    def _pause(self, typed: list[Typed]) -> None:
        if self._enter_must_come:
            self._begin()
        self._finish(typed)

    def _finish(self, typed: list[Typed]) -> None:
        if len(self._characters) >= FEWEST and not self._dropping:
            typed.append(Typed(tuple(self._characters), self._whole))
        self._begin()
