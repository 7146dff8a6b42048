"""A text under way on the glass's keyboard, of any length: the words before the last one stand."""

from kiosk.setup.fields import Kind
from kiosk.typing import Typed
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class Entry:
    """`head` stands; `word` is what Telex may still change. The repr shows nothing: it may be a secret."""

    head: str = ""
    word: Typed = Typed()

    def __repr__(self) -> str:
        return "Entry(•)"

    @property
    def text(self) -> str:
        """As it is shown."""
        return self.head + self.word.text

    def pressed(self, key: str, kind: Kind, most: int) -> "Entry":
        """One more key; several characters at once stand as they are. What is too long is not taken."""
        if not key:
            return self
        if kind is not Kind.WORDS or len(key) > 1:
            after = Entry(self.text + key) if key.isprintable() and (kind is Kind.WORDS or key.isascii()) else self
        elif key == " ":
            after = self if self.text[-1:] in ("", " ") else Entry(self.text + " ")
        elif key.isalpha() or not key.isprintable() or _is_tone(key):
            word = self.word.pressed(key, telex=True)
            after = self if word == self.word else Entry(self.head, word)
        else:
            after = Entry(self.text + key)
        return after if len(after.text) <= most else self

    @property
    def erased(self) -> "Entry":
        """Without its last letter."""
        if self.word.text:
            return Entry(self.head, self.word.erased)
        head, _, word = self.head[:-1].rpartition(" ")
        return (
            Entry(f"{head} " if head or self.head[:-1].startswith(" ") else "", Typed(word))
            if word
            else Entry(self.head[:-1])
        )


def _is_tone(key: str) -> bool:
    return "\u0300" <= key <= "\u036f"


def entry_of(text: str) -> Entry:
    """A text that was typed before, to go on from."""
    return Entry(text)
