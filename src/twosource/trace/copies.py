"""Copies and cuts: which of two reports with the same words took them from the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ..model import Derivation, Passage, Report
from .credits import credited_to
from .naming import bare
from .pile import Pile, before, in_order


def find_copies(pile: Pile, *, min_words: int, min_difference: float) -> Iterator[Derivation]:
    """One derivation for each two reports that share `min_words` or more; suspected where nothing tells who came first."""
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
    agencies = [one for one in (left, right) if _is_agency(one, pile)]
    if len(agencies) == 1:
        return (right if agencies[0] is left else left), agencies[0], "papers print what agencies write"
    longer, shorter = sorted((left, right), key=lambda one: (-_told_chars(one), in_order(one)))
    if _told_chars(longer) - _told_chars(shorter) > min_difference * _told_chars(longer):
        return shorter, longer, "it is the shorter of the two"
    first, second = sorted((left, right), key=in_order)
    return second, first, "nothing tells which came first"


def _is_agency(report: Report, pile: Pile) -> bool:
    words = pile.parties.names.words
    return bool(report.outlet) and bool(set(bare(report.outlet or "", words)) & words.agency_nouns)


def _told_chars(report: Report) -> int:
    """How much the report tells; what stands around it on the page does not count."""
    return sum(len(part.span) for part in report.parts if part.kind == "body") or len(report.text)


def _cites(report: Report, other: Report, pile: Pile) -> bool:
    """Does the report name the other's outlet as its source, in a source line or for a statement?"""
    if not other.outlet or pile.is_outlet_of(other.outlet, report):
        return False
    named = {name for one in pile.statements_of.get(report.id, []) for name in (*one.via, one.speaker or "") if name}
    credit = credited_to(report, pile.parties.names)
    return any(pile.is_outlet_of(name, other) for name in named | ({credit} if credit else set()))
