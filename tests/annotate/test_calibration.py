"""The probability of a find: monotone, from curves that belong to the weights; and the bench that measures and fits them."""

from __future__ import annotations

import contextlib
import io
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from bench.calibration import Find, calibration_error, fit_reader, fit_rules, matched, weights_digest
from bench.scorers import score_attributions
from twosource.annotate.calibration import Calibration, load_calibration, log_odds, reader_features
from twosource.model import Attribution, Span

SHARES = (0.0, 1e-6, 0.01, 0.3, 0.5, 0.500001, 0.9, 0.9999, 1.0)


def test_the_shipped_curves_belong_to_the_shipped_weights() -> None:
    assert load_calibration().weights == weights_digest(), "run `python -m bench.calibration --fit`"


@pytest.mark.parametrize("words", [0, 1, 7, 500])
@pytest.mark.parametrize("other", SHARES)
def test_surer_is_never_less_likely(other: float, words: int) -> None:
    curves = load_calibration()
    for low, high in pairwise(SHARES):
        assert 0 <= curves.of_reader(low, other, words) <= curves.of_reader(high, other, words) <= 1
        assert curves.of_reader(other, low, words) <= curves.of_reader(other, high, words)
        assert curves.of_rule("parse", low) <= curves.of_rule("parse", high)


def test_a_rule_without_a_shift_keeps_its_own_number() -> None:
    curves = Calibration(load_calibration().reader, {"parse": 1.0})
    assert curves.of_rule("transcript", 0.9) == 0.9
    assert curves.of_rule("parse", 0.5) == pytest.approx(0.7311)


def test_the_error_is_the_gap_of_said_and_shown() -> None:
    right = np.array([0.0, 1.0] * 50)
    assert calibration_error(np.full(100, 0.5), right) == pytest.approx(0.0)
    assert calibration_error(np.full(100, 0.8), right) == pytest.approx(0.3)


def made_finds(cue_weight: float) -> list[Find]:
    """Finds of known odds: they hang on the content's probability, and on the cue's with a weight."""
    draw = np.random.default_rng(0)
    finds = []
    for cue, content in draw.uniform(0.05, 0.95, (4000, 2)):
        odds = cue_weight * log_odds(cue) + log_odds(content)
        right = bool(draw.uniform() < 1 / (1 + np.exp(-odds)))
        finds.append(Find("reader", 0.0, reader_features(cue, content, 1), (right, right)))
    return finds


@pytest.mark.parametrize(("truth", "fitted"), [(0.5, 0.5), (-0.5, 0.0)])
def test_the_fit_finds_the_odds_and_stays_monotone(truth: float, fitted: float) -> None:
    curve = fit_reader(made_finds(truth))
    assert curve["cue"] == pytest.approx(fitted, abs=0.1)
    assert curve["content"] > 0.7
    assert fit_reader(made_finds(truth)) == curve


def test_few_finds_move_a_rule_little_and_many_move_it_far() -> None:
    wrong = Find("parse", 0.6, (log_odds(0.6),), (False, False))
    few, many = fit_rules([wrong])["parse"], fit_rules([wrong] * 100)["parse"]
    assert many < 3 * few < 0


TEXT = "Berg said the ferry was late and the pier was wet, while Lund doubts that anyone came at all."


def row(content: str, source: str, cue: str) -> dict[str, Any]:
    def spans(words: str) -> list[list[int]]:
        start = TEXT.index(words)
        return [[start, start + len(words)]]

    return {"content": spans(content), "source": spans(source), "cue": spans(cue)}


def as_attribution(found: dict[str, list[list[int]]]) -> Attribution:
    content, source, cue = (tuple(Span(*pair) for pair in found[part]) for part in ("content", "source", "cue"))
    return Attribution("r", cue, source, content)


def test_a_find_is_right_where_the_shared_scorer_has_it_right(tmp_path: Path) -> None:
    gold = {
        "id": "a",
        "text": TEXT,
        "attributions": [
            row("the ferry was late and the pier was wet", "Berg", "said"),
            row("that anyone came", "Lund", "doubts"),
        ],
    }
    found = [
        row("the ferry was late and the pier was wet", "Berg", "said"),
        row("the pier was wet", "Berg", "said"),
        row("that anyone came at all", "Berg", "doubts"),
        row("Berg said", "Lund", "doubts"),
    ]
    matches = [match for _, match in matched(gold, map(as_attribution, found))]
    assert matches == [(True, True), (True, False), (False, False)]
    for name, content in (("gold", gold), ("found", {"id": "a", "attributions": found})):
        (tmp_path / name).write_text(json.dumps(content), encoding="utf-8")
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        score_attributions.main(str(tmp_path / "gold"), str(tmp_path / "found"), flat=True)
    assert "content   P 0.667  R 1.000" in printed.getvalue()
    assert "triple    P 0.333  R 0.500" in printed.getvalue()
