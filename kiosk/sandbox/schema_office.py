"""Tables of the office (`kiosk.office`): staff accounts, the draft, versions of the directory, who did what, kiosks.

They outlive a reset of the invented hospital: `OF_THE_OFFICE` names them. A directory's closures stand beside its body,
so that a room closed for today is closed in every body without reading any.
"""

from typing import Final

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, LargeBinary, String, Table, Text

from kiosk.sandbox.schema import metadata

office_accounts = Table(
    "office_accounts",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("name", String(64), nullable=False, unique=True),
    Column("shown", String(255), nullable=False),
    Column("role", String(16), nullable=False),
    Column("active", Boolean, nullable=False),
    Column("password", String(255), nullable=False),
    Column("created_ms", BigInteger, nullable=False),
)

office_sessions = Table(
    "office_sessions",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("account_id", ForeignKey("office_accounts.id"), nullable=False, index=True),
    Column("started_ms", BigInteger, nullable=False),
    Column("used_ms", BigInteger, nullable=False, index=True),
)

office_attempts = Table(
    "office_attempts",
    metadata,
    Column("who", String(64), primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("last_ms", BigInteger, nullable=False, index=True),
    Column("free_ms", BigInteger, nullable=False),
)

office_audit = Table(
    "office_audit",
    metadata,
    Column("at_ms", BigInteger, primary_key=True, autoincrement=False),
    Column("by", String(255), nullable=False),
    Column("act", String(32), nullable=False),
    Column("says", Text, nullable=False),
)

directory_drafts = Table(
    "directory_drafts",
    metadata,
    Column("revision", Integer, primary_key=True, autoincrement=False),
    Column("before", Integer),
    Column("body", LargeBinary, nullable=False),
    Column("closures", Text, nullable=False),
    Column("by", String(255)),
    Column("at_ms", BigInteger, nullable=False),
)

directory_versions = Table(
    "directory_versions",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("state", String(16), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("closures", Text, nullable=False),
    Column("envelope", LargeBinary),
    Column("by", String(255), nullable=False),
    Column("note", Text, nullable=False),
    Column("release_ms", BigInteger, nullable=False),
    Index("directory_versions_in_state", "state", "release_ms"),
)

directory_reports = Table(
    "directory_reports",
    metadata,
    Column("kiosk_id", String(64), primary_key=True),
    Column("running", Integer),
    Column("refused", Integer),
    Column("reasons", Text, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
)

directory_closures = Table(
    "directory_closures",
    metadata,
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("department_id", String(64), nullable=False),
    Column("queue_id", String(64)),
    Column("first", String(10), nullable=False),
    Column("last", String(10), nullable=False),
)

OF_THE_OFFICE: Final = frozenset(
    {
        office_accounts,
        office_sessions,
        office_attempts,
        office_audit,
        directory_drafts,
        directory_versions,
        directory_reports,
    }
)
