"""What the QR of a ticket is good for: the hospital's page of the visit, or the visit code alone."""

from urllib.parse import unquote

from kiosk.identity import TICKET_PREFIX


def leads_to_page(code: str) -> bool:
    """Whether a phone that reads this QR opens a page on which the visit can be followed."""
    return code.startswith(("https://", "http://"))


def spoken_code(code: str) -> str:
    """The visit code in the QR as people read it aloud, without the address and the prefix around it."""
    said = code.rpartition(TICKET_PREFIX)[2]
    if not leads_to_page(code):
        return said.rpartition(":")[2]
    for end in "?&#/":
        said = said.partition(end)[0]
    return unquote(said)
