"""How likely two names are one, by a small trained curve over `name_features`, and whether something holds them apart."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from .lookalikes import held_apart
from .name_features import FEATURES, features_of
from .name_parts import parts_of
from .name_words import NO_INITIALS
from .spelling import plain_words

MIN_SAME = 0.4
"""From here two names may be one (chosen on the development pairs, weights/names/MODEL_CARD.md)."""
MIN_JOINED = 0.6
"""From here, and with nothing that holds them apart, two names are taken for one without asking."""
OF_ACRONYM = 0.9
"""That a body's name begins with an acronym's letters, word by word, may be chance: not measured."""
_ACRONYM = re.compile(r"[A-Z]{3,6}")


@dataclass(frozen=True)
class NameModel:
    """A logistic curve: for each feature its mean, its spread and its weight; `constant`: the weight of one."""

    means: tuple[float, ...]
    spreads: tuple[float, ...]
    weights: tuple[float, ...]
    constant: float

    def probability(self, features: list[float]) -> float:
        score = self.constant + math.fsum(
            weight * (value - mean) / spread
            for value, mean, spread, weight in zip(features, self.means, self.spreads, self.weights, strict=True)
        )
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


@dataclass(frozen=True)
class NameMatch:
    """`probability` that one is a way to write the other; `apart`: why they are two all the same, or None."""

    probability: float
    apart: str | None

    @property
    def is_joined(self) -> bool:
        return self.probability >= MIN_JOINED and self.apart is None


def match_names(
    left: str, right: str, *, person: bool, states: Mapping[str, str] | None = None, titles: frozenset[str] = frozenset()
) -> NameMatch:
    """The same for (left, right) and (right, left). `states`: words that tell which state a body belongs to."""
    if not person and (is_acronym_of(left, right) or is_acronym_of(right, left)):
        return NameMatch(OF_ACRONYM, None)
    parts = parts_of(left, titles, person=person), parts_of(right, titles, person=person)
    if not all(one.words or one.numbers for one in parts):
        return NameMatch(0.0, "no letters to compare")
    probability = load_name_model().probability(features_of(*parts, person=person))
    return NameMatch(probability, held_apart(*parts, person=person, states=states))


def is_acronym_of(short: str, full: str) -> bool:
    """Whether the capitals are the first letters of all words, or of all that say something ("of", "and" left out)."""
    letters = short.replace(".", "")
    if not _ACRONYM.fullmatch(letters):
        return False
    words = plain_words(full.replace("-", " "))
    saying = [word for word in words if word not in NO_INITIALS]
    hyphened = [word for word in plain_words(full.replace("-", "")) if word not in NO_INITIALS]
    return len(saying) > 1 and letters.lower() in {"".join(word[0] for word in some) for some in (words, saying, hyphened)}


@lru_cache(maxsize=1)
def load_name_model() -> NameModel:
    kept = json.loads((files("twosource") / "weights" / "names" / "model.json").read_text(encoding="utf-8"))
    if tuple(kept["features"]) != FEATURES:
        raise ValueError("weights/names/model.json was fitted to other features: run python -m bench.names --fit")
    return NameModel(tuple(kept["means"]), tuple(kept["spreads"]), tuple(kept["weights"]), kept["constant"])
