"""Questions come from the gaps, and the most pressing first."""

from __future__ import annotations

from dataclasses import replace

from tests.trace.build import report
from twosource.model import Claim, Conflict, Count, Derivation, Origin, Question, Report, Span, Statement
from twosource.trace.questions import find_questions

PAGES = [
    report("a.txt", "The plant makes 40 engines a week.", outlet="Amber News", published="2026-02-01"),
    report("b.txt", "Forty engines leave the plant each week.", outlet="Birch Post", published="2026-02-02"),
]
SAID = [Statement(page.id, (Span(0, len(page.text) - 1),)) for page in PAGES]
CLAIM = Claim(tuple(one.id for one in SAID))


def asked(
    *origins: Origin,
    pages: list[Report] = PAGES,
    derivations: tuple[Derivation, ...] = (),
    conflicts: tuple[Conflict, ...] = (),
) -> list[Question]:
    count = Count(CLAIM.id, len(origins), min(1, len(origins)), origins, (), ())
    return list(find_questions(pages, SAID, [CLAIM], conflicts, derivations, [count]))


def origin(name: str, kind: str = "outlet") -> Origin:
    return Origin(name, kind, False, "nothing shows how it knows", tuple(one.id for one in SAID))  # type: ignore[arg-type]


def test_what_several_tell_on_no_word_is_asked_for_its_source() -> None:
    (question,) = asked()
    assert (question.kind, question.weight) == ("whose", 2)
    assert "The plant makes 40 engines a week" in question.words


def test_a_lone_origin_asks_for_a_second_and_for_its_original() -> None:
    kinds = {one.kind: one for one in asked(origin("Cedar Wire"))}
    assert set(kinds) == {"second", "fetch"}
    assert kinds["fetch"].words == "Fetch the original: Cedar Wire"
    assert "a.txt, b.txt" in kinds["fetch"].because
    assert kinds["second"].statement_ids == CLAIM.statement_ids


def test_people_and_offices_are_asked_and_what_is_in_the_pile_is_not_fetched() -> None:
    assert {one.kind for one in asked(origin("Ministry of Works", "office"))} == {"second", "ask"}
    kinds = {one.kind for one in asked(origin("Ministry of Works", "office"), origin("Amber News"))}
    assert kinds == {"ask"}


def test_whoever_spoke_to_a_report_need_not_be_asked_again() -> None:
    heard = Derivation(PAGES[0].id, "Ministry of Works", False, "quote")
    assert {one.kind for one in asked(origin("Ministry of Works", "office"), derivations=(heard,))} == {"second"}


def test_disputes_links_and_dates_are_questions_and_the_heaviest_comes_first() -> None:
    dispute = Conflict("quantity", ((SAID[0].id,), (SAID[1].id,)), "“40” against “60”", severity=3)
    edge = Derivation(PAGES[1].id, PAGES[0].id, True, "rewrite", True, "the same rare words", (SAID[1].id,))
    undated = [PAGES[0], replace(PAGES[1], published=None, published_evidence="no date stands on the page")]
    found = asked(origin("X", "office"), origin("Y", "office"), pages=undated, derivations=(edge,), conflicts=(dispute,))
    assert found[0].words == "What would settle this? “40” against “60”"
    assert {"Does b.txt rest on a.txt?", "When did b.txt appear?"} <= {one.words for one in found}
    assert [one.weight for one in found] == sorted((one.weight for one in found), reverse=True)
