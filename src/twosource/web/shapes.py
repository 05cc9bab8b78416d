"""The shapes of what the JSON API answers. Offsets are code points of a report's `text`, half-open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import msgspec

from ..board import Verdict
from ..model import (
    AssessmentKind,
    ConflictKind,
    Distance,
    Form,
    JudgementKind,
    MentionKind,
    Mood,
    OriginKind,
    PartKind,
    ReviewState,
    SourceKind,
    Stance,
    Status,
)  # fmt: skip

Pair = Annotated[list[int], msgspec.Meta(min_length=2, max_length=2)]
"""A span as the JSON case writes it: start and end."""


@dataclass(frozen=True)
class Refusal:
    """Why there is no other answer, in words for a person."""

    detail: str


@dataclass(frozen=True)
class Work:
    """`what` is at work, "" where nothing is; `failed`: why the last run did not come to its end, else ""."""

    what: str
    done: int
    total: int
    failed: str


@dataclass(frozen=True)
class CaseState:
    """`view` counts the states that were shown; `current`: what is shown takes in every judgement."""

    progress: Work
    view: int
    current: bool
    reports: int
    claims: int
    version: str


@dataclass(frozen=True)
class Bounds:
    """Characters [start, end) of a report's text, in Unicode code points."""

    start: int
    end: int


@dataclass(frozen=True)
class Words:
    """Words that someone says in a report, as the dossier cites them by `number`. `remarks`: what else must be known."""

    statement: str
    report: str
    number: int
    words: str
    spans: list[Bounds]
    place: str
    outlet: str
    teller: str
    how_told: str
    stance: str
    status: str
    method: str | None
    remarks: list[str]


@dataclass(frozen=True)
class ClaimRow:
    """A claim as the board lists it. `told_by`: how many reports say and deny it, and how it stands, in a sentence."""

    id: str
    number: int
    words: str
    verdict: Verdict
    told_by: str
    independent: int
    floor: int
    concerns: list[str]
    disputes: list[ConflictKind]
    tellers: list[str]
    deniers: list[str]
    lone: bool


@dataclass(frozen=True)
class Asked:
    """The query as it was understood: what is not, counts as not given. `chosen`: values by facet; `since`, `until`: "" for any
    day."""

    q: str
    show: str
    order: str
    lone: bool
    page: int
    chosen: dict[str, list[str]]
    since: str
    until: str


@dataclass(frozen=True)
class FacetValueAnswer:
    """`value` is what to ask for, `label` the same as people read it; `claims`: how many have it of those that fit all else."""

    value: str
    label: str
    claims: int
    chosen: bool


@dataclass(frozen=True)
class FacetAnswer:
    """What the board can be narrowed to in one respect, most claims first. `total`: how many values there are, also of a facet
    of which the first alone are shown."""

    name: str
    title: str
    total: int
    values: list[FacetValueAnswer]


@dataclass(frozen=True)
class DayAnswer:
    """A time that claims tell of, from the first to the last of its days; the times that most tell of come first."""

    since: str
    until: str
    label: str
    claims: int


@dataclass(frozen=True)
class FactsAnswer:
    """What a row shows beside its words. `stances`: how many reports assert or deny it …; `days`, `places`: what it tells
    of, most told first; `found`: its statements that a search found."""

    stances: dict[str, int]
    reports: int
    outlets: int
    days: list[str]
    places: list[str]
    found: list[str]


@dataclass(frozen=True)
class Board:
    """One page of claims. `counts`: how many there are by what `show` can be, among those that fit all else. `facts`: by claim
    id. `facets`: the first values of each, and those chosen; /api/facets has all."""

    query: Asked
    total: int
    pages: int
    counts: dict[str, int]
    claims: list[ClaimRow]
    facts: dict[str, FactsAnswer]
    facets: list[FacetAnswer]
    days: list[DayAnswer]


@dataclass(frozen=True)
class DisputeAnswer:
    """What cannot all hold, side by side, and why."""

    id: str
    kind: ConflictKind
    because: str
    sides: list[list[Words]]


@dataclass(frozen=True)
class OriginAnswer:
    """Where a chain of attribution ends. `access`: the reports show how it knows; `interest`: what it may gain, else ""."""

    name: str
    kind: OriginKind
    access: bool
    because: str
    interest: str
    statements: list[str]


@dataclass(frozen=True)
class AssessmentAnswer:
    """What a person holds of a claim, or a note. `value`: of a likelihood or confidence; `judgement`: the one to undo."""

    kind: AssessmentKind
    value: str
    because: str
    by: str
    statement: str | None
    judgement: str


@dataclass(frozen=True)
class NameAnswer:
    """Who or what is named. `party`: whom it counts as one with; `grade`: a letter that a person gave it as a source."""

    id: str
    name: str
    aliases: list[str]
    kind: MentionKind
    party: str
    mentions: int
    grade: str | None
    notes: list[AssessmentAnswer]


@dataclass(frozen=True)
class GradeAnswer:
    """An Admiralty digit, why, and the judgement that set it; null where it is only proposed."""

    value: str
    because: str
    judgement: str | None


@dataclass(frozen=True)
class ChoiceAnswer:
    """One way to decide: what to send as a judgement."""

    words: str
    kind: str
    left: str
    right: str | None


@dataclass(frozen=True)
class DoubtAnswer:
    """Something that only a person can settle. `weight`: how many claims hang on it."""

    title: str
    because: str
    weight: int
    lines: list[Words]
    choices: list[ChoiceAnswer]


@dataclass(frozen=True)
class DoubtQueue:
    """One page of doubts. `page`: the one asked for, or the last there is."""

    total: int
    page: int
    pages: int
    doubts: list[DoubtAnswer]


@dataclass(frozen=True)
class ClaimSheet:
    """A claim, whole. `lines` assert it, `lane` denies or doubts it; `before` and `after` are its neighbours on the board."""

    row: ClaimRow
    verdict_words: str
    grade: GradeAnswer | None
    headline: Words
    lines: list[Words]
    lane: list[Words]
    origins: list[OriginAnswer]
    reasons: list[str]
    disputes: list[DisputeAnswer]
    next_steps: list[str]
    links: list[str]
    doubts: list[DoubtAnswer]
    before: str | None
    after: str | None
    assessments: list[AssessmentAnswer]


@dataclass(frozen=True)
class ReportRow:
    """A report as it is listed. `published`: an ISO prefix, or null with the reason in `published_evidence`."""

    id: str
    number: int
    file: str
    title: str | None
    outlet: str | None
    published: str | None
    published_evidence: str
    language: str
    url: str | None
    statements: int


@dataclass(frozen=True)
class PartAnswer:
    """One block of a report, and what it is: body, quote, caption, furniture …"""

    kind: PartKind
    start: int
    end: int


@dataclass(frozen=True)
class Document:
    """A report as `documents` of the JSON case has it. `given`: the fields that a user stated."""

    id: str
    file: str
    sha256: str
    title: str | None
    byline: str | None
    outlet: str | None
    credit: str | None
    published: str | None
    published_evidence: str
    url: str | None
    language: str
    given: list[str]
    text: str
    parts: list[PartAnswer]


@dataclass(frozen=True)
class StatementAnswer:
    """Who says what, as `statements` of the JSON case has it (spans as pairs), with its report and claims.

    `review`: null where it counts; else open, dismissed or replaced.
    """

    id: str
    report: str
    file: str
    spans: list[Pair]
    content: str
    source: str | None
    source_spans: list[Pair]
    cue: str | None
    cue_spans: list[Pair]
    speaker: str | None
    candidates: list[str]
    via: list[str]
    stance: Stance
    target: str | None
    status: Status
    form: Form
    method: str | None
    mood: Mood
    hedges: list[str]
    hedge_spans: list[Pair]
    distance: Distance | None
    source_kind: SourceKind | None
    inside: str | None
    probability: float
    judged: list[str]
    review: ReviewState | None
    claims: list[str]


@dataclass(frozen=True)
class ReportSheet:
    """A report, whole: its document, and its statements in reading order."""

    number: int
    document: Document
    statements: list[StatementAnswer]


@dataclass(frozen=True)
class Named:
    """What a judgement is about: a name; or a report, with the exact words of a statement in it and those around them."""

    name: str | None
    report: str | None
    exact: str | None
    prefix: str
    suffix: str


@dataclass(frozen=True)
class JudgementAnswer:
    """A person's decision. `holds`: no later one takes it back. `made_at`: ISO 8601 in UTC. `lefts`, `rights`: the statements
    of two claims that were merged, or of the two that one was split into."""

    id: str
    number: int
    kind: JudgementKind
    left: Named | None
    right: Named | None
    undoes: str | None
    value: str | None
    note: str
    by: str
    made_at: str
    holds: bool
    lefts: list[Named]
    rights: list[Named]


@dataclass(frozen=True)
class KeptJudgement:
    """A judgement that was kept: it counts from the next state of the case on."""

    id: str
    number: int


@dataclass(frozen=True)
class Found:
    """A report that a search hit. `statements`: those that were hit in it, best first; none where it was hit as a whole."""

    report: str
    file: str
    statements: list[str]


@dataclass(frozen=True)
class Remark:
    """A place in a draft to mend: what is too much in its words, and what would be right. `line` counts from 1."""

    line: int
    start: int
    end: int
    words: str
    excess: str
    remedy: str
