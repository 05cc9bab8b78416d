"""Attributions of the reader put right where the parse knows better; none may lower the figures of bench/attribution.py."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from ..model import Attribution, Span, Spans, hull
from .quotations import DOUBLED, QUOTES, quotes_at, with_marks
from .scene import Scene
from .trees import Tree

Repair = Callable[[Attribution, Scene], Attribution]

ENDED_QUOTE = re.compile(r"[.?!][\"”»]\s+(?=\S)")
MID_SENTENCE_STOP = re.compile(r"\.(?=,|,? [a-z0-9])|,\d{3}\b")
COMMA_BEFORE = re.compile(r"[\s\"”]*,\s*$|,\s*$")
VERBS = ("VERB", "AUX")
NAME_BETWEEN_COMMAS = re.compile(r",?\s+(?P<name>[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){1,3}),")
MIN_SENTENCE_WORDS = 4
"""Fewer words before a sentence are a name or an abbreviation that the parser took for one."""


def repaired(attribution: Attribution, scene: Scene) -> Attribution:
    for repair in REPAIRS:
        attribution = repair(attribution, scene)
    return attribution


def without_foreign_quote(attribution: Attribution, scene: Scene) -> Attribution:
    """The reader sometimes begins in the tail of the quotation before: "… off again." Since then, she adds, …"."""
    first, *rest = attribution.content
    words = scene.text[first.start : first.end]
    ended = ENDED_QUOTE.search(words)
    if ended is None or any(mark in words[: ended.start()] for mark in QUOTES):
        return attribution
    begin = Span(first.start + ended.end(), first.end)
    return replace(attribution, content=(begin, *rest)) if len(begin) > 0 else attribution


def to_quotation_marks(attribution: Attribution, scene: Scene) -> Attribution:
    """A content that begins or ends in the midst of a quotation has all of it: the reader sees so many words around a cue only,
    and its cut falls into long quotations. Not where the saying itself stands in the quotation."""
    says = (*attribution.cue, *attribution.source)
    content = tuple(_widened(span, says, scene) for span in attribution.content)
    return attribution if content == attribution.content else replace(attribution, content=tuple(_joined(content)))


def _widened(span: Span, says: Spans, scene: Scene) -> Span:
    for inside in quotes_at(span, scene.quoted):
        quote = with_marks(inside, scene.text)
        if quote is None or any(quote.overlaps(other) for other in says):
            continue
        start = quote.start if inside.start < span.start < inside.end else span.start
        end = quote.end if inside.start < span.end < inside.end else span.end
        span = Span(start, end)
    return span


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """In order, those that share characters as one."""
    last: Span | None = None
    for span in sorted(spans):
        if last is not None and last.overlaps(span):
            last = hull((last, span))
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def without_gap(attribution: Attribution, scene: Scene) -> Attribution:
    """ "trade has picked up, with calls for makers of "fine goods"": pieces of one sentence are one content unless who says it,
    the saying, or a clause of its own stands between them."""
    pieces: list[Span] = []
    for span in attribution.content:
        if pieces and _is_one(pieces[-1], span, attribution, scene):
            span = hull((pieces.pop(), span))
        pieces.append(span)
    return attribution if len(pieces) == len(attribution.content) else replace(attribution, content=tuple(pieces))


def _is_one(left: Span, right: Span, attribution: Attribution, scene: Scene) -> bool:
    tree = scene.tree_of((left, right))
    if tree is None or left.end >= right.start:
        return False
    gap = Span(left.end, right.start)
    says = any(gap.overlaps(other) for other in (*attribution.cue, *attribution.source))
    return not says and not any(tree.tokens[word].pos in VERBS for word in tree.words_in(gap))


def from_cue_sentence(attribution: Attribution, scene: Scene) -> Attribution:
    """ "It is sold abroad. It is made here, the paper wrote.": without quotation marks only the cue's own sentence is said."""
    content = attribution.content[0]
    tree = scene.tree_of(attribution.cue)
    if tree is None or len(attribution.content) > 1 or attribution.cue[0].start < content.end:
        return attribution
    start, words = tree.sentence.span.start, scene.text[content.start : content.end]
    if not content.start < start < content.end or len(scene.text[content.start : start].split()) < MIN_SENTENCE_WORDS:
        return attribution
    # The reader may begin in the midst of a quotation, and the parser may end a sentence at a name or a mark.
    if any(mark in words for mark in DOUBLED) or words[0] in QUOTES or _is_open(words) or scene.text[start].islower():
        return attribution
    return replace(attribution, content=(Span(start, content.end),))


def _is_open(words: str) -> bool:
    """Whether a quotation begun in the words has not ended in them."""
    return sum(words.count(mark) for mark in QUOTES) % 2 == 1


def to_sentence_start(attribution: Attribution, scene: Scene) -> Attribution:
    """ "If it is broken, it will be late, he adds": what stands before the cue is said as a whole."""
    tree = scene.tree_of(attribution.content, attribution.cue, attribution.source)
    if tree is None or not attribution.source or len(attribution.content) > 1:
        return attribution
    content = attribution.content[0]
    says = min(span.start for span in (*attribution.cue, *attribution.source))
    start = tree.sentence.span.start
    before = scene.text[start : content.start]
    if says < content.end or not COMMA_BEFORE.search(scene.text[content.start : says]) or not before.strip():
        return attribution
    if any(mark in before + scene.text[content.start : content.end] for mark in QUOTES + ":"):
        return attribution
    if _has_cue(tree, Span(start, content.start), scene):
        return attribution
    return replace(attribution, content=(Span(start, content.end),))


def _has_cue(tree: Tree, span: Span, scene: Scene) -> bool:
    cues = scene.language.cues
    lemmas = [tree.tokens[word].lemma for word in tree.words_in(span)]
    return any(lemma in cues.saying or lemma in scene.language.speech.that for lemma in lemmas)


def to_clause_end(attribution: Attribution, scene: Scene) -> Attribution:
    """ "said they treated the attack, first seen in May, as extortion": as much as the parse gives the clause."""
    content = attribution.content[-1]
    tree = scene.tree_of(attribution.cue, (content,))
    if tree is None or attribution.cue[-1].end > content.start:
        return attribution
    inside = tree.words_in(content)
    head = tree.head_in(inside)
    if head is None or tree.tokens[head].dep != "ccomp":
        return attribution
    clause = tree.subtree(head)
    missing = [word for word in clause if word >= inside.stop]
    if not missing or any(word in clause for span in attribution.cue for word in tree.words_in(span)):
        return attribution
    tail = scene.trimmed(Span(content.end, tree.tokens[missing[-1]].end), "")
    joints = {tree.tokens[word].lemma for word in missing if tree.tokens[word].dep != "prep"}
    if joints & scene.language.cues.after_speech or any(mark in scene.text[tail.start : tail.end] for mark in QUOTES):
        return attribution
    return replace(attribution, content=(*attribution.content[:-1], Span(content.start, tail.end)))


def before_citing(attribution: Attribution, scene: Scene) -> Attribution:
    """ "… its valves were sound, citing a test": on whose word it rests is no part of what is said."""
    content = attribution.content[-1]
    tree = scene.tree_of((content,), attribution.cue)
    if tree is None:
        return attribution
    for word in tree.words_in(content):
        token = tree.tokens[word]
        cites = token.tag == "VBG" and token.lemma in scene.language.cues.citing and token.dep in ("advcl", "acl")
        if not cites or token.start <= content.start:
            continue
        before = scene.trimmed(Span(content.start, token.start), ",")
        parenthetic = scene.text[before.end : token.start].strip() == ","
        if parenthetic and len(before) > 0 and max(tree.subtree(word)) >= tree.words_in(content)[-1]:
            return replace(attribution, content=(*attribution.content[:-1], before))
    return attribution


def after_who_is_cited(attribution: Attribution, scene: Scene) -> Attribution:
    """ "reported, citing two officials, that talks had failed": the officials are no part of what is reported, and the talks no
    part of who is cited."""
    content = attribution.content[0]
    tree = scene.tree_of((content,), attribution.cue)
    if tree is None or len(attribution.content) > 1:
        return attribution
    whole = _with_what_follows(attribution, tree, scene)
    if whole is not None:
        return whole
    inside = tree.words_in(content)
    # The reader may leave out the article: "citing a | minister, that …".
    before = next((word for word in range(inside.start - 1, -1, -1) if tree.tokens[word].pos != "DET"), None)
    participle = None if before is None else tree.tokens[before]
    if participle is None or participle.tag != "VBG" or participle.lemma not in scene.language.cues.citing:
        return attribution
    for word in inside[1:]:
        if tree.tokens[word].lemma in scene.language.speech.that and tree.tokens[word - 1].pos == "PUNCT":
            clause = Span(tree.tokens[word].start, content.end)
            cited = scene.trimmed(Span(content.start, clause.start), ",")
            is_cue = any(span.start <= participle.start < span.end for span in attribution.cue)
            return replace(attribution, content=(cited if is_cue else clause,))
    return attribution


def _with_what_follows(attribution: Attribution, tree: Tree, scene: Scene) -> Attribution | None:
    """ "reported, quoting a colonel, that the convoy had turned back", where he alone was taken for what is reported."""
    citing, content = scene.language.cues.citing, attribution.content[0]
    words = [word for span in attribution.cue for word in tree.words_in(span)]
    participles = [word for word in words if tree.tokens[word].tag == "VBG" and tree.tokens[word].lemma in citing]
    verbs = [word for word in words if tree.tokens[word].pos == "VERB" and word not in participles]
    after = [word for word in range(tree.words_in(content).stop, len(tree.tokens)) if tree.tokens[word].pos != "PUNCT"]
    if not participles or not verbs or not after or tree.tokens[after[0]].lemma not in scene.language.speech.that:
        return None
    clause = scene.trimmed(Span(tree.tokens[after[0]].start, tree.sentence.span.end), ".!?")
    verb = tree.tokens[verbs[0]]
    return replace(attribution, cue=(Span(verb.start, verb.end),), content=(clause,))


def with_name_beside(attribution: Attribution, scene: Scene) -> Attribution:
    """ "The governor, Ines Duarte, denied it": the name between commas is the source's."""
    if len(attribution.source) != 1:
        return attribution
    wider = named_beside(attribution.source[0], scene)
    taken = any(span.overlaps(wider) for span in (*attribution.cue, *attribution.content))
    return attribution if wider == attribution.source[0] or taken else replace(attribution, source=(wider,))


def named_beside(source: Span, scene: Scene) -> Span:
    """The words for a source with the person's name that follows between commas; as they are where they hold a name."""
    tree = scene.tree_of((source,))
    if tree is None or any(tree.tokens[word].pos == "PROPN" for word in tree.words_in(source)):
        return source
    found = NAME_BETWEEN_COMMAS.match(scene.text, source.end, tree.sentence.span.end)
    if found is None:
        return source
    named = Span(found.start("name"), found.end("name"))
    return Span(source.start, named.end) if all(tree.tokens[at].pos == "PROPN" for at in tree.words_in(named)) else source


def past_mark_in_word(attribution: Attribution, scene: Scene) -> Attribution:
    """Not every full stop ends a sentence: "Tulsa, Okla., officers", "$125,000"."""
    content = attribution.content[-1]
    tree = scene.tree_of((content,))
    if tree is None or not MID_SENTENCE_STOP.match(scene.text[content.end : tree.sentence.span.end]):
        return attribution
    end = scene.trimmed(Span(content.end, tree.sentence.span.end), ".!?").end
    return replace(attribution, content=(*attribution.content[:-1], Span(content.start, end)))


def around_parenthesis(attribution: Attribution, scene: Scene) -> Attribution:
    """ "The plant, according to the paper, is …, whose work …": the whole sentence is said but for the words between commas."""
    tree = scene.tree_of(attribution.content, attribution.cue, attribution.source)
    if tree is None or len(attribution.content) < 2 or not attribution.source:
        return attribution
    before, after = attribution.content[-2], attribution.content[-1]
    says = sorted((*attribution.cue, *attribution.source))
    if not (before.end <= says[0].start and says[-1].end <= after.start):
        return attribution
    bounds = scene.text[before.end : says[0].start].strip(), scene.text[says[-1].end : after.start].strip()
    tail = scene.text[after.end : tree.sentence.span.end]
    if bounds != (",", ",") or any(mark in tail for mark in QUOTES + ":;"):
        return attribution
    end = scene.trimmed(Span(after.start, tree.sentence.span.end), ".!?").end
    return replace(attribution, content=(*attribution.content[:-1], Span(after.start, end)))


def with_subject(attribution: Attribution, scene: Scene) -> Attribution:
    """The subject of the saying verb as its source, where the reader left it out."""
    tree = scene.tree_of(attribution.cue)
    if attribution.source or tree is None:
        return attribution
    verbs = [word for span in attribution.cue for word in tree.words_in(span) if tree.tokens[word].pos in VERBS]
    verb = tree.head_in(verbs)
    subject = None if verb is None else subject_of(tree, verb)
    if verb is None or subject is None or tree.tokens[subject].lemma in scene.language.cues.expletive:
        return attribution
    span = subject_span(tree, subject, verb, scene)
    if span is None or any(span.overlaps(other) for other in (*attribution.content, *attribution.cue)):
        return attribution
    return replace(attribution, source=(span,))


def with_owner(attribution: Attribution, scene: Scene) -> Attribution:
    """ "The club | 's director says": a source that begins with the possessive has lost whose it is."""
    tree = scene.tree_of(attribution.source) if attribution.source else None
    if tree is None:
        return attribution
    first = next(iter(tree.words_in(attribution.source[0])), None)
    if first is None or tree.tokens[first].tag != "POS":
        return attribution
    start = tree.tokens[min(tree.subtree(tree.tokens[first].head))].start
    whole = Span(min(start, attribution.source[0].start), attribution.source[0].end)
    if any(whole.overlaps(span) for span in (*attribution.cue, *attribution.content)):
        return attribution
    return replace(attribution, source=(whole, *attribution.source[1:]))


def not_who_saw(attribution: Attribution, scene: Scene) -> Attribution:
    """ "Emails seen by the Post show": the emails say it, and not the one by whom they were seen."""
    tree = scene.tree_of(attribution.source, attribution.cue) if attribution.source else None
    if tree is None:
        return attribution
    agent = tree.head_in(tree.words_in(attribution.source[0]))
    verb = tree.head_in([word for span in attribution.cue for word in tree.words_in(span) if tree.tokens[word].pos in VERBS])
    subject = None if verb is None else subject_of(tree, verb)
    if agent is None or verb is None or subject is None or subject >= agent or tree.tokens[agent].dep != "pobj":
        return attribution
    preposition = tree.tokens[agent].head
    participle = tree.tokens[preposition].head
    seen = tree.tokens[preposition].dep == "agent" and tree.tokens[participle].tag == "VBN"
    if not seen or tree.tokens[participle].head != subject:
        return attribution
    span = subject_span(tree, subject, verb, scene)
    return attribution if span is None else replace(attribution, source=(span,))


def subject_of(tree: Tree, verb: int) -> int | None:
    """Who does it: the verb's own subject, the one it shares with the verb it hangs on, or the noun a participle hangs on."""
    token = tree.tokens[verb]
    if tree.child(verb, "auxpass", "nsubjpass") is not None:
        return None
    own = [child for child in tree.children[verb] if tree.tokens[child].dep == "nsubj"]
    if own:  # the parse may give two ("Two lines above it, the log has …"): the one beside the verb is right
        return max((child for child in own if child < verb), default=own[0])
    shares = token.dep in ("conj", "xcomp") or (token.dep == "advcl" and token.tag == "VBG")
    if shares and tree.child(token.head, "nsubjpass") is None:
        return tree.child(token.head, "nsubj")
    return token.head if token.dep == "acl" and token.tag == "VBG" else None


def subject_span(tree: Tree, subject: int, verb: int, scene: Scene) -> Span | None:
    """The subject with all that belongs to it, as far as it stands before the verb; after it ("said Smith") also."""
    words = tree.subtree(subject)
    words = [word for word in words if word < verb] if subject < verb else [word for word in words if word > verb]
    if not words:
        return None
    span = scene.trimmed(tree.span(words), ",;:–—-")
    return span if len(span) > 0 else None


REPAIRS: tuple[Repair, ...] = (
    without_foreign_quote,
    to_quotation_marks,
    without_gap,
    from_cue_sentence,
    to_sentence_start,
    to_clause_end,
    before_citing,
    after_who_is_cited,
    past_mark_in_word,
    around_parenthesis,
    with_subject,
    with_owner,
    with_name_beside,
    not_who_saw,
)
