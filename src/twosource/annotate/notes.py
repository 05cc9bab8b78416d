"""What is found in a text by itself, without a case: the answer of `twosource annotate`."""

from __future__ import annotations

from typing import Any

from ..model import Attribution, Mention, Place, Quantity, Spans, Statement, Timex, to_edtf
from .attributions import whole_attributions
from .impossible import what_no_calendar_has
from .name_scripts import what_may_deceive
from .names import find_mentions
from .places import find_places
from .quantities import find_quantities
from .raw_text import report_of
from .sentences import find_sentences
from .statements import find_statements
from .times import find_times
from .unread import what_is_unread
from .unread_numbers import what_is_no_figure

Note = dict[str, Any]


def annotate_text(key: str, text: str, published: str | None = None) -> Note:
    """Every line of the text is read as a paragraph of the story: nothing is taken for furniture and nothing is cleaned.

    All offsets are Unicode code points of `text`. `published` is an ISO prefix; without it relative times stay open.
    `problems` says what was left unread and which dates are none, and what would be right.
    """
    report = report_of(key, text, published)
    sentences = list(find_sentences(report))
    times = list(find_times(report, sentences))
    mentions = list(find_mentions(report, sentences))
    notes = (
        what_is_unread(report),
        what_may_deceive(report, mentions),
        what_is_no_figure(report),
        what_no_calendar_has(report, times),
    )
    problems = [problem for problem in notes if problem is not None]
    attributions = whole_attributions(report, sentences)
    statements = list(find_statements(report, sentences, mentions, attributions))
    return {
        "id": key,
        "attributions": _attribution_notes(attributions, statements),
        "times": [_time_note(timex) for timex in times],
        "quantities": [_quantity_note(quantity) for quantity in find_quantities(report, sentences)],
        "places": [_place_note(place) for place in find_places(report, sentences, mentions)],
        "mentions": [_mention_note(mention) for mention in mentions],
        "problems": [{"reason": problem.reason, "remedy": problem.remedy} for problem in problems],
    }


def _attribution_notes(attributions: list[Attribution], statements: list[Statement]) -> list[Note]:
    """`id` is the place in the list, and `inside` the place of the attribution around it."""
    places = {attribution.id: number for number, attribution in enumerate(attributions)}
    first: dict[str | None, Statement] = {}
    for statement in statements:
        first.setdefault(statement.attribution_id, statement)
    notes = []
    for number, attribution in enumerate(attributions):
        said = first.get(attribution.id)
        notes.append(
            {
                "id": number,
                "content": _pairs(attribution.content),
                "source": _pairs(attribution.source),
                "cue": _pairs(attribution.cue),
                "inside": None if attribution.inside is None else places[attribution.inside],
                "stance": "asserts" if said is None else said.stance,
                "status": "reported" if said is None else said.status,
                "probability": attribution.probability,
            }
        )
    return notes


def _pairs(spans: Spans) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _time_note(timex: Timex) -> Note:
    return {
        "start": timex.span.start,
        "end": timex.span.end,
        "type": timex.type,
        "value": timex.value,
        "mod": timex.mod,
        "edtf": to_edtf(timex),
        "basis": timex.basis,
    }


def _quantity_note(quantity: Quantity) -> Note:
    return {
        "start": quantity.span.start,
        "end": quantity.span.end,
        "value": quantity.low if quantity.low == quantity.high else [quantity.low, quantity.high],
        "unit": quantity.unit,
        "counted": quantity.counted,
        "approx": quantity.approx,
        "per": quantity.per,
        "measure": quantity.measure,
        "hedge": quantity.hedge,
        "of": quantity.of,
        "year": quantity.year,
        "so_far": quantity.so_far,
    }


def _place_note(place: Place) -> Note:
    note: Note = {
        "start": place.span.start,
        "end": place.span.end,
        "name": place.name,
        "lat": place.lat,
        "lon": place.lon,
        "country": place.country,
        "precision": place.precision,
    }
    return note if place.geonameid is None else {**note, "geonameid": place.geonameid}


def _mention_note(mention: Mention) -> Note:
    return {"start": mention.span.start, "end": mention.span.end, "kind": mention.kind, "name": mention.name}
