"""The tables. Unique constraints, not application code, carry the promises of the contract.

Instants are milliseconds since 1970 (`*_ms`), days are `YYYY-MM-DD` text, small structures that are
only shown again are JSON text. Types are the ones SQLite and PostgreSQL share.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

metadata = MetaData()

facts = Table(
    "facts",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)

departments = Table(
    "departments",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("code", String(32), nullable=False, unique=True),
    Column("name", String(255), nullable=False),
    Column("name_en", String(255)),
    Column("series", String(8), nullable=False),
    Column("active", Boolean, nullable=False),
    Column("min_age", Integer),
    Column("max_age", Integer),
    Column("sex", String(16)),
    Column("accepts_bhyt", Boolean, nullable=False),
    Column("hours", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Index("departments_in_order", "position", "id"),
)

queues = Table(
    "queues",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("department_id", ForeignKey("departments.id"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("room_code", String(32), nullable=False),
    Column("room_name", String(255), nullable=False),
    Column("floor", String(255), nullable=False),
    Column("practitioner", String(255)),
    Column("pace_minutes", Integer, nullable=False),
    Column("busy", Integer, nullable=False),
    Column("places", Integer),
    Column("closed", Boolean, nullable=False),
    Column("retired", Boolean),
)

services = Table(
    "services",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("department_id", ForeignKey("departments.id"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("code", String(32), nullable=False),
    Column("name", String(255), nullable=False),
    Column("name_en", String(255)),
    Column("price", BigInteger, nullable=False),
    Column("bhyt_price", BigInteger),
    Column("usual", Boolean, nullable=False),
)

sessions = Table(
    "sessions",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("queue_id", ForeignKey("queues.id"), nullable=False),
    Column("starts", String(5), nullable=False),
    Column("ends", String(5), nullable=False),
    Column("slot_minutes", Integer, nullable=False),
    Column("places_per_slot", Integer, nullable=False),
    Column("weekdays", String(7)),
    Column("practitioner", String(255)),
)

patients = Table(
    "patients",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("mrn", String(32), nullable=False, unique=True),
    Column("name", String(255), nullable=False),
    Column("birth_date", String(10), nullable=False),
    Column("sex", String(16), nullable=False),
    Column("address", Text),
    Column("phone", String(32), index=True),
    Column("guardian", Text),
    Column("source", String(16), nullable=False),
    Column("client_reference", String(64), unique=True),
    Column("version", Integer, nullable=False),
    Column("created_ms", BigInteger, nullable=False),
)

patient_identifiers = Table(
    "patient_identifiers",
    metadata,
    Column("type", String(16), nullable=False),
    Column("value", String(64), nullable=False),
    Column("patient_id", ForeignKey("patients.id"), nullable=False, index=True),
    PrimaryKeyConstraint("type", "value"),
)

portal_cards = Table(
    "portal_cards",
    metadata,
    Column("social_number", String(10), primary_key=True),
    Column("card", String(15), nullable=False),
    Column("citizen_number", String(12), nullable=False, unique=True),
    Column("name", String(255), nullable=False),
    Column("birth_date", String(10), nullable=False),
    Column("valid_from", String(10), nullable=False),
    Column("valid_to", String(10), nullable=False),
    Column("facility", String(5), nullable=False),
    Column("new_card", String(15)),
    Column("answer", String(8)),
)

evidence = Table(
    "evidence",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("social_number", String(10), nullable=False),
    Column("citizen_number", String(12), nullable=False),
    Column("valid_from", String(10), nullable=False),
    Column("valid_to", String(10), nullable=False),
    Column("benefit_percent", Integer),
    Column("provisional", Boolean, nullable=False),
    Column("checked_ms", BigInteger, nullable=False),
)

appointments = Table(
    "appointments",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("code", String(32), nullable=False, unique=True),
    Column("patient_id", ForeignKey("patients.id"), nullable=False),
    Column("queue_id", ForeignKey("queues.id"), nullable=False),
    Column("day", String(10), nullable=False),
    Column("starts_ms", BigInteger, nullable=False),
    Column("ends_ms", BigInteger, nullable=False),
    Column("status", String(16), nullable=False),
    Index("appointments_of_a_patient", "patient_id", "day"),
)

visits = Table(
    "visits",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("id", String(64), nullable=False, unique=True),
    Column("visit_code", String(16), nullable=False, unique=True),
    Column("client_reference", String(64), nullable=False, unique=True),
    Column("kiosk_id", String(64), nullable=False),
    Column("patient_id", ForeignKey("patients.id"), nullable=False),
    Column("department_id", ForeignKey("departments.id"), nullable=False),
    Column("queue_id", ForeignKey("queues.id"), nullable=False),
    Column("slot_id", String(64)),
    Column("appointment_id", ForeignKey("appointments.id")),
    Column("day", String(10), nullable=False),
    Column("status", String(16), nullable=False),
    Column("paid", Boolean, nullable=False),
    Column("payer", String(8), nullable=False),
    Column("evidence_id", String(64)),
    Column("coverage_unchecked", Boolean, nullable=False),
    Column("coverage_report", Text),
    Column("priority_class", String(40)),
    Column("priority_evidence", String(40)),
    Column("referral", Text),
    Column("consent", Text),
    Column("guardian_present", Boolean, nullable=False),
    Column("registered_by", Text),
    Column("identification", Text),
    Column("charges", Text, nullable=False),
    Column("payment_required", String(8), nullable=False),
    Column("series", String(16), nullable=False),
    Column("number", Integer, nullable=False),
    Column("display", String(16), nullable=False),
    Column("offline_number", String(16)),
    Column("lease_id", String(64)),
    Column("paper_state", String(16)),
    Column("paper_why", String(40)),
    Column("paper_kiosk_id", String(64)),
    Column("paper_at_ms", BigInteger),
    Column("issued_ms", BigInteger, nullable=False),
    Column("turn_ms", BigInteger, nullable=False),
    Column("created_ms", BigInteger, nullable=False),
    Column("version", Integer, nullable=False),
    Index("visits_of_a_queue", "queue_id", "day", "status"),
    Index("visits_of_a_number", "day", "series", "number"),
)

Index(
    "one_open_visit_per_department",
    visits.c.patient_id,
    visits.c.department_id,
    visits.c.day,
    unique=True,
    sqlite_where=text("status <> 'cancelled'"),
    postgresql_where=text("status <> 'cancelled'"),
)

series_counters = Table(
    "series_counters",
    metadata,
    Column("series", String(8), nullable=False),
    Column("day", String(10), nullable=False),
    Column("last", Integer, nullable=False),
    PrimaryKeyConstraint("series", "day"),
)

queue_numbers = Table(
    "queue_numbers",
    metadata,
    Column("series", String(8), nullable=False),
    Column("day", String(10), nullable=False),
    Column("number", Integer, nullable=False),
    Column("visit_id", String(64), nullable=False),
    PrimaryKeyConstraint("series", "day", "number"),
)

slot_places = Table(
    "slot_places",
    metadata,
    Column("slot_id", String(64), nullable=False),
    Column("place", Integer, nullable=False),
    Column("visit_id", ForeignKey("visits.id"), nullable=False, unique=True),
    PrimaryKeyConstraint("slot_id", "place"),
)

idempotency_keys = Table(
    "idempotency_keys",
    metadata,
    Column("key", String(128), primary_key=True),
    Column("fingerprint", String(64), nullable=False),
    Column("status", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Column("etag", String(64)),
    Column("created_ms", BigInteger, nullable=False),
)

staff_tasks = Table(
    "staff_tasks",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("kind", String(40), nullable=False),
    Column("visit_id", ForeignKey("visits.id"), nullable=False),
    Column("created_ms", BigInteger, nullable=False),
    UniqueConstraint("kind", "visit_id"),
)

help_requests = Table(
    "help_requests",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("kiosk_id", String(64), nullable=False),
    Column("step", String(64), nullable=False),
    Column("reason", String(200), nullable=False),
    Column("visit_draft", Text),
    Column("created_ms", BigInteger, nullable=False),
)
