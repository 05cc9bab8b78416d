"""Whether the probability of an attribution means what it says, what the thresholds do, and the fit of its curves.

usage: python -m bench.calibration [--fit]

--fit: make weights/attribution/calibration.json anew first, and print the cross-fitted error. To be done with new weights.

A find is right where the shared scorer matches its content with one of the gold (--flat: a find inside another is not
counted), on PolNeAR's development articles. The reader has learnt from the training articles and is too sure of them, so the
curves are fitted on the development articles too; the cross-fitted error says how well that carries: each half is measured with
curves that were fitted on the other. PolNeAR holds few finds of rules, and none inside another; for the rules the stories that
are not blind and GUM's nested attributions count as well.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.attribution import ARTICLES, SHARED
from bench.gold_records import read_story
from bench.matching import ENOUGH, counted, matches, same_part
from bench.scorers.score_attributions import cells, overlap
from bench.story import ROOT, story_folder
from twosource.annotate.attributions import Chances, whole_attributions
from twosource.annotate.calibration import (
    READER_FEATURES,
    Calibration,
    chance,
    load_calibration,
    log_odds,
    reader_features,
    words_in,
)
from twosource.annotate.raw_text import report_of
from twosource.annotate.reader import Found, load_reader
from twosource.annotate.sentences import find_sentences
from twosource.model import STORY_PARTS, Attribution, Report, Sentence, Span, Spans, Statement, covered_chars
from twosource.settings import Settings

WEIGHTS = ROOT / "src" / "twosource" / "weights" / "attribution"
FITTED = WEIGHTS / "calibration.json"
GUM = SHARED / "data" / "gum"
TUNED_STORIES = (
    "drone-factory", "drone-factory-example", "port-warehouse-fire", "hospital-ransomware", "reservoir-dam", "seized-tanker",
)  # fmt: skip
GUM_GENRES = ("news", "interview")

BINS = 10
THRESHOLDS = (0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8)
# For the weights a mild pull to nought; for a rule's shift a pull to its own number, as strong as four finds of even odds.
READER_PULL, RULE_PULL = 1.0, 1.0
STEPS = 50

Floats = NDArray[np.float64]
Match = tuple[bool, bool]
"""Whether a find is right in its content, and in content, source and cue."""
UNCALIBRATED = Calibration(reader={"one": 0.0, "cue": 1.0, "content": 1.0, "words": 0.0}, rules={})


@dataclass(frozen=True)
class Text:
    """A text read once: `found` is what the network saw, so that rules and curves can be run again on it."""

    report: Report
    sentences: tuple[Sentence, ...]
    found: list[Found]
    gold: dict[str, Any]
    half: int = 0

    def read(self, text: str, stretches: Sequence[Span]) -> list[Found]:
        """In the place of the reader."""
        return self.found


@dataclass(frozen=True)
class Find:
    """A find that was compared with the gold. `features`: of the reader's curve, or one: a rule's own log odds."""

    found_by: str
    probability: float
    features: tuple[float, ...]
    match: Match
    half: int = 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fit", action="store_true")
    if parser.parse_args().fit:
        texts = _texts()
        elsewhere = _rule_finds_elsewhere()
        finds = _finds(texts, _said(texts, UNCALIBRATED))
        reader = fit_reader(finds)
        finds = _finds(texts, _said(texts, Calibration(reader, {})))
        _write(Calibration(reader, fit_rules([*finds, *elsewhere]), weights_digest()))
        _print_cross_fit(finds, elsewhere)
    else:
        texts = _texts()
    said = _said(texts, load_calibration())
    kept = _finds(texts, said, least=Settings.min_kept_probability)
    _print_reliability(kept)
    _print_ways(kept)
    _print_thresholds(texts, said)


def _texts() -> list[Text]:
    return [_text(article, number % 2) for number, article in enumerate(_articles(ARTICLES))]


def _articles(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _text(article: dict[str, Any], half: int = 0) -> Text:
    report = report_of(article["id"], article["text"])
    return _read(report, tuple(find_sentences(report)), article, half)


def _read(report: Report, sentences: tuple[Sentence, ...], gold: dict[str, Any], half: int = 0) -> Text:
    stretches = [part.span for part in report.parts if part.kind in STORY_PARTS]
    return Text(report, sentences, load_reader().read(report.text, stretches), gold, half)


def _said(texts: Iterable[Text], calibration: Calibration) -> list[list[Attribution]]:
    """All finds of each text, however unlikely, with the probability that the calibration gives them."""
    chances = Chances(kept=0.0, counted=0.0, calibration=lambda: calibration)
    return [whole_attributions(text.report, text.sentences, reader=partial(_replay, text), chances=chances) for text in texts]


def _replay(text: Text) -> Any:
    return text


def _finds(texts: Sequence[Text], said: Sequence[Sequence[Attribution]], *, least: float = 0.0) -> list[Find]:
    """Those that are at least so likely, and that the scorer counts."""
    return [
        _find(text, one, match)
        for text, found in zip(texts, said, strict=True)
        for one, match in matched(text.gold, [one for one in found if one.probability >= least])
    ]


def _find(text: Text, one: Attribution, match: Match) -> Find:
    if one.found_by != "reader":
        return Find(one.found_by, one.probability, (log_odds(one.probability),), match, text.half)
    seen = next(found for found in text.found if found.cue == one.cue)
    words = words_in(text.report.quote_all(seen.content))
    features = reader_features(seen.cue_probability, seen.content_probability, words)
    return Find("reader", one.probability, features, match, text.half)


def matched(gold: Mapping[str, Any], found: Iterable[Attribution]) -> Iterator[tuple[Attribution, Match]]:
    """What `score_attributions --flat` counts, with whether it matches: one to one, best overlap first."""
    text = gold["text"]
    want = cells(text, gold["attributions"])
    rows = [(one, cell) for one in found for cell in cells(text, [_as_row(one)])]
    kept = counted([cell for _, cell in rows], text, gold.get("discard") or [])
    rows = [rows[at] for at in kept]
    gold_of = {right: left for left, right in matches(want, [cell for _, cell in rows]).items()}
    for right, (one, cell) in enumerate(rows):
        wanted = want[gold_of[right]] if right in gold_of else None
        agree = wanted is not None and all(same_part(wanted[part], cell[part]) for part in ("source", "cue"))
        yield one, (wanted is not None, agree)


def _as_row(one: Attribution) -> dict[str, list[list[int]]]:
    return {"content": _pairs(one.content), "source": _pairs(one.source), "cue": _pairs(one.cue)}


def _pairs(spans: Spans) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


# Finds of rules, where PolNeAR holds too few


def _rule_finds_elsewhere() -> list[Find]:
    return [*_in_stories(), *_nested_in_gum()]


def _in_stories() -> Iterator[Find]:
    """A find is right where it holds half of the words of a statement that the gold gives a source."""
    for name in TUNED_STORIES:
        folder = story_folder(name)
        if folder is None:
            print(f"{name}: not at hand, left out of the fit")
            continue
        story = read_story(folder)
        for report in story.reports:
            sentences = tuple(one for one in story.sentences if one.report_id == report.id)
            attributed = [one for one in story.statements if one.report_id == report.id and one.source]
            text = _read(report, sentences, {})
            for one in _of_rules(text):
                right = any(_holds(one, statement) for statement in attributed)
                yield _find(text, one, (right, right))


def _of_rules(text: Text) -> list[Attribution]:
    return [one for one in _said([text], Calibration(load_calibration().reader, {}))[0] if one.found_by != "reader"]


def _holds(one: Attribution, statement: Statement) -> bool:
    held = sum(covered_chars(one.content, span) for span in statement.spans)
    return held >= ENOUGH * sum(map(len, statement.spans))


def _nested_in_gum() -> Iterator[Find]:
    articles = [article for path in sorted(GUM.glob("*.jsonl.gz")) for article in _articles(path)]
    for article in articles:
        if article["genre"] not in GUM_GENRES:
            continue
        text = _text(article)
        want = cells(article["text"], article["attributions"])
        for one in _of_rules(text):
            if one.found_by == "inner":
                cell = cells(article["text"], [_as_row(one)])[0]
                right = any(overlap(wanted["content"], cell["content"]) >= ENOUGH for wanted in want)
                yield _find(text, one, (right, right))


# The fit


def fit_reader(finds: Iterable[Find]) -> dict[str, float]:
    """Logistic regression; a probability that would count against a find is left out, so that the curve stays monotone."""
    own = [find for find in finds if find.found_by == "reader"]
    rows, right = np.array([find.features for find in own]), np.array([find.match[0] for find in own], dtype=float)
    used = list(range(len(READER_FEATURES)))
    while True:
        pull = np.array([0.0 if READER_FEATURES[at] == "one" else READER_PULL for at in used])
        weights = _regressed(rows[:, used], right, pull, offset=np.zeros(len(rows)))
        wrong = [at for at, weight in zip(used, weights, strict=True) if weight < 0 and READER_FEATURES[at] != "one"]
        if not wrong:
            break
        used = [at for at in used if at not in wrong]
    found = dict(zip(used, weights, strict=True))
    return {name: round(float(found.get(at, 0.0)), 4) for at, name in enumerate(READER_FEATURES)}


def fit_rules(finds: Iterable[Find]) -> dict[str, float]:
    """For each rule by how much its own log odds are to be moved."""
    by_rule: defaultdict[str, list[Find]] = defaultdict(list)
    for find in finds:
        if find.found_by != "reader":
            by_rule[find.found_by].append(find)
    shifts = {}
    for name, own in sorted(by_rule.items()):
        right = np.array([find.match[0] for find in own], dtype=float)
        offset = np.array([find.features[0] for find in own])
        shift = _regressed(np.ones((len(own), 1)), right, np.array([RULE_PULL]), offset=offset)
        shifts[name] = round(float(shift[0]), 4)
    return shifts


def _regressed(rows: Floats, right: Floats, pull: Floats, *, offset: Floats) -> Floats:
    """Logistic regression by Newton's steps; `pull` is the L2 weight of each column."""
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-(rows @ weights + offset)))
        slope = rows.T @ (right - likely) - pull * weights
        bend = (rows * (likely * (1 - likely))[:, None]).T @ rows + np.diag(pull)
        weights = weights + np.linalg.solve(bend, slope)
    return weights


def weights_digest() -> str:
    """Over the name and bytes of every file of the network."""
    digest = hashlib.sha256()
    for path in sorted(WEIGHTS.iterdir()):
        if path != FITTED and path.suffix != ".md":
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _write(calibration: Calibration) -> None:
    held = {"weights": calibration.weights, "reader": calibration.reader, "rules": calibration.rules}
    FITTED.write_text(json.dumps(held, indent=1) + "\n", encoding="utf-8")
    load_calibration.cache_clear()
    print(f"wrote {FITTED.name}: {json.dumps(held['reader'])}, {json.dumps(held['rules'])}\n")


# What is printed


def calibration_error(probabilities: Floats, right: Floats, *, bins: int = BINS) -> float:
    """Expected calibration error: the mean gap of probability and share right over bins of equal mass."""
    return sum(
        len(rows) / len(right) * abs(float(probabilities[rows].mean() - right[rows].mean()))
        for rows in _bins(probabilities, bins)
    )


def _bins(probabilities: Floats, bins: int) -> list[NDArray[np.int64]]:
    order = np.argsort(probabilities, kind="stable")
    return [rows for rows in np.array_split(order, bins) if len(rows)]


def _columns(finds: Sequence[Find]) -> tuple[Floats, Floats, Floats]:
    return (
        np.array([find.probability for find in finds]),
        np.array([find.match[0] for find in finds], dtype=float),
        np.array([find.match[1] for find in finds], dtype=float),
    )


def _print_reliability(finds: Sequence[Find]) -> None:
    likely, right, whole = _columns(finds)
    print(f"{len(finds)} finds kept")
    print(f"expected calibration error, as shipped: {calibration_error(likely, right):.3f}")
    print("from    to     said   content right  triple right")
    for rows in _bins(likely, BINS):
        said, shown = likely[rows], f"{right[rows].mean():.3f}          {whole[rows].mean():.3f}"
        print(f"{said.min():.3f}  {said.max():.3f}  {said.mean():.3f}  {shown}")


def _print_ways(finds: Sequence[Find]) -> None:
    print("\nfound by       finds  said   content right  triple right")
    for name in sorted({find.found_by for find in finds}):
        likely, right, whole = _columns([find for find in finds if find.found_by == name])
        print(f"{name:13} {len(likely):6}  {likely.mean():.3f}  {right.mean():.3f}          {whole.mean():.3f}")


def _print_cross_fit(finds: Sequence[Find], elsewhere: Sequence[Find]) -> None:
    likely, right, whole = _columns(_cross_fitted(finds, elsewhere))
    print(f"expected calibration error, cross-fitted: content {calibration_error(likely, right):.3f}")
    print(f"the same probability taken for the whole triple's: {calibration_error(likely, whole):.3f}")
    triples = [replace(find, match=(find.match[1], find.match[1])) for find in finds]
    likely, right, _ = _columns(_cross_fitted(triples, elsewhere))
    print(f"curves fitted to the triple: {calibration_error(likely, right):.3f}\n")


def _cross_fitted(finds: Sequence[Find], elsewhere: Sequence[Find]) -> list[Find]:
    """Each half of the articles with the probability of curves that were fitted on the other half."""
    tried: list[Find] = []
    for half in (0, 1):
        other = [find for find in finds if find.half != half]
        curves = Calibration(fit_reader(other), fit_rules([*other, *elsewhere]))
        tried += [replace(find, probability=_by(curves, find)) for find in finds if find.half == half]
    return tried


def _by(curves: Calibration, find: Find) -> float:
    if find.found_by != "reader":
        return curves.of_rule(find.found_by, chance(find.features[0]))
    return chance(sum(curves.reader[name] * value for name, value in zip(READER_FEATURES, find.features, strict=True)))


def _print_thresholds(texts: Sequence[Text], said: Sequence[Sequence[Attribution]]) -> None:
    gold = sum(len(cells(text.gold["text"], text.gold["attributions"])) for text in texts)
    print("\ncounted from  finds  content P  R      F1         triple P  R      F1")
    for least in THRESHOLDS:
        finds = _finds(texts, said, least=least)
        content, triple = (_scores(sum(find.match[at] for find in finds), len(finds), gold) for at in (0, 1))
        print(f"{least:12.2f} {len(finds):6}  {content}      {triple}")


def _scores(hits: int, found: int, gold: int) -> str:
    precision, recall = hits / max(found, 1), hits / max(gold, 1)
    return f"{precision:.3f}  {recall:.3f}  {2 * hits / max(found + gold, 1):.3f}"


if __name__ == "__main__":
    main()
