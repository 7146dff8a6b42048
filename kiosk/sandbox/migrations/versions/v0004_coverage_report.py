"""What the insurance portal told the kiosk itself."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Visits gain the report."""
    op.add_column("visits", sa.Column("coverage_report", sa.Text()))
