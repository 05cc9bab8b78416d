"""The workbench on a big case: the server's answer and the browser's first paint, page by page, beside what is aimed at.

usage: python -m bench.web [--reports 500] [--cache FOLDER] [--jobs N] [--no-paint]

The case is made once and kept in the cache: outlets that retell the stories under examples/ and bench/stories. A report takes
up to half a second to read on each core; stopped, the reading goes on from there the next time. The server runs in a process of
its own. Aims at 500 reports on two cores: 95 of 100 answers in 150 ms, a first paint within 1 s.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
from playwright.sync_api import Browser, sync_playwright

from bench.annotated import CACHE
from bench.story import ROOT
from tests.browser.pile import SEED, _retold
from twosource.case import Case
from twosource.ingest.intake import Given, read_report
from twosource.model import Statement
from twosource.web.server import serve

MAX_MS, MAX_PAINT_MS = 150, 1000
SHOW_EVERY = 100
WARM_UP, REQUESTS, PAINTS = 3, 30, 3
LONGEST_S = 600.0
"""Of one request, and of all that the server does after it has started."""
STORY_FOLDERS = (ROOT / "examples", ROOT / "bench" / "stories")
TEXTS_A_REPORT = 2
"""Retold together, they have about twenty statements."""
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"


@dataclass(frozen=True)
class Answer:
    """Milliseconds, the middle one and the one that 95 of 100 stay under; `kilobytes` of the page alone."""

    p50: float
    p95: float
    kilobytes: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=500)
    parser.add_argument("--cache", type=Path, default=CACHE)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--no-paint", action="store_true", help="the server's answers alone, without a browser")
    parser.add_argument("--serve", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.serve:
        serve(args.serve, tell=lambda line: print(line, flush=True))
        return
    folder = pile(args.reports, args.cache, args.jobs)
    with _served(folder) as (address, seconds):
        print(f"served after {seconds:.1f} s, one minute's load {os.getloadavg()[0]:.1f} before measuring", flush=True)
        with httpx.Client(base_url=address.partition("/?")[0], timeout=LONGEST_S, follow_redirects=True) as client:
            _let_in(client, address)
            _wait_until_calm(client)
            with _browser(wanted=not args.no_paint) as browser:
                _measure(client, address, browser)
            _judge(client, address)


def pile(count: int, cache: Path, jobs: int) -> Path:
    """The folder of a case of `count` reports, read; made where the cache does not have it."""
    folder = cache / f"web-{count}"
    if not folder.exists():
        # Not there before it is whole: what is stopped is filled anew.
        shutil.rmtree(making := cache / f"web-{count}-making", ignore_errors=True)
        _fill(making, count)
        making.rename(folder)
    start = time.perf_counter()
    with Case.open(folder) as case:
        case.run(runner="pool", jobs=jobs, progress=_show)
        statements = len(case.records(Statement))
    print(f"{count} reports, {statements:,} statements; brought up to date in {time.perf_counter() - start:.0f} s", flush=True)
    return folder


def _fill(folder: Path, count: int) -> None:
    """The same count gives the same case, and a smaller one is the beginning of a bigger one."""
    dice = random.Random(SEED)
    stories = _stories()
    pages = folder.with_name(f"{folder.name}-pages")
    shutil.rmtree(pages, ignore_errors=True)
    pages.mkdir(parents=True)
    for number in range(count):
        texts = dice.sample(dice.choice(stories), TEXTS_A_REPORT)
        (pages / f"{number:05}.txt").write_text("\n".join(_retold(text, dice) for text in texts), encoding="utf-8")
    with Case.new(folder) as case:
        case.add([pages], given=_given, progress=_show)
    shutil.rmtree(pages)


def _given(file: str) -> Given:
    return Given(outlet=f"Outlet {file[:5]}", published=f"2026-03-{10 + int(file[:5]) % 18}")


def _stories() -> list[list[str]]:
    """The texts of each."""
    folders = [one for folder in STORY_FOLDERS for one in sorted(folder.glob("*/documents"))]
    return [[read_report(path.name, path.read_bytes()).text for path in sorted(folder.iterdir())] for folder in folders]


def _show(what: str, done: int, total: int) -> None:
    if done % SHOW_EVERY and done != total:
        return
    print(f"  {what} {done} of {total}", flush=True)


@contextmanager
def _served(folder: Path) -> Iterator[tuple[str, float]]:
    """The address with its token, and the seconds from the start of the process until there is one."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "bench.web", "--serve", str(folder)]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    try:
        assert server.stdout is not None
        found = re.search(r"http://\S+", server.stdout.readline())
        if found is None:
            raise SystemExit(f"{folder}: the server did not start")
        yield found[0], time.perf_counter() - start
    finally:
        server.terminate()
        server.wait()


def _let_in(client: httpx.Client, address: str) -> None:
    """Its address is told a little before it answers there."""
    start = time.perf_counter()
    while True:
        try:
            client.get(address).raise_for_status()
            return
        except (httpx.ConnectError, httpx.ReadError):
            if time.perf_counter() - start > LONGEST_S:
                raise
            time.sleep(0.1)


def _wait_until_calm(client: httpx.Client) -> None:
    """Until the run that follows every start has come to its end."""
    start = time.perf_counter()
    while 'class="calm"' not in client.get("/state").text:
        if time.perf_counter() - start > LONGEST_S:
            raise SystemExit("the server did not come to rest")
        time.sleep(1)
    print(f"at rest after {time.perf_counter() - start:.1f} s more", flush=True)


def _measure(client: httpx.Client, address: str, browser: Browser | None) -> None:
    """Prints a line for each page as it is measured."""
    print(f"{'page':20}{'p50 ms':>9}{'p95 ms':>9}{'kB':>9}{'paint ms':>10}")
    for name, page in _pages(client).items():
        answer = _answer(client, page)
        # A fragment is no page.
        paint = _paint(browser, address, page) if browser is not None and name != "state" else None
        over = " over" if answer.p95 > MAX_MS or (paint or 0) > MAX_PAINT_MS else ""
        painted = f"{'-':>10}" if paint is None else f"{paint:10.0f}"
        print(f"{name:20}{answer.p50:9.1f}{answer.p95:9.1f}{answer.kilobytes:9.0f}{painted}{over}", flush=True)
    print(f"{'aim':20}{'':9}{MAX_MS:9}{'':9}{MAX_PAINT_MS:10}")


def _judge(client: httpx.Client, address: str) -> None:
    """Prints how long it takes from a key until the counts have moved, by how many stages heed it. All is undone."""
    headers = {"Authorization": f"Bearer {address.partition('token=')[2]}"}
    report = client.get("/api/reports").json()[0]["id"]
    statement = client.get(f"/api/reports/{report}").json()["statements"][0]["id"]
    queue = client.get("/api/doubts").json()["doubts"]
    link = next((choice for doubt in queue for choice in doubt["choices"] if choice["kind"] in ("accept", "different")), None)
    asked = {
        "a note": {"kind": "note", "left": report, "note": "measured"},
        "a link or joint": {name: link[name] for name in ("kind", "left", "right")} if link else {},
        "a stance": {"kind": "stance", "left": statement, "right": "doubts"},
    }
    for name, judgement in asked.items():
        if judgement:
            start = time.perf_counter()
            made = client.post("/api/judgements", json=judgement, headers=headers).raise_for_status().json()
            answered = time.perf_counter() - start
            moved = _until_current(client)
            client.post("/api/judgements", json={"kind": "undo", "undoes": made["id"]}, headers=headers).raise_for_status()
            _until_current(client)
            print(f"judged: {name:18} kept after {answered:.2f} s, counts moved after {answered + moved:.1f} s", flush=True)


def _until_current(client: httpx.Client) -> float:
    start = time.perf_counter()
    while not client.get("/api/state").json()["current"]:
        if time.perf_counter() - start > LONGEST_S:
            raise SystemExit("the counts did not come to rest")
        time.sleep(0.05)
    return time.perf_counter() - start


def _pages(client: httpx.Client) -> dict[str, str]:
    """Addresses by what is measured. Of claims the one that most reports tell, and the most worrying one."""
    worst = _first_link(client, "/", "claims")
    claim = _first_link(client, "/?order=reports", "claims")
    report = _first_link(client, "/reports", "reports")
    views = ("dates", "places", "names", "sources", "coverage")
    return {
        "board": "/",
        "board, last page": "/?lone=1&page=99999999",
        "board, search": "/?q=warehouse+fire",
        "board, filtered": "/?show=contradicted&order=reports&lone=1",
        "board, facets": "/?lone=1&place=Varna&outlet=Outlet+00001&outlet=Outlet+00002",
        "claim, most told": claim,
        "claim, worst": worst,
        "reports": "/reports",
        "report": report,
        "statement": _first_link(client, report, "statements"),
        "next": "/next",
        "dossiers": "/dossiers",
        "to decide": "/doubts",
        **{f"view, {name}": f"/views/{name}" for name in views},
        "a name": _first_link(client, "/views/names", "names"),
        "history": "/history",
        "state": "/state",
    }


def _first_link(client: httpx.Client, page: str, kind: str) -> str:
    found = re.search(rf'href="(/{kind}/[^"#?]+)"', client.get(page).text)
    if found is None:
        raise SystemExit(f"{page} leads to none of the {kind}")
    return found[1]


def _answer(client: httpx.Client, page: str) -> Answer:
    for _ in range(WARM_UP):
        client.get(page).raise_for_status()
    spent = []
    for _ in range(REQUESTS):
        start = time.perf_counter()
        answer = client.get(page)
        spent.append(1000 * (time.perf_counter() - start))
    return Answer(
        statistics.median(spent), statistics.quantiles(spent, n=20, method="inclusive")[-1], len(answer.content) / 1000
    )


@contextmanager
def _browser(*, wanted: bool) -> Iterator[Browser | None]:
    """None where none is wanted, or none is here."""
    if not wanted or CHROMIUM is None:
        yield None
        return
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


def _paint(browser: Browser, address: str, page: str) -> float:
    """Milliseconds to the first contentful paint, the middle one of several, each by a browser that has nothing kept."""
    spent = []
    for _ in range(PAINTS):
        context = browser.new_context()
        shown = context.new_page()
        shown.set_default_timeout(1000 * LONGEST_S)
        context.request.get(address)
        shown.goto(f"{address.partition('/?')[0]}{page}", wait_until="commit")
        # Not wait_for_function: the pages' policy allows no evaluation from within.
        while (painted := shown.evaluate(PAINT)) is None:
            shown.wait_for_timeout(50)
        spent.append(float(painted))
        context.close()
    return statistics.median(spent)


if __name__ == "__main__":
    main()
