"""Boxes in columns, each at the left of what it leads to, with lines between: what both kinds of stemma are drawn with."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from ._svg import LETTER, clipped, link, picture, safe, text

ROW, BOX_HEIGHT, GAP, MARGIN, BELOW, BESIDE = 40, 30, 80, 12, 7, 14
LETTERS, DATE_LETTERS = 34, 12
BOX = LETTERS * LETTER + 16
# Each sweep moves every node to where its neighbours are; after a few nothing moves any more.
SWEEPS = 6

# What `report_labels` puts behind the name of an outlet that has several reports.
TWIN_NUMBER = re.compile(r" \(report \d{1,6}\)\Z")


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


def draw_tree(nodes: Mapping[str, Node], edges: Sequence[Edge], title: str, *, key: str, in_page: bool, note: str = "") -> str:
    """An SVG of all nodes; those that lead nowhere stand at the right. `note` stands below them."""
    pairs = [(edge.start, edge.end) for edge in edges]
    at = _placed(_columns(nodes, pairs), pairs)
    body = [_line(at[edge.start], at[edge.end], edge) for edge in edges]
    body += [_box(nodes[one], x, y, in_page=in_page) for one, (x, y) in sorted(at.items(), key=lambda placed: placed[1])]
    width = max(x for x, _ in at.values()) + BOX + MARGIN if at else MARGIN
    height = max(y for _, y in at.values()) + ROW if at else MARGIN
    if note:
        body.append(text(MARGIN, height + MARGIN, note, kind="faint"))
        width, height = max(width, len(note) * LETTER), height + 2 * MARGIN
    return picture(width, height, title, body, key=key, in_page=in_page)


def most_linked(nodes: Mapping[str, Node], edges: Sequence[Edge], most: int) -> dict[str, Node]:
    """Of more than `most` those with most lines, each with all that sure lines lead on to from it, so that a box that stands at
    an end is one. Where each leads to too many, those with most lines as they are."""
    if len(nodes) <= most:
        return dict(nodes)
    onward: dict[str, list[str]] = defaultdict(list)
    lines = dict.fromkeys(nodes, 0)
    for edge in edges:
        lines[edge.start] += 1
        lines[edge.end] += 1
        if edge.kind != "suspected":
            onward[edge.start].append(edge.end)
    kept: set[str] = set()
    ranked = sorted(nodes, key=lambda one: (-lines[one], one))
    for key in ranked:
        beyond = _beyond(key, onward, kept, most - len(kept))
        kept |= beyond if len(kept) + len(beyond) <= most else set()
    kept = kept or set(ranked[:most])
    return {key: node for key, node in nodes.items() if key in kept}


def _beyond(key: str, onward: Mapping[str, Sequence[str]], known: Set[str], most: int) -> set[str]:
    """It and all that it leads to, without what is `known` already; some of it where it is more than `most`."""
    found, waiting = set[str](), [key]
    while waiting and len(found) <= most:
        here = waiting.pop()
        if here not in found and here not in known:
            found.add(here)
            waiting += onward.get(here, ())
    return found


def _columns(nodes: Mapping[str, Node], edges: Sequence[tuple[str, str]]) -> list[list[str]]:
    """By the longest way to an end, the ends last; those that lead to one another stand in one column."""
    onward: dict[str, list[str]] = defaultdict(list)
    for start, end in edges:
        onward[start].append(end)
    heights: dict[str, int] = {}
    for circle in form_circles(sorted(nodes), onward):
        further = {end for key in circle for end in onward[key]} - set(circle)
        heights.update(dict.fromkeys(circle, 1 + max((heights[end] for end in further), default=-1)))
    columns: list[list[str]] = [[] for _ in range(max(heights.values(), default=0) + 1)]
    for key, value in heights.items():
        columns[len(columns) - 1 - value].append(key)
    return [sorted(column, key=lambda key: (nodes[key].told, nodes[key].label, key)) for column in columns]


def form_circles(keys: Iterable[str], onward: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """Every key with those that lead to it and it to them, most often none; each circle after all that it leads to.

    After Tarjan, without recursion: a chain of reports may be longer than Python's stack.
    """
    circles: list[list[str]] = []
    numbers: dict[str, int] = {}
    # The earliest that each is known to lead back to; of no account once its circle is closed.
    earliest: dict[str, float] = {}
    still_open: list[str] = []
    for root in keys:
        way = [] if root in numbers else [(root, iter(onward.get(root, ())))]
        while way:
            key, further = way[-1]
            if key not in numbers:
                earliest[key] = numbers[key] = len(numbers)
                still_open.append(key)
            if (end := next((one for one in further if one not in numbers), None)) is not None:
                way.append((end, iter(onward.get(end, ()))))
                continue
            way.pop()
            earliest[key] = min([numbers[key], *(earliest[one] for one in onward.get(key, ()))])
            if earliest[key] == numbers[key]:
                place = len(still_open) - 1
                while still_open[place] != key:
                    place -= 1
                circles.append(still_open[place:])
                del still_open[place:]
                earliest.update(dict.fromkeys(circles[-1], math.inf))
    return circles


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
    if start[0] == end[0]:
        # Each leads to the other: beside the boxes between, down at their right and up at their left.
        x = x if y < to_y else to_x
        out = x + BESIDE if y < to_y else x - BESIDE
        path = f"M{x:g} {y:g}C{out:g} {y:g} {out:g} {to_y:g} {x:g} {to_y:g}"
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
        text(x + 10, y + 20, clipped_label(node.label, LETTERS - (DATE_LETTERS if node.side else 0))),
    ]
    if node.side:
        drawn.append(text(x + BOX - 8, y + 20, node.side, kind="faint", anchor="end"))
    return link(node.address if in_page else "", f"<g>{''.join(drawn)}</g>")


def clipped_label(label: str, letters: int) -> str:
    """Without the end of the outlet's name, not of the number that tells it from others of the name."""
    found = TWIN_NUMBER.search(label)
    number = found[0] if found else ""
    return clipped(label.removesuffix(number), letters - len(number)) + number
