"""Named changes of a case file, applied in order. An applied one is never edited: a change is a new entry."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, text

from ..errors import CaseError
from ..model import Assessment, Grade, Question, Review
from .tables import made, metadata, plan, saved_view

# "twos": tells our files from other SQLite databases.
APPLICATION_ID = 0x74776F73


def _first_tables(connection: Connection) -> None:
    metadata.create_all(connection)


def _full_text_search(connection: Connection) -> None:
    connection.execute(text("CREATE VIRTUAL TABLE search_report USING fts5(report_id UNINDEXED, title, words)"))
    connection.execute(
        text("CREATE VIRTUAL TABLE search_statement USING fts5(key UNINDEXED, statement_id UNINDEXED, speaker, words)")
    )


def _reviews(connection: Connection) -> None:
    made[Review].create(connection, checkfirst=True)


def _grades_and_questions(connection: Connection) -> None:
    made[Grade].create(connection, checkfirst=True)
    made[Question].create(connection, checkfirst=True)


def _assessments(connection: Connection) -> None:
    made[Assessment].create(connection, checkfirst=True)


def _saved_views(connection: Connection) -> None:
    saved_view.create(connection, checkfirst=True)


def _plans(connection: Connection) -> None:
    plan.create(connection, checkfirst=True)


MIGRATIONS: dict[str, Callable[[Connection], None]] = {
    "2026-11-first-tables": _first_tables,
    "2026-11-full-text-search": _full_text_search,
    "2026-11-reviews": _reviews,
    "2026-11-grades-and-questions": _grades_and_questions,
    "2026-11-assessments": _assessments,
    "2026-11-saved-views": _saved_views,
    "2026-11-plans": _plans,
}


def migrate(connection: Connection, *, file: str) -> None:
    """Apply what is missing. Raises CaseError for a database that is not a case, or one from a newer twosource."""
    application = connection.execute(text("PRAGMA application_id")).scalar_one()
    tables = connection.execute(text("SELECT count(*) FROM sqlite_master")).scalar_one()
    if application != APPLICATION_ID and tables:
        raise CaseError(f"{file} is an SQLite database, but not a twosource case; choose another folder")
    connection.execute(text(f"PRAGMA application_id = {APPLICATION_ID}"))
    connection.execute(text("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY)"))
    applied = set(connection.execute(text("SELECT name FROM migration")).scalars())
    unknown = sorted(applied - set(MIGRATIONS))
    if unknown:
        raise CaseError(f"{file} was made by a newer twosource (it has {', '.join(unknown)}); update twosource to open it")
    for name, change in MIGRATIONS.items():
        if name not in applied:
            change(connection)
            connection.execute(text("INSERT INTO migration (name) VALUES (:name)"), {"name": name})
