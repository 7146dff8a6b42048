"""Words without the marks of Vietnamese, as banks carry them."""

import unicodedata

_STROKED = str.maketrans("đĐ", "dD")


def ascii_folded(text: str) -> str:
    """Printable ASCII, single spaces: `Khám  Tim mạch` is `Kham Tim mach`; what has no such form becomes a space."""
    apart = unicodedata.normalize("NFKD", text.translate(_STROKED))
    letters = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join("".join(letter if " " < letter <= "~" else " " for letter in letters).split())
