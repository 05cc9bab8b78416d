from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import make_report
from twosource.dossier.lit_text import FOLDED, LitPart, Mark, Stretch, _lit, lit_texts
from twosource.model import Part, Report, Snapshot, Span

TEXT = "abcdefghijkl"
SPANS = st.tuples(st.integers(0, 12), st.integers(0, 12)).map(lambda ends: Span(min(ends), max(ends)))
MARKS = st.lists(
    st.builds(
        Mark,
        SPANS,
        st.sampled_from(["content", "time", "place"]),
        st.sampled_from(["", "s-1", "w-2"]),
        st.sampled_from(["", "one", "two"]),
        st.booleans(),
    ),
    max_size=10,
)


def plainly_lit(report: Report, marks: Sequence[Mark]) -> tuple[LitPart, ...]:
    """By asking every mark about every stretch."""
    return tuple(
        LitPart(part.kind, part.span.start, part.kind in FOLDED, _plain_stretches(report, part, marks)) for part in report.parts
    )


def _plain_stretches(report: Report, part: Part, marks: Sequence[Mark]) -> tuple[Stretch, ...]:
    here = [mark for mark in marks if mark.span.overlaps(part.span)]
    ends = {edge for mark in here for edge in (mark.span.start, mark.span.end) if part.span.start < edge < part.span.end}
    found = []
    for start, end in pairwise(sorted({part.span.start, part.span.end, *ends})):
        on = [mark for mark in here if mark.span.start <= start and end <= mark.span.end]
        found.append(
            Stretch(
                words=report.text[start:end],
                layers=tuple(dict.fromkeys(mark.layer for mark in on)),
                within=tuple(dict.fromkeys(mark.anchor for mark in on if mark.anchor)),
                anchors=tuple(dict.fromkeys(mark.anchor for mark in on if mark.first and mark.span.start == start)),
                note="; ".join(dict.fromkeys(mark.note for mark in on if mark.note)),
            )
        )
    return tuple(found)


@given(MARKS, st.sets(st.integers(0, 12)))
def test_going_through_once_lights_what_asking_every_mark_does(marks: list[Mark], cuts: set[int]) -> None:
    # Every second piece between the cuts is a part, so that marks also lie in and over what is in none.
    spans = [Span(start, end) for start, end in pairwise(sorted(cuts))][::2]
    report = make_report("a.txt", TEXT, parts=tuple(Part("body", span) for span in spans))
    assert _lit(report, marks) == plainly_lit(report, marks)


def test_a_report_stays_whole_and_each_anchor_begins_once(small_case: Snapshot) -> None:
    for report in small_case.reports:
        stretches = [stretch for part in lit_texts(small_case)[report.id] for stretch in part.stretches]
        assert "".join(stretch.words for stretch in stretches) == report.text
        begun = [anchor for stretch in stretches for anchor in stretch.anchors]
        assert len(begun) == len(set(begun))


def test_only_what_lies_on_a_stretch_is_looked_at() -> None:
    """Each mark of a long report is asked about its own words alone, not about every stretch."""
    asked = 0

    class Counting(Span):
        def __getattribute__(self, name: str) -> object:
            nonlocal asked
            asked += name in ("start", "end")
            return super().__getattribute__(name)

    report = make_report("a.txt", "x" * 4000)
    _lit(report, [Mark(Counting(number, number + 1), "name") for number in range(4000)])
    assert asked < 20 * 4000
