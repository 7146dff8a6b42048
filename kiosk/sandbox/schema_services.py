"""Tables of level L2: places held for a moment, payments, copies of tickets, what kiosks are to be, who may ask."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, PrimaryKeyConstraint, String, Table, Text, text

from kiosk.sandbox.schema import metadata

holds = Table(
    "holds",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("kiosk_id", String(64), nullable=False),
    Column("queue_id", ForeignKey("queues.id"), nullable=False),
    Column("slot_id", String(64)),
    Column("day", String(10), nullable=False),
    Column("expires_ms", BigInteger, nullable=False),
    Column("ended_ms", BigInteger),
    Column("visit_id", ForeignKey("visits.id")),
    Column("created_ms", BigInteger, nullable=False),
    Index("holds_of_a_day", "day", "expires_ms"),
)

payments = Table(
    "payments",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("visit_id", ForeignKey("visits.id"), nullable=False, index=True),
    Column("kiosk_id", String(64), nullable=False),
    Column("method", String(16), nullable=False),
    Column("status", String(20), nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("received_amount", BigInteger),
    Column("bill_number", String(25), nullable=False, unique=True),
    Column("qr_payload", Text, nullable=False),
    Column("expires_ms", BigInteger, nullable=False),
    Column("created_ms", BigInteger, nullable=False),
    Column("version", Integer, nullable=False),
)

Index(
    "one_pending_payment_per_visit",
    payments.c.visit_id,
    unique=True,
    sqlite_where=text("status = 'pending'"),
    postgresql_where=text("status = 'pending'"),
)

payment_receipts = Table(
    "payment_receipts",
    metadata,
    Column("bank_reference", String(64), primary_key=True),
    Column("payment_id", ForeignKey("payments.id"), nullable=False, index=True),
    Column("amount", BigInteger, nullable=False),
    Column("received_ms", BigInteger, nullable=False),
)

reprints = Table(
    "reprints",
    metadata,
    Column("visit_id", ForeignKey("visits.id"), nullable=False),
    Column("copy_no", Integer, nullable=False),
    Column("kiosk_id", String(64), nullable=False),
    Column("reason", String(200), nullable=False),
    Column("created_ms", BigInteger, nullable=False),
    PrimaryKeyConstraint("visit_id", "copy_no"),
)

kiosk_configurations = Table(
    "kiosk_configurations",
    metadata,
    Column("kiosk_id", String(64), primary_key=True),
    Column("name", String(255)),
    Column("department_ids", Text),
    Column("heartbeat_seconds", Integer),
)

kiosk_heartbeats = Table(
    "kiosk_heartbeats",
    metadata,
    Column("kiosk_id", String(64), primary_key=True),
    Column("at_ms", BigInteger, nullable=False),
    Column("body", Text, nullable=False),
    Column("received_ms", BigInteger, nullable=False),
)

credentials = Table(
    "credentials",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("kiosk_id", String(64), nullable=False),
    Column("scheme", String(8), nullable=False),
    Column("secret", String(255), nullable=False, unique=True),
    Column("revoked_ms", BigInteger),
    Column("created_ms", BigInteger, nullable=False),
)

access_tokens = Table(
    "access_tokens",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("credential_id", ForeignKey("credentials.id"), nullable=False),
    Column("expires_ms", BigInteger, nullable=False, index=True),
)

used_nonces = Table(
    "used_nonces",
    metadata,
    Column("credential_id", ForeignKey("credentials.id"), nullable=False),
    Column("nonce", String(64), nullable=False),
    Column("at_ms", BigInteger, nullable=False, index=True),
    PrimaryKeyConstraint("credential_id", "nonce"),
)
