from __future__ import annotations

import re
from itertools import combinations
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.dossier.network import NamePoint, NameTie, Network, TieHow
from twosource.model import Entity, MentionKind
from twosource.pictures import draw_network
from twosource.pictures._network_names import place_names
from twosource.pictures._spread import Size, groups_of, spread
from twosource.pictures.network import BIGGEST_DOT, MOST_NAMES, MOST_TIES, NOTHING, THICKEST

SIZE = Size(60, 16, 29)
Drawn = tuple[str, str, TieHow, int]


def network(*ties: Drawn, kinds: dict[str, MentionKind] | None = None, untied: int = 0) -> Network:
    """Ties by name, with as many outlets."""
    names = sorted({name for tie in ties for name in tie[:2]})
    of = {name: Entity(name, (), (kinds or {}).get(name, "person"), ()) for name in names}
    found = [
        NameTie(of[start].id, of[end].id, how, tuple(f"Paper {one}" for one in range(outlets)), (f"{start}{end}",))
        for start, end, how, outlets in sorted(ties, key=lambda tie: -tie[3])
    ]
    count = {name: sum(name in tie[:2] for tie in ties) for name in names}
    ranked = sorted(names, key=lambda name: (-count[name], name))
    return Network(tuple(NamePoint(of[name], ("Paper",), (name,)) for name in ranked), tuple(found), untied)


def together(*pairs: str) -> Network:
    return network(*[(one[0], one[1], "named together", 1) for one in pairs])


def written(drawn: str) -> list[str]:
    return re.findall(r'class="net-name"[^>]*>([^<]*)<', drawn)


def lines(drawn: str) -> str:
    """All but the style and what follows the marks."""
    return re.sub(r"<style>.*?</style>", "", drawn, flags=re.DOTALL).partition('class="net-name"')[0]


def ringed(drawn: str) -> set[str]:
    """Whose mark has a ring."""
    return set(re.findall(r"<title>([^<(]*) \([^<]*</title><circle class=\"net-ring\"", drawn))


def test_each_kind_of_tie_has_its_line_and_the_key_tells_it() -> None:
    drawn = draw_network(network(("A", "B", "named together", 1), ("B", "C", "speaks about", 1), ("C", "D", "perhaps one", 0)))
    assert {kind: drawn.count(f'class="{kind}"') for kind in ("net-tie", "net-says", "net-one")} == {
        "net-tie": 2, "net-says": 2, "net-one": 2,
    }  # fmt: skip
    assert "<title>B speaks about C: Paper 0</title>" in drawn
    only = draw_network(together("AB"))
    assert "net-says" not in lines(only)
    assert "a person decides" not in only


def test_the_more_outlets_the_thicker() -> None:
    drawn = draw_network(network(("A", "B", "named together", 3), ("B", "C", "named together", 1)))
    thick = dict(re.findall(r"<title>(\w) is named[^<]*</title><path class=\"net-tie\" stroke-width=\"([\d.]+)\"", drawn))
    assert float(thick["A"]) > float(thick["B"])


def test_in_a_pile_of_many_outlets_lines_stay_apart() -> None:
    drawn = draw_network(
        network(("A", "B", "named together", 90), ("B", "C", "named together", 45), ("A", "C", "speaks about", 90))
    )
    thick = {kind: float(width) for kind, width in re.findall(r'class="(net-\w+)" stroke-width="([\d.]+)" d="M\d+\.', drawn)}
    assert max(thick.values()) == THICKEST
    assert thick["net-says"] == BIGGEST_DOT


def test_kinds_differ_in_their_outline() -> None:
    kinds: dict[str, MentionKind] = {
        "A": "person", "B": "organisation", "C": "outlet", "D": "place", "E": "product", "F": "law", "G": "group", "H": "other",
    }  # fmt: skip
    drawn = draw_network(network(*[("A", name, "named together", 1) for name in "BCDEFGH"], kinds=kinds))
    marks = re.findall(r"<g transform=\"translate[^>]*><title>\w \(\w+\)[^<]*</title>(.*?)</g>", drawn)
    assert len(set(marks)) == len(kinds)
    for words in ("person", "organisation", "outlet or paper", "place", "product", "law", "group", "something else"):
        assert f">{words}</text>" in drawn


def test_lines_and_names_lead_to_words_in_a_page_alone() -> None:
    found = together("AB")
    assert re.findall(r'href="(#[^"]*)"', draw_network(found, in_page=True)) == ["#s-AB", "#s-A", "#s-B"]
    assert "href" not in draw_network(found)


@pytest.mark.parametrize(
    ("pairs", "between"),
    [
        # Two groups that hang together by M alone.
        (["AB", "BM", "AM", "MX", "XY", "MY"], {"M"}),
        # A name that only one leads to makes nobody a go-between.
        (["AB", "BC", "AC", "AX"], set()),
        (["AB", "BC", "CD", "DA"], set()),
        (["AB", "BC", "CD", "DE"], {"C"}),
    ],
)
def test_who_alone_joins_two_groups_has_a_ring(pairs: list[str], between: set[str]) -> None:
    drawn = draw_network(together(*pairs))
    assert ringed(drawn) == between
    assert ("the only link" in drawn) is bool(between)


def test_what_may_be_one_name_joins_no_groups() -> None:
    ties: list[Drawn] = [(one[0], one[1], "named together", 1) for one in ("AB", "BM", "NX", "XY")]
    assert ringed(draw_network(network(*ties, ("M", "N", "perhaps one", 0)))) == set()


def test_of_too_many_the_most_tied_are_drawn_and_the_rest_is_told() -> None:
    ties: list[Drawn] = [("Hub", f"Name {number:03}", "named together", 1) for number in range(MOST_NAMES + 20)]
    drawn = draw_network(network(*ties, untied=3))
    assert len(written(drawn)) == MOST_NAMES
    assert "Hub" in written(drawn)
    assert f"Drawn are {MOST_NAMES} of the names with most ties" in drawn
    assert "Left out: 21 names, 21 ties; the workbench lists them all." in drawn
    assert "Not drawn: 3 names that nothing said ties to another." in drawn


def test_of_too_many_ties_the_strongest_are_drawn() -> None:
    names = [f"N{number:02}" for number in range(20)]
    ties: list[Drawn] = [(*pair, "named together", 1) for pair in combinations(names, 2)]
    drawn = draw_network(network(*ties, ("N00", "N01", "speaks about", 9), ("N02", "N03", "perhaps one", 0)))
    counts = [lines(drawn).count(f'class="{kind}"') for kind in ("net-tie", "net-says", "net-one")]
    assert counts == [MOST_TIES - 2, 1, 1]


def test_nothing_tied_is_told() -> None:
    assert NOTHING in draw_network(Network((), ()))


def test_names_are_escaped_and_cut() -> None:
    drawn = draw_network(network(("<script>\x00x\u202e</script>", "B" * 300, "named together", 1)), in_page=True)
    assert "\u202e" not in drawn
    assert "<script" not in drawn
    ElementTree.fromstring(drawn)
    assert max(map(len, written(drawn))) < 60
    assert "B" * 300 in drawn


PAIRS = st.lists(st.tuples(st.integers(0, 19), st.integers(0, 19)).filter(lambda pair: pair[0] != pair[1]), max_size=40)


@settings(deadline=None, max_examples=40)
@given(PAIRS)
def test_no_name_stands_on_another_or_outside(pairs: list[tuple[int, int]]) -> None:
    keys = [str(number) for number in range(20)]
    spots, tall = spread(dict.fromkeys(keys, SIZE), [(str(a), str(b)) for a, b in pairs], 700)
    assert all(SIZE.half <= x <= 700 - SIZE.half and SIZE.above <= y <= tall - SIZE.below for x, y in spots.values())
    for (x, y), (to_x, to_y) in combinations(spots.values(), 2):
        assert abs(x - to_x) >= 2 * SIZE.half or abs(y - to_y) >= SIZE.above + SIZE.below
    boxes = place_names(
        spots, dict.fromkeys(keys, 110.0), [[spot] for spot in spots.values()], 728, ringed=set(keys[:5])
    ).values()
    assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))


def test_what_is_tied_stands_nearer_than_what_is_not() -> None:
    chain = [(str(number), str(number + 1)) for number in range(7)]
    spots, _ = spread({str(number): Size(20, 16, 29) for number in range(8)}, chain, 1000)
    assert all(abs(spots[a][0] - spots[b][0]) < abs(spots["0"][0] - spots["7"][0]) / 3 for a, b in chain)


def test_groups_are_found_the_biggest_first() -> None:
    assert groups_of({"a": {"b"}, "b": {"a"}, "c": set(), "d": {"e"}, "e": {"d", "f"}, "f": {"e"}}) == [
        ["d", "e", "f"], ["a", "b"], ["c"],
    ]  # fmt: skip
