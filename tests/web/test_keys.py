"""Asked again under one key, a judgement is kept once, wherever the first asker died."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.web.test_desk import given, two
from twosource.errors import JudgementError
from twosource.model import in_force
from twosource.web.desk import KEYS_FILE, Desk
from twosource.web.keys import Asked, Keys


def test_the_same_key_is_one_judgement(case_folder: Path) -> None:
    desk = Desk(case_folder)
    first = desk.judge("same", *two(desk), key="k")
    assert desk.judge("same", *two(desk), key="k") == first
    assert Desk(case_folder).judge("same", *two(desk), key="k") == first
    assert given(case_folder) == (first,)


def test_without_a_key_or_with_another_each_asking_is_a_judgement(case_folder: Path) -> None:
    desk = Desk(case_folder)
    for key in ("", "", "k", "l"):
        desk.judge("same", *two(desk), key=key)
    assert [one.number for one in given(case_folder)] == [1, 2, 3, 4]


def test_a_key_stands_for_its_judgement_also_after_that_was_undone(case_folder: Path) -> None:
    desk = Desk(case_folder)
    first = desk.judge("same", *two(desk), key="k")
    undone = desk.judge("undo", undoes=first.id, key="u")
    assert desk.judge("same", *two(desk), key="k") == first
    assert desk.judge("undo", undoes=first.id, key="u") == undone
    assert given(case_folder) == (first, undone) and in_force(given(case_folder)) == []


@pytest.mark.parametrize("other", [{"note": "else"}, {"by": "else"}, {"kind": "different"}])
def test_a_key_is_not_taken_for_another_judgement(case_folder: Path, other: dict[str, Any]) -> None:
    desk = Desk(case_folder)
    desk.judge("same", *two(desk), key="k")
    with pytest.raises(JudgementError, match="another judgement"):
        desk.judge(**{"kind": "same", "left": two(desk)[0], "right": two(desk)[1], "key": "k", **other})
    assert len(given(case_folder)) == 1


def test_a_refused_judgement_does_not_use_up_its_key(case_folder: Path) -> None:
    desk = Desk(case_folder)
    with pytest.raises(JudgementError):
        desk.judge("same", "no such", "statement", key="k")
    assert desk.judge("same", *two(desk), key="k").number == 1


class _Killed(BaseException):
    """A process that ends here."""


@pytest.mark.parametrize("where, kept", [("open", 0), ("judge", 0), ("settle", 1)])
@pytest.mark.parametrize("others", [(), ("keyless",), ("key",), ("alike",)])
def test_whoever_dies_where_ever_the_second_asking_leaves_one_judgement(
    case_folder: Path, monkeypatch: pytest.MonkeyPatch, where: str, kept: int, others: tuple[str, ...]
) -> None:
    desk = Desk(case_folder)
    asked = {"kind": "same", "left": two(desk)[0], "right": two(desk)[1], "note": "mine"}

    def die(*_: object) -> None:
        raise _Killed

    with monkeypatch.context() as broken:
        broken.setattr(Asked if where == "judge" else Keys, where, die)
        with pytest.raises(_Killed):
            desk.judge(**asked, key="mine")  # type: ignore[arg-type]
    assert len(given(case_folder)) == kept
    later = Desk(case_folder)
    if "keyless" in others:
        later.judge("same", *two(desk), note="another's")
    if "key" in others:
        later.judge("different", *two(desk), note="mine", key="another's")
    if "alike" in others:
        later.judge(**asked, key="another's")  # type: ignore[arg-type]
    answered = later.judge(**asked, key="mine")  # type: ignore[arg-type]
    assert later.judge(**asked, key="mine") == answered  # type: ignore[arg-type]
    assert len(given(case_folder)) == 1 + len(others)


def test_half_a_line_of_a_dead_process_spoils_no_other(case_folder: Path) -> None:
    desk = Desk(case_folder)
    first = desk.judge("same", *two(desk), key="k")
    with (case_folder / KEYS_FILE).open("a") as file:
        file.write('\n{"key": "l", "asked": ["sa')
    second = desk.judge("same", *two(desk), key="l")
    assert desk.judge("same", *two(desk), key="l") == second and desk.judge("same", *two(desk), key="k") == first
    assert given(case_folder) == (first, second)
