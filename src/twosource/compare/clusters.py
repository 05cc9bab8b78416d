"""Statements gathered into matters: tight groups that may overlap."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping

Pair = tuple[int, int]


def gather(
    count: int, scores: Mapping[Pair, float], *, least: float, apart: frozenset[Pair], joined: frozenset[Pair]
) -> list[list[int]]:
    """Rows 0 … count - 1 in groups: the two groups that are most alike on average are joined, until none reach `least`.

    A pair without a score counts as 0. Pairs of `joined` start in one group, unless one of `apart` forbids it; no group ever
    holds a pair of `apart`. Rows must be in an order that comes from content: it decides between equals.
    """
    members = {row: [row] for row in range(count)}
    links: dict[int, dict[int, float]] = {row: {} for row in range(count)}
    for (left, right), score in sorted(scores.items()):
        links[left][right] = links[right][left] = score
    foes: dict[int, set[int]] = defaultdict(set)
    for one, other in apart:
        foes[one].add(other)
        foes[other].add(one)
    home = list(range(count))
    for left, right in sorted(joined):
        one, other = home[left], home[right]
        if one != other and not _forbidden(members, one, other, foes):
            for row in members[other]:
                home[row] = one
            _merge(members, links, one, other)
    queue = [
        (-score / (len(members[left]) * len(members[right])), left, right)
        for left, near in links.items()
        for right, score in near.items()
        if left < right
    ]
    heapq.heapify(queue)
    while queue:
        score, left, right = heapq.heappop(queue)
        if -score < least:
            break
        # A group that has changed since has a newer entry.
        if left not in members or right not in members or -score != _mean(members, links, left, right):
            continue
        if _forbidden(members, left, right, foes):
            continue
        _merge(members, links, left, right)
        for other in sorted(links[left]):
            heapq.heappush(queue, (-_mean(members, links, left, other), min(left, other), max(left, other)))
    return sorted(sorted(rows) for rows in members.values())


def _forbidden(members: Mapping[int, list[int]], one: int, other: int, foes: Mapping[int, set[int]]) -> bool:
    return any(foes[row].intersection(members[other]) for row in members[one] if row in foes)


def _mean(members: Mapping[int, list[int]], links: Mapping[int, Mapping[int, float]], one: int, other: int) -> float:
    return links[one].get(other, 0.0) / (len(members[one]) * len(members[other]))


def _merge(members: dict[int, list[int]], links: dict[int, dict[int, float]], kept: int, gone: int) -> None:
    members[kept] += members.pop(gone)
    for other, score in links.pop(gone).items():
        links[other].pop(gone, None)
        if other != kept:
            total = links[kept].get(other, 0.0) + score
            links[kept][other] = links[other][kept] = total


def overlap(groups: list[list[int]], scores: Mapping[Pair, float], *, least: float, apart: frozenset[Pair]) -> list[list[int]]:
    """The groups with guests: a row also joins every other group that it is as like, on average, as `least` asks.

    One sentence may tell where something is and when it opens; it then belongs to both matters. A group that lies within
    another after that is left out.
    """
    home = {row: number for number, group in enumerate(groups) for row in group}
    sums: dict[tuple[int, int], float] = {}
    for (left, right), score in sorted(scores.items()):
        for row, other in ((left, home[right]), (right, home[left])):
            if home[row] != other:
                sums[row, other] = sums.get((row, other), 0.0) + score
    wide = [list(group) for group in groups]
    for (row, number), total in sorted(sums.items()):
        group = groups[number]
        if total / len(group) >= least and not any((min(row, member), max(row, member)) in apart for member in wide[number]):
            wide[number].append(row)
    return _without_parts([sorted(group) for group in wide])


def _without_parts(groups: list[list[int]]) -> list[list[int]]:
    holding: dict[int, list[int]] = {}
    for number, group in enumerate(groups):
        for row in group:
            holding.setdefault(row, []).append(number)
    kept = []
    for number, group in enumerate(groups):
        others = set.intersection(*(set(holding[row]) for row in group)) - {number}
        whole = set(group)
        if not any(whole < set(groups[other]) or (whole == set(groups[other]) and other < number) for other in others):
            kept.append(group)
    return sorted(kept)
