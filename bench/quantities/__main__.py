"""How many quantities are read fully right: value, hedge, unit, rate, what is counted, measure, money's year, share of what.

usage: python -m bench.quantities [--misses] [--set first|second|third]
"""

from __future__ import annotations

import argparse

from bench.quantities import HERE, Verdict, judge, read_examples

STANDING = {
    "first": "tuned on",
    "second": "measured once at 0.865, then its misses were looked at",
    "third": "measured once at 0.914",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true", help="print every expression that is not fully right")
    parser.add_argument("--set", choices=("first", "second", "third"), help="this set alone; all by default")
    args = parser.parse_args()
    for name in [args.set] if args.set else [path.stem for path in sorted(HERE.glob("*.yaml"))]:
        verdicts = [judge(example) for example in read_examples(HERE / f"{name}.yaml")]
        print(f"{name}.yaml: {STANDING[name]}")
        for kind in dict.fromkeys(verdict.example.kind for verdict in verdicts):
            _print_line(kind, [verdict for verdict in verdicts if verdict.example.kind == kind])
        _print_line("all", verdicts)
        if args.misses:
            for verdict in verdicts:
                if verdict.wrong:
                    print(f"\n{verdict.example.text}", *verdict.wrong, sep="\n    ")
        print()


def _print_line(kind: str, verdicts: list[Verdict]) -> None:
    """What is made up counts against the figure as much as what is missed."""
    expressions = sum(verdict.expressions for verdict in verdicts)
    right, made_up = (sum(getattr(verdict, name) for verdict in verdicts) for name in ("right", "made_up"))
    print(f"  {kind:24} {right / max(1, expressions + made_up):.3f}  ({right} of {expressions}, {made_up} made up)")


if __name__ == "__main__":
    main()
