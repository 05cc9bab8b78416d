"""All that is known of one report while its statements are made."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ..languages import SpeechWords
from ..model import STORY_PARTS, Mention, Report, Sentence, Span, Spans, Table
from .grammar import Stretch
from .methods import is_witness
from .phrases import plain_words
from .quotations import quoted_in, quotes_at

MIN_ISSUER_SENTENCES = 2
"""Sentences that open with "we" or "our" before a text is taken for its issuer's own; a paper says it once in a while."""
MIN_FULL_NAME_WORDS, MAX_ADDED_NAMES = 2, 2
"""A person's name is full from so many words on, and at most so many more make it longer."""


@dataclass(frozen=True)
class Page:
    """A report with its sentences and names, both in reading order, and the words of its language."""

    report: Report
    sentences: Table[Sentence]
    mentions: Table[Mention]
    words: SpeechWords

    @cached_property
    def quoted(self) -> Spans:
        return quoted_in(self.report)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]

    def number_at(self, offset: int) -> int | None:
        """The place, among the sentences, of the one that holds `offset`."""
        number = bisect_right(self._starts, offset) - 1
        return number if number >= 0 and offset < self.sentences[number].span.end else None

    def sentence_of(self, spans: Spans) -> Sentence | None:
        """The sentence where the first of `spans` begins."""
        number = self.number_at(spans[0].start) if spans else None
        return None if number is None else self.sentences[number]

    def sentences_in(self, span: Span) -> Iterator[Sentence]:
        """The sentences that share words with `span`."""
        for number in range(max(0, bisect_right(self._starts, span.start) - 1), len(self.sentences)):
            if self.sentences[number].span.start >= span.end:
                return
            if self.sentences[number].span.overlaps(span):
                yield self.sentences[number]

    @cached_property
    def witnessed(self) -> dict[Span, int]:
        """Each part in which the writer says to have been there, and where the first sentence that says so begins."""
        found: dict[Span, int] = {}
        for sentence in self.sentences:
            if is_witness(self.report.quote(sentence.span), self.words):
                found.setdefault(self.part_at(sentence.span), sentence.span.start)
        return found

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [mention.span.start for mention in self.mentions]

    def mentions_in(self, span: Span) -> Table[Mention]:
        """The names that begin in `span`, in order."""
        return self.mentions[bisect_left(self._mention_starts, span.start) : bisect_left(self._mention_starts, span.end)]

    def stretch(self, spans: Spans) -> Stretch | None:
        """`spans` with the parse of the sentence where they begin."""
        sentence = self.sentence_of(spans)
        return None if sentence is None else Stretch(self.report.text, sentence, spans)

    def part_at(self, span: Span) -> Span:
        """The part of the page that holds `span`."""
        number = bisect_right(self.report.parts, span.start, key=lambda part: part.span.start) - 1
        part = self.report.parts[number].span if number >= 0 else span
        return part if part.contains(span) else span

    @cached_property
    def is_issued(self) -> bool:
        """Whether the text speaks of its issuer as "we" and "our" again and again, outside quotation marks."""
        pronouns = self.words.pronouns
        openers = (pronouns.ours | pronouns.our) - pronouns.alone
        told = [
            sentence
            for sentence in self.sentences
            if sentence.part in STORY_PARTS
            and sentence.tokens
            and self.report.text[sentence.tokens[0].start : sentence.tokens[0].end].lower() in openers
            and not quotes_at(sentence.span, self.quoted)
        ]
        return len(told) >= MIN_ISSUER_SENTENCES

    @cached_property
    def _names(self) -> dict[str, dict[int, str]]:
        """Names of people and bodies, numbered in the order of the report without repeats, by what a shorter form has of
        them: the first word, the last, the initials."""
        kinds = ("person", "organisation", "outlet")
        names: dict[str, dict[int, str]] = {}
        for number, name in enumerate(dict.fromkeys(one.name for one in self.mentions if one.kind in kinds)):
            plain = plain_words(name)
            for handle in (*plain[:1], *plain[-1:], _initials(plain)):
                names.setdefault(handle, {})[number] = name
        return names

    def full_name(self, name: str) -> str:
        """The name in the report that begins or ends with this one ("Bell" -> "Anna Bell") or has these initials, in its
        longest form. Of several ("Anna Bell", "Tom Bell") it is the first."""
        longer = self._longer_forms(name)
        return self.full_name(longer[0]) if longer else name

    def _longer_forms(self, name: str) -> list[str]:
        short = plain_words(name)
        if not short:
            return []
        initials = name.lower() if name.isupper() else ""
        near: dict[int, str] = {}
        for handle in {short[0], short[-1], initials} - {""}:
            near |= self._names.get(handle, {})
        longer = [other for _, other in sorted(near.items()) if _is_short_form(short, initials, plain_words(other))]
        return [other for other in longer if not self._is_named_after(name, other)]

    def _is_named_after(self, name: str, other: str) -> bool:
        """Whether a longer name is that of a body, a book or a law that only holds a person's full name."""
        words = len(plain_words(name))
        if words < MIN_FULL_NAME_WORDS or self._kinds.get(name) != {"person"}:
            return False
        return "person" not in self._kinds[other] or len(plain_words(other)) > words + MAX_ADDED_NAMES

    @cached_property
    def _kinds(self) -> dict[str, set[str]]:
        kinds: dict[str, set[str]] = {}
        for mention in self.mentions:
            kinds.setdefault(mention.name, set()).add(mention.kind)
        return kinds

    @cached_property
    def _homes(self) -> dict[str, set[int]]:
        homes: dict[str, set[int]] = {}
        for number, sentence in enumerate(self.sentences):
            for token in sentence.tokens:
                if token.pos in ("NOUN", "VERB"):
                    homes.setdefault(token.lemma.lower(), set()).add(number)
        return homes

    def is_spoken_of_outside(self, lemma: str, sentence: Sentence) -> bool:
        """Whether a noun or verb stands in another sentence of the report too."""
        homes = self._homes.get(lemma, set())
        return len(homes) > (self.number_at(sentence.span.start) in homes)


def _initials(plain: list[str]) -> str:
    return "".join(word[:1] for word in plain)


def _is_short_form(short: list[str], initials: str, plain: list[str]) -> bool:
    """Whether a name's words begin or end with the `short` ones, or have those initials."""
    begins_or_ends = short in (plain[-len(short) :], plain[: len(short)])
    return (set(short) < set(plain) and begins_or_ends) or (len(plain) > 1 and _initials(plain) == initials)
