"""What was made of a snapshot is made again where a table that it was made of has changed, and not else."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.browser.pile import story_case
from twosource.case import Case
from twosource.dossier.chronology import form_chronology
from twosource.dossier.compose import compose_dossier
from twosource.dossier.lit_text import lit_texts
from twosource.dossier.remembered import remembered
from twosource.model import Claim, Entity, Mention, Sentence, Snapshot, Statement


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("remembered") / "case"
    story_case("hospital-ransomware", folder).close()
    return folder


def test_it_is_made_again_only_for_another_table_that_it_asked_for(small_case: Snapshot) -> None:
    times: list[int] = []

    @remembered
    def claims(snapshot: Snapshot) -> int:
        times.append(1)
        return len(snapshot.of(Claim))

    assert claims(small_case) == claims(small_case) == len(small_case.of(Claim))
    other = replace(small_case, tables={**small_case.tables, Entity: ()})
    assert claims(other) == len(small_case.of(Claim))
    assert len(times) == 1
    fewer = replace(small_case, tables={**small_case.tables, Claim: small_case.of(Claim)[1:]})
    assert claims(fewer) == len(small_case.of(Claim)) - 1
    assert len(times) == 2


def test_a_snapshot_shares_the_tables_that_are_as_they_were(read: Path, tmp_path: Path) -> None:
    with Case.open(shutil.copytree(read, tmp_path / "case")) as case:
        before = case.snapshot()
        claim = next(one for one in before.of(Claim) if len(one.statement_ids) > 2)
        case.judge("likelihood", claim.id, "likely")
        case.run()
        noted = case.snapshot(since=before)
        assert all(noted.of(kind) is before.of(kind) for kind in (Sentence, Mention, Statement, Claim))
        assert noted.reports is before.reports
        assert lit_texts(noted) is lit_texts(before)
        assert form_chronology(noted) is form_chronology(before)
        case.judge("stance", claim.statement_ids[0], "denies")
        case.run()
        read_anew, shared = case.snapshot(), case.snapshot(since=noted)
        assert shared.of(Sentence) is before.of(Sentence)
        assert shared.of(Statement) is not before.of(Statement)
        assert shared == read_anew
        assert compose_dossier(shared) == compose_dossier(read_anew)
