"""Which language a text is in, as far as is needed to leave alone what twosource cannot read."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

from ._strangers import NAMES, SCRIPTS, STRANGERS

WORD = re.compile(r"[^\W\d_]+")
MIN_WORDS = 8
"""In fewer words of one text a name or a title may be all that is foreign."""
MIN_STRANGER_SHARE = 0.15
"""A language's twenty-odd most frequent words are a fifth to a third of its running text, and hardly any of another's."""
MIN_AHEAD = 1.5
"""How many times more of its words must be there than of the language that twosource reads."""
MIN_SCRIPT_SHARE = 0.5
KANA_SHARE = 0.1
"""Japanese is written with Chinese letters too; so many of the letters are its own at least."""
SAMPLE_LETTERS = 2000


def stranger_in(text: str, own_words: frozenset[str]) -> str | None:
    """The code of the language that a text is in where that is none of ours, None where nothing shows one.

    `own_words`: the frequent words of the language that would be read.
    """
    tokens = [token.lower() for token in WORD.findall(text)]
    by_script = _by_script(tokens)
    if by_script is not None:
        return by_script
    if len(tokens) < MIN_WORDS:
        return None
    counts = Counter(tokens)
    own = sum(counts[word] for word in own_words)
    told = {code: sum(counts[word] for word in words) for code, (_, words) in STRANGERS.items()}
    best = max(told, key=lambda code: told[code])
    return best if told[best] >= max(MIN_STRANGER_SHARE * len(tokens), MIN_AHEAD * own) else None


def language_name(code: str) -> str:
    """In English: "French"; the code itself where the name is not known."""
    return NAMES.get(code, f'the language "{code}"')


def _by_script(tokens: list[str]) -> str | None:
    letters = "".join(tokens)
    sample = letters[:: max(1, len(letters) // SAMPLE_LETTERS)]
    scripts = Counter(_script(letter) for letter in sample)
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > KANA_SHARE * len(sample):
        return "ja"
    script, count = scripts.most_common(1)[0] if scripts else ("", 0)
    return SCRIPTS.get(script) if count > MIN_SCRIPT_SHARE * len(sample) else None


@cache
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]
