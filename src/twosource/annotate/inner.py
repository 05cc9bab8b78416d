"""Sayings inside what is said: "The paper reports that officials told it the talks had failed"."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Attribution, Span
from .coverage import coverage_of
from .repair import subject_of, subject_span
from .scene import Scene
from .trees import Tree

INNER_SHARE = 0.9
"""An inner saying hangs on the outer one and on the parse."""
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


def inner_sayings(attributions: list[Attribution], scene: Scene) -> Iterator[Attribution]:
    """The trained reader knows none of them: its corpus marks no nesting."""
    cued = coverage_of(span for attribution in attributions for span in attribution.cue)
    for attribution in attributions:
        for content in attribution.content:
            tree = scene.tree_of((content,))
            if tree is None:
                continue
            for verb in tree.words_in(content):
                if not cued.holds(tree.tokens[verb].start):
                    inner = _inner(tree, verb, attribution, content, scene)
                    if inner is not None:
                        yield inner


def _inner(tree: Tree, verb: int, outer: Attribution, content: Span, scene: Scene) -> Attribution | None:
    cues = scene.language.cues
    clause = tree.child(verb, "ccomp")
    if tree.tokens[verb].lemma not in cues.saying | cues.thinking or clause is None or clause < verb:
        return None
    subject = subject_of(tree, verb)
    if subject is None or tree.tokens[subject].lemma in cues.expletive or tree.child(clause, *SUBJECTS) is None:
        return None
    source, said = subject_span(tree, subject, verb, scene), scene.trimmed(tree.span(tree.subtree(clause)), ",;:.")
    if source is None or not (content.contains(source) and content.contains(said)) or said.overlaps(source):
        return None
    helpers = [child for child in tree.children[verb] if child < verb and tree.tokens[child].dep in ("aux", "neg")]
    cue = tree.span([*helpers, verb])
    if cue.overlaps(said) or cue.overlaps(source):
        cue = tree.span([verb])
    probability = round(outer.probability * INNER_SHARE, 4)
    return Attribution(scene.report.id, (cue,), (source,), (said,), probability=probability, found_by="inner")
