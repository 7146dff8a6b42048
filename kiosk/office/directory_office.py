"""The office on a database, for several threads and several processes."""

from collections.abc import Callable
from datetime import datetime

from kiosk.departments import Catalogue
from kiosk.directory import Change, Directory, Finding, changes
from kiosk.office import audit, lobby, versions
from kiosk.office.accounts import Accounts, every
from kiosk.office.closing_now import ClosingNow
from kiosk.office.desk import Desk
from kiosk.office.drafting import Drafting
from kiosk.office.entrance import Entrance
from kiosk.office.office import Account, AuditEntry, Draft, KioskState, Publication
from kiosk.office.passwords import Passwords
from kiosk.office.publishing import Publishing
from kiosk.office.releasing import Releasing
from kiosk.office.roles import Role
from kiosk.signing import SigningKey


class DirectoryOffice:
    """An `Office`. `system` says what the hospital's system says now; `news` is called after a release.

    `adopts`: that system is the sandbox hospital on the same database, which makes its own what is released.
    """

    def __init__(
        self,
        desk: Desk,
        key: SigningKey,
        *,
        system: Callable[[], Catalogue | None] = lambda: None,
        adopts: bool = False,
        news: Callable[[], None] = lambda: None,
        passwords: Passwords | None = None,
    ) -> None:
        passwords = passwords or Passwords()
        self._desk = desk
        self._system = system
        self._accounts = Accounts(desk, passwords)
        self._entrance = Entrance(desk, passwords)
        self._drafting = Drafting(desk)
        self._publishing = Publishing(desk, key, system, adopts, news)
        self._releasing = Releasing(self._publishing)
        self._closing = ClosingNow(self._publishing)

    def now(self) -> datetime:
        """Vietnamese time."""
        return self._desk.now()

    def system(self) -> Catalogue | None:
        """What the hospital's own system says now."""
        return self._system()

    def findings(self, directory: Directory) -> tuple[Finding, ...]:
        """Checked against what it has to fit."""
        return self._publishing.findings(directory)

    def draft(self) -> Draft:
        """As it stands."""
        return self._drafting.draft()

    def edit(self, by: Account | None, revision: int, directory: Directory) -> Draft:
        """Raises StaleError, RefusedError, ForbiddenError. `by` None: from the command line."""
        return self._drafting.edit(by, revision, directory)

    def undo(self, by: Account, revision: int) -> Draft:
        """Raises StaleError, UnknownError, ForbiddenError."""
        return self._drafting.undo(by, revision)

    def restore(self, by: Account, revision: int, version: int) -> Draft:
        """Raises StaleError, UnknownError, ForbiddenError."""
        return self._drafting.restore(by, revision, version)

    def unpublished(self) -> tuple[Change, ...]:
        """What a publication of the draft would change, after what is due was released."""
        self.released()
        with self._desk.database.read() as connection:
            before = versions.directory_of(versions.newest(connection))
        return changes(before, self.draft().directory)

    def publish(self, by: Account | None, revision: int, *, note: str = "", at: datetime | None = None) -> Publication:
        """Raises StaleError, RefusedError, ForbiddenError. `by` None: from the command line."""
        return self._publishing.publish(by, revision, note=note, at=at)

    def withdraw(self, by: Account, version: int) -> None:
        """Raises UnknownError, ForbiddenError."""
        self._publishing.withdraw(by, version)

    def publications(self) -> tuple[Publication, ...]:
        """The newest first, planned ones among them."""
        self.released()
        with self._desk.database.read() as connection:
            return versions.publications(connection)

    def directory_of(self, version: int) -> Directory:
        """Raises UnknownError."""
        with self._desk.database.read() as connection:
            return versions.directory_of(versions.find(connection, version))

    def close_today(self, by: Account, department_id: str, room_id: str | None, *, reason: str = "") -> Publication:
        """Raises UnknownError, RefusedError, ForbiddenError."""
        return self._closing.close(by, (department_id, room_id), reason)

    def open_today(self, by: Account, department_id: str, room_id: str | None) -> Publication:
        """Raises UnknownError where it is not closed today, RefusedError, ForbiddenError."""
        return self._closing.open(by, (department_id, room_id))

    def closed_today(self) -> tuple[tuple[str, str | None], ...]:
        """By what is released."""
        return self._closing.closed()

    def released(self) -> tuple[int, bytes] | None:
        """The newest released version; planned ones whose time has come are released first."""
        return self._releasing.released()

    def audit(self, *, most: int = 100, before: datetime | None = None) -> tuple[AuditEntry, ...]:
        """The newest first."""
        with self._desk.database.read() as connection:
            return audit.entries(connection, most, before)

    def kiosks(self) -> tuple[KioskState, ...]:
        """Every kiosk that ever asked, by id."""
        with self._desk.database.read() as connection:
            return lobby.kiosks(connection)

    def log_in(self, name: str, password: str, *, address: str) -> str | None:
        """A session token, None for a wrong name or password. Raises RefusedError when tried too often."""
        return self._entrance.log_in(name, password, address=address)

    def account_of(self, token: str) -> Account | None:
        """Who holds this session; None when it ended."""
        return self._entrance.account_of(token)

    def log_out(self, token: str) -> None:
        """The session ends."""
        self._entrance.log_out(token)

    def accounts(self) -> tuple[Account, ...]:
        """All, by name."""
        return every(self._desk)

    def add_account(self, by: Account | None, name: str, shown: str, role: Role, password: str) -> Account:
        """Raises RefusedError, ForbiddenError."""
        return self._accounts.add(by, name, shown, role, password)

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
        """Raises RefusedError, ForbiddenError, UnknownError."""
        return self._accounts.change(by, account_id, role=role, active=active, password=password, shown=shown)
