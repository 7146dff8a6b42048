"""What somebody who stands before a camera can do about what it sees: for commands and for the doctor."""

from drivers.camera.measuring import Measured

SHARP = 75
"""Below it the squares of a code run into each other at the distance a card is held."""
DARK, BRIGHT = 18, 85
GLARE = 15
LINES = 720
NOTHING_TO_FOCUS_ON = "nothing to focus on: hold a card 12 cm before the lens and measure again"


def advice(measured: Measured) -> list[str]:
    """What a technician can do about the picture; empty when it is good."""
    scores = measured.scores
    words = []
    if scores.light < DARK:
        words.append("too dark: add light")
    elif scores.light > BRIGHT or scores.glare > GLARE:
        words.append("too bright: turn the camera away from the lamp or window, or shade it")
    if scores.focus is None:
        words.append(NOTHING_TO_FOCUS_ON)
    elif scores.focus < SHARP:
        words.append("out of focus: clean the lens, hold a card 12 cm before it and measure again")
    if measured.height < LINES:
        words.append(f"only {measured.height} lines: cards are read only very near; take a camera with 1080 lines")
    return words
