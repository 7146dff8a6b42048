"""Who registered the patient at the kiosk."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Visits gain it."""
    op.add_column("visits", sa.Column("registered_by", sa.Text()))
