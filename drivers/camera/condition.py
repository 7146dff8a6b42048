"""How a camera's pictures are, apart from what they show. Holds no library, so that the program may name it."""

from enum import StrEnum


class Condition(StrEnum):
    """Told to technicians; frozen pictures are cured by starting anew."""

    FINE = "fine"
    DARK = "dark"
    """Too little light to read well."""
    BLACK = "black"
    """Nothing at all to be seen: covered, or the lens cap is on."""
    FROZEN = "frozen"
    """The same picture again and again, noise included."""
