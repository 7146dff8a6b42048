"""What became of a ticket's paper."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Visits gain the last word of it."""
    op.add_column("visits", sa.Column("paper_state", sa.String(16)))
    op.add_column("visits", sa.Column("paper_why", sa.String(40)))
    op.add_column("visits", sa.Column("paper_kiosk_id", sa.String(64)))
    op.add_column("visits", sa.Column("paper_at_ms", sa.BigInteger()))
