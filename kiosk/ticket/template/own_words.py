"""What a hospital's own words on a ticket may not hold: they are the same on every ticket, and nobody's."""

import re
from collections.abc import Iterator

from kiosk.ticket.template.model import Text

_GROUPED = re.compile(r"(?<![\w+.])\d{3,}(?:[ .]\d{3,})*(?!\w)")
_CARD = re.compile(r"\b[A-Z]{2}[ -]?\d(?:[ -]?\d){12}\b")
_BRACES = re.compile(r"\{[^{}]*\}|\$\w+|%\w\b")
_HOTLINE = re.compile(r"0|1[89]00")


def doubts_about_words(text: Text) -> Iterator[str]:
    """Every reason not to print them."""
    for key, words in (("vi", text.vi), ("en", text.en)):
        if placeholder := _BRACES.search(words):
            yield (
                f"text, {key}: words are printed as they stand, nothing is put in for {placeholder[0]}. Of a person "
                'only the fact "patient" tells, with initials and birth year'
            )
        if number := personal_number(words):
            yield (
                f"text, {key}: {number} looks like the number of a person's card. A telephone number begins with 0, "
                "1800, 1900 or +"
            )


def personal_number(words: str) -> str:
    """What looks like the number of an ID card, an old ID card, or a health insurance card; empty for none."""
    if card := _CARD.search(words):
        return card[0]
    for group in _GROUPED.findall(words):
        digits = re.sub(r"\D", "", group)
        if len(digits) >= 12 or (len(digits) >= 9 and not _HOTLINE.match(digits)):
            return str(group)
    return ""
