"""Everything the page can do, in one place. Every method is one transaction; every change stands in the audit log.

For several threads and several server processes on one database.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kiosk.departments import Catalogue
from kiosk.directory import Change, Directory, Finding
from kiosk.office.roles import Role


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody of the hospital's staff. `name` is how they log in, `shown` how others read who did something."""

    id: int
    name: str
    shown: str
    role: Role
    active: bool = True


@dataclass(frozen=True, slots=True)
class Draft:
    """What would be published. `revision` grows with every edit; `by` is None for a draft nobody touched yet."""

    revision: int
    directory: Directory
    by: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Publication:
    """A version. It is `planned` until `release_at`; `by` and `note` are shown to staff.

    `refused`: it was planned and could not be released, for the hospital's system had changed; the audit log says why.
    """

    version: int
    release_at: datetime
    by: str
    note: str
    planned: bool
    refused: bool = False


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """Who did what when: `act` is a word of a closed vocabulary, `says` a sentence in Vietnamese."""

    at: datetime
    by: str
    act: str
    says: str


@dataclass(frozen=True, slots=True)
class KioskState:
    """What a kiosk reported last. `refused` is a version it did not take, `reasons` are the rules that were broken."""

    kiosk_id: str
    running: int | None
    refused: int | None
    reasons: tuple[str, ...]
    at: datetime


class Office(Protocol):
    """What the page and the contract's two operations need. `by` is always who asks; ForbiddenError if they may not."""

    def system(self) -> Catalogue | None:
        """What the hospital's own system says now, with its queues; None when it is silent or has no such list."""
        ...

    def draft(self) -> Draft:
        """As it stands."""
        ...

    def edit(self, by: Account, revision: int, directory: Directory) -> Draft:
        """Raises StaleError; RefusedError for what can be no draft (a draft may hold errors that forbid publishing)."""
        ...

    def undo(self, by: Account, revision: int) -> Draft:
        """One edit back, again and again down to what is published. Raises StaleError, UnknownError."""
        ...

    def findings(self, directory: Directory) -> tuple[Finding, ...]:
        """Checked against what the hospital's system says."""
        ...

    def unpublished(self) -> tuple[Change, ...]:
        """What a publication of the draft would change."""
        ...

    def publish(self, by: Account, revision: int, *, note: str = "", at: datetime | None = None) -> Publication:
        """Now, or at a time. Raises StaleError, RefusedError with the findings that forbid it."""
        ...

    def withdraw(self, by: Account, version: int) -> None:
        """A planned publication is not released. Raises UnknownError."""
        ...

    def publications(self) -> tuple[Publication, ...]:
        """The newest first, planned ones among them."""
        ...

    def directory_of(self, version: int) -> Directory:
        """Raises UnknownError."""
        ...

    def restore(self, by: Account, revision: int, version: int) -> Draft:
        """The draft says again what this version said. Raises StaleError, UnknownError."""
        ...

    def close_today(self, by: Account, department_id: str, room_id: str | None, *, reason: str = "") -> Publication:
        """What is published, with this closed for today, is published at once; the draft says it too."""
        ...

    def open_today(self, by: Account, department_id: str, room_id: str | None) -> Publication:
        """Takes such a closure back, at once."""
        ...

    def closed_today(self) -> tuple[tuple[str, str | None], ...]:
        """Department and room ids closed for today by what is published now."""
        ...

    def audit(self, *, most: int = 100, before: datetime | None = None) -> tuple[AuditEntry, ...]:
        """The newest first; `before` gives the next page."""
        ...

    def kiosks(self) -> tuple[KioskState, ...]:
        """Every kiosk that ever asked, by id."""
        ...

    def now(self) -> datetime:
        """Vietnamese time."""
        ...

    def released(self) -> tuple[int, bytes] | None:
        """The newest released version and its signed bytes; None before the first."""
        ...

    def log_in(self, name: str, password: str, *, address: str) -> str | None:
        """A session token; None for a wrong name or password, after the same time. Raises RefusedError when too many
        attempts were made for this name or from this address."""
        ...

    def account_of(self, token: str) -> Account | None:
        """Who holds this session; None when it ended."""
        ...

    def log_out(self, token: str) -> None:
        """The session ends."""
        ...

    def accounts(self) -> tuple[Account, ...]:
        """All, by name."""
        ...

    def add_account(self, by: Account | None, name: str, shown: str, role: Role, password: str) -> Account:
        """`by` None: from the command line. Raises RefusedError (name taken, password too weak)."""
        ...

    def change_account(
        self,
        by: Account | None,
        account_id: int,
        *,
        role: Role | None = None,
        active: bool | None = None,
        password: str | None = None,
        shown: str | None = None,
    ) -> Account:
        """Ends that account's sessions. An account changes its own password itself. The last active admin stays."""
        ...
