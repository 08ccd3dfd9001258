"""Visits, their answers and uploads."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0001", None


def upgrade() -> None:
    op.create_table(
        "visits",
        sa.Column("id", sa.String(43), nullable=False),
        sa.Column("prototype", sa.String(100), nullable=False),
        sa.Column("iteration", sa.String(20), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("reference", sa.String(20)),
        sa.Column("sent_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_visits"),
    )
    op.create_index("ix_visits_changed_at", "visits", ["changed_at"])
    op.create_table(
        "answers",
        sa.Column("visit", sa.String(43), nullable=False),
        sa.Column("page", sa.String(100), nullable=False),
        sa.Column("posted", sa.Text, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(["visit"], ["visits.id"], name="fk_answers_visit", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("visit", "page", name="pk_answers"),
    )
    op.create_table(
        "uploads",
        sa.Column("id", sa.String(43), nullable=False),
        sa.Column("visit", sa.String(43), nullable=False),
        sa.Column("field", sa.String(100), nullable=False),
        sa.Column("filename", sa.String(255), nullable=False),
        sa.Column("media_type", sa.String(100), nullable=False),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.ForeignKeyConstraint(["visit"], ["visits.id"], name="fk_uploads_visit", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_uploads"),
    )
    op.create_index("ix_uploads_visit", "uploads", ["visit"])


def downgrade() -> None:
    for table in ("uploads", "answers", "visits"):
        op.drop_table(table)
