"""How much of everything a kiosk takes: a hostile document costs it no more than a moment."""

from typing import Final

MOST_DEPARTMENTS: Final = 10_000
MOST_ROOMS: Final = 20_000
MOST_ROOMS_OF_ONE: Final = 500
MOST_COMPLAINTS: Final = 1_000
MOST_CLOSURES: Final = 5_000
MOST_DAYS: Final = 1_000
MOST_LANGUAGES: Final = 30
MOST_HOURS: Final = 50
MOST_NAMED: Final = 500
"""Kiosks of a department, departments and words of a complaint."""

MOST_LETTERS: Final = 500
MOST_LETTERS_OF_AN_ID: Final = 64

NAME_FITS: Final = 48
"""Two lines of a card at the usual size of text."""
ROOM_FITS: Final = 40
FLOOR_FITS: Final = 24
HINT_FITS: Final = 140
COMPLAINT_FITS: Final = 40

DEAREST: Final = 50_000_000
"""VND: no examination costs more."""
MOST_SEEN_IN_A_DAY: Final = 1_000
LONGEST_HOLIDAY: Final = 31
"""Days."""
