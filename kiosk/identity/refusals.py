"""Why a text is no identity. Nothing here ever holds a piece of the text itself."""

from dataclasses import field
from enum import Enum

from kiosk.values import dataclass


class RefusalKind(Enum):
    """What the text was instead."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    NOT_UTF8 = "not-utf8"
    """No UTF-8, or UTF-8 that went through another code page, and nothing proves what it was."""
    WEB_LINK = "web-link"
    SIGNED_TOKEN = "signed-token"  # noqa: S105 - the name of a kind of code, no secret
    HEALTH_DECLARATION = "health-declaration"
    OWN_TICKET = "own-ticket"
    PASSPORT = "passport"
    """A passport, or an identity card of another country: people are registered by a citizen number here."""
    BROKEN_DOCUMENT = "broken-document"
    """An identity or insurance text with a field that cannot be right, such as a lost letter or 32 January."""
    UNKNOWN_CODE = "unknown-code"
    WRONG_LENGTH = "wrong-length"
    """Typed: no number has so many characters."""
    IMPOSSIBLE_NUMBER = "impossible-number"
    """Typed: the right length, but no such number is ever given out."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """No identity, and why. `part` names the broken field of a document for technicians; it takes no part in `==`."""

    kind: RefusalKind
    part: str | None = field(default=None, compare=False)


class UnreadableFieldError(Exception):
    """A field of a document is broken. Knows which one, and nothing of what stood in it."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part
