"""The book of jobs: what was begun is known afterwards, whatever ended the program."""

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from offline_queue import JobBook, JobState, Keyring, OutboxError, OutboxFull, OutboxUnavailable
from offline_queue.errors import OutboxCorrupt

SECRET = b"A 042, N.V.A. 1948"


@pytest.fixture
def keyring() -> Keyring:
    return Keyring({1: bytes(range(32))}, current=1)


def book_at(path: Path, keyring: Keyring, now: float = 100.0) -> JobBook:
    return JobBook.open(path, keyring, name="K3/print", now=now)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "print.db"


def test_a_job_that_was_confirmed_leaves_nothing(path: Path, keyring: Keyring) -> None:
    book = book_at(path, keyring)
    book.begin("k", "ticket", SECRET, at=1.0)
    book.move("k", JobState.CONFIRMED, at=2.0, facts={"roll": b"7"})
    assert book.jobs() == []
    assert book.get("k") is None
    assert book.fact("roll") == b"7"
    book.close()


def test_what_did_not_come_to_its_end_stays_with_its_reason(path: Path, keyring: Keyring) -> None:
    book = book_at(path, keyring)
    book.begin("k", "ticket", SECRET, at=1.0)
    book.move("k", JobState.UNCONFIRMED, at=2.0, note="no-paper")
    book.close()
    (job,) = book_at(path, keyring).jobs()
    assert (job.state, job.note, job.payload, job.made_at, job.changed_at) == (
        JobState.UNCONFIRMED,
        "no-paper",
        SECRET,
        1.0,
        2.0,
    )
    assert "042" not in repr(job)


def test_the_same_key_again_is_another_attempt(path: Path, keyring: Keyring) -> None:
    book = book_at(path, keyring)
    book.begin("k", "ticket", SECRET, at=1.0)
    book.move("k", JobState.UNCONFIRMED, at=2.0, note="no-paper")
    book.begin("k", "ticket", SECRET + b" copy", at=3.0)
    (job,) = book.jobs()
    assert (job.attempts, job.state, job.note, job.made_at, job.payload) == (
        2,
        JobState.SENDING,
        "",
        1.0,
        SECRET + b" copy",
    )
    book.close()


def test_jobs_come_oldest_first_and_old_ones_can_be_erased(path: Path, keyring: Keyring) -> None:
    book = book_at(path, keyring)
    for at, key in enumerate("cab"):
        book.begin(key, "ticket", SECRET, at=float(at))
    assert [job.key for job in book.jobs()] == ["c", "a", "b"]
    assert book.purge(before=2.0) == 2
    book.drop("b")
    book.drop("b")
    assert book.jobs() == []
    book.close()


def test_what_was_under_way_is_found_interrupted_once(path: Path, keyring: Keyring) -> None:
    book = book_at(path, keyring)
    book.begin("sending", "ticket", SECRET, at=1.0)
    book.begin("sent", "ticket", SECRET, at=2.0)
    book.move("sent", JobState.SENT, at=2.5)
    book.begin("pending", "receipt", SECRET, at=3.0, state=JobState.PENDING)
    book.begin("known", "ticket", SECRET, at=4.0)
    book.move("known", JobState.FAILED, at=4.5, note="cover-open")
    book.close()
    again = book_at(path, keyring, now=9.0)
    found = {job.key: (job.state, job.note, job.changed_at) for job in again.interrupted}
    assert found == {
        "sending": (JobState.UNCONFIRMED, "interrupted", 9.0),
        "sent": (JobState.UNCONFIRMED, "interrupted", 9.0),
        "pending": (JobState.FAILED, "interrupted", 9.0),
    }
    again.close()
    assert book_at(path, keyring).interrupted == ()


def test_a_killed_program_leaves_what_it_began(path: Path, keyring: Keyring) -> None:
    program = (
        "import sys, os, signal\nfrom pathlib import Path\nfrom offline_queue import JobBook, Keyring\n"
        "book = JobBook.open(Path(sys.argv[1]), Keyring({1: bytes(range(32))}, current=1), name='K3/print', now=0.0)\n"
        "book.begin('k', 'ticket', b'payload', at=1.0)\nos.kill(os.getpid(), signal.SIGKILL)\n"
    )
    ended = subprocess.run([sys.executable, "-c", program, str(path)], check=False, env=dict(os.environ))
    assert ended.returncode == -signal.SIGKILL
    (job,) = book_at(path, keyring).interrupted
    assert (job.key, job.payload) == ("k", b"payload")


def test_nothing_of_a_payload_lies_readable_on_the_disk(path: Path, keyring: Keyring) -> None:
    book = book_at(path, keyring)
    book.begin("k", "ticket", SECRET, at=1.0)
    files = [one.read_bytes() for one in path.parent.iterdir()]
    assert sum(map(len, files)) > 4096
    assert not any(SECRET in content for content in files)
    assert path.stat().st_mode & 0o077 == 0
    book.close()


def test_a_job_of_other_keys_is_left_out_and_stays(path: Path, keyring: Keyring) -> None:
    book = book_at(path, keyring)
    book.begin("k", "ticket", SECRET, at=1.0)
    book.move("k", JobState.FAILED, at=1.0)
    book.close()
    other = book_at(path, Keyring({1: bytes(32)}, current=1))
    assert (other.jobs(), other.get("k")) == ([], None)
    other.close()
    assert len(book_at(path, keyring).jobs()) == 1


def test_a_damaged_book_is_moved_aside(path: Path, keyring: Keyring) -> None:
    path.write_bytes(b"no database at all" * 400)
    book = book_at(path, keyring)
    assert book.recovered_from is not None
    assert book.recovered_from.read_bytes().startswith(b"no database")
    book.begin("k", "ticket", SECRET, at=1.0)
    book.close()


def test_a_book_of_a_newer_program_is_left_alone(path: Path, keyring: Keyring) -> None:
    book_at(path, keyring).close()
    with sqlite3.connect(path) as db:
        db.execute("pragma user_version = 99")
    db.close()
    with pytest.raises(OutboxUnavailable, match="version 99") as refused:
        book_at(path, keyring)
    assert not isinstance(refused.value, OutboxCorrupt)


def test_others_may_look_while_its_owner_works(path: Path, keyring: Keyring) -> None:
    book = book_at(path, keyring)
    book.begin("k", "ticket", SECRET, at=1.0)
    looking = JobBook.look(path, keyring, name="K3/print")
    assert [job.state for job in looking.jobs()] == [JobState.SENDING]
    with pytest.raises(OutboxError):
        looking.drop("k")
    looking.close()
    book.move("k", JobState.CONFIRMED, at=2.0)
    book.close()


def test_looking_for_a_book_makes_none(path: Path, keyring: Keyring) -> None:
    with pytest.raises(OutboxUnavailable):
        JobBook.look(path, keyring, name="K3/print")
    assert not path.exists()


def test_a_full_disk_is_said_and_what_stands_can_be_read(path: Path, keyring: Keyring) -> None:
    book = book_at(path, keyring)
    book.begin("k", "ticket", SECRET, at=1.0)
    with book._store.reading() as db:
        (pages,) = db.execute("pragma page_count").fetchone()
        db.execute(f"pragma max_page_count = {pages}").fetchall()
    with pytest.raises(OutboxFull):
        book.begin("large", "ticket", bytes(200_000), at=2.0)
    assert [job.key for job in book.jobs()] == ["k"]
    book.close()
