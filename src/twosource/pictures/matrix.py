"""Which report tells which claim: a dot where it says so, a ring where it denies or doubts it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..board import Card, outlet_of
from ..model import Report
from ._svg import LETTER, clipped, link, picture, safe, text

ROW, COLUMN, MARGIN, RADIUS = 24, 28, 12, 6
CLAIM_LETTERS, OUTLET_LETTERS = 52, 22
LEFT = CLAIM_LETTERS * LETTER + 50
TOP = OUTLET_LETTERS * LETTER * 0.75 + 20


@dataclass(frozen=True)
class _Cell:
    says: bool
    denies: bool


def draw_matrix(cards: Sequence[Card], reports: Sequence[Report], *, in_page: bool = False) -> str:
    """An SVG with a row for each claim, in the board's order, and a column for each report, in order of publication.

    `in_page`: for an HTML page; rows lead to `#c-ID` of a claim, as the dossier has it.
    """
    ordered = sorted(reports, key=lambda one: (one.published or "9999", outlet_of(one), one.id))
    width = LEFT + len(ordered) * COLUMN + TOP
    height = TOP + len(cards) * ROW + MARGIN
    body = []
    for number, report in enumerate(ordered):
        x = LEFT + number * COLUMN + COLUMN / 2
        body.append(text(x, TOP - 8, clipped(outlet_of(report), OUTLET_LETTERS), turned=-45))
        body.append(f'<path class="rule" d="M{x:g} {TOP:g}V{height - MARGIN:g}"/>')
    for row, card in enumerate(cards):
        y = TOP + row * ROW + ROW / 2
        words = " ".join(reports_words(card, reports).split())
        label = text(MARGIN, y + 4, clipped(f"{row + 1}. “{words}”", CLAIM_LETTERS)) + f"<title>{safe(words)}</title>"
        body.append(link(f"#c-{card.claim.id}" if in_page else "", f"<g>{label}</g>"))
        body.append(text(LEFT - 12, y + 4, f"N {card.count.independent}", kind="faint", anchor="end"))
        for number, report in enumerate(ordered):
            body += _marks(_cell(card, report), LEFT + number * COLUMN + COLUMN / 2, y)
    title = f"Coverage: {len(cards)} claims, most worrying first, by {len(reports)} reports, oldest first"
    return picture(width, height, title, body, key="matrix", in_page=in_page)


def reports_words(card: Card, reports: Sequence[Report]) -> str:
    """What the claim's first statement says."""
    report = next(one for one in reports if one.id == card.headline.report_id)
    return report.quote_all(card.headline.spans)


def _cell(card: Card, report: Report) -> _Cell:
    own = [one.stance for one in card.statements if one.report_id == report.id]
    return _Cell("asserts" in own, any(stance in ("denies", "doubts") for stance in own))


def _marks(cell: _Cell, x: float, y: float) -> list[str]:
    found = []
    if cell.says:
        found.append(f'<circle class="dot" cx="{x:g}" cy="{y:g}" r="{RADIUS - 2}"><title>says so</title></circle>')
    if cell.denies:
        found.append(
            f'<circle class="denies" cx="{x:g}" cy="{y:g}" r="{RADIUS + 1}"><title>denies or doubts it</title></circle>'
        )
    return found
