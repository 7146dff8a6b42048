"""Versions that kiosks take: now, at a time, or with a room closed for today."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from kiosk.departments import Catalogue
from kiosk.directory import Directory, Finding, Weight, changes, findings
from kiosk.directory_files.published import Published, sealed
from kiosk.office import accounts, adoption, audit, drafts, versions
from kiosk.office.audit import Did
from kiosk.office.desk import Desk
from kiosk.office.documents import packed
from kiosk.office.errors import RefusedError, UnknownError
from kiosk.office.office import Account, Publication
from kiosk.office.plain import plain
from kiosk.office.roles import Act
from kiosk.office.versions import State
from kiosk.sandbox.times import VIETNAM, to_millis
from kiosk.signing import SigningKey

LONGEST_NOTE = 500


@dataclass(frozen=True, slots=True)
class Publishing:
    """Gives versions out. `system` says what versions are checked against; `news` is called when one was released.

    `adopts`: the sandbox hospital makes its own departments those of the directory.
    """

    desk: Desk
    key: SigningKey
    system: Callable[[], Catalogue | None]
    adopts: bool
    news: Callable[[], None]

    def publish(self, by: Account | None, revision: int, *, note: str, at: datetime | None) -> Publication:
        """Raises StaleError, RefusedError, ForbiddenError. `by` None: from the command line."""
        with self.desk.database.read() as connection:
            accounts.asker(connection, by, Act.PUBLISH)
            drafts.must_be(connection, revision)
            draft = drafts.current(connection, self.desk.now())
            before = versions.directory_of(versions.newest(connection))
        self.check(draft.directory)
        says = audit.told(changes(before, draft.directory))
        columns = packed(draft.directory) | {"note": plain(note, LONGEST_NOTE), "revision": revision}

        def act(connection: Connection, now: datetime) -> Publication:
            who = accounts.asker(connection, by, Act.PUBLISH)
            drafts.must_be(connection, revision)
            version = versions.next_number(connection)
            if at is None or at <= now:
                values = columns | {"by": who, "release_ms": to_millis(now)}
                made = self.release(connection, now, version, draft.directory, values)
                audit.note(connection, now, who, Did.PUBLISHED, f"Phát hành phiên bản {version}: {says}")
                note_superseded(connection, now, who, versions.superseded(connection, revision, version))
                return made
            release_ms = to_millis(at)
            values = columns | {"by": who, "release_ms": release_ms, "state": State.PLANNED.value}
            versions.add(connection, version, values)
            moment = at.astimezone(VIETNAM)
            planned = f"Hẹn phát hành phiên bản {version} lúc {moment:%H:%M} ngày {moment:%d/%m/%Y}: {says}"
            audit.note(connection, now, who, Did.PLANNED, planned)
            note_superseded(connection, now, who, versions.superseded(connection, revision, version, release_ms))
            return versions.publication(versions.find(connection, version))

        made = self.desk.change(act)
        self.news()
        return made

    def withdraw(self, by: Account, version: int) -> None:
        """Raises UnknownError, ForbiddenError."""

        def act(connection: Connection, now: datetime) -> None:
            who = accounts.asker(connection, by, Act.PUBLISH)
            row = versions.find(connection, version)
            if State(row.state) not in (State.PLANNED, State.REFUSED):
                raise UnknownError({"vi": f"Phiên bản {version} không còn chờ phát hành.", "en": "It is not planned."})
            versions.become(connection, version, State.WITHDRAWN)
            audit.note(connection, now, who, Did.WITHDRAWN, f"Hủy hẹn phát hành phiên bản {version}")

        self.desk.change(act)

    def findings(self, directory: Directory) -> tuple[Finding, ...]:
        """What is wrong with it."""
        system = self.system()
        return findings(directory, adoption.once_adopted(directory, system) if self.adopts else system)

    def check(self, directory: Directory, *, but: Directory | None = None) -> None:
        """Raises RefusedError with the findings that forbid it to be published; what is wrong with `but` is known."""
        wrong = tuple(each for each in self.findings(directory) if each.weight is Weight.ERROR)
        if wrong and but is not None:
            known = {(each.rule, each.path) for each in self.findings(but)}
            wrong = tuple(each for each in wrong if (each.rule, each.path) not in known)
        if wrong:
            raise RefusedError(
                {"vi": "Danh mục còn lỗi, chưa phát hành được.", "en": "The directory cannot be published yet."}, wrong
            )

    def release(
        self, connection: Connection, now: datetime, version: int, directory: Directory, values: dict[str, Any]
    ) -> Publication:
        """Kiosks get it from now on. The rest of the transaction must not fail."""
        try:
            envelope = sealed(Published(version, now.replace(microsecond=0), directory), self.key)
        except ValueError as error:
            raise RefusedError({"vi": "Danh mục quá lớn.", "en": "The directory is too large."}) from error
        versions.add(connection, version, values | {"envelope": envelope, "state": State.RELEASED.value})
        versions.forget_envelopes(connection, but=version)
        drafts.settle(connection, values["revision"])
        if self.adopts:
            adoption.adopt(connection, now, directory, version)
        return versions.publication(versions.find(connection, version))


def note_superseded(connection: Connection, now: datetime, who: str, gone: list[int]) -> None:
    """These are withdrawn."""
    for version in gone:
        says = f"Phiên bản {version} đã hẹn không phát hành nữa, vì có phiên bản mới hơn"
        audit.note(connection, now, who, Did.WITHDRAWN, says)
