"""Which report tells which claim: a dot where it says so, a ring where it denies or doubts it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from ..board import Card, outlet_of
from ..dossier.compose import report_labels
from ..model import Report
from ._svg import LETTER, clipped, link, picture, safe, text
from ._tree import clipped_label

ROW, COLUMN, MARGIN, RADIUS = 24, 28, 12, 6
CLAIM_LETTERS, OUTLET_LETTERS = 52, 22
LEFT = CLAIM_LETTERS * LETTER + 50
# More are no picture: 400 claims by 500 reports would be 14,000 units wide.
MOST_CLAIMS, MOST_REPORTS = 100, 100
TOP = OUTLET_LETTERS * LETTER * 0.75 + 20


@dataclass(frozen=True)
class _Cell:
    says: bool
    denies: bool


def draw_matrix(cards: Sequence[Card], reports: Sequence[Report], *, in_page: bool = False) -> str:
    """An SVG with a row for each claim, in the board's order, and a column for each report, in order of publication. Of
    too many claims the first, of too many reports those that tell most of these; a line below says what is left out.

    `in_page`: for an HTML page; rows lead to `#c-ID` of a claim, as the dossier has it.
    """
    labels, by_id = report_labels(reports), {one.id: one for one in reports}
    title = f"Coverage: {len(cards)} claims, most worrying first, by {len(reports)} reports, oldest first"
    left_out = _left_out(len(cards) - MOST_CLAIMS, len(reports) - MOST_REPORTS)
    cards = cards[:MOST_CLAIMS]
    ordered = sorted(_telling_most(reports, cards), key=lambda one: (one.published or "9999", outlet_of(one), one.id))
    width = LEFT + len(ordered) * COLUMN + TOP
    height = TOP + len(cards) * ROW + MARGIN
    body = []
    for number, report in enumerate(ordered):
        x = LEFT + number * COLUMN + COLUMN / 2
        body.append(text(x, TOP - 8, clipped_label(labels[report.id], OUTLET_LETTERS), turned=-45))
        body.append(f'<path class="rule" d="M{x:g} {TOP:g}V{height - MARGIN:g}"/>')
    for row, card in enumerate(cards):
        y = TOP + row * ROW + ROW / 2
        # What the claim's first statement says.
        words = " ".join(by_id[card.headline.report_id].quote_all(card.headline.spans).split())
        label = text(MARGIN, y + 4, clipped(f"{row + 1}. “{words}”", CLAIM_LETTERS)) + f"<title>{safe(words)}</title>"
        body.append(link(f"#c-{card.claim.id}" if in_page else "", f"<g>{label}</g>"))
        body.append(text(LEFT - 12, y + 4, f"N {card.count.independent}", kind="faint", anchor="end"))
        cells = _cells(card)
        for number, report in enumerate(ordered):
            if (cell := cells.get(report.id)) is not None:
                body += _marks(cell, LEFT + number * COLUMN + COLUMN / 2, y)
    if left_out:
        body.append(text(MARGIN, height + MARGIN, left_out, kind="faint"))
        height += 2 * MARGIN
    return picture(width, height, title, body, key="matrix", in_page=in_page)


def _telling_most(reports: Sequence[Report], cards: Sequence[Card]) -> Sequence[Report]:
    """At most as many as there is room for; of equals the first."""
    if len(reports) <= MOST_REPORTS:
        return reports
    told = Counter(report_id for card in cards for report_id in card.report_ids)
    return sorted(reports, key=lambda one: -told[one.id])[:MOST_REPORTS]


def _left_out(claims: int, reports: int) -> str:
    said = [
        f"the {claims} claims that come after these in the list of claims" if claims > 0 else "",
        f"{reports} reports, those that tell fewest of these claims: each claim names all of its own" if reports > 0 else "",
    ]
    return f"Left out: {'; '.join(filter(None, said))}." if any(said) else ""


def _cells(card: Card) -> dict[str, _Cell]:
    """By report."""
    stances: dict[str, set[str]] = defaultdict(set)
    for one in card.statements:
        stances[one.report_id].add(one.stance)
    return {report_id: _Cell("asserts" in own, bool(own & {"denies", "doubts"})) for report_id, own in stances.items()}


def _marks(cell: _Cell, x: float, y: float) -> list[str]:
    found = []
    if cell.says:
        found.append(f'<circle class="dot" cx="{x:g}" cy="{y:g}" r="{RADIUS - 2}"><title>says so</title></circle>')
    if cell.denies:
        found.append(
            f'<circle class="denies" cx="{x:g}" cy="{y:g}" r="{RADIUS + 1}"><title>denies or doubts it</title></circle>'
        )
    return found
