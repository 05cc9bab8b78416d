"""Text that no reporter wrote: endless, empty, broken, or in another language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from twosource.annotate import slices
from twosource.annotate.notes import annotate_text
from twosource.annotate.raw_text import report_of
from twosource.annotate.sentences import Parse, find_sentences, load_parser
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


class _Counting:
    """The parser, with the number of calls and the longest text in one."""

    def __init__(self) -> None:
        self.calls = 0
        self.longest = 0

    def __call__(self, text: str) -> Any:
        raise AssertionError("texts are parsed together")

    def pipe(self, texts: Iterable[str], *, batch_size: int) -> Iterable[Any]:
        listed = list(texts)
        self.calls += 1
        self.longest = max(self.longest, *map(len, listed))
        return load_parser().pipe(listed, batch_size=batch_size)


def test_short_lines_are_parsed_together() -> None:
    parser = _Counting()
    report = report_of("k", "\n".join(f"- ship {number}" for number in range(300)))
    assert len(list(find_sentences(report, parse=lambda: parser))) >= 300
    assert parser.calls == 1


def test_no_sentence_outgrows_its_limit() -> None:
    parser = _Counting()
    report = report_of("k", "ships went north and " * 300 + '"' * 1200)
    found = list(find_sentences(report, parse=lambda: parser))
    assert max(len(sentence.tokens) for sentence in found) <= slices.MAX_SENTENCE_TOKENS
    assert sum(len(sentence.tokens) for sentence in found) == 4 * 300 + 1200
    assert parser.longest <= 4 * 300 * 6 + slices.MAX_RUN_CHARS


BROKEN = {
    "empty": "",
    "blank": " \n\t\u00a0\u3000\n ",
    "marks alone": "… — !? ;; (( ]] \n . \n ,",
    "quotation marks": '"' * 600,
    "alternating marks": "“”" * 300,
    "single marks": "'a " * 200,
    "a quotation left open": "“The ships left, he said. " * 20,
    "no stop": "the ships went north and the minister said they would come back and " * 25,
    "commas": "ships, " * 300,
    "sayings in sayings": "He said " + "that she said " * 60 + "it was over.",
    "one word": "a" * 5_000,
    "digits": "1" * 3_000,
    "digits and commas": "1," * 800,
    "brackets": "(" * 600,
    "controls": "Reed\x00 said\x07 on Monday\x1b that 40\x7f ships\x85 left\u2028 Odessa.",
    "right to left": "Reed said \u202eyadnoM no\u202c that \u200f40 ships left Haifa (\u05d7\u05d9\u05e4\u05d4).",
    "zero width": "Reed\u200b said\u200d on\ufeff Monday\u2060 that 40\u200c ships left Odessa.",
    "combining": "Ree\u0301d sai" + "\u0301" * 300 + "d that 40 ships left.",
    "emoji": "🚢👨‍👩‍👧🇺🇦 Reed said 😀 that 40 🚢 left Odessa 👍🏽.",
    "lone surrogates": "Reed said \ud83d that 40 ships \udea2 left.",
    "short lines": "\n".join(f"Reed said no {number}." for number in range(60)),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_broken_text_is_read_without_a_crash(kind: str) -> None:
    text = BROKEN[kind]
    note = annotate_text(kind, text, "2024-03-05")
    spans = [(one["start"], one["end"]) for part in ("times", "quantities", "places", "mentions") for one in note[part]]
    spans += [tuple(pair) for one in note["attributions"] for part in ("source", "cue", "content") for pair in one[part]]
    assert all(0 <= start < end <= len(text) for start, end in spans)


@pytest.mark.slow
@pytest.mark.parametrize("between", [" ", "\n"])
def test_a_report_of_200_000_words_is_read(between: str) -> None:
    sentences = [f"Minister Reed{number} said on Monday that {number} ships had left Odessa." for number in range(20_000)]
    note = annotate_text("k", between.join(sentences), "2024-03-05")
    assert len(note["attributions"]) > 15_000
    assert len(note["quantities"]) > 15_000
