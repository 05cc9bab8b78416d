"""What a name does in its sentence: is it somewhere, an actor, or whose; and what the words beside it say about where."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from ..languages import PlaceWords
from ..model import Mention, Report, Sentence, Span, Table
from .gazetteer import Gazetteer
from .place_lookup import full_name

NEVER_PLACES = frozenset({"outlet", "law", "product", "group"})
NOUN_LINKS = frozenset({"compound", "nmod", "amod", "poss", "nn"})
PHRASE_WORDS = frozenset({"NOUN", "PROPN", "ADJ", "PART", "NUM", "DET"})
SIDE_LINKS = frozenset({"appos", "conj"})
PEOPLE_WITHIN_WORDS = 5
"""How far before a name its country's adjective may stand: "the Bulgarian Black Sea port of Burgas"."""
APPOSITION_WORDS = 6
"""How far after the comma: "Amirabad, a small and busy Iranian port"."""


@dataclass(frozen=True)
class Spot:
    """A name that may be a place, with its role.

    `prep` and `governor`: the preposition over it and the word (lemma) over that. `of`: the noun before "of". `modifies`:
    the noun it stands before or owns. `beside`: words next to it that may tell its kind. `direction`: the side before it,
    as the gazetteer calls it; `around`: such a word as "outskirts" before its "of". `containers`: names said to contain it,
    nearest first. `peoples`: countries whose adjective or possessive belongs to it; `loose`: those elsewhere in the
    sentence. `near`, `holds`: the names of what it is near and what it contains ("Varna, *Bulgaria*"); `based`: it tells
    where somebody is ("London-based").
    """

    span: Span
    name: str
    kind: str
    after: str = ""
    dateline: bool = False
    dep: str = ""
    prep: str = ""
    governor: str = ""
    of: str = ""
    modifies: str = ""
    beside: frozenset[str] = frozenset()
    direction: str = ""
    direction_start: int = 0
    around: bool = False
    around_start: int = 0
    containers: tuple[str, ...] = ()
    peoples: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    near: str = ""
    holds: str = ""
    based: bool = False
    sentence_words: frozenset[str] = frozenset()


def read_spots(
    report: Report, sentences: Table[Sentence], mentions: Table[Mention], words: PlaceWords, book: Gazetteer
) -> Iterator[Spot]:
    """Every mention that may be a place, with its role."""
    listed = sorted(sentences, key=lambda sentence: sentence.span)
    starts = [sentence.span.start for sentence in listed]
    for mention in sorted(mentions, key=lambda mention: mention.span):
        if mention.kind in NEVER_PLACES or (mention.kind != "place" and not book.candidates(mention.name)):
            continue
        at = bisect_left(starts, mention.span.start + 1) - 1
        if at >= 0 and listed[at].span.contains(mention.span):
            yield _Reader(report, listed[at], words, book).read(mention)


class _Reader:
    """One sentence's words, asked about one name in it."""

    def __init__(self, report: Report, sentence: Sentence, words: PlaceWords, book: Gazetteer) -> None:
        self.tokens = sentence.tokens
        self.spoken = [report.text[token.start : token.end] for token in sentence.tokens]
        self.lower = [word.lower() for word in self.spoken]
        self.words = words
        self.book = book

    def read(self, mention: Mention) -> Spot:
        inside = [
            at for at, token in enumerate(self.tokens) if token.start < mention.span.end and mention.span.start < token.end
        ]
        first, last = inside[0], inside[-1]
        dep, prep, governor, of, modifies = self._role(first, last)
        direction, direction_start = self._direction(first)
        around, around_start = self._around(first)
        return Spot(
            span=mention.span,
            name=mention.name,
            kind=mention.kind,
            dep=dep,
            prep=prep,
            governor=governor,
            of=of,
            modifies=modifies,
            beside=self._beside(first, last),
            direction=direction,
            direction_start=direction_start,
            around=around,
            around_start=around_start,
            containers=self._containers(last),
            peoples=self._peoples(first, last),
            loose=tuple(self.words.nationalities[word] for word in self.lower if self.words.nationalities.get(word)),
            near=self._near(last),
            holds=self._holds(first),
            based=self.lower[last + 1 : last + 2] == ["-"] and bool({*self.lower[last + 2 : last + 3]} & self.words.based),
            sentence_words=frozenset(self.lower),
        )

    def _role(self, first: int, last: int) -> tuple[str, str, str, str, str]:
        """dep, preposition, its governor, the noun before "of", the noun modified; through appositions and lists."""
        head = self._top(first, last)
        dep, of, modifies = self.tokens[head].dep, "", ""
        seen: set[int] = set()
        while head not in seen:
            seen.add(head)
            token = self.tokens[head]
            up = token.head
            if token.dep in SIDE_LINKS and self.tokens[up].pos in ("PROPN", "NOUN"):
                head = up
            elif token.dep in NOUN_LINKS and self.tokens[up].pos in ("PROPN", "NOUN") and not modifies:
                modifies = self.tokens[up].lemma.lower()
                if token.dep == "poss":
                    return "poss", "", "", of, modifies
                head = up
            elif token.dep == "pobj" and self.lower[up] == self.words.of and not of:
                parent = self.tokens[up].head
                of = self.lower[parent]
                if of not in self.words.kinds:
                    return dep, self.words.of, self.tokens[parent].lemma.lower(), of, modifies
                head = parent
            elif token.dep == "pobj":
                over = self.tokens[up].head
                return "pobj", self.lower[up], self.tokens[over].lemma.lower(), of, modifies
            else:
                return token.dep if head in range(first, last + 1) else dep, "", self.tokens[up].lemma.lower(), of, modifies
        return dep, "", "", of, modifies

    def _top(self, first: int, last: int) -> int:
        """The token of the name that the rest of it hangs on."""
        heads = ((at, self.tokens[at].head) for at in range(first, last + 1))
        return next((at for at, head in heads if head == at or not first <= head <= last), last)

    def _before(self, first: int) -> int:
        """The token before the name, over its article."""
        return first - 2 if first >= 2 and self.lower[first - 1] in self.words.articles else first - 1

    def _direction(self, first: int) -> tuple[str, int]:
        at = first - 1
        if at >= 2 and self.lower[at] in self.words.directions and self.lower[at - 1] in self.words.joins:
            return self.words.directions[self.lower[at]], self.tokens[at].start
        if at >= 0 and self.lower[at] in self.words.directions:
            return self.words.directions[self.lower[at]], self.tokens[at].start
        return "", 0

    def _around(self, first: int) -> tuple[bool, int]:
        at = self._before(first)
        if at >= 1 and self.lower[at] == self.words.of and self.lower[at - 1] in self.words.surroundings:
            return True, self.tokens[at - 1].start
        return False, 0

    def _beside(self, first: int, last: int) -> frozenset[str]:
        """The words that may tell the name's kind: after it, before it, and before its "of"."""
        near = [*self.lower[last + 1 : last + 2], *self._shared_noun(last)]
        if first and self.lower[first - 1] in self.words.kinds:
            near.append(self.lower[first - 1])
        at = self._before(first)
        if at >= 1 and self.lower[at] == self.words.of:
            near.append(self.lower[at - 1])
        if self.lower[last + 1 : last + 2] == [","]:
            near += self._apposition(last)
        return frozenset(near)

    def _shared_noun(self, last: int) -> list[str]:
        """The noun at the end of a list of names: "Butler, Warren and Clinton counties"."""
        at = last + 1
        while at < len(self.tokens) and (self.lower[at] == "," or self.tokens[at].pos in ("CCONJ", "PROPN")):
            at += 1
        return self.lower[at : at + 1] if at > last + 1 and self.tokens[at - 1].pos == "PROPN" else []

    def _apposition(self, last: int) -> list[str]:
        """The words of "…, a port on the Caspian": up to the next mark, where they begin with an article."""
        words = self.lower[last + 2 : last + 2 + APPOSITION_WORDS]
        if not words or self.tokens[last + 2].pos != "DET":
            return []
        end = next((index for index, word in enumerate(words) if not word[0].isalnum()), len(words))
        return words[:end]

    def _containers(self, last: int) -> tuple[str, ...]:
        """What is said to contain the name: "Varna, Bulgaria", "Amirabad in Iran", "Derry, N.H."."""
        found: list[str] = []
        at = last + 1
        while at + 1 < len(self.tokens) and len(found) < 2:
            if self.lower[at] != "," and (found or self.lower[at] not in self.words.containers):
                break
            name, end = self._name_at(at + 1)
            if not name:
                break
            found.append(name)
            at = end + 1
        return tuple(found)

    def _name_at(self, start: int) -> tuple[str, int]:
        """The longest place name that begins at a token, over its article and direction."""
        while start < len(self.tokens) and (self.tokens[start].pos == "DET" or self.lower[start] in self.words.directions):
            start += 1
        if start >= len(self.tokens) or not self.spoken[start][0].isupper():
            return "", start
        for end in range(min(start + 3, len(self.tokens) - 1), start - 1, -1):
            if self.tokens[end].pos == "PUNCT":
                continue
            name = " ".join(self.spoken[start : end + 1])
            full = full_name(name, self.words)
            if full != name or self.book.candidates(name):
                return full, end
        return "", start

    def _near(self, last: int) -> str:
        """The known place that a less known one is said to be near."""
        for near in self.words.near:
            if tuple(self.lower[last + 1 : last + 1 + len(near)]) == near:
                return self._name_at(last + 1 + len(near))[0]
        return ""

    def _holds(self, first: int) -> str:
        """The town before the comma: "Tacoma, Washington"."""
        if first < 2 or self.lower[first - 1] != "," or self.tokens[first - 2].pos != "PROPN":
            return ""
        names = (" ".join(self.spoken[start : first - 1]) for start in range(max(0, first - 4), first - 1))
        return next((name for name in names if name[0].isupper() and self.book.candidates(name)), "")

    def _peoples(self, first: int, last: int) -> tuple[str, ...]:
        before = range(max(0, first - PEOPLE_WITHIN_WORDS), first)
        found = [self.words.nationalities.get(self.lower[i], "") for i in before if self._same_phrase(i, first)]
        found += [self._owner(i) for i in before if self._same_phrase(i, first)]
        if self.lower[last + 1 : last + 2] == [","]:
            found += [self.words.nationalities.get(word, "") for word in self._apposition(last)]
        return tuple(iso for iso in found if iso)

    def _same_phrase(self, index: int, first: int) -> bool:
        """Between the word and the name stand only nouns, adjectives, articles and "of"."""
        between = self.tokens[index + 1 : first]
        return all(token.pos in PHRASE_WORDS or token.lemma == self.words.of for token in between)

    def _owner(self, index: int) -> str:
        """The country before a possessive ending: "Iran's port of Amirabad"."""
        if self.tokens[index].tag != "POS" or not index:
            return ""
        found = self.book.candidates(self.spoken[index - 1])
        return next((entry.country or "" for entry in found if entry.kind == "country"), "")
