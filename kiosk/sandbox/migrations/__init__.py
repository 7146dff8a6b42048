"""Brings a database to the tables this version knows: makes them where there are none, else migrates, without loss.

Every change of `kiosk.sandbox.schema*` needs a revision in `versions`, named here. Nothing goes back: a database that a
newer version made is refused, and the backup of before is what an older version is given.

    UnknownRevisionError   a newer version made the database
"""

from importlib.resources import files
from pathlib import Path
from typing import Final

from sqlalchemy import Column, Connection, Engine, MetaData, String, Table, insert, inspect, select, text

from kiosk.sandbox import schema_office, schema_offline, schema_services  # noqa: F401 - their tables are made, too
from kiosk.sandbox.schema import metadata

REVISIONS: Final = ("0001", "0002", "0003", "0004", "0005", "0006", "0007")
"""Oldest first; the last is what `metadata` says."""

REVISION_TABLE: Final = "hospital_revision"
_revision = Table(REVISION_TABLE, MetaData(), Column("version_num", String(32), primary_key=True))

_UNCOUNTED = "0001"
"""What a database without a revision is taken for: revision 0002 makes only what is missing of it."""

_LOCK = 0x6B696F736B  # "kiosk"


class UnknownRevisionError(Exception):
    """A newer version of the program made this database."""


def bring_up(reads: Engine, writes: Engine) -> None:
    """Make or migrate the tables, in one transaction; of several processes at once, one does it.

    Raises UnknownRevisionError and what SQLAlchemy raises.
    """
    with reads.begin() as connection:
        if _revision_of(connection) == REVISIONS[-1]:
            return
    with writes.begin() as connection:
        _wait_for_others(connection)
        found = _revision_of(connection)
        if found is not None:
            _migrate(connection, found)
        else:
            metadata.create_all(connection)
            _revision.create(connection)
            _stamp(connection, REVISIONS[-1])


def _revision_of(connection: Connection) -> str | None:
    """The database's revision, None when it is empty."""
    tables = inspect(connection)
    if not tables.has_table(REVISION_TABLE):
        return _UNCOUNTED if tables.has_table("departments") else None
    found = str(connection.scalar(select(_revision.c.version_num)))
    if found not in REVISIONS:
        raise UnknownRevisionError(
            f"a newer version of this program made the database (revision {found}, this one knows {REVISIONS[-1]})"
        )
    return found


def _migrate(connection: Connection, found: str) -> None:
    if found == REVISIONS[-1]:
        return
    from alembic import command  # noqa: PLC0415 - half a second that only a migration needs
    from alembic.config import Config  # noqa: PLC0415

    if not inspect(connection).has_table(REVISION_TABLE):
        _revision.create(connection)
        _stamp(connection, found)
    config = Config()
    config.set_main_option("script_location", str(Path(str(files(__package__)))))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _stamp(connection: Connection, revision: str) -> None:
    connection.execute(insert(_revision).values(version_num=revision))


def _wait_for_others(connection: Connection) -> None:
    """SQLite's write transaction has waited already."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SET LOCAL statement_timeout = 0"))
        connection.execute(text("SET LOCAL lock_timeout = 0"))
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
