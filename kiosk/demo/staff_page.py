"""The page of the hospital's staff, used as a browser without scripts uses it: read, filled in and sent.

Every call blocks until it is done. Faults arrive as OSError, a page that is not as expected as PageError.
"""

from html.parser import HTMLParser
from http.cookiejar import CookieJar
from urllib.parse import urlencode, urljoin
from urllib.request import HTTPCookieProcessor, build_opener

TIMEOUT_S = 20.0
TICKED = ("checkbox", "radio")
PRESSED = ("submit", "button", "image", "reset")


class PageError(Exception):
    """The page has no such form."""


class StaffPage:
    """One browser; `url` is where the page's addresses begin."""

    def __init__(self, url: str) -> None:
        self._url = url.rstrip("/") + "/"
        self._browser = build_opener(HTTPCookieProcessor(CookieJar()))

    def fill(self, address: str, action: str, **typed: str) -> None:
        """Open this address, type into the form that is sent to `action`, and send it. Raises PageError, OSError."""
        shown_at, text = self._open(urljoin(self._url, address))
        for form in _Forms(text).found:
            target = urljoin(shown_at, form.action or shown_at)
            if target.partition("?")[0] == urljoin(self._url, action):
                kept = [(name, value) for name, value in form.fields if name not in typed]
                self._open(target, kept + list(typed.items()))
                return
        raise PageError(f"{address} has no form for {action}")

    def _open(self, address: str, sent: list[tuple[str, str]] | None = None) -> tuple[str, str]:
        data = None if sent is None else urlencode(sent).encode()
        with self._browser.open(address, data, TIMEOUT_S) as answer:
            return answer.url, answer.read().decode()


class _Form:
    """Where it is sent, and what stands in it; a name may stand there more than once."""

    def __init__(self, action: str) -> None:
        self.action = action
        self.fields: list[tuple[str, str]] = []


class _Forms(HTMLParser):
    """All forms of a page, filled in as they were given."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[_Form] = []
        self._choosing: list[tuple[str, bool]] = []
        self._select = ""
        self._box = ""
        self._written = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Takes up what browsers would send of it."""
        given = {name: value or "" for name, value in attrs}
        name = given.get("name", "")
        match tag:
            case "form":
                self.found.append(_Form(given.get("action", "")))
            case "input" if given.get("type") not in PRESSED and (
                given.get("type") not in TICKED or "checked" in given
            ):
                self._put(name, given.get("value", "on" if given.get("type") in TICKED else ""))
            case "textarea":
                self._box, self._written = name, ""
            case "select":
                self._select, self._choosing = name, []
            case "option":
                self._choosing.append((given.get("value", ""), "selected" in given))
            case _:
                pass

    def handle_data(self, data: str) -> None:
        """The text of a box of several lines."""
        if self._box:
            self._written += data

    def handle_endtag(self, tag: str) -> None:
        """What was written or chosen."""
        if tag == "textarea":
            self._put(self._box, self._written.removeprefix("\n"))
            self._box = ""
        elif tag == "select" and self._choosing:
            chosen = [value for value, is_chosen in self._choosing if is_chosen]
            self._put(self._select, (chosen or [self._choosing[0][0]])[-1])

    def _put(self, name: str, value: str) -> None:
        if self.found and name:
            self.found[-1].fields.append((name, value))
