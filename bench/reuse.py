"""Text reuse: what was planted in real news, beside MinHash in the same run; and degrees of reuse in short answers.

usage: python -m bench.reuse [--misses]

Planted: reprints, edited reprints and quotations of 15 to 40 words in articles of ECB+ and BASIL, and furniture on many pages.
Those articles share words among themselves too (wires); a pair that goes back to such sharing is neither right nor wrong.
A reprint is found if the pair is a copy or a cut, a quotation if a passage holds most of its words. The peer is rensa's
MinHash of word 5-grams with locality-sensitive hashing: whole pages that are alike.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from bench.planted import FURNITURE, Pile, Planted, planted_pile
from bench.story import SHARED
from twosource.ingest.intake import Given, read_report
from twosource.model import Derivation, Passage, Report
from twosource.trace.copies import find_copies
from twosource.trace.naming import party_words, read_names
from twosource.trace.parties import find_parties
from twosource.trace.pile import make_pile
from twosource.trace.reuse import WORD, find_passages

BASIL = SHARED / "data" / "basil" / "dev.jsonl.gz"
ANSWERS = SHARED / "data" / "text_reuse_cs"
HELD_SHARE = 0.7
"""A quotation is found where a passage holds this share of its words: up to a bracketed word or a word at its end."""
GRAM_WORDS = 5
PERMUTATIONS, ALIKE, BANDS = 128, 0.25, 32
LEVELS = ("non", "heavy", "light", "cut")
Pair = tuple[int, int]


@dataclass(frozen=True)
class Score:
    precision: float
    recall: float
    missed: tuple[Planted, ...] = ()
    wrong: tuple[Pair, ...] = ()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    pile = planted_pile()
    if pile is None:
        print("ECB+ and BASIL are not at hand")
    else:
        _print_planted(pile, misses=args.misses)
    if not ANSWERS.exists():
        print("text_reuse_cs is not at hand")
    else:
        print("degrees of reuse, short answers: " + ", ".join(f"{name} {value:.3f}" for name, value in degrees().items()))


def _print_planted(pile: Pile, *, misses: bool) -> None:
    started = time.perf_counter()
    passages = list(find_passages(pile.reports))
    ours = time.perf_counter() - started
    print(f"{len(pile.reports)} reports, {len(pile.planted)} planted, {len(passages)} passages")
    near = related(pile)
    for name, score in measured(pile, passages, near).items():
        print(f"{name:12} P {score.precision:.3f} R {score.recall:.3f}")
        if misses:
            _print_misses(pile, score)
    for name, value in directions(pile, passages).items():
        print(f"direction {name:11} {value:.3f}")
    print(f"furniture: {furniture_finds(pile, passages)} of {len(pile.furniture)} pages taken for reuse")
    peer = minhash(pile.reports)
    if peer is None:
        print("rensa is not at hand")
        return
    pairs, theirs = peer
    for name, score in measured_pairs(pile, pairs, near).items():
        print(f"rensa {name:12} P {score.precision:.3f} R {score.recall:.3f}")
    print(f"seconds: ours {ours:.2f}, rensa {theirs:.2f} (ratio {ours / theirs:.2f})")


def _print_misses(pile: Pile, score: Score) -> None:
    for one in score.missed[:12]:
        print(f"  missed: {one.kind} {one.page} of {one.source} {one.words[:80]}")
    for left, right in score.wrong[:12]:
        print(f"  wrong: {left} {right} {pile.reports[left].text[:60]!r} {pile.reports[right].text[:60]!r}")


def related(pile: Pile) -> set[Pair]:
    """Pairs of articles that share words before anything is planted; pages with the same text stand for one another."""
    place = {report.id: number for number, report in enumerate(pile.before)}
    pairs = {(place[one.left_id], place[one.right_id]) for one in find_passages(pile.before)}
    same: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, report in enumerate(pile.before):
        same[tuple(_plain(report.text))].append(number)
    twins = {number: numbers for numbers in same.values() for number in numbers}
    return {(min(a, b), max(a, b)) for left, right in pairs for a in twins[left] for b in twins[right]}


def measured(pile: Pile, passages: list[Passage], near: set[Pair]) -> dict[str, Score]:
    """Reprints by pair, quotations by passage. A find counts against precision where nothing explains it."""
    place = {report.id: number for number, report in enumerate(pile.reports)}
    by_pair: dict[Pair, list[Passage]] = defaultdict(list)
    for one in passages:
        left, right = sorted((place[one.left_id], place[one.right_id]))
        by_pair[left, right].append(one)
    whole = {pair for pair, found in by_pair.items() if any(one.how != "quote" for one in found)}
    parts = set(by_pair) - whole
    reprints = [one for one in pile.planted if one.kind != "quotation"]
    quotations = [one for one in pile.planted if one.kind == "quotation"]
    missed = tuple(one for one in quotations if not _is_held(one, by_pair.get(_pair(one), []), pile))
    return {
        "reprints": _score([one for one in reprints if one.kind == "reprint"], whole, pile, near),
        "edited": _score([one for one in reprints if one.kind == "edited"], whole, pile, near),
        "quotations": replace(_score(quotations, parts, pile, near), recall=1 - len(missed) / len(quotations), missed=missed),
    }


def measured_pairs(pile: Pile, pairs: set[Pair], near: set[Pair]) -> dict[str, Score]:
    kinds = {"reprints": ("reprint",), "edited": ("edited",), "quotations": ("quotation",)}
    return {name: _score([one for one in pile.planted if one.kind in kind], pairs, pile, near) for name, kind in kinds.items()}


def _pair(one: Planted) -> Pair:
    return min(one.page, one.source), max(one.page, one.source)


def _score(planted: list[Planted], found: set[Pair], pile: Pile, near: set[Pair]) -> Score:
    """Wrong: a find on a page of these that neither planting nor the articles' own sharing explains."""
    want = {_pair(one): one for one in planted}
    pages = {one.page for one in planted}
    right = found & want.keys()
    on_pages = {pair for pair in found if pages & set(pair)} - want.keys()
    wrong = tuple(sorted(pair for pair in on_pages if not _is_explained(pair, pile, near)))
    precision = len(right) / (len(right) + len(wrong)) if right or wrong else 1.0
    return Score(precision, len(right) / len(want), tuple(one for pair, one in want.items() if pair not in right), wrong)


def _is_explained(pair: Pair, pile: Pile, near: set[Pair]) -> bool:
    one, other = (pile.made_of.get(page, {page}) for page in pair)
    return bool(one & other) or any((min(a, b), max(a, b)) in near for a in one for b in other)


def _is_held(one: Planted, passages: list[Passage], pile: Pile) -> bool:
    report = pile.reports[one.page]
    want = _plain(one.words)
    return any(
        sum(word in set(_plain(report.quote(span))) for word in want) >= HELD_SHARE * len(want)
        for passage in passages
        for span in (passage.left if passage.left_id == report.id else passage.right,)
    )


def _plain(words: str) -> list[str]:
    return [match[0].casefold() for match in WORD.finditer(words)]


def furniture_finds(pile: Pile, passages: list[Passage]) -> int:
    """Pages of which a line of furniture was taken for something in common with another such page."""
    place = {report.id: number for number, report in enumerate(pile.reports)}
    lines = re.compile("|".join(re.escape(line) for line in FURNITURE))
    found = set()
    for one in passages:
        sides = {place[one.left_id]: one.left, place[one.right_id]: one.right}
        if len(pile.furniture & sides.keys()) == 2:
            for number, span in sides.items():
                match = lines.search(pile.reports[number].text)
                if match and match.start() <= span.start and span.end <= match.end():
                    found.add(number)
    return len(found)


def directions(pile: Pile, passages: list[Passage]) -> dict[str, float]:
    """Of the edited reprints found as derivations: who took from whom, by length or date, or suspected where nothing tells."""
    edited = {_pair(one): one for one in pile.planted if one.kind == "edited"}
    place = {report.id: number for number, report in enumerate(pile.reports)}
    found = [(one, edited[_ends(one, place)]) for one in copies_of(pile, passages) if _ends(one, place) in edited]
    undirected = sum(one.suspected for one, _ in found)
    right = sum(not one.suspected and place[one.report_id] == gold.page for one, gold in found)
    total = len(found) or 1
    return {"right": right / total, "undirected": undirected / total, "wrong": 1 - (right + undirected) / total}


def copies_of(pile: Pile, passages: list[Passage]) -> list[Derivation]:
    reports = tuple(pile.reports)
    words = party_words(reports)
    if words is None:
        return []
    parties = find_parties(read_names(words, reports, ()), reports, (), (), ())
    return list(find_copies(make_pile(reports, (), (), tuple(passages), parties), min_words=20, min_difference=0.02))


def _ends(one: Derivation, place: dict[str, int]) -> Pair:
    left, right = sorted((place[one.report_id], place[one.on]))
    return left, right


def minhash(reports: list[Report]) -> tuple[set[Pair], float] | None:
    """Pairs of pages whose 5-grams are alike, and the seconds it took; None without the peer."""
    try:
        from rensa import RMinHash, RMinHashLSH
    except ImportError:
        return None
    started = time.perf_counter()
    index = RMinHashLSH(threshold=ALIKE, num_perm=PERMUTATIONS, num_bands=BANDS)
    sketches = []
    for number, report in enumerate(reports):
        words = _plain(report.text)
        sketch = RMinHash(num_perm=PERMUTATIONS, seed=1)
        sketch.update([" ".join(words[place : place + GRAM_WORDS]) for place in range(max(1, len(words) - GRAM_WORDS + 1))])
        index.insert(number, sketch)
        sketches.append(sketch)
    pairs = {
        (min(number, other), max(number, other))
        for number, sketch in enumerate(sketches)
        for other in index.query(sketch)
        if other != number and sketch.jaccard(sketches[other]) >= ALIKE
    }
    return pairs, time.perf_counter() - started


def degrees() -> dict[str, float]:
    """Short answers by how much of their source they took: Spearman of the share of words in shared passages with the order
    of the four levels, and F1 of derived or not where any passage is shared."""
    texts = {row["source_id"]: row["text"] for row in _lines("dev_sources.jsonl")}
    levels, shares = [], []
    for row in _lines("dev.jsonl"):
        pages = [
            read_report(f"{n}.txt", text.encode(), given=Given(outlet=f"Outlet {n}"))
            for n, text in enumerate((texts[row["source_id"]], row["text"]))
        ]
        answer = pages[1]
        shared = sum(one.words for one in find_passages(pages))
        levels.append(LEVELS.index(row["level"]))
        shares.append(min(1.0, shared / max(1, len(_plain(answer.text)))))
    derived = [level > 0 for level in levels]
    told = [share > 0 for share in shares]
    both = sum(one and other for one, other in zip(derived, told, strict=True))
    return {
        "Spearman": float(np.corrcoef(_ranks(levels), _ranks(shares))[0, 1]),
        "derived F1": 2 * both / (sum(derived) + sum(told)),
        "derived P": both / max(1, sum(told)),
        "derived R": both / max(1, sum(derived)),
    }


def _lines(name: str) -> list[dict]:
    return [json.loads(line) for line in (ANSWERS / name).read_text(encoding="utf-8").splitlines()]


def _ranks(values: Iterable[float]) -> np.ndarray:
    """Ties shared."""
    _, place, count = np.unique(np.array(list(values)), return_inverse=True, return_counts=True)
    last = np.cumsum(count)
    return (last - (count - 1) / 2)[place]


if __name__ == "__main__":
    main()
