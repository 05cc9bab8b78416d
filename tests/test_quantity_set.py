"""The set of quantities: its gold stands in its texts, and a find is judged strictly."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bench.quantities import HERE, judge, read_examples

FIRST = HERE / "first.yaml"


def test_the_set_has_what_it_promises() -> None:
    examples = read_examples(FIRST)
    assert sum(len(example.wanted) for example in examples) >= 300
    assert sum(len(example.names) for example in examples) >= 80
    texts = [example.text for path in HERE.glob("*.yaml") for example in read_examples(path)]
    assert len(texts) == len(set(texts))


def test_words_that_are_not_in_the_text_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "set.yaml"
    path.write_text("odd:\n- {text: Four oars., quantities: [{said: five oars, value: 5, unit: oar}]}\n", encoding="utf-8")
    with pytest.raises(ValueError, match="five oars"):
        read_examples(path)


def test_one_wrong_field_is_a_miss_and_what_is_made_up_is_counted(tmp_path: Path) -> None:
    path = tmp_path / "set.yaml"
    path.write_text(
        "odd:\n- text: They bought four oars.\n  quantities:\n"
        "  - {said: four oars, value: 4, unit: oar, counted: oars, measure: bought}\n",
        encoding="utf-8",
    )
    (example,) = read_examples(path)
    assert judge(example).right == 1
    wanted = replace(example.wanted[0], meaning=replace(example.wanted[0].meaning, measure="sold"))
    assert judge(replace(example, wanted=(wanted,))).right == 0
    assert judge(replace(example, wanted=())).made_up == 1
