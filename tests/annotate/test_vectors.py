from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from twosource.annotate.vectors import Embed, find_vectors, load_embedder, to_bytes
from twosource.model import Part, Report, Span, Statement

TEXT = "The mill  burned\ndown. Nobody was hurt."


def small_report() -> tuple[Report, list[Statement]]:
    report = Report(file="a.txt", sha256="0" * 64, text=TEXT, parts=(Part("body", Span(0, len(TEXT))),))
    return report, [Statement(report.id, (Span(0, 21),)), Statement(report.id, (Span(23, 29), Span(34, 38)))]


def likeness(left: str, right: str) -> float:
    embed = load_embedder()
    return float(embed(left) @ embed(right))


def test_each_statement_is_embedded_by_its_own_words_on_one_line() -> None:
    heard: list[str] = []

    def embedder() -> Embed:
        def embed(text: str) -> npt.NDArray[np.float32]:
            heard.append(text)
            return np.array([0.5, -1.0, 0.0], dtype=np.float32)

        return embed

    report, statements = small_report()
    vectors = list(find_vectors(report, statements, embed=embedder))
    assert heard == ["The mill burned down", "Nobody hurt"]
    assert [vector.statement_id for vector in vectors] == [statement.id for statement in statements]
    assert list(np.frombuffer(vectors[0].values, dtype=np.int8)) == [64, -127, 0]


def test_a_vector_of_nothing_stays_nothing() -> None:
    assert to_bytes(np.zeros(4, dtype=np.float32)) == bytes(4)


def test_bytes_keep_the_direction() -> None:
    vector = load_embedder()("A ferry ran aground in thick fog.")
    values = np.frombuffer(to_bytes(vector), dtype=np.int8).astype(np.float32)
    assert len(values) == 384
    assert float(np.linalg.norm(vector)) == pytest.approx(1, abs=1e-5)
    assert float(values @ vector / np.linalg.norm(values)) > 0.999


def test_the_same_text_gives_the_same_bytes_whatever_was_asked_before() -> None:
    embed = load_embedder()
    first = to_bytes(embed("A ferry ran aground."))
    embed("Something much longer, about an orchard that was planted by the pupils of a village school in spring.")
    assert to_bytes(embed("A ferry ran aground.")) == first


def test_like_meanings_lie_closer_than_unlike_ones() -> None:
    alike = likeness("A ferry ran aground in fog.", "The boat hit the shore in mist.")
    assert alike > 0.4
    assert likeness("A ferry ran aground in fog.", "Parliament passed the budget.") < alike / 2


def test_a_text_of_any_length_is_told_by_its_beginning() -> None:
    assert load_embedder()("sand " * 5000).shape == (384,)
