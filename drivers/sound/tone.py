"""Names of the short sounds."""

from enum import StrEnum


class Tone(StrEnum):
    """Short sounds that need no language."""

    TOUCH = "touch"
    SCREEN = "screen"
    GOOD = "good"
    TROUBLE = "trouble"
    ASK = "ask"
    """Are you still there?"""
