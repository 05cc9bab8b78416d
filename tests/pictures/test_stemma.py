from __future__ import annotations

import re
from itertools import pairwise
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import make_report
from twosource.board import form_board
from twosource.model import Claim, Derivation, Report, Snapshot, Span, Statement
from twosource.pictures import draw_claim_stemma, draw_stemma
from twosource.pictures._tree import Edge, Node, most_linked
from twosource.pictures.stemma import MOST_BOXES


def report(outlet: str, published: str | None = None, words: str = "") -> Report:
    return make_report(f"{outlet}.txt", words or f"Words of {outlet}.", outlet=outlet, published=published)


def copies(pairs: list[tuple[Report, Report]]) -> list[Derivation]:
    return [Derivation(start.id, end.id, True, "copy") for start, end in pairs]


def links(drawn: str) -> int:
    return drawn.count('class="edge')


def columns(drawn: str) -> dict[str, float]:
    """Where each box begins, by its label."""
    return {
        box.find("{*}title").text.split(",")[0]: float(box.find("{*}rect").attrib["x"])  # type: ignore[union-attr]
        for box in ElementTree.fromstring(drawn).iter("{http://www.w3.org/2000/svg}g")
        if box.find("{*}rect") is not None
    }


def test_it_leads_from_reports_to_what_they_rest_on() -> None:
    late, early = report("Late", "2024-02-02"), report("Early", "2024-02-01")
    drawn = draw_stemma(
        [late, early], [Derivation(late.id, early.id, True, "cites"), Derivation(early.id, "the mayor", False, "cites")]
    )
    at = columns(drawn)
    assert at["Late"] < at["Early"] < at["the mayor"]
    assert "reports 2, sources outside the pile 1, links 2, only suspected 0" in drawn


def test_a_suspected_link_is_dashed_and_says_so() -> None:
    one, other = report("One"), report("Other")
    drawn = draw_stemma([one, other], [Derivation(one.id, other.id, True, "rewrite", suspected=True)])
    assert 'class="edge suspected"' in drawn
    assert "rewrite, only suspected" in drawn


def test_names_are_escaped() -> None:
    one = report("One")
    drawn = draw_stemma([one], [Derivation(one.id, "<script>\x00x\u202e</script>", False, "cites", evidence="<b>\x08")])
    assert "\u202e" not in drawn
    assert "<script" not in drawn
    ElementTree.fromstring(drawn)


def test_links_lead_to_reports_only_where_asked() -> None:
    one = report("One")
    assert f'href="#r-{one.id}"' in draw_stemma([one], [], in_page=True)
    assert "href" not in draw_stemma([one], [])


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=20))
def test_circles_end_and_no_two_boxes_lie_on_each_other(pairs: list[tuple[int, int]]) -> None:
    reports = [report(f"Outlet {number}") for number in range(8)]
    edges = [Derivation(reports[a].id, reports[b].id, True, "cites") for a, b in pairs if a != b]
    drawn = draw_stemma(reports, edges)
    assert drawn == draw_stemma(list(reversed(reports)), list(reversed(edges)))
    boxes = re.findall(r'<rect class="box" x="([-\d.e]+)" y="([-\d.e]+)"', drawn)
    assert len(set(boxes)) == len(reports)


def test_of_many_copies_each_leads_to_the_first() -> None:
    first, second, third = report("First"), report("Second"), report("Third")
    drawn = draw_stemma([first, second, third], copies([(second, first), (third, second), (third, first)]))
    assert links(drawn) == 2
    at = columns(drawn)
    assert at["Third"] == at["Second"] < at["First"]


def test_reports_that_all_lead_to_each_other_keep_their_lines() -> None:
    three = [report(f"Outlet {number}") for number in range(3)]
    circle = [(start, end) for start in three for end in three if start != end]
    assert links(draw_stemma(three, copies(circle))) == 6
    # Whoever leads to all of them keeps a line to each: none is further than the others.
    outside = report("Outside")
    assert links(draw_stemma([*three, outside], copies([*circle, *((outside, one) for one in three)]))) == 9


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=16))
def test_whoever_leads_to_a_report_keeps_a_line(pairs: list[tuple[int, int]]) -> None:
    reports = [report(f"Outlet {number}") for number in range(6)]
    drawn = draw_stemma(reports, copies([(reports[a], reports[b]) for a, b in pairs if a != b]))
    assert links(drawn) >= len({a for a, b in pairs if a != b})


def test_reports_of_one_outlet_are_told_apart_as_in_the_dossier() -> None:
    reports = [report("Paper", words="Late."), report("Other"), report("Paper", words="Early.")]
    assert set(columns(draw_stemma(reports, []))) == {"Paper (report 1)", "Other", "Paper (report 3)"}
    statement = Statement(reports[2].id, (Span(0, 5),))
    (card,) = form_board(Snapshot({Report: tuple(reports), Statement: (statement,), Claim: (Claim((statement.id,)),)}))
    assert "Paper (report 3)" in columns(draw_claim_stemma(card, reports, []))


def boxes(drawn: str) -> int:
    return drawn.count('<rect class="box')


def test_of_too_many_boxes_those_with_most_lines_are_drawn_and_the_rest_is_told() -> None:
    first = report("The first")
    crowd = [report(f"Copy {number:03}") for number in range(2 * MOST_BOXES)]
    apart = [report(f"Apart {number:03}") for number in range(20)]
    edges = [*copies([(one, first) for one in crowd]), Derivation(first.id, "the mayor", False, "cites")]
    drawn = draw_stemma([*apart, *crowd, first], edges)
    assert boxes(drawn) == MOST_BOXES
    assert "reports 321, sources outside the pile 1, links 301" in drawn
    assert f"left out: {322 - MOST_BOXES} boxes, {301 - links(drawn)} lines (the table of links has them)" in drawn
    assert {"The first", "the mayor"} < set(columns(drawn))
    assert "Apart" not in drawn
    assert drawn == draw_stemma([first, *crowd[::-1], *apart], edges[::-1])
    assert "left out" not in draw_stemma([*crowd[: MOST_BOXES - 2], first], edges[: MOST_BOXES - 2])


def test_a_box_at_an_end_is_an_end_also_where_much_is_left_out() -> None:
    keys = [f"k{number:03}" for number in range(100)]
    nodes = {key: Node(key, key, "") for key in keys}
    edges = [Edge(start, end, "cites") for start, end in pairwise(keys)]
    shown = most_linked(nodes, edges, 10)
    assert list(shown) == keys[-10:]
    assert most_linked(nodes, edges, 100) == nodes


@given(st.lists(st.tuples(st.integers(0, 29), st.integers(0, 29), st.booleans()), max_size=60), st.integers(1, 29))
def test_what_is_kept_is_few_and_has_all_that_it_surely_leads_to(lines: list[tuple[int, int, bool]], most: int) -> None:
    nodes = {str(number): Node(str(number), str(number), "") for number in range(30)}
    edges = [Edge(str(a), str(b), "cites", "suspected" if unsure else "") for a, b, unsure in lines if a != b]
    shown = most_linked(nodes, edges, most)
    assert 0 < len(shown) <= most
    assert shown == most_linked(dict(reversed(nodes.items())), edges[::-1], most)
    onward = {key: {key} for key in nodes}
    for _ in nodes:
        for edge in edges:
            if not edge.kind:
                onward[edge.start] |= onward[edge.end]
    if any(len(reached) <= most for reached in onward.values()):
        assert all(onward[key] <= set(shown) for key in shown)


def test_of_a_circle_that_is_too_big_a_part_is_drawn_and_it_is_said_that_it_leads_on() -> None:
    ring = [report(f"Paper {number:03}") for number in range(MOST_BOXES + 1)]
    drawn = draw_stemma(ring, [Derivation(a.id, b.id, True, "cites") for a, b in pairwise([*ring, ring[0]])])
    assert boxes(drawn) == MOST_BOXES
    assert "some lead on to what is left out; left out: 1 boxes, 2 lines" in drawn
