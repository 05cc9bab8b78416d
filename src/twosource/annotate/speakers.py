"""Who speaks: names, pronouns and roles of sources resolved inside a report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..languages import SpeechWords
from ..languages._speech import Gender
from ..model import Attribution, Mention, Report, Sentence, Table, hull
from .grammar import SUBJECTS, Stretch, sentence_of
from .phrases import Kind, Phrase, kind_of, plain_words, read_phrase

SUBJECT_COST, OTHER_COST, INSIDE_COST, UNSURE_COST = 0.4, 1.5, 3.0, 0.8
"""What a candidate that is no source costs, in sentences of distance: subjects are nearly as likely as sources, other names
less, names inside someone's words hardly; a source whose kind the text leaves open comes after those that fit."""
CATAPHORA_SENTENCES = 3
"""How far ahead the name of an introduced "news report" is looked for."""


@dataclass(frozen=True)
class Speaker:
    """Someone who speaks in a report. `described` are all words used of them; `sentence` is where, counted from 0."""

    name: str
    kind: Kind
    named: bool = False
    gender: Gender | None = None
    plural: bool = False
    described: frozenset[str] = frozenset()
    carrier: str = ""
    candidates: tuple[str, ...] = ()
    start: int = 0
    sentence: int = 0
    cost: float = 0.0
    head: str = ""


@dataclass(frozen=True)
class Heard:
    """An attribution with its place: sentence number and, where it has a source, that source taken apart."""

    attribution: Attribution
    sentence: int
    phrase: Phrase | None

    @property
    def start(self) -> int:
        return self.phrase.start if self.phrase else hull(self.attribution.content).start


def resolve_speakers(
    report: Report, sentences: Table[Sentence], mentions: Table[Mention], attributions: Table[Attribution], words: SpeechWords
) -> dict[str, Speaker]:
    """The speaker of each attribution that has a source, by the attribution's id."""
    heard = sorted(_hear(report, sentences, mentions, attributions, words), key=lambda h: (h.start, h.attribution.id))
    passers_by = _people_mentioned(report, sentences, mentions, attributions, words)
    history: list[Speaker] = []
    found: dict[str, Speaker] = {}
    for at, each in enumerate(heard):
        if each.phrase is None:
            continue
        each = _with_gender(report, each, words)
        before = [one for one in passers_by if one.start < each.start and one.sentence < each.sentence]
        speaker = _who(report, each, heard[at + 1 :], history, before, sentences, mentions, words)
        found[each.attribution.id] = speaker
        history.append(speaker)
    return found


def _hear(
    report: Report, sentences: Table[Sentence], mentions: Table[Mention], attributions: Table[Attribution], words: SpeechWords
) -> list[Heard]:
    numbers = {sentence.id: number for number, sentence in enumerate(sentences)}
    heard = []
    for attribution in attributions:
        sentence = sentence_of(sentences, attribution.source or attribution.content)
        if sentence is None:
            continue
        phrase = None
        if attribution.source:
            phrase = read_phrase(report, sentence, attribution.source, attribution.cue, mentions, words)
        heard.append(Heard(attribution, numbers[sentence.id], phrase))
    return heard


def _with_gender(report: Report, each: Heard, words: SpeechWords) -> Heard:
    """ "X says she …": the pronoun that opens indirect speech tells that the speaker is a person, and which gender."""
    phrase = each.phrase
    opening = [word for word in plain_words(report.quote_all(each.attribution.content))[:2] if word not in words.that]
    gender = words.pronouns.genders.get(opening[0]) if opening else None
    follows = bool(each.attribution.source) and hull(each.attribution.content).start > hull(each.attribution.source).start
    if phrase is None or gender is None or not follows or not phrase.name or phrase.kind == "outlet":
        return each
    return replace(each, phrase=replace(phrase, kind="person", gender=phrase.gender or gender))


def _people_mentioned(
    report: Report, sentences: Table[Sentence], mentions: Table[Mention], attributions: Table[Attribution], words: SpeechWords
) -> list[Speaker]:
    """People and bodies named where they do not speak: a pronoun may mean them."""
    contents = [span for attribution in attributions for span in attribution.content]
    found = []
    for mention in mentions:
        if mention.kind not in ("person", "organisation", "outlet"):
            continue
        sentence = sentence_of(sentences, (mention.span,))
        if sentence is None:
            continue
        inside = any(span.contains(mention.span) for span in contents)
        subject = any(
            token.dep in SUBJECTS and mention.span.start <= token.start < mention.span.end for token in sentence.tokens
        )
        cost = (INSIDE_COST if inside else 0.0) + (SUBJECT_COST if subject else OTHER_COST)
        around = _words_around(report, sentence, mention)
        is_outlet = mention.kind == "organisation" and any(kind_of(word, words) == "outlet" for word in around)
        kind: Kind = "outlet" if is_outlet or _is_own(report, mention.name) else mention.kind
        gender = next((words.speakers.genders[word] for word in around if word in words.speakers.genders), None)
        found.append(
            Speaker(
                name=full_name(mention.name, mentions),
                kind=kind,
                named=True,
                gender=gender if kind == "person" else None,
                described=frozenset([*plain_words(mention.name), *around]),
                start=mention.span.start,
                sentence=sentences.index(sentence),
                cost=cost,
            )
        )
    return found


def _is_own(report: Report, name: str) -> bool:
    """Whether a name is the report's own outlet: it is heard as "we", never as "the company"."""
    return report.outlet is not None and set(plain_words(name)) <= set(plain_words(report.outlet))


def _words_around(report: Report, sentence: Sentence, mention: Mention) -> list[str]:
    """The words around a name that call it something: "the security blog X", "X, a laboratory firm"."""
    before = plain_words(report.text[max(sentence.span.start, mention.span.start - 40) : mention.span.start])
    after = report.text[mention.span.end : min(sentence.span.end, mention.span.end + 60)]
    apposition = plain_words(after.split(",")[1]) if after.startswith(",") else []
    return before[-3:] + apposition[:5]


def full_name(name: str, mentions: Table[Mention]) -> str:
    """The longest name in the report that holds all words of this one ("Kirby" -> "John Kirby"); the first of equals."""
    short = plain_words(name)
    if not short:
        return name
    longer = [
        mention.name
        for mention in mentions
        if mention.kind in ("person", "organisation", "outlet")
        and set(short) < set(long := plain_words(mention.name))
        and (long[-len(short) :] == short or long[: len(short)] == short)
    ]
    return max(longer, key=len, default=name)


def _who(
    report: Report,
    each: Heard,
    later: Sequence[Heard],
    history: list[Speaker],
    passers_by: list[Speaker],
    sentences: Table[Sentence],
    mentions: Table[Mention],
    words: SpeechWords,
) -> Speaker:
    phrase = each.phrase
    assert phrase is not None
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
    if phrase.name:
        return _named(fresh, phrase, history, passers_by, mentions)
    first = phrase.own.split()[0].lower() if phrase.own else ""
    if phrase.head in words.pronouns.ours or _is_ours(report, each, words):
        return _ours(report, fresh, phrase, words)
    if phrase.head in words.pronouns.genders or phrase.head in words.pronouns.things | words.pronouns.many:
        return _merge(fresh, _pronoun(fresh, phrase, history, passers_by, words))
    if phrase.head in words.pronouns.relatives:
        return _merge(fresh, _relative(phrase, mentions, fresh, words))
    if first in words.pronouns.parts:
        return _one(fresh, phrase, history, words)
    if phrase.points:
        if report.outlet and phrase.kind == "organisation" and phrase.own.lower() in plain_words(report.outlet):
            return _ours(report, fresh, phrase, words)
        if phrase.owner:
            return _owned(fresh, phrase, history, passers_by, words)
        known = _pointed(fresh, phrase, history, passers_by, words)
        return _merge(fresh, known) if known else _called_in_full(report, fresh, phrase, sentences, each.sentence)
    ahead = _named_later(fresh, later, mentions)
    return replace(fresh, name=ahead, named=True) if ahead else fresh


def _named(
    fresh: Speaker, phrase: Phrase, history: list[Speaker], passers_by: list[Speaker], mentions: Table[Mention]
) -> Speaker:
    name = full_name(phrase.name, mentions)
    known = [one for one in [*passers_by, *history] if one.name == name]
    described = phrase.described.union(*(one.described for one in known)) if known else phrase.described
    gender = fresh.gender or next((one.gender for one in reversed(known) if one.gender), None)
    kind = next((one.kind for one in reversed(known) if one.kind == "person"), fresh.kind)
    return replace(fresh, name=name, named=True, described=described, gender=gender, kind=kind)


def _merge(fresh: Speaker, known: Speaker | None) -> Speaker:
    """The known speaker, now spoken of in other words and at another place."""
    if known is None:
        return fresh
    return replace(
        known,
        described=known.described | fresh.described,
        gender=known.gender or fresh.gender,
        carrier=fresh.carrier or known.carrier,
        start=fresh.start,
        sentence=fresh.sentence,
        cost=0.0,
    )


def _is_ours(report: Report, each: Heard, words: SpeechWords) -> bool:
    source = plain_words(report.quote_all(each.attribution.source))
    return bool(source) and source[0] in words.pronouns.our


def _ours(report: Report, fresh: Speaker, phrase: Phrase, words: SpeechWords) -> Speaker:
    """ "We", "our sensor": the outlet or the body that issues the text. People who inform it are not it."""
    if not report.outlet or phrase.head in words.speakers.free:
        return fresh
    kind: Kind = "outlet" if phrase.head in words.pronouns.ours or phrase.kind == "report" else "organisation"
    return replace(fresh, name=_without_article(report.outlet, words), named=True, kind=kind)


def _without_article(name: str, words: SpeechWords) -> str:
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in words.speakers.articles else name


def _relative(phrase: Phrase, mentions: Table[Mention], fresh: Speaker, words: SpeechWords) -> Speaker | None:
    """ "X, which said": the nearest name before the pronoun."""
    before = [mention for mention in mentions if mention.span.end <= phrase.start and mention.kind in ("outlet", "organisation", "person")]
    if not before or phrase.start - before[-1].span.end > 60:
        return None
    kind: Kind = before[-1].kind  # type: ignore[assignment]
    return replace(fresh, name=full_name(before[-1].name, mentions), named=True, kind=kind, described=frozenset(plain_words(before[-1].name)))


def _nearest(fresh: Speaker, candidates: list[tuple[Speaker, float]]) -> Speaker | None:
    """The candidate with the least distance and cost; the later of equals."""
    ranked = [(fresh.sentence - one.sentence + one.cost + extra, -one.start, number) for number, (one, extra) in enumerate(candidates)]
    return candidates[min(ranked)[2]][0] if ranked else None


def _pronoun(
    fresh: Speaker, phrase: Phrase, history: list[Speaker], passers_by: list[Speaker], words: SpeechWords
) -> Speaker | None:
    gender = words.pronouns.genders.get(phrase.head)
    everyone = [*history, *passers_by]
    if gender is not None:
        fitting = [(one, 0.0) for one in everyone if one.kind == "person" and one.gender in (gender, None) and not one.plural]
        unsure = [
            (one, UNSURE_COST)
            for one in history
            if one.named and one.kind in ("thing", "organisation") and one.gender in (gender, None) and len(one.name.split()) > 1
        ]
        found = _nearest(fresh, fitting + unsure)
        return replace(found, gender=gender) if found else None
    if phrase.head in words.pronouns.many:
        many = [(one, 0.0) for one in history if one.plural or one.kind == "people"]
        bodies = [(one, UNSURE_COST) for one in everyone if one.kind in ("organisation", "outlet")]
        return _nearest(fresh, many + bodies)
    things = [(one, 0.0) for one in everyone if one.kind not in ("person", "people") and not one.plural]
    return _nearest(fresh, things)


def _one(fresh: Speaker, phrase: Phrase, history: list[Speaker], words: SpeechWords) -> Speaker:
    """ "one of the two people"; or "one", after several spoke together: one of them, as a singular."""
    alone = replace(fresh, kind="person", plural=False)
    group = next((one for one in reversed(history) if one.plural), None)
    if len(phrase.own.split()) > 1 or group is None:
        return alone
    noun = group.head[:-1] if group.head.endswith("s") else group.head
    return replace(alone, name=noun, described=group.described | fresh.described)


def _owned(
    fresh: Speaker, phrase: Phrase, history: list[Speaker], passers_by: list[Speaker], words: SpeechWords
) -> Speaker:
    """ "his office": whose, in plain words."""
    genders = {word: gender for word, gender in words.speakers.genders.items() if word in words.speakers.possessives}
    pronoun = {gender: word for word, gender in words.pronouns.genders.items()}.get(genders.get(phrase.owner, "m"), "")
    head = pronoun if phrase.owner in genders else next(iter(sorted(words.pronouns.things)))
    owner = _pronoun(fresh, replace(phrase, head=head), history, passers_by, words)
    return replace(fresh, name=words.speakers.owned.format(owner=owner.name, noun=fresh.name)) if owner else fresh


def _called_in_full(report: Report, fresh: Speaker, phrase: Phrase, sentences: Table[Sentence], at: int) -> Speaker:
    """ "The ministry", after "the environment ministry" was spoken of: the nearest fuller words for it."""
    if phrase.kind not in ("organisation", "document") or fresh.name.lower() != phrase.head:
        return fresh
    for sentence in reversed(sentences[:at]):
        for index, token in reversed(list(enumerate(sentence.tokens))):
            if report.text[token.start : token.end].lower() != phrase.head:
                continue
            before = [one for one in sentence.tokens[:index] if one.head == index and one.dep in ("compound", "amod", "nmod")]
            if before:
                return replace(fresh, name=report.text[before[0].start : token.end])
    return fresh


def _pointed(
    fresh: Speaker, phrase: Phrase, history: list[Speaker], passers_by: list[Speaker], words: SpeechWords
) -> Speaker | None:
    """Whom a definite phrase ("the newspaper", "the crane man", "the 51-year-old") points back to; None for someone new."""
    if re.search(words.speakers.age, phrase.own.lower()):
        return _last(one for one in history if one.kind == "person" and not one.plural)
    telling = [word for word in phrase.modifiers if word not in words.speakers.plain_adjectives and word[0].isalnum()]
    if phrase.kind in ("outlet", "report") and not telling:
        return _outlet(phrase, history, passers_by)
    everyone = sorted([*history, *passers_by], key=lambda one: one.start)
    shared = [one for one in everyone if phrase.head in one.described and all(word in one.described for word in telling)]
    if shared:
        return shared[-1]
    if telling:
        alike = [one for one in history if one.kind in ("person", "people") and any(word in one.described for word in telling)]
        return _last(alike) if phrase.kind == "person" and phrase.head in words.speakers.anyone else None
    if phrase.kind == "organisation" or _family(phrase.head, words.speakers.families[:1]):
        return _body(fresh, phrase, history, passers_by, words)
    if phrase.kind == "person":
        return _person(phrase, history, words)
    if phrase.kind in ("document", "study"):
        family = _family(phrase.head, words.speakers.families)
        return _last(one for one in history if one.kind == phrase.kind and (not family or one.head in family or one.named))
    return None


def _last(speakers: Iterable[Speaker]) -> Speaker | None:
    found = list(speakers)
    return found[-1] if found else None


def _person(phrase: Phrase, history: list[Speaker], words: SpeechWords) -> Speaker | None:
    """ "the person", "the analyst", "the spokeswoman": the last who can be meant."""
    singles = [one for one in history if one.kind == "person" and not one.plural and _same_gender(one, phrase)]
    if phrase.head in words.speakers.anyone:
        return _last(singles)
    callings = _family(phrase.head, words.speakers.callings)
    return _last(one for one in singles if one.described & callings)


def _same_gender(one: Speaker, phrase: Phrase) -> bool:
    return one.gender is None or phrase.gender is None or one.gender == phrase.gender


def _outlet(phrase: Phrase, history: list[Speaker], passers_by: list[Speaker]) -> Speaker | None:
    """The outlet last heard: for "the blog" one called so, for "the report" one heard by way of a report, where there is
    one. The other outlets stay candidates for "the report"."""
    outlets = [one for one in history if one.kind == "outlet" and one.named]
    outlets = outlets or [one for one in passers_by if one.kind == "outlet"]
    if phrase.kind == "report":
        apt = [one for one in outlets if one.carrier]
    else:
        apt = [one for one in outlets if phrase.head in one.described]
    best = _last(apt or outlets)
    if best is None or phrase.kind != "report":
        return best
    return replace(best, candidates=tuple({one.name: None for one in reversed(outlets) if one.name != best.name}))


def _family(noun: str, families: Iterable[frozenset[str]]) -> frozenset[str]:
    """All nouns that may name the same one as `noun`."""
    return frozenset[str]().union(*(family for family in families if noun in family))


def _body(
    fresh: Speaker, phrase: Phrase, history: list[Speaker], passers_by: list[Speaker], words: SpeechWords
) -> Speaker | None:
    """The body a noun like "the company" means: the last that spoke and is not called by a noun of another family."""
    family = _family(phrase.head, words.speakers.families) or frozenset({phrase.head})

    def fits(one: Speaker) -> bool:
        bodies = {word for word in one.described if words.speakers.kinds.get(word) == "organisation"}
        unsaid = not bodies and phrase.head in words.speakers.generic
        return one.kind == "organisation" and (unsaid or bool(bodies & family))

    spoken = [one for one in history if fits(one)]
    named = [one for one in spoken if one.named]
    if spoken:
        return _last(named or spoken)
    # A name alone is too often a place that was taken for a body: the text must call it by such a noun.
    present = [(one, 0.0) for one in passers_by if fits(one) and one.described & family]
    return _nearest(fresh, present)


def _named_later(fresh: Speaker, later: Sequence[Heard], mentions: Table[Mention]) -> str:
    """ "A news report revealed … The Daily X reported": the outlet, or the document, that the next sentences introduce."""
    if fresh.kind not in ("report", "outlet", "document") or fresh.plural:
        return ""
    for each in later:
        if each.sentence - fresh.sentence > CATAPHORA_SENTENCES:
            break
        if each.phrase is None:
            continue
        if fresh.kind != "document" and each.phrase.name and each.phrase.kind == "outlet":
            return full_name(each.phrase.name, mentions)
        if each.phrase.kind == fresh.kind == "document" and not each.phrase.points:
            return each.phrase.own
    return ""


__all__ = ["Speaker", "Stretch", "full_name", "resolve_speakers"]
