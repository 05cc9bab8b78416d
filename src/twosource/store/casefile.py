"""The case file: what was given, what was made of it, and search over both."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, create_engine, delete, event, func, insert, select, text
from sqlalchemy.exc import DatabaseError

from ..errors import CaseError
from ..model import Judgement, Plan, Problem, Record, Report, SavedView, from_json, to_json
from . import tables
from .migrations import migrate
from .queries import fts_query

R = TypeVar("R", bound=Record)

# Short transactions: neither a reader nor another writer waits long.
ROWS_PER_TRANSACTION = 500
BUSY_TIMEOUT_S = 10


@dataclass(frozen=True)
class Hit:
    """A line that a search found. `words` holds the text around the hit, with the hit between « and »."""

    report_id: str
    statement_id: str | None
    words: str


@dataclass(frozen=True)
class Intake:
    """One file as it was taken in, or why it was not. `added_at` is ISO 8601 in UTC."""

    file: str
    sha256: str
    report_id: str | None
    added_at: str
    tool: str
    problem: str | None = None
    remedy: str | None = None


class CaseFile:
    """An open case file. Raises CaseError if `path` is not one; makes it if it does not exist."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": BUSY_TIMEOUT_S})
        event.listen(self._engine, "connect", _set_up_connection)
        self._moment: Connection | None = None
        with self._transaction() as connection:
            migrate(connection, file=path.name)

    @contextmanager
    def one_moment(self) -> Iterator[None]:
        """What is read within is all as it was at one moment, whatever others write meanwhile."""
        with self._transaction() as connection:
            # Else SQLite begins anew with each question.
            connection.exec_driver_sql("BEGIN")
            self._moment = connection
            try:
                yield
            finally:
                self._moment = None

    @contextmanager
    def _lasting(self) -> Iterator[Connection]:
        """A transaction that is on the disk when it ends: for what people gave, which nothing can make again."""
        try:
            with self._transaction() as connection:
                connection.exec_driver_sql("PRAGMA synchronous = FULL")
                yield connection
        finally:
            with self._transaction() as connection:
                connection.exec_driver_sql("PRAGMA synchronous = NORMAL")

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        if self._moment is not None:
            yield self._moment
            return
        try:
            with self._engine.begin() as connection:
                yield connection
        except DatabaseError as error:
            raise CaseError(_explain(self.path, error)) from error

    def close(self) -> None:
        self._engine.dispose()

    def copy_to(self, path: Path) -> None:
        """The whole file as it is now, under another name. Raises CaseError where that cannot be written."""
        with sqlite3.connect(self.path) as source, sqlite3.connect(path) as copy:
            source.backup(copy)
        copy.close()
        source.close()

    # Given

    def add_report(self, report: Report) -> None:
        """Keep `report`; what an earlier one of the same id said of itself is replaced (a user may state a date later)."""
        with self._lasting() as connection:
            connection.execute(delete(tables.report).where(tables.report.c.id == report.id))
            connection.execute(text("DELETE FROM search_report WHERE report_id = :id"), {"id": report.id})
            connection.execute(
                insert(tables.report).values(id=report.id, file=report.file, sha256=report.sha256, body=to_json(report))
            )
            connection.execute(
                text("INSERT INTO search_report (report_id, title, words) VALUES (:id, :title, :words)"),
                {"id": report.id, "title": report.title or "", "words": report.text},
            )

    def add_intake(self, intake: Intake) -> None:
        row = {name: getattr(intake, name) for name in Intake.__dataclass_fields__}
        with self._lasting() as connection:
            connection.execute(insert(tables.intake).values(**row))

    def intakes(self) -> list[Intake]:
        """Every file ever given, in that order."""
        columns = [tables.intake.c[name] for name in Intake.__dataclass_fields__]
        with self._transaction() as connection:
            return [Intake(*row) for row in connection.execute(select(*columns).order_by(tables.intake.c.number))]

    def reports(self) -> list[Report]:
        """By file name, then id."""
        query = select(tables.report.c.body).order_by(tables.report.c.file, tables.report.c.id)
        with self._transaction() as connection:
            return [from_json(body, Report) for body in connection.execute(query).scalars()]

    def add_judgement(self, judgement: Judgement) -> None:
        with self._lasting() as connection:
            connection.execute(
                insert(tables.judgement).values(number=judgement.number, id=judgement.id, body=to_json(judgement))
            )

    def judgements(self) -> list[Judgement]:
        query = select(tables.judgement.c.body).order_by(tables.judgement.c.number)
        with self._transaction() as connection:
            return [from_json(body, Judgement) for body in connection.execute(query).scalars()]

    def keep_view(self, view: SavedView, *, instead_of: str = "") -> None:
        """In place of the one of its name and of the one called `instead_of`, in one step."""
        with self._lasting() as connection:
            connection.execute(delete(tables.saved_view).where(tables.saved_view.c.name.in_((instead_of, view.name))))
            connection.execute(insert(tables.saved_view).values(name=view.name, address=view.address, made_at=view.made_at))

    def drop_view(self, name: str) -> None:
        with self._lasting() as connection:
            connection.execute(delete(tables.saved_view).where(tables.saved_view.c.name == name))

    def saved_views(self) -> list[SavedView]:
        """By name."""
        kept = tables.saved_view.c
        with self._transaction() as connection:
            rows = connection.execute(select(kept.name, kept.address, kept.made_at).order_by(kept.name))
            return [SavedView(*row) for row in rows]

    def keep_plan(self, plan: Plan, *, changed_at: str) -> None:
        """In place of the one of its name, in one step. `changed_at` is ISO 8601 in UTC."""
        with self._lasting() as connection:
            connection.execute(delete(tables.plan).where(tables.plan.c.name == plan.name))
            connection.execute(insert(tables.plan).values(name=plan.name, body=to_json(plan), changed_at=changed_at))

    def drop_plan(self, name: str) -> None:
        with self._lasting() as connection:
            connection.execute(delete(tables.plan).where(tables.plan.c.name == name))

    def plans(self) -> list[Plan]:
        """By name."""
        with self._transaction() as connection:
            bodies = connection.execute(select(tables.plan.c.body).order_by(tables.plan.c.name)).scalars()
            return [from_json(body, Plan) for body in bodies]

    def given_so_far(self) -> tuple[int, int]:
        """How many files and judgements were ever given: neither number goes back."""
        with self._transaction() as connection:
            files = connection.execute(select(func.count()).select_from(tables.intake)).scalar_one()
            judgements = connection.execute(select(func.count()).select_from(tables.judgement)).scalar_one()
        return files, judgements

    # Made (the pipeline's shelf)

    def has(self, key: str) -> bool:
        query = select(tables.output.c.complete).where(tables.output.c.key == key)
        with self._transaction() as connection:
            return bool(connection.execute(query).scalar_one_or_none())

    def get(self, key: str, kind: type[R]) -> tuple[R, ...]:
        table = tables.made[kind]
        query = select(table.c.body).where(table.c.key == key).order_by(table.c.position)
        with self._transaction() as connection:
            return tuple(from_json(body, kind) for body in connection.execute(query).scalars())

    def put(self, outputs: Sequence[Any]) -> None:
        """Write outputs (pipeline.Output) whole: rows first, in short transactions, then the line that makes them count."""
        for output in outputs:
            self._forget(tables.made[output.kind], output.key)
            self._write_rows(tables.made[output.kind], output.key, output.records)
        with self._transaction() as connection:
            for output in outputs:
                connection.execute(delete(tables.output).where(tables.output.c.key == output.key))
                problem = output.problem
                connection.execute(
                    insert(tables.output).values(
                        key=output.key,
                        stage=output.stage,
                        complete=output.lasting,
                        problem_file=problem and problem.file,
                        problem_reason=problem and problem.reason,
                        problem_remedy=problem and problem.remedy,
                    )
                )

    def _write_rows(self, table: Table, key: str, records: Sequence[Record]) -> None:
        for start in range(0, len(records), ROWS_PER_TRANSACTION):
            rows = [
                {"key": key, "position": start + number, "id": record.id, "body": to_json(record)}
                for number, record in enumerate(records[start : start + ROWS_PER_TRANSACTION])
            ]
            with self._transaction() as connection:
                connection.execute(insert(table), rows)

    def _forget(self, table: Table, key: str) -> None:
        with self._transaction() as connection:
            connection.execute(delete(table).where(table.c.key == key))

    def keep_only(self, current: Sequence[tuple[str, str, str]]) -> None:
        """Make these (report id, stage, key) the case's present state, then throw the rest away."""
        with self._transaction() as connection:
            known = connection.execute(
                select(tables.current.c.report_id, tables.current.c.stage, tables.current.c.key).order_by(
                    tables.current.c.position
                )
            )
            if [tuple(row) for row in known] == list(current):
                return
            connection.execute(delete(tables.current))
            rows = [
                {"report_id": report_id, "stage": stage, "key": key, "position": position}
                for position, (report_id, stage, key) in enumerate(current)
            ]
            if rows:
                connection.execute(insert(tables.current), rows)
        self._clear_out()
        self._index_statements()

    def _clear_out(self) -> None:
        kept = select(tables.current.c.key)
        for table in [*tables.made.values(), tables.output]:
            with self._transaction() as connection:
                connection.execute(delete(table).where(table.c.key.not_in(kept)))

    def _index_statements(self) -> None:
        """Bring full-text search over statements up to date: by output, so that only what changed is written."""
        with self._transaction() as connection:
            connection.execute(text('DELETE FROM search_statement WHERE key NOT IN (SELECT key FROM "current")'))
            connection.execute(
                text(
                    "INSERT INTO search_statement (key, statement_id, speaker, words) "
                    "SELECT m.key, m.id, coalesce(json_extract(m.body, '$.speaker'), ''), "
                    "(SELECT group_concat(substr(json_extract(r.body, '$.text'), json_extract(s.value, '$.start') + 1, "
                    "json_extract(s.value, '$.end') - json_extract(s.value, '$.start')), ' ') "
                    "FROM json_each(m.body, '$.spans') s) "
                    "FROM made_statement m JOIN report r ON r.id = json_extract(m.body, '$.report_id') "
                    "WHERE m.key NOT IN (SELECT key FROM search_statement)"
                )
            )

    def versions(self) -> dict[str, str]:
        """By stage, what stands for all it made: where that is the same, so are the records."""
        query = select(tables.current.c.stage, tables.current.c.key).order_by(tables.current.c.position)
        found: dict[str, list[str]] = {}
        with self._transaction() as connection:
            for stage, key in connection.execute(query):
                found.setdefault(stage, []).append(key)
        return {stage: " ".join(keys) for stage, keys in found.items()}

    def records(self, kind: type[R]) -> tuple[R, ...]:
        """The present records of a kind, in reading order."""
        table = tables.made[kind]
        query = (
            select(table.c.body)
            .join(tables.current, tables.current.c.key == table.c.key)
            .order_by(tables.current.c.position, table.c.position)
        )
        with self._transaction() as connection:
            return tuple(from_json(body, kind) for body in connection.execute(query).scalars())

    def problems(self) -> list[Problem]:
        """What stages could not do, and files that could not be taken in (unless they were, later)."""
        out = tables.output.c
        query = (
            select(out.problem_file, out.stage, out.problem_reason, out.problem_remedy)
            .where(out.problem_reason.is_not(None))
            .order_by(out.problem_file, out.stage, out.problem_reason)
        )
        with self._transaction() as connection:
            met = [Problem(*row) for row in connection.execute(query)]
        latest = {intake.file: intake for intake in self.intakes()}
        refused = [
            Problem(intake.file, "intake", intake.problem, intake.remedy or "") for intake in latest.values() if intake.problem
        ]
        return sorted(refused, key=lambda problem: problem.file) + met

    # Search

    def search(self, words: str, *, limit: int) -> list[Hit]:
        """Statements first, then reports, best first. `words` are joined by "and"; quotation marks keep a phrase together.

        Raises CaseError if there is nothing to search for.
        """
        query = fts_query(words)
        with self._transaction() as connection:
            statements = connection.execute(
                text(
                    "SELECT json_extract(m.body, '$.report_id'), s.statement_id, "
                    "snippet(search_statement, 3, '«', '»', '…', 40) "
                    "FROM search_statement s JOIN made_statement m ON m.key = s.key AND m.id = s.statement_id "
                    "WHERE search_statement MATCH :query ORDER BY rank, s.statement_id LIMIT :limit"
                ),
                {"query": query, "limit": limit},
            ).all()
            reports = connection.execute(
                text(
                    "SELECT report_id, NULL, snippet(search_report, 2, '«', '»', '…', 40) FROM search_report "
                    "WHERE search_report MATCH :query ORDER BY rank, report_id LIMIT :limit"
                ),
                {"query": query, "limit": limit},
            ).all()
        return [Hit(*row) for row in [*statements, *reports]][:limit]

    def statements_with(self, words: str) -> tuple[str, ...]:
        """The ids of all statements that `search` finds, however many. Raises CaseError as it does."""
        query = text("SELECT statement_id FROM search_statement WHERE search_statement MATCH :query ORDER BY rowid")
        with self._transaction() as connection:
            return tuple(connection.execute(query, {"query": fts_query(words)}).scalars())

    def counts(self) -> dict[str, int]:
        """How many present records there are of each kind, by table name."""
        with self._transaction() as connection:
            return {
                kind.__name__: connection.execute(select(func.count()).select_from(table)).scalar_one()
                for kind, table in tables.made.items()
            }


def _set_up_connection(connection: Any, _: Any) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")


def _explain(path: Path, error: DatabaseError) -> str:
    reason = str(error.orig)
    if "locked" in reason or "busy" in reason:
        return f"{path.parent.name}: the case is in use by another program; wait for it to end, then try again"
    if "not a database" in reason or "malformed" in reason:
        return (
            f"{path.parent.name}: {path.name} is damaged or not a case; restore it from a copy, or start with `twosource new`"
        )
    if "readonly" in reason:
        return f"{path.parent.name}: the case cannot be written; check the folder's permissions"
    return f"{path.parent.name}: {reason}"
