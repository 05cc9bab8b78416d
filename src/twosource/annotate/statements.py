"""Report, Sentence, Mention, Attribution -> Statement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..languages import SpeechWords, language_for
from ..model import Attribution, Mention, Report, Sentence, Span, Spans, Statement, Table, hull
from .chains import credited, hearer, hears_by_noun, is_own, quoted_other, relaying_outlet
from .grammar import Stretch, sentence_of
from .methods import is_witness, method_of
from .own_voice import MAX_COVERED_SHARE, OwnClause, own_clauses
from .phrases import kind_of, plain_words
from .quotations import form_of, quoted_in
from .speakers import Speaker, full_name, resolve_speakers
from .stance import points_at_claim, stance_of
from .status import cue_lemmas_of, status_of_attributed, status_of_own
from .units import trimmed, units_of

MIN_SHARED_WORDS = 2
"""Content words a denial must share with an earlier statement to be aimed at it where it does not point."""
CONTINUES_WITHIN = 2
"""Sentences after a quotation in which the same speaker's next quotation may follow without a source."""


@dataclass(frozen=True)
class Page:
    """All that is known of one report while its statements are made."""

    report: Report
    sentences: Table[Sentence]
    mentions: Table[Mention]
    quoted: Spans
    words: SpeechWords


@dataclass(frozen=True)
class Said:
    """One statement of an attribution in the making. `goes_on`: a quotation that continues without a source."""

    attribution: Attribution
    spans: Spans
    speaker: Speaker | None
    via: tuple[str, ...]
    goes_on: bool = False


def find_statements(
    report: Report,
    sentences: Table[Sentence],
    mentions: Table[Mention],
    attributions: Table[Attribution],
    *,
    max_covered_share: float = MAX_COVERED_SHARE,
) -> Iterator[Statement]:
    """What the report says, on others' word and in its own voice, in reading order."""
    language = language_for(report.language)
    if language is None:
        return
    page = Page(report, sentences, mentions, quoted_in(report), language.speech)
    voiced = [one for one in attributions if _has_voice(page, one)]
    said = list(_said(page, voiced))
    own = own_clauses(report, sentences, voiced, page.quoted, page.words, max_covered_share=max_covered_share)
    made = [_statement(page, one) for one in said] + [_own_statement(page, one) for one in own]
    unique = {statement.id: statement for statement in sorted(made, key=lambda one: (hull(one.spans), one.cue, one.id))}
    yield from _linked(page, list(unique.values()), {one.id: one for one in voiced})


def _has_voice(page: Page, attribution: Attribution) -> bool:
    """Whether someone is said to say something: not "declined to comment", not "nobody said", not a bare passive."""
    if not attribution.content:
        return False
    if not attribution.source:
        return attribution.found_by == "continuation"
    source = plain_words(page.report.quote_all(attribution.source))
    cue = " ".join(page.report.quote_all(attribution.cue).lower().split())
    nobody = bool(source) and source[0] in page.words.pronouns.nobody
    return not nobody and not any(cue.startswith(phrase) or f" {phrase}" in f" {cue}" for phrase in page.words.silence)


def _said(page: Page, attributions: list[Attribution]) -> Iterator[Said]:
    """The statements of all attributions with their speakers and chains."""
    speakers = resolve_speakers(page.report, page.sentences, page.mentions, attributions, page.words)
    credit = credited(page.report, page.words)
    chains: dict[str, tuple[str, ...]] = {}
    last: Said | None = None
    by_id = {one.id: one for one in attributions}
    for attribution in sorted(attributions, key=lambda one: hull(one.content + one.source)):
        if attribution.source:
            speaker, via = _chain(page, attribution, speakers, by_id, chains)
            if via:
                chains[speaker.name] = via
        elif last is not None:
            speaker, via = last.speaker, tuple(v for v in last.via if v not in credit)  # type: ignore[assignment]
        else:
            continue
        via = (*via, *(name for name in credit if name not in via))
        for unit, goes_on in _units(page, attribution):
            last = Said(attribution, unit, speaker, via, goes_on or not attribution.source)
            yield last


def _chain(
    page: Page,
    attribution: Attribution,
    speakers: dict[str, Speaker],
    by_id: dict[str, Attribution],
    chains: dict[str, tuple[str, ...]],
) -> tuple[Speaker, tuple[str, ...]]:
    """The speaker and the outlets between, nearest first."""
    speaker = speakers.get(attribution.id)
    sentence = sentence_of(page.sentences, attribution.source)
    if speaker is None or sentence is None:
        return Speaker(page.report.quote_all(attribution.source), "thing"), ()
    via: tuple[str, ...] = ()
    quoted = quoted_other(page.report, sentence, attribution, page.mentions, page.words)
    if quoted is not None and speaker.kind in ("outlet", "organisation"):
        spoken = page.report.text[quoted[0] : quoted[1]]
        inner = next((one for one in reversed(list(speakers.values())) if _names(one, spoken, page)), None)
        via = () if is_own(page.report, speaker.name) else (speaker.name,)
        speaker = inner or replace(speaker, name=_plain_name(page, quoted), kind="thing", candidates=())
    if not via and quoted is None:
        via = relaying_outlet(page.report, sentence, attribution, page.mentions, page.words)
    told = hearer(page.report, sentence, attribution, page.mentions, page.words)
    if told is None and hears_by_noun(page.report, attribution, page.words):
        told = _last_outlet(speakers, before=hull(attribution.cue).start)
    if told is not None and told != speaker.name:
        via = (*via, told)
    outer = by_id.get(attribution.inside or "")
    if outer is not None and outer.source:
        above = speakers[outer.id]
        if above.kind == "outlet" and above.name != speaker.name and not is_own(page.report, above.name):
            via = (*via, above.name)
    return speaker, via or chains.get(speaker.name, ())


def _last_outlet(speakers: dict[str, Speaker], *, before: int) -> str | None:
    outlets = [one for one in speakers.values() if one.kind == "outlet" and one.named and one.start < before]
    return max(outlets, key=lambda one: one.start).name if outlets else None


def _names(speaker: Speaker, spoken: str, page: Page) -> bool:
    told = [word for word in plain_words(spoken) if word not in page.words.speakers.definite]
    return bool(told) and all(word in speaker.described for word in told)


def _plain_name(page: Page, bounds: tuple[int, int]) -> str:
    span = Span(*bounds)
    named = next((one for one in page.mentions if one.span.overlaps(span) and one.span.end >= span.end), None)
    if named is not None:
        return full_name(named.name, page.mentions)
    parts = page.report.quote(span).split()
    return " ".join(parts[1:] if parts and parts[0].lower() in page.words.speakers.definite | {"a", "an"} else parts)


def _units(page: Page, attribution: Attribution) -> Iterator[tuple[Spans, bool]]:
    """The statements of one attribution; a quotation that goes on after the cue in a sentence of its own is another."""
    parts: list[list[Span]] = []
    for span in attribution.content:
        if parts and not _breaks(page, parts[-1][-1], span):
            parts[-1].append(span)
        else:
            parts.append([span])
    for number, part in enumerate(parts):
        for unit in units_of(page.report, page.sentences, tuple(part), page.quoted, page.words):
            content = trimmed(page.report.text, unit, page.words)
            if content:
                yield content, number > 0


def _breaks(page: Page, left: Span, right: Span) -> bool:
    first, second = sentence_of(page.sentences, (left,)), sentence_of(page.sentences, (right,))
    between = page.report.text[left.end : right.start]
    starts_anew = second is not None and right.start - second.span.start <= 2
    return first is not second and starts_anew and any(letter.isalpha() for letter in between)


def _statement(page: Page, said: Said) -> Statement:
    report, words, attribution = page.report, page.words, said.attribution
    sentence = sentence_of(page.sentences, said.spans)
    unit = Stretch(report.text, sentence, said.spans) if sentence else None
    cue_sentence = sentence_of(page.sentences, attribution.cue)
    cue_stretch = Stretch(report.text, cue_sentence, attribution.cue) if cue_sentence else None
    cue = cue_lemmas_of(cue_stretch) if cue_stretch and not said.goes_on else []
    cue_text = report.quote_all(attribution.cue).lower()
    speaker = said.speaker or Speaker("", "thing")
    own_words = _words_for_self(speaker, plain_words(report.quote_all(attribution.source)), words)
    told = bool(said.via) or bool(set(plain_words(_after(page, attribution))) & words.methods.interview)
    return Statement(
        report_id=report.id,
        spans=said.spans,
        source=() if said.goes_on else attribution.source,
        cue=() if said.goes_on else attribution.cue,
        speaker=speaker.name or None,
        candidates=speaker.candidates,
        via=said.via,
        stance=stance_of(unit, cue, cue_text if cue else "", speaker, words, elsewhere=_elsewhere(page, sentence)) if unit else "asserts",
        status=status_of_attributed(unit, cue, cue_text if cue else "", own_words, words) if unit else "reported",
        form=form_of(report, said.spans, page.quoted, words),
        method=method_of(
            report.quote_all(said.spans),
            _first_words(report.quote_all(attribution.source), words),
            report.quote_all(attribution.cue),
            words,
            kind=speaker.kind,
            told_outlet=told and speaker.kind in ("person", "people"),
        ),
        probability=attribution.probability,
        attribution_id=attribution.id,
    )


def _first_words(source: str, words: SpeechWords) -> str:
    """A source up to its first relative pronoun: what follows tells of someone's life and not how they know."""
    spoken = source.split()
    ends = [at for at, word in enumerate(spoken) if word.lower() in words.pronouns.relatives]
    return " ".join(spoken[: ends[0]] if ends else spoken)


def _elsewhere(page: Page, sentence: Sentence | None) -> frozenset[str]:
    """The lemmas of nouns and verbs in all sentences but this one."""
    return frozenset(
        token.lemma.lower()
        for other in page.sentences
        if other is not sentence
        for token in other.tokens
        if token.pos in ("NOUN", "VERB")
    )


def _words_for_self(speaker: Speaker, source: list[str], words: SpeechWords) -> frozenset[str]:
    """The subjects by which a speaker tells of their own doing."""
    pronouns = words.pronouns
    bodies = pronouns.things | pronouns.many
    others = frozenset(pronouns.genders) if speaker.kind == "person" else bodies
    if speaker.described & words.speakers.mouthpieces:
        others |= bodies
    return pronouns.ours | others | frozenset(source) | speaker.described


def _after(page: Page, attribution: Attribution) -> str:
    """The few words that follow the cue: whom the speaker told."""
    if not attribution.cue:
        return ""
    end = hull(attribution.cue).end
    return " ".join(page.report.text[end : end + 25].split()[:2])


def _own_statement(page: Page, own: OwnClause) -> Statement:
    report, words = page.report, page.words
    unit = Stretch(report.text, own.sentence, own.spans)
    whole = Stretch(report.text, own.sentence, (hull((*own.spans, *own.cue)),))
    method = method_of(report.quote_all(own.spans), "", "", words, kind="", told_outlet=False)
    if method is None and _after_witness(page, own):
        method = words.methods.witness_label
    return Statement(
        report_id=report.id,
        spans=own.spans,
        cue=own.cue,
        via=credited(report, words),
        status=status_of_own(whole if own.cue else unit, words),
        method=method,
    )


def _after_witness(page: Page, own: OwnClause) -> bool:
    """Whether the writer says, in this sentence or before it in the same part, to have been there."""
    part = next((part.span for part in page.report.parts if part.span.contains(own.sentence.span)), own.sentence.span)
    return any(
        is_witness(page.report.quote(sentence.span), page.words)
        for sentence in page.sentences
        if part.contains(sentence.span) and sentence.span.start <= own.sentence.span.start
    )


def _linked(page: Page, statements: list[Statement], attributions: dict[str, Attribution]) -> Iterator[Statement]:
    """With the statement around each and what denials and doubts are about; neither is part of a statement's id."""
    for number, statement in enumerate(statements):
        inside = _around(statement, statements, attributions)
        target = None
        if statement.stance != "asserts":
            target = _target(page, statement, statements[:number])
        elif number and _goes_on_denying(page, statement, statements[number - 1]):
            statement = statements[number] = replace(statement, stance="denies")
        yield replace(statement, inside=inside, target=target)


def _around(statement: Statement, statements: list[Statement], attributions: dict[str, Attribution]) -> str | None:
    attribution = attributions.get(statement.attribution_id or "")
    if attribution is None or attribution.inside is None:
        return None
    outer = [one for one in statements if one.attribution_id == attribution.inside]
    holding = [one for one in outer if hull(one.spans).contains(hull(statement.spans))]
    return next((one.id for one in holding or outer), None)


def _goes_on_denying(page: Page, statement: Statement, before: Statement) -> bool:
    """ "Not a penny.": a fragment that repeats the denial before it."""
    opens = plain_words(page.report.quote_all(statement.spans))[:1]
    goes_on = not statement.source and statement.speaker is not None and statement.speaker == before.speaker
    return goes_on and before.stance == "denies" and bool(set(opens) & page.words.stance.clause_openers)


def _target(page: Page, statement: Statement, before: list[Statement]) -> str | None:
    """The statement of another that is denied or doubted, where the words show which."""
    others = [one for one in before if one.speaker != statement.speaker]
    sentence = sentence_of(page.sentences, statement.spans)
    if sentence is None or not others:
        return None
    if points_at_claim(Stretch(page.report.text, sentence, statement.spans), page.words):
        return others[-1].id
    told = _content_words(page, statement)
    best = max(others, key=lambda one: len(told & _content_words(page, one)))
    return best.id if len(told & _content_words(page, best)) >= MIN_SHARED_WORDS else None


def _content_words(page: Page, statement: Statement) -> frozenset[str]:
    return frozenset(
        token.lemma.lower()
        for sentence in page.sentences
        for token in sentence.tokens
        if token.pos in ("NOUN", "PROPN", "VERB", "NUM") and any(span.start <= token.start < span.end for span in statement.spans)
    )


__all__ = ["find_statements", "kind_of"]
