"""Report, Sentence, Mention -> Attribution."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..languages import language_for
from ..model import STORY_PARTS, Attribution, Mention, Report, Sentence, Table
from .reader import Reader, load_reader


def find_attributions(
    report: Report,
    sentences: Table[Sentence],
    mentions: Table[Mention],
    *,
    reader: Callable[[], Reader] = load_reader,
) -> Iterator[Attribution]:
    """What the story's parts say on someone's word, in the order of the cues."""
    if language_for(report.language) is None:
        return
    stretches = [part.span for part in report.parts if part.kind in STORY_PARTS]
    for found in reader().read(report.text, stretches):
        if found.content:
            yield Attribution(
                report_id=report.id,
                cue=found.cue,
                source=found.source,
                content=found.content,
                probability=round(found.cue_probability * found.content_probability, 4),
            )
