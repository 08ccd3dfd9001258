"""Visits: the session that a study's own answers belong to, with which they go."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0006", "0005"


def upgrade() -> None:
    op.add_column("visits", sa.Column("session", sa.String(43)))
    op.create_index("ix_visits_session", "visits", ["session"])


def downgrade() -> None:
    op.drop_index("ix_visits_session", "visits")
    op.drop_column("visits", "session")
