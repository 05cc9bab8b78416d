"""Where words stand in quotation marks."""

from __future__ import annotations

import pytest

from twosource.annotate.quotations import quoted_in, with_marks

from .spoken import report_of


@pytest.mark.parametrize(
    ("text", "quoted", "whole"),
    [
        ('She said "no rain" twice.', "no rain", '"no rain"'),
        ("She said “no rain” twice.", "no rain", "“no rain”"),
        ("She said «no rain» twice.", "no rain", "«no rain»"),
        ("She said ‘no rain’ twice.", "no rain", "‘no rain’"),
        ("She said ''no rain'' twice.", "no rain", "''no rain''"),
        ("She said ``no rain'' twice.", "no rain", "``no rain''"),
    ],
)
def test_a_quotation_and_its_marks(text: str, quoted: str, whole: str) -> None:
    report = report_of(text)
    (span,) = quoted_in(report)
    around = with_marks(span, text)
    assert around is not None
    assert (report.quote(span), report.quote(around)) == (quoted, whole)


def test_a_quotation_left_open_runs_to_the_end_of_its_paragraph() -> None:
    report = report_of('She said "no rain.\n\nSo it was.')
    (span,) = quoted_in(report)
    assert (report.quote(span), with_marks(span, report.text)) == ("no rain.", None)


def test_two_apostrophes_behind_a_letter_open_nothing() -> None:
    assert quoted_in(report_of("The companies'' yards are shut.")) == ()
