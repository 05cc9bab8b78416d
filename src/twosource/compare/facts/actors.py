"""Who is behind it: agents of what happened, and those whom a statement rules out."""

from __future__ import annotations

from collections.abc import Iterator

from ...conflict_rules import Actor
from ...languages import ConflictWords
from ...model import Statement
from ._finder import FactFinder, Telling, per_claim
from ._scene import Scene, Word

# How far a negation may stand before the name it rules out: "and not to the other gang".
NEGATION_WITHIN_WORDS = 3
NOMINAL = ("NOUN", "PROPN")


def _tell(scene: Scene, statement: Statement) -> Iterator[Telling]:
    language = scene.language(statement)
    if language is None or statement.stance != "asserts":
        return
    words = scene.words(statement)
    ruled_out = _ruled_out(scene, statement, words, language.conflict)
    behind = _agents(words, language.conflict) or (_named(scene, statement) if ruled_out else [])
    stated = bool(behind)
    who = _phrases(behind or _whole(words), ruled_out)
    if who:
        fact = Actor(scene.senses(statement, who), scene.senses(statement, ruled_out), stated)
        yield Telling(fact, statement.id, scene.quote(statement))


def _ruled_out(scene: Scene, statement: Statement, words: list[Word], conflict: ConflictWords) -> list[Word]:
    """The words of names right after a negation that no verb stands behind: "not to X", "rather than X"."""
    found: list[Word] = []
    for mention in scene.said(scene.mentions, statement):
        name = scene.words_in(mention.report_id, mention.span)
        if not name or mention.kind not in ("organisation", "person", "group", "other", "product"):
            continue
        before = [Word(name[0].sentence, index) for index in range(max(0, name[0].at - NEGATION_WITHIN_WORDS), name[0].at)]
        marks = [word.at for word in before if word.lemma in conflict.negations]
        if marks and not any(word.token.pos in ("VERB", "AUX") for word in before if word.at > marks[-1]):
            found += [word for word in name if word in words]
    return found


def _named(scene: Scene, statement: Statement) -> list[Word]:
    return [
        word
        for mention in scene.said(scene.mentions, statement)
        if mention.kind in ("organisation", "person", "group", "other", "product")
        for word in scene.words_in(mention.report_id, mention.span)
    ]


def _agents(words: list[Word], conflict: ConflictWords) -> list[Word]:
    """Heads of phrases for who is behind it: subject of a cause, agent of a passive, X in "it was X"."""
    found: list[Word] = []
    for word in words:
        children = word.children
        if _is_cause(word, conflict) and any(child.token.dep in ("dobj", "obj") for child in children):
            found += [child for child in children if child.token.dep == "nsubj"]
        if word.lemma in conflict.by and word.token.dep == "agent" and word.head is not None and _is_cause(word.head, conflict):
            found += children
        if word.lemma in conflict.copula:
            found += _predicates(word, conflict)
    return [word for word in found if word in words and word.token.pos in NOMINAL]


def _is_cause(verb: Word, conflict: ConflictWords) -> bool:
    particles = [f"{verb.lemma}_{child.lemma}" for child in verb.children if child.token.dep == "prt"]
    return not conflict.causes.isdisjoint({verb.lemma, *particles})


def _whole(words: list[Word]) -> list[Word]:
    """The heads of a content that is a mere phrase: "a gang known as X"."""
    if any(word.token.pos in ("VERB", "AUX") and word.token.dep not in ("acl", "relcl", "amod") for word in words):
        return []
    heads = [word for word in words if word.token.pos in NOMINAL and (word.head is None or word.head not in words)]
    return [] if any(word.token.entity.endswith(("DATE", "TIME", "CARDINAL", "QUANTITY", "MONEY")) for word in heads) else heads


def _predicates(copula: Word, conflict: ConflictWords) -> list[Word]:
    """X in "it was X", "it can be from X" and "X was behind it"."""
    subject = [child for child in copula.children if child.token.dep in ("nsubj", "expl")]
    found = [
        child for child in copula.children if child.token.dep == "attr" and any(word.token.pos == "PRON" for word in subject)
    ]
    for child in copula.children:
        if child.lemma in conflict.stems_from:
            found += child.children
        if child.lemma in conflict.behind:
            found += subject
    return found


def _phrases(heads: list[Word], without: list[Word]) -> list[Word]:
    """The nouns of the phrases under those heads, each once."""
    found: dict[tuple[int, int], Word] = {}
    stack = list(heads)
    while stack:
        word = stack.pop()
        place = (word.sentence.span.start, word.at)
        if place not in found and word not in without:
            found[place] = word
            stack += [child for child in word.children if child.token.dep not in ("relcl", "advcl", "punct")]
    return [word for _, word in sorted(found.items()) if word.token.pos in NOMINAL]


finder = FactFinder(makes=Actor, find=per_claim(_tell))
