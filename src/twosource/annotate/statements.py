"""Report, Sentence, Mention, Attribution, Judgement -> Statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..languages import language_for
from ..model import Attribution, Judgement, Mention, Report, Sentence, Statement, Table, hull
from ..settings import Settings
from .anaphora import Speaker
from .chains import credited
from .corrections import corrected
from .grammar import Stretch
from .links import linked
from .methods import method_of
from .own_voice import MAX_COVERED_SHARE, OwnClause, own_clauses
from .page import Page
from .phrases import plain_words
from .quotations import form_of
from .stance import stance_of, stance_of_issuer
from .status import cue_lemmas_of, mood_of, status_of_attributed, status_of_own
from .surroundings import distance_of, hedges_in, source_kind_of
from .voices import Said, has_voice, said_in

PARTICLE_WORDS = 3
"""How many words behind the saying word may belong to it ("pointing the finger at")."""
HEARER_CHARS = 25
"""How far behind the saying word the one may stand who is told."""


def find_statements(
    report: Report,
    sentences: Table[Sentence],
    mentions: Table[Mention],
    attributions: Table[Attribution],
    judgements: Table[Judgement] = (),
    *,
    max_covered_share: float = MAX_COVERED_SHARE,
    min_counted: float = Settings.min_counted_probability,
) -> Iterator[Statement]:
    """What the report says, on others' word and in its own voice, in reading order.

    Statements of attributions that are less likely than `min_counted` are among them, beside what the others leave. What people
    added or read otherwise (`judgements` in force) stands as they have it, also in a language that is not read.
    """
    language = language_for(report.language)
    if language is None:
        yield from _in_order(corrected(report, (), judgements, None))
        return
    page = Page(report, sentences, mentions, language.speech)
    voiced = [one for one in attributions if has_voice(page, one)]
    sure = [one for one in voiced if one.probability >= min_counted]
    said = [_statement(page, one) for one in said_in(page, sure)]
    own = own_clauses(page, sure, max_covered_share=max_covered_share)
    made = said + [_carried_over(page, one, said) or _own_statement(page, one) for one in own]
    counted = list(linked(page, _in_order(made), {one.id: one for one in sure}))
    read = _in_order([*counted, *_doubtful(page, voiced, counted, min_counted)])
    yield from _in_order(corrected(report, read, judgements, language.speech))


def _in_order(made: Iterable[Statement]) -> list[Statement]:
    """In reading order, each once."""
    ordered = sorted(made, key=lambda one: (hull(one.spans), one.cue, one.id))
    return list({statement.id: statement for statement in ordered}.values())


def _doubtful(page: Page, voiced: list[Attribution], counted: list[Statement], min_counted: float) -> Iterator[Statement]:
    """What the less likely attributions would say. They may hang on what counts, and nothing that counts hangs on them."""
    if all(one.probability >= min_counted for one in voiced):
        return
    known = {one.id for one in counted}
    unsure = [_statement(page, one) for one in said_in(page, voiced) if one.attribution.probability < min_counted]
    new = {one.id for one in unsure if one.id not in known}
    if new:
        both = linked(page, _in_order([*counted, *unsure]), {one.id: one for one in voiced})
        yield from (one for one in both if one.id in new)


def _statement(page: Page, said: Said) -> Statement:
    """A statement on someone's word."""
    report, words, attribution, speaker = page.report, page.words, said.attribution, said.speaker
    unit, cue_stretch = page.stretch(said.spans), page.stretch(attribution.cue)
    cue = cue_lemmas_of(cue_stretch) if cue_stretch and not said.goes_on else []
    cue_text = f"{report.quote_all(attribution.cue)} {_after_cue(page, attribution, PARTICLE_WORDS)}".lower() if cue else ""
    statement = Statement(
        report_id=report.id,
        spans=said.spans,
        source=() if said.goes_on else attribution.source,
        cue=() if said.goes_on else attribution.cue,
        speaker=speaker.name or None,
        candidates=speaker.candidates,
        via=said.via,
        status="reported",
        form=form_of(report, said.spans, page.quoted, words),
        method=_method(page, said),
        hedges=tuple(hedges_in(report.text, (*attribution.cue, *said.spans) if cue else said.spans, words)),
        distance=distance_of(
            report.quote_all(attribution.source), report.quote_all(attribution.cue), cue, report.quote_all(said.spans), words
        ),
        source_kind=source_kind_of(speaker, report.quote_all(attribution.source), words),
        probability=attribution.probability,
        attribution_id=attribution.id,
    )
    if unit is None:
        return statement
    return replace(
        statement,
        stance=stance_of(page, unit, cue, cue_text, speaker),
        mood=mood_of(unit, words),
        status=status_of_attributed(
            unit,
            cue,
            cue_text,
            _words_for_self(page, attribution, speaker),
            words,
            decides=speaker.kind == "organisation" or bool(speaker.described & words.speakers.mouthpieces),
        ),
    )


def _method(page: Page, said: Said) -> str | None:
    report, words, attribution = page.report, page.words, said.attribution
    hearers = set(plain_words(_after_cue(page, attribution, 2)))
    told = set(said.via) > set(credited(report, words)) or bool(hearers & words.methods.interview)
    return method_of(
        report.quote_all(said.spans),
        f"{_before_relative(page, report.quote_all(attribution.source))} {_name_of_record(said.speaker)}",
        report.quote_all(attribution.cue),
        words,
        kind=said.speaker.kind,
        interviewed=told and said.speaker.kind in ("person", "people"),
    )


def _name_of_record(speaker: Speaker) -> str:
    """What "it" and "the report" mean, where that is no one but a text or an image: its words tell of the method."""
    return speaker.name if speaker.kind in ("document", "report", "imagery", "study") else ""


def _before_relative(page: Page, source: str) -> str:
    """A source up to its first relative pronoun: what follows tells of someone's life and not how they know."""
    spoken = source.split()
    ends = [at for at, word in enumerate(spoken) if word.lower() in page.words.pronouns.relatives]
    return " ".join(spoken[: ends[0]] if ends else spoken)


def _words_for_self(page: Page, attribution: Attribution, speaker: Speaker) -> frozenset[str]:
    """The subjects by which a speaker tells of their own doing."""
    pronouns = page.words.pronouns
    bodies = pronouns.things | pronouns.many
    others = frozenset(pronouns.genders) if speaker.kind == "person" else bodies
    if speaker.described & page.words.speakers.mouthpieces:
        others |= bodies
    return pronouns.ours | others | frozenset(plain_words(page.report.quote_all(attribution.source))) | speaker.described


def _after_cue(page: Page, attribution: Attribution, count: int) -> str:
    """The words that follow the cue: its particle, or whom the speaker told."""
    if not attribution.cue:
        return ""
    end = hull(attribution.cue).end
    return " ".join(page.report.text[end : end + HEARER_CHARS].split()[:count])


def _carried_over(page: Page, own: OwnClause, said: list[Statement]) -> Statement | None:
    """Words in quotation marks without a source belong to whoever spoke in the sentence before, in the same part."""
    number = page.number_at(own.sentence.span.start)
    if own.cue or not number or form_of(page.report, own.spans, page.quoted, page.words) != "mixed":
        return None
    before = page.sentences[number - 1].span
    held = [one for one in said if one.speaker and before.overlaps(hull(one.spans))]
    if not held or not page.part_at(own.sentence.span).contains(before):
        return None
    return replace(
        held[-1],
        spans=own.spans,
        source=(),
        cue=(),
        stance="asserts",
        status=status_of_attributed(Stretch(page.report.text, own.sentence, own.spans), [], "", frozenset(), page.words),
        form="mixed",
        method=None,
    )


def _own_statement(page: Page, own: OwnClause) -> Statement:
    report, words = page.report, page.words
    whole = Stretch(report.text, own.sentence, (hull((*own.spans, *own.cue)),))
    method = method_of(report.quote_all(own.spans), "", "", words, kind="", interviewed=False)
    if method is None and _after_witness(page, own):
        method = words.methods.witness_label
    return Statement(
        report_id=report.id,
        spans=own.spans,
        cue=own.cue,
        via=credited(report, words),
        stance="asserts" if own.cue else stance_of_issuer(page, whole),
        status=status_of_own(whole, words),
        method=method,
        mood=mood_of(whole, words),
        hedges=tuple(hedges_in(report.text, (hull((*own.spans, *own.cue)),), words)),
    )


def _after_witness(page: Page, own: OwnClause) -> bool:
    """Whether the writer says, in this sentence or before it in the same part, to have been there."""
    first = page.witnessed.get(page.part_at(own.sentence.span))
    return first is not None and first < own.sentence.span.end
