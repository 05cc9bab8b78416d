"""The dossier: one HTML file that opens from disk, runs no script and asks no network; every line leads to its words."""

from __future__ import annotations

from itertools import chain

from markupsafe import Markup

from ..dossier.blocks import reference
from ..dossier.content import Dispute, Dossier, Line, OwnPart
from ..dossier.planned import compose
from ..model import Derivation, Plan, Snapshot
from ..pages import Calls, InOnePage, page_environment, page_style
from ..pictures import STYLE, draw_claim_stemma, font_faces
from ._exporter import Exporter
from ._pictures import draw_all

# What a reader may want to see alone; each has its rule in dossier.css.
FILTERS = (
    ("all", "all claims"), ("contradicted", "contradicted"), ("denied", "denied"), ("single", "on a single source"),
    ("unsourced", "with no named source"), ("firm", "on two or more sources"),
)  # fmt: skip
LIT = "{background:var(--lit)!important;box-shadow:0 2px var(--link),0 -2px var(--lit)}"


def _render(whole: Snapshot, plan: Plan | None = None, remarks: int = 0) -> bytes:
    snapshot, dossier = compose(whole, plan, remarks)
    ids = {part.number: part.id for part in (*dossier.claims, *dossier.lone)}
    # Style and pictures are our own, with every word of a report in them escaped: no text of a report is ever marked as safe.
    rendered = (
        page_environment()
        .get_template("dossier.html.j2")
        .render(
            dossier=dossier,
            filters=FILTERS,
            called=Calls(),
            where=InOnePage(),
            at_glance=_AtGlance(dossier, ids),
            reference=reference,
            numbers={citation.anchor: citation.number for citation in dossier.citations},
            claim_ids=lambda dispute: _claims_of(dispute, ids),
            fonts=Markup(font_faces(_all_words(dossier))),
            style=Markup(page_style() + (page_style("own.css") if plan else "")),
            picture_style=Markup(STYLE),
            lit=Markup(LIT),
            pictures={name: Markup(drawn) for name, drawn in draw_all(snapshot, in_page=True, lone=plan is not None).items()},
            stemmata={
                part.id: Markup(draw_claim_stemma(part.card, snapshot.reports, snapshot.of(Derivation), in_page=True))
                for part in dossier.claims
            },
        )
    )
    return rendered.encode()


class _AtGlance:
    """Where what stands at a glance leads to: its list, or where there is none, its claim or its words."""

    def __init__(self, dossier: Dossier, ids: dict[int, str]) -> None:
        self._listed, self._ids = dossier.shows("lists"), ids

    def dispute(self, dispute: Dispute) -> str:
        if self._listed or not dispute.claim_numbers:
            return f"#d-{dispute.id}" if self._listed else "#claims"
        return f"#c-{self._ids[dispute.claim_numbers[0]]}"

    def denial(self, line: Line) -> str:
        return "#denials" if self._listed else f"#{line.citation.anchor}"

    def forecast(self, line: Line) -> str:
        return "#forecasts" if self._listed else f"#{line.citation.anchor}"


def _claims_of(dispute: Dispute, ids: dict[int, str]) -> list[tuple[int, str]]:
    return [(number, ids[number]) for number in dispute.claim_numbers]


def _all_words(dossier: Dossier) -> str:
    """For the alphabets that the page needs: what it says of its own is English, the rest is the reports' or a user's."""
    parts = dossier.plan.parts if dossier.plan else ()
    own = [words for part in parts if isinstance(part, OwnPart) for words in (part.heading, *chain(*part.paragraphs))]
    written = [dossier.title, *(words for words in own if isinstance(words, str))] if dossier.plan else []
    return "".join([*(one.report.text for one in dossier.reports), *written])


exporter = Exporter(
    title="the dossier, one HTML file that opens from disk", suffix=".html", render=_render, render_plan=_render
)
