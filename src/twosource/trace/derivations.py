"""Who rests on whom: report -> report inside the pile, else report -> a name outside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..model import Claim, Derivation, Entity, Judgement, Mention, Passage, Report, Statement, Table, in_force
from .credits import credited_to
from .doubts import doubtful_pairs
from .naming import party_words, read_names
from .parties import WORD, find_parties, source_kind
from .pile import Pile, before, in_order, label, make_pile
from .rewrites import find_rewrites


def trace_derivations(
    reports: Table[Report],
    mentions: Table[Mention],
    entities: Table[Entity],
    statements: Table[Statement],
    claims: Table[Claim],
    passages: Table[Passage],
    judgements: Table[Judgement],
    *,
    min_copied_words: int = 20,
    min_length_difference: float = 0.02,
    min_shared_facts: int = 3,
) -> Iterator[Derivation]:
    """Copies and rewrites first: what a report took over whole is not its own citation.

    `min_copied_words`: shorter shared passages may be one quotation that two reporters heard. `min_length_difference`: by
    what share one of two undated copies must be longer to be the one that the other was cut from. `min_shared_facts`: from
    how many rare facts told of the same matter a rewrite is suspected.
    """
    words = party_words(reports)
    if words is None:
        return
    names = read_names(words, reports, entities)
    parties = find_parties(names, reports, entities, statements, judgements)
    pile = make_pile(reports, statements, claims, passages, parties)
    copies = list(_copies(pile, min_copied_words, min_length_difference))
    found = [
        *copies,
        *_credits(pile),
        *_citations(pile, copies),
        *_doubtful_sources(pile),
        *find_rewrites(pile, copies, min_shared_facts=min_shared_facts),
    ]
    yield from sorted(_judged(_merged(found), judgements, pile), key=lambda one: _reading_order(one, pile))


def _reading_order(one: Derivation, pile: Pile) -> tuple[str, str, bool, str, str]:
    report = pile.reports[one.report_id]
    return (report.file, report.id, not one.on_report, one.on, one.how)


# Copies


def _copies(pile: Pile, min_words: int, min_difference: float) -> Iterator[Derivation]:
    pairs: dict[tuple[str, str], list[Passage]] = defaultdict(list)
    for passage in pile.passages:
        pairs[passage.left_id, passage.right_id].append(passage)
    for (left_id, right_id), shared in pairs.items():
        left, right = pile.reports[left_id], pile.reports[right_id]
        total = sum(one.words for one in shared)
        if total < min_words:
            continue
        taker, giver, why = _direction(left, right, pile, min_difference)
        # A lone shared passage may be a quotation that both heard: it says who took from whom only where the text does.
        if shared[0].how == "quote" and why != "cites it":
            continue
        yield Derivation(
            report_id=taker.id,
            on=giver.id,
            on_report=True,
            how="copy",
            suspected=why == "nothing tells which came first",
            evidence=f"{total} words in a row or nearly so are the same; {why}",
            statement_ids=tuple(one.id for one in pile.statements_of.get(taker.id, []) if pile.stands_in(one, giver.id)),
        )


def _direction(left: Report, right: Report, pile: Pile, min_difference: float) -> tuple[Report, Report, str]:
    """(who took, who gave, why). What the text says comes before dates, and dates before length."""
    for taker, giver in ((left, right), (right, left)):
        if _cites(taker, giver, pile) and not _cites(giver, taker, pile):
            return taker, giver, "cites it"
    earlier = before(left, right)
    if earlier is not None:
        return (right, left, "it came later") if earlier else (left, right, "it came later")
    longer, shorter = sorted((left, right), key=lambda one: (-len(one.text), in_order(one)))
    if len(longer.text) - len(shorter.text) > min_difference * len(longer.text):
        return shorter, longer, "it is the shorter of the two"
    first, second = sorted((left, right), key=in_order)
    return second, first, "nothing tells which came first"


def _cites(report: Report, other: Report, pile: Pile) -> bool:
    """Does the report name the other's outlet as its source, in a source line or for a statement?"""
    if not other.outlet or pile.is_outlet_of(other.outlet, report):
        return False
    named = {name for one in pile.statements_of.get(report.id, []) for name in (*one.via, one.speaker or "") if name}
    credit = credited_to(report, pile.parties.names)
    return any(pile.is_outlet_of(name, other) for name in named | ({credit} if credit else set()))


# Credits


def _credits(pile: Pile) -> Iterator[Derivation]:
    for report in pile.reports.values():
        name = credited_to(report, pile.parties.names)
        if name is None:
            continue
        own = [one.id for one in pile.statements_of.get(report.id, []) if one.speaker is None or name in one.via]
        yield Derivation(report.id, name, False, "credit", False, f"“{report.credit}”", tuple(own))


# Citations


def _citations(pile: Pile, copies: Sequence[Derivation]) -> Iterator[Derivation]:
    """Each statement's nearest source, but for those that stand in a passage taken over from another report."""
    taken = {(one.report_id, statement_id) for one in copies for statement_id in one.statement_ids}
    for report in sorted(pile.reports.values(), key=in_order):
        groups: dict[tuple[str, bool], list[tuple[Statement, str]]] = defaultdict(list)
        for statement in pile.statements_of.get(report.id, []):
            if (report.id, statement.id) in taken:
                continue
            for on, on_report, words in _rests_on(statement, report, pile):
                groups[on, on_report].append((statement, words))
        for (on, on_report), found in groups.items():
            yield _citation(report, on, on_report, found, pile)


def _citation(report: Report, on: str, on_report: bool, found: list[tuple[Statement, str]], pile: Pile) -> Derivation:
    words = next((one for _, one in found if one), "")
    spoke = not on_report and any(_spoke_to(statement, report, pile) for statement, _ in found)
    return Derivation(
        report_id=report.id,
        on=on,
        on_report=on_report,
        how="quote" if spoke else "cite",
        evidence=f"“{words}”" if words else "",
        statement_ids=tuple(statement.id for statement, _ in found),
    )


def _rests_on(statement: Statement, report: Report, pile: Pile) -> Iterator[tuple[str, bool, str]]:
    """(report id or name, whether it is a report, the words that say so)."""
    parties = pile.parties
    source = statement.via[0] if statement.via else statement.speaker
    if source is None or (statement.speaker is None and credited_to(report, parties.names) is not None):
        return
    words = " … ".join(part for part in (report.quote_all(statement.source), report.quote_all(statement.cue)) if part)
    earlier = _report_of(source, statement, report, pile)
    if earlier is not None:
        yield earlier.id, True, words
        return
    name = _outside_name(source, statement, report, pile)
    if name is not None:
        yield name, False, words


def _report_of(source: str, statement: Statement, report: Report, pile: Pile) -> Report | None:
    """Which report of the pile is cited: one on the same matter and published before, where there is a choice.

    A party's own statement counts as cited only where it says the same; else the party spoke anew.
    """
    own = pile.is_outlet_of(source, report)
    others = [one for one in pile.published_by(source) if one.id != report.id]
    if not others or (own and not refers_back(statement, report, pile)):
        return None
    matters = {
        pile.statements[other].report_id
        for claim in pile.claims_of.get(statement.id, [])
        for other in claim.statement_ids
        if other in pile.statements and pile.statements[other].stance == statement.stance
    }
    if all(one.id in pile.releases for one in others):
        others = [one for one in others if one.id in matters and before(report, one) is not True]
        if not others or _has_news(source, report, others[0], pile):
            return None
    return min(others, key=lambda one: (one.id not in matters, before(report, one) is True, in_order(one)))


def _has_news(source: str, report: Report, release: Report, pile: Pile) -> bool:
    """Does the party say here what its own statement in the pile does not say? Then it spoke again."""
    matters = {claim.id for one in pile.statements_of.get(release.id, []) for claim in pile.claims_of.get(one.id, [])}
    known = set(_numbers(release.text))
    return any(
        not any(claim.id in matters for claim in pile.claims_of.get(one.id, []))
        or set(_numbers(report.quote_all(one.spans))) - known
        for one in pile.statements_of.get(report.id, [])
        if one.speaker is not None and pile.parties.names.same(one.speaker, source) and pile.claims_of.get(one.id)
    )


def _numbers(text: str) -> list[str]:
    """Numbers of two digits or more: a single one is as often a part of a name ("shed 7")."""
    plain = (word.strip(".;:()$€£%") for word in text.replace(",", "").split())
    return [word for word in plain if word.isdigit() and len(word) > 1]


def refers_back(statement: Statement, report: Report, pile: Pile) -> bool:
    """Does the outlet speak of its own earlier report ("our report of 12 March", "the same report")?"""
    source = report.quote_all(statement.source).casefold()
    return any(mark in source for mark in pile.parties.names.words.back_references)


def _outside_name(source: str, statement: Statement, report: Report, pile: Pile) -> str | None:
    """The name that stands for the source in the graph: a spokesman's company, else the source itself; None for "some"."""
    parties = pile.parties
    names = parties.names
    if pile.is_outlet_of(source, report):
        return report.outlet if report.id in pile.releases else None
    kind = source_kind(source, names)
    if kind in ("imagery", "institution"):
        return None
    if kind == "nobody":
        words = WORD.findall(source.casefold())
        knows = bool(set(words) & names.words.confidants) or _spoke_to(statement, report, pile)
        return names.name(source) if knows and words[:2] != ["one", "of"] else None
    party = parties.of(source)
    if report.outlet and pile.is_outlet_of(party.name, report):
        return report.outlet
    if names.key(source) in parties.mouthpieces and names.kind(party.name) == "organisation":
        return party.name
    return names.name(source)


def _spoke_to(statement: Statement, report: Report, pile: Pile) -> bool:
    """Did the source speak to the report itself: in direct words, or "told"?"""
    cue = {word.casefold() for word in report.quote_all(statement.cue).split()}
    return not statement.via and (statement.form == "direct" or bool(cue & pile.parties.names.words.told))


# Sources that the text leaves open


def _doubtful_sources(pile: Pile) -> Iterator[Derivation]:
    """ "The report" may be either of two: the one named here may rest on the one that another report names for it."""
    for pair in doubtful_pairs(pile):
        report = pile.reports[pair.statement.report_id]
        other = pile.reports[pair.beside.report_id]
        words = report.quote_all(pair.statement.source)
        yield Derivation(
            report_id=report.id,
            on=pair.giver,
            on_report=False,
            how="rewrite",
            suspected=True,
            evidence=f"“{words}” may be {pair.taker} or {pair.giver}, and {label(other)} has the same from {pair.giver}: "
            f"{pair.taker} may rest on {pair.giver}",
            statement_ids=(pair.statement.id,),
        )


# Judgements


def _merged(found: Sequence[Derivation]) -> list[Derivation]:
    """One derivation per report, target and way; what is certain stands over what is suspected."""
    merged: dict[tuple[str, str, str], Derivation] = {}
    for one in found:
        key = (one.report_id, one.on, one.how)
        other = merged.get(key)
        if other is None:
            merged[key] = one
            continue
        first, second = (one, other) if other.suspected and not one.suspected else (other, one)
        ids = tuple(dict.fromkeys((*first.statement_ids, *second.statement_ids)))
        merged[key] = Derivation(first.report_id, first.on, first.on_report, first.how, first.suspected, first.evidence, ids)
    return list(merged.values())


def _judged(found: list[Derivation], judgements: Sequence[Judgement], pile: Pile) -> Iterator[Derivation]:
    """Drop what a person rejected, make firm what was accepted, add what was stated."""
    rulings = [one for one in in_force(list(judgements)) if one.kind in ("accept", "reject", "edge")]
    for one in found:
        verdicts = [ruling.kind for ruling in rulings if ruling.kind != "edge" and _is_about(ruling, one, pile)]
        verdict = verdicts[-1] if verdicts and one.suspected else None
        if verdict == "reject":
            continue
        if verdict == "accept":
            one = Derivation(one.report_id, one.on, one.on_report, one.how, False, one.evidence, one.statement_ids)
        yield one
    drawn = {(one.report_id, one.on) for one in found}
    for ruling in rulings:
        stated = _stated(ruling, pile) if ruling.kind == "edge" else None
        if stated is not None and (stated.report_id, stated.on) not in drawn:
            drawn.add((stated.report_id, stated.on))
            yield stated


def _is_about(ruling: Judgement, one: Derivation, pile: Pile) -> bool:
    """Reports by id; names by name. A pair of names means the suspicion between the two that the evidence names."""
    left, right = ruling.left, ruling.right
    if left is None or right is None:
        return False
    names = pile.parties.names
    to = right.report_id == one.on if right.report_id else bool(right.name) and names.same(right.name or "", one.on)
    if left.report_id:
        return to and left.report_id == one.report_id
    return to and bool(left.name) and f"{left.name} may rest on" in one.evidence


def _stated(ruling: Judgement, pile: Pile) -> Derivation | None:
    left, right = ruling.left, ruling.right
    if left is None or right is None or left.report_id not in pile.reports:
        return None
    if right.report_id in pile.reports and right.report_id is not None:
        return Derivation(left.report_id or "", right.report_id, True, "rewrite", False, "stated by a person")
    return Derivation(left.report_id or "", right.name, False, "cite", False, "stated by a person") if right.name else None
