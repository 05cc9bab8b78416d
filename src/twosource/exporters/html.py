"""The dossier: one HTML file that opens from disk, runs no script and asks no network; every line leads to its words."""

from __future__ import annotations

import re
from importlib.resources import files

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from ..dossier import texts
from ..dossier.citations import GAP
from ..dossier.compose import compose_dossier
from ..dossier.content import Dispute, Dossier
from ..model import CONFLICT_WORDS, Derivation, Snapshot
from ..pictures import STYLE, draw_claim_stemma, font_faces
from ._exporter import Exporter
from ._pictures import draw_all

LAYERS = (
    ("content", "said"), ("source", "source"), ("cue", "saying word"), ("own", "own voice"), ("unsure", "to review"),
    ("time", "time"), ("quantity", "quantity"), ("place", "place"), ("name", "name"), ("number", "citation numbers"),
)  # fmt: skip
# What a reader may want to see alone; each has its rule in dossier.css.
FILTERS = (
    ("all", "all claims"), ("contradicted", "contradicted"), ("denied", "denied"), ("single", "on a single source"),
    ("unsourced", "with no named source"), ("firm", "on two or more sources"),
)  # fmt: skip
LIT = "{background:var(--lit)!important;box-shadow:0 2px var(--link),0 -2px var(--lit)}"


# A word as long as this is broken at such places: a browser takes minutes to lay out one of a million letters.
LONG_WORD = re.compile(r"\S{80}(?=\S)")


def _render(snapshot: Snapshot) -> bytes:
    folder = files("twosource.exporters") / "_dossier"
    style, page = ((folder / name).read_text("utf-8") for name in ("dossier.css", "dossier.html.j2"))
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["breakable"] = _breakable
    environment.filters["own"] = _isolated
    dossier = compose_dossier(snapshot)
    ids = {part.number: part.id for part in (*dossier.claims, *dossier.lone)}
    # Style and pictures are our own, with every word of a report in them escaped: no text of a report is ever marked as safe.
    rendered = environment.from_string(page).render(
        dossier=dossier,
        texts=texts,
        gap=GAP,
        layers=LAYERS,
        kinds=CONFLICT_WORDS,
        filters=FILTERS,
        called=_Calls(),
        numbers={citation.anchor: citation.number for citation in dossier.citations},
        claim_ids=lambda dispute: _claims_of(dispute, ids),
        fonts=Markup(font_faces(_all_words(dossier))),
        style=Markup(style),
        picture_style=Markup(STYLE),
        lit=Markup(LIT),
        pictures={name: Markup(drawn) for name, drawn in draw_all(snapshot, in_page=True).items()},
        stemmata={
            part.id: Markup(draw_claim_stemma(part.card, snapshot.reports, snapshot.of(Derivation), in_page=True))
            for part in dossier.claims
        },
    )
    return rendered.encode()


def _breakable(words: str) -> Markup:
    """Escaped, with places to break the line in what is too long for one. The words themselves stay as they are."""
    return Markup("<wbr>").join(LONG_WORD.sub(lambda run: f"{run[0]}\x00", words.replace("\x00", "\ufffd")).split("\x00"))


def _isolated(words: str) -> Markup:
    """Words of a report between ours: what turns the direction of text in them ends with them."""
    return Markup("<bdi>{}</bdi>").format(_breakable(words))


class _Calls:
    """Where each number is called, so that there is a way back from the words to all of these places."""

    def __init__(self) -> None:
        self._places: dict[int, list[tuple[str, str]]] = {}
        self._here = ""

    def at(self, place: str) -> str:
        """From here on calls are in this place of the page; nothing is shown."""
        self._here = place
        return ""

    def __call__(self, number: int) -> Markup:
        """The attribute that marks a call."""
        places = self._places.setdefault(number, [])
        mark = f"q-{number}" if not places else f"q-{number}-{len(places) + 1}"
        places.append((self._here, mark))
        return Markup(' id="{}"').format(mark)

    def places(self, number: int) -> list[tuple[str, str]]:
        """Each place once, with its first call."""
        found: dict[str, str] = {}
        for place, mark in self._places[number]:
            found.setdefault(place, mark)
        return list(found.items())

    def back(self, number: int) -> str:
        """What leads back: the call, or where there are several places, the entry that lists them."""
        places = self.places(number)
        return places[0][1] if len(places) == 1 else f"k-{number}"


def _claims_of(dispute: Dispute, ids: dict[int, str]) -> list[tuple[int, str]]:
    return [(number, ids[number]) for number in dispute.claim_numbers]


def _all_words(dossier: Dossier) -> str:
    """For the alphabets that the page needs: what it says of its own is English, the rest is the reports'."""
    return "".join(one.report.text for one in dossier.reports)


exporter = Exporter(title="the dossier, one HTML file that opens from disk", suffix=".html", render=_render)
