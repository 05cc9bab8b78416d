"""Who rests on whom: report -> report inside the pile, else report -> a name outside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ..model import Claim, Derivation, Entity, Judgement, Mention, Passage, Report, Statement, Table, in_force
from .copies import find_copies
from .credits import credited_to
from .doubts import doubtful_pairs
from .naming import bare, party_words, read_names
from .parties import find_parties
from .pile import BY_A_PERSON, Pile, before, in_order, label, make_pile, source_words
from .rewrites import find_rewrites
from .sources import WORD, head_of, source_kind


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
    min_evidence: int = 4,
) -> Iterator[Derivation]:
    """Copies and rewrites first: what a report took over whole is not its own citation.

    `min_copied_words`: shorter shared passages may be one quotation that two reporters heard. `min_length_difference`: by
    what share one of two undated copies must be longer to be the one that the other was cut from. `min_evidence`: from
    how much shared on the same matters a rewrite is suspected: two for a name, figure or witness, one for plain words.
    """
    words = party_words(reports)
    if words is None:
        return
    names = read_names(words, reports, entities)
    parties = find_parties(names, reports, entities, statements, judgements)
    pile = make_pile(reports, statements, claims, passages, parties)
    copies = list(find_copies(pile, min_words=min_copied_words, min_difference=min_length_difference))
    rewrites = list(_ruled(find_rewrites(pile, copies, min_evidence=min_evidence), judgements, pile))
    found = [*copies, *_credits(pile), *_citations(pile, [*copies, *rewrites]), *_doubtful_sources(pile), *rewrites]
    ruled = list(_ruled(_merged(found), judgements, pile))
    yield from sorted([*ruled, *_stated(ruled, judgements, pile)], key=lambda one: _reading_order(one, pile))


def _reading_order(one: Derivation, pile: Pile) -> tuple[str, str, bool, str, str]:
    report = pile.reports[one.report_id]
    return (report.file, report.id, not one.on_report, one.on, one.how)


# Credits


def _credits(pile: Pile) -> Iterator[Derivation]:
    for report in pile.reports.values():
        name = credited_to(report, pile.parties.names)
        if name is None:
            continue
        own = [one.id for one in pile.statements_of.get(report.id, []) if one.speaker is None or name in one.via]
        yield Derivation(report.id, name, False, "credit", False, f"“{report.credit}”", tuple(own))


# Citations


def _citations(pile: Pile, taken_over: Sequence[Derivation]) -> Iterator[Derivation]:
    """Each statement's nearest source, but for what came with a copy, or with a rewrite and was not said to this report."""
    taken = {
        (one.report_id, key)
        for one in taken_over
        for key in one.statement_ids
        if one.how == "copy" or not _spoke_to(pile.statements[key], pile.reports[one.report_id], pile)
    }
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
    source = statement.via[0] if statement.via else pile.source_of(statement)
    around = pile.statements.get(statement.inside or "")
    if around is not None and around.speaker is not None:
        # What somebody says that others said is his word: the report has it from him.
        return
    credit = credited_to(report, parties.names)
    if source is None or (credit is not None and (statement.speaker is None or parties.names.same(source, credit))):
        return
    words = source_words(statement, report)
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
        settled = not _was_updated(report, pile)
        others = [one for one in others if one.id in matters and not (settled and before(report, one))]
        if not others or _has_news(source, report, others[0], pile) or _told_elsewhere(statement, others, pile):
            return None
    return min(others, key=lambda one: (one.id not in matters, before(report, one) is True, in_order(one)))


def _was_updated(report: Report, pile: Pile) -> bool:
    """Was the page changed after the date it carries?"""
    marks = pile.parties.names.words.update_marks
    return any(part and part[0].strip(":,").casefold() in marks for part in map(str.split, report.text.splitlines()))


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


def _told_elsewhere(statement: Statement, releases: Sequence[Report], pile: Pile) -> bool:
    """Where nothing says that the party's page came first: does a third report have its word on the matter too?"""
    if any(before(one, pile.reports[statement.report_id]) for one in releases):
        return False
    known = {statement.report_id, *(one.id for one in releases)}
    party = pile.parties.of(statement.speaker or "").key
    return any(
        other is not None and other.report_id not in known and other.speaker and pile.parties.of(other.speaker).key == party
        for claim in pile.claims_of.get(statement.id, [])
        for other in map(pile.statements.get, claim.statement_ids)
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
    if kind == "imagery" or (kind == "institution" and not _is_office(source, statement, report, pile)):
        return None
    if kind == "nobody":
        knows = bool(set(WORD.findall(source.casefold())) & names.words.confidants) or _spoke_to(statement, report, pile)
        knows = knows or _is_described(source, report.quote_all(statement.source), pile)
        return names.name(source) if knows and not _is_part(source, report.quote_all(statement.source), pile) else None
    if kind == "document" and set(bare(source, names.words)) <= names.words.any_document:
        return _document_meant(statement, report, pile)
    party = parties.of(source)
    if report.outlet and pile.is_outlet_of(party.name, report):
        return report.outlet
    is_staff = kind == "party" and party.name != names.name(source)
    if (names.key(source) in parties.mouthpieces or is_staff) and names.kind(party.name) == "organisation":
        return party.name
    return names.name(source)


def _is_office(source: str, statement: Statement, report: Report, pile: Pile) -> bool:
    return pile.parties.is_office(source) or pile.parties.is_office(report.quote_all(statement.source))


def _is_described(source: str, written: str, pile: Pile) -> bool:
    """Is it certain people, if without a name: "a retired harbour pilot", "the 40 families in the camp"?"""
    words = pile.parties.names.words
    tokens = bare(source, words)
    head = head_of(source, words)
    vague = words.nobody | words.nameless
    is_certain = bool(written) and written.split()[0].casefold() in words.articles
    return is_certain and len(tokens) > 1 and tokens[0] not in vague and head in words.persons - words.nobody - words.speaks_for


def _is_part(source: str, words: str, pile: Pile) -> bool:
    """Is it "one of the two people", or "one", of a group that is named elsewhere?"""
    parts = pile.parties.names.words.parts
    belonging = pile.parties.names.words.belonging
    tokens = [source.casefold().split(), words.casefold().split()]
    return any(one[:1] and one[0] in parts and (len(one) == 1 or one[1] in belonging) for one in tokens)


def _document_meant(statement: Statement, report: Report, pile: Pile) -> str | None:
    """Which document "the document" is: one that another statement on the matter names, or one that this outlet named
    before; else nobody can tell."""
    names = pile.parties.names
    on_matter = [one for claim in pile.claims_of.get(statement.id, []) for one in claim.statement_ids]
    of_outlet = [one.id for page in pile.published_by(report.outlet or "") for one in pile.statements_of.get(page.id, [])]
    for key in (*on_matter, *of_outlet):
        speaker = pile.statements[key].speaker if key in pile.statements else None
        if not speaker or source_kind(speaker, names) != "document":
            continue
        if not set(bare(speaker, names.words)) <= names.words.any_document:
            return names.name(speaker)
    return None


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


def _ruled(found: Iterable[Derivation], judgements: Sequence[Judgement], pile: Pile) -> Iterator[Derivation]:
    """Drop what a person rejected, make firm what was accepted: the last word counts."""
    rulings = [one for one in in_force(list(judgements)) if one.kind in ("accept", "reject")]
    for one in found:
        verdicts = [ruling.kind for ruling in rulings if one.suspected and _is_about(ruling, one, pile)]
        if verdicts and verdicts[-1] == "accept":
            yield Derivation(one.report_id, one.on, one.on_report, one.how, False, one.evidence, one.statement_ids)
        elif not verdicts:
            yield one


def _stated(found: Sequence[Derivation], judgements: Sequence[Judgement], pile: Pile) -> Iterator[Derivation]:
    """What a person stated and nothing showed: "this report rests on that one", or on someone outside the pile."""
    drawn = {(one.report_id, one.on) for one in found}
    for ruling in in_force(list(judgements)):
        left, right = ruling.left, ruling.right
        if ruling.kind != "edge" or left is None or right is None or left.report_id not in pile.reports:
            continue
        on = right.report_id if right.report_id in pile.reports else right.name
        if on and (left.report_id, on) not in drawn:
            drawn.add((left.report_id or "", on))
            on_report = on == right.report_id
            yield Derivation(left.report_id or "", on, on_report, "rewrite" if on_report else "cite", False, BY_A_PERSON)


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
