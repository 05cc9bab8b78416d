"""From how sure the reader or a rule is of a find to how often such finds have proved right."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

WORD = re.compile(r"\w+")
READER_FEATURES = ("one", "cue", "content", "words")
LEAST_OPEN = 0.001
"""Nothing is taken for surer than one in a thousand: int8 scores end in ones and noughts that mean no more."""


@dataclass(frozen=True)
class Calibration:
    """Two families of logistic curves, each monotone in what it is given.

    `reader` weighs the features of `reader_features`; `rules` holds for each rule's name by how much the log odds of its own
    number are moved. A rule that is not named keeps its own number. `weights` is the digest of the weights that it belongs to.
    """

    reader: Mapping[str, float]
    rules: Mapping[str, float]
    weights: str = ""

    def of_reader(self, cue: float, content: float, words: int) -> float:
        """How likely a find of the reader is right in its content: its two probabilities, and how long the content is."""
        values = reader_features(cue, content, words)
        total = sum(self.reader[name] * value for name, value in zip(READER_FEATURES, values, strict=True))
        return round(chance(total), 4)

    def of_rule(self, found_by: str, own: float) -> float:
        """The same for a find of a rule, which gives a number of its own."""
        return round(chance(log_odds(own) + self.rules.get(found_by, 0.0)), 4)


def reader_features(cue: float, content: float, words: int) -> tuple[float, float, float, float]:
    """In the order of READER_FEATURES. Long contents are the surer ones: half of them is easily met."""
    return 1.0, log_odds(cue), log_odds(content), math.log(max(words, 1))


def log_odds(share: float) -> float:
    kept = min(max(share, LEAST_OPEN), 1 - LEAST_OPEN)
    return math.log(kept / (1 - kept))


def chance(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))


def words_in(text: str) -> int:
    return len(WORD.findall(text))


@cache
def load_calibration() -> Calibration:
    """The one that is shipped beside the weights; made by `python -m bench.calibration --fit`."""
    path = files("twosource") / "weights" / "attribution" / "calibration.json"
    held = json.loads(path.read_text(encoding="utf-8"))
    return Calibration(reader=held["reader"], rules=held["rules"], weights=held["weights"])
