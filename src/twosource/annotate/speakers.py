"""Who speaks: names, pronouns and roles of sources resolved inside a report."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..languages import SpeechWords
from ..languages._speech import Gender
from ..model import Attribution, Sentence, Span, Spans, Table, hull
from .anaphora import (
    Heard,
    Scene,
    Speaker,
    by_noun,
    by_owner,
    by_pronoun,
    by_relative,
    called_in_full,
    known_record,
    merged,
    one_of_them,
    spoken_of,
)
from .page import Page
from .passing import Echo, echoes_in, gender_of, named_in_passing, people_in_passing
from .phrases import Kind, Phrase, plain_words, read_phrase

REACH_SENTENCES = 150
"""How far back anyone is looked for: it bounds the work on very long texts."""
CATAPHORA_SENTENCES = 3
"""How far ahead the name of an introduced "news report" is looked for."""


class Stage:
    """Everyone of a report, in reading order: who was heard so far, and who is only named."""

    def __init__(self, passed: list[Speaker]) -> None:
        self.history: list[Speaker] = []
        self.passed = sorted(passed, key=lambda one: one.start)

    def scene(self, sentence: int, start: int, later: Sequence[Heard]) -> Scene:
        passed = [one for one in self.passed if one.start < start and sentence - one.sentence <= REACH_SENTENCES]
        return Scene(
            history=self.history[-REACH_SENTENCES:],
            passers_by=[one for one in passed if one.sentence < sentence],
            here=[one for one in passed if one.sentence == sentence],
            later=later,
        )


def resolve_speakers(page: Page, attributions: Table[Attribution]) -> dict[str, Speaker]:
    """The speaker of each attribution that has a source, by the attribution's id."""
    heard = sorted(_hear(page, attributions), key=lambda one: (one.phrase.start, one.attribution.id))
    stage = Stage([*named_in_passing(page, attributions), *people_in_passing(page, attributions)])
    echoes = deque(sorted(echoes_in(page, attributions), key=lambda one: one.start))
    found: dict[str, Speaker] = {}
    for at, each in enumerate(heard):
        while echoes and echoes[0].start < each.phrase.start:
            _echo(page, echoes.popleft(), stage)
        speaker = _who(page, each, stage.scene(each.sentence, each.phrase.start, heard[at + 1 :]))
        found[each.attribution.id] = speaker
        stage.history.append(speaker)
    return found


def _echo(page: Page, echo: Echo, stage: Stage) -> None:
    """Whom a pronoun in passing means is on the stage again."""
    fresh = Speaker("", "person", start=echo.start, sentence=echo.sentence)
    known = by_pronoun(fresh, echo.pronoun, stage.scene(echo.sentence, echo.start, ()), page.words)
    if known is not None:
        stage.passed.append(replace(merged(fresh, known), cost=echo.cost, candidates=()))


def _hear(page: Page, attributions: Table[Attribution]) -> Iterator[Heard]:
    for attribution in attributions:
        number = page.number_at(attribution.source[0].start) if attribution.source else None
        if number is None:
            continue
        sentence = page.sentences[number]
        source = _whole_source(page, sentence, attribution.source)
        phrase = read_phrase(page.report, sentence, source, attribution.cue, page.mentions_in(sentence.span), page.words)
        yield Heard(attribution, number, _with_gender(page, attribution, phrase))


def _whole_source(page: Page, sentence: Sentence, source: Spans) -> Spans:
    """A source of an article alone, drawn out to its noun and a name behind it."""
    if page.report.quote_all(source).lower() not in page.words.speakers.articles:
        return source
    noun = next((sentence.tokens[token.head] for token in sentence.tokens if token.start == source[0].start), None)
    if noun is None or noun.end <= source[0].end:
        return source
    named = [one.span.end for one in page.mentions_in(sentence.span) if noun.end <= one.span.start <= noun.end + 1]
    return (Span(source[0].start, max([noun.end, *named])),)


def _with_gender(page: Page, attribution: Attribution, phrase: Phrase) -> Phrase:
    """ "X says she …": the pronoun that opens indirect speech tells that the speaker is a person, and which gender."""
    opening = [word for word in plain_words(page.report.quote_all(attribution.content))[:2] if word not in page.words.that]
    gender = page.words.pronouns.genders.get(opening[0]) if opening else None
    follows = hull(attribution.content).start > phrase.start
    if gender is None or not follows or not phrase.name or phrase.kind == "outlet":
        return phrase
    return replace(phrase, kind="person", gender=phrase.gender or gender)


def _who(page: Page, each: Heard, scene: Scene) -> Speaker:
    phrase, words = each.phrase, page.words
    fresh = spoken_of(phrase, each.sentence)
    record = known_record(phrase, scene.history, words) if phrase.carrier and phrase.points else None
    if record is not None:
        return merged(fresh, record)
    if phrase.name:
        return _named(page, fresh, phrase, scene)
    if phrase.head in words.pronouns.ours or phrase.first in words.pronouns.our:
        return _ours(page, fresh, phrase)
    if phrase.head in words.pronouns.genders or phrase.head in words.pronouns.things | words.pronouns.many:
        return merged(fresh, by_pronoun(fresh, phrase.head, scene, words))
    if phrase.head in words.pronouns.relatives:
        return merged(fresh, by_relative(page, fresh))
    if phrase.own.lower().partition(" ")[0] in words.pronouns.parts:
        return one_of_them(fresh, scene.history)
    if any(version in phrase.own.lower() for version in words.speakers.versions):
        return replace(_ours(page, fresh, phrase), kind="outlet")
    if phrase.points:
        return _pointed(page, fresh, phrase, scene)
    ahead = _named_later(page, fresh, scene.later)
    return replace(fresh, name=ahead, named=True) if ahead else fresh


def _named(page: Page, fresh: Speaker, phrase: Phrase, scene: Scene) -> Speaker:
    name, words = page.full_name(phrase.name), page.words
    known = [one for one in [*scene.passers_by, *scene.history] if one.name == name]
    return replace(
        fresh,
        name=name,
        named=True,
        described=phrase.described.union(*(one.described for one in known)),
        gender=fresh.gender or next((one.gender for one in reversed(known) if one.gender), _gender_by_name(name, fresh, words)),
        kind=next((one.kind for one in reversed(known) if one.kind == "person"), fresh.kind),
    )


def _gender_by_name(name: str, fresh: Speaker, words: SpeechWords) -> Gender | None:
    return None if fresh.kind == "outlet" else gender_of(name, [], words)


def _ours(page: Page, fresh: Speaker, phrase: Phrase) -> Speaker:
    """ "We", "our sensor": the outlet or the body that issues the text. People who inform it are not it."""
    outlet, words = page.report.outlet, page.words
    if not outlet or phrase.head in words.speakers.free:
        return fresh
    kind: Kind = "outlet" if phrase.head in words.pronouns.ours or phrase.kind == "report" else "organisation"
    return replace(fresh, name=_without_article(outlet, words), named=True, kind=kind)


def _without_article(name: str, words: SpeechWords) -> str:
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in words.speakers.articles else name


def _pointed(page: Page, fresh: Speaker, phrase: Phrase, scene: Scene) -> Speaker:
    """ "The company", "his office", "the 51-year-old": someone known, or someone new in fuller words."""
    words = page.words
    if page.report.outlet and phrase.kind == "organisation" and phrase.own.lower() in plain_words(page.report.outlet):
        return _ours(page, fresh, phrase)
    if page.is_issued and phrase.own.lower() == phrase.head in words.speakers.issuing:
        return _ours(page, fresh, phrase)
    if phrase.owner:
        return by_owner(fresh, phrase.owner, scene, words)
    # "A leak at X Bank went unseen, the bank said": a noun may be part of a name just said, a pronoun is hardly ever.
    part = next((one for one in reversed(scene.here) if phrase.own.lower() in plain_words(one.name)), None)
    if part is not None:
        return merged(fresh, part)
    known = by_noun(fresh, phrase, scene.history, scene.passers_by, page.words)
    return merged(fresh, known) if known else called_in_full(page, fresh, phrase)


def _named_later(page: Page, fresh: Speaker, later: Sequence[Heard]) -> str:
    """ "A news report revealed … The Daily X reported": the outlet, or the document, that the next sentences introduce."""
    if fresh.kind not in ("report", "outlet", "document") or fresh.plural:
        return ""
    for each in later:
        if each.sentence - fresh.sentence > CATAPHORA_SENTENCES:
            break
        if fresh.kind != "document" and each.phrase.name and each.phrase.kind == "outlet":
            return page.full_name(each.phrase.name)
        if each.phrase.kind == fresh.kind == "document" and not each.phrase.points:
            return each.phrase.own
    return ""
