"""How well places, routes and names are found: the stories' gold, and the public geoparsing set.

usage: python -m bench.places [STORY ...] [--misses]      python -m bench.places --geoparsing [COUNT] [--misses]
"""

from __future__ import annotations

import gzip
import json
import math
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from bench.gold_records import GoldStory, read_story
from twosource.annotate.names import find_mentions
from twosource.annotate.places import find_places
from twosource.annotate.routes import find_routes
from twosource.annotate.sentences import find_sentences
from twosource.model import Mention, Part, Place, Report, Span

SHARED = Path("../shared")
OURS = Path("bench/stories")
STORIES = (
    "drone-factory",
    "drone-factory-example",
    "hospital-ransomware",
    "port-warehouse-fire",
    "reservoir-dam",
    "seized-tanker",
)
NEAR_KM = 161
DECOYS = re.compile(r"_Expression$|^Non_Toponym$")
ASSOCIATIVE = frozenset({"Metonymic", "Demonym", "Language", "Homonym", "Non_Literal_Modifier", "Embedded_Non_Lit"})


def bag(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    p, q = math.radians(lat1), math.radians(lat2)
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    return 12742 * math.asin(math.sqrt(h))


def annotate(report: Report, sentences: list[Any]) -> tuple[list[Mention], list[Place]]:
    mentions = list(find_mentions(report, sentences))
    return mentions, list(find_places(report, sentences, mentions))


def score_story(folder: Path, *, misses: bool) -> None:
    story = read_story(folder)
    places: dict[str, list[tuple[Report, Place]]] = {}
    names: set[str] = set()
    legs: set[tuple[str, str, str]] = set()
    for report in story.reports:
        sentences = [sentence for sentence in story.sentences if sentence.report_id == report.id]
        mentions, found = annotate(report, sentences)
        names |= {mention.name.lower() for mention in mentions}
        places[report.file] = [(report, place) for place in found]
        for route in find_routes(report, sentences, found):
            if route.start is not None and route.end is not None:
                legs.add((report.file, report.quote(route.start), report.quote(route.end)))
    _score_routes(story, legs, misses=misses)
    _report_story(story, folder.name, places, names, misses=misses)


def _score_routes(story: GoldStory, legs: set[tuple[str, str, str]], *, misses: bool) -> None:
    """A route is found where both its ends are named in one of ours; the rest of ours are extra."""
    wanted = [
        (story.gold["documents"][gold["doc"]]["file"], gold["from"], gold["to"]) for gold in story.gold.get("routes") or ()
    ]
    hits = [gold for gold in wanted if any(_same_leg(gold, leg) for leg in legs)]
    extra = [leg for leg in sorted(legs) if not any(_same_leg(gold, leg) for gold in wanted)]
    print(f"{'':24} routes {len(hits)}/{len(wanted)}  extra {len(extra)}")
    if misses:
        print("   missed routes", [gold for gold in wanted if gold not in hits], "extra", extra)


def _same_leg(gold: tuple[str, str, str], leg: tuple[str, str, str]) -> bool:
    ends = zip(gold[1:], leg[1:], strict=True)
    return gold[0] == leg[0] and all(bag(one) <= bag(other) or bag(other) <= bag(one) for one, other in ends)


def _report_story(
    story: GoldStory, name: str, places: dict[str, list[tuple[Report, Place]]], names: set[str], *, misses: bool
) -> None:
    wanted = [gold for gold in story.gold["places"] if "boilerplate" not in str(gold.get("note"))]
    hits = [gold for gold in wanted if _found(gold, places[story.gold["documents"][gold["doc"]]["file"]])]
    entities = [alias for group in story.gold["entities"] for alias in group]
    spelled = {" ".join(re.findall(r"\w+", name)) for name in names}
    known = [alias for alias in entities if " ".join(re.findall(r"\w+", alias.lower())) in spelled]
    pins = sum(place.lat is not None for found in places.values() for _, place in found)
    print(f"{name:24} places {len(hits)}/{len(wanted)}  names {len(known)}/{len(entities)}  pins {pins}")
    if misses:
        for gold in wanted:
            if gold not in hits:
                file = story.gold["documents"][gold["doc"]]["file"]
                print("   missed place", gold, [(r.quote(p.span), p.name, p.lat, p.lon) for r, p in places[file]])
        print("   missed names", [alias for alias in entities if alias not in known])
        for file, found in places.items():
            print("   ", file, [(r.quote(p.span), p.name, p.precision, p.country, p.within[:2]) for r, p in found])


def _found(gold: dict[str, Any], found: list[tuple[Report, Place]]) -> bool:
    return any(
        place.lat is not None and place.lon is not None
        and (bag(gold["text"]) <= bag(report.quote(place.span)) or bag(report.quote(place.span)) <= bag(gold["text"]))
        and km(gold["lat"], gold["lon"], place.lat, place.lon) <= gold.get("radius_km", 50)
        for report, place in found
    )  # fmt: skip


def score_geoparsing(count: int, *, misses: bool) -> None:
    """Every n-th article of the set, so that all four corpora are in the sample."""
    packed = (SHARED / "data/geoparsing/dev.jsonl.gz").read_bytes()
    lines = gzip.decompress(packed).decode("utf-8").splitlines()
    step = max(1, len(lines) // count)
    counts: dict[str, Counter[str]] = {}
    wrong: Counter[str] = Counter()
    for line in lines[::step]:
        article = json.loads(line)
        card = counts.setdefault(article["corpus"], Counter())
        report = _as_report(article)
        _, found = annotate(report, list(find_sentences(report)))
        _count(article, report, found, card, wrong)
    for corpus, card in sorted(counts.items()):
        print(corpus, _figures(card))
    print("all", _figures(sum(counts.values(), Counter())))
    if misses:
        for kind in ("missed", "extra", "far"):
            print(kind, [(key, n) for key, n in wrong.most_common(1500) if key.startswith(kind)][:120])


def _as_report(article: dict[str, Any]) -> Report:
    text = article["text"]
    parts = [Part("body", Span(found.start(), found.end())) for found in re.finditer(r"\S[^\n]*", text)]
    return Report(file=article["id"], sha256="", text=text, parts=tuple(parts))


def _count(article: dict[str, Any], report: Report, found: list[Place], card: Counter[str], wrong: Counter[str]) -> None:
    gold = [top for top in article["toponyms"] if not DECOYS.search(top.get("kind", "")) and top.get("kind") not in ASSOCIATIVE]
    ignored = [top for top in article["toponyms"] if top.get("kind") in ASSOCIATIVE]
    matched: set[int] = set()
    for top in gold:
        span = Span(top["start"], top["end"])
        hit = next((i for i, place in enumerate(found) if i not in matched and place.span.overlaps(span)), None)
        card["gold"] += 1
        if hit is None:
            wrong[f"missed {top['text']} {top.get('kind', article['corpus'])}"] += 1
            continue
        matched.add(hit)
        card["hit"] += 1
        card["exact"] += found[hit].span == span
        if top.get("lat") is not None:
            card["located"] += 1
            place = found[hit]
            near = _is_near(top, place)
            card["near"] += near
            if not near:
                want = f"{top.get('gaz_name')} {top.get('admin1')} {top.get('country')} {top['lat']:.1f},{top['lon']:.1f}"
                wrong[f"far {top['text']} want {want} got {place.name} {place.within[:2]} {place.lat}"] += 1
    for i, place in enumerate(found):
        if i not in matched:
            kind = "ignored" if any(place.span.overlaps(Span(top["start"], top["end"])) for top in ignored) else ""
            wrong[f"extra {kind} {report.quote(place.span)} ({place.basis[:20]})"] += 1
    card["given"] += len(found)


def _is_near(top: dict[str, Any], place: Place) -> bool:
    return place.lat is not None and place.lon is not None and km(top["lat"], top["lon"], place.lat, place.lon) <= NEAR_KM


def _figures(card: Counter[str]) -> str:
    precision, recall = card["hit"] / max(card["given"], 1), card["hit"] / max(card["gold"], 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    p, r = card["exact"] / max(card["given"], 1), card["exact"] / max(card["gold"], 1)
    exact = 2 * p * r / max(p + r, 1e-9)
    near = card["near"] / max(card["located"], 1)
    return f"P {precision:.3f} R {recall:.3f} F1 {f1:.3f} exact {exact:.3f}  acc@161 {near:.3f} of {card['located']}"


def main() -> None:
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    misses = "--misses" in sys.argv
    if "--geoparsing" in sys.argv:
        score_geoparsing(int(words[0]) if words else 120, misses=misses)
    else:
        for story in words or STORIES:
            folder = SHARED / "stories" / story
            score_story(folder if folder.exists() else OURS / story, misses=misses)


if __name__ == "__main__":
    main()
