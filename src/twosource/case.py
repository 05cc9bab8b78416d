"""Case: the one front door. Add reports, run, read, judge, export."""

from __future__ import annotations

import gzip
import json
import os
import sqlite3
import sys
import tempfile
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar, get_args

from . import __version__
from .annotate.attributions import load_reader
from .annotate.gazetteer import load_gazetteer
from .annotate.notes import annotate_text
from .annotate.sentences import load_parser
from .annotate.vectors import load_embedder
from .board import Card, form_board
from .changes import Change, changes_between
from .dossier.compose import compose_dossier
from .dossier.content import Dossier
from .dossier.marks import Marks
from .drafts import DraftRemark, check_draft, check_plan
from .errors import CaseError, InputError, JudgementError, PlanChangedError, PlanError, ReaderError, SettingsError
from .exporters import Exporter
from .ingest.clean import clean_page
from .ingest.intake import Given, RefusedError, read_report, still_stated, walk, with_stated
from .judging import ON_CLAIMS, Known, form_judgement
from .model import (
    Claim,
    Entity,
    Judgement,
    JudgementKind,
    Plan,
    Problem,
    Record,
    Report,
    SavedView,
    Snapshot,
    Span,
    Statement,
    StatementFinder,
    sure_prefix,
)  # fmt: skip
from .pictures import to_png
from .pipeline import Progress, RunSummary, run, stages
from .readers.pdf import page_sizes
from .registry import load_folder
from .settings import Settings
from .store.casefile import CaseFile, Hit, Intake
from .store.lock import writing
from .store.marks import mark_words
from .store.originals import keep_original, read_original
from .store.tables import MADE_KINDS

R = TypeVar("R", bound=Record)

CASE_FILE = "case.sqlite"
ORIGINALS = "originals"
SMALLEST_PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj trailer<</Root 1 0 R>>"
)
SEARCH_LIMIT = 50
# All of them stand on the board, each in a line.
MOST_SAVED_VIEWS, MOST_NAME_CHARS = 100, 100
# Pictures in other forms than ours: asked for by mistake.
PICTURE_ENDINGS = (".jpg", ".jpeg", ".gif", ".webp")
JUDGEMENT_KINDS: dict[str, JudgementKind] = {kind.replace(" ", "-"): kind for kind in get_args(JudgementKind)}


@dataclass(frozen=True)
class Added:
    """What became of one file: a report, a report that was there already, or a problem.

    `namesake`: the case holds another report from a file of the same name; both are kept. `stated`: what of a report that was
    there is set otherwise now, as the user says ("published", "title" …).
    """

    file: str
    report: Report | None
    known: bool = False
    namesake: bool = False
    problem: Problem | None = None
    stated: tuple[str, ...] = ()

    @property
    def refusal(self) -> str | None:
        """Why it was not taken in, and what would be right."""
        if self.problem is None:
            return None
        return f"{self.problem.reason}; {self.problem.remedy}" if self.problem.remedy else self.problem.reason


class Case:
    """A folder with a case file and the untouched originals.

    `Case.new(folder)` makes one, `Case.open(folder)` opens one; both can be used in a `with` block. Reading methods answer
    from the last run; `add` and `judge` take effect with the next one.
    """

    def __init__(self, folder: Path, store: CaseFile, settings: Settings) -> None:
        self.folder = folder
        self.settings = settings
        self._store = store

    @classmethod
    def new(cls, folder: Path | str, *, settings: Settings | None = None) -> Case:
        """Make an empty case. Raises CaseError if the folder holds one, holds something else, or cannot be made."""
        folder = Path(folder)
        if (folder / CASE_FILE).exists():
            raise CaseError(f"{folder}: there is a case here already; open it, or choose another folder")
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise CaseError(f"{folder}: is not an empty folder; choose a new name for the case")
        try:
            (folder / ORIGINALS).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CaseError(f"{folder}: cannot be made ({error.strerror}); choose a folder you can write to") from error
        return cls(folder, CaseFile(folder / CASE_FILE), settings or Settings())

    @classmethod
    def open(cls, folder: Path | str, *, settings: Settings | None = None) -> Case:
        """Raises CaseError if there is no case, or one that this version cannot read."""
        folder = Path(folder)
        if not (folder / CASE_FILE).is_file():
            raise CaseError(f"{folder}: no case here; make one with `twosource new {folder}`")
        return cls(folder, CaseFile(folder / CASE_FILE), settings or Settings())

    @classmethod
    def open_or_new(cls, folder: Path | str, *, settings: Settings | None = None) -> Case:
        """The case in `folder`, made if there is none. Raises CaseError as `open` and `new` do."""
        there = (Path(folder) / CASE_FILE).is_file()
        return cls.open(folder, settings=settings) if there else cls.new(folder, settings=settings)

    def __enter__(self) -> Case:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._store.close()

    # Put in

    def add(
        self,
        paths: Iterable[Path | str],
        *,
        given: Callable[[str], Given] = lambda file: Given(),
        progress: Progress = lambda what, done, total: None,
    ) -> list[Added]:
        """Take in files and folders. `given(file name)` is what the user knows of a report.

        A file that cannot be read becomes a problem and costs nothing else. Raises ReaderError for a path that isn't there.
        """
        files = walk(Path(path) for path in paths)
        added = []
        with writing(self.folder):
            known = {report.id: report for report in self._store.reports()}
            for number, file in enumerate(files):
                progress("taking in", number, len(files))
                added.append(self._add_file(file, given(named(file)), known))
            progress("taking in", len(files), len(files))
        return added

    def _add_file(self, path: Path, given: Given, known: dict[str, Report]) -> Added:
        name, sha256 = named(path), ""
        try:
            content = _read_within(path, self.settings.max_file_bytes)
            sha256 = keep_original(self.folder / ORIGINALS, content)
            report = read_report(name, content, given=given, settings=self.settings)
        except ReaderError as error:
            reason, remedy = (error.reason, error.remedy) if isinstance(error, RefusedError) else (str(error), "")
            problem = Problem(name, "intake", reason, remedy)
            self._store.add_intake(Intake(name, sha256, None, _now(), _tool(), problem=reason, remedy=remedy))
            return Added(name, None, problem=problem)
        there = known.get(report.id)
        if there is not None:
            # The same text in the same place: keep the first file's name, take over what the user says of it now.
            report = replace(report, file=there.file, sha256=there.sha256, pieces=there.pieces, encoding=there.encoding)
            report = still_stated(report, there)
        stated = tuple(name for name in given.stated() if there is not None and getattr(there, name) != getattr(report, name))
        if report != there:
            self._store.add_report(report)
        namesake = any(other.file == report.file and other.id != report.id for other in known.values())
        known[report.id] = report
        self._store.add_intake(Intake(name, sha256, report.id, _now(), _tool()))
        return Added(name, report, known=there is not None, namesake=namesake, stated=stated)

    def state(self, report_id: str, given: Given, *, by: str = "") -> Report:
        """Keep what a person says of a report that is in the case, as `add` does of one that comes in; it outweighs the page.

        An empty value takes back what was said, so that the page holds again. It stays when the file is added again, and takes
        effect with the next run. Raises InputError for a report that is not here, a date that is none, and for an outlet or
        address, on which the id hangs.
        """
        with writing(self.folder):
            there = next((one for one in self._store.reports() if one.id == report_id), None)
            if there is None:
                raise InputError(f"there is no report {report_id[:40]!r} in this case")
            taken_back = any(not value.strip() and name in there.given for name, value in given.stated().items())
            page = read_report(there.file, self.original(there), settings=self.settings) if taken_back else None
            report = with_stated(there, given, by=by, page=page)
            if report != there:
                self._store.add_report(report)
                self._store.add_intake(Intake(report.file, report.sha256, report.id, _now(), _tool()))
        return report

    def run(
        self, *, runner: str = "serial", jobs: int | None = None, progress: Progress = lambda what, done, total: None
    ) -> RunSummary:
        """Bring everything that is made up to date. `jobs`: processes for the pool, by default one a core."""
        if jobs is not None and jobs < 1:
            raise SettingsError(f"jobs is {jobs}; it must be 1 or more")
        with writing(self.folder):
            return run(
                self._store.reports(),
                self._store.judgements(),
                self._store,
                self.settings,
                runner=runner,
                jobs=jobs or os.cpu_count() or 1,
                progress=progress,
            )

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
    ) -> Judgement:
        """Append a person's decision; it counts from the next run on, and can be undone.

        same | different | unsure: `left` and `right` are two statement ids or two names. accept | reject | edge: `left` is a
        report's file name or id, or a name; it rests on `right`. party: the name `left` is an organ of `right`. confirm |
        dismiss: the statement with the id `left` is rightly read, or is not. came true | missed: the forecast `left`, as the
        statement `right` shows. grade: `right` is a letter for the source `left` or a digit for what the statement `left` says.
        merge: `left` and `right` are ids of claims. split: `left` is ids of statements with commas between, of the claim
        `right`. undo: `undoes` is a judgement's id or number.

        statement: `left` addresses words that say something ("w-REPORT-START-END"), `right` is who says it (None: the report),
        `value` the stance. span: the statement `left` has the words at `right`. speaker: `right` says the statement `left`.
        stance | status: `right` is that of the statement `left`. likelihood | confidence | grade: of the claim `left` (its id,
        or a statement's). name: the name `left` is shown as `right`. heading: `left` stands for the claim `right`. note: on
        a claim, statement, report or name `left`.
        Raises JudgementError for what the case does not hold.
        """
        with writing(self.folder):
            formed = self.formed(kind, left, right, undoes=undoes, value=value, note=note, by=by)
            judgement = replace(formed, made_at=_now())
            self._store.add_judgement(judgement)
        return judgement

    def formed(
        self,
        kind: JudgementKind,
        left: str | None = None,
        right: str | None = None,
        *,
        undoes: str | None = None,
        value: str = "",
        note: str = "",
        by: str = "",
    ) -> Judgement:
        """The judgement that `judge` would keep now, without its time. Raises JudgementError as it does."""
        if kind == "note" and not note.strip():
            raise JudgementError("a note says nothing; write it with --note")
        known = Known(
            self._store.judgements(),
            self._store.reports(),
            self._store.records(Statement),
            self.records(Entity),
            self.records(Claim) if kind in ON_CLAIMS else (),
        )
        return replace(form_judgement(kind, left, right, undoes, known, value=value), note=note, by=by)

    def save_view(self, name: str, address: str, *, instead: bool = False) -> SavedView:
        """Name a board's query, `address`, so that it is found again; `instead`: of another one of that name.

        Raises InputError for a name that is none or, without `instead`, one that is taken.
        """
        view = SavedView(view_name(name), address, _now())
        with writing(self.folder):
            names = {one.name for one in self._store.saved_views()}
            if view.name in names and not instead:
                raise InputError(f"there is a saved view “{view.name}” already; choose another name, or delete that one")
            if view.name not in names and len(names) >= MOST_SAVED_VIEWS:
                raise InputError(f"there are {len(names)} saved views already; delete one first")
            self._store.keep_view(view)
        return view

    def rename_view(self, name: str, new: str) -> SavedView:
        """Raises InputError where there is no such view, or the new name is none or taken."""
        with writing(self.folder):
            kept = {one.name: one for one in self._store.saved_views()}
            view = replace(_known_view(kept, name), name=view_name(new))
            if view.name != name and view.name in kept:
                raise InputError(f"there is a saved view “{view.name}” already; choose another name, or delete that one")
            self._store.keep_view(view, instead_of=name)
        return view

    def delete_view(self, name: str) -> None:
        """Raises InputError where there is no such view."""
        with writing(self.folder):
            _known_view({one.name: one for one in self._store.saved_views()}, name)
            self._store.drop_view(name)

    def keep_plan(self, plan: Plan, *, cites: Dossier | None = None) -> Plan:
        """Keep a dossier of a user's own, and give it as it is kept: with the next version, and marks for the numbers in it.

        `plan.version` is the one it was made from. `cites`: the dossier whose numbers its words have, by default the case's
        as it is now. Raises PlanChangedError where another version is kept by now, PlanError for what cannot be kept.
        """
        if plan.fault:
            raise PlanError(plan.fault)
        marks = Marks(cites if cites is not None else compose_dossier(self.snapshot()))
        entries = (replace(one, heading=marks.lasting(one.heading), text=marks.lasting(one.text)) for one in plan.entries)
        with writing(self.folder):
            self._must_be_newest(plan.name, plan.version)
            kept = replace(plan, entries=tuple(entries), version=plan.version + 1)
            self._store.keep_plan(kept, changed_at=_now())
        return kept

    def drop_plan(self, name: str, version: int) -> None:
        """Raises PlanError where there is no such plan, PlanChangedError where it is not of that version any more."""
        with writing(self.folder):
            self.plan(name)
            self._must_be_newest(name, version)
            self._store.drop_plan(name)

    def _must_be_newest(self, name: str, version: int) -> None:
        kept = {plan.name: plan.version for plan in self.plans}.get(name, 0)
        if kept != version:
            raise PlanChangedError(
                f"the dossier {name!r} is kept in version {kept}, and this is made from version {version}: somebody changed it "
                "meanwhile; nothing was kept, so read it again and put your change into it"
            )

    def preview(self, kind: JudgementKind, left: str | None = None, right: str | None = None, **more: str) -> list[Change]:
        """What `judge` with the same arguments and a run would change, on a copy that is thrown away: nothing is kept.

        Raises JudgementError as `judge` does. The case must have been run.
        """
        with tempfile.TemporaryDirectory() as scratch:
            copy = Path(scratch) / "case"
            copy.mkdir()
            self._store.copy_to(copy / CASE_FILE)
            with Case.open(copy, settings=self.settings) as trial:
                trial.run()
                before = trial.snapshot()
                judgement = trial.judge(kind, left, right, **more)
                trial.run()
                return changes_between(before, trial.snapshot(), about=_statements_of(judgement, before))

    # Read

    @property
    def reports(self) -> tuple[Report, ...]:
        return tuple(self._store.reports())

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        return tuple(self._store.judgements())

    def records(self, kind: type[R]) -> tuple[R, ...]:
        """All present records of a made kind (Statement, Claim, Count …), in reading order."""
        return self._store.records(kind)

    def problems(self) -> tuple[Problem, ...]:
        return tuple(self._store.problems())

    def original(self, report: Report) -> bytes:
        """The bytes as they were taken in. Raises CaseError if they are gone or changed."""
        return read_original(self.folder / ORIGINALS, report.sha256)

    def given_so_far(self) -> tuple[int, int]:
        """How many files and judgements were ever given, by whomever: what differs shows that the case was changed."""
        return self._store.given_so_far()

    def snapshot(self, since: Snapshot | None = None) -> Snapshot:
        """The case at one moment. Tables that are as they were in `since`, an earlier snapshot of it, are the very same."""
        settings = tuple((field.name, str(getattr(self.settings, field.name))) for field in fields(self.settings))
        made_by = {stage.makes: stage.name for stage in stages(self.settings)}
        before = since if since is not None else Snapshot({})
        tables: dict[type[Record], tuple[Record, ...]] = {}
        with self._store.one_moment():
            now = self._store.versions()
            versions = {kind: now.get(made_by[kind], "") for kind in MADE_KINDS}
            for kind in MADE_KINDS:
                same = kind in before.versions and before.versions[kind] == versions[kind]
                tables[kind] = before.of(kind) if same else self._store.records(kind)
            given = {Report: self.reports, Judgement: self.judgements, Problem: self.problems()}
        for kind, records in given.items():
            tables[kind] = before.of(kind) if before.of(kind) == records else records
        return Snapshot(tables, settings, versions)

    def board(self) -> tuple[Card, ...]:
        """The claims in order of concern."""
        return form_board(self.snapshot())

    def search(self, words: str, *, limit: int = SEARCH_LIMIT) -> list[Hit]:
        return self._store.search(words, limit=limit)

    def statements_with(self, words: str) -> tuple[str, ...]:
        """The ids of all statements with these words, however many. Raises CaseError if there is nothing to look for."""
        return self._store.statements_with(words)

    @property
    def plans(self) -> tuple[Plan, ...]:
        """The dossiers of users' own, by name."""
        return tuple(self._store.plans())

    def plan(self, name: str) -> Plan:
        """Raises PlanError where there is none of this name."""
        plans = {plan.name: plan for plan in self.plans}
        if name not in plans:
            known = f"there are: {', '.join(plans)}" if plans else "make one with `twosource serve`"
            raise PlanError(f"there is no dossier {name[:80]!r} in this case; {known}")
        return plans[name]

    @property
    def saved_views(self) -> tuple[SavedView, ...]:
        """By name."""
        return tuple(self._store.saved_views())

    def check(self, draft: str) -> list[DraftRemark]:
        """Where a text written from the dossier says more than its citations do, or quotes what they do not have."""
        return check_draft(draft, self.snapshot())

    # Give out

    def export(self, form: str, *, png: bool = False, plan: str | None = None) -> bytes:
        """The case in one of the exporters' forms; with `png`, a picture as PNG and not as SVG; with `plan`, of all only what
        the plan of this name has.

        Raises SettingsError for a form that is not in the folder, with `png` for one that is no picture, and with `plan` for
        one that has always the whole case; PlanError where there is no such plan.
        """
        return export_snapshot(self.snapshot(), form, png=png, plan=None if plan is None else self.plan(plan))


def export_snapshot(snapshot: Snapshot, form: str, *, png: bool = False, plan: Plan | None = None) -> bytes:
    """What `Case.export` gives, of a state that was read before. Raises SettingsError as it does."""
    known = exporters()
    if form not in known:
        raise SettingsError(f"there is no export format {form!r}; there are: {', '.join(known)}")
    if png and not known[form].is_picture:
        pictures = ", ".join(name for name, one in known.items() if one.is_picture)
        raise SettingsError(f"{form} is no picture and cannot be PNG; pictures are: {pictures}")
    if plan is not None:
        return _export_plan(snapshot, form, plan)
    content = known[form].render(snapshot)
    return to_png(content.decode()) if png else content


def _export_plan(snapshot: Snapshot, form: str, plan: Plan) -> bytes:
    known = exporters()
    render = known[form].render_plan
    if render is None:
        forms = ", ".join(name for name, one in known.items() if one.render_plan is not None)
        raise SettingsError(f"{form} is of the whole case; a dossier of your own can be: {forms}")
    remarks = check_plan(plan, compose_dossier(snapshot))
    return render(snapshot, plan, sum(map(len, remarks.values())))


def export_form(form: str, output: Path | None) -> tuple[str, bool]:
    """The format, and whether as PNG, for a file of this name. Raises SettingsError where its ending is another format's."""
    known = exporters()
    ending = output.suffix.lower() if output is not None else ""
    if form not in known or not ending or ending == known[form].suffix:
        return form, False
    if ending == ".png":
        return form, True
    others = [name for name, one in known.items() if one.suffix == ending]
    if others or ending in PICTURE_ENDINGS:
        instead = f"that is --format {others[0]}" if others else "pictures are .svg or .png"
        raise SettingsError(f"{output}: --format {form} writes {known[form].suffix}, not {ending}; {instead}")
    return form, False


def marks_of(words: str, texts: Sequence[str]) -> list[tuple[Span, ...]]:
    """For each text where a search for `words` finds them: each word or "quoted phrase", in order."""
    return mark_words(words, texts)


def view_name(words: str) -> str:
    """The words as the name of a saved view: on one line, and alike wherever they look alike. Raises InputError for none."""
    shown = "".join(" " if unicodedata.category(one) in ("Cc", "Cs", "Zl", "Zp") else one for one in words)
    name = " ".join(unicodedata.normalize("NFC", shown).split())
    if not any(unicodedata.category(one)[0] in "LNPS" for one in name) or len(name) > MOST_NAME_CHARS:
        raise InputError(f"a saved view needs a name of 1 to {MOST_NAME_CHARS} characters")
    return name


def _known_view(kept: Mapping[str, SavedView], name: str) -> SavedView:
    if name not in kept:
        raise InputError(f"there is no saved view “{name}”; load the page again to see which there are")
    return kept[name]


def _statements_of(judgement: Judgement, snapshot: Snapshot) -> frozenset[str]:
    """The statements that a judgement is on."""
    finder = StatementFinder(snapshot.reports, snapshot.of(Statement))
    on = (judgement.left, judgement.right, *judgement.lefts, *judgement.rights)
    return frozenset(found.id for one in on if (found := finder.of(one)) is not None)


def named(path: Path) -> str:
    """A file's name as it is kept and shown; bytes of it that are no UTF-8 stand as "\\udce9"."""
    return path.name.encode("utf-8", "backslashreplace").decode()


def files_under(paths: Iterable[Path | str]) -> list[Path]:
    """The files that `add` would take in. Raises ReaderError for a path that isn't there."""
    return walk(Path(path) for path in paths)


def read_draft(path: Path | str) -> str:
    """A user's own text. Raises InputError where it is none."""
    path = Path(path)
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise InputError(f"{path}: there is no such file") from error
    except IsADirectoryError as error:
        raise InputError(f"{path}: is a folder; give the draft itself") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: is not plain text; save the draft as plain text or Markdown, in UTF-8") from error
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); check its permissions") from error


def clean_file(path: Path | str) -> dict[str, Any]:
    """What of a page is the report: title, byline, published, text … Raises ReaderError for a file without any."""
    path = Path(path)
    return clean_page(path.name, _read_within(path, Settings().max_file_bytes))


def annotate_lines(path: Path | str, *, progress: Progress = lambda what, done, total: None) -> Iterator[dict[str, Any]]:
    """Annotate raw texts, one {"id", "text", "published"?} a line; `.gz` is read as well. One answer per text, in order.

    `published` may be any EDTF date; only what is sure of it is used, and one that is no date is told in the answer's problems.
    Raises InputError naming the line that is not of that form.
    """
    rows = list(_texts(Path(path)))
    for number, row in enumerate(rows):
        progress("annotating", number, len(rows))
        given = row.get("published") or None
        published = sure_prefix(str(given)) if given is not None else None
        note = annotate_text(row["id"], row["text"], published)
        if given is not None and published is None:
            reason = f"published={given!r} is no date that is sure to the year: relative times stay open"
            note["problems"].append({"reason": reason, "remedy": "write 2026, 2026-05, 2026-05-04 or 2026-05-XX (EDTF)"})
        yield note
    progress("annotating", len(rows), len(rows))


def _texts(path: Path) -> Iterator[dict[str, Any]]:
    try:
        content = path.read_bytes()
        lines = (gzip.decompress(content) if path.suffix == ".gz" else content).decode("utf-8").split("\n")
    except (OSError, UnicodeDecodeError, EOFError) as error:
        raise InputError(f"{path}: cannot be read as UTF-8 lines ({error}); give a .jsonl or .jsonl.gz file") from error
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise InputError(f"{path.name}, line {number}: not JSON ({error}); write one object a line") from error
        if not isinstance(row, dict) or not isinstance(row.get("text"), str) or "id" not in row:
            raise InputError(f'{path.name}, line {number}: needs "id" and "text" (a string)')
        yield row


def check_up() -> list[tuple[str, bool, str]]:
    """(what, whether it works, detail) for everything that a run needs."""
    checks: list[tuple[str, Callable[[], str]]] = [
        ("Python", lambda: sys.version.split()[0]),
        ("SQLite with full-text search", _check_sqlite),
        ("parser", lambda: _words_of(load_parser()("A minister said so."))),
        ("attribution reader", lambda: f"loaded: {type(load_reader()).__name__}"),
        ("meaning vectors", lambda: f"loaded: {len(load_embedder()('a word'))} values a statement"),
        ("gazetteer", lambda: f"London: {len(load_gazetteer().candidates('London'))} candidates"),
        ("PDF reader", _check_pdf),
        ("a case in a temporary folder", _check_case),
    ]
    return [_checked(name, check) for name, check in checks]


def _checked(name: str, check: Callable[[], str]) -> tuple[str, bool, str]:
    try:
        return name, True, check()
    except Exception as error:  # a doctor reports every ill and dies of none
        return name, False, f"{type(error).__name__}: {error}; reinstall with `make setup`"


def _words_of(parsed: Iterable[object]) -> str:
    return f"reads {sum(1 for _ in parsed)} tokens"


def _check_sqlite() -> str:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE check_up USING fts5(words)")
    connection.close()
    return sqlite3.sqlite_version


def _check_pdf() -> str:
    return f"{len(page_sizes(SMALLEST_PDF))} page seen"


def _check_case() -> str:
    with tempfile.TemporaryDirectory() as scratch, Case.new(Path(scratch) / "case") as case:
        page = Path(scratch) / "report.txt"
        page.write_text("The ferry sank on Monday, the harbour master said.\n", encoding="utf-8")
        case.add([page])
        case.run()
        return f"{len(case.records(Statement))} statement found"


def exporters() -> dict[str, Exporter]:
    return load_folder("twosource.exporters", Exporter)


def _read_within(path: Path, max_bytes: int) -> bytes:
    try:
        size = path.stat().st_size
        if size > max_bytes:
            raise RefusedError(
                named(path),
                f"{size / 1e6:.0f} MB is over the limit of {max_bytes / 1e6:.0f} MB",
                "split it into its reports",
            )
        return path.read_bytes()
    except OSError as error:
        remedy = "check that it exists and its permissions"
        raise RefusedError(named(path), f"cannot be read ({error.strerror})", remedy) from error


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _tool() -> str:
    return f"twosource {__version__}"
