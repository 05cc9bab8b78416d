"""Whom pronouns, nouns and short names mean, on GUM's coreference.

usage: python -m bench.speakers [train|dev] [--subjects] [--misses]

The sources of GUM's attributions are given as they are annotated, and the speaker that is found for each is looked up in the
text: right where the words found are a mention of the source's own entity. With --subjects every "he" and "she" that is a
subject is judged as if it spoke: there are far more of them.

`linked`: taken for someone else than the words themselves name. `left`: not, though the text names them elsewhere (coverage
is linked against both). `new`: nowhere named, and rightly left; `invented`: nowhere named, and linked all the same.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from twosource.annotate.anaphora import Speaker
from twosource.annotate.grammar import SUBJECTS
from twosource.annotate.names import find_mentions
from twosource.annotate.page import Page
from twosource.annotate.phrases import plain_words
from twosource.annotate.raw_text import report_of
from twosource.annotate.sentences import find_sentences
from twosource.annotate.speakers import resolve_speakers
from twosource.languages import language_for
from twosource.model import Attribution, Span, Spans, hull

GUM = Path(__file__).resolve().parents[2] / "shared" / "data" / "gum"
PRONOUNS = frozenset(("he", "she", "it", "they", "him", "her", "them", "this", "that", "these", "those", "one", "who", "which"))
FIRST_PERSON = frozenset(("i", "we", "you", "me", "us", "my", "our", "your"))
SUBJECT_PRONOUNS = frozenset(("he", "she"))
Gold = dict[str, Any]


@dataclass(frozen=True)
class Judged:
    """One source: its words, the class it is counted in, what was found and how that is judged."""

    document: str
    words: str
    kind: str
    found: str
    verdict: str
    start: int


@dataclass(frozen=True)
class Document:
    """A GUM document with its parse; `mentions` by entity."""

    page: Page
    attributions: tuple[Attribution, ...]
    mentions: list[Gold]

    def entity_of(self, span: Span) -> str | None:
        """The entity of the longest mention that begins with `span` and lies in it."""
        inside = [one for one in self.mentions if one["start"] == span.start and one["end"] <= span.end]
        return max(inside, key=lambda one: one["end"])["entity"] if inside else None

    def entities_called(self, name: str) -> set[str]:
        """Whom the words of `name` mean where they stand in the text: each time the smallest mention around them."""
        text = self.page.report.text
        entities = set()
        for hit in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE):
            around = [one for one in self.mentions if one["start"] <= hit.start() and hit.end() <= one["end"]]
            if around:
                entities.add(min(around, key=lambda one: one["end"] - one["start"])["entity"])
        return entities

    def is_named(self, entity: str, words: str) -> bool:
        """Whether the entity is also called by a noun or name that says more than `words`."""
        told = [" ".join(plain_words(one["text"])) for one in self.mentions if one["entity"] == entity]
        own = " ".join(plain_words(words))
        return any((one not in PRONOUNS | FIRST_PERSON and own not in one) or len(one) > len(own) + 4 for one in told)


def read_documents(split: str) -> Iterator[Document]:
    with gzip.open(GUM / f"{split}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            gold = json.loads(line)
            report = report_of(gold["id"], gold["text"])
            sentences = tuple(find_sentences(report))
            language = language_for(report.language)
            if language is None:
                continue
            page = Page(report, sentences, tuple(find_mentions(report, sentences)), language.speech)
            yield Document(page, tuple(_attributions(report.id, gold)), gold["entities"])


def _attributions(report_id: str, gold: Gold) -> Iterator[Attribution]:
    for one in gold["attributions"]:
        source = tuple(Span(*pair) for pair in one["source"])
        content = tuple(Span(*pair) for pair in one["content"])
        if source and content:
            yield Attribution(report_id, tuple(_without(one["attribution_edu"], hull(source))), source, content)


def _without(pairs: list[list[int]], source: Span) -> Iterator[Span]:
    for start, end in pairs:
        if start < source.start:
            yield Span(start, min(end, source.start))
        if source.end < end:
            yield Span(max(start, source.end), end)


def judge_sources(document: Document) -> Iterator[Judged]:
    speakers = resolve_speakers(document.page, document.attributions)
    for attribution in document.attributions:
        judged = _judge(document, attribution.source, speakers.get(attribution.id))
        if judged is not None:
            yield judged


def judge_subjects(document: Document) -> Iterator[Judged]:
    """Every subject pronoun, resolved among the sources that are given as if it were one more."""
    given = {span.start for one in document.attributions for span in one.source}
    asked = [
        Attribution(document.page.report.id, (), (Span(token.start, token.end),), (Span(token.start, sentence.span.end),))
        for sentence in document.page.sentences
        for token in sentence.tokens
        if token.start not in given
        and token.dep in SUBJECTS
        and document.page.report.text[token.start : token.end].lower() in SUBJECT_PRONOUNS
    ]
    speakers = resolve_speakers(document.page, (*document.attributions, *asked))
    for one in asked:
        judged = _judge(document, one.source, speakers.get(one.id))
        if judged is not None:
            yield judged


def _judge(document: Document, source: Spans, speaker: Speaker | None) -> Judged | None:
    span, page = hull(source), document.page
    entity, words = document.entity_of(source[0]), page.report.quote_all(source)
    kind = _kind_of(page, span, words)
    if entity is None or speaker is None or kind is None:
        return None
    own = " ".join(word for word in plain_words(words) if word not in page.words.speakers.articles)
    found = " ".join(plain_words(speaker.name))
    if found == own or not found or (kind == "nominal" and found in own):
        verdict = "left" if document.is_named(entity, words) and kind != "name" else "new"
    elif entity in document.entities_called(speaker.name):
        verdict = "right"
    else:
        verdict = "wrong" if document.is_named(entity, words) else "invented"
    return Judged(page.report.file, words, kind, speaker.name, verdict, span.start)


def _kind_of(page: Page, span: Span, words: str) -> str | None:
    lower = words.lower()
    if lower in FIRST_PERSON:
        return None
    if lower in PRONOUNS:
        return lower if lower in SUBJECT_PRONOUNS | {"it", "they"} else "other pronoun"
    named = any(one.span.overlaps(span) for one in page.mentions_in(span))
    return "name" if named else "nominal"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("split", nargs="?", choices=("train", "dev"), default="train")
    parser.add_argument("--subjects", action="store_true")
    parser.add_argument("--misses", action="store_true")
    arguments = parser.parse_args()
    judge = judge_subjects if arguments.subjects else judge_sources
    judged = [one for document in read_documents(arguments.split) for one in judge(document)]
    _print_counts(judged)
    for one in judged:
        if arguments.misses and one.verdict not in ("right", "new"):
            print(f"{one.verdict:8} {one.document} @{one.start}: {one.words[:60]!r} -> {one.found[:60]!r}")


def _print_counts(judged: list[Judged]) -> None:
    print(f"{'':14} right wrong invented  left   new   accuracy coverage")
    for kind in [*sorted({one.kind for one in judged}), "all"]:
        count = Counter(one.verdict for one in judged if kind in (one.kind, "all"))
        right, linked = count["right"], count["right"] + count["wrong"] + count["invented"]
        nameable = count["right"] + count["wrong"] + count["left"]
        accuracy, coverage = right / max(1, linked), (count["right"] + count["wrong"]) / max(1, nameable)
        print(
            f"{kind:14} {right:5} {count['wrong']:5} {count['invented']:8} {count['left']:5} {count['new']:5}"
            f"   {accuracy:8.3f} {coverage:8.3f}"
        )


if __name__ == "__main__":
    main()
