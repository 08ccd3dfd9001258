"""Sessions: where the moderator leads the participant."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0005", "0004"


def upgrade() -> None:
    op.add_column("sessions", sa.Column("led", sa.Text))


def downgrade() -> None:
    op.drop_column("sessions", "led")
