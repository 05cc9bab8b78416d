"""How well place names are found and pinned, on LGL, TR-News, GeoVirus and GeoWebNews.

usage: python -m bench.geoparsing [--misses]

First table: the gold's own spans are pinned. `acc`: within 161 km; `ceiling`: the gazetteer holds a place of that name
there; `of held`: acc among those; `wide by name`: acc where a country or continent counts by its name, wherever the set
and the gazetteer put its point; `populous`: acc of the most populous place of the name in the same gazetteer. Second
table, end to end: spaCy's GPE and LOC with the most populous place, and ours, with what the stage takes for a state that
acts ("Moscow said"), which these sets annotate as well. `found`: spans that overlap; `pinned`: also within 161 km.

All gold with a point counts in the first table; peoples' adjectives and names inside names (GeoWebNews' other kinds) are
neither wanted nor wrong in the second. Parses are kept in the folder for temporary files.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import math
import pickle
import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from twosource.annotate import sentences as parsing
from twosource.annotate.gazetteer import Gazetteer, PlaceEntry, load_gazetteer
from twosource.annotate.names import find_mentions
from twosource.annotate.place_choice import choose_all
from twosource.annotate.place_lookup import full_name, known_part
from twosource.annotate.place_roles import read_spots
from twosource.annotate.places import locate_names
from twosource.languages import PlaceWords, language_for
from twosource.model import Mention, Part, Report, Sentence, Span

DATA = Path(__file__).resolve().parents[2] / "shared" / "data" / "geoparsing" / "dev.jsonl.gz"
NEAR_KM = 161
DECOYS = re.compile(r"_Expression$|^Non_Toponym$")
IGNORED = frozenset({"Demonym", "Language", "Homonym", "Non_Literal_Modifier", "Embedded_Non_Lit"})
STATE = "PCLI"
"""GeoNames' code for an independent state; its own name for one may be another language's or an old one."""
BASELINE_LABELS = frozenset({"GPE", "LOC"})
SHOWN_MISSES = 300
Point = tuple[float, float]


@dataclass(frozen=True)
class Toponym:
    span: Span
    words: str
    point: Point | None
    kind: str
    names: frozenset[str]
    told: str


@dataclass(frozen=True)
class Article:
    corpus: str
    report: Report
    sentences: list[Sentence]
    toponyms: list[Toponym]


@dataclass(frozen=True)
class Guess:
    """A name that a reader calls a place, and its point where it gives one."""

    span: Span
    point: Point | None
    told: str


@dataclass
class Score:
    """Counts by corpus, and the misses by what was wrong."""

    counts: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    misses: Counter[str] = field(default_factory=Counter)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    language, book = language_for("en"), load_gazetteer()
    if language is None:
        raise SystemExit("English is not among the languages")
    gold, ours, spacy = Score(), Score(), Score()
    for article in read_articles():
        pin_gold(article, language.place, book, gold)
        compare(article, list(our_guesses(article)), ours)
        compare(article, list(populous_guesses(article, book)), spacy)
    print_gold(gold.counts)
    print_ends({"ours": ours.counts, "spaCy": spacy.counts})
    if options.misses:
        for title, misses in (("gold", gold.misses), ("end to end", ours.misses)):
            print(f"\n{title}:", *(f"{n:4} {miss}" for miss, n in misses.most_common(SHOWN_MISSES)), sep="\n")


def read_articles() -> Iterator[Article]:
    """Every article with its parse, which is kept while the set and the parser's stage stay as they are."""
    packed = DATA.read_bytes()
    made_by = hashlib.sha256(packed + Path(parsing.__file__).read_bytes()).hexdigest()
    kept = Path(tempfile.gettempdir()) / f"twosource-geoparsing-{made_by[:16]}.pickle"
    listed = [json.loads(line) for line in gzip.decompress(packed).decode("utf-8").splitlines()]
    reports = [_as_report(article) for article in listed]
    if kept.exists():
        parses: list[list[Sentence]] = pickle.loads(kept.read_bytes())
    else:
        parses = [list(parsing.find_sentences(report)) for report in reports]
        kept.write_bytes(pickle.dumps(parses))
    for article, report, sentences in zip(listed, reports, parses, strict=True):
        yield Article(article["corpus"], report, sentences, list(_toponyms(article)))


def _as_report(article: dict[str, Any]) -> Report:
    text = article["text"]
    parts = [Part("body", Span(found.start(), found.end())) for found in re.finditer(r"\S[^\n]*", text)]
    return Report(file=article["id"], sha256="", text=text, parts=tuple(parts))


def _toponyms(article: dict[str, Any]) -> Iterator[Toponym]:
    for top in article["toponyms"]:
        kind = top.get("kind", "")
        if not DECOYS.search(kind):
            point = None if top.get("lat") is None else (top["lat"], top["lon"])
            page = str(top.get("wiki", "")).rpartition("/")[2].replace("_", " ")
            names = frozenset(
                filter(None, (top.get("gaz_name"), page, top.get("country") if top.get("fcode") == STATE else ""))
            )
            told = f"{'/'.join(sorted(names))} {top.get('fcode', '')} {top.get('admin1')} {top.get('country')} {kind}"
            yield Toponym(Span(top["start"], top["end"]), top["text"], point, kind, names, told)


def pin_gold(article: Article, words: PlaceWords, book: Gazetteer, score: Score) -> None:
    """The gold's names as if our own stage had found them and nothing else."""
    report = article.report
    mentions = [Mention(report.id, top.span, "place", report.quote(top.span)) for top in article.toponyms]
    spots = list(read_spots(report, article.sentences, mentions, words, book))
    chosen = {spot.span: choice for spot, choice in zip(spots, choose_all(spots, words, book), strict=True) if choice}
    counts = score.counts[article.corpus]
    for top in article.toponyms:
        if top.point is None:
            continue
        candidates = candidates_of(top.words, words, book)
        held = any(is_near(top.point, (entry.lat, entry.lon)) for entry in candidates)
        entry = chosen[top.span][0] if top.span in chosen else None
        right = entry is not None and is_near(top.point, (entry.lat, entry.lon))
        by_name = right or (entry is not None and is_same_country(top, entry, book))
        populous = bool(candidates) and is_near(top.point, (candidates[0].lat, candidates[0].lon))
        counts.update(gold=1, held=held, right=right, held_and_right=held and right, by_name=by_name, populous=populous)
        if not right:
            what = f"far, got {_told(entry)}" if held else "not held" if entry is None else f"not held, got {_told(entry)}"
            score.misses[f"{article.corpus} {top.words}: {top.told} {top.point} {what}"] += 1


def is_same_country(top: Toponym, entry: PlaceEntry, book: Gazetteer) -> bool:
    return entry.kind in ("country", "continent") and any(entry in book.candidates(name) for name in top.names)


def candidates_of(name: str, words: PlaceWords, book: Gazetteer) -> tuple[PlaceEntry, ...]:
    """What the gazetteer holds by the name, or by the part of it that the stage would look up."""
    return book.candidates(full_name(name, words)) or book.candidates(known_part(name, words, book))


def _told(entry: PlaceEntry | None) -> str:
    return "nothing" if entry is None else f"{entry.name} {entry.kind} {entry.within[:2]} ({entry.lat:.1f}, {entry.lon:.1f})"


def our_guesses(article: Article) -> Iterator[Guess]:
    report = article.report
    for located in locate_names(report, article.sentences, list(find_mentions(report, article.sentences))):
        place = located.place
        point = None if place.lat is None or place.lon is None else (place.lat, place.lon)
        yield Guess(place.span, point, f"{report.quote(place.span)} {located.acts} {place.name} {place.within[:2]}")


def populous_guesses(article: Article, book: Gazetteer) -> Iterator[Guess]:
    """spaCy's names of places, each as the most populous place of that name."""
    for sentence in article.sentences:
        for span in _labelled(sentence):
            words = article.report.quote(span)
            found = book.candidates(words)
            yield Guess(span, (found[0].lat, found[0].lon) if found else None, words)


def _labelled(sentence: Sentence) -> Iterator[Span]:
    span: Span | None = None
    for token in sentence.tokens:
        mark, _, label = token.entity.partition("-")
        if span is not None and (mark != "I" or label not in BASELINE_LABELS):
            yield span
            span = None
        if label in BASELINE_LABELS:
            span = Span(token.start, token.end) if span is None else replace(span, end=token.end)
    if span is not None:
        yield span


def compare(article: Article, guesses: list[Guess], score: Score) -> None:
    counts, free = score.counts[article.corpus], set(range(len(guesses)))
    ignored = [top for top in article.toponyms if top.kind in IGNORED]
    for top in article.toponyms:
        if top.kind in IGNORED:
            continue
        hit = next((at for at in sorted(free) if guesses[at].span.overlaps(top.span)), None)
        counts.update(gold=1, found=hit is not None, pointed=top.point is not None)
        if hit is None:
            score.misses[f"{article.corpus} missed {top.words} {top.told}"] += 1
            continue
        free.remove(hit)
        guess = guesses[hit]
        counts["given"] += 1
        if top.point is not None and guess.point is not None:
            counts["pins"] += 1
            counts["pinned"] += is_near(top.point, guess.point)
    for at in free:
        if not any(guesses[at].span.overlaps(top.span) for top in ignored):
            counts.update(given=1, pins=guesses[at].point is not None)
            score.misses[f"{article.corpus} extra {guesses[at].told}"] += 1


def is_near(left: Point, right: Point) -> bool:
    (lat1, lon1), (lat2, lon2) = left, right
    p, q = math.radians(lat1), math.radians(lat2)
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    return 12742 * math.asin(math.sqrt(h)) <= NEAR_KM


def print_gold(counts: dict[str, Counter[str]]) -> None:
    print("| gold names | with a point | acc | of held | ceiling | wide by name | populous |\n|---|---|---|---|---|---|---|")
    for corpus, card in sorted(counts.items()):
        shares = [card["right"] / card["gold"], card["held_and_right"] / card["held"]]
        shares += [card[name] / card["gold"] for name in ("held", "by_name", "populous")]
        cells = [f"{share:.3f}" for share in shares]
        print(f"| {corpus} | {card['gold']} |", " | ".join(cells), "|")


def print_ends(systems: dict[str, dict[str, Counter[str]]]) -> None:
    print("\n| end to end | by | found P | R | F1 | pinned P | R | F1 |\n|---|---|---|---|---|---|---|---|")
    for corpus in sorted(systems["ours"]):
        for name, counts in systems.items():
            card = counts[corpus]
            found = _prf(card["found"], card["given"], card["gold"])
            pinned = _prf(card["pinned"], card["pins"], card["pointed"])
            print(f"| {corpus} | {name} |", " | ".join(f"{value:.3f}" for value in (*found, *pinned)), "|")


def _prf(right: int, given: int, wanted: int) -> tuple[float, float, float]:
    precision, recall = right / max(given, 1), right / max(wanted, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


if __name__ == "__main__":
    main()
