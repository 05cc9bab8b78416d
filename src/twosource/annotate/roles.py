"""Report, Sentence, Mention -> Role: who holds which office or calling, and whose it is, as the text describes people."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ..languages import NamingWords, PartyWords, language_for
from ..model import Mention, Report, Role, Sentence, Span, Table
from .numbers import either

MAX_BODIES = 3
_BODY_KINDS = ("organisation", "outlet", "place", "other", "group")


@dataclass(frozen=True)
class _Patterns:
    """`ends`: a role up to the end of what stands before a name; `begins`: one from the beginning of what follows."""

    ends: re.Pattern[str]
    begins: re.Pattern[str]
    joins: re.Pattern[str]
    organ: re.Pattern[str]
    member: re.Pattern[str]
    lead: re.Pattern[str]
    owner: re.Pattern[str]


@dataclass(frozen=True)
class _Office:
    """`span`: all of the description, from the owner named before it to the last body after it."""

    role: str
    former: bool
    bodies: tuple[str, ...]
    span: Span


def find_roles(report: Report, sentences: Table[Sentence], mentions: Table[Mention]) -> Iterator[Role]:
    """One for each description of a person: before the name ("the deputy governor, X"; "Y's mayor X"), after it ("X, a
    spokesman for Y at Z"; "X is director of Y"), or by the body alone ("X of the Y Institute")."""
    language = language_for(report.language)
    if language is None:
        return
    patterns = _patterns(language.naming, language.party)
    listed = sorted(mentions, key=lambda one: one.span)
    starts = [mention.span.start for mention in listed]
    for sentence in sentences:
        here = listed[bisect_left(starts, sentence.span.start) : bisect_left(starts, sentence.span.end)]
        for mention in here:
            if mention.kind != "person":
                continue
            for office in (
                _before(report.text, sentence.span, mention, here, patterns),
                _after(report.text, sentence.span, mention, here, patterns),
            ):
                if office is not None:
                    span = Span(min(office.span.start, mention.span.start), max(office.span.end, mention.span.end))
                    yield Role(report.id, span, mention.name, office.role, office.bodies, office.former)


def _before(text: str, whole: Span, mention: Mention, here: list[Mention], patterns: _Patterns) -> _Office | None:
    match = patterns.ends.search(text[whole.start : mention.span.start])
    if match is None:
        return None
    start = whole.start + match.start()
    ahead = text[whole.start : start]
    # "Bank of Norrland governor X", "Norrland's foreign minister, X"
    owner = next((one for one in reversed(here) if one.span.end <= start and one.kind in _BODY_KINDS), None)
    bodies: tuple[str, ...] = ()
    if owner is not None and re.fullmatch(r"(?:['’]s?)?\s+(?:[\w-]+ly\s+)?", text[owner.span.end : start]):
        bodies, start = (owner.name,), owner.span.start
    elif (common := patterns.owner.search(ahead)) is not None:
        bodies, start = (common["organ"],), whole.start + common.start()
    return _Office(_plain(match["role"]), bool(match["former"]), bodies, Span(start, mention.span.start))


def _after(text: str, whole: Span, mention: Mention, here: list[Mention], patterns: _Patterns) -> _Office | None:
    at = mention.span.end
    match = patterns.begins.match(text[at : whole.end])
    if match is not None:
        bodies, end = _bodies(text, at + match.end(), whole.end, here, patterns)
        if not bodies and (owner := _named_before_role(text, at, match, here)) is not None:
            bodies = (owner,)
        return _Office(_plain(match["role"]), bool(match["former"]), bodies, Span(at, end))
    inner = _appositive_owner(text, at, whole, here, patterns)
    if inner is not None:
        return inner
    joined = patterns.member.match(text, at, whole.end)
    if joined is None:
        return None
    bodies, end = _bodies(text, at, whole.end, [one for one in here if one.kind in ("organisation", "outlet")], patterns)
    return _Office("", False, bodies, Span(at, end)) if bodies else None


def _named_before_role(text: str, at: int, match: re.Match[str], here: list[Mention]) -> str | None:
    """ "X, the Norrland foreign minister": the name among the words of the role."""
    return next((one.name for one in here if at <= one.span.start and one.span.end <= at + match.start("role")), None)


def _appositive_owner(text: str, at: int, whole: Span, here: list[Mention], patterns: _Patterns) -> _Office | None:
    """ "X, the Norrland Institute's director"; "X, Ferrotek chief executive"."""
    lead = patterns.lead.match(text[at : whole.end])
    owner = next((one for one in here if lead and one.span.start == at + lead.end() and one.kind in _BODY_KINDS), None)
    if owner is None:
        return None
    match = patterns.begins.match(", " + text[owner.span.end : whole.end].removeprefix("'s").removeprefix("’s").lstrip())
    if match is None:
        return None
    end = whole.start + text[whole.start : whole.end].find(match["role"], owner.span.end - whole.start) + len(match["role"])
    return _Office(_plain(match["role"]), bool(match["former"]), (owner.name,), Span(at, end))


def _bodies(text: str, at: int, end: int, here: list[Mention], patterns: _Patterns) -> tuple[tuple[str, ...], int]:
    """The bodies that joining words lead to, the nearest first, and where the last one ends."""
    bodies: list[str] = []
    while len(bodies) < MAX_BODIES and (join := patterns.joins.match(text, at, end)) is not None:
        start = join.end()
        named = next((one for one in here if one.span.start <= start + 4 and start <= one.span.start), None)
        common = patterns.organ.match(text, start, end)
        if named is not None and named.kind in _BODY_KINDS and not text[start : named.span.start].strip():
            bodies.append(named.name)
            at = named.span.end
        elif common is not None:
            bodies.append(_plain(common[0]))
            at = common.end()
        else:
            break
    return tuple(bodies), at


def _plain(words: str) -> str:
    return " ".join(words.split())


@cache
def _compiled(words: tuple[frozenset[str], ...]) -> _Patterns:
    roles, modifiers, former, of, organs, being, led, member = words
    leaders = either(led)
    past = rf"(?P<former>{either(former)}[\s-]+)?"
    role = rf"(?P<role>(?:{either(modifiers - former)}[\s-]+)*{either(roles)})"
    flags = re.IGNORECASE
    return _Patterns(
        ends=re.compile(rf"(?<![\w-]){past}{role},?\s+$", flags),
        begins=re.compile(
            rf"(?:,|\s+{either(being)})\s+(?:{leaders}\s+)?(?:[\w-]+\s+)??{past}{role}(?!['’\w-])",
            flags,
        ),
        joins=re.compile(rf",?\s+{either(of)}\s+(?:{leaders}\s+)?", flags),
        organ=re.compile(rf"(?:[a-z-]+\s+){{0,2}}{either(organs)}(?!\w)"),
        member=re.compile(rf",?\s+{either(member)}\s+", flags),
        lead=re.compile(rf",\s+(?:{leaders}\s+)?", flags),
        owner=re.compile(rf"(?<!\w)(?:{leaders}\s+)?(?P<organ>(?:[a-z-]+\s+)?{either(organs)})(?:['’]s)?\s+$", flags),
    )


def _patterns(words: NamingWords, party: PartyWords) -> _Patterns:
    organs = words.organs | party.whole_bodies
    return _compiled(
        (words.roles, words.role_modifiers, words.former, words.of, organs, words.being, words.leaders, words.member_of)
    )
