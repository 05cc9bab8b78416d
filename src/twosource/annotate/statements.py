"""Report, Sentence, Mention, Attribution -> Statement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..languages import language_for
from ..model import Attribution, Mention, Report, Sentence, Statement, Table, hull
from .anaphora import Speaker
from .chains import credited
from .grammar import Stretch
from .links import linked
from .methods import is_witness, method_of
from .own_voice import MAX_COVERED_SHARE, OwnClause, own_clauses
from .page import Page
from .phrases import plain_words
from .quotations import form_of
from .stance import stance_of, stance_of_issuer
from .status import cue_lemmas_of, status_of_attributed, status_of_own
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
    *,
    max_covered_share: float = MAX_COVERED_SHARE,
) -> Iterator[Statement]:
    """What the report says, on others' word and in its own voice, in reading order."""
    language = language_for(report.language)
    if language is None:
        return
    page = Page(report, sentences, mentions, language.speech)
    voiced = [one for one in attributions if has_voice(page, one)]
    said = [_statement(page, one) for one in said_in(page, voiced)]
    own = own_clauses(page, voiced, max_covered_share=max_covered_share)
    made = said + [_carried_over(page, one, said) or _own_statement(page, one) for one in own]
    ordered = sorted(made, key=lambda one: (hull(one.spans), one.cue, one.id))
    unique = {statement.id: statement for statement in ordered}
    yield from linked(page, list(unique.values()), {one.id: one for one in voiced})


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
        probability=attribution.probability,
        attribution_id=attribution.id,
    )
    if unit is None:
        return statement
    return replace(
        statement,
        stance=stance_of(page, unit, cue, cue_text, speaker),
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
    )


def _after_witness(page: Page, own: OwnClause) -> bool:
    """Whether the writer says, in this sentence or before it in the same part, to have been there."""
    before = replace(page.part_at(own.sentence.span), end=own.sentence.span.end)
    return any(is_witness(page.report.quote(sentence.span), page.words) for sentence in page.sentences_in(before))
