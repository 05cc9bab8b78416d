"""Boxes in columns, each at the left of what it leads to, with lines between: what both kinds of stemma are drawn with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ._svg import LETTER, clipped, link, picture, safe, text

ROW, BOX_HEIGHT, GAP, MARGIN, BELOW = 40, 30, 80, 12, 7
LETTERS, DATE_LETTERS = 34, 12
BOX = LETTERS * LETTER + 16
# Each sweep moves every node to where its neighbours are; after a few nothing moves any more.
SWEEPS = 6


@dataclass(frozen=True)
class Node:
    """A box. `kind` is its style: "" for a report, outside, shown or nobody; `side` stands at its right in small letters."""

    key: str
    label: str
    told: str
    kind: str = ""
    side: str = ""
    address: str = ""


@dataclass(frozen=True)
class Edge:
    """A line from one box to another; `told` says why. `kind` is its style: "", suspected or against."""

    start: str
    end: str
    told: str
    kind: str = ""


def draw_tree(nodes: Mapping[str, Node], edges: Sequence[Edge], title: str, *, key: str, in_page: bool) -> str:
    """An SVG of all nodes; those that lead nowhere stand at the right."""
    pairs = [(edge.start, edge.end) for edge in edges]
    at = _placed(_columns(nodes, pairs), pairs)
    body = [_line(at[edge.start], at[edge.end], edge) for edge in edges]
    body += [_box(nodes[one], x, y, in_page=in_page) for one, (x, y) in sorted(at.items(), key=lambda placed: placed[1])]
    width = max(x for x, _ in at.values()) + BOX + MARGIN if at else MARGIN
    height = max(y for _, y in at.values()) + ROW if at else MARGIN
    return picture(width, height, title, body, key=key, in_page=in_page)


def _columns(nodes: Mapping[str, Node], edges: Sequence[tuple[str, str]]) -> list[list[str]]:
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
    return [sorted(column, key=lambda key: (nodes[key].told, nodes[key].label, key)) for column in columns]


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
            row.update(zip(column, _apart([wanted[key] for key in column], tallest), strict=True))
    return {
        key: (MARGIN + number * (BOX + GAP), MARGIN + row[key] * ROW) for number, column in enumerate(columns) for key in column
    }


def _apart(wanted: Sequence[float], rows: int) -> list[float]:
    """Rows from the first to the last, each at least one below the one before, as near to the wanted one as that lets it."""
    placed: list[float] = []
    for row in wanted:
        placed.append(max(row, placed[-1] + 1 if placed else 0))
    end = float(rows)
    for number in range(len(placed) - 1, -1, -1):
        end = placed[number] = min(placed[number], end - 1)
    return placed


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def _line(start: tuple[float, float], end: tuple[float, float], edge: Edge) -> str:
    # What is only suspected runs a little below, so that it is seen beside a sure line.
    below = BELOW if edge.kind == "suspected" else 0
    x, y, to_x, to_y = start[0] + BOX, start[1] + BOX_HEIGHT / 2 + below, end[0], end[1] + BOX_HEIGHT / 2 + below
    if to_x <= x:
        # Back to where it came from: around underneath.
        x, to_x, bend = start[0] + BOX / 2, end[0] + BOX / 2, 30.0
        path = f"M{x:g} {y + 15:g}C{x:g} {y + 15 + bend:g} {to_x:g} {to_y + 15 + bend:g} {to_x:g} {to_y + 15:g}"
    else:
        middle = (x + to_x) / 2
        path = f"M{x:g} {y:g}C{middle:g} {y:g} {middle:g} {to_y:g} {to_x:g} {to_y:g}"
    kind = f"edge {edge.kind}".strip()
    return f'<path class="{kind}" d="{path}"><title>{safe(edge.told)}</title></path>'


def _box(node: Node, x: float, y: float, *, in_page: bool) -> str:
    rounding = BOX_HEIGHT // 2 if node.kind else 4
    kind = f"box {node.kind}".strip()
    drawn = [
        f'<rect class="{kind}" x="{x:g}" y="{y:g}" width="{BOX:g}" height="{BOX_HEIGHT}" rx="{rounding}"/>',
        f"<title>{safe(f'{node.label}, {node.told}')}</title>",
        text(x + 10, y + 20, clipped(node.label, LETTERS - (DATE_LETTERS if node.side else 0))),
    ]
    if node.side:
        drawn.append(text(x + BOX - 8, y + 20, node.side, kind="faint", anchor="end"))
    return link(node.address if in_page else "", f"<g>{''.join(drawn)}</g>")
