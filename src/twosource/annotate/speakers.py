"""Who speaks: names, pronouns and roles of sources resolved inside a report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..languages import SpeechWords
from ..model import Attribution, Mention, Report, Sentence, Span, Spans, Table, hull
from .anaphora import Speaker, by_noun, by_owner, by_pronoun, by_relative, called_in_full, known_record, merged, one_of_them
from .grammar import SUBJECTS
from .page import Page
from .phrases import Kind, Phrase, kind_of, plain_words, read_phrase

SUBJECT_COST, OTHER_COST, INSIDE_COST = 0.4, 1.5, 3.0
"""What a candidate that is no source costs, in sentences of distance: subjects are nearly as likely as sources, other names
less, names inside someone's words hardly."""
CATAPHORA_SENTENCES = 3
"""How far ahead the name of an introduced "news report" is looked for."""
TITLE_WORDS, APPOSITION_WORDS = 3, 5
"""How many words before a name, and behind its comma, may say what it is."""


@dataclass(frozen=True)
class Heard:
    """An attribution with a source, and that source taken apart. `sentence`: its place among the sentences."""

    attribution: Attribution
    sentence: int
    phrase: Phrase


@dataclass(frozen=True)
class Scene:
    """Who was heard (`history`) and who was named (`passers_by`) before, who is named earlier in the sentence (`here`), and
    who is heard `later`."""

    history: list[Speaker]
    passers_by: list[Speaker]
    here: list[Speaker]
    later: Sequence[Heard]


def resolve_speakers(page: Page, attributions: Table[Attribution]) -> dict[str, Speaker]:
    """The speaker of each attribution that has a source, by the attribution's id."""
    heard = sorted(_hear(page, attributions), key=lambda one: (one.phrase.start, one.attribution.id))
    passers_by = list(_named_in_passing(page, attributions))
    history: list[Speaker] = []
    found: dict[str, Speaker] = {}
    for at, each in enumerate(heard):
        before = [one for one in passers_by if one.sentence < each.sentence]
        here = [one for one in passers_by if one.sentence == each.sentence and one.start < each.phrase.start]
        speaker = _who(page, each, Scene(history, before, here, heard[at + 1 :]))
        found[each.attribution.id] = speaker
        history.append(speaker)
    return found


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


def _named_in_passing(page: Page, attributions: Table[Attribution]) -> Iterator[Speaker]:
    """People and bodies named where they do not speak: a pronoun may mean them."""
    contents = [span for attribution in attributions for span in attribution.content]
    genders = page.words.speakers.genders
    for mention in page.mentions:
        number = page.number_at(mention.span.start)
        if mention.kind not in ("person", "organisation", "outlet") or number is None:
            continue
        sentence = page.sentences[number]
        around = _words_around(page.report, sentence, mention, page.words)
        is_outlet = mention.kind == "organisation" and any(kind_of(word, page.words) == "outlet" for word in around)
        kind: Kind = "outlet" if is_outlet or _is_own(page.report, mention.name) else mention.kind
        inside = any(span.contains(mention.span) for span in contents)
        yield Speaker(
            name=page.full_name(mention.name),
            kind=kind,
            named=True,
            gender=next((genders[word] for word in around if word in genders), None) if kind == "person" else None,
            described=frozenset([*plain_words(mention.name), *around]),
            carrier=_carrying(page, sentence),
            start=mention.span.start,
            sentence=number,
            cost=(INSIDE_COST if inside else 0.0) + (SUBJECT_COST if _is_subject(sentence, mention) else OTHER_COST),
        )


def _carrying(page: Page, sentence: Sentence) -> str:
    """The word of a sentence that says that someone reports, "" where there is none."""
    spoken = plain_words(page.report.quote(sentence.span))
    return next((word for word in spoken if word in page.words.speakers.carrying), "")


def _is_subject(sentence: Sentence, mention: Mention) -> bool:
    return any(token.dep in SUBJECTS and mention.span.start <= token.start < mention.span.end for token in sentence.tokens)


def _is_own(report: Report, name: str) -> bool:
    """Whether a name is the report's own outlet: it is heard as "we", never as "the company"."""
    return report.outlet is not None and set(plain_words(name)) <= set(plain_words(report.outlet))


def _words_around(report: Report, sentence: Sentence, mention: Mention, words: SpeechWords) -> list[str]:
    """The words around a name that call it something: "the security blog X", "X, a laboratory firm"."""
    before = plain_words(report.text[sentence.span.start : mention.span.start])
    joints = [at for at, word in enumerate(before) if word in words.speakers.belongs]
    before = before[joints[-1] + 1 :] if joints else before
    after = report.text[mention.span.end : sentence.span.end]
    apposition = plain_words(after.split(",")[1]) if after.startswith(",") else []
    return before[-TITLE_WORDS:] + apposition[:APPOSITION_WORDS]


def _who(page: Page, each: Heard, scene: Scene) -> Speaker:
    phrase, words = each.phrase, page.words
    fresh = Speaker(
        name=phrase.own,
        kind=phrase.kind,
        gender=phrase.gender,
        plural=phrase.plural,
        described=phrase.described,
        carrier=phrase.carrier,
        start=phrase.start,
        sentence=each.sentence,
        head=phrase.head,
    )
    record = known_record(phrase, scene.history, words) if phrase.carrier and phrase.points else None
    if record is not None:
        return merged(fresh, record)
    if phrase.name:
        return _named(page, fresh, phrase, scene)
    if phrase.head in words.pronouns.ours or phrase.first in words.pronouns.our:
        return _ours(page, fresh, phrase)
    if phrase.head in words.pronouns.genders or phrase.head in words.pronouns.things | words.pronouns.many:
        return merged(fresh, by_pronoun(fresh, phrase.head, scene.history, scene.passers_by, words))
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
    name = page.full_name(phrase.name)
    known = [one for one in [*scene.passers_by, *scene.history] if one.name == name]
    return replace(
        fresh,
        name=name,
        named=True,
        described=phrase.described.union(*(one.described for one in known)),
        gender=fresh.gender or next((one.gender for one in reversed(known) if one.gender), None),
        kind=next((one.kind for one in reversed(known) if one.kind == "person"), fresh.kind),
    )


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
        return by_owner(fresh, phrase.owner, scene.history, scene.passers_by, page.words)
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
