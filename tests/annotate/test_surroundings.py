"""What surrounds a statement: mood, hedges, how the speaker comes by it, and the kind of source."""

from __future__ import annotations

import pytest

from tests.annotate.spoken import Saying, only, report_of, statements_of
from twosource.model import Statement

NAMES = {"Anna Bell": "person", "Northsea Cargo": "organisation"}


def made(text: str, *saying: str) -> tuple[Statement, list[str]]:
    report = report_of(text)
    sayings: list[Saying] = [(saying[0], saying[1], saying[2])] if saying else []
    found = statements_of(report, NAMES, *sayings)
    one = only(found, report, saying[2].strip('"')) if saying else found[0]
    return one, [report.quote(span) for span in one.hedges]


@pytest.mark.parametrize(
    ("content", "mood"),
    [
        ("the ferry sank", "told"),
        ("the ferry would sink", "told"),
        ("the ferry may have sunk", "told"),
        ("the ferry would have sunk", "counterfactual"),
        ("had they sailed, it could have sunk", "counterfactual"),
    ],
)
def test_mood(content: str, mood: str) -> None:
    assert made(f"Anna Bell said {content}.", "Anna Bell", "said", content)[0].mood == mood


def test_a_question_is_asked() -> None:
    assert made('"Who sank it?" Anna Bell asked.', "Anna Bell", "asked", '"Who sank it?"')[0].mood == "question"


@pytest.mark.parametrize(
    ("content", "hedges"),
    [
        ("the ferry probably sank", ["probably"]),
        ("it is said to have sunk", ["it is said"]),
        ("it may well be one of the oldest", ["may", "one of the"]),
        ("the ferry sank in May", []),
    ],
)
def test_hedges(content: str, hedges: list[str]) -> None:
    assert made(f"Anna Bell said {content}.", "Anna Bell", "said", content)[1] == hedges


def test_hedges_of_the_own_voice() -> None:
    assert made("The ferry apparently sank on Monday.")[1] == ["apparently"]


@pytest.mark.parametrize(
    ("source", "cue", "distance"),
    [
        ("Anna Bell", "said", None),
        ("Anna Bell", "saw", "saw"),
        ("Anna Bell", "was told", "told"),
        ("Letters seen by the Echo", "say", "read"),
    ],
)
def test_how_the_speaker_comes_by_it(source: str, cue: str, distance: str | None) -> None:
    assert made(f"{source} {cue} that the ferry sank.", source, cue, "the ferry sank")[0].distance == distance


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("Anna Bell", "named"),
        ("Northsea Cargo", "named"),
        ("A sailor", "unnamed"),
        ("Two people familiar with the matter", "unnamed"),
        ("Residents", "collective"),
        ("A manifest", "document"),
        ("Satellite images", "image"),
    ],
)
def test_kind_of_source(source: str, kind: str) -> None:
    assert made(f"{source} said the ferry sank.", source, "said", "the ferry sank")[0].source_kind == kind


def test_no_kind_in_own_voice() -> None:
    assert made("The ferry sank on Monday.")[0].source_kind is None
