"""How well times are found and read: TimeBank and AQUAINT, WikiWars (developers' parts), and the dates of GUM.

usage: python -m bench.times [--misses] [SET ...]     SET: timebank aquaint wikiwars gum (all by default)

Spans as TempEval-3 scores them: strict, and relaxed (any overlap, each find used once). Value F1 is the relaxed F1 of those
whose value is right; so is type F1. GUM gives days, not TIMEX3 values: its value is right where both allow the same days.
Parses are kept in the folder for temporary files, so that a second run takes seconds.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import pickle
import re
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.story import SHARED
from twosource.annotate.calendar import EPOCH, days_of, interval_of
from twosource.annotate.sentences import find_sentences
from twosource.annotate.times import find_times
from twosource.model import Part, Report, Sentence, Span, Timex
from twosource.pipeline import stages
from twosource.settings import Settings

Gold = dict[str, Any]
Same = Callable[[Gold, Timex], bool]

SETS: dict[str, tuple[str, ...]] = {
    "timebank": ("timex/timebank",),
    "aquaint": ("timex/aquaint",),
    "wikiwars": ("timex/wikiwars_train",),
    "gum": ("gum/train", "gum/dev"),
}
UNTYPED = ("wikiwars", "gum")
"""WikiWars says DATE of everything, GUM marks dates alone."""


@dataclass
class Document:
    report: Report
    sentences: list[Sentence]
    golds: list[Gold]


@dataclass
class Score:
    """Counts over documents; `wrong` in words, for those who look for what to do next."""

    wanted: int = 0
    given: int = 0
    strict: int = 0
    relaxed: int = 0
    typed: int = 0
    valued: int = 0
    wrong: Counter[str] = field(default_factory=Counter)

    def __add__(self, other: Score) -> Score:
        counts = (
            self.wanted + other.wanted, self.given + other.given, self.strict + other.strict,
            self.relaxed + other.relaxed, self.typed + other.typed, self.valued + other.valued,
        )  # fmt: skip
        return Score(*counts, self.wrong + other.wrong)

    def f1(self, hits: int) -> float:
        return 2 * hits / (self.wanted + self.given) if self.wanted + self.given else 0.0

    def line(self, name: str, *, typed: bool) -> str:
        precision, recall = self.relaxed / max(1, self.given), self.relaxed / max(1, self.wanted)
        kinds = f"{self.f1(self.typed):6.3f}" if typed else "     –"
        return (
            f"{name:18} {self.f1(self.relaxed):7.3f} {precision:6.3f} {recall:6.3f} {self.f1(self.strict):6.3f} "
            f"{kinds} {self.f1(self.valued):6.3f} {self.wanted:6}"
        )


def read_set(name: str) -> list[Document]:
    files = [SHARED / "data" / f"{part}.jsonl.gz" for part in SETS[name]]
    version = next(stage.version for stage in stages(Settings()) if stage.makes is Sentence)
    digest = hashlib.sha256(b"".join([file.read_bytes() for file in files])).hexdigest()[:12]
    kept = Path(tempfile.gettempdir()) / f"twosource-bench-{name}-{version}-{digest}.pickle"
    rows = [json.loads(line) for file in files for line in gzip.decompress(file.read_bytes()).decode("utf-8").splitlines()]
    reports = [_report(row) for row in rows]
    if kept.exists():
        parsed = pickle.loads(kept.read_bytes())
    else:
        parsed = [list(find_sentences(report)) for report in reports]
        kept.write_bytes(pickle.dumps(parsed))
    return [
        Document(report, sentences, row.get("timexes", row.get("dates", [])))
        for report, sentences, row in zip(reports, parsed, rows, strict=True)
    ]


def _report(row: dict[str, Any]) -> Report:
    published = row["dct"]["value"][:10] if "dct" in row else row["date"]
    paragraphs = re.finditer(r"\S(?:.|\n(?!\s*\n))*", row["text"])
    parts = tuple(Part("body", Span(*match.span())) for match in paragraphs)
    return Report(file=row["id"], sha256="", text=row["text"], parts=parts, published=published)


def score_document(document: Document, same: Same) -> Score:
    report, found = document.report, list(find_times(document.report, document.sentences))
    score = Score(wanted=len(document.golds), given=len(found))
    used: set[Span] = set()
    for gold in document.golds:
        span = Span(gold["start"], gold["end"])
        match = max(
            (timex for timex in found if timex.span.overlaps(span) and timex.span not in used),
            key=lambda timex: min(timex.span.end, span.end) - max(timex.span.start, span.start),
            default=None,
        )
        if match is None:
            score.wrong[f"missed {gold['text']!r} {wanted_of(gold)}  [{_around(report, span)}]"] += 1
            continue
        used.add(match.span)
        score.relaxed += 1
        score.strict += match.span == span
        score.typed += match.type == gold.get("type")
        score.valued += same(gold, match)
        if match.span != span:
            score.wrong[f"span   {gold['text']!r} got {report.quote(match.span)!r}"] += 1
        if not same(gold, match):
            got = f"{match.value} {match.mod or ''} ({match.basis})"
            score.wrong[f"value  {gold['text']!r} {wanted_of(gold)} got {got} of {report.published} in {report.file}"] += 1
    for timex in found:
        if timex.span not in used:
            score.wrong[f"extra  {report.quote(timex.span)!r} {timex.value}  [{_around(report, timex.span)}]"] += 1
    return score


def _around(report: Report, span: Span) -> str:
    return " ".join(report.text[max(0, span.start - 30) : span.end + 30].split())


def wanted_of(gold: Gold) -> str:
    return " ".join(f"{name}={value}" for name, value in gold.items() if name not in ("start", "end", "text", "tid"))


def same_value(gold: Gold, timex: Timex) -> bool:
    return bool(gold["value"] == timex.value)


def same_days(gold: Gold, timex: Timex) -> bool:
    """GUM: the days from the first to the last that it names; an open end is open on the other side as well."""
    day = (timex.value or "").partition("T")[0]
    try:
        mine = interval_of(day, timex.mod) if day else None
    except ValueError:
        mine = None
    start = gold.get("when") or gold.get("from") or gold.get("notBefore")
    end = gold.get("when") or gold.get("to") or gold.get("notAfter")
    if mine is None or start is None or end is None:
        return False
    try:
        first, last = days_of(start), days_of(end)
    except ValueError:
        return False
    if first is None or last is None:
        return False
    wanted = (first.first.toordinal() - EPOCH, last.end.toordinal() - EPOCH)
    return abs(mine.low - wanted[0]) < 1 and abs(mine.high - wanted[1]) < 1


def scores(names: list[str]) -> Iterator[tuple[str, Score]]:
    for name in names:
        same = same_days if name == "gum" else same_value
        yield name, sum((score_document(document, same) for document in read_set(name)), Score())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", metavar="SET", help=" ".join(SETS))
    parser.add_argument("--misses", action="store_true", help="every miss in words, the most frequent first")
    args = parser.parse_args()
    print(f"{'':18} relaxed {'P':>6} {'R':>6} strict   type  value   gold")
    found = dict(scores(args.sets or list(SETS)))
    for name, score in found.items():
        print(score.line(name, typed=name not in UNTYPED))
    if {"timebank", "aquaint"} <= set(found):
        print((found["timebank"] + found["aquaint"]).line("timebank + aquaint", typed=True))
    for name, score in found.items() if args.misses else ():
        print(f"== {name}", *(f"{count:3} {words}" for words, count in score.wrong.most_common()), sep="\n")


if __name__ == "__main__":
    main()
