"""A claim's own words: who tells it and who denies it are never mixed, and very many are not all named in one sentence."""

from __future__ import annotations

from dataclasses import replace

from twosource.dossier.compose import compose_dossier
from twosource.model import Snapshot


def test_who_denies_is_not_counted_as_telling(small_case: Snapshot) -> None:
    part = replace(compose_dossier(small_case).claims[0], tellers=("Morning Paper", "b.txt"), deniers=("c.txt",))
    assert part.told_by.startswith("Told by 2 reports (Morning Paper, b.txt), denied or doubted by 1 report (c.txt): ")
    assert replace(part, tellers=()).told_by.startswith("Denied or doubted by 1 report (c.txt): ")


def test_of_very_many_the_first_are_named(small_case: Snapshot) -> None:
    part = replace(compose_dossier(small_case).claims[0], tellers=tuple(f"Outlet {number}" for number in range(40)), deniers=())
    assert part.told_by.startswith("Told by 40 reports (Outlet 0, ")
    assert "Outlet 11 and 28 more): " in part.told_by
    assert "Outlet 12" not in part.told_by
