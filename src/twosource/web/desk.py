"""A case on the table: what is shown of it, and the work that brings it up to date after a judgement."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from ..board import Card, form_board
from ..case import Case
from ..changes import Change
from ..dossier.compose import compose_dossier
from ..dossier.content import ClaimPart, Dossier, TellingPart
from ..errors import CaseError
from ..model import Judgement, JudgementKind, Snapshot, Statement, in_force
from ..settings import Settings

# How long a judgement waits for a run that is at work: longer than the longest stretch between two of its looks at "stop".
PATIENCE_S, LOOK_EVERY_S = 60.0, 0.05


@dataclass(frozen=True)
class View:
    """One state of the case, looked up. `number` counts the states that this desk has shown."""

    number: int
    snapshot: Snapshot
    dossier: Dossier
    board: tuple[Card, ...]
    claims: Mapping[str, ClaimPart]
    reports: Mapping[str, TellingPart]
    statements: Mapping[str, Statement]
    claims_of: Mapping[str, tuple[ClaimPart, ...]]


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
        self._view: View | None = None
        self._writing, self._counting, self._waiting = threading.Lock(), threading.Lock(), 0
        self._loading = threading.Lock()
        self._wanted = threading.Event()
        self._stopping = threading.Event()
        self._yielding = threading.Event()
        self._worker = threading.Thread(target=self._work, name="twosource-run", daemon=True)

    def open(self) -> None:
        """Read the case once, and bring it up to date in the background. Raises CaseError if there is none."""
        self.view()
        self._worker.start()
        self.update()

    def close(self) -> None:
        self._stopping.set()
        self._yielding.set()
        self._wanted.set()
        if self._worker.is_alive():
            self._worker.join(timeout=PATIENCE_S)

    # Read

    def view(self) -> View:
        """The state after the last run that came to its end."""
        with self._loading:
            if self._view is None:
                self._view = self._read(1)
            return self._view

    def judgements(self) -> tuple[Judgement, ...]:
        """All of them, as they were given; also those that no run has taken in yet."""
        with Case.open(self.folder, settings=self.settings) as case:
            return case.judgements

    @property
    def is_current(self) -> bool:
        """Whether what is shown takes in every judgement."""
        shown = {one.id for one in in_force(self.view().snapshot.judgements)}
        return not self.progress.what and {one.id for one in in_force(self.judgements())} == shown

    def search(self, words: str) -> dict[str, tuple[str, ...]]:
        """Statement ids by report id, in the order of the search; a report that is hit as a whole has none."""
        found: dict[str, tuple[str, ...]] = {}
        with Case.open(self.folder, settings=self.settings) as case:
            for hit in case.search(words):
                found[hit.report_id] = (*found.get(hit.report_id, ()), *filter(None, (hit.statement_id,)))
        return found

    # Judge

    def judge(
        self,
        kind: JudgementKind,
        left: str | None = None,
        right: str | None = None,
        *,
        undoes: str | None = None,
        note: str = "",
        by: str = "",
    ) -> Judgement:
        """Keep a decision, and start bringing the counts up to date. Raises JudgementError as Case.judge does."""
        with self._writing_now(), Case.open(self.folder, settings=self.settings) as case:
            judgement = case.judge(kind, left, right, undoes=undoes, note=note, by=by)
        self.update()
        return judgement

    def preview(self, kind: JudgementKind, left: str | None = None, right: str | None = None, **more: str) -> list[Change]:
        with Case.open(self.folder, settings=self.settings) as case:
            return case.preview(kind, left, right, **more)

    def update(self) -> None:
        """Have the worker run the case again."""
        self._wanted.set()

    # Work

    def _work(self) -> None:
        while not self._stopping.is_set():
            self._wanted.wait()
            self._wanted.clear()
            if self._stopping.is_set():
                return
            self._run()

    def _run(self) -> None:
        def show(what: str, done: int, total: int) -> None:
            self.progress = Progress(what, done, total)
            if self._yielding.is_set():
                raise _Interrupted

        self.progress = Progress("waiting")
        try:
            with self._writing, Case.open(self.folder, settings=self.settings) as case:
                case.run(progress=show)
            number = self.view().number + 1
            read = self._read(number)
            with self._loading:
                self._view = read
            self.progress = Progress()
        except _Interrupted:
            # Somebody has something to write first; what was finished is kept, and the rest is wanted again.
            self.progress = Progress("waiting")
            self._wanted.set()
            self._let_others_write()
        except CaseError as error:
            self.progress = Progress(failed=str(error))

    def _let_others_write(self) -> None:
        end = time.monotonic() + PATIENCE_S
        while self._yielding.is_set() and not self._stopping.is_set() and time.monotonic() < end:
            time.sleep(LOOK_EVERY_S)

    @contextmanager
    def _writing_now(self) -> Iterator[None]:
        """The right to write: a run that is at work steps back for it."""
        with self._counting:
            self._waiting += 1
            self._yielding.set()
        try:
            with self._writing:
                yield
        finally:
            with self._counting:
                self._waiting -= 1
                if not self._waiting:
                    self._yielding.clear()

    def _read(self, number: int) -> View:
        with Case.open(self.folder, settings=self.settings) as case:
            snapshot = case.snapshot()
        dossier = compose_dossier(snapshot)
        parts = (*dossier.claims, *dossier.lone)
        claims_of: dict[str, list[ClaimPart]] = {}
        for part in parts:
            for line in (*part.lines, *part.lane):
                claims_of.setdefault(line.statement_id, []).append(part)
        return View(
            number=number,
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
