"""The office: staff accounts, the draft and the versions of the directory; rooms and sessions a directory can say."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Make the tables; queues can be retired, sessions gain weekdays and a doctor of their own."""
    op.add_column("queues", sa.Column("retired", sa.Boolean()))
    op.add_column("sessions", sa.Column("weekdays", sa.String(7)))
    op.add_column("sessions", sa.Column("practitioner", sa.String(255)))
    _accounts()
    _directory()


def _accounts() -> None:
    op.create_table(
        "office_accounts",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("name", sa.String(64), nullable=False, unique=True),
        sa.Column("shown", sa.String(255), nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("password", sa.String(255), nullable=False),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
    )
    op.create_table(
        "office_sessions",
        sa.Column("digest", sa.String(64), primary_key=True),
        sa.Column("account_id", sa.Integer(), sa.ForeignKey("office_accounts.id"), nullable=False),
        sa.Column("started_ms", sa.BigInteger(), nullable=False),
        sa.Column("used_ms", sa.BigInteger(), nullable=False),
    )
    op.create_index("ix_office_sessions_account_id", "office_sessions", ["account_id"])
    op.create_index("ix_office_sessions_used_ms", "office_sessions", ["used_ms"])
    op.create_table(
        "office_attempts",
        sa.Column("who", sa.String(64), primary_key=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("last_ms", sa.BigInteger(), nullable=False),
        sa.Column("free_ms", sa.BigInteger(), nullable=False),
    )
    op.create_index("ix_office_attempts_last_ms", "office_attempts", ["last_ms"])
    op.create_table(
        "office_audit",
        sa.Column("at_ms", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("by", sa.String(255), nullable=False),
        sa.Column("act", sa.String(32), nullable=False),
        sa.Column("says", sa.Text(), nullable=False),
    )


def _directory() -> None:
    op.create_table(
        "directory_drafts",
        sa.Column("revision", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("before", sa.Integer()),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("closures", sa.Text(), nullable=False),
        sa.Column("by", sa.String(255)),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
    )
    op.create_table(
        "directory_versions",
        sa.Column("version", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("closures", sa.Text(), nullable=False),
        sa.Column("envelope", sa.LargeBinary()),
        sa.Column("by", sa.String(255), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("release_ms", sa.BigInteger(), nullable=False),
    )
    op.create_index("directory_versions_in_state", "directory_versions", ["state", "release_ms"])
    op.create_table(
        "directory_reports",
        sa.Column("kiosk_id", sa.String(64), primary_key=True),
        sa.Column("running", sa.Integer()),
        sa.Column("refused", sa.Integer()),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
    )
    op.create_table(
        "directory_closures",
        sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("department_id", sa.String(64), nullable=False),
        sa.Column("queue_id", sa.String(64)),
        sa.Column("first", sa.String(10), nullable=False),
        sa.Column("last", sa.String(10), nullable=False),
    )
