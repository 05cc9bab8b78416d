from __future__ import annotations

import re
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import make_report
from twosource.board import form_board
from twosource.model import Claim, Derivation, Report, Snapshot, Span, Statement
from twosource.pictures import draw_claim_stemma, draw_stemma


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
