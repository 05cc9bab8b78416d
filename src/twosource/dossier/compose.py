"""Snapshot -> Dossier."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from .. import __version__
from ..board import BESIDE_VALUES, VERDICT_WORDS, Card, form_board, outlet_of
from ..languages import is_negated, language_for
from ..model import (
    DOSSIER_PARTS,
    AliasSuggestion,
    Assessment,
    Conflict,
    Derivation,
    DossierPart,
    Entity,
    Forecast,
    Grade,
    Interval,
    Problem,
    Quantity,
    Question,
    Report,
    Snapshot,
    Span,
    Statement,
)  # fmt: skip
from .chronology import form_chronology
from .citations import Citation, Citer
from .content import (
    ClaimPart,
    DatePart,
    Dispute,
    Dossier,
    Figures,
    ForecastPart,
    Glance,
    Line,
    NameTiePart,
    Naming,
    PlacePart,
    QuestionPart,
    RoutePart,
    TellingPart,
    Tie,
    Waiting,
)  # fmt: skip
from .date_words import in_words
from .dates import Dated, Undated
from .geography import Pin, RouteLine, Unpinned, form_geography
from .lit_text import lit_texts
from .network import NameTie, form_network
from .texts import stance_words

# What to do next, by what is wrong. Written as questions to ask, never as findings.
NEXT_STEPS: dict[str, str] = {
    "contradicted": "Ask each side for the document or the person behind its version.",
    "denied": "Put the denial beside the claim wherever it is used, and ask who could settle it.",
    "single source told by several": "Look for a source that does not rest on this one: the repetitions add none.",
    "unsourced, told by several": "Ask the reports where they have it from: no named source is given.",
    "named twice, independence not shown": "Ask the sources named how they know: they may rest on one another.",
    "joined by few words": "Read whether the sources say the same: if not, they are one source each of two matters.",
    "doubted": "Read who doubts it and why before relying on it.",
    "forecast": "Check again when it falls due.",
}
WORD = re.compile(r"\w+")
COUNTED = re.compile(r"\d+ reports?, N \d+, floor \d+")
# A status that needs no word beside the teller's.
PLAIN_STATUS = ("fact", "reported")
CORRECTION = "in a correction"
READ_BY_A_PERSON = "as a person reads it"
UNSAID = "somewhere not said"
# The rest are in `show CASE questions` and the JSON case.
MOST_QUESTIONS = 40
# What several named sources, or one, say: nearest to two independent ones that show how they know.
NEAR_SOLID = ("named twice", "single source")
MOST_AT_A_GLANCE, MOST_OPEN = 4, 3

T = TypeVar("T")


@dataclass(frozen=True)
class Frame:
    """What is settled beforehand: the ids of all claims in their order, the numbers of citations by anchor, what is cited
    beside all that is shown, each with its report's id, and which parts are `shown`."""

    order: tuple[str, ...]
    numbers: Mapping[str, int]
    cited: tuple[tuple[Citation, str], ...]
    shown: tuple[DossierPart, ...] = DOSSIER_PARTS


def compose_dossier(snapshot: Snapshot, frame: Frame | None = None) -> Dossier:
    """Everything the dossier shows; citations are numbered in its order of reading, claims by concern, unless `frame` says
    otherwise."""
    board = form_board(snapshot)
    if frame is not None:
        board = tuple(sorted(board, key=lambda card: frame.order.index(card.claim.id)))
    tables = _Tables(snapshot, board, frame.numbers if frame else {})
    # What a person chose stands in their order, however many tell it.
    parts = [tables.claim(number, card) for number, card in enumerate(board, start=1) if frame or not card.lone]
    lone = [tables.claim(number, card) for number, card in enumerate(board, start=1) if card.lone and not frame]
    # What is not shown is not cited either.
    shown = frame.shown if frame else DOSSIER_PARTS
    questions = [tables.question(one) for one in snapshot.of(Question)[:MOST_QUESTIONS]] if "questions" in shown else []
    listed = snapshot if "lists" in shown or "glance" in shown else Snapshot({})
    conflicts = sorted(listed.of(Conflict), key=lambda one: -one.severity)
    disputes = [tables.dispute(one) for one in conflicts]
    denials = [tables.line(one) for one in listed.counted if one.stance == "denies"]
    forecasts = [tables.forecast(one, later="lists" in shown) for one in sorted(listed.of(Forecast), key=_by_due)]
    placed = snapshot if "dates" in shown else Snapshot({})
    chronology, geography = form_chronology(placed), form_geography(placed)
    dates, undated = [tables.date(one) for one in chronology.dated], [tables.undated(one) for one in chronology.undated]
    places, routes = [tables.pin(one) for one in geography.pinned], [tables.route(one) for one in geography.routes]
    unpinned = tables.unpinned(geography.unpinned)
    ties = [tables.tie(one) for one in snapshot.of(Derivation)] if "sources" in shown else []
    named = snapshot if "names" in shown else Snapshot({})
    entities = named.by_id(Entity)
    name_ties = [tables.name_tie(one, entities) for one in form_network(named).ties if one.how != "perhaps one"]
    reviewed = snapshot.reviewed("open") if "review" in shown else ()
    texts = lit_texts(snapshot)
    for citation, report_id in frame.cited if frame else ():
        tables.citer.again(citation, report_id)
    return Dossier(
        version=__version__,
        figures=_figures(snapshot, board),
        glance=_glance(parts, disputes, denials, forecasts),
        claims=tuple(parts),
        lone=tuple(lone),
        questions=tuple(questions),
        more_questions=max(0, len(snapshot.of(Question)) - MOST_QUESTIONS),
        disputes=tuple(disputes),
        denials=tuple(denials),
        forecasts=tuple(forecasts),
        dates=tuple(dates),
        undated=tuple(undated),
        places=tuple(places),
        unpinned=tuple(unpinned),
        routes=tuple(routes),
        ties=tuple(ties),
        names=tuple(Naming(one.name, one.aliases, one.kind) for one in named.of(Entity) if one.aliases),
        name_ties=tuple(name_ties),
        aliases=named.of(AliasSuggestion),
        waiting=tuple(Waiting(tables.line(one), round(100 * one.probability)) for one in reviewed),
        reports=tuple(TellingPart(number, report, texts[report.id]) for number, report in enumerate(snapshot.reports, start=1)),
        problems=snapshot.of(Problem),
        made_with=snapshot.made_with,
        judgements=len(snapshot.judgements),
        citations=tables.citer.given,
        shown=shown,
    )


def _glance(
    parts: Sequence[ClaimPart], disputes: Sequence[Dispute], denials: Sequence[Line], forecasts: Sequence[ForecastPart]
) -> Glance:
    corrections = [line for part in parts for line in (*part.lines, *part.lane) if CORRECTION in line.remarks]
    by_strength = _once(sorted(parts, key=_strength), lambda one: one.headline.words)
    solid = [part for part in by_strength if part.verdict == "two or more"][:MOST_AT_A_GLANCE]
    nearest = [part for part in by_strength if part.verdict in NEAR_SOLID and not part.is_contested]
    nearest = nearest[: MOST_AT_A_GLANCE - len(solid)]
    shaky = [part for part in parts if (part.verdict != "two or more" or part.concerns) and part not in nearest]
    return Glance(
        solid=tuple(solid),
        nearest=tuple(nearest),
        shaky=tuple(_once(shaky, lambda one: one.headline.words)[:MOST_AT_A_GLANCE]),
        # Once what several reports tell in the same words.
        disputes=tuple(_once(disputes, lambda one: one.sides[0][0].words)[:MOST_OPEN]),
        denials=tuple(_once(denials, lambda one: one.words)[:MOST_OPEN]),
        forecasts=tuple(_once(forecasts, lambda one: one.line.words)[:MOST_OPEN]),
        corrections=tuple(_once(corrections, lambda one: one.words)[:MOST_OPEN]),
    )


def _once(listed: Iterable[T], key: Callable[[T], str]) -> list[T]:
    """The first with each key, in order."""
    found: dict[str, T] = {}
    for one in listed:
        found.setdefault(key(one), one)
    return list(found.values())


def _figures(snapshot: Snapshot, board: Sequence[Card]) -> Figures:
    shared = [card for card in board if not card.lone]
    verdicts = [card.verdict for card in shared]
    forecasts = snapshot.of(Forecast)
    return Figures(
        reports=len(snapshot.reports),
        shared=len(shared),
        firm=verdicts.count("two or more"),
        single=verdicts.count("single source"),
        unsourced=verdicts.count("unsourced"),
        conflicts=len(snapshot.of(Conflict)),
        denials=sum(statement.stance == "denies" for statement in snapshot.counted),
        review=len(snapshot.reviewed("open")),
        forecasts=len(forecasts),
        due=sum(one.outcome == "due" for one in forecasts),
    )


def report_labels(reports: Sequence[Report]) -> dict[str, str]:
    """What each report is called, by its id: its outlet, with its number where the pile has several of one outlet."""
    names = [outlet_of(report) for report in reports]
    times = Counter(names)
    return {
        report.id: name if times[name] == 1 else f"{name} (report {number})"
        for number, (report, name) in enumerate(zip(reports, names, strict=True), start=1)
    }


def _strength(part: ClaimPart) -> tuple[int, int, int, int]:
    """The better supported first; what several reports tell before what fewer do."""
    return (-part.floor, -part.independent, -len(part.tellers), part.number)


def _by_due(forecast: Forecast) -> tuple[bool, str]:
    """What has fallen due first, then by day; what has no day last."""
    return (forecast.outcome != "due", forecast.due or "9999")


class _Tables:
    """The snapshot's records by id, and the numbers given out so far."""

    def __init__(self, snapshot: Snapshot, board: Sequence[Card], numbers: Mapping[str, int]) -> None:
        self.citer = Citer(snapshot.reports, numbers)
        self._reports: Mapping[str, Report] = snapshot.by_id(Report)
        self._labels = report_labels(snapshot.reports)
        self._quantities: dict[str, list[Quantity]] = {}
        for quantity in snapshot.of(Quantity):
            self._quantities.setdefault(quantity.report_id, []).append(quantity)
        self._statements: Mapping[str, Statement] = snapshot.by_id(Statement)
        self._grades = {grade.claim_id: grade for grade in snapshot.of(Grade) if grade.claim_id}
        self._assessments: dict[str, list[Assessment]] = {}
        for one in snapshot.of(Assessment):
            self._assessments.setdefault(one.claim_id or "", []).append(one)
        # A statement stands in its claim and in each of its disputes: a hundred times in a large pile.
        self._lines: dict[str, Line] = {}
        self._numbers: dict[str, list[int]] = {}
        for number, card in enumerate(board, start=1):
            for conflict in card.conflicts:
                self._numbers.setdefault(conflict.id, []).append(number)

    def claim(self, number: int, card: Card) -> ClaimPart:
        headline = self.line(card.headline)
        # In the order of reading, as that is what numbers go by.
        told = [self.line(one) for one in card.statements if one.stance == "asserts"]
        lane = [self.line(one) for one in card.statements if one.stance != "asserts"]
        return ClaimPart(
            number=number,
            card=card,
            headline=headline,
            verdict=card.verdict,
            verdict_words=VERDICT_WORDS[card.verdict],
            grade=self._grades.get(card.claim.id),
            origins=card.count.origins,
            # The first says again what stands above it.
            reasons=tuple(one for one in card.count.reasons if not COUNTED.match(one)),
            tellers=self._tellers(card, asserting=True),
            deniers=self._tellers(card, asserting=False),
            lines=tuple(told),
            lane=tuple(lane),
            disputes=tuple(self.dispute(conflict) for conflict in card.conflicts),
            concerns=card.concerns,
            next_steps=tuple(NEXT_STEPS[concern] for concern in card.concerns),
            links=tuple(dict.fromkeys(link.reason for link in card.claim.links)),
            assessments=tuple(self._assessments.get(card.claim.id, ())),
            on_wording=_on_wording(card, self._statements, self._quantities),
        )

    def _tellers(self, card: Card, *, asserting: bool) -> tuple[str, ...]:
        ids = dict.fromkeys(one.report_id for one in card.statements if (one.stance == "asserts") is asserting)
        return tuple(self._labels[report_id] for report_id in ids)

    def line(self, statement: Statement) -> Line:
        if (known := self._lines.get(statement.id)) is None:
            known = self._lines[statement.id] = self._line(statement)
        return known

    def _line(self, statement: Statement) -> Line:
        report = self._reports[statement.report_id]
        teller, how_told = _teller(statement, report, self._labels[report.id])
        denied = _is_denied(statement, report)
        return Line(
            citation=self.citer.statement(statement),
            statement_id=statement.id,
            stance=statement.stance,
            status=statement.status,
            teller=teller,
            how_told=how_told,
            outlet=self._labels[report.id],
            remarks=tuple(_remarks(statement, report, denied=denied)),
            method=statement.method,
            denied=denied,
        )

    def lines(self, statement_ids: Iterable[str]) -> tuple[Line, ...]:
        return tuple(self.line(self._statements[one]) for one in statement_ids if one in self._statements)

    def dispute(self, conflict: Conflict) -> Dispute:
        sides = tuple(lines for side in conflict.sides if (lines := self.lines(side)))
        return Dispute(conflict.id, conflict.kind, conflict.because, sides, tuple(self._numbers.get(conflict.id, ())))

    def question(self, question: Question) -> QuestionPart:
        return QuestionPart(question, self.lines(question.statement_ids))

    def forecast(self, forecast: Forecast, *, later: bool) -> ForecastPart:
        """`later`: with what reports say later on, and which words show its outcome."""
        (line,) = self.lines((forecast.statement_id,))
        if not later:
            return ForecastPart(line, forecast.due, forecast.outcome, None, ())
        shown = self._statements.get(forecast.shown_by or "")
        shown_by = self.line(shown) if shown is not None else None
        return ForecastPart(line, forecast.due, forecast.outcome, shown_by, self.lines(forecast.later))

    def _at(self, statement_id: str | None, report_id: str, span: Span) -> Citation:
        """The statement around some words, else the words themselves."""
        statement = self._statements.get(statement_id or "")
        return self.citer.statement(statement) if statement is not None else self.citer.words(report_id, span)

    def date(self, dated: Dated) -> DatePart:
        told = dict.fromkeys(self._at(one.statement_id, one.report_id, one.span) for one in dated.tellings)
        due = "due" if dated.is_due else ""
        remarks = (due, dated.note, "" if dated.is_stated else f"worked out: {dated.basis}")
        value = in_words(dated.value, dated.mod)
        return DatePart(dated.lane, value, dated.words, dated.telling, tuple(filter(None, remarks)), tuple(told))

    def undated(self, undated: Undated) -> DatePart:
        perhaps = f"perhaps {undated.suggestion}" if undated.suggestion else ""
        remarks = tuple(filter(None, (perhaps, f"not placed: {undated.basis}")))
        citation = self._at(undated.statement_id, undated.report_id, undated.span)
        return DatePart(undated.lane, "", undated.words, undated.telling, remarks, (citation,))

    def pin(self, pin: Pin) -> PlacePart:
        where = "; ".join(filter(None, (", ".join(pin.within), f"taken for this one: {pin.basis}")))
        return PlacePart(pin.name, where, pin.precision, tuple(self.citer.words(*anchor) for anchor in pin.anchors))

    def unpinned(self, mentions: Sequence[Unpinned]) -> list[PlacePart]:
        """One row for the same words left open for the same reason."""
        found: dict[tuple[str, str], list[Citation]] = {}
        for one in mentions:
            found.setdefault((one.words, one.why), []).append(self.citer.words(one.report_id, one.span))
        return [PlacePart(words, f"not pinned: {why}", "", tuple(citations)) for (words, why), citations in found.items()]

    def route(self, route: RouteLine) -> RoutePart:
        sources = "" if route.independent is None else f"N {route.independent}, F {route.floor}"
        how = "told as carried" if route.is_told_as_fact else "not told as carried: planned, possible, asked, doubted or denied"
        drawn = "" if route.is_pinned else "not drawn: an end of it is on no map"
        standing = " · ".join(filter(None, (f"by {route.mode}" if route.mode else "", how, sources, drawn)))
        citation = self._at(route.statement_id, route.report_id, route.span)
        return RoutePart(route.start or UNSAID, route.end or UNSAID, route.what, standing, citation)

    def tie(self, edge: Derivation) -> Tie:
        giver = self._labels[edge.on] if edge.on_report else edge.on
        return Tie(edge, self._labels[edge.report_id], giver, self.lines(edge.statement_ids))

    def name_tie(self, tie: NameTie, entities: Mapping[str, Entity]) -> NameTiePart:
        ends = (entities[tie.start].name, entities[tie.end].name)
        return NameTiePart(ends[0], tie.how, ends[1], tie.outlets, self.lines(tie.statement_ids))


def _teller(statement: Statement, report: Report, outlet: str) -> tuple[str, str]:
    """Who says it, and what is to be added about how it came from them to the report."""
    if statement.speaker:
        words = report.quote_all(statement.source)
        taken = [] if not words or _names(words, statement.speaker) else [f"(“{words}”, taken to be this one)"]
        via = [f"as told by {', as told by '.join(statement.via)}"] if statement.via else []
        others = [f"(or {' or '.join(statement.candidates)})"] if statement.candidates else []
        return statement.speaker, " ".join([*taken, *via, *others])
    if statement.via:
        return outlet, f"crediting {', '.join(statement.via)}"
    if statement.source:
        return outlet, "citing someone it does not name"
    return outlet, "in its own voice, naming nobody"


def _names(words: str, speaker: str) -> bool:
    """Whether the report's words have a part of the speaker's name in them: "Kirby" for John Kirby, but not "he"."""
    return bool(set(WORD.findall(words.casefold())) & set(WORD.findall(speaker.casefold())))


def _is_denied(statement: Statement, report: Report) -> bool:
    """Whether the words are what is denied: they would read like an assertion."""
    return statement.stance == "denies" and not is_negated(report.quote_all(statement.spans), language_for(report.language))


def _on_wording(card: Card, statements: Mapping[str, Statement], quantities: Mapping[str, Sequence[Quantity]]) -> int | None:
    """How many of the independent sources stand with the heading in the disputes over values that it has a side in."""
    mine: set[str] = set()
    theirs: set[str] = set()
    for conflict in card.conflicts:
        if conflict.kind not in BESIDE_VALUES and any(card.headline.id in side for side in conflict.sides):
            own = next(side for side in conflict.sides if card.headline.id in side)
            other = [one for side in conflict.sides if side != own for one in side]
            mine.update(_of_one_value(card.headline.id, own, other, statements, quantities))
            theirs.update(other)
    if not mine:
        return None
    named = [origin for origin in card.count.origins if (mine - theirs) & set(origin.statement_ids)]
    return min(len(named), card.count.independent)


def _of_one_value(
    heading: str, own: Sequence[str], other: Sequence[str], statements: Mapping[str, Statement],
    quantities: Mapping[str, Sequence[Quantity]],
) -> set[str]:  # fmt: skip
    """Those of a side that give a number of the heading's: 1,100 and 4,200 stand on one side against 300."""

    def numbers(statement_id: str) -> set[tuple[Interval, str]]:
        one = statements.get(statement_id)
        near = quantities.get(one.report_id, ()) if one else ()
        return {(each.interval, each.unit) for each in near if one and any(span.overlaps(each.span) for span in one.spans)}

    telling = numbers(heading) - {number for one in other for number in numbers(one)}
    return {one for one in own if one == heading or not telling or telling & numbers(one)}


def _remarks(statement: Statement, report: Report, *, denied: bool) -> Iterable[str]:
    if any(part.kind == "correction" and part.span.overlaps(statement.spans[0]) for part in report.parts):
        yield CORRECTION
    if statement.judged:
        yield READ_BY_A_PERSON
    if statement.stance != "asserts":
        yield stance_words(statement.stance, denied=denied)
    if statement.status not in PLAIN_STATUS:
        yield statement.status
    if statement.mood != "told":
        yield "asked" if statement.mood == "question" else "told as what did not come about"
    if statement.method:
        yield f"seen by: {statement.method}"
