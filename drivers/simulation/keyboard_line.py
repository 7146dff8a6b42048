"""A scanner that types, simulated by a pipe of input events; the real driver reads it like a device.

The kernel's own way to simulate keyboards, /dev/uinput, needs rights few machines give. A pipe carries the same bytes;
only the grab is missing, for a pipe belongs to one reader anyway.
"""

import time
import unicodedata
from collections.abc import Iterable
from enum import Enum, auto
from pathlib import Path
from typing import Final

from drivers.keyboard_scanner import us_layout as keys
from drivers.keyboard_scanner.input_events import (
    EV_KEY,
    EV_SYN,
    PRESSED,
    RELEASED,
    SYN_DROPPED,
    SYN_REPORT,
    InputEvent,
)
from drivers.simulation.input_pipe import InputPipe

_SHIFT: Final = 42
_CTRL: Final = 29
_KEYS: Final = {character: (code,) for code, character in keys.PLAIN.items()}
_SHIFTED_KEYS: Final = {character: (_SHIFT, code) for code, character in keys.SHIFTED.items() if character not in " \t"}
_KEYPAD: Final = {digit: code for code, digit in keys.KEYPAD_DIGITS.items()}
_TELEX_TONES: Final = {"\u0300": "f", "\u0301": "s", "\u0303": "x", "\u0309": "r", "\u0323": "j"}
_TELEX_LETTERS: Final = {"â": "aa", "ê": "ee", "ô": "oo", "ă": "aw", "ơ": "ow", "ư": "uw", "đ": "dd"}

Chord = tuple[int, ...]
"""Keys pressed one after another and released together."""


class Letters(Enum):
    """What it does with a letter that no key has."""

    DROPPED = auto()
    TELEX = auto()
    ALT_UNICODE = auto()
    """Alt and the number of the character."""
    ALT_UTF8 = auto()
    """Alt and the number of each byte of its UTF-8, with a leading zero."""
    ALT_LATIN1 = auto()
    """Alt and the number in Latin-1, a question mark where it has none."""
    CTRL_SHIFT_U = auto()


class SimulatedKeyboard(InputPipe):
    """A typing scanner to be told what to read and how to misbehave. `close()` when done."""

    def __init__(
        self, directory: Path, name: str = "keyboard", *, letters: Letters = Letters.DROPPED, gap_s: float = 0.002
    ) -> None:
        super().__init__(directory / name)
        self._letters = letters
        self._gap_s = gap_s
        self._stalled = False
        self._shift_lost = False

    def plug_in(self) -> None:
        """Puts the cable in; what hung works again."""
        if self._end is None:
            super().plug_in()
            self._stalled = False

    def close(self) -> None:
        """Ends the simulation."""
        self.unplug()

    def beep(self, text: str, *, enter: bool = True, gap_s: float | None = None) -> None:
        """Reads a code and types it; `gap_s`: the time from key to key, which is told and not waited for."""
        self._press([chord for c in text for chord in self._chords(c)] + [(keys.KEY_ENTER,)] * enter, gap_s)

    def press(self, *codes: int) -> None:
        """Presses keys one after another."""
        self._press([(code,) for code in codes], None)

    def overflow(self) -> None:
        """The kernel drops keys, for nobody took them in time."""
        self.put([InputEvent(time.monotonic(), EV_SYN, SYN_DROPPED, 0)])

    def lose_shift(self) -> None:
        """From now on Shift does not come through."""
        self._shift_lost = True

    def stall(self) -> None:
        """Hangs: types nothing any more until `recover()`."""
        self._stalled = True

    def recover(self) -> None:
        """Types again."""
        self._stalled = False

    def _chords(self, character: str) -> list[Chord]:
        if character in _KEYS:
            return [_KEYS[character]]
        if character in _SHIFTED_KEYS:
            return [_SHIFTED_KEYS[character][1:] if self._shift_lost else _SHIFTED_KEYS[character]]
        match self._letters:
            case Letters.DROPPED:
                return []
            case Letters.TELEX:
                return [chord for c in _telex(character) for chord in self._chords(c)]
            case Letters.ALT_UNICODE:
                return [_alt(str(ord(character)))]
            case Letters.ALT_UTF8:
                return [_alt(f"0{byte}") for byte in character.encode()]
            case Letters.ALT_LATIN1:
                return self._chords("?") if ord(character) > 0xFF else [_alt(f"0{ord(character)}")]
            case Letters.CTRL_SHIFT_U:
                return [(_CTRL, _SHIFT, *(_KEYS[key][0] for key in f"u{ord(character):x}"))]

    def _press(self, chords: list[Chord], gap_s: float | None) -> None:
        events: list[InputEvent] = []
        at = time.monotonic()
        for chord in chords:
            held = [code for code in chord if code in (_SHIFT, _CTRL, keys.KEY_LEFTALT)]
            for code in chord:
                events += _key(at, code, PRESSED)
                if code not in held:
                    events += _key(at, code, RELEASED)
            for code in reversed(held):
                events += _key(at, code, RELEASED)
            at += self._gap_s if gap_s is None else gap_s
        self.put(events)

    def put(self, events: Iterable[InputEvent]) -> None:
        """Types these, unless it hangs."""
        if not self._stalled:
            super().put(events)


def _telex(character: str) -> str:
    """How Telex spells a letter: its marks become letters behind it; nothing where Telex has no spelling."""
    first, *marks = list(unicodedata.normalize("NFD", character))
    for mark in list(marks):
        if (joined := unicodedata.normalize("NFC", first + mark)).lower() in _TELEX_LETTERS:
            first = joined
            marks.remove(mark)
    spelled = _TELEX_LETTERS.get(first.lower(), first) + "".join(_TELEX_TONES.get(mark, "") for mark in marks)
    spelled = spelled.upper() if character.isupper() else spelled
    return spelled if spelled.isascii() else ""


def _alt(digits: str) -> Chord:
    return (keys.KEY_LEFTALT, *(_KEYPAD[digit] for digit in digits))


def _key(at: float, code: int, value: int) -> list[InputEvent]:
    return [InputEvent(at, EV_KEY, code, value), InputEvent(at, EV_SYN, SYN_REPORT, 0)]
