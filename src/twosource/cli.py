"""The command line: parse, ask Case, print."""

from __future__ import annotations

import json as jsonlib
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .errors import InputError, TwosourceError

if TYPE_CHECKING:
    from rich.console import Console

    from .case import Added, Case
    from .changes import Change
    from .ingest.intake import Given

app = typer.Typer(
    name="twosource",
    help="Who says what in a pile of reports, on whose word, and how many independent sources each claim has.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    add_completion=False,
)

CaseFolder = Annotated[Path, typer.Argument(metavar="CASE", help="the case's folder")]
AsJson = Annotated[bool, typer.Option("--json", help="print one JSON value instead of a table")]
Values = Annotated[list[str] | None, typer.Option(metavar="FILE=VALUE")]

# What a shell expects: 1 what went wrong is said, 2 wrong usage (typer's own), 130 interrupted.
EXIT_ERROR, EXIT_INTERRUPTED = 1, 130


def main() -> None:
    """Run the command line. Errors a user can put right are one line on stderr."""
    try:
        app()
    except TwosourceError as error:
        _fail(str(error), EXIT_ERROR)
    except SystemExit as end:
        # Typer turns an interrupt into this exit code without a word.
        if end.code == EXIT_INTERRUPTED:
            _fail("interrupted; what was finished is kept, and the same command goes on from there", EXIT_INTERRUPTED)
        raise


def _fail(message: str, code: int) -> None:
    print(f"twosource: {message}", file=sys.stderr)
    raise SystemExit(code)


def _console() -> Console:
    from rich.console import Console

    return Console(highlight=False)


@contextmanager
def _open(folder: Path) -> Iterator[Case]:
    from .case import Case

    with Case.open(folder) as case:
        yield case


@contextmanager
def _progress() -> Iterator[Callable[[str, int, int], None]]:
    """A progress bar on stderr, shown only where a person looks."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal) as bar:
        tasks: dict[str, Any] = {}

        def show(what: str, done: int, total: int) -> None:
            if what not in tasks:
                tasks[what] = bar.add_task(what, total=total)
            bar.update(tasks[what], completed=done, total=total)

        yield show


def _print_json(value: Any) -> None:
    print(jsonlib.dumps(value, ensure_ascii=False, indent=1))


@app.command()
def new(case: CaseFolder) -> None:
    """Make an empty case."""
    from .case import Case

    Case.new(case).close()
    print(f"made {case}; add reports with `twosource add {case} FILE...`")


@app.command()
def add(
    case: CaseFolder,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="files and folders of reports")],
    published: Values = None,
    outlet: Values = None,
    title: Values = None,
    credit: Values = None,
    url: Values = None,
    as_json: AsJson = False,
) -> None:
    """Take in reports. What you know of one is given as FILE=VALUE, FILE being its name or an unambiguous start of it."""
    from .case import files_under, named

    fields = {"published": published, "outlet": outlet, "title": title, "credit": credit, "url": url}
    given = _given(fields, [named(path) for path in files_under(paths)])
    with _open(case) as opened, _progress() as progress:
        added = opened.add(paths, given=given, progress=progress)
    if as_json:
        _print_json(
            [
                {
                    "file": one.file,
                    "report": one.report and one.report.id,
                    "known": one.known,
                    "problem": one.refusal,
                    "stated": list(one.stated),
                }
                for one in added
            ]
        )
    else:
        for one in added:
            if one.namesake:
                print(f"{one.file}: the case holds another report from a file of this name; both are kept")
            if one.problem is not None:
                print(f"{one.file}: NOT taken in. {one.refusal}")
        print(_told_of(added))
    if added and all(one.problem is not None for one in added):
        raise SystemExit(EXIT_ERROR)


def _told_of(added: Sequence[Added]) -> str:
    """How many files came in, were there, were refused; of how many that were there something is set now."""
    refused = sum(one.problem is not None for one in added)
    known = sum(one.known and not one.stated for one in added)
    fresh = sum(one.report is not None and not one.known for one in added)
    words = {"published": "date", "url": "address"}
    set_now = Counter(words.get(name, name) for one in added for name in one.stated)
    told = [f"{many} report's {what} set" if many == 1 else f"{what} of {many} reports set" for what, many in set_now.items()]
    if fresh or known or refused or not told:
        told.insert(0, f"{fresh} taken in, {known} known already, {refused} not taken in")
    return "; ".join(told)


def _given(fields: dict[str, list[str] | None], files: list[str]) -> Callable[[str], Given]:
    """What the user states of each file. Raises InputError for a name that fits no file, or several."""
    from .ingest.intake import Given

    stated: dict[str, dict[str, str]] = {}
    for field, values in fields.items():
        for value in values or []:
            name, equals, words = value.partition("=")
            if not equals or not words.strip():
                raise InputError(f"--{field} {value}: write it as FILE=VALUE")
            fitting = [file for file in files if file == name] or [file for file in files if file.startswith(name)]
            if len(set(fitting)) != 1:
                which = f"fits {', '.join(fitting)}" if fitting else f"fits none of: {', '.join(files[:8])}"
                raise InputError(f"--{field} {value}: {name!r} {which}; give the name of one of the files added")
            stated.setdefault(fitting[0], {})[field] = words.strip()
    return lambda file: Given(**stated.get(file, {}))


@app.command()
def run(
    case: CaseFolder,
    runner: Annotated[str, typer.Option(help="serial or pool (results are the same)")] = "serial",
    jobs: Annotated[int | None, typer.Option(help="processes for the pool; by default one a core")] = None,
    as_json: AsJson = False,
) -> None:
    """Read what is new and compare all reports. Interrupted, it goes on where it stopped."""
    with _open(case) as opened, _progress() as progress:
        summary = opened.run(runner=runner, jobs=jobs, progress=progress)
    for problem in summary.problems:
        print(f"{problem.file}: {problem.stage}: {problem.reason}", file=sys.stderr)
    if as_json:
        _print_json(
            {
                "reports_read": summary.reports_read,
                "reports_unchanged": summary.reports_unchanged,
                "stages_run": summary.stages_run,
                "problems": len(summary.problems),
            }
        )
        return
    print(f"{summary.reports_read} reports read, {summary.reports_unchanged} unchanged, {len(summary.problems)} problems")


@app.command()
def show(
    case: CaseFolder,
    what: Annotated[
        str,
        typer.Argument(
            help="claims, claim, questions, conflicts, denials, forecasts, methods, grades, assessments, statements, review, "
            "sources, names, reports, judgements, problems"
        ),
    ] = "claims",
    which: Annotated[str | None, typer.Argument(help="for `claim`: its number on the board, or its id")] = None,
    everything: Annotated[bool, typer.Option("--all", help="also claims told by one report alone")] = False,
    as_json: AsJson = False,
) -> None:
    """Print what the case holds: the claims board, one claim with its words, conflicts, sources …"""
    from . import printing

    with _open(case) as opened:
        snapshot = opened.snapshot()
    if as_json:
        _print_json(printing.plain_view(snapshot, what, which, everything=everything))
    else:
        printing.print_view(_console(), snapshot, what, which, everything=everything)


@app.command()
def search(
    case: CaseFolder,
    words: Annotated[list[str], typer.Argument(help='words that must all stand there; "a phrase" in quotation marks')],
    limit: Annotated[int, typer.Option(help="at most so many hits")] = 20,
    as_json: AsJson = False,
) -> None:
    """Full-text search over statements and reports."""
    with _open(case) as opened:
        hits = opened.search(" ".join(f'"{word}"' if " " in word else word for word in words), limit=limit)
        files = {report.id: report.file for report in opened.reports}
    if as_json:
        _print_json([{"file": files[hit.report_id], "statement": hit.statement_id, "words": hit.words} for hit in hits])
        return
    for hit in hits:
        print(f"{files[hit.report_id]}  {hit.statement_id or 'report'}  {' '.join(hit.words.split())}")
    if not hits:
        print("nothing found")


@app.command()
def judge(
    case: CaseFolder,
    kind: Annotated[
        str,
        typer.Argument(
            help="same, different, unsure, accept, reject, edge, party, confirm, dismiss, came-true, missed, grade, merge, "
            "split, statement, span, speaker, stance, status, name, heading, likelihood, confidence, note, undo"
        ),
    ],
    left: Annotated[
        str,
        typer.Argument(
            help="a statement id, a name, a report's file; for merge a claim, for split statements with commas between, for "
            "statement the words (w-REPORT-START-END), for undo the judgement"
        ),
    ],
    right: Annotated[
        str | None,
        typer.Argument(
            help="the other one; for grade A to F of a source or 1 to 6 of what is said; for split the claim, for span the "
            "words, for statement and speaker who says it (nobody: the report), else the value"
        ),
    ] = None,
    value: Annotated[str, typer.Option(help="for statement: asserts, denies, doubts, withholds")] = "",
    note: Annotated[str, typer.Option(help="why, in your words")] = "",
    by: Annotated[str, typer.Option(help="who decides")] = "",
    preview: Annotated[bool, typer.Option("--preview", help="show what it would change, and keep nothing")] = False,
    as_json: AsJson = False,
) -> None:
    """Decide: two statements or names are the same or not; claims are merged or split; an edge holds or not; who belongs to
    whom; whether a statement is rightly read, who says it, how, and in which words; what became of a forecast; how good a
    source or a claim is, how likely, with what confidence; notes. Undo takes one back."""
    from .case import JUDGEMENT_KINDS

    if kind not in JUDGEMENT_KINDS:
        raise InputError(f"there is no judgement {kind!r}; there are: {', '.join(JUDGEMENT_KINDS)}")
    with _open(case) as opened:
        if preview:
            ends = {"undoes": left} if kind == "undo" else {"left": left, "right": right}
            said = {**ends, "value": value or None, "note": note or None}
            changed = opened.preview(JUDGEMENT_KINDS[kind], **{name: end for name, end in said.items() if end is not None})
            _print_changes(changed, as_json=as_json)
            return
        if kind == "undo":
            judgement = opened.judge("undo", undoes=left, note=note, by=by)
        else:
            judgement = opened.judge(JUDGEMENT_KINDS[kind], left, right, value=value, note=note, by=by)
    if as_json:
        _print_json({"id": judgement.id, "number": judgement.number, "kind": judgement.kind})
    else:
        print(f"judgement {judgement.number} kept ({judgement.id}); `twosource run {case}` brings the counts up to date")


def _print_changes(changed: Sequence[Change], *, as_json: bool) -> None:
    if as_json:
        _print_json([{"what": one.what, "words": one.words, "statements": list(one.statement_ids)} for one in changed])
        return
    for one in changed:
        print(f"{one.what}\n    “{one.words}”" if one.words else one.what)
    print("nothing has been kept" if changed else "this would change no count and no dispute; nothing has been kept")


@app.command()
def export(
    case: CaseFolder,
    form: Annotated[str, typer.Option("--format", help="json, html … (see the documentation)")] = "json",
    output: Annotated[Path | None, typer.Option("-o", "--output", help="the file to write; by default standard output")] = None,
    plan: Annotated[
        str | None, typer.Option(metavar="NAME", help="only the claims and words of this dossier of your own (see `serve`)")
    ] = None,
) -> None:
    """Write the case in a format others read. A picture is SVG, or PNG where the file's name ends in .png."""
    from .case import export_form

    form, png = export_form(form.lower(), output)
    if output is None and form in ("docx", "pdf") and sys.stdout.isatty():
        raise InputError(f"{form} is no text for a terminal; give the file with -o NAME.{form}")
    with _open(case) as opened:
        content = opened.export(form, png=png, plan=plan)
    _write(content, output)


@app.command()
def serve(
    case: CaseFolder,
    port: Annotated[int, typer.Option(help="by default a free one")] = 0,
) -> None:
    """Open the case in the browser: read, judge, decide. Served on this machine alone, until Ctrl-C."""
    try:
        from .web.server import serve as serve_case
    except ImportError as error:
        raise InputError(f"the workbench needs more packages ({error}); install `twosource[web]`") from error
    serve_case(case, port=port)


@app.command()
def check(
    case: CaseFolder,
    draft: Annotated[Path, typer.Argument(metavar="DRAFT", help="a text that cites the dossier's numbers: [12] or [^12]")],
    as_json: AsJson = False,
) -> None:
    """Say where a text of yours says more than the reports it cites, or quotes what they do not have."""
    from .case import read_draft

    words = read_draft(draft)
    with _open(case) as opened:
        remarks = opened.check(words)
    if as_json:
        _print_json(
            [
                {"line": one.line, "start": one.span.start, "end": one.span.end, "words": one.words}
                | {"excess": one.excess, "remedy": one.remedy}
                for one in remarks
            ]
        )
    else:
        for one in remarks:
            print(f"{draft.name}:{one.line}: {one.excess}: {' '.join(one.words.split())}\n    {one.remedy}")
        said = "nothing that the program knows of says too much" if words.strip() else "the draft is empty"
        print(f"{len(remarks)} place{'' if len(remarks) == 1 else 's'} to mend" if remarks else said)
    if remarks:
        raise SystemExit(EXIT_ERROR)


@app.command()
def annotate(
    source: Annotated[Path, typer.Argument(metavar="IN.jsonl", help='one {"id", "text", "published"?} a line')],
    output: Annotated[Path | None, typer.Option("-o", "--output", help="the file to write; by default standard output")] = None,
) -> None:
    """Find who says what, times, quantities and places in raw texts, one JSON object a line."""
    from .case import annotate_lines

    with _progress() as progress:
        rows = annotate_lines(source, progress=progress)
        _write_lines(_saying_problems(rows), output)


def _saying_problems(rows: Iterator[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for row in rows:
        for problem in row["problems"]:
            print(f"{row['id']}: {problem['reason']}; {problem['remedy']}", file=sys.stderr)
        yield row


@app.command()
def clean(
    page: Annotated[Path, typer.Argument(metavar="IN.html", help="a page or a text")],
    as_json: AsJson = False,
) -> None:
    """Show what of a page is the report: title, byline, date, text; furniture left out."""
    from .case import clean_file

    cleaned = clean_file(page)
    if as_json:
        _print_json(cleaned)
        return
    for field in ("title", "byline", "outlet", "credit", "published"):
        print(
            f"{field}: {cleaned[field] or 'unknown'}" + (f" ({cleaned['published_evidence']})" if field == "published" else "")
        )
    print()
    print(cleaned["text"])


@app.command()
def demo(
    folder: Annotated[Path, typer.Argument(help="where to make the example case")] = Path("out/drone-factory"),
    example: Annotated[Path, typer.Option(help="the reports")] = Path("examples/drone-factory/documents"),
) -> None:
    """Run the whole path on the bundled example and say where the dossier lies."""
    from . import printing
    from .case import Case

    with _progress() as progress, Case.open_or_new(folder) as opened:
        opened.add([example], progress=progress)
        opened.run(progress=progress)
        snapshot = opened.snapshot()
        dossier = folder / "dossier.html"
        dossier.write_bytes(opened.export("html"))
    printing.print_view(_console(), snapshot, "claims", None, everything=False)
    print(f"\nThe dossier: {dossier}")
    print(f"The case:    {folder} (`twosource show {folder} claim 1`)")
    print(f"In the browser: `twosource serve {folder}` tells the address to open")


@app.command()
def doctor(as_json: AsJson = False) -> None:
    """Check that everything twosource needs is here and works."""
    from .case import check_up

    checks = check_up()
    if as_json:
        _print_json([{"check": name, "ok": ok, "detail": detail} for name, ok, detail in checks])
    else:
        for name, ok, detail in checks:
            print(f"{'ok  ' if ok else 'FAIL'}  {name}: {detail}")
    if not all(ok for _, ok, _ in checks):
        raise SystemExit(EXIT_ERROR)


def _write(content: bytes, output: Path | None) -> None:
    if output is None:
        sys.stdout.buffer.write(content)
        return
    with _writable(output) as draft:
        draft.write_bytes(content)
    print(f"wrote {output} ({len(content):,} bytes)", file=sys.stderr)


def _write_lines(rows: Iterator[dict[str, Any]], output: Path | None) -> None:
    if output is None:
        for row in rows:
            print(jsonlib.dumps(row, ensure_ascii=False))
        return
    with _writable(output) as draft, draft.open("w", encoding="utf-8") as file:
        for row in rows:
            file.write(jsonlib.dumps(row, ensure_ascii=False) + "\n")


@contextmanager
def _writable(output: Path) -> Iterator[Path]:
    """A draft beside `output` that takes its place when all went well: never a half-written file under the wanted name."""
    draft = output.with_name(output.name + ".part")
    try:
        yield draft
        draft.replace(output)
    except OSError as error:
        raise InputError(f"{output}: cannot be written ({error.strerror}); choose a folder you can write to") from error
    finally:
        draft.unlink(missing_ok=True)
