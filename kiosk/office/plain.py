"""Text that staff typed, as it is kept: nothing in it that cannot be seen, or that no database takes."""

import unicodedata


def plain(text: str, most: int) -> str:
    """In one line, of at most so many letters."""
    return " ".join(seen(" ".join(text.split())).split())[:most].strip()


def seen(text: str) -> str:
    """Without control characters, signs that turn the direction of reading, and halves of letters."""
    return "".join(sign for sign in text if not unicodedata.category(sign).startswith("C"))
