"""Sayings the trained reader misses, found in the parse: what a log has, who stands by what, at what a number is put."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..model import Attribution, Span, Spans
from .coverage import coverage_of
from .phrases import kind_of
from .quotations import QUOTES
from .repair import subject_of, subject_span
from .scene import Scene
from .trees import Tree

RULE_PROBABILITY = 0.6
"""Not measured, only a rank: below most of the reader's own finds."""
OWN_WORDS = ("conj", "cc", "parataxis", "mark", "advcl", "ccomp", "relcl")
"""What hangs on a verb and is no part of what it says of its object."""
BODY_DEPENDENCIES = ("dobj", "prep", "oprd", "npadvmod", "agent", "attr", "xcomp", "dative")
SPEAKING_ENTITIES = ("PERSON", "ORG", "GPE", "NORP")
RELATIVE_TAGS = ("WP", "WDT")
FINITE_TAGS = ("VBD", "VBZ", "VBP")
AROUND = ",;:–—-.()"


def missed_sayings(attributions: list[Attribution], scene: Scene, *, hints: Spans = ()) -> Iterator[Attribution]:
    """Only where no cue was found and nobody else is speaking. `hints`: cues for which the reader saw no content."""
    voiced = [attribution for attribution in attributions if attribution.source]
    taken = coverage_of(span for attribution in voiced for span in (*attribution.cue, *attribution.content))
    hinted = coverage_of(hints)
    for tree in scene.trees.trees:
        for verb, token in enumerate(tree.tokens):
            if token.pos not in ("VERB", "AUX") or taken.holds(token.start):
                continue
            found = _said_by(tree, verb, hinted.holds(token.start), scene)
            if found is not None and 2 * taken.chars_in(found.content[0]) <= len(found.content[0]):
                yield found


def with_whole_body(attribution: Attribution, scene: Scene) -> Attribution:
    """ "names the carrier, which moves samples, as the way in": where the parse shows the verb's whole object, or the whole
    sentence before who says it, a content cut off inside that has all of it."""
    tree = scene.tree_of(attribution.cue)
    if tree is None or len(attribution.content) > 1:
        return attribution
    content = attribution.content[0]
    for verb in (word for span in attribution.cue for word in tree.words_in(span)):
        subject = subject_of(tree, verb)
        if subject is None or tree.tokens[verb].pos != "VERB":
            continue
        for rule in (_tail, _valued):
            body = rule(tree, verb, subject, scene)
            whole = scene.trimmed(Span(tree.tokens[body[0]].start, tree.tokens[body[-1]].end), AROUND) if body else content
            if whole != content and whole.contains(content):
                return replace(attribution, content=(whole,))
    return attribution


def _said_by(tree: Tree, verb: int, hinted: bool, scene: Scene) -> Attribution | None:
    subject = subject_of(tree, verb)
    passive = tree.child(verb, "nsubjpass")
    if subject is None and passive is None:
        return None
    if not _is_told(tree, verb):
        return None
    if subject is None:
        return _marked(tree, verb, passive, scene) if passive is not None else None
    for rule in (_tail, _named, _recorded, _valued, _told_of, _acted):
        body = rule(tree, verb, subject, scene)
        if body:
            return _attribution(tree, verb, subject, body, scene)
    clause = _clause(tree, verb, scene) if hinted else None
    return None if clause is None else _attribution(tree, verb, subject, clause, scene)


def _is_told(tree: Tree, verb: int) -> bool:
    """Whether it has happened or happens: not "would list", not "to deny"."""
    helpers = [tree.tokens[child].tag for child in tree.children[verb] if tree.tokens[child].dep in ("aux", "auxpass")]
    has_tense = any(tag in FINITE_TAGS for tag in (tree.tokens[verb].tag, *helpers))
    return has_tense and "MD" not in helpers and "TO" not in helpers


def _named(tree: Tree, verb: int, subject: int, scene: Scene) -> list[int] | None:
    """ "what a brochure called a cloud of its own": the name."""
    asked, name = tree.child(verb, "dobj"), tree.child(verb, "oprd")
    free = asked is not None and asked < verb and tree.tokens[asked].tag == "WP"
    named = tree.tokens[verb].lemma in scene.language.cues.naming
    return tree.subtree(name) if free and named and name is not None else None


def _recorded(tree: Tree, verb: int, subject: int, scene: Scene) -> list[int] | None:
    """A record says what it lists, an instrument what it shows, a person what was measured."""
    cues, lemma = scene.language.cues, tree.tokens[verb].lemma
    held = lemma in cues.holding and tree.tokens[subject].lemma in cues.registers
    found = lemma in cues.finding and tree.tokens[subject].lemma in cues.examinations
    if held or found or (lemma in cues.recording and _is_record(tree, subject, scene)):
        return _rest(tree, verb) or _clause(tree, verb, scene)
    if (
        lemma in cues.measuring
        and (_may_speak(tree, subject, scene) or _is_record(tree, subject, scene))
        and any(tree.tokens[word].pos == "NUM" for word in _rest(tree, verb))
    ):
        return _rest(tree, verb)
    return None


def _marked(tree: Tree, verb: int, subject: int, scene: Scene) -> Attribution | None:
    """ "The letter is dated 3 May", "It is signed by X"."""
    if tree.tokens[verb].lemma not in scene.language.cues.marking or not _is_record(tree, subject, scene):
        return None
    body = _rest(tree, verb)
    agent = tree.child(verb, "agent")
    if agent is not None and body:
        body = [word for word in body if word != agent]
    return _attribution(tree, verb, subject, body, scene) if body else None


def _valued(tree: Tree, verb: int, subject: int, scene: Scene) -> list[int] | None:
    """ "puts the number at 300", "names X as the culprit": the object, the preposition and the value."""
    cues, lemma = scene.language.cues, tree.tokens[verb].lemma
    prepositions, value = cues.valuing.get(lemma, ()), tree.child(verb, "dobj")
    if value is None:
        return None
    if lemma in cues.giving and tree.tokens[value].lemma in cues.figures and tree.child(value, "prep") is not None:
        return _rest(tree, verb)
    joined = [child for at in (verb, value) for child in tree.children[at] if _word(tree, child, scene) in prepositions]
    if not any(tree.child(preposition, "pobj") is not None for preposition in joined if preposition > value):
        return None
    return _rest(tree, verb)


def _told_of(tree: Tree, verb: int, subject: int, scene: Scene) -> list[int] | None:
    """ "wrote of 640 tonnes": the noun after the preposition."""
    prepositions = scene.language.cues.telling_of.get(tree.tokens[verb].lemma, ())
    for child in tree.children[verb]:
        if child > verb and _word(tree, child, scene) in prepositions:
            noun = tree.child(child, "pobj")
            return None if noun is None else tree.subtree(noun)
    return None


def _acted(tree: Tree, verb: int, subject: int, scene: Scene) -> list[int] | None:
    """ "rules out the welders", "stands by the figure"."""
    if not _may_speak(tree, subject, scene):
        return None
    for particle in scene.language.cues.acts.get(tree.tokens[verb].lemma, ()):
        if not particle:
            return _rest(tree, verb) if tree.child(verb, "dobj") is not None else None
        if _word(tree, subject, scene) in scene.language.speech.speakers.sites:  # a mill stands by a river
            return None
        for child in tree.children[verb]:
            if child > verb and _word(tree, child, scene) == particle:
                noun = tree.child(child, "pobj") or tree.child(verb, "dobj")
                return None if noun is None else tree.subtree(noun)
    return None


def _tail(tree: Tree, verb: int, subject: int, scene: Scene) -> list[int] | None:
    """ "Had they paid, it would be over, a friend who works there tells me.": all up to the comma before the subject."""
    if tree.tokens[verb].lemma not in scene.language.cues.saying or subject > verb:
        return None
    first = min(tree.subtree(subject))
    last = max(word for word in range(len(tree.tokens)) if tree.tokens[word].pos != "PUNCT")
    if first < 3 or scene.text[tree.tokens[first - 1].start] != "," or max(tree.subtree(verb)) < last:
        return None
    body = list(range(first - 1))
    says = scene.text[tree.tokens[0].start : tree.tokens[first].start]
    finite = any(tree.tokens[word].tag in (*FINITE_TAGS, "MD") for word in body)
    after = [word for word in range(verb + 1, last + 1) if tree.tokens[word].dep in ("ccomp", "xcomp")]
    relative = tree.tokens[subject].tag in RELATIVE_TAGS
    if not finite or after or relative or any(mark in says for mark in QUOTES + ":"):
        return None
    return body


def _rest(tree: Tree, verb: int) -> list[int]:
    """The object and what else belongs to the verb after it, up to the next clause."""
    words: list[int] = []
    for child in tree.children[verb]:
        if child > verb and tree.tokens[child].dep in BODY_DEPENDENCIES:
            words += tree.subtree(child)
    return sorted(words)


def _clause(tree: Tree, verb: int, scene: Scene) -> list[int] | None:
    """The clause after the verb, without who is cited in between: "reported, citing officials, that …"."""
    clause = tree.child(verb, "ccomp")
    if clause is None or clause < verb:
        return None
    cited = {
        word
        for child in tree.children[clause]
        if tree.tokens[child].tag == "VBG" and tree.tokens[child].lemma in scene.language.cues.citing
        for word in tree.subtree(child)
    }
    return [word for word in tree.subtree(clause) if word not in cited and not (cited and word < min(cited))]


def _may_speak(tree: Tree, subject: int, scene: Scene) -> bool:
    """Whether it is somebody: a mill stands by a river, too."""
    token = tree.tokens[subject]
    if token.tag in RELATIVE_TAGS or token.lemma.lower() in scene.language.cues.expletive:
        return False
    named = token.pos == "PROPN" or token.entity[2:] in SPEAKING_ENTITIES
    return named or token.pos == "PRON" or kind_of(_word(tree, subject, scene), scene.language.speech) != "thing"


def _is_record(tree: Tree, subject: int, scene: Scene) -> bool:
    party = scene.language.party
    names = {_word(tree, subject, scene), tree.tokens[subject].lemma}
    if names & scene.language.cues.itself:
        before = scene.trees.at(tree.sentence.span.start - 2) if tree.sentence.span.start >= 2 else None
        return before is not None and before is not tree and any(
            before.tokens[word].dep in ("nsubj", "nsubjpass") and before.tokens[before.tokens[word].head].dep == "ROOT"
            and _word(before, word, scene) in party.documents
            for word in range(len(before.tokens))
        )  # fmt: skip
    return bool(names & (party.documents | party.imagery | party.sensors))


def _word(tree: Tree, word: int, scene: Scene) -> str:
    return scene.text[tree.tokens[word].start : tree.tokens[word].end].lower()


def _attribution(tree: Tree, verb: int, subject: int, body: list[int], scene: Scene) -> Attribution | None:
    source = subject_span(tree, subject, verb, scene)
    content = scene.trimmed(tree.span(body), AROUND)
    if source is None or len(content) == 0 or content.overlaps(source):
        return None
    helpers = [child for child in tree.children[verb] if child < verb and tree.tokens[child].dep in ("aux", "auxpass", "neg")]
    cue = tree.span([*helpers, verb])
    if cue.overlaps(content) or cue.overlaps(source):
        cue = Span(tree.tokens[verb].start, tree.tokens[verb].end)
    return Attribution(scene.report.id, (cue,), (source,), (content,), probability=RULE_PROBABILITY, found_by="parse")
