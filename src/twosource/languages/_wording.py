"""The words a language file gives for: wording."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class WordingWords:
    """What shows that a sentence of our own says more than the reports do. All are lower-case regular expressions for whole
    words.

    `verdicts`: words that judge ("proves", "undoubtedly", "it is a fact"); `factives`: saying verbs that make true what is
    said ("admitted", "revealed"). `attributions`: words that lay a sentence in somebody's mouth ("said", "according to").
    `hedges`: words that leave open whether it is so ("reportedly", "may"). `of_reports`: words a sentence begins with that
    is about reports, sources and pages, not about the world. `turned`: words that take back a verdict behind them ("does
    not say whether"). `denials`: words by which a denial is told. `coming`: that it is still to come; `open_`: that it is
    only possible. `several`: words for more than one source that agree; `independent`: that they do not rest on one
    another. `determiners`: words before a noun, which is no saying verb then ("the report"). `imperatives`: verbs that open
    a sentence which asks the reader to do something. `abbreviations` end in a stop that ends no sentence.
    """

    determiners: tuple[str, ...]
    verdicts: tuple[str, ...]
    factives: tuple[str, ...]
    attributions: tuple[str, ...]
    hedges: tuple[str, ...]
    of_reports: tuple[str, ...]
    turned: tuple[str, ...]
    denials: tuple[str, ...]
    coming: tuple[str, ...]
    open_: tuple[str, ...]
    several: tuple[str, ...]
    independent: tuple[str, ...]
    imperatives: tuple[str, ...]
    abbreviations: tuple[str, ...]
