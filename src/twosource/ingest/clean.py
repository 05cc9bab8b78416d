"""One page -> what `twosource clean --json` prints."""

from __future__ import annotations

from typing import Any

from ..model import STORY_PARTS, Report
from ..settings import Settings
from .intake import read_report


def clean_page(name: str, original: bytes, *, settings: Settings | None = None) -> dict[str, Any]:
    report = read_report(name, original, settings=settings)
    return {
        "title": report.title,
        "byline": report.byline,
        "published": report.published,
        "published_evidence": report.published_evidence,
        "outlet": report.outlet,
        "credit": report.credit,
        "language": report.language,
        "text": story_text(report),
        "parts": [
            {"kind": part.kind, "start": part.span.start, "end": part.span.end, "text": report.quote(part.span)}
            for part in report.parts
        ],
    }


def story_text(report: Report) -> str:
    """The parts that are the story, with a blank line between them; a dateline stays before its paragraph."""
    found: list[str] = []
    for part in report.parts_of(*STORY_PARTS, "dateline"):
        found += [report.quote(part.span), " " if part.kind == "dateline" else "\n\n"]
    return "".join(found).strip()
