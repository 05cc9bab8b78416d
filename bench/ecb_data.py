"""ECB+ and BASIL as reports: which of them tell one story, and the events that annotators found in ECB+."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bench.archive import Page, basil_page, ecb_page, rows
from bench.story import SHARED
from twosource.ingest.intake import Given, read_report
from twosource.model import Report

DATA = SHARED / "data"
ECB = {"train": DATA / "ecbplus" / "train.jsonl.gz", "dev": DATA / "ecbplus" / "dev.jsonl.gz"}
BASIL = DATA / "basil" / "dev.jsonl.gz"


@dataclass(frozen=True)
class Event:
    """One mention of an event in a fully annotated sentence. `chain` is one name for mentions of one event, here or elsewhere.
    `start` and `end` lie in the report's text."""

    start: int
    end: int
    text: str
    chain: str
    sentence: tuple[int, int]


@dataclass(frozen=True)
class Told:
    """One document: its report, the story it tells by the gold, the topic of two look-alike stories, and its events."""

    report: Report
    story: str
    topic: str
    events: tuple[Event, ...] = ()


def at_hand(path: Path) -> bool:
    return path.exists()


def ecb(split: str) -> list[Told]:
    found = []
    for row in rows(ECB[split]):
        page = ecb_page(row)
        report = _report(f"ecb-{row['id']}", page)
        shift = row["text"].index(page.text)
        found.append(Told(report, row["subtopic"], str(row["topic"]), tuple(_events(row, report, shift))))
    return found


def basil() -> list[Told]:
    return [Told(_report(f"basil-{row['id']}", basil_page(row)), row["story"], row["story"]) for row in rows(BASIL)]


def _report(name: str, page: Page) -> Report:
    return read_report(f"{name}.txt", page.text.encode(), given=Given(outlet=page.outlet, published=page.published))


def _events(row: dict, report: Report, shift: int) -> list[Event]:
    found = []
    for number, mention in enumerate(row["mentions"]):
        sentence = row["sentences"][mention["sent"]]
        if not sentence["validated"] or not mention["type"].startswith(("ACTION", "NEG_ACTION")):
            continue
        start, end = mention["spans"][0][0] - shift, mention["spans"][-1][1] - shift
        chain = mention["chain"] or f"alone {row['id']} {number}"
        around = (sentence["start"] - shift, sentence["end"] - shift)
        if start >= 0:
            found.append(Event(start, end, mention["text"], str(chain), around))
    return found
