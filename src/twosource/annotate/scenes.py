"""A sentence as the finder of quantities sees it, and the noun phrases in it."""

from __future__ import annotations

from dataclasses import dataclass

from ..languages import NumberWords
from ..model import Sentence, Span, Token

NOUN_TAGS = ("NN", "NNS", "NNP", "NNPS")
BEFORE_NOUN = (*NOUN_TAGS, "JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "AFX", "RB", "RBR", "RBS", "POS", "``", "''")


@dataclass(frozen=True)
class Scene:
    """A sentence, its words, the times in it (spans from its start) and the sentence before."""

    sentence: Sentence
    text: str
    times: tuple[Span, ...]
    words: NumberWords
    before: Scene | None

    def start(self, index: int) -> int:
        return self.sentence.tokens[index].start - self.sentence.span.start

    def end(self, index: int) -> int:
        return self.sentence.tokens[index].end - self.sentence.span.start

    def token_from(self, at: int) -> int | None:
        """The first token that starts at `at` or later."""
        return next((index for index in range(len(self.sentence.tokens)) if self.start(index) >= at), None)

    def token_until(self, at: int) -> int | None:
        """The last token that ends at `at` or earlier."""
        return next((index for index in reversed(range(len(self.sentence.tokens))) if self.end(index) <= at), None)

    def in_time(self, index: int) -> bool:
        return any(span.start <= self.start(index) < span.end for span in self.times)


@dataclass(frozen=True)
class Counted:
    """`words`: for what is counted; `whole`: it comes in whole ones; `head`: the token of its noun, if it has one here.

    `of`: the whole it is a part of; `year`: of the money; `below`: where what it is a rate of begins ("per 1,000 people").
    """

    unit: str
    words: str
    start: int
    end: int
    per: str | None = None
    whole: bool = False
    head: int | None = None
    measure: str | None = None
    of: str = ""
    year: int | None = None
    below: int | None = None


def noun_after(scene: Scene, at: int) -> int | None:
    """The noun that a number before `at` counts: a plural, or a singular that its parse ties to the number."""
    run = noun_run(scene, at)
    return run[-1] if run and _is_counted(scene, run[-1], at) else None


def noun_run(scene: Scene, at: int) -> list[int]:
    """The tokens from `at` up to the noun they lead to: "Iranian-designed drones", "extra cars"."""
    index = scene.token_from(at)
    if index is None or scene.text[at : scene.start(index)].strip("- "):
        return []
    tokens, noun_at = scene.sentence.tokens, 0
    run: list[int] = []
    while index < len(tokens) and _leads_to_noun(scene, index, bool(run)):
        tag = tokens[index].tag
        settled = run and noun_at and tokens[run[-1]].tag not in ("HYPH", "POS")
        if settled and (tag in ("VBN", "VBG", "RB", "JJ") or _ends(tokens[run[-1]], tokens[index])):
            break
        run.append(index)
        if tag in NOUN_TAGS:
            noun_at = len(run)
        index += 1
    return run[:noun_at]


def _leads_to_noun(scene: Scene, index: int, begun: bool) -> bool:
    token = scene.sentence.tokens[index]
    if scene.in_time(index):
        return False
    if token.tag == "CD":
        # A name with digits ("F-16 jets"), or a count of its own behind an owner ("17 of the bridge's 60 cables").
        said = scene.text[scene.start(index) : scene.end(index)]
        return (any(character.isalpha() for character in said) and not said.isalpha()) or (
            begun and scene.sentence.tokens[index - 1].tag == "POS"
        )
    # "paid-up members", "follow-on orders"
    tied = begun and scene.sentence.tokens[index - 1].tag == "HYPH"
    return token.tag in BEFORE_NOUN or (tied and token.tag in ("RP", "IN", "VB", "VBD"))


def _ends(left: Token, right: Token) -> bool:
    """A plural ends its noun phrase, but for a noun that it is tied to ("arms deals")."""
    return left.tag in ("NNS", "NNPS") and not (right.tag in ("NN", "NNS") and left.dep in ("compound", "nmod"))


def _is_counted(scene: Scene, head: int, at: int) -> bool:
    token = scene.sentence.tokens[head]
    lemma = token.lemma.lower()
    if lemma in scene.words.not_counted or lemma in scene.words.time_units:
        return False
    if token.tag == "NN" and scene.sentence.tokens[min(head + 1, len(scene.sentence.tokens) - 1)].tag == "POS":
        return False
    if token.tag in ("NNS", "NNPS") or lemma in scene.words.people or lemma in scene.words.unchanging:
        return True
    if token.tag == "NNP" or len(lemma) < 2:
        return False
    numeral = scene.token_until(at)
    return numeral is not None and scene.sentence.tokens[numeral].head == head and scene.text[at : at + 1] != "-"


def unit_of(scene: Scene, noun: int) -> str:
    token = scene.sentence.tokens[noun]
    lemma = scene.words.singulars.get(scene.text[scene.start(noun) : scene.end(noun)].lower(), token.lemma.lower())
    people = lemma in scene.words.people or (token.tag == "NNPS" and lemma.endswith(scene.words.people_endings))
    return "person" if people else lemma


def phrase_to(scene: Scene, head: int) -> str:
    first = head
    tokens = scene.sentence.tokens
    while first > 0 and tokens[first - 1].tag in BEFORE_NOUN and not scene.in_time(first - 1):
        if tokens[first - 1].tag in ("VBN", "VBG", "RB") and tokens[first - 1].dep not in ("amod", "advmod"):
            break
        first -= 1
    return scene.text[scene.start(first) : scene.end(head)]


def plain(words: str) -> str:
    return " ".join(words.lower().split())
