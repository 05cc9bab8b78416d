"""Stance, status, form and method of what is said."""

from __future__ import annotations

import pytest

from tests.annotate.spoken import Saying, only, report_of, statements_of

NAMES = {"Anna Bell": "person", "Northsea Cargo": "organisation"}


def said(text: str, source: str, cue: str, content: str, **fields: object):  # type: ignore[no-untyped-def]
    report = report_of(text, **fields)
    return only(statements_of(report, NAMES, (source, cue, content)), report, content.split(" ~ ")[0].strip('"“”,.'))


@pytest.mark.parametrize(
    ("text", "cue", "content", "stance"),
    [
        ("Northsea Cargo denied that the ferry sank.", "denied", "the ferry sank", "denies"),
        ("Northsea Cargo rules out a collision.", "rules out", "a collision", "denies"),
        ("Northsea Cargo did not rule out a collision.", "did not rule out", "a collision", "asserts"),
        ("Northsea Cargo doubts the date.", "doubts", "the date", "doubts"),
        ("Northsea Cargo questioned whether the ferry sank.", "questioned", "whether the ferry sank", "doubts"),
        ("Northsea Cargo said there was no evidence of a leak.", "said", "there was no evidence of a leak", "denies"),
        ("Northsea Cargo said it had not paid any ransom.", "said", "it had not paid any ransom", "denies"),
        ("Northsea Cargo insists no oil was spilled.", "insists", "no oil was spilled", "denies"),
        ('Northsea Cargo called the map "a draft never used".', "called", 'the map "a draft never used"', "denies"),
        ('Northsea Cargo called it "a fairy tale".', "called", 'it "a fairy tale"', "denies"),
        ("Northsea Cargo has no doubt the ferry sank.", "has no doubt", "the ferry sank", "asserts"),
        ("Northsea Cargo has not said whether it sank.", "has not said", "whether it sank", "withholds"),
        ("Northsea Cargo did not confirm that it sank.", "did not confirm", "that it sank", "withholds"),
        ("Northsea Cargo is not sure that it sank.", "is not sure", "that it sank", "doubts"),
        ("Northsea Cargo does not know whether it sank.", "does not know", "whether it sank", "doubts"),
        ("Northsea Cargo did not know that it sank.", "did not know", "that it sank", "withholds"),
        ('Northsea Cargo called the rescue "a good deed".', "called", 'the rescue "a good deed"', "asserts"),
        ("Northsea Cargo said the reports were false.", "said", "the reports were false", "denies"),
        ("Northsea Cargo withdrew the claim that nothing leaked.", "withdrew", "the claim that nothing leaked", "denies"),
        ("Northsea Cargo said no injuries were reported.", "said", "no injuries were reported", "asserts"),
        ("Northsea Cargo said it had no plans to sail.", "said", "it had no plans to sail", "asserts"),
        ("Northsea Cargo said it would not sail again.", "said", "it would not sail again", "asserts"),
        ("Northsea Cargo said the quay does not open on Sundays.", "said", "the quay does not open on Sundays", "asserts"),
        ("Northsea Cargo said it would never have sold it.", "said", "it would never have sold it", "asserts"),
        ("Northsea Cargo said nobody expected the storm.", "said", "nobody expected the storm", "asserts"),
    ],
)  # fmt: skip
def test_stance(text: str, cue: str, content: str, stance: str) -> None:
    assert said(text, "Northsea Cargo", cue, content).stance == stance


DENIALS = [
    ("said", "there was never an order to sail", "denies"),
    ("said", "it never received the letter", "denies"),
    ("insists", "nobody is missing", "denies"),
    ("said", "the pier is not dangerous", "denies"),
    ("said", "that is not true", "denies"),
    ("brushed off", "the warnings of divers", "denies"),
    ("shrugged off", "claims of a leak", "denies"),
    ("poured", "cold water on the plan", "doubts"),
    ("does not believe", "the figures of the union", "doubts"),
    ("said", "the pier is not long", "asserts"),
    ("said", "there is not one spare mast in town", "asserts"),
]


@pytest.mark.parametrize(("cue", "content", "stance"), DENIALS)
def test_words_that_deny_or_doubt(cue: str, content: str, stance: str) -> None:
    assert said(f"Northsea Cargo {cue} {content}.", "Northsea Cargo", cue, content).stance == stance


def test_a_thing_spoken_of_elsewhere_is_at_issue() -> None:
    text = "A horn was heard at noon. Anna Bell said the horn had not sounded."
    assert said(text, "Anna Bell", "said", "the horn had not sounded").stance == "denies"


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("Our ferries are in port. We have not lost a single crate.", ["asserts", "denies"]),
        ("Our ferries are in port. We know the reports. These reports are false.", ["asserts", "asserts", "denies"]),
        ("The ferries are in port. They have not lost a single crate.", ["asserts", "asserts"]),
    ],
)
def test_who_issues_a_text_may_deny_in_it(text: str, stances: list[str]) -> None:
    made = statements_of(report_of(text, outlet="Northsea Cargo"), {})
    assert [one.stance for one in made] == stances


def test_a_bystander_who_negates_denies_nothing() -> None:
    text = "Anna Bell, an analyst, said the yard had not learned from it."
    assert said(text, "Anna Bell, an analyst,", "said", "the yard had not learned from it").stance == "asserts"


def test_a_fragment_goes_on_denying() -> None:
    report = report_of('"We have not paid a ransom," Anna Bell said. "Not a penny."')
    made = statements_of(report, NAMES, ("Anna Bell", "said", 'We have not paid a ransom," ~ "Not a penny."'))
    assert [one.stance for one in made] == ["denies", "denies"]


ATTRIBUTED: list[tuple[str, str, str]] = [
    ("said", "the ferry sank", "reported"),
    ("promised", "a new ferry", "planned"),
    ("expects", "a loss this year", "forecast"),
    ("fears", "a second leak", "possible"),
    ("said", "the ferry may have sunk", "possible"),
    ("said", "the ferry probably sank", "possible"),
    ("said", "the ferry could sail again next year", "forecast"),
    ("said", "it plans to build a ferry", "planned"),
    ("said", "it would buy two boats", "planned"),
    ("said", "prices will rise next year", "forecast"),
    ("said", "the yard would reopen by 1 April", "planned"),
    ("said", "the yard would suit small boats", "reported"),
    ("said", "had the valve been closed, the oil would have stayed inside", "possible"),
    ("said", "if the strike goes on, we will go to court", "planned"),
    ("said", "captains will be required to speak English", "reported"),
    ("questioned", "whether the ferry will pay in the long run", "forecast"),
    ("said", "nobody expected this storm at sea", "reported"),
    ("said", "its divers will search the wreck on Monday", "planned"),
    ("said", "the company will lose money next year", "forecast"),
    ("said", "the hull could not be raised", "reported"),
    ("said", "the hull may not be raised", "possible"),
    ("said", "if the letter is real, the ferry has lost its flag", "possible"),
    ("said", "if the letter is real, this is a bad place", "reported"),
    ("said", "if the quay is closed, the race will start at the mill", "planned"),
    ("said", "if the wall goes, the village has ten minutes", "possible"),
    ("accused the owner of", "sinking the ferry", "alleged"),
]


@pytest.mark.parametrize(("cue", "content", "status"), ATTRIBUTED)
def test_status_of_what_others_say(cue: str, content: str, status: str) -> None:
    assert said(f"Northsea Cargo {cue} {content}.", "Northsea Cargo", cue, content).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The ferry sank on Monday.", "fact"),
        ("The ferry is set to sail in May.", "planned"),
        ("The goal is to build 6 ferries.", "planned"),
        ("The joint plan to build a ferry came as a surprise.", "planned"),
        ("The plans for the ferry have been known since 2021.", "fact"),
        ("The ferry will be ready next year.", "forecast"),
        ("The ferry should be ready as early as next year.", "forecast"),
        ("The ferry may be waiting for the tide in October.", "possible"),
        ("A demand for money has been reported.", "reported"),
        ("The army will send 400 troops to the coast.", "planned"),
        ("The team will lose its best player.", "forecast"),
        ("The fire could not be put out on Monday.", "fact"),
        ("The ferry does not expect guests.", "fact"),
    ],
)
def test_status_in_own_voice(text: str, status: str) -> None:
    (made,) = statements_of(report_of(text), {})
    assert made.status == status


@pytest.mark.parametrize(
    ("text", "content", "form"),
    [
        ('"The mast fell," Anna Bell said.', "The mast fell,", "direct"),
        ("“The mast fell,” Anna Bell said.", "The mast fell,", "direct"),
        ('Anna Bell said the mast "fell like a tree".', 'the mast "fell like a tree"', "mixed"),
        ('Anna Bell said a firm called "nitro" came.', 'a firm called "nitro" came', "indirect"),
        ('Anna Bell said the ship "Sea Queen" came.', 'the ship "Sea Queen" came', "indirect"),
        ("Anna Bell said the owner's mast fell.", "the owner's mast fell", "indirect"),
    ],
)
def test_form(text: str, content: str, form: str) -> None:
    assert said(text, "Anna Bell", "said", content).form == form


METHODS: list[tuple[str, Saying, str | None]] = [
    ("Satellite images show a crater.", ("Satellite images", "show", "a crater"), "satellite imagery"),
    ("A manifest gives 40 tonnes.", ("A manifest", "gives", "40 tonnes"), "document"),
    ("The bridge sensor recorded 60 decibels.", ("The bridge sensor", "recorded", "60 decibels"), "sensor"),
    ("Job adverts show that divers are wanted.", ("Job adverts", "show", "divers are wanted"), "job advertisements"),
    ("Satellite radar images show a dent.", ("Satellite radar images", "show", "a dent"), "satellite imagery"),
    ("Anna Bell said she saw smoke.", ("Anna Bell", "said", "she saw smoke"), "eyewitness"),
    ("Anna Bell said CCTV caught the thief.", ("Anna Bell", "said", "CCTV caught the thief"), "imagery"),
    ("Anna Bell said tracking data put it at sea.", ("Anna Bell", "said", "tracking data put it at sea"), "tracking data"),
    ("Our database lists 31 cases.", ("Our database", "lists", "31 cases"), "document"),
    ("A bill of lading lists 40 drums.", ("A bill of lading", "lists", "40 drums"), "document"),
    ("Papers seen by the Echo name a buyer.", ("Papers seen by the Echo", "name", "a buyer"), "document"),
    ("Court filings name a buyer.", ("Court filings", "name", "a buyer"), "court document"),
    ("Anna Bell said lab tests found lead.", ("Anna Bell", "said", "lab tests found lead"), "laboratory test"),
    ("Anna Bell said by phone that it sank.", ("Anna Bell", "said by phone", "it sank"), "telephone interview"),
    ("Anna Bell remembers that the mast broke.", ("Anna Bell", "remembers", "the mast broke"), "eyewitness"),
    ("Anna Bell said she compared the photos of both masts.", ("Anna Bell", "said", "she compared the photos"), "imagery"),
    ("Anna Bell said divers found a hole.", ("Anna Bell", "said", "divers found a hole"), "inspection"),
    ("Anna Bell told reporters that it sank.", ("Anna Bell", "told", "it sank"), "interview"),
    ("Anna Bell said the clerks translate documents.", ("Anna Bell", "said", "the clerks translate documents"), None),
]


@pytest.mark.parametrize(("text", "saying", "method"), METHODS)
def test_method(text: str, saying: Saying, method: str | None) -> None:
    assert said(text, *saying).method == method


def test_who_was_there_saw_it() -> None:
    report = report_of("I stood on the quay that night. The last lights went out at two.")
    assert [one.method for one in statements_of(report, {})] == ["eyewitness", "eyewitness"]
