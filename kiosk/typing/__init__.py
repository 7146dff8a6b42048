"""What comes of the keys of a keyboard on the glass: plain letters, or Vietnamese by Telex. Pure.

`Typed` is a text under way. It remembers the keys of the word being typed, so that a tone finds its letter anew with
every key, a key pressed once more takes its mark back, and a word that turns out not to be Vietnamese stands as it was
typed.
"""

from kiosk.typing.typed import LONGEST, Typed

__all__ = ["LONGEST", "Typed"]
