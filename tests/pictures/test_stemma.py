from __future__ import annotations

import re
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import make_report
from twosource.model import Derivation, Report
from twosource.pictures import draw_stemma


def report(outlet: str, published: str | None = None) -> Report:
    return make_report(f"{outlet}.txt", f"Words of {outlet}.", outlet=outlet, published=published)


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
