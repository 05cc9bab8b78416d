"""Who rests on whom: reports at the left, what they lead to at the right, dashed where it is only suspected."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..board import outlet_of
from ..model import Derivation, Report
from ._svg import LETTER, clipped, link, picture, safe, text

ROW, BOX_HEIGHT, GAP, MARGIN = 40, 30, 80, 12
LETTERS, DATE_LETTERS = 34, 12
BOX = LETTERS * LETTER + 16
# Each sweep moves every node to where its neighbours are; after a few nothing moves any more.
SWEEPS = 6


@dataclass(frozen=True)
class _Node:
    """A report, or a name outside the pile."""

    key: str
    label: str
    note: str
    inside: bool


def draw_stemma(reports: Sequence[Report], derivations: Sequence[Derivation], *, in_page: bool = False) -> str:
    """An SVG of the whole pile. A report that names nobody stands at the right, as what it is: its own source.

    `in_page`: for an HTML page; boxes lead to `#r-ID` of a report, as the dossier has it.
    """
    nodes = _nodes(reports, derivations)
    edges = sorted({(edge.report_id, edge.on): edge for edge in _best(derivations)}.items())
    columns = _columns(nodes, [pair for pair, _ in edges])
    at = _placed(columns, [pair for pair, _ in edges])
    body = [_edge(at[pair[0]], at[pair[1]], edge) for pair, edge in edges]
    for key, (x, y) in sorted(at.items(), key=lambda placed: placed[1]):
        body.append(_box(nodes[key], x, y, in_page=in_page))
    width = max(x for x, _ in at.values()) + BOX + MARGIN if at else MARGIN
    height = max(y for _, y in at.values()) + ROW if at else MARGIN
    outside = sum(not node.inside for node in nodes.values())
    suspected = sum(edge.suspected for _, edge in edges)
    told = f"sources outside the pile {outside}, links {len(edges)}, only suspected {suspected}"
    title = f"Stemma: reports {len(reports)}, {told}"
    return picture(width, height, title, body, key="stemma", in_page=in_page)


def _best(derivations: Sequence[Derivation]) -> list[Derivation]:
    """One edge for each pair, a sure one before a suspected one."""
    return sorted(derivations, key=lambda edge: (not edge.suspected, edge.report_id, edge.on))


def _nodes(reports: Sequence[Report], derivations: Sequence[Derivation]) -> dict[str, _Node]:
    found = {one.id: _Node(one.id, outlet_of(one), one.published or "date unknown", inside=True) for one in reports}
    for edge in derivations:
        if not edge.on_report:
            found.setdefault(edge.on, _Node(edge.on, edge.on, "not in the pile", inside=False))
    return found


def _columns(nodes: Mapping[str, _Node], edges: Sequence[tuple[str, str]]) -> list[list[str]]:
    """By the longest way to an end, the ends last; whoever comes back to itself goes no further."""
    onward: dict[str, list[str]] = defaultdict(list)
    for start, end in edges:
        onward[start].append(end)
    known: dict[str, int] = {}

    def height(key: str, passed: frozenset[str]) -> int:
        if key not in known:
            further = [one for one in onward[key] if one not in passed]
            found = 1 + max((height(one, passed | {one}) for one in further), default=-1)
            if len(further) < len(onward[key]):
                return found
            known[key] = found
        return known[key]

    heights = {key: height(key, frozenset({key})) for key in sorted(nodes)}
    columns: list[list[str]] = [[] for _ in range(max(heights.values(), default=0) + 1)]
    for key, value in heights.items():
        columns[len(columns) - 1 - value].append(key)
    return [sorted(column, key=lambda key: (nodes[key].note, nodes[key].label, key)) for column in columns]


def _placed(columns: list[list[str]], edges: Sequence[tuple[str, str]]) -> dict[str, tuple[float, float]]:
    beside: dict[str, list[str]] = defaultdict(list)
    for start, end in edges:
        beside[start].append(end)
        beside[end].append(start)
    tallest = max(map(len, columns), default=0)
    row = {key: place + (tallest - len(column)) / 2 for column in columns for place, key in enumerate(column)}
    for _ in range(SWEEPS):
        for column in columns:
            wanted = {key: _mean([row[one] for one in beside[key]], row[key]) for key in column}
            column.sort(key=lambda key: (wanted[key], row[key], key))
            row.update({key: place + (tallest - len(column)) / 2 for place, key in enumerate(column)})
    return {
        key: (MARGIN + number * (BOX + GAP), MARGIN + row[key] * ROW) for number, column in enumerate(columns) for key in column
    }


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def _edge(start: tuple[float, float], end: tuple[float, float], edge: Derivation) -> str:
    x, y, to_x, to_y = start[0] + BOX, start[1] + BOX_HEIGHT / 2, end[0], end[1] + BOX_HEIGHT / 2
    if to_x <= x:
        # Back to where it came from: around underneath.
        x, to_x, bend = start[0] + BOX / 2, end[0] + BOX / 2, 30.0
        path = f"M{x:g} {y + 15:g}C{x:g} {y + 15 + bend:g} {to_x:g} {to_y + 15 + bend:g} {to_x:g} {to_y + 15:g}"
    else:
        middle = (x + to_x) / 2
        path = f"M{x:g} {y:g}C{middle:g} {y:g} {middle:g} {to_y:g} {to_x:g} {to_y:g}"
    kind = "edge suspected" if edge.suspected else "edge"
    told = f"{edge.how}, only suspected" if edge.suspected else edge.how
    return (
        f'<path class="{kind}" d="{path}"><title>{safe(f"{told}: {edge.evidence}" if edge.evidence else told)}</title></path>'
    )


def _box(node: _Node, x: float, y: float, *, in_page: bool) -> str:
    kind = "box" if node.inside else "box outside"
    rounding = 4 if node.inside else BOX_HEIGHT // 2
    date = node.note[:10] if node.note[0].isdigit() else "no date"
    drawn = [
        f'<rect class="{kind}" x="{x:g}" y="{y:g}" width="{BOX:g}" height="{BOX_HEIGHT}" rx="{rounding}"/>',
        f"<title>{safe(f'{node.label}, {node.note}')}</title>",
        text(x + 10, y + 20, clipped(node.label, LETTERS - (DATE_LETTERS if node.inside else 0))),
    ]
    if node.inside:
        drawn.append(text(x + BOX - 8, y + 20, date, kind="faint", anchor="end"))
    return link(f"#r-{node.key}" if in_page and node.inside else "", f"<g>{''.join(drawn)}</g>")
