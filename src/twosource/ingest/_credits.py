"""Whom a report rests on as a whole, and who took its pictures."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..languages import PageWords
from ..model import Part, Span
from ._lines import MAX_LABEL_CHARS, Line, fold
from ._names import cut_names, is_agency, is_person, looks_like_outlet
from ._patterns import each, whole, within

MAX_CREDIT_WORDS = 30
MAX_CAPTION_CHARS = 1500
# "Image: a shed burns beside the canal while crews look on" is a caption; a credit is a name or two.
MAX_IMAGE_CREDIT_WORDS = 12
MAX_PLAIN_CREDIT_WORDS = 8
INNER_STOP = re.compile(r"[a-z]{3}\. \S")
BEFORE_CREDIT = re.compile(r"(?:^|[.!?…][\"')\]]?|\)|\(|\[|\||–|—| {2,})\s*\Z")
# "(Ann Lee/TNA)": under a picture only; elsewhere a bracket may hold anything.
NAMES_IN_BRACKETS = re.compile(r"\([A-Z][\w.' -]{2,40}/[A-Z][\w.' -]{1,40}\)\.?$")
CREDIT_START = re.compile(r"\(|\[|[^\W\d_]|©")


def credit_in(line: Line, words: PageWords) -> str | None:
    """Whom a source line names ("With information from the Tide Post"), None if it is no source line."""
    if len(line.key) > MAX_LABEL_CHARS or len(line.words) > MAX_CREDIT_WORDS:
        return None
    for pattern in each(words.credit_patterns):
        found = pattern.match(line.key)
        if found:
            who = line.key[slice(*found.span("who"))].strip(" .)]")
            start = fold(line.text).find(who)
            name = line.text[start : start + len(who)] if start >= 0 else who
            if _names_somebody(name, line, words):
                return name
    return None


def _names_somebody(name: str, line: Line, words: PageWords) -> bool:
    name = re.split(r"\. +(?=\S)", name)[0]
    if name.split() and fold(name.split()[0]).strip(".,") in dict(words.months):
        return False
    first = name.split()[0].strip("\"'“‘(") if name.split() else ""
    lowered = fold(name).strip()
    return bool(first) and (
        first[0].isupper()
        or (first.lower() in ("the", "a", "an") and any(word[0].isupper() for word in name.split()[1:3]))
        or lowered in words.nobody
        or lowered.split()[0] in ("agencies", "agency", "news", "wire")
    )


def is_staff_credit(line: Line, words: PageWords) -> bool:
    """ "(Reporting by the Reval bureau; editing by Ann Lee)": the outlet's own people."""
    short = len(line.key) <= MAX_LABEL_CHARS and len(line.words) <= MAX_CREDIT_WORDS
    return short and bool(whole(words.staff_credit_patterns).match(line.key))


def staff_names(line: Line, words: PageWords) -> str | None:
    """The reporters a staff credit names, if it names any."""
    found = re.match(r"[\[(\s]*(?:reporting|writing|reported|written|story)(?: and \w+)? by\s+", line.key)
    if not found:
        return None
    rest = line.text.strip(" ()[]")[found.end() - (len(line.key) - len(line.key.lstrip(" (["))) :]
    names, _ = cut_names(rest, words)
    return names if is_person(names.split(",")[0].split(" and ")[0], words) else None


def rests_on_others(credit: str, outlet: str | None, words: PageWords) -> bool:
    """Whether a source line names somebody else than the outlet itself or one of its people."""
    name = fold(credit).removeprefix("the ")
    own = fold(outlet or "").removeprefix("the ")
    if own and name and (name.startswith(own) or own.startswith(name)):
        return False
    return is_agency(credit, words) or looks_like_outlet(credit, words) or not is_person(credit, words)


@dataclass(frozen=True)
class Caption:
    """A caption cut in what is shown and who took it; either may be empty. `library`: it shows nothing of the story."""

    shown: Span
    credit: Span
    library: bool


def read_caption(text: str, words: PageWords, *, known: bool) -> Caption | None:
    """`known`: the page says it is a caption. Otherwise only a credit at its end, or a label at its front, can tell."""
    if len(text) > MAX_CAPTION_CHARS:
        return None
    folded = fold(text)
    library = bool(within(words.library_picture_patterns).search(folded)) and len(folded.split()) <= 60
    start = _credit_start(folded, words)
    labelled = whole(words.caption_patterns).match(folded.strip())
    if start is None and (known or labelled):
        pair = NAMES_IN_BRACKETS.search(text)
        start = pair.start() if pair else None
    if start is None and not known and not (labelled and len(folded.split()) <= 60):
        return None
    end = len(text) if start is None else start
    shown = text[:end].rstrip(" \t|–—-([/,\n")
    credit = Span(start, len(text)) if start is not None else Span(len(text), len(text))
    return Caption(Span(0, len(shown)), credit, library)


def caption_parts(line: Line, caption: Caption) -> list[Part]:
    parts: list[Part] = []
    if len(caption.shown):
        parts.append(Part("furniture" if caption.library else "caption", line.part(caption.shown.start, caption.shown.end)))
    if len(caption.credit):
        parts.append(Part("image_credit", line.part(caption.credit.start, caption.credit.end)))
    return parts


def _credit_start(folded: str, words: PageWords) -> int | None:
    """Where a picture credit begins that runs to the end of the line; the longest one that is no caption itself."""
    patterns = each(words.image_credit_patterns)
    tail = max(0, len(folded) - 160)
    for begin in CREDIT_START.finditer(folded, tail):
        at = begin.start()
        if at and (folded[at - 1].isalnum() or not BEFORE_CREDIT.search(folded, max(0, at - 8), at)):
            continue
        words_left = folded[at:]
        longest = MAX_IMAGE_CREDIT_WORDS if "/" in words_left else MAX_PLAIN_CREDIT_WORDS
        if (
            len(words_left.split()) <= longest
            and not INNER_STOP.search(words_left)
            and any(pattern.match(words_left) for pattern in patterns)
        ):
            return at
    return None
