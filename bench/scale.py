"""What comparing a whole pile costs: seconds and peak memory of every case stage, and how they grow when the pile doubles.

usage: python -m bench.scale [--reports 2000] [--double] [--cache FOLDER] [--jobs N]

--double also measures half and a quarter of the pile. The articles (bench/archive.py) are read once, which takes about half a
second each, and kept in the cache; only what comes after the reading of single reports is measured, in a process of its own:
loading from the case file, the stages, and writing back. Aims at 2,000 reports: 60 s, 2 GB, growth of at most 2.3.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from bench.annotated import CACHE, annotate
from bench.archive import archive
from twosource.model import Report
from twosource.pipeline import report_keys, report_stages, run, stages
from twosource.settings import Settings
from twosource.store.casefile import CaseFile

ROOT = Path(__file__).resolve().parent.parent
MAX_SECONDS, MAX_GB, MAX_GROWTH = 60, 2.0, 2.3
BEFORE, AFTER = "look up what is made", "clear out, index"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=2000)
    parser.add_argument("--double", action="store_true", help="half and a quarter of the pile as well, and the growth")
    parser.add_argument("--cache", type=Path, default=CACHE)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.measure:
        print(json.dumps(_measure(args.measure)))
        return
    reports = archive(args.reports)
    words = sum(len(report.text.split()) for report in reports)
    print(f"{len(reports)} reports, {words:,} words")
    whole = args.cache / "archive.sqlite"
    annotate(reports, whole, args.jobs)
    sizes = [len(reports) // 4, len(reports) // 2, len(reports)] if args.double else [len(reports)]
    found = {size: _measured(reports[:size], whole) for size in sizes}
    _print(found)


def _measured(reports: Sequence[Report], whole: Path) -> dict[str, tuple[float, float]]:
    """Seconds and peak memory in GB by stage, in a fresh process on a copy of the cache with these reports alone."""
    with tempfile.TemporaryDirectory(dir=whole.parent) as scratch:
        path = Path(scratch) / "case.sqlite"
        shutil.copyfile(whole, path)
        store = CaseFile(path)
        for report in reports:
            store.add_report(report)
        order = report_stages(Settings())
        store.keep_only([(report.id, stage, key) for report in reports for stage, key in report_keys(report, order).items()])
        store.close()
        command = [sys.executable, "-m", "bench.scale", "--measure", str(path)]
        done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    found: dict[str, tuple[float, float]] = json.loads(done.stdout)
    return found


def _measure(path: Path) -> dict[str, tuple[float, float]]:
    """A run on a case whose reports are all read: only the case stages have work to do."""
    store = CaseFile(path)
    reports = store.reports()
    names = [BEFORE, *(stage.name for stage in stages(Settings()) if stage.scope == "case"), AFTER]
    found: dict[str, tuple[float, float]] = {}
    began = time.perf_counter()
    _forget_peak()

    def note(what: str, done: int, total: int) -> None:
        nonlocal began
        if what != "comparing":
            return
        found[names[done]] = (time.perf_counter() - began, _peak_gb())
        began = time.perf_counter()
        _forget_peak()

    summary = run(reports, (), store, Settings(), progress=note)
    found[AFTER] = (time.perf_counter() - began, _peak_gb())
    store.close()
    if summary.reports_read or summary.problems:
        raise SystemExit(f"the cache is not whole: {summary.reports_read} reports were read, {summary.problems}")
    return found


def _forget_peak() -> None:
    """Let the kernel begin a new high-water mark of this process's memory (Linux; elsewhere the peak so far counts)."""
    if (marks := Path("/proc/self/clear_refs")).exists():
        marks.write_text("5")


def _peak_gb() -> float:
    """Most memory resident since the mark was last forgotten."""
    lines = Path("/proc/self/status").read_text().splitlines()
    kilobytes = next(line.split()[1] for line in lines if line.startswith("VmHWM"))
    return int(kilobytes) * 1024 / 1e9


def _print(found: dict[int, dict[str, tuple[float, float]]]) -> None:
    sizes = sorted(found)
    heads = [f"{size:>10} s{'GB':>7}{'growth' if number else '':>8}" for number, size in enumerate(sizes)]
    print(f"{'stage':24}" + "".join(heads))
    for stage in found[sizes[-1]]:
        print(f"{stage:24}" + _row([found[size][stage] for size in sizes]))
    totals = [(sum(cost for cost, _ in found[size].values()), max(peak for _, peak in found[size].values())) for size in sizes]
    print(f"{'all, and the peak':24}" + _row(totals))
    print(f"aims at 2,000 reports on two cores: {MAX_SECONDS} s, {MAX_GB:.0f} GB, growth at most {MAX_GROWTH} a doubling")


def _row(costs: Sequence[tuple[float, float]]) -> str:
    cells = []
    for number, (seconds, peak) in enumerate(costs):
        growth = f"{seconds / costs[number - 1][0]:8.2f}" if number else " " * 8
        cells.append(f"{seconds:12.2f}{peak:7.2f}{growth}")
    return "".join(cells)


if __name__ == "__main__":
    main()
