"""Text that no reporter wrote: endless, empty, broken, or in another language."""

from __future__ import annotations

import pytest

from twosource.annotate import slices
from twosource.annotate.raw_text import report_of
from twosource.annotate.sentences import Parse, find_sentences
from twosource.annotate.slices import sentence_ranges, slices_of
from twosource.annotate.unread import what_is_unread
from twosource.model import Span

USUAL = "The harbour master said on Monday that the ferry had left.\nNobody was hurt, he added. "


@pytest.mark.parametrize(
    "text",
    [
        "x",
        USUAL,
        USUAL * 2000,
        USUAL.replace("\n", " ") * 2000,
        "and so on " * 20_000,
        "a" * 120_000,
        '"' * 10_000,
        "“”" * 5_000,
        "see " + "a" * 3000 + " there",
        "a\u0301" * 3000,
        " " * 200_000,
    ],
)
def test_slices_hold_every_character_once_and_none_is_too_long(text: str) -> None:
    found = list(slices_of(text, Span(0, len(text))))
    assert "".join(text[span.start : span.end] for span in found) == text
    assert max(map(len, found)) <= slices.MAX_SLICE_CHARS
    assert all(slices.LONG_RUN.search(text[span.start : span.end]) is None for span in found)


def test_a_text_of_usual_length_is_one_slice() -> None:
    text = USUAL * (slices.MAX_SLICE_CHARS // len(USUAL))
    assert list(slices_of(text, Span(4, len(text)))) == [Span(4, len(text))]


def test_a_long_text_is_cut_between_lines_then_sentences_then_words() -> None:
    lines, sentences, words = USUAL * 2000, USUAL.replace("\n", " ") * 2000, "and so on " * 20_000
    for text, before in ((lines, "\n"), (sentences, ". "), (words, " ")):
        spans = list(slices_of(text, Span(0, len(text))))
        assert all(text[span.start : span.end].endswith(before) for span in spans[:-1])


def test_an_endless_sentence_is_cut_at_its_marks() -> None:
    most = slices.MAX_SENTENCE_TOKENS
    usual = ["word"] * most
    assert [len(part) for part in sentence_ranges(usual)] == [most]
    marked = ["word"] * most * 2
    marked[most - 20], marked[most - 10] = ";", ","
    assert next(len(part) for part in sentence_ranges(marked)) == most - 19
    assert sum(len(part) for part in sentence_ranges(marked)) == most * 2
    assert all(len(part) <= most for part in sentence_ranges(["word"] * 10_000))


def test_sentences_are_the_same_alone_and_beside_others() -> None:
    lines = ["The port was shut.", "Anna Bell said so on Monday; 40 ships had left.", "Nobody came."]
    together = report_of("k", "\n".join(lines * 3))
    alone = [
        [(token.lemma, token.dep, token.head, token.entity) for token in sentence.tokens]
        for line in lines * 3
        for sentence in find_sentences(report_of("k", line))
    ]
    assert [
        [(token.lemma, token.dep, token.head, token.entity) for token in sentence.tokens]
        for sentence in find_sentences(together)
    ] == alone


GERMAN = "Der Hafen ist seit Montag gesperrt, sagte die Firma am Abend, und das Schiff liegt mit der Ladung auf der Reede. "
FRENCH = "Le port est fermé depuis lundi, a dit la ministre dans un communiqué, et les navires ne sont pas en danger. "
RUSSIAN = "Порт закрыт с понедельника, сообщили в министерстве, и суда стоят на рейде, но это не опасно для людей. "
ENGLISH = "The port has been shut since Monday, the ministry said, and the ships at anchor are not in danger. "


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (GERMAN, "German"),
        (FRENCH, "French"),
        (RUSSIAN, "Russian"),
        ("港口自周一以来关闭，该部表示，船只没有危险。" * 3, "Chinese"),
        ("港は月曜日から閉鎖されていると省は述べた。" * 3, "Japanese"),
        ("הנמל סגור מאז יום שני, אמר המשרד, והספינות אינן בסכנה על פי הדוח של המשרד. ", "Hebrew"),
        ("الميناء مغلق منذ يوم الاثنين، قال الوزير في بيان إن السفن ليست في خطر من أي نوع. ", "Arabic"),
    ],
)
def test_another_language_is_named_and_left_alone(text: str, named: str) -> None:
    report = report_of("k", text * 3)
    problem = what_is_unread(report)
    assert problem is not None and named in problem.reason and problem.remedy
    assert list(find_sentences(report, parse=_no_parser)) == []


def _no_parser() -> Parse:
    raise AssertionError("nothing is to be parsed")


@pytest.mark.parametrize(
    "text", ["", " \n\t ", "… — !", "Paris.", ENGLISH, "SHIPS LEFT PORT MONDAY " * 9, "ship north sea " * 20]
)
def test_english_and_what_shows_no_language_is_read(text: str) -> None:
    report = report_of("k", text)
    assert report.language == "en" and what_is_unread(report) is None


def test_a_foreign_paragraph_is_left_alone_and_the_others_are_read() -> None:
    text = "\n".join([ENGLISH, (FRENCH * 2).strip(), "“Le port est fermé,” she said. " + ENGLISH])
    report = report_of("k", text)
    french = report.parts[1].span
    problem = what_is_unread(report)
    assert problem is not None and "French" in problem.reason and f"{french.start}–{french.end}" in problem.reason
    found = list(find_sentences(report))
    assert found and not any(sentence.span.overlaps(french) for sentence in found)
    assert len(found) >= 3
