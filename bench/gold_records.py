"""A story's gold as records, so that the stages across reports can be measured on right input.

usage: from bench.gold_records import read_story; story = read_story(Path("../shared/stories/drone-factory"))
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from twosource.annotate.sentences import find_sentences
from twosource.model import Part, Report, Sentence, Span, Statement


@dataclass(frozen=True)
class GoldStory:
    """`gold_ids` names each statement's id in gold.yaml by our id; `gold` is gold.yaml as it is."""

    reports: tuple[Report, ...]
    sentences: tuple[Sentence, ...]
    statements: tuple[Statement, ...]
    gold_ids: dict[str, str]
    gold: dict[str, Any]


def read_story(folder: Path, *, published: dict[str, str] | None = None) -> GoldStory:
    """Reports (body parts found by leaving out title, byline and boilerplate lines) and the gold's statements as records."""
    gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
    reports = {key: _report(folder, key, page, published or {}) for key, page in gold["documents"].items()}
    statements: dict[str, Statement] = {}
    for entry in gold["statements"]:
        report = reports[entry["id"].split("-")[0]]
        statements[entry["id"]] = _statement(report, entry)
    return GoldStory(
        reports=tuple(reports.values()),
        sentences=tuple(sentence for report in reports.values() for sentence in find_sentences(report)),
        statements=tuple(statements.values()),
        gold_ids={statement.id: key for key, statement in statements.items()},
        gold=gold,
    )


def _report(folder: Path, key: str, page: dict[str, Any], published: dict[str, str]) -> Report:
    name = page.get("text_file", page["file"])
    path = next(path for place in ("documents", "expected") if (path := folder / place / name).exists())
    text = path.read_text(encoding="utf-8")
    parts, at = [], 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        start = at + len(line) - len(line.lstrip())
        at += len(line)
        if not words:
            continue
        kind = "body"
        if words == page.get("title"):
            kind = "title"
        elif any(words in junk or junk in words for junk in page["boilerplate"]):
            kind = "furniture"
        elif page.get("byline") and page["byline"] in words and len(words) < len(page["byline"]) + 40:
            kind = "byline"
        elif page.get("credit") and words == page["credit"]:
            kind = "credit"
        parts.append(Part(kind, Span(start, start + len(words))))  # type: ignore[arg-type]
    return Report(
        file=page["file"],
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        parts=tuple(parts),
        title=page.get("title"),
        byline=page.get("byline"),
        outlet=page.get("outlet"),
        credit=page.get("credit"),
        published=published.get(key, page.get("published")),
    )


def _statement(report: Report, entry: dict[str, Any]) -> Statement:
    content = _spot(report.text, entry["content"], 0)
    near = max(0, content.start - 400)
    return Statement(
        report_id=report.id,
        spans=(content,),
        source=(_spot(report.text, entry["source"], near),) if entry["source"] else (),
        cue=(_spot(report.text, entry["cue"], near),) if entry["cue"] else (),
        speaker=entry["speaker"],
        via=tuple(entry["via"]),
        stance=entry["stance"],
        status=entry["status"],
        form=entry["form"],
        method=None,
    )


def _spot(text: str, words: str, near: int) -> Span:
    """Where `words` stand as whole words, from `near` on or else anywhere."""
    whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    found = whole.search(text, near) or whole.search(text)
    if found is None:
        raise ValueError(f"{words[:60]!r} does not stand in the report")
    return Span(found.start(), found.end())
