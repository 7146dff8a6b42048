"""A text that is being typed, key by key."""

from typing import Final

from kiosk.typing.letters import TONE_MARKS
from kiosk.typing.telex import composed
from kiosk.values import dataclass

LONGEST: Final = 40


@dataclass(frozen=True, slots=True, repr=False)
class Typed:
    """`before` stands, `keys` are those of the word under way. They are a patient's words, so the repr hides them."""

    before: str = ""
    keys: str = ""

    def __repr__(self) -> str:
        return "Typed(•)"

    @property
    def text(self) -> str:
        """As it is shown."""
        if not self.keys:
            return self.before
        return self.before + composed(self.keys)

    def pressed(self, key: str, *, telex: bool) -> "Typed":
        """One more key: a letter, a space or the mark of a tone. What is too long is not taken."""
        if len(key) != 1 or not (key.isprintable() or key in TONE_MARKS):
            return self
        if key in TONE_MARKS and not self.keys:
            return self
        if key == " " and self.text[-1:] in ("", " "):
            return self
        if telex and (key.isalpha() or key in TONE_MARKS) and not self._glued:
            after = Typed(self.before, self.keys + key)
        else:
            after = Typed(self.text + key)
        return after if len(after.text) <= LONGEST else self

    @property
    def erased(self) -> "Typed":
        """Without its last letter."""
        left = self.text[:-1]
        word = left[len(left.rstrip()) :] if left[-1:] == " " else left.rpartition(" ")[2]
        head = left[: len(left) - len(word)]
        spoken = composed(word) if word.isalpha() else ""
        return Typed(head, word) if word and spoken == word else Typed(left)

    @property
    def _glued(self) -> bool:
        """Whether the word under way began as one that is left alone."""
        return self.before[-1:].isalpha()
