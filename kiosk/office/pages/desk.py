"""What a view works with: who asks, what they sent, and how they are answered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

from starlette.responses import HTMLResponse, RedirectResponse, Response

from kiosk.office.office import Account, Office
from kiosk.office.pages import dressing
from kiosk.office.pages.words import Say, said, sayer
from kiosk.office.preview import Preview
from kiosk.office.roles import Act, may
from kiosk.office.site import StaffSite


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that was sent."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request brought. `many` holds every value of a field that was sent several times."""

    path: str
    query: Mapping[str, str] = field(default_factory=dict)
    typed: Mapping[str, str] = field(default_factory=dict)
    many: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    upload: Upload | None = None
    address: str = ""


@dataclass(frozen=True, slots=True)
class Desk:
    """One request. `held` is the session's cookie, or that of the door; `proof` goes into every form."""

    office: Office
    preview: Preview | None
    site: StaffSite
    asked: Asked
    language: str
    account: Account | None
    held: str
    proof: str

    @property
    def who(self) -> Account:
        """Whose session it is; only views behind the door ask."""
        if self.account is None:
            raise AssertionError("a view behind the door was asked without a session")
        return self.account

    @property
    def say(self) -> Say:
        """The page's words in the reader's language."""
        return sayer(self.language)

    def may(self, act: Act) -> bool:
        """Whether the reader's role allows it."""
        return self.account is not None and may(self.account.role, act)

    def told(self, words: dict[str, str]) -> str:
        """A text of the office in the reader's language."""
        return said(words, self.language)

    def link(self, path: str, **query: object) -> str:
        """An address of this site."""
        wanted = {name: str(value) for name, value in query.items() if value is not None}
        return self.site.base + path + (f"?{urlencode(wanted)}" if wanted else "")

    def show(self, template: str, status: int = 200, /, **values: object) -> Response:
        """A page."""
        return HTMLResponse(dressing.rendered(self, template, values), status)

    def go(self, path: str, **query: object) -> Response:
        """On to another page, after a form did its work."""
        return RedirectResponse(self.link(path, **query), 303)
