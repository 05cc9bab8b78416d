from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from twosource.pictures._tree import BOX, Edge, Node, _columns, clipped_label, draw_tree, form_circles

EDGES = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=20)


def nodes(keys: list[str]) -> dict[str, Node]:
    return {key: Node(key, key, "") for key in keys}


def places(keys: list[str], edges: list[tuple[str, str]]) -> dict[str, int]:
    return {key: place for place, column in enumerate(_columns(nodes(keys), edges)) for key in column}


def test_a_chain_longer_than_the_stack_is_drawn() -> None:
    keys = [f"k{number:04}" for number in range(3000)]
    pairs = list(pairwise(keys))
    at = places(keys, pairs)
    assert [at[key] for key in keys] == list(range(3000))
    drawn = draw_tree(nodes(keys), [Edge(*pair, "cites") for pair in pairs], "a chain", key="k", in_page=False)
    assert drawn.count("<rect") == 3001


def test_two_large_groups_that_all_cite_each_other_end_soon() -> None:
    keys = [f"k{number:02}" for number in range(24)]
    edges = [(start, end) for start in keys for end in keys if start != end and (start < "k12") == (end < "k12")]
    columns = _columns(nodes([*keys, "end"]), [*edges, ("k00", "k12"), ("k12", "end")])
    assert columns == [keys[:12], keys[12:], ["end"]]


@given(EDGES)
def test_without_circles_each_stands_by_its_longest_way_to_an_end(pairs: list[tuple[int, int]]) -> None:
    edges = [(str(min(pair)), str(max(pair))) for pair in pairs if pair[0] != pair[1]]
    keys = [str(number) for number in range(8)]

    def longest(key: str) -> int:
        return max((1 + longest(end) for start, end in edges if start == key), default=0)

    ways = {key: longest(key) for key in keys}
    assert places(keys, edges) == {key: max(ways.values()) - way for key, way in ways.items()}


@given(EDGES)
def test_circles_are_those_who_reach_each_other(pairs: list[tuple[int, int]]) -> None:
    keys = [str(number) for number in range(8)]
    onward: dict[str, list[str]] = {}
    for start, end in pairs:
        onward.setdefault(str(start), []).append(str(end))
    reached = {key: {key} for key in keys}
    for _ in keys:
        for key in keys:
            reached[key] |= {further for end in onward.get(key, ()) for further in reached[end]}
    circles = form_circles(keys, onward)
    expected = {frozenset(other for other in reached[key] if key in reached[other]) for key in keys}
    assert sorted(map(sorted, circles)) == sorted(map(sorted, expected))
    # What a circle leads to is there before it.
    seen: set[str] = set()
    for circle in circles:
        seen |= set(circle)
        assert all(reached[key] <= seen for key in circle)


@given(EDGES)
def test_the_order_of_boxes_and_lines_changes_no_column(pairs: list[tuple[int, int]]) -> None:
    keys, edges = [str(number) for number in range(8)], [(str(start), str(end)) for start, end in pairs]
    assert _columns(nodes(keys), edges) == _columns(nodes(keys[::-1]), edges[::-1])


def test_lines_there_and_back_run_beside_the_boxes_and_apart() -> None:
    lines = [Edge("a", "b", "cites"), Edge("b", "a", "cites")]
    drawn = draw_tree(nodes(["a", "b"]), lines, "a circle", key="k", in_page=False)
    ways = [[float(one) for one in re.findall(r"[\d.]+", path)] for path in re.findall(r'class="edge" d="([^"]+)"', drawn)]
    (box_x,) = {float(x) for x in re.findall(r'class="box" x="([\d.]+)"', drawn)}
    down, up = sorted(ways, key=lambda way: -way[0])
    assert down[0] == down[-2] == box_x + BOX
    assert up[0] == up[-2] == box_x
    assert min(up[2], up[4]) > 0
    assert down[1] < down[-1]
    assert up[1] > up[-1]


def test_a_clipped_label_keeps_the_number_that_tells_it_apart() -> None:
    assert clipped_label("The Very Long Name of a Paper (report 12)", 22) == "The Very… (report 12)"
    assert clipped_label("Paper (report 3)", 22) == "Paper (report 3)"
    assert clipped_label("The Very Long Name of a Paper", 22) == "The Very Long Name of…"
