"""The command line as a person uses it: the whole path, wrong input, interruption."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from twosource.case import Case
from twosource.printing import VIEWS

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "drone-factory" / "documents"


def twosource(*arguments: object, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from twosource.cli import main; main()", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, timeout=300)


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled example, run once."""
    folder = tmp_path_factory.mktemp("example") / "case"
    with Case.new(folder) as case:
        case.add([EXAMPLE])
        case.run()
    return folder


def test_the_whole_path(tmp_path: Path) -> None:
    case = tmp_path / "case"
    for arguments in (
        ("new", case),
        ("add", case, EXAMPLE, "--published", "000=2023-03", "--outlet", "005=Coastal Bulletin"),
        ("run", case),
        ("export", case, "--format", "json", "-o", tmp_path / "case.json"),
        ("export", case, "--format", "html", "-o", tmp_path / "dossier.html"),
    ):
        done = twosource(*arguments)
        assert done.returncode == 0, done.stderr
    exported = json.loads((tmp_path / "case.json").read_text(encoding="utf-8"))
    assert [page["published"] for page in exported["documents"] if page["file"].startswith("000")] == ["2023-03"]
    assert exported["problems"] == []
    assert any(len(claim["statements"]) > 1 and claim["independent"] >= 1 for claim in exported["claims"])
    assert "Dossier of 6 reports" in (tmp_path / "dossier.html").read_text(encoding="utf-8")
    again = twosource("run", case, "--json")
    assert json.loads(again.stdout)["reports_read"] == 0


@pytest.mark.parametrize("what", list(VIEWS))
def test_every_view_prints_and_is_plain_data(example: Path, what: str) -> None:
    assert twosource("show", example, what).returncode == 0
    assert isinstance(json.loads(twosource("show", example, what, "--json").stdout), list)


def test_a_claim_shows_its_words_and_reasons(example: Path) -> None:
    shown = twosource("show", example, "claim", "1")
    assert shown.returncode == 0
    assert "floor" in shown.stdout
    assert "“" in shown.stdout
    assert "there is no claim '9999'" in twosource("show", example, "claim", "9999").stderr


def test_search_finds_words_and_phrases(example: Path) -> None:
    hits = json.loads(twosource("search", example, "satellite imagery", "--json").stdout)
    assert hits
    assert all("«satellite imagery»" in hit["words"].lower() or "«satellite» «imagery»" in hit["words"].lower() for hit in hits)
    assert "nothing found" in twosource("search", example, "zeppelin").stdout


def test_a_preview_tells_what_a_judgement_would_change_and_keeps_nothing(example: Path) -> None:
    edges = json.loads(twosource("show", example, "sources", "--json").stdout)
    edge = next(edge for edge in edges if edge["suspected"])
    before = twosource("export", example).stdout
    told = twosource("judge", example, "accept", edge["report"], edge["rests on"], "--preview", "--json")
    assert told.returncode == 0, told.stderr
    assert all({"what", "words", "statements"} == set(row) for row in json.loads(told.stdout))
    other = twosource("judge", example, "party", "Airwars", "Financial Times", "--preview")
    assert "nothing has been kept" in other.stdout
    assert twosource("export", example).stdout == before
    assert json.loads(twosource("show", example, "judgements", "--json").stdout) == []


def test_a_judgement_is_kept_and_can_be_undone(example: Path) -> None:
    given = twosource("judge", example, "party", "Airwars", "Goldsmiths", "--note", "their own page", "--by", "me", "--json")
    number = json.loads(given.stdout)["number"]
    assert json.loads(twosource("show", example, "judgements", "--json").stdout)[-1]["note"] == "their own page"
    assert twosource("judge", example, "undo", number).returncode == 0
    assert "there is no judgement '77'" in twosource("judge", example, "undo", "77").stderr
    assert "no statement id and no name" in twosource("judge", example, "same", "Nobody At All", "Airwars").stderr
    assert "there is no judgement 'perhaps'" in twosource("judge", example, "perhaps", "A", "B").stderr


BAD = {
    "empty.txt": b"",
    "blank.txt": b" \n\n\t\n",
    "binary.txt": bytes(range(256)) * 64,
    "picture.html": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 16,
    "half.html": b"<html><head><title>Only a head</title><script>var a = '",
}


def test_bad_files_are_named_with_the_reason_and_cost_nothing_else(tmp_path: Path) -> None:
    pile = tmp_path / "pile"
    pile.mkdir()
    for name, content in BAD.items():
        (pile / name).write_bytes(content)
    (pile / "good.txt").write_text("The bridge was closed on Monday, the mayor said.\n", encoding="utf-8")
    (pile / "latin.txt").write_bytes("Der Bürgermeister said the café was closed, the naïve owner said.\n".encode("latin-1"))
    twosource("new", tmp_path / "case")
    added = twosource("add", tmp_path / "case", pile)
    assert added.returncode == 0, added.stderr
    for name in BAD:
        assert f"{name}: NOT taken in." in added.stdout
    assert "2 taken in" in added.stdout
    assert twosource("run", tmp_path / "case").returncode == 0
    exported = json.loads(twosource("export", tmp_path / "case").stdout)
    assert {page["file"] for page in exported["documents"]} == {"good.txt", "latin.txt"}
    assert {problem["file"] for problem in exported["problems"]} == set(BAD)
    assert all(problem["reason"] and problem["remedy"] for problem in exported["problems"])


def test_a_day_that_is_given_later_is_told_as_such(tmp_path: Path) -> None:
    page, other = tmp_path / "one.txt", tmp_path / "two.txt"
    for path in (page, other):
        path.write_text(f"The bridge {path.stem} was closed on Monday, the mayor said.\n", encoding="utf-8")
    twosource("new", tmp_path / "case")
    assert twosource("add", tmp_path / "case", page).stdout == "1 taken in, 0 known already, 0 not taken in\n"
    dated = twosource("add", tmp_path / "case", page, "--published", "one=2026-05")
    assert dated.stdout == "1 report's date set\n"
    assert twosource("add", tmp_path / "case", page).stdout == "0 taken in, 1 known already, 0 not taken in\n"
    both = twosource("add", tmp_path / "case", page, other, "--title", "one=Bridge", "--published", "two=2026")
    assert both.stdout == "1 taken in, 0 known already, 0 not taken in; 1 report's title set\n"
    reports = json.loads(twosource("show", tmp_path / "case", "reports", "--json").stdout)
    assert [one["published"] for one in reports] == ["2026-05", "2026"]


def test_a_huge_and_a_deeply_nested_file_neither_hang_nor_crash(tmp_path: Path) -> None:
    huge, deep = tmp_path / "huge.txt", tmp_path / "deep.html"
    huge.write_bytes(b"The minister said so. " * 2_400_000)
    deep.write_text("<div>" * 60_000 + "<p>The bridge was closed, the mayor said.</p>" + "</div>" * 60_000, encoding="utf-8")
    twosource("new", tmp_path / "case")
    start = time.monotonic()
    added = twosource("add", tmp_path / "case", huge, deep)
    assert "huge.txt: NOT taken in." in added.stdout
    assert "limit" in added.stdout
    assert "Traceback" not in added.stderr
    assert time.monotonic() - start < 120


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("add", "CASE", "not-there"), "not-there"),
        (("add", "CASE", "one.txt", "--published", "two=2023"), "fits none of"),
        (("add", "CASE", "one.txt", "--published", "one"), "FILE=VALUE"),
        (("add", "CASE", "one.txt", "--published", "one=last Tuesday"), "last Tuesday"),
        (("run", "nowhere"), "no case here"),
        (("run", "CASE", "--runner", "cloud"), "there is no runner"),
        (("run", "CASE", "--runner", "pool", "--jobs", "0"), "1 or more"),
        (("export", "CASE", "--format", "papyrus"), "there is no export format"),
        (("show", "CASE", "everything"), "there is no view"),
        (("new", "CASE"), "there is a case here already"),
        (("new", "full"), "not an empty folder"),
        (("annotate", "bad.jsonl"), "line 2"),
        (("clean", "not-there.html"), "not-there.html"),
    ],
)
def test_a_mistake_gets_one_clear_line(tmp_path: Path, arguments: tuple[str, ...], message: str) -> None:
    (tmp_path / "one.txt").write_text("The bridge was closed on Monday, the mayor said.\n", encoding="utf-8")
    (tmp_path / "bad.jsonl").write_text('{"id": "1", "text": "Rain fell."}\n{"id": 2}\n', encoding="utf-8")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "recipe.txt").write_text("eggs", encoding="utf-8")
    Case.new(tmp_path / "CASE").close()
    done = twosource(*arguments, cwd=tmp_path)
    assert done.returncode == 1
    assert message in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_foreign_case_and_a_case_in_use_are_refused(tmp_path: Path) -> None:
    folder = tmp_path / "case"
    folder.mkdir()
    (folder / "case.sqlite").write_bytes(b"this is no database, it only has the name of one" * 40)
    assert "damaged or not a case" in twosource("show", folder).stderr
    with Case.new(tmp_path / "other") as case:
        from twosource.store.lock import writing

        with writing(case.folder):
            assert "another twosource is writing" in twosource("run", case.folder).stderr


def test_interrupted_it_loses_nothing_and_goes_on(tmp_path: Path) -> None:
    case = tmp_path / "case"
    twosource("new", case)
    twosource("add", case, EXAMPLE)
    command = [sys.executable, "-c", "from twosource.cli import main; main()", "run", str(case)]
    # A shell's background job, as this test may be run in, ignores the interrupt, and so would what it starts.
    running = subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)
    )
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and running.poll() is None and not _outputs(case):
        time.sleep(0.05)
    os.kill(running.pid, signal.SIGINT)
    _, errors = running.communicate(timeout=60)
    assert running.returncode == 130
    assert "goes on from there" in errors
    assert "Traceback" not in errors
    finished = json.loads(twosource("run", case, "--json").stdout)
    assert 0 < finished["reports_unchanged"] < 6
    assert finished["reports_read"] + finished["reports_unchanged"] == 6


def _outputs(case: Path) -> int:
    import sqlite3

    with sqlite3.connect(case / "case.sqlite", timeout=10) as connection:
        return int(connection.execute("SELECT count(*) FROM output").fetchone()[0])


def test_help_names_every_command() -> None:
    shown = twosource("--help").stdout
    for command in ("new", "add", "run", "show", "search", "judge", "export", "annotate", "clean", "demo", "doctor"):
        assert command in shown


def test_a_file_name_that_is_no_utf_8_costs_nothing_else(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "a.txt").write_text("The ferry sank, the mayor said.\n", encoding="utf-8")
    odd = os.fsencode(pages) + b"/caf\xe9.txt"
    try:
        with open(odd, "wb") as file:  # noqa: PTH123
            file.write(b"The ferry sailed, the pilot said.\n")
    except OSError:
        pytest.skip("this file system takes no such name")
    with Case.new(tmp_path / "case") as case:
        added = case.add([pages])
        assert [one.file for one in added] == ["a.txt", "caf\\udce9.txt"]
        assert all(one.report is not None for one in added)
