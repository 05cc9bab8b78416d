"""Which claims the board shows, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from ..dossier.content import ClaimPart
from ..errors import InputError
from ..model import CONFLICT_WORDS
from .desk import View
from .facets import FACETS, Days, DayTold, Facet, FacetIndex, is_day, others
from .paging import page_asked, page_of
from .row_facts import RowFacts, form_facts

ORDERS: dict[str, str] = {
    "concern": "most worrying first", "support": "best supported first", "reports": "most told first",
    "outlets": "most outlets first", "newest": "newest told first",
}  # fmt: skip
SHOWN: dict[str, str] = {
    "all": "all", "contradicted": "contradicted", "denied": "denied or doubted", "single": "on a single source",
    "unsourced": "with no named source", "loose": "joined by few words", "forecast": "still to come",
    "firm": "on two or more sources",
}  # fmt: skip
# An address must fit into a line of a request, with room for what is chosen next.
MOST_CHOSEN, MOST_VALUE_CHARS, MOST_WORDS_CHARS, MOST_ADDRESS_CHARS = 50, 300, 1000, 8000


@dataclass(frozen=True)
class BoardQuery:
    """What an address asks of the board. `lone`: also claims that one report alone tells.

    By facet the values that are chosen, one of which a claim must have; `since`, `until`: the days it must tell of, "" for any.
    """

    words: str = ""
    shown: str = "all"
    order: str = "concern"
    lone: bool = False
    page: int = 1
    outlet: tuple[str, ...] = ()
    speaker: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    conflict: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    since: str = ""
    until: str = ""

    @classmethod
    def of(cls, given: Mapping[str, str | Sequence[str]]) -> BoardQuery:
        """What is not understood is left out: a hand-written address still shows a board."""
        listed = {key: (told,) if isinstance(told, str) else tuple(told) for key, told in given.items()}
        last = {key: told[-1] for key, told in listed.items() if told}
        chosen = {name: _values(name, listed.get(name, ())) for name in FACETS}
        return cls(
            words=" ".join(last.get("q", "").split()),
            shown=last.get("show", "all") if last.get("show", "all") in SHOWN else "all",
            order=last.get("order", "concern") if last.get("order", "concern") in ORDERS else "concern",
            lone=last.get("lone", "") in ("1", "on"),
            page=page_asked(last),
            since=last.get("since", "") if is_day(last.get("since", "")) else "",
            until=last.get("until", "") if is_day(last.get("until", "")) else "",
            **chosen,
        )

    def chosen(self, facet: str) -> tuple[str, ...]:
        found: tuple[str, ...] = getattr(self, facet)
        return found

    @property
    def days(self) -> Days:
        return Days(self.since, self.until)

    @property
    def is_narrowed(self) -> bool:
        return bool(self.days) or any(map(self.chosen, FACETS))

    def address(self, *, lone: bool | None = None, page: int = 1) -> str:
        """The address of this board with something changed; a change leads back to the first page."""
        asked = replace(self, lone=self.lone if lone is None else lone, page=page).asked()
        return f"/?{asked}" if asked else "/"

    def without(self, facet: str, value: str) -> str:
        """The address of this board with one value less."""
        left: dict[str, Any] = {facet: tuple(one for one in self.chosen(facet) if one != value)}
        return replace(self, **left).address()

    def told_in(self, since: str = "", until: str = "") -> str:
        """The address of this board with other days; without any, of any day."""
        return replace(self, since=since, until=until).address()

    def unnarrowed(self) -> str:
        none: dict[str, Any] = dict.fromkeys(FACETS, ())
        return replace(self, since="", until="", **none).address()

    def asked(self) -> str:
        """The query of its address; two that ask for the same have the same."""
        told: dict[str, str | tuple[str, ...]] = {
            "q": self.words,
            "show": "" if self.shown == "all" else self.shown,
            "order": "" if self.order == "concern" else self.order,
            "lone": "1" if self.lone else "",
            **{name: tuple(sorted(self.chosen(name))) for name in FACETS},
            "since": self.since,
            "until": self.until,
            "page": "" if self.page == 1 else str(self.page),
        }
        return urlencode({key: value for key, value in told.items() if value}, doseq=True)


def board_address(address: str) -> str:
    """The query of a board's address, as it is kept: from its first page on, and without what no board is asked for.

    Raises InputError for the address of something else, or one that is too long.
    """
    try:
        parts = urlsplit(address)
        # All of it is on this machine and the board's: what else leads elsewhere.
        elsewhere = bool(parts.scheme or parts.netloc or parts.path not in ("", "/"))
        asked = replace(BoardQuery.of(parse_qs(parts.query, max_num_fields=10 * MOST_CHOSEN)), page=1).asked()
    except ValueError as error:
        raise InputError("this is not the address of a board; save it from the board itself") from error
    if elsewhere or len(asked) > MOST_ADDRESS_CHARS:
        raise InputError("this is not the address of a board, or too long a one; save it from the board itself")
    return asked


def _values(facet: str, given: Sequence[str]) -> tuple[str, ...]:
    fit = [one for one in given if 0 < len(one) <= MOST_VALUE_CHARS and (facet != "conflict" or one in CONFLICT_WORDS)]
    return tuple(dict.fromkeys(fit))[:MOST_CHOSEN]


@dataclass(frozen=True)
class Rows:
    """One page of claims. `page`: the one asked for, or the last there is; `counts`: how many there are by what is shown, among
    those that fit all else; `facts`: of the claims of this page, by their ids."""

    parts: tuple[ClaimPart, ...]
    total: int
    page: int
    pages: int
    counts: Mapping[str, int]
    facts: Mapping[str, RowFacts]
    facets: tuple[Facet, ...]
    days: tuple[DayTold, ...]


@dataclass(frozen=True)
class ClaimTable:
    """All claims of a view, looked up for the questions that a board is asked."""

    parts: tuple[ClaimPart, ...]
    index: FacetIndex
    shared: int
    shown: Mapping[str, int]

    @property
    def facts(self) -> Mapping[str, RowFacts]:
        return self.index.facts


def form_claim_table(view: View) -> ClaimTable:
    parts = (*view.dossier.claims, *view.dossier.lone)
    index = FacetIndex(form_facts(view))
    shown = {name: index.of(part.id for part in parts if _TESTS[name](part)) for name in SHOWN}
    return ClaimTable(parts, index, index.of(part.id for part in view.dossier.claims), shown)


def listed(view: View, query: BoardQuery, hits: Mapping[str, tuple[str, ...]] | None, table: ClaimTable | None = None) -> Rows:
    """`hits`: what a search found, None where nothing is looked for; `table`: of this view, where it was formed before."""
    table = table or form_claim_table(view)
    index = table.index
    everything = index.all if query.lone or query.words else table.shared
    if hits is not None:
        everything &= index.of(part.id for ids in hits.values() for one in ids for part in view.claims_of.get(one, ()))
    masks = {name: index.with_any(name, query.chosen(name)) for name in FACETS}
    masks |= {"days": index.told_in(query.days), "shown": table.shown[query.shown]}
    left = dict(others(masks, everything))
    counts = {name: (left["shown"] & table.shown[name]).bit_count() for name in SHOWN}
    found = left["shown"] & masks["shown"]
    parts = [part for part in table.parts if found >> index.places[part.id] & 1]
    paged = page_of(sorted(parts, key=lambda part: _KEYS[query.order](part, table.facts[part.id])), query.page)
    return Rows(
        paged.shown,
        paged.total,
        paged.page,
        paged.pages,
        counts,
        {part.id: table.facts[part.id] for part in paged.shown},
        tuple(index.facet(name, query.chosen(name), left[name]) for name in FACETS),
        index.days_told(left["days"]),
    )


_TESTS: dict[str, Callable[[ClaimPart], bool]] = {
    "all": lambda part: True,
    "contradicted": lambda part: "contradicted" in part.concerns,
    "denied": lambda part: bool(part.lane) or "denied" in part.concerns,
    "single": lambda part: part.verdict == "single source",
    "unsourced": lambda part: part.verdict == "unsourced",
    "loose": lambda part: part.verdict == "loosely joined",
    "forecast": lambda part: "forecast" in part.concerns,
    "firm": lambda part: part.verdict == "two or more",
}
_KEYS: dict[str, Callable[[ClaimPart, RowFacts], tuple[int, ...]]] = {
    "concern": lambda part, facts: (part.number,),
    "support": lambda part, facts: (-part.floor, -part.independent, -len(part.tellers), part.number),
    "reports": lambda part, facts: (-len(part.tellers) - len(part.deniers), part.number),
    "outlets": lambda part, facts: (-facts.outlets, part.number),
    "newest": lambda part, facts: (*facts.newest_first, part.number),
}
