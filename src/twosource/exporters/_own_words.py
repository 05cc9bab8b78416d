"""What the dossier says in its own voice about the reports, so that it can be checked against overstating."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Row = dict[str, Any]


def own_sentences(view: Row) -> Iterator[str]:
    """Every generated sentence and label of a dossier's view (`dossier_view`). The reports' words in them stand in quotation
    marks; sentences of the page itself that are the same for every case are not among them."""
    for card in (*view["cards"], *view["lone_cards"]):
        yield f"Told by {len(card['outlets'])} reports: {card['verdict_words']}."
        for key in ("reasons", "concerns", "next_steps", "links"):
            yield from card[key]
        for origin in card["origins"]:
            yield from filter(None, (origin["because"], origin["interest"]))
        if card["grade"]:
            yield card["grade"]["because"]
    for question in view["questions"]:
        yield from (question.words, question.because)
    for edge in view["edges"]:
        yield from (edge["evidence"], edge["how"])
    yield from (conflict["because"] for conflict in view["conflicts"])
