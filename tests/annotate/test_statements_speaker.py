"""Who speaks: names, pronouns and roles, each in a short report."""

from __future__ import annotations

import pytest

from tests.annotate.spoken import Saying, only, report_of, statements_of

PEOPLE = {
    "Anna Bell": "person", "Bell": "person", "Omar Reyes": "person", "Daily Wharf": "outlet", "Baltic Echo": "outlet",
    "Tim Cole": "person", "Northsea Cargo": "organisation", "Green Shore": "organisation", "Harbour Board": "organisation",
}  # fmt: skip

CASES: list[tuple[str, str, list[Saying], str, str | None]] = [
    (
        "a surname stands for the full name",
        "Anna Bell, a broker, said the price fell. Bell said it will rise.",
        [("Anna Bell, a broker,", "said", "the price fell"), ("Bell", "said", "it will rise")],
        "it will rise",
        "Anna Bell",
    ),
    (
        "a name before a noun only modifies it",
        "A Northsea Cargo spokesman said the ship was empty.",
        [("A Northsea Cargo spokesman", "said", "the ship was empty")],
        "was empty",
        "Northsea Cargo spokesman",
    ),
    (
        "he is the last man who spoke, not a woman and not a body",
        "Omar Reyes, a diver, said the hull was torn. Anna Bell, a spokeswoman, said it was whole. He said it leaked.",
        [
            ("Omar Reyes, a diver,", "said", "the hull was torn"),
            ("Anna Bell, a spokeswoman,", "said", "it was whole"),
            ("He", "said", "it leaked"),
        ],
        "it leaked",
        "Omar Reyes",
    ),
    (
        "she may be someone who was only named",
        'Anna Bell came to the quay with her son. "The water was black," she said.',
        [("she", "said", "The water was black")],
        "was black",
        "Anna Bell",
    ),
    (
        "the newspaper is the last outlet",
        "The Daily Wharf reported that a ship sank. Northsea Cargo said it was old. The newspaper said nobody died.",
        [
            ("The Daily Wharf", "reported", "a ship sank"),
            ("Northsea Cargo", "said", "it was old"),
            ("The newspaper", "said", "nobody died"),
        ],
        "nobody died",
        "Daily Wharf",
    ),
    (
        "the company is a company, not the pressure group",
        "Northsea Cargo said the oil was gone. The group Green Shore said it was there. The company said it would look.",
        [
            ("Northsea Cargo", "said", "the oil was gone"),
            ("The group Green Shore", "said", "it was there"),
            ("The company", "said", "it would look"),
        ],
        "would look",
        "Northsea Cargo",
    ),
    (
        "a role that nobody was called by is someone new",
        "Anna Bell, a broker, said the price fell. The mayor said it rose.",
        [("Anna Bell, a broker,", "said", "the price fell"), ("The mayor", "said", "it rose")],
        "it rose",
        "mayor",
    ),
    (
        "an age points to whoever spoke last",
        'A cook who gave no name said the boat burned. "It was quick," the 40-year-old said.',
        [("A cook who gave no name", "said", "the boat burned"), ("the 40-year-old", "said", "It was quick")],
        "It was quick",
        "cook",
    ),
    (
        "one of several is one of them",
        "Two sailors doubted the story. One said the log was lost.",
        [("Two sailors", "doubted", "the story"), ("One", "said", "the log was lost")],
        "log was lost",
        "sailor",
    ),
    (
        "a report is named in the next sentence",
        "A ship sank on Monday, a news report revealed. The Baltic Echo reported that it carried coal.",
        [("a news report", "revealed", "A ship sank on Monday"), ("The Baltic Echo", "reported", "it carried coal")],
        "A ship sank",
        "Baltic Echo",
    ),
    (
        "a report by someone is theirs",
        "The hull was thin, according to a report by the Harbour Board.",
        [("a report by the Harbour Board", "according to", "The hull was thin")],
        "hull was thin",
        "Harbour Board",
    ),
    (
        "a study in a journal stays a study",
        "Fish are fewer, according to a study published in the Baltic Echo.",
        [("a study published in the Baltic Echo", "according to", "Fish are fewer")],
        "Fish are fewer",
        "study",
    ),
    (
        "managers speak for their firm",
        "Bosses at Northsea Cargo say the crane was safe.",
        [("Bosses at Northsea Cargo", "say", "the crane was safe")],
        "crane was safe",
        "Northsea Cargo",
    ),
    (
        "a clerk does not",
        "A clerk at Northsea Cargo says the crane was old.",
        [("A clerk at Northsea Cargo", "says", "the crane was old")],
        "crane was old",
        "clerk at Northsea Cargo",
    ),
    (
        "his office is named after him",
        "Omar Reyes said the pier would close. His office said it would close in May.",
        [("Omar Reyes", "said", "the pier would close"), ("His office", "said", "it would close in May")],
        "in May",
        "Omar Reyes's office",
    ),
    (
        "a spokesman of the company is not the company",
        "The pier belongs to Northsea Cargo, a private company. Company spokesman Omar Reyes said it leaked. "
        "The company expects a loss.",
        [("Company spokesman Omar Reyes", "said", "it leaked"), ("The company", "expects", "a loss")],
        "a loss",
        "Northsea Cargo",
    ),
    (
        "the owner is who owns it, not the last firm heard",
        "Northsea Cargo, which owns the pier, said it was whole. The survey firm Green Shore said it leaked. "
        "The owner expects a loss.",
        [
            ("Northsea Cargo, which owns the pier,", "said", "it was whole"),
            ("The survey firm Green Shore", "said", "it leaked"),
            ("The owner", "expects", "a loss"),
        ],
        "a loss",
        "Northsea Cargo",
    ),
    (
        "bosses speak for their body",
        "Bosses at Northsea Cargo swear it was whole.",
        [("Bosses at Northsea Cargo", "swear", "it was whole")],
        "it was whole",
        "Northsea Cargo",
    ),
    (
        "a report heard before stays itself when its author is told",
        "The hull leaked, according to an inspection report. The report, written by engineer Anna Bell, describes a gap.",
        [
            ("an inspection report", "according to", "The hull leaked"),
            ("The report, written by engineer Anna Bell,", "describes", "a gap"),
        ],
        "a gap",
        "inspection report",
    ),
    (
        "works are not the next best firm",
        "The survey firm Green Shore said it leaked. The mine said it did not.",
        [("The survey firm Green Shore", "said", "it leaked"), ("The mine", "said", "it did not")],
        "it did not",
        "mine",
    ),
    (
        "the ministry is called in full",
        "He wrote to the fisheries ministry. The ministry said it knew.",
        [("The ministry", "said", "it knew")],
        "it knew",
        "fisheries ministry",
    ),
    (
        "a woman is not he, by her given name",
        "Omar Reyes came to the quay. Anna Bell, a broker, said the price fell. He said it would rise.",
        [("Anna Bell, a broker,", "said", "the price fell"), ("He", "said", "it would rise")],
        "would rise",
        "Omar Reyes",
    ),
    (
        "who went on being spoken of as he is he, not the last who was named",
        "Omar Reyes left school early. He met Tim Cole at sea. He dived for wrecks. He said it paid.",
        [("He", "said", "it paid")],
        "it paid",
        "Omar Reyes",
    ),
    (
        "someone without a name is she",
        "Anna Bell sold the boat. Months later a nurse found the log. She said it was wet.",
        [("She", "said", "it was wet")],
        "was wet",
        "nurse",
    ),
    (
        "his mother is a woman",
        "Omar Reyes said the pier would close. His mother said it was time. He said it would close in May.",
        [
            ("Omar Reyes", "said", "the pier would close"),
            ("His mother", "said", "it was time"),
            ("He", "said", "it would close in May"),
        ],
        "in May",
        "Omar Reyes",
    ),
    (
        "they are not a firm in passing",
        "The pier belongs to Northsea Cargo. They said it leaked.",
        [("They", "said", "it leaked")],
        "it leaked",
        "They",
    ),
    (
        "they are those who did something",
        "Two sailors came back to Northsea Cargo. They said it leaked.",
        [("They", "said", "it leaked")],
        "it leaked",
        "Two sailors",
    ),
    (
        "it is the owner who was heard",
        "The Daily Wharf reported that a ship sank. The owner said it was old. Nobody was hurt, it said.",
        [
            ("The Daily Wharf", "reported", "a ship sank"),
            ("The owner", "said", "it was old"),
            ("it", "said", "Nobody was hurt"),
        ],
        "Nobody was hurt",
        "owner",
    ),
    (
        "the document is the bill heard before",
        "A bill of lading lists grain. Northsea Cargo said it was salt. The document names a mill.",
        [
            ("A bill of lading", "lists", "grain"),
            ("Northsea Cargo", "said", "it was salt"),
            ("The document", "names", "a mill"),
        ],
        "a mill",
        "bill of lading",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sayings", "words", "speaker"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_speaker_is_found(text: str, sayings: list[Saying], words: str, speaker: str | None) -> None:
    report = report_of(text)
    assert only(statements_of(report, PEOPLE, *sayings), report, words).speaker == speaker


def test_we_and_ours_are_the_outlet_but_our_sources_are_not() -> None:
    report = report_of("We found oil in the creek. Our two sources say it is old.", outlet="The Daily Wharf")
    made = statements_of(report, {}, ("We", "found", "oil in the creek"), ("Our two sources", "say", "it is old"))
    assert [one.speaker for one in made] == ["Daily Wharf", "two sources"]


def test_the_company_is_the_one_that_issues_the_text() -> None:
    report = report_of("Our pier is safe. We run it. The company denies that it leaked.", outlet="Northsea Cargo")
    made = statements_of(report, {}, ("The company", "denies", "it leaked"))
    assert only(made, report, "it leaked").speaker == "Northsea Cargo"


def test_an_earlier_version_is_the_outlet_itself() -> None:
    report = report_of("An earlier version of this article said it sank.", outlet="The Daily Wharf")
    made = statements_of(report, {}, ("An earlier version of this article", "said", "it sank"))
    assert only(made, report, "it sank").speaker == "Daily Wharf"


def test_the_report_keeps_the_other_outlets_as_candidates() -> None:
    report = report_of(
        "According to a report in the Daily Wharf, a ship sank. The Baltic Echo said it was new. "
        "The hold, the report said, was empty."
    )
    made = statements_of(
        report, PEOPLE,
        ("a report in the Daily Wharf", "According to", "a ship sank"),
        ("The Baltic Echo", "said", "it was new"),
        ("the report", "said", "The hold ~ was empty"),
    )  # fmt: skip
    last = only(made, report, "The hold")
    assert (last.speaker, last.candidates) == ("Daily Wharf", ("Baltic Echo",))


def test_a_quotation_that_goes_on_has_its_speaker_and_no_source() -> None:
    report = report_of('"The mast fell," Anna Bell said. "We had no warning."')
    made = statements_of(report, PEOPLE, ("Anna Bell", "said", 'The mast fell ~ "We had no warning."'))
    assert [(one.speaker, bool(one.source), report.quote_all(one.spans)) for one in made] == [
        ("Anna Bell", True, "The mast fell"),
        ("Anna Bell", False, "We had no warning"),
    ]


def test_words_in_quotation_marks_go_on_with_the_speaker_of_the_sentence_before() -> None:
    report = report_of('Anna Bell said the mast fell. The yard is now a "ruin" without a roof.\n\nThe "ruin" draws visitors.')
    made = statements_of(report, PEOPLE, ("Anna Bell", "said", "the mast fell"))
    assert [(one.speaker, one.form) for one in made] == [("Anna Bell", "indirect"), ("Anna Bell", "mixed"), (None, "narration")]


def test_a_noun_may_be_part_of_a_name_in_its_own_sentence() -> None:
    report = report_of("A leak at Corvex Bank exposed many clients, the bank admitted.")
    names = {"Corvex Bank": "organisation"}
    made = statements_of(report, names, ("the bank", "admitted", "A leak at Corvex Bank exposed many clients"))
    assert [one.speaker for one in made] == ["Corvex Bank"]


def test_initials_stand_for_the_full_name() -> None:
    report = report_of("The Sea Safety Board closed the pier. The SSB said it was rotten.")
    names = {"Sea Safety Board": "organisation", "SSB": "organisation"}
    made = statements_of(report, names, ("The SSB", "said", "it was rotten"))
    assert only(made, report, "rotten").speaker == "Sea Safety Board"


def test_two_who_are_equally_near_are_both_kept() -> None:
    report = report_of("Tim Cole came, and Omar Reyes left. He said it leaked.")
    last = only(statements_of(report, PEOPLE, ("He", "said", "it leaked")), report, "it leaked")
    assert {last.speaker, *last.candidates} == {"Tim Cole", "Omar Reyes"}
    assert len(last.candidates) == 1


def test_a_persons_full_name_is_not_drawn_out_to_the_body_named_after_them() -> None:
    report = report_of("The Omar Reyes Harbour Trust opened. Omar Reyes said it was late. Reyes said it was small.")
    names = {"Omar Reyes Harbour Trust": "organisation", "Omar Reyes": "person", "Reyes": "person"}
    made = statements_of(report, names, ("Omar Reyes", "said", "it was late"))
    assert only(made, report, "it was late").speaker == "Omar Reyes"


def test_what_the_outlet_itself_was_told_has_not_come_through_an_agency() -> None:
    report = report_of(
        "A mate told the Daily Wharf the hull leaked. The mayor said it was whole.",
        outlet="The Daily Wharf",
        credit="With information from the Gulf News Agency",
    )
    made = statements_of(
        report, PEOPLE, ("A mate", "told", "the hull leaked"), ("The mayor", "said", "it was whole")
    )  # fmt: skip
    assert [one.via for one in made] == [(), ("Gulf News Agency",)]
