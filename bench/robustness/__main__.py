"""How far the reader's figures fall on broken, bare and odd texts.

usage: python -m bench.robustness [--misses KIND]
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from .markup import Example, read_examples
from .scoring import Figures, figures, misses, rows_found
from .variants import VARIANTS

TEXTS = Path(__file__).parent / "texts"
CLEAN = "clean"
LARGEST_MEAN_DROP = 0.08
"""Of triple F1 under the clean texts, over all other kinds."""

Kinds = Mapping[str, Sequence[Example]]


def main() -> None:
    kinds = all_kinds()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", choices=kinds, metavar="KIND", help=f"print misses by example: {', '.join(kinds)}")
    arguments = parser.parse_args()
    if arguments.misses:
        _print_misses(kinds[arguments.misses])
    else:
        _print_table(kinds)


def written_by_hand() -> Kinds:
    """Examples of each file, clean first."""
    files = sorted(TEXTS.glob("*.txt"), key=lambda file: (file.stem != CLEAN, file.stem))
    return {file.stem: read_examples(file) for file in files}


def all_kinds() -> Kinds:
    by_hand = written_by_hand()
    return {**by_hand, **{name: [spoil(example) for example in by_hand[CLEAN]] for name, spoil in VARIANTS.items()}}


def distinct_sentences(kinds: Kinds) -> set[str]:
    """As they read; a clean sentence without any mark that a variant changes counts once."""
    return {
        example.text[span.start : span.end] for examples in kinds.values() for example in examples for span in example.sentences
    }


def _print_table(kinds: Kinds) -> None:
    print(f"{'kind':20} {'sentences':>9} {'gold':>5} {'found':>5}  {'content F1':>10} {'triple F1':>9} {'to clean':>8}")
    measured: dict[str, Figures] = {}
    for name, examples in kinds.items():
        measured[name] = now = figures(examples, [rows_found(example) for example in examples])
        difference = now.triple_f1 - measured[CLEAN].triple_f1
        sentences = sum(len(example.sentences) for example in examples)
        counts = f"{sentences:9} {now.gold:5} {now.found:5}"
        print(f"{name:20} {counts}  {now.content_f1:10.3f} {now.triple_f1:9.3f} {difference:+8.3f}", flush=True)
    clean = measured.pop(CLEAN).triple_f1
    drop = sum(clean - each.triple_f1 for each in measured.values()) / len(measured)
    by_hand = len(distinct_sentences(written_by_hand()))
    print(f"\n{len(distinct_sentences(kinds))} distinct sentences, {by_hand} of them written by hand")
    verdict = "within" if drop <= LARGEST_MEAN_DROP else "over"
    print(f"mean drop of triple F1 under clean, over {len(measured)} kinds: {drop:.3f}, {verdict} {LARGEST_MEAN_DROP}")


def _print_misses(examples: Sequence[Example]) -> None:
    for example in examples:
        for line in misses(example, rows_found(example)):
            print(f"{example.name}: {line}")


if __name__ == "__main__":
    main()
