"""How many times and quantities of the stories' gold are read right. Times on public sets: `python -m bench.times`.

usage: python -m bench.values [--misses]
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from bench.gold_records import read_story
from twosource.annotate.quantities import find_quantities
from twosource.annotate.times import find_times
from twosource.model import Quantity, Report, Timex

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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    for name in PUBLISHED:
        score_story(name, args.misses)


if __name__ == "__main__":
    main()
