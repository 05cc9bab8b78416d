"""Measures statements on stories with gold: with the gold's attributions, then with those that are found.

usage: python -m bench.statements [STORY ...] [--gold-only] [--found-only] [--misses]

With the gold's attributions the content is given, and speaker, chain, stance, status, form and method are judged; with
found ones statements and attributions are judged too. The measures are those of the story scorer.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bench.gold_records import GoldStory, read_story
from bench.scorers.score_story import score
from bench.story import STORIES, story_folder
from twosource.annotate.attributions import find_attributions
from twosource.annotate.names import find_mentions
from twosource.annotate.statements import find_statements
from twosource.model import Attribution, Report, Sentence, Span, Spans, Statement, hull

FIELDS = (
    "statement_recall", "attribution_f1", "speaker", "via_f1", "stance_f1", "status_macro", "form_macro", "method",
    "statements_given",
)  # fmt: skip
MISSES = ("statement", "speaker", "via", "stance", "status", "form")


def statements_of(story: GoldStory, *, found: bool) -> list[tuple[Report, Statement]]:
    """All statements of a story's reports, from found attributions or from the gold's."""
    made: list[tuple[Report, Statement]] = []
    for report in story.reports:
        sentences = tuple(sentence for sentence in story.sentences if sentence.report_id == report.id)
        mentions = tuple(find_mentions(report, sentences))
        if found:
            attributions = tuple(find_attributions(report, sentences, mentions))
        else:
            attributions = tuple(gold_attributions(report, sentences, story.statements))
        made += [(report, one) for one in find_statements(report, sentences, mentions, attributions)]
    return made


def gold_attributions(
    report: Report, sentences: tuple[Sentence, ...], statements: Iterable[Statement]
) -> Iterable[Attribution]:
    """The gold's statements with a source, or a speaker who goes on, as attributions."""
    for statement in statements:
        if statement.report_id != report.id or statement.speaker is None:
            continue
        near = hull(statement.spans)
        cue = _spot(report, report.quote_all(statement.cue), near)
        yield Attribution(
            report_id=report.id,
            cue=cue,
            source=_spot(report, report.quote_all(statement.source), cue[0] if cue else near),
            content=statement.spans,
            found_by="reader" if statement.source else "continuation",
        )


def _spot(report: Report, words: str, near: Span) -> Spans:
    """Where these whole words stand nearest to `near`, in the same part."""
    if not words:
        return ()
    part = next((part.span for part in report.parts if part.span.overlaps(near)), Span(0, len(report.text)))
    found = [Span(*hit.span()) for hit in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", report.text)]
    inside = [span for span in found if part.contains(span)] or found
    return tuple(sorted(inside, key=lambda span: (max(span.start - near.end, near.start - span.end, 0), span.start))[:1])


def as_case(made: list[tuple[Report, Statement]]) -> dict[str, Any]:
    """The statements as the scorer reads them."""
    return {
        "statements": [
            {
                "id": one.id,
                "file": report.file,
                "content": report.quote_all(one.spans),
                "source": report.quote_all(one.source) or None,
                "cue": report.quote_all(one.cue) or None,
                "speaker": one.speaker,
                "via": list(one.via),
                "stance": one.stance,
                "status": one.status,
                "form": one.form,
                "method": one.method,
            }
            for report, one in made
        ]
    }


def measure(folder: Path, *, found: bool, misses: bool) -> dict[str, float]:
    """Print and return the measures of one story."""
    story = read_story(folder)
    made = statements_of(story, found=found)
    card = score(story.gold, as_case(made))
    print(f"== {folder.name}, {'found' if found else 'gold'} attributions")
    for name in FIELDS:
        if name in card.rows:
            value, detail = card.rows[name]
            print(f"{name:20} {value:6.3f}  ({detail})")
    if misses:
        contents = {key: one for one, key in ((s, story.gold_ids[s.id]) for s in story.statements)}
        for miss in card.misses:
            kind, key = miss.split()[0], miss.split()[1].rstrip(":")
            if kind in MISSES and key in contents:
                words = next(r for r in story.reports if r.id == contents[key].report_id).quote_all(contents[key].spans)
                print(f"  {miss}{'' if kind == 'statement' else f'   | {words[:90]}'}")
    return {name: card.rows[name][0] for name in FIELDS if name in card.rows}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("story", nargs="*", default=list(STORIES))
    parser.add_argument("--gold-only", action="store_true")
    parser.add_argument("--found-only", action="store_true")
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    for found in (False, True):
        if (found and args.gold_only) or (not found and args.found_only):
            continue
        folders = [folder for folder in map(story_folder, args.story) if folder is not None]
        cards = [measure(folder, found=found, misses=args.misses) for folder in folders]
        print(f"== mean of {len(cards)}, {'found' if found else 'gold'} attributions")
        for name in FIELDS:
            values = [card[name] for card in cards if name in card]
            if values:
                print(f"{name:20} {sum(values) / len(values):6.3f}")


if __name__ == "__main__":
    main()
