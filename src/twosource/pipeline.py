"""The order of work, read top to bottom, and how it is done: only what is new, one report's failure never another's."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from typing import Any, Literal, Protocol

from .annotate.attributions import find_attributions
from .annotate.impossible import what_no_calendar_has
from .annotate.name_scripts import what_may_deceive
from .annotate.name_types import find_types
from .annotate.names import find_mentions
from .annotate.places import find_places
from .annotate.quantities import find_quantities
from .annotate.roles import find_roles
from .annotate.routes import find_routes
from .annotate.sentences import find_sentences
from .annotate.statements import find_statements
from .annotate.times import find_times
from .annotate.unread import what_is_unread
from .annotate.unread_numbers import what_is_no_figure
from .annotate.vectors import find_vectors
from .compare.aliases import suggest_aliases
from .compare.claims import form_claims
from .compare.conflicts import find_conflicts
from .compare.entities import group_entities
from .compare.forecasts import find_forecasts
from .compare.reviews import queue_reviews
from .errors import SettingsError
from .model import (
    CORRECTIONS,
    AliasSuggestion,
    Assessment,
    Attribution,
    Claim,
    Conflict,
    Count,
    Derivation,
    Entity,
    Forecast,
    Grade,
    Judgement,
    JudgementKind,
    Mention,
    Passage,
    Place,
    Problem,
    Quantity,
    Question,
    Record,
    Report,
    Review,
    Role,
    Route,
    Sentence,
    Statement,
    Timex,
    Typing,
    Vector,
    in_force,
)  # fmt: skip
from .registry import load_folder
from .runners import Lost, Runner
from .settings import Settings
from .trace.assessments import ASSESSMENTS, assess
from .trace.derivations import trace_derivations
from .trace.grades import grade_claims
from .trace.origins import count_origins
from .trace.questions import find_questions
from .trace.reuse import find_passages

Tables = Mapping[type[Record], Sequence[Record]]


@dataclass(frozen=True)
class Stage:
    """One kind of record and the function that makes it.

    A "report" stage sees one report and that report's records; a "case" stage sees all of them. Of the judgements in force a
    stage sees the kinds that it `heeds`, a "report" stage those on that report's words: no other one has it run again.
    `version` goes up when the function's results change: outputs of an older version are made again.
    """

    scope: Literal["report", "case"]
    work: Callable[..., Iterator[Any]]
    reads: tuple[type[Record], ...]
    makes: type[Record]
    version: int = 1
    heeds: tuple[JudgementKind, ...] = ()

    @property
    def name(self) -> str:
        function = self.work.func if isinstance(self.work, partial) else self.work
        return str(function.__name__)

    @property
    def fingerprint(self) -> str:
        """Name, version and the settings bound to the function."""
        bound = dict(self.work.keywords) if isinstance(self.work, partial) else {}
        return json.dumps([self.name, self.version, bound], sort_keys=True, default=str)


def stages(settings: Settings) -> tuple[Stage, ...]:
    """All stages, in the order of work. A stage's settings are bound here and nowhere else.

    What follows `queue_reviews` sees the statements that count, and no others.
    """
    kept, counted = settings.min_kept_probability, settings.min_counted_probability
    return (
        Stage("report", find_sentences, reads=(Report,), makes=Sentence, version=2),
        Stage("report", find_mentions, reads=(Report, Sentence), makes=Mention, version=5),
        Stage("report", find_times, reads=(Report, Sentence), makes=Timex, version=4),
        Stage("report", find_quantities, reads=(Report, Sentence), makes=Quantity, version=3),
        Stage("report", find_places, reads=(Report, Sentence, Mention), makes=Place, version=3),
        Stage("report", find_routes, reads=(Report, Sentence, Place), makes=Route),
        Stage("report", find_types, reads=(Report, Sentence, Mention, Place), makes=Typing),
        Stage("report", find_roles, reads=(Report, Sentence, Mention), makes=Role),
        Stage(
            "report",
            partial(find_attributions, min_kept=kept, min_counted=counted),
            reads=(Report, Sentence, Mention),
            makes=Attribution,
            version=7,
        ),
        Stage(
            "report",
            partial(find_statements, min_counted=counted),
            reads=(Report, Sentence, Mention, Attribution, Judgement),
            makes=Statement,
            version=3,
            heeds=CORRECTIONS,
        ),
        Stage("report", find_vectors, reads=(Report, Statement), makes=Vector),
        Stage(
            "case",
            partial(queue_reviews, min_counted=counted),
            reads=(Report, Statement, Judgement),
            makes=Review,
            version=2,
            heeds=("confirm", "dismiss"),
        ),
        Stage(
            "case",
            group_entities,
            reads=(Report, Mention, Statement, Judgement),
            makes=Entity,
            version=2,
            heeds=("same", "different", "name"),
        ),
        Stage("case", find_passages, reads=(Report,), makes=Passage, version=2),
        Stage(
            "case",
            form_claims,
            reads=(Report, Sentence, Statement, Vector, Entity, Mention, Timex, Quantity, Place, Passage, Judgement),
            makes=Claim,
            version=2,
            heeds=("same", "different", "unsure", "merge", "split"),
        ),
        Stage(
            "case",
            find_conflicts,
            reads=(Report, Sentence, Statement, Claim, Entity, Mention, Timex, Quantity, Place, Vector),
            makes=Conflict,
            version=4,
        ),
        Stage(
            "case",
            suggest_aliases,
            reads=(Report, Sentence, Mention, Entity, Statement, Claim, Judgement),
            makes=AliasSuggestion,
            heeds=("different",),
        ),
        Stage(
            "case",
            trace_derivations,
            reads=(Report, Mention, Entity, Statement, Claim, Passage, Judgement),
            makes=Derivation,
            heeds=("accept", "reject", "edge", "party"),
        ),
        Stage(
            "case",
            count_origins,
            reads=(Report, Sentence, Mention, Entity, Statement, Claim, Derivation, Passage, Judgement),
            makes=Count,
            version=3,
            heeds=("accept", "reject", "edge", "party"),
        ),
        Stage(
            "case",
            find_forecasts,
            reads=(Report, Statement, Timex, Claim, Judgement),
            makes=Forecast,
            version=2,
            heeds=("came true", "missed"),
        ),
        Stage(
            "case",
            grade_claims,
            reads=(Report, Statement, Claim, Conflict, Count, Judgement),
            makes=Grade,
            version=3,
            heeds=("grade",),
        ),
        Stage("case", assess, reads=(Report, Statement, Claim, Judgement), makes=Assessment, heeds=ASSESSMENTS),
        Stage("case", find_questions, reads=(Report, Statement, Claim, Conflict, Derivation, Count), makes=Question, version=2),
    )


@dataclass(frozen=True)
class Output:
    """What one stage made of one report (or of the whole case, where `report_id` is ""), under its manifest key.

    Not `lasting`: the next run tries again (the machine failed, not the stage).
    """

    report_id: str
    stage: str
    key: str
    kind: type[Record]
    records: tuple[Record, ...]
    problem: Problem | None = None
    lasting: bool = True


class Shelf(Protocol):
    """Where outputs are kept: the case file, or memory in a test."""

    def has(self, key: str) -> bool: ...

    def get(self, key: str, kind: type[Record]) -> tuple[Record, ...]: ...

    def put(self, outputs: Sequence[Output]) -> None: ...

    def keep_only(self, current: Sequence[tuple[str, str, str]]) -> None:
        """Everything but these (report id, stage, key) may be thrown away; they are the case's present state."""


@dataclass(frozen=True)
class Task:
    """One report's work for a worker: `done` holds what is made already, `keys` the manifest key of each stage to run,
    `judgements` those in force on the report's words."""

    settings: Settings
    report: Report
    done: dict[str, tuple[Record, ...]]
    keys: dict[str, str]
    judgements: tuple[Judgement, ...] = ()


Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many are done and how many there are."""


@dataclass
class RunSummary:
    """What a run did: reports read anew, reports that needed nothing, case stages run, problems met."""

    reports_read: int = 0
    reports_unchanged: int = 0
    stages_run: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def run(
    reports: Sequence[Report],
    judgements: Sequence[Judgement],
    shelf: Shelf,
    settings: Settings,
    *,
    runner: str = "serial",
    jobs: int = 1,
    progress: Progress = lambda what, done, total: None,
) -> RunSummary:
    """Bring the shelf up to date with these reports and judgements.

    Interrupted, it leaves whole outputs, and the next run goes on from them.
    """
    summary = RunSummary()
    ordered = sorted(reports, key=lambda report: (report.file, report.id))
    valid = in_force(list(judgements))
    current = _run_reports(ordered, valid, shelf, settings, runner_named(runner), jobs, progress, summary)
    current += _run_case(ordered, valid, current, shelf, settings, progress, summary)
    shelf.keep_only(current)
    return summary


def runner_named(name: str) -> Runner:
    """Raises SettingsError for a runner that is not in the folder."""
    known = load_folder("twosource.runners", Runner)
    if name not in known:
        raise SettingsError(f"there is no runner {name!r}; there are: {', '.join(known)}")
    return known[name]


def report_stages(settings: Settings) -> list[Stage]:
    return [stage for stage in stages(settings) if stage.scope == "report"]


def _run_reports(
    reports: Sequence[Report],
    judgements: Sequence[Judgement],
    shelf: Shelf,
    settings: Settings,
    runner: Runner,
    jobs: int,
    progress: Progress,
    summary: RunSummary,
) -> list[tuple[str, str, str]]:
    current: list[tuple[str, str, str]] = []
    tasks: list[Task] = []
    order = report_stages(settings)
    about: dict[str, list[Judgement]] = {}
    for one in judgements:
        if one.kind in CORRECTIONS and one.left is not None and one.left.report_id is not None:
            about.setdefault(one.left.report_id, []).append(one)
    for report in reports:
        judged = tuple(about.get(report.id, ()))
        keys = report_keys(report, order, judged)
        current += [(report.id, stage, key) for stage, key in keys.items()]
        missing = {stage: key for stage, key in keys.items() if not shelf.has(key)}
        if not missing:
            summary.reports_unchanged += 1
            continue
        done = {stage.name: shelf.get(keys[stage.name], stage.makes) for stage in order if stage.name not in missing}
        tasks.append(Task(settings, report, done, missing, judged))
    progress("reading reports", 0, len(tasks))
    for number, result in enumerate(runner.spread(work_on_report, tasks, jobs), start=1):
        outputs = lost_outputs(result.task) if isinstance(result, Lost) else result
        shelf.put(outputs)
        summary.reports_read += 1
        summary.problems += [output.problem for output in outputs if output.problem is not None]
        progress("reading reports", number, len(tasks))
    return current


def report_keys(report: Report, order: Sequence[Stage], judgements: Sequence[Judgement] = ()) -> dict[str, str]:
    """The manifest key of every report stage: (content, stage, version, settings) and the keys of what the stage reads.

    The content is the whole report record: a date or outlet that a user gives later changes what is made of it. `judgements`:
    those in force on its words.
    """
    content = _digest(json.dumps(asdict(report), sort_keys=True, default=str))
    keys: dict[type[Record], str] = {Report: content}
    named: dict[str, str] = {}
    for stage in order:
        keys[Judgement] = _digest(*(one.id for one in heeded(stage, judgements)))
        keys[stage.makes] = _digest(report.id, stage.fingerprint, *(keys[kind] for kind in stage.reads))
        named[stage.name] = keys[stage.makes]
    return named


def heeded(stage: Stage, judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    return tuple(one for one in judgements if one.kind in stage.heeds)


def work_on_report(task: Task) -> list[Output]:
    """All missing stages of one report. An exception becomes a Problem and an empty output; the next stages go on."""
    tables: dict[type[Record], tuple[Record, ...]] = {}
    outputs: list[Output] = []
    for stage in report_stages(task.settings):
        if stage.name not in task.keys:
            tables[stage.makes] = task.done[stage.name]
            continue
        inputs = _inputs(stage, task.report, {**tables, Judgement: heeded(stage, task.judgements)})
        output = _attempt(stage, task.report.id, task.report.file, task.keys[stage.name], inputs)
        if output.problem is None:
            output = replace(output, problem=_note_on(output, task.report))
        tables[stage.makes] = output.records
        outputs.append(output)
    return outputs


def _note_on(output: Output, report: Report) -> Problem | None:
    """What the user should know of a stage that did its work."""
    if output.kind is Sentence:
        return what_is_unread(report)
    if output.kind is Mention:
        return what_may_deceive(report, [record for record in output.records if isinstance(record, Mention)])
    if output.kind is Quantity:
        return what_is_no_figure(report)
    if output.kind is Timex:
        return what_no_calendar_has(report, [record for record in output.records if isinstance(record, Timex)])
    return None


def _inputs(stage: Stage, report: Report, tables: Tables) -> list[Any]:
    return [report if kind is Report else tables[kind] for kind in stage.reads]


def _attempt(stage: Stage, report_id: str, file: str, key: str, inputs: Sequence[Any]) -> Output:
    try:
        records = tuple(stage.work(*inputs))
    except Exception as error:  # whatever it was, one report must not stop the pile, and must not vanish
        reason = f"{type(error).__name__}: {error}"
        problem = Problem(file, stage.name, reason, "this part is missing from the results; please report it with the file")
        return Output(report_id, stage.name, key, stage.makes, (), problem)
    return Output(report_id, stage.name, key, stage.makes, records)


def lost_outputs(task: Task) -> list[Output]:
    """Empty outputs with one problem, for a report whose worker died."""
    kinds = {stage.name: stage.makes for stage in report_stages(task.settings)}
    first = next(iter(task.keys))
    problem = Problem(
        task.report.file, first, "the worker died on this report", "free memory, or split the file, and run again"
    )
    return [
        Output(task.report.id, stage, key, kinds[stage], (), problem if stage == first else None, lasting=False)
        for stage, key in task.keys.items()
    ]


def _run_case(
    reports: Sequence[Report],
    judgements: Sequence[Judgement],
    report_outputs: Iterable[tuple[str, str, str]],
    shelf: Shelf,
    settings: Settings,
    progress: Progress,
    summary: RunSummary,
) -> list[tuple[str, str, str]]:
    order = stages(settings)
    kinds = {stage.name: stage.makes for stage in order}
    outputs_of: dict[type[Record], list[str]] = {}
    for _, name, key in report_outputs:
        outputs_of.setdefault(kinds[name], []).append(key)
    keys: dict[type[Record], str] = {kind: _digest(*found) for kind, found in outputs_of.items()}
    keys[Report] = _digest(
        *(report.id + repr(report.published) + repr(report.outlet) + repr(report.credit) for report in reports)
    )
    tables: dict[type[Record], tuple[Record, ...]] = {Report: tuple(reports)}
    case_stages = [stage for stage in order if stage.scope == "case"]
    current = []
    for number, stage in enumerate(case_stages):
        progress("comparing", number, len(case_stages))
        tables[Judgement] = heeded(stage, judgements)
        keys[Judgement] = _digest(*(judgement.id for judgement in tables[Judgement]))
        key = _digest(stage.fingerprint, *(keys.get(kind, "") for kind in stage.reads))
        current.append(("", stage.name, key))
        if not shelf.has(key):
            for kind in stage.reads:
                if kind not in tables:
                    tables[kind] = _load(kind, outputs_of, shelf)
            output = _attempt(stage, "", "the case", key, [tables[kind] for kind in stage.reads])
            shelf.put([output])
            tables[stage.makes] = output.records
            summary.stages_run.append(stage.name)
            summary.problems += [output.problem] if output.problem else []
        keys[stage.makes], outputs_of[stage.makes] = key, [key]
        if stage.makes is Review:
            keys[Statement] = _digest(keys.get(Statement, ""), key)
            tables.pop(Statement, None)
    progress("comparing", len(case_stages), len(case_stages))
    return current


def _load(kind: type[Record], outputs_of: Mapping[type[Record], Sequence[str]], shelf: Shelf) -> tuple[Record, ...]:
    """A table from the shelf; of the statements, once they have been reviewed, those that count."""
    records = tuple(record for made in outputs_of.get(kind, []) for record in shelf.get(made, kind))
    if kind is not Statement or Review not in outputs_of:
        return records
    apart = {
        review.statement_id for made in outputs_of[Review] for review in shelf.get(made, Review) if isinstance(review, Review)
    }
    return tuple(record for record in records if record.id not in apart)


def _digest(*parts: str) -> str:
    return hashlib.blake2b("\x1f".join(parts).encode(), digest_size=16).hexdigest()
