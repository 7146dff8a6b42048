"""The first hospital: departments, patients, insurance, appointments, visits and their numbers."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "departments",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(32), nullable=False, unique=True),
        sa.Column("name", sa.String(255), nullable=False),
        sa.Column("name_en", sa.String(255)),
        sa.Column("series", sa.String(8), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("min_age", sa.Integer()),
        sa.Column("max_age", sa.Integer()),
        sa.Column("sex", sa.String(16)),
        sa.Column("accepts_bhyt", sa.Boolean(), nullable=False),
        sa.Column("hours", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
    )
    op.create_index("departments_in_order", "departments", ["position", "id"])
    op.create_table(
        "evidence",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("social_number", sa.String(10), nullable=False),
        sa.Column("citizen_number", sa.String(12), nullable=False),
        sa.Column("valid_from", sa.String(10), nullable=False),
        sa.Column("valid_to", sa.String(10), nullable=False),
        sa.Column("benefit_percent", sa.Integer()),
        sa.Column("provisional", sa.Boolean(), nullable=False),
        sa.Column("checked_ms", sa.BigInteger(), nullable=False),
    )
    op.create_table(
        "facts",
        sa.Column("name", sa.String(64), primary_key=True),
        sa.Column("value", sa.Text(), nullable=False),
    )
    op.create_table(
        "help_requests",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("kiosk_id", sa.String(64), nullable=False),
        sa.Column("step", sa.String(64), nullable=False),
        sa.Column("reason", sa.String(200), nullable=False),
        sa.Column("visit_draft", sa.Text()),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
    )
    op.create_table(
        "idempotency_keys",
        sa.Column("key", sa.String(128), primary_key=True),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("etag", sa.String(64)),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
    )
    op.create_table(
        "patients",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("mrn", sa.String(32), nullable=False, unique=True),
        sa.Column("name", sa.String(255), nullable=False),
        sa.Column("birth_date", sa.String(10), nullable=False),
        sa.Column("sex", sa.String(16), nullable=False),
        sa.Column("address", sa.Text()),
        sa.Column("phone", sa.String(32)),
        sa.Column("guardian", sa.Text()),
        sa.Column("source", sa.String(16), nullable=False),
        sa.Column("client_reference", sa.String(64), unique=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
    )
    op.create_index("ix_patients_phone", "patients", ["phone"])
    op.create_table(
        "portal_cards",
        sa.Column("social_number", sa.String(10), primary_key=True),
        sa.Column("card", sa.String(15), nullable=False),
        sa.Column("citizen_number", sa.String(12), nullable=False, unique=True),
        sa.Column("name", sa.String(255), nullable=False),
        sa.Column("birth_date", sa.String(10), nullable=False),
        sa.Column("valid_from", sa.String(10), nullable=False),
        sa.Column("valid_to", sa.String(10), nullable=False),
        sa.Column("facility", sa.String(5), nullable=False),
        sa.Column("new_card", sa.String(15)),
        sa.Column("answer", sa.String(8)),
    )
    op.create_table(
        "queue_numbers",
        sa.Column("series", sa.String(8), nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("series", "day", "number"),
    )
    op.create_table(
        "series_counters",
        sa.Column("series", sa.String(8), nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("series", "day"),
    )
    op.create_table(
        "patient_identifiers",
        sa.Column("type", sa.String(16), nullable=False),
        sa.Column("value", sa.String(64), nullable=False),
        sa.Column("patient_id", sa.String(64), sa.ForeignKey("patients.id"), nullable=False),
        sa.PrimaryKeyConstraint("type", "value"),
    )
    op.create_index("ix_patient_identifiers_patient_id", "patient_identifiers", ["patient_id"])
    op.create_table(
        "queues",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("department_id", sa.String(64), sa.ForeignKey("departments.id"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("room_code", sa.String(32), nullable=False),
        sa.Column("room_name", sa.String(255), nullable=False),
        sa.Column("floor", sa.String(255), nullable=False),
        sa.Column("practitioner", sa.String(255)),
        sa.Column("pace_minutes", sa.Integer(), nullable=False),
        sa.Column("busy", sa.Integer(), nullable=False),
        sa.Column("places", sa.Integer()),
        sa.Column("closed", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_queues_department_id", "queues", ["department_id"])
    op.create_table(
        "services",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("department_id", sa.String(64), sa.ForeignKey("departments.id"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(32), nullable=False),
        sa.Column("name", sa.String(255), nullable=False),
        sa.Column("name_en", sa.String(255)),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column("bhyt_price", sa.BigInteger()),
        sa.Column("usual", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_services_department_id", "services", ["department_id"])
    op.create_table(
        "appointments",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("code", sa.String(32), nullable=False, unique=True),
        sa.Column("patient_id", sa.String(64), sa.ForeignKey("patients.id"), nullable=False),
        sa.Column("queue_id", sa.String(64), sa.ForeignKey("queues.id"), nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("starts_ms", sa.BigInteger(), nullable=False),
        sa.Column("ends_ms", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
    )
    op.create_index("appointments_of_a_patient", "appointments", ["patient_id", "day"])
    op.create_table(
        "sessions",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("queue_id", sa.String(64), sa.ForeignKey("queues.id"), nullable=False),
        sa.Column("starts", sa.String(5), nullable=False),
        sa.Column("ends", sa.String(5), nullable=False),
        sa.Column("slot_minutes", sa.Integer(), nullable=False),
        sa.Column("places_per_slot", sa.Integer(), nullable=False),
    )
    op.create_table(
        "visits",
        sa.Column("seq", sa.Integer(), primary_key=True),
        sa.Column("id", sa.String(64), nullable=False, unique=True),
        sa.Column("visit_code", sa.String(16), nullable=False, unique=True),
        sa.Column("client_reference", sa.String(64), nullable=False, unique=True),
        sa.Column("kiosk_id", sa.String(64), nullable=False),
        sa.Column("patient_id", sa.String(64), sa.ForeignKey("patients.id"), nullable=False),
        sa.Column("department_id", sa.String(64), sa.ForeignKey("departments.id"), nullable=False),
        sa.Column("queue_id", sa.String(64), sa.ForeignKey("queues.id"), nullable=False),
        sa.Column("slot_id", sa.String(64)),
        sa.Column("appointment_id", sa.String(64), sa.ForeignKey("appointments.id")),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("paid", sa.Boolean(), nullable=False),
        sa.Column("payer", sa.String(8), nullable=False),
        sa.Column("evidence_id", sa.String(64)),
        sa.Column("coverage_unchecked", sa.Boolean(), nullable=False),
        sa.Column("priority_class", sa.String(40)),
        sa.Column("priority_evidence", sa.String(40)),
        sa.Column("referral", sa.Text()),
        sa.Column("consent", sa.Text()),
        sa.Column("guardian_present", sa.Boolean(), nullable=False),
        sa.Column("charges", sa.Text(), nullable=False),
        sa.Column("payment_required", sa.String(8), nullable=False),
        sa.Column("series", sa.String(16), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("display", sa.String(16), nullable=False),
        sa.Column("offline_number", sa.String(16)),
        sa.Column("lease_id", sa.String(64)),
        sa.Column("issued_ms", sa.BigInteger(), nullable=False),
        sa.Column("turn_ms", sa.BigInteger(), nullable=False),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
    )
    op.create_index(
        "one_open_visit_per_department",
        "visits",
        ["patient_id", "department_id", "day"],
        unique=True,
        sqlite_where=sa.text("status <> 'cancelled'"),
        postgresql_where=sa.text("status <> 'cancelled'"),
    )
    op.create_index("visits_of_a_queue", "visits", ["queue_id", "day", "status"])
    op.create_table(
        "slot_places",
        sa.Column("slot_id", sa.String(64), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("visit_id", sa.String(64), sa.ForeignKey("visits.id"), nullable=False, unique=True),
        sa.PrimaryKeyConstraint("slot_id", "place"),
    )
    op.create_table(
        "staff_tasks",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("visit_id", sa.String(64), sa.ForeignKey("visits.id"), nullable=False),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
        sa.UniqueConstraint("kind", "visit_id"),
    )
