"""A room closed or opened for today, at once: nobody else's draft is published with it."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection

from kiosk.directory import Closures, Directory, Place, closed_on
from kiosk.office import accounts, audit, closing, drafts, versions
from kiosk.office.audit import Did
from kiosk.office.documents import packed
from kiosk.office.errors import StaleError, UnknownError
from kiosk.office.office import Account, Publication
from kiosk.office.plain import plain
from kiosk.office.publishing import Publishing
from kiosk.office.roles import Act
from kiosk.sandbox.times import to_millis

LONGEST_REASON = 200
_ATTEMPTS = 5


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is asked: to close this place, or (`opens`) to open it."""

    place: Place
    today: date
    reason: str = ""
    opens: bool = False

    def __call__(self, closures: Closures) -> Closures:
        """With it done."""
        if self.opens:
            return closing.with_opened(closures, self.place, self.today)
        return closing.with_closed(closures, self.place, self.today, self.reason)


@dataclass(frozen=True, slots=True)
class ClosingNow:
    """Closes and opens."""

    publishing: Publishing

    def close(self, by: Account, place: Place, reason: str) -> Publication:
        """Raises UnknownError, RefusedError, ForbiddenError."""
        names = self._names(by, place)
        reason = plain(reason, LONGEST_REASON)
        says = f"Đóng hôm nay: {names}" + (f" ({reason})" if reason else "")
        return self._publish(by, _Wish(place, self._today(), reason), Did.CLOSED_TODAY, says)

    def open(self, by: Account, place: Place) -> Publication:
        """Raises UnknownError where it is not closed today."""
        names = self._names(by, place)
        if place not in self.closed():
            raise UnknownError({"vi": "Hôm nay nơi này không đóng.", "en": "It is not closed today."})
        says = f"Mở lại hôm nay: {names}"
        return self._publish(by, _Wish(place, self._today(), opens=True), Did.OPENED_TODAY, says)

    def closed(self) -> tuple[Place, ...]:
        """For today, by what is released."""
        with self.publishing.desk.database.read() as connection:
            row = versions.newest(connection)
        return () if row is None else closed_on(versions.directory_of(row).closures, self._today())

    def _publish(self, by: Account, wish: _Wish, did: Did, says: str) -> Publication:
        for _ in range(_ATTEMPTS):
            with self.publishing.desk.database.read() as connection:
                before = versions.newest(connection)
            directory = versions.directory_of(before)
            changed = replace(directory, closures=wish(directory.closures))
            if before is not None and changed.closures == closing.to_come(directory.closures, wish.today):
                return versions.publication(before)
            self.publishing.check(changed, but=directory)  # the system may have changed since: a room still closes
            made = self._release(by, before, changed, wish, (did, says))
            if made is not None:
                self.publishing.news()
                return made
        raise StaleError({"vi": "Nhiều người đang phát hành. Xin thử lại.", "en": "Others are publishing."})

    def _release(
        self, by: Account, before: Any, changed: Directory, wish: _Wish, said: tuple[Did, str]
    ) -> Publication | None:
        """None when something else was released meanwhile."""

        def act(connection: Connection, now: datetime) -> Publication | None:
            who = accounts.asker(connection, by, Act.CLOSE_TODAY)
            newest = versions.newest_number(connection)
            if newest != (None if before is None else before.version):
                return None
            drafts.close(connection, now, who, wish)
            versions.change_closures(connection, wish)
            did, says = said
            values = packed(changed) | {"by": who, "note": says, "release_ms": to_millis(now)}
            version = versions.next_number(connection)
            revision = -1 if before is None else before.revision
            made = self.publishing.release(connection, now, version, changed, values | {"revision": revision})
            audit.note(connection, now, who, did, f"{says} (phiên bản {version})")
            return made

        return self.publishing.desk.change(act)

    def _today(self) -> date:
        return self.publishing.desk.now().date()

    def _names(self, by: Account, place: Place) -> str:
        """As staff read it. Raises ForbiddenError, and UnknownError for a place nobody knows."""
        department_id, room_id = place
        system = self.publishing.system()
        with self.publishing.desk.database.read() as connection:
            accounts.asker(connection, by, Act.CLOSE_TODAY)
            directory = versions.directory_of(versions.newest(connection))
        entry = next((each for each in directory.departments if each.id == department_id), None)
        known = None if system is None else system.department(department_id)
        if entry is None and known is None:
            raise UnknownError({"vi": "Không có khoa này.", "en": "No such department."})
        name = (entry and entry.names.get("vi")) or (known.name if known is not None else department_id)
        if room_id is None:
            return name
        room = next((each for each in (entry.rooms if entry is not None else ()) if each.id == room_id), None)
        queue = next((each for each in (system.rooms if system is not None else ()) if each.queue_id == room_id), None)
        if room is None and (queue is None or queue.department_id != department_id):
            raise UnknownError({"vi": "Không có phòng khám này.", "en": "No such room."})
        shown = (room and room.names.get("vi")) or (queue.name if queue is not None else room_id)
        return f"{shown} – {name}"
