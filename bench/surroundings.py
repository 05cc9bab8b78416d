"""Measures what surrounds a statement on public data: factuality, hedges and negated attributions.

usage: python -m bench.surroundings [factuality|hedges|negation ...] [--split train|dev] [--limit SENTENCES] [--misses]

factuality  Events that head a statement of ours, against the author's commitment in three classes: denied (-1 and less), open
            (between) and asserted (+2 and more). A statement is denied where it denies or its main verb is negated, open where
            it doubts, withholds, asks, is counterfactual, or is planned, forecast, possible or alleged; else asserted. An event
            that heads no statement is not judged; the share that is judged is printed.
hedges      Sentences marked as uncertain, against those where a hedge is found. There is one split: rules were chosen on the
            even rows ("train"), the odd ones ("dev") report.
negation    Gold attributions marked negative, against those whose stance is not "asserts" or that are silence. The gold's
            attribution is given, its stance is ours.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from twosource.annotate.attributions import whole_attributions
from twosource.annotate.names import find_mentions
from twosource.annotate.page import Page
from twosource.annotate.raw_text import report_of
from twosource.annotate.sentences import find_sentences
from twosource.annotate.statements import find_statements
from twosource.annotate.surroundings import hedges_in
from twosource.annotate.voices import is_silence
from twosource.languages import SpeechWords, language_for
from twosource.model import Attribution, Span, Spans, Statement

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
CORPORA = ("uw", "meantime", "uds_ih2")
CLASSES = ("denied", "open", "asserted")
OPEN_STATUSES = ("planned", "forecast", "possible", "alleged")
DENIED_AT_MOST, ASSERTED_AT_LEAST = -1.0, 2.0
TIGHT_BEFORE = (".", ",", ";", ":", "?", "!", "'s", "n't", ")", "%", "'", "''")


def english() -> SpeechWords:
    language = language_for("en")
    assert language is not None
    return language.speech


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("measure", nargs="*", choices=["factuality", "hedges", "negation", []])
    parser.add_argument("--split", choices=["train", "dev"], default="dev")
    parser.add_argument("--limit", type=int, help="the first so many sentences of each corpus only")
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    wanted = args.measure or ["factuality", "hedges", "negation"]
    if "factuality" in wanted:
        for corpus in CORPORA:
            measure_factuality(corpus, args.split, args.limit, misses=args.misses)
    if "hedges" in wanted:
        measure_hedges(args.split, misses=args.misses)
    if "negation" in wanted:
        measure_negation(args.split, misses=args.misses)


def rows_of(path: Path, limit: int | None = None) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in islice(lines, limit)]


# factuality


def measure_factuality(corpus: str, split: str, limit: int | None, *, misses: bool) -> None:
    pairs: list[tuple[str, str]] = []
    targets = 0
    for row in rows_of(DATA / "factuality" / f"{corpus}_{split}.jsonl.gz", limit):
        text, starts = _joined(row["tokens"])
        heads = dict(_heads(row["id"], text))
        targets += len(row["targets"])
        for target in row["targets"]:
            given = heads.get(starts[target["tok"][0]])
            if given is None:
                continue
            gold = _class_of(target["factuality"])
            pairs.append((gold, given[0]))
            if misses and gold != given[0]:
                print(f"  {corpus} want {gold} got {given}: {target['text']} | {text}")
    print(f"== factuality {corpus} {split}: {len(pairs)} of {targets} events head a statement")
    scores = [_f1(pairs, label) for label in CLASSES]
    used = [score for label, score in zip(CLASSES, scores, strict=True) if any(gold == label for gold, _ in pairs)]
    print("  " + "  ".join(f"{label} {score:.3f}" for label, score in zip(CLASSES, scores, strict=True)))
    always = 2 * sum(gold == "asserted" for gold, _ in pairs) / (len(pairs) + sum(gold == "asserted" for gold, _ in pairs))
    print(f"  macro F1 {sum(used) / len(used):.3f}  (always asserted: {always / len(used):.3f})")


def _joined(tokens: list[str]) -> tuple[str, list[int]]:
    """Running text, and where each token starts in it."""
    text, starts = "", []
    for token in tokens:
        glued = not text or token in TIGHT_BEFORE or text.endswith("(")
        text += ("" if glued else " ") + token
        starts.append(len(text) - len(token))
    return text, starts


def _heads(key: str, text: str) -> Iterator[tuple[int, tuple[str, str]]]:
    """Where the main verb of each statement starts, with its class and why; inner statements come last and win."""
    report = report_of(key, text)
    sentences = list(find_sentences(report))
    mentions = list(find_mentions(report, sentences))
    statements = find_statements(report, sentences, mentions, whole_attributions(report, sentences))
    page = Page(report, sentences, mentions, english())
    for statement in sorted(statements, key=lambda one: -sum(map(len, one.spans))):
        unit = page.stretch(statement.spans)
        if unit is None or unit.top is None:
            continue
        negations = page.words.stance.negations
        negated = any(unit.word(child) in negations for child in unit.children(unit.top, "neg"))
        yield unit.token(unit.top).start, (_given(statement, negated=negated), f"{statement.stance}, {statement.status}")


def _given(statement: Statement, *, negated: bool) -> str:
    if statement.stance in ("doubts", "withholds") or statement.mood != "told" or statement.status in OPEN_STATUSES:
        return "open"
    return "denied" if negated or statement.stance == "denies" else "asserted"


def _class_of(factuality: float) -> str:
    if factuality <= DENIED_AT_MOST:
        return "denied"
    return "asserted" if factuality >= ASSERTED_AT_LEAST else "open"


def _f1(pairs: list[tuple[str, str]], label: str) -> float:
    hit = sum(gold == given == label for gold, given in pairs)
    return 2 * hit / max(sum(gold == label for gold, _ in pairs) + sum(given == label for _, given in pairs), 1)


# hedges


def measure_hedges(split: str, *, misses: bool) -> None:
    rows = rows_of(DATA / "hedging_wiki" / "dev.jsonl.gz")[0 if split == "train" else 1 :: 2]
    words = english()
    pairs: list[tuple[str, str]] = []
    for row in rows:
        text = row["text"]
        found = [text[span.start : span.end] for span in hedges_in(text, (Span(0, len(text)),), words)]
        pairs.append(("hedged" if row["uncertain"] else "plain", "hedged" if found else "plain"))
        if misses and pairs[-1][0] != pairs[-1][1]:
            print(f"  want {pairs[-1][0]} found {found}: {text}")
    print(f"== hedges {split}: {len(rows)} sentences")
    always = 2 * sum(gold == "hedged" for gold, _ in pairs) / (len(pairs) + sum(gold == "hedged" for gold, _ in pairs))
    print(f"  F1 {_f1(pairs, 'hedged'):.3f}  (always hedged: {always:.3f})")
    right = sum(gold == given for gold, given in pairs)
    print(f"  accuracy {right / len(pairs):.3f}")


# negation


def measure_negation(split: str, *, misses: bool) -> None:
    """GUM's training and development documents: split is "train" or "dev", each with few negated attributions."""
    pairs: list[tuple[str, str]] = []
    words = english()
    for row in rows_of(DATA / "gum" / f"{split}.jsonl.gz"):
        report = report_of(row["id"], row["text"])
        sentences = list(find_sentences(report))
        mentions = list(find_mentions(report, sentences))
        gold = [(entry, _attribution(report.id, entry)) for entry in row["attributions"] if entry["content"]]
        given = tuple({one.id: one for _, one in gold}.values())
        found = list(find_statements(report, sentences, mentions, given))
        page = Page(report, sentences, mentions, words)
        for entry, attribution in gold:
            stances = {one.stance for one in found if one.attribution_id == attribution.id}
            negative = bool(stances - {"asserts"}) or (not stances and is_silence(page, attribution))
            pairs.append((entry["polarity"], "negative" if negative else "positive"))
            if misses and pairs[-1][0] != pairs[-1][1]:
                quotes = (report.quote_all(attribution.cue), report.quote_all(attribution.content)[:90])
                print(f"  want {pairs[-1][0]} got {sorted(stances)}: {quotes}")
    hit = sum(gold == given == "negative" for gold, given in pairs)
    predicted = sum(given == "negative" for _, given in pairs)
    wanted = sum(gold == "negative" for gold, _ in pairs)
    print(f"== negation GUM {split}: F1 {_f1(pairs, 'negative'):.3f}  ({hit} of {wanted} with {predicted} given)")


def _attribution(report_id: str, entry: dict[str, Any]) -> Attribution:
    """The gold's as ours: the cue is the attributing clause without its source."""
    source = _spans(entry["source"])
    cue = tuple(piece for span in _spans(entry["attribution_edu"]) for piece in _without(span, source))
    return Attribution(report_id, cue, source, _spans(entry["content"]), found_by="reader" if source else "continuation")


def _spans(pairs: list[list[int]] | None) -> Spans:
    return tuple(Span(*pair) for pair in pairs or [])


def _without(span: Span, holes: Spans) -> Iterator[Span]:
    start = span.start
    for hole in sorted(holes):
        if hole.overlaps(span):
            if start < hole.start:
                yield Span(start, hole.start)
            start = max(start, hole.end)
    if start < span.end:
        yield Span(start, span.end)


if __name__ == "__main__":
    main()
