"""Storage: both databases do the same, and the migrations make just the tables that the code uses."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from components import CheckAnswers, Confirmation, Page, Service, TextInput
from components.pages import SEEN
from tests.usability.checks.looking import in_thread
from usability.settings import SettingError
from usability.storage import Busy, Storage, metadata, migrate
from usability.visits.store import Visits


class Name(Page):
    full_name = TextInput("Vad heter du?")


SERVICE = Service("S", pages=[Name, CheckAnswers, Confirmation])
NAME, CHECK, _END = SERVICE.pages


def test_a_visit_is_stored_page_by_page(storage: Storage) -> None:
    visits = Visits(storage, hours=24)
    started = visits.start("one", "draft", {"name": {"full_name": ["Kim \N{SNOWMAN}"]}})
    assert visits.load(started.id, "one", "draft") == started
    saved = visits.save(started, NAME, {"full_name": ["Robin"]})
    assert saved is not None
    assert saved.answered == {"full_name": ["Robin"], SEEN: ["name"]}
    assert visits.load(started.id, "one", "draft") == saved


def test_a_visit_belongs_to_one_iteration(storage: Storage) -> None:
    visits = Visits(storage, hours=24)
    id = visits.start("one", "draft", {}).id
    assert visits.load(id, "one", "1") is None
    assert visits.load(id, "two", "draft") is None
    assert visits.load("unknown", "one", "draft") is None


def test_sending_again_gives_the_same_case_and_locks_the_answers(storage: Storage) -> None:
    visits = Visits(storage, hours=24)
    visit = visits.start("one", "draft", {"name": {"full_name": ["Kim"]}})
    sent = visits.send(visit, CHECK, {})
    assert sent is not None
    again = visits.send(visit, CHECK, {})
    assert again is not None
    assert again.reference == sent.reference
    assert visits.save(visit, NAME, {"full_name": ["Robin"]}) is None


def test_what_changed_meanwhile_is_not_sent(storage: Storage) -> None:
    visits = Visits(storage, hours=24)
    seen = visits.start("one", "draft", {"name": {"full_name": ["Kim"]}})
    visits.save(seen, NAME, {"full_name": ["Robin"]})
    assert visits.send(seen, CHECK, {}) is None


def test_what_is_deleted_is_in_no_file_of_the_database_any_more(tmp_path: Path) -> None:
    storage = Storage(f"sqlite:///{tmp_path / 'test.sqlite3'}", tmp_path)
    visits = Visits(storage, hours=24)
    started = visits.start("one", "draft", {"name": {"full_name": ["Planterad"]}})

    def found() -> bool:
        return any(b"Planterad" in path.read_bytes() for path in tmp_path.glob("test.sqlite3*"))

    assert found()
    storage.wipe()
    assert found(), "what is not deleted is kept"
    visits.clear(started.id)
    assert not found()


def test_clearing_and_purging_delete_answers_too(storage: Storage) -> None:
    visits, hasty = Visits(storage, hours=24), Visits(storage, hours=0)
    cleared = visits.start("one", "draft", {"name": {"full_name": ["Kim"]}})
    visits.start("one", "draft", {"name": {"full_name": ["Robin"]}})
    visits.clear(cleared.id)
    assert visits.purge() == 0
    assert hasty.purge() == 1
    with storage.engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM answers")).scalar() == 0


def test_migrations_make_the_tables_of_the_code(storage: Storage) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with storage.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_migrating_again_changes_nothing(storage: Storage) -> None:
    id = Visits(storage, hours=24).start("one", "draft", {}).id
    migrate(storage.engine)
    assert Visits(storage, hours=24).load(id, "one", "draft") is not None


def test_a_locked_database_stops_nobody_else_and_loses_nothing(tmp_path: Path) -> None:
    storage = Storage(f"sqlite:///{tmp_path / 'test.sqlite3'}", tmp_path)
    visits = Visits(storage, hours=24)
    visit = visits.start("one", "draft", {"name": {"full_name": ["Kim"]}})
    locking = sqlite3.connect(tmp_path / "test.sqlite3", isolation_level=None, check_same_thread=False)

    async def both() -> None:
        locking.execute("BEGIN IMMEDIATE")
        saving = asyncio.create_task(storage.run(visits.save, visit, NAME, {"full_name": ["Robin"]}))
        await asyncio.sleep(0)
        loaded = await storage.run(visits.load, visit.id, "one", "draft")
        assert loaded == visit
        assert not saving.done()
        locking.execute("COMMIT")
        assert await saving is not None

    in_thread(both())
    loaded = visits.load(visit.id, "one", "draft")
    assert loaded is not None
    assert loaded.answered["full_name"] == ["Robin"]
    locking.close()
    storage.engine.dispose()


def test_a_database_locked_for_too_long_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    storage = Storage(f"sqlite:///{tmp_path / 'test.sqlite3'}", tmp_path)
    monkeypatch.setattr(storage, "PATIENCE", 0.05)
    locking = sqlite3.connect(tmp_path / "test.sqlite3", isolation_level=None)
    locking.execute("BEGIN IMMEDIATE")
    with pytest.raises(Busy, match="locked"):
        in_thread(storage.run(Visits(storage, hours=24).start, "one", "draft", {}))
    locking.close()
    storage.engine.dispose()


def test_answers_and_visits_reach_no_log(storage: Storage) -> None:
    visits = Visits(storage, hours=24)
    visit = visits.start("one", "draft", {})
    with storage.engine.begin() as connection:
        connection.execute(text("DROP TABLE answers"))
    with pytest.raises(DBAPIError) as failed:
        visits.save(visit, NAME, {"full_name": ["Kim Testsson"]})
    assert "Kim" not in str(failed.value)
    assert visit.id not in str(failed.value)
    assert "answers" in str(failed.value)


def test_a_data_folder_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(SettingError, match=r"PROVRUM_DATA is .*; write"):
            Storage("sqlite://", folder)


@pytest.mark.parametrize(
    "url",
    [
        "sqlite:///{folder}/nowhere/x.sqlite3",
        "sqlite:///{folder}/corrupt",
        "postgresql://kim:hemligt@127.0.0.1:1/provrum",
        "postgresql://kim:hemligt@127.0.0.1:port/provrum",
        "postgresql://kim:hem@ligt@127.0.0.1:port/provrum",
    ],
)
def test_a_database_that_cannot_be_used_is_told_in_a_line_without_its_password(url: str, tmp_path: Path) -> None:
    (tmp_path / "corrupt").write_text("no database " * 1000, encoding="utf-8")
    with pytest.raises(SettingError, match="check DATABASE_URL") as refused:
        Storage(url.format(folder=tmp_path), tmp_path)
    assert "\n" not in str(refused.value)
    assert "hem" not in str(refused.value)
    assert "ligt" not in str(refused.value)


def test_a_database_of_a_newer_provrum_is_left_alone(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'test.sqlite3'}"
    storage = Storage(url, tmp_path)
    with storage.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    storage.engine.dispose()
    with pytest.raises(SettingError, match="newer"):
        Storage(url, tmp_path)


def test_sqlite_is_tuned(tmp_path: Path) -> None:
    storage = Storage(f"sqlite:///{tmp_path / 'test.sqlite3'}", tmp_path)
    with storage.engine.connect() as connection:
        assert connection.execute(text("PRAGMA journal_mode")).scalar() == "wal"
        assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
    storage.engine.dispose()
