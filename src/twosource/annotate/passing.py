"""Who stands in a text without being a source: named, called by a noun, or meant by a pronoun."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..languages import SpeechWords
from ..languages._speech import Gender
from ..model import Attribution, Mention, Report, Sentence, Span, Table, Token
from .anaphora import Speaker, spoken_of
from .coverage import Coverage, coverage_of
from .grammar import SUBJECTS
from .page import Page
from .phrases import Kind, kind_of, plain_words, read_phrase

SUBJECT_COST, OTHER_COST, INSIDE_COST = 0.4, 1.5, 3.0
"""What a candidate that is no source costs, in sentences of distance: subjects are nearly as likely as sources, other names
less, names inside someone's words hardly."""
TITLE_WORDS, APPOSITION_WORDS = 3, 5
"""How many words before a name, and behind its comma, may say what it is."""
NAME_WORDS = 2
NOUN_PARTS = ("det", "amod", "compound", "nummod", "poss")


@dataclass(frozen=True)
class Echo:
    """A pronoun that is no source; whom it means goes on being spoken of. `pronoun`: its subject form."""

    start: int
    sentence: int
    pronoun: str
    cost: float


def named_in_passing(page: Page, attributions: Table[Attribution]) -> Iterator[Speaker]:
    """People and bodies named where they do not speak."""
    contents = coverage_of(span for attribution in attributions for span in attribution.content)
    for mention in page.mentions:
        number = page.number_at(mention.span.start)
        is_person = mention.kind == "person" or _is_persons_name(mention, page.words)
        if not (is_person or mention.kind in ("organisation", "outlet")) or number is None:
            continue
        sentence = page.sentences[number]
        around = _words_around(page.report, sentence, mention, page.words)
        is_outlet = mention.kind == "organisation" and any(kind_of(word, page.words) == "outlet" for word in around)
        kind: Kind = "person" if is_person else "organisation"
        if is_outlet or mention.kind == "outlet" or _is_own(page.report, mention.name):
            kind = "outlet"
        name = page.full_name(mention.name)
        yield Speaker(
            name=name,
            kind=kind,
            named=True,
            gender=gender_of(name, around, page.words) if kind == "person" else None,
            described=frozenset([*plain_words(mention.name), *around]),
            carrier=_carrying(page, sentence),
            start=mention.span.start,
            sentence=number,
            cost=_cost(mention.span, contents, is_subject=_is_subject(sentence, mention)),
        )


def people_in_passing(page: Page, attributions: Table[Attribution]) -> Iterator[Speaker]:
    """People without a name who do something: "two sailors came back"."""
    contents = coverage_of(span for attribution in attributions for span in attribution.content)
    sources = coverage_of(span for attribution in attributions for span in attribution.source)
    for number, sentence in enumerate(page.sentences):
        for index, token in enumerate(sentence.tokens):
            if token.dep not in SUBJECTS or token.pos != "NOUN" or sources.chars_in(Span(token.start, token.end)):
                continue
            if kind_of(token.lemma.lower(), page.words) not in ("person", "people"):
                continue
            span = _noun_phrase(sentence, index)
            phrase = read_phrase(page.report, sentence, (span,), (), page.mentions_in(sentence.span), page.words)
            if phrase.name or phrase.owner:
                continue
            person = replace(spoken_of(phrase, number), start=span.start, carrier="")
            yield replace(person, cost=_cost(span, contents, is_subject=True))


def echoes_in(page: Page, attributions: Table[Attribution]) -> Iterator[Echo]:
    """The pronouns for single people that are no source of anything."""
    contents = coverage_of(span for attribution in attributions for span in attribution.content)
    sources = coverage_of(span for attribution in attributions for span in attribution.source)
    pronouns = page.words.pronouns.genders
    for number, sentence in enumerate(page.sentences):
        for token in sentence.tokens:
            word = page.report.text[token.start : token.end].lower()
            pronoun = page.words.speakers.oblique.get(word, word)
            if pronoun in pronouns and not sources.chars_in(Span(token.start, token.end)):
                span = Span(token.start, token.end)
                yield Echo(token.start, number, pronoun, _cost(span, contents, is_subject=token.dep in SUBJECTS))


def gender_of(name: str, around: list[str], words: SpeechWords) -> Gender | None:
    """What a title, a noun beside the name, the given name or the surname tells of a person's gender."""
    own = [word for word in around if word not in words.speakers.possessives]
    told = next((words.speakers.genders[word] for word in own if word in words.speakers.genders), None)
    plain = plain_words(name)
    if told is not None or not plain:
        return told
    given = words.speakers.given_names.get(plain[0])
    endings = words.speakers.surname_endings
    return given or next((gender for ending, gender in endings.items() if plain[-1].endswith(ending)), None)


def _is_persons_name(mention: Mention, words: SpeechWords) -> bool:
    """A given name with one more word is a person's, whatever else the name was taken for."""
    plain = plain_words(mention.name)
    return (
        mention.kind in ("organisation", "other")
        and len(plain) == NAME_WORDS
        and plain[0] in words.speakers.given_names
        and kind_of(plain[1], words) == "thing"
    )


def _cost(span: Span, contents: Coverage, *, is_subject: bool) -> float:
    inside = contents.chars_in(span) > 0
    return (INSIDE_COST if inside else 0.0) + (SUBJECT_COST if is_subject else OTHER_COST)


def _noun_phrase(sentence: Sentence, index: int) -> Span:
    """A noun with what stands before it and belongs to it."""
    parts = [one for one in sentence.tokens[:index] if one.head == index and one.dep in NOUN_PARTS]
    noun: Token = sentence.tokens[index]
    return Span(min((one.start for one in parts), default=noun.start), noun.end)


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
