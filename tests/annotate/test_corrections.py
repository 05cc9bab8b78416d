"""What a person reads otherwise in a report stands as they have it."""

from __future__ import annotations

from tests.annotate.spoken import only, report_of, statements_of
from tests.conftest import spot
from twosource.annotate.corrections import corrected, without
from twosource.model import Judgement, Report, Selector, Statement, select_statement, select_words

TEXT = "The port was shut, the harbour master said. It will open in May. He denied a fire."
REPORT = report_of(TEXT)
NAMES: dict[str, str] = {}


def read() -> list[Statement]:
    return statements_of(REPORT, NAMES, ("the harbour master", "said", "The port was shut"))


def about(words: str) -> Selector:
    return select_statement(REPORT, only(read(), REPORT, words))


def judged(*judgements: Judgement, report: Report = REPORT) -> list[Statement]:
    return corrected(report, read(), judgements, None)


def test_stance_status_and_speaker_are_a_persons() -> None:
    by = [
        Judgement(1, "stance", about("The port was shut"), value="doubts"),
        Judgement(2, "status", about("The port was shut"), value="alleged"),
        Judgement(3, "speaker", about("The port was shut"), Selector(name="Ida Holm")),
    ]
    one = only(judged(*by), REPORT, "The port was shut")
    assert (one.stance, one.status, one.speaker) == ("doubts", "alleged", "Ida Holm")
    assert one.judged == tuple(judgement.id for judgement in by)


def test_of_two_judgements_the_later_holds_whatever_their_order_here() -> None:
    by = [
        Judgement(2, "stance", about("The port was shut"), value="denies"),
        Judgement(1, "stance", about("The port was shut"), value="doubts"),
    ]
    assert only(judged(*by), REPORT, "The port was shut").stance == "denies"


def test_a_statement_given_back_to_the_report_has_no_source() -> None:
    one = only(judged(Judgement(1, "speaker", about("The port was shut"))), REPORT, "The port was shut")
    assert one.in_own_voice
    assert (one.cue, one.status, one.form) == ((), "fact", "narration")


def test_new_words_leave_out_who_says_so() -> None:
    wide = select_words(REPORT, spot(REPORT, "The port was shut, the harbour master said. It will open in May"))
    changed = judged(Judgement(1, "span", about("The port was shut"), wide))
    one = next(one for one in changed if one.judged)
    assert [REPORT.quote(span) for span in one.spans] == ["The port was shut", ". It will open in May"]


def test_what_hangs_on_a_changed_statement_hangs_on_the_new_one() -> None:
    shut = only(read(), REPORT, "The port was shut")
    denial = Statement(REPORT.id, (spot(REPORT, "denied a fire"),), target=shut.id, stance="denies", inside=shut.id)
    words = Judgement(1, "span", select_statement(REPORT, shut), select_words(REPORT, spot(REPORT, "port was shut")))
    changed = corrected(REPORT, [shut, denial], [words], None)
    assert changed[0].id != shut.id
    assert (changed[1].target, changed[1].inside) == (changed[0].id, changed[0].id)


def test_a_missed_statement_is_added_once() -> None:
    words = select_words(REPORT, spot(REPORT, "denied a fire"))
    by = [
        Judgement(1, "statement", words, Selector(name="Ida Holm"), value="denies"),
        Judgement(2, "statement", words, Selector(name="Per Lund"), value="denies"),
    ]
    added = [one for one in judged(*by) if one.speaker]
    assert [
        (one.speaker, one.stance, one.status, one.probability) for one in added if "denied" in REPORT.quote_all(one.spans)
    ] == [("Per Lund", "denies", "reported", 1.0)]


def test_what_is_gone_and_what_is_of_another_report_changes_nothing() -> None:
    gone = Selector(REPORT.id, "words that nobody wrote")
    other = Selector("0" * 16, TEXT)
    by = [Judgement(number, "stance", one, value="denies") for number, one in enumerate((gone, other), 1)]
    added = Judgement(3, "statement", gone)
    assert judged(*by, added) == read()


def test_pieces_beside_holes_have_no_marks_around_them() -> None:
    report = report_of("“Yes,” he said, “they left.”")
    whole, hole = spot(report, report.text), spot(report, "he said")
    assert [report.quote(span) for span in without(whole, [hole], report)] == ["“Yes,”", "“they left.”"]
    assert without(hole, [whole], report) == ()
