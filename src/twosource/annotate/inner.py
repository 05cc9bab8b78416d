"""Sayings inside what is said: "The paper reports that officials told it the talks had failed"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Attribution, Span
from .coverage import coverage_of
from .repair import named_beside, subject_of, subject_span
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
            opened = _opened_by_source(tree, attribution, content, scene)
            if opened is not None and not cued.holds(opened.cue[0].start):
                yield opened
            for verb in tree.words_in(content):
                if not cued.holds(tree.tokens[verb].start):
                    inner = _inner(tree, verb, attribution, content, scene)
                    if inner is not None:
                        yield inner


def _opened_by_source(tree: Tree, outer: Attribution, content: Span, scene: Scene) -> Attribution | None:
    """ "wrote that, according to the union, 900 jobs would go"."""
    phrases = "|".join(re.escape(phrase) for phrase in scene.language.cues.basis_of_names)
    found = re.match(rf"(?:\w+,?\s+)?(?P<cue>{phrases})\s", scene.text[content.start : content.end], re.IGNORECASE)
    if found is None:
        return None
    cue = Span(content.start + found.start("cue"), content.start + found.end("cue"))
    noun = tree.child(tree.words_in(cue)[-1], "pobj")
    if noun is None:
        return None
    source = named_beside(scene.trimmed(tree.span(tree.subtree(noun)), ",;:"), scene)
    if not content.contains(source) or source.end >= content.end:
        return None
    said = scene.trimmed(Span(source.end, content.end), ",;:")
    probability = round(outer.probability * INNER_SHARE, 4)
    return Attribution(scene.report.id, (cue,), (source,), (said,), probability=probability, found_by="inner") if said else None


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
