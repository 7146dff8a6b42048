"""How patients were identified, and what happens while the line is down: lent numbers, refusals, merged patients.

Versions before the revisions were counted made tables that were missing and changed none that were there, so what this
brings may be there in part.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make what is missing."""
    if "identification" not in {column["name"] for column in sa.inspect(op.get_bind()).get_columns("visits")}:
        op.add_column("visits", sa.Column("identification", sa.Text()))
    op.create_index("visits_of_a_number", "visits", ["day", "series", "number"], if_not_exists=True)
    op.create_table(
        "number_leases",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("kiosk_id", sa.String(64), nullable=False),
        sa.Column("series", sa.String(8), nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("expires_ms", sa.BigInteger(), nullable=False),
        sa.Column("returned_ms", sa.BigInteger()),
        sa.Column("unused_from", sa.Integer()),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
        if_not_exists=True,
    )
    op.create_index(
        "number_leases_of_a_day", "number_leases", ["series", "day", "first"], unique=True, if_not_exists=True
    )
    op.create_table(
        "refused_visits",
        sa.Column("client_reference", sa.String(64), primary_key=True),
        sa.Column("code", sa.String(64), nullable=False),
        sa.Column("refused_ms", sa.BigInteger(), nullable=False),
        if_not_exists=True,
    )
    op.create_index("ix_refused_visits_refused_ms", "refused_visits", ["refused_ms"], if_not_exists=True)
    op.create_table(
        "merged_patients",
        sa.Column("patient_id", sa.String(64), sa.ForeignKey("patients.id"), primary_key=True),
        sa.Column("survivor_id", sa.String(64), sa.ForeignKey("patients.id"), nullable=False),
        if_not_exists=True,
    )
    op.create_index("ix_merged_patients_survivor_id", "merged_patients", ["survivor_id"], if_not_exists=True)
