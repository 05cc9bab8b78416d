"""What the words of a source say about who speaks: a name, a noun that points back, or a phrase of its own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from ..languages import SpeechWords
from ..languages._speech import Gender, NounKind
from ..model import Mention, Report, Sentence, Spans, Table, hull
from .grammar import Stretch

Kind = Literal[NounKind, "thing"]
WORD = re.compile(r"[^\W_]+(?:['’&.-][^\W_]+)*", re.UNICODE)
ENDING = re.compile(r"['’]s?$")
PLAIN_CACHE = 4096
"""How many texts are kept in plain words: one report's names and sources come up again and again."""
PREPOSITION_POS = ("ADP", "SCONJ")
POSSESSIVES = ("'s", "’s", "'", "’")


@dataclass(frozen=True)
class Phrase:
    """A source taken apart.

    `name`: the name it gives, "" where none. `head`: its main noun in lower case. `modifiers`: the words before the head.
    `described`: all its lower-case words. `points`: whether it is definite or a pronoun, and so may point back.
    `carrier`: a noun that carries someone else's word ("a report by …"), "" where none. `own`: its words without article.
    """

    start: int
    name: str
    head: str
    kind: Kind
    modifiers: tuple[str, ...]
    described: frozenset[str]
    points: bool
    plural: bool
    gender: Gender | None
    carrier: str
    own: str
    first: str
    owner: str
    named_kind: str = ""


def plain_words(text: str) -> list[str]:
    """Words in lower case without accents or possessive."""
    return list(_plain_words(text))


@lru_cache(maxsize=PLAIN_CACHE)
def _plain_words(text: str) -> tuple[str, ...]:
    bare = "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))
    return tuple(ENDING.sub("", word.lower()) for word in WORD.findall(bare))


def kind_of(noun: str, words: SpeechWords) -> Kind:
    kinds = words.speakers.kinds
    if noun in kinds:
        return kinds[noun]
    if noun.endswith("s") and noun[:-1] in kinds:
        single = kinds[noun[:-1]]
        return "people" if single == "person" else single
    return "thing"


def read_phrase(
    report: Report, sentence: Sentence, source: Spans, cue: Spans, mentions: Table[Mention], words: SpeechWords
) -> Phrase:
    """Take a source apart. The cue helps where it holds the carrier ("according to a report by")."""
    span = hull(source)
    inner = [mention for mention in mentions if mention.span.overlaps(span)]
    stretch = Stretch(report.text, sentence, source)
    segments = _segments(stretch, words)
    carrier, carries = _carrier(report, cue, segments, stretch, words)
    name, named_kind = _name_after_carrier(stretch, segments, inner, words) if carries else ("", "")
    if not name:
        name, named_kind = _name_in(report, segments, stretch, inner, words, over_carrier=carries)
    if not name:
        name, named_kind = _name_given(report, inner, words)
    if not name:
        name, named_kind = _name_of_body(stretch, segments, inner, words)
    core = segments[0] if segments else list(stretch.inside)
    head = next((stretch.word(i) for i in reversed(core) if stretch.token(i).pos in ("NOUN", "PROPN", "PRON", "NUM")), "")
    head = head or (stretch.words[-1] if stretch.words else "")
    described = frozenset(plain_words(" ".join(stretch.word(i) for segment in segments for i in segment)))
    doing = words.speakers.doing
    described |= {doing[word] for word in plain_words(report.quote_all(source)) if word in doing}
    callings = [_last_noun(stretch, segment) for segment in segments] + _titles(stretch, segments, inner)
    first = stretch.word(core[0]) if core else ""
    own = own_words(report.text, stretch, core, words)
    if any(stretch.word(i) in words.pronouns.persons for i in stretch.inside):
        callings.append(next(iter(sorted(words.speakers.anyone))))
    kind = _kind(head, named_kind, callings, words, aged=bool(re.search(words.speakers.age, report.quote_all(source))))
    modifiers = [stretch.word(i) for i in core if stretch.word(i) not in (head, first)]
    if first not in words.speakers.definite | words.speakers.indefinite and first != head:
        modifiers.insert(0, first)
    return Phrase(
        start=span.start,
        name=name,
        head=head,
        kind=kind,
        modifiers=tuple(modifiers),
        described=described,
        points=first in words.speakers.definite or (first == head and not name),
        plural=_is_plural(stretch, core, kind, first in words.speakers.several),
        gender=_gender(head, described, words),
        carrier=carrier,
        own=own,
        first=first,
        owner=first if first in words.speakers.possessives else "",
        named_kind=named_kind,
    )


def _gender(head: str, described: frozenset[str], words: SpeechWords) -> Gender | None:
    """What the noun tells, or else the words beside it; "his mother" is a woman."""
    genders = words.speakers.genders
    beside = sorted(word for word in described if word in genders and word not in words.speakers.possessives)
    return genders.get(head) or next((genders[word] for word in beside), None)


def _segments(stretch: Stretch, words: SpeechWords) -> list[list[int]]:
    """Runs of nouns between commas, each cut at the first preposition, relative pronoun or verb."""
    segments: list[list[int]] = [[]]
    closed = False
    last = -1
    for index in stretch.inside:
        token, word = stretch.token(index), stretch.word(index)
        # Where a source is broken, the comma fell into the gap.
        if last + 1 != index and segments[-1]:
            segments.append([])
            closed = False
        last = index
        if word in (",", "–", "-", "(", ":"):
            if word == "-" and segments[-1] and not closed:
                segments[-1].append(index)
                continue
            segments.append([])
            closed = False
        elif (word in words.pronouns.relatives and len(segments) + len(segments[-1]) > 1) or _opens_clause(stretch, index):
            break
        elif token.pos in PREPOSITION_POS:
            closed = True
        elif not closed and (token.pos != "PUNCT" or word in "\"“”'"):
            segments[-1].append(index)
    spoken = [segment for segment in segments if any(stretch.token(i).pos != "PUNCT" for i in segment)]
    leads = spoken and f"{' '.join(stretch.word(i) for i in spoken[0])}:" in words.lead_ins
    return spoken[1:] if leads and len(spoken) > 1 else spoken


def _opens_clause(stretch: Stretch, index: int) -> bool:
    token = stretch.token(index)
    return token.pos == "VERB" and token.dep in ("acl", "relcl", "advcl", "ROOT", "ccomp", "conj") and token.tag != "VBG"


def _name_in(
    report: Report,
    segments: list[list[int]],
    stretch: Stretch,
    inner: Iterable[Mention],
    words: SpeechWords,
    *,
    over_carrier: bool,
) -> tuple[str, str]:
    """The first name that a segment ends in, people first; a name before more nouns only modifies them, unless the noun
    carries its word ("a Reuters report")."""
    found: list[tuple[str, str]] = []
    for segment in segments:
        tokens = [stretch.token(i) for i in segment if stretch.token(i).pos != "PUNCT"]
        for mention in inner:
            held = [token for token in tokens if token.start < mention.span.end and mention.span.start < token.end]
            if not held:
                continue
            rest = [report.text[t.start : t.end].lower() for t in tokens if t.start >= mention.span.end and t.pos != "NUM"]
            owned = [word for word in rest if word in POSSESSIVES]
            rest = [word for word in rest if word not in POSSESSIVES]
            carried = (
                over_carrier
                and mention.kind in ("outlet", "organisation")
                and rest[-1:]
                and rest[-1] in words.speakers.carriers
            )
            if not carried and (owned or any(kind_of(word, words) != "outlet" for word in rest)):
                continue
            if mention.name.lower() in words.speakers.kinds or (mention.kind == "other" and mention.name.islower()):
                continue
            found.append((mention.name, mention.kind))
    people = [each for each in found if each[1] == "person"]
    return (people or found or [("", "")])[0]


def _carrier(report: Report, cue: Spans, segments: list[list[int]], stretch: Stretch, words: SpeechWords) -> tuple[str, bool]:
    """The noun that carries another's word, and whether it is the head of the source (else it is part of the cue)."""
    last = _last_noun(stretch, segments[0]) if segments else ""
    if last in words.speakers.carriers:
        return last, True
    said = plain_words(report.quote_all(cue))
    carrier = next((word for word in said if word in words.speakers.carriers), "")
    return carrier or next((word for word in said if word in words.speakers.carrying), ""), False


def _last_noun(stretch: Stretch, segment: list[int]) -> str:
    return next((stretch.word(i) for i in reversed(segment) if stretch.token(i).pos in ("NOUN", "PROPN")), "")


def _titles(stretch: Stretch, segments: list[list[int]], inner: Iterable[Mention]) -> list[str]:
    """The words just before a name in the source: "planning officer X"."""
    titles = []
    for segment in segments:
        for before, index in pairwise(segment):
            if any(mention.span.start == stretch.token(index).start for mention in inner):
                titles.append(stretch.word(before))
    return titles


def _name_after_carrier(
    stretch: Stretch, segments: list[list[int]], inner: Iterable[Mention], words: SpeechWords
) -> tuple[str, str]:
    """The name behind the preposition: "a report by X", "research from X", "a study published by X"."""
    bounds = [stretch.inside.index(i) + 1 for i in segments[0][-1:]]
    follows = [i for at in bounds for i in stretch.inside[at : at + 1] if stretch.word(i) in words.speakers.belongs]
    pairs = pairwise(stretch.inside)
    written = [i for before, i in pairs if f"{stretch.word(before)} {stretch.word(i)}" in words.speakers.written_by]
    after_offset = min((stretch.token(i).end for i in follows + written), default=None)
    if after_offset is None:
        return "", ""
    after = [mention for mention in inner if after_offset <= mention.span.start]
    voices = [mention for mention in after if mention.kind in ("outlet", "organisation", "person")]
    return (voices[0].name, voices[0].kind) if voices else ("", "")


def _name_given(report: Report, inner: Iterable[Mention], words: SpeechWords) -> tuple[str, str]:
    """ "a worker named X"."""
    for mention in inner:
        before = plain_words(report.text[max(0, mention.span.start - 20) : mention.span.start])
        if before and before[-1] in words.speakers.named:
            return mention.name, mention.kind
    return "", ""


def _name_of_body(stretch: Stretch, segments: list[list[int]], inner: Iterable[Mention], words: SpeechWords) -> tuple[str, str]:
    """The body whose word it is: "bosses at X"."""
    head = next((stretch.word(i) for i in reversed(segments[0]) if stretch.token(i).pos != "PUNCT"), "") if segments else ""
    if head not in words.speakers.standing_for:
        return "", ""
    name, kind = _name_after_carrier(stretch, segments, inner, words)
    if kind in ("organisation", "person"):
        return name, "organisation"
    inside = [stretch.token(i).end for i in stretch.inside if stretch.word(i) in words.speakers.within]
    return next(((one.name, "organisation") for one in inner if inside and one.span.start == inside[0] + 1), ("", ""))


def _kind(head: str, named_kind: str, callings: list[str], words: SpeechWords, *, aged: bool) -> Kind:
    """What speaks. `callings`: the nouns it is called by, which may show that a name was taken for another kind."""
    if named_kind in ("person", "outlet"):
        return "person" if named_kind == "person" else "outlet"
    kinds = [kind_of(word, words) for word in callings if not _is_ambiguous(word, words)]
    if named_kind:
        if "person" in kinds:
            return "person"
        return "outlet" if "outlet" in kinds else "organisation" if named_kind in ("organisation", "group") else "thing"
    own = kind_of(head, words)
    return "person" if own == "thing" and aged else own


def _is_ambiguous(noun: str, words: SpeechWords) -> bool:
    """Nouns for people as well as for bodies ("operator", "owner")."""
    return kind_of(noun, words) == "person" and any(noun in family for family in words.speakers.families if "company" in family)


def _is_plural(stretch: Stretch, core: list[int], kind: Kind, several: bool) -> bool:
    if kind == "people" or several:
        return True
    heads = [i for i in core if stretch.token(i).pos in ("NOUN", "PROPN")]
    return bool(heads) and stretch.token(heads[-1]).tag in ("NNS", "NNPS")


def own_words(text: str, stretch: Stretch, core: list[int], words: SpeechWords) -> str:
    """The source's words without its article and without clauses: "a clerk in the office, who …" -> "clerk in the office"."""
    first = core[0] if core else 0
    inside = [i for i in stretch.inside if stretch.token(i).pos != "SPACE" and i >= first]
    head = next((stretch.word(i) for i in reversed(core) if stretch.token(i).pos in ("NOUN", "PROPN")), "")
    kept: list[int] = []
    for index in inside:
        word = stretch.word(index)
        ends = (
            word in (",", "(", "–", ":")
            or (kept and index != kept[-1] + 1)
            or (word in words.pronouns.relatives and kept)
            or (_opens_clause(stretch, index) and kept)
        )
        if ends or (stretch.token(index).pos in PREPOSITION_POS and kind_of(head, words) == "imagery" and kept):
            break
        kept.append(index)
    while len(kept) > 1 and _is_article(stretch, kept, words):
        kept = kept[1:]
    if not kept:
        return ""
    return text[stretch.token(kept[0]).start : stretch.token(kept[-1]).end].strip("\"“”' ,")


def _is_article(stretch: Stretch, kept: list[int], words: SpeechWords) -> bool:
    word, after = stretch.word(kept[0]), stretch.token(kept[1])
    if word == "one":
        return after.pos != "ADP"
    return word in words.speakers.articles
