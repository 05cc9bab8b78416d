"""Boards under a name are given: they stay, whatever is made anew."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from twosource.case import MOST_NAME_CHARS, MOST_SAVED_VIEWS, Case, view_name
from twosource.errors import InputError
from twosource.model import SavedView
from twosource.store.casefile import CaseFile


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    Case.new(tmp_path / "case").close()
    return tmp_path / "case"


def names(folder: Path) -> list[str]:
    with Case.open(folder) as case:
        return [view.name for view in case.saved_views]


def test_a_view_survives_a_restart_a_run_and_a_copy(folder: Path, tmp_path: Path) -> None:
    with Case.open(folder) as case:
        kept = case.save_view("Iran supply", "q=iran&show=contradicted")
        case.run()
    with Case.open(shutil.copytree(folder, tmp_path / "copy")) as case:
        assert case.saved_views == (kept,)
    assert (kept.address, kept.made_at[:2]) == ("q=iran&show=contradicted", "20")


def test_a_name_is_kept_once_unless_another_is_wanted_instead(folder: Path) -> None:
    with Case.open(folder) as case:
        case.save_view("A", "q=a")
        with pytest.raises(InputError, match="already"):
            case.save_view(" A ", "q=b")
        case.save_view("A", "q=c", instead=True)
        assert [(view.name, view.address) for view in case.saved_views] == [("A", "q=c")]


def test_a_view_is_renamed_and_thrown_away(folder: Path) -> None:
    with Case.open(folder) as case:
        made = case.save_view("A", "q=a")
        case.save_view("B", "q=b")
        with pytest.raises(InputError, match="already"):
            case.rename_view("A", "B")
        assert case.rename_view("A", "A") == made
        assert case.rename_view("A", "C") == SavedView("C", "q=a", made.made_at)
        with pytest.raises(InputError, match="no saved view “A”"):
            case.delete_view("A")
        with pytest.raises(InputError, match="no saved view “A”"):
            case.rename_view("A", "D")
        case.delete_view("B")
    assert names(folder) == ["C"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("  Iran   supply\n", "Iran supply"),
        ("cafe\u0301", "café"),
        ("a\x00b\u2028c", "a b c"),
        ("'; DROP TABLE saved_view; --", "'; DROP TABLE saved_view; --"),
        ("x" * MOST_NAME_CHARS, "x" * MOST_NAME_CHARS),
    ],
)
def test_names_that_look_alike_are_one(words: str, name: str) -> None:
    assert view_name(words) == name


@pytest.mark.parametrize("words", ["", "  ", "\x00", "\u200b\u202e", "x" * (MOST_NAME_CHARS + 1)])
def test_what_nobody_could_read_is_no_name(words: str) -> None:
    with pytest.raises(InputError, match="needs a name"):
        view_name(words)


def test_there_is_an_end_to_them(folder: Path) -> None:
    with Case.open(folder) as case:
        for number in range(MOST_SAVED_VIEWS):
            case.save_view(f"view {number}", "q=a")
        with pytest.raises(InputError, match="delete one first"):
            case.save_view("one more", "q=a")
        case.save_view("view 3", "q=b", instead=True)


def test_an_older_case_gets_a_place_for_them(folder: Path) -> None:
    file = folder / "case.sqlite"
    with sqlite3.connect(file) as connection:
        connection.execute("DROP TABLE saved_view")
        connection.execute("DELETE FROM migration WHERE name = '2026-11-saved-views'")
    connection.close()
    store = CaseFile(file)
    assert store.saved_views() == []
    store.keep_view(SavedView("A", "q=a", "2026-11-29"))
    assert [view.name for view in store.saved_views()] == ["A"]
    store.close()


def test_every_statement_with_the_words_is_found_not_only_the_best(tmp_path: Path) -> None:
    page = tmp_path / "long.txt"
    told = [f"The ferry number {number} left, the harbour master Ola Berg said." for number in range(120)]
    page.write_text("\n\n".join(told), encoding="utf-8")
    with Case.new(tmp_path / "case") as case:
        case.add([page])
        case.run()
        found = case.statements_with("ferry")
        hits = {hit.statement_id for hit in case.search("ferry", limit=1000)} - {None}
        assert len(case.search("ferry")) == 50 < len(found)
        assert set(found) == hits
