"""A small case made by hand, without a model: three reports, one claim, one conflict."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from twosource.model import (
    AliasSuggestion,
    Claim,
    Conflict,
    Count,
    Derivation,
    Entity,
    Forecast,
    Grade,
    Interval,
    Judgement,
    Link,
    Mention,
    Origin,
    Part,
    Piece,
    Place,
    Problem,
    Quantity,
    Question,
    Report,
    Role,
    Route,
    Selector,
    Snapshot,
    Span,
    Statement,
    Timex,
    Typing,
)  # fmt: skip

TEXTS = {
    "a.txt": "The ferry carried 40 people, the harbour master said on Monday.",
    "b.txt": "About 60 people were on the ferry, according to the coast guard. <script>alert(1)</script>",
    "c.txt": "The owner denied that the ferry was overloaded. It will sail again in May 2031 from Bergen to Oslo.",
}


def make_report(file: str, text: str, **fields: object) -> Report:
    """A report whose whole text is body."""
    plain: dict[str, object] = {
        "sha256": "0" * 64,
        "parts": (Part("body", Span(0, len(text))),),
        "pieces": (Piece(Span(0, len(text)), 0, len(text.encode())),),
        "published_evidence": "no date stands on the page",
    }
    return Report(file=file, text=text, **{**plain, **fields})  # type: ignore[arg-type]


def spot(report: Report, words: str) -> Span:
    start = report.text.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def small_reports() -> tuple[Report, ...]:
    return (
        make_report("a.txt", TEXTS["a.txt"], outlet="Morning Paper", published="2031-03-04", title="Ferry & harbour"),
        make_report("b.txt", TEXTS["b.txt"]),
        make_report("c.txt", TEXTS["c.txt"], byline="N. N."),
    )


@pytest.fixture
def small_statements(small_reports: tuple[Report, ...]) -> tuple[Statement, ...]:
    a, b, c = small_reports
    return (
        Statement(
            a.id, (spot(a, "The ferry carried 40 people"),), (spot(a, "the harbour master"),), (spot(a, "said"),),
            speaker="harbour master", status="reported", form="indirect", probability=0.9,
        ),
        Statement(
            b.id, (spot(b, "About 60 people were on the ferry"),), (spot(b, "the coast guard"),), (spot(b, "according to"),),
            speaker="coast guard", candidates=("navy",), status="reported", form="indirect",
        ),
        Statement(
            c.id, (spot(c, "that the ferry was overloaded"),), (spot(c, "The owner"),), (spot(c, "denied"),),
            speaker="owner", stance="denies", status="reported", form="indirect",
        ),
        Statement(c.id, (spot(c, "It will sail again in May 2031"),), status="forecast"),
    )  # fmt: skip


@pytest.fixture
def small_case(small_reports: tuple[Report, ...], small_statements: tuple[Statement, ...]) -> Snapshot:
    a, b, c = small_reports
    first, second, denial, forecast = small_statements
    claim = Claim((first.id, second.id), (Link(first.id, second.id, "both: “people on the ferry”", 0.91),))
    lone = [Claim((denial.id,)), Claim((forecast.id,))]
    return Snapshot(
        {
            Report: small_reports,
            Statement: small_statements,
            Mention: (Mention(c.id, spot(c, "Bergen"), "place", "Bergen"),),
            Timex: (
                Timex(a.id, spot(a, "Monday"), "DATE", "2031-03-03", "publication date 2031-03-04", Interval(22341, 22342)),
                Timex(c.id, spot(c, "May 2031"), "DATE", "2031-05", "stated", Interval(22400, 22431)),
            ),
            Quantity: (
                Quantity(a.id, spot(a, "40 people"), 40, 40, Interval.point(40), "person", "people"),
                Quantity(b.id, spot(b, "About 60 people"), 60, 60, Interval(54, 66), "person", "people", approx="about"),
            ),
            Place: (Place(c.id, spot(c, "Bergen"), "Bergen", "town", 60.39, 5.32, "NO", 3161732, ("Vestland", "Norway")),),
            Route: (Route(c.id, spot(c, "from Bergen to Oslo"), None, spot(c, "Bergen"), spot(c, "Oslo"), "ship"),),
            Typing: (Typing(c.id, spot(c, "Bergen"), "place", "the name of a place"),),
            Role: (Role(a.id, spot(a, "Monday"), "Arne Lindqvist", "mayor", ("Bergen",)),),
            Entity: (Entity("Bergen", (), "place", ()), Entity("Coast Guard", ("the Guard",), "organisation", ())),
            Claim: (claim, *lone),
            Conflict: (
                Conflict("quantity", ((first.id,), (second.id,)), "40 people against about 60 people", claim.id, 3, (a.id,)),
            ),
            Count: (
                Count(
                    claim.id, 2, 1,
                    (
                        Origin("harbour master", "person", True, "told the Morning Paper", (first.id,)),
                        Origin(
                            "coast guard", "office", False, "named by b.txt", (second.id,),
                            "speaks of its own affairs: “our boats”",
                        ),
                    ),
                    ("owner",),
                    ("harbour master: told the Morning Paper",),
                ),
                *(Count(one.id, 0, 0, (), (), ()) for one in lone),
            ),
            Derivation: (
                Derivation(a.id, "harbour master", False, "quote", evidence="“said”", statement_ids=(first.id,)),
                Derivation(b.id, a.id, True, "rewrite", suspected=True, evidence="parallel wording"),
            ),
            AliasSuggestion: (AliasSuggestion(("Bergen", "Berghen"), ("the ferry's port",)),),
            Forecast: (Forecast(forecast.id, "2031-05", "due", "N. N.", later=(first.id,)),),
            Grade: (
                Grade(claim.id, None, "2", "N 2, floor 1: named twice, independence not shown"),
                Grade(None, "coast guard", "B", "right so far", "j1"),
            ),
            Question: (
                Question("settle", "What would settle this? 40 or 60", "they differ: how many", 4, (first.id, second.id)),
            ),
            Judgement: (Judgement(1, "party", Selector(name="coast guard"), Selector(name="Norway"), note="see their page"),),
            Problem: (Problem("d.txt", "intake", "d.txt: the file is empty", "give a file with text"),),
        }
    )  # fmt: skip


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, one for all tests: Playwright cannot be started twice in a process."""
    if CHROMIUM is None and os.environ.get("CI") != "true":
        pytest.skip("no browser here; .ci/run installs one")
    assert CHROMIUM is not None, "with CI=true the browser must be there: see .ci/run"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()
