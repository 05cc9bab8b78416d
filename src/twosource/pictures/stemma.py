"""Who rests on whom: reports at the left, what they lead to at the right, dashed where it is only suspected."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..board import Card, outlet_of
from ..dossier.compose import report_labels
from ..model import Derivation, Origin, Report, Statement
from ._tree import Edge, Node, draw_tree, form_circles, most_linked

# Who says it where nobody is named: drawn, so that it is seen that the way ends here.
NOBODY = "nobody is named"
# More boxes are no picture: with 500 reports it would be eleven thousand units tall.
MOST_BOXES = 150


def draw_stemma(reports: Sequence[Report], derivations: Sequence[Derivation], *, in_page: bool = False) -> str:
    """An SVG of the whole pile, or of those in it with most links. A report that names nobody stands at the right, as what it
    is: its own source.

    `in_page`: for an HTML page; boxes lead to `#r-ID` of a report, as the dossier has it.
    """
    labels = report_labels(reports)
    nodes = {one.id: _of_report(one, labels[one.id]) for one in reports}
    for edge in derivations:
        if not edge.on_report:
            nodes.setdefault(edge.on, Node(edge.on, edge.on, "not in the pile", kind="outside"))
    edges = _furthest(_lines(derivations), set(nodes) - {one.on for one in derivations if not one.on_report})
    outside = sum(node.kind == "outside" for node in nodes.values())
    suspected = sum(edge.kind == "suspected" for edge in edges)
    told = f"sources outside the pile {outside}, links {len(edges)}, only suspected {suspected}"
    return _drawn(
        nodes, edges, f"Stemma: reports {len(reports)}, {told}", "the table of links has them", key="stemma", in_page=in_page
    )


def _drawn(nodes: dict[str, Node], edges: Sequence[Edge], title: str, elsewhere: str, *, key: str, in_page: bool) -> str:
    """`elsewhere`: where what is left out is to be found."""
    shown = most_linked(nodes, edges, MOST_BOXES)
    lines = [edge for edge in edges if edge.start in shown and edge.end in shown]
    left_out = len(nodes) - len(shown)
    is_whole = all(edge.end in shown for edge in edges if edge.start in shown and edge.kind != "suspected")
    ends = "each with all that it surely leads to" if is_whole else "some lead on to what is left out"
    kept = f"Drawn are the {len(shown)} boxes with most lines, {ends}"
    note = f"{kept}; left out: {left_out} boxes, {len(edges) - len(lines)} lines ({elsewhere})." if left_out else ""
    return draw_tree(shown, lines, title, key=key, in_page=in_page, note=note)


def _of_report(report: Report, label: str) -> Node:
    date = (report.published or "no date")[:10]
    told = report.published or "date unknown"
    return Node(report.id, label, told, side=date, address=f"#r-{report.id}")


def _lines(derivations: Sequence[Derivation]) -> list[Edge]:
    """One for each pair, and a dashed one beside it where more is suspected of the two than is sure."""
    found: dict[tuple[str, str, str], Edge] = {}
    for edge in sorted(derivations, key=lambda edge: (edge.report_id, edge.on, edge.how)):
        told = f"{edge.how}, only suspected" if edge.suspected else edge.how
        told = f"{told}: {edge.evidence}" if edge.evidence else told
        kind = "suspected" if edge.suspected else ""
        found.setdefault((edge.report_id, edge.on, kind), Edge(edge.report_id, edge.on, told, kind))
    return [found[key] for key in sorted(found)]


def _furthest(edges: Sequence[Edge], reports: set[str]) -> list[Edge]:
    """Without the lines from one report to another where both have a line to the same third one: of many copies of one text
    each leads to the first, not to every one between. The dossier's table has them all.

    Of reports that lead to one another none is the first: they keep their lines, and the lines to them.
    """
    onward: dict[str, set[str]] = defaultdict(set)
    for edge in edges:
        if not edge.kind and edge.end in reports:
            onward[edge.start].add(edge.end)
    circles = form_circles(sorted(onward), onward)
    circle_of = {key: number for number, circle in enumerate(circles) for key in circle}

    def goes_further(edge: Edge) -> bool:
        beyond = onward[edge.start] & onward[edge.end] - {edge.start}
        here = circle_of.get(edge.end)
        return circle_of.get(edge.start) != here and any(circle_of[third] != here for third in beyond)

    return [edge for edge in edges if edge.end not in reports or not goes_further(edge)]


def draw_claim_stemma(
    card: Card, reports: Sequence[Report], derivations: Sequence[Derivation], *, in_page: bool = False
) -> str:
    """An SVG of one claim: from the reports that tell it, through the outlets they have it from, to who says it. An origin that
    counts has a blue line around it, a heavy one where the pile shows how it knows; dots lead to who denies or doubts it."""
    of_card = {one.id: one for one in reports if one.id in card.report_ids}
    # Numbered in the whole pile, so that one report has one name in every picture.
    labels = report_labels(reports)
    nodes = {key: _of_report(one, labels[key]) for key, one in of_card.items()}
    edges: dict[tuple[str, str], Edge] = {}
    for statement in card.statements:
        for start, end, node in _way(card, statement, of_card):
            if end != start:
                nodes.setdefault(end, node)
                against = statement.stance != "asserts"
                told = "denies or doubts it" if against else "says so"
                edges.setdefault((start, end), Edge(start, end, told, "against" if against else ""))
    for edge in _lines([one for one in derivations if one.suspected]):
        if edge.start in nodes and edge.end in nodes:
            edges.setdefault((edge.start, edge.end), edge)
    title = (
        f"Stemma of one claim: reports {len(of_card)}, independent sources {card.count.independent}, floor {card.count.floor}"
    )
    listed = [edges[pair] for pair in sorted(edges)]
    return _drawn(nodes, listed, title, "the statements above have them", key=f"stemma-{card.claim.id}", in_page=in_page)


def _way(card: Card, statement: Statement, reports: dict[str, Report]) -> Iterator[tuple[str, str, Node]]:
    """The steps from a report to where a statement comes from. Names are told apart from reports by what comes before them; an
    outlet whose report is in the claim is that report."""
    inside = {outlet_of(report): key for key, report in reports.items()}
    stops = [Node(f"via {name}", name, "an outlet between", kind="outside") for name in statement.via]
    for end in _ends(card, statement):
        ends_between = end.label in statement.via or (end.kind == "nobody" and bool(stops))
        chain = stops if ends_between else [*stops, end]
        keys = [statement.report_id, *(inside.get(node.label, node.key) if node in stops else node.key for node in chain)]
        for (start, stop), node in zip(pairwise(keys), chain, strict=True):
            yield start, stop, node


def _ends(card: Card, statement: Statement) -> list[Node]:
    """Where it comes from in the end: the origins it counts for, else who says it, else nobody."""
    origins = [one for one in card.count.origins if statement.id in one.statement_ids]
    if origins:
        return [_of_origin(one) for one in origins]
    if statement.speaker:
        return [Node(f"from {statement.speaker}", statement.speaker, "counts for none", kind="outside")]
    return [Node("nobody", NOBODY, "counts for none", kind="nobody")]


def _of_origin(origin: Origin) -> Node:
    told = f"{'counts, access shown' if origin.access else 'counts, access not shown'}: {origin.because}"
    return Node(f"from {origin.name}", origin.name, told, kind="shown" if origin.access else "counted")
