"""Report, Mention, Statement, Judgement -> Entity."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import combinations, pairwise

from ..languages import MatterWords, PartyWords, language_for
from ..model import Entity, Judgement, Mention, MentionKind, Report, Statement, Table, in_force
from .groups import Groups
from .name_match import match_names
from .spelling import core_words, is_same_name, is_sure_name, skeleton_of, sound_of

# One name for both: a paper is a company, and a reader may have taken it for either.
_BODIES: frozenset[MentionKind] = frozenset({"organisation", "outlet", "other", "group", "product"})
_ACRONYM_LETTERS = re.compile(r"[A-Z]{2,6}s?")


@dataclass
class _Name:
    """One written form in the whole case."""

    text: str
    words: tuple[str, ...]
    kinds: Counter[MentionKind] = field(default_factory=Counter)
    reports: set[str] = field(default_factory=set)
    mention_ids: list[str] = field(default_factory=list)

    @property
    def kind(self) -> MentionKind:
        return min(self.kinds, key=lambda kind: (-self.kinds[kind], kind))


def group_entities(
    reports: Table[Report], mentions: Table[Mention], statements: Table[Statement], judgements: Table[Judgement]
) -> Iterator[Entity]:
    """Names joined into one entity where spelling alone makes it sure; what hangs on shared facts is left to a person.

    A name's words decide, never where it stands in the pile, so the order of reports changes nothing.
    """
    languages = {report.id: language for report in reports if (language := language_for(report.language)) is not None}
    words_of = {report_id: language.matter for report_id, language in languages.items()}
    names = _collect(mentions, words_of)
    shown, written = _shown_as(judgements, names)
    groups = Groups(sorted(names), apart=list(_judged(judgements, "different", names, written)))
    for left, right in _judged(judgements, "same", names, written):
        groups.join(left, right)
    states = {text for language in languages.values() for text in _state_words(language.party)}
    polities = frozenset().union(*(words.polities for words in words_of.values()))
    for left, right in _edges(names, reports, states, polities):
        groups.join(left, right)
    titled = _titled_forms(reports, mentions, words_of)
    for members in groups.listed():
        entity = _entity([names[member] for member in members], titled, polities)
        yield _renamed(entity, shown) if shown else entity


def _collect(mentions: Table[Mention], words_of: dict[str, MatterWords]) -> dict[str, _Name]:
    names: dict[str, _Name] = {}
    for mention in mentions:
        matter = words_of.get(mention.report_id)
        if matter is None:
            continue
        core = core_words(mention.name, matter.articles, matter.company_forms)
        if not core:
            continue
        name = names.setdefault(mention.name, _Name(mention.name, core))
        name.kinds[mention.kind] += 1
        name.reports.add(mention.report_id)
        name.mention_ids.append(mention.id)
    return names


def _judged(
    judgements: Table[Judgement], kind: str, names: dict[str, _Name], written: dict[str, str]
) -> Iterator[tuple[str, str]]:
    for judgement in in_force(list(judgements)):
        if judgement.kind != kind or judgement.left is None or judgement.right is None:
            continue
        left, right = (
            one if one in names else written.get(one) for one in (judgement.left.name or "", judgement.right.name or "")
        )
        if left in names and right in names and left is not None and right is not None:
            yield left, right


def _shown_as(judgements: Table[Judgement], names: dict[str, _Name]) -> tuple[dict[str, str], dict[str, str]]:
    """Under which name people want a written form shown, the last word behind the earlier ones; and which form it was that
    they ever wanted shown under a name: later judgements may be on that name."""
    shown: dict[str, str] = {}
    written: dict[str, str] = {}
    for judgement in sorted(in_force(list(judgements)), key=lambda one: one.number):
        left, right = judgement.left, judgement.right
        if judgement.kind == "name" and left is not None and right is not None and left.name and right.name:
            form = left.name if left.name in names else written.get(left.name, left.name)
            shown.pop(form, None)
            shown[form] = right.name
            written[right.name] = form
    return shown, written


def _renamed(entity: Entity, shown: dict[str, str]) -> Entity:
    forms = {entity.name, *entity.aliases}
    chosen = next((to for name, to in reversed(shown.items()) if name in forms), entity.name)
    written = entity.name if chosen != entity.name else ""
    return replace(entity, name=chosen, aliases=tuple(sorted(forms - {chosen})), party=chosen, written=written)


def _state_words(party: PartyWords) -> Iterator[str]:
    """Names that never stand for a longer one: "Iranian" is not the Iranian Ministry of Sport, nor "White House" its lawn."""
    for country in party.countries:
        yield from (name.casefold() for name in (*country.names, *country.adjectives, *country.stands_for))
    yield from (name.casefold() for name in party.known_organs)


def _edges(
    names: dict[str, _Name], reports: Table[Report], states: set[str], polities: frozenset[str]
) -> Iterator[tuple[str, str]]:
    """Pairs of forms that are one name, the surest first: a cautious later pair then meets whole groups."""
    listed = [names[text] for text in sorted(names)]
    yield from _same_words(listed)
    yield from _same_spelling(listed)
    yield from _polities(listed, polities)
    yield from _short_forms([name for name in listed if name.text.casefold() not in states], listed)
    yield from _acronyms(listed, reports)


def _may_be_one(left: _Name, right: _Name) -> bool:
    if left.kind == right.kind:
        return True
    if "other" in (left.kind, right.kind):
        return True
    return left.kind in _BODIES and right.kind in _BODIES


def _same_words(names: list[_Name]) -> Iterator[tuple[str, str]]:
    by_words: dict[tuple[str, ...], list[_Name]] = defaultdict(list)
    for name in names:
        by_words[name.words].append(name)
    for alike in by_words.values():
        # Two words or more, letter by letter the same, are one name, whatever kind a reader took each for.
        sure = len(alike[0].words) > 1
        yield from ((left.text, right.text) for left, right in pairwise(alike) if sure or _may_be_one(left, right))


def _same_spelling(names: list[_Name]) -> Iterator[tuple[str, str]]:
    """Spelling variants. Compared within blocks of one count of words and one beginning, so that big piles stay quick."""
    blocks: dict[tuple[int, str], list[_Name]] = defaultdict(list)
    for name in names:
        for key in {sound_of(name.words[0])[:2], skeleton_of(name.words[0])[:2], sound_of(name.words[-1])[:3]}:
            blocks[len(name.words), key].append(name)
    for block in sorted(blocks):
        for left, right in combinations(blocks[block], 2):
            if left.words != right.words and _is_variant(left, right):
                yield left.text, right.text


def _is_variant(left: _Name, right: _Name) -> bool:
    # One report tells its own names apart: two close full names in it are two things.
    if left.reports & right.reports and (len(left.words) == 1 or not is_sure_name(left.words, right.words)):
        return False
    if "person" in (left.kind, right.kind):
        if left.kind != right.kind and len(left.words) == 1:
            return False
        return is_same_name(left.words, right.words) and match_names(left.text, right.text, person=True).apart is None
    if not _may_be_one(left, right):
        return False
    return tuple(map(sound_of, left.words)) == tuple(map(sound_of, right.words)) and min(map(len, left.words)) > 2


def _polities(names: list[_Name], polities: frozenset[str]) -> Iterator[tuple[str, str]]:
    """ "Republic of X" is X."""
    by_words = {name.words: name for name in names if name.kind == "place"}
    for name in names:
        short = by_words.get(name.words[2:])
        if short is not None and " ".join(name.words[:2]) in polities:
            yield short.text, name.text


def _short_forms(shorts: list[_Name], names: list[_Name]) -> Iterator[tuple[str, str]]:
    """A surname or the first words of a body's name, where only one full name fits: in its report, else in the case."""
    longer: dict[str, list[_Name]] = defaultdict(list)
    for name in names:
        if len(name.words) > 1:
            for key in {sound_of(name.words[0]), sound_of(name.words[-1])}:
                longer[key].append(name)
    for short in shorts:
        fitting = [full for full in longer[sound_of(short.words[0])] if full is not short and _is_short_for(short, full)]
        for report_id in sorted(short.reports):
            near = [full for full in fitting if report_id in full.reports] or fitting
            if near and _all_one(near):
                yield short.text, near[0].text


def _is_short_for(short: _Name, full: _Name) -> bool:
    if len(short.words) >= len(full.words) or not _may_be_one(short, full):
        return False
    if full.kind == "person":
        return len(short.words) == 1 and sound_of(short.words[0]) in (sound_of(full.words[-1]), sound_of(full.words[0]))
    if short.kind == "place" or full.kind == "place":
        return False
    return full.words[: len(short.words)] == short.words and len("".join(short.words)) > 3


def _all_one(names: list[_Name]) -> bool:
    return all(_is_one_full_name(left.words, right.words) for left, right in combinations(names, 2))


def _is_one_full_name(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    shorter = min(len(left), len(right))
    return is_same_name(left, right) or left[:shorter] == right[:shorter]


def _acronyms(names: list[_Name], reports: Table[Report]) -> Iterator[tuple[str, str]]:
    """Initials, where a report puts them in brackets after the name, or where no other name of the case has them."""
    by_initials: dict[str, list[_Name]] = defaultdict(list)
    for name in names:
        if len(name.words) > 1 and name.kind in _BODIES:
            for letters in {_initials(name.text), "".join(word[0] for word in name.words).upper()}:
                by_initials[letters].append(name)
    for short in names:
        if not _ACRONYM_LETTERS.fullmatch(short.text) or short.kind == "person":
            continue
        fitting = by_initials[short.text]
        defined = [full for full in fitting if any(f"{full.text} ({short.text})" in report.text for report in reports)]
        chosen = defined or (fitting if len(short.text) > 2 and _all_one(fitting) else [])
        for full in chosen[:1]:
            yield short.text, full.text


def _initials(text: str) -> str:
    return "".join(word[0] for word in re.findall(r"\w+", text) if word[0].isupper())


def _titled_forms(reports: Table[Report], mentions: Table[Mention], words_of: dict[str, MatterWords]) -> dict[str, set[str]]:
    """Surnames as they stand after a form of address ("Ms Lind"): that too is how the report calls the person."""
    texts = {report.id: report for report in reports}
    forms: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        report, matter = texts.get(mention.report_id), words_of.get(mention.report_id)
        if report is None or matter is None or mention.kind != "person" or " " in mention.name:
            continue
        before = report.text[max(0, mention.span.start - 20) : mention.span.start].split()
        if before and report.text[mention.span.start - 1] == " " and before[-1].strip(".").casefold() in matter.honorifics:
            forms[mention.name].add(f"{before[-1]} {mention.name}")
    return forms


def _entity(names: list[_Name], titled: dict[str, set[str]], polities: frozenset[str]) -> Entity:
    kinds: Counter[MentionKind] = Counter()
    for name in names:
        kinds.update(name.kinds)
    kind = min(kinds, key=lambda one: (one == "other", -kinds[one], one))
    used: Counter[str] = Counter()
    for name in names:
        used.update({word: len(name.mention_ids) for word in set(name.words)})
    chosen = min(names, key=lambda name: _rank(name, used))
    forms = {name.text for name in names}.union(*(titled.get(name.text, set()) for name in names))
    if kind == "place":
        # "Republic of X" is known as X, also where no report says so.
        full = [name for name in names if len(name.words) > 2 and " ".join(name.words[:2]) in polities]
        forms |= {name.text.split(maxsplit=2)[2] for name in full}
    return Entity(
        name=chosen.text,
        aliases=tuple(sorted(forms - {chosen.text})),
        kind=kind,
        mention_ids=tuple(sorted(mention_id for name in names for mention_id in name.mention_ids)),
        party=chosen.text,
    )


def _rank(name: _Name, used: Counter[str]) -> tuple[bool, int, bool, int, str]:
    """Full names before short ones, capitals throughout (a headline's) last; among these the spelling that is used most,
    counting the short forms that spell its words the same way."""
    return len(name.words) < 2, -len(name.words), name.text.isupper(), -sum(used[word] for word in name.words), name.text
