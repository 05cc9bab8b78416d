"""The words a language file gives for: matter."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class MatterWords:
    """What makes two statements, or two names, about the same thing. All words are in lower case.

    `alike`: groups of lemmas that news uses for one thing or one deed ("blaze", "fire"); a verb with its particle is
    written as one ("put_out"). `empty`: lemmas that say nothing about the matter. `suffixes`: endings, longest first, that
    make a noun of a verb or the like ("treatment", "treated"), so that both come down to one stem.
    `honorifics`: what stands before a surname ("Ms"). `company_forms`: legal forms that end a company's name, without
    stops. `articles`: what may stand before a name. `polities`: words before the short name of a place ("republic of").
    """

    alike: tuple[tuple[str, ...], ...]
    empty: frozenset[str]
    suffixes: tuple[str, ...]
    honorifics: frozenset[str]
    company_forms: frozenset[str]
    articles: frozenset[str]
    polities: frozenset[str]
