"""What a dossier says, as plain data: the same for the page, the documents and whoever reads it by program."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import ClassVar

from ..board import Card, Verdict
from ..model import (
    DOSSIER_PARTS,
    AliasSuggestion,
    Assessment,
    ConflictKind,
    Derivation,
    DossierPart,
    Grade,
    Origin,
    Problem,
    Question,
    Report,
)  # fmt: skip
from .citations import Citation
from .lit_text import LitPart

MOST_NAMED = 12
UNLIKE: dict[Verdict, str] = {"at odds": "at odds", "loosely joined": "few words join them"}


@dataclass(frozen=True)
class Line:
    """Words that someone says in a report. `teller`: who, in words of ours; `remarks`: what else must be known to use them."""

    citation: Citation
    statement_id: str
    stance: str
    status: str
    teller: str
    how_told: str
    outlet: str
    remarks: tuple[str, ...]
    method: str | None
    denied: bool = False
    """The words are what is denied, and do not say by themselves that it is not so."""

    @property
    def words(self) -> str:
        return self.citation.words


@dataclass(frozen=True)
class Dispute:
    """A conflict with the lines of each side; `claim_numbers` are the claims of the dossier that it belongs to."""

    id: str
    kind: ConflictKind
    because: str
    sides: tuple[tuple[Line, ...], ...]
    claim_numbers: tuple[int, ...]


@dataclass(frozen=True)
class ClaimPart:
    """One claim. `lines` assert it, `lane` denies or doubts it; `tellers` and `deniers` are the reports they stand in.

    `assessments`: what people hold of it, and their notes; notes are for themselves and stand in no dossier.
    """

    kind: ClassVar[str] = "claim"
    number: int
    card: Card
    headline: Line
    verdict: Verdict
    verdict_words: str
    grade: Grade | None
    origins: tuple[Origin, ...]
    reasons: tuple[str, ...]
    tellers: tuple[str, ...]
    deniers: tuple[str, ...]
    lines: tuple[Line, ...]
    lane: tuple[Line, ...]
    disputes: tuple[Dispute, ...]
    concerns: tuple[str, ...]
    next_steps: tuple[str, ...]
    links: tuple[str, ...]
    assessments: tuple[Assessment, ...] = ()
    on_wording: int | None = None
    """How many of the independent sources stand on the heading's side of disputes over values; None where it is on none."""

    @property
    def id(self) -> str:
        return self.card.claim.id

    @property
    def independent(self) -> int:
        return self.card.count.independent

    @property
    def floor(self) -> int:
        return self.card.count.floor

    @property
    def unlike(self) -> str:
        """Why N and F are not to be read as agreement, in a few words; "" where they may be."""
        return UNLIKE.get(self.verdict, "")

    @property
    def others(self) -> tuple[Line, ...]:
        """Its lines but the one whose words stand for it."""
        return tuple(line for line in (*self.lines, *self.lane) if line != self.headline)

    @property
    def is_contested(self) -> bool:
        return bool(self.disputes or self.lane)

    @property
    def told_by(self) -> str:
        """How many reports say it and deny it, and how it stands, in one sentence without its full stop."""
        said = [f"told by {_reports(self.tellers)}"] if self.tellers else []
        denied = [f"denied or doubted by {_reports(self.deniers)}"] if self.deniers else []
        told = ", ".join([*said, *denied])
        return f"{told[:1].upper()}{told[1:]}: {self.verdict_words}"

    @property
    def held(self) -> tuple[Assessment, ...]:
        """How likely people hold it, and with what confidence."""
        return tuple(one for one in self.assessments if one.kind in ("likelihood", "confidence"))

    @property
    def methods(self) -> tuple[tuple[str, Line], ...]:
        """How those who say it are said to have observed it, each with the first line that says so."""
        return tuple({line.method: line for line in reversed(self.lines) if line.method}.items())[::-1]

    @property
    def lane_methods(self) -> tuple[tuple[str, Line], ...]:
        """The same of those who deny or doubt it."""
        return tuple({line.method: line for line in reversed(self.lane) if line.method}.items())[::-1]

    @property
    def interests(self) -> tuple[str, ...]:
        return tuple(f"{origin.name} {origin.interest}" for origin in self.origins if origin.interest)


def _reports(names: tuple[str, ...]) -> str:
    """How many and which; of very many the first, as their statements name them all."""
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return f"{len(names)} report{'' if len(names) == 1 else 's'} ({', '.join(names[:MOST_NAMED])}{more})"


@dataclass(frozen=True)
class ForecastPart:
    """A forecast or plan with what became of it so far, as reports or a person say."""

    line: Line
    due: str | None
    outcome: str
    shown_by: Line | None
    later: tuple[Line, ...]


@dataclass(frozen=True)
class Tie:
    """A report rests on another or on a name outside the pile, with the words that show it."""

    edge: Derivation
    taker: str
    giver: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class QuestionPart:
    """A question to ask, with the words it comes from."""

    question: Question
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Waiting:
    """A find that counts for nothing until a person has looked at it."""

    line: Line
    likely_percent: int


@dataclass(frozen=True)
class Naming:
    """A name with its other spellings."""

    name: str
    aliases: tuple[str, ...]
    kind: str


@dataclass(frozen=True)
class NameTiePart:
    """Two names that statements bring together, strongest in as many `outlets` as tell so, with the words."""

    start: str
    how: str
    end: str
    outlets: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class DatePart:
    """A date that reports tell, or (`value` "") words about time that could not be placed. `remarks`: how it is told."""

    lane: str
    value: str
    words: str
    telling: str
    remarks: tuple[str, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class PlacePart:
    """A place that reports name; `where` says what it lies in, or why it is on no map."""

    name: str
    where: str
    precision: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class RoutePart:
    """Something told to be carried from one place to another; `standing` says on how many sources' word, and how it is told."""

    start: str
    end: str
    what: str
    standing: str
    citation: Citation


@dataclass(frozen=True)
class TellingPart:
    """One report, whole."""

    number: int
    report: Report
    parts: tuple[LitPart, ...]

    @property
    def dated(self) -> str:
        """When it appeared, with how that is known."""
        evidence = self.report.published_evidence
        return f"{self.report.published} ({evidence})" if self.report.published else f"date unknown: {evidence}"


@dataclass(frozen=True)
class Figures:
    """Counts of the whole case. `firm`: shared claims with a floor of two or more whose sources agree."""

    reports: int
    shared: int
    firm: int
    single: int
    unsourced: int
    conflicts: int
    denials: int
    review: int
    forecasts: int
    due: int


@dataclass(frozen=True)
class Glance:
    """The story on one screen. `nearest`: undisputed claims that come nearest to two independent sources."""

    solid: tuple[ClaimPart, ...]
    nearest: tuple[ClaimPart, ...]
    shaky: tuple[ClaimPart, ...]
    disputes: tuple[Dispute, ...]
    denials: tuple[Line, ...]
    forecasts: tuple[ForecastPart, ...]
    corrections: tuple[Line, ...]


@dataclass(frozen=True)
class OwnPart:
    """Words of the person who made this dossier. A paragraph is text and the citations called in it."""

    kind: ClassVar[str] = "own"
    heading: str
    paragraphs: tuple[tuple[str | Citation, ...], ...]


@dataclass(frozen=True)
class GonePart:
    """A claim that was chosen by these words of a report, and is in the case no longer, or (`joined`) is one with another that
    stands above."""

    kind: ClassVar[str] = "gone"
    words: str
    joined: bool


@dataclass(frozen=True)
class PlanPart:
    """What a person made of a case: `chosen` of its `claims`, and own words in `own` places with `remarks` of the check."""

    title: str
    parts: tuple[ClaimPart | OwnPart | GonePart, ...]
    chosen: int
    claims: int
    own: int
    remarks: int

    @property
    def opening(self) -> tuple[OwnPart, ...]:
        """The words before the first claim: they stand first of all."""
        return tuple(part for part in takewhile(lambda one: isinstance(one, OwnPart), self.parts) if isinstance(part, OwnPart))

    @property
    def body(self) -> tuple[ClaimPart | OwnPart | GonePart, ...]:
        """The first claim, and all behind it."""
        return self.parts[len(self.opening) :]


@dataclass(frozen=True)
class Dossier:
    """Everything there is to show, in the order of reading."""

    version: str
    figures: Figures
    glance: Glance
    claims: tuple[ClaimPart, ...]
    lone: tuple[ClaimPart, ...]
    questions: tuple[QuestionPart, ...]
    more_questions: int
    disputes: tuple[Dispute, ...]
    denials: tuple[Line, ...]
    forecasts: tuple[ForecastPart, ...]
    dates: tuple[DatePart, ...]
    undated: tuple[DatePart, ...]
    places: tuple[PlacePart, ...]
    unpinned: tuple[PlacePart, ...]
    routes: tuple[RoutePart, ...]
    ties: tuple[Tie, ...]
    names: tuple[Naming, ...]
    name_ties: tuple[NameTiePart, ...]
    aliases: tuple[AliasSuggestion, ...]
    waiting: tuple[Waiting, ...]
    reports: tuple[TellingPart, ...]
    problems: tuple[Problem, ...]
    made_with: tuple[tuple[str, str], ...]
    judgements: int
    citations: tuple[Citation, ...]
    plan: PlanPart | None = None
    shown: tuple[DossierPart, ...] = DOSSIER_PARTS

    def shows(self, part: DossierPart) -> bool:
        """Whether a part stands in it, beside the claims and how it was made, which always do."""
        return part in self.shown

    @property
    def title(self) -> str:
        if self.plan is not None:
            return self.plan.title
        return f"Dossier of {self.figures.reports} report{'' if self.figures.reports == 1 else 's'}"
