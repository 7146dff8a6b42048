"""Level L2: places held, payments, copies of tickets, what kiosks are to be, and who may ask."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "credentials",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("kiosk_id", sa.String(64), nullable=False),
        sa.Column("scheme", sa.String(8), nullable=False),
        sa.Column("secret", sa.String(255), nullable=False, unique=True),
        sa.Column("revoked_ms", sa.BigInteger()),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
    )
    op.create_table(
        "kiosk_configurations",
        sa.Column("kiosk_id", sa.String(64), primary_key=True),
        sa.Column("name", sa.String(255)),
        sa.Column("department_ids", sa.Text()),
        sa.Column("heartbeat_seconds", sa.Integer()),
    )
    op.create_table(
        "kiosk_heartbeats",
        sa.Column("kiosk_id", sa.String(64), primary_key=True),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("received_ms", sa.BigInteger(), nullable=False),
    )
    op.create_table(
        "access_tokens",
        sa.Column("digest", sa.String(64), primary_key=True),
        sa.Column("credential_id", sa.String(64), sa.ForeignKey("credentials.id"), nullable=False),
        sa.Column("expires_ms", sa.BigInteger(), nullable=False),
    )
    op.create_index("ix_access_tokens_expires_ms", "access_tokens", ["expires_ms"])
    op.create_table(
        "used_nonces",
        sa.Column("credential_id", sa.String(64), sa.ForeignKey("credentials.id"), nullable=False),
        sa.Column("nonce", sa.String(64), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("credential_id", "nonce"),
    )
    op.create_index("ix_used_nonces_at_ms", "used_nonces", ["at_ms"])
    op.create_table(
        "holds",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("kiosk_id", sa.String(64), nullable=False),
        sa.Column("queue_id", sa.String(64), sa.ForeignKey("queues.id"), nullable=False),
        sa.Column("slot_id", sa.String(64)),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("expires_ms", sa.BigInteger(), nullable=False),
        sa.Column("ended_ms", sa.BigInteger()),
        sa.Column("visit_id", sa.String(64), sa.ForeignKey("visits.id")),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
    )
    op.create_index("holds_of_a_day", "holds", ["day", "expires_ms"])
    op.create_table(
        "payments",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("visit_id", sa.String(64), sa.ForeignKey("visits.id"), nullable=False),
        sa.Column("kiosk_id", sa.String(64), nullable=False),
        sa.Column("method", sa.String(16), nullable=False),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("received_amount", sa.BigInteger()),
        sa.Column("bill_number", sa.String(25), nullable=False, unique=True),
        sa.Column("qr_payload", sa.Text(), nullable=False),
        sa.Column("expires_ms", sa.BigInteger(), nullable=False),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
    )
    op.create_index("ix_payments_visit_id", "payments", ["visit_id"])
    op.create_index(
        "one_pending_payment_per_visit",
        "payments",
        ["visit_id"],
        unique=True,
        sqlite_where=sa.text("status = 'pending'"),
        postgresql_where=sa.text("status = 'pending'"),
    )
    op.create_table(
        "reprints",
        sa.Column("visit_id", sa.String(64), sa.ForeignKey("visits.id"), nullable=False),
        sa.Column("copy_no", sa.Integer(), nullable=False),
        sa.Column("kiosk_id", sa.String(64), nullable=False),
        sa.Column("reason", sa.String(200), nullable=False),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("visit_id", "copy_no"),
    )
    op.create_table(
        "payment_receipts",
        sa.Column("bank_reference", sa.String(64), primary_key=True),
        sa.Column("payment_id", sa.String(64), sa.ForeignKey("payments.id"), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("received_ms", sa.BigInteger(), nullable=False),
    )
    op.create_index("ix_payment_receipts_payment_id", "payment_receipts", ["payment_id"])
