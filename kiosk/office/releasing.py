"""What is released now: planned versions become so when their time has come, by whoever asks next."""

from datetime import datetime

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from kiosk.directory import Finding
from kiosk.office import adoption, audit, versions
from kiosk.office.audit import Did
from kiosk.office.errors import RefusedError
from kiosk.office.publishing import Publishing
from kiosk.office.versions import State
from kiosk.sandbox.times import to_millis


class Releasing:
    """Releases what is due; remembers the newest version, which is long."""

    def __init__(self, publishing: Publishing) -> None:
        self.publishing = publishing
        self._newest: tuple[int, bytes] | None = None

    def released(self) -> tuple[int, bytes] | None:
        """The newest version and its signed bytes; None before the first."""
        publishing = self.publishing
        with publishing.desk.database.read() as connection:
            due = versions.due(connection, publishing.desk.now())
            newest = versions.newest_number(connection)
            is_adopted = not publishing.adopts or adoption.adopted_version(connection) == newest
        for version in due:
            self._release(version)
        if newest is not None and not is_adopted:
            publishing.desk.change(_adopt_newest)
        known = self._newest
        if known is None or known[0] != newest or due:
            known = self._newest = self._read()
        return known

    def _read(self) -> tuple[int, bytes] | None:
        with self.publishing.desk.database.read() as connection:
            row = versions.newest(connection)
        return None if row is None else (row.version, bytes(row.envelope))

    def _release(self, version: int) -> None:
        """Its time has come. What it says is checked again: the hospital's system may have changed meanwhile."""
        with self.publishing.desk.database.read() as connection:
            row = versions.find(connection, version)
        directory = versions.directory_of(row)
        wrong: tuple[Finding, ...] = ()
        try:
            self.publishing.check(directory)
        except RefusedError as refused:
            wrong = refused.findings

        def act(connection: Connection, now: datetime) -> None:
            found = versions.find(connection, version)
            if found.state != State.PLANNED.value or found.closures != row.closures:
                return  # somebody else was faster, or closed a room: whoever asks next looks again
            if wrong:
                versions.become(connection, version, State.REFUSED)
                why = "; ".join(each.says.get("vi", each.rule) for each in wrong[:5])
                says = f"Phiên bản {version} đã hẹn không phát hành được: {why}"
                audit.note(connection, now, audit.THE_SERVER, Did.RELEASE_REFUSED, says)
                return
            number = version
            if version < (versions.newest_number(connection) or 0):
                number = versions.next_number(connection)
            values = {name: getattr(found, name) for name in ("body", "closures", "by", "note", "revision")}
            versions.become(connection, version, State.WITHDRAWN)
            self.publishing.release(connection, now, number, directory, values | {"release_ms": to_millis(now)})
            renamed = "" if number == version else f" (đã hẹn với số {version})"
            says = f"Phát hành phiên bản {number} đã hẹn{renamed}"
            audit.note(connection, now, audit.THE_SERVER, Did.RELEASED, says)

        try:
            self.publishing.desk.change(act)
        except (RefusedError, SQLAlchemyError) as error:
            why = _why(error)
            self.publishing.desk.change(lambda connection, now: _give_up(connection, now, version, why))
        self.publishing.news()


def _why(error: Exception) -> str:
    if isinstance(error, RefusedError):
        return error.says["vi"]
    return f"cơ sở dữ liệu không nhận ({type(error).__name__})"


def _give_up(connection: Connection, now: datetime, version: int, why: str) -> None:
    """It would be tried again by every kiosk that asks, and keep from them what is newer."""
    if versions.find(connection, version).state != State.PLANNED.value:
        return
    versions.become(connection, version, State.REFUSED)
    says = f"Phiên bản {version} đã hẹn không phát hành được: {why}"
    audit.note(connection, now, audit.THE_SERVER, Did.RELEASE_REFUSED, says)


def _adopt_newest(connection: Connection, now: datetime) -> None:
    """After a reset of the invented hospital."""
    row = versions.newest(connection)
    if row is not None and adoption.adopted_version(connection) != row.version:
        adoption.adopt(connection, now, versions.directory_of(row), row.version)
