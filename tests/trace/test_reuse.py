import random
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.trace.build import report
from twosource.trace.reuse import find_passages

STORY = (
    "The ferry Aurelia ran aground on a sandbank off Kelsø at dawn on Friday with ninety passengers on board. "
    "The master said that the buoy marking the channel had drifted in the storm of the week before. "
    "All passengers were taken ashore by lifeboat before noon and the company promised them a refund. "
    "A tug is to pull the vessel free at the next spring tide if the weather allows it."
)
OTHER = (
    "Councillors in the northern town argued for three hours about whether the library roof should be mended this year or "
    "left until the new budget, and in the end sent the matter back to a committee that has not met since the spring."
)


def hows(*texts: str) -> list[str]:
    return [one.how for one in find_passages([report(f"{n}.txt", text, outlet=f"Outlet {n}") for n, text in enumerate(texts)])]


def test_the_same_words_are_a_copy() -> None:
    left, right = report("a.txt", STORY, outlet="A"), report("b.txt", STORY, outlet="B")
    (found,) = find_passages([left, right])
    assert found.how == "copy"
    assert left.quote(found.left) == right.quote(found.right) == STORY.rstrip(".")


def test_an_edited_reprint_is_one_passage() -> None:
    edited = STORY.replace("drifted", "been moved").replace("the company promised", "the shipping firm promised")
    (found,) = find_passages([report("a.txt", STORY), report("b.txt", edited)])
    assert found.how == "copy"
    assert found.words > 60


def test_a_cut_and_a_quotation_are_told_apart() -> None:
    first_half = STORY[: STORY.index("All passengers")]
    quoted = STORY[STORY.index("the buoy") : STORY.index(" All passengers")]
    assert hows(STORY, first_half) == ["copy"]
    assert hows(STORY, f"{first_half} {OTHER}") == ["cut"]
    assert hows(STORY, f"{OTHER} {OTHER.replace('library', 'school')} He said that {quoted} {OTHER[:40]}") == ["quote"]


def test_chance_phrases_are_no_reuse() -> None:
    assert hows(STORY, OTHER + " All passengers were taken ashore by bus.") == []


def test_furniture_of_many_reports_is_no_reuse() -> None:
    line = "Please support our independent journalism by taking out a subscription today and tell all of your friends about us"
    letters = [" ".join(f"{word}{n}" for word in OTHER.split()) for n in range(20)]
    assert hows(*(f"{text}\n{line}" for text in letters)) == []


@pytest.mark.parametrize(("pages", "found"), [(3, ["quote", "quote", "quote"]), (5, [])])
def test_a_line_on_several_pages_that_share_nothing_else_is_furniture(pages: int, found: list[str]) -> None:
    """In a pile where it is rare; on two or three pages it may be a statement that all of them print."""
    line = "The works council of the shipyard said on Monday evening that its members would not be told to be quiet by anybody"
    letters = [" ".join(f"{word}{n}" for word in f"{OTHER} {OTHER}".split()) for n in range(20)]
    assert hows(*(f"{text}\n{line}" for text in letters[:pages]), *letters[pages:]) == found


def test_a_line_of_a_wire_story_is_no_furniture() -> None:
    first, second, *_ = STORY.split(". ")
    assert hows(*(f"{first}.\n{second}.\n{OTHER[n:40]}" for n in range(5))) == ["copy"] * 10


def test_a_wire_story_in_a_hundred_outlets_is_known_for_a_copy() -> None:
    pile = [report("00.txt", STORY, outlet="Wire", published="2026-05-01")]
    pile += [report(f"p{n}.txt", STORY.replace("noon", f"{n} o'clock"), outlet=f"Paper {n}") for n in range(100)]
    copied = {one.right_id for one in find_passages(pile) if one.left_id == pile[0].id and one.how == "copy"}
    assert copied == {one.id for one in pile[1:]}


def test_only_the_story_counts() -> None:
    left = report("a.txt", STORY)
    right = report("b.txt", STORY)
    furniture = right.__class__(file="c.txt", sha256="", text=STORY, parts=())
    assert len(list(find_passages([left, right, furniture]))) == 1


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000))
def test_finds_what_a_plain_search_finds(seed: int) -> None:
    """Every run of at least twelve words that both reports hold lies in a passage, on both sides."""
    draw = random.Random(seed)
    words = [f"w{n}" for n in range(400)]
    left = draw.choices(words, k=80)
    right = draw.choices(words, k=80)
    length = draw.randint(12, 30)
    start, place = draw.randint(0, 80 - length), draw.randint(0, 80 - length)
    right[place : place + length] = left[start : start + length]
    one, other = report("a.txt", " ".join(left)), report("b.txt", " ".join(right))
    found = list(find_passages([one, other]))
    runs = [(i, j) for i, j in product(range(69), repeat=2) if left[i : i + 12] == right[j : j + 12]]
    assert runs
    for i, j in runs:
        i_start, j_start = len(" ".join(left[:i])), len(" ".join(right[:j]))
        assert any(p.left.start <= i_start + 1 <= p.left.end and p.right.start <= j_start + 1 <= p.right.end for p in found)


def test_the_order_of_reports_does_not_show() -> None:
    pile = [report("a.txt", STORY), report("b.txt", STORY[:300]), report("c.txt", f"{OTHER} {STORY[100:]}")]
    assert [list(find_passages(pile))] * 2 == [list(find_passages(pile[::-1])), list(find_passages(pile[1:] + pile[:1]))]


@pytest.mark.parametrize("texts", [[], [""], ["", ""], ["one two three"], ["one two three", "one two three"]])
def test_little_or_nothing_is_no_error(texts: list[str]) -> None:
    assert hows(*texts) == []
