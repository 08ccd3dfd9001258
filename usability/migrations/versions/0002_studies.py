"""Studies: invitations, sessions, the tasks that were tried, what happened in them, and what was made of it."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0002", "0001"


def upgrade() -> None:
    time = sa.DateTime(timezone=True)
    op.create_table(
        "invitations",
        sa.Column("code", sa.String(20), nullable=False),
        sa.Column("prototype", sa.String(100), nullable=False),
        sa.Column("single_use", sa.Boolean, nullable=False),
        sa.Column("made_at", time, nullable=False),
        sa.Column("closed_at", time),
        sa.Column("screened_out", sa.Integer, nullable=False),
        sa.Column("turned_away", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("code", name="pk_invitations"),
    )
    op.create_index("ix_invitations_prototype", "invitations", ["prototype"])
    op.create_table(
        "sessions",
        sa.Column("id", sa.String(43), nullable=False),
        sa.Column("withdrawal", sa.String(20), nullable=False, unique=True),
        sa.Column("invitation", sa.String(20), nullable=False),
        sa.Column("prototype", sa.String(100), nullable=False),
        sa.Column("iteration", sa.String(20), nullable=False),
        sa.Column("plan", sa.Integer, nullable=False),
        sa.Column("pilot", sa.Boolean, nullable=False),
        sa.Column("language", sa.String(20), nullable=False),
        sa.Column("consent", sa.Text, nullable=False),
        sa.Column("replies", sa.Text, nullable=False),
        sa.Column("began_at", time, nullable=False),
        sa.Column("seen_at", time, nullable=False),
        sa.Column("ended_at", time),
        sa.ForeignKeyConstraint(["invitation"], ["invitations.code"], name="fk_sessions_invitation"),
        sa.PrimaryKeyConstraint("id", name="pk_sessions"),
    )
    op.create_index("ix_sessions_prototype", "sessions", ["prototype", "iteration"])
    op.create_index("ix_sessions_invitation", "sessions", ["invitation"])
    op.create_table(
        "task_runs",
        sa.Column("id", sa.String(43), nullable=False),
        sa.Column("session", sa.String(43), nullable=False),
        sa.Column("task", sa.String(100), nullable=False),
        sa.Column("visit", sa.String(43)),
        sa.Column("began_at", time, nullable=False),
        sa.Column("ended_at", time),
        sa.Column("end", sa.String(20)),
        sa.Column("assisted", sa.Boolean, nullable=False),
        sa.Column("paused_at", time),
        sa.Column("paused", sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name="fk_task_runs_session", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_task_runs"),
    )
    op.create_index("ix_task_runs_session", "task_runs", ["session", "task"])
    op.create_table(
        "events",
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer, "sqlite"), nullable=False, autoincrement=True),
        sa.Column("run", sa.String(43), nullable=False),
        sa.Column("at", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("page", sa.String(100), nullable=False),
        sa.Column("told", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(["run"], ["task_runs.id"], name="fk_events_run", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number", name="pk_events"),
    )
    op.create_index("ix_events_run", "events", ["run"])
    op.create_table(
        "notes",
        sa.Column("number", sa.Integer, nullable=False, autoincrement=True),
        sa.Column("session", sa.String(43), nullable=False),
        sa.Column("task", sa.String(100), nullable=False),
        sa.Column("page", sa.String(100), nullable=False),
        sa.Column("at", sa.Integer, nullable=False),
        sa.Column("author", sa.String(100), nullable=False),
        sa.Column("tag", sa.String(50), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name="fk_notes_session", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("number", name="pk_notes"),
    )
    op.create_index("ix_notes_session", "notes", ["session"])
    op.create_table(
        "observers",
        sa.Column("id", sa.String(43), nullable=False),
        sa.Column("session", sa.String(43), nullable=False),
        sa.Column("seen_at", time, nullable=False),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name="fk_observers_session", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_observers"),
    )
    op.create_index("ix_observers_session", "observers", ["session"])
    op.create_table(
        "problems",
        sa.Column("number", sa.Integer, nullable=False, autoincrement=True),
        sa.Column("prototype", sa.String(100), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("page", sa.String(100), nullable=False),
        sa.Column("task", sa.String(100), nullable=False),
        sa.Column("found_in", sa.String(20), nullable=False),
        sa.Column("fixed_in", sa.String(20)),
        sa.Column("severity", sa.Integer),
        sa.Column("second_severity", sa.Integer),
        sa.Column("merged_into", sa.Integer),
        sa.Column("made_at", time, nullable=False),
        sa.ForeignKeyConstraint(["merged_into"], ["problems.number"], name="fk_problems_merged_into"),
        sa.PrimaryKeyConstraint("number", name="pk_problems"),
    )
    op.create_index("ix_problems_prototype", "problems", ["prototype"])
    op.create_table(
        "sightings",
        sa.Column("problem", sa.Integer, nullable=False),
        sa.Column("session", sa.String(43), nullable=False),
        sa.ForeignKeyConstraint(["problem"], ["problems.number"], name="fk_sightings_problem", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name="fk_sightings_session", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("problem", "session", name="pk_sightings"),
    )
    op.create_table(
        "shares",
        sa.Column("code", sa.String(43), nullable=False),
        sa.Column("prototype", sa.String(100), nullable=False),
        sa.Column("iteration", sa.String(20), nullable=False),
        sa.Column("made_at", time, nullable=False),
        sa.Column("ends_at", time, nullable=False),
        sa.PrimaryKeyConstraint("code", name="pk_shares"),
    )
    op.create_table(
        "purges",
        sa.Column("number", sa.Integer, nullable=False, autoincrement=True),
        sa.Column("prototype", sa.String(100), nullable=False),
        sa.Column("decision", sa.String(200), nullable=False),
        sa.Column("made_at", time, nullable=False),
        sa.Column("counts", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_purges"),
    )


def downgrade() -> None:
    tables = ("purges", "shares", "sightings", "problems", "observers", "notes")
    for table in (*tables, "events", "task_runs", "sessions", "invitations"):
        op.drop_table(table)
