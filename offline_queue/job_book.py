"""A durable book of jobs that are done here, once: what was begun is known after a power cut, and what ended, ended.

Beside the outbox, in a file of its own: an outbox holds what others must hear, this what this machine has to do. A job
stands in the book before the first of it is done; one that was under way when the program ended is found as not known
to have come to its end. The payload is sealed and goes with the job. Small facts of the work are kept with it.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

from offline_queue.errors import OutboxCorrupt, Undecipherable
from offline_queue.files import make_private
from offline_queue.job_files import looked_into, moved_aside, opened
from offline_queue.keyring import Keyring
from offline_queue.store import Store

if TYPE_CHECKING:
    from sqlite_utils import Database

NO_FACTS: Final[Mapping[str, bytes]] = {}
_ALL = "select key, kind, state, body, made_at, changed_at, attempts, note from jobs order by place"
_ONE = "select key, kind, state, body, made_at, changed_at, attempts, note from jobs where key = ?"
_BEGIN = """
    insert into jobs (key, kind, state, body, made_at, changed_at, attempts, note) values (?, ?, ?, ?, ?, ?, 1, '')
    on conflict (key) do update set kind = excluded.kind, state = excluded.state, body = excluded.body,
        changed_at = excluded.changed_at, attempts = attempts + 1, note = ''
"""
_MOVE = "update jobs set state = ?, changed_at = ?, note = ? where key = ?"
_DROP = "delete from jobs where key = ?"


class JobState(StrEnum):
    """How far a job has come. A confirmed one leaves the book."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"
    FAILED = "failed"


UNDER_WAY = (JobState.PENDING, JobState.SENDING, JobState.SENT)


@dataclass(frozen=True, slots=True)
class Job:
    """One job. Times are wall time; `note` is a word of the program on why it stands as it does."""

    key: str
    kind: str
    state: JobState
    payload: bytes = field(repr=False)
    made_at: float
    changed_at: float
    attempts: int = 1
    note: str = ""


class JobBook:
    """Jobs by their keys. Safe to use from any thread of one process; `look` from others.

    What `begin` and `move` wrote survives a power cut: one sync each. Every method may raise `OutboxUnavailable`, every
    writing one `OutboxFull`. A payload that does not open any more is left out and its job stays.
    """

    interrupted: tuple[Job, ...]
    recovered_from: Path | None

    def __init__(self, store: Store, keyring: Keyring, name: str, recovered_from: Path | None = None) -> None:
        self._store = store
        self._keyring = keyring
        self._name = name
        self.recovered_from = recovered_from
        self.interrupted = ()

    @classmethod
    def open(cls, path: Path, keyring: Keyring, *, name: str, now: float) -> Self:
        """Take the book; a damaged one is moved aside, `recovered_from` tells where to.

        What was under way is `interrupted`: unconfirmed if it was begun, failed if it was only waiting.
        """
        make_private(path)
        recovered_from = None
        try:
            store = opened(path)
        except OutboxCorrupt:
            recovered_from = moved_aside(path)
            make_private(path)
            store = opened(path)
        book = cls(store, keyring, name, recovered_from)
        try:
            book.interrupted = book._interrupt(now)
        except BaseException:
            store.close()
            raise
        return book

    @classmethod
    def look(cls, path: Path, keyring: Keyring, *, name: str) -> Self:
        """The book for reading alone, while its owner may be at work. Raises `OutboxUnavailable` when there is none."""
        return cls(looked_into(path), keyring, name)

    def begin(self, key: str, kind: str, payload: bytes, *, at: float, state: JobState = JobState.SENDING) -> None:
        """Write down that this is going to be done; the same key once more is another attempt at it."""
        sealed = self._keyring.seal(payload, self._place(key))
        with self._store.writing() as db:
            db.execute(_BEGIN, (key, kind, state.value, sealed, at, at))

    def move(
        self, key: str, state: JobState, *, at: float, note: str = "", facts: Mapping[str, bytes] = NO_FACTS
    ) -> None:
        """Write down how it stands now, and `facts` with it: all or nothing. A confirmed job is erased.

        A job that is not in the book stays out of it.
        """
        with self._store.writing() as db:
            if state is JobState.CONFIRMED:
                db.execute(_DROP, (key,))
            else:
                db.execute(_MOVE, (state.value, at, note, key))
            _keep(db, facts)

    def keep_facts(self, facts: Mapping[str, bytes]) -> None:
        """Write down facts alone."""
        with self._store.writing() as db:
            _keep(db, facts)

    def jobs(self) -> list[Job]:
        """All that are not confirmed, the oldest first."""
        with self._store.reading() as db:
            rows = db.execute(_ALL).fetchall()
        return self._jobs_of(rows)

    def get(self, key: str) -> Job | None:
        """One job; None when it is not in the book, or does not open."""
        with self._store.reading() as db:
            rows = db.execute(_ONE, (key,)).fetchall()
        return next(iter(self._jobs_of(rows)), None)

    def drop(self, key: str) -> None:
        """Nobody wants it done any more."""
        with self._store.writing() as db:
            db.execute(_DROP, (key,))

    def purge(self, before: float) -> int:
        """Erase the jobs made before this time; how many there were."""
        with self._store.writing() as db:
            return int(db.execute("delete from jobs where made_at < ?", (before,)).rowcount)

    def fact(self, name: str) -> bytes | None:
        """A fact as it was kept last."""
        with self._store.reading() as db:
            row = db.execute("select value from facts where name = ?", (name,)).fetchone()
        return None if row is None else bytes(row[0])

    def close(self) -> None:
        """Close the file; a second time does nothing."""
        self._store.close()

    def _interrupt(self, now: float) -> tuple[Job, ...]:
        found = [job for job in self.jobs() if job.state in UNDER_WAY]
        if not found:
            return ()
        left = {job.key: JobState.FAILED if job.state is JobState.PENDING else JobState.UNCONFIRMED for job in found}
        with self._store.writing() as db:
            for key, state in left.items():
                db.execute(_MOVE, (state.value, now, "interrupted", key))
        return tuple(job for key in left if (job := self.get(key)) is not None)

    def _jobs_of(self, rows: Iterable[Any]) -> list[Job]:
        jobs = []
        for key, kind, state, body, *rest in rows:
            with suppress(Undecipherable):
                payload = self._keyring.unseal(bytes(body), self._place(key))
                jobs.append(Job(key, kind, JobState(state), payload, *rest))
        return jobs

    def _place(self, key: str) -> bytes:
        return f"{self._name}/job/{key}".encode()


def _keep(db: "Database", facts: Mapping[str, bytes]) -> None:
    for name, value in facts.items():
        db.execute("insert or replace into facts values (?, ?)", (name, value))
