"""Whose word is passed on: "based on research by X", "as shown in Y", "Z, quoting X, points to …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..model import Attribution, Span
from .coverage import coverage_of
from .cue_rules import RULE_PROBABILITY
from .repair import subject_of, subject_span
from .scene import Scene
from .trees import Tree

AROUND = ",;:–—-.()"
CLAUSE = ("relcl", "advcl", "conj", "cc", "punct")


def based_sayings(attributions: list[Attribution], scene: Scene) -> Iterator[Attribution]:
    """The sentence before such a phrase, or after it where it opens the sentence, is said on that source's word."""
    cued = coverage_of(span for attribution in attributions for span in attribution.cue)
    phrases = "|".join(re.escape(phrase) for phrase in (*scene.language.cues.basis, *scene.language.cues.basis_of_names))
    for match in re.finditer(rf"\b(?:{phrases})\b", scene.text, re.IGNORECASE):
        cue = Span(*match.span())
        tree = scene.tree_of((cue,))
        if tree is None or cued.chars_in(cue) > 0:
            continue
        preposition = tree.words_in(cue)[-1]
        noun = tree.child(preposition, "pobj")
        if noun is None or (match[0].lower() in scene.language.cues.basis_of_names and not _is_named(tree, noun)):
            continue
        source = scene.trimmed(tree.span(tree.subtree(noun)), AROUND)
        content = _said_around(tree, Span(cue.start, source.end), scene)
        if content is not None:
            yield Attribution(
                scene.report.id, (cue,), (source,), (content,), probability=RULE_PROBABILITY, found_by="basis"
            )  # fmt: skip


def _is_named(tree: Tree, noun: int) -> bool:
    return any(tree.tokens[word].pos == "PROPN" for word in (noun, *tree.children[noun]))


def _said_around(tree: Tree, phrase: Span, scene: Scene) -> Span | None:
    before = scene.trimmed(Span(tree.sentence.span.start, phrase.start), AROUND)
    after = scene.trimmed(Span(min(phrase.end, tree.sentence.span.end), tree.sentence.span.end), AROUND)
    longer = max(before, after, key=len)
    return longer if len(longer) > 0 else None


def quoted_as_saying(attributions: list[Attribution], scene: Scene) -> list[Attribution]:
    """ "A quoted B as saying that …": B says it; that A has it from B is no saying of its own."""
    found: list[Attribution] = []
    dropped: list[Attribution] = []
    for one in attributions:
        tree = scene.tree_of(one.cue, one.content)
        passed_on = None if tree is None else _quoted(tree, one, scene)
        if passed_on is None:
            found.append(one)
            continue
        verb, whom = passed_on
        found.append(replace(one, cue=(verb, *one.cue) if verb not in one.cue else one.cue, source=(whom,)))
        dropped += [other for other in attributions if other is not one and verb in other.cue]
    return [one for one in found if one not in dropped]


def _quoted(tree: Tree, attribution: Attribution, scene: Scene) -> tuple[Span, Span] | None:
    """Where the verb of quoting and the one quoted stand, for a saying in "as saying"."""
    words = [word for span in attribution.cue for word in tree.words_in(span)]
    saying = next(
        (word for word in words if tree.tokens[word].tag == "VBG" and tree.tokens[word].lemma in scene.language.cues.saying),
        None,
    )
    if saying is None or saying == 0 or tree.tokens[saying - 1].lemma not in scene.language.cues.as_words:
        return None
    for verb in range(saying - 1, -1, -1):
        token = tree.tokens[verb]
        if token.pos != "VERB" or token.lemma not in scene.language.cues.citing:
            continue
        start = verb + 1
        end = next(
            (at for at in range(saying - 1, start, -1) if tree.tokens[at].lemma in scene.language.cues.as_words), saying - 1
        )
        whom = scene.trimmed(Span(tree.tokens[start].start, tree.tokens[end].start), AROUND) if end > start else None
        if whom is not None and len(whom) > 0:
            return Span(token.start, token.end), whom
    return None


def without_second_source(attributions: list[Attribution]) -> list[Attribution]:
    """ "According to X, Y said that …": X is the source of the whole and not one of what Y said."""
    sources = {span for one in attributions for span in one.source if len(one.source) == 1}
    found = []
    for one in attributions:
        own = tuple(span for span in one.source if span not in sources)
        found.append(replace(one, source=own) if len(one.source) > 1 and own and len(own) < len(one.source) else one)
    return found


def without_bare_citing(attributions: list[Attribution], scene: Scene) -> Iterator[Attribution]:
    """The reader takes the one quoted for what is said: "A, quoting B, points to C" is A saying C.

    That A has it from B is for the stage that makes statements, which looks for the participle.
    """
    for attribution in attributions:
        tree = scene.tree_of(attribution.cue, attribution.content)
        participle = _citing(tree, attribution, scene) if tree is not None else None
        if tree is None or participle is None:
            yield attribution
            continue
        main = tree.tokens[participle].head
        if tree.tokens[main].pos not in ("VERB", "AUX"):
            main = tree.tokens[main].head
        others = [other for other in attributions if other is not attribution]
        if not any(_is_at(tree, main, other) for other in others):
            yield _of_main_verb(tree, main, attribution, scene) or attribution


def _citing(tree: Tree, attribution: Attribution, scene: Scene) -> int | None:
    """The participle, where the content is nothing but its object."""
    for span in attribution.cue:
        for word in tree.words_in(span):
            token, cited = tree.tokens[word], tree.child(word, "dobj")
            if token.tag == "VBG" and token.lemma in scene.language.cues.citing and cited is not None:
                head = tree.head_in(tree.words_in(attribution.content[0]))
                return word if head == cited else None
    return None


def _of_main_verb(tree: Tree, verb: int, attribution: Attribution, scene: Scene) -> Attribution | None:
    subject = subject_of(tree, verb)
    objects = [child for child in tree.children[verb] if child > verb and tree.tokens[child].dep in ("dobj", "prep", "ccomp")]
    if subject is None or not objects:
        return None
    last = objects[-1]
    noun = tree.child(last, "pobj")
    body = tree.subtree(last if noun is None else noun)
    head = last if noun is None else noun
    clauses = [word for child in tree.children[head] if tree.tokens[child].dep in CLAUSE for word in tree.subtree(child)]
    body = [word for word in body if word not in clauses or tree.tokens[last].dep == "ccomp"]
    source = subject_span(tree, subject, verb, scene)
    content = scene.trimmed(tree.span(body), AROUND)
    if len(content) == 0 or source is None or attribution.source == ():
        return None
    cue = Span(tree.tokens[verb].start, tree.tokens[verb].end)
    return replace(attribution, cue=(cue,), content=(content,), probability=RULE_PROBABILITY, found_by="citing")


def _is_at(tree: Tree, verb: int, attribution: Attribution) -> bool:
    """Whether the verb is that attribution's cue, or said in it."""
    at = tree.tokens[verb].start
    return any(span.start <= at < span.end for span in (*attribution.cue, *attribution.content))
