"""Adoption: the agency's services, uptake by day and week, tracks with their batches, help occasions."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0004", "0003"


def upgrade() -> None:
    time = sa.DateTime(timezone=True)
    op.create_table(
        "services",
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("owner", sa.String(200), nullable=False),
        sa.Column("contacts", sa.Text, nullable=False),
        sa.Column("changed_at", time, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_services"),
    )
    op.create_table(
        "uptake",
        sa.Column("service", sa.String(100), nullable=False),
        sa.Column("source", sa.String(10), nullable=False),
        sa.Column("stage", sa.String(10), nullable=False),
        sa.Column("target_group", sa.String(50), nullable=False),
        sa.Column("channel", sa.String(20), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("week", sa.Date, nullable=False),
        sa.Column("count", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("service", "source", "stage", "target_group", "channel", "day", name="pk_uptake"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "uptake_weeks",
        sa.Column("service", sa.String(100), nullable=False),
        sa.Column("source", sa.String(10), nullable=False),
        sa.Column("stage", sa.String(10), nullable=False),
        sa.Column("target_group", sa.String(50), nullable=False),
        sa.Column("channel", sa.String(20), nullable=False),
        sa.Column("week", sa.Date, nullable=False),
        sa.Column("count", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint(
            *("service", "source", "stage", "target_group", "channel", "week"),
            name="pk_uptake_weeks",
            postgresql_include=["count"],
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "tokens",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("service", sa.String(100), nullable=False),
        sa.Column("label", sa.String(100), nullable=False),
        sa.Column("made_at", time, nullable=False),
        sa.Column("ended_at", time),
        sa.PrimaryKeyConstraint("digest", name="pk_tokens"),
    )
    op.create_index("ix_tokens_service", "tokens", ["service"])
    op.create_table(
        "tracks",
        sa.Column("number", sa.Integer, nullable=False, autoincrement=True),
        sa.Column("service", sa.String(100), nullable=False),
        sa.Column("target_group", sa.String(50), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("plan", sa.Text, nullable=False),
        sa.Column("cost", sa.Integer, nullable=False),
        sa.Column("begins", sa.Date),
        sa.Column("ends", sa.Date),
        sa.PrimaryKeyConstraint("number", name="pk_tracks"),
    )
    op.create_index("ix_tracks_service", "tracks", ["service"])
    op.create_table(
        "batches",
        sa.Column("number", sa.Integer, nullable=False, autoincrement=True),
        sa.Column("code", sa.String(12), nullable=False, unique=True),
        sa.Column("track", sa.Integer, nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("people", sa.Integer, nullable=False),
        sa.Column("sent_on", sa.Date),
        sa.Column("ends_on", sa.Date),
        sa.Column("held", sa.Integer, nullable=False),
        sa.Column("held_until", sa.Date),
        sa.Column("adopted_sent", sa.Integer),
        sa.Column("adopted_held", sa.Integer),
        sa.Column("counted_on", sa.Date),
        sa.ForeignKeyConstraint(["track"], ["tracks.number"], name="fk_batches_track"),
        sa.PrimaryKeyConstraint("number", name="pk_batches"),
    )
    op.create_index("ix_batches_track", "batches", ["track"])
    op.create_table(
        "responses",
        sa.Column("batch", sa.Integer, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("stage", sa.String(10), nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(["batch"], ["batches.number"], name="fk_responses_batch"),
        sa.PrimaryKeyConstraint("batch", "day", "stage", name="pk_responses"),
    )
    op.create_table(
        "occasions",
        sa.Column("number", sa.Integer, nullable=False, autoincrement=True),
        sa.Column("service", sa.String(100), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("part", sa.String(20), nullable=False),
        sa.Column("place", sa.String(50), nullable=False),
        sa.Column("target_group", sa.String(50), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("outcome", sa.String(20), nullable=False),
        sa.Column("minutes", sa.Integer, nullable=False),
        sa.Column("begun_at", time),
        sa.PrimaryKeyConstraint("number", name="pk_occasions"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_occasions_service", "occasions", ["service", "day"])
    op.create_table(
        "marked",
        sa.Column("number", sa.Integer, nullable=False, autoincrement=True),
        sa.Column("service", sa.String(100), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("text", sa.String(200), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_marked"),
    )
    op.create_index("ix_marked_service", "marked", ["service"])
    op.add_column("visits", sa.Column("batch", sa.Integer))
    op.add_column("visits", sa.Column("occasion", sa.Integer))
    op.add_column("visits", sa.Column("counted", sa.String(10)))


def downgrade() -> None:
    for column in ("counted", "occasion", "batch"):
        op.drop_column("visits", column)
    for table in (
        "marked",
        "occasions",
        "responses",
        "batches",
        "tracks",
        "tokens",
        "uptake_weeks",
        "uptake",
        "services",
    ):
        op.drop_table(table)
