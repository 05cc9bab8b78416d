"""All that the attribution rules look at in one report."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ..languages import Language
from ..model import Report, Span, Spans, hull
from .quotations import quoted_in
from .trees import Tree, Trees


@dataclass(frozen=True)
class Scene:
    report: Report
    trees: Trees
    language: Language

    @property
    def text(self) -> str:
        return self.report.text

    @cached_property
    def quoted(self) -> Spans:
        """The stretches between quotation marks, in order."""
        return quoted_in(self.report)

    def tree_of(self, *spans: Spans) -> Tree | None:
        """The sentence that holds all of those spans, or None where no one sentence does."""
        listed = [span for group in spans for span in group]
        if not listed:
            return None
        around = hull(listed)
        tree = self.trees.at(around.start)
        return tree if tree is not None and tree.sentence.span.contains(around) else None

    def trimmed(self, span: Span, marks: str) -> Span:
        """The span without those characters, and without spaces, at both ends."""
        words = self.text[span.start : span.end]
        start = span.start + len(words) - len(words.lstrip(marks + " \n\t"))
        end = span.end - (len(words) - len(words.rstrip(marks + " \n\t")))
        return Span(start, max(start, end))
