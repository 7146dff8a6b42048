"""Working on the draft."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from kiosk.directory import Directory, changes
from kiosk.office import accounts, audit, closing, drafts, versions
from kiosk.office.audit import Did
from kiosk.office.desk import Desk
from kiosk.office.office import Account, Draft
from kiosk.office.roles import Act


@dataclass(frozen=True, slots=True)
class Drafting:
    """Edits, undoes, restores."""

    desk: Desk

    def draft(self) -> Draft:
        """As it stands."""
        with self.desk.database.read() as connection:
            return drafts.current(connection, self.desk.now())

    def edit(self, by: Account | None, revision: int, directory: Directory) -> Draft:
        """Raises StaleError, RefusedError, ForbiddenError. `by` None: from the command line."""
        return self._append(by, revision, directory, Did.DRAFT_EDITED, "Sửa bản nháp: ")

    def undo(self, by: Account, revision: int) -> Draft:
        """Raises StaleError, UnknownError, ForbiddenError."""

        def act(connection: Connection, now: datetime) -> Draft:
            who = accounts.asker(connection, by, Act.EDIT)
            before = drafts.current(connection, now)
            after = drafts.step_back(connection, now, who, revision)
            says = audit.told(changes(before.directory, after.directory))
            audit.note(connection, now, who, Did.DRAFT_UNDONE, f"Hoàn tác: {says}")
            return after

        return self.desk.change(act)

    def restore(self, by: Account, revision: int, version: int) -> Draft:
        """What is closed for today stays closed. Raises StaleError, UnknownError, ForbiddenError."""
        today = self.desk.now().date()
        with self.desk.database.read() as connection:
            then = versions.directory_of(versions.find(connection, version))
        closures = (
            *(each for each in closing.to_come(then.closures, today) if each not in closing.of_today((each,), today)),
            *closing.of_today(self.draft().directory.closures, today),
        )
        says = f"Lấy lại nội dung phiên bản {version}: "
        return self._append(by, revision, replace(then, closures=closures), Did.DRAFT_RESTORED, says)

    def _append(self, by: Account | None, revision: int, directory: Directory, did: Did, begins: str) -> Draft:
        with self.desk.database.read() as connection:
            accounts.asker(connection, by, Act.EDIT)
            drafts.must_be(connection, revision)
            before = drafts.current(connection, self.desk.now())
        if before.directory == directory:
            return before
        says = begins + audit.told(changes(before.directory, directory))

        def act(connection: Connection, now: datetime) -> Draft:
            who = accounts.asker(connection, by, Act.EDIT)
            after = drafts.append(connection, now, who, directory, revision)
            audit.note(connection, now, who, did, says)
            return after

        return self.desk.change(act)
