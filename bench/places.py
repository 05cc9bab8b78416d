"""How well places, routes and names are found, by the stories' gold.

usage: python -m bench.places [STORY ...] [--misses]
"""

from __future__ import annotations

import math
import re
import sys
from pathlib import Path
from typing import Any

from bench.gold_records import GoldStory, read_story
from twosource.annotate.names import find_mentions
from twosource.annotate.places import find_places
from twosource.annotate.routes import find_routes
from twosource.model import Mention, Place, Report

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


def main() -> None:
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    misses = "--misses" in sys.argv
    for story in words or STORIES:
        folder = SHARED / "stories" / story
        score_story(folder if folder.exists() else OURS / story, misses=misses)


if __name__ == "__main__":
    main()
