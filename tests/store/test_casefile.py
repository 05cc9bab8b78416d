"""The case file: what is put in comes out, search, crash safety, foreign files."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from twosource.errors import CaseError
from twosource.model import Judgement, Problem, Report, Review, Selector, Statement
from twosource.pipeline import Output
from twosource.store.casefile import CaseFile, Intake
from twosource.store.lock import writing
from twosource.store.originals import keep_original, read_original


@pytest.fixture
def store(tmp_path: Path) -> Iterator[CaseFile]:
    store = CaseFile(tmp_path / "case.sqlite")
    yield store
    store.close()


def output(report: Report, key: str, *records: Statement, problem: Problem | None = None, lasting: bool = True) -> Output:
    return Output(report.id, "find_statements", key, Statement, records, problem, lasting)


def test_reports_come_out_by_file_name_whatever_the_order(store: CaseFile, small_reports: tuple[Report, ...]) -> None:
    for report in reversed(small_reports):
        store.add_report(report)
        store.add_report(report)
    assert tuple(store.reports()) == small_reports


def test_an_output_counts_once_it_is_kept(
    store: CaseFile, small_reports: tuple[Report, ...], small_statements: tuple[Statement, ...]
) -> None:
    report = small_reports[0]
    store.add_report(report)
    assert not store.has("k1")
    store.put([output(report, "k1", *small_statements)])
    assert store.has("k1")
    assert store.records(Statement) == ()
    store.keep_only([(report.id, "find_statements", "k1")])
    assert store.records(Statement) == small_statements
    store.put([output(report, "k2", small_statements[1])])
    store.keep_only([(report.id, "find_statements", "k2")])
    assert store.records(Statement) == small_statements[1:2]
    assert not store.has("k1")


def test_what_the_machine_failed_at_is_tried_again(store: CaseFile, small_reports: tuple[Report, ...]) -> None:
    problem = Problem("a.txt", "find_statements", "the worker died")
    store.put([output(small_reports[0], "k", problem=problem, lasting=False)])
    store.keep_only([(small_reports[0].id, "find_statements", "k")])
    assert not store.has("k")
    assert [found.reason for found in store.problems()] == ["the worker died"]


def test_search_finds_statements_first_and_takes_no_mark_for_an_operator(
    store: CaseFile, small_reports: tuple[Report, ...], small_statements: tuple[Statement, ...]
) -> None:
    for report in small_reports:
        store.add_report(report)
    store.put([output(small_reports[0], "k", *small_statements)])
    store.keep_only([(small_reports[0].id, "find_statements", "k")])
    hits = store.search("ferry people", limit=10)
    assert [hit.statement_id for hit in hits[:2]] == [small_statements[0].id, small_statements[1].id]
    assert hits[2].statement_id is None
    assert "«ferry»" in hits[0].words
    assert store.search('"harbour master"', limit=10)
    assert store.search('NEAR( OR * "', limit=10) == []
    assert store.search("ferry\0people", limit=10) == hits
    with pytest.raises(CaseError, match="at least one word"):
        store.search("  ", limit=10)


def test_a_refused_file_is_a_problem_until_it_is_taken_in(store: CaseFile) -> None:
    store.add_intake(Intake("a.txt", "", None, "2031-01-01T00:00:00+00:00", "twosource", problem="empty"))
    assert [problem.reason for problem in store.problems()] == ["empty"]
    store.add_intake(Intake("a.txt", "", "r1", "2031-01-02T00:00:00+00:00", "twosource"))
    assert store.problems() == []


def test_judgements_keep_their_order(store: CaseFile) -> None:
    given = [Judgement(number, "party", Selector(name=f"n{number}"), Selector(name="p")) for number in (1, 2, 3)]
    for judgement in given:
        store.add_judgement(judgement)
    assert store.judgements() == given


def test_a_case_from_before_there_were_reviews_is_opened(tmp_path: Path) -> None:
    old = tmp_path / "old.sqlite"
    CaseFile(old).close()
    with sqlite3.connect(old) as connection:
        connection.execute("DROP TABLE made_review")
        connection.execute("DELETE FROM migration WHERE name = '2026-11-reviews'")
    store = CaseFile(old)
    assert store.records(Review) == ()
    store.close()


def test_a_foreign_database_a_newer_case_and_a_broken_file_are_refused(tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.sqlite"
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    with pytest.raises(CaseError, match="not a twosource case"):
        CaseFile(foreign)
    newer = tmp_path / "newer.sqlite"
    CaseFile(newer).close()
    with sqlite3.connect(newer) as connection:
        connection.execute("INSERT INTO migration VALUES ('2099-something')")
    with pytest.raises(CaseError, match="newer twosource"):
        CaseFile(newer)
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(b"no database at all, but long enough to be looked at as one" * 40)
    with pytest.raises(CaseError, match="damaged or not a case"):
        CaseFile(broken)


def test_one_writer_at_a_time(tmp_path: Path) -> None:
    with writing(tmp_path), pytest.raises(CaseError, match="another twosource is writing"), writing(tmp_path):
        raise AssertionError("two writers at once")
    with writing(tmp_path):
        assert (tmp_path / "lock").exists()


def test_an_original_is_kept_as_it_is_and_checked_when_read(tmp_path: Path) -> None:
    sha256 = keep_original(tmp_path, b"\xff\x00words")
    assert keep_original(tmp_path, b"\xff\x00words") == sha256
    assert read_original(tmp_path, sha256) == b"\xff\x00words"
    (tmp_path / sha256[:2] / sha256).write_bytes(b"changed")
    with pytest.raises(CaseError, match="changed after intake"):
        read_original(tmp_path, sha256)
    with pytest.raises(CaseError, match="missing"):
        read_original(tmp_path, "ab" * 32)


def test_what_is_read_as_of_one_moment_is_not_moved_by_another_writer(store: CaseFile) -> None:
    store.add_judgement(Judgement(1, "note"))
    other = CaseFile(store.path)
    with store.one_moment():
        assert len(store.judgements()) == 1
        other.add_judgement(Judgement(2, "note"))
        assert len(store.judgements()) == 1
    assert len(store.judgements()) == 2
    other.close()


def test_what_people_give_is_on_the_disk_before_it_is_answered(store: CaseFile) -> None:
    """A power cut takes what SQLite has not synchronised; outputs can be made again, and need not wait for the disk."""
    asked: list[str] = []

    def note(connection: object, cursor: object, statement: str, *more: object) -> None:
        asked.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    store.add_judgement(Judgement(1, "note"))
    event.remove(Engine, "before_cursor_execute", note)
    written = next(place for place, one in enumerate(asked) if one.startswith("INSERT INTO judgement"))
    assert asked[written - 1] == "PRAGMA synchronous = FULL"
    assert asked[-1] == "PRAGMA synchronous = NORMAL"
