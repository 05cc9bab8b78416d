"""The same input gives the same bytes; a copy under another name changes no count; every offset gives its words."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from twosource.case import Case
from twosource.ingest.originals import original_words
from twosource.model import Span

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "drone-factory" / "documents"


def export(folder: Path, files: list[Path], *, runner: str = "serial") -> bytes:
    with Case.new(folder) as case:
        for file in files:
            case.add([file])
        case.run(runner=runner, jobs=2)
        return case.export("json")


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return export(tmp_path_factory.mktemp("once") / "case", sorted(EXAMPLE.iterdir()))


def test_any_file_order_and_any_runner_give_the_same_bytes(once: bytes, tmp_path: Path) -> None:
    backwards = sorted(EXAMPLE.iterdir(), reverse=True)
    assert export(tmp_path / "backwards", backwards) == once
    assert export(tmp_path / "pool", backwards[3:] + backwards[:3], runner="pool") == once


@pytest.mark.parametrize("copied", sorted(path.name for path in EXAMPLE.glob("*.txt")))
def test_a_copy_under_another_name_changes_no_count(once: bytes, tmp_path: Path, copied: str) -> None:
    twin = tmp_path / "999_twin.txt"
    shutil.copy(EXAMPLE / copied, twin)
    after = json.loads(export(tmp_path / "case", [*sorted(EXAMPLE.iterdir()), twin]))
    assert _counts(json.loads(once)) == _counts(after)


def _counts(case: dict[str, Any]) -> dict[tuple[tuple[str, str], ...], tuple[int, int]]:
    """N and F by the (file, content) of a claim's statements, without those of the copy."""
    statements = {statement["id"]: (statement["file"], statement["content"]) for statement in case["statements"]}
    counts = {}
    for claim in case["claims"]:
        members = tuple(sorted(statements[one] for one in claim["statements"] if statements[one][0] != "999_twin.txt"))
        if members:
            counts[members] = (claim["independent"], claim["floor"])
    return counts


def test_every_exported_offset_gives_its_words_from_the_kept_original(tmp_path: Path) -> None:
    with Case.new(tmp_path / "case") as case:
        case.add([EXAMPLE])
        case.run()
        exported = json.loads(case.export("json"))
        reports = {report.file: report for report in case.reports}
        originals = {file: case.original(report) for file, report in reports.items()}
    checked = 0
    for statement in exported["statements"]:
        for field in ("spans", "source_spans", "cue_spans"):
            for start, end in statement[field]:
                report = reports[statement["file"]]
                assert original_words(report, Span(start, end), originals[report.file]) == report.text[start:end]
                checked += 1
    for kind in ("quantities", "times", "places"):
        for row in exported[kind]:
            report = reports[row["file"]]
            assert original_words(report, Span(row["start"], row["end"]), originals[report.file]) == row["text"]
            checked += 1
    assert checked > 300
