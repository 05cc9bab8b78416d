"""Whether a line is furniture, by its words and by where it hangs on a web page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ..languages import PageWords
from ..model import PartKind
from ._lines import MAX_LABEL_CHARS, Line
from ._patterns import opening, whole, within

# A sentence of the story may begin like an invitation ("Join the army, he was told"); an invitation is short.
MAX_OPENER_WORDS = 32
MAX_ANYWHERE_WORDS = 30
MAX_EDGE_WORDS = 20
MAX_MENU_WORD_CHARS = 24
NEVER_STORY = frozenset(["nav", "footer", "form", "button", "menu", "legend", "select", "dialog", "label"])
QUOTE_MARKS = "\"'"
MAX_SLUG_WORDS = 10
SLUG_NUMBER = re.compile(r"(?:[A-Z]{2,6}[- ]?\d{3,6}|[a-z]{1,3}\d{3,6})\b")
SLUG_KEY = re.compile(r"[A-Z]{3,12}: ?[A-Z]+(?:[-/][A-Z]+)+$")


def is_furniture(line: Line, words: PageWords) -> bool:
    """Whether the words alone say so, wherever they stand."""
    key, count = line.key, len(line.words)
    if len(key) > MAX_LABEL_CHARS:
        return False
    if whole(words.furniture_line_patterns).match(key):
        return True
    if key[:1] in QUOTE_MARKS and line.is_prose:
        return False
    if count <= MAX_OPENER_WORDS and opening(words.furniture_opener_patterns).match(key):
        return True
    return (count <= MAX_ANYWHERE_WORDS and bool(within(words.furniture_anywhere_patterns).search(key))) or is_menu(line)


def is_menu(line: Line) -> bool:
    """A row of labels: "News   Sport   Stars", "Terms | Privacy", "Home > World > Asia"."""
    for mark in ("   ", "\t", " | ", " • ", " · ", " » ", " > ", " / ", "|"):
        labels = [label.strip() for label in line.text.replace("\u00a0", " ").split(mark) if label.strip()]
        if len(labels) >= 3 and all(len(label) <= MAX_MENU_WORD_CHARS and label[-1] not in ".!?," for label in labels):
            return not any(char.isdigit() for char in line.text)
    return False


def is_slugline(line: Line, words: PageWords) -> bool:
    """The first line of a wire: "AFP-0412 3 eco 310", "CHAIN: PORT-PILOTS", "Port-Strike,1st Ld-Writethru"."""
    tokens = line.text.split()
    if not 1 <= len(tokens) <= MAX_SLUG_WORDS or line.ends_sentence:
        return False
    plain = [token.strip("()[],.:^").lower() for token in tokens]
    if SLUG_NUMBER.match(line.text):
        # What follows are codes, counts and slugs.
        rest = re.sub(r"\([^)]*\)", "", SLUG_NUMBER.sub("", line.text)).split()
        return all(len(token) <= 4 or token[0] == "." or "-" in token or "/" in token for token in rest)
    if SLUG_KEY.match(line.text):
        return True
    pieces = {piece for token in plain for piece in (token, *re.split(r"[,-]", token))}
    return len(pieces & words.slug_words) >= 2 and any("," in token or "-" in token for token in tokens)


def is_edge_furniture(line: Line, words: PageWords, outlet: str | None) -> bool:
    """At the foot of a story: an invitation to the reader, or the paper about itself."""
    key = line.key
    if key[:1] in QUOTE_MARKS or key[-1:] in QUOTE_MARKS or len(key) > MAX_LABEL_CHARS:
        return False
    if len(line.words) <= MAX_EDGE_WORDS and within(words.furniture_edge_patterns).search(key):
        return True
    return outlet is not None and describes_itself(key, outlet, words)


def describes_itself(key: str, outlet: str, words: PageWords) -> bool:
    """ "Dock Weekly is read by 9,000 managers.": a line about the outlet itself."""
    name = outlet.lower()
    # "The Bay Gazette" calls itself "the Gazette".
    short = f"the {name.split()[-1]}"
    for form in (name, name.removeprefix("the "), f"the {name}", short):
        if key.startswith(form + " "):
            return bool(opening(words.self_description_patterns).match(key[len(form) :].strip()))
    return False


def labels_of_story(lines: Sequence[Line], *, min_share: float = 0.3) -> frozenset[str]:
    """Names and hints that hold so much of what the extractor chose that they cannot mean furniture on this page: a form around
    a whole page, a column called "share". `min_share` of the chosen letters: a promotion is never that long."""
    weights: Counter[str] = Counter()
    total = 0
    for line in lines:
        if line.block.chosen:
            total += len(line.text)
            for label in {*line.block.hints, *line.block.around, line.block.tag}:
                weights[label] += len(line.text)
    return frozenset(label for label, weight in weights.items() if weight >= min_share * total)


def hangs_outside(line: Line, words: PageWords, story_labels: frozenset[str] = frozenset()) -> bool:
    """On a web page: in a menu, a form, a promotion, a list of other stories."""
    block = line.block
    if block.tag == "line":
        return False
    names = (NEVER_STORY - story_labels) & {block.tag, *block.around}
    return bool(names) or bool((words.furniture_hints - story_labels) & set(block.hints))


def ends_story(line: Line, words: PageWords) -> bool:
    return len(line.key) <= MAX_LABEL_CHARS and bool(whole(words.end_patterns).match(line.key))


def heads_list(line: Line, words: PageWords) -> bool:
    return len(line.key) <= MAX_LABEL_CHARS and not line.is_prose and bool(whole(words.list_heading_patterns).match(line.key))


def foot_kind(line: Line, words: PageWords) -> PartKind:
    """What a line after the story's end is."""
    if whole(words.correction_patterns).match(line.key):
        return "correction"
    if whole(words.bio_patterns).match(line.key) and line.is_prose:
        return "bio"
    return "furniture"
