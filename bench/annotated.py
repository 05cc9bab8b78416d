"""Reports read once and kept: what the stages make of single reports, in a case file outside the repository."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from twosource.model import Record, Report
from twosource.pipeline import Output, Task, report_keys, report_stages, runner_named, work_on_report
from twosource.settings import Settings
from twosource.store.casefile import CaseFile

CACHE = Path(tempfile.gettempdir()) / "twosource-bench"
STEP = 40
"""Reports annotated between two lines of progress."""


def annotate(reports: Sequence[Report], path: Path, jobs: int) -> None:
    """Read every report that the file does not hold as this version reads it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    order = report_stages(Settings())
    store = CaseFile(path)
    tasks = []
    for report in reports:
        keys = report_keys(report, order)
        missing = {stage: key for stage, key in keys.items() if not store.has(key)}
        if missing:
            done = {stage.name: store.get(keys[stage.name], stage.makes) for stage in order if stage.name not in missing}
            tasks.append(Task(Settings(), report, done, missing))
    start = time.perf_counter()
    outputs: list[Output]
    for number, outputs in enumerate(runner_named("pool").spread(work_on_report, tasks, jobs), start=1):
        store.put(outputs)
        if number % STEP == 0 or number == len(tasks):
            print(f"  read {number} of {len(tasks)} ({number / (time.perf_counter() - start):.2f} a second)", flush=True)
    store.close()


def tables_of(reports: Sequence[Report], path: Path) -> dict[type[Record], tuple[Record, ...]]:
    """All that was made of these reports, in the order of a run."""
    order = report_stages(Settings())
    ordered = sorted(reports, key=lambda report: (report.file, report.id))
    store = CaseFile(path)
    keys = [report_keys(report, order) for report in ordered]
    tables: dict[type[Record], tuple[Record, ...]] = {Report: tuple(ordered)}
    for stage in order:
        tables[stage.makes] = tuple(record for named in keys for record in store.get(named[stage.name], stage.makes))
    store.close()
    return tables
