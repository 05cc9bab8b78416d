"""Dates as reports tell them: what a chronology is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..model import Interval, Span

Lane = Literal["events", "forecasts", "denials"]
LANES: tuple[Lane, ...] = ("events", "forecasts", "denials")
STATED = "stated"


@dataclass(frozen=True)
class Telling:
    """One report telling a date. `words`: the time expression; `telling`: the smallest statement around it, else its sentence,
    "" where there is neither. `statement_id` is None where it lies in no statement that counts; `basis` as in Timex."""

    report_id: str
    outlet: str
    span: Span
    words: str
    telling: str
    statement_id: str | None
    speaker: str | None
    status: str
    basis: str

    @property
    def anchor(self) -> tuple[str, Span]:
        return self.report_id, self.span


@dataclass(frozen=True)
class Dated:
    """One date of one matter, with everyone who tells it, the earliest report first.

    `interval`: every day it may be, since 1970-01-01, open to one side for "before" and "after". `is_due`: a forecast or plan
    falls due by it. `note`: "", or how else than asserted ("doubted", "not said", "asked", "told as not having come about").
    """

    lane: Lane
    value: str
    mod: str | None
    interval: Interval
    is_due: bool
    note: str
    tellings: tuple[Telling, ...]

    @property
    def words(self) -> str:
        return self.tellings[0].words

    @property
    def telling(self) -> str:
        return self.tellings[0].telling

    @property
    def statement_id(self) -> str | None:
        return self.tellings[0].statement_id

    @property
    def anchor(self) -> tuple[str, Span]:
        return self.tellings[0].anchor

    @property
    def basis(self) -> str:
        return self.tellings[0].basis

    @property
    def report_ids(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one.report_id for one in self.tellings))

    @property
    def is_stated(self) -> bool:
        """Whether some report gives the date itself, not only words it is worked out from ("last month")."""
        return any(one.basis == STATED for one in self.tellings)


@dataclass(frozen=True)
class Undated:
    """What is told without a date that could be placed: an unresolved time expression, or a forecast or denial without one.

    `words` are the time expression's, "" where there is none; `basis`: why; `suggestion`: a value a person may settle on.
    """

    lane: Lane
    report_id: str
    outlet: str
    span: Span
    words: str
    telling: str
    statement_id: str | None
    basis: str
    suggestion: str | None = None


@dataclass(frozen=True)
class Published:
    """When a report says that it appeared: `value` is an ISO prefix, `interval` every day it allows."""

    report_id: str
    outlet: str
    value: str
    interval: Interval


@dataclass(frozen=True)
class Chronology:
    """Dates by the first day they allow; what has none, by report; reports by the day they appeared."""

    dated: tuple[Dated, ...]
    undated: tuple[Undated, ...]
    published: tuple[Published, ...]
