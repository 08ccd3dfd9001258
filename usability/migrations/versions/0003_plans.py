"""The plans that sessions were held under, word for word."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0003", "0002"


def upgrade() -> None:
    op.create_table(
        "plans",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("digest", name="pk_plans"),
    )
    op.add_column("sessions", sa.Column("plan_digest", sa.String(64)))


def downgrade() -> None:
    op.drop_column("sessions", "plan_digest")
    op.drop_table("plans")
