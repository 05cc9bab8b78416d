"""Longer runs: a bigger pile gives the same bytes on every runner, and a second run does nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from twosource.case import Case

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "drone-factory" / "documents"


@pytest.mark.slow
def test_a_bigger_pile_is_the_same_on_every_runner(tmp_path: Path) -> None:
    pile = tmp_path / "pile"
    pile.mkdir()
    texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLE.glob("*.txt"))]
    for number in range(15):
        edition = f"{texts[number % len(texts)]}\nEdition {number} went to press with {number + 20} pages.\n"
        (pile / f"{number:03}.txt").write_text(edition, encoding="utf-8")
    exports = set()
    for runner in ("serial", "pool"):
        with Case.new(tmp_path / runner) as case:
            case.add([pile])
            assert case.run(runner=runner, jobs=2).reports_read == 15
            assert case.run(runner=runner, jobs=2).reports_read == 0
            exports.add(case.export("json"))
    assert len(exports) == 1
