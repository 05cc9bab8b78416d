"""One sentence or text through the stages that find names, places and routes."""

from __future__ import annotations

from tests.annotate.spoken import report_of, sentences_of
from twosource.annotate.names import find_mentions
from twosource.annotate.places import find_places
from twosource.annotate.routes import find_routes
from twosource.model import Mention, Place, Report, Route


def names_in(text: str, **fields: object) -> tuple[Report, list[Mention]]:
    report = report_of(text, **fields)
    return report, list(find_mentions(report, sentences_of(report)))


def places_in(text: str) -> tuple[Report, list[Place]]:
    report, mentions = names_in(text)
    return report, list(find_places(report, sentences_of(report), mentions))


def routes_in(text: str) -> tuple[Report, list[Route]]:
    report, places = places_in(text)
    return report, list(find_routes(report, sentences_of(report), places))
