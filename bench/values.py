"""How many times and quantities are read right: on the stories' gold, and times on public sets.

usage: python -m bench.values [--misses] [--timex N_DOCUMENTS]
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from bench.gold_records import read_story
from twosource.annotate.quantities import find_quantities
from twosource.annotate.sentences import find_sentences
from twosource.annotate.times import find_times
from twosource.model import Part, Quantity, Report, Sentence, Span, Timex

SHARED = Path("../shared")
PUBLISHED = {
    "drone-factory": {"000": "2023-07", "001": "2023-06", "002": "2023-07", "003": "2023-02", "004": "2023-07"},
    "drone-factory-example": {"000": "2023-03", "003": "2023-02", "005": "2023-07"},
    "port-warehouse-fire": {},
    "hospital-ransomware": {},
}


def words_of(text: str) -> set[str]:
    return {word.lower() for word in re.findall(r"\w+", text)}


def touches(gold_text: str, text: str) -> bool:
    left, right = words_of(gold_text), words_of(text)
    return bool(right) and (left <= right or right <= left)


def plain_value(quantity: Quantity) -> list[float | None]:
    return [quantity.low, quantity.high]


def same_quantity(gold: dict[str, Any], quantity: Quantity) -> bool:
    """The scorer's test."""
    wanted = gold["value"] if isinstance(gold["value"], list) else [gold["value"], gold["value"]]
    given = plain_value(quantity)
    within = isinstance(gold["value"], list) and given[0] is not None and given[0] >= wanted[0] / 2
    within = within and (wanted[1] is None or (given[1] is not None and given[1] <= wanted[1] * 2))
    units = words_of(gold["unit"]) & {word.rstrip("s") for word in words_of(quantity.unit)} | words_of(gold["unit"]) & words_of(
        quantity.unit
    )
    return (wanted == given or within) and bool(units) and gold["per"] == quantity.per and gold["approx"] == quantity.approx


def score_story(name: str, misses: bool) -> None:
    folder = SHARED / "stories" / name
    story = read_story(folder, published=PUBLISHED[name])
    report_of = dict(zip(story.gold["documents"], story.reports, strict=True))
    for kind, find, same, show in kinds():
        hits = 0
        found_in: dict[str, list[Any]] = {}
        for key, report in report_of.items():
            found_in[key] = list(find(report, [each for each in story.sentences if each.report_id == report.id]))
        for gold in story.gold[kind]:
            report = report_of[gold["doc"]]
            near = [each for each in found_in[gold["doc"]] if touches(gold["text"], report.quote(each.span))]
            right = any(same(gold, each) for each in near)
            hits += right
            if misses and not right:
                print(f"   {kind} {gold['doc']} {gold['text']!r} want {gold} got", [show(report, each) for each in near])
        print(f"{name:24} {kind:11} {hits}/{len(story.gold[kind])}")
        if misses:
            for key, report in report_of.items():
                print("  ", key, *(show(report, each) for each in found_in[key]), sep="\n      ")


def show_time(report: Report, timex: Timex) -> str:
    mod = f"/{timex.mod}" if timex.mod else ""
    return f"{report.quote(timex.span)!r}={timex.type}:{timex.value}{mod} ({timex.basis}) {timex.suggestion or ''}"


def show_quantity(report: Report, quantity: Quantity) -> str:
    return (
        f"{report.quote(quantity.span)!r}=[{quantity.low:g}, {quantity.high}] {quantity.approx} "
        f"{quantity.unit} /{quantity.per} "
        f"{quantity.measure} ({quantity.counted}) {quantity.interval.low:g}..{quantity.interval.high:g}"
    )


def kinds() -> Iterable[tuple[str, Callable[..., Any], Callable[..., bool], Callable[..., str]]]:
    yield "times", find_times, lambda gold, timex: str(gold["value"]) == str(timex.value), show_time
    yield "quantities", find_quantities, same_quantity, show_quantity


def read_timex_set(name: str, documents: int) -> list[tuple[Report, list[Sentence], list[dict[str, Any]]]]:
    rows = []
    with gzip.open(SHARED / f"data/timex/{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in list(lines)[:documents]:
            page = json.loads(line)
            parts = [
                Part("body", Span(match.start(), match.end())) for match in re.finditer(r"\S(?:.|\n(?!\s*\n))*", page["text"])
            ]
            report = Report(
                file=page["id"], sha256="", text=page["text"], parts=tuple(parts), published=page["dct"]["value"][:10]
            )
            rows.append((report, list(find_sentences(report)), page["timexes"]))
    return rows


def score_timexes(name: str, rows: list[tuple[Report, list[Sentence], list[dict[str, Any]]]], misses: bool) -> None:
    wanted = given = strict = relaxed = typed = valued = 0
    wrong: Counter[str] = Counter()
    for report, sentences, golds in rows:
        found = list(find_times(report, sentences))
        wanted, given = wanted + len(golds), given + len(found)
        used: set[int] = set()
        for gold in golds:
            span = Span(gold["start"], gold["end"])
            best = max(
                (each for each in found if each.span.overlaps(span) and id(each) not in used),
                key=lambda each: min(each.span.end, span.end) - max(each.span.start, span.start),
                default=None,
            )
            if best is None:
                wrong[f"missed  {gold['text'].lower()} {gold['type']}"] += 1
                continue
            used.add(id(best))
            relaxed += 1
            strict += best.span == span
            typed += best.type == gold["type"]
            valued += best.value == gold["value"]
            if best.value != gold["value"]:
                wrong[f"value   {gold['text'].lower()!r} want {gold['value']} got {best.value} ({report.published}) lean"] += 1
        for each in found:
            if id(each) not in used:
                around = report.text[max(0, each.span.start - 25) : each.span.end + 25].replace("\n", " ")
                wrong[f"extra   {report.quote(each.span).lower()}   [{around if misses else ''}]"] += 1

    def f1(hits: int) -> float:
        return 2 * hits / (wanted + given)

    print(
        f"{name:12} strict F1 {f1(strict):.3f} relaxed F1 {f1(relaxed):.3f} (P {relaxed / given:.3f} R {relaxed / wanted:.3f}) "
        f"type {typed / relaxed:.3f} value {valued / relaxed:.3f} value F1 {f1(valued):.3f}"
    )
    if misses:
        for words, count in wrong.most_common():
            print(f"   {count} {words}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--timex", type=int, default=0, help="how many documents of each public set to read")
    args = parser.parse_args()
    for name in PUBLISHED:
        score_story(name, args.misses)
    if args.timex:
        for name in ("timebank", "aquaint"):
            score_timexes(name, read_timex_set(name, args.timex), args.misses)


if __name__ == "__main__":
    main()
