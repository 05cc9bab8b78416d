"""The pipeline: only what is new is done, one report's failure stays its own, and every runner gives the same."""

from __future__ import annotations

import inspect
import typing
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

import pytest

from twosource import pipeline
from twosource.compare.reviews import queue_reviews
from twosource.errors import SettingsError
from twosource.model import (
    Claim,
    Judgement,
    Mention,
    Record,
    Report,
    Review,
    Selector,
    Sentence,
    Span,
    Statement,
    Table,
    select_statement,
)  # fmt: skip
from twosource.pipeline import Output, Stage, run, stages
from twosource.settings import Settings

from .conftest import make_report


class Memory:
    """A shelf in memory that remembers what was put on it."""

    def __init__(self) -> None:
        self.outputs: dict[str, Output] = {}
        self.current: list[tuple[str, str, str]] = []

    def has(self, key: str) -> bool:
        return key in self.outputs and self.outputs[key].lasting

    def get(self, key: str, kind: type[Record]) -> tuple[Record, ...]:
        return self.outputs[key].records if key in self.outputs else ()

    def put(self, outputs: Sequence[Output]) -> None:
        self.outputs |= {output.key: output for output in outputs}

    def keep_only(self, current: Sequence[tuple[str, str, str]]) -> None:
        self.current = list(current)

    def made(self) -> list[Record]:
        return [record for _, _, key in self.current for record in self.outputs[key].records]


def find_sentences(report: Report) -> Iterator[Sentence]:
    if "poison" in report.text:
        raise ValueError("too hard")
    yield Sentence(report.id, Span(0, len(report.text)), "body", ())


def find_mentions(report: Report, sentences: Table[Sentence], *, least: int = 1) -> Iterator[Mention]:
    for sentence in sentences:
        yield Mention(report.id, Span(0, least), "other", report.quote(sentence.span)[:least])


def form_claims(reports: Table[Report], mentions: Table[Mention], judgements: Table[Judgement]) -> Iterator[Claim]:
    yield Claim((*(mention.name for mention in mentions), *(str(judgement.number) for judgement in judgements)))


def fake_stages(settings: Settings, *, least: int = 1, version: int = 1) -> tuple[Stage, ...]:
    return (
        Stage("report", find_sentences, reads=(Report,), makes=Sentence, version=version),
        Stage("report", partial(find_mentions, least=least), reads=(Report, Sentence), makes=Mention),
        Stage("case", form_claims, reads=(Report, Mention, Judgement), makes=Claim, heeds=("party",)),
    )


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "stages", fake_stages)


REPORTS = [make_report(f"{name}.txt", f"{name} words") for name in "abc"]


@pytest.mark.usefixtures("few")
def test_a_new_report_costs_one_report() -> None:
    shelf = Memory()
    first = run(REPORTS[:2], [], shelf, Settings())
    assert (first.reports_read, first.reports_unchanged, first.stages_run) == (2, 0, ["form_claims"])
    again = run(REPORTS[:2], [], shelf, Settings())
    assert (again.reports_read, again.reports_unchanged, again.stages_run) == (0, 2, [])
    more = run(REPORTS, [], shelf, Settings())
    assert (more.reports_read, more.reports_unchanged, more.stages_run) == (1, 2, ["form_claims"])


@pytest.mark.usefixtures("few")
def test_the_order_of_reports_changes_nothing() -> None:
    shelf, other = Memory(), Memory()
    run(REPORTS, [], shelf, Settings())
    run(REPORTS[::-1], [], other, Settings())
    assert shelf.current == other.current
    assert shelf.made() == other.made()


@pytest.mark.usefixtures("few")
def test_what_a_user_says_of_a_report_and_a_judgement_are_taken_up() -> None:
    shelf = Memory()
    run(REPORTS, [], shelf, Settings())
    dated = [replace(REPORTS[0], published="2031-05"), *REPORTS[1:]]
    assert run(dated, [], shelf, Settings()).reports_read == 1
    judgement = Judgement(1, "party", Selector(name="A"), Selector(name="B"))
    judged = run(dated, [judgement], shelf, Settings())
    assert (judged.reports_read, judged.stages_run) == (0, ["form_claims"])
    assert shelf.made()[-1] == Claim(("a", "b", "c", "1"))
    undone = run(dated, [judgement, Judgement(2, "undo", undoes=judgement.id)], shelf, Settings())
    assert undone.stages_run == []  # the earlier answer is still on the shelf


def test_another_version_or_setting_is_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = Memory()
    for changed, expected in (({}, 3), ({"least": 2}, 3), ({"least": 2}, 0), ({"least": 2, "version": 2}, 3)):
        monkeypatch.setattr(pipeline, "stages", partial(fake_stages, **changed))
        assert run(REPORTS, [], shelf, Settings()).reports_read == expected


@pytest.mark.usefixtures("few")
def test_a_failure_is_a_problem_and_costs_nothing_else() -> None:
    shelf = Memory()
    poison = make_report("poison.txt", "poison words")
    summary = run([*REPORTS, poison], [], shelf, Settings())
    assert [(problem.file, problem.stage, problem.reason) for problem in summary.problems] == [
        ("poison.txt", "find_sentences", "ValueError: too hard")
    ]
    assert Claim(("a", "b", "c")) in shelf.made()
    assert run([*REPORTS, poison], [], shelf, Settings()).reports_read == 0


@pytest.mark.usefixtures("few")
def test_interrupted_it_goes_on_where_it_stopped() -> None:
    shelf = Memory()

    def stop(what: str, done: int, total: int) -> None:
        if what == "reading reports" and done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(REPORTS, [], shelf, Settings(), progress=stop)
    assert run(REPORTS, [], shelf, Settings()).reports_read == 1


def test_an_unknown_runner_is_named() -> None:
    with pytest.raises(SettingsError, match="there is no runner 'cloud'; there are: pool, serial"):
        run([], [], Memory(), Settings(), runner="cloud")


@pytest.mark.parametrize("stage", stages(Settings()), ids=lambda stage: stage.name)
def test_a_stage_reads_and_makes_what_its_annotations_say(stage: Stage) -> None:
    function = stage.work.func if isinstance(stage.work, partial) else stage.work
    hints = typing.get_type_hints(function)
    positional = [
        name
        for name, parameter in inspect.signature(function).parameters.items()
        if parameter.kind == parameter.POSITIONAL_OR_KEYWORD
    ]
    read = tuple((typing.get_args(hints[name]) or (hints[name],))[0] for name in positional)
    assert read == stage.reads
    assert typing.get_args(hints["return"]) == (stage.makes,)


def test_every_type_is_made_once_and_read_after_it_is_made() -> None:
    made: list[type[Record]] = [Report, Judgement]
    for stage in stages(Settings()):
        assert stage.makes not in made
        assert set(stage.reads) <= set(made), stage.name
        made.append(stage.makes)


def find_statements(report: Report) -> Iterator[Statement]:
    yield Statement(report.id, (Span(0, 1),), probability=0.9)
    yield Statement(report.id, (Span(2, 3),), probability=0.4)


def claim_each(statements: Table[Statement]) -> Iterator[Claim]:
    yield Claim(tuple(str(statement.probability) for statement in statements))


def test_after_the_review_a_stage_sees_what_counts_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    few = (
        Stage("report", find_statements, reads=(Report,), makes=Statement),
        Stage(
            "case",
            partial(queue_reviews, min_counted=0.5),
            reads=(Report, Statement, Judgement),
            makes=Review,
            heeds=("confirm",),
        ),
        Stage("case", claim_each, reads=(Statement,), makes=Claim),
    )
    monkeypatch.setattr(pipeline, "stages", lambda settings: few)
    shelf, report = Memory(), make_report("a.txt", "a b c d")
    run([report], [], shelf, Settings())
    assert shelf.made()[-1] == Claim(("0.9",))
    doubtful = next(one for one in shelf.made() if isinstance(one, Statement) and one.probability < 0.5)
    confirmed = Judgement(1, "confirm", select_statement(report, doubtful))
    assert run([report], [confirmed], shelf, Settings()).stages_run == ["queue_reviews", "claim_each"]
    assert shelf.made()[-1] == Claim(("0.9", "0.4"))
    assert run([report], [confirmed], shelf, Settings()).stages_run == []
