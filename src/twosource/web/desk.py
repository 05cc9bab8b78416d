"""A case on the table: what is shown of it, and the work that brings it up to date after a judgement."""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from ..board import Card, form_board
from ..case import Added, Case
from ..changes import Change
from ..dossier.compose import compose_dossier
from ..dossier.content import ClaimPart, Dossier, TellingPart
from ..errors import CaseError
from ..ingest.intake import Given
from ..model import (
    Entity,
    Judgement,
    JudgementKind,
    Plan,
    Report,
    SavedView,
    Snapshot,
    Statement,
    in_force,
    select_statement,
    selected_statement,
)
from ..settings import Settings
from .keys import Asked, Keys

LOG = logging.getLogger(__name__)
T = TypeVar("T")

# How long a judgement waits for a run or another process: longer than the longest stretch between two of a run's looks at
# "stop".
PATIENCE_S, LOOK_EVERY_S = 60.0, 0.05
KEYS_FILE = "keys.jsonl"


@dataclass(frozen=True)
class View:
    """One state of the case, looked up. `number` counts the states that this desk has shown; `taken_in` are the ids of the
    judgements in force that its counts rest on, None where no run of this desk has made sure of them; `given`: how many files
    and judgements the case had been given when it was read."""

    number: int
    taken_in: frozenset[str] | None
    snapshot: Snapshot
    dossier: Dossier
    board: tuple[Card, ...]
    claims: Mapping[str, ClaimPart]
    reports: Mapping[str, TellingPart]
    statements: Mapping[str, Statement]
    claims_of: Mapping[str, tuple[ClaimPart, ...]]
    given: tuple[int, int] = (0, 0)


@dataclass
class Progress:
    """How far the work is. `what`: "" where nothing is at work; `failed`: why the last one did not come to its end."""

    what: str = ""
    done: int = 0
    total: int = 0
    failed: str = ""


@dataclass
class Desk:
    """All that pages and the API ask of a case. Made for many threads: reading goes on while a run is at work.

    Judgements are kept before they are answered; the run that follows from them can be interrupted, and goes on from where it
    stopped, also in the next process.
    """

    folder: Path
    settings: Settings = field(default_factory=Settings)

    def __post_init__(self) -> None:
        self.progress = Progress()
        # What was shown and is no more, by id: the statements of claims, the one that stood for each first; statements; names.
        self.gone_claims: dict[str, tuple[Statement, ...]] = {}
        self.gone_statements: dict[str, Statement] = {}
        self.gone_names: dict[str, str] = {}
        self._view: View | None = None
        self._writing, self._counting, self._waiting = threading.Lock(), threading.Lock(), 0
        self._loading = threading.Lock()
        self._wanted = threading.Event()
        self._stopping = threading.Event()
        self._yielding = threading.Event()
        self._worker: threading.Thread | None = None

    def open(self) -> None:
        """Read the case once, and bring it up to date in the background. Raises CaseError if there is none."""
        self.view()
        if self._worker is None:
            self._stopping.clear()
            self._worker = threading.Thread(target=self._work, name="twosource-run", daemon=True)
            self._worker.start()
        self.update()

    def close(self) -> None:
        """End the work at its next look, and wait for that. What a run has finished is kept."""
        self._stopping.set()
        self._wanted.set()
        if self._worker is not None:
            self._worker.join(timeout=PATIENCE_S)
            self._worker = None

    # Read

    def view(self) -> View:
        """The state after the last run that came to its end."""
        with self._loading:
            if self._view is None:
                self._view = self._read(1, None)
            return self._view

    def judgements(self) -> tuple[Judgement, ...]:
        """All of them, as they were given; also those that no run has taken in yet."""
        with Case.open(self.folder, settings=self.settings) as case:
            return case.judgements

    @property
    def is_closing(self) -> bool:
        """Whether whoever works for this desk must come to an end."""
        return self._stopping.is_set()

    @property
    def is_current(self) -> bool:
        """Whether what is shown takes in every judgement, and no run is wanted."""
        at_rest = not self._wanted.is_set() and not self.progress.what
        return at_rest and self.view().taken_in == _valid(self.judgements())

    def search(self, words: str) -> dict[str, tuple[str, ...]]:
        """Statement ids by report id, in the order of the search; a report that is hit as a whole has none."""
        found: dict[str, tuple[str, ...]] = {}
        with Case.open(self.folder, settings=self.settings) as case:
            for hit in case.search(words):
                found[hit.report_id] = (*found.get(hit.report_id, ()), *filter(None, (hit.statement_id,)))
        return found

    def statements_with(self, words: str) -> dict[str, tuple[str, ...]]:
        """As `search`, but every statement shown that has the words, and no report as a whole."""
        with Case.open(self.folder, settings=self.settings) as case:
            ids = case.statements_with(words)
        found: dict[str, list[str]] = {}
        for statement in filter(None, map(self.view().statements.get, ids)):
            found.setdefault(statement.report_id, []).append(statement.id)
        return {report_id: tuple(listed) for report_id, listed in found.items()}

    def saved_views(self) -> tuple[SavedView, ...]:
        with Case.open(self.folder, settings=self.settings) as case:
            return case.saved_views

    def plans(self) -> tuple[Plan, ...]:
        with Case.open(self.folder, settings=self.settings) as case:
            return case.plans

    def plan(self, name: str) -> Plan:
        """Raises PlanError where there is none of this name."""
        with Case.open(self.folder, settings=self.settings) as case:
            return case.plan(name)

    # Put dossiers together

    def keep_plan(self, plan: Plan, *, cites: Dossier | None = None) -> Plan:
        """As Case.keep_plan; `cites` is by default what is shown. Raises CaseError as `judge` does."""
        dossier = cites or self.view().dossier
        return self._written(lambda case: case.keep_plan(plan, cites=dossier))

    def drop_plan(self, name: str, version: int) -> None:
        """As Case.drop_plan. Raises CaseError as `judge` does."""
        self._written(lambda case: case.drop_plan(name, version))

    # Name boards

    def save_view(self, name: str, address: str, *, instead: bool = False) -> SavedView:
        """As Case.save_view. Raises CaseError as `judge` does."""
        return self._written(lambda case: case.save_view(name, address, instead=instead))

    def rename_view(self, name: str, new: str) -> SavedView:
        """As Case.rename_view. Raises CaseError as `judge` does."""
        return self._written(lambda case: case.rename_view(name, new))

    def delete_view(self, name: str) -> None:
        """As Case.delete_view. Raises CaseError as `judge` does."""
        self._written(lambda case: case.delete_view(name))

    def _written(self, work: Callable[[Case], T]) -> T:
        """What counts as soon as it is kept: no run need follow."""
        end = time.monotonic() + PATIENCE_S
        with self._writing_now(end):
            return self._when_free(work, lambda: time.monotonic() < end)

    # Judge

    def judge(
        self,
        kind: JudgementKind,
        left: str | None = None,
        right: str | None = None,
        *,
        undoes: str | None = None,
        value: str = "",
        note: str = "",
        by: str = "",
        key: str = "",
    ) -> Judgement:
        """Keep a decision, and start bringing the counts up to date.

        `key`: any words that the asker makes up anew for each decision. Who has lost the answer asks again with the same key,
        also of a server that was started anew since, and the decision is kept once.
        Raises JudgementError as Case.judge does, or if the key was another decision's; CaseError if the case cannot be written,
        or not within PATIENCE_S. Nothing was kept then.
        """
        end = time.monotonic() + PATIENCE_S
        asked = Asked(kind, left, right, undoes, note, by, value)
        with self._writing_now(end):
            judgement = self._when_free(lambda case: self._keep(case, asked, key), lambda: time.monotonic() < end)
        self.update()
        return judgement

    def add(
        self,
        paths: Sequence[Path],
        *,
        progress: Callable[[str, int, int], None] = lambda what, done, total: None,
        patience_s: float = PATIENCE_S,
    ) -> list[Added]:
        """Take in files, as Case.add does; `update` makes them count. Waits up to `patience_s` for its turn, then up to
        PATIENCE_S for another process. Raises CaseError as `judge` does."""
        with self._writing_now(time.monotonic() + patience_s):
            end = time.monotonic() + PATIENCE_S
            return self._when_free(lambda case: case.add(paths, progress=progress), lambda: time.monotonic() < end)

    def state(self, report_id: str, given: Given, *, by: str = "") -> Report:
        """As Case.state, and start bringing the counts up to date. Raises CaseError as `judge` does."""
        report = self._written(lambda case: case.state(report_id, given, by=by))
        self.update()
        return report

    def _keep(self, case: Case, asked: Asked, key: str) -> Judgement:
        if not key:
            return asked.judge(case)
        keys = Keys(self.folder / KEYS_FILE)
        given = case.judgements
        kept = keys.kept(key, asked, given)
        if kept is None:
            keys.open(key, asked, asked.form(case))
            kept = asked.judge(case)
        keys.settle(key, kept)
        return kept

    def preview(self, kind: JudgementKind, left: str | None = None, right: str | None = None, **more: str) -> list[Change]:
        with Case.open(self.folder, settings=self.settings) as case:
            return case.preview(kind, left, right, **more)

    def notice_others(self) -> None:
        """Take in what was given by another process since the case was read here: files, or judgements."""
        if self._wanted.is_set() or self.progress.what:
            return
        with Case.open(self.folder, settings=self.settings) as case:
            given = case.given_so_far()
        if given != self.view().given:
            self.update()

    def update(self) -> None:
        """Have the worker run the case again."""
        self._wanted.set()

    # Work

    def _work(self) -> None:
        while not self._stopping.is_set():
            self._wanted.wait()
            if self._stopping.is_set():
                return
            # Before it is wanted no more: in between it would look as if all were done.
            self.progress = Progress("waiting")
            self._wanted.clear()
            self._run()

    def _run(self) -> None:
        try:
            with self._writing:
                taken_in = self._when_free(self._run_case, self._goes_on)
            read = self._read(self.view().number + 1, taken_in)
            with self._loading:
                if self._view is not None:
                    self._remember_gone(self._view, read)
                self._view = read
            self.progress = Progress()
        except _Interrupted:
            # Somebody has something to write first; what was finished is kept, and the rest is wanted again.
            self.progress = Progress("waiting")
            self._wanted.set()
            self._let_others_write()
        except CaseError as error:
            self.progress = Progress(failed=str(error))
        except Exception as error:  # whatever it was, the next judgement must find the worker alive, and the user must know
            LOG.exception("a run failed")
            self.progress = Progress(failed=f"{type(error).__name__}: {error}")

    def _remember_gone(self, old: View, new: View) -> None:
        claims = {key: part for key, part in old.claims.items() if key not in new.claims}
        self.gone_claims |= {key: (part.card.headline, *part.card.statements) for key, part in claims.items()}
        self.gone_statements |= {key: one for key, one in old.statements.items() if key not in new.statements}
        names, known = old.snapshot.by_id(Entity), new.snapshot.by_id(Entity)
        self.gone_names |= {key: one.name for key, one in names.items() if key not in known}

    def statement_now(self, view: View, gone: Statement) -> Statement | None:
        """The statement of `view` that has most of the words of one that was shown before; itself where it is still there."""
        report = view.reports.get(gone.report_id)
        if gone.id in view.statements or report is None:
            return view.statements.get(gone.id)
        return selected_statement(
            select_statement(report.report, gone), {report.report.id: report.report}, view.statements.values()
        )

    def claim_now(self, view: View, claim_id: str) -> ClaimPart | None:
        """The claim of `view` that has most of the statements of one that was shown before, and if it can its heading."""
        gone = self.gone_claims.get(claim_id, ())
        heading = self.statement_now(view, gone[0]) if gone else None
        ids = {one.id for one in gone} | ({heading.id} if heading is not None else set())
        found = {part.id: part for one in ids for part in view.claims_of.get(one, ())}

        def rank(part: ClaimPart) -> tuple[bool, int, int]:
            own = {one.id for one in part.card.statements}
            return heading is not None and heading.id in own, len(own & ids), -part.number

        return max(found.values(), key=rank, default=None)

    def _run_case(self, case: Case) -> frozenset[str]:
        """The judgements that the run took in, for sure."""
        before = _valid(case.judgements)
        case.run(progress=self._show)
        if _valid(case.judgements) != before:
            # Another process judged meanwhile; whether before the run began, nobody can tell.
            self.update()
        return before

    def _show(self, what: str, done: int, total: int) -> None:
        self.progress = Progress(what, done, total)
        self._goes_on()

    def _goes_on(self) -> bool:
        """Raises _Interrupted where the run must step back."""
        if self._yielding.is_set() or self._stopping.is_set():
            raise _Interrupted
        return True

    def _when_free(self, work: Callable[[Case], T], waits: Callable[[], bool]) -> T:
        """`work`, again and again while another process is writing to the case and `waits` allows it."""
        while True:
            try:
                with Case.open(self.folder, settings=self.settings) as case:
                    return work(case)
            except CaseError as error:
                if not is_taken(error) or self._stopping.is_set() or not waits():
                    raise
            time.sleep(LOOK_EVERY_S)

    def _let_others_write(self) -> None:
        end = time.monotonic() + PATIENCE_S
        while self._yielding.is_set() and not self._stopping.is_set() and time.monotonic() < end:
            time.sleep(LOOK_EVERY_S)

    @contextmanager
    def _writing_now(self, end: float | None = None) -> Iterator[None]:
        """The right to write: a run that is at work steps back for it. Raises CaseError if it has not by `end`."""
        patience_s = PATIENCE_S if end is None else max(0.0, end - time.monotonic())
        with self._counting:
            self._waiting += 1
            self._yielding.set()
        try:
            if not self._writing.acquire(timeout=patience_s):
                raise CaseError(f"{self.folder.name}: the run at work has not stepped back; nothing was kept, so try again")
            try:
                yield
            finally:
                self._writing.release()
        finally:
            with self._counting:
                self._waiting -= 1
                if not self._waiting:
                    self._yielding.clear()

    def _read(self, number: int, taken_in: frozenset[str] | None) -> View:
        with Case.open(self.folder, settings=self.settings) as case:
            given = case.given_so_far()
            snapshot = case.snapshot(since=self._view.snapshot if self._view is not None else None)
        dossier = compose_dossier(snapshot)
        parts = (*dossier.claims, *dossier.lone)
        claims_of: dict[str, list[ClaimPart]] = {}
        for part in parts:
            for line in (*part.lines, *part.lane):
                claims_of.setdefault(line.statement_id, []).append(part)
        return View(
            number=number,
            taken_in=taken_in,
            given=given,
            snapshot=snapshot,
            dossier=dossier,
            board=form_board(snapshot),
            claims={part.id: part for part in parts},
            reports={one.report.id: one for one in dossier.reports},
            statements=snapshot.by_id(Statement),
            claims_of={key: tuple(found) for key, found in claims_of.items()},
        )


class _Interrupted(Exception):
    """A run was asked to let somebody else write."""


def _valid(judgements: Sequence[Judgement]) -> frozenset[str]:
    return frozenset(one.id for one in in_force(list(judgements)))


def is_taken(error: CaseError) -> bool:
    """Whether another process holds the case's lock: what store.lock was told by the system."""
    busy = PermissionError if sys.platform == "win32" else BlockingIOError
    return isinstance(error.__cause__, busy)
