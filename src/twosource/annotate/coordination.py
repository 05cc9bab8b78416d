"""A second verb of saying that the reader took for a part of what the first one says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..model import Attribution, Span
from .quotations import QUOTES
from .scene import Scene
from .trees import Tree

TOLD_TAGS = ("VBD", "VBZ", "VBP", "VBN")
SECOND_SHARE = 0.9
"""The second saying is about as sure as the first: its source is the same and its verb plain."""


def second_sayings(attributions: list[Attribution], scene: Scene) -> Iterator[Attribution]:
    """ "said he would review it and warned against haste": two attributions of one source."""
    for attribution in attributions:
        yield from _parted(attribution, scene)


def _parted(attribution: Attribution, scene: Scene) -> tuple[Attribution, ...]:
    content = attribution.content[-1]
    tree = scene.tree_of(attribution.cue, (content,))
    if tree is None or len(attribution.content) > 1 or attribution.cue[-1].end > content.start:
        return (attribution,)
    verb = _second_verb(tree, attribution, content, scene)
    joint = None if verb is None else _joint(tree, verb)
    if verb is None or joint is None:
        return (attribution,)
    first = scene.trimmed(Span(content.start, tree.tokens[joint].start), ",;")
    cue = Span(tree.tokens[verb].start, tree.tokens[verb].end)
    second = scene.trimmed(Span(cue.end, content.end), ",;")
    in_quotation = sum(scene.text[first.start : first.end].count(mark) for mark in QUOTES) % 2 == 1
    if in_quotation or len(first) == 0 or len(second) == 0:
        return (attribution,)
    probability = round(attribution.probability * SECOND_SHARE, 4)
    return (
        replace(attribution, content=(first,)),
        replace(attribution, cue=(cue,), content=(second,), probability=probability, found_by="coordination"),
    )


def _second_verb(tree: Tree, attribution: Attribution, content: Span, scene: Scene) -> int | None:
    """A verb of saying without a subject of its own, joined to the cue or to the main verb of the clause it governs."""
    cues = scene.language.cues
    inside = tree.words_in(content)
    main = tree.head_in(inside)
    cue_verb = tree.head_in(word for span in attribution.cue for word in tree.words_in(span))
    heads = {cue_verb} | ({main} if main is not None and tree.tokens[main].dep == "ccomp" else set())
    for word in inside:
        token = tree.tokens[word]
        says = token.lemma in cues.saying or token.lemma in cues.acts or token.lemma in cues.naming
        joined = token.dep == "conj" and token.head in heads and token.pos == "VERB" and token.tag in TOLD_TAGS
        if says and joined and tree.child(word, "nsubj", "nsubjpass", "aux") is None:
            return word
    return None


def _joint(tree: Tree, verb: int) -> int | None:
    """The "and" or "but" before the verb."""
    joints = [child for child in tree.children[tree.tokens[verb].head] if tree.tokens[child].dep == "cc" and child < verb]
    return joints[-1] if joints else None
